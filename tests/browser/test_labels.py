"""No button's label is cut on a phone of 360 points: measured in the letters and rows of Telegram's Android app.

Of all its apps that one gives a label the least room. Its source has, in points: labels in Roboto Medium of 15; a row
in a group, beside the sender's face, of at most 293 of 360, with 5 between two buttons and 2 at the ends. What is left
free beside a label is assumed: 7.5 on either side.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from html import escape
from importlib.util import find_spec
from pathlib import Path

import pytest
from playwright.async_api import Page

from bot.audit.agencies import AGENCIES
from bot.services.settings import choosable
from bot.text import Words, languages
from bot.views.cards import card
from bot.views.fit import fitting
from bot.views.layout import BESIDE, EDGES, GAP, ROOM, span
from bot.views.pages import menu
from bot.views.screen import Row, Screen
from bot.views.settings import setting_page, settings_page
from bot.views.ways import PageName
from tests.browser.phone import chromium
from tests.reports.snapshots import second_tool, tool
from tests.shape.keys import asked, asked_within, speaking
from tests.shape.test_catalogues import needed
from tests.views.states import states

STYLE = f"""
@font-face {{ font-family: Phone; src: url(data:font/ttf;base64,FONT); font-weight: 100 900; }}
body {{ font: 500 15px Phone, sans-serif; }}
span, b {{ white-space: nowrap; }}
div {{ display: flex; width: {ROOM - EDGES}px; gap: {GAP}px; }}
b {{ flex: 1 1 0; min-width: 0; overflow: hidden; font-weight: 500; padding: 0 {BESIDE / 2}px; text-align: center; }}
"""


def font() -> str:
    """The letters, as a page can carry them."""
    from base64 import b64encode  # noqa: PLC0415 - here alone

    spec = find_spec("fontpkg_roboto")
    assert spec
    assert spec.origin
    return b64encode((Path(spec.origin).parent / "files" / "Roboto[wdth,wght].ttf").read_bytes()).decode()


async def opened(page: Page, body: str) -> None:
    """Show a body in the letters of the phone."""
    await page.set_content(f"<style>{STYLE.replace('FONT', font())}</style>{body}")
    assert await page.evaluate("document.fonts.ready.then(() => document.fonts.check('500 15px Phone'))")


def labels(words: Words) -> Iterator[str]:
    """Every label there is: what a `Button` is given in the views, agencies, domains, and columns of the frameworks."""
    keys = {one for source in speaking() for call in button_calls(source.tree) for one in asked_within(call)}
    sentences = {one.literal for one in asked() if one.literal and one.pattern not in keys}
    assert keys
    for message in filter(lambda entry: entry.id, words.catalog):
        name = message.id if isinstance(message.id, str) else message.id[0]
        if name.startswith("page-") and name.removeprefix("page-") not in {*PageName, "review"}:
            continue  # a sentence of the pages in a browser
        if name.startswith("button-") or (name not in sentences and any(one.fullmatch(name) for one in keys)):
            yield words(name, **{blank: SAMPLES.get(blank, "Interventions") for blank in needed(message)})
    yield from map(words.agency, AGENCIES)
    for framework in (tool(), second_tool()):
        yield from (framework.text_of(column.id, words.language).label for column in framework.columns)
        yield from (f"{domain.id} {domain.short}" for domain in framework.domains)


SAMPLES: Mapping[str, object] = {
    "name": "Zaynab",
    "n": 88,
    "agency": "Police",
    "number": "1.6b",
    "room": "Northshire",
    "value": 4,
}
"""What stands in the blanks of a label; in any other a name of middling length."""


def button_calls(tree: ast.AST) -> Iterator[ast.expr]:
    """Every first argument of `Button(…)`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Button" and node.args:
            yield node.args[0]


def rows(language: str) -> Iterator[Row]:
    """The rows of all cards and of the pages with the longest labels, as they are sent."""
    words = languages()[language]
    for framework in (tool(), second_tool()):
        for scene in states(framework, language):
            on_offer = choosable(scene.audit, 60)
            screens: tuple[Screen, ...] = (
                card(scene, words),
                menu(scene.audit, words),
                settings_page(scene.audit, on_offer, words),
                *(setting_page(scene.audit, name, on_offer, words) for name in on_offer),
            )
            yield from (row for screen in screens for row in fitting(screen).rows)


@pytest.mark.parametrize("language", languages())
async def test_no_label_is_wider_than_it_is_taken_for_or_than_a_row(language: str) -> None:
    told = sorted(set(labels(languages()[language])))
    async with chromium() as browser:
        page = await browser.new_page()
        await opened(page, "".join(f"<p><span>{escape(label)}</span></p>" for label in told))
        measure = "spans => spans.map(span => span.getBoundingClientRect().width)"
        widths: list[float] = await page.locator("span").evaluate_all(measure)
    assert len(told) > 100
    assert len(widths) == len(told)
    narrow = {label: (width, span(label)) for label, width in zip(told, widths, strict=True) if width > span(label)}
    long = {label: width for label, width in zip(told, widths, strict=True) if width > ROOM - EDGES - BESIDE}
    assert not narrow
    assert not long


@pytest.mark.parametrize("language", languages())
async def test_no_row_of_a_card_or_a_page_cuts_a_label(language: str) -> None:
    told = dict.fromkeys(tuple(button.label for button in row) for row in rows(language))
    body = "".join(f"<div>{''.join(f'<b>{escape(label)}</b>' for label in row)}</div>" for row in told)
    async with chromium() as browser:
        page = await browser.new_page()
        await opened(page, body)
        cut = await page.locator("b").evaluate_all(
            "all => all.filter(b => b.scrollWidth > b.clientWidth).map(b => b.innerText)"
        )
    assert len(told) > 50
    assert not cut
