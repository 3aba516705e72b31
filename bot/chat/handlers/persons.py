"""What is held of the person who asks, and forgetting them."""

from __future__ import annotations

import json
import secrets
from functools import partial

from bot import services, views
from bot.audit.errors import Stale
from bot.audit.rules import yours
from bot.chat.desk import Desk
from bot.chat.incoming import Tapped, Written
from bot.services.ports import Unreachable
from bot.views import own_taps, taps
from bot.views.markup import plain
from bot.views.screen import Screen


async def my_data(written: Written, desk: Desk) -> None:
    """Show a person everything that is held of them, in private only."""
    held = await services.persons.all_held(desk.store, written.by)
    screen = views.held.data_page(held, written.words)

    async def hand_over() -> None:
        try:
            await desk.show.send(written.by.own_room, screen)
        except Unreachable:
            await written.say(Screen(plain(written.words("open-private-first"))))

    desk.outbox.say(written.by.own_room, "my-data", hand_over, written.language)


async def read_on(tapped: Tapped, tap: own_taps.MyData, desk: Desk) -> None:
    """Turn to another page of what is held of the presser."""
    if not tapped.by.is_private:
        raise Stale
    held = await services.persons.all_held(desk.store, tapped.by)
    await tapped.answer()
    await tapped.open(views.held.data_page(held, tapped.words, number=tap.number))


async def data_file(tapped: Tapped, _tap: own_taps.MyDataFile, desk: Desk) -> None:
    """Send the presser the same as a file, with every line of the record."""
    if not tapped.by.is_private:
        raise Stale
    held = await services.persons.data_of(desk.store, tapped.by)
    data = json.dumps(held, ensure_ascii=False, indent=2).encode()
    caption = Screen(plain(tapped.words("my-data", n=len(held["audits"]))))
    await tapped.answer()
    send = partial(desk.show.document, tapped.by.own_room, data, "my-data.json", caption)
    desk.outbox.say(tapped.by.own_room, "my-data-file", send, tapped.language)


async def forget_me(written: Written, _desk: Desk) -> None:
    """Ask before forgetting."""
    screen = views.persons.forget_page(written.by.person_id, written.words)
    await written.say(screen)


async def forget(tapped: Tapped, tap: taps.Forget, desk: Desk) -> None:
    """Forget the presser, who was asked."""
    words = tapped.words
    yours(tap.person_id, tapped.by)
    forgotten = await services.persons.forget(desk.store, tapped.by, chance=secrets.randbits(64))
    await desk.posting.forget(forgotten.purged)
    await tapped.answer()
    screen = Screen(plain(words("forgotten", n=forgotten.known)))
    await tapped.turn_into(screen)
