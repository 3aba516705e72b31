"""Telegram's updates, read: who, where, when and what, as `bot.chat.incoming` has it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import blake2b

from telegram import (
    CallbackQuery,
    Chat,
    ChatMember,
    ChatMemberRestricted,
    ChatMemberUpdated,
    MaybeInaccessibleMessage,
    Message,
    Update,
    User,
)

from bot.audit.cards import Glimpse, Sight
from bot.audit.errors import Anonymous, AsChannel, AuditError
from bot.audit.framework import StatementId
from bot.audit.model import By, RoomKey, RoomKind
from bot.audit.texts import clean, one_line
from bot.chat.incoming import (
    Enclosed,
    Knock,
    Moved,
    Pinned,
    Place,
    Quoted,
    Renamed,
    Standing,
    Tapped,
    TopicClosed,
    Written,
)
from bot.chat.outbox import Outbox
from bot.chat.show import GONE
from bot.chat.whispers import Whisper, number_of, place_of
from bot.text import words_for
from bot.views import taps
from bot.views.markup import mention
from bot.views.tap_form import Tap

ANONYMOUS_ADMIN = 1087968824
"""GroupAnonymousBot: all anonymous admins of all groups write under this id (Bot API, `Message.sender_chat`)."""

CHANNEL = 136817688
"""Channel_Bot: whoever writes in the name of a channel does so under this id (Bot API, `Message.sender_chat`)."""


def room_of(chat: Chat, message: Message | None) -> tuple[RoomKey, Place]:
    """Tell the room: a topic only when Telegram says so, as General and topics switched off have none."""
    topic = message is not None and message.is_topic_message and message.message_thread_id
    thread = message.message_thread_id or 0 if message is not None and topic else 0
    kind = RoomKind.TOPIC if topic else RoomKind(chat.type)
    return RoomKey(chat.id, thread), Place(kind, one_line(chat.title or ""))


def by_of(room: RoomKey, user: User, update: Update, at: datetime | None = None) -> By:
    """Say who does it, under the name they show in chats; now, where Telegram tells no time."""
    return By(room, user.id, one_line(user.full_name), update.update_id, at or datetime.now(UTC), mark_of(update))


def comer_of(room: RoomKey, user: User, update: Update, at: datetime) -> By:
    """Say who comes or goes; a bot is called one."""
    by = by_of(room, user, update, at)
    return replace(by, name=f"{by.name} (bot)") if user.is_bot else by


@dataclass(frozen=True, slots=True)
class Came:
    """An update as such, to tell whether it came before: a `Cause`."""

    update_id: int
    mark: int
    at: datetime


def came(update: Update) -> Came:
    """Read what tells an update from all others; now, where Telegram tells no time."""
    query, message = update.callback_query, update.effective_message
    told = message.edit_date or message.date if query is None and message is not None else None
    return Came(update.update_id, mark_of(update), told or datetime.now(UTC))


def mark_of(update: Update) -> int:
    """Make a number, of 56 bits, of what stays the same each time that Telegram delivers an update."""
    query, message = update.callback_query, update.effective_message
    change = update.chat_member or update.my_chat_member
    said: tuple[object, ...] = ()
    knock = update.chat_join_request
    if knock is not None:
        said = ("knocked", knock.chat.id, knock.date, knock.from_user.id)
    elif query is not None:
        said = ("pressed", query.id, query.from_user.id, query.data, *unique(query.message))
    elif change is not None:
        said = ("changed", change.chat.id, change.date, change.new_chat_member.user.id, change.new_chat_member.status)
    elif message is not None:
        said = ("written", *unique(message), message.edit_date if update.edited_message else None)
        said = (*said, message.from_user.id) if number_of(message) and message.from_user else said
    return int.from_bytes(blake2b(repr(said).encode(), digest_size=7).digest())


def unique(message: MaybeInaccessibleMessage | None) -> tuple[object, ...]:
    """Give what tells a message from all others, those of another bot and of a stand-in among them."""
    if message is None:
        return ()
    told = (message.chat.id, message.message_id, message.date)
    number = number_of(message if isinstance(message, Message) else None)
    return (*told, number) if number else told


def tapped(update: Update, query: CallbackQuery, outbox: Outbox) -> Tapped | None:
    """Read a press; None for one without a message, which our buttons never have."""
    if query.message is None:
        return None
    message = query.message if isinstance(query.message, Message) and query.message.is_accessible else None
    room, place = room_of(query.message.chat, message)
    user = query.from_user
    by = by_of(room, user, update)
    return Tapped(
        by,
        place,
        place_of(message, user.id) if message else query.message.message_id,
        user.language_code or "",
        outbox,
        whisper_to(by, outbox, query_id=query.id),
        number_of(message),
        query.id,
        quoted(message.reply_to_message if message else None, user),
        is_page(message),
        query.data in buttons_of(message),
        enclosed(message.reply_to_message if message else None),
    )


def whisper_to(by: By, outbox: Outbox, *, query_id: str = "", answers: int = 0) -> Whisper | None:
    """Say how to whisper to somebody who has just pressed or whispered: None in private."""
    whispers = outbox.show.whispers
    if answers:
        whispers.are_known = True
    if by.is_private or not (query_id or answers):
        return None
    return Whisper(by.person_id, whispers.clock(), mention(by.person, words_for("")), query_id, answers)


def quoted(message: Message | None, presser: User) -> Quoted | None:
    """Give the text that a message replies to, and who wrote it."""
    if message is None or not message.text or message.from_user is None:
        return None
    return Quoted(place_of(message, presser.id), clean(message.text), message.from_user.id)


def is_page(message: Message | None) -> bool:
    """Say whether a message is a page of the menu or a question: those alone can be put away."""
    return any(taps.Dismiss.fits(data) for data in buttons_of(message))


def buttons_of(message: Message | None) -> Sequence[object]:
    """Give what the buttons of a message carry."""
    markup = message.reply_markup if message else None
    return [button.callback_data for row in markup.inline_keyboard for button in row] if markup else []


def written(update: Update, outbox: Outbox) -> Written | None:
    """Read a message; None for one that no person wrote: in a channel, forwarded from it by itself, by a bot."""
    message, user = update.effective_message, update.effective_user
    if message is None or user is None or message.is_automatic_forward:
        return None
    hidden = mask(message, user)
    if user.is_bot and hidden is None:
        return None
    room, place = room_of(message.chat, message)
    reply, number = message.reply_to_message, number_of(message)
    by = by_of(room, user, update, message.edit_date or message.date)
    return Written(
        by,
        place,
        place_of(message, user.id),
        user.language_code or "",
        outbox,
        whisper_to(by, outbox, answers=number),
        number,
        clean(message.text or ""),
        place_of(reply, user.id) if reply else None,
        is_edit=update.edited_message is not None,
        album=message.media_group_id or "",
        mask=hidden,
        sight=Sight(seconds(message.date), glimpse(reply)),
        file=enclosed(message),
    )


def enclosed(message: Message | None) -> Enclosed | None:
    """Read what Telegram says of a file that a message carries."""
    file = message.document if message is not None else None
    if message is None or file is None:
        return None
    return Enclosed(file.file_id, one_line(file.file_name or ""), file.file_size or 0, clean(message.caption or ""))


def glimpse(message: Message | None) -> Glimpse | None:
    """Read what stood on a card of ours as Telegram told of a reply to it; None for any other message."""
    found = (drawn_for(data) for data in buttons_of(message))
    tap = next((tap for tap in found if tap is not None), None)
    if message is None or tap is None:
        return None
    return Glimpse(tap.audit_id, StatementId(tap.statement), seconds(message.edit_date or message.date))


def drawn_for(data: object) -> taps.OnStatement | None:
    """Read the tap of a button that was drawn for one statement."""
    kind = Tap.kinds.get(data.split("|")[0]) if isinstance(data, str) else None
    if kind is None or not issubclass(kind, taps.OnStatement):
        return None
    try:
        return kind.unpack(str(data))
    except ValueError:
        return None


def seconds(moment: datetime) -> int:
    """Write a moment as Telegram does: in whole seconds since 1970."""
    return int(moment.timestamp())


def mask(message: Message, user: User) -> type[AuditError] | None:
    """Say why a writer cannot be told from others: an admin who is anonymous, somebody who writes as a channel."""
    if user.id == ANONYMOUS_ADMIN or (message.sender_chat and message.sender_chat.id == message.chat.id):
        return Anonymous
    return AsChannel if user.id == CHANNEL or message.sender_chat else None


def moved(update: Update) -> Sequence[Moved]:
    """Read either of the two service messages that tell of a group that became a supergroup."""
    message = update.effective_message
    if message is None:
        return ()
    return (Moved(message.migrate_from_chat_id or message.chat.id, message.migrate_to_chat_id or message.chat.id),)


def renamed(update: Update) -> Sequence[Renamed]:
    """Read the service message that tells of a new title."""
    message = update.effective_message
    return (Renamed(message.chat.id, message.new_chat_title),) if message and message.new_chat_title else ()


def topic_closed(update: Update) -> Sequence[TopicClosed]:
    """Read the service message that tells of a closed topic."""
    message = update.effective_message
    key = room_of(message.chat, message)[0] if message else None
    return (TopicClosed(key),) if key and key.thread_id else ()


def pinned(update: Update) -> Sequence[Pinned]:
    """Read the service message that tells of a pin of ours; what others pin is theirs."""
    message = update.effective_message
    by_us = message is not None and message.from_user is not None and message.from_user.id == message.get_bot().id
    return (Pinned(message.chat.id, message.message_id),) if message is not None and by_us else ()


def own_standing(update: Update) -> Sequence[Standing]:
    """Read that the bot was removed from a chat, or came back."""
    change = update.my_chat_member
    return (standing(update, change, change.from_user),) if change else ()


def others_standing(update: Update) -> Sequence[Standing]:
    """Read that somebody else entered or left a chat, another bot too, where the bot is told so."""
    change = update.chat_member
    return (standing(update, change, change.new_chat_member.user),) if change else ()


def standing(update: Update, change: ChatMemberUpdated, person: User) -> Standing:
    """Give what changed."""
    by = comer_of(RoomKey(change.chat.id), person, update, change.date)
    was_in, is_in = is_inside(change.old_chat_member), is_inside(change.new_chat_member)
    return Standing(by, was_in, is_in, added_by(person, change.from_user))


def knocks(update: Update) -> Sequence[Knock]:
    """Read that somebody asks to be let in, where the bot may let people in."""
    asked = update.chat_join_request
    return (Knock(comer_of(RoomKey(asked.chat.id), asked.from_user, update, asked.date)),) if asked else ()


def added_by(person: User, actor: User | None) -> int:
    """Say who let somebody in: 0 for themselves, and where it was an admin who cannot be told from others."""
    return actor.id if actor is not None and actor.id not in (person.id, ANONYMOUS_ADMIN, CHANNEL) else 0


def is_inside(member: ChatMember) -> bool:
    """Say whether somebody is in the chat; one with restricted rights may have left it."""
    return member.status not in GONE and (not isinstance(member, ChatMemberRestricted) or member.is_member)


def arrivals(update: Update) -> Sequence[Standing]:
    """Read who entered or left, where only a service message says so."""
    message = update.effective_message
    if message is None:
        return ()
    room = RoomKey(message.chat.id)
    entered = [(person, True) for person in message.new_chat_members or ()]
    left = [(message.left_chat_member, False)] if message.left_chat_member else []
    return [
        Standing(comer_of(room, person, update, message.date), not is_in, is_in, added_by(person, message.from_user))
        for person, is_in in entered + left
        if person.id != message.get_bot().id
    ]
