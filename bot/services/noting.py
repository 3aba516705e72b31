"""What people write: where a text belongs, the gate it passes, and what it becomes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace

from bot.audit.doings import Aim, AimKind, Turn
from bot.audit.errors import MayIdentify, NotYours, Stale
from bot.audit.model import Action, Audit, By, Note, NoteCount, NoteKind
from bot.audit.rules import MOST_LABEL, MOST_TEXT, found, member_of, taking_answers, tidy
from bot.services import acting, joining, rating, scoring, settings
from bot.services.aiming import aim_of, uncommanded
from bot.services.gate import stop_identifiers
from bot.services.keeping import Change, keep, want_summary
from bot.services.ports import Store, Work

Finish = Callable[..., Awaitable[Turn]]


@dataclass(frozen=True, slots=True)
class Said:
    """A text that came in. `reply_to` is the message it answers; `aim` what a command or button said it is for.

    `confirmed`: its writer has said that it is about a system, not a person.
    """

    message_id: int
    text: str
    reply_to: int | None = None
    aim: Aim | None = None
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a text: the turn, and what it was taken for."""

    turn: Turn
    aim: Aim


async def take(store: Store, by: By, said: Said) -> Taken:
    """Keep a text where it belongs: as a note, a reason, a dissent, a name or an action.

    Raises `NoAudit`, `WhichAudit` (it could belong to more than one), `NotAMember`, `AuditClosed`, `NotYours`,
    `EmptyText`, `TextTooLong`, `Identifies` or `MayIdentify` (its blank `aim` says what the text was for); nothing is
    kept then.
    """
    async with store.write() as work:
        known = await work.note_at(by.room.chat_id, said.message_id)
        if known is not None:
            return await change(work, by, said, *known)
        aim = said.aim or await aim_of(work, by, said.reply_to)
        audit = found(await work.audit(aim.audit_id))
        may_write(audit, by, aim)
        text = passed(said, aim)
        turn = await become(work, audit, by, replace(said, text=text, aim=aim))
        await close_asks(work, by, said, turn.action)
        return Taken(turn, aim)


def passed(said: Said, aim: Aim) -> str:
    """Give the tidied text once it has passed the gate."""
    text = tidy(said.text, MOST_LABEL if aim.kind in NAMES else MOST_TEXT)
    try:
        stop_identifiers(text, confirmed=said.confirmed)
    except MayIdentify as error:
        raise MayIdentify(**error.blanks, aim=aim) from error
    return text


async def take_own(store: Store, by: By, said: Said, *, writer_id: int) -> Taken:
    """Take a whole message that its writer, and nobody else, was asked about (`aim` says for what).

    Raises `NotYours` besides what `take` raises.
    """
    if writer_id != by.person_id:
        raise NotYours
    if said.aim is None:
        raise Stale
    async with store.read() as look:
        audit = found(await look.audit(said.aim.audit_id))
    return await take(store, by, replace(said, text=uncommanded(audit, said.aim.kind, said.text)))


def may_write(audit: Audit, by: By, aim: Aim) -> None:
    """Raise what stands in the way: a closed audit, or somebody who has not joined (and is not joining just now)."""
    if aim.kind not in AFTERWARDS:
        taking_answers(audit)
    if aim.kind is not AimKind.AGENCY:
        member_of(audit, by.person_id)


async def become(work: Work, audit: Audit, by: By, said: Said) -> Turn:
    """Make of a text what it was written for."""
    aim = said.aim
    assert aim is not None  # noqa: S101 - `take` has just set it
    if aim.kind.note_kind is not None:
        return await new_note(work, audit, by, said)
    if aim.kind is AimKind.NOT_APPLICABLE:
        return await scoring.not_applicable(work, audit, by, statement=aim.target, reason=said.text)
    if aim.kind is AimKind.DISSENT:
        return await rating.dissent(work, audit, by, statement=aim.target, reason=said.text)
    return await OTHERS[aim.kind](work, audit, by, target=aim.target, text=said.text)


