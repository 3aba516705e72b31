"""Whispers: messages in a group that one person and the bot see, and nobody else (Bot API 10.2, "ephemeral").

A bot may whisper as an answer only: to a press, by its id, or to a whisper of that person's, within 15 seconds. What is
sent to somebody who is away is lost. A whisper has no number in the chat (0), and the number that it has for its person
comes again. https://core.telegram.org/bots/api#ephemeral-messages-and-commands
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.rehearsal.standin.backstage import Content
from bot.rehearsal.standin.content import markup_of, text_of
from bot.rehearsal.standin.errors import bad_request
from bot.rehearsal.standin.mini_apps import check_place
from bot.rehearsal.standin.params import Params
from bot.rehearsal.standin.reach import chat_of, topic_of
from bot.rehearsal.standin.shapes import message_json
from bot.rehearsal.standin.stage import Stage
from bot.rehearsal.standin.world import Chat, Message, User

WITHIN = 15.0  # seconds
TOO_LATE = "query is too old and response timeout expired or query ID is invalid"
Json = dict[str, Any]


def whisper(stage: Stage, params: Params, content: Content) -> Json | None:
    """Send what was prepared to one person alone, if that is asked for; an older server does not know the field."""
    asked = params.nested("ephemeral_message_parameters")
    if not asked or not stage.whispers:
        return None
    chat = chat_of(stage, params)
    receiver = stage.people.get(int(asked.get("receiver_user_id", 0)))
    if chat.kind == "private" or receiver is None or not chat.has(receiver):
        raise bad_request("ephemeral messages can be sent to members of groups only")
    check_answer(stage, chat, receiver, str(asked.get("callback_query_id", "")))
    reply_to = replied(chat, receiver, params)
    if stage.budget:
        stage.budget.spend(chat.id)
    keyboard, force_reply = markup_of(params)
    check_place(chat, keyboard)
    place = {"keyboard": keyboard, "force_reply": force_reply, "reply_to": reply_to}
    return message_json(
        stage.put_whisper(chat, stage.bot, receiver, topic=topic_of(chat, params, reply_to), **place, **content)
    )


def check_answer(stage: Stage, chat: Chat, receiver: User, query: str) -> None:
    """Refuse what answers nothing that this person has done in the chat within the last 15 seconds."""
    since = stage.now() - WITHIN
    if query:
        press = stage.presses.get(query)
        if press is None or (press.by, press.chat) != (receiver.id, chat.id) or press.at < since:
            raise bad_request(TOO_LATE)
    elif not any(one.sender is receiver and one.date >= since for one in chat.whispers):
        raise bad_request("there is no recent ephemeral message to answer")


def replied(chat: Chat, receiver: User, params: Params) -> Message | None:
    """Return the whisper that is replied to: no other message can be."""
    reply = params.nested("reply_parameters") or {}
    if not reply:
        return None
    found = chat.whisper(int(reply.get("ephemeral_message_id", 0)), receiver)
    if found is None and not reply.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return found


def whispered(stage: Stage, params: Params) -> Message:
    """Return the bot's whisper that is meant."""
    chat = chat_of(stage, params)
    receiver = stage.people.get(params.number("receiver_user_id") or 0)
    found = chat.whisper(params.number("ephemeral_message_id") or 0, receiver) if receiver else None
    if found is None or found.sender is not stage.bot:
        raise bad_request("message not found")
    return found


def edit_text(stage: Stage, params: Params) -> bool:
    """https://core.telegram.org/bots/api#editephemeralmessagetext ."""
    words, message = text_of(stage, params), whispered(stage, params)
    message.text, message.entities, message.html = words.text, words.entities, words.html
    message.keyboard = markup_of(params)[0]
    stage.bell.ring()
    return True


def delete(stage: Stage, params: Params) -> bool:
    """https://core.telegram.org/bots/api#deleteephemeralmessage ."""
    whispered(stage, params).deleted = True
    stage.bell.ring()
    return True


METHODS: Mapping[str, Callable[[Stage, Params], Any]] = {
    "editEphemeralMessageText": edit_text,
    "deleteEphemeralMessage": delete,
}
