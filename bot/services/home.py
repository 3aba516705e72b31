"""At home in the private chat: which audits somebody is in, and which of them a command there is about."""

from __future__ import annotations

from contextlib import suppress

from bot.audit.errors import GroupOnly, NoAudit, NoColumn, Stale, UnknownStatement, WhichAudit
from bot.audit.framework import StatementId
from bot.audit.messages import Aim, AimKind
from bot.audit.model import Audit, By
from bot.audit.rules import found as there
from bot.audit.rules import member_of
from bot.services.aims import Choice, addressed, choice_aim, private_choices, seat_at
from bot.services.audits import audit_here
from bot.services.ports import Look, Store


async def audits_of(store: Store, by: By) -> tuple[Audit, ...]:
    """Give the open audits that somebody takes part in; without any, the last one of their own, if there was one."""
    async with store.read() as look:
        return await all_of(look, by)


async def at_hand(store: Store, by: By) -> tuple[Audit, ...]:
    """Give the audits that a command in private may be about; raises `NoAudit` when there is none."""
    found = await choices(store, by)
    if not found:
        raise NoAudit
    return tuple(choice.audit for choice in found)


async def readable(store: Store, by: By) -> tuple[Audit, ...]:
    """Give the audits of which something can be read in private: those at hand, and the last of one's own, if closed.

    Raises `NoAudit` when there is none.
    """
    found = tuple(choice.audit for choice in await choices(store, by))
    async with store.read() as look:
        own = await last_of_own(look, by)
    known = {audit.id for audit in found}
    both = (*found, *(audit for audit in own if audit.id not in known))
    if not both:
        raise NoAudit
    return both


async def in_this_chat(store: Store, by: By) -> Audit:
    """Give the audit that a command is about which is of use in the audit's own chat alone.

    Raises `NoAudit`, or `GroupOnly` in private for who takes part in groups' audits and has none of their own.
    """
    with suppress(NoAudit):
        return await audit_here(store, by.room)
    raise GroupOnly if by.is_private and await audits_of(store, by) else NoAudit


async def choices(store: Store, by: By) -> tuple[Choice, ...]:
    """Give the audits that something said in private may be about: those one sits in, else all one is in."""
    async with store.read() as look:
        if seated := await private_choices(look, by):
            return seated
        others = await all_of(look, by)
    return tuple(Choice(audit, seat_at(audit, by.person_id, audit.current)) for audit in others)


async def commanded(store: Store, by: By, kind: str, argument: str) -> tuple[Aim, str]:
    """Give what the text behind a command is for, and that text; in private about the audit that one sits in.

    Raises `NoAudit`, `NoColumn`, `UnknownStatement`, or `WhichAudit` when there is more than one.
    """
    if not by.is_private:
        return commanded_in(await audit_here(store, by.room), kind, argument)
    found = await choices(store, by)
    if len(found) > 1:
        raise WhichAudit(kind=kind, argument=argument)
    if not found:
        raise NoAudit
    return commanded_in(found[0].audit, kind, argument, found[0].seat.statement)


def commanded_in(audit: Audit, kind: str, argument: str, present: StatementId | None = None) -> tuple[Aim, str]:
    """Give what the text behind a command is for in one audit, and that text."""
    if kind != AimKind.COMMENT:
        audit.framework.column(kind)
    target, said = addressed(audit, kind, argument, present)
    return Aim(audit.id, kind, target), said


async def aims_of(store: Store, by: By, kind: str = "", argument: str = "") -> tuple[tuple[Audit, Aim], ...]:
    """Give what a text in private could be for, an audit each: as its command says, or by where one sits."""
    found = []
    for choice in await choices(store, by):
        if not kind:
            found.append((choice.audit, choice_aim(choice)))
            continue
        with suppress(NoColumn, UnknownStatement):
            found.append((choice.audit, commanded_in(choice.audit, kind, argument, choice.seat.statement)[0]))
    return tuple(found)


async def all_of(look: Look, by: By) -> tuple[Audit, ...]:
    """Give all open audits of a person, else the last one of their own."""
    going_on = tuple(await look.open_audits_of(by.person_id))
    if going_on:
        return going_on
    return await last_of_own(look, by)


async def last_of_own(look: Look, by: By) -> tuple[Audit, ...]:
    """Give the last round of somebody's private chat, if there was any."""
    room = await look.room(by.own_room)
    return tuple((await look.rounds(room.id))[-1:]) if room else ()


async def audit_away(store: Store, by: By, audit_id: int) -> Audit:
    """Give an audit to a member in private; raises `Stale` elsewhere, `NoAudit`, `NotAMember` or `HasLeft`."""
    if not by.is_private:
        raise Stale
    async with store.read() as look:
        audit = there(await look.audit(audit_id))
    member_of(audit, by.person_id)
    return audit
