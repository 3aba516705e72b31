"""What is held of the person who asks, and forgetting them."""

from __future__ import annotations

import json
import secrets

from telegram import Update
from telegram.error import Forbidden

from bot.audit.rules import yours
from bot.chat.context import Context
from bot.chat.incoming import Tapped, Written
from bot.services import personal
from bot.services.looking import private_room
from bot.text import words_for
from bot.views import people, taps
from bot.views.markup import plain
from bot.views.screen import Screen


async def my_data(update: Update, context: Context) -> None:
    """Send a person everything that is held of them, in private only."""
    written = Written.of(update)
    held = await personal.held(context.store, written.by)
    words = words_for(written.language)
    data = json.dumps({"person_id": written.by.person_id, "audits": held}, ensure_ascii=False, indent=2).encode()
    caption = Screen(plain(words("my-data", n=len(held))))
    try:
        await context.desk.show.document(private_room(written.by), data, "my-data.json", caption)
    except Forbidden:
        await context.desk.show.send(written.place.key, Screen(plain(words("open-private-first"))))


async def forget_me(update: Update, context: Context) -> None:
    """Ask before forgetting."""
    written = Written.of(update)
    screen = people.forget_page(written.by.person_id, words_for(written.language))
    await context.desk.show.send(written.place.key, screen)


async def forget(update: Update, context: Context) -> None:
    """Forget the presser, who was asked."""
    tapped = Tapped.of(update)
    tap = taps.Forget.unpack(tapped.data)
    words = words_for(tapped.language)
    yours(tap.person_id, tapped.by)
    stand_in = -1 - secrets.randbits(48)
    count = await personal.forget(context.store, tapped.by, stand_in=stand_in, name=words("forgotten-name"))
    await context.desk.show.answer(tapped.query)
    screen = Screen(plain(words("forgotten", n=count)))
    await context.desk.show.edit(tapped.place.key.chat_id, tapped.message_id, screen)
