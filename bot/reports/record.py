"""The record of an audit as JSON: for machines, versioned, its shape in `schema/audit-1.json`.

Values of ratings that have not been revealed are never in it: of each statement only the ratings of revealed attempts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.audit.agencies import AGENCIES
from bot.audit.agreement import agreements
from bot.audit.chain import Seal, digest
from bot.audit.choices import REASONS
from bot.audit.framework import Framework, StatementId
from bot.audit.model import Action, Audit, Note, Snapshot
from bot.audit.pulse import Heard
from bot.audit.summary import AuditSummary, DomainSummary, Result
from bot.audit.texts import END, ISOLATE
from bot.audit.trail import TrailEntry
from bot.reports import meeting
from bot.reports.account import Account
from bot.reports.facts import ADDITIONS
from bot.reports.people import People
from bot.reports.plain import clean

SCHEMA = "audit-bot/audit/1"
"""Names the shape. A new optional key leaves it as it is; a key that goes or changes its meaning makes it 2."""

SCHEMA_FILE = Path(__file__).parent / "schema" / "audit-1.json"

Plain = dict[str, Any]


def as_json(account: Account) -> bytes:
    """Give everything one audit holds, in UTF-8; its language only names who has no agency or has left the record."""
    return json.dumps(record(account), ensure_ascii=False, indent=1).encode()


def record(account: Account) -> Plain:
    """Lay the record out as plain values."""
    snapshot, summary, people = account.snapshot, account.summary, account.people
    audit, framework = account.audit, account.framework
    return {
        "schema": SCHEMA,
        "framework": tool(framework),
        "room": {
            "chat_id": audit.room.key.chat_id,
            "thread_id": audit.room.key.thread_id,
            "kind": audit.room.kind.value,
            "label": clean(people.label()),
            "one_practitioner": audit.room.is_private,
        },
        "round": audit.round,
        "status": audit.status.value,
        "opened_at": moment(audit.opened_at),
        "closed_at": moment(audit.closed_at),
        "taken_at": moment(snapshot.taken_at),
        **scored_ahead(audit),
        "members": [
            {**member(people, each.person_id, each.agency), **delegate(each.spoken_by, people)}
            for each in audit.members
        ],
        "agencies": agencies(snapshot, people),
        "additions": list(ADDITIONS),
        "answers": [answer(snapshot, result, people) for result in summary.results],
        "comments": [
            {"domain": domain.domain.id, **note(each, people)} for domain in summary.domains for each in domain.comments
        ],
        "summaries": summaries(summary),
        "actions": [action(each, people) for each in snapshot.actions],
        "carried": [action(each, people) for each in snapshot.carried],
        "trail": lines(snapshot, people),
        **chain(snapshot, lines(snapshot, people)),
    }


def tool(framework: Framework) -> Plain:
    """Write which tool was used, with its scale and what a statement takes beside its score."""
    return {
        "id": framework.id,
        "version": framework.version,
        "hash": framework.hash,
        "title": framework.title,
        "citation": framework.citation,
        "licence": framework.licence,
        "scale": [{"value": point.value, "label": point.label} for point in framework.scale],
        "columns": [
            {"id": column.id, "label": column.texts[framework.language].label, "expected": column.expected}
            for column in framework.columns
        ],
    }


def moment(at: datetime | None) -> str | None:
    """Write a time in ISO 8601, UTC."""
    return None if at is None else at.isoformat()


def member(people: People, person_id: int, agency: str) -> Plain:
    """Name a member, by number where names are not wanted."""
    return {"member": name(people.code(person_id)), "agency": agency_name(agency, people)}


def name(text: str) -> str:
    """Write a name for machines: without the signs that keep a sentence whole around it."""
    return clean(text.strip(ISOLATE + END))


def agency_name(agency: str, people: People) -> str:
    """Name an agency as documents do, by its name; its code is told once, in `agencies`."""
    return name(people.words.agency(agency))


def agencies(snapshot: Snapshot, people: People) -> list[Plain]:
    """Give each agency's name in this record with its code: the same in every language, null for one that was typed."""
    spoken = [each.agency for each in snapshot.audit.members]
    spoken += [each.agency for each in snapshot.notes]
    spoken += [each.agency for each in (*snapshot.actions, *snapshot.carried)]
    return [
        {"name": agency_name(agency, people), "code": agency if agency in AGENCIES else None}
        for agency in dict.fromkeys(spoken)
        if agency
    ]


def note(given: Note, people: People) -> Plain:
    """Write a note; the author's name only where names are wanted."""
    author = {"author": name(people.code(given.person_id))} if people.named else {}
    return {
        "text": clean(given.text),
        "agency": agency_name(given.agency, people),
        "at": moment(given.at),
        "edited_at": moment(given.edited_at),
        **author,
        **source(given.handed_by, people),
    }


def source(handed_by: int, people: People) -> Plain:
    """Say that something stood in a form, and who handed it in; nothing for what came by chat or page."""
    return {"source": {"door": "form", "handed_in_by": name(people.code(handed_by))}} if handed_by else {}


def delegate(spoken_by: int, people: People) -> Plain:
    """Say who speaks for an agency that is absent; nothing for one that speaks for itself."""
    return {"spoken_by": name(people.code(spoken_by))} if spoken_by else {}


