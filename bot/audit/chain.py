"""The trail as a chain: each line is sealed with the line before, so that nobody rewrites it unseen.

The seal of a line is SHA-256 over its content and the seal before it; before the first line stands one over what the
audit is (`beginning`). Persons are not in it, but what commits to them: SHA-256 over a salt, one for each person in
each audit, and their id. Forgetting somebody destroys their salts: then no id can be tried against what is sealed, and
the seals hold as before, since the commitments stay. What is sealed is written as JSON without spaces, in UTF-8;
`bot/commands/verifier.py` reads it back by itself.

A chain shows what was changed in its middle. Whoever can write the whole database can also seal all of it anew, or cut
lines off its end: that shows against a head that stands elsewhere, as it does in every document.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256

from bot.audit.persons import is_forgotten
from bot.audit.trail import TrailEntry


@dataclass(frozen=True, slots=True)
class Seal:
    """What stands beside a line of the trail: its seal, and what commits to the persons in it (empty for nobody)."""

    seal: str
    sealed_person: str = ""
    sealed_before: str = ""
    sealed_after: str = ""

    @property
    def persons(self) -> tuple[str, str, str]:
        """The commitments, in the order in which `persons_in` gives a line's persons."""
        return self.sealed_person, self.sealed_before, self.sealed_after


@dataclass(frozen=True, slots=True)
class Chain:
    """A trail's seals, line by line; `head` is kept apart from them and equals the last, or `beginning`."""

    beginning: str
    seals: tuple[Seal, ...] = ()
    head: str = ""


class Flaw(StrEnum):
    """What can be wrong with a chain."""

    LINE = "line"
    PERSON = "person"
    END = "end"
    HEAD = "head"


@dataclass(frozen=True, slots=True)
class Broken:
    """A flaw, and the line at which it shows, from 1; 0 for none."""

    flaw: Flaw
    line: int = 0


def digest(parts: Sequence[object]) -> str:
    """Give SHA-256 of some texts and numbers, as 64 hexadecimal digits."""
    return sha256(json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def instant(at: datetime) -> str:
    """Write a time the one way in which it is sealed: UTC, to the microsecond.

    >>> instant(datetime(2026, 3, 2, 12, tzinfo=UTC))
    '2026-03-02T12:00:00.000000+00:00'
    """
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def beginning(framework_hash: str, round_number: int, opened_at: datetime) -> str:
    """Give what stands in the place of a seal before the first line: no other audit's trail begins with it."""
    return digest([framework_hash, round_number, instant(opened_at)])


def commitment(salt: str, person_id: int) -> str:
    """Commit to a person without telling who it is; nobody is nothing.

    >>> commitment("", 0)
    ''
    """
    return digest([salt, person_id]) if person_id else ""


def persons_in(entry: TrailEntry) -> tuple[int, int, int]:
    """Give the persons of a line: who did it, from whom, to whom."""
    return entry.person_id, entry.before_id, entry.after_id


def sealed(before: str, entry: TrailEntry, persons: Sequence[str]) -> Seal:
    """Seal a line after the seal `before`, with what commits to its persons."""
    said = [instant(entry.at), entry.what, entry.target, entry.before, entry.after, entry.why]
    return Seal(digest([before, *said, *persons]), *persons)


@dataclass(frozen=True, slots=True)
class Trail:
    """A trail as it is kept, with what it can be held against: the salts that are left, by person."""

    lines: tuple[TrailEntry, ...]
    chain: Chain
    salts: Mapping[int, str] = field(default_factory=dict)


def flaws(trail: Trail, printed: str = "") -> tuple[Broken, ...]:
    """Find what does not hold; with the head that a document bears, also whether it is in the chain.

    A line that was changed, put in or moved shows at itself or at the next one, a line that is gone at the one that
    followed it; the last one by the head. The same is found wherever the salts are gone, but for whom a line is about.
    """
    found = [*broken_lines(trail), *strangers(trail)]
    seals = [trail.chain.beginning, *(each.seal for each in trail.chain.seals)]
    if seals[-1] != trail.chain.head or len(trail.lines) != len(trail.chain.seals):
        found.append(Broken(Flaw.END, len(trail.lines)))
    if printed and printed not in seals:
        found.append(Broken(Flaw.HEAD))
    return tuple(found)


def broken_lines(trail: Trail) -> list[Broken]:
    """Give the lines that are not as they were sealed after the one before."""
    before, found = trail.chain.beginning, []
    for number, (entry, seal) in enumerate(zip(trail.lines, trail.chain.seals, strict=False), start=1):
        if sealed(before, entry, seal.persons).seal != seal.seal:
            found.append(Broken(Flaw.LINE, number))
        before = seal.seal
    return found


def strangers(trail: Trail) -> list[Broken]:
    """Give the lines that speak of another person than they commit to.

    A stand-in took the place of one person, whose salt is gone; what it did later it has a salt of its own for.
    """
    own = {person_id: commitment(salt, person_id) for person_id, salt in trail.salts.items()} | {0: ""}
    taken = set(own.values())
    former: dict[int, str] = {}
    found = []
    for number, (entry, seal) in enumerate(zip(trail.lines, trail.chain.seals, strict=False), start=1):
        for person_id, said in zip(persons_in(entry), seal.persons, strict=True):
            if own.get(person_id) == said:
                continue
            if said not in taken and is_forgotten(person_id) and person_id not in former:
                former[person_id] = said
                taken.add(said)
            if former.get(person_id) != said:
                found.append(Broken(Flaw.PERSON, number))
    return found
