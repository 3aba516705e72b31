"""What a look at an audit finds due: the posts of one kind of reminder, and when to ask it again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.audit.messages import Post, PostName
from bot.audit.model import Audit
from bot.services.ports import Work


@dataclass(frozen=True, slots=True)
class Reminded:
    """What one kind of reminder found: the posts it wants now, and when to ask it again (None: after a change)."""

    posts: tuple[Post, ...] = ()
    again: datetime | None = None


NOTHING = Reminded()


class Reminder(Protocol):
    """One kind of reminder; it is asked within the transaction in which its posts are wanted."""

    async def __call__(self, work: Work, audit: Audit, now: datetime) -> Reminded:
        """Want posts if they are due; asked again too early or twice, it wants them once."""


def zone_of(audit: Audit) -> ZoneInfo:
    """Give the time zone a room lives in."""
    return ZoneInfo(audit.room.settings.time_zone)


async def want_once(work: Work, audit_id: int, *names: PostName) -> tuple[Post, ...]:
    """Want those posts that were never wanted."""
    return tuple([await work.want_post(audit_id, name) for name in names if not await work.post(audit_id, name)])
