"""Changing an audit: each put writes its row, and gives back the audit as it is then."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import and_, bindparam, delete, false, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.audit import changes
from bot.audit.chain import beginning
from bot.audit.framework import Framework, StatementId
from bot.audit.model import Action, Answer, Audit, By, Dissent, Member, Note, Rating, Reveal, Room, Settings, Status
from bot.db.audits import COUNTS
from bot.db.columns import Moment
from bot.db.contents import ContentLook
from bot.db.holds import ACTION_BEFORE, ANSWER_BEFORE, DISSENT_BEFORE, NOTE_AT_BEFORE, NOTE_BEFORE
from bot.db.rooms import REMIND_IN_ROOM, ROOM_BY_ID
from bot.db.rows import PARTS, ahead_cells, as_stored, cells, settings_cells
from bot.db.session import as_of, inserts, is_later, number_kept, upsert
from bot.db.tables import (
    AT_ONCE,
    action,
    answer,
    audit,
    dissent,
    framework,
    member,
    note,
    person,
    rating,
    reveal,
)
from bot.db.traces import note_traces
from bot.services.ports import StoreAway

LAST_ROUND = select(func.max(audit.c.round)).where(audit.c.room_id == bindparam("room_id"))
NEW_AUDIT = insert(audit).returning(audit.c.id)
TOUCH = (
    update(audit)
    .where(audit.c.id == bindparam("audit_id"), audit.c.version == bindparam("seen"))
    .values(version=audit.c.version + 1, remind_at=AT_ONCE)
)
PUT_HEAD = update(audit).where(audit.c.id == bindparam("of_audit"))
RAISE_VERSION = (
    update(audit).where(audit.c.id == bindparam("audit_id")).values(version=audit.c.version + 1, remind_at=AT_ONCE)
)
REMIND_NEXT = update(audit).where(audit.c.id == bindparam("audit_id")).values(remind_at=bindparam("at", type_=Moment))
OWN_FIELDS = (
    "status facilitator_id current closed_at active_at facilitator_seen reminded_at kept_until warned_at".split()
)

PUT_FRAMEWORK = {dialect: statement.on_conflict_do_nothing() for dialect, statement in inserts(framework).items()}
PUT_MEMBER = upsert(member)
PUT_NAME = upsert(person)
PUT_ANSWER = {
    dialect: statement.returning(answer.c.update_id) for dialect, statement in upsert(answer, newer=True).items()
}
DROP_ANSWER = (
    update(answer)
    .where(answer.c.audit_id == bindparam("of_audit"), answer.c.statement == bindparam("of_statement"))
    .values(dropped=True)
)
PUT_RATING = upsert(rating, newer=True)
DROP_RATING = delete(rating).where(
    *(rating.c[name] == bindparam(f"of_{name}") for name in ("audit_id", "statement", "attempt", "person_id"))
)
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
        set_={name: statement.excluded[name] for name in ("kind", "target", "text", "edited_at", "handed_by")}
        | {"update_id": number_kept(statement, note)},
        where=and_(
            note.c.audit_id == statement.excluded.audit_id,
            note.c.removed == false(),
            is_later(statement, note, func.coalesce(note.c.edited_at, note.c.at)),
        ),
    ).inline()
    for dialect, statement in inserts(note).items()
}
CHANGE_NOTE = update(note).where(note.c.id == bindparam("note_id"), note.c.removed == false())
REMOVE_NOTE = CHANGE_NOTE.values(removed=True, text="")
NEW_ACTION = insert(action).returning(action.c.id)
CHANGE_ACTION = update(action).where(action.c.id == bindparam("action_id"))


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
            ((audit_id,),) = await self.rows(NEW_AUDIT, **audit_cells(room, framework, by, last + 1))
        except IntegrityError as error:
            raise StoreAway("another audit was begun here at the same moment") from error
        await self.put_name(by.person_id, by.name)
        await self.run(PUT_MEMBER[self.dialect], audit_id=audit_id, **cells(Member(by.person_id, "", by.at)))
        self.changed.add(audit_id)
        self.touched.add(audit_id)
        opened = await self.audit(audit_id)
        assert opened is not None  # noqa: S101 - just written
        return opened

    def as_left(self, audit: Audit) -> None:
        """Raise `LookupError` for an audit that is not as this writer loaded and last changed it.

        So it is locked, what comes of it is what the tables then hold, and nobody changes its parts past this.
        """
        known = self.loaded.get(audit.id)
        if known is None or known.version != audit.version or not same_parts(known, audit):
            raise LookupError(audit.id, audit.version)

    def keep(self, audit: Audit) -> Audit:
        """Take note that a part of an audit changed, and give the audit."""
        self.changed.add(audit.id)
        self.loaded[audit.id] = audit
        return audit

    async def touch(self, audit: Audit) -> Audit:
        """Keep the audit's own fields with the next version.

        Raises `LookupError` when the audit is not as this writer found and left it.
        """
        self.as_left(audit)
        own = {name: getattr(audit, name) for name in OWN_FIELDS}
        own |= {"nudged": sorted(audit.nudged), "ahead": ahead_cells(audit.ahead)}
        head = {"head": self.heads.pop(audit.id)} if audit.id in self.heads else {}
        if not await self.run(TOUCH, audit_id=audit.id, seen=audit.version, **own, **head):
            raise LookupError(audit.id, audit.version)
        self.touched.add(audit.id)
        return self.keep(replace(audit, version=audit.version + 1))

    async def put_member(self, audit: Audit, member: Member) -> Audit:
        """Keep a member: new, with another agency, gone or back."""
        self.as_left(audit)
        await self.run(PUT_MEMBER[self.dialect], audit_id=audit.id, **cells(member))
        return self.keep(changes.with_member(audit, as_stored(member)))

    async def put_answer(self, audit: Audit, answer: Answer) -> Audit | None:
        """Keep the agreed score of a statement; None when a later one is kept."""
        self.as_left(audit)
        row = {"audit_id": audit.id, **cells(answer), "dropped": False}
        of = {"of_audit": audit.id, "of_statement": answer.statement}
        await self.run(ANSWER_BEFORE, **of, new_text=answer.reason)
        kept = await self.first(PUT_ANSWER[self.dialect], **row, **as_of(answer.at))
        if kept is None:
            return None
        return self.keep(changes.with_answer(audit, replace(as_stored(answer), update_id=kept.update_id)))

    async def drop_answer(self, audit: Audit, statement: StatementId, by: By) -> Audit:
        """Take an agreed score back; what was tapped before that and comes after it is no later one."""
        self.as_left(audit)
        place = {"of_audit": audit.id, "of_statement": statement}
        await self.run(DROP_ANSWER, **place, at=by.at, **numbered(by.update_id))
        return self.keep(changes.without_answer(audit, statement))

    async def put_rating(self, audit: Audit, rating: Rating, update_id: int) -> Audit | None:
        """Keep one member's own value at one attempt; None when a later one is kept."""
        self.as_left(audit)
        row = {"audit_id": audit.id, **cells(rating), "update_id": update_id}
        if not await self.run(PUT_RATING[self.dialect], **row, **as_of(rating.at)):
            return None
        return self.keep(changes.with_rating(audit, as_stored(rating)))

    async def drop_rating(self, audit: Audit, rating: Rating) -> Audit:
        """Take a secret rating back: another one takes its agency's place."""
        self.as_left(audit)
        place = {"of_statement": rating.statement, "of_attempt": rating.attempt, "of_person_id": rating.person_id}
        await self.run(DROP_RATING, of_audit_id=audit.id, **place)
        return self.keep(changes.without_rating(audit, rating))

    async def put_reveal(self, audit: Audit, reveal: Reveal) -> Audit:
        """Keep that an attempt was revealed, or that it is scored again."""
        self.as_left(audit)
        await self.run(PUT_REVEAL[self.dialect], audit_id=audit.id, **cells(reveal))
        return self.keep(changes.with_reveal(audit, as_stored(reveal)))

    async def drop_reveal(self, audit: Audit, statement: StatementId, attempt: int) -> Audit:
        """Take an accidental reveal back."""
        self.as_left(audit)
        await self.run(DROP_REVEAL, audit_id=audit.id, statement=statement, attempt=attempt)
        return self.keep(changes.without_reveal(audit, statement, attempt))

    async def put_dissent(self, audit: Audit, dissent: Dissent) -> Audit:
        """Keep an agency's dissent, replacing its earlier one on that statement."""
        self.as_left(audit)
        where = {"of_audit": audit.id, "of_statement": dissent.statement, "of_agency": dissent.agency}
        await self.run(DISSENT_BEFORE, **where, new_text=dissent.reason)
        await self.run(PUT_DISSENT[self.dialect], audit_id=audit.id, **cells(dissent))
        return self.keep(changes.with_dissent(audit, as_stored(dissent)))

    async def put_note(
        self, audit: Audit, note: Note, *, chat_id: int, message_id: int, update_id: int
    ) -> Audit | None:
        """Keep a note by its chat and message: new, or with another text; None when a later one is kept.

        It stays with the audit it came to.
        """
        self.as_left(audit)
        place = {"audit_id": audit.id, "chat_id": chat_id, "message_id": message_id, "update_id": update_id}
        said = {name: value for name, value in cells(note).items() if name != "id"}
        await self.run(NOTE_AT_BEFORE, of_chat=chat_id, of_message=message_id, new_text=note.text)
        if not await self.run(PUT_NOTE[self.dialect], **place, **said, **as_of(note.edited_at or note.at)):
            return None
        return await self.recounted(audit)

    async def recounted(self, audit: Audit) -> Audit:
        """Give an audit with its notes counted anew."""
        counts = (await self.grouped(COUNTS, [audit.id])).get(audit.id, [])
        found = changes.counted((target, kind, count) for target, kind, count in counts)
        return self.keep(replace(audit, notes=found))

    async def change_note(self, audit: Audit, note: Note, update_id: int) -> Audit:
        """Give a note that is there another text or another place."""
        self.as_left(audit)
        said = {name: getattr(note, name) for name in ("kind", "target", "text", "edited_at", "handed_by")}
        await self.run(NOTE_BEFORE, of_note=note.id, new_text=note.text)
        await self.run(CHANGE_NOTE, note_id=note.id, **numbered(update_id), **said)
        return await self.recounted(audit)

    async def remove_note(self, audit: Audit, note_id: int) -> Audit:
        """Take a note's text away; the empty row stays, so that no edit of its message brings it back."""
        self.as_left(audit)
        await self.run(NOTE_BEFORE, of_note=note_id, new_text="")
        await self.run(REMOVE_NOTE, note_id=note_id)
        self.leaves_traces = True
        self.traces_in.add("note")
        await note_traces(self)
        return await self.recounted(audit)

    async def remind_next(self, audit_id: int, at: datetime | None) -> None:
        """Keep when an audit is to be looked at next; it is no change of the audit."""
        await self.run(REMIND_NEXT, audit_id=audit_id, at=at)

    async def put_action(self, audit: Audit, action: Action) -> Action:
        """Keep an action: new (`action.id` 0), or changed; answer it with its id."""
        self.as_left(audit)
        self.changed.add(audit.id)
        said = {name: value for name, value in cells(action).items() if name != "id"}
        if action.id:
            for statement, new in zip(ACTION_BEFORE, (action.text, action.outcome), strict=True):
                await self.run(statement, of_action=action.id, new_text=new)
            await self.run(CHANGE_ACTION, action_id=action.id, **said)
            return action
        ((action_id,),) = await self.rows(NEW_ACTION, audit_id=audit.id, **said)
        return replace(action, id=action_id)

    async def put_settings(self, audit: Audit, settings: Settings) -> Audit:
        """Keep what an audit's room has chosen; it may change when people are to be reminded in any of its rounds."""
        self.as_left(audit)
        await self.run(ROOM_BY_ID, room_id=audit.room.id, settings=settings_cells(settings))
        await self.run(REMIND_IN_ROOM, of_room=audit.room.id)
        return self.keep(changes.with_settings(audit, settings))

    async def put_name(self, person_id: int, name: str) -> None:
        """Keep what a person is called now, everywhere at once: no audit is another one by that."""
        await self.run(PUT_NAME[self.dialect], id=person_id, name=name)

    async def finish(self) -> None:
        """Keep where trails have come to, and raise the version of every audit that was changed and not touched.

        The memory rests on the latter.
        """
        for audit_id, head in self.heads.items():
            await self.run(PUT_HEAD, of_audit=audit_id, head=head)
        for audit_id in self.changed - self.touched:
            await self.run(RAISE_VERSION, audit_id=audit_id)
            if known := self.loaded.get(audit_id):
                self.loaded[audit_id] = replace(known, version=known.version + 1)

    def remember(self) -> None:
        """Remember the audits of this transaction; only for after the commit."""
        for known in self.loaded.values():
            self.memory.keep(known)


def numbered(update_id: int) -> dict[str, int]:
    """Give the number of an update to keep; what does not come from Telegram leaves the one that is kept."""
    return {"update_id": update_id} if update_id >= 0 else {}


def same_parts(known: Audit, audit: Audit) -> bool:
    """Say whether two audits hold the very same parts: a look at each, however many there are."""
    return all(getattr(known, part) is getattr(audit, part) for part in PARTS)


def audit_cells(room: Room, framework: Framework, by: By, number: int) -> dict[str, object]:
    """Write the columns of a new audit, the room's round of that number."""
    return {
        "room_id": room.id,
        "framework_hash": framework.hash,
        "round": number,
        "head": beginning(framework.hash, number, by.at),
        "status": Status.OPEN,
        "facilitator_id": by.person_id,
        "current": framework.statements[0].id,
        "opened_at": by.at,
        "active_at": by.at,
        "facilitator_seen": by.at,
        "remind_at": AT_ONCE,
        "nudged": [],
        "version": 1,
    }
