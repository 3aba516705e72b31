"""The card: the live message that shows the current statement, and what may be tapped on it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.audit.doings import AimKind, Seat
from bot.audit.framework import StatementId
from bot.audit.model import Audit, NoteCount, Rhythm, Status
from bot.audit.progress import bar, domain_progress, is_complete, place
from bot.audit.rules import Phase, phase
from bot.text import Words
from bot.views.buttons import (
    after_buttons,
    next_row,
    note_row,
    rating_buttons,
    revealed_buttons,
    score_row,
    side_row,
)
from bot.views.markup import bold, italic, lines, paragraphs, plain, quote
from bot.views.ratings import agreed_line, reveal_lines, waiting_line
from bot.views.rounds import last_line, last_row
from bot.views.screen import Row, Screen, rows


@dataclass(frozen=True, slots=True)
class Scene:
    """What a card is drawn from: the audit, the statement, for private work where the member is, and last round."""

    audit: Audit
    statement: StatementId
    seat: Seat | None = None
    last: Audit | None = None

    @property
    def alone(self) -> bool:
        """Say whether a practitioner is alone in the room."""
        return self.audit.room.is_private


def card(scene: Scene, words: Words) -> Screen:
    """Draw the card of a room, or of a practitioner alone."""
    if scene.audit.status is Status.CLOSED:
        return Screen(closed_text(scene, words))
    text = paragraphs(heading(scene, words), scale(scene, words), standing(scene, words), hint(scene, words))
    if scene.audit.rhythm is Rhythm.STRAIGHT:
        return Screen(text, straight_rows(scene, words))
    return Screen(text, reveal_rows(scene, words))


def heading(scene: Scene, words: Words) -> str:
    """Say where we are, and the statement word for word under its stem."""
    audit, statement = scene.audit, scene.audit.framework.statement(scene.statement)
    domain = audit.framework.domain_of(statement.id)
    index, total = place(audit, statement.id)
    done = domain_progress(audit, domain.id).answered
    where = words("card-where", index=index, total=total)
    top = f"{bold(domain.short)} · {plain(where)}  {bar(done, total)}"
    return paragraphs(
        top,
        lines(italic(statement.stem) if statement.stem else "", f"{bold(statement.id)}  {plain(statement.text)}"),
    )


def scale(scene: Scene, words: Words) -> str:
    """Print the points of the scale, as published: in full until something is answered, folded then, at last gone."""
    if scene.statement in scene.audit.answers or phase(scene.audit, scene.statement) is not Phase.RATING:
        return ""
    points = (words("card-point", value=p.value, label=p.label) for p in scene.audit.framework.scale)
    return quote("\n".join(points), folds=bool(scene.audit.answers))


def standing(scene: Scene, words: Words) -> str:
    """Say what is known of the statement: who is in, what was revealed, the score, the notes."""
    audit, statement = scene.audit, scene.statement
    now = phase(audit, statement)
    secret = audit.rhythm is Rhythm.REVEAL
    return lines(
        waiting_line(audit, statement, words) if secret and now is Phase.RATING else "",
        reveal_lines(audit, statement, words) if now is not Phase.RATING else "",
        agreed_line(audit, statement, words),
        notes_line(audit.notes.get(statement, NoteCount()), words),
        last_line(audit, scene.last, statement, words),
    )


def notes_line(count: NoteCount, words: Words) -> str:
    """Count the notes, when there are any."""
    parts = [
        words("card-evidence-count", n=count.evidence) if count.evidence else "",
        words("card-assurance-count", n=count.assurance) if count.assurance else "",
    ]
    return plain(" · ".join(part for part in parts if part))


def hint(scene: Scene, words: Words) -> str:
    """Say the one thing that can be written now."""
    if scene.alone:
        assurance = scene.seat is not None and scene.seat.mode is AimKind.ASSURANCE
        key = "card-hint-assurance" if assurance else "card-hint-evidence"
        return italic(words(key)) if assurance or scene.statement in scene.audit.answers else ""
    if is_complete(scene.audit):
        return italic(words("card-hint-complete"))
    return italic(words("card-hint-group"))


def straight_rows(scene: Scene, words: Words) -> tuple[Row, ...]:
    """Give the buttons where the last tap stands."""
    return rows(
        score_row(scene.audit, scene.statement),
        next_row(scene.audit, scene.statement, words, scene.seat),
        () if scene.alone else note_row(scene.audit, scene.statement, words),
        side_row(scene.audit, scene.statement, words),
        last_row(scene.audit, scene.last, scene.statement, words),
    )


BY_PHASE = {Phase.RATING: rating_buttons, Phase.REVEALED: revealed_buttons, Phase.ANSWERED: after_buttons}


def reveal_rows(scene: Scene, words: Words) -> tuple[Row, ...]:
    """Give the buttons of the present phase where agencies rate in secret."""
    audit, statement = scene.audit, scene.statement
    first = BY_PHASE[phase(audit, statement)](audit, statement, words)
    last = last_row(audit, scene.last, statement, words)
    return rows(*first, note_row(audit, statement, words), side_row(audit, statement, words), last)


def closed_text(scene: Scene, words: Words) -> str:
    """Say that the audit is closed, in place of its last card."""
    return plain(words("card-closed", title=scene.audit.framework.title, round=scene.audit.round))


def retired(audit: Audit, statement: StatementId, words: Words) -> Screen:
    """Draw what stays of a card when the next one is sent below it: one line, no buttons."""
    answer = audit.answers.get(statement)
    key = "card-retired-open" if answer is None else "card-retired-na" if answer.not_applicable else "card-retired"
    said = words(key, value=answer.value if answer else "")
    count = audit.notes.get(statement, NoteCount())
    text = f"{bold(statement)}  {plain(said)}"
    return Screen(" · ".join(part for part in (text, notes_line(count, words)) if part))
