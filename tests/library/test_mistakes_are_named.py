"""An operator's mistake in a framework file is named with its file, its line and what is wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.library import FrameworkError, Mistake, read_framework
from tests.work import calls

GOOD = """\
id: tea
version: 1
language: en
title: How we make tea
citation: The tea people
licence: free
scale:
  - value: 0
    label: No
  - value: 1
    label: Yes
domains:
  - id: 1
    title: Making tea
    short: Tea
    items:
      - id: 1.1
        text: We warm the pot.
      - id: 1.10
        stem: "We pour it:"
        statements:
          - id: 1.10a
            text: while it is hot
columns:
  - id: proof
    label: Proof
    heading: What shows it
    prompt: What shows it?
    expected: yes
"""


def written(folder: Path, text: str | bytes) -> Path:
    file = folder / "tea.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def mistakes_in(file: Path) -> list[str]:
    with pytest.raises(FrameworkError) as caught:
        read_framework(file)
    assert {mistake.file for mistake in caught.value.mistakes} == {file}
    return [f"{mistake.line}: {mistake.what}" for mistake in caught.value.mistakes]


CHANGES = [
    ("  - id: proof\n    label", "  - label", ["25: column no. 1 of the framework has no id"]),
    (
        "id: proof",
        "id: Proof!",
        ["25: id of column no. 1 of the framework must be 1 to 12 of the characters a-z 0-9 _, a letter first"],
    ),
    ("id: proof", "id: goto", ["25: id of column goto cannot be goto, which means something else here"]),
    ("label: Proof", "label: ", ["26: column proof has no label"]),
    ("label: Proof", "label: More than twenty signs", ["26: label of column proof is longer than 20 characters"]),
    ("expected: yes", "expected: maybe", ["29: expected of column proof must be yes or no"]),
    (
        "expected: yes",
        "expected: yes\n    languages: {cy: 1}",
        ["30: cy of column proof must be a mapping of keys to values, not a single value"],
    ),
    # a change of the good file, and the mistakes it makes
    ("      - id: 1.1\n        text", "      - text", ["17: statement no. 1 of domain 1 has no id"]),
    ("  - id: 1\n    title", "  - title", ["13: domain no. 1 of the framework has no id"]),
    ("id: tea\n", "", ["1: the framework has no id"]),
    ("id: 1.10a", "id: 1.1", ["22: the id '1.1' stands twice (first in line 17)"]),
    ("id: 1.10a", "id: 1.10", ["22: the id '1.10' stands twice (first in line 19)"]),
    ("id: 1.1\n", "id: 1\n", ["17: the id '1' stands twice (first in line 13)"]),
    ("id: 1.1\n", "id: 1.10A\n", ["22: the id '1.10a' stands twice (first in line 17)"]),
    ("text: We warm the pot.", "text:", ["18: statement 1.1 has no text"]),
    ("text: We warm the pot.", 'text: ""', ["18: statement 1.1 has no text"]),
    ("text: We warm the pot.", 'text: " \u200b…"', ["18: statement 1.1 has no text"]),
    ("text: We warm the pot.", "text: ~", ["18: statement 1.1 has no text"]),
    ("        text: We warm the pot.\n", "", ["17: statement 1.1 has no text"]),
    ('stem: "We pour it:"', 'stem: ""', ["20: stem 1.10 has no stem"]),
    ("          - id: 1.10a\n            text: while it is hot\n", "", ["21: stem 1.10 has no statements"]),
    (
        "statements:\n          - id: 1.10a\n            text: while it is hot\n",
        "statements: []\n",
        ["21: stem 1.10 has no statements"],
    ),
    (
        "        statements:\n          - id: 1.10a\n            text: while it is hot\n",
        "",
        ["19: stem 1.10 has no statements"],
    ),
    ("    label: Yes\n", "", ["10: point 1 has no label"]),
    ("    label: Yes\n", "    label:\n", ["11: point 1 has no label"]),
    ("  - value: 1\n    label", "  - label", ["10: point no. 2 of the framework has no value"]),
    ("value: 1\n", "value: 2\n", ["10: scale must rise one by one: 0 is followed by 2"]),
    ("value: 1\n", "value: 0\n", ["10: scale must rise one by one: 0 is followed by 0"]),
    ("label: Yes", "label: No", ["10: scale has the label of 1 twice"]),
    ("  - value: 1\n    label: Yes\n", "", ["7: scale needs at least two points"]),
    ("value: 1\n", "value: 10\n", ["10: value of point 10 must be a whole number from 0 to 9"]),
    ("value: 1\n", "value: 1.0\n", ["10: value of point 1.0 must be a whole number from 0 to 9"]),
    ("value: 1\n", "value: true\n", ["10: value of point true must be a whole number from 0 to 9"]),
    ("value: 1\n", "value: -1\n", ["10: value of point -1 must be a whole number from 0 to 9"]),
    (
        "licence: free",
        "licence: free\nlicense: free",
        ["7: the framework has an unknown key 'license'; is 'licence' meant?"],
    ),
    ("        text: We", "        weight: 2\n        text: We", ["18: statement 1.1 has an unknown key 'weight'"]),
    ("id: tea\n", "id: tea\nid: coffee\n", ["2: the key 'id' stands here twice (first in line 1)"]),
    (
        "    short: Tea\n",
        "    short: Tea\n    short: Cha\n",
        ["16: the key 'short' stands here twice (first in line 15)"],
    ),
    ("text: We warm the pot.", "text: [We, warm]", ["18: text of statement 1.1 must be text, not a list"]),
    (
        "text: We warm the pot.",
        "text: {We: warm}",
        ["18: text of statement 1.1 must be text, not a mapping of keys to values"],
    ),
    (
        "text: We warm the pot.",
        "text: 42",
        ["18: text of statement 1.1 should be words, not '42': put it in quotes if it is meant so"],
    ),
    (
        "title: Making tea",
        "title: 2024-01-01",
        ["14: title of domain 1 should be words, not '2024-01-01': put it in quotes if it is meant so"],
    ),
    (
        "      - id: 1.1\n        text: We warm the pot.\n",
        "      - We warm the pot.\n",
        ["17: statement no. 1 of domain 1 must be a mapping of keys to values, not a single value"],
    ),
    ("id: tea", "id: [tea]", ["1: id of the framework must be text, not a list"]),
    ("id: tea", "id: ../tea", ["1: id of the framework must be 1 to 32 of the characters 0-9 A-Z a-z . -"]),
    (
        "id: 1.10a",
        "id: 1.10.statement",
        ["22: id of statement no. 1 of stem 1.10 must be 1 to 12 of the characters 0-9 A-Z a-z . -"],
    ),
    (
        "language: en",
        "language: English",
        ["3: language of the framework must be a language code such as en, cy or pt-BR"],
    ),
    ("short: Tea", "short: A name too long for an axis", ["15: short of domain 1 is longer than 24 characters"]),
    (
        "text: We warm the pot.",
        r'text: "We warm\0 the pot."',
        ["18: text of statement 1.1 holds a character that cannot be printed"],
    ),
    (
        "text: We warm the pot.",
        r'text: "We warm \ud800 the pot."',
        ["18: text of statement 1.1 holds a character that cannot be printed"],
    ),
    (
        "text: We warm the pot.",
        r'text: "We warm \UFFFFFFFF the pot."',
        ["18: an escaped character here does not exist"],
    ),
    ("text: We warm the pot.", "text: We warm \x07 the pot.", ["18: a character here cannot be printed"]),
    ("        text: We", "\ttext: We", ["18: a tab stands where YAML wants spaces"]),
    (
        "text: We warm the pot.",
        "text: We do: warm the pot.",
        ["18: a colon stands where no key ends: put the text in quotes or below a >-"],
    ),
    (
        "text: We warm the pot.",
        "text: &pot We warm the pot.",
        ["18: anchors (&) and aliases (*) are refused: write it out"],
    ),
    ("text: We warm the pot.", "text: *pot", ["18: anchors (&) and aliases (*) are refused: write it out"]),
    (
        "text: We warm the pot.",
        "text: !!python/object/apply:os.getcwd []",
        ["18: tags (!) are refused: put the text in quotes"],
    ),
    (
        "text: We warm the pot.",
        "? [a, b]\n        : We",
        ["17: statement 1.1 has no text", "18: a key must be a single word"],
    ),
    ("text: We warm the pot.", "text: " + "[" * 100_000, ["18: nested deeper than 12 levels"]),
    ("language: en", "language: en\n---\nid: coffee", ["4: a second document begins here"]),
]


@pytest.mark.parametrize(("before", "after", "expected"), CHANGES, ids=lambda change: str(change)[:40])
def test_a_mistake_is_named_by_its_line(tmp_path: Path, before: str, after: str, expected: list[str]) -> None:
    assert GOOD.count(before) == 1
    assert mistakes_in(written(tmp_path, GOOD.replace(before, after))) == expected


def test_a_mistake_reads_as_file_line_and_what(tmp_path: Path) -> None:
    file = written(tmp_path, GOOD.replace("text: We warm the pot.", "text:"))
    with pytest.raises(FrameworkError, match=r"tea\.yaml:18: statement 1\.1 has no text$"):
        read_framework(file)


def test_all_mistakes_are_named_at_once_down_the_lines(tmp_path: Path) -> None:
    text = GOOD.replace("id: tea", "id: t e a").replace("value: 1\n", "value: 3\n").replace("1.10a", "1.1")
    mistakes = mistakes_in(written(tmp_path, text + "extra: 1\n"))
    assert [line.split(":")[0] for line in mistakes] == ["1", "10", "22", "30"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1: the file is empty"),
        ("# only a comment\n", "1: the file is empty"),
        ("~\n", "1: the framework must be a mapping of keys to values, not nothing"),
        ("- id: tea\n", "1: the framework must be a mapping of keys to values, not a list"),
        ("Once upon a time\n", "1: the framework must be a mapping of keys to values, not a single value"),
        ("42", "1: the framework must be a mapping of keys to values, not a single value"),
        (b"id: tea\ntitle: caf\xe9\n", "2: the file is not in UTF-8"),
        (GOOD.encode("utf-16"), "1: the file is not in UTF-8"),
        (b"\x89PNG\r\n\x1a\n", "1: the file is not in UTF-8"),
    ],
)
def test_what_is_no_framework_at_all_is_said_to_be_none(tmp_path: Path, text: str | bytes, expected: str) -> None:
    assert mistakes_in(written(tmp_path, text)) == [expected]


def test_a_bracket_left_open_is_named(tmp_path: Path) -> None:
    [mistake] = mistakes_in(written(tmp_path, "id: tea\nscale: [1, 2\ntitle: x\n"))
    assert mistake.startswith("3: this is not YAML: while parsing a flow sequence")


def test_an_anchor_bomb_does_not_go_off(tmp_path: Path) -> None:
    def bomb(levels: int) -> Path:
        lines = (f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, levels))
        return written(tmp_path, f"a0: &a0 [lol]\n{''.join(lines)}")

    small = calls(lambda: mistakes_in(bomb(5)))
    assert mistakes_in(bomb(30)) == ["1: anchors (&) and aliases (*) are refused: write it out"]
    assert calls(lambda: mistakes_in(bomb(30))) < 3 * small


def test_a_file_larger_than_any_memory_is_not_read(tmp_path: Path) -> None:
    file = written(tmp_path, GOOD)
    os.truncate(file, 1 << 40)
    assert mistakes_in(file) == ["1: the file is larger than 1,000,000 bytes"]


def test_a_file_stuffed_with_values_is_given_up_before_its_end(tmp_path: Path) -> None:
    stuffed = "domains:\n- items: [" + "{}," * 20_500 + "\n\tno YAML: from: here on ]}"
    assert mistakes_in(written(tmp_path, stuffed)) == ["2: this is no framework: more than 20,000 values"]


def test_a_hundred_mistakes_are_enough(tmp_path: Path) -> None:
    text = GOOD + "".join(f"key{n}: x\n" for n in range(5000))
    mistakes = mistakes_in(written(tmp_path, text))
    assert len(mistakes) == 101
    assert mistakes[-1] == "130: and 4,900 more from here on"


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    assert mistakes_in(tmp_path / "tea.yaml") == ["1: the file cannot be read: No such file or directory"]


@pytest.mark.parametrize("name", ["tea\0.yaml", "tea" * 100 + ".yaml"])
def test_a_name_that_cannot_be_is_refused_in_words(tmp_path: Path, name: str) -> None:
    [mistake] = mistakes_in(tmp_path / name)
    assert mistake.startswith("1: the file cannot be read: ")


def test_a_pipe_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "tea.yaml")
    assert mistakes_in(tmp_path / "tea.yaml") == ["1: this is not a file"]


def test_a_mistake_of_a_whole_folder_has_no_line() -> None:
    assert str(Mistake(Path("statements"), 0, "there is no such folder")) == "statements: there is no such folder"
