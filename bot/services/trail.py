"""What every change of an audit ends with: the trail, the next version, and the posts it makes due."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from bot.audit.agenda import clocked
from bot.audit.delegates import is_over, spoken_for
from bot.audit.framework import DomainId, StatementId
from bot.audit.messages import Post, PostKind, PostName, Turn
from bot.audit.model import Answer, Audit, By, Member
from bot.audit.persons import is_on_telegram
from bot.audit.progress import is_complete, is_domain_complete
from bot.audit.rules import scored_alone
from bot.audit.trail import NOT_APPLICABLE, TrailEntry
from bot.services.ports import Work

OVERALL = PostName.of(PostKind.OVERALL)


@dataclass(frozen=True, slots=True)
class Change:
    """One line for the trail; who and when are the doer's. A person is given by id, never by name."""

    what: str
    target: str = ""
    before: str = ""
    after: str = ""
    why: str = ""
    before_id: int = 0
    after_id: int = 0


async def keep(work: Work, audit: Audit, by: By, *changes: Change) -> Audit:
    """Write the trail and give the audit its next version."""
    audit, over = await without_delegates(work, audit, by)
    for change in (*changes, *over):
        await work.add_trail(audit.id, by, TrailEntry(by.at, by.person_id, **fields_of(change)))
    audit = await with_name_kept(work, audit, by)
    seen = by.at if by.person_id == audit.facilitator_id else audit.facilitator_seen
    if by.is_private and is_on_telegram(by.person_id):
        await work.let_go(audit.id, by.person_id)
    return await work.touch(replace(audit, active_at=by.at, facilitator_seen=seen))


async def without_delegates(work: Work, audit: Audit, by: By) -> tuple[Audit, list[Change]]:
    """End the delegates whose time is over by now: their agency has come, or they have gone."""
    over = [place for place in spoken_for(audit) if is_over(audit, place)]
    for place in over:
        audit = await work.put_member(audit, replace(place, left_at=by.at))
    return audit, [ended(place) for place in over]


def ended(place: Member) -> Change:
    """Say that a delegate scores for an agency no more."""
    return Change("delegate-ended", before=place.agency)


def fields_of(change: Change) -> dict[str, Any]:
    """Give what a change says, by name."""
    return {each.name: getattr(change, each.name) for each in fields(change)}


async def with_name_kept(work: Work, audit: Audit, by: By) -> Audit:
    """Keep what a member is called by now, where that is new."""
    if audit.member(by.person_id) is None or audit.person(by.person_id) == by.person:
        return audit
    await work.put_name(by.person_id, by.name)
    return replace(audit, names={**audit.names, by.person_id: by.name})


async def keep_answer(work: Work, audit: Audit, by: By, answer: Answer, change: Change) -> Turn:
    """Keep an agreed score (or "not applicable") unless a later update was quicker; want the summaries it completes.

    The same once more leaves no trace but the number of its update, so that what came in between does not win later.
    """
    before = audit.answers.get(answer.statement)
    again = before is not None and (before.value, before.reason) == (answer.value, answer.reason)
    if before is not None and again:
        answer = replace(before, update_id=answer.update_id)
    changed = await work.put_answer(audit, answer)
    if changed is None or again:
        return Turn(changed or audit)
    stops = clocked(changed, by.at) if answer.statement == audit.current else changed
    after = await keep(work, stops, by, change)
    return Turn(after, due=await want_summaries(work, after, answer.statement))


async def want_summaries(work: Work, audit: Audit, statement: StatementId) -> tuple[Post, ...]:
    """Want the summaries that a change of one statement makes due: its domain's, and the overall one."""
    return await want_summary(work, audit, audit.framework.domain_of(statement).id)


async def want_summary(work: Work, audit: Audit, domain_id: DomainId) -> tuple[Post, ...]:
    """Want a domain's summary when it is complete or already posted; the overall one likewise."""
    name = PostName.of(PostKind.SUMMARY, domain_id)
    due = []
    if is_domain_complete(audit, domain_id) or await work.post(audit.id, name):
        due.append(await work.want_post(audit.id, name))
        if is_complete(audit) or await work.post(audit.id, OVERALL):
            due.append(await work.want_post(audit.id, OVERALL))
    return tuple(due)


def shown(answer: Answer | None) -> str:
    """Write an answer for the trail: the value, `NOT_APPLICABLE`, or nothing."""
    if answer is None:
        return ""
    return NOT_APPLICABLE if answer.value is None else str(answer.value)


def secret_from(before: Audit, after: Audit) -> Turn:
    """Give the turn of a change by which agencies may score in secret, with the offer to score again what is there."""
    begins = before.rhythm is not after.rhythm and bool(scored_alone(after))
    return Turn(after, offers_early=begins)
