"""Actions on a phone: the list by due date, one action with what can be done with it, the reminder of the day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.audit.model import Action, ActionStatus, Audit
from bot.audit.summary import Result
from bot.text import Words
from bot.views import taps
from bot.views.markup import bold, cut, italic, lines, paragraphs, plain
from bot.views.menu import away, page_button
from bot.views.screen import Button, Row, Screen, in_rows, rows

MOST_LISTED = 12
"""Actions on one page: as many as fit a phone and a message."""

LINE = 160
LABEL = 40
WHOLE = 3000

SPANS = ("2w", "1m", "3m")
"""The due dates offered by a tap."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An action as a list shows it: with the round it came from, when that is an earlier one."""

    action: Action
    round: int
    earlier: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """Who can own an action: the short form a button carries, and the name."""

    code: str
    name: str


def is_open(listed: Listed) -> bool:
    """Say whether an action is still to be done."""
    return listed.action.status is ActionStatus.OPEN


def actions_page(audit: Audit, found: Sequence[Listed], words: Words, *, today: date, of: str = "") -> Screen:
    """List what is open by due date, or what is done or dropped, newest first; a number opens an action.

    `of` is empty, the number of a further page, or "ended".
    """
    ended = of == "ended"
    wanted = [listed for listed in found if is_open(listed) is not ended]
    first = 0 if ended or not of.isdigit() else (int(of) - 1) * MOST_LISTED
    shown = list(enumerate(wanted[::-1] if ended else wanted, 1))[first : first + MOST_LISTED]
    left = len(wanted) - first - len(shown)
    text = paragraphs(
        bold(words("actions-ended" if ended else "actions-title")),
        *(plain(f"{place}. ") + action_line(one, words, today) for place, one in shown),
        "" if shown else plain(words("actions-none")),
        plain(words("actions-more", n=left)) if left > 0 and ended else "",
    )
    numbers = [Button(str(place), taps.Deed(audit.id, one.action.id, "view")) for place, one in shown]
    more = Button(words("button-more-actions", n=left), taps.Page(audit.id, "actions", str(first // MOST_LISTED + 2)))
    onward = ((more,),) if left > 0 and not ended else ()
    return Screen(text, (*in_rows(numbers, 6), *onward, *page_rows(audit, found, words, ended=ended), away(words)))


def page_rows(audit: Audit, found: Sequence[Listed], words: Words, *, ended: bool) -> tuple[Row, ...]:
    """Give the ways on from the list: a new action, the priorities, what has ended."""
    if ended:
        return ((page_button(audit, words, "actions"),),)
    add = Button(words("button-add-action"), taps.AddAction(audit.id, ""))
    offers = Button(words("button-priorities"), taps.Page(audit.id, "actions", "offers"))
    done = sum(not is_open(listed) for listed in found)
    label = words("button-ended", n=done)
    return rows((add, offers), (Button(label, taps.Page(audit.id, "actions", "ended")),) if done else ())


def action_line(listed: Listed, words: Words, today: date) -> str:
    """Print an action in a list: its day, its owner, what it is about, and the text."""
    action = listed.action
    about = " · ".join(part for part in (action.owner, action.statement or "", earlier(listed, words)) if part)
    return lines(f"{standing(action, words, today)}{plain(f' · {about}') if about else ''}",
                 plain(cut(action.text, LINE)))


def earlier(listed: Listed, words: Words) -> str:
    """Name the round an action was carried over from."""
    return words("action-from-round", round=listed.round) if listed.earlier else ""


def standing(action: Action, words: Words, today: date) -> str:
    """Say how an action ended, or when it is due and whether that day has gone by."""
    if action.status is not ActionStatus.OPEN:
        return bold(words(f"report-action-{action.status.value}"))
    if action.due is None:
        return italic(words("report-no-date"))
    day = words.date(action.due)
    return bold(words("action-overdue", day=day)) if action.due < today else bold(day)


def action_screen(audit: Audit, listed: Listed, words: Words, *, today: date) -> Screen:
    """Show one action with what can be done with it."""
    buttons = open_rows if is_open(listed) else ended_rows
    return Screen(action_text(listed, words, today), (*buttons(audit, listed.action, words), back(audit, words)))


def action_text(listed: Listed, words: Words, today: date) -> str:
    """Print one action in full: text, statement, owner, day, status, and the word it ended with."""
    action = listed.action
    facts = [
        words("action-about", number=action.statement) if action.statement else "",
        words("action-owner", owner=action.owner) if action.owner else words("action-no-owner"),
        earlier(listed, words),
    ]
    day = f"{plain(words('report-due'))}: {standing(action, words, today)}"
    return paragraphs(
        bold(words("action-title")),
        plain(cut(action.text, WHOLE)),
        lines(*(plain(fact) for fact in facts), day if is_open(listed) else standing(action, words, today)),
        italic(cut(action.outcome, LINE * 2)) if action.outcome else "",
    )


def step(audit: Audit, action: Action, words: Words, name: str) -> Button:
    """Give a button that does one thing with an action."""
    return Button(words(f"button-action-{name}"), taps.Deed(audit.id, action.id, name))


def open_rows(audit: Audit, action: Action, words: Words) -> tuple[Row, ...]:
    """Give what can be done with an open action."""
    names = (("done", "drop"), ("due", "owner"), ("text",))
    return tuple(tuple(step(audit, action, words, name) for name in row) for row in names)


def ended_rows(audit: Audit, action: Action, words: Words) -> tuple[Row, ...]:
    """Give what can be done with an action that has ended: a word on it, and opening it again."""
    return (tuple(step(audit, action, words, name) for name in ("word", "again")),)


def back(audit: Audit, words: Words) -> Row:
    """Give the way to the list, and the way out."""
    return (page_button(audit, words, "actions"), *away(words))


def owner_screen(
    audit: Audit, listed: Listed, words: Words, *, today: date, offers: Sequence[Offer]
) -> Screen:
    """Ask who owns an action: an agency or a member."""
    buttons = [Button(cut(offer.name, LABEL), taps.Own(audit.id, listed.action.id, offer.code)) for offer in offers]
    text = paragraphs(action_text(listed, words, today), bold(words("ask-owner")))
    return Screen(text, (*in_rows(buttons, 2), (step(audit, listed.action, words, "later"), *away(words))))


def due_screen(audit: Audit, listed: Listed, words: Words, *, today: date) -> Screen:
    """Ask when an action is due: one of three spans, or a day that is typed."""
    spans = [Button(words(f"due-{span}"), taps.DueIn(audit.id, listed.action.id, span)) for span in SPANS]
    text = paragraphs(action_text(listed, words, today), bold(words("ask-when")))
    more = (step(audit, listed.action, words, "type"), step(audit, listed.action, words, "view"))
    return Screen(text, rows(spans, more, away(words)))


def offers_page(
    audit: Audit, priorities: Sequence[Result], words: Words
) -> Screen:
    """Offer the priorities that have no action yet; tapping one asks what is to be done about it."""
    said = [
        f"{bold(result.statement.id)} {plain(f'({result.value})')} "
        f"{plain(cut(result.statement.text, LINE))}"
        for result in priorities
    ]
    buttons = [Button(result.statement.id, taps.AddAction(audit.id, result.statement.id)) for result in priorities]
    hint = words("actions-offers-hint") if said else words("actions-offers-none")
    return Screen(
        paragraphs(bold(words("actions-offers")), *said, plain(hint)),
        (*in_rows(buttons, 5), back(audit, words)),
    )


def reminder(audit: Audit, found: Sequence[Listed], words: Words, today: date) -> Screen:
    """List what is due, in the one message of the day."""
    shown = found[:MOST_LISTED]
    more = words("actions-more", n=len(found) - len(shown)) if len(found) > len(shown) else ""
    text = paragraphs(
        bold(words("actions-due")), *(action_line(one, words, today) for one in shown), plain(more)
    )
    return Screen(text, ((page_button(audit, words, "actions"),),))
