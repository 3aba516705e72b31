"""What is read from a folder, what `check` says of several files, and what counts as a change of content."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.library import FrameworkError, check, read_framework, read_library
from tests.library.test_mistakes_are_named import GOOD
from tests.library.test_the_audit_tool import HSB, TESTS

FRENCH = (TESTS / "frameworks" / "accueil-de-quartier.yaml").read_bytes()


def put(file: Path, text: str) -> Path:
    file.write_text(text, "utf-8")
    return file


def test_a_folder_gives_its_frameworks_by_id_in_the_order_of_the_names(tmp_path: Path) -> None:
    put(tmp_path / "b.yaml", GOOD)
    put(tmp_path / "a.yml", GOOD.replace("id: tea", "id: coffee"))
    put(tmp_path / "README.md", "not a framework")
    put(tmp_path / ".b.yaml.swp.yaml", "an editor's")
    assert list(read_library(tmp_path)) == ["coffee", "tea"]


def test_two_files_with_one_id_are_a_mistake_of_the_second(tmp_path: Path) -> None:
    first = put(tmp_path / "a.yaml", GOOD)
    second = put(tmp_path / "b.yaml", "# a copy\n" + GOOD.replace("id: tea", "id: Tea"))
    with pytest.raises(FrameworkError) as caught:
        read_library(tmp_path)
    assert str(caught.value) == f"{second}:2: the id Tea is that of {first}, line 1"


def test_the_mistakes_of_all_files_are_named_together(tmp_path: Path) -> None:
    put(tmp_path / "a.yaml", GOOD.replace("We warm the pot.", ""))
    put(tmp_path / "b.yaml", "- no\n")
    put(tmp_path / "c.yaml", GOOD)
    mistakes, frameworks = check([tmp_path])
    assert [(mistake.file.name, mistake.line) for mistake in mistakes] == [("a.yaml", 18), ("b.yaml", 1)]
    assert [framework.id for framework in frameworks] == ["tea"]


def test_a_file_given_twice_is_no_mistake(tmp_path: Path) -> None:
    file = put(tmp_path / "a.yaml", GOOD)
    assert check([file, tmp_path]) == ((), (read_framework(file),))


def test_an_empty_folder_is_said_to_be_empty(tmp_path: Path) -> None:
    with pytest.raises(FrameworkError, match=r"there is no framework file \(\*\.yaml\) in this folder"):
        read_library(tmp_path)


def test_a_folder_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(FrameworkError, match=r"statemnts: there is no such folder"):
        read_library(tmp_path / "statemnts")


def test_numbers_are_taken_as_they_are_written(tmp_path: Path) -> None:
    tea = read_framework(put(tmp_path / "a.yaml", GOOD.replace("language: en", "language: no")))
    assert tea.language == "no"
    assert tea.version == "1"
    assert tea.statement("1.10a").stem == "We pour it:"
    assert [point.label for point in tea.scale] == ["No", "Yes"]


def test_comments_quotes_and_line_breaks_are_no_change_of_content(tmp_path: Path) -> None:
    plain = read_framework(put(tmp_path / "a.yaml", GOOD))
    moved = GOOD.replace("id: tea", 'id: "tea"').replace("text: We warm", "text: >-\n          We warm\n         ")
    crlf = "\ufeff# with Notepad\n" + moved.replace("\n", "\r\n")
    file = tmp_path / "b.yaml"
    file.write_bytes(crlf.encode())
    assert read_framework(file) == plain


def test_a_changed_word_is_a_change_of_content(tmp_path: Path) -> None:
    lines = HSB.read_text("utf-8").splitlines()
    places = [place for place, line in enumerate(lines) if re.search(r"^\s+\w+ .*[a-z.]$|(title|label|short): ", line)]
    hashes = {read_framework(HSB).hash}
    for place in places[::20]:
        last_e_accented = re.sub("e(?=[^e]*$)", "é", lines[place])
        text = "\n".join([*lines[:place], last_e_accented, *lines[place + 1 :]])
        hashes.add(read_framework(put(tmp_path / "a.yaml", text)).hash)
    assert len(hashes) == len(places[::20]) + 1


def test_a_no_break_space_stays_where_the_french_put_it(tmp_path: Path) -> None:
    text = GOOD.replace("We warm the pot.", '"Le thé\u00a0: chaud  et\u00a0bon"')
    tea = read_framework(put(tmp_path / "a.yaml", text))
    assert tea.statement("1.1").text == "Le thé\u00a0: chaud et\u00a0bon"


MARKS = b'\t|\n|:|- |&a |*a|!!|[|}|"|%|? |<<|\r|\\U|\xc2\x85'.split(b"|")
BITS = st.one_of(st.binary(min_size=1, max_size=4), st.sampled_from(MARKS))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, len(FRENCH)), st.integers(0, 30), BITS), min_size=1, max_size=4))
def test_a_damaged_file_is_read_or_refused_in_words(tmp_path: Path, damages: list[tuple[int, int, bytes]]) -> None:
    content = FRENCH
    for place, lost, put_in in damages:
        content = content[:place] + put_in + content[place + lost :]
    file = tmp_path / "damaged.yaml"
    file.write_bytes(content)
    mistakes, frameworks = check([file])
    assert mistakes or frameworks
    longest = len(re.split(rb"\n|\r|\xc2\x85", content)) + 1
    assert all(1 <= mistake.line <= longest and mistake.what for mistake in mistakes)


KEYS = st.sampled_from(["id", "items", "stem", "statements", "text", "scale", "domains", "value", "label", "title"])


def flow(pairs: dict[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"


VALUES = st.recursive(
    st.sampled_from(["1", "x", "", "~", "true", '"q"', "1.5", "[]", "{}"]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(KEYS, inner, max_size=4).map(flow),
    ),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(scale=VALUES, domains=VALUES, other=VALUES)
def test_any_shape_of_values_is_refused_in_words(tmp_path: Path, scale: str, domains: str, other: str) -> None:
    file = put(tmp_path / "shape.yaml", f"id: {other}\nscale: {scale}\ndomains: {domains}\n")
    mistakes, frameworks = check([file])
    assert not frameworks
    assert all(1 <= mistake.line <= 4 for mistake in mistakes)
