"""Who scores for agencies that are absent: the page on which the facilitator chooses, and what a delegate is told."""

from __future__ import annotations

from collections.abc import Sequence

from bot.audit.agencies import short_form
from bot.audit.delegates import given_to, place_at, rating_at, spoken_for
from bot.audit.errors import Stale
from bot.audit.messages import Seat
from bot.audit.model import Audit, Member, Rhythm, Status
from bot.audit.rules import attempt_at
from bot.text import Words
from bot.views import delegate_taps, taps
from bot.views.asks import room_name
from bot.views.buttons import CHOSEN
from bot.views.fit import MOST_NAME, brief, cut
from bot.views.markup import bold, italic, lines, paragraphs, plain
from bot.views.members import MOST_TYPED, told_apart
from bot.views.pages import list_button, page
from bot.views.screen import Button, Row, Screen, Style, in_rows
from bot.views.ways import PageName


def voice_line(audit: Audit, place: Member, words: Words) -> str:
    """Say who scores for an absent agency: "Ben (Police) scores for Health"."""
    delegate = audit.member(place.spoken_by)
    return words(
        "delegate-line",
        name=words.called(brief(audit.person(place.spoken_by))),
        own=cut(words.agency(delegate.agency if delegate else ""), MOST_NAME),
        agency=cut(words.agency(place.agency), MOST_NAME),
    )


def delegates_page(audit: Audit, absent: Sequence[str], words: Words) -> Screen:
    """Say who scores for an absent agency, with the end for each, and offer the other agencies that are absent."""
    back = taps.Page(audit.id, PageName.PEOPLE)
    if audit.rhythm is Rhythm.STRAIGHT or audit.status is Status.CLOSED:
        return page(plain(words("error-nothing-secret")), words, back=back)
    places = spoken_for(audit)
    ends = [
        Button(
            words("button-end-delegate", agency=cut(words.agency(place.agency), MOST_NAME)),
            delegate_taps.EndDelegate(audit.id, short_form(place.agency)),
            style=Style.ENDS,
        )
        for place in places
    ]
    told = lines(*(plain(f"• {voice_line(audit, place, words)}") for place in places))
    text = paragraphs(bold(words("page-delegates")), plain(words("delegates-how")), told)
    return page(text, words, *in_rows(ends, 1), *absent_rows(audit, absent, words), back=back)


def absent_rows(audit: Audit, absent: Sequence[str], words: Words) -> tuple[Row, ...]:
    """Offer the absent agencies for which nobody scores yet."""
    taken = {place.agency for place in spoken_for(audit)}
    free = [agency for agency in absent if agency not in taken][: MOST_TYPED * 2]
    buttons = [
        Button(cut(words.agency(agency), MOST_NAME), taps.Page(audit.id, PageName.DELEGATES, short_form(agency)))
        for agency in free
    ]
    return in_rows(buttons, 2)


def who_speaks(audit: Audit, agency: str, absent: Sequence[str], could: Sequence[int], words: Words) -> Screen:
    """Ask who of those who could is to score for an agency, by its short form; raises `Stale` for one not absent."""
    named = {short_form(each): each for each in absent}
    if agency not in named:
        raise Stale
    people = [audit.person(each) for each in could]
    buttons = [
        Button(name, delegate_taps.NameDelegate(audit.id, agency, number))
        for number, name in told_apart(audit, people, words).items()
    ]
    asked = plain(words("delegate-who", agency=words.agency(named[agency])))
    return page(asked, words, *in_rows(buttons, 1), back=taps.Page(audit.id, PageName.DELEGATES))


def told_delegate(audit: Audit, agency: str, words: Words) -> Screen:
    """Tell somebody in private that they score for an agency, too, and how."""
    name = words.agency(agency)
    tap = delegate_taps.SpeakFor(audit.id, short_form(agency))
    way = Button(words("button-speak-for", agency=cut(name, MOST_NAME)), tap)
    text = plain(words("delegate-told", agency=name, room=room_name(audit, words)))
    return Screen(text, ((way,), (list_button(audit, words),)))


def speaks_line(audit: Audit, seat: Seat, words: Words) -> str:
    """Say on a private card for whom its scores count, where that can be more than one's own agency."""
    own, place = audit.member(seat.person_id), place_at(audit, seat)
    if own is None or not given_to(audit, seat.person_id):
        return ""
    if place is None:
        return italic(words("seat-speaks-own", agency=words.agency(own.agency)))
    return bold(words("seat-speaks-for", agency=words.agency(place.agency), own=words.agency(own.agency)))


def speaks_rows(audit: Audit, seat: Seat, words: Words) -> tuple[Row, ...]:
    """Let a delegate choose for whom the scores on their private card count."""
    places, own = given_to(audit, seat.person_id), audit.member(seat.person_id)
    if not places or own is None:
        return ()
    present = place_at(audit, seat)
    choices = [("", own.agency), *((short_form(place.agency), place.agency) for place in places)]
    chosen = short_form(present.agency) if present else ""
    buttons = [
        Button(
            words("button-for", agency=cut(words.agency(agency), MOST_NAME)) + (f" {CHOSEN}" if code == chosen else ""),
            delegate_taps.SpeakFor(audit.id, code),
        )
        for code, agency in choices
    ]
    return in_rows(buttons, 2)


def point_row(audit: Audit, seat: Seat) -> Row:
    """One button a point, the one given marked: this card is for one person's eyes."""
    own, place = rating_at(audit, seat, seat.statement), place_at(audit, seat)
    chosen, attempt = own.value if own else None, attempt_at(audit, seat.statement)
    on = (audit.id, seat.statement)
    return tuple(
        Button(
            f"{point.value} {CHOSEN}" if point.value == chosen else str(point.value),
            delegate_taps.RateFor(*on, point.value, attempt, short_form(place.agency))
            if place
            else taps.Rate(*on, point.value, attempt),
        )
        for point in audit.framework.scale
    )


def outside_button(audit: Audit, seat: Seat, words: Words) -> Button:
    """Give "outside my agency's view", marked when it was chosen."""
    own, place = rating_at(audit, seat, seat.statement), place_at(audit, seat)
    mark = f" {CHOSEN}" if own is not None and own.value is None else ""
    on = (audit.id, seat.statement, attempt_at(audit, seat.statement))
    tap = delegate_taps.OutsideFor(*on, short_form(place.agency)) if place else taps.Outside(*on)
    return Button(words("button-outside") + mark, tap)
