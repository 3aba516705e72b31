"""What is held of one person in one audit, and nothing of others: what they may read of themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.audit.finds import Find
from bot.audit.model import Action, Answer, Audit, Dissent, Member, Note, Rating, Snapshot
from bot.audit.trail import TrailEntry


@dataclass(frozen=True, slots=True)
class Held:
    """What an audit holds of a person: how they take part (None: they do not), and what is theirs, oldest first.

    What stood in a form is theirs who handed it in, too. `scores` are those that they set for the room; `trail` is what
    they did and what is about them; `others` is what else there is: hidden texts, stays in the chat, documents made,
    ways in.
    """

    audit: Audit
    person_id: int
    member: Member | None
    ratings: tuple[Rating, ...]
    scores: tuple[Answer, ...]
    notes: tuple[Note, ...]
    dissents: tuple[Dissent, ...]
    actions: tuple[Action, ...]
    trail: tuple[TrailEntry, ...]
    others: tuple[Find, ...] = ()

    @property
    def leads(self) -> bool:
        """Say whether they run the audit."""
        return self.audit.facilitator_id == self.person_id


SHOWN = frozenset({"room", "audit", "person", "member", "rating", "answer", "note", "dissent", "action", "trail"})
"""The tables of which a snapshot has what is to be shown."""


def held_of(snapshot: Snapshot, person_id: int, kept: Iterable[Find] = ()) -> Held:
    """Take from a snapshot, and from what else is `kept` of them, what concerns one person."""
    audit = snapshot.audit
    ratings = (rating for given in audit.ratings.values() for rating in given)
    dissents = (dissent for given in audit.dissents.values() for dissent in given)
    return Held(
        audit=audit,
        person_id=person_id,
        member=audit.member(person_id),
        ratings=tuple(each for each in ratings if person_id in (each.person_id, each.handed_by, each.spoken_by)),
        scores=tuple(each for each in audit.answers.values() if person_id in (each.by, each.handed_by)),
        notes=tuple(each for each in snapshot.notes if person_id in (each.person_id, each.handed_by)),
        dissents=tuple(each for each in dissents if each.person_id == person_id),
        actions=tuple(each for each in snapshot.actions if each.owner_id == person_id),
        trail=tuple(each for each in snapshot.trail if person_id in (each.person_id, *about(each))),
        others=tuple(each for each in kept if each.table not in SHOWN and each.is_in(audit.id)),
    )


def about(entry: TrailEntry) -> tuple[int, int]:
    """Give whom a line of the trail is about, besides who did it."""
    return entry.before_id, entry.after_id
