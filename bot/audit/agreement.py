"""How far the agencies of a room agree on one statement: the arithmetic of a reveal.

One value an agency; never a share of a group too small for it. The interquartile range, Kendall's W, Krippendorff's
alpha and the RAND index are unsafe below eight raters and are not used here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from statistics import median
from typing import NamedTuple

from bot.audit.framework import StatementId
from bot.audit.model import Audit, Rating, Reveal


class Verdict(StrEnum):
    """What a reveal suggests: one value only, offer the median, talk it over, or hear both ends first."""

    ALONE = "alone"
    AGREED = "agreed"
    TALK = "talk"
    SPLIT = "split"


class Disagreement(StrEnum):
    """How far from the median the agencies are on average."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


class AgencyValue(NamedTuple):
    """What an agency said: its value, or None for "outside my agency's view"."""

    agency: str
    value: float | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """One revealed attempt at a statement.

    `values` has one entry an agency, by name. All numbers are on the framework's scale and None when every agency was
    outside its view: `median`, `lowest`, `highest`, `range` (their distance), `deviation` (mean absolute deviation from
    the median). `offered` is the median when it is a point of the scale; between two points the room is asked, so None.
    `lowest_agencies` and `highest_agencies` are who can explain the two ends. `absent` have not rated; `late` is
    what those said that came after the reveal: it is in none of the numbers. `spoken` are the agencies among them that
    a delegate spoke for, with who that was.
    """

    values: tuple[AgencyValue, ...]
    median: float | None
    lowest: float | None
    highest: float | None
    range: float | None
    deviation: float | None
    disagreement: Disagreement | None
    verdict: Verdict
    attempt: int
    absent: tuple[str, ...]
    offered: int | None
    lowest_agencies: tuple[str, ...]
    highest_agencies: tuple[str, ...]
    late: tuple[AgencyValue, ...] = ()
    spoken: Mapping[str, int] = field(default_factory=dict)

    @property
    def is_of_one_voice(self) -> bool:
        """Say whether several agencies have a value, and all of them from one delegate."""
        said = [value for _, value in self.values if value is not None]
        return self.verdict is Verdict.ALONE and len(said) > 1


def verdict(values: Sequence[float], *, lowest: int, highest: int) -> Verdict:
    """Say whether a room agrees on one statement.

    `values` are one an agency, from `lowest` to `highest` of the framework's scale, halves allowed. Fewer than two are
    `ALONE`. A range of at most a quarter of the scale's width is `AGREED`; of three quarters or more, or a third of the
    room in the lowest quarter and a third in the highest, is `SPLIT`; between them is `TALK`. On 0–4: at most 1, from 3
    up (or a third at 0–1 and a third at 3–4), and 2.

    With six raters scoring at random a range of at most 1 comes up 2 % of the time, an interquartile range of at most 1
    26 %: that is why the range. One more rater at the median never makes it worse: the range stays, and the median lies
    in an end only where half the room already is, while the other end's share shrinks. (`ALONE` then becomes `AGREED`.)

    >>> verdict([0, 4, 4, 4, 4], lowest=0, highest=4)
    <Verdict.SPLIT: 'split'>
    >>> verdict([1, 1, 3, 3], lowest=0, highest=4), verdict([1, 2, 2, 3], lowest=0, highest=4)
    (<Verdict.SPLIT: 'split'>, <Verdict.TALK: 'talk'>)
    >>> verdict([4, 4.5, 5], lowest=1, highest=5)
    <Verdict.AGREED: 'agreed'>
    """
    if len(values) < 2:  # noqa: PLR2004 - it takes two to agree
        return Verdict.ALONE
    width = highest - lowest
    distance = max(values) - min(values)
    if distance * 4 <= width:
        return Verdict.AGREED
    low = sum((value - lowest) * 4 <= width for value in values)
    high = sum((highest - value) * 4 <= width for value in values)
    if distance * 4 >= width * 3 or min(low, high) * 3 >= len(values):
        return Verdict.SPLIT
    return Verdict.TALK


def deviation(values: Sequence[float]) -> Fraction:
    """Give the mean absolute deviation from the median of one or more values, exactly.

    >>> deviation([1, 2, 4])
    Fraction(1, 1)
    """
    exact = [Fraction(value) for value in values]
    middle = median(exact)
    return sum((abs(value - middle) for value in exact), Fraction(0)) / len(exact)


