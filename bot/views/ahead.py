"""Scoring ahead: the board in the card's place, by when all is to be in, asking to open, and the nudges."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.audit.ahead import DAYS
from bot.audit.model import Audit, Member
from bot.audit.rules import agencies_done, facilitator, left_to_score, rated_ahead, to_score
from bot.text import Words
from bot.views import ahead_taps, taps
from bot.views.asks import room_name
from bot.views.buttons import join_ways, more_button
from bot.views.fit import MOST_NAME, cut, few
from bot.views.markup import bold, italic, lines, mention, paragraphs, plain
from bot.views.pages import page, page_button
from bot.views.screen import Button, Row, Screen, rows
from bot.views.ways import PageName

DONE = "✓"


def until(audit: Audit, words: Words) -> str:
    """Say by when all is to be in, on the room's own clock."""
    if audit.ahead is None:
        return ""
    return words.moment(audit.ahead.until, ZoneInfo(audit.room.settings.time_zone))


def board(audit: Audit, words: Words, *, unseated: bool) -> Screen:
    """Draw what takes the card's place meanwhile: for each agency how many are in, and never what."""
    text = paragraphs(
        bold(words("board-title")),
        plain(words("board-how", until=until(audit, words))),
        lines(*count_lines(audit, words)) or italic(words("board-nobody")),
    )
    return Screen(
        text,
        rows(
            (Button(words("button-on-my-phone"), taps.InPrivate(audit.id, audit.current)),),
            (*join_ways(audit, words, unseated=unseated), page_button(audit, words, PageName.OPENING)),
            (more_button(audit, words),),
        ),
    )


def count_lines(audit: Audit, words: Words) -> Sequence[str]:
    """Count for each agency the statements it is in for."""
    total = len(to_score(audit))
    return [
        plain(words("board-count", agency=cut(words.agency(agency), MOST_NAME), n=n, total=total))
        + (f" {DONE}" if n == total else "")
        for agency, n in rated_ahead(audit).items()
    ]


def missing(audit: Audit) -> tuple[str, ...]:
    """Give the agencies that have still something to score."""
    done = agencies_done(audit)
    return tuple(agency for agency in audit.agencies if agency not in done)


def opening_page(audit: Audit, words: Words) -> Screen:
    """Say who is done and who is not, and let the facilitator open all, or give more time."""
    if not audit.is_ahead:
        return page(plain(words("opening-past")), words)
    return page(opening_text(audit, words), words, *opening_rows(audit, words))


def opening_text(audit: Audit, words: Words) -> str:
    """Say who is done, who is not, and what opening means."""
    done, late = agencies_done(audit), missing(audit)
    return paragraphs(
        bold(words("opening-title", until=until(audit, words))),
        lines(
            plain(words("opening-done", agencies=few(done, words))) if done else "",
            plain(words("opening-missing", agencies=few(late, words))) if late else plain(words("opening-all-done")),
        ),
        plain(words("opening-how")),
    )


def opening_rows(audit: Audit, words: Words) -> tuple[Row, ...]:
    """Give the ways on: open, with or without those who are missing; another day; or no scoring ahead at all."""
    late = missing(audit)
    label = words("button-open-all")
    if len(late) == 1:
        label = words("button-open-without", agency=cut(words.agency(late[0]), MOST_NAME))
    elif late:
        label = words("button-open-without-some", n=len(late))
    return (
        (Button(label, ahead_taps.OpenAll(audit.id)),),
        (page_button(audit, words, PageName.DAY),),
        (Button(words("button-card-by-card"), ahead_taps.CardByCard(audit.id)),),
    )


def day_page(audit: Audit, words: Words) -> Screen:
    """Offer some days by which all is to be in; any other is typed."""
    now = plain(words("day-now", until=until(audit, words))) if audit.ahead else ""
    spans = tuple(Button(words(f"button-in-{days}-days"), ahead_taps.AheadIn(audit.id, days)) for days in DAYS)
    return page(
        paragraphs(bold(words("day-title")), now, plain(words("day-how"))),
        words,
        spans,
        (page_button(audit, words, PageName.UNTIL),),
    )


def understood_page(audit: Audit, words: Words, until: datetime) -> Screen:
    """Show in full the moment that was understood; it counts once that is confirmed."""
    there = until.astimezone(ZoneInfo(audit.room.settings.time_zone))
    asked = words("ask-until-understood", day=words.weekday(there), at=f"{there:%H:%M}")
    yes = Button(words("button-day-understood"), ahead_taps.AheadUntil(audit.id, int(until.timestamp()) // 60))
    return page(bold(asked), words, (yes,), (page_button(audit, words, PageName.UNTIL),))


def nudge(audit: Audit, members: Sequence[Member], words: Words) -> Screen:
    """Tell the room how many each agency has still to score, and tell its members' phones."""
    spoken = dict.fromkeys(member.spoken_by or member.person_id for member in members)
    people = ", ".join(mention(audit.person(each), words) for each in spoken)
    text = paragraphs(
        bold(words("nudge-title", until=until(audit, words))),
        lines(*count_lines(audit, words)),
        f"{people}: {plain(words('nudge-ask'))}",
    )
    return Screen(text, rows((Button(words("button-on-my-phone"), taps.InPrivate(audit.id, audit.current)),)))


def own_nudge(audit: Audit, member: Member, words: Words) -> Screen:
    """Tell one member in private what their agency has still to score, with a way to hear no more of it."""
    left = len(to_score(audit)) - rated_ahead(audit).get(member.agency, 0)
    text = words("nudge-own", n=left, room=cut(room_name(audit, words), MOST_NAME), until=until(audit, words))
    return Screen(
        plain(text),
        rows(
            (Button(words("button-score-now"), taps.InPrivate(audit.id, audit.current)),),
            (Button(words("button-hush"), ahead_taps.Hush(audit.id, 1)),),
        ),
    )


def hushed(audit: Audit, words: Words, *, quiet: bool) -> Screen:
    """Say whether nudges come, with the way back."""
    key = "button-unhush" if quiet else "button-hush"
    way = (Button(words(key), ahead_taps.Hush(audit.id, int(not quiet))),)
    return page(plain(words("hush-on" if quiet else "hush-off")), words, way)


def ask_to_open(audit: Audit, words: Words, now: datetime, *, private: bool) -> Screen:
    """Ask the facilitator to open: the day has come, or everybody is done before it."""
    is_due = audit.ahead is not None and now >= audit.ahead.until
    why = words("opening-day-has-come" if is_due else "opening-all-in")
    room = italic(cut(room_name(audit, words), MOST_NAME)) if private else mention(facilitator(audit), words)
    return Screen(paragraphs(f"{room}: {plain(why)}", opening_text(audit, words)), opening_rows(audit, words)[:2])


def own_line(audit: Audit, person_id: int, words: Words) -> str:
    """Tell a member in private how many they have still to score, and by when."""
    if not audit.is_ahead:
        return ""
    return plain(words("seat-left", n=left_to_score(audit, person_id), until=until(audit, words)))
