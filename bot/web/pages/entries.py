"""What one reader of the review has before them, in words; of what is secret, their own alone (`bot.audit.review`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.audit.framework import Domain
from bot.audit.model import COMMENT, Note, Snapshot
from bot.audit.review import Entry, entries, is_withheld, may_read
from bot.audit.scoring import Tally
from bot.audit.summary import DomainSummary, summarise_audit
from bot.text import Words
from bot.views.columns import label
from bot.views.ratings import own_words
from bot.views.review import agreed, by_agency, lacking
from bot.views.rounds import may_show, value_then

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A domain in this round beside the last: its name, both means with what they cover, and how far it moved."""

    name: str
    before: str
    now: str
    change: str


@dataclass(frozen=True, slots=True)
class Reading:
    """An audit as one reader may see it."""

    snapshot: Snapshot
    reader_id: int
    words: Words

    def entries(self, domain: Domain) -> tuple[Entry, ...]:
        """Give the statements of a domain."""
        return entries(self.snapshot, domain.id, self.reader_id)

    def standing(self, one: Entry) -> str:
        """Say what was agreed; while it is secret, what the reader said."""
        return own_words(one.own, self.words) if one.is_secret else agreed(one, self.words)

    def said(self, one: Entry) -> tuple[str, ...]:
        """Give what each agency said, and what is missing."""
        if one.is_secret:
            return ()
        heard = self.snapshot.heard.get(one.statement.id)
        practitioners = (self.words.heard(heard),) if heard and one.answer else ()
        return (*by_agency(one, self.words), *practitioners, *lacking(one, self.snapshot, self.words))

    def last(self, one: Entry) -> str:
        """Say what was agreed last time, once it can no longer sway anybody; empty before."""
        last = self.snapshot.previous.audit if self.snapshot.previous else None
        if last is None or not may_show(self.snapshot.audit, last, one.statement.id):
            return ""
        return self.words("page-last-time", value=value_then(last, one.statement.id, self.words))

    def note(self, note: Note) -> str:
        """Print a note with its kind and agency; of one that is not the reader's to read, only where it came from."""
        audit, words = self.snapshot.audit, self.words
        kind, source = label(audit.framework, note.kind, words), words.agency(note.agency)
        if is_withheld(audit, note) and not may_read(audit, note, self.reader_id):
            return f"{kind}: {words('note-from', agency=source)}"
        return f"{kind} ({source}): {note.text}"

    def comments(self, domain: Domain) -> tuple[Note, ...]:
        """Give the comments on a domain."""
        return self.snapshot.notes_on(domain.id, COMMENT)

    def beside_the_last(self) -> Iterator[RoundRow]:
        """Set each domain beside the last round; nothing in a first one."""
        if self.snapshot.previous is None:
            return
        for each in summarise_audit(self.snapshot).domains:
            yield self.row(each)

    def row(self, domain: DomainSummary) -> RoundRow:
        """Give one domain's row; the last round is shown once this one's is complete, as it should anchor nobody."""
        before = domain.before if domain.tally.is_complete else None
        moved = domain.change if domain.tally.is_complete else None
        sign = "+" if moved is not None and moved > 0 else ""
        return RoundRow(
            f"{domain.domain.id} {domain.domain.short}",
            self.mean(before),
            self.mean(domain.tally),
            NOTHING if moved is None else sign + self.words.mean(moved),
        )

    def mean(self, tally: Tally | None) -> str:
        """Say a mean and what it covers."""
        if tally is None or tally.mean is None:
            return NOTHING
        covers = self.words("chart-coverage", scored=tally.scored, total=tally.total)
        return f"{self.words.mean(tally.mean)} ({covers})"
