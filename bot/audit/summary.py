"""What a summary says of a domain and of the whole audit: one value, from which every outlet is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.audit.agreement import Agreement, Verdict, agreements
from bot.audit.framework import ColumnId, Domain, DomainId, Framework, Statement
from bot.audit.model import COMMENT, Answer, Note, Snapshot
from bot.audit.pulse import Heard
from bot.audit.scoring import Tally, mean_of, tally

__all__ = [
    "AuditSummary",
    "DomainSummary",
    "Result",
    "Tally",
    "comparable",
    "priorities",
    "strengths",
    "summarise_audit",
    "summarise_domain",
    "unsupported",
]

STRENGTHS = 3
PRIORITIES = 5


@dataclass(frozen=True, slots=True)
class Result:
    """One statement as the summary sees it.

    `answer` None: unanswered. `before` is last round's agreed score, None where the two cannot be compared and, so that
    it does not anchor anybody, until this round's statement is scored. `comparable` False marks a text or scale that
    changed, or a statement not applicable in one of the rounds; in a first round it is True, and nothing is `before`.
    `agreement` is that of the last revealed attempt, None where nothing was revealed. `notes` has every column of the
    framework; `expected` are those that a high score asks for. `heard` is what practitioners said to it, if enough
    did, and once it is answered: it must not sway the room.
    """

    statement: Statement
    answer: Answer | None
    notes: Mapping[ColumnId, tuple[Note, ...]]
    expected: tuple[ColumnId, ...]
    agreement: Agreement | None
    before: int | None
    comparable: bool
    heard: Heard | None = None

    @property
    def value(self) -> int | None:
        """The agreed score, None when unanswered or not applicable."""
        return None if self.answer is None else self.answer.value

    @property
    def change(self) -> int | None:
        """How far the score moved since last round, None when there is nothing to compare."""
        return None if self.value is None or self.before is None else self.value - self.before

    @property
    def support(self) -> int:
        """Under how many of the columns that a high score asks for the statement has something."""
        return sum(bool(self.notes[column]) for column in self.expected)

    @property
    def is_supported(self) -> bool:
        """Say whether it has something under each column that a high score asks for."""
        return self.support == len(self.expected)

    @property
    def missing(self) -> tuple[ColumnId, ...]:
        """The columns that a high score asks for, and that hold nothing."""
        return tuple(column for column in self.expected if not self.notes[column])

    @property
    def noted(self) -> int:
        """How many notes it has in all."""
        return sum(map(len, self.notes.values()))

    @property
    def is_split(self) -> bool:
        """Say whether the agencies were split when they last revealed."""
        return self.agreement is not None and self.agreement.verdict is Verdict.SPLIT


@dataclass(frozen=True, slots=True)
class DomainSummary:
    """A domain: its tally, its statements, and what stands out. Tuples are in the order they should be read.

    `strengths`: highest first, all with what a high score asks for. `priorities`: low score, then least
    support, then split.
    `unsupported`: high scores (`Framework.is_high`) without what a high score asks for.
    `agreed`, `talked` and `split` count the verdicts of the last reveals; statements never revealed, or with one
    agency's value only, are in none of them. `before` is last round's tally of the domain, None when there was none or
    the scale differs. `change` is the difference of means over the statements scored and comparable in both rounds.
    """

    framework: Framework
    domain: Domain
    tally: Tally
    results: tuple[Result, ...]
    comments: tuple[Note, ...]
    strengths: tuple[Result, ...]
    priorities: tuple[Result, ...]
    unsupported: tuple[Result, ...]
    agreed: int
    talked: int
    split: int
    before: Tally | None
    change: float | None


@dataclass(frozen=True, slots=True)
class AuditSummary:
    """The whole audit: its domains in order, and the same findings over all of them, not domain by domain."""

    framework: Framework
    round: int
    tally: Tally
    domains: tuple[DomainSummary, ...]
    strengths: tuple[Result, ...]
    priorities: tuple[Result, ...]
    unsupported: tuple[Result, ...]
    before: Tally | None
    change: float | None

    @property
    def results(self) -> tuple[Result, ...]:
        """Every statement, in the order of the tool."""
        return tuple(result for domain in self.domains for result in domain.results)

    @property
    def agreed(self) -> int:
        """On how many statements the agencies agreed at the last reveal."""
        return sum(domain.agreed for domain in self.domains)

    @property
    def talked(self) -> int:
        """On how many the last reveal said to talk."""
        return sum(domain.talked for domain in self.domains)

    @property
    def split(self) -> int:
        """On how many the agencies were split at the last reveal."""
        return sum(domain.split for domain in self.domains)


def summarise_domain(snapshot: Snapshot, domain_id: DomainId) -> DomainSummary:
    """Say what one domain comes to, complete or not; raises `UnknownStatement`."""
    framework, audit = snapshot.framework, snapshot.audit
    domain = framework.domain(domain_id)
    results = tuple(result(snapshot, statement) for statement in domain.statements)
    verdicts = [found.agreement.verdict for found in results if found.agreement]
    return DomainSummary(
        framework=framework,
        domain=domain,
        tally=tally(framework, domain.statements, audit.answers),
        results=results,
        comments=snapshot.notes_on(domain.id, COMMENT),
        strengths=strengths(framework, results),
        priorities=priorities(framework, results),
        unsupported=unsupported(framework, results),
        agreed=verdicts.count(Verdict.AGREED),
        talked=verdicts.count(Verdict.TALK),
        split=verdicts.count(Verdict.SPLIT),
        before=tally_before(snapshot, domain.id),
        change=mean_change(results),
    )


def summarise_audit(snapshot: Snapshot) -> AuditSummary:
    """Say what the whole audit comes to, complete or not."""
    framework, audit = snapshot.framework, snapshot.audit
    domains = tuple(summarise_domain(snapshot, domain.id) for domain in framework.domains)
    results = tuple(found for domain in domains for found in domain.results)
    return AuditSummary(
        framework=framework,
        round=audit.round,
        tally=tally(framework, framework.statements, audit.answers),
        domains=domains,
        strengths=strengths(framework, results),
        priorities=priorities(framework, results),
        unsupported=unsupported(framework, results),
        before=tally_before(snapshot),
        change=mean_change(results),
    )


def result(snapshot: Snapshot, statement: Statement) -> Result:
    """Gather what one statement has: its answer, notes, last reveal, and last round's score."""
    answer = snapshot.audit.answers.get(statement.id)
    revealed = agreements(snapshot.audit, statement.id)
    can_compare = comparable(snapshot, statement)
    last = snapshot.previous.audit.answers.get(statement.id) if snapshot.previous else None
    scored = answer is not None and not answer.not_applicable
    return Result(
        statement=statement,
        answer=answer,
        notes={column.id: snapshot.notes_on(statement.id, column.id) for column in snapshot.framework.columns},
        expected=snapshot.framework.expected,
        agreement=revealed[-1] if revealed else None,
        before=last.value if last and scored and can_compare else None,
        comparable=can_compare,
        heard=snapshot.heard.get(statement.id) if answer else None,
    )


