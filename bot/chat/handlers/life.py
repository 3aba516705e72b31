"""The life of a chat: people come and go, the bot is removed and comes back, a group becomes a supergroup."""

from __future__ import annotations

from datetime import UTC, datetime

import structlog
from telegram import ChatMemberUpdated, Update, User
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from bot.audit.errors import NotAdmin
from bot.audit.model import Audit, By, RoomKey
from bot.chat.context import Context
from bot.chat.incoming import Tapped, name_of, place_of
from bot.services import housing, joining, looking
from bot.text import words_for
from bot.views import menu, people, taps

log = structlog.get_logger()

OUT = frozenset({ChatMemberStatus.LEFT, ChatMemberStatus.BANNED})
ADMINS = frozenset({ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR})


async def migrated(update: Update, context: Context) -> None:
    """Follow a group that became a supergroup, told by either of its two service messages."""
    message = update.effective_message
    if message is None:
        return
    new = message.migrate_to_chat_id or message.chat.id
    old = message.migrate_from_chat_id or message.chat.id
    await housing.move(context.store, old, new)
    await welcome_back(context, RoomKey(new))


async def welcome_back(context: Context, key: RoomKey) -> None:
    """Show the card again where an audit goes on."""
    async with context.store.read() as look:
        audit = await look.open_audit(key)
    if audit is not None:
        await context.desk.cards.send_again(audit)


async def own_standing(update: Update, context: Context) -> None:
    """Notice being removed from a chat, and coming back to it."""
    change = update.my_chat_member
    if change is None:
        return
    by = by_of(update, change, change.from_user)
    if change.new_chat_member.status in OUT:
        await housing.removed(context.store, by)
        return
    audit = await housing.returned(context.store, by)
    if audit is not None and change.old_chat_member.status in OUT:
        await context.desk.cards.send_again(audit)
    await context.desk.posting.sweep()


async def others_standing(update: Update, context: Context) -> None:
    """Notice who leaves the chat, and tell the facilitator of a stranger who enters it."""
    change = update.chat_member
    if change is None or change.new_chat_member.user.is_bot:
        return
    person = change.new_chat_member.user
    by = by_of(update, change, person)
    if change.new_chat_member.status in OUT:
        turn = await joining.leave(context.store, by, person_id=person.id)
        if turn is not None:
            await context.settle(turn)
    elif change.old_chat_member.status in OUT:
        await tell_of_stranger(context, by, person)


async def newcomers(update: Update, context: Context) -> None:
    """Tell the facilitator of strangers, where only the service message says that they entered."""
    message = update.effective_message
    if message is None:
        return
    for person in message.new_chat_members or ():
        if not person.is_bot:
            by = By(place_of(message.chat, None).key, person.id, name_of(person), update.update_id, message.date)
            await tell_of_stranger(context, by, person)


async def gone(update: Update, context: Context) -> None:
    """Notice who left, where only the service message says so."""
    message = update.effective_message
    person = message.left_chat_member if message else None
    if message is None or person is None or person.is_bot:
        return
    by = By(place_of(message.chat, None).key, person.id, name_of(person), update.update_id, message.date)
    turn = await joining.leave(context.store, by, person_id=person.id)
    if turn is not None:
        await context.settle(turn)


async def tell_of_stranger(context: Context, by: By, person: User) -> None:
    """Report somebody who entered the chat and is no member: to the facilitator in private, else in the group."""
    audit = await joining.is_stranger(context.store, by, person_id=person.id)
    if audit is None or not await joining.report_once(context.store, by, audit_id=audit.id):
        return
    screen = people.stranger(audit, name_of(person), context.room_words(audit))
    sent = await context.desk.show.send(RoomKey(audit.facilitator_id), screen)
    if sent is None:
        await context.desk.show.send(audit.room.key, screen)


async def take_over(update: Update, context: Context) -> None:
    """Let a group admin take over from a facilitator who is away."""
    tapped = Tapped.of(update)
    audit = await looking.audit_of(context.store, taps.TakeOver.unpack(tapped.data).audit_id)
    await must_be_admin(context, audit, tapped.by)
    turn = await joining.take_over(context.store, tapped.by, audit_id=audit.id)
    await context.desk.show.answer(tapped.query, words_for(tapped.language)("handed-over"))
    screen = menu.people_page(turn.audit, context.room_words(turn.audit))
    await context.desk.show.edit(tapped.place.key.chat_id, tapped.message_id, screen)
    await context.settle(turn)


async def must_be_admin(context: Context, audit: Audit, by: By) -> None:
    """Raise `NotAdmin` unless Telegram lists somebody among the group's admins."""
    try:
        admins = await context.bot.get_chat_administrators(audit.room.key.chat_id)
    except TelegramError as error:
        log.info("admins-unknown", chat=audit.room.key.chat_id, error=type(error).__name__)
        raise NotAdmin from error
    if by.person_id not in {admin.user.id for admin in admins if admin.status in ADMINS}:
        raise NotAdmin


def by_of(update: Update, change: ChatMemberUpdated, person: User) -> By:
    """Say whose standing changed where."""
    return By(RoomKey(change.chat.id), person.id, name_of(person), update.update_id, datetime.now(UTC))
