"""What the use cases of keeping and destroying need of the database; a part of `bot.services.ports`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.audit.chain import Chain, Trail
from bot.audit.keeping import Destroyed, Figures, Hold, HoldSource
from bot.audit.model import Audit


class KeepingLook(Protocol):
    """What can be read of seals, holds, and of what a round holds."""

    async def whole_trail(self, found: Audit) -> Trail:
        """Give the trail with everything that it can be held against."""

    async def chain(self, found: Audit) -> Chain:
        """Give what the trail is sealed with."""

    async def holds(self, room_id: int) -> Sequence[Hold]:
        """Give the holds of a room, lifted ones too, the oldest first."""

    async def is_held(self, room_id: int) -> bool:
        """Say whether a room is held."""

    async def rooms_using(self, framework_id: str) -> Sequence[int]:
        """Give the ids of the rooms that have an audit of a framework."""

    async def forsaken(self, silent_since: datetime, closed_before: datetime) -> Sequence[int]:
        """Give the ids of audits, in rooms the bot was removed from, open and silent, or closed, since then."""

    async def messages_of(self, audit_id: int) -> Sequence[tuple[int, int]]:
        """Give the messages in which an audit's texts and cards stand, by chat and message."""

    async def counts_of(self, audit_id: int) -> dict[str, int]:
        """Count what an audit holds, by kind."""

    async def figures(self, now: datetime) -> Figures:
        """Count what is there."""

    async def group_chats(self, most: int) -> Sequence[int]:
        """Give the chats of groups that the bot should be in, the newest first."""


class KeepingWork(Protocol):
    """What can be held and destroyed."""

    async def put_hold(self, room_id: int, hold: Hold, *, once: bool = False) -> bool:
        """Put a hold on a room, in place of one from the same source; `once`: not if there ever was one."""

    async def lift_hold(self, room_id: int, source: HoldSource, at: datetime) -> bool:
        """Lift a hold; False when there is none of that source."""

    async def destroy_hidden(self, room_id: int) -> int:
        """Destroy what was hidden while a room was held, unless it still is; gives how many texts."""

    async def purge(self, audit_id: int) -> None:
        """Destroy everything of a round, and the names of those who are spoken of nowhere else."""

    async def put_destroyed(self, line: Destroyed) -> None:
        """Leave a line of what was destroyed."""
