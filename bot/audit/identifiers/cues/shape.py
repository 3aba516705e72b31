"""What a language says of its cues."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cues:
    """Words of one language in small letters, parted by blanks; `_` is a blank inside one.

    About birth and age: `born`, `birth` (labels of a date), `birthday`, `turned` (an age), `aged`, `years` (after a
    number), `ages` (nine to nineteen as words), `months`.
    About people: `child` (one or more young people), `kin` (who somebody is to another), `has` (what only a person
    has), `file` (what is written about a person), `called`, `nick` (before a nickname), `told` (what only a person
    does), `met` (before a person's name), `spoke` (the same, of two words), `suffered` (what is done to a person),
    `few` (one to five), `only`, `digits` (nought to nine, `/` between the words of one).
    About places: `road` (kinds of street), `office` (what makes an address or a number a team's).
    About numbers: `number` (words for one), `record` (what is numbered about a person).
    """

    born: str
    birth: str
    birthday: str
    turned: str
    aged: str
    years: str
    ages: str
    months: str
    child: str
    kin: str
    has: str
    file: str
    called: str
    nick: str
    told: str
    met: str
    spoke: str
    suffered: str
    few: str
    digits: str
    only: str
    road: str
    office: str
    number: str
    record: str
