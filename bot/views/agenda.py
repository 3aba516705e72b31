"""The agenda: what is agreed together on one list, what nobody could see, and how far the talk is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.audit.agenda import TALKED_OVER, Agenda, Item, Treatment, Walk
from bot.audit.choices import REASONS
from bot.audit.delegates import delegates_of
from bot.audit.framework import StatementId
from bot.audit.model import Audit
from bot.text import Words
from bot.views import ahead_taps, taps
from bot.views.asks import OTHER
from bot.views.buttons import last_ways
from bot.views.fit import cut
from bot.views.markup import bold, italic, lines, paragraphs, plain
from bot.views.pages import page, page_button
from bot.views.ratings import by_whom
from bot.views.screen import Button, Row, Screen, in_rows, rows
from bot.views.statements import short
from bot.views.ways import PageName

ON_A_PAGE = 12
"""Statements on a page of those to be agreed together: some two screens of a phone."""

A_LINE = 3200 // ON_A_PAGE
"""Units for one of them, so that a page is a message."""

NAMES_SHOWN, SHORTEST = 110, 3
STEP = 5
"""Minutes to which an estimate is rounded up."""


def about(minutes: int) -> int:
    """Round an estimate up, as it is none to the minute.

    >>> about(38), about(0)
    (40, 0)
    """
    return -(-minutes // STEP) * STEP


def agenda_card(audit: Audit, words: Words, *, unseated: bool) -> Screen:
    """Draw the agenda in the card's place."""
    agenda = Agenda.of(audit)
    below = last_ways(audit, words, unseated=unseated)
    return Screen(agenda_text(agenda, words), rows(*agenda_rows(agenda, words), below))


def agenda_page(audit: Audit, words: Words) -> Screen:
    """Show the agenda as a page, while a statement is on the card."""
    agenda = Agenda.of(audit)
    if not audit.meets:
        return page(plain(words("agenda-none")), words)
    return page(agenda_text(agenda, words), words, *rows(*agenda_rows(agenda, words)))


def agenda_text(agenda: Agenda, words: Words) -> str:
    """Count the statements by what is to be done with them, say how long it takes, and in which order."""
    walk = agenda.walk()
    counts = [words(f"agenda-{kind}", n=len(found)) for kind in Treatment if (found := agenda.of_kind(kind))]
    answered = len(agenda.items) - len(agenda.unanswered(agenda.items))
    return paragraphs(
        bold(words("agenda-title")),
        lines(*(plain(f"• {count}") for count in counts)),
        plain(words("agenda-about", minutes=about(walk.minutes))) if walk.minutes else "",
        plain(words("agenda-agreed", n=answered, total=len(agenda.items))) if answered else "",
        order_lines(agenda, words),
    )


def order_lines(agenda: Agenda, words: Words) -> str:
    """Name the statements to be talked over, in the order in which they come."""
    found = [one for one in agenda.unanswered(agenda.order()) if one.kind in TALKED_OVER]
    if not found:
        return ""
    return plain(words("agenda-order", numbers=cut(", ".join(one.statement for one in found), 700)))


def agenda_rows(agenda: Agenda, words: Words) -> tuple[Row, ...]:
    """Give the ways into the agenda: the list, what nobody could see, and the first statement to talk over."""
    audit = agenda.audit
    pages = [
        (Button(words(f"button-agenda-{kind}", n=len(found)), taps.Page(audit.id, name)),)
        for kind, name in ((Treatment.CLOSE, PageName.TOGETHER), (Treatment.NOBODY, PageName.UNSEEN))
        if (found := agenda.open(kind))
    ]
    first = next((one for one in agenda.unanswered(agenda.order()) if one.kind in TALKED_OVER), None)
    if first is None or audit.ahead is None or audit.ahead.on_card is not None:
        return tuple(pages)
    return (*pages, (Button(words("button-talk-first", number=first.statement), ahead_taps.BeginTalk(audit.id)),))


