"""What every change of an audit ends with: the trail, the next version, and the posts it makes due."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.audit.doings import Post, Turn
from bot.audit.framework import DomainId, StatementId
from bot.audit.model import Answer, Audit, By, TrailEntry
from bot.audit.progress import is_complete, is_domain_complete
from bot.services.ports import Work

OVERALL = "overall"


def summary_name(domain_id: str) -> str:
    """Name the post that is the summary of a domain."""
    return f"summary:{domain_id}"


@dataclass(frozen=True, slots=True)
class Change:
    """One line for the trail; who and when are the doer's."""

    what: str
    target: str = ""
    before: str = ""
    after: str = ""
    why: str = ""


async def keep(work: Work, audit: Audit, by: By, *changes: Change) -> Audit:
    """Write the trail and give the audit its next version."""
    for change in changes:
        entry = TrailEntry(by.at, by.name, change.what, change.target, change.before, change.after, change.why)
        await work.add_trail(audit.id, by, entry)
    seen = by.at if by.person_id == audit.facilitator_id else audit.facilitator_seen
    return await work.touch(replace(audit, active_at=by.at, facilitator_seen=seen))


async def keep_answer(work: Work, audit: Audit, by: By, answer: Answer, change: Change) -> Turn:
    """Keep an agreed score (or "not applicable") unless a later update was quicker; want the summaries it completes."""
    if not await work.put_answer(audit.id, answer):
        return Turn(audit)
    after = replace(audit, answers={**audit.answers, answer.statement: answer})
    after = await keep(work, after, by, change)
    return Turn(after, due=await want_summaries(work, after, answer.statement))


async def want_summaries(work: Work, audit: Audit, statement: StatementId) -> tuple[Post, ...]:
    """Want the summaries that a change of one statement makes due: its domain's, and the overall one."""
    return await want_summary(work, audit, audit.framework.domain_of(statement).id)


async def want_summary(work: Work, audit: Audit, domain_id: DomainId) -> tuple[Post, ...]:
    """Want a domain's summary when it is complete or already posted; the overall one likewise."""
    name = summary_name(domain_id)
    due = []
    if is_domain_complete(audit, domain_id) or await work.post(audit.id, name):
        due.append(await work.want_post(audit.id, name))
        if is_complete(audit) or await work.post(audit.id, OVERALL):
            due.append(await work.want_post(audit.id, OVERALL))
    return tuple(due)


def shown(answer: Answer | None) -> str:
    """Write an answer for the trail: the value, "n/a", or nothing."""
    if answer is None:
        return ""
    return "n/a" if answer.value is None else str(answer.value)
