"""The buttons on a card, by what can be done with its statement; what finds no room there stands behind ⋯."""

from __future__ import annotations

from dataclasses import dataclass

from bot.audit.agreement import Agreement, Verdict, agreements, offered
from bot.audit.framework import StatementId
from bot.audit.messages import Seat
from bot.audit.model import Audit, NoteCount, Rhythm
from bot.audit.progress import next_statement
from bot.audit.rules import MOST_ATTEMPTS, Phase, agencies_missing, attempt_at, milliseconds, phase, revealed
from bot.text import Words
from bot.views import taps
from bot.views.columns import label
from bot.views.layout import packed
from bot.views.screen import Button, Row, Style
from bot.views.ways import NoteStep, PageName

CHOSEN = "✓"

Ways = tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Acts:
    """What can be done with a statement.

    The `points` have a row of their own; `ways` come after it, in the order of their importance, as many as find room
    in the rows that a card may have. Those left over and what only the facilitator (the `chair`) may do stand behind ⋯.
    """

    points: Row = ()
    ways: Ways = ()
    chair: Ways = ()


def card_rows(audit: Audit, acts: Acts, words: Words, *, unseated: bool) -> tuple[Row, ...]:
    """Lay out what can be done on a card: at most three rows, where the points of the scale fit into one."""
    rows, _ = packed(acts.ways, *last_ways(audit, words, unseated=unseated))
    return (acts.points, *rows) if acts.points else rows


def last_ways(audit: Audit, words: Words, *, unseated: bool) -> Ways:
    """Give what every card ends with: joining, while anybody in the group is `unseated`, and the menu."""
    return (*join_ways(audit, words, unseated=unseated), more_button(audit, words))


def join_ways(audit: Audit, words: Words, *, unseated: bool) -> Ways:
    """Let whoever is `unseated` join, where there are others."""
    return (Button(words("button-join"), taps.Join(audit.id)),) if unseated and not audit.room.is_private else ()


def crowded(audit: Audit) -> Seat | None:
    """Give the seat of a practitioner alone whose last text is at hand: then least else finds room on the card."""
    first = audit.framework.columns[0].id
    seat = Seat(audit.id, audit.facilitator_id, audit.current, first, 1, first, audit.current)
    return seat if audit.room.is_private else None


def left_over(audit: Audit, acts: Acts, words: Words) -> Ways:
    """Give what finds no room on the card, whether there is somebody to join or not."""
    tails = (last_ways(audit, words, unseated=unseated) for unseated in (False, True))
    left = [packed(acts.ways, *tail)[1] for tail in tails]
    return tuple(way for way in acts.ways if any(way in ways for ways in left))


def acts_on(audit: Audit, statement: StatementId, words: Words, seat: Seat | None = None, last: Ways = ()) -> Acts:
    """Give what can be done with a statement in the room's rhythm; `last` opens what last round said of it."""
    if audit.rhythm is Rhythm.STRAIGHT:
        return straight_acts(audit, statement, words, seat, last)
    return BY_PHASE[phase(audit, statement)](audit, statement, words, last)


def straight_acts(audit: Audit, statement: StatementId, words: Words, seat: Seat | None, last: Ways) -> Acts:
    """Give what can be done where the last tap stands: by anybody in the room."""
    alone = audit.room.is_private
    notes, more = ((), ()) if alone else noting(audit, statement, words)
    mode = () if seat is None else mode_ways(audit, statement, words, seat)
    kept, points = kept_ways(audit.id, seat, words), score_row(audit, statement)
    if statement in audit.answers:
        opening = open_again(audit, statement, words)
        ways = (*notes, *mode, onward(audit, statement, words), *kept, *more, *last)
        return Acts(points, (*ways, *opening)) if alone else Acts(points, ways, opening)
    around = (skip(audit, statement, words), not_applicable(audit, statement, words))
    return Acts(points, (*mode, *kept, *around, *last) if kept else (*notes, *more, *around, *mode, *last))


