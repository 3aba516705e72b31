"""The pages in a real Chromium, on a port of this machine."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, BrowserContext, Page

from bot.commands.doors import hold, served
from bot.web.pages import pages_app
from tests.pages.people import House

PATIENCE = 15_000.0  # ms


@asynccontextmanager
async def opened(house: House) -> AsyncIterator[str]:
    """Serve a house's pages, and give their address."""
    with hold("127.0.0.1", 0) as door:
        house.site.address = f"http://127.0.0.1:{door.getsockname()[1]}"
        async with served(pages_app(house.site), door):
            yield house.site.address


async def comes_in(house: House, context: BrowserContext, address: str) -> Page:
    """Open an invitation, press its button, and go to the list."""
    link, _ = await house.invites()
    page = await context.new_page()
    page.set_default_timeout(PATIENCE)
    await page.goto(address + link)
    await page.locator("button.main").click()
    await page.locator(".audits a.mine").click()
    return page


@asynccontextmanager
async def at_the_list(house: House, browser: Browser, **looks: object) -> AsyncIterator[tuple[Page, list[str]]]:
    """Give somebody's list in a browser of their own, and what its console complained of."""
    async with opened(house) as address:
        context = await browser.new_context(**looks)  # type: ignore[arg-type] # whatever a browser may look like
        slips: list[str] = []
        page = await comes_in(house, context, address)
        page.on("pageerror", lambda error: slips.append(str(error)))
        page.on("console", lambda said: slips.append(said.text) if said.type == "error" else None)
        yield page, slips
        await context.close()
