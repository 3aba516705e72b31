"""The Mini App as a sheet over the phone, and somebody without Telegram in a browser of their own."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]
from playwright.async_api import Browser, expect

from bot.commands.rehearse import on_stage
from bot.rehearsal import Scene
from bot.rehearsal.cast.performance import gather
from bot.rehearsal.cast.turns import Troupe
from tests.browser.phone import PATIENCE, Phone, chromium, phone
from tests.pages.test_in_a_browser import RULES

pytestmark = pytest.mark.asyncio(loop_scope="module")
Open = tuple[Scene, str]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as started:
        yield started


@pytest_asyncio.fixture(loop_scope="module")
async def rehearsal() -> AsyncIterator[Open]:
    """Everybody is in; the group scores in secret."""
    async with on_stage(0, None) as (scene, address, _):
        await gather(Troupe(scene, lambda _: None))
        yield scene, address


async def sees_nothing_amiss(one: Phone, within: str = "html") -> None:
    """Look at what is on the screen, or on a part of it, as axe does, and for what is cut off."""
    found = await Axe().run(one.page, context=within, options=RULES)
    assert found.violations_count == 0, found.generate_report()
    assert not await one.page.evaluate("document.documentElement.scrollWidth > innerWidth")


async def test_a_member_scores_on_the_sheet_and_finds_it_on_the_card(browser: Browser, rehearsal: Open) -> None:
    scene, address = rehearsal
    async with (
        phone(browser, address, scene.police, scene.police.private) as tom,
        phone(browser, address, scene.health, scene.group) as amina,
    ):
        await tom.page.get_by_role("button", name="Start", exact=True).click()
        await tom.taps("Go on")
        await tom.taps("My list")
        sheet = tom.page.frame_locator("#app-page iframe")
        first = sheet.locator("fieldset").first
        await first.get_by_label("3", exact=True).check(timeout=PATIENCE)
        await expect(first.locator("[data-said]")).to_contain_text("Saved", timeout=PATIENCE)
        await expect(tom.messages).to_contain_text("Your score: 3", timeout=PATIENCE)
        await amina.sees("1 of 4 agencies in")
        assert "Police: 3" not in await amina.messages.inner_text()
        await tom.page.get_by_role("button", name="Close the Mini App").click()
        await expect(tom.page.locator("#app")).to_be_hidden()
        await tom.page.locator("#app-menu").click()
        await expect(first.get_by_label("3", exact=True)).to_be_checked(timeout=PATIENCE)
        await tom.page.get_by_role("tab", name="Health").click()
        await expect(tom.page.locator("#app")).to_be_hidden()


async def test_somebody_without_telegram_opens_the_letter_in_a_tab(browser: Browser, rehearsal: Open) -> None:
    scene, address = rehearsal
    async with phone(browser, address, scene.facilitator, scene.group) as priya:
        await priya.page.get_by_role("tab", name="Without Telegram").click()
        await expect(priya.page.locator("#guest-hint")).to_contain_text("Nobody is invited yet")
        await priya.page.get_by_role("tab", name="Facilitator").click()
        await priya.page.locator("#chats button", has_text="Safeguarding").click()
        await priya.writes("/settings")
        await priya.taps("Invite without Telegram")
        await priya.taps("Voluntary")
        await priya.taps("Voluntary sector lead")
        await priya.page.get_by_role("tab", name="Without Telegram").click()
        async with priya.page.expect_popup() as opening:
            await priya.page.get_by_role("button", name="Open the link").click(timeout=PATIENCE)
        await sees_nothing_amiss(priya, "#guest")
        guest = await opening.value
        await guest.locator("button.main").click(timeout=PATIENCE)
        await expect(guest.locator(".audits")).to_contain_text("Safeguarding audit", timeout=PATIENCE)
    async with phone(browser, address, scene.education, scene.group) as gwen:
        await gwen.sees("of 5 agencies in")


LOOKS = (
    {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark", "locale": "cy-GB"},
    {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light", "locale": "en-GB"},
)


async def test_the_first_page_says_what_to_do_whatever_it_is_opened_with(browser: Browser, rehearsal: Open) -> None:
    scene, _ = rehearsal
    address, _, said = scene.police.opens_menu().partition("#")
    for looks in LOOKS:
        context = await browser.new_context(**looks)  # type: ignore[arg-type] # whatever a browser may look like
        for data, shown in (("", "[data-app=outside]"), ("#tgWebAppData=x%3D1", "h1:not(:has(+ [data-app]))")):
            page = Phone(await context.new_page())
            await page.page.goto(address + data)
            await expect(page.page.locator(shown)).to_be_visible(timeout=PATIENCE)
            await sees_nothing_amiss(page)
        await context.close()
    plain = await browser.new_context(java_script_enabled=False)
    page = Phone(await plain.new_page())
    await page.page.goto(f"{address}#{said}")
    await expect(page.page.get_by_text("Scripts are off")).to_be_visible()
    await plain.close()
