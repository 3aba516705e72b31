"""What is too long is cut where a person would cut it, counted as Telegram counts; every screen can be sent."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.rehearsal.standin.markup import parse_html
from bot.rehearsal.standin.markup import units as counted_by_telegram
from bot.text.lengths import units
from bot.views import taps
from bot.views.fit import cut, fitting, folded, length, shortened
from bot.views.markup import bold, italic, lines, plain, quote
from bot.views.screen import Button, Screen

FAMILY = "👨\u200d👩\u200d👧"
TEXTS = st.text(alphabet=st.one_of(st.characters(codec="utf-8"), st.sampled_from("<>&é 😀👍🏽🇵🇱\u200d")), max_size=200)
HTML = st.lists(st.tuples(st.sampled_from((plain, bold, italic, quote)), TEXTS), min_size=1, max_size=8).map(
    lambda parts: lines(".", *(how(text) for how, text in parts), ".")  # Telegram trims what is blank at both ends
)


@given(html=HTML, most=st.integers(1, 300))
def test_html_is_cut_to_what_telegram_counts_and_stays_whole(html: str, most: int) -> None:
    short = shortened(html, most)
    read = parse_html(short).text
    assert length(html) == counted_by_telegram(parse_html(html).text)
    assert counted_by_telegram(read) <= most
    assert parse_html(html).text.startswith(read.removesuffix("…").rstrip())


@given(text=TEXTS, most=st.integers(1, 300))
def test_plain_text_is_cut_in_units(text: str, most: int) -> None:
    short = cut(text, most)
    assert units(short) <= most
    assert (short == text) == (units(text) <= most)


def test_no_sign_is_torn_apart() -> None:
    assert cut(f"ab {FAMILY}{FAMILY}", 6) == "ab…"
    assert cut("abcde\u0301fgh", 6) == "abcd…"
    assert cut("👍🏽👍🏽", 7) == "👍🏽…"
    assert cut("🇵🇱🇬🇧🇷🇴", 10) == "🇵🇱🇬🇧…"
    assert shortened(f"<b>R&amp;D {FAMILY}</b>", 6) == "<b>R&amp;D…</b>"


def test_a_long_list_folds_and_counts_the_rest() -> None:
    listed = [bold(f"number {number}") for number in range(100)]
    first = folded(listed, 100, lambda n: f"and {n} more")
    last = folded(listed, 100, lambda n: f"and {n} earlier", newest=True)
    assert first[0] == "<b>number 0</b>"
    assert first[-1] == f"and {100 - len(first) + 1} more"
    assert last[0] == f"and {100 - len(last) + 1} earlier"
    assert last[-1] == "<b>number 99</b>"
    assert folded(listed[:2], 100, str) == tuple(listed[:2])
    assert folded(["x" * 500], 100, str) == ("x" * 99 + "…",)


@given(text=TEXTS, labels=st.lists(TEXTS.filter(bool), max_size=150))
def test_every_screen_can_be_sent_and_the_way_back_stays(text: str, labels: list[str]) -> None:
    back = Button("Back", taps.Dismiss())
    screen = fitting(Screen(plain(text * 60), (*((Button(label, back.tap),) for label in labels), (back,))))
    assert length(screen.text) <= 4096
    assert sum(map(len, screen.rows)) <= 100
    assert all(units(button.label) <= 64 for row in screen.rows for button in row)
    assert screen.rows[-1] == (back,)
