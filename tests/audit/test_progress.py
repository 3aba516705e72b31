"""Where a room is in its audit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.audit.errors import UnknownStatement
from bot.audit.framework import DomainId, StatementId
from bot.audit.model import Status
from bot.audit.progress import (
    Progress,
    domain_progress,
    is_complete,
    is_domain_complete,
    may_complete_a_domain,
    next_statement,
    place,
    progress,
)
from tests.audit.example import rating, reveal, room_audit, tool

TOOL = tool(3, 2, 2)
NUMBERS = [statement.id for statement in TOOL.statements]


def next_after(after: str, *answered: str) -> StatementId | None:
    return next_statement(room_audit(TOOL, dict.fromkeys(answered, 1)), StatementId(after))


def test_the_next_card_is_the_one_that_follows() -> None:
    assert next_after("1.1", "1.1") == "1.2"


def test_what_is_answered_is_passed_over() -> None:
    assert next_after("1.1", "1.1", "1.2") == "1.3"


def test_the_gaps_of_a_domain_come_before_the_next_domain() -> None:
    assert next_after("1.3", "1.2", "1.3") == "1.1"


def test_the_gap_just_before_a_card_is_found_and_the_first_card_has_none_before_it() -> None:
    assert next_after("1.3", "1.1", "1.3") == "1.2"
    assert next_after("1.1", "1.2", "1.3") == "2.1"


def test_a_domain_done_leads_to_the_next() -> None:
    assert next_after("1.2", "1.1", "1.2", "1.3") == "2.1"


def test_after_the_last_domain_the_first_gaps_return() -> None:
    assert next_after("3.2", "1.1", "3.1", "3.2", "2.1", "2.2") == "1.2"


def test_a_skipped_statement_returns_last_of_all() -> None:
    assert next_after("2.2", "2.1") == "3.1"
    assert next_after("2.2", *(number for number in NUMBERS if number != "2.2")) == "2.2"


def test_when_all_is_answered_nothing_comes_next() -> None:
    assert next_after("2.2", *NUMBERS) is None


def test_after_a_number_that_does_not_exist_nothing_is_guessed() -> None:
    with pytest.raises(UnknownStatement):
        next_after("9.9")


@given(st.sets(st.sampled_from(NUMBERS)), st.sampled_from(NUMBERS))
def test_going_on_and_on_answers_everything_once(answered: set[StatementId], here: StatementId) -> None:
    said: dict[str, int | None] = dict.fromkeys(answered, 0)
    following = next_statement(room_audit(TOOL, said), here)
    while following is not None:
        assert following not in said
        said[following] = 0
        following = next_statement(room_audit(TOOL, said), following)
    assert set(said) == set(NUMBERS)


def test_zero_and_not_applicable_answer_and_outside_view_does_not() -> None:
    outside = {"1.3": [rating("Police", None, statement="1.3"), rating("Health", 3, statement="1.3", person=2)]}
    audit = room_audit(TOOL, {"1.1": 0, "1.2": None}, outside, {"1.3": [reveal(statement="1.3")]})
    found = domain_progress(audit, DomainId("1"))
    assert found == Progress(total=3, scored=1, not_applicable=1)
    assert (found.answered, found.unanswered, found.is_complete) == (2, 1, False)


def test_a_domain_of_scores_and_not_applicables_is_complete() -> None:
    audit = room_audit(TOOL, {"2.1": 0, "2.2": None})
    assert is_domain_complete(audit, DomainId("2"))
    assert not is_domain_complete(audit, DomainId("1"))
    assert not is_complete(audit)


def test_the_audit_is_complete_with_its_last_domain() -> None:
    assert is_complete(room_audit(TOOL, dict.fromkeys(NUMBERS, None)))


def test_the_next_answer_may_complete_the_domain_of_the_card_and_no_other() -> None:
    nearly = room_audit(TOOL, {"1.1": 0, "1.2": None})
    assert may_complete_a_domain(nearly)
    assert not may_complete_a_domain(replace(nearly, current=StatementId("2.1")))
    assert not may_complete_a_domain(replace(nearly, status=Status.CLOSED))
    assert not may_complete_a_domain(room_audit(TOOL, {"1.1": 0}))
    assert not may_complete_a_domain(room_audit(TOOL, dict.fromkeys(NUMBERS, 1)))


def test_the_domains_add_up_to_the_whole() -> None:
    audit = room_audit(TOOL, {"1.1": 0, "2.2": None, "3.1": 4})
    parts = [domain_progress(audit, domain.id) for domain in TOOL.domains]
    assert progress(audit) == Progress(
        total=sum(part.total for part in parts),
        scored=sum(part.scored for part in parts),
        not_applicable=sum(part.not_applicable for part in parts),
    )


def test_a_card_says_where_it_stands_in_its_domain() -> None:
    audit = room_audit(TOOL, {})
    assert place(audit, StatementId("1.3")) == (3, 3)
    assert place(audit, StatementId("2.1")) == (1, 2)
