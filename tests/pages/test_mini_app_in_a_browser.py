"""The Mini App's first page in Chromium: as Telegram's apps open it, and in a frame of its web version."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable

from playwright.async_api import Route, expect

from bot.rehearsal.standin.mini_apps import signed
from bot.web.pages import key_of
from tests.browser.phone import chromium
from tests.pages.browsers import PATIENCE
from tests.pages.people import ADDRESS, House
from tests.pages.test_mini_app import TOKEN, said

WEB = "https://web.telegram.org/a/"
HOLDS = """<!doctype html><title>Telegram</title><iframe src="{address}/app#{said}"></iframe>
<iframe src="{address}/privacy"></iframe>
<script>window.told = []; onmessage = (event) => told.push(event.data);</script>"""


def served_by(house: House) -> Callable[[Route], Awaitable[None]]:
    """Answer for the pages at their own https address, as a proxy would; the browser keeps the cookies."""
    server = house.browser()

    async def answer(route: Route) -> None:
        asked = route.request
        headers = await asked.all_headers()
        server.cookies.clear()
        found = await server.request(
            asked.method, asked.url.partition("#")[0], content=asked.post_data, headers=headers, follow_redirects=False
        )
        if found.is_redirect:  # a browser looks for the next address in the network where a test has answered so
            found.status_code, found.headers["refresh"] = 200, f"0; url={found.headers['location']}"
        kept = {name: value for name, value in found.headers.items() if not name.startswith(("content-e", "content-l"))}
        await route.fulfill(status=found.status_code, headers=kept, body=found.content)

    return answer


async def test_in_telegrams_web_version_it_opens_in_a_tab_and_elsewhere_at_once(house: House) -> None:
    house.site.app_key = key_of(TOKEN)
    data = f"tgWebAppData={signed(TOKEN, said(house)).replace('%', '%25').replace('&', '%26').replace('=', '%3D')}"

    async def telegram(route: Route) -> None:
        await route.fulfill(body=HOLDS.format(address=ADDRESS, said=data), content_type="text/html")

    async with chromium() as browser:
        context = await browser.new_context()
        await context.route(f"{ADDRESS}/**", served_by(house))
        await context.route(f"{WEB}**", telegram)
        page = await context.new_page()
        page.set_default_timeout(PATIENCE)
        await page.goto(WEB)
        await page.frame_locator("iframe").first.locator("[data-open]").click()
        await page.wait_for_function("told.length == 2")
        ready, wanted = [json.loads(one) for one in await page.evaluate("told")]
        assert ready["eventType"] == "web_app_ready"
        assert wanted["eventType"] == "web_app_open_link"
        assert page.frames[2].url.startswith("chrome-error:"), "no other page is shown in a frame"
        tab = await context.new_page()
        tab.set_default_timeout(PATIENCE)
        await tab.goto(wanted["eventData"]["url"])
        await expect(tab.locator("h1")).to_have_text("My list")
        assert {cookie["sameSite"] for cookie in await context.cookies()} == {"Lax"}
        await tab.go_back()
        assert "tgWebAppData" not in tab.url
        await context.close()
