"""Who can see a room besides those who take part in its audit, and what has left it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.audit.invitations import Invitation, Visit
from bot.audit.keeping import Destroyed, Hold
from bot.audit.messages import Link
from bot.audit.model import Audit
from bot.audit.persons import Person, is_forgotten


class Regard(StrEnum):
    """What the facilitator says of somebody who came into the chat; until then they are unknown."""

    UNKNOWN = "unknown"
    KNOWN = "known"
    NOT_OURS = "not-ours"


class Door(StrEnum):
    """By which way something was done."""

    CHAT = "chat"
    PAGE = "page"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class Presence:
    """A stay in the chat of somebody whom the bot saw come: since when, until when (None: still), who let them in.

    `added_by` is 0 for who came by themselves, by a link.
    """

    person_id: int
    since: datetime
    left_at: datetime | None = None
    regard: Regard = Regard.UNKNOWN
    added_by: int = 0

    @property
    def is_strange(self) -> bool:
        """Say whether they are in the chat and nobody has said that they belong there."""
        return self.left_at is None and self.regard is not Regard.KNOWN


@dataclass(frozen=True, slots=True)
class Made:
    """A document that was made: its form, for whom (0: by itself, or for the operator), by which door, when."""

    form: str
    person_id: int
    door: Door
    at: datetime


@dataclass(frozen=True, slots=True)
class Hidden:
    """What a text said before it was changed or removed while its room was held; until the hold ends it is kept."""

    kind: str
    target: str
    text: str
    person_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Traffic:
    """What went in and out of one round: who came, the ways in, what was made of it, what is hidden."""

    audit: Audit
    presences: tuple[Presence, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    visits: tuple[Visit, ...] = ()
    links: tuple[Link, ...] = ()
    made: tuple[Made, ...] = ()
    hidden: tuple[Hidden, ...] = ()


@dataclass(frozen=True, slots=True)
class Access:
    """Who could and can see a room, round by round, and what was kept from destroying or destroyed there.

    `names` are what those are called now who are spoken of, by id.
    """

    at: datetime
    rounds: tuple[Traffic, ...]
    holds: tuple[Hold, ...]
    destroyed: tuple[Destroyed, ...]
    names: Mapping[int, str] = field(default_factory=dict)

    @property
    def last(self) -> Audit:
        """Give the last round."""
        return self.rounds[-1].audit

    @property
    def strangers(self) -> tuple[Presence, ...]:
        """Give those who are in the chat now and of whom nobody has said that they belong there."""
        return tuple(each for each in self.rounds[-1].presences if each.is_strange)

    @property
    def forgotten(self) -> int:
        """Count the members who wanted to be forgotten."""
        return len({one.person_id for each in self.rounds for one in each.audit.members if is_forgotten(one.person_id)})

    def person(self, person_id: int) -> Person:
        """Give somebody spoken of here."""
        return Person(person_id, self.names.get(person_id, ""))


def spoken_of(rounds: Sequence[Traffic]) -> set[int]:
    """Give everybody whom some rounds speak of."""
    found = {0}
    for each in rounds:
        found |= {one.person_id for one in each.audit.members}
        found |= {number for one in each.presences for number in (one.person_id, one.added_by)}
        found |= {one.person_id for one in each.invitations} | {one.person_id for one in each.visits}
        found |= {one.person_id for one in each.links} | {one.person_id for one in each.made}
        found |= {one.person_id for one in each.hidden}
    return found - {0}
