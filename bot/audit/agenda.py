"""The agenda: after *Open all*, what is agreed together, what is talked over, in which order, and how long it takes.

Of agreements one value an agency counts, so neither the order of raters nor that of taps changes anything here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from math import ceil, floor
from statistics import median

from bot.audit.agreement import Agreement, Verdict, agreement
from bot.audit.ahead import Ahead, stay
from bot.audit.framework import StatementId
from bot.audit.model import Audit, NoteCount


class Treatment(StrEnum):
    """What the agenda makes of a statement.

    `CLOSE`: the agencies are close together, and nobody wants to talk. `NOBODY`: all were outside their view.
    `UNSCORED`: nobody has said anything of it yet.
    """

    SPLIT = "split"
    TALK = "talk"
    UNSCORED = "unscored"
    NOBODY = "nobody"
    CLOSE = "close"


TALKED_OVER = (Treatment.SPLIT, Treatment.TALK, Treatment.UNSCORED)
"""What the card walks through, in this order."""

MINUTES = {Treatment.SPLIT: 6, Treatment.TALK: 4, Treatment.UNSCORED: 4, Treatment.NOBODY: 1}
"""How long a statement takes, as long as this meeting has not shown it."""


RANKS = (*TALKED_OVER, Treatment.NOBODY, Treatment.CLOSE)


@dataclass(frozen=True, slots=True)
class Item:
    """One statement of the agenda; `agreement` is that of the opening, None where nothing was revealed."""

    statement: StatementId
    kind: Treatment
    agreement: Agreement | None = None

    @property
    def range(self) -> float:
        """How far the agencies are apart."""
        return (self.agreement.range if self.agreement else None) or 0.0

    @property
    def between(self) -> tuple[int, ...]:
        """The two points that the median lies between; empty when it is a point, or there is none."""
        middle = self.agreement.median if self.agreement else None
        return () if middle is None or middle.is_integer() else (floor(middle), ceil(middle))


@dataclass(frozen=True, slots=True)
class Walk:
    """How far the talk is: statements in all, those done, and about how many minutes the rest takes."""

    total: int
    done: int
    minutes: int

    @property
    def left(self) -> int:
        """How many are still to be talked over."""
        return self.total - self.done


@dataclass(frozen=True, slots=True)
class Agenda:
    """An audit with what was not agreed before the opening, in the order of the tool; empty before it.

    Making one looks at every rating: whoever needs more than one answer makes it once.
    """

    audit: Audit
    items: tuple[Item, ...]

    @classmethod
    def of(cls, audit: Audit) -> Agenda:
        """Make the agenda of an audit."""
        ahead = audit.ahead
        if ahead is None or ahead.opened_at is None:
            return cls(audit, ())
        found = (item(audit, ahead, statement.id, ahead.opened_at) for statement in audit.framework.statements)
        return cls(audit, tuple(one for one in found if one is not None))

    def of_kind(self, *kinds: Treatment) -> tuple[Item, ...]:
        """Give the statements of some kinds, agreed or not, in the order of the tool."""
        return tuple(one for one in self.items if one.kind in kinds)

    def open(self, *kinds: Treatment) -> tuple[Item, ...]:
        """Give those of some kinds that are neither agreed nor not applicable."""
        return self.unanswered(self.of_kind(*kinds))

    def unanswered(self, items: Iterable[Item]) -> tuple[Item, ...]:
        """Leave out what has an answer."""
        return tuple(one for one in items if one.statement not in self.audit.answers)

    def find(self, statement: str) -> Item | None:
        """Give one statement of the agenda, None for one that is not on it."""
        return next((one for one in self.items if one.statement == statement), None)

    def proposed(self, one: Item) -> int | None:
        """Give the point that is proposed for a statement: the median, or what was picked; None while it must be."""
        if one.between:
            return self.audit.ahead.picked.get(one.statement) if self.audit.ahead else None
        return one.agreement.offered if one.agreement else None

    def to_confirm(self) -> dict[StatementId, int]:
        """Give what is agreed together now."""
        values = {one.statement: self.proposed(one) for one in self.open(Treatment.CLOSE)}
        return {statement: value for statement, value in values.items() if value is not None}

    def lacks(self, one: Item) -> bool:
        """Say whether the proposed score is high and lacks what a high score asks for."""
        value, count = self.proposed(one), self.audit.notes.get(one.statement, NoteCount())
        high = value is not None and self.audit.framework.is_high(value)
        return high and not all(count.of(column) for column in self.audit.framework.expected)

    def order(self) -> tuple[Item, ...]:
        """Give the agenda as the card walks it: split first, the widest first, then talk; what was put off comes last.

        What nobody could see, or was left of what is close together, comes behind all that.
        """
        later = self.audit.ahead.later if self.audit.ahead else ()

        def place(one: Item) -> tuple[bool, int, int, float]:
            put_off = later.index(one.statement) + 1 if one.statement in later else 0
            return one.kind not in TALKED_OVER, put_off, RANKS.index(one.kind), -one.range

        return tuple(sorted(self.items, key=place))

    def following(self, after: StatementId) -> StatementId | None:
        """Give the statement to talk over after one; that one only when nothing else is open, None at the end."""
        left = [one.statement for one in self.unanswered(self.order())]
        return next((statement for statement in left if statement != after), left[0] if left else None)

    def walk(self) -> Walk:
        """Say how far the talk is, and how long the rest takes."""
        talk = self.of_kind(*TALKED_OVER)
        seconds = {kind: self.pace(kind) for kind in MINUTES}
        left = ceil(sum(seconds[one.kind] for one in self.open(*MINUTES)) / 60)
        return Walk(len(talk), len(talk) - len(self.unanswered(talk)), left)

    def pace(self, kind: Treatment) -> float:
        """Give the seconds that a statement of a kind takes: the median of this meeting, else what is usual."""
        talked = self.audit.ahead.talked if self.audit.ahead else {}
        agreed = self.audit.answers
        seen = [talked[one.statement] for one in self.of_kind(kind) if one.statement in talked.keys() & agreed.keys()]
        return float(median(seen)) if seen else MINUTES[kind] * 60.0


def item(audit: Audit, ahead: Ahead, statement: StatementId, opened: datetime) -> Item | None:
    """Say what the agenda makes of a statement; None where it was answered before all was opened.

    What is scored again was close, and is so no longer: it is talked over.
    """
    shown = [reveal for reveal in audit.reveals.get(statement, ()) if reveal.at <= opened]
    answer = audit.answers.get(statement)
    if answer is not None and answer.at <= opened and not any(reveal.at == opened for reveal in shown):
        return None
    if not shown:
        return Item(statement, Treatment.UNSCORED)
    ends = {"lowest": audit.framework.lowest, "highest": audit.framework.highest}
    last = max(shown, key=lambda reveal: reveal.attempt)
    found = agreement(audit.ratings.get(statement, ()), last, **ends)
    again = any(reveal.again for reveal in shown if reveal.attempt == last.attempt)
    return Item(statement, kind_of(found, is_out=again or statement in ahead.out), found)


def kind_of(found: Agreement, *, is_out: bool) -> Treatment:
    """Say what an agreement asks for; one agency's word alone is talked over, and so is what somebody took out."""
    if found.median is None:
        return Treatment.NOBODY
    if found.verdict is Verdict.SPLIT:
        return Treatment.SPLIT
    return Treatment.CLOSE if found.verdict is Verdict.AGREED and not is_out else Treatment.TALK