def comparable(snapshot: Snapshot, statement: Statement) -> bool:
    """Say whether a statement means the same in this round and the last.

    Its text, its stem and the scale with its labels must be word for word the same in both pinned frameworks, and it
    must not be "not applicable" in either. Without a last round nothing stands against it.
    """
    if snapshot.previous is None:
        return True
    then = snapshot.previous
    answers = (snapshot.audit.answers.get(statement.id), then.audit.answers.get(statement.id))
    return (
        statement in then.framework.statements
        and snapshot.framework.scale == then.framework.scale
        and not any(answer.not_applicable for answer in answers if answer)
    )


def mean_change(results: Iterable[Result]) -> float | None:
    """Give the difference of means, this round less the last, over what is scored in both; None when nothing is."""
    mean = mean_of(found.change for found in results if found.change is not None)
    return None if mean is None else float(mean)


def tally_before(snapshot: Snapshot, domain_id: DomainId | None = None) -> Tally | None:
    """Tally last round, one domain or all; None without a last round, without that domain, or on another scale."""
    then = snapshot.previous
    if then is None or then.framework.scale != snapshot.framework.scale:
        return None
    domains = [domain for domain in then.framework.domains if domain_id in (None, domain.id)]
    statements = [statement for domain in domains for statement in domain.statements]
    return tally(then.framework, statements, then.audit.answers) if statements else None


def strengths(framework: Framework, results: Iterable[Result]) -> tuple[Result, ...]:
    """Pick at most three high scores that have all that a high score asks for; the others are in `unsupported`.

    Sorted by score, highest first; then those with most notes; then as in the tool.
    """
    found = [(value, one) for value, one in scored(results) if framework.is_high(value) and one.is_supported]
    found.sort(key=lambda pair: (-pair[0], -pair[1].noted))
    return tuple(one for _, one in found[:STRENGTHS])


def priorities(framework: Framework, results: Iterable[Result]) -> tuple[Result, ...]:
    """Pick at most five statements to work on: those not scored high, and those on which the agencies were split.

    Sorted by score, lowest first; then by support, the one with least first; then split before
    the rest; then as in the tool. A high score that only lacks support is in `unsupported` instead.
    """
    found = [(value, one) for value, one in scored(results) if one.is_split or not framework.is_high(value)]
    found.sort(key=lambda pair: (pair[0], pair[1].support, not pair[1].is_split))
    return tuple(one for _, one in found[:PRIORITIES])


def unsupported(framework: Framework, results: Iterable[Result]) -> tuple[Result, ...]:
    """Find every high score that lacks something under a column that a high score asks for.

    Sorted by score, highest first; then those that have least; then as in the tool.
    """
    found = [(value, one) for value, one in scored(results) if framework.is_high(value) and not one.is_supported]
    found.sort(key=lambda pair: (-pair[0], pair[1].support))
    return tuple(one for _, one in found)


def scored(results: Iterable[Result]) -> tuple[tuple[int, Result], ...]:
    """Pair each statement that has an agreed score with that score, in the order given."""
    return tuple((one.value, one) for one in results if one.value is not None)
