"""What the bot asks back: prompts that people reply to, and choices about one message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.audit.choices import OPENINGS, REASONS
from bot.audit.framework import Framework, StatementId
from bot.audit.messages import Aim
from bot.audit.model import Audit, By
from bot.audit.persons import Person
from bot.audit.rules import facilitator, milliseconds, range_said, scored_alone
from bot.text import Words
from bot.views import own_taps, taps
from bot.views.fit import brief, folded
from bot.views.markup import bold, lines, mention, paragraphs, plain
from bot.views.screen import Button, Row, Screen, Style, in_rows, rows
from bot.views.ways import PageName

OTHER = "other"
MOST_LISTED = 3000
"""Units of a list, which leaves room for the rest of a message."""


def prompt(aim: Aim, by: By, framework: Framework, words: Words) -> Screen:
    """Ask one person, by name, for a text.

    In a group they must reply, as the bot sees nothing else there, so their phone opens a reply; such a message can
    carry no button. In private any text will do, and there is *Cancel*.
    """
    who, key = mention(by.person, words), f"ask-{aim.kind}"
    if aim.column is not None:
        text = framework.text_of(aim.column, words.language)
        said = words("ask-note", target=aim.target, prompt=text.prompt, column=words.inside(text.label))
        placeholder = text.label
    else:
        said, placeholder = words(key, target=aim.about), words(f"{key}-placeholder")
    if by.is_private:
        return Screen(f"{who}: {plain(said)}", ((Button(words("button-cancel"), own_taps.Cancel()),),))
    return Screen(f"{who}: {plain(said)} {plain(words('ask-or-cancel'))}", asks=placeholder)


def why_not_applicable(audit: Audit, statement: str, words: Words) -> Screen:
    """Ask for the reason, with the usual ones to tap."""
    reasons = [Button(words(f"reason-{key}"), taps.RuleOut(audit.id, statement, key)) for key in (*REASONS, OTHER)]
    return Screen(
        plain(words("ask-why-not-applicable", number=statement)),
        (*in_rows(reasons, 1), (Button(words("button-dismiss"), taps.Dismiss()),)),
    )


def why_open_again(audit: Audit, tap: taps.OpenAgain, words: Words) -> Screen:
    """Ask why an answer is opened again, with the usual reasons to tap."""
    answer = audit.answers[audit.framework.statement(tap.statement).id]
    said = words("report-mark-not-applicable") if answer.value is None else str(answer.value)
    reasons = [
        Button(words(f"opening-{key}"), taps.OpenFor(tap.audit_id, tap.statement, tap.moment, key))
        for key in (*OPENINGS, OTHER)
    ]
    return Screen(
        plain(words("ask-why-open-again", number=tap.statement, value=said)),
        (*in_rows(reasons, 1), (Button(words("button-dismiss"), taps.Dismiss()),)),
    )


def scored_before(audit: Audit, words: Words) -> Screen:
    """Offer to score again, in secret, what one person scored before agencies did, by statement and name."""
    early = scored_alone(audit)
    said = [
        plain(words("scored-by", number=one.statement, value=one.value, name=words.called(brief(audit.person(one.by)))))
        for one in early
    ]
    shown = folded(said, MOST_LISTED, lambda n: plain(words("and-more", n=n)))
    upto = max((milliseconds(answer.at) for answer in early), default=0)
    text = paragraphs(bold(words("early-title")), lines(*shown), plain(words("early-hint")))
    again = (Button(words("button-open-early"), taps.OpenEarly(audit.id, upto)),)
    return Screen(text, rows(again if early else (), (Button(words("button-keep-early"), taps.Dismiss()),)))


def late_score(audit: Audit, tap: taps.ScoreLate, person: Person, words: Words) -> Screen:
    """Ask one person for the score of an agency that is not in the reveal; it is no secret any more."""
    points = tuple(
        Button(str(point.value), taps.Late(audit.id, tap.statement, point.value, tap.attempt, person.id))
        for point in audit.framework.scale
    )
    text = f"{mention(person, words)}: {plain(words('ask-late', number=tap.statement))}"
    return Screen(text, (points, (Button(words("button-dismiss"), taps.Dismiss()),)))


def far_from_all(audit: Audit, tap: taps.Agree, words: Words) -> Screen:
    """Ask whether a score is meant that lies outside all that was said; the button is another one, lest it slips."""
    place = audit.framework.statement(tap.statement).id
    lowest, highest = range_said(audit, place) or (tap.value, tap.value)
    text = words("far-from-all", number=place, value=tap.value, lowest=lowest, highest=highest)
    sure = Button(words("button-agree-anyway", value=tap.value), taps.AgreeAnyway(**tap.carried))
    return Screen(plain(text), ((sure,), (Button(words("button-dismiss"), taps.Dismiss()),)))


def keep_or_rewrite(aim: Aim, kinds: str, words: Words) -> Screen:
    """Ask about a text that may identify somebody, without repeating it."""
    return Screen(
        plain(words("ask-keep", kinds=kinds)),
        rows(
            (Button(words("button-keep"), taps.Keep(aim.audit_id, aim.kind, aim.target)),),
            (Button(words("button-rewrite"), taps.Rewrite()),),
        ),
    )


def offer_removal(text: str, message_id: int, words: Words) -> Screen:
    """Say that nothing was kept, and offer to delete the message, which the chat still shows. `text` is HTML."""
    return Screen(text, ((Button(words("button-remove"), taps.Remove(message_id), style=Style.ENDS),),))


def answerable(screen: Screen, aim: Aim, words: Words, *, is_asked: bool, whispered: bool = False) -> Screen:
    """Say with a refusal how other words are kept where these were meant.

    `is_asked`: a question still waits. `whispered`: the refused text was a whisper, which nobody can edit.
    """
    how = words("refused-whisper" if whispered else "refused-again" if is_asked else "refused-reply")
    where = words("refused-where", target=aim.about) if aim.is_note else ""
    return replace(screen, text=paragraphs(screen.text, plain(f"{how} {where}".rstrip())))


def still_there(message_id: int, words: Words) -> Screen:
    """Say of a message that was refused, and answered in other words, that the chat still shows it."""
    return offer_removal(plain(words("refused-still-there")), message_id, words)


def label_wanted(audit: Audit, words: Words) -> Screen:
    """Ask the facilitator for a name for the room: the chat's title may name somebody, so it is not printed."""
    who = mention(facilitator(audit), words)
    button = Button(words("button-label"), taps.Page(audit.id, PageName.LABEL))
    return Screen(f"{who}: {plain(words('label-wanted'))}", ((button,),))


