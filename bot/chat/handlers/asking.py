"""Asking one person for a text, by name, with a prompt to reply to."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.audit.doings import Aim, Ask
from bot.chat.context import Context
from bot.chat.incoming import Tapped, Written
from bot.services import looking
from bot.text import words_for
from bot.views import questions


async def ask(context: Context, source: Tapped | Written, aim: Aim) -> None:
    """Send a prompt for an aim to who acted, and remember what it is for."""
    by, key = source.by, source.place.key
    screen = questions.prompt(aim, words_for(source.language), name=by.name, person_id=by.person_id)
    message = await context.desk.show.send(key, screen, to=by.person_id)
    if message is not None:
        asked = Ask(aim, key.chat_id, message.message_id, by.person_id, datetime.now(UTC))
        await looking.put_ask(context.store, asked)
