"""Straight to agreed: any member taps, the last tap stands. And, in both rhythms, "not applicable"."""

from __future__ import annotations

from bot.audit.doings import Turn
from bot.audit.framework import StatementId
from bot.audit.model import Answer, Audit, By, Rhythm
from bot.audit.rules import in_rhythm, member_of, mover_of, on_the_card, taking_answers
from bot.services.keeping import Change, keep_answer, shown
from bot.services.ports import Store, Work


async def score(store: Store, by: By, *, audit_id: int, statement: str, value: int) -> Turn:
    """Keep a tapped score as the room's; a second tap replaces it, the higher `update_id` wins.

    Raises `NotAMember`, `HasLeft`, `AuditClosed`, `MovedOn`, `Stale` or `OffScale`; then nothing is kept.
    """
    async with store.write() as work:
        audit = taking_answers(await work.audit(audit_id))
        member_of(audit, by.person_id)
        in_rhythm(audit, Rhythm.STRAIGHT)
        point = audit.framework.point(value)
        return await answered(work, audit, by, on_the_card(audit, statement), point.value)


async def answered(work: Work, audit: Audit, by: By, statement: StatementId, value: int) -> Turn:
    """Keep the room's value for a statement."""
    before = audit.answers.get(statement)
    answer = Answer(statement, value, "", by.person_id, by.at, by.update_id)
    return await keep_answer(work, audit, by, answer, Change("score", statement, shown(before), str(value)))


async def not_applicable(work: Work, audit: Audit, by: By, *, statement: str, reason: str) -> Turn:
    """Keep that a statement is not applicable, with the reason; part of the transaction that took the reason."""
    mover_of(audit, by.person_id)
    place = audit.framework.statement(statement).id
    answer = Answer(place, None, reason, by.person_id, by.at, by.update_id)
    change = Change("not-applicable", place, shown(audit.answers.get(place)), "n/a", reason)
    return await keep_answer(work, audit, by, answer, change)


async def asked_why(store: Store, by: By, *, audit_id: int, statement: str) -> Audit:
    """Give the audit to somebody who is about to say why a statement is not applicable; raises as `score` does."""
    async with store.read() as look:
        audit = taking_answers(await look.audit(audit_id))
    mover_of(audit, by.person_id)
    on_the_card(audit, statement)
    return audit


async def rule_out(store: Store, by: By, *, audit_id: int, statement: str, reason: str) -> Turn:
    """Keep "not applicable" with a reason chosen by a tap; raises as `score` does."""
    async with store.write() as work:
        audit = taking_answers(await work.audit(audit_id))
        return await not_applicable(work, audit, by, statement=on_the_card(audit, statement), reason=reason)
