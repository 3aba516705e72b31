"""The figures that the gate has to reach on the corpus in this folder; `make gate` prints them by kind and group."""

from itertools import chain

import pytest

from bot.audit.identifiers import findings
from bot.commands.papers.facts import GATE
from tests.identifiers.corpus import (
    CORPUS,
    FRAMES,
    GROUPS,
    Planted,
    groups,
    honest,
    planted,
    recall,
    refused,
    stopped,
)
from tests.identifiers.table import PAGE, between, table

TEXTS = [path.read_text(encoding="utf-8") for path in CORPUS]
PLANTED = [*chain.from_iterable(map(planted, TEXTS))]
HONEST = [*chain.from_iterable(map(honest, TEXTS))]
NAMES = groups(GROUPS)


def share(sentences: list[Planted]) -> float:
    return sum(bool(stopped(sentence.text)) for sentence in sentences) / len(sentences)


def test_the_corpus_is_large_and_says_nothing_twice() -> None:
    assert len(PLANTED) >= 1_000
    assert len(HONEST) >= 1_000
    assert len({sentence.text for sentence in PLANTED} | set(HONEST)) == len(PLANTED) + len(HONEST)


def in_the_papers(certainty: str) -> float:
    """What the papers for whoever signs say, as it was when it was last measured."""
    measured: float = GATE[certainty]["stopped"] / GATE[certainty]["of"]
    return measured


def test_what_is_certain_is_stopped_as_the_papers_say() -> None:
    found = share([sentence for sentence in PLANTED if sentence.certainty == "certain"])
    assert found >= 0.97
    assert abs(found - in_the_papers("certain")) < 0.01, "measure again: make gate WRITE=1"


def test_what_may_identify_is_mostly_stopped_as_the_papers_say() -> None:
    found = share([sentence for sentence in PLANTED if sentence.certainty == "soft"])
    assert found >= 0.75
    assert abs(found - in_the_papers("soft")) < 0.01, "measure again: make gate WRITE=1"


@pytest.mark.parametrize("kind", sorted({sentence.kind for sentence in PLANTED}))
def test_no_kind_is_left_behind(kind: str) -> None:
    assert share([sentence for sentence in PLANTED if sentence.kind == kind]) >= 0.85


def test_honest_sentences_pass() -> None:
    assert sum(map(refused, HONEST)) / len(HONEST) <= 0.001
    assert sum(bool(stopped(text)) for text in HONEST) / len(HONEST) <= 0.025


def test_there_are_at_least_twelve_groups_of_fifty_names() -> None:
    assert len(NAMES) >= 12
    assert all(len(names) == len(set(names)) == 50 for names in NAMES.values())


@pytest.mark.parametrize("frame", FRAMES)
def test_no_community_s_children_are_protected_less(frame: str) -> None:
    caught = {group: recall(names)[frame] / len(names) for group, names in NAMES.items()}
    assert min(caught.values()) >= max(caught.values()) - 0.1, caught


def test_a_name_in_capitals_is_an_abbreviation() -> None:
    assert not any(
        findings(f"{name.upper()} was reviewed.") for names in NAMES.values() for name in names if len(name) > 3
    )


@pytest.mark.parametrize(
    "name", ["Łukasz", "Michał", "Roisín", "Róisín", "Sian", "Siân", "Zoë", "Ștefan", "Siobhán", "Özlem"]
)
def test_a_name_counts_with_its_marks_and_without(name: str) -> None:
    assert "named-person" in stopped(f"The plan for {name} had lapsed.")


@pytest.mark.parametrize(
    "name", ["Tia-Rose", "Keira-Mae", "Jing Yi", "Ella Mae", "O'Shea", "O’Shea", "McAleese", "Sa'ad", "D'Arcy"]
)
def test_a_double_name_and_one_with_an_apostrophe_count(name: str) -> None:
    assert "named-person" in stopped(f"We heard that {name} was late again.")


def test_the_readme_has_the_table_of_the_kinds() -> None:
    assert between(PAGE.read_text(encoding="utf-8")) == table()
