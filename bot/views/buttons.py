"""The rows of buttons on a card, by what can be done with its statement."""

from __future__ import annotations

from bot.audit.agreement import Agreement, agreements
from bot.audit.doings import AimKind, Seat
from bot.audit.framework import StatementId
from bot.audit.model import Audit
from bot.audit.progress import next_statement
from bot.audit.rules import MOST_ATTEMPTS, attempt_at
from bot.text import Words
from bot.views import taps
from bot.views.screen import Button, Row

CHOSEN = "✓"


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


def next_row(audit: Audit, statement: StatementId, words: Words, seat: Seat | None) -> Row:
    """Give the way on, once there is an answer, between the switch of what a private text means and the menu."""
    if statement not in audit.answers:
        return ()
    last = next_statement(audit, statement) is None
    onward = Button(words("button-finish" if last else "button-next"), taps.Next(audit.id, statement))
    mode = () if seat is None else (mode_button(audit, statement, words, seat),)
    return (*mode, onward, more_button(audit, words))


def mode_button(audit: Audit, statement: StatementId, words: Words, seat: Seat) -> Button:
    """Switch between evidence and assurance; the label names what it switches to."""
    other = AimKind.EVIDENCE if seat.mode is AimKind.ASSURANCE else AimKind.ASSURANCE
    return Button(words(f"button-{other.value}"), taps.Mode(audit.id, statement, other.value))


def side_row(audit: Audit, statement: StatementId, words: Words) -> Row:
    """Give the ways around a statement without an answer, and the menu."""
    if statement in audit.answers:
        return ()
    return (
        Button(words("button-skip"), taps.Skip(audit.id, statement)),
        Button(words("button-not-applicable"), taps.NotApplicable(audit.id, statement)),
        more_button(audit, words),
    )


def more_button(audit: Audit, words: Words) -> Button:
    """Open the menu."""
    return Button(words("button-more"), taps.Page(audit.id, "menu"))


def note_row(audit: Audit, statement: StatementId, words: Words) -> Row:
    """Give the ways to add a note in a group: here, or from one's own phone."""
    return (
        Button(words("button-add-evidence"), taps.AddNote(audit.id, statement, AimKind.EVIDENCE.value)),
        Button(words("button-add-assurance"), taps.AddNote(audit.id, statement, AimKind.ASSURANCE.value)),
        Button(words("button-private"), taps.InPrivate(audit.id, statement)),
    )


def rating_buttons(audit: Audit, statement: StatementId, words: Words) -> tuple[Row, ...]:
    """Give the secret points (never marked: the card is everybody's), and what the facilitator may do."""
    points = tuple(
        Button(str(point.value), taps.Rate(audit.id, statement, point.value)) for point in audit.framework.scale
    )
    return (
        points,
        (
            Button(words("button-outside"), taps.Outside(audit.id, statement)),
            Button(words("button-mine"), taps.Mine(audit.id, statement)),
        ),
        (
            Button(words("button-reveal"), taps.Reveal(audit.id, statement)),
            Button(words("button-remind"), taps.Remind(audit.id, statement)),
        ),
    )


def revealed_buttons(audit: Audit, statement: StatementId, words: Words) -> tuple[Row, ...]:
    """Give the points to agree on, the offered one marked, and the ways back."""
    last = agreements(audit, statement)[-1]
    back: Row = (Button(words("button-undo-reveal"), taps.UndoReveal(audit.id, statement)),)
    if attempt_at(audit, statement) < MOST_ATTEMPTS:
        back = (Button(words("button-score-again"), taps.ScoreAgain(audit.id, statement)), *back)
    return (agree_row(audit, statement, words, last), back)


def agree_row(audit: Audit, statement: StatementId, words: Words, last: Agreement | None) -> Row:
    """One button a point for the facilitator; the agreed one ticked, else the offered one starred."""
    answer = audit.answers.get(statement)
    marks: dict[int | None, str] = {last.offered: words("mark-offered")} if last and answer is None else {}
    if answer is not None and answer.value is not None:
        marks = {answer.value: CHOSEN}
    return tuple(
        Button(
            f"{point.value} {marks.get(point.value, '')}".strip(),
            taps.Agree(audit.id, statement, point.value),
        )
        for point in audit.framework.scale
    )


def after_buttons(audit: Audit, statement: StatementId, words: Words) -> tuple[Row, ...]:
    """Give what can be done once a score is agreed: another one, a dissent, the way on."""
    last = next_statement(audit, statement) is None
    return (
        agree_row(audit, statement, words, None) if audit.reveals.get(statement) else (),
        (Button(words("button-dissent"), taps.Dissent(audit.id, statement)), more_button(audit, words)),
        (Button(words("button-finish" if last else "button-next"), taps.Next(audit.id, statement)),),
    )
