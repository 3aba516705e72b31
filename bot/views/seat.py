"""The card of a member who works on a group's audit from their own phone: nobody else sees it."""

from __future__ import annotations

from bot.audit.doings import AimKind, Seat
from bot.audit.model import Audit, Rhythm
from bot.audit.rules import Phase, own_rating, phase
from bot.text import Words
from bot.views import taps
from bot.views.buttons import CHOSEN, mode_button
from bot.views.card import Scene, heading
from bot.views.markup import italic, lines, paragraphs, plain, quote
from bot.views.questions import room_name
from bot.views.ratings import agreed_line, own_words
from bot.views.screen import Button, Row, Screen, rows


def seat_card(audit: Audit, seat: Seat, words: Words) -> Screen:
    """Draw the statement a member has before them in private, with their own rating."""
    scene = Scene(audit, seat.statement, seat)
    secret = phase(audit, seat.statement) is Phase.RATING and audit.rhythm is Rhythm.REVEAL
    own = own_rating(audit, seat.statement, seat.person_id)
    points = "\n".join(words("card-point", value=p.value, label=p.label) for p in audit.framework.scale)
    mode = "card-hint-assurance" if seat.mode is AimKind.ASSURANCE else "seat-hint-evidence"
    text = paragraphs(
        italic(words("seat-room", room=room_name(audit, words))),
        heading(scene, words),
        quote(points) if secret else "",
        lines(
            plain(own_words(own, words)) if secret else "",
            agreed_line(audit, seat.statement, words),
        ),
        italic(words(mode)),
    )
    return Screen(text, seat_rows(audit, seat, words, secret=secret))


def seat_rows(audit: Audit, seat: Seat, words: Words, *, secret: bool) -> tuple[Row, ...]:
    """Give the secret points while they can be given, the meaning of texts, and the way on."""
    switch = mode_button(audit, seat.statement, words, seat)
    onward = Button(words("button-next"), taps.SeatNext(audit.id, seat.statement))
    rating = (own_row(audit, seat), outside_row(audit, seat, words)) if secret else ()
    return rows(*rating, (switch, onward))


def own_row(audit: Audit, seat: Seat) -> Row:
    """One button a point, one's own marked: this card is for one person's eyes."""
    own = own_rating(audit, seat.statement, seat.person_id)
    chosen = own.value if own else None
    return tuple(
        Button(
            f"{point.value} {CHOSEN}" if point.value == chosen else str(point.value),
            taps.Rate(audit.id, seat.statement, point.value),
        )
        for point in audit.framework.scale
    )


def outside_row(audit: Audit, seat: Seat, words: Words) -> Row:
    """Give "outside my agency's view", marked when it was chosen."""
    own = own_rating(audit, seat.statement, seat.person_id)
    mark = f" {CHOSEN}" if own is not None and own.value is None else ""
    return (Button(words("button-outside") + mark, taps.Outside(audit.id, seat.statement)),)