def which_audit(aims: tuple[tuple[Audit, Aim], ...], words: Words) -> Screen:
    """Ask which audit a private text belongs to."""
    buttons = [
        Button(
            words("which-choice", room=room_name(audit, words), number=aim.target),
            taps.Belongs(aim.audit_id, aim.kind, aim.target),
        )
        for audit, aim in aims
    ]
    return Screen(bold(words("which-title")), in_rows(buttons, 1))


def which_statement(aim: Aim, others: tuple[StatementId, ...], words: Words) -> Screen:
    """Ask which statement a text belongs to, as the card moved on just when it was written; the earlier one first."""
    return Screen(plain(words("error-which-statement")), statements_for(aim, others))


def kept_just_moved(aim: Aim, others: tuple[StatementId, ...], words: Words) -> Screen:
    """Say where a text was kept that was written when the card had only just moved on, and offer the other place."""
    return Screen(plain(words("kept-just-moved", number=aim.target)), statements_for(aim, others))


def statements_for(aim: Aim, others: tuple[StatementId, ...]) -> tuple[Row, ...]:
    """Give a button for each statement that a text may be for."""
    return in_rows([Button(place, taps.Belongs(aim.audit_id, aim.kind, place)) for place in (*others, aim.target)], 2)


def room_name(audit: Audit, words: Words) -> str:
    """Name a room: its label, its title, or one's own audit."""
    return audit.room.name or words("which-own" if audit.room.is_private else "report-group")


def missing(audit: Audit, people: Sequence[Person], words: Words) -> Screen:
    """Ask those who are missing, by name, once."""
    names = ", ".join(mention(person, words) for person in people)
    return Screen(paragraphs(f"{names}: {plain(words('remind-missing', number=audit.current))}"))
