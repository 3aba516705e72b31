"""Straight to agreed: any member taps, the last tap stands. In every rhythm: "not applicable", and opening again."""

from __future__ import annotations

from dataclasses import replace

from bot.audit.agenda import on_card
from bot.audit.choices import SCORED_ALONE
from bot.audit.errors import Stale
from bot.audit.framework import StatementId
from bot.audit.messages import BESIDES, Post, Turn
from bot.audit.model import Answer, Audit, By, Rhythm
from bot.audit.rules import (
    facilitator_of,
    in_rhythm,
    member_of,
    milliseconds,
    mover_of,
    on_the_card,
    revealed,
    scored_alone,
    taking_answers,
)
from bot.audit.trail import NOT_APPLICABLE
from bot.services.ports import Store, Work
from bot.services.trail import Change, keep, keep_answer, shown, want_summaries, want_summary
from bot.text import listed_opening, listed_reason


async def score(store: Store, by: By, *, audit_id: int, statement: str, value: int) -> Turn:
    """Keep a tapped score as the room's; a second tap replaces it, the higher `update_id` wins.

    Raises `NotAMember`, `HasLeft`, `AuditClosed`, `MovedOn`, `Stale` or `OffScale`; then nothing is kept.
    """
    async with store.write(by) as work:
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
    reason = listed_reason(reason) or reason
    answer = Answer(place, None, reason, by.person_id, by.at, by.update_id)
    change = Change("not-applicable", place, shown(audit.answers.get(place)), NOT_APPLICABLE, reason)
    return await keep_answer(work, audit, by, answer, change)


async def asked_to_open(store: Store, by: By, *, audit_id: int, statement: str, moment: int) -> Audit:
    """Give the audit to somebody who is about to say why an answer is opened again; raises as `open_again` does."""
    async with store.read() as look:
        audit = taking_answers(await look.audit(audit_id))
    to_open(audit, by, statement, moment)
    on_the_card(audit, statement)
    return audit


def to_open(audit: Audit, by: By, statement: str, moment: int) -> Answer:
    """Give the answer that the facilitator (alone: oneself) opens again; `moment` says which (`milliseconds`).

    Raises `NotFacilitator`, or `Stale` when there is none any more, or another one.
    """
    facilitator_of(audit, by.person_id)
    answer = audit.answers.get(audit.framework.statement(statement).id)
    if answer is None or milliseconds(answer.at) != moment:
        raise Stale
    return answer


async def open_for(store: Store, by: By, *, audit_id: int, statement: str, moment: int, reason: str) -> Turn:
    """Open an answer again for a reason chosen by a tap; raises `MovedOn` besides what `to_open` raises."""
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        answer = to_open(audit, by, on_the_card(audit, statement), moment)
        return await opened(work, audit, by, answer, reason)


async def open_as_typed(work: Work, audit: Audit, by: By, *, target: str, text: str) -> Turn:
    """Open an answer again for a reason that was typed; part of the transaction that took it."""
    statement, _, moment = target.partition(BESIDES)
    answer = to_open(audit, by, statement, int(moment) if moment.isdecimal() else 0)
    return await opened(work, audit, by, answer, listed_opening(text) or text)


async def opened(work: Work, audit: Audit, by: By, answer: Answer, why: str) -> Turn:
    """Put a statement back to be scored; the record keeps what was there. What was revealed is scored anew, in secret.

    A summary that was posted is brought up to date.
    """
    after = await taken_back(work, audit, by, answer, why)
    return Turn(after, due=await want_summaries(work, after, answer.statement), done="opened-again")


async def taken_back(work: Work, audit: Audit, by: By, answer: Answer, why: str) -> Audit:
    """Take an answer back and write down what it was, who took it back and why."""
    shown_before = revealed(audit, answer.statement)
    after = audit if shown_before is None else await work.put_reveal(audit, replace(shown_before, again=True))
    after = await work.drop_answer(after, answer.statement, by)
    return await keep(work, after, by, Change("opened-again", answer.statement, shown(answer), why=why))


async def open_early(store: Store, by: By, *, audit_id: int, moment: int) -> Turn:
    """Put back what one person scored before agencies scored in secret, up to `moment`; the card goes to the first.

    Raises `NotFacilitator`, or `Stale` when nothing of it is left.
    """
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        early = [answer for answer in scored_alone(audit) if milliseconds(answer.at) <= moment]
        if not early:
            raise Stale
        due: list[Post] = []
        for answer in early:
            audit = await taken_back(work, audit, by, answer, SCORED_ALONE)
        for domain in dict.fromkeys(audit.framework.domain_of(answer.statement).id for answer in early):
            due += await want_summary(work, audit, domain)
        audit = await keep(work, on_card(audit, early[0].statement, by.at), by)
        return Turn(audit, due=tuple(dict.fromkeys(due)), done="opened-early")


async def asked_why(store: Store, by: By, *, audit_id: int, statement: str) -> Audit:
    """Give the audit to somebody who is about to say why a statement is not applicable; raises as `score` does."""
    async with store.read() as look:
        audit = taking_answers(await look.audit(audit_id))
    mover_of(audit, by.person_id)
    on_the_card(audit, statement)
    return audit


async def rule_out(store: Store, by: By, *, audit_id: int, statement: str, reason: str) -> Turn:
    """Keep "not applicable" with a reason chosen by a tap; raises as `score` does."""
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        return await not_applicable(work, audit, by, statement=on_the_card(audit, statement), reason=reason)
