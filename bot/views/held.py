"""What is held of one person, to be read by them: an audit after the other, on as many pages as it takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.audit.held import Held
from bot.audit.model import Action, Answer, Audit, Note, Rating
from bot.audit.trail import TrailEntry
from bot.text import Words, about_said, known, room_words, value_said
from bot.text.lengths import pieces
from bot.views import own_taps
from bot.views.asks import room_name
from bot.views.columns import label
from bot.views.fit import MOST_NAME, cut, paged
from bot.views.markup import bold, lines, paragraphs, plain
from bot.views.pages import page
from bot.views.screen import Button, Screen, rows

MOST_TOLD = 2800
"""Units of what is held on one page, which leaves room for the rest of a message."""


class Leaf(NamedTuple):
    """One page, in the language of the room that it tells of."""

    audit: Audit
    told: tuple[str, ...]
    words: Words


def data_page(held: Sequence[Held], words: Words, *, number: int = 1) -> Screen:
    """Print a page (the first by default) of what is held of who asks; `words` where nothing is."""
    leaves = [leaf for each in held for leaf in leaves_of(each, room_words(each.audit))]
    if not leaves:
        return page(paragraphs(bold(words("data-title")), plain(words("data-none"))), words)
    shown = number if 1 <= number <= len(leaves) else 1
    audit, told, words = leaves[shown - 1]
    where = words("notes-page", page=shown, pages=len(leaves)) if len(leaves) > 1 else ""
    title = bold(" · ".join(part for part in (words("data-title"), where) if part))
    which = bold(words("data-audit", title=audit.framework.title, round=audit.round, room=room_called(audit, words)))
    text = paragraphs(lines(title, which), "\n".join(told).strip(), plain(words("data-hint")))
    turn = tuple(
        Button(words(key), own_taps.MyData(shown + step))
        for key, step in (("button-earlier", -1), ("button-later", 1))
        if 1 <= shown + step <= len(leaves)
    )
    return page(text, words, *rows(turn, (Button(words("button-data-file"), own_taps.MyDataFile()),)))


def leaves_of(held: Held, words: Words) -> Iterator[Leaf]:
    """Lay out what one audit holds on pages."""
    for told in paged([*taking_part(held, words), *given(held, words)], MOST_TOLD):
        yield Leaf(held.audit, told, words)


def room_called(audit: Audit, words: Words) -> str:
    """Name the room, briefly."""
    return cut(room_name(audit, words), MOST_NAME)


def taking_part(held: Held, words: Words) -> Iterator[str]:
    """Say by which name and number one is known, and how one takes part."""
    person, member = held.audit.person(held.person_id), held.member
    yield plain(words("data-name", name=words.called(person), number=str(person.id)))
    if member is None:
        yield plain(words("data-no-member"))
    elif held.audit.room.is_private:
        yield plain(words("data-alone", day=day(member.joined_at, held, words)))
    else:
        agency = words.agency(member.agency) or words("report-no-agency")
        yield plain(words("data-member", agency=agency, day=day(member.joined_at, held, words)))
    if member is not None and member.left_at is not None:
        yield plain(words("data-left", day=day(member.left_at, held, words)))
    if held.leads and not held.audit.room.is_private:
        yield plain(words("data-leads"))


def given(held: Held, words: Words) -> Iterator[str]:
    """Print all that one has given, kind by kind; of the record how many lines there are."""
    yield from under(words("data-ratings"), (rating_line(each, held, words) for each in held.ratings))
    yield from under(words("data-scores"), (score_line(each, held, words) for each in held.scores))
    yield from under(words("data-notes"), (note_line(each, held, words) for each in held.notes))
    dissents = (f"{each.statement}: {each.reason}" for each in held.dissents)
    yield from under(words("data-dissents"), dissents)
    yield from under(words("data-actions"), (action_line(each, words) for each in held.actions))
    yield from under(words("data-others"), also(held, words))
    yield from under(words("data-trail"), (trail_line(each, held, words) for each in held.trail))


def also(held: Held, words: Words) -> Iterator[str]:
    """Print what else there is, in plain text: what it is, what it says of oneself, and when."""
    for each in held.others:
        said = each.seen_by(held.person_id)
        moments = [value for value in said.values() if isinstance(value, datetime)]
        on = str(said.get("target") or said.get("statement") or said.get("form") or "")
        told = (f"{words(f'kept-{each.table}')} {on}".strip(), *(words.moment(at, zone(held)) for at in moments))
        yield ", ".join(told) + (f": {said['text']}" if said.get("text") else "")


def under(title: str, told: Iterator[str]) -> Iterator[str]:
    """Print plain lines under a title, each in full; nothing where there are none."""
    for place, line in enumerate(told):
        if place == 0:
            yield f"\n{bold(title)}"
        yield from map(plain, pieces(line, MOST_TOLD - 100))


def rating_line(rating: Rating, held: Held, words: Words) -> str:
    """Print one's own score: which attempt, where there was more than one, and when."""
    value = words("report-outside") if rating.value is None else words.number(rating.value)
    again = f" ({words('report-attempt')} {rating.attempt})" if rating.attempt > 1 else ""
    absent = f" ({words('button-for', agency=words.agency(rating.agency))})" if rating.spoken_by else ""
    return f"{rating.statement}{again}: {value}{absent}, {day(rating.at, held, words)}"


