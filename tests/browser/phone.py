"""A phone: the rehearsal's page in a real Chromium at 390 × 844, in the hand of one of its people."""

from __future__ import annotations

import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from bot.rehearsal import Chat, Player

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PROGRAMS = "chromium-headless-shell", "chromium", "chromium-browser"
"""Where it may be: first the one without a window of its own, which takes half as long to start."""

PATIENCE = 15_000.0  # ms
expect.set_options(timeout=PATIENCE)


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """Start Debian's Chromium, which `.ci/run` installs."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    assert program, "Chromium is missing: apt-get install chromium-headless-shell"
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=QUIET)
        yield browser
        await browser.close()


@dataclass(frozen=True, slots=True)
class Phone:
    """What somebody sees and does; `page` is the tab."""

    page: Page

    @property
    def messages(self) -> Locator:
        """The messages of the chat."""
        return self.page.locator("#messages")

    def key(self, label: str) -> Locator:
        """Find the newest button that begins so."""
        return self.page.locator(".keys button", has_text=re.compile(f"^{re.escape(label)}")).last

    async def taps(self, label: str) -> None:
        """Tap the newest button that begins so, once it is there."""
        await self.key(label).click(timeout=PATIENCE)

    async def writes(self, text: str) -> None:
        """Write a message and send it."""
        await self.page.fill("#text", text)
        await self.page.click("#send")

    async def replies(self, to: Locator, text: str) -> None:
        """Reply to a message."""
        await to.locator(".stamp").click()
        await self.page.get_by_role("button", name="Reply", exact=True).click()
        await self.writes(text)

    async def sees(self, text: str) -> None:
        """Wait until a text is in the chat."""
        await expect(self.messages).to_contain_text(text, timeout=PATIENCE)

    async def is_told(self, text: str) -> None:
        """Wait for the passing line that answers a tap."""
        await expect(self.page.locator("#toast")).to_contain_text(text, timeout=PATIENCE)


@asynccontextmanager
async def phone(browser: Browser, address: str, person: Player, chat: Chat, scale: float = 1) -> AsyncIterator[Phone]:
    """Hand a person a phone of their own, with a chat open; `scale` is pixels a point."""
    context = await browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=scale)
    page = await context.new_page()
    slips: list[str] = []
    page.on("pageerror", lambda error: slips.append(str(error)))
    await page.goto(f"{address}/?person={person.id}&chat={chat.id}")
    yield Phone(page)
    await context.close()
    assert not slips
