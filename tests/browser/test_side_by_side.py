"""Four phones side by side on a wide screen: secrecy is seen, one line says what to try next, documents open."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Page, expect

from bot.commands.rehearse import on_stage
from bot.rehearsal import Scene
from tests.browser.phone import chromium

PATIENCE = 120_000.0  # ms; nothing is known by how long it took
RECORD = "Everything, for machines"


@asynccontextmanager
async def wall(width: int) -> AsyncIterator[tuple[Page, Scene]]:
    """Open the rehearsal as a visitor does, on a screen so wide."""
    async with chromium() as browser, on_stage(0, None) as (scene, address, _):
        page = await browser.new_page(viewport={"width": width, "height": 900})
        slips: list[str] = []
        page.on("pageerror", lambda error: slips.append(str(error)))
        await page.goto(address)
        yield page, scene
        assert not slips


async def test_four_phones_stand_side_by_side_and_keep_each_others_secrets() -> None:
    async with wall(1440) as (page, _):
        await expect(page.locator("#next")).to_contain_text("send /audit")
        await page.get_by_role("button", name="Jump to the meeting").click()
        await expect(page.locator("#next")).to_contain_text("Tap a score on each phone", timeout=PATIENCE)
        phones = [page.frame_locator(f"#phones iframe >> nth={number}") for number in range(4)]
        for phone, role in zip(phones, ("Facilitator", "Police", "Health", "Education"), strict=True):
            await expect(phone.locator(".tabs [aria-selected=true]")).to_have_text(role)
        await phones[1].locator(".keys button", has_text="My score").last.click()
        await expect(phones[1].locator("#alert")).to_contain_text("Your score")
        for other in (phones[0], phones[2], phones[3]):
            await expect(other.locator("#alert")).to_be_hidden()
        await expect(page.locator("main.phone")).to_be_hidden()


async def test_a_document_opens_on_the_page() -> None:
    async with wall(1440) as (page, scene):
        await page.get_by_role("button", name="Jump to the meeting").click()
        await expect(page.locator("#next")).to_contain_text("Tap a score on each phone", timeout=PATIENCE)
        asked = scene.facilitator.says(scene.group, "/report")
        offer = await scene.stage.until(
            lambda: next((m for m in scene.group.messages if m.id > asked.id and m.button(RECORD)), None)
        )
        assert offer
        scene.facilitator.presses(offer, RECORD)
        phone = page.frame_locator("#phones iframe >> nth=0")
        await phone.locator(".doc").last.click(timeout=PATIENCE)
        await expect(phone.locator("#reader-page")).to_contain_text("hsb-audit-tool")


async def test_on_a_narrow_screen_there_is_one_phone() -> None:
    async with wall(390) as (page, _):
        await expect(page.locator("main.phone")).to_be_visible()
        await expect(page.locator("#phones")).to_be_hidden()
        await expect(page.locator("#next-inside")).to_contain_text("send /audit")
