"""Audits as a whole: their own row joined with the room's, and the parts that have tables of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Executable, Integer, Select, and_, bindparam, false, func, or_, select

from bot.audit.access import Regard
from bot.audit.changes import by_joining, by_statement, counted
from bot.audit.framework import Framework
from bot.audit.model import COMMENT, Answer, Audit, Dissent, Member, Rating, Reveal, RoomKey, Status
from bot.db.access_tables import presence
from bot.db.columns import Moment
from bot.db.rooms import ROOM_LOCKED, RoomLook
from bot.db.rows import Parts, audit_of, columns_of, parts_of, reveal_of
from bot.db.session import AnyRow
from bot.db.tables import OPEN, answer, audit, dissent, framework, member, note, person, rating, reveal, room

AT_ONCE = 500
"""How many audits are loaded with one statement."""

STRANGERS = (
    select(func.count())
    .where(presence.c.audit_id == audit.c.id, presence.c.left_at.is_(None), presence.c.regard != Regard.KNOWN)
    .correlate(audit)
    .scalar_subquery()
    .label("strangers")
)
HEAD = select(*audit.c, *[column for column in room.c if column is not room.c.id], STRANGERS).join_from(audit, room)
OF_ROOM = HEAD.where(audit.c.room_id == bindparam("room_id")).order_by(audit.c.round)
OPEN_OF_PERSON = (
    HEAD.join(member, member.c.audit_id == audit.c.id)
    .where(member.c.person_id == bindparam("person_id"), member.c.left_at.is_(None), audit.c.status == Status.OPEN)
    .order_by(audit.c.opened_at, audit.c.id)
)
PINNED = select(
    framework.c.id,
    framework.c.hash,
    select(func.count()).where(audit.c.framework_hash == framework.c.hash, OPEN).scalar_subquery(),
).order_by(framework.c.id, framework.c.hash)
TO_REMIND = (
    select(audit.c.id)
    .join_from(audit, room)
    .where(audit.c.remind_at <= bindparam("now", type_=Moment), room.c.removed == false())
    .order_by(audit.c.remind_at, audit.c.id)
    .limit(bindparam("most", type_=Integer))
)

FORSAKEN = (
    select(audit.c.id)
    .join_from(audit, room)
    .where(
        room.c.removed,
        or_(
            and_(OPEN, func.coalesce(audit.c.active_at, audit.c.opened_at) <= bindparam("silent_since", type_=Moment)),
            audit.c.closed_at <= bindparam("closed_before", type_=Moment),
        ),
    )
    .order_by(audit.c.id)
)
KEPT = (
    select(audit.c.id)
    .join_from(audit, room)
    .where(or_(bindparam("chat") == 0, room.c.chat_id == bindparam("chat", type_=room.c.chat_id.type)))
    .order_by(audit.c.id)
)

FRAMEWORK = select(framework.c.body).where(framework.c.hash == bindparam("hash"))


def locking(found: Select[*tuple[Any, ...]]) -> tuple[Executable, Executable]:
    """Give a reader's and a writer's statement, to be chosen by `[self.writing]`.

    The writer's locks the room and then the audit until the end, so that no other writer changes either; always in
    this order, lest two wait for each other. SQLite's writer is alone anyhow, and its dialect leaves the clause out.
    """
    return found, found.with_for_update(of=(room, audit), key_share=True)


BY_ID = locking(HEAD.where(audit.c.id == bindparam("audit_id")))
OPEN_IN = locking(
    HEAD.where(
        room.c.chat_id == bindparam("chat_id"),
        room.c.thread_id == bindparam("thread_id"),
        audit.c.status == Status.OPEN,
    )
)
OPEN_IN_CHAT = locking(
    HEAD.where(room.c.chat_id == bindparam("chat_id"), audit.c.status == Status.OPEN).order_by(
        room.c.thread_id, audit.c.id
    )
)

IDS: BindParameter[list[int]] = bindparam("ids", expanding=True)
VERSIONS = select(audit.c.id, audit.c.version).where(audit.c.id.in_(IDS))
MEMBERS = select(member.c.audit_id, *columns_of(member, Member)).where(member.c.audit_id.in_(IDS))
NAMES = select(person.c.id, person.c.name).where(person.c.id.in_(IDS))
ANSWERS = select(answer.c.audit_id, *columns_of(answer, Answer)).where(
    answer.c.audit_id.in_(IDS), answer.c.dropped == false()
)
RATINGS = select(rating.c.audit_id, *columns_of(rating, Rating)).where(rating.c.audit_id.in_(IDS))
REVEALS = select(reveal.c.audit_id, *columns_of(reveal, Reveal)).where(reveal.c.audit_id.in_(IDS))
DISSENTS = select(dissent.c.audit_id, *columns_of(dissent, Dissent)).where(dissent.c.audit_id.in_(IDS))
COUNTS = (
    select(note.c.audit_id, note.c.target, note.c.kind, func.count())
    .where(note.c.audit_id.in_(IDS), note.c.kind != COMMENT, note.c.removed == false())
    .group_by(note.c.audit_id, note.c.target, note.c.kind)
)

Grouped = dict[int, list[tuple[Any, ...]]]


class AuditLook(RoomLook):
    """What can be read of audits; a writer locks the one it asks for."""

    async def open_audit(self, key: RoomKey) -> Audit | None:
        """Give the audit that takes answers in this room."""
        place = {"chat_id": key.chat_id, "thread_id": key.thread_id}
        found = await self.one(OPEN_IN[self.writing], place)
        if found is not None or not self.writing or self.dialect == "sqlite":
            return found
        # Another writer may just have closed it and begun the next: nobody can while the room is ours.
        await self.first(ROOM_LOCKED, **place)
        return await self.one(OPEN_IN[True], place)

    async def versions(self, ids: Sequence[int]) -> Mapping[int, int]:
        """Give the versions of audits."""
        return {row.id: row.version for row in await self.rows(VERSIONS, ids=list(ids))}

    async def open_audits_in(self, chat_id: int) -> Sequence[Audit]:
        """Give the open audits of a chat, its main thread's first."""
        return await self.audits(OPEN_IN_CHAT[self.writing], {"chat_id": chat_id}, held=self.writing)

    async def audit(self, audit_id: int) -> Audit | None:
        """Give one audit, open or closed."""
        return await self.one(BY_ID[self.writing], {"audit_id": audit_id})

    async def rounds(self, room_id: int) -> Sequence[Audit]:
        """Give all audits of a room, the first round first."""
        return await self.audits(OF_ROOM, {"room_id": room_id})

    async def open_audits_of(self, person_id: int) -> Sequence[Audit]:
        """Give the open audits a person is a member of, oldest first."""
        return await self.audits(OPEN_OF_PERSON, {"person_id": person_id})

    async def pinned(self) -> Sequence[tuple[str, str, int]]:
        """Count the open audits of each framework: its id, its hash, how many."""
        return tuple((row[0], row[1], row[2]) for row in await self.rows(PINNED) if row[2])

    async def audits_kept(self, chat_id: int = 0) -> Sequence[int]:
        """Give the ids of all audits, or of one chat's, the oldest first."""
        return tuple(row.id for row in await self.rows(KEPT, chat=chat_id))

    async def to_remind(self, now: datetime, most: int) -> Sequence[int]:
        """Give the ids of audits to be looked at by now, in rooms the bot is in, the longest due first."""
        return tuple(row.id for row in await self.rows(TO_REMIND, now=now, most=most))

    async def forsaken(self, silent_since: datetime, closed_before: datetime) -> Sequence[int]:
        """Give the ids of audits, in rooms the bot was removed from, open and silent, or closed, since then."""
        rows = await self.rows(FORSAKEN, silent_since=silent_since, closed_before=closed_before)
        return tuple(row.id for row in rows)

    async def one(self, statement: Executable, values: Mapping[str, Any]) -> Audit | None:
        """Give the one audit that a statement finds; a writer's statement locks it."""
        found = await self.audits(statement, values, held=self.writing)
        return found[0] if found else None

    async def audits(
        self, statement: Executable, values: Mapping[str, Any], *, held: bool = False
    ) -> tuple[Audit, ...]:
        """Give the audits whose rows a statement finds, in its order; `held` when it locks them."""
        heads = await self.rows(statement, **values)
        parts = await self.parts_for(heads)
        names = await self.names(member.person_id for each in parts.values() for member in each["members"])
        found = [audit_of(head, await self.framework(head.framework_hash), parts[head.id], names) for head in heads]
        if held or not self.writing or self.dialect == "sqlite":
            # Nobody can have changed the parts since the rows were read: the two may be noted together.
            for audit in found:
                self.hold(audit)
        return tuple(found)

    async def names(self, persons: Iterable[int]) -> dict[int, str]:
        """Look up what persons are called now; who is forgotten, or was never a member, has no name here."""
        ids = sorted(set(persons))
        return {row.id: row.name for row in await self.rows(NAMES, ids=ids)} if ids else {}

    async def framework(self, digest: str) -> Framework:
        """Give a pinned framework by its hash."""
        known = self.memory.frameworks.get(digest)
        if known is None:
            (row,) = await self.rows(FRAMEWORK, hash=digest)
            known = self.memory.frameworks[digest] = Framework.of(row.body)
        return known

    async def parts_for(self, heads: Sequence[AnyRow]) -> dict[int, Parts]:
        """Give the parts that go with audits' rows: as this transaction left them, as remembered, or loaded."""
        found = {head.id: parts_of(known) for head in heads if (known := self.known(head)) is not None}
        missing = [head.id for head in heads if head.id not in found]
        for start in range(0, len(missing), AT_ONCE):
            found |= await self.load(missing[start : start + AT_ONCE])
        return found

    def known(self, head: AnyRow) -> Audit | None:
        """Give an audit whose parts need not be loaded, if that is safe."""
        if head.id in self.loaded or head.id in self.changed:
            return self.loaded.get(head.id)
        return self.memory.recall(head.id, head.version)

    def hold(self, audit: Audit) -> None:
        """Take note of an audit; what a reader loaded is committed, and remembered at once."""
        if self.writing:
            self.loaded[audit.id] = audit
        else:
            self.memory.keep(audit)

    async def load(self, ids: list[int]) -> dict[int, Parts]:
        """Load the parts of some audits, one statement for each kind of part."""
        members, answers = await self.grouped(MEMBERS, ids), await self.grouped(ANSWERS, ids)
        counts, ratings = await self.grouped(COUNTS, ids), await self.grouped(RATINGS, ids)
        reveals, dissents = await self.grouped(REVEALS, ids), await self.grouped(DISSENTS, ids)
        return {
            one: {
                "members": by_joining(Member(*row) for row in members.get(one, ())),
                "answers": {row[0]: Answer(*row) for row in answers.get(one, ())},
                "notes": counted((target, kind, count) for target, kind, count in counts.get(one, ())),
                "ratings": by_statement(Rating(*row) for row in ratings.get(one, ())),
                "reveals": by_statement(reveal_of(row) for row in reveals.get(one, ())),
                "dissents": by_statement(Dissent(*row) for row in dissents.get(one, ())),
            }
            for one in ids
        }

    async def grouped(self, statement: Executable, ids: list[int]) -> Grouped:
        """Give rows without their first column, under it: the audit's id."""
        found: Grouped = {}
        for row in await self.rows(statement, ids=ids):
            found.setdefault(row[0], []).append(tuple(row[1:]))
        return found