def disagreement(deviation: Fraction, *, width: int) -> Disagreement:
    """Grade a mean absolute deviation from the median by its share of the scale's width.

    At most 14 % (0.56 on 0–4) is low, at most 22 % (0.88) moderate, above that high: the bounds 1.11 and 1.75 of Raine
    et al. (2015), BMC Psychiatry, doi:10.1186/s12888-015-0534-6, for a scale of 1–9, halved and rounded.

    >>> disagreement(Fraction(56, 100), width=4), disagreement(Fraction(89, 100), width=4)
    (<Disagreement.LOW: 'low'>, <Disagreement.HIGH: 'high'>)
    """
    share = deviation * 100 / width
    if share <= 14:  # noqa: PLR2004 - the docstring's bound
        return Disagreement.LOW
    return Disagreement.MODERATE if share <= 22 else Disagreement.HIGH  # noqa: PLR2004 - the docstring's bound


def by_agency(ratings: Sequence[Rating]) -> tuple[AgencyValue, ...]:
    """Give each agency's value, by name: the median of its members' own, whatever their number.

    A member who is outside the agency's view does not pull it; the agency is outside only when all its members are.
    """
    members: dict[str, list[int | None]] = {}
    for rating in sorted(ratings, key=lambda rating: (rating.agency.casefold(), rating.agency)):
        members.setdefault(rating.agency, []).append(rating.value)
    return tuple(AgencyValue(agency, middle_of(values)) for agency, values in members.items())


def first_hand(ratings: Sequence[Rating]) -> tuple[Rating, ...]:
    """Leave out what a delegate said for an agency that has spoken for itself."""
    own = {rating.agency for rating in ratings if not rating.spoken_by}
    return tuple(rating for rating in ratings if not rating.spoken_by or rating.agency not in own)


def is_one_voice(ratings: Sequence[Rating]) -> bool:
    """Say whether all values come from one delegate: what somebody says for two agencies is no agreement of the two."""
    voices = {one.spoken_by or one.person_id for one in ratings if one.value is not None}
    return len(voices) == 1 and any(one.spoken_by for one in ratings)


def middle_of(values: Sequence[float | None]) -> float | None:
    """Give the median of what is there, None when nothing is: halves of halves at most, so exact as a float."""
    inside = [value for value in values if value is not None]
    return float(median(inside)) if inside else None


def agreement(ratings: Sequence[Rating], reveal: Reveal | None = None, *, lowest: int, highest: int) -> Agreement:
    """Say how far the agencies agreed on one statement, at the attempt that `reveal` showed.

    Ratings of other attempts are left out, whatever the caller has at hand; without a reveal the latest attempt counts
    (a room that never hid anything). `lowest` and `highest` are the scale's ends.
    """
    attempt = reveal.attempt if reveal else max((rating.attempt for rating in ratings), default=1)
    counted = first_hand([rating for rating in ratings if rating.attempt == attempt and not rating.late])
    values = by_agency(counted)
    known = {value.agency for value in values}
    late = by_agency([one for one in ratings if one.attempt == attempt and one.late and one.agency not in known])
    inside = [value for _, value in values if value is not None]
    middle, least, most = middle_of(inside), min(inside, default=None), max(inside, default=None)
    away = deviation(inside) if inside else None
    return Agreement(
        values=values,
        median=middle,
        lowest=least,
        highest=most,
        range=None if least is None or most is None else most - least,
        deviation=None if away is None else float(away),
        disagreement=None if away is None else disagreement(away, width=highest - lowest),
        verdict=verdict(inside[:1] if is_one_voice(counted) else inside, lowest=lowest, highest=highest),
        attempt=attempt,
        absent=tuple(one for one in reveal.absent if one not in {each.agency for each in late}) if reveal else (),
        late=late,
        offered=int(middle) if middle is not None and middle.is_integer() else None,
        lowest_agencies=tuple(agency for agency, value in values if value is not None and value == least),
        highest_agencies=tuple(agency for agency, value in values if value is not None and value == most),
        spoken={one.agency: one.spoken_by for one in counted if one.spoken_by},
    )


def agreements(audit: Audit, statement: StatementId) -> tuple[Agreement, ...]:
    """Give the agreement of every revealed attempt at a statement, first attempt first; the last one counts.

    What was rated since, in secret, is in none of them.
    """
    reveals = sorted(audit.reveals.get(statement, ()), key=lambda reveal: reveal.attempt)
    ratings = audit.ratings.get(statement, ())
    ends = {"lowest": audit.framework.lowest, "highest": audit.framework.highest}
    return tuple(agreement(ratings, reveal, **ends) for reveal in reveals)


def offered(audit: Audit, statement: StatementId) -> int | None:
    """Give the point that the last reveal offers to agree at once: the median, where the agencies are close."""
    revealed = agreements(audit, statement)
    return revealed[-1].offered if revealed and revealed[-1].verdict is Verdict.AGREED else None
