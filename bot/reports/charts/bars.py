"""The picture of a domain: a bar a statement, the last round behind it, a dot an agency below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from bot.audit.framework import Framework
from bot.audit.scoring import Tally
from bot.audit.summary import DomainSummary, Result
from bot.reports.charts.picture import Picture
from bot.reports.look import score_shade
from bot.reports.rows import mark
from bot.text import Words

LONGEST = 200
"""Characters of a statement that are looked at: two lines of a picture never hold more."""


def domain_bars(summary: DomainSummary, words: Words) -> Picture:
    """Show a domain statement by statement."""
    name = words("chart-domain", number=summary.domain.id, title=summary.domain.short)
    return Picture(
        title=name,
        lines=(tally_line(summary.framework, summary.tally, words),),
        parts=(part(summary, words),),
        signs=tuple(signs(summary, words)),
        alt=words(
            "report-bars-alt",
            name=name,
            shown=scores_in_words(summary.results, words),
        ),
    )


def scores_in_words(results: Sequence[Result], words: Words) -> str:
    """Say each statement's score in words, for those who do not see the picture."""
    return ", ".join(words("chart-spoken", number=each.statement.id, mark=mark(each, words)) for each in results)


def part(summary: DomainSummary, words: Words) -> dict[str, Any]:
    """Give the bars."""
    framework = summary.framework
    return {
        "kind": "bars",
        "title": "",
        "points": [{"mark": str(point.value), "share": share(framework, point.value)} for point in framework.scale],
        "rows": [statement_row(framework, result, words) for result in summary.results],
    }


def statement_row(framework: Framework, result: Result, words: Words) -> dict[str, Any]:
    """Give one statement's row; a dot stands for an agency, where its value was revealed."""
    value = result.value
    return {
        "number": result.statement.id,
        "text": told(result)[:LONGEST],
        "state": state(result),
        "mark": mark(result, words),
        "share": 0.0 if value is None else share(framework, value),
        "colour": "" if value is None else score_shade(framework, value),
        "before": None if value is None or result.before is None else share(framework, result.before),
        "dots": dots(framework, result) if value is not None else [],
    }


def told(result: Result) -> str:
    """Give a statement's text, and behind a lettered one its stem, which is the same for its neighbours."""
    one = result.statement
    return f"{one.text} ({one.stem.rstrip(': ')})" if one.stem else one.text


def state(result: Result) -> str:
    """Name how a statement is drawn."""
    if result.answer is None:
        return "unanswered"
    return "not-applicable" if result.value is None else "scored"


def dots(framework: Framework, result: Result) -> list[dict[str, Any]]:
    """Count the agencies at each value of the last reveal, lowest first, and how many of them said it late."""
    found = result.agreement
    values = [each.value for each in (found.values if found else ()) if each.value is not None]
    late = [each.value for each in (found.late if found else ()) if each.value is not None]
    counted, behind = Counter([*values, *late]), Counter(late)
    return [
        {"share": share(framework, value), "count": count, "late": behind[value]}
        for value, count in sorted(counted.items())
    ]


def share(framework: Framework, value: float) -> float:
    """Give where a value lies on the scale, 0 at its lowest point and 1 at its highest."""
    return (value - framework.lowest) / (framework.highest - framework.lowest)


def tally_line(framework: Framework, tally: Tally, words: Words) -> str:
    """Say the mean, the percentage and the coverage in one line."""
    coverage = words("chart-coverage", scored=tally.scored, total=tally.total)
    if tally.mean is None or tally.percent is None:
        return coverage
    mean = words(
        "chart-mean",
        mean=words.mean(tally.mean),
        highest=framework.highest,
        percent=words.percent(tally.percent),
    )
    return f"{mean} · {coverage}"


def signs(summary: DomainSummary, words: Words) -> Iterator[str]:
    """Explain the ends of the scale, and each sign that the picture uses."""
    low, high = summary.framework.scale[0], summary.framework.scale[-1]
    yield words("chart-scale", lowest=low.value, low=low.label, highest=high.value, high=high.label)
    scored = [result for result in summary.results if result.value is not None]
    seen = (
        (any(result.change is not None for result in scored), "chart-sign-before"),
        (any(result.agreement for result in scored), "chart-sign-agencies"),
        (any(result.agreement and result.agreement.late for result in scored), "chart-sign-late"),
        (summary.tally.not_applicable > 0, "chart-sign-not-applicable"),
        (summary.tally.unanswered > 0, "chart-sign-unanswered"),
    )
    line = " · ".join(words(key) for used, key in seen if used)
    if line:
        yield line
