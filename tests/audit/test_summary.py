"""What a room reads when a domain is complete."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import permutations

import pytest

from bot.audit.errors import UnknownStatement
from bot.audit.framework import Domain, DomainId, Framework, Point, StatementId
from bot.audit.model import COMMENT, Snapshot
from bot.audit.pulse import Heard
from bot.audit.summary import DomainSummary, Result, summarise_audit, summarise_domain
from tests.audit.example import Said, notes, rating, reveal, room_audit, snapshot, taken, tool
from tests.columns import ASSURANCE, EVIDENCE

FIRST = DomainId("1")


def numbers(results: Iterable[Result]) -> list[str]:
    return [result.statement.id for result in results]


def of_first(taken: Snapshot) -> DomainSummary:
    return summarise_domain(taken, FIRST)


def reworded(framework: Framework, number: str, *, text: str = "", stem: str = "") -> Framework:
    """The next edition, with one statement said differently."""
    domains = tuple(
        Domain(
            domain.id,
            domain.title,
            domain.short,
            tuple(
                replace(one, text=text or one.text, stem=stem or one.stem) if one.id == number else one
                for one in domain.statements
            ),
        )
        for domain in framework.domains
    )
    return replace(framework, version="2", domains=domains)


def revealed(said: Said, values: dict[str, tuple[int, ...]]) -> Snapshot:
    """A room of agencies A, B, C … that revealed these values for these statements."""
    ratings = {
        number: [rating(agency, value, statement=number) for agency, value in zip("ABCD", shown, strict=False)]
        for number, shown in values.items()
    }
    reveals = {number: [reveal(statement=number)] for number in values}
    return snapshot(room_audit(tool(4), said, ratings, reveals))


def test_only_high_scores_with_all_that_they_ask_for_are_strengths() -> None:
    said = {"1.1": 4, "1.2": 3, "1.3": 2, "1.4": None, "1.5": 4}
    found = of_first(taken(tool(5), said, evidence="1.2 1.3 1.4 1.5", assurance="1.1 1.2 1.3"))
    assert numbers(found.strengths) == ["1.2"]
    assert numbers(found.unsupported) == ["1.1", "1.5"]


def test_strengths_are_by_score_then_weight_of_notes_then_place() -> None:
    said = {"1.1": 3, "1.2": 3, "1.3": 4, "1.4": 4, "1.5": 4, "1.6": 4}
    everywhere = "1.1 1.2 1.3 1.4 1.5 1.6"
    found = taken(tool(6), said, evidence=f"{everywhere} 1.5", assurance=everywhere)
    assert numbers(of_first(found).strengths) == ["1.5", "1.3", "1.4"]


def test_three_strengths_are_enough() -> None:
    everything = " ".join(f"1.{number}" for number in range(1, 6))
    found = of_first(taken(tool(5), dict.fromkeys(everything.split(), 4), evidence=everything, assurance=everything))
    assert numbers(found.strengths) == ["1.1", "1.2", "1.3"]
    assert found.priorities == found.unsupported == ()


def test_the_lowest_score_is_the_first_priority() -> None:
    found = of_first(taken(tool(4), {"1.1": 2, "1.2": 0, "1.3": 1, "1.4": 3}, evidence="1.2"))
    assert numbers(found.priorities) == ["1.2", "1.3", "1.1"]


def test_among_equal_scores_thin_evidence_comes_first() -> None:
    said = {"1.1": 1, "1.2": 1, "1.3": 1}
    found = of_first(taken(tool(3), said, evidence="1.1 1.2", assurance="1.1"))
    assert numbers(found.priorities) == ["1.3", "1.2", "1.1"]


def test_among_equally_thin_ones_a_split_comes_first() -> None:
    found = of_first(revealed({"1.1": 1, "1.2": 1, "1.3": 0}, {"1.1": (1, 1), "1.2": (0, 4)}))
    assert numbers(found.priorities) == ["1.3", "1.2", "1.1"]


def test_a_high_score_on_which_agencies_split_is_worth_going_back_to() -> None:
    found = of_first(revealed({"1.1": 4, "1.2": 4}, {"1.1": (0, 4), "1.2": (4, 4)}))
    assert numbers(found.priorities) == ["1.1"]


def test_five_priorities_are_enough() -> None:
    found = of_first(taken(tool(9), {f"1.{number}": 0 for number in range(1, 10)}))
    assert numbers(found.priorities) == ["1.1", "1.2", "1.3", "1.4", "1.5"]


def test_unanswered_and_not_applicable_are_nobodys_priority() -> None:
    assert of_first(taken(tool(2), {"1.1": None})).priorities == ()


def test_a_high_score_without_evidence_or_assurance_is_named() -> None:
    said = {"1.1": 3, "1.2": 3, "1.3": 4, "1.4": 4, "1.5": 2}
    found = of_first(taken(tool(5), said, evidence="1.1 1.3 1.4", assurance="1.4"))
    assert numbers(found.unsupported) == ["1.3", "1.2", "1.1"]


def test_high_is_a_share_of_any_scale() -> None:
    found = of_first(
        taken(tool(3, lowest=1, highest=5), {"1.1": 4, "1.2": 3, "1.3": 1}, evidence="1.1 1.2", assurance="1.1")
    )
    assert numbers(found.strengths) == ["1.1"]
    assert numbers(found.priorities) == ["1.3", "1.2"]


def test_agreement_is_counted_where_something_was_revealed() -> None:
    found = of_first(revealed({}, {"1.1": (2, 3), "1.2": (2, 4), "1.3": (0, 4)}))
    assert (found.agreed, found.talked, found.split) == (1, 1, 1)
    assert found.results[3].agreement is None


def test_one_agency_alone_counts_as_no_agreement() -> None:
    found = of_first(revealed({}, {"1.1": (2,)}))
    assert (found.agreed, found.talked, found.split) == (0, 0, 0)


def test_the_last_attempt_is_the_one_that_counts() -> None:
    ratings = [rating("A", 0), rating("B", 4), rating("A", 3, attempt=2), rating("B", 3, attempt=2)]
    found = of_first(snapshot(room_audit(tool(1), {}, {"1.1": ratings}, {"1.1": [reveal(1), reveal(2)]})))
    assert (found.agreed, found.split) == (1, 0)


def test_a_first_round_has_nothing_to_compare() -> None:
    found = of_first(taken(tool(2), {"1.1": 3, "1.2": 3}))
    assert (found.before, found.change) == (None, None)
    assert found.results[0].comparable


def test_the_change_is_over_what_was_scored_in_both_rounds() -> None:
    last = taken(tool(4), {"1.1": 1, "1.2": 2, "1.3": None})
    found = of_first(taken(tool(4), {"1.1": 3, "1.2": 3, "1.3": 4, "1.4": 4}, last=last))
    assert [result.change for result in found.results] == [2, 1, None, None]
    assert [result.comparable for result in found.results] == [True, True, False, True]
    assert found.change == 1.5
    assert found.before is not None
    assert found.before.mean == 1.5


def test_last_rounds_score_does_not_anchor_what_is_still_open() -> None:
    found = of_first(taken(tool(2), {"1.1": 2}, last=taken(tool(2), {"1.1": 2, "1.2": 4})))
    assert [result.before for result in found.results] == [2, None]
    assert found.results[0].change == 0


def test_what_is_not_applicable_now_is_not_compared() -> None:
    (result,) = of_first(taken(tool(1), {"1.1": None}, last=taken(tool(1), {"1.1": 4}))).results
    assert (result.before, result.change, result.comparable) == (None, None, False)


@pytest.mark.parametrize("words", [{"text": "Said anew"}, {"stem": "Under a new stem"}])
def test_a_statement_said_differently_is_not_compared(words: dict[str, str]) -> None:
    last = taken(tool(2), {"1.1": 1, "1.2": 1})
    edition = reworded(tool(2), "1.1", **words)
    found = of_first(taken(edition, {"1.1": 3, "1.2": 2}, last=last))
    assert [(result.comparable, result.change) for result in found.results] == [(False, None), (True, 1)]
    assert found.change == 1.0


def test_another_scale_compares_nothing() -> None:
    last = taken(tool(1), {"1.1": 1})
    wider = replace(tool(1), scale=(*tool(1).scale, Point(5, "label 5")))
    found = of_first(taken(wider, {"1.1": 3}, last=last))
    assert (found.before, found.change, found.results[0].comparable) == (None, None, False)


def test_a_domain_that_is_new_has_no_last_round() -> None:
    found = summarise_domain(taken(tool(1, 1), {"2.1": 3}, last=taken(tool(1), {"1.1": 1})), DomainId("2"))
    assert (found.before, found.change, found.results[0].comparable) == (None, None, False)


def test_comments_belong_to_their_domain() -> None:
    kept = notes(COMMENT, "1", "2", "1")
    found = of_first(snapshot(room_audit(tool(1, 1), {}), kept))
    assert found.comments == (kept[0], kept[2])


def test_a_domain_that_does_not_exist_has_no_summary() -> None:
    with pytest.raises(UnknownStatement):
        summarise_domain(taken(tool(1), {}), DomainId("7"))


def test_the_whole_audit_looks_over_all_domains() -> None:
    said = {"1.1": 4, "1.2": 1, "2.1": 0, "2.2": 3}
    last = taken(tool(2, 2), {"1.1": 3, "2.1": 1})
    found = summarise_audit(taken(tool(2, 2), said, evidence="1.1 2.2", assurance="1.1", last=last))
    assert [domain.domain.id for domain in found.domains] == ["1", "2"]
    assert numbers(found.strengths) == ["1.1"]
    assert numbers(found.priorities) == ["2.1", "1.2"]
    assert numbers(found.unsupported) == ["2.2"]
    assert numbers(found.results) == ["1.1", "1.2", "2.1", "2.2"]
    assert (found.tally.mean, found.tally.points, found.tally.is_complete) == (2.0, 8, True)
    assert found.change == 0.0
    assert found.before is not None
    assert found.before.scored == 2


def test_the_audit_counts_the_agreement_of_its_domains() -> None:
    found = summarise_audit(revealed({}, {"1.1": (2, 3), "1.2": (2, 4), "1.3": (0, 4), "1.4": (1, 1)}))
    assert (found.agreed, found.talked, found.split) == (2, 1, 1)


def test_the_order_in_which_a_room_answers_leaves_no_trace() -> None:
    said = {"1.1": 1, "1.2": 4, "1.3": 0}
    summaries = [of_first(taken(tool(3), dict(order))) for order in permutations(said.items())]
    assert all(summary == summaries[0] for summary in summaries)


def test_a_summary_can_be_made_before_anything_is_answered() -> None:
    found = summarise_audit(taken(tool(1, 1), {}))
    assert (found.tally.mean, found.strengths, found.priorities, found.change) == (None, (), (), None)
    assert found.domains[0].results[0].statement.id == StatementId("1.1")


def test_what_a_score_lacks_is_named_column_by_column() -> None:
    (half, none) = summarise_domain(taken(tool(2), {"1.1": 4, "1.2": 4}, evidence="1.1"), DomainId("1")).results
    assert (half.missing, none.missing) == ((ASSURANCE,), (EVIDENCE, ASSURANCE))


def test_what_practitioners_said_is_told_of_what_is_answered_and_sways_nobody_before() -> None:
    said = Heard(answers=5, median=2.0, lowest=1, highest=3, unsure=0)
    heard = {StatementId("1.1"): said, StatementId("1.2"): said}
    found = of_first(replace(taken(tool(3), {"1.1": 4, "1.3": 4}), heard=heard))
    assert [result.heard for result in found.results] == [said, None, None]
