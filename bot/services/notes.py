"""What people write: where a text belongs, the gate it passes, and what it becomes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from bot.audit.errors import (
    MayIdentify,
    NoteRemoved,
    NoteStaysText,
    NotYours,
    NumberAlone,
    Stale,
    WhichStatement,
    WordsRefused,
)
from bot.audit.framework import StatementId
from bot.audit.messages import Aim, AimKind, Ask, Turn
from bot.audit.model import COMMENT, Action, Audit, By, Note
from bot.audit.rules import found, member_of, taking_answers, tidy, tidy_name
from bot.audit.texts import is_number_alone
from bot.services import actions, ahead, answers, members, notebook, ratings, settings
from bot.services.aims import aim_of, own_seat, readdressed, uncommanded
from bot.services.gate import stop_identifiers
from bot.services.notebook import domain_of
from bot.services.ports import Store, Work
from bot.services.said import Said
from bot.services.trail import Change, keep, want_summary

Finish = Callable[..., Awaitable[Turn]]


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a text: the turn, what it was taken for, and (mostly none) what else its writer may mean."""

    turn: Turn
    aim: Aim
    others: tuple[StatementId, ...] = ()


async def take(store: Store, by: By, said: Said) -> Taken:
    """Keep a text where it belongs: as a note, a reason, a dissent, a name or an action.

    Raises `NoAudit`, `WhichAudit` (it could belong to more than one), `NotAMember`, `AuditClosed`, `NotYours`,
    `WhichStatement` (the card moved on just then), `EmptyText`, `NumberAlone`, `TextTooLong`, `Identifies`,
    `MayIdentify` or `AgencyIsHere` (their blank `aim` says what the text was for); nothing is kept then.
    """
    async with store.write(by) as work:
        known = await work.note_once_at(by.room.chat_id, said.message_id)
        if known is not None:
            audit_id, note, is_removed = known
            if is_removed:
                raise NoteRemoved
            return await change_note(work, by, said, audit_id, note)
        about = await work.asks_about(by.room.chat_id, said.message_id)
        aimed = await aim_of(work, by, said, about)
        aim = aimed.aim
        audit = found(await work.audit(aim.audit_id))
        may_write(audit, by, aim)
        with meant_for(None if aimed.is_open else aim):
            text = passed(replace(said, confirmed=said.confirmed or aimed.is_open), aim)
            if aimed.is_unasked and is_number_alone(text):
                raise NumberAlone
            if aimed.is_open:  # before what may identify is asked about: that question names one statement
                raise WhichStatement(aimed=aimed)
            turn = await become(work, audit, by, replace(said, text=text, aim=aim))
        answered = await close_asks(work, by, replace(said, aim=aim), about[1], turn.action)
        return Taken(replace(turn, prompts=answered), aim, aimed.others)


@contextmanager
def meant_for(aim: Aim | None) -> Iterator[None]:
    """Let what refuses a text say what it was for, so that other words in its place are kept there."""
    try:
        yield
    except WordsRefused as error:
        error.aim = aim
        raise


def passed(said: Said, aim: Aim) -> str:
    """Give the tidied text once it has passed the gate."""
    text = tidy_name(said.text) if aim.kind in NAMES else tidy(said.text)
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
    if aim.column is not None:
        audit.framework.column(aim.column)
    if aim.kind != AimKind.AGENCY:
        member_of(audit, by.person_id)


async def may_ask(store: Store, by: By, aim: Aim) -> None:
    """Raise what would stand in the way of a text that somebody is about to write."""
    async with store.read() as look:
        may_write(found(await look.audit(aim.audit_id)), by, aim)


async def become(work: Work, audit: Audit, by: By, said: Said) -> Turn:
    """Make of a text what it was written for."""
    aim = said.aim
    assert aim is not None  # noqa: S101 - `take` has just set it
    if aim.is_note:
        return await new_note(work, audit, by, said)
    if aim.kind == AimKind.NOT_APPLICABLE:
        return await answers.not_applicable(work, audit, by, statement=aim.target, reason=said.text)
    if aim.kind == AimKind.DISSENT:
        return await ratings.dissent(work, audit, by, statement=aim.target, reason=said.text)
    if aim.kind == AimKind.AGENCY:
        another = said.another or said.confirmed  # nobody is asked twice about one text
        return await members.speak_as_typed(work, audit, by, said.text, aim=aim, another=another)
    return await OTHERS[AimKind(aim.kind)](work, audit, by, target=aim.target, text=said.text)


OTHERS: Mapping[AimKind, Finish] = {
    AimKind.LABEL: settings.name_room,
    AimKind.ZONE: settings.set_zone,
    AimKind.WORDING: notebook.reword,
    AimKind.OPENING: answers.open_as_typed,
    AimKind.UNTIL: ahead.say_day,
    AimKind.ACTION: actions.add,
    AimKind.OUTCOME: actions.say_outcome,
    AimKind.DUE: actions.say_due,
}
NAMES = frozenset({AimKind.AGENCY, AimKind.LABEL, AimKind.ZONE})
AFTERWARDS = frozenset({AimKind.ACTION, AimKind.OUTCOME, AimKind.DUE, AimKind.LABEL, AimKind.ZONE})


async def close_asks(
    work: Work, by: By, said: Said, refusing: Ask | None, action: Action | None = None
) -> tuple[Ask, ...]:
    """Mark what this text answers as answered, and give it; a prompt that made an action is about that one.

    That is what it replies to, what refused it before (`refusing`), and the question that waited for it, with all that
    refused answers to that. A text that was for something else leaves an open question open.
    """
    chat, message = by.room.chat_id, said.message_id
    told = [await work.ask_at(chat, said.reply_to) if said.reply_to else None, refusing]
    found = [ask for ask in told if ask is not None]
    waiting = [ask for ask in await work.open_asks(chat, by.person_id) if ask.aim == said.aim]
    if any(ask.refused == 0 for ask in (*found, *waiting)):
        found += waiting
    for ask in found:
        if action is not None and ask.aim.kind == AimKind.ACTION:
            await work.put_ask(replace(ask, aim=actions.again(ask.aim, action)))
        await work.close_ask(ask, message)
    return tuple(replace(ask, refused=other_than(message, ask.refused)) for ask in found)


