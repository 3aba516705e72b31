"""Actions on a phone: the list by due date, one action with what can be done with it, the reminder of the day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.audit.model import Action, ActionStatus, Audit
from bot.audit.persons import Owner
from bot.audit.reminders import SPANS
from bot.audit.summary import Result
from bot.text import Words
from bot.views import taps
from bot.views.fit import cut, fullest
from bot.views.markup import bold, italic, lines, paragraphs, plain
from bot.views.members import told_apart
from bot.views.pages import away, home, page, page_button
from bot.views.screen import MOST_TEXT, Button, Row, Screen, Style, in_rows, rows
from bot.views.statements import whole
from bot.views.ways import ActionsShown, PageName, Step

MOST_LISTED = 12
"""Actions on one page: as many as fit a phone and a message."""

LINE = 160
LABEL = 40
WHOLE = 3000


@dataclass(frozen=True, slots=True)
class Listed:
    """An action as a list shows it: whose it is, and the round it came from, when that is an earlier one."""

    action: Action
    owner: Owner
    round: int
    earlier: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """Who can own an action, and the short form of them that a button carries."""

    code: str
    owner: Owner


def is_open(listed: Listed) -> bool:
    """Say whether an action is still to be done."""
    return listed.action.status is ActionStatus.OPEN


def actions_page(audit: Audit, found: Sequence[Listed], words: Words, *, today: date, of: str = "") -> Screen:
    """List what is open by due date, or what is done or dropped, newest first; a number opens an action.

    `of` is empty, the number of a further page, or "ended".
    """
    ended = of == ActionsShown.ENDED
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
    numbers = [Button(str(place), taps.StepOn(audit.id, one.action.id, Step.VIEW)) for place, one in shown]
    further = taps.Page(audit.id, PageName.ACTIONS, str(first // MOST_LISTED + 2))
    more = Button(words("button-more-actions", n=left), further)
    onward = ((more,),) if left > 0 and not ended else ()
    rows_below = () if ended else page_rows(audit, found, words)
    way_back = taps.Page(audit.id, PageName.ACTIONS) if ended else home(audit)
    return page(text, words, *in_rows(numbers, 6), *onward, *rows_below, back=way_back)


def page_rows(audit: Audit, found: Sequence[Listed], words: Words) -> tuple[Row, ...]:
    """Give the ways on from the list: a new action, the priorities, what has ended."""
    add = Button(words("button-add-action"), taps.AddAction(audit.id, ""))
    offers = Button(words("button-priorities"), taps.Page(audit.id, PageName.ACTIONS, ActionsShown.OFFERS))
    done = sum(not is_open(listed) for listed in found)
    ended_ones = Button(words("button-ended", n=done), taps.Page(audit.id, PageName.ACTIONS, ActionsShown.ENDED))
    return rows((add, offers), (ended_ones,) if done else ())


def action_line(listed: Listed, words: Words, today: date) -> str:
    """Print an action in a list: its day, its owner, what it is about, and the text."""
    action = listed.action
    parts = (words.owner(listed.owner), action.statement or "", earlier(listed, words))
    about = " · ".join(part for part in parts if part)
    return lines(
        f"{day_or_end(action, words, today)}{plain(f' · {about}') if about else ''}", plain(cut(action.text, LINE))
    )


def earlier(listed: Listed, words: Words) -> str:
    """Name the round an action was carried over from."""
    return words("action-from-round", round=listed.round) if listed.earlier else ""


def day_or_end(action: Action, words: Words, today: date) -> str:
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
        words("action-owner", owner=words.owner(listed.owner)) if listed.owner else words("action-no-owner"),
        earlier(listed, words),
    ]
    day = f"{plain(words('report-due'))}: {day_or_end(action, words, today)}"
    return paragraphs(
        bold(words("action-title")),
        plain(cut(action.text, WHOLE)),
        lines(*(plain(fact) for fact in facts), day if is_open(listed) else day_or_end(action, words, today)),
        italic(cut(action.outcome, LINE * 2)) if action.outcome else "",
    )


STYLES = {Step.DONE: Style.NEXT, Step.DROP: Style.ENDS}


def step(audit: Audit, action: Action, words: Words, name: Step) -> Button:
    """Give a button that does one thing with an action."""
    style = STYLES.get(name, Style.PLAIN)
    return Button(words(f"button-action-{name}"), taps.StepOn(audit.id, action.id, name), style=style)


def open_rows(audit: Audit, action: Action, words: Words) -> tuple[Row, ...]:
    """Give what can be done with an open action."""
    names = ((Step.DONE, Step.DROP), (Step.DAY, Step.OWNER), (Step.TEXT,))
    return tuple(tuple(step(audit, action, words, name) for name in row) for row in names)


def ended_rows(audit: Audit, action: Action, words: Words) -> tuple[Row, ...]:
    """Give what can be done with an action that has ended: a word on it, and opening it again."""
    return (tuple(step(audit, action, words, name) for name in (Step.WORD, Step.AGAIN)),)


def back(audit: Audit, words: Words) -> Row:
    """Give the way to the list, and the way out."""
    return (Button(words("button-back"), taps.Page(audit.id, PageName.ACTIONS)), *away(words))


def owner_screen(audit: Audit, listed: Listed, words: Words, *, today: date, offers: Sequence[Offer]) -> Screen:
    """Ask who owns an action: an agency or a member."""
    people = told_apart(audit, [offer.owner.person for offer in offers if offer.owner.person], words)
    buttons = [
        Button(
            people[offer.owner.person.id] if offer.owner.person else cut(words.owner(offer.owner), LABEL),
            taps.Own(audit.id, listed.action.id, offer.code),
        )
        for offer in offers
    ]
    text = paragraphs(action_text(listed, words, today), bold(words("ask-owner")))
    later = (step(audit, listed.action, words, Step.LATER),)
    return page(text, words, *in_rows(buttons, 2), later, back=taps.StepOn(audit.id, listed.action.id, Step.VIEW))


def due_screen(audit: Audit, listed: Listed, words: Words, *, today: date) -> Screen:
    """Ask when an action is due: one of three spans, or a day that is typed."""
    spans = [Button(words(f"due-{span}"), taps.DueIn(audit.id, listed.action.id, span)) for span in SPANS]
    text = paragraphs(action_text(listed, words, today), bold(words("ask-when")))
    more = (step(audit, listed.action, words, Step.TYPE_DAY), step(audit, listed.action, words, Step.VIEW))
    return page(text, words, *rows(spans, more), back=taps.StepOn(audit.id, listed.action.id, Step.VIEW))


def day_screen(audit: Audit, listed: Listed, words: Words, *, day: date) -> Screen:
    """Show in full the day that was understood; it counts once that is confirmed."""
    action = listed.action
    yes = Button(words("button-day-understood"), taps.DueOn(audit.id, action.id, day.toordinal()))
    other = Button(words("button-another-day"), taps.StepOn(audit.id, action.id, Step.DAY))
    text = paragraphs(plain(cut(action.text, LINE)), bold(words("ask-day-understood", day=words.weekday(day))))
    return page(text, words, (yes,), (other,))


def offers_page(audit: Audit, priorities: Sequence[Result], words: Words) -> Screen:
    """Offer the priorities that have no action yet; tapping one asks what is to be done about it."""
    buttons = [Button(result.statement.id, taps.AddAction(audit.id, result.statement.id)) for result in priorities]
    hint = words("actions-offers-hint" if buttons else "actions-offers-none")

    def told(full: int) -> str:
        said = [offer_line(result, full=place < full) for place, result in enumerate(priorities)]
        return paragraphs(bold(words("actions-offers")), *said, plain(hint))

    return Screen(fullest(told, len(priorities), MOST_TEXT), (*in_rows(buttons, 5), back(audit, words)))


def offer_line(result: Result, *, full: bool) -> str:
    """Name a priority with its score, and say it word for word where there is room."""
    text = whole(result.statement) if full else ""
    return f"{bold(result.statement.id)} {plain(f'({result.value}) {text}'.strip())}"


def reminder(audit: Audit, found: Sequence[Listed], words: Words, today: date) -> Screen:
    """List what is due, in the one message of the day."""
    shown = found[:MOST_LISTED]
    more = words("actions-more", n=len(found) - len(shown)) if len(found) > len(shown) else ""
    text = paragraphs(bold(words("actions-due")), *(action_line(one, words, today) for one in shown), plain(more))
    return Screen(text, ((page_button(audit, words, PageName.ACTIONS),),))
