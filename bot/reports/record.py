"""The record of an audit as JSON: for machines, versioned, its shape in `schema/audit-1.json`.

Values of ratings that have not been revealed are never in it: of each statement only the ratings of revealed attempts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.audit.agreement import agreements
from bot.audit.framework import StatementId
from bot.audit.model import Action, Note, Snapshot, TrailEntry
from bot.audit.summary import AuditSummary, DomainSummary, Result, summarise_audit
from bot.reports.facts import ADDITIONS
from bot.reports.people import People
from bot.reports.plain import clean
from bot.text import Words, words_for

SCHEMA = "audit-bot/audit/1"
"""Names the shape. A new optional key leaves it as it is; a key that goes or changes its meaning makes it 2."""

SCHEMA_FILE = Path(__file__).parent / "schema" / "audit-1.json"

Plain = dict[str, Any]


def as_json(snapshot: Snapshot, words: Words | None = None) -> bytes:
    """Give everything one audit holds, in UTF-8; `words` only name who has no agency or has left the record."""
    people = People(snapshot.audit, words or words_for(snapshot.audit.room.settings.language))
    return json.dumps(record(snapshot, people), ensure_ascii=False, indent=1).encode()


def record(snapshot: Snapshot, people: People) -> Plain:
    """Lay the record out as plain values."""
    audit, framework, summary = snapshot.audit, snapshot.framework, summarise_audit(snapshot)
    return {
        "schema": SCHEMA,
        "framework": {"id": framework.id, "version": framework.version, "hash": framework.hash,
                      "title": framework.title, "citation": framework.citation, "licence": framework.licence,
                      "scale": [{"value": point.value, "label": point.label} for point in framework.scale]},
        "room": {"chat_id": audit.room.key.chat_id, "thread_id": audit.room.key.thread_id,
                 "kind": audit.room.kind.value, "label": clean(people.label()),
                 "one_practitioner": audit.room.is_private},
        "round": audit.round,
        "status": audit.status.value,
        "opened_at": moment(audit.opened_at),
        "closed_at": moment(audit.closed_at),
        "taken_at": moment(snapshot.taken_at),
        "members": [member(people, each.person_id, each.agency) for each in audit.members],
        "additions": list(ADDITIONS),
        "answers": [answer(snapshot, result, people) for result in summary.results],
        "comments": [{"domain": domain.domain.id, **note(each, people)}
                     for domain in summary.domains for each in domain.comments],
        "summaries": summaries(summary),
        "actions": [action(each, people) for each in snapshot.actions],
        "trail": [trail(each, people) for each in snapshot.trail],
    }


def moment(at: datetime | None) -> str | None:
    """Write a time in ISO 8601, UTC."""
    return None if at is None else at.isoformat()


def member(people: People, person_id: int, agency: str) -> Plain:
    """Name a member, by number where names are not wanted."""
    return {"member": clean(people.code(person_id)), "agency": clean(agency)}


def note(given: Note, people: People) -> Plain:
    """Write a note; the author's name only where names are wanted."""
    author = {"author": clean(given.author)} if people.named else {}
    return {"text": clean(given.text), "agency": clean(given.agency), "at": moment(given.at),
            "edited_at": moment(given.edited_at), **author}


def answer(snapshot: Snapshot, result: Result, people: People) -> Plain:
    """Write one statement: `score` null and `not_applicable` false is unanswered."""
    found, number = result.answer, result.statement.id
    return {
        "statement": number,
        "score": result.value,
        "not_applicable": found is not None and found.not_applicable,
        "reason": clean(found.reason) if found else "",
        "at": moment(found.at) if found else None,
        "evidence": [note(each, people) for each in result.evidence],
        "assurance": [note(each, people) for each in result.assurance],
        "ratings": revealed_ratings(snapshot, number, people),
        "reveals": reveals(snapshot, number),
        "dissents": [{"agency": clean(each.agency), "reason": clean(each.reason), "at": moment(each.at)}
                     for each in snapshot.audit.dissents.get(number, ())],
        "before": result.before,
        "change": result.change,
        "comparable": result.comparable,
    }


def revealed_ratings(snapshot: Snapshot, number: StatementId, people: People) -> list[Plain]:
    """Write the ratings of revealed attempts; `value` null is outside the agency's view."""
    shown = {reveal.attempt for reveal in snapshot.audit.reveals.get(number, ())}
    return [
        {**member(people, rating.person_id, rating.agency), "attempt": rating.attempt, "value": rating.value,
         "at": moment(rating.at)}
        for rating in sorted(snapshot.audit.ratings.get(number, ()), key=lambda rating: (rating.attempt, rating.at))
        if rating.attempt in shown
    ]


def reveals(snapshot: Snapshot, number: StatementId) -> list[Plain]:
    """Write each reveal: median, range, verdict, and which agencies were absent."""
    return [
        {"attempt": found.attempt, "median": found.median, "range": found.range, "verdict": found.verdict.value,
         "absent": [clean(agency) for agency in found.absent]}
        for found in agreements(snapshot.audit, number)
    ]


def summaries(summary: AuditSummary) -> list[Plain]:
    """Write a summary a domain, then the whole audit's with `domain` null."""
    return [*({"domain": each.domain.id, **findings(each)} for each in summary.domains),
            {"domain": None, **findings(summary)}]


def findings(summary: DomainSummary | AuditSummary) -> Plain:
    """Write counts, averages and what stands out, statements by their numbers."""
    tally = summary.tally
    return {
        "total": tally.total, "scored": tally.scored, "not_applicable": tally.not_applicable,
        "unanswered": tally.unanswered, "mean": tally.mean, "percent": tally.percent,
        "points": tally.points, "maximum": tally.maximum,
        "strengths": numbers(summary.strengths), "priorities": numbers(summary.priorities),
        "unsupported": numbers(summary.unsupported),
        "agreed": summary.agreed, "talked": summary.talked, "split": summary.split,
        "change": summary.change,
    }


def numbers(results: Iterable[Result]) -> list[str]:
    """List statements by their numbers."""
    return [result.statement.id for result in results]


def action(given: Action, people: People) -> Plain:
    """Write an action."""
    return {
        "id": given.id, "text": clean(given.text), "owner": clean(people.masked(given.owner)),
        "due": given.due.isoformat() if given.due else None, "status": given.status.value,
        "statement": given.statement, "created_at": moment(given.created_at), "closed_at": moment(given.closed_at),
        "outcome": clean(given.outcome),
    }


def trail(entry: TrailEntry, people: People) -> Plain:
    """Write one line of the trail."""
    return {
        "at": moment(entry.at), "who": clean(people.doer(entry.who)), "what": entry.what, "target": entry.target,
        "before": clean(people.masked(entry.before)), "after": clean(people.masked(entry.after)),
        "why": clean(entry.why),
    }
