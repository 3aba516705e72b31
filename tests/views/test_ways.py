"""Every way that a button can name leads somewhere, and is named in every language."""

from __future__ import annotations

import pytest

from bot.audit.choices import CHOICES
from bot.audit.reminders import SPANS
from bot.chat.handlers.pages import DEEDS, READ
from bot.reports.outlets import documents
from bot.text import Words, languages
from bot.views.pages import ALWAYS, PAGES
from bot.views.ways import PageName, Step

SPOKEN = languages()


def test_every_page_opens() -> None:
    assert set(PageName) == {*PAGES, *READ, *DEEDS}


def test_a_page_is_opened_in_one_way() -> None:
    assert not set(PAGES) & set(READ)
    assert set(DEEDS) & {*PAGES, *READ} == {PageName.REPORT}, "a page that is both opened and done asks which"


@pytest.mark.parametrize("words", SPOKEN.values(), ids=SPOKEN)
def test_every_way_has_its_label(words: Words) -> None:
    keys = {f"page-{name}" for name in ALWAYS} | {f"button-action-{step}" for step in Step}
    keys |= {f"due-{span}" for span in SPANS}
    keys |= {f"document-{form}" for form in documents}
    keys |= {f"setting-{name}" for name in CHOICES}
    keys |= {f"choice-{name}-{choice}" for name, choices in CHOICES.items() for choice in choices}
    assert not [key for key in sorted(keys) if not words.has(key)]
