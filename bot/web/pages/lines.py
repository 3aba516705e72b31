"""*My list* as it is drawn: domains, statements, and for each what one has said oneself, or for an absent agency."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.audit.agencies import short_form
from bot.audit.delegates import lists_for, said_for
from bot.audit.framework import ColumnId, Domain, Statement
from bot.audit.model import Audit, Member, Note, Rhythm
from bot.audit.rules import Phase, attempt_at, phase
from bot.text import Words
from bot.views.columns import label
from bot.web.pages.fields import OUTSIDE, new_name, note_name, score_name
from bot.web.pages.saving import Problem


class ListFilter(StrEnum):
    """Which statements are listed."""

    EVERY = "all"
    TO_DO = "todo"
    BARE = "bare"
    """Those without a note of one's own under the first column."""


@dataclass(frozen=True, slots=True)
class TextField:
    """A text area: its field's name, what it is for, and what stands in it."""

    name: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class ListLine:
    """One statement. `state` says why it takes no score; `chosen` is one's own, as the field has it."""

    statement: Statement
    score: str
    chosen: str
    state: str
    texts: tuple[TextField, ...]

    @property
    def is_to_do(self) -> bool:
        """Say whether a score of one's own is still missing."""
        return not self.state and not self.chosen


@dataclass(frozen=True, slots=True)
class ListWay:
    """A way to one of one's lists."""

    label: str
    path: str


@dataclass(frozen=True, slots=True)
class MyList:
    """What one reader has in front of them. `sent` is what just came in and is not all kept, by field.

    `place` is the absent agency that these scores are for, None for one's own: texts stand in one's own list alone.
    """

    audit: Audit
    person_id: int
    notes: Sequence[Note]
    words: Words
    place: Member | None = None
    sent: Mapping[str, str] = field(default_factory=dict)
    problems: Mapping[str, Problem] = field(default_factory=dict)
    is_secret: bool = field(init=False)
    """Whether scores are one's own, and secret."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "is_secret", self.audit.rhythm is Rhythm.REVEAL)

    @property
    def path(self) -> str:
        """Give the address of this list."""
        return list_path(self.audit, self.place)

    def ways(self) -> tuple[ListWay, ...]:
        """Give the ways to one's own list and to those of the agencies that one scores for; none where there is one."""
        places, own = lists_for(self.audit, self.person_id), self.audit.member(self.person_id)
        lists = [(own.agency, None), *((each.agency, each) for each in places)] if places and own else []
        return tuple(
            ListWay(self.words("button-for", agency=self.words.agency(agency)), list_path(self.audit, place))
            for agency, place in lists
        )

    def signs(self) -> str:
        """Give what says which lists there are."""
        return " ".join(way.path for way in self.ways())

    def filters(self) -> tuple[ListFilter, ...]:
        """Give the filters that mean something here."""
        return tuple(each for each in ListFilter if self.place is None or each is not ListFilter.BARE)

    def lines(self, domain: Domain, show: ListFilter) -> tuple[ListLine, ...]:
        """Give the lines of a domain."""
        every = (self.line(statement) for statement in domain.statements)
        return tuple(line for line in every if self.shows(line, show))

    def shows(self, line: ListLine, show: ListFilter) -> bool:
        """Say whether a line is listed."""
        if show is ListFilter.TO_DO:
            return line.is_to_do
        return show is not ListFilter.BARE or not self.own(line.statement, self.audit.framework.columns[0].id)

    def line(self, statement: Statement) -> ListLine:
        """Give one line."""
        name = score_name(statement.id, attempt_at(self.audit, statement.id))
        chosen = self.sent.get(name, self.chosen(statement))
        return ListLine(statement, name, chosen, self.state(statement), tuple(self.texts(statement)))

    def chosen(self, statement: Statement) -> str:
        """Give one's own score, or the room's where the last tap stands; empty for none."""
        if not self.is_secret:
            answer = self.audit.answers.get(statement.id)
            return "" if answer is None or answer.value is None else str(answer.value)
        rating = said_for(self.audit, self.person_id, self.place, statement.id)
        return "" if rating is None else OUTSIDE if rating.value is None else str(rating.value)

    def state(self, statement: Statement) -> str:
        """Say why a statement takes no score here; empty when it does."""
        answer, words = self.audit.answers.get(statement.id), self.words
        if not self.is_secret:
            return "" if self.audit.current == statement.id else words("page-state-not-on-card")
        if answer is not None:
            agreed = words("report-mark-not-applicable") if answer.value is None else str(answer.value)
            return words("page-state-agreed", score=agreed)
        is_open = phase(self.audit, statement.id) is Phase.RATING
        return "" if is_open else words("page-state-revealed")

    def own(self, statement: Statement, column: ColumnId) -> tuple[Note, ...]:
        """Give one's own notes on a statement under a column."""
        return tuple(note for note in self.notes if (note.target, note.kind) == (statement.id, column))

    def texts(self, statement: Statement) -> list[TextField]:
        """Give the text areas of a statement: each note of one's own, and a new one."""
        found: list[TextField] = []
        if self.place:
            return found
        for column in self.audit.framework.columns:
            name = label(self.audit.framework, column.id, self.words)
            fields = [(note_name(note.id), note.text) for note in self.own(statement, column.id)]
            fields.append((new_name(statement.id, column.id), ""))
            found += [TextField(each, name, self.sent.get(each, text)) for each, text in fields]
        return found

    def where_all_stand(self) -> Mapping[str, Mapping[str, str]]:
        """Give for each statement the name of its score's field, one's own score in it, and why it takes none."""
        found: dict[str, Mapping[str, str]] = {}
        for each in self.audit.framework.statements:
            name, chosen = score_name(each.id, attempt_at(self.audit, each.id)), self.chosen(each)
            found[each.id] = {"score": name, "chosen": chosen, "state": self.state_said(self.state(each), chosen)}
        return found

    def state_said(self, state: str, chosen: str) -> str:
        """Say why a statement takes no score, and what one has said oneself; empty while it takes one."""
        if not state or not chosen:
            return state
        own = self.words("card-outside") if chosen == OUTSIDE else chosen
        return f"{state} {self.words('page-own-score', score=own)}"

    def progress(self) -> str:
        """Say how many of the statements that take a score have one's own."""
        every = self.audit.framework.statements
        unkept = {score_name(each.id, attempt_at(self.audit, each.id)): each for each in every} if self.sent else {}
        kept = sum(bool(self.chosen(each)) for each in every)
        done = kept + sum(
            bool(value) - bool(self.chosen(unkept[name])) for name, value in self.sent.items() if name in unkept
        )
        return self.words("list-progress", done=done, total=len(every))


def list_path(audit: Audit, place: Member | None) -> str:
    """Give the address of one's list: one's own, or that of an absent agency."""
    return f"/list/{audit.id}/for/{short_form(place.agency)}" if place else f"/list/{audit.id}"
