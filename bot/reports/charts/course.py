"""The picture of several rounds: each domain's mean percent from round to round, the whole audit in bold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.audit.summary import AuditSummary
from bot.reports.charts.bars import EDGE, head
from bot.reports.charts.sheet import SMALL, TEXT, Form, Sheet, fitted
from bot.reports.look import INK, LINE, QUIET, shade
from bot.text import Words

LEFT, RIGHT, TOP, BOTTOM = 130, 640, 230, 900
MARKERS = ("o", "s", "^", "D", "v", "P", "X", "*")
GAP = 66
"""The least distance between two names at the right edge: two lines of small letters."""


@dataclass(frozen=True, slots=True)
class Path:
    """One line of the picture: a name and a mean percent a round, None where nothing was scored."""

    name: str
    percents: tuple[float | None, ...]
    colour: str
    marker: str
    weight: float

    @property
    def end(self) -> float:
        """Give the last known percent, by which the names are ordered."""
        return next((value for value in reversed(self.percents) if value is not None), 0.0)


def course(rounds: Sequence[AuditSummary], words: Words, form: Form = "png") -> bytes:
    """Draw the course over the rounds, which are given oldest first; domains are matched by their id."""
    return course_sheet(rounds, words).save(form)


def course_sheet(rounds: Sequence[AuditSummary], words: Words) -> Sheet:
    """Lay the course out."""
    paths = paths_of(rounds, words)
    sheet = Sheet(max(BOTTOM + 110, TOP + GAP * len(paths) + 110))
    head(sheet, words("chart-course"), rounds[-1].framework.title, words("chart-course-line"))
    grid(sheet, rounds, words)
    for path in paths:
        draw(sheet, path)
    names(sheet, paths, words)
    return sheet


def paths_of(rounds: Sequence[AuditSummary], words: Words) -> list[Path]:
    """Give a path a domain of the newest round, then the whole audit's."""
    found = []
    domains = rounds[-1].domains
    for index, domain in enumerate(domains):
        percents = tuple(
            next((old.tally.percent for old in each.domains if old.domain.id == domain.domain.id), None)
            for each in rounds
        )
        name = words("chart-domain", number=domain.domain.id, title=domain.domain.short)
        colour = shade(0.25 + 0.75 * index / max(len(domains) - 1, 1))
        found.append(Path(name, percents, colour, MARKERS[index % len(MARKERS)], 4))
    return [*found, Path(words("chart-whole"), tuple(each.tally.percent for each in rounds), INK, "o", 9)]


def across(index: int, count: int) -> float:
    """Give the pixel of a round; a single round stands in the middle."""
    return (LEFT + RIGHT) / 2 if count == 1 else LEFT + (RIGHT - LEFT) * index / (count - 1)


def down(percent: float) -> float:
    """Give the pixel of a percentage."""
    return BOTTOM - (BOTTOM - TOP) * percent / 100


def grid(sheet: Sheet, rounds: Sequence[AuditSummary], words: Words) -> None:
    """Draw a line at every quarter and the name of each round."""
    for percent in (0, 25, 50, 75, 100):
        sheet.line([(LEFT, down(percent)), (RIGHT + 20, down(percent))], color=LINE, linewidth=2)
        sheet.write(LEFT - 20, down(percent), words.percent(percent), size=SMALL, color=QUIET, ha="right")
    for index, each in enumerate(rounds):
        name = words("chart-round", number=each.round)
        sheet.write(across(index, len(rounds)), BOTTOM + 44, name, size=TEXT, ha="center")


def draw(sheet: Sheet, path: Path) -> None:
    """Draw one path, broken where a round has no score."""
    count = len(path.percents)
    places = [None if v is None else (across(i, count), down(v)) for i, v in enumerate(path.percents)]
    for here, there in pairwise(places):
        if here is not None and there is not None:
            sheet.line([here, there], color=path.colour, linewidth=path.weight)
    for place in places:
        if place is not None:
            size = 14 + path.weight
            sheet.line([place], color=path.colour, marker=path.marker, markersize=size, markeredgecolor="white")


def names(sheet: Sheet, paths: Sequence[Path], words: Words) -> None:
    """Write each path's name and last percent at the right, in the order of the lines and never over one another."""
    x = RIGHT + 52
    last: float = TOP - GAP
    for path in sorted(paths, key=lambda each: -each.end):
        y = max(down(path.end), last + GAP)
        bold = "bold" if path.weight > GAP / 10 else "normal"
        sheet.line([(x, y)], color=path.colour, marker=path.marker, markersize=18)
        name = fitted(path.name, sheet.width - x - 24 - EDGE / 2, SMALL, bold)
        sheet.write(x + 24, y - 15, words.percent(path.end), size=SMALL, weight="bold")
        sheet.write(x + 24, y + 15, name, size=SMALL, weight=bold)
        last = y
