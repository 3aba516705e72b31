"""The card of a member who works on a group's audit from their own phone: nobody else sees it."""

from __future__ import annotations

from bot.audit.delegates import place_at, rating_at
from bot.audit.messages import Seat
from bot.audit.model import Audit, Note, Rhythm, Status
from bot.audit.rules import Phase, phase
from bot.audit.whereabouts import is_behind, one_before
from bot.text import Words
from bot.views import seat_taps, taps
from bot.views.ahead import own_line
from bot.views.asks import room_name
from bot.views.buttons import kept_ways, mode_ways
from bot.views.cards import CardState, heading
from bot.views.columns import kept_line, noun
from bot.views.delegates import outside_button, point_row, speaks_line, speaks_rows
from bot.views.markup import italic, lines, paragraphs, plain, quote
from bot.views.pages import list_button
from bot.views.ratings import agreed_line, own_words, reveal_lines
from bot.views.screen import Button, Row, Screen, Style, rows
from bot.views.ways import PageName


def seat_card(audit: Audit, seat: Seat, words: Words) -> Screen:
    """Draw the statement a member has before them in private, with their own rating."""
    where = italic(words("seat-room", room=room_name(audit, words)))
    if audit.status is Status.CLOSED:
        closed = words("resumed-closed", title=audit.framework.title, round=audit.round)
        return Screen(paragraphs(where, plain(closed)))
    secret = phase(audit, seat.statement) is Phase.RATING and audit.rhythm is Rhythm.REVEAL
    place = place_at(audit, seat)
    hint = "seat-hint-ahead" if audit.is_ahead else "seat-hint"
    points = "\n".join(words("card-point", value=p.value, label=p.label) for p in audit.framework.scale)
    text = paragraphs(
        lines(where, own_line(audit, place.person_id if place else seat.person_id, words)),
        heading(CardState(audit, seat.statement, seat), words),
        quote(points) if secret else "",
        known_lines(audit, seat, words, secret=secret),
        italic(words("seat-behind", number=audit.current)) if is_behind(audit, seat.statement) else "",
        plain(kept_line(audit.framework, seat, words)),
        italic(words(hint, column=noun(audit.framework, seat.mode, words))),
    )
    return Screen(text, seat_rows(audit, seat, words, secret=secret))


def known_lines(audit: Audit, seat: Seat, words: Words, *, secret: bool) -> str:
    """Say one's own score while it is secret; then what was revealed and agreed on."""
    if secret:
        return lines(speaks_line(audit, seat, words), plain(own_words(rating_at(audit, seat, seat.statement), words)))
    return lines(reveal_lines(audit, seat.statement, words), agreed_line(audit, seat.statement, words))


def seat_rows(audit: Audit, seat: Seat, words: Words, *, secret: bool) -> tuple[Row, ...]:
    """Give the secret points while they can be given, the meaning of texts, and the ways on: three rows at most.

    Who scores for another agency, too, has one more to choose for whom.
    """
    more = Button(words("button-more"), taps.Page(audit.id, PageName.PRIVATE))
    switch = (*mode_ways(audit, seat.statement, words, seat), more)
    points = (point_row(audit, seat), (outside_button(audit, seat, words), *switch))
    first = (*speaks_rows(audit, seat, words), *points) if secret else (switch,)
    onward = Button(words("button-next"), seat_taps.SeatNext(audit.id, seat.statement), style=Style.NEXT)
    kept = kept_ways(audit.id, seat, words)
    if kept and secret:  # no room for the other ways; one's own answers are behind the dots, too
        return rows(*first, (*kept, onward))
    return rows(*first, kept, (*ways_on(audit, seat, words), onward))


def ways_on(audit: Audit, seat: Seat, words: Words) -> Row:
    """Give what stands before *Next*: the way to where the room is, else back and all of one's own on a page."""
    place = seat.statement
    if is_behind(audit, place):
        here = Button(words("button-to-group", number=audit.current), seat_taps.SitAt(audit.id, audit.current))
        return (here,)
    before = (Button(words("button-back"), seat_taps.SeatBack(audit.id, place)),)
    mine = Button(words("button-answers"), seat_taps.MyAnswers(audit.id, audit.framework.domain_of(place).id))
    return (*(() if one_before(audit, place) is None else before), list_button(audit, words, otherwise=mine))


def kept_behind(audit: Audit, note: Note, words: Words) -> Screen:
    """Say where a text was kept that came when the room had gone on, and offer to move it to where the room is."""
    column = noun(audit.framework, note.kind, words)
    said = words("kept-behind", column=column, number=note.target, current=audit.current)
    move = taps.MoveNote(audit.id, note.id, note.kind, audit.current)
    moved = Button(words("button-move", number=audit.current), move)
    return Screen(plain(said), ((moved, Button(words("button-dismiss"), taps.Dismiss())),))