def on_card(audit: Audit, statement: StatementId, at: datetime) -> Audit:
    """Put a statement on the card; in a meeting the clock of the one before it stops, and its own begins."""
    return replace(clocked(audit, at, starts=True), current=statement)


def clocked(audit: Audit, at: datetime, *, starts: bool = False) -> Audit:
    """Write down how long the present statement has been talked over until now; `starts`: the card shows it from now.

    Outside a meeting, and while the agenda stands in the card's place, nothing is counted.
    """
    ahead = audit.ahead
    if ahead is None or ahead.opened_at is None or (ahead.on_card is None and not starts):
        return audit
    talked = dict(ahead.talked)
    if ahead.on_card is not None:
        passed = stay(ahead.on_card, audit.active_at or ahead.on_card, max(at, ahead.on_card))
        talked[audit.current] = talked.get(audit.current, 0) + int(passed.total_seconds())
    return replace(audit, ahead=replace(ahead, talked=talked, on_card=at))


def put_off(audit: Audit, statement: StatementId) -> Audit:
    """Put a statement at the end of the agenda; nothing changes where there is none."""
    if audit.ahead is None:
        return audit
    later = (*(one for one in audit.ahead.later if one != statement), statement)
    return replace(audit, ahead=replace(audit.ahead, later=later))


def shows_agenda(audit: Audit) -> bool:
    """Say whether the agenda stands in the card's place, and nothing is talked over yet."""
    return audit.meets and audit.ahead is not None and audit.ahead.on_card is None
