"""Makes the README's pictures from the real thing: `make pictures`."""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.async_api import Browser, Page, expect

from bot.commands.rehearse import on_stage
from bot.logs import set_up_logs
from bot.rehearsal import Scene
from bot.rehearsal.cast import script
from bot.rehearsal.cast.actions import make_plans
from bot.rehearsal.cast.ahead import meet, play_week
from bot.rehearsal.cast.performance import gather, open_phone, play_domain, play_group
from bot.rehearsal.cast.rounds import end
from bot.rehearsal.cast.turns import Troupe
from tests.browser.phone import PATIENCE, Phone, chromium, phone

FOLDER = Path(__file__).parents[2] / ".github" / "pictures"
SHARP = 1.5  # pixels a point


async def draw() -> None:
    """Play a domain, with a picture at each moment worth one, then two rounds, for the agenda and the report."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    set_up_logs("warning")
    async with chromium() as browser, on_stage(0, None) as (scene, address, _):
        await draw_phone(browser, scene, address)
        troupe = Troupe(scene, lambda _: None)
        await play_group(troupe)
        await make_plans(troupe)
        await end(troupe, scene.facilitator, scene.group, "first round")
        await draw_review(browser, scene)
        again, start = replace(troupe, again=True), scene.group.last.id
        domains = await play_week(again)
        await draw_agenda(browser, again, address)
        await meet(again, domains)
        await make_plans(again)
        done = await end(again, scene.facilitator, scene.group, "second round", start)
    report = next(message.document for message in done.documents if message.filename.endswith(".pdf"))
    draw_report(report or b"")


async def draw_phone(browser: Browser, scene: Scene, address: str) -> None:
    """Take a reveal, a card that waits and a summary, as the facilitator and the police officer see them."""
    troupe, group = Troupe(scene, lambda _: None), scene.group
    await gather(troupe)
    async with phone(browser, address, scene.facilitator, group, SHARP) as priya:
        for person, point in zip(scene.members, "2320", strict=True):
            await troupe.taps(person, group, point)
        await expect(priya.key(script.UNDO)).to_be_visible()
        await keep(priya, "reveal")
    await troupe.taps(scene.facilitator, group, "2")
    await troupe.taps(scene.facilitator, group, script.NEXT)
    async with phone(browser, address, scene.police, group, SHARP) as tom:
        await tom.sees("Our data")
        await tom.taps("3")
        await expect(tom.messages).to_contain_text("1 of 4 agencies in", timeout=20_000)
        await keep(tom, "card")
    await draw_private(browser, troupe, address)
    await draw_list(browser, scene)
    await play_domain(scene, lambda _: None, pause=0)
    async with phone(browser, address, scene.education, group, SHARP) as gwen:
        await gwen.sees("9 of 10 scored")
        await gwen.page.locator(".photo").last.evaluate("photo => photo.parentElement.scrollIntoView()")
        await keep(gwen, "summary")


async def draw_private(browser: Browser, troupe: Troupe, address: str) -> None:
    """Take what one member sees alone: a whisper, the private card, their own answers, the audit to read."""
    health, group = troupe.scene.health, troupe.scene.group
    async with phone(browser, address, health, group, SHARP) as amina:
        await amina.writes(f"{script.GIVE} {script.STOPPED}")
        await amina.sees("Nothing is kept")
        await keep(amina, "whisper")
    await open_phone(troupe, health)
    async with phone(browser, address, health, health.private, SHARP) as amina:
        await amina.taps("2")
        await amina.sees("2 ✓")
        await expect(amina.page.locator("#toast")).to_be_hidden()
        await keep(amina, "private")
        await amina.taps("⋯")
        await amina.taps("My answers")
        await amina.sees("My answers: ")
        await amina.page.locator(".keys").last.evaluate("keys => keys.parentElement.scrollIntoView()")
        await keep(amina, "answers")
        await amina.writes("/review")
        await amina.sees("still secret")
        await amina.page.locator(".keys").last.evaluate("keys => keys.parentElement.scrollIntoView()")
        await keep(amina, "review")


async def draw_list(browser: Browser, scene: Scene) -> None:
    """Take *My list* while somebody fills it in: a score and a note that are saved, and the next to score."""
    async with tab(browser, scene.education.opens_menu()) as gwen:
        line = gwen.locator("fieldset").nth(1)
        await line.get_by_label("2", exact=True).check()
        await line.locator("textarea").first.fill("Schools have the guidance; not every lead has read it.")
        await expect(line.locator("[data-said]")).to_contain_text("Saved", timeout=PATIENCE)
        await line.evaluate("line => line.scrollIntoView()")
        keep_shot(await gwen.screenshot(animations="disabled"), "list")


async def draw_review(browser: Browser, scene: Scene) -> None:
    """Take the whole audit as a page, with its picture."""
    async with tab(browser, scene.health.opens_menu()) as amina:
        picture = amina.locator("figure img").first
        await expect(picture).to_have_js_property("complete", value=True, timeout=PATIENCE)
        keep_shot(await amina.screenshot(animations="disabled"), "page")


@asynccontextmanager
async def tab(browser: Browser, address: str) -> AsyncIterator[Page]:
    """Open the Mini App on a phone: the list of the one audit there is while it is open, else its review."""
    context = await browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=SHARP)
    page = await context.new_page()
    await page.goto(address)
    yield page
    await context.close()


async def draw_agenda(browser: Browser, troupe: Troupe, address: str) -> None:
    """Take the agenda, as it stands in the group when all is open."""
    async with phone(browser, address, troupe.scene.facilitator, troupe.scene.group, SHARP) as priya:
        await expect(priya.key(script.TALK_FIRST)).to_be_visible()
        await keep(priya, "agenda")


async def keep(one: Phone, name: str) -> None:
    """Save what a phone shows."""
    keep_shot(await one.page.screenshot(animations="disabled"), name)


def keep_shot(shot: bytes, name: str) -> None:
    """Save what a screen shows."""
    save(Image.open(BytesIO(shot)), name)


def draw_report(report: bytes) -> None:
    """Put the first two pages of the PDF beside each other; `pdftoppm` draws them."""
    pages = []
    for number in ("1", "2"):
        command = ("pdftoppm", "-r", "84", "-f", number, "-l", number, "-png", "-")
        drawn = subprocess.run(command, input=report, capture_output=True, check=True)  # noqa: S603 - our own words
        pages.append(Image.open(BytesIO(drawn.stdout)))
    both = Image.new("RGB", (sum(page.width for page in pages) + 12, pages[0].height), "#d5dcda")
    both.paste(pages[0], (0, 0))
    both.paste(pages[1], (pages[0].width + 12, 0))
    save(both, "report")


def save(picture: Image.Image, name: str) -> None:
    """Write a picture with few colours: it is to be read, and to be quick."""
    picture.convert("RGB").quantize(128).save(FOLDER / f"{name}.png", optimize=True)


if __name__ == "__main__":
    asyncio.run(draw())
