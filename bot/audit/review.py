"""What one member may read of an audit: all that is in the open, and of what is secret their own alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.audit.agreement import AgencyValue, agreements
from bot.audit.delegates import delegates_of
from bot.audit.framework import ColumnId, DomainId, Statement, StatementId
from bot.audit.model import Answer, Audit, Dissent, Note, Rating, Rhythm, Snapshot, Status
from bot.audit.rules import Phase, own_rating, phase


@dataclass(frozen=True, slots=True)
class Entry:
    """One statement as one reader may see it.

    While it `is_secret`, there are the reader's `own` rating (None: none) and notes, and nothing else. Afterwards
    `values` are the agencies' at the last reveal (`late`: after it), the notes are everybody's, and `withheld` says
    how many of them say only where they came from. `spoken` are agencies for which a delegate spoke, each with the
    delegate's own. `gaps` are the columns that a score asks for and that hold nothing.
    """

    statement: Statement
    is_secret: bool
    own: Rating | None
    answer: Answer | None
    values: tuple[AgencyValue, ...]
    dissents: tuple[Dissent, ...]
    notes: tuple[Note, ...]
    withheld: frozenset[int]
    gaps: tuple[ColumnId, ...]
    late: tuple[AgencyValue, ...] = ()
    spoken: Mapping[str, str] = field(default_factory=dict)


def is_secret(audit: Audit, statement: StatementId) -> bool:
    """Say whether a statement's ratings are still to be revealed."""
    return audit.rhythm is Rhythm.REVEAL and phase(audit, statement) is Phase.RATING


def in_the_open(snapshot: Snapshot) -> Snapshot:
    """Leave out what a draft may not tell the room yet: notes on statements whose ratings are still to be revealed.

    They tell as much as a score does; the reveal, or the close, brings them. Of a closed audit nothing is left out.
    """
    audit = snapshot.audit
    if audit.status is Status.CLOSED:
        return snapshot
    secret = {each.id for each in audit.framework.statements if is_secret(audit, each.id)}
    return replace(snapshot, notes=tuple(note for note in snapshot.notes if note.target not in secret))


def entries(snapshot: Snapshot, domain_id: DomainId, reader_id: int) -> tuple[Entry, ...]:
    """Give every statement of a domain as one reader may see it; raises `UnknownStatement`."""
    return tuple(entry(snapshot, each, reader_id) for each in snapshot.framework.domain(domain_id).statements)


def entry(snapshot: Snapshot, statement: Statement, reader_id: int) -> Entry:
    """Give one statement as one reader may see it."""
    audit, place = snapshot.audit, statement.id
    secret = is_secret(audit, place)
    revealed = () if secret else agreements(audit, place)
    answer = audit.answers.get(place)  # none while it is secret
    notes = tuple(note for note in of_statement(snapshot, place) if not secret or note.person_id == reader_id)
    return Entry(
        statement=statement,
        is_secret=secret,
        own=own_rating(audit, place, reader_id),
        answer=answer,
        values=revealed[-1].values if revealed else (),
        late=revealed[-1].late if revealed else (),
        spoken=delegates_of(audit, revealed[-1].spoken) if revealed else {},
        dissents=() if secret else tuple(audit.dissents.get(place, ())),
        notes=notes,
        withheld=frozenset(note.id for note in notes if not may_read(audit, note, reader_id)),
        gaps=gaps(snapshot, answer, notes),
    )


def of_statement(snapshot: Snapshot, statement: StatementId) -> tuple[Note, ...]:
    """Give the notes on a statement, column by column, oldest first."""
    columns = snapshot.framework.columns
    return tuple(note for column in columns for note in snapshot.notes_on(statement, column.id))


def may_read(audit: Audit, note: Note, reader_id: int) -> bool:
    """Say whether somebody may read a note: what was given in private is its author's and the facilitator's.

    What was given while everybody scored ahead is everybody's from the opening on, as its writers were told.
    """
    return not is_withheld(audit, note) or reader_id in (note.person_id, audit.facilitator_id)


def is_withheld(audit: Audit, note: Note) -> bool:
    """Say whether a note was given to the bot alone, and not ahead of an opening (messages have whole seconds)."""
    ahead = audit.ahead
    opened = ahead.opened_at if ahead else None
    return note.private and not (ahead and opened and ahead.since.replace(microsecond=0) <= note.at <= opened)


def gaps(snapshot: Snapshot, answer: Answer | None, notes: tuple[Note, ...]) -> tuple[ColumnId, ...]:
    """Give the columns that a score asks for and that hold nothing; without a score nothing is asked for."""
    if answer is None or answer.not_applicable:
        return ()
    held = {note.kind for note in notes}
    return tuple(column for column in snapshot.framework.expected if column not in held)
