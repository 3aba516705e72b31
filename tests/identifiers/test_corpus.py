from pathlib import Path

import pytest

from bot.audit.identifiers import KINDS, Certainty, Finding, findings
from bot.text import words_for

HERE = Path(__file__).parent


def lines(name: str) -> list[str]:
    written = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in written if line and not line.startswith("#")]


HONEST = lines("honest.txt")
PLANTED = [line.split("\t") for line in lines("planted.txt")]


def test_there_is_enough_to_learn_from() -> None:
    assert len(HONEST) >= 160
    assert len(PLANTED) >= 160
    assert {kind for _, kind, _ in PLANTED} == set(KINDS) - {"too-long"}


@pytest.mark.parametrize("sentence", HONEST)
def test_honest_evidence_is_never_refused(sentence: str) -> None:
    assert [finding for finding in findings(sentence) if finding.certainty is Certainty.CERTAIN] == []


def test_hardly_any_honest_evidence_is_asked_about() -> None:
    assert sum(bool(findings(sentence)) for sentence in HONEST) / len(HONEST) < 0.05


@pytest.mark.parametrize(("certainty", "kind", "sentence"), PLANTED)
def test_a_planted_identifier_is_found_for_what_it_is(certainty: str, kind: str, sentence: str) -> None:
    assert Finding(kind, Certainty(certainty)) in findings(sentence)


@pytest.mark.parametrize(("certainty", "kind", "sentence"), PLANTED)
def test_a_planted_identifier_does_not_hide_among_honest_sentences(certainty: str, kind: str, sentence: str) -> None:
    for at in range(0, len(HONEST) - 2, 19):
        text = f"{HONEST[at]} {sentence} {HONEST[at + 1]}"
        found = {finding.kind: finding.certainty for finding in findings(text)}
        assert kind in found
        assert found[kind] is Certainty.CERTAIN or certainty == Certainty.SOFT


def test_a_whole_report_of_honest_evidence_is_never_refused() -> None:
    for at in range(0, len(HONEST), 10):
        found = findings("\n".join(HONEST[at : at + 10]))
        assert all(finding.certainty is Certainty.SOFT for finding in found)


def test_every_kind_has_its_words() -> None:
    words = words_for("en")
    assert all(words(f"identifier-{kind}") for kind in KINDS)