def score_line(answer: Answer, held: Held, words: Words) -> str:
    """Print a score that one set for the room, or why a statement is not applicable."""
    value = words("review-not-applicable") if answer.value is None else words.number(answer.value)
    why = f" ({words.reason(answer.reason)})" if answer.reason else ""
    return f"{answer.statement}: {value}{why}, {day(answer.at, held, words)}"


def note_line(note: Note, held: Held, words: Words) -> str:
    """Print a note under what it is on."""
    kind = label(held.audit.framework, note.kind, words)
    return f"{note.target} · {kind}, {day(note.at, held, words)}: {note.text}"


def action_line(action: Action, words: Words) -> str:
    """Print an action that one owns: until when, how it stands, and the word on how it ended."""
    due = words("data-due", day=words.date(action.due)) if action.due else ""
    status = words(f"report-action-{action.status.value}")
    return f"{action.text} ({', '.join(part for part in (due, status, action.outcome) if part)})"


def trail_line(entry: TrailEntry, held: Held, words: Words) -> str:
    """Print a line of the record: when, what it was, on what, from what to what; who else is in it is not named."""
    at = words.moment(entry.at, zone(held))
    target = about_said(entry, held.audit.framework, words)
    change = " → ".join(value for value in (kept(entry, entry.before, words), kept(entry, entry.after, words)) if value)
    theirs = "" if entry.person_id == held.person_id else words("data-by-another")
    said = (deed(entry.what, held, words), target, change, theirs)
    return f"{at}: {', '.join(part for part in said if part)}"


def kept(entry: TrailEntry, value: str, words: Words) -> str:
    """Say what there was before or is after, in words where there are any: what else is kept may be an agency."""
    said = value_said(entry, value, words)
    return words.agency(value) if value and said == value else said


def deed(what: str, held: Held, words: Words) -> str:
    """Say in words what a line of the record is about; what an older version kept is shown as it is."""
    kind, _, how = what.rpartition("-")
    if any(column.id == kind for column in held.audit.framework.columns):
        return words(f"report-what-note-{how}", column=label(held.audit.framework, kind, words))
    return known(f"report-what-{what}", what, words)


def zone(held: Held) -> ZoneInfo:
    """Give the room's own clock."""
    return ZoneInfo(held.audit.room.settings.time_zone)


def day(at: datetime, held: Held, words: Words) -> str:
    """Write the day by the room's own clock."""
    return words.date(at, zone(held))
