"""What the page shows: people, chats and messages as JSON, texts as safe HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict
from html import escape
from typing import Any

from bot.rehearsal.standin.player import Player
from bot.rehearsal.standin.stage import Stage
from bot.rehearsal.standin.world import Chat, Entity, Message, Topic, User

Json = dict[str, Any]
LETTER = re.compile(r"https?://[^\s/]+/i/[\w-]+")
SIMPLE = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "mention": "b",
    "text_mention": "b",
}
SERVICE = {
    "migrate_to_chat_id": "This group became a supergroup",
    "migrate_from_chat_id": "This group became a supergroup",
    "pinned_message": "{who} pinned a message",
    "forum_topic_created": "{who} opened this topic",
    "left_chat_member": "{whom} left",
    "new_chat_members": "{whom} joined",
}


def html_of(text: str, entities: Iterable[Entity]) -> str:
    """Text with its entities as HTML, everything else escaped; overlapping entities are closed in order."""
    raw = text.encode("utf-16-le")
    marks: list[tuple[int, int, str]] = []
    for entity in entities:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        opening, closing = tags(entity, raw[start * 2 : end * 2].decode("utf-16-le"))
        marks += [(start, -entity["length"], opening), (end, -(10**6) + entity["length"], closing)]
    out, at = [], 0
    for place, _, tag in sorted(marks, key=lambda mark: mark[:2]):
        out += [escape(raw[at * 2 : place * 2].decode("utf-16-le")), tag]
        at = place
    return "".join([*out, escape(raw[at * 2 :].decode("utf-16-le"))])


def tags(entity: Entity, text: str) -> tuple[str, str]:
    """Return the tags around an entity."""
    kind = entity["type"]
    if kind in SIMPLE:
        return f"<{SIMPLE[kind]}>", f"</{SIMPLE[kind]}>"
    if kind == "expandable_blockquote":
        return '<blockquote class="folds" tabindex="0">', "</blockquote>"
    if kind == "spoiler":
        return '<span class="spoiler" tabindex="0">', "</span>"
    if kind == "bot_command":
        return f'<button type="button" class="link" data-say="{escape(text)}">', "</button>"
    if kind == "text_link" and str(entity["url"]).startswith("tg://user?id="):
        return '<b class="person">', "</b>"
    url = str(entity.get("url") or text)
    safe = kind in {"url", "text_link"} and url.startswith(("http://", "https://"))
    return (f'<a href="{escape(url)}" target="_blank" rel="noopener">', "</a>") if safe else ("", "")


def service_line(message: Message) -> str:
    """Return a service message in words; empty for any other."""
    name = next((name for name in SERVICE if name in message.service), "")
    whom = message.service.get(name)
    one = whom[0] if isinstance(whom, list) else whom
    first = one.get("first_name", "") if isinstance(one, dict) else ""
    return SERVICE.get(name, "").format(who=message.sender.first_name, whom=first)


def person_json(person: Player) -> Json:
    """Somebody whom one can play."""
    return {"id": person.id, "name": f"{person.first_name} {person.last_name}".strip(), "role": person.role}


def chats_of(stage: Stage, person: Player) -> list[Json]:
    """Return the chats on a person's phone, the latest first; a forum shows as one entry a topic."""
    mine = [chat for chat in stage.chats.values() if chat.has(person) and not chat.migrated_to]
    topics = {chat: (None, *(chat.topics.values() if chat.forum else ())) for chat in mine}
    entries = [entry(stage, chat, topic) for chat in mine for topic in topics[chat]]
    return sorted(entries, key=lambda one: (-one["at"], one["title"]))


def entry(stage: Stage, chat: Chat, topic: Topic | None) -> Json:
    """One line of the list of chats."""
    shown = within(chat, topic)
    last = shown[-1] if shown else None
    title = stage.bot.first_name if chat.kind == "private" else chat.title
    members = sum(standing not in {"left", "kicked"} for standing in chat.members.values())
    return {
        "key": f"{chat.id}:{topic.id}" if topic else str(chat.id),
        "title": f"{title} / {topic.name}" if topic else title,
        "private": chat.kind == "private",
        "members": members,
        "last": snippet(last) if last else "",
        "last_id": last.id if last else 0,
        "at": last.date if last else 0.0,
        "typing": chat.typing_until > stage.now(),
    }


