"""Counts and averages over agreed scores. Whole numbers and fractions inside; a float only on the way out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from bot.audit.framework import Framework, Statement, StatementId
from bot.audit.model import Answer


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts and averages over some statements.

    `mean` is over the scored statements, on the framework's scale; `percent` (0–100) is its share of the scale's
    width; both None when nothing is scored. `points` is the sum of the scores, `maximum` what it would be with the
    highest point everywhere but where not applicable: never compare them between domains, whose sizes differ.
    `spread` counts the statements at each point of the scale, lowest first, points nobody chose included.
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


def tally(framework: Framework, statements: Iterable[Statement], answers: Mapping[StatementId, Answer]) -> Tally:
    """Count and average the answers to some of a framework's statements; answers to others are left out.

    Unanswered statements are in `total` and `maximum` but pull no average down. On a scale of 1–5 a mean of 1 is 0 %.
    Raises `OffScale` for a score that is no point of the scale.
    """
    asked = tuple(statements)
    found = [answers[statement.id] for statement in asked if statement.id in answers]
    scores = [framework.point(answer.value).value for answer in found if answer.value is not None]
    skipped = len(found) - len(scores)
    mean = mean_of(scores)
    return Tally(
        total=len(asked),
        scored=len(scores),
        not_applicable=skipped,
        mean=None if mean is None else float(mean),
        percent=None if mean is None else float(percent_of(framework, mean)),
        points=sum(scores),
        maximum=(len(asked) - skipped) * framework.highest,
        spread={point.value: scores.count(point.value) for point in framework.scale},
    )


def mean_of(values: Iterable[int]) -> Fraction | None:
    """Give the exact mean, None of nothing.

    >>> mean_of([0, 1, 1]), mean_of([])
    (Fraction(2, 3), None)
    """
    found = tuple(values)
    return Fraction(sum(found), len(found)) if found else None


def percent_of(framework: Framework, mean: Fraction) -> Fraction:
    """Give a mean's share of the scale's width, 0–100."""
    return (mean - framework.lowest) * 100 / (framework.highest - framework.lowest)
