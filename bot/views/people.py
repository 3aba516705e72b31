"""What is said of people who come, and to those who want to be forgotten."""

from __future__ import annotations

from bot.audit.model import Audit
from bot.text import Words
from bot.views import taps
from bot.views.markup import bold, paragraphs, plain
from bot.views.menu import away
from bot.views.questions import room_name
from bot.views.screen import Button, Screen


def stranger(audit: Audit, name: str, words: Words) -> Screen:
    """Tell the facilitator of somebody who entered the chat and is no member of the audit."""
    return Screen(plain(words("stranger", name=name, room=room_name(audit, words))))


def forget_page(person_id: int, words: Words) -> Screen:
    """Ask whether to forget a person, saying what goes and what stays."""
    return Screen(
        paragraphs(bold(words("forget-title")), plain(words("forget-what")), plain(words("forget-own"))),
        ((Button(words("button-forget"), taps.Forget(person_id)),), away(words)),
    )
