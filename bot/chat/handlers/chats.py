"""The life of a chat: people come and go, the bot is removed and comes back, a group becomes a supergroup."""

from __future__ import annotations

from collections.abc import Iterable

from bot import services, views
from bot.audit.errors import NotAdmin
from bot.audit.model import Audit, By
from bot.chat.desk import Desk
from bot.chat.handlers.pages import turned_to
from bot.chat.incoming import Moved, Pinned, Renamed, Standing, Tapped, TopicClosed
from bot.text import room_words
from bot.views import taps
from bot.views.ways import PageName


async def migrated(moved: Moved, desk: Desk) -> None:
    """Follow a group that became a supergroup, told by either of its two service messages."""
    await services.chats.move(desk.store, moved.old, moved.new)
    show_cards(await services.chats.going_on(desk.store, moved.new), desk)


def show_cards(audits: Iterable[Audit], desk: Desk) -> None:
    """Show the cards again where audits go on."""
    for audit in audits:
        desk.cards.send_again(audit)


async def renamed(renamed: Renamed, desk: Desk) -> None:
    """Keep a chat's new title; where documents may not print it, ask the facilitator for a name."""
    for audit in await services.chats.renamed(desk.store, renamed.chat_id, renamed.title):
        desk.outbox.send(audit.room.key, views.asks.label_wanted(audit, room_words(audit)))


async def topic_closed(closed: TopicClosed, desk: Desk) -> None:
    """Go on in the chat's main thread when the topic of an audit is closed."""
    if await services.chats.topic_gone(desk.store, closed.key):
        audit = await services.chats.going_on(desk.store, closed.key.chat_id)
        show_cards((one for one in audit if not one.room.key.thread_id), desk)


async def pinned(told: Pinned, desk: Desk) -> None:
    """Take away what the chat says of a pin of ours: the pin says it."""
    desk.outbox.delete(told.chat_id, told.message_id)


async def own_standing(standing: Standing, desk: Desk) -> None:
    """Notice being removed from a chat, and coming back to it."""
    if not standing.is_in:
        await services.chats.removed(desk.store, standing.by)
        return
    desk.cards.messages.pins.allows(standing.by.room.chat_id)
    audits = await services.chats.returned(desk.store, standing.by)
    if not standing.was_in:
        show_cards(audits, desk)
    await desk.posting.sweep()


async def take_over(tapped: Tapped, tap: taps.TakeOver, desk: Desk) -> None:
    """Let a group admin take over from a facilitator who is away."""
    audit = await services.audits.audit_of(desk.store, tap.audit_id)
    await must_be_admin(audit, tapped.by, desk)
    await take_the_chair(tapped, tap, desk)


take_the_chair = turned_to(PageName.PEOPLE, services.members.take_over)


async def must_be_admin(audit: Audit, by: By, desk: Desk) -> None:
    """Raise `NotAdmin` unless Telegram lists somebody among the group's admins."""
    if not await desk.show.is_admin(audit.room.key.chat_id, by.person_id):
        raise NotAdmin
