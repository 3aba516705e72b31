"""Actions: added by any member at any time, also after an audit is closed; owned, due, and ended with a word.

An action belongs to the round it was added in. While it is open it is listed in the rounds after, too, and changed
from there: so every use case is told an audit of the room, and finds the action in whichever round it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.audit.agencies import short_form
from bot.audit.errors import HasLeft, NoAction, NotAMember, NotOwner, Stale
from bot.audit.framework import StatementId
from bot.audit.messages import Aim, AimKind, Ask, Turn
from bot.audit.model import Action, ActionStatus, Audit, By
from bot.audit.persons import Owner
from bot.audit.places import ActionPlace
from bot.audit.reminders import SPANS
from bot.audit.rules import found, member_of
from bot.services.dates import FARTHEST, due_day
from bot.services.members import seats_of_nobody
from bot.services.ports import Look, Store, Work
from bot.services.trail import Change, keep


@dataclass(frozen=True, slots=True)
class Kept:
    """An action in the round it belongs to, with the room's last round, and whose it is as they are called now.

    `nobody` are the ids of members that are no people, where one action alone was asked for.
    """

    action: Action
    home: Audit
    last: Audit
    owner: Owner
    nobody: frozenset[int] = frozenset()


async def kept_in_room(look: Look, audit: Audit) -> tuple[Kept, ...]:
    """Give the actions of all rounds of a room up to its last, by due date, those without one last."""
    rounds = await look.rounds(audit.room.id)
    found = [
        Kept(action, home, rounds[-1], owner_in(rounds, action))
        for home in rounds
        for action in await look.actions(home.id)
    ]
    return tuple(sorted(found, key=lambda one: (one.action.due or date.max, one.action.id)))


def owner_in(rounds: Sequence[Audit], action: Action) -> Owner:
    """Say whose an action is: it may have been handed to a member of any round of its room."""
    known = [audit for audit in rounds if audit.member(action.owner_id)]
    return (known or rounds)[-1].owner(action)


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
            return replace(kept, nobody=await seats_of_nobody(look, audit))
    raise NoAction


def today_at(audit: Audit, at: datetime) -> date:
    """Give the day it is where the room is."""
    return at.astimezone(ZoneInfo(audit.room.settings.time_zone)).date()


async def add(work: Work, audit: Audit, by: By, *, target: str, text: str) -> Turn:
    """Make an action of a text that was taken, or give one another text; part of that transaction.

    `target` is a statement's id or empty for a new action, and an `ActionPlace` for another text.
    A message that comes twice makes one action.
    """
    if ActionPlace.is_meant(target):
        return await reword(work, audit, by, target=target, text=text)
    for action in await work.actions(audit.id):
        if action.text == text and action.created_at == by.at:
            return Turn(audit, action=action)
    statement = audit.framework.statement(target).id if target else None
    owner_id = by.person_id if audit.room.is_private else 0  # in a group nobody's, until somebody says whose
    new = Action(0, text, owner_id, "", None, ActionStatus.OPEN, statement, by.at)
    action = await work.put_action(audit, new)
    after = await keep(work, audit, by, Change("action-added", statement or "", after=named(action)))
    return Turn(after, action=action, action_is_new=True)


def again(aim: Aim, action: Action) -> Aim:
    """Give the aim of a prompt that was answered: an answer that is edited, or comes twice, rewords its action."""
    return aim if ActionPlace.is_meant(aim.target) else replace(aim, target=str(ActionPlace(action.id, rewords=True)))


def named(action: Action) -> str:
    """Name an action in the trail: by its number, since its text may change."""
    return f"#{action.id}"


async def reword(work: Work, audit: Audit, by: By, *, target: str, text: str) -> Turn:
    """Give an action another text."""
    place = ActionPlace.read(target)
    kept = await open_one(work, audit, by, place.action_id)
    return await change_action(work, by, kept, replace(kept.action, text=text), Change("action-text"), place.message_id)


async def say_due(work: Work, audit: Audit, by: By, *, target: str, text: str) -> Turn:
    """Read a typed day; it becomes the action's due date by `due_on`. Raises `NoDate` and the like, or `DuePast`."""
    place = ActionPlace.read(target)
    kept = await open_one(work, audit, by, place.action_id)
    day = due_day(text, today_at(audit, by.at), audit.room.settings.language)
    return Turn(audit, action=kept.action, shown_at=place.message_id, understood=day)


async def say_outcome(work: Work, audit: Audit, by: By, *, target: str, text: str) -> Turn:
    """Keep the word on how an action ended."""
    place = ActionPlace.read(target)
    kept = await one(work, audit, place.action_id)
    may_end(kept, by)
    if kept.action.status is ActionStatus.OPEN:
        raise Stale
    after = replace(kept.action, outcome=text)
    return await change_action(work, by, kept, after, Change("action-outcome", why=text), place.message_id)


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
    """Raise `NotOwner` for a member who neither owns the action (as a person or for an agency) nor facilitates."""
    may_change(kept, by)
    rounds, owner = (kept.home, kept.last), kept.owner
    mine = {member.agency for audit in rounds if (member := audit.member(by.person_id))}
    owns = owner.person.id == by.person_id if owner.person else owner.agency in mine
    chairs = by.person_id in {audit.facilitator_id for audit in rounds}
    if owner and not owns and not chairs:
        raise NotOwner(owner=owner)


