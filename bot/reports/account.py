"""What every document of an audit is made from: the snapshot, its summary made once, and the language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.audit.framework import Framework
from bot.audit.model import Audit, Note, Snapshot
from bot.audit.summary import AuditSummary, Result, summarise_audit
from bot.reports.people import People
from bot.text import Words


@dataclass(frozen=True, slots=True)
class Account:
    """An audit as it is told; made by `account`."""

    snapshot: Snapshot
    summary: AuditSummary
    words: Words
    people: People

    @property
    def audit(self) -> Audit:
        """The audit itself."""
        return self.snapshot.audit

    @property
    def framework(self) -> Framework:
        """The framework as pinned when the audit began."""
        return self.snapshot.framework

    def chain(self) -> str:
        """Give the head of the trail's chain, in groups of eight that can be typed; empty where the trail has none."""
        head = self.snapshot.chain.head if self.snapshot.chain else ""
        return " ".join(head[place : place + 8] for place in range(0, len(head), 8))


@dataclass(frozen=True, slots=True)
class ColumnLabels:
    """A text that each statement takes besides its score, with its full label and a short one."""

    id: str
    label: str
    short: str


def account(snapshot: Snapshot, words: Words) -> Account:
    """Summarise an audit once, for whatever is to be made of it.

    Of notes given in private while all score ahead nothing is told before the opening, as their writers were promised.
    """
    if snapshot.audit.is_ahead:
        snapshot = replace(snapshot, notes=tuple(note for note in snapshot.notes if not note.private))
    return Account(snapshot, summarise_audit(snapshot), words, People(snapshot.audit, words))


def columns(account: Account) -> tuple[ColumnLabels, ...]:
    """Give the texts that a statement takes, in the order of the tool."""
    language = account.words.language
    texts = ((column.id, account.framework.text_of(column.id, language)) for column in account.framework.columns)
    return tuple(ColumnLabels(name, text.heading, account.words.inside(text.label)) for name, text in texts)


def notes_of(result: Result) -> Iterator[tuple[Note, ...]]:
    """Give a statement's notes, a tuple a column."""
    yield from result.notes.values()
