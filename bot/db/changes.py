"""Changing an audit: each put writes its row and changes the loaded parts alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.audit.framework import Framework, StatementId
from bot.audit.model import (
    Action,
    Answer,
    Audit,
    By,
    Dissent,
    Member,
    Note,
    Rating,
    Reveal,
    Room,
    Status,
    TrailEntry,
)
from bot.db.audits import COUNTS
from bot.db.contents import ContentLook
from bot.db.parts import Parts, counted
from bot.db.rows import cells
from bot.db.session import around, inserts, is_later, upsert
from bot.db.tables import action, answer, audit, dissent, framework, member, note, rating, reveal, room, trail
from bot.services.ports import StoreAway

LAST_ROUND = select(func.max(audit.c.round)).where(audit.c.room_id == bindparam("room_id"))
NEW_AUDIT = insert(audit).returning(audit.c.id)
TOUCH = (
    update(audit)
    .where(audit.c.id == bindparam("audit_id"), audit.c.version == bindparam("seen"))
    .values(version=audit.c.version + 1)
)
RAISE_VERSION = update(audit).where(audit.c.id == bindparam("audit_id")).values(version=audit.c.version + 1)
CLAIM = (
    select(audit.c.id)
    .join_from(audit, room)
    .where(audit.c.id == bindparam("audit_id"))
    .with_for_update(of=(room, audit), key_share=True)
)
OWN_FIELDS = ("status", "facilitator_id", "current", "closed_at", "active_at", "facilitator_seen", "reminded_at")

PUT_FRAMEWORK = {dialect: statement.on_conflict_do_nothing() for dialect, statement in inserts(framework).items()}
PUT_MEMBER = upsert(member)
PUT_ANSWER = upsert(answer, newer=True)
DROP_ANSWER = (
    update(answer)
    .where(answer.c.audit_id == bindparam("of_audit"), answer.c.statement == bindparam("of_statement"))
    .values(dropped=True)
)
PUT_RATING = upsert(rating, newer=True)
PUT_REVEAL = {
    dialect: statement.on_conflict_do_update(
        index_elements=["audit_id", "statement", "attempt"],
        set_={"again": statement.excluded.again},
        where=reveal.c.again != statement.excluded.again,
    )
    for dialect, statement in inserts(reveal).items()
}
DROP_REVEAL = delete(reveal).where(
    reveal.c.audit_id == bindparam("audit_id"),
    reveal.c.statement == bindparam("statement"),
    reveal.c.attempt == bindparam("attempt"),
)
PUT_DISSENT = upsert(dissent)
PUT_NOTE = {
    dialect: statement.on_conflict_do_update(
        index_elements=["chat_id", "message_id"],
        set_={name: statement.excluded[name] for name in ("kind", "target", "text", "edited_at", "update_id")},
        where=is_later(statement, note, func.coalesce(note.c.edited_at, note.c.at)),
    ).returning(note.c.audit_id)
    for dialect, statement in inserts(note).items()
}
NEW_ACTION = insert(action).returning(action.c.id)
CHANGE_ACTION = update(action).where(action.c.id == bindparam("action_id"))
ADD_TRAIL = insert(trail).inline()


class ChangeWork(ContentLook):
    """What can be changed of audits."""

    async def put_framework(self, framework: Framework) -> None:
        """Keep a framework's content under its hash, once."""
        if framework.hash in self.memory.frameworks:
            return
        body = {"hash": framework.hash, "id": framework.id, "version": framework.version, "body": framework.body()}
        await self.run(PUT_FRAMEWORK[self.dialect], **body)

    async def add_audit(self, room: Room, framework: Framework, by: By) -> Audit:
        """Open the next round, with `by` as facilitator and first member, at the first statement.

        Raises `StoreAway` when another process has begun one in this very moment: the next try will see it.
        """
        last = (await self.rows(LAST_ROUND, room_id=room.id))[0][0] or 0
        try:
            ((audit_id,),) = await self.rows(NEW_AUDIT, **audit_cells(room, framework, by), round=last + 1)
        except IntegrityError as error:
            raise StoreAway("another audit was begun here at the same moment") from error
        await self.run(PUT_MEMBER[self.dialect], audit_id=audit_id, **cells(Member(by.person_id, by.name, "", by.at)))
        self.changed.add(audit_id)
        self.touched.add(audit_id)
        opened = await self.audit(audit_id)
        assert opened is not None  # noqa: S101 - just written
        return opened

    async def touch(self, audit: Audit) -> Audit:
        """Keep the audit's own fields with the next version.

        Raises `LookupError` when the audit is not as this writer found it: it must be loaded by whoever changes it.
        """
        own = {name: getattr(audit, name) for name in OWN_FIELDS}
        nudged = sorted(audit.nudged)
        if not await self.run(TOUCH, audit_id=audit.id, seen=audit.version, nudged=nudged, **own):
            raise LookupError(audit.id, audit.version)
        self.touched.add(audit.id)
        self.versions[audit.id] = audit.version + 1
        return replace(audit, version=audit.version + 1)

    async def claim(self, audit_id: int) -> None:
        """Lock an audit before a part of it is changed, unless it was loaded here and so is locked."""
        if audit_id not in self.parts and self.dialect != "sqlite":
            await self.rows(CLAIM, audit_id=audit_id)

    def change(self, audit_id: int, how: Callable[[Parts], Parts]) -> None:
        """Take note that a part of an audit changed, and change the loaded parts alike."""
        self.changed.add(audit_id)
        if audit_id in self.parts:
            self.parts[audit_id] = how(self.parts[audit_id])

    async def put_member(self, audit_id: int, member: Member) -> None:
        """Keep a member: new, with another agency, gone or back."""
        await self.claim(audit_id)
        await self.run(PUT_MEMBER[self.dialect], audit_id=audit_id, **cells(member))
        self.change(audit_id, lambda parts: parts.with_member(member))

    async def put_answer(self, audit_id: int, answer: Answer) -> bool:
        """Keep the agreed score of a statement."""
        await self.claim(audit_id)
        row = {"audit_id": audit_id, **cells(answer), "dropped": False}
        if not await self.run(PUT_ANSWER[self.dialect], **row, **around(answer.at)):
            return False
        self.change(audit_id, lambda parts: parts.with_answer(answer))
        return True

    async def drop_answer(self, audit_id: int, statement: StatementId) -> None:
        """Take an agreed score back (score again)."""
        await self.claim(audit_id)
        await self.run(DROP_ANSWER, of_audit=audit_id, of_statement=statement)
        self.change(audit_id, lambda parts: parts.without_answer(statement))

    async def put_rating(self, audit_id: int, rating: Rating, update_id: int) -> bool:
        """Keep one member's own value at one attempt."""
        await self.claim(audit_id)
        row = {"audit_id": audit_id, **cells(rating), "update_id": update_id}
        if not await self.run(PUT_RATING[self.dialect], **row, **around(rating.at)):
            return False
        self.change(audit_id, lambda parts: parts.with_rating(rating))
        return True

    async def put_reveal(self, audit_id: int, reveal: Reveal) -> bool:
        """Keep that an attempt was revealed, or that it is scored again; False when nothing is new."""
        await self.claim(audit_id)
        if not await self.run(PUT_REVEAL[self.dialect], audit_id=audit_id, **cells(reveal)):
            return False
        self.change(audit_id, lambda parts: parts.with_reveal(reveal))
        return True

    async def drop_reveal(self, audit_id: int, statement: StatementId, attempt: int) -> None:
        """Take an accidental reveal back."""
        await self.claim(audit_id)
        await self.run(DROP_REVEAL, audit_id=audit_id, statement=statement, attempt=attempt)
        self.change(audit_id, lambda parts: parts.without_reveal(statement, attempt))

    async def put_dissent(self, audit_id: int, dissent: Dissent) -> None:
        """Keep an agency's dissent, replacing its earlier one on that statement."""
        await self.claim(audit_id)
        await self.run(PUT_DISSENT[self.dialect], audit_id=audit_id, **cells(dissent))
        self.change(audit_id, lambda parts: parts.with_dissent(dissent))

    async def put_note(self, audit_id: int, note: Note, *, chat_id: int, message_id: int, update_id: int) -> bool:
        """Keep a note by its chat and message: new, or with another text; it stays with the audit it came to."""
        await self.claim(audit_id)
        place = {"audit_id": audit_id, "chat_id": chat_id, "message_id": message_id, "update_id": update_id}
        said = {name: value for name, value in cells(note).items() if name != "id"}
        row = await self.first(PUT_NOTE[self.dialect], **place, **said, **around(note.edited_at or note.at))
        if row is None:
            return False
        counts = (await self.grouped(COUNTS, [row.audit_id])).get(row.audit_id, [])
        found = counted((target, kind, count) for target, kind, count in counts)
        self.change(row.audit_id, lambda parts: replace(parts, notes=found))
        return True

    async def put_action(self, audit_id: int, action: Action) -> Action:
        """Keep an action: new (`action.id` 0), or changed; answer it with its id."""
        await self.claim(audit_id)
        self.changed.add(audit_id)
        said = {name: value for name, value in cells(action).items() if name != "id"}
        if action.id:
            await self.run(CHANGE_ACTION, action_id=action.id, **said)
            return action
        ((action_id,),) = await self.rows(NEW_ACTION, audit_id=audit_id, **said)
        return replace(action, id=action_id)

    async def add_trail(self, audit_id: int, by: By, entry: TrailEntry) -> None:
        """Append one line to the trail."""
        await self.run(ADD_TRAIL, audit_id=audit_id, person_id=by.person_id, update_id=by.update_id, **cells(entry))

    async def finish(self) -> None:
        """Raise the version of every audit that was changed and not touched: the memory rests on it."""
        for audit_id in self.changed - self.touched:
            await self.run(RAISE_VERSION, audit_id=audit_id)
            self.versions[audit_id] = self.versions.get(audit_id, 0) + 1

    def remember(self) -> None:
        """Remember the audits of this transaction; only for after the commit."""
        for audit_id, parts in self.parts.items():
            self.memory.keep(audit_id, self.versions[audit_id], parts)


def audit_cells(room: Room, framework: Framework, by: By) -> dict[str, object]:
    """Write a new audit's columns, but for its round."""
    return {
        "room_id": room.id,
        "framework_hash": framework.hash,
        "status": Status.OPEN,
        "facilitator_id": by.person_id,
        "current": framework.statements[0].id,
        "opened_at": by.at,
        "active_at": by.at,
        "facilitator_seen": by.at,
        "nudged": [],
        "version": 1,
    }
