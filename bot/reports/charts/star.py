"""The picture of the whole audit: the domains by mean percent as a star (radar), and every statement as a heat map."""

from __future__ import annotations

from typing import Any

from bot.audit.summary import AuditSummary, DomainSummary
from bot.reports.charts.heat import heat_map
from bot.reports.charts.picture import Picture
from bot.reports.look import shade
from bot.text import Words

RINGS = (50, 100)
FEWEST, MOST = 3, 8
"""A star needs three arms, and has room for the names of eight; with fewer or more domains the picture is bars."""


def overall(summary: AuditSummary, words: Words) -> Picture:
    """Show the whole audit: the star, and the heat map below it."""
    one, other = star(summary, words), heat_map(summary, words)
    title = words("chart-star", number=summary.round)
    mapped = {**other.parts[0], "title": other.title}
    alt = f"{one.alt} {other.alt}"
    return Picture(title, one.lines, (*one.parts, mapped), (*one.signs, *other.signs), alt)


def star(summary: AuditSummary, words: Words) -> Picture:
    """Show the domains by mean percent, as a star, or as bars where there are fewer than three or more than eight."""
    arms = [arm(domain, words) for domain in summary.domains]
    compared = any(each["before"] is not None for each in arms)
    is_star = FEWEST <= len(arms) <= MOST
    shown = "; ".join(f"{each['name']} {each['percent']}" for each in arms)
    return Picture(
        title=words("chart-star", number=summary.round),
        lines=(whole_line(summary, words),),
        parts=(
            {
                "kind": "star" if is_star else "short-bars",
                "title": "",
                "arms": arms,
                "rings": [{"share": ring / 100, "mark": words.percent(ring)} for ring in RINGS],
                "compared": compared,
                "colour": shade(0.75),
            },
        ),
        signs=(words("chart-sign-dashed" if is_star else "chart-sign-before"),) if compared else (),
        alt=words("report-star-alt", shown=shown),
    )


def arm(domain: DomainSummary, words: Words) -> dict[str, Any]:
    """Give a domain's arm: its name, its share of the scale, and last round's."""
    before, now = earlier(domain), domain.tally.percent
    return {
        "name": words("chart-domain", number=domain.domain.id, title=domain.domain.short),
        "percent": words("chart-not-scored") if now is None else words.percent(now),
        "share": None if now is None else now / 100,
        "before": None if before is None else before / 100,
        "colour": shade((now or 0) / 100),
    }


def whole_line(summary: AuditSummary, words: Words) -> str:
    """Say the mean percent and the coverage of the whole audit in one line."""
    tally = summary.tally
    coverage = words("chart-coverage", scored=tally.scored, total=tally.total)
    if tally.percent is None:
        return coverage
    return f"{words('chart-percent', percent=words.percent(tally.percent))} · {coverage}"


def earlier(domain: DomainSummary) -> float | None:
    """Give last round's mean percent, None until this round's domain is complete: it should anchor nobody."""
    return domain.before.percent if domain.before and domain.tally.is_complete else None