OTHERS: Mapping[AimKind, Finish] = {
    AimKind.AGENCY: joining.speak_for,
    AimKind.LABEL: settings.name_room,
    AimKind.ACTION: acting.add,
    AimKind.OUTCOME: acting.say_outcome,
    AimKind.DUE: acting.say_due,
}
NAMES = frozenset({AimKind.AGENCY, AimKind.LABEL})
AFTERWARDS = frozenset({AimKind.ACTION, AimKind.OUTCOME, AimKind.DUE, AimKind.LABEL})


async def close_asks(work: Work, by: By, said: Said, action: Action | None = None) -> None:
    """Mark the prompt that this text answers as answered; one that made an action is about that one from now on."""
    ask = await work.ask_at(by.room.chat_id, said.reply_to) if said.reply_to else None
    ask = ask or await work.open_ask(by.room.chat_id, by.person_id)
    if ask is not None:
        if action is not None and ask.aim.kind is AimKind.ACTION:
            await work.put_ask(replace(ask, aim=acting.again(ask.aim, action)))
        await work.close_ask(ask)


async def new_note(work: Work, audit: Audit, by: By, said: Said) -> Turn:
    """Keep a new note, or what its message says now."""
    aim = said.aim
    assert aim is not None  # noqa: S101 - `take` has just set it
    kind = NoteKind(aim.kind.value)
    if kind is NoteKind.COMMENT:
        audit.framework.domain(aim.target)
    else:
        audit.framework.statement(aim.target)
    member = member_of(audit, by.person_id)
    private = by.room.chat_id != audit.room.key.chat_id
    note = Note(0, kind, aim.target, said.text, by.person_id, by.name, member.agency, by.at, private=private)
    kept = await work.put_note(
        audit.id, note, chat_id=by.room.chat_id, message_id=said.message_id, update_id=by.update_id
    )
    return await noted(work, with_note(audit, note), by, note, "added") if kept else Turn(audit)


def with_note(audit: Audit, note: Note) -> Audit:
    """Give the audit with one note more counted."""
    if note.kind is NoteKind.COMMENT:
        return audit
    statement = audit.framework.statement(note.target).id
    count = audit.notes.get(statement, NoteCount())
    count = replace(count, **{note.kind.value: getattr(count, note.kind.value) + 1})
    return replace(audit, notes={**audit.notes, statement: count})


async def noted(work: Work, audit: Audit, by: By, note: Note, how: str) -> Turn:
    """Write down that a note was added or edited (not its text), and bring a posted summary up to date."""
    after = await keep(work, audit, by, Change(f"{note.kind.value}-{how}", note.target))
    comment = note.kind is NoteKind.COMMENT
    domain = audit.framework.domain(note.target) if comment else audit.framework.domain_of(note.target)
    return Turn(after, due=await want_summary(work, after, domain.id), done=f"noted-{note.kind.value}")


async def edit(store: Store, by: By, said: Said) -> Taken | None:
    """Keep what a note's message says now. None when the message is no note yet: it may be taken as a new text.

    Raises what `take` raises; the note then keeps its last good text.
    """
    async with store.write() as work:
        known = await work.note_at(by.room.chat_id, said.message_id)
        return None if known is None else await change(work, by, said, *known)


async def change(work: Work, by: By, said: Said, audit_id: int, note: Note) -> Taken:
    """Give a note the text its message has now; its author alone may."""
    aim = Aim(audit_id, AimKind(note.kind.value), note.target)
    audit = taking_answers(await work.audit(audit_id))
    if note.person_id != by.person_id:
        raise NotYours
    text = passed(replace(said, text=uncommanded(audit, aim.kind, said.text)), aim)
    if text == note.text:
        return Taken(Turn(audit), aim)
    changed = replace(note, text=text, edited_at=by.at)
    kept = await work.put_note(
        audit_id, changed, chat_id=by.room.chat_id, message_id=said.message_id, update_id=by.update_id
    )
    return Taken(await noted(work, audit, by, changed, "edited") if kept else Turn(audit), aim)
