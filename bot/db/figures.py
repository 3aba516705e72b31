"""What the database holds, counted for an operator; and the chats whose standing can be asked of Telegram."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Integer, bindparam, false, func, or_, select

from bot.audit.keeping import DestroyedKind, Figures
from bot.audit.model import RoomKind, Status
from bot.audit.persons import FORGOTTEN
from bot.db.columns import Moment
from bot.db.keeping import destroyed, held, hold
from bot.db.session import Session
from bot.db.tables import audit, handled, post, room

THERE = (room.c.removed == false(), room.c.chat_id < FORGOTTEN)
"""Of rooms that the bot is in."""

PATIENCE = timedelta(days=62)
"""How long after its time a round may be there: people are told a month before, and the bot may have been away."""

LATELY = bindparam("lately", type_=Moment)
OF_ROOMS = select(func.count()).select_from(audit).join(room, room.c.id == audit.c.room_id)
CLOSED = OF_ROOMS.where(audit.c.status == Status.CLOSED)
COUNTS = {
    "rooms": select(func.count()).select_from(room).where(*THERE),
    "rounds_open": OF_ROOMS.where(audit.c.status == Status.OPEN),
    "rounds_closed": CLOSED,
    "held": select(func.count(func.distinct(hold.c.room_id))).where(hold.c.lifted_at.is_(None)),
    "purged": select(func.count()).select_from(destroyed).where(destroyed.c.what == DestroyedKind.PURGE.value),
    "posts_due": select(func.count())
    .select_from(post)
    .join(audit, audit.c.id == post.c.audit_id)
    .join(room, room.c.id == audit.c.room_id)
    .where(post.c.drawn < post.c.version, room.c.removed == false()),
    "oldest_closed": select(func.min(audit.c.closed_at)).where(audit.c.status == Status.CLOSED, ~held(audit.c.room_id)),
    "handled": select(func.max(handled.c.at)),
}
OVERDUE = CLOSED.where(
    room.c.chat_id < FORGOTTEN,
    ~held(audit.c.room_id),
    audit.c.closed_at < bindparam("before", type_=Moment),
    or_(audit.c.kept_until.is_(None), audit.c.kept_until < LATELY),
    or_(audit.c.warned_at.is_(None), audit.c.warned_at < LATELY),
)
GROUPS = (
    select(room.c.chat_id)
    .where(*THERE, room.c.kind != RoomKind.PRIVATE)
    .group_by(room.c.chat_id)
    .order_by(func.max(room.c.id).desc())
    .limit(bindparam("most", type_=Integer))
)
A_MONTH_OF_DAYS = 31


class FigureLook(Session):
    """What can be counted."""

    async def figures(self, now: datetime) -> Figures:
        """Count what is there."""
        counted: dict[str, Any] = {name: (await self.rows(each))[0][0] for name, each in COUNTS.items()}
        before = now - timedelta(days=A_MONTH_OF_DAYS * self.longest_kept) - PATIENCE
        ((overdue,),) = await self.rows(OVERDUE, before=before, lately=now - PATIENCE)
        return Figures(**counted, overdue=overdue)

    async def group_chats(self, most: int) -> Sequence[int]:
        """Give the chats of groups that the bot should be in, the newest first."""
        return tuple(row.chat_id for row in await self.rows(GROUPS, most=most))
