"""Holding trails against their seals."""

from __future__ import annotations

from collections.abc import Sequence

from bot.audit.chain import Trail
from bot.audit.errors import NoAudit
from bot.audit.model import Audit
from bot.services.ports import Store


async def audits_kept(store: Store, chat_id: int = 0) -> Sequence[int]:
    """Give the ids of all audits that are kept, of one chat or of all (0)."""
    async with store.read() as look:
        return await look.audits_kept(chat_id)


async def whole_trail(store: Store, audit_id: int) -> tuple[Audit, Trail]:
    """Read an audit with its trail, and what that can be held against; raises `NoAudit`."""
    async with store.read() as look:
        audit = await look.audit(audit_id)
        if audit is None:
            raise NoAudit
        return audit, await look.whole_trail(audit)
