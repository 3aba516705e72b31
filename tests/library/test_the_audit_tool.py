"""The first framework says what its publisher says, and the second is nothing like it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from bot.audit.framework import Framework
from bot.library import read_framework, read_library
from tests.work import calls

TESTS = Path(__file__).parents[1]
STATEMENTS = TESTS.parent / "statements"
HEAD = "Assurance systems in place locally for QA/evidencing this statement"
HSB = STATEMENTS / "hsb-audit-tool.yaml"


@pytest.fixture(scope="module")
def hsb() -> Framework:
    return read_framework(HSB)


@pytest.fixture(scope="module")
def seed() -> str:
    """The published text as lifted from its PDF, every run of white space one space."""
    return " ".join((TESTS / "seed" / "hsb-audit-tool.txt").read_text("utf-8").split())


def test_every_statement_stands_word_for_word_beside_its_number(hsb: Framework, seed: str) -> None:
    missing = [
        statement.id
        for statement in hsb.statements
        if re.search(rf"(?<![\w.]){re.escape(statement.id)} {re.escape(statement.text)}(?= |$)", seed) is None
    ]
    assert missing == []


def test_no_statement_of_the_published_text_is_left_out(hsb: Framework, seed: str) -> None:
    published = re.findall(r"(?<![\w.])[1-5]\.[1-8][abc]?(?= )", seed)
    stems = {"1.6", "2.1", "4.1"}
    assert [statement.id for statement in hsb.statements] == [number for number in published if number not in stems]


def test_no_words_of_a_statement_are_left_out(hsb: Framework, seed: str) -> None:
    """Take all statements out of the published text: what is left is headings, table heads and page numbers."""
    rest = seed
    for statement in sorted(hsb.statements, key=lambda statement: -len(statement.text)):
        for text in filter(None, (statement.text, statement.stem)):
            rest = rest.replace(text, "")
    for heading in ("Score", "Evidence supporting this score", HEAD, "Statements"):
        rest = rest.replace(heading, "")
    pieces = re.split(r" \d+(?:\.\d)?[abc]?(?= |$)|Comments:|\.{5,6}", rest[rest.index(" 1.1 ") :])
    assert {piece.strip() for piece in pieces} == {"", hsb.domains[0].title.join(("Responses ", ""))}


def test_ten_ten_eight_ten_and_eight_statements_make_forty_six(hsb: Framework) -> None:
    assert [len(domain.statements) for domain in hsb.domains] == [10, 10, 8, 10, 8]
    assert len(hsb.statements) == 46


def test_three_stems_stand_over_three_lettered_statements_each(hsb: Framework, seed: str) -> None:
    lettered = {statement.id: statement.stem for statement in hsb.statements if statement.stem}
    assert list(lettered) == [number + letter for number in ("1.6", "2.1", "4.1") for letter in "abc"]
    assert all(f"{number[:-1]} {stem} {number[:-1]}a" in seed for number, stem in lettered.items())


def test_the_scale_runs_from_nothing_to_a_wealth_of_evidence(hsb: Framework, seed: str) -> None:
    assert [point.value for point in hsb.scale] == [0, 1, 2, 3, 4]
    flat = re.sub(r"[\s/]+", " ", seed)
    assert all(label.replace(" / ", " ") in flat for label in (point.label for point in hsb.scale))


def test_the_oddities_of_the_published_text_are_kept(hsb: Framework) -> None:
    assert "CAHMS" in hsb.statement("1.3").text
    assert "LSCBs work on" in hsb.statement("3.3").text
    assert "in relation to: the use of" in hsb.statement("5.2").text


def test_the_authors_are_acknowledged_and_no_edition_is_claimed(hsb: Framework) -> None:
    assert hsb.citation.startswith("Hackett S, Holmes D, Branigan P (2016) Operational framework")
    assert "second edition appeared in 2019 (Hackett S, Branigan P, Holmes D)" in hsb.citation
    assert hsb.citation.endswith("does not say which edition it belongs to.")
    assert "not for profit" in hsb.licence
    assert hsb.version == "1"


def test_the_content_has_not_changed_under_running_audits(hsb: Framework) -> None:
    """Audits pin this hash: if it must change here, running audits will say that their framework changed."""
    assert hsb.hash == "806c08526baf27c4de6f3809229af67e0726fdf0080b2fc7da37a8e95802a49a"


def test_a_framework_comes_back_the_same_from_where_audits_keep_it(hsb: Framework) -> None:
    assert Framework.of(json.loads(json.dumps(hsb.body()))) == hsb


def work(folder: Path, statements: int) -> int:
    """Count what it takes to read a tool of so many statements."""
    head, _, _ = HSB.read_text("utf-8").partition("\ndomains:")
    lines = "".join(f"      - id: 1.{number}\n        text: Statement {number}.\n" for number in range(statements))
    file = folder / f"{statements}.yaml"
    file.write_text(f"{head}\ndomains:\n  - id: 1\n    title: All\n    short: All\n    items:\n{lines}", "utf-8")
    assert len(read_framework(file).statements) == statements
    return calls(lambda: read_framework(file))


def test_twice_the_statements_are_about_twice_the_work(tmp_path: Path) -> None:
    assert work(tmp_path, 400) < 3 * work(tmp_path, 200)


def test_the_folder_the_bot_starts_with_holds_the_tool(hsb: Framework) -> None:
    assert read_library(STATEMENTS)["hsb-audit-tool"] == hsb


def test_another_tool_has_its_own_language_scale_and_domains() -> None:
    other = read_library(TESTS / "frameworks")["accueil-de-quartier"]
    assert other.language == "fr"
    assert [point.value for point in other.scale] == [1, 2, 3, 4, 5]
    assert [len(domain.statements) for domain in other.domains] == [3, 2]
    assert not any(statement.stem for statement in other.statements)
