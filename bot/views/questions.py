"""What the bot asks back: prompts that people reply to, and choices about one message."""

from __future__ import annotations

from bot.audit.doings import Aim
from bot.audit.model import Audit
from bot.text import Words
from bot.views import taps
from bot.views.markup import bold, mention, paragraphs, plain
from bot.views.screen import Button, Screen, in_rows, rows

REASONS = ("not-commissioned", "no-such-group", "another-body")
"""Reasons offered by a button when a statement is not applicable; any other is typed."""

OTHER = "other"


def prompt(aim: Aim, words: Words, *, name: str, person_id: int) -> Screen:
    """Ask one person, by name, to reply with a text."""
    key = f"ask-{aim.kind.value}"
    text = f"{mention(name, person_id)}: {plain(words(key, target=aim.target))}"
    return Screen(text, asks=words(f"{key}-placeholder"))


def why_not_applicable(audit: Audit, statement: str, words: Words) -> Screen:
    """Ask for the reason, with the usual ones to tap."""
    reasons = [Button(words(f"reason-{key}"), taps.RuleOut(audit.id, statement, key)) for key in (*REASONS, OTHER)]
    return Screen(
        plain(words("ask-why-not-applicable", number=statement)),
        (*in_rows(reasons, 1), (Button(words("button-dismiss"), taps.Dismiss()),)),
    )


def keep_or_rewrite(aim: Aim, kinds: str, words: Words) -> Screen:
    """Ask about a text that may identify somebody, without repeating it."""
    return Screen(
        plain(words("ask-keep", kinds=kinds)),
        rows(
            (Button(words("button-keep"), taps.Keep(aim.audit_id, aim.kind.value, aim.target)),),
            (Button(words("button-rewrite"), taps.Rewrite()),),
        ),
    )


def offer_removal(text: str, message_id: int, words: Words, *, group: bool) -> Screen:
    """Say that nothing was kept; in a group offer to delete the message others can still read. `text` is HTML."""
    if not group:
        return Screen(text)
    return Screen(text, ((Button(words("button-remove"), taps.Remove(message_id)),),))


def which_audit(aims: tuple[tuple[Audit, Aim], ...], words: Words) -> Screen:
    """Ask which audit a private text belongs to."""
    buttons = [
        Button(
            words("which-choice", room=room_name(audit, words), number=aim.target),
            taps.Belongs(aim.audit_id, aim.kind.value, aim.target),
        )
        for audit, aim in aims
    ]
    return Screen(bold(words("which-title")), in_rows(buttons, 1))


def room_name(audit: Audit, words: Words) -> str:
    """Name a room: its label, its title, or one's own audit."""
    return audit.room.settings.label or audit.room.title or words("which-own")


def missing(audit: Audit, people: tuple[tuple[str, int], ...], words: Words) -> Screen:
    """Ask those who are missing, by name, once."""
    names = ", ".join(mention(name, person_id) for name, person_id in people)
    return Screen(paragraphs(f"{names}: {plain(words('remind-missing', number=audit.current))}"))