async def change_action(work: Work, by: By, kept: Kept, after: Action, what: Change, shown_at: int = 0) -> Turn:
    """Keep an action as it is now and say so in the trail of its round; nothing is kept when nothing changed."""
    home = found(await work.audit(kept.home.id))
    if after == kept.action:
        return Turn(home, action=after, shown_at=shown_at)
    await work.put_action(home, after)
    changed = await keep(work, home, by, replace(what, target=named(after)))
    return Turn(changed, done="kept", action=after, shown_at=shown_at)


async def change_due(work: Work, by: By, kept: Kept, day: date) -> Turn:
    """Keep another due date."""
    said = Change("action-due", before=spelled(kept.action.due), after=spelled(day))
    return await change_action(work, by, kept, replace(kept.action, due=day), said)


def spelled(day: date | None) -> str:
    """Write a day for the trail."""
    return day.isoformat() if day else ""


async def due_in(store: Store, by: By, *, audit_id: int, action_id: int, span: str) -> Turn:
    """Make an action due after one of the offered spans; raises `Stale` for another one."""
    if span not in SPANS:
        raise Stale
    async with store.write(by) as work:
        audit = found(await work.audit(audit_id))
        kept = await open_one(work, audit, by, action_id)
        return await change_due(work, by, kept, SPANS[span](today_at(audit, by.at)))


async def due_on(store: Store, by: By, *, audit_id: int, action_id: int, day: int) -> Turn:
    """Make an action due on a day that was understood, by its number in the calendar; raises `Stale` for none."""
    try:
        due = date.fromordinal(day)
    except (ValueError, OverflowError):
        raise Stale from None
    async with store.write(by) as work:
        audit = found(await work.audit(audit_id))
        kept = await open_one(work, audit, by, action_id)
        if abs(due - today_at(audit, by.at)) > FARTHEST:
            raise Stale
        return await change_due(work, by, kept, due)


async def hear_day(store: Store, by: By, *, audit_id: int, action_id: int, message_id: int) -> None:
    """Take a reply to the message that asks for an action's day as that day; any other text means what it meant."""
    aim = Aim(audit_id, AimKind.DUE, str(ActionPlace(action_id, message_id)))
    ask = Ask(aim, by.room.chat_id, message_id, by.person_id, by.at)
    async with store.write() as work:
        await work.put_ask(ask)
        await work.close_ask(ask)


def owner_code(owner: Owner) -> str:
    """Give an owner in a form short enough for a button: a person's id, or a short form of an agency.

    >>> owner_code(Owner(agency="police"))
    'apolice'
    """
    return f"p{owner.person.id}" if owner.person else f"a{short_form(owner.agency)}"


def owners(kept: Kept) -> Sequence[Owner]:
    """Give who can own an action: the agencies, then the members, of its round and the last; each once."""
    rounds = (kept.last, kept.home)
    agencies = [Owner(agency=agency) for audit in rounds for agency in audit.agencies]
    here = [(audit, m.person_id) for audit in rounds for m in audit.members if m.left_at is None]
    members = [Owner(audit.person(person_id)) for audit, person_id in here if person_id not in kept.nobody]
    return tuple({owner_code(owner): owner for owner in (*agencies, *members)}.values())


async def assign(store: Store, by: By, *, audit_id: int, action_id: int, owner: str) -> Turn:
    """Hand an action to an agency or a member, by `owner_code`; raises `Stale` for one who is there no more."""
    async with store.write(by) as work:
        kept = await open_one(work, found(await work.audit(audit_id)), by, action_id)
        chosen = next((each for each in owners(kept) if owner_code(each) == owner), None)
        if chosen is None:
            raise Stale
        after = replace(kept.action, owner_id=chosen.person.id if chosen.person else 0, agency=chosen.agency)
        said = Change(
            "action-owner",
            before=kept.action.agency,
            after=after.agency,
            before_id=kept.action.owner_id,
            after_id=after.owner_id,
        )
        return await change_action(work, by, kept, after, said)


async def end(store: Store, by: By, *, audit_id: int, action_id: int, status: ActionStatus) -> Turn:
    """Close an action as done or dropped, or open it again; its owner or the facilitator may.

    Raises `NoAction`, `NotAMember`, `HasLeft` or `NotOwner`.
    """
    async with store.write(by) as work:
        kept = await one(work, found(await work.audit(audit_id)), action_id)
        may_end(kept, by)
        closed_at = None if status is ActionStatus.OPEN else kept.action.closed_at or by.at
        outcome = "" if status is ActionStatus.OPEN else kept.action.outcome
        after = replace(kept.action, status=status, closed_at=closed_at, outcome=outcome)
        said = Change(f"action-{status.value}", before=kept.action.status.value, after=status.value)
        return await change_action(work, by, kept, after, said)


def for_statement(kept: Sequence[Kept]) -> frozenset[StatementId]:
    """Give the statements that have an open action."""
    return frozenset(
        one.action.statement for one in kept if one.action.statement and one.action.status is ActionStatus.OPEN
    )
