"""Which updates were handled: kept for longer than Telegram delivers them, and forgotten a few at a time."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Boolean, and_, bindparam, delete, func, or_, select

from bot.audit.model import Cause
from bot.db.session import Session, inserts
from bot.db.tables import handled
from bot.services.ports import AlreadyHandled

REMEMBERED = timedelta(days=3)
"""Telegram keeps what was not acknowledged for a day: https://core.telegram.org/bots/api#getting-updates .

The rest is for clocks that are wrong."""

NEWEST_KEPT = 10_000
"""How many updates' numbers below the highest one are remembered however old they seem: a clock that was years behind
when they came must not make us forget them once it is right."""

FORGOTTEN_AT_ONCE = 100
"""How many old updates one writer forgets, at most; each notes one, so that they cannot pile up."""

IS_HANDLED = select(handled.c.update_id).where(
    handled.c.update_id == bindparam("update_id"), handled.c.mark == bindparam("mark")
)
# A row with the same mark stays, so that nothing is counted, but where an earlier use case of the same update has just
# kept it (`going_on`); a row with another mark is of another update with this number.
NOTE = {
    dialect: statement.on_conflict_do_update(
        index_elements=["update_id"],
        set_={name: statement.excluded[name] for name in ("mark", "at", "process")},
        where=or_(
            and_(handled.c.process == statement.excluded.process, bindparam("going_on", type_=Boolean)),
            handled.c.mark != statement.excluded.mark,
        ),
    )
    for dialect, statement in inserts(handled).items()
}
OLDEST = (
    select(handled.c.update_id)
    .where(
        handled.c.at < bindparam("moment"),
        handled.c.update_id < select(func.max(handled.c.update_id)).scalar_subquery() - NEWEST_KEPT,
    )
    .order_by(handled.c.at)
    .limit(FORGOTTEN_AT_ONCE)
    .with_for_update(skip_locked=True)
)
FORGET = delete(handled).where(handled.c.update_id.in_(OLDEST))


class UpdateLook(Session):
    """What can be read of updates."""

    async def is_handled(self, cause: Cause) -> bool:
        """Say whether an update has had its effect, in this process or another one."""
        return await self.first(IS_HANDLED, update_id=cause.update_id, mark=cause.mark) is not None


class UpdateWork(UpdateLook):
    """What can be changed of updates."""

    async def note_handled(self, cause: Cause, process: str, *, going_on: bool) -> None:
        """Note that a process handles an update, together with all else that is kept here.

        `going_on`: it has just kept something of it. While another transaction notes the same update, PostgreSQL waits
        for its end. Raises `AlreadyHandled`.
        """
        row = {"update_id": cause.update_id, "mark": cause.mark, "at": cause.at, "process": process}
        if not await self.run(NOTE[self.dialect], **row, going_on=going_on):
            raise AlreadyHandled

    async def forget_handled(self, cause: Cause) -> None:
        """Forget some updates that Telegram no longer delivers."""
        await self.run(FORGET, moment=cause.at - REMEMBERED)
