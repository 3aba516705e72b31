import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.audit.identifiers import KINDS, LONGEST, Certainty, Finding, findings
from bot.audit.identifiers.reading import plain

PIECES = st.sampled_from(
    (
        *("born ", "3/3/2011 ", "Ethan", ", aged 14 ", "NHS ", "943 476 5919 ", "07700 900123 ", "@", "a.b"),
        *("gmail.com ", "crime ref ", "42/104233/24 ", "JB", "'s mother ", "child ", "two pupils at "),
        *("Oakfield ", "School ", "LS1 4AP ", "Mr ", "\u200b", "\u0663", "é", "\n"),
    )
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=12).map("".join))


@given(TEXTS)
def test_a_finding_is_one_of_the_known_kinds_and_never_the_text(text: str) -> None:
    assert all(finding.kind in KINDS for finding in findings(text))


@given(TEXTS)
def test_each_kind_is_said_once_and_certain_ones_first(text: str) -> None:
    found = findings(text)
    assert len({finding.kind for finding in found}) == len(found)
    assert [finding.certainty for finding in found] == sorted(finding.certainty for finding in found)


@given(TEXTS)
def test_reading_twice_finds_the_same(text: str) -> None:
    assert findings(text) == findings(text)
    assert findings(plain(text)) == findings(text)


@given(TEXTS)
def test_a_text_that_was_made_plain_stays_as_it_is(text: str) -> None:
    assert plain(plain(text)) == plain(text)


def test_more_than_a_message_can_hold_is_refused_unread() -> None:
    assert findings("word " * 20_000) == (Finding("too-long", Certainty.CERTAIN),)
    assert findings("x" * LONGEST) == ()


def test_nothing_stands_out_in_nothing() -> None:
    assert findings("") == ()


@pytest.mark.parametrize(
    "text",
    [
        "ISBN 9276308686",  # a learner number's check holds for one book in eleven
        "Discussed PO/14, as agreed.",  # a police officer, and the fourteenth of something
        "We met NSPCC (14), as agreed.",
        "As J. Bronwen (2019) says.",
    ],
)
def test_what_only_looks_like_somebodys_is_nobodys(text: str) -> None:
    assert findings(text) == ()


def test_a_relative_is_one_also_behind_a_word_that_says_which() -> None:
    assert findings("We met Kacper's little brother.") != ()