def other_than(message_id: int, refused: int) -> int:
    """Give the message that was refused where it is still there, and not the one that has other words now."""
    return 0 if refused == message_id else refused


async def withdraw(store: Store, by: By, *, message_id: int = 0) -> tuple[Ask, ...]:
    """Close a question to somebody, by default the newest in the chat, and give it with all that refused answers to it.

    Nothing where none waits. Raises `NotYours` for somebody else's.
    """
    async with store.write(by) as work:
        waiting = await work.open_asks(by.room.chat_id, by.person_id)
        asked = await work.ask_at(by.room.chat_id, message_id)
        if asked is not None and asked.person_id != by.person_id:
            raise NotYours
        meant = asked or next((ask for ask in waiting if not ask.refused and not message_id), None)
        gone = tuple(ask for ask in waiting if meant is not None and ask.aim == meant.aim)
        for ask in gone:
            await work.close_ask(ask)
    return gone


async def new_note(work: Work, audit: Audit, by: By, said: Said) -> Turn:
    """Keep a new note, or what its message says now."""
    aim = said.aim
    assert aim is not None  # noqa: S101 - `take` has just set it
    kind = aim.column or COMMENT
    if aim.column is None:
        audit.framework.domain(aim.target)
    else:
        audit.framework.column(aim.column)
        audit.framework.statement(aim.target)
    member = member_of(audit, by.person_id)
    private = by.room.chat_id != audit.room.key.chat_id
    note = Note(0, kind, aim.target, said.text, by.person_id, member.agency, by.at, private=private)
    return await put_note(work, audit, by, said, note, "added")


async def put_note(work: Work, audit: Audit, by: By, said: Said, note: Note, how: str) -> Turn:
    """Keep a note under its message, unless a later edit was quicker."""
    after = await work.put_note(
        audit, note, chat_id=by.room.chat_id, message_id=said.message_id, update_id=by.update_id
    )
    if after is None:
        return Turn(audit)
    turn = await noted(work, after, by, note, how)
    if by.is_private:
        await keep_at_hand(work, turn.audit, by, said.message_id)
    return turn


async def keep_at_hand(work: Work, audit: Audit, by: By, message_id: int) -> None:
    """Let a private card say what its member's last text became, until their next act; who has no card needs none."""
    known, seat = await work.note_at(by.room.chat_id, message_id), await work.seat(audit.id, by.person_id)
    alone = audit.room.key == by.own_room
    if known is not None and (seat is not None or alone):
        here = own_seat(audit, by, seat) if alone or seat is None else seat
        await work.put_seat(replace(here, kept=known[1].id))


async def noted(work: Work, audit: Audit, by: By, note: Note, how: str) -> Turn:
    """Write down that a note was added, edited or moved (not its text), and bring a posted summary up to date."""
    after = await keep(work, audit, by, Change(f"{note.kind}-{how}", note.target))
    return Turn(after, due=await want_summary(work, after, domain_of(audit, note)))


async def edit(store: Store, by: By, said: Said) -> Taken | None:
    """Keep what a note's message, or one that was refused, says now. None for any other: it may be a new text.

    Raises what `take` raises; the note then keeps its last good text.
    """
    async with store.read() as look:
        known = await look.note_at(by.room.chat_id, said.message_id)
        answered, refused = await look.asks_about(by.room.chat_id, said.message_id)
    again = refused is not None and bool(said.text) and not said.text.startswith("/")  # a command says what it is for
    return await take(store, by, said) if known or answered or again else None


async def change_note(work: Work, by: By, said: Said, audit_id: int, note: Note) -> Taken:
    """Give a note the text, the kind and the place that its message says now; its author alone may.

    Raises `NoteStays`, `NoteStaysText` or `UnknownStatement` besides what `take` raises; the note is then as it was.
    """
    audit = taking_answers(await work.audit(audit_id))
    known = await work.note(note.id)  # anew, now that nobody else can change it: it may have been removed meanwhile
    if known is None:
        raise NoteRemoved
    note = known[1]
    if note.person_id != by.person_id:
        raise NotYours
    if not said.text:
        raise NoteStaysText
    aim, typed = readdressed(audit, Aim(audit_id, note.kind, note.target), said.text)
    if said.aim is not None and said.aim.is_note:  # a button said where it belongs
        aim = said.aim
    with meant_for(Aim(audit_id, AimKind.WORDING, str(note.id))):
        text = passed(replace(said, text=typed, confirmed=said.confirmed or typed == note.text), aim)
    changed = replace(note, kind=aim.column or COMMENT, target=aim.target, text=text)
    if changed == note:
        return Taken(Turn(audit), aim)
    moved = (changed.kind, changed.target) != (note.kind, note.target)
    turn = await put_note(work, audit, by, said, replace(changed, edited_at=by.at), "moved" if moved else "edited")
    left = await want_summary(work, turn.audit, domain_of(audit, note)) if moved else ()
    due = {post.name: post for post in (*turn.due, *left)}  # of one wanted twice, the later version
    return Taken(replace(turn, due=tuple(due.values())), aim)


async def notes_on(store: Store, audit_id: int, target: str) -> Sequence[Note]:
    """Give the notes on one statement or domain, oldest first."""
    async with store.read() as look:
        return await look.notes_on(audit_id, target)
