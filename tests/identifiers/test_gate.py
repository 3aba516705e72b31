import pytest

from bot.audit.errors import Identifies, MayIdentify
from bot.audit.identifiers.gate import check
from bot.text import words_for


def test_a_text_about_a_system_passes() -> None:
    check("The pathway was agreed on 12 March 2025 by 7 of 8 agencies.", confirmed=False)


def test_a_certain_identifier_is_refused_and_named_by_its_kind_only() -> None:
    with pytest.raises(Identifies) as refused:
        check("Mrs Okafor, born 3 March 1984, is on 07700 900123", confirmed=False)
    assert refused.value.blanks == {"kinds": ("phone", "date-of-birth")}
    assert "Okafor" not in str(refused.value)


def test_a_doubtful_text_is_asked_about_once() -> None:
    with pytest.raises(MayIdentify) as asked:
        check("Mrs Okafor asked about ZE1 0XX", confirmed=False)
    assert set(asked.value.blanks["kinds"]) == {"titled-name", "postcode"}  # type: ignore[call-overload]
    check("Mrs Okafor asked about ZE1 0XX", confirmed=True)


def test_keeping_a_doubtful_text_never_lets_a_certain_identifier_pass() -> None:
    with pytest.raises(Identifies):
        check("Mrs Okafor is on 07700 900123", confirmed=True)


def test_both_refusals_have_their_sentence() -> None:
    words = words_for("en")
    assert "a phone number" in words(Identifies.key, kinds=words("identifier-phone"))
    assert "initials" in words(MayIdentify.key, kinds=words("identifier-initials"))
