"""The page's own requests, and the server beside a bot in one event loop."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from bot.rehearsal import Scene, Stage, serve, server, set_scene
from bot.rehearsal.page.drawn import html_of
from bot.rehearsal.standin.markup import parse_html
from tests.rehearsal.conftest import Polled


@pytest.fixture
def scene(stage: Stage) -> Scene:
    return set_scene(stage)


def page_of(stage: Stage) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(server(stage)), base_url="http://page")


async def test_each_person_has_a_group_and_a_private_chat_but_the_one_alone(scene: Scene) -> None:
    async with page_of(scene.stage) as page:
        police = (await page.get(f"/play/state?person={scene.police.id}")).json()
        alone = (await page.get(f"/play/state?person={scene.alone.id}")).json()
    assert [person["role"] for person in police["people"]][:2] == ["Facilitator", "Police"]
    assert {chat["title"] for chat in police["chats"]} == {"Safeguarding audit", "Audit"}
    assert [chat["private"] for chat in alone["chats"]] == [True]


async def test_what_is_written_on_the_page_reaches_the_bot(bot: Polled, scene: Scene) -> None:
    await bot.news()
    where: dict[str, str | int] = {"person": scene.police.id, "chat": str(scene.group.id)}
    async with page_of(scene.stage) as page:
        await page.post("/play/say", json=where | {"text": "/audit"})
        said = (await page.get("/play/chat", params=where)).json()["messages"][-1]
        await page.post("/play/edit", json=where | {"message": said["id"], "text": "/audit again"})
        assert (await page.get("/")).text.startswith("<!doctype html>")
        assert (await page.get("/page/app.js")).headers["content-type"].startswith("text/javascript")
        assert (await page.get("/page/nothing")).status_code == 404
    assert said["mine"] is True
    first, second = await bot.news()
    assert first.message is not None
    assert second.edited_message is not None
    assert second.edited_message.text == "/audit again"


async def test_a_press_on_the_page_waits_for_the_answer(bot: Polled, scene: Scene) -> None:
    await bot.news()
    sent = await bot.send_message(scene.group.id, "Card")
    where = {"person": scene.health.id, "chat": str(scene.group.id), "message": sent.message_id, "data": "s3"}
    async with page_of(scene.stage) as page:
        press = asyncio.create_task(page.post("/play/press", json=where))
        await scene.stage.until(lambda: scene.stage.presses)
        news = await bot.news()
        assert news[0].callback_query is not None
        await news[0].callback_query.answer("Kept", show_alert=True)
        assert (await press).json() == {"text": "Kept", "alert": True, "url": ""}


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("<b>1.6b</b> &lt;script&gt;", "<b>1.6b</b> &lt;script&gt;"),
        ("<b>a <i>b</i></b><i>c</i>", "<b>a <i>b</i></b><i>c</i>"),
        ('<a href="javascript:x">y</a>', "y"),
    ],
)
def test_texts_are_shown_as_safe_markup(sent: str, shown: str) -> None:
    parsed = parse_html(sent)
    assert html_of(parsed.text, parsed.entities) == shown


async def test_it_serves_beside_the_bot_and_stops_when_told(stage: Stage) -> None:
    addresses: list[str] = []
    task = asyncio.create_task(serve(stage, port=0, ready=addresses.append))
    address = (await stage.until(lambda: addresses))[0]
    async with httpx.AsyncClient() as client:
        assert (await client.get(f"{address}/bot1:TEST/getMe")).json()["ok"] is True
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert task.done()
