"""Coming, going, and groups that become supergroups: what happens, and what the bot hears of it."""

from __future__ import annotations

from typing import Any

from bot.rehearsal.standin.backstage import Backstage
from bot.rehearsal.standin.markup import detected
from bot.rehearsal.standin.shapes import chat_json, member_json, user_json
from bot.rehearsal.standin.world import Chat, Topic, User

TELEGRAM = User(id=777000, first_name="Telegram")
"""The account under which posts of a channel come into its group."""


def change(stage: Backstage[Any], chat: Chat, user: User, standing: str, by: User) -> None:
    """Return an account another standing; the bot hears of its own, and of others' if it asked and is an admin."""
    before = chat.standing(user)
    chat.members[user.id] = standing
    body: dict[str, Any] = {
        "chat": chat_json(chat),
        "from": user_json(by),
        "date": int(stage.now()),
        "old_chat_member": member_json(user, before),
        "new_chat_member": member_json(user, standing),
    }
    if user is stage.bot:
        stage.updates.add("my_chat_member", body, f"chat {chat.id}")
    elif chat.is_admin(stage.bot):
        stage.updates.add("chat_member", body, f"chat {chat.id}")
    stage.bell.ring()


def joins(stage: Backstage[Any], chat: Chat, person: User, by: User | None = None) -> None:
    """Bring a person in, or let `by` do it."""
    change(stage, chat, person, "member", by or person)
    arrived = user_json(person)
    # The older fields stand beside the list at Telegram, too.
    service = {"new_chat_members": [arrived], "new_chat_member": arrived, "new_chat_participant": arrived}
    stage.tell(stage.put(chat, by or person, service=service))


def leaves(stage: Backstage[Any], chat: Chat, person: User) -> None:
    """Let a person go."""
    change(stage, chat, person, "left", person)
    gone = user_json(person)
    stage.tell(stage.put(chat, person, service={"left_chat_member": gone, "left_chat_participant": gone}))


def knocks(stage: Backstage[Any], chat: Chat, person: User) -> None:
    """Let a person ask to be let in, by a link that says so; the bot hears of it as an admin."""
    chat.asking.add(person.id)
    user = user_json(person)
    body = {"chat": chat_json(chat), "from": user, "user_chat_id": person.id, "date": int(stage.now())}
    if chat.is_admin(stage.bot):
        stage.updates.add("chat_join_request", body, f"chat {chat.id}")


def bans(stage: Backstage[Any], chat: Chat, person: User) -> None:
    """Let the bot remove a person for good."""
    here = chat.has(person)
    change(stage, chat, person, "kicked", stage.bot)
    if here:
        gone = user_json(person)
        stage.tell(stage.put(chat, stage.bot, service={"left_chat_member": gone, "left_chat_participant": gone}))


def adds_bot(stage: Backstage[Any], chat: Chat, by: User | None = None, *, standing: str = "member") -> None:
    """Bring the bot in, or make it an administrator where it was a member already."""
    here = chat.has(stage.bot)
    adder = by or stage.founder(chat)
    change(stage, chat, stage.bot, standing, adder)
    if not here:
        arrived = user_json(stage.bot)
        service = {"new_chat_members": [arrived], "new_chat_member": arrived, "new_chat_participant": arrived}
        stage.tell(stage.put(chat, adder, service=service))


def removes_bot(stage: Backstage[Any], chat: Chat, by: User | None = None) -> None:
    """Show the bot the door: `my_chat_member` is the last that it hears."""
    remover = by or stage.founder(chat)
    change(stage, chat, stage.bot, "kicked", remover)
    stage.put(chat, remover, service={"left_chat_member": user_json(stage.bot)})


def migrate(stage: Backstage[Any], old: Chat) -> Chat:
    """Give a group a new id, with both service messages; message ids start at 1, old cards stay behind."""
    new = Chat(stage.chat_id("supergroup"), "supergroup", old.title, members=dict(old.members))
    stage.chats[new.id] = new
    founder = stage.founder(old)
    stage.tell(stage.put(old, founder, service={"migrate_to_chat_id": new.id}))
    old.migrated_to = new
    stage.tell(stage.put(new, founder, service={"migrate_from_chat_id": old.id}))
    return new


def renames(stage: Backstage[Any], chat: Chat, title: str) -> None:
    """Give a group another title."""
    chat.title = title
    stage.tell(stage.put(chat, stage.founder(chat), service={"new_chat_title": title}))


def closes_topic(stage: Backstage[Any], chat: Chat, topic: Topic) -> None:
    """Close a topic: nobody but admins writes there any more."""
    topic.closed = True
    stage.tell(stage.put(chat, stage.founder(chat), service={"forum_topic_closed": {}}, topic=topic))


def deletes_topic(chat: Chat, topic: Topic) -> None:
    """Delete a topic with all its messages; bots hear nothing of it."""
    del chat.topics[topic.id]
    for message in chat.history:
        message.deleted = message.deleted or message.topic is topic


def forwards(stage: Backstage[Any], channel: Chat, group: Chat, text: str) -> None:
    """Let a channel put its newest post into its discussion group, as Telegram does by itself."""
    content = {"sender_chat": channel, "forwarded": True, "text": text, "entities": detected(text)}
    stage.tell(stage.put(group, TELEGRAM, **content))
