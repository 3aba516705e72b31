"""The picture of several rounds: each domain's mean percent from round to round, the whole audit in bold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.audit.summary import AuditSummary
from bot.reports.charts.picture import Picture
from bot.reports.look import INK, shade
from bot.text import Words

SHAPES = 5
"""How many signs `templates/course.typ` has to tell the lines apart."""

MARKS = (0, 25, 50, 75, 100)


def course(rounds: Sequence[AuditSummary], words: Words) -> Picture:
    """Show the course over the rounds, which are given oldest first; domains are matched by their id."""
    paths = sorted(paths_of(rounds, words), key=lambda path: -float(path["end"]))
    names = [words("chart-round", number=each.round) for each in rounds]
    return Picture(
        title=words("chart-course"),
        lines=(words("chart-course-line"),),
        parts=(
            {
                "kind": "course",
                "title": "",
                "rounds": names,
                "marks": [{"share": mark / 100, "mark": words.percent(mark)} for mark in MARKS],
                "paths": paths,
            },
        ),
        signs=(),
        alt=words("chart-course-alt", shown="; ".join(path_in_words(path, words) for path in paths)),
    )


def paths_of(rounds: Sequence[AuditSummary], words: Words) -> list[dict[str, Any]]:
    """Give a path a domain of the newest round, then the whole audit's."""
    found = []
    domains = rounds[-1].domains
    for index, domain in enumerate(domains):
        percents = [
            next((old.tally.percent for old in each.domains if old.domain.id == domain.domain.id), None)
            for each in rounds
        ]
        name = words("chart-domain", number=domain.domain.id, title=domain.domain.short)
        colour = shade(0.3 + 0.7 * index / max(len(domains) - 1, 1))
        found.append(path(name, percents, words, {"colour": colour, "shape": 1 + index % (SHAPES - 1), "whole": False}))
    whole = path(words("chart-whole"), [each.tally.percent for each in rounds], words, {"colour": INK, "shape": 0})
    return [*found, {**whole, "whole": True}]


def path(name: str, percents: Sequence[float | None], words: Words, looks: dict[str, Any]) -> dict[str, Any]:
    """Give one line: a share a round, None where nothing was scored, and the last known at its end."""
    last = next((value for value in reversed(percents) if value is not None), None)
    return {
        "name": name,
        "percent": words("chart-not-scored") if last is None else words.percent(last),
        "shares": [None if value is None else value / 100 for value in percents],
        "end": (last or 0.0) / 100,
        **looks,
    }


def path_in_words(path: dict[str, Any], words: Words) -> str:
    """Say a line in words."""
    shares = ", ".join(
        words("chart-not-scored") if each is None else words.percent(each * 100) for each in path["shares"]
    )
    return f"{path['name']}: {shares}"
