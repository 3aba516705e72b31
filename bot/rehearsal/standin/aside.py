"""What a person's app whispers by itself: a command that is registered so, and the reply to a whisper."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bot.rehearsal.standin.backstage import Backstage
from bot.rehearsal.standin.world import Chat, User

Content = Mapping[str, Any]  # fields of `Message`


def is_for_the_bot_alone(stage: Backstage[Any], chat: Chat, person: User, message: Content) -> bool:
    """Say whether somebody's app whispers what they write: a command registered so, or the reply to a whisper."""
    if not stage.whispers or chat.kind == "private":
        return False
    reply_to = message.get("reply_to")
    if reply_to is not None and reply_to.whisper:
        return True
    command = str(message.get("text", "")).split(maxsplit=1)[:1]
    name = command[0].removeprefix("/").partition("@")[0] if command and command[0].startswith("/") else ""
    return any(one["command"] == name and one.get("is_ephemeral") for one in listed(stage, person))


def listed(stage: Backstage[Any], person: User) -> list[Mapping[str, Any]]:
    """Return the commands that groups have in a person's language."""
    group = json.dumps({"type": "all_group_chats"})
    commands = stage.profile.commands
    return commands.get((group, person.language or "")) or commands.get((group, ""), [])
