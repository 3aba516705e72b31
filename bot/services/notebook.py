"""What was noted, in the hands of who may change it: listed, given other words, moved, removed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.audit.errors import NoNote, NotYours, Stale
from bot.audit.framework import ColumnId, DomainId
from bot.audit.messages import Turn
from bot.audit.model import COMMENT, Audit, By, Note
from bot.audit.rules import found, member_of, taking_answers
from bot.services.ports import Look, Store, Work
from bot.services.trail import Change, keep, want_summary


async def in_hand(store: Store, by: By, *, audit_id: int) -> tuple[Audit, Sequence[Note]]:
    """Give one's own notes, and to the facilitator all of the audit, oldest first; in private alone.

    Raises `Stale` elsewhere, `NoAudit`, `NotAMember` or `HasLeft`.
    """
    if not by.is_private:
        raise Stale
    async with store.read() as look:
        audit = found(await look.audit(audit_id))
        member_of(audit, by.person_id)
        notes = await look.notes_in(audit_id)
    return audit, tuple(note for note in notes if may_handle(audit, by, note))


def may_handle(audit: Audit, by: By, note: Note) -> bool:
    """Say whether somebody may move or remove a note: who wrote it, and the facilitator."""
    return by.person_id in (note.person_id, audit.facilitator_id)


async def note_in_hand(look: Look, by: By, audit_id: int, note_id: int) -> tuple[Audit, Note]:
    """Give a note to who may move or remove it; a writer locks its audit first. Raises `NoNote` or `NotYours`."""
    audit = found(await look.audit(audit_id))
    known = await look.note(note_id)
    if known is None or known[0] != audit_id:
        raise NoNote
    if not may_handle(audit, by, known[1]):
        raise NotYours
    return audit, known[1]


async def one(store: Store, by: By, *, audit_id: int, note_id: int) -> tuple[Audit, Note]:
    """Give a note to who may move or remove it, in private alone; raises as `in_hand` and `note_in_hand` do."""
    if not by.is_private:
        raise Stale
    async with store.read() as look:
        return await note_in_hand(look, by, audit_id, note_id)


async def remove(store: Store, by: By, *, audit_id: int, note_id: int) -> Turn:
    """Take a note's text away for good, of a closed audit too; the record says only that a note was removed.

    Its text is then made unreadable in the database's files, too. Raises `NoNote` or `NotYours`.
    """
    async with store.write(by) as work:
        audit, note = await note_in_hand(work, by, audit_id, note_id)
        after = await work.remove_note(audit, note.id)
        after = await keep(work, after, by, Change("note-removed", note.target))
        turn = Turn(after, due=await want_summary(work, after, domain_of(audit, note)), done="note-removed")
    await store.scour()
    return turn


async def move_note(store: Store, by: By, *, audit_id: int, note_id: int, kind: str, target: str) -> Turn:
    """Put a note under another column or statement, a comment on another domain.

    Raises `AuditClosed`, `NoNote`, `NotYours`, `NoColumn` or `UnknownStatement`.
    """
    async with store.write(by) as work:
        audit, note = await note_in_hand(work, by, audit_id, note_id)
        taking_answers(audit)
        moved = replace(note, kind=known_kind(audit, note, kind), target=known_target(audit, kind, target))
        if moved == note:
            return Turn(audit)
        after = await work.change_note(audit, replace(moved, edited_at=by.at), by.update_id)
        after = await keep(work, after, by, Change(f"{moved.kind}-moved", moved.target))
        due = [*await want_summary(work, after, domain_of(audit, note))]
        due += await want_summary(work, after, domain_of(audit, moved))
        return Turn(after, due=tuple({post.name: post for post in due}.values()), done="note-moved")


def known_kind(audit: Audit, note: Note, kind: str) -> ColumnId:
    """Give the kind that a note may have: a comment stays one, a note goes under one of the columns."""
    if (kind == COMMENT) is not (note.kind == COMMENT):
        raise Stale
    return COMMENT if kind == COMMENT else audit.framework.column(kind).id


def known_target(audit: Audit, kind: str, target: str) -> str:
    """Give the statement's or domain's id; raises `UnknownStatement`."""
    framework = audit.framework
    return framework.domain(target).id if kind == COMMENT else framework.statement(target).id


async def reword(work: Work, audit: Audit, by: By, *, target: str, text: str) -> Turn:
    """Give a note of one's own other words; part of the transaction that took them. Raises `NoNote` or `NotYours`."""
    _, note = await note_in_hand(work, by, audit.id, int(target) if target.isdecimal() else 0)
    if note.person_id != by.person_id:
        raise NotYours
    own = replace(note, text=text, edited_at=by.at, handed_by=0)  # these words no longer stood in a form
    after = await work.change_note(audit, own, by.update_id)
    after = await keep(work, after, by, Change(f"{note.kind}-edited", note.target))
    return Turn(after, due=await want_summary(work, after, domain_of(audit, note)))


async def kept_of(store: Store, by: By, *, message_id: int) -> tuple[int, Note] | None:
    """Find the note that a message has become, with its audit's id."""
    async with store.read() as look:
        return await look.note_at(by.room.chat_id, message_id)


def domain_of(audit: Audit, note: Note) -> DomainId:
    """Say in which domain a note stands."""
    framework = audit.framework
    return (framework.domain(note.target) if note.kind == COMMENT else framework.domain_of(note.target)).id
