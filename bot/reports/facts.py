"""What every document says of itself: which tool, which room, when, who took part, how much is covered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.audit.model import Status
from bot.audit.scoring import Tally
from bot.reports.account import Account
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
    dates: str
    present: str
    pairs: tuple[tuple[str, str], ...]
    additions: tuple[str, ...]
    caveats: tuple[str, ...]
    citation: str
    licence: str
    chain: str
    language: str
    taken_at: datetime

    @property
    def running(self) -> str:
        """The line that every page carries."""
        return " · ".join(part for part in (self.room, self.round, self.solo, self.standing) if part)


def facts(account: Account) -> Facts:
    """Gather the front matter of an audit's documents."""
    words, audit, framework = account.words, account.audit, account.framework
    return Facts(
        title=framework.title,
        room=account.people.label(),
        round=words("report-round", number=audit.round),
        standing=draft_of(account),
        solo=words("report-solo") if audit.room.is_private else "",
        dates=dates(account),
        present="; ".join(account.people.present()),
        pairs=pairs(account),
        additions=tuple(words(f"report-addition-{name}") for name in ADDITIONS),
        caveats=tuple(words(f"report-caveat-{name}") for name in CAVEATS),
        citation=framework.citation,
        licence=framework.licence,
        chain=account.chain(),
        language=words.language,
        taken_at=account.snapshot.taken_at,
    )


def draft_of(account: Account) -> str:
    """Say that an open audit is a draft, and of when."""
    if account.audit.status is Status.CLOSED:
        return ""
    return account.words("report-draft", day=account.words.date(account.snapshot.taken_at, account.people.zone))


def pairs(account: Account) -> tuple[tuple[str, str], ...]:
    """Name and state each fact."""
    words, framework = account.words, account.framework
    said = {
        "room": account.people.label(),
        "round": str(account.audit.round),
        "dates": dates(account),
        "present": "; ".join(account.people.present()),
        "coverage": coverage(account.summary.tally, words),
        "tool": words("report-tool-version", title=framework.title, id=framework.id, version=framework.version),
        "citation": framework.citation,
        "licence": framework.licence,
        "chain": account.chain(),
    }
    return tuple((words(f"report-fact-{name}"), text) for name, text in said.items() if text)


def dates(account: Account) -> str:
    """Say when the audit was opened, and closed or drawn up."""
    words, audit, zone = account.words, account.audit, account.people.zone
    opened = words.date(audit.opened_at, zone)
    if audit.status is Status.CLOSED and audit.closed_at is not None:
        closed = words.date(audit.closed_at, zone)
        return opened if opened == closed else words("report-dates", opened=opened, closed=closed)
    return words("report-dates-open", opened=opened, day=words.date(account.snapshot.taken_at, zone))


def coverage(tally: Tally, words: Words) -> str:
    """Say how many statements are scored, not applicable and unanswered."""
    return words(
        "report-coverage",
        scored=tally.scored,
        total=tally.total,
        not_applicable=tally.not_applicable,
        unanswered=tally.unanswered,
    )
