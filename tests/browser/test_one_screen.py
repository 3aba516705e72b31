"""Every statement stands on one screen with the points below it, on a phone of 390 × 844.

On one of 320 all but one do: 5.4 has 567 letters, and a statement is never cut.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.audit.model import Audit, Member, Settings
from bot.rehearsal import InlineButton, Scene, Stage, set_scene
from bot.rehearsal.standin.content import button_of
from bot.rehearsal.standin.markup import parse_html
from bot.text import languages, room_words
from bot.views.cards import CardState, card
from bot.views.layout import fits
from bot.views.screen import Row
from tests.audit.example import NOON, answers, room_audit
from tests.browser.phone import chromium, phone
from tests.conversation.company import served
from tests.reports.snapshots import tool
from tests.views.states import AGENCIES, NAMES

HEIGHTS = """Array.from(document.querySelectorAll('#messages li')).filter(li => li.querySelector('.keys')).map(li => {
    const top = li.querySelector('.body').getBoundingClientRect().top;
    const points = li.querySelector('.keys div').getBoundingClientRect().bottom;
    return [li.querySelectorAll('.body b')[1].innerText, points - top];
})"""


def secret(language: str) -> Audit:
    """Three agencies that have scored one statement so far, so that the scale is folded on all others."""
    framework = tool()
    members = tuple(Member(person, agency, NOON) for person, agency in enumerate(AGENCIES, 1))
    audit = replace(room_audit(framework, {}), members=members, names=NAMES)
    return replace(audit, room=replace(audit.room, settings=Settings(language=language)))


def deal(stage: Stage, scene: Scene, language: str) -> None:
    """Put a card of every statement into the group: the first as a newcomer sees it, and all with the scale folded."""
    audit = secret(language)
    framework = audit.framework
    for statement in framework.statements:
        other = next(one.id for one in framework.statements if one != statement)
        shown = replace(audit, current=statement.id, answers=answers({other: 2}))
        put(stage, scene, CardState(shown, statement.id))
    put(stage, scene, CardState(audit, audit.current))


def put(stage: Stage, scene: Scene, state: CardState) -> None:
    """Put one card into the group."""
    screen = card(state, room_words(state.audit))
    marked = parse_html(screen.text)
    stage.put(
        scene.group, stage.bot, text=marked.text, entities=marked.entities, keyboard=tuple(map(keys, screen.rows))
    )


def keys(row: Row) -> tuple[InlineButton, ...]:
    """Give a row as the stand-in has it."""
    assert fits(row)
    return tuple(button_of({"text": one.label, "callback_data": one.tap.pack() if one.tap else "x"}) for one in row)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(("size", "too_long"), [((390, 844), []), ((320, 844), ["5.4"])])
async def test_a_statement_and_its_points_fit_on_one_screen(
    language: str, size: tuple[int, int], too_long: list[str]
) -> None:
    stage = Stage()
    scene = set_scene(stage)
    deal(stage, scene, language)
    async with (
        served(stage) as address,
        chromium() as browser,
        phone(browser, address, scene.police, scene.group) as tom,
    ):
        await tom.page.set_viewport_size({"width": size[0], "height": size[1]})
        await tom.page.wait_for_selector(".keys")
        await tom.page.locator("#next-inside").evaluate("line => line.remove()")  # the page's own, no phone has it
        room: float = await tom.messages.evaluate("list => list.clientHeight")
        heights: list[tuple[str, float]] = await tom.page.evaluate(HEIGHTS)
    assert len(heights) == 47
    assert [number for number, height in heights if height > room] == too_long
