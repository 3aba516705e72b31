"""The card: the live message that shows the current statement, and what may be tapped on it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.audit.framework import Framework, StatementId
from bot.audit.messages import Seat
from bot.audit.model import Audit, NoteCount, Rhythm, Status
from bot.audit.progress import domain_progress, is_complete, place
from bot.audit.rules import Phase, phase
from bot.text import Words
from bot.views.agenda import place_line
from bot.views.buttons import acts_on, card_rows
from bot.views.columns import counted, kept_line, noun, prompt
from bot.views.markup import bold, italic, lines, paragraphs, plain, quote
from bot.views.ratings import agreed_line, alone_line, reveal_lines, waiting_line
from bot.views.rounds import last_line, last_row
from bot.views.screen import Screen


@dataclass(frozen=True, slots=True)
class CardState:
    """What a card is drawn from: the audit, the statement, for private work where the member is, and last round.

    `unseated`: somebody in the group takes no part yet, as far as is known.
    """

    audit: Audit
    statement: StatementId
    seat: Seat | None = None
    last: Audit | None = None
    unseated: bool = False

    @property
    def alone(self) -> bool:
        """Say whether a practitioner is alone in the room."""
        return self.audit.room.is_private


def card(scene: CardState, words: Words) -> Screen:
    """Draw the card of a room, or of a practitioner alone."""
    if scene.audit.status is Status.CLOSED:
        return Screen(closed_text(scene, words))
    kept = plain(kept_line(scene.audit.framework, scene.seat, words))
    parts = scale(scene, words), standing(scene, words), lines(kept, hint(scene, words))
    below = paragraphs(*parts) if scene.alone else lines(*parts)  # a group's card has more to say, on the same phones
    text = paragraphs(heading(scene, words), below)
    last = last_row(scene.audit, scene.last, scene.statement, words)
    acts = acts_on(scene.audit, scene.statement, words, scene.seat, last)
    return Screen(text, card_rows(scene.audit, acts, words, unseated=scene.unseated))


def heading(scene: CardState, words: Words) -> str:
    """Say where we are, and the statement word for word under its stem."""
    audit, statement = scene.audit, scene.audit.framework.statement(scene.statement)
    domain = audit.framework.domain_of(statement.id)
    index, total = place(audit, statement.id)
    done = domain_progress(audit, domain.id).answered
    top = f"{bold(domain.short)} · {plain(words('card-where', index=index, total=total, done=done))}"
    return paragraphs(
        lines(top, place_line(audit, statement.id, words) if audit.meets else ""),
        lines(italic(statement.stem) if statement.stem else "", f"{bold(statement.id)}  {plain(statement.text)}"),
    )


def scale(scene: CardState, words: Words) -> str:
    """Print the points of the scale, as published: in full until something is answered, folded then, at last gone."""
    if scene.statement in scene.audit.answers or phase(scene.audit, scene.statement) is not Phase.RATING:
        return ""
    points = (words("card-point", value=p.value, label=p.label) for p in scene.audit.framework.scale)
    return quote("\n".join(points), folds=bool(scene.audit.answers))


def standing(scene: CardState, words: Words) -> str:
    """Say what is known of the statement: who is in, what was revealed, the score, the notes."""
    audit, statement = scene.audit, scene.statement
    now = phase(audit, statement)
    secret = audit.rhythm is Rhythm.REVEAL
    return lines(
        waiting_line(audit, statement, words) if secret and now is Phase.RATING else "",
        reveal_lines(audit, statement, words) if now is not Phase.RATING else "",
        agreed_line(audit, statement, words),
        alone_line(audit, statement, words),
        notes_line(audit.framework, audit.notes.get(statement, NoteCount()), words),
        last_line(audit, scene.last, statement, words),
    )


def notes_line(framework: Framework, count: NoteCount, words: Words) -> str:
    """Count the notes, when there are any."""
    return plain(" · ".join(counted(framework, count, words)))


def hint(scene: CardState, words: Words) -> str:
    """Say the one thing that can be written now."""
    if scene.alone:
        return writing_hint(scene.audit, scene.seat, words, answered=scene.statement in scene.audit.answers)
    if is_complete(scene.audit):
        return italic(words("card-hint-complete"))
    framework = scene.audit.framework
    return italic(words("card-hint-group", column=noun(framework, framework.columns[0].id, words)))


def writing_hint(audit: Audit, seat: Seat | None, words: Words, *, answered: bool) -> str:
    """Say what a practitioner's next text is kept under: once there is a score, or when they chose another column."""
    first = audit.framework.columns[0].id
    column = seat.mode if seat else first
    if column == first and not answered:
        return ""
    said = noun(audit.framework, column, words)
    return italic(words("card-hint-alone", column=said, prompt=prompt(audit.framework, column, words)))


def closed_text(scene: CardState, words: Words) -> str:
    """Say that the audit is closed, in place of its last card."""
    return plain(words("card-closed", title=scene.audit.framework.title, round=scene.audit.round))


def retired(audit: Audit, statement: StatementId, words: Words) -> Screen:
    """Draw what stays of a card when the next one is sent below it: one line, no buttons."""
    answer = audit.answers.get(statement)
    key = "card-retired-open" if answer is None else "card-retired-na" if answer.not_applicable else "card-retired"
    said = words(key, value=answer.value if answer else "")
    count = audit.notes.get(statement, NoteCount())
    text = f"{bold(statement)}  {plain(said)}"
    return Screen(" · ".join(part for part in (text, notes_line(audit.framework, count, words)) if part))
