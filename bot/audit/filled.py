"""What a filled form comes to, held against what is kept by now; nothing is kept here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.audit.forms import FilledForm, FormCode, FormFault, FormIssue, FormRow, FormScore, FormText
from bot.audit.framework import StatementId
from bot.audit.model import Answer, Audit, Note, Rating, Rhythm
from bot.audit.rules import Phase, own_rating, phase, ratings_at

TextKey = tuple[str, str]
"""A text's place: the statement and the column."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What whoever hands a form in was asked and has agreed to.

    `sure`: the texts that may identify somebody are about systems. `over`: what has another score or text since is
    replaced.
    """

    sure: bool = False
    over: bool = False


@dataclass(frozen=True, slots=True)
class Over:
    """What has another score or text since the form was issued; `there` is that score, `column` is "" for a score."""

    statement: StatementId
    column: str = ""
    there: str = ""


@dataclass(frozen=True, slots=True)
class RowsRead:
    """The rows of a form by themselves: what could be kept, and what is wrong."""

    scores: tuple[FormScore, ...] = ()
    texts: tuple[FormText, ...] = ()
    faults: tuple[FormFault, ...] = ()


@dataclass(slots=True)
class Preview:
    """What would be kept of a form that was handed in, and what not; `rater` is who it would count as.

    `read` is what it was weighed from. `same` counts what is kept already; `beside`: how many of the agency have scored
    by themselves, whose scores stand beside the form's.
    """

    audit: Audit
    known: FormIssue
    code: FormCode
    rater: int
    consent: Consent
    scores: list[FormScore] = field(default_factory=list)
    texts: list[FormText] = field(default_factory=list)
    doubtful: list[FormText] = field(default_factory=list)
    over: list[Over] = field(default_factory=list)
    faults: list[FormFault] = field(default_factory=list)
    same: int = 0
    beside: int = 0
    read: RowsRead = RowsRead()

    @property
    def is_older(self) -> bool:
        """Say whether a later issue was kept before."""
        return self.code.issue < self.known.kept

    @property
    def is_empty(self) -> bool:
        """Say whether nothing would be kept."""
        return not self.scores and not self.texts

    @property
    def asks(self) -> bool:
        """Say whether something would be kept only once it is agreed to."""
        return bool(self.doubtful or self.over)

    @property
    def is_whole(self) -> bool:
        """Say whether nothing is wrong, and nothing left out."""
        left_out = (self.doubtful and not self.consent.sure) or (self.over and not self.consent.over)
        return not self.faults and not left_out


@dataclass(frozen=True, slots=True)
class KeptTexts:
    """What is kept by now in the places of a form's texts, and which of those were removed."""

    notes: Mapping[TextKey, Note]
    removed: frozenset[TextKey]


def weigh(preview: Preview, sifted: RowsRead, kept: KeptTexts) -> Preview:
    """Hold what was read against what is kept, and fill the preview."""
    audit = preview.audit
    preview.read = sifted
    preview.faults += sifted.faults
    straight = audit.rhythm is Rhythm.STRAIGHT
    judge: Callable[[Preview, FormScore], None] = weigh_answer if straight else weigh_rating
    for score in sifted.scores:
        judge(preview, score)
    for text in sifted.texts:
        weigh_text(preview, text, kept)
    order = {statement.id: place for place, statement in enumerate(audit.framework.statements)}
    preview.faults.sort(key=lambda fault: order.get(StatementId(fault.number), len(order)))
    preview.beside = 0 if straight else scored_beside(preview)
    return preview


def passed(preview: Preview, outside: str) -> FilledForm:
    """Give a form once more with what was not refused in it; `outside` is how "outside our view" is written there."""
    framework, read = preview.audit.framework, preview.read
    scores = {each.statement: outside if each.value is None else str(each.value) for each in read.scores}
    texts = {(each.statement, each.column): each.text for each in read.texts}
    rows = (
        FormRow(place, scores.get(place, ""), tuple(texts.get((place, one.id), "") for one in framework.columns))
        for place in framework.places
    )
    return FilledForm(str(preview.code), tuple(row for row in rows if row.score or any(row.texts)))


def scored_beside(preview: Preview) -> int:
    """Count the others of the agency who have scored by themselves what the form has a score for."""
    audit = preview.audit
    found = (rating for score in preview.scores for rating in ratings_at(audit, score.statement))
    own = (preview.rater, preview.known.person_id)
    return len({one.person_id for one in found if one.agency == preview.known.agency and one.person_id not in own})


def weigh_rating(preview: Preview, score: FormScore) -> None:
    """Weigh a score where agencies score in secret."""
    audit, place = preview.audit, score.statement
    if phase(audit, place) is not Phase.RATING:
        preview.faults.append(FormFault(place, "open"))
        return
    own = own_rating(audit, place, preview.rater)
    if own is not None and own.value == score.value:
        preview.same += 1
    else:
        there = "" if own is None else str(own.value) if own.value is not None else ""
        replace_or_ask(preview, own, Over(place, there=there), score)


def weigh_answer(preview: Preview, score: FormScore) -> None:
    """Weigh a score where the last one stands."""
    audit, place = preview.audit, score.statement
    answer = audit.answers.get(place)
    if score.value is None:
        preview.faults.append(FormFault(place, "outside"))
    elif answer is not None and answer.value == score.value:
        preview.same += 1
    else:
        there = str(answer.value) if answer is not None and answer.value is not None else ""
        replace_or_ask(preview, answer, Over(place, there=there), score)


def replace_or_ask(preview: Preview, there: Rating | Answer | None, over: Over, score: FormScore) -> None:
    """Take a score into what would be kept, and ask first about what has another one since."""
    if there is not None and is_since(preview, there):
        preview.over.append(over)
        if not preview.consent.over:
            return
    preview.scores.append(score)


def is_since(preview: Preview, there: Rating | Answer) -> bool:
    """Say whether a score was given after the form was issued, by another way; or in a later issue."""
    who = there.person_id if isinstance(there, Rating) else there.by
    if there.handed_by and who in (preview.rater, preview.known.person_id):
        return preview.is_older
    return there.at > preview.code.issued_at


def weigh_text(preview: Preview, text: FormText, kept: KeptTexts) -> None:
    """Weigh a text."""
    key = (text.statement, text.column)
    note = kept.notes.get(key)
    if key in kept.removed:
        preview.faults.append(FormFault(text.statement, "removed"))
        return
    if note is not None and note.text == text.text:
        preview.same += 1
        return
    if text.kinds:
        preview.doubtful.append(text)
    if note is not None and is_other(preview, note, text):
        preview.over.append(Over(text.statement, text.column))
        if not preview.consent.over:
            return
    if not text.kinds or preview.consent.sure:
        preview.texts.append(text)


def is_other(preview: Preview, note: Note, text: FormText) -> bool:
    """Say whether a note was moved or has other words since, or stood in a later issue."""
    moved = (note.target, note.kind) != (text.statement, text.column)
    since = (note.edited_at or note.at) > preview.code.issued_at
    return moved or preview.is_older or (since and not note.handed_by)
