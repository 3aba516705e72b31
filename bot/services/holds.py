"""Holds: what forbids destroying a room's text, until it is lifted; then what was hidden is destroyed."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.audit.errors import NoAudit
from bot.audit.framework import Framework
from bot.audit.keeping import Destroyed, DestroyedKind, Hold, HoldSource
from bot.audit.model import Audit, By
from bot.services.ports import Store, Work
from bot.services.trail import Change, keep


async def holds_of(store: Store, room_id: int) -> Sequence[Hold]:
    """Give the holds of a room that are on, the oldest first."""
    async with store.read() as look:
        return tuple(hold for hold in await look.holds(room_id) if hold.lifted_at is None)


async def put(store: Store, by: By, room_id: int, hold: Hold) -> None:
    """Put a hold on a room; it stands in the trail of the room's last round. Raises `NoAudit`."""
    async with store.write(update_of(by)) as work:
        last = await last_round(work, room_id)
        await work.put_hold(room_id, hold)
        await keep(work, last, by, Change("hold", hold.source.value, why=hold.reason))


async def by_default(work: Work, audit: Audit, framework: Framework, by: By) -> Audit:
    """Put the hold on that a framework asks for, unless it was ever put on here: the operator may have lifted it."""
    hold = Hold(HoldSource.FRAMEWORK, framework.hold, by.at)
    if not framework.hold or not await work.put_hold(audit.room.id, hold, once=True):
        return audit
    return await keep(work, audit, by, Change("hold", hold.source.value, why=hold.reason))


async def hold_what_is_there(store: Store, library: Iterable[Framework], now: datetime) -> None:
    """Put on the holds that frameworks ask for, in rooms from before they asked."""
    for framework in library:
        if not framework.hold:
            continue
        async with store.read() as look:
            rooms = await look.rooms_using(framework.id)
        for room_id in rooms:
            async with store.write() as work:
                last = await last_round(work, room_id)
                await by_default(work, last, framework, By(last.room.key, 0, "", 0, now))


async def lift(store: Store, by: By, room_id: int, source: HoldSource, word: str) -> int:
    """Lift a hold and destroy what was hidden, unless another one is on; gives how many texts that were.

    Raises `NoAudit` where there is no such hold.
    """
    async with store.write(update_of(by)) as work:
        last = await last_round(work, room_id)
        if not await work.lift_hold(room_id, source, by.at):
            raise NoAudit
        await keep(work, last, by, Change("hold-lifted", source.value, why=word))
        count = await work.destroy_hidden(room_id)
        await work.put_destroyed(lifted(by, room_id, source, count))
    await store.scour()
    return count


def update_of(by: By) -> By | None:
    """Give whose update it is that must not count twice; an operator's word at the command line is none."""
    return by if by.update_id else None


def lifted(by: By, room_id: int, source: HoldSource, count: int) -> Destroyed:
    """Say that a hold was lifted, and what that destroyed."""
    return Destroyed(
        token=secrets.token_hex(16),
        at=by.at,
        what=DestroyedKind.LIFT,
        word="facilitator" if by.person_id else "operator",
        subject=source.value,
        room_id=room_id,
        counts={"hidden": count},
    )


async def last_round(work: Work, room_id: int) -> Audit:
    """Give the last round of a room, locked; raises `NoAudit`."""
    rounds = await work.rounds(room_id)
    last = await work.audit(rounds[-1].id) if rounds else None
    if last is None:
        raise NoAudit
    return last