def kept_ways(audit_id: int, seat: Seat | None, words: Words) -> Ways:
    """Take back, or move, what the last text in private has become, until the next act."""
    if seat is None or not seat.kept:
        return ()
    undo = Button(words("button-undo"), taps.RemoveNote(audit_id, seat.kept))
    return (undo, Button(words("button-note-move"), taps.StepOnNote(audit_id, seat.kept, NoteStep.MOVE)))


def count_way(audit: Audit, statement: StatementId, words: Words) -> Ways:
    """Count a statement's notes, and lead to them."""
    count = audit.notes.get(statement, NoteCount()).total
    page = taps.Page(audit.id, PageName.NOTES, statement)
    return (Button(words("button-notes", n=count), page),) if count else ()


def score_row(audit: Audit, statement: StatementId) -> Row:
    """One button a point, the chosen one marked; each begins with its digit."""
    answer = audit.answers.get(statement)
    chosen = answer.value if answer else None
    return tuple(
        Button(
            f"{point.value} {CHOSEN}" if point.value == chosen else str(point.value),
            taps.Score(audit.id, statement, point.value),
        )
        for point in audit.framework.scale
    )


def onward(audit: Audit, statement: StatementId, words: Words) -> Button:
    """Give the way on from a statement with an answer."""
    last = next_statement(audit, statement) is None
    return Button(words("button-finish" if last else "button-next"), taps.Next(audit.id, statement), style=Style.NEXT)


def mode_ways(audit: Audit, statement: StatementId, words: Words, seat: Seat) -> Ways:
    """Switch what the next texts are kept under, where there is a choice; the label names what it switches to."""
    order = [column.id for column in audit.framework.columns]
    if len(order) == 1:
        return ()
    other = order[(order.index(seat.mode) + 1) % len(order)]
    return (Button(label(audit.framework, other, words), taps.Mode(audit.id, statement, other)),)


def skip(audit: Audit, statement: StatementId, words: Words) -> Button:
    """Leave a statement for later."""
    return Button(words("button-put-off" if audit.meets else "button-skip"), taps.Skip(audit.id, statement))


def not_applicable(audit: Audit, statement: StatementId, words: Words) -> Button:
    """Rule a statement out, with a reason."""
    return Button(words("button-not-applicable"), taps.NotApplicable(audit.id, statement))


def more_button(audit: Audit, words: Words) -> Button:
    """Open the menu."""
    return Button(words("button-more"), taps.Page(audit.id, PageName.MENU))


def note_ways(audit: Audit, statement: StatementId, words: Words) -> Ways:
    """Give the ways to add a note in a group: one a column here, or from one's own phone."""
    ways = tuple(
        Button(label(audit.framework, one.id, words), taps.AddNote(audit.id, statement, one.id))
        for one in audit.framework.columns
    )
    return (*ways, Button(words("button-private"), taps.InPrivate(audit.id, statement)))


def noting(audit: Audit, statement: StatementId, words: Words) -> tuple[Ways, Ways]:
    """Give the ways to notes that a group's card must have room for, and the others."""
    *notes, private = note_ways(audit, statement, words)
    count = count_way(audit, statement, words)
    first = (*notes[:2], *(count or (private,)))
    return first, tuple(way for way in (private, *notes) if way not in first)


def rating_acts(audit: Audit, statement: StatementId, words: Words, last: Ways) -> Acts:
    """Give the secret points (never marked: the card is everybody's), one's own view, and the notes."""
    attempt = attempt_at(audit, statement)
    points = tuple(
        Button(str(point.value), taps.Rate(audit.id, statement, point.value, attempt))
        for point in audit.framework.scale
    )
    outside = Button(words("button-outside"), taps.Outside(audit.id, statement, attempt))
    mine = Button(words("button-mine"), taps.Mine(audit.id, statement))
    *notes, private = note_ways(audit, statement, words)
    count = count_way(audit, statement, words)
    ways = (outside, *notes[:2], *count, private, *notes[2:], mine)
    chair = (
        Button(words("button-reveal"), taps.ShowAll(audit.id, statement, attempt)),
        Button(words("button-remind"), taps.Remind(audit.id, statement)),
    )
    around = (skip(audit, statement, words), not_applicable(audit, statement, words))
    return Acts(points, (*ways, *last), (*chair, *around))


