"""Somebody joins when the group is under way: they hear where it is, alone where that is possible."""

from __future__ import annotations

from bot import views
from bot.audit.messages import Turn
from bot.audit.whereabouts import came_late
from bot.chat.desk import Desk
from bot.chat.incoming import Tapped, Written
from bot.chat.show import Sent
from bot.text import room_words


async def greet(joiner: Tapped | Written, turn: Turn, desk: Desk) -> None:
    """Tell who has just joined late what this is, where the group is, and what is asked of them.

    In their private chat; to who has never pressed Start there, in a whisper; where neither can be, shortly to all.
    """
    audit, by = turn.audit, joiner.by
    if not came_late(audit, by):
        return
    words = room_words(audit)

    async def else_in_the_group(sent: Sent | None) -> None:
        aloud = views.latecomers.by_name(audit, by.person, words)
        if sent is None and joiner.whisper is not None:
            alone = views.latecomers.in_the_group(audit, by.person_id, words)
            desk.outbox.whisper(by.room, alone, joiner.whisper, instead=aloud)
        elif sent is None:
            desk.outbox.send(by.room, aloud, language=joiner.language)

    desk.outbox.send(by.own_room, views.latecomers.at_home(audit, by.person_id, words), then=else_in_the_group)