def answer(snapshot: Snapshot, result: Result, people: People) -> Plain:
    """Write one statement: `score` null and `not_applicable` false is unanswered."""
    found, number = result.answer, result.statement.id
    return {
        "statement": number,
        "score": result.value,
        "not_applicable": found is not None and found.not_applicable,
        "reason": clean(people.words.reason(found.reason)) if found else "",
        "reason_code": found.reason if found and found.reason in REASONS else None,
        "at": moment(found.at) if found else None,
        **(source(found.handed_by, people) if found else {}),
        **{column: [note(each, people) for each in notes] for column, notes in result.notes.items()},
        "ratings": revealed_ratings(snapshot, number, people),
        "reveals": reveals(snapshot, number, people),
        "dissents": [
            {"agency": agency_name(each.agency, people), "reason": clean(each.reason), "at": moment(each.at)}
            for each in snapshot.audit.dissents.get(number, ())
        ],
        "before": result.before,
        "change": result.change,
        "comparable": result.comparable,
        **(met(snapshot.audit, result, people) if snapshot.audit.meets else {}),
        **({"practitioners": practitioners(result.heard)} if result.heard else {}),
    }


def practitioners(heard: Heard) -> Plain:
    """Write what practitioners said to a statement in the pulse."""
    return {
        "answers": heard.answers,
        "median": heard.median,
        "lowest": heard.lowest,
        "highest": heard.highest,
        "cannot_say": heard.unsure,
    }


def met(audit: Audit, result: Result, people: People) -> Plain:
    """Write how a score that was opened with all others was agreed, and how long it was talked over."""
    taken = meeting.taken_out_by(audit, result)
    return {
        "agreed_in": meeting.how(audit, result) or None,
        "taken_out_by": None if taken is None else agency_name(taken, people),
        "minutes_of_talk": meeting.minutes(audit, result),
    }


def scored_ahead(audit: Audit) -> Plain:
    """Write from when until when all was scored ahead, and when it was opened."""
    ahead = audit.ahead
    if ahead is None:
        return {}
    times = {"since": moment(ahead.since), "until": moment(ahead.until), "opened_at": moment(ahead.opened_at)}
    return {"ahead": times}


def revealed_ratings(snapshot: Snapshot, number: StatementId, people: People) -> list[Plain]:
    """Write the ratings of revealed attempts; `value` null is outside the agency's view."""
    shown = {reveal.attempt for reveal in snapshot.audit.reveals.get(number, ())}
    return [
        {
            **member(people, rating.person_id, rating.agency),
            "attempt": rating.attempt,
            "value": rating.value,
            "at": moment(rating.at),
            **({"late": True} if rating.late else {}),
            **source(rating.handed_by, people),
            **delegate(rating.spoken_by, people),
        }
        for rating in sorted(snapshot.audit.ratings.get(number, ()), key=lambda rating: (rating.attempt, rating.at))
        if rating.attempt in shown
    ]


def reveals(snapshot: Snapshot, number: StatementId, people: People) -> list[Plain]:
    """Write each reveal: median, range, verdict, and which agencies were absent."""
    return [
        {
            "attempt": found.attempt,
            "median": found.median,
            "range": found.range,
            "verdict": found.verdict.value,
            "absent": [agency_name(agency, people) for agency in found.absent],
        }
        for found in agreements(snapshot.audit, number)
    ]


def summaries(summary: AuditSummary) -> list[Plain]:
    """Write a summary a domain, then the whole audit's with `domain` null."""
    return [
        *({"domain": each.domain.id, **stood_out(each)} for each in summary.domains),
        {"domain": None, **stood_out(summary)},
    ]


def stood_out(summary: DomainSummary | AuditSummary) -> Plain:
    """Write counts, averages and what stands out, statements by their numbers."""
    tally = summary.tally
    return {
        "total": tally.total,
        "scored": tally.scored,
        "not_applicable": tally.not_applicable,
        "unanswered": tally.unanswered,
        "mean": tally.mean,
        "percent": tally.percent,
        "points": tally.points,
        "maximum": tally.maximum,
        "strengths": numbers(summary.strengths),
        "priorities": numbers(summary.priorities),
        "unsupported": numbers(summary.unsupported),
        "agreed": summary.agreed,
        "talked": summary.talked,
        "split": summary.split,
        "change": summary.change,
    }


def numbers(results: Iterable[Result]) -> list[str]:
    """List statements by their numbers."""
    return [result.statement.id for result in results]


def action(given: Action, people: People) -> Plain:
    """Write an action."""
    return {
        "id": given.id,
        "text": clean(given.text),
        "owner": name(people.owner(given)),
        "due": given.due.isoformat() if given.due else None,
        "status": given.status.value,
        "statement": given.statement,
        "created_at": moment(given.created_at),
        "closed_at": moment(given.closed_at),
        "outcome": clean(given.outcome),
    }


def lines(snapshot: Snapshot, people: People) -> list[Plain]:
    """Write the trail, each line with its seal."""
    seals = snapshot.chain.seals if snapshot.chain else (None,) * len(snapshot.trail)
    return [trail(entry, people, seal) for entry, seal in zip(snapshot.trail, seals, strict=True)]


def trail(entry: TrailEntry, people: People, seal: Seal | None) -> Plain:
    """Write one line of the trail: as people read it, with its seal, and what was sealed where that is other words."""
    shown = {
        "target": entry.target,
        "before": name(people.before(entry)),
        "after": name(people.after(entry)),
        "why": clean(people.why(entry)),
    }
    told = {"at": moment(entry.at), "who": name(people.person(entry.person_id)), "what": entry.what, **shown}
    if seal is None:
        return told
    persons = dict(zip(("who", "before", "after"), seal.persons, strict=True))
    kept = {key: getattr(entry, key) for key, text in shown.items() if getattr(entry, key) != text}
    return {**told, "seal": seal.seal, "persons": {key: each for key, each in persons.items() if each}, "kept": kept}


def chain(snapshot: Snapshot, told: list[Plain]) -> Plain:
    """Write the head of the trail's chain, and a seal over the trail as it is told here."""
    if snapshot.chain is None:
        return {}
    return {"chain": {"head": snapshot.chain.head, "told": digest(told)}}
