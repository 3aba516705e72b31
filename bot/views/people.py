"""What is said of people who come."""

from __future__ import annotations

from bot.audit.model import Audit
from bot.text import Words
from bot.views.markup import plain
from bot.views.questions import room_name
from bot.views.screen import Screen


def stranger(audit: Audit, name: str, words: Words) -> Screen:
    """Tell the facilitator of somebody who entered the chat and is no member of the audit."""
    return Screen(plain(words("stranger", name=name, room=room_name(audit, words))))
