"""The picture of a domain: a bar a statement, the last round behind it, the agencies' range on it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.audit.framework import Framework
from bot.audit.summary import DomainSummary, Result
from bot.reports.charts.sheet import LARGE, SMALL, TEXT, TITLE, Form, Sheet, fitted, lines_of
from bot.reports.look import ACCENT, BEFORE, INK, LINE, PALE, PAPER, QUIET, score_shade
from bot.text import Words

LEFT, RIGHT, EDGE = 150, 930, 36
HEAD, ROW, FOOT = 226, 104, 154
BAR = 34
STUB = 10
"""How much of a bar is drawn for the lowest point, so that a 0 is seen to be a score."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Where the points of the scale lie across the sheet."""

    framework: Framework

    def x(self, value: float) -> float:
        """Give the pixel of a value on the scale."""
        share = (value - self.framework.lowest) / (self.framework.highest - self.framework.lowest)
        return LEFT + STUB + share * (RIGHT - LEFT - STUB)


def domain_bars(summary: DomainSummary, words: Words, form: Form = "png") -> bytes:
    """Draw a domain as a bar a statement, 1080 pixels wide; `form` "svg" gives the same for a document."""
    return domain_sheet(summary, words).save(form)


def domain_sheet(summary: DomainSummary, words: Words) -> Sheet:
    """Lay the domain's picture out."""
    sheet = Sheet(HEAD + ROW * len(summary.results) + FOOT)
    axis = Axis(summary.framework)
    head(sheet, words("chart-domain", number=summary.domain.id, title=summary.domain.short), tally_line(summary, words))
    rule(sheet, axis, len(summary.results))
    for place, result in enumerate(summary.results):
        row(sheet, axis, result, HEAD + ROW * place, words)
    legend(sheet, summary, words)
    return sheet


def head(sheet: Sheet, title: str, *lines: str) -> None:
    """Write the title and the lines under it."""
    room = sheet.width - 2 * EDGE
    sheet.write(EDGE, 56, fitted(title, room, TITLE, "bold"), size=TITLE, weight="bold", color=ACCENT)
    for index, line in enumerate(lines):
        sheet.write(EDGE, 114 + 42 * index, fitted(line, room, TEXT), size=TEXT, color=QUIET)


def tally_line(summary: DomainSummary, words: Words) -> str:
    """Say the mean, the percentage and the coverage in one line."""
    tally = summary.tally
    coverage = words("chart-coverage", scored=tally.scored, total=tally.total)
    if tally.mean is None or tally.percent is None:
        return coverage
    mean = words(
        "chart-mean",
        mean=words.number(tally.mean),
        highest=summary.framework.highest,
        percent=words.percent(tally.percent),
    )
    return f"{mean} · {coverage}"


def rule(sheet: Sheet, axis: Axis, rows: int) -> None:
    """Draw a fine line down the sheet at every point of the scale, with its number above."""
    bottom = HEAD + ROW * rows
    for point in axis.framework.scale:
        x = axis.x(point.value)
        sheet.line([(x, HEAD - 18), (x, bottom)], color=LINE, linewidth=2)
        sheet.write(x, HEAD - 40, str(point.value), size=TEXT, color=QUIET, ha="center")


def row(sheet: Sheet, axis: Axis, result: Result, top: float, words: Words) -> None:
    """Draw one statement: its number, its text on one line, its bar, its value."""
    middle = top + 68
    sheet.write(EDGE, middle, result.statement.id, size=LARGE, weight="bold")
    text = fitted(result.statement.text, sheet.width - EDGE - LEFT, SMALL)
    sheet.box(LEFT, top + 8, (sheet.width - EDGE - LEFT, 32), facecolor=PAPER)
    sheet.write(LEFT, top + 24, text, size=SMALL, color=QUIET)
    if result.value is not None and result.before is not None:
        width = axis.x(result.before) - LEFT
        sheet.box(LEFT, middle - BAR * 0.75, (width, BAR * 1.5), facecolor=BEFORE, edgecolor=QUIET, linewidth=1)
    bar(sheet, axis, result, middle, words)
    if result.value is not None:
        spread(sheet, axis, result, middle)


def bar(sheet: Sheet, axis: Axis, result: Result, middle: float, words: Words) -> None:
    """Draw the bar of a score, the hatching of "not applicable", or the empty frame of what is unanswered."""
    top, full = middle - BAR / 2, RIGHT - LEFT
    end = RIGHT + 26
    if result.answer is None:
        sheet.box(LEFT, top, (full, BAR), facecolor="none", edgecolor=QUIET, linewidth=2, linestyle=(0, (2, 4)))
        sheet.write(end, middle, "–", size=LARGE, color=QUIET)
    elif result.value is None:
        sheet.box(LEFT, top, (full, BAR), facecolor=PALE, edgecolor=QUIET, linewidth=0, hatch="//")
        sheet.write(end, middle, words("chart-not-applicable"), size=TEXT, color=QUIET)
    else:
        colour = score_shade(axis.framework, result.value)
        sheet.box(LEFT, top, (axis.x(result.value) - LEFT, BAR), facecolor=colour, edgecolor=INK, linewidth=1.5)
        sheet.write(end, middle, str(result.value), size=TITLE, weight="bold")


def spread(sheet: Sheet, axis: Axis, result: Result, middle: float) -> None:
    """Draw the range of the agencies' ratings as a thin line with an end mark each, in white-edged ink."""
    if result.agreement is None or result.agreement.lowest is None or result.agreement.highest is None:
        return
    low, high = axis.x(result.agreement.lowest), axis.x(result.agreement.highest)
    for colour, width in ((PAPER, 9), (INK, 4)):
        sheet.line([(low, middle), (high, middle)], color=colour, linewidth=width, solid_capstyle="projecting")
        for x in (low, high):
            sheet.line([(x, middle - 11), (x, middle + 11)], color=colour, linewidth=width)


def legend(sheet: Sheet, summary: DomainSummary, words: Words) -> None:
    """Explain the ends of the scale, and each sign that the picture uses."""
    scale = summary.framework.scale
    top = sheet.height - FOOT
    ends = words(
        "chart-scale", lowest=scale[0].value, low=scale[0].label, highest=scale[-1].value, high=scale[-1].label
    )
    room = sheet.width - 2 * EDGE
    lines = lines_of(ends, room, SMALL) + lines_of(signs(summary, words), room, SMALL)
    for index, line in enumerate(lines):
        sheet.write(EDGE, top + 24 + 33 * index, line, size=SMALL, color=QUIET)


def signs(summary: DomainSummary, words: Words) -> str:
    """List the signs in use, in words."""
    seen = (
        (any(result.change is not None for result in summary.results), "chart-sign-before"),
        (any(result.agreement and result.value is not None for result in summary.results), "chart-sign-range"),
        (summary.tally.not_applicable > 0, "chart-sign-not-applicable"),
        (summary.tally.unanswered > 0, "chart-sign-unanswered"),
    )
    return " · ".join(words(key) for used, key in seen if used)