def within(chat: Chat, topic: Topic | None) -> list[Message]:
    """Return the messages of a chat, or of one topic of it."""
    return [message for message in chat.messages if not chat.forum or message.topic is topic]


def seen_by(person: User, chat: Chat, topic: Topic | None) -> list[Message]:
    """Return what one person sees of a chat: what all see, and what was whispered to them or by them."""
    theirs = (one for one in chat.whispers if person in (one.sender, one.receiver))
    whispers = [one for one in theirs if not one.deleted and (not chat.forum or one.topic is topic)]
    return sorted([*within(chat, topic), *whispers], key=lambda message: message.date)


def snippet(message: Message) -> str:
    """Return the beginning of a message, on one line, with who wrote it."""
    kinds = {"photo": "Photo", "document": message.filename, "voice": "Voice message", "sticker": "Sticker"}
    words = message.words or (kinds[message.file.kind] if message.file else service_line(message))
    who = "" if message.service else f"{message.sender.first_name}: "
    return f"{who}{' '.join(words.split())}"[:90]


def message_view(message: Message, person: Player) -> Json:
    """Return a message as a person sees it."""
    file = message.file
    return {
        "id": message.id,
        "at": message.date,
        "mine": message.sender is person,
        "whisper": message.whisper,
        "bot": message.from_bot,
        "who": message.sender_chat.title if message.sender_chat else message.sender.first_name,
        "hue": message.sender.id * 67 % 360,
        "service": service_line(message),
        "html": html_of(message.words, message.entities),
        "text": message.text,
        "file": {"kind": file.kind, "name": file.name, "path": file.path, "size": len(file.data)} if file else None,
        "keyboard": [[asdict(button) for button in row] for row in message.keyboard],
        "reply": {"id": message.reply_to.id, "text": snippet(message.reply_to)} if message.reply_to else None,
        "asks": asks(message, person),
        "placeholder": (message.force_reply or {}).get("input_field_placeholder", ""),
        "edited": message.edited is not None and not message.from_bot,
        "reactions": message.reactions,
    }


def asks(message: Message, person: User) -> bool:
    """Say whether a force-reply of the bot reaches this person: a selective one only those named or answered."""
    if not message.force_reply:
        return False
    named = any(entity.get("user", {}).get("id") == person.id for entity in message.entities)
    answered = message.reply_to is not None and message.reply_to.sender is person
    return named or answered or not message.force_reply.get("selective")


def about_bot(stage: Stage, person: User) -> str:
    """Return what the empty chat says of the bot, in the person's language where it does."""
    texts = stage.profile.texts
    return texts.get(("description", person.language or "")) or texts.get(("description", ""), "")


def commands_for(stage: Stage, chat: Chat, person: Player) -> list[Json]:
    """Return the commands in the menu, by the narrowest scope that has any.

    https://core.telegram.org/bots/api#determining-list-of-commands
    """
    kinds = ["all_private_chats"] if chat.kind == "private" else ["all_group_chats"]
    if chat.is_admin(person) and chat.kind != "private":
        kinds.insert(0, "all_chat_administrators")
    for kind in [*kinds, "default"]:
        for language in (person.language or "", ""):
            if found := stage.profile.commands.get((f'{{"type": "{kind}"}}', language)):
                return [dict(command) for command in found]
    return []


def menu_for(stage: Stage, chat: Chat, person: Player) -> str:
    """Return what the menu button of a private chat says where it opens a Mini App; empty where it has the commands."""
    menus = stage.profile.menus
    menu = menus.get(person.id) or menus.get(0) or {}
    return str(menu.get("text", "")) if chat.kind == "private" and menu.get("type") == "web_app" else ""


def letters(stage: Stage) -> dict[str, str]:
    """Return the links in private chats that are for somebody without Telegram, each with what stands before it."""
    told = (message for chat in stage.chats.values() if chat.kind == "private" for message in chat.messages)
    return {
        url: message.text.partition(url)[0].strip()
        for message in told
        if message.from_bot
        for url in LETTER.findall(message.text)
    }
