"""What forbids destroying a room's text, and the one line that is left of what was destroyed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import scrypt
from hmac import compare_digest


class HoldSource(StrEnum):
    """Who asked for a hold; each may lift only its own, the operator any."""

    FRAMEWORK = "framework"
    FACILITATOR = "facilitator"
    OPERATOR = "operator"


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold of a room, with its reason; `lifted_at` None while it holds."""

    source: HoldSource
    reason: str
    since: datetime
    lifted_at: datetime | None = None


class DestroyedKind(StrEnum):
    """What was destroyed: a round, who somebody was, or what was hidden while a room was held."""

    PURGE = "purge"
    FORGET = "forget"
    LIFT = "lift"


@dataclass(frozen=True, slots=True)
class Destroyed:
    """The line that is left. `token` is its own alone; `word`: on whose word.

    `subject` tells again what it was, in a database restored from before: of a round the beginning of its chain, of a
    person what commits to their id, of a hold its source. `head` is the seal of the last line of a round's trail.
    """

    token: str
    at: datetime
    what: DestroyedKind
    word: str
    subject: str
    room_id: int = 0
    round: int = 0
    framework: str = ""
    counts: Mapping[str, int] | None = None
    head: str = ""


def remembered(person_id: int, salt: str) -> str:
    """Commit to a person's id so that it can be told again, at a price, and never be read: salt and hash.

    A try takes some 20 ms: the members of one database take seconds, all of Telegram's ids years.
    """
    return f"{salt}${scrypt(str(person_id).encode(), salt=salt.encode(), n=2**13, r=8, p=1).hex()}"


def is_remembered(person_id: int, subject: str) -> bool:
    """Say whether a commitment is to a person."""
    return compare_digest(remembered(person_id, subject.partition("$")[0]), subject)


@dataclass(frozen=True, slots=True)
class Figures:
    """What a database holds, counted: nothing here says who or where.

    `held` are rooms, `overdue` closed rounds that should have been purged a month ago; `handled` is when the last
    update was handled.
    """

    rooms: int
    rounds_open: int
    rounds_closed: int
    held: int
    overdue: int
    purged: int
    posts_due: int
    oldest_closed: datetime | None
    handled: datetime | None