def revealed_acts(audit: Audit, statement: StatementId, words: Words, last: Ways) -> Acts:
    """Give the points to agree on, the offered one marked, and the ways back."""
    attempt = attempt_at(audit, statement)
    shown = audit.reveals[statement][-1].at
    undo = taps.UndoReveal(audit.id, statement, attempt, milliseconds(shown))
    together = audit.ahead is not None and shown == audit.ahead.opened_at
    back: Ways = () if together else (Button(words("button-undo-reveal"), undo),)
    revealed = agreements(audit, statement)[-1]
    if attempt < MOST_ATTEMPTS:
        style = Style.NEXT if revealed.verdict is Verdict.SPLIT else Style.PLAIN
        again = taps.ScoreAgain(audit.id, statement, attempt)
        back = (Button(words("button-score-again"), again, style=style), *back)
    points = agree_row(audit, statement, words, revealed)
    put_off, ruled_out = skip(audit, statement, words), not_applicable(audit, statement, words)
    first = (*agree_and_go_on(audit, statement, words), *([put_off] if audit.meets else []))
    around = (ruled_out,) if audit.meets else (put_off, ruled_out)
    late = score_late(audit, statement, words)
    count, notes = count_way(audit, statement, words), note_ways(audit, statement, words)
    return Acts(points, (*first, *count, *back, *late, *notes, *last), around)


def score_late(audit: Audit, statement: StatementId, words: Words) -> Ways:
    """Let an agency score that is not in the reveal, while there is one."""
    if revealed(audit, statement) is None or not agencies_missing(audit, statement):
        return ()
    return (Button(words("button-score-late"), taps.ScoreLate(audit.id, statement, attempt_at(audit, statement))),)


def agree_and_go_on(audit: Audit, statement: StatementId, words: Words) -> Ways:
    """Where the agencies are close, agree what is offered and go on with one tap."""
    point = offered(audit, statement)
    if point is None:
        return ()
    tap = taps.AgreeAndGoOn(audit.id, statement, point, attempt_at(audit, statement))
    return (Button(words("button-agree-and-go-on", value=point), tap, style=Style.NEXT),)


def agree_row(audit: Audit, statement: StatementId, words: Words, last: Agreement | None) -> Row:
    """One button a point for the facilitator; the agreed one ticked, else the offered one starred."""
    answer = audit.answers.get(statement)
    offered = last.offered if last and answer is None else None
    marks: dict[int | None, str] = {offered: words("mark-offered")}
    if answer is not None and answer.value is not None:
        marks = {answer.value: CHOSEN}
    return tuple(
        Button(
            f"{point.value} {marks.get(point.value, '')}".strip(),
            taps.Agree(audit.id, statement, point.value, attempt_at(audit, statement)),
        )
        for point in audit.framework.scale
    )


def answered_acts(audit: Audit, statement: StatementId, words: Words, last: Ways) -> Acts:
    """Give what can be done once a score is agreed: another one, a note, a dissent, the way on."""
    points = agree_row(audit, statement, words, None) if audit.reveals.get(statement) else ()
    dissent = Button(words("button-dissent"), taps.Disagree(audit.id, statement))
    late = score_late(audit, statement, words)
    notes, more = noting(audit, statement, words)
    ways = (*notes, onward(audit, statement, words), dissent, *more, *late, *last)
    return Acts(points, ways, open_again(audit, statement, words))


def open_again(audit: Audit, statement: StatementId, words: Words) -> Ways:
    """Give the way back from an answer, drawn for this one and no later one."""
    answer = audit.answers.get(statement)
    if answer is None:
        return ()
    tap = taps.OpenAgain(audit.id, statement, milliseconds(answer.at))
    return (Button(words("button-open-number", number=statement), tap),)


BY_PHASE = {Phase.RATING: rating_acts, Phase.REVEALED: revealed_acts, Phase.ANSWERED: answered_acts}
