"""Persons are ids, never names. Who an id can be is told by the number alone.

below 2**52       Telegram's own ("at most 52 significant bits", https://core.telegram.org/bots/api#user)
the half above    somebody who takes part without Telegram
the rest          a stand-in: somebody who wanted to be forgotten, one number each, which leads nowhere

All are below 2**53, so that a double, and with it every reader of JSON, holds them exactly. 0 is nobody.
"""

from __future__ import annotations

from dataclasses import dataclass

INVITED = 2**52
"""Where the ids of those begin who have none of Telegram's."""

FORGOTTEN = INVITED + 2**51
"""Where the ids of stand-ins begin."""

END = 2**53


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, and what they are called now: empty for one without a name, and for one forgotten."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose an action is: a person's, an agency's, or nobody's yet."""

    person: Person | None = None
    agency: str = ""

    def __bool__(self) -> bool:
        return self.person is not None or bool(self.agency)


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What came of forgetting somebody: how many audits knew them, and the ids of their own, which are deleted."""

    known: int
    purged: tuple[int, ...]


def is_on_telegram(person_id: int) -> bool:
    """Say whether somebody can be written to, and mentioned, by Telegram.

    >>> is_on_telegram(42), is_on_telegram(INVITED + 42), is_on_telegram(0)
    (True, False, False)
    """
    return 0 < person_id < INVITED


def is_forgotten(person_id: int) -> bool:
    """Say whether an id is a stand-in."""
    return FORGOTTEN <= person_id < END


def invited(chance: int) -> int:
    """Make the id of somebody without Telegram of a random number; any integer will do, 51 bits of it count.

    >>> is_on_telegram(invited(2**60 + 7)), is_forgotten(invited(2**60 + 7))
    (False, False)
    """
    return INVITED + chance % (FORGOTTEN - INVITED)


def stand_in(chance: int) -> int:
    """Make a stand-in of a random number; any integer will do, 51 bits of it count.

    >>> is_forgotten(stand_in(2**60 + 7))
    True
    """
    return FORGOTTEN + chance % (END - FORGOTTEN)
