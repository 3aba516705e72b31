"""What is held of one person in one audit, and nothing of others: what they may read of themselves."""

from __future__ import annotations

from dataclasses import dataclass

from bot.audit.model import Action, Answer, Audit, Dissent, Member, Note, Rating, Snapshot
from bot.audit.trail import TrailEntry


@dataclass(frozen=True, slots=True)
class Held:
    """What an audit holds of a person: how they take part (None: they do not), and what is theirs, oldest first.

    `scores` are those that they set for the room; `trail` is what they did and what is about them.
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

    @property
    def leads(self) -> bool:
        """Say whether they run the audit."""
        return self.audit.facilitator_id == self.person_id


def held_of(snapshot: Snapshot, person_id: int) -> Held:
    """Take from a snapshot what concerns one person."""
    audit = snapshot.audit
    ratings = (rating for given in audit.ratings.values() for rating in given)
    dissents = (dissent for given in audit.dissents.values() for dissent in given)
    return Held(
        audit=audit,
        person_id=person_id,
        member=audit.member(person_id),
        ratings=tuple(each for each in ratings if each.person_id == person_id),
        scores=tuple(each for each in audit.answers.values() if each.by == person_id),
        notes=tuple(each for each in snapshot.notes if each.person_id == person_id),
        dissents=tuple(each for each in dissents if each.person_id == person_id),
        actions=tuple(each for each in snapshot.actions if each.owner_id == person_id),
        trail=tuple(each for each in snapshot.trail if person_id in (each.person_id, *about(each))),
    )


def about(entry: TrailEntry) -> tuple[int, int]:
    """Give whom a line of the trail is about, besides who did it."""
    return entry.before_id, entry.after_id
