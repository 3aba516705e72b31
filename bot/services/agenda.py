"""The meeting after *Open all*: what is agreed together, what somebody takes out, and going through the rest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.audit.agenda import Agenda, Item, Treatment, on_card
from bot.audit.ahead import Ahead
from bot.audit.errors import AgreedMeanwhile, OffScale, Stale
from bot.audit.framework import StatementId
from bot.audit.messages import Post, PostKind, Turn
from bot.audit.model import Answer, Audit, By
from bot.audit.rules import facilitator_of, member_of, taking_answers
from bot.services.answers import not_applicable
from bot.services.ports import Look, Store, Work
from bot.services.trail import Change, keep, want_summary


async def meeting(look: Look, audit_id: int) -> tuple[Audit, Ahead]:
    """Give an audit that is open to all, with how far it is; raises `NoAudit`, `AuditClosed` or `Stale`."""
    audit = taking_answers(await look.audit(audit_id))
    if audit.ahead is None or not audit.meets:
        raise Stale
    return audit, audit.ahead


def still_close(audit: Audit, statement: str) -> Item:
    """Give a statement that the agencies are close together on; raises `Stale`, or `AgreedMeanwhile`."""
    one = Agenda.of(audit).find(audit.framework.statement(statement).id)
    if one is None:
        raise Stale
    if one.statement in audit.answers:
        raise AgreedMeanwhile(number=one.statement)
    return one


async def take_out(store: Store, by: By, *, audit_id: int, statement: str) -> Turn:
    """Have a statement talked over that would be agreed with others; any member may, until it is agreed.

    Raises `NotAMember`, `Stale`, or `AgreedMeanwhile` when the facilitator was quicker.
    """
    async with store.write(by) as work:
        audit, ahead = await meeting(work, audit_id)
        member = member_of(audit, by.person_id)
        one = still_close(audit, statement)
        if one.kind is not Treatment.CLOSE:
            return Turn(audit, done="taken-out")
        out = replace(ahead, out={**ahead.out, one.statement: member.agency})
        change = Change("taken-out", one.statement, after=member.agency)
        return Turn(await keep(work, replace(audit, ahead=out), by, change), done="taken-out")


async def pick(store: Store, by: By, *, audit_id: int, statement: str, value: int) -> Turn:
    """Choose between the two points that a median lies between; only the facilitator may.

    Raises `Stale` for what somebody took out, or `OffScale`.
    """
    async with store.write(by) as work:
        audit, ahead = await meeting(work, audit_id)
        facilitator_of(audit, by.person_id)
        one = still_close(audit, statement)
        if one.kind is not Treatment.CLOSE:
            raise Stale
        if value not in one.between:
            raise OffScale(value=value, lowest=min(one.between, default=value), highest=max(one.between, default=value))
        picked = replace(ahead, picked={**ahead.picked, one.statement: value})
        return Turn(audit if picked == ahead else await keep(work, replace(audit, ahead=picked), by))


async def confirm(store: Store, by: By, *, audit_id: int) -> Turn:
    """Agree all that are close together and that nobody took out, at once; only the facilitator may.

    What is still to be picked between two points stays open. Nothing to agree changes nothing.
    """
    async with store.write(by) as work:
        audit, _ = await meeting(work, audit_id)
        facilitator_of(audit, by.person_id)
        values = Agenda.of(audit).to_confirm()
        after, changes = audit, []
        for statement, value in values.items():
            answer = Answer(statement, value, "", by.person_id, by.at, by.update_id, together=True)
            kept = await work.put_answer(after, answer)
            changes += [Change("score-together", statement, after=str(value))] if kept else []
            after = kept or after
        if not changes:
            return Turn(audit)
        return Turn(await keep(work, after, by, *changes), due=await want_for(work, after, values))


async def want_for(work: Work, audit: Audit, statements: Iterable[StatementId]) -> tuple[Post, ...]:
    """Want the summaries that many answers make due, each domain's once, and the overall one last."""
    domains = dict.fromkeys(audit.framework.domain_of(statement).id for statement in statements)
    due = {post.name: post for domain in domains for post in await want_summary(work, audit, domain)}
    return tuple(sorted(due.values(), key=lambda post: post.name.kind is PostKind.OVERALL))


async def begin_talk(store: Store, by: By, *, audit_id: int) -> Turn:
    """Put the first statement of the agenda on the card; only the facilitator may."""
    async with store.write(by) as work:
        audit, ahead = await meeting(work, audit_id)
        facilitator_of(audit, by.person_id)
        if ahead.on_card is not None:
            return Turn(audit)
        agenda = Agenda.of(audit)
        first = next((one.statement for one in agenda.unanswered(agenda.order())), None)
        if first is None:
            return Turn(audit, done="all-answered")
        return Turn(await keep(work, on_card(audit, first, by.at), by))


async def rule_out_unseen(store: Store, by: By, *, audit_id: int, statement: str, reason: str) -> Turn:
    """Keep "not applicable" for a statement that nobody could see, wherever the card is; the facilitator's to do."""
    async with store.write(by) as work:
        audit, _ = await meeting(work, audit_id)
        facilitator_of(audit, by.person_id)
        if still_close(audit, statement).kind is not Treatment.NOBODY:
            raise Stale
        return await not_applicable(work, audit, by, statement=statement, reason=reason)
