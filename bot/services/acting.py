"""Actions: added by any member at any time, also after an audit is closed; owned, due, and ended with a word.

An action belongs to the round it was added in. While it is open it is listed in the rounds after, too, and changed
from there: so every use case is told an audit of the room, and finds the action in whichever round it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from zlib import crc32
from zoneinfo import ZoneInfo

from bot.audit.doings import Aim, AimKind, Ask, Turn
from bot.audit.errors import HasLeft, NoAction, NotAMember, NotOwner, Stale
from bot.audit.framework import StatementId
from bot.audit.model import Action, ActionStatus, Audit, By
from bot.audit.reminders import months_after
from bot.audit.rules import found, member_of
from bot.services.dates import due_day
from bot.services.keeping import Change, keep
from bot.services.ports import Look, Store, Work

TEXT = "#"
"""What an aim's target begins with when its text is to replace that of an action that is there already."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An action in the round it belongs to, with the room's last round."""

    action: Action
    home: Audit
    last: Audit


async def kept_in_room(look: Look, audit: Audit) -> tuple[Kept, ...]:
    """Give the actions of all rounds of a room up to its last, by due date, those without one last."""
    rounds = await look.rounds(audit.room.id)
    found = [Kept(action, home, rounds[-1]) for home in rounds for action in await look.actions(home.id)]
    return tuple(sorted(found, key=lambda one: (one.action.due or date.max, one.action.id)))


async def in_room(store: Store, audit_id: int) -> tuple[Kept, ...]:
    """Give the actions of an audit's room; raises `NoAudit`."""
    async with store.read() as look:
        return await kept_in_room(look, found(await look.audit(audit_id)))


async def one_in_room(store: Store, audit_id: int, action_id: int) -> Kept:
    """Give one action of an audit's room; raises `NoAudit` or `NoAction`."""
    async with store.read() as look:
        return await one(look, found(await look.audit(audit_id)), action_id)


async def one(look: Look, audit: Audit, action_id: int) -> Kept:
    """Find an action in any round of an audit's room; raises `NoAction`."""
    for kept in await kept_in_room(look, audit):
        if kept.action.id == action_id:
            return kept
    raise NoAction


def today_at(audit: Audit, at: datetime) -> date:
    """Give the day it is where the room is."""
    return at.astimezone(ZoneInfo(audit.room.settings.time_zone)).date()


def place_in(target: str) -> tuple[int, int]:
    """Read the action's id, and the message that shows it (0: none), out of an aim's target.

    >>> place_in("#12.345"), place_in("12")
    ((12, 345), (12, 0))
    """
    number, _, message = target.removeprefix(TEXT).partition(".")
    return int(number), int(message or 0)


async def add(work: Work, audit: Audit, by: By, *, target: str, text: str) -> Turn:
    """Make an action of a text that was taken, or give one another text; part of that transaction.

    `target` is a statement's id or empty for a new action, and `#` with the action's place for another text.
    A message that comes twice makes one action.
    """
    if target.startswith(TEXT):
        return await reword(work, audit, by, target=target, text=text)
    for action in await work.actions(audit.id):
        if action.text == text and action.created_at == by.at:
            return Turn(audit, action=action)
    statement = audit.framework.statement(target).id if target else None
    new = Action(0, text, first_owner(audit, by), None, ActionStatus.OPEN, statement, by.at)
    action = await work.put_action(audit.id, new)
    after = await keep(work, audit, by, Change("action-added", statement or "", after=named(action)))
    return Turn(after, done="action-added", action=action)


def again(aim: Aim, action: Action) -> Aim:
    """Give the aim of a prompt that was answered: an answer that is edited, or comes twice, rewords its action."""
    return aim if aim.target.startswith(TEXT) else replace(aim, target=f"{TEXT}{action.id}")


def first_owner(audit: Audit, by: By) -> str:
    """Give who owns a new action until somebody says otherwise: alone oneself, in a group nobody."""
    return by.name if audit.room.is_private else ""


def named(action: Action) -> str:
    """Name an action in the trail: by its number, since its text may change."""
    return f"#{action.id}"


async def reword(work: Work, audit: Audit, by: By, *, target: str, text: str) -> Turn:
    """Give an action another text."""
    number, message = place_in(target)
    kept = await open_one(work, audit, by, number)
    return await change(work, by, kept, replace(kept.action, text=text), Change("action-text"), message)


async def say_due(work: Work, audit: Audit, by: By, *, target: str, text: str) -> Turn:
    """Read a typed day as an action's due date; raises `NoDate` or `DuePast`."""
    number, message = place_in(target)
    kept = await open_one(work, audit, by, number)
    settings = audit.room.settings
    day = due_day(text, today_at(audit, by.at), settings.language)
    return await change_due(work, by, kept, day, message)


async def say_outcome(work: Work, audit: Audit, by: By, *, target: str, text: str) -> Turn:
    """Keep the word on how an action ended."""
    number, message = place_in(target)
    kept = await one(work, audit, number)
    may_end(kept, by)
    if kept.action.status is ActionStatus.OPEN:
        raise Stale
    after = replace(kept.action, outcome=text)
    return await change(work, by, kept, after, Change("action-outcome", why=text), message)


