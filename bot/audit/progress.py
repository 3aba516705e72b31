"""How far an audit is: what is answered, what comes next, and where a card stands.

A statement is answered when it has an agreed score (0 is one) or is not applicable. A rating, "outside my agency's
view" included, is no answer: it is one member's word, and the statement stays unanswered until the room has agreed.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.audit.agenda import Agenda, shows_agenda
from bot.audit.framework import DomainId, Statement, StatementId
from bot.audit.model import Audit, Status


@dataclass(frozen=True, slots=True)
class Progress:
    """How many statements there are, have an agreed score, and are not applicable."""

    total: int
    scored: int
    not_applicable: int

    @property
    def answered(self) -> int:
        """How many need nothing more: scored or not applicable."""
        return self.scored + self.not_applicable

    @property
    def unanswered(self) -> int:
        """How many are still open."""
        return self.total - self.answered

    @property
    def is_complete(self) -> bool:
        """Say whether every statement has an agreed score or is not applicable."""
        return self.unanswered == 0


def progress(audit: Audit) -> Progress:
    """Count over the whole audit."""
    return count(audit, audit.framework.statements)


def domain_progress(audit: Audit, domain_id: DomainId) -> Progress:
    """Count over one domain; raises `UnknownStatement`."""
    return count(audit, audit.framework.domain(domain_id).statements)


def count(audit: Audit, statements: tuple[Statement, ...]) -> Progress:
    """Count over some statements of the audit's framework."""
    answers = [audit.answers[statement.id] for statement in statements if statement.id in audit.answers]
    not_applicable = sum(answer.not_applicable for answer in answers)
    return Progress(total=len(statements), scored=len(answers) - not_applicable, not_applicable=not_applicable)


def is_domain_complete(audit: Audit, domain_id: DomainId) -> bool:
    """Say whether a domain's summary is due; raises `UnknownStatement`."""
    return domain_progress(audit, domain_id).is_complete


def is_complete(audit: Audit) -> bool:
    """Say whether every domain is complete."""
    return progress(audit).is_complete


def may_complete_a_domain(audit: Audit) -> bool:
    """Say whether a summary may be due at the next act: the card's domain lacks one answer, or many come at once."""
    here = domain_progress(audit, audit.framework.domain_of(audit.current).id)
    return audit.status is Status.OPEN and (here.unanswered == 1 or shows_agenda(audit))


def next_statement(audit: Audit, after: StatementId) -> StatementId | None:
    """Give the unanswered statement to show after the given one; None when all are answered.

    First the rest of the same domain, then that domain from its start, then the domains that follow, then those before.
    The given one itself comes last of all: skipped, it returns only when nothing else is open. Where all was scored
    ahead, the agenda comes first. Raises `UnknownStatement`.
    """
    if (told := Agenda.of(audit).following(after)) is not None:
        return told
    domains = audit.framework.domains
    here = domains.index(audit.framework.domain_of(after))
    turned = domains[here].statements
    index, _ = place(audit, after)
    ahead = (*turned[index:], *turned[: index - 1])
    elsewhere = (statement for domain in (*domains[here + 1 :], *domains[:here]) for statement in domain.statements)
    order = (*ahead, *elsewhere, turned[index - 1])
    return next((statement.id for statement in order if statement.id not in audit.answers), None)


def place(audit: Audit, statement: StatementId) -> tuple[int, int]:
    """Say where a statement stands in its domain: its number from 1, and of how many; raises `UnknownStatement`."""
    domain, found = audit.framework.place(statement)
    return domain.statements.index(found) + 1, len(domain.statements)
