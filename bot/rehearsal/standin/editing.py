"""The methods that change or remove what is there: edits, deletions, pins, reactions, answers to presses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.rehearsal.standin.content import caption_of, markup_of, text_of
from bot.rehearsal.standin.errors import bad_request
from bot.rehearsal.standin.markup import units
from bot.rehearsal.standin.mini_apps import check_place
from bot.rehearsal.standin.params import Params
from bot.rehearsal.standin.presses import Notification
from bot.rehearsal.standin.reach import chat_of
from bot.rehearsal.standin.sending import check_allowed, media_content
from bot.rehearsal.standin.shapes import message_json
from bot.rehearsal.standin.stage import Stage
from bot.rehearsal.standin.updates import CALLBACK_LIFE
from bot.rehearsal.standin.world import Chat, Message

TWO_DAYS = 48 * 3600.0
ANSWER = 200  # UTF-16 units
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
Json = dict[str, Any]
Content = Any  # fields of `Message`


def to_edit(stage: Stage, params: Params) -> Message:
    """Return the bot's own message that is to be edited."""
    if params.number("message_id") is None:
        raise bad_request("message identifier is not specified")
    message = chat_of(stage, params).message(params.number("message_id") or 0)
    if message is None or message.inaccessible:
        raise bad_request("message to edit not found")
    if message.sender is not stage.bot or message.service:
        raise bad_request("message can't be edited")
    return message


def apply_edit(stage: Stage, params: Params, message: Message, **content: Content) -> Json:
    """Apply an edit; without `reply_markup` the buttons go, as at Telegram."""
    content["keyboard"] = markup_of(params)[0]
    check_place(message.chat, content["keyboard"])
    same = all(getattr(message, name) == value for name, value in content.items() if name != "html")
    if same:
        raise bad_request(NOT_MODIFIED)
    if stage.budget:
        stage.budget.spend(message.chat.id)
    for name, value in content.items():
        setattr(message, name, value)
    message.edited = stage.now()
    stage.bell.ring()
    return message_json(message)


def edit_text(stage: Stage, params: Params) -> Json:
    """https://core.telegram.org/bots/api#editmessagetext ."""
    words = text_of(stage, params)
    message = to_edit(stage, params)
    if message.file:
        raise bad_request("there is no text in the message to edit")
    return apply_edit(stage, params, message, text=words.text, entities=words.entities, html=words.html)


def edit_caption(stage: Stage, params: Params) -> Json:
    """https://core.telegram.org/bots/api#editmessagecaption ."""
    words = caption_of(stage, params)
    message = to_edit(stage, params)
    if not message.file:
        raise bad_request("there is no caption in the message to edit")
    return apply_edit(stage, params, message, caption=words.text, entities=words.entities, html=words.html)


def edit_media(stage: Stage, params: Params) -> Json:
    """https://core.telegram.org/bots/api#editmessagemedia : the new caption replaces the old, too."""
    message = to_edit(stage, params)
    content = media_content(stage, params, params.nested("media") or {})
    check_allowed(message.chat, content["file"])
    if message.file is None:
        raise bad_request("there is no media in the message to edit")
    return apply_edit(stage, params, message, text="", **content)


def edit_markup(stage: Stage, params: Params) -> Json:
    """https://core.telegram.org/bots/api#editmessagereplymarkup ."""
    return apply_edit(stage, params, to_edit(stage, params))


def delete_message(stage: Stage, params: Params) -> bool:
    """https://core.telegram.org/bots/api#deletemessage : for 48 h, and in groups others' only as an admin."""
    chat = chat_of(stage, params)
    message = chat.message(params.number("message_id") or 0)
    if message is None:
        raise bad_request("message to delete not found")
    check_deletable(stage, chat, message)
    message.deleted = True
    stage.bell.ring()
    return True


def check_deletable(stage: Stage, chat: Chat, message: Message) -> None:
    """Refuse what is too old, or another's where the bot is no admin."""
    if stage.now() - message.date >= TWO_DAYS:
        raise bad_request("message can't be deleted for everyone")
    if message.sender is not stage.bot and chat.kind != "private" and not chat.is_admin(stage.bot):
        raise bad_request("message can't be deleted")


def delete_messages(stage: Stage, params: Params) -> bool:
    """https://core.telegram.org/bots/api#deletemessages : up to 100; those not found are skipped."""
    chat = chat_of(stage, params)
    found = [message for number in params.nested("message_ids") or [] if (message := chat.message(int(number)))]
    for message in found:
        check_deletable(stage, chat, message)
    for message in found:
        message.deleted = True
    stage.bell.ring()
    return True


def answer_callback_query(stage: Stage, params: Params) -> bool:
    """https://core.telegram.org/bots/api#answercallbackquery : once, and within 150 s."""
    press = stage.presses.get(params.text("callback_query_id"))
    if press is None or press.answered or stage.now() - press.at >= CALLBACK_LIFE:
        raise bad_request(TOO_OLD)
    if units(params.text("text")) > ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    url = params.text("url")
    if url and not url.lower().startswith(f"https://t.me/{stage.bot.username}?start=".lower()):
        raise bad_request("URL_INVALID")
    press.settle(Notification(params.text("text"), params.flag("show_alert"), url))
    stage.bell.ring()
    return True


def pin(stage: Stage, params: Params) -> bool:
    """https://core.telegram.org/bots/api#pinchatmessage : in groups only for admins; a service message says so."""
    chat = chat_of(stage, params)
    check_pins(stage, chat)
    message = chat.message(params.number("message_id") or 0)
    if message is None:
        raise bad_request("message to pin not found")
    if message not in chat.pins:
        chat.pins.append(message)
        said = {"pinned_message": message_json(message, deep=False)}
        told = stage.put(chat, stage.bot, service=said, topic=message.topic)
        stage.updates.add("message", message_json(told), f"chat {chat.id}")
    return True


def unpin(stage: Stage, params: Params) -> bool:
    """https://core.telegram.org/bots/api#unpinchatmessage : the one that is named, else the newest."""
    chat = chat_of(stage, params)
    check_pins(stage, chat)
    number = params.number("message_id")
    message = chat.pinned if number is None else next((one for one in chat.pins if one.id == number), None)
    if message is None:
        raise bad_request("message to unpin not found")
    chat.pins.remove(message)
    stage.bell.ring()
    return True


def check_pins(stage: Stage, chat: Chat) -> None:
    """Refuse to pin in a group where the bot is no admin, or one without the right."""
    if chat.kind != "private" and not (chat.is_admin(stage.bot) and chat.may_pin):
        raise bad_request("not enough rights to manage pinned messages in the chat")


def set_reaction(stage: Stage, params: Params) -> bool:
    """https://core.telegram.org/bots/api#setmessagereaction : one emoji, or none."""
    message = chat_of(stage, params).message(params.number("message_id") or 0)
    if message is None:
        raise bad_request("message to react not found")
    message.reactions = tuple(str(one["emoji"]) for one in params.nested("reaction") or () if "emoji" in one)
    stage.bell.ring()
    return True


METHODS: Mapping[str, Callable[[Stage, Params], Any]] = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageMedia": edit_media,
    "editMessageReplyMarkup": edit_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "answerCallbackQuery": answer_callback_query,
    "pinChatMessage": pin,
    "unpinChatMessage": unpin,
    "setMessageReaction": set_reaction,
}
