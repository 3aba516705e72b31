"""What the use cases about who sees a room need of the database; a part of `bot.services.ports`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from bot.audit.access import Made, Presence, Regard, Traffic
from bot.audit.finds import Find, Search
from bot.audit.keeping import Destroyed
from bot.audit.model import Audit


class AccessReading(Protocol):
    """What can be read of who could see a room."""

    async def last_audits_in(self, chat_id: int) -> Sequence[Audit]:
        """Give the last round of each room of a chat, open or closed, its main thread's first; a writer locks them."""

    async def presences(self, audit_id: int) -> Sequence[Presence]:
        """Give the stays of those whom the bot saw come into the chat, the oldest first."""

    async def traffic(self, found: Audit, at: datetime) -> Traffic:
        """Give what went in and out of one round."""

    async def destroyed(self) -> Sequence[Destroyed]:
        """Give the lines that are left of what was destroyed, the oldest first."""

    async def everything_kept(self, person_id: int = 0) -> Sequence[Find]:
        """Give all that is kept of what people wrote, chose or did (of one person), without keys and seals."""

    async def searches(self) -> Sequence[Search]:
        """Give what operators have looked for, the oldest first."""

    async def names(self, persons: Iterable[int]) -> dict[int, str]:
        """Look up what persons are called now."""


class AccessWriting(Protocol):
    """What can be kept of it."""

    async def put_presence(self, audit_id: int, presence: Presence) -> None:
        """Keep that somebody came into the chat."""

    async def end_presence(self, audit_id: int, person_id: int, at: datetime) -> bool:
        """Keep that somebody left who had come before; False when they were not known to be there."""

    async def put_regard(self, audit_id: int, person_id: int, regard: Regard) -> bool:
        """Keep whether somebody who came belongs there; False when nobody such came."""

    async def carry_presences(self, audit_id: int, next_audit: int) -> None:
        """Take over into the next round who is still in the chat."""

    async def put_search(self, search: Search) -> None:
        """Keep that an operator looked for something."""

    async def put_made(self, audit_id: int, made: Made) -> None:
        """Keep that a document was made."""
