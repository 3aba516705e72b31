"""What a form says of itself, in words: the same on the spreadsheet and on the paper."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from bot.audit.forms import BlankForm
from bot.audit.framework import Framework, Point
from bot.reports.people import People
from bot.text import Words

NOTICE = ("notice-not", "notice-gate", "form-seen", "form-where", "notice-who", "notice-risk")


def subtitle(form: BlankForm, words: Words) -> str:
    """Say whose form it is: the agency, the room, the round."""
    people = People(form.audit, words)
    agency = words("form-for", agency=words.agency(form.agency)) if form.agency else words("form-own")
    return " · ".join((agency, people.label(), words("report-round", number=form.audit.round)))


def by_when(form: BlankForm, words: Words) -> str:
    """Say by when it is wanted back."""
    if form.until is None:
        return words("form-until-asked")
    zone: ZoneInfo = People(form.audit, words).zone
    return words("form-until", moment=words.moment(form.until, zone))


def point_line(point: Point) -> str:
    """Write a point of the scale as it is chosen from the list: its number, then its words."""
    return f"{point.value}  {point.label}"


def scale_lines(framework: Framework, words: Words) -> Iterator[str]:
    """Give what can be chosen as a score."""
    yield from map(point_line, framework.scale)
    yield words("form-outside")


def data_notice(words: Words) -> Iterator[str]:
    """Give the data notice."""
    yield from map(words, NOTICE)


def headings(form: BlankForm, words: Words) -> tuple[str, ...]:
    """Name the columns: number, statement, score, and the texts as published."""
    fixed = [words(f"report-column-{name}") for name in ("number", "statement", "score")]
    return (*fixed, *(form.framework.text_of(one.id, words.language).heading for one in form.framework.columns))
