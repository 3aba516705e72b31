"""Headcounts: how many people a group has, so that its card offers *Join* while somebody there takes no part.

Bots may count the members of a group, and not list them. The count is asked beside the drawing of a card, never before
it, and remembered for a while, or until somebody comes or goes. In memory: another process, or this one after a
restart, counts for itself. Where nobody knows, *Join* is offered.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import structlog

from bot.audit.model import Audit, Status
from bot.audit.rules import seats_taken
from bot.chat.show import Show
from bot.services.ports import MaybeSent, NotSent, Unreachable

log = structlog.get_logger()

AGAIN = 600.0
"""Seconds for which a count holds."""

AFTER_FAILURE = 60.0
"""Seconds before what Telegram did not answer is asked again, at least."""


async def people_in(show: Show, chat_id: int) -> int:
    """Count the people in a group: all but us, and but the bots among its admins; other bots nobody can tell apart."""
    async with show.following(chat_id):
        everybody = await show.bot.get_chat_member_count(chat_id)
        admins = await show.bot.get_chat_administrators(chat_id, api_kwargs={"return_bots": True})
    return everybody - 1 - sum(admin.user.is_bot and admin.user.id != show.bot.id for admin in admins)


@dataclass(slots=True)
class Headcounts:
    """Knows how many people there are in each group, as far as Telegram has said.

    `counted` is told of every audit that waited for a count, once that is known or was refused. `due` is when to ask
    again; a chat without it is asked about at once.
    """

    show: Show
    counted: Callable[[Audit], None]
    clock: Callable[[], float]
    people: dict[int, int] = field(default_factory=dict)
    due: dict[int, float] = field(default_factory=dict)
    waiting: dict[int, dict[int, Audit]] = field(default_factory=dict)
    tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def has_unseated(self, audit: Audit) -> bool:
        """Say whether anybody in the room's chat takes no part in the audit, as far as is known."""
        if audit.room.is_private or audit.status is Status.CLOSED:
            return False
        known = self.people.get(audit.room.key.chat_id)
        return known is None or known > seats_taken(audit)

    def look(self, audit: Audit) -> None:
        """Have the people counted in an audit's chat, if that is due."""
        chat_id = audit.room.key.chat_id
        if audit.room.is_private or audit.status is Status.CLOSED:
            return
        if chat_id in self.waiting:
            self.waiting[chat_id][audit.id] = audit
        elif self.clock() >= self.due.get(chat_id, 0.0):
            self.due[chat_id] = self.clock() + AGAIN
            self.waiting[chat_id] = {audit.id: audit}
            task = asyncio.create_task(self.ask(chat_id))
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)

    def look_anew(self, chat_id: int, audits: Iterable[Audit]) -> None:
        """Have the people counted whose number has just changed; a count that is under way may be from before."""
        self.due.pop(chat_id, None)
        for audit in audits:
            self.look(audit)

    async def ask(self, chat_id: int) -> None:
        """Ask Telegram, and keep what was known where it does not answer."""
        try:
            self.people[chat_id] = await people_in(self.show, chat_id)
        except (NotSent, MaybeSent, Unreachable) as error:
            log.info("people-not-counted", chat=chat_id, error=type(error).__name__)
            wait = error.wait if isinstance(error, NotSent) else 0.0
            self.due[chat_id] = self.clock() + max(wait, AFTER_FAILURE)
        except Exception:
            log.exception("people-not-counted", chat=chat_id)
        for audit in self.waiting.pop(chat_id).values():
            self.counted(audit)

    async def settled(self) -> None:
        """Wait until everything that was asked is answered."""
        await asyncio.gather(*self.tasks, return_exceptions=True)

    async def close(self) -> None:
        """Ask no more."""
        for task in self.tasks:
            task.cancel()
        await self.settled()