async def open_one(work: Work, audit: Audit, by: By, action_id: int) -> Kept:
    """Give an open action that a member changes; raises `NoAction`, `NotAMember`, `HasLeft` or `Stale`."""
    kept = await one(work, audit, action_id)
    may_change(kept, by)
    if kept.action.status is not ActionStatus.OPEN:
        raise Stale
    return kept


def may_change(kept: Kept, by: By) -> None:
    """Raise `NotAMember` or `HasLeft` for who is a member neither of the action's round nor of the last one."""
    try:
        member_of(kept.home, by.person_id)
    except (NotAMember, HasLeft):
        member_of(kept.last, by.person_id)


def may_end(kept: Kept, by: By) -> None:
    """Raise `NotOwner` for a member who neither owns the action (as a person or an agency) nor facilitates."""
    may_change(kept, by)
    rounds = (kept.home, kept.last)
    mine = {name for audit in rounds if (m := audit.member(by.person_id)) for name in (m.name, m.agency) if name}
    chairs = by.person_id in {audit.facilitator_id for audit in rounds}
    if kept.action.owner and kept.action.owner not in mine and not chairs:
        raise NotOwner(owner=kept.action.owner)


async def change(work: Work, by: By, kept: Kept, after: Action, what: Change, shown_at: int = 0) -> Turn:
    """Keep an action as it is now and say so in the trail of its round; nothing is kept when nothing changed."""
    home = found(await work.audit(kept.home.id))
    if after == kept.action:
        return Turn(home, action=after, shown_at=shown_at)
    await work.put_action(home.id, after)
    changed = await keep(work, home, by, replace(what, target=named(after)))
    return Turn(changed, done=what.what, action=after, shown_at=shown_at)


async def change_due(work: Work, by: By, kept: Kept, day: date | None, shown_at: int = 0) -> Turn:
    """Keep another due date."""
    said = Change("action-due", before=spelled(kept.action.due), after=spelled(day))
    return await change(work, by, kept, replace(kept.action, due=day), said, shown_at)


def spelled(day: date | None) -> str:
    """Write a day for the trail."""
    return day.isoformat() if day else ""


SPANS: dict[str, Callable[[date], date]] = {
    "2w": lambda today: date.fromordinal(today.toordinal() + 14),
    "1m": lambda today: months_after(today, 1),
    "3m": lambda today: months_after(today, 3),
}
"""The spans that can be tapped, from today on."""


async def due_in(store: Store, by: By, *, audit_id: int, action_id: int, span: str) -> Turn:
    """Make an action due after one of the offered spans; raises `Stale` for another one."""
    if span not in SPANS:
        raise Stale
    async with store.write() as work:
        audit = found(await work.audit(audit_id))
        kept = await open_one(work, audit, by, action_id)
        return await change_due(work, by, kept, SPANS[span](today_at(audit, by.at)))


async def hear_day(store: Store, by: By, *, audit_id: int, action_id: int, message_id: int) -> None:
    """Take a reply to the message that asks for an action's day as that day; any other text means what it meant."""
    aim = Aim(audit_id, AimKind.DUE, f"{action_id}.{message_id}")
    ask = Ask(aim, by.room.chat_id, message_id, by.person_id, by.at)
    async with store.write() as work:
        await work.put_ask(ask)
        await work.close_ask(ask)


def owner_code(name: str) -> str:
    """Give an owner in a form short enough for a button.

    >>> owner_code("Children’s social care")
    'f86a0cbb'
    """
    return f"{crc32(name.encode()):08x}"


def owners(kept: Kept) -> Sequence[str]:
    """Give who can own an action: the agencies, then the members, of its round and the last; each once."""
    rounds = (kept.last, kept.home)
    agencies = [agency for audit in rounds for agency in audit.agencies]
    members = [m.name for audit in rounds for m in audit.members if m.left_at is None]
    return tuple(dict.fromkeys((*agencies, *members)))


async def assign(store: Store, by: By, *, audit_id: int, action_id: int, owner: str) -> Turn:
    """Hand an action to an agency or a member, by `owner_code`; raises `Stale` for one who is there no more."""
    async with store.write() as work:
        kept = await open_one(work, found(await work.audit(audit_id)), by, action_id)
        name = next((name for name in owners(kept) if owner_code(name) == owner), None)
        if name is None:
            raise Stale
        said = Change("action-owner", before=kept.action.owner, after=name)
        return await change(work, by, kept, replace(kept.action, owner=name), said)


async def end(store: Store, by: By, *, audit_id: int, action_id: int, status: ActionStatus) -> Turn:
    """Close an action as done or dropped, or open it again; its owner or the facilitator may.

    Raises `NoAction`, `NotAMember`, `HasLeft` or `NotOwner`.
    """
    async with store.write() as work:
        kept = await one(work, found(await work.audit(audit_id)), action_id)
        may_end(kept, by)
        closed_at = None if status is ActionStatus.OPEN else kept.action.closed_at or by.at
        outcome = "" if status is ActionStatus.OPEN else kept.action.outcome
        after = replace(kept.action, status=status, closed_at=closed_at, outcome=outcome)
        said = Change(f"action-{status.value}", before=kept.action.status.value, after=status.value)
        return await change(work, by, kept, after, said)


def for_statement(kept: Sequence[Kept]) -> frozenset[StatementId]:
    """Give the statements that have an open action."""
    return frozenset(
        one.action.statement for one in kept if one.action.statement and one.action.status is ActionStatus.OPEN
    )