def together_page(audit: Audit, words: Words, of: str) -> Screen:
    """List those that are close together, a dozen a page: number, short text, proposed score, each agency's value."""
    agenda = Agenda.of(audit)
    close = agenda.open(Treatment.CLOSE)
    if not close:
        return page(plain(words("together-none")), words, (page_button(audit, words, PageName.AGENDA),))
    pages = -(-len(close) // ON_A_PAGE)
    number = min(max(int(of), 1), pages) if of.isdecimal() else 1
    shown = close[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    where = words("notes-page", page=number, pages=pages) if pages > 1 else ""
    text = paragraphs(
        bold(" · ".join(part for part in (words("together-title", n=len(close)), where) if part)),
        *(close_lines(agenda, one, words) for one in shown),
        italic(words("together-how")),
    )
    return page(text, words, *together_rows(agenda, shown, words), *turn(audit, words, number, pages))


def page_with(audit: Audit, statement: str) -> str:
    """Say which page of the list has a statement, or had it: after a press one reads on where one was."""
    order = [one.id for one in audit.framework.statements]
    place = order.index(audit.framework.statement(statement).id)
    before = [one for one in Agenda.of(audit).open(Treatment.CLOSE) if order.index(one.statement) < place]
    return str(1 + len(before) // ON_A_PAGE)


def close_lines(agenda: Agenda, one: Item, words: Words) -> str:
    """Print one statement of the list."""
    value = agenda.proposed(one)
    offer = words("together-between", low=one.between[0], high=one.between[1]) if value is None else str(value)
    text = short(agenda.audit.framework.statement(one.statement), A_LINE - NAMES_SHOWN - 40)
    lacking = italic(words("together-lacks")) if agenda.lacks(one) else ""
    return lines(
        f"{bold(one.statement)} {plain(text)}",
        f"→ {bold(offer)}  {plain(values_said(agenda.audit, one, words))}",
        lacking,
    )


def values_said(audit: Audit, one: Item, words: Words) -> str:
    """Say what each agency said, those of one value together; all are named, and shortened where they must be."""
    said: dict[float | None, list[str]] = {}
    spoken = delegates_of(audit, one.agreement.spoken) if one.agreement else {}
    for agency, value in one.agreement.values if one.agreement else ():
        said.setdefault(value, []).append(words.agency(agency) + by_whom(spoken.get(agency, ""), words))
    most = max(SHORTEST, NAMES_SHOWN // max(sum(map(len, said.values())), 1))
    parts = sorted(said.items(), key=lambda part: (part[0] is None, -(part[0] or 0)))
    return " · ".join(
        f"{words('card-outside') if value is None else words.number(value)}: {', '.join(cut(n, most) for n in names)}"
        for value, names in parts
    )


def together_rows(agenda: Agenda, shown: Sequence[Item], words: Words) -> tuple[Row, ...]:
    """Give the ways to take one out, to pick between two points, and to agree all the others."""
    audit = agenda.audit
    picks = [
        tuple(
            Button(
                words("button-pick", number=one.statement, value=value)
                + (" ✓" if value == agenda.proposed(one) else ""),
                ahead_taps.Pick(audit.id, one.statement, value),
            )
            for value in one.between
        )
        for one in shown
        if one.between
    ]
    outs = [
        Button(words("button-take-out", number=one.statement), ahead_taps.TakeOut(audit.id, one.statement))
        for one in shown
    ]
    count = len(agenda.to_confirm())
    confirm = (Button(words("button-confirm", n=count), ahead_taps.Confirm(audit.id, count)),) if count else ()
    return rows(*picks, *in_rows(outs, 2), confirm)


def turn(audit: Audit, words: Words, number: int, pages: int) -> tuple[Row, ...]:
    """Give the ways to the page before and the page behind."""
    beside = (("button-earlier", number - 1), ("button-later", number + 1))
    return rows(
        Button(words(key), taps.Page(audit.id, PageName.TOGETHER, str(to))) for key, to in beside if 1 <= to <= pages
    )


def confirmed(audit: Audit, agreed: int, seen: int, words: Words) -> str:
    """Tell the facilitator what was agreed together, and, where it is less than was seen, what was taken out."""
    said = words("together-agreed", n=agreed)
    out = audit.ahead.out if audit.ahead else {}
    taken = [f"{number} ({words.agency(agency)})" if agency else number for number, agency in out.items()]
    if agreed == seen or not taken:
        return said
    return cut(f"{said} {words('together-taken', numbers=', '.join(taken))}", 200)


def unseen_page(audit: Audit, words: Words, of: str) -> Screen:
    """Show a statement that nobody could see, with the reasons why it is not applicable; then the next one."""
    unseen = Agenda.of(audit).open(Treatment.NOBODY)
    if not unseen:
        return page(plain(words("unseen-none")), words, (page_button(audit, words, PageName.AGENDA),))
    numbers = [one.statement for one in unseen]
    place = numbers.index(StatementId(of)) if of in numbers else 0
    statement = audit.framework.statement(numbers[place])
    reasons = [
        Button(words(f"reason-{key}"), ahead_taps.RuleOutUnseen(audit.id, statement.id, key))
        for key in (*REASONS, OTHER)
    ]
    onward = [*numbers[place + 1 :], *numbers[:place]][:1]
    more = tuple(Button(words("on-to", what=one), taps.Page(audit.id, PageName.UNSEEN, one)) for one in onward)
    text = paragraphs(
        bold(words("unseen-title", n=len(numbers))),
        lines(italic(statement.stem) if statement.stem else "", f"{bold(statement.id)} {plain(statement.text)}"),
        plain(words("unseen-how")),
    )
    return page(text, words, *in_rows(reasons, 1), *rows(more))


def place_line(audit: Audit, statement: StatementId, words: Words) -> str:
    """Say for the card which statement of the agenda it is, how many are left, and about how long they take."""
    agenda = Agenda.of(audit)
    one, walk = agenda.find(statement), agenda.walk()
    if one is None or one.kind not in TALKED_OVER:
        return ""
    index = walk.done if statement in audit.answers else walk.done + 1
    place = words("agenda-place", index=index, total=walk.total)
    return plain(" · ".join(part for part in (place, left_line(walk, words)) if part))


def left_line(walk: Walk, words: Words) -> str:
    """Say how many are left, and about how long they take."""
    return words("agenda-left", n=walk.left, minutes=about(walk.minutes)) if walk.left else ""


def finish_line(audit: Audit, words: Words, now: datetime) -> str:
    """Say at which time of day the talk is done at this pace; nothing while the agenda has not begun, or at the end."""
    walk = Agenda.of(audit).walk()
    if not audit.meets or not walk.left:
        return ""
    zone = ZoneInfo(audit.room.settings.time_zone)
    end = (now + timedelta(minutes=walk.minutes)).astimezone(zone)
    return plain(words("agenda-finish", n=walk.left, minutes=about(walk.minutes), time=f"{end:%H:%M}"))
