"""The picture of the whole audit: a star (radar) of the domains by mean percent, the last round's outline behind."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

from bot.audit.summary import AuditSummary, DomainSummary
from bot.reports.charts.bars import BAR, EDGE, head
from bot.reports.charts.sheet import LARGE, SMALL, TEXT, Form, Sheet, lines_of
from bot.reports.look import ACCENT, BEFORE, INK, LINE, PAPER, QUIET, shade
from bot.text import Words

RADIUS, CENTRE = 310, (540, 660)
RINGS = (25, 50, 75, 100)
FEWEST = 3
"""A star needs three arms; with fewer domains the picture is bars."""

Place = tuple[float, float]


def star(summary: AuditSummary, words: Words, form: Form = "png") -> bytes:
    """Draw the domains by mean percent, as a star, or as bars where there are fewer than three."""
    return star_sheet(summary, words).save(form)


def star_sheet(summary: AuditSummary, words: Words) -> Sheet:
    """Lay the star out."""
    sheet = Sheet(1200 if len(summary.domains) >= FEWEST else 290 + 150 * len(summary.domains))
    head(sheet, words("chart-star", number=summary.round), summary.framework.title, whole_line(summary, words))
    if len(summary.domains) < FEWEST:
        short_bars(sheet, summary, words)
        return sheet
    web(sheet, len(summary.domains), words)
    if any(earlier(domain) is not None for domain in summary.domains):
        outline(sheet, [earlier(domain) for domain in summary.domains], before=True)
        sheet.write(EDGE, sheet.height - 40, words("chart-sign-dashed"), size=SMALL, color=QUIET)
    outline(sheet, [domain.tally.percent for domain in summary.domains])
    for index, domain in enumerate(summary.domains):
        arm_label(sheet, domain, arm(index, len(summary.domains), RADIUS + 30), words)
    return sheet


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


def arm(index: int, count: int, length: float) -> Place:
    """Give the place on an arm; the first arm points up and the others follow clockwise."""
    angle = 2 * pi * index / count
    return CENTRE[0] + length * sin(angle), CENTRE[1] - length * cos(angle)


def web(sheet: Sheet, arms: int, words: Words) -> None:
    """Draw the rings at every quarter and the arms."""
    for ring in RINGS:
        x, y = arm(0, arms, RADIUS * ring / 100)
        sheet.write(x - 12, y - 2, words.percent(ring), size=SMALL - 3, color=QUIET, ha="right")
        corners = [arm(index, arms, RADIUS * ring / 100) for index in range(arms)]
        sheet.area(corners, facecolor="none", edgecolor=LINE, linewidth=2)
    for index in range(arms):
        sheet.line([CENTRE, arm(index, arms, RADIUS)], color=LINE, linewidth=2)


def outline(sheet: Sheet, percents: Sequence[float | None], *, before: bool = False) -> None:
    """Draw one round: a filled shape where all domains are scored, else only the pieces between scored neighbours."""
    count = len(percents)
    places = [None if value is None else arm(i, count, RADIUS * value / 100) for i, value in enumerate(percents)]
    known = [place for place in places if place is not None]
    colour = QUIET if before else ACCENT
    if len(known) == count:
        sheet.area(known, facecolor=BEFORE if before else shade(0.75), edgecolor="none", alpha=0.55 if before else 0.35)
    for here, there in zip(places, places[1:] + places[:1], strict=True):
        if here is not None and there is not None:
            sheet.line([here, there], color=colour, linewidth=3 if before else 5, linestyle="--" if before else "-")
    for x, y in known if not before else ():
        sheet.line([(x, y)], color=colour, marker="o", markersize=20, markeredgecolor=PAPER, markeredgewidth=3)


def arm_label(sheet: Sheet, domain: DomainSummary, place: Place, words: Words) -> None:
    """Write a domain's short name and percent beside the end of its arm, away from the star."""
    x, y = place
    side = "center" if abs(x - CENTRE[0]) < RADIUS / 3 else "left" if x > CENTRE[0] else "right"
    room = {"center": 700.0, "left": sheet.width - x - EDGE / 3, "right": x - EDGE / 3}[side]
    name = lines_of(words("chart-domain", number=domain.domain.id, title=domain.domain.short), room, TEXT, most=4)
    score = words("chart-not-scored") if domain.tally.percent is None else words.percent(domain.tally.percent)
    height = 36 * len(name) + 44
    top = y - height if y < CENTRE[1] - RADIUS * 0.9 else y if y > CENTRE[1] + RADIUS * 0.7 else y - height / 2
    sheet.write(x, top + 22, score, size=LARGE, weight="bold", ha=side, color=INK)
    for index, line in enumerate(name):
        sheet.write(x, top + 62 + 36 * index, line, size=TEXT, ha=side, color=INK)


def short_bars(sheet: Sheet, summary: AuditSummary, words: Words) -> None:
    """Draw a bar a domain from 0 to 100 %, last round's behind."""
    for index, domain in enumerate(summary.domains):
        short_bar(sheet, domain, 280 + 150 * index, words)
    if any(earlier(domain) is not None for domain in summary.domains):
        sheet.write(EDGE, sheet.height - 40, words("chart-sign-before"), size=SMALL, color=QUIET)


def short_bar(sheet: Sheet, domain: DomainSummary, middle: float, words: Words) -> None:
    """Draw one domain's bar with its name above and its percent at the end."""
    full = sheet.width - 2 * EDGE - 130
    name = lines_of(words("chart-domain", number=domain.domain.id, title=domain.domain.short), full, TEXT, most=1)
    sheet.write(EDGE, middle - 60, name[0], size=TEXT)
    sheet.box(EDGE, middle - BAR / 2, (full, BAR), facecolor=PAPER, edgecolor=LINE, linewidth=2)
    before, now = earlier(domain), domain.tally.percent
    if before is not None:
        size = full * before / 100, 2.0 * BAR
        sheet.box(EDGE, middle - BAR, size, facecolor=BEFORE, edgecolor=QUIET, linewidth=1)
    if now is not None:
        size = full * now / 100, BAR
        sheet.box(EDGE, middle - BAR / 2, size, facecolor=shade(now / 100), edgecolor=INK, linewidth=1.5)
    score = words("chart-not-scored") if now is None else words.percent(now)
    sheet.write(EDGE + full + 20, middle, score, size=LARGE, weight="bold")
