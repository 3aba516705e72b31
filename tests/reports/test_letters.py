"""The letters: what the fonts have is known exactly, and what none has is named."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped] # it ships no types
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reports.plain import breakable, clean
from bot.reports.press.coverage import covered, lacking, shown
from bot.reports.press.fonts import FILES, file_of, fonts
from tests.reports.snapshots import ARABIC, EMOJI, HEBREW


@pytest.mark.parametrize("family", list(FILES))
def test_what_a_font_has_is_read_as_others_read_it(family: str) -> None:
    with TTFont(file_of(family), fontNumber=0) as font:
        assert covered(family) == set(font.getBestCmap())


def test_every_family_that_is_asked_for_is_there() -> None:
    assert set(FILES) <= set(fonts().families())


def test_the_scripts_that_people_write_in_are_all_there() -> None:
    said = {
        "Polish": "Zażółć gęślą jaźń",
        "Welsh": "ŵ ŷ Ŵ Ŷ â ê î ô û ẃ ỳ ẅ ÿ",
        "Arabic": ARABIC,
        "Urdu": "ڈیٹا کا تحفظ اور بچوں کی حفاظت ٹیسٹ ڑ گے ہے",
        "Bengali": "নিরাপত্তা পরীক্ষা",
        "Chinese": "儿童保护审计 兒童保護審計",
        "Hebrew": HEBREW,
        "emoji": EMOJI + " ⚠ ✅ ❤️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
        "Romanian": "țăîșâ",
        "Punjabi": "ਬੱਚਿਆਂ ਦੀ ਸੁਰੱਖਿਆ",
        "Somali": "Badbaadada carruurta",
        "Ukrainian": "Захист дітей їжак ґанок",
        "Tigrinya": "ምክልኻል ህጻናት",
        "signs": "○ ‼ ✓ × – — … “” → ≥ ½ €",
    }
    assert {name: lacking(text) for name, text in said.items()} == dict.fromkeys(said, frozenset())


def test_what_no_font_has_is_shown_by_its_number() -> None:
    text = "a\N{CUNEIFORM SIGN A}b \ue000"
    assert shown(text, lacking(text)) == "a[U+12000]b [U+E000]"


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80))
def test_long_words_are_loosened_without_a_letter_lost(text: str) -> None:
    assert breakable(text).replace("\N{ZERO WIDTH SPACE}", "") == text.replace("\N{ZERO WIDTH SPACE}", "")
    assert clean(clean(text)) == clean(text)
