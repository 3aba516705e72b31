"""What is said of keeping and destroying: that a round's time will be over, that it is, and of holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.audit.keeping import Hold, HoldSource
from bot.audit.model import Audit
from bot.text import Words
from bot.views import keeping_taps, taps
from bot.views.markup import bold, lines, paragraphs, plain
from bot.views.pages import page
from bot.views.screen import Button, Screen, Style, rows
from bot.views.ways import PageName

LONGER = (3, 12)
"""Months for which a round may be kept longer, as the buttons offer them."""

MOST_LINKS = 20


def ending(audit: Audit, end: datetime, words: Words) -> Screen:
    """Tell that a closed round will be destroyed, when, and what can be done about it."""
    day = words.date(end, ZoneInfo(audit.room.settings.time_zone))
    text = paragraphs(
        bold(words("ending-title", round=audit.round, day=day)),
        plain(words("ending-what", name=words.called(audit.person(audit.facilitator_id)))),
    )
    longer = (Button(words(f"button-keep-{n}"), keeping_taps.KeepFor(audit.id, n)) for n in LONGER)
    record = Button(words("button-on-record"), keeping_taps.OnRecord(audit.id))
    report = Button(words("page-report"), taps.Page(audit.id, PageName.REPORT))
    return Screen(text, rows((record,), tuple(longer), (report,)))


def silent(audit: Audit, stage: str, words: Words) -> Screen:
    """Ask what is to become of an open audit that nobody came back to, or say that it was closed."""
    name = words.called(audit.person(audit.facilitator_id))
    close = Button(words("page-close"), taps.Page(audit.id, PageName.CLOSE))
    asked = rows((close,)) if stage != "closed" else ()
    return Screen(plain(words(f"silent-{stage}", round=audit.round, name=name)), asked)


def purged(audit: Audit, left: Sequence[tuple[int, int]], words: Words) -> Screen:
    """Say that a round was destroyed, and which messages people must delete themselves."""
    said = [bold(words("purged", round=audit.round))]
    if left:
        said.append(plain(words("purged-left", n=len(left))))
        said.append(lines(*(plain(link) for link in links(left[:MOST_LINKS]))))
    return Screen(paragraphs(*said))


def links(messages: Iterable[tuple[int, int]]) -> list[str]:
    """Give the links of messages in a supergroup; elsewhere there are none.

    https://core.telegram.org/api/links#message-links

    >>> links([(-1001234567890, 5), (42, 6)])
    ['t.me/c/1234567890/5']
    """
    return [f"t.me/c/{str(chat)[4:]}/{message}" for chat, message in messages if str(chat).startswith("-100")]


def holds(audit: Audit, found: Sequence[Hold], words: Words) -> Screen:
    """Say which holds are on, with a way to lift the facilitator's own."""
    zone = ZoneInfo(audit.room.settings.time_zone)
    told = (
        f"{bold(words(f'hold-{hold.source}', day=words.date(hold.since, zone)))} {plain(hold.reason)}" for hold in found
    )
    own = any(hold.source is HoldSource.FACILITATOR for hold in found)
    lift = Button(words("button-lift-hold"), keeping_taps.LiftHold(audit.id), style=Style.ENDS)
    text = paragraphs(bold(words("hold-title")), lines(*told) or plain(words("hold-none")), plain(words("hold-how")))
    return page(text, words, *(((lift,),) if own else ()))
