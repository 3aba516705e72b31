"""What a summary says of a domain and of the whole audit: one value, from which every outlet is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.audit.agreement import Agreement
from bot.audit.framework import Domain, Framework, Statement
from bot.audit.model import Answer, Note


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts and averages over some statements.

    `mean` is over the scored statements, on the framework's scale; `percent` (0–100) is its share of the scale's
    width; both None when nothing is scored. `points` and `maximum` are totals: never compare them between domains,
    whose sizes differ. `spread` counts the statements at each point of the scale.
    """

    total: int
    scored: int
    not_applicable: int
    mean: float | None
    percent: float | None
    points: int
    maximum: int
    spread: Mapping[int, int]

    @property
    def unanswered(self) -> int:
        """How many statements have neither a score nor "not applicable"."""
        return self.total - self.scored - self.not_applicable

    @property
    def is_complete(self) -> bool:
        """Say whether every statement has an agreed score or is not applicable."""
        return self.unanswered == 0


@dataclass(frozen=True, slots=True)
class Result:
    """One statement as the summary sees it.

    `answer` None: unanswered. `before` is last round's agreed score where the two can be compared, else None;
    `comparable` False marks a text or scale that changed, or a statement not applicable in one of the rounds.
    `agreement` is that of the last revealed attempt, None where nothing was revealed.
    """

    statement: Statement
    answer: Answer | None
    evidence: tuple[Note, ...]
    assurance: tuple[Note, ...]
    agreement: Agreement | None
    before: int | None
    comparable: bool

    @property
    def value(self) -> int | None:
        """The agreed score, None when unanswered or not applicable."""
        return None if self.answer is None else self.answer.value

    @property
    def change(self) -> int | None:
        """How far the score moved since last round, None when there is nothing to compare."""
        return None if self.value is None or self.before is None else self.value - self.before


@dataclass(frozen=True, slots=True)
class DomainSummary:
    """A domain: its tally, its statements, and what stands out. Tuples are in the order they should be read.

    `strengths`: highest with evidence first. `priorities`: low score, then thin evidence, then split.
    `unsupported`: high scores (`Framework.is_high`) without evidence or without assurance.
    `change` is the difference of means over the statements comparable in both rounds.
    """

    framework: Framework
    domain: Domain
    tally: Tally
    results: tuple[Result, ...]
    comments: tuple[Note, ...]
    strengths: tuple[Result, ...]
    priorities: tuple[Result, ...]
    unsupported: tuple[Result, ...]
    agreed: int
    talked: int
    split: int
    before: Tally | None
    change: float | None


@dataclass(frozen=True, slots=True)
class AuditSummary:
    """The whole audit: its domains in order, and the same findings over all of them."""

    framework: Framework
    round: int
    tally: Tally
    domains: tuple[DomainSummary, ...]
    strengths: tuple[Result, ...]
    priorities: tuple[Result, ...]
    unsupported: tuple[Result, ...]
    before: Tally | None
    change: float | None
