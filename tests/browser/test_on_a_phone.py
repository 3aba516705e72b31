"""The page against the real bot: what people do in an evening, and what they must not see."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.commands.rehearse import on_stage
from bot.rehearsal import Scene
from bot.rehearsal.cast import script
from bot.rehearsal.cast.performance import gather, play_domain
from bot.rehearsal.cast.turns import Troupe
from tests.browser.phone import Phone, chromium, phone

pytestmark = pytest.mark.asyncio(loop_scope="module")
Open = tuple[Scene, str]

# Found and read in one step of the page: a card that is drawn again meanwhile has no lines and no width any more.
SHOWN = "['.body', '.keys button'].map(kind => Array.from(document.querySelectorAll(kind), one => one.innerText))"
CUT_OFF = """Array.from(document.querySelectorAll('.keys button'))
    .filter(key => key.scrollWidth > key.clientWidth).map(key => key.textContent)"""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as started:
        yield started


@pytest_asyncio.fixture(loop_scope="module")
async def rehearsal() -> AsyncIterator[Open]:
    async with on_stage(0, None) as (scene, address, _):
        yield scene, address


async def test_a_newcomer_is_told_what_to_do_first(browser: Browser, rehearsal: Open) -> None:
    scene, address = rehearsal
    async with phone(browser, address, scene.facilitator, scene.group) as priya:
        await priya.page.goto(address)
        await expect(priya.page.locator("#hint")).to_contain_text("send /audit")
        await expect(priya.page.get_by_role("button", name="Play the cast")).to_be_visible()


async def test_a_practitioner_alone_begins_scores_and_gives_evidence(browser: Browser, rehearsal: Open) -> None:
    scene, address = rehearsal
    async with phone(browser, address, scene.alone, scene.alone.private) as sam:
        await sam.page.get_by_role("button", name="Start", exact=True).click()
        await sam.taps(script.BEGIN)
        await sam.taps("3")
        await sam.sees("What you send now is evidence")
        await sam.writes(script.EVIDENCE[0])
        await sam.sees("Evidence: 1")
        await expect(sam.page.locator(".mine .reactions").last).to_have_text("✍")
        await sam.taps(script.NEXT)
        await expect(sam.page.locator("#alert")).to_contain_text("How is this checked")
        await sam.page.get_by_role("button", name="OK").click()
        await sam.taps(script.NEXT)
        await sam.sees("2 of 10")
        await expect(sam.page.locator("#next-inside")).to_be_empty()  # it would speak of a group


async def test_a_group_begins_scores_and_replies_with_evidence(browser: Browser, rehearsal: Open) -> None:
    scene, address = rehearsal
    async with phone(browser, address, scene.facilitator, scene.group) as priya:
        await priya.writes(script.START_GROUP)
        await priya.taps(script.BEGIN)
        await priya.taps(script.JOIN)
        await priya.taps("Children")
        await priya.is_told("You are in")
        await priya.taps("2")
        await priya.sees("Score 2")
        card = priya.messages.locator("li", has=priya.page.locator(".keys")).last
        await priya.replies(card, script.EVIDENCE[1])
        await expect(priya.page.locator(".mine .reactions").last).to_have_text("✍")


async def test_a_secret_rating_shows_on_no_other_phone_before_the_reveal(browser: Browser, rehearsal: Open) -> None:
    scene, address = rehearsal
    await gather(Troupe(scene, lambda _: None))
    group = scene.group
    async with (
        phone(browser, address, scene.police, group) as tom,
        phone(browser, address, scene.health, group) as amina,
    ):
        await expect(amina.key(script.OUTSIDE)).to_be_visible()
        before = await shown(amina)
        await tom.taps("3")
        await tom.is_told("Your score: 3")
        await amina.taps("My score")
        await expect(amina.page.locator("#alert")).to_contain_text("not scored this one yet")
        await amina.page.get_by_role("button", name="OK").click()
        assert await shown(amina) == before
        assert await shown(tom) == before
        await amina.taps("1")
        for person in (scene.facilitator, scene.education):
            await Troupe(scene, lambda _: None).taps(person, group, "2")
        for one in (tom, amina):
            await one.sees("Police: 3")
            await one.sees("Health: 1")
            await one.sees("Median 2")


async def shown(one: Phone) -> tuple[list[str], list[str]]:
    """What a phone shows: the lines of its messages but who is in, and its buttons."""
    said: list[str]
    said, keys = await one.page.evaluate(SHOWN)
    return [line for text in said for line in text.splitlines() if "waiting for" not in line], keys


async def test_the_summary_comes_with_its_picture(browser: Browser, rehearsal: Open) -> None:
    scene, address = rehearsal
    async with phone(browser, address, scene.education, scene.group) as gwen:
        await play_domain(scene, lambda _: None, pause=0)
        picture = gwen.page.locator(".photo img").last
        await expect(picture).to_be_visible()
        await gwen.sees("9 of 10 scored")
        assert await picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 600
        await picture.click()
        await expect(gwen.page.locator("#viewed")).to_be_visible()


async def test_no_button_of_a_card_is_cut_off(browser: Browser, rehearsal: Open) -> None:
    scene, address = rehearsal
    troupe = Troupe(scene, lambda _: None)
    async with phone(browser, address, scene.facilitator, scene.group) as priya:
        await gather(troupe)
        await expect(priya.key(script.OUTSIDE)).to_be_visible()
        assert await cut_off(priya) == []
        await asyncio.gather(*(troupe.taps(person, scene.group, "2") for person in scene.members))
        await expect(priya.key(script.UNDO)).to_be_visible()
        assert await cut_off(priya) == []
        await priya.taps("2")
        await expect(priya.key(script.NEXT)).to_be_visible()
        assert await cut_off(priya) == []


async def cut_off(one: Phone) -> list[str]:
    """Name the buttons whose label does not fit, and anything wider than the phone."""
    cut: list[str] = await one.page.evaluate(CUT_OFF)
    wide: bool = await one.page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [*cut, *(["the page"] if wide else [])]


async def test_what_a_long_hint_asks_for_is_read_whole_and_the_field_is_one_line_again_after(
    browser: Browser, rehearsal: Open
) -> None:
    scene, address = rehearsal
    await gather(Troupe(scene, lambda _: None))
    async with phone(browser, address, scene.police, scene.group) as tom:
        await tom.page.set_viewport_size({"width": 320, "height": 700})
        field = tom.page.locator("#text")
        await expect(tom.key(script.OUTSIDE)).to_be_visible()
        line = await field.evaluate("box => box.clientHeight")
        await tom.writes("/agency")
        await tom.taps("Other: type it")
        await expect(field).to_have_attribute("placeholder", "Name of the agency")
        assert await field.evaluate("box => box.scrollHeight <= box.clientHeight")
        await tom.writes("Northtown Police")
        await expect(field).to_have_attribute("placeholder", "Message")
        await expect(field).to_have_js_property("clientHeight", line)
