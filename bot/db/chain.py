"""The trail's chain: a line is sealed as it is written, under the lock of its audit's row."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, and_, bindparam, func, insert, select

from bot.audit.chain import Chain, Seal, Trail, beginning, commitment, persons_in, sealed
from bot.audit.model import Audit, By
from bot.audit.trail import TrailEntry
from bot.db.audits import AuditLook
from bot.db.rows import as_stored, cells, columns_of
from bot.db.session import inserts
from bot.db.tables import audit, salt, trail

AUDIT_ID: BindParameter[int] = bindparam("of_audit")
PERSONS: BindParameter[list[int]] = bindparam("persons", expanding=True)
SEALS = select(*columns_of(trail, Seal)).where(trail.c.audit_id == AUDIT_ID).order_by(trail.c.id)
LINES = select(*columns_of(trail, TrailEntry)).where(trail.c.audit_id == AUDIT_ID).order_by(trail.c.id)
LAST_SEEN = (
    select(trail.c.person_id, func.max(trail.c.at).label("at"))
    .where(trail.c.audit_id == AUDIT_ID)
    .group_by(trail.c.person_id)
)
SALTS = select(salt.c.person_id, salt.c.salt).where(salt.c.audit_id == AUDIT_ID)
HEAD = select(audit.c.head).where(audit.c.id == AUDIT_ID)
BEFORE = (
    select(audit.c.head, salt.c.person_id, salt.c.salt)
    .join_from(audit, salt, and_(salt.c.audit_id == audit.c.id, salt.c.person_id.in_(PERSONS)), isouter=True)
    .where(audit.c.id == AUDIT_ID)
    .with_for_update(of=audit, key_share=True)
)
PUT_SALT = {dialect: statement.on_conflict_do_nothing().inline() for dialect, statement in inserts(salt).items()}
ADD_TRAIL = insert(trail).inline()


class ChainLook(AuditLook):
    """What the trail is sealed with."""

    async def trail(self, audit_id: int) -> tuple[TrailEntry, ...]:
        """Give the trail, oldest first."""
        return tuple(TrailEntry(*row) for row in await self.rows(LINES, of_audit=audit_id))

    async def last_seen(self, audit_id: int) -> dict[int, datetime]:
        """Say by the trail when each person last changed something."""
        return {row.person_id: row.at for row in await self.rows(LAST_SEEN, of_audit=audit_id)}

    async def chain(self, found: Audit) -> Chain:
        """Give the seals of an audit's trail, line by line, and its head."""
        seals = tuple(Seal(*row) for row in await self.rows(SEALS, of_audit=found.id))
        ((head,),) = await self.rows(HEAD, of_audit=found.id)
        begins = beginning(found.framework.hash, found.round, found.opened_at)
        return Chain(begins, seals, self.heads.get(found.id, head))

    async def whole_trail(self, found: Audit) -> Trail:
        """Give a trail with everything that it can be held against."""
        salts = {row.person_id: row.salt for row in await self.rows(SALTS, of_audit=found.id)}
        return Trail(await self.trail(found.id), await self.chain(found), salts)


class ChainWork(ChainLook):
    """Writing lines."""

    async def add_trail(self, audit_id: int, by: By, entry: TrailEntry) -> None:
        """Append one line to the trail, sealed with the line before; its seal is kept with the audit's next version."""
        entry = as_stored(entry)
        rows = await self.rows(BEFORE, of_audit=audit_id, persons=sorted(set(persons_in(entry))))
        salts = {row.person_id: row.salt for row in rows}
        persons = [await self.committed(audit_id, each, salts) for each in persons_in(entry)]
        seal = sealed(self.heads.get(audit_id, rows[0].head), entry, persons)
        line: dict[str, Any] = {"audit_id": audit_id, "update_id": by.update_id, **cells(entry), **cells(seal)}
        await self.run(ADD_TRAIL, **line)
        self.heads[audit_id] = seal.seal

    async def committed(self, audit_id: int, person_id: int, salts: dict[int, str]) -> str:
        """Commit to a person, with the salt they have in this audit, or a new one."""
        if person_id and person_id not in salts:
            salts[person_id] = secrets.token_hex(16)
            row = {"audit_id": audit_id, "person_id": person_id, "salt": salts[person_id]}
            await self.run(PUT_SALT[self.dialect], **row)
        return commitment(salts.get(person_id, ""), person_id)
