"""From a chat id to a chat that the bot may write to, or the refusal that Telegram gives."""

from __future__ import annotations

from bot.rehearsal.standin.errors import bad_request, forbidden
from bot.rehearsal.standin.params import Params
from bot.rehearsal.standin.stage import Stage
from bot.rehearsal.standin.world import GENERAL, Chat, Message, Topic


def chat_of(stage: Stage, params: Params) -> Chat:
    """Return the chat named by `chat_id`, if the bot is in it."""
    if not params.values.get("chat_id"):
        raise bad_request("chat_id is empty")
    number = params.number("chat_id") or 0
    if number in stage.people:
        return private_chat(stage, number)
    chat = stage.chats.get(number)
    if chat is None:
        raise bad_request("chat not found")
    if chat.migrated_to:
        raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to.id)
    if not chat.has(stage.bot):
        gone = "was kicked from" if chat.standing(stage.bot) == "kicked" else "is not a member of"
        why = f"bot {gone} the {chat.kind} chat"
        raise forbidden(why)
    return chat


def private_chat(stage: Stage, number: int) -> Chat:
    """Return a person's private chat, once the person has written there."""
    chat = stage.chats.get(number)
    if chat is None or not any(message.sender is chat.person for message in chat.history):
        raise forbidden("bot can't initiate conversation with a user")
    if chat.blocked:
        raise forbidden("bot was blocked by the user")
    return chat


def topic_of(chat: Chat, params: Params, reply_to: Message | None) -> Topic | None:
    """Return the topic to write in: the one named, else that of the message replied to."""
    number = params.number("message_thread_id")
    if number is None:
        return reply_to.topic if reply_to and chat.forum else None
    topic = chat.topics.get(number) if chat.forum and number != GENERAL else None
    if topic is None:
        raise bad_request("message thread not found")
    if topic.closed:
        raise bad_request("TOPIC_CLOSED")
    return topic


def reply_of(chat: Chat, params: Params) -> Message | None:
    """Return the message replied to; without it, an error or no reply, as `allow_sending_without_reply` says."""
    reply = params.nested("reply_parameters") or {}
    if not reply:
        return None
    message = chat.message(int(reply.get("message_id", 0)))
    if message is None and not reply.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return message
