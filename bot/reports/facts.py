"""What every document says of itself: which tool, which room, when, who took part, how much is covered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.audit.model import Snapshot, Status
from bot.audit.scoring import Tally
from bot.audit.summary import summarise_audit
from bot.reports.people import People
from bot.text import Words

ADDITIONS = ("agencies", "not-applicable", "totals", "agreement", "actions", "rounds", "pictures", "documents")
CAVEATS = ("self-score", "means", "small", "evidence", "comparable")


@dataclass(frozen=True, slots=True)
class Facts:
    """The front matter of a document, in words. `standing` is "" for a closed audit, else "Draft, as of …".

    `solo` is "" for a group, else "One practitioner’s view". `pairs` are the facts with their names, in reading order.
    """

    title: str
    room: str
    round: str
    standing: str
    solo: str
    pairs: tuple[tuple[str, str], ...]
    additions: tuple[str, ...]
    caveats: tuple[str, ...]
    citation: str
    licence: str
    language: str
    taken_at: datetime

    @property
    def running(self) -> str:
        """The line that every page carries."""
        return " · ".join(part for part in (self.room, self.round, self.solo, self.standing) if part)


def facts(snapshot: Snapshot, words: Words) -> Facts:
    """Gather the front matter of an audit's documents."""
    people, audit, framework = People(snapshot.audit, words), snapshot.audit, snapshot.framework
    return Facts(
        title=framework.title,
        room=people.label(),
        round=words("report-round", number=audit.round),
        standing=standing(snapshot, people),
        solo=words("report-solo") if audit.room.is_private else "",
        pairs=pairs(snapshot, people),
        additions=tuple(words(f"report-addition-{name}") for name in ADDITIONS),
        caveats=tuple(words(f"report-caveat-{name}") for name in CAVEATS),
        citation=framework.citation,
        licence=framework.licence,
        language=words.language,
        taken_at=snapshot.taken_at,
    )


def standing(snapshot: Snapshot, people: People) -> str:
    """Say that an open audit is a draft, and of when."""
    if snapshot.audit.status is Status.CLOSED:
        return ""
    return people.words("report-draft", day=people.words.date(snapshot.taken_at, people.zone))


def pairs(snapshot: Snapshot, people: People) -> tuple[tuple[str, str], ...]:
    """Name and state each fact."""
    words, framework = people.words, snapshot.framework
    said = {
        "room": people.label(),
        "round": str(snapshot.audit.round),
        "dates": dates(snapshot, people),
        "present": "; ".join(people.present()),
        "coverage": coverage(summarise_audit(snapshot).tally, words),
        "tool": words("report-tool-version", title=framework.title, id=framework.id, version=framework.version),
        "citation": framework.citation,
        "licence": framework.licence,
    }
    return tuple((words(f"report-fact-{name}"), text) for name, text in said.items() if text)


def dates(snapshot: Snapshot, people: People) -> str:
    """Say when the audit was opened, and closed or drawn up."""
    words, audit = people.words, snapshot.audit
    opened = words.date(audit.opened_at, people.zone)
    if audit.status is Status.CLOSED and audit.closed_at is not None:
        return words("report-dates", opened=opened, closed=words.date(audit.closed_at, people.zone))
    return words("report-dates-open", opened=opened, day=words.date(snapshot.taken_at, people.zone))


def coverage(tally: Tally, words: Words) -> str:
    """Say how many statements are scored, not applicable and unanswered."""
    return words(
        "report-coverage",
        scored=tally.scored,
        total=tally.total,
        not_applicable=tally.not_applicable,
        unanswered=tally.unanswered,
    )
