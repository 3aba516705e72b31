"""How updates reach the bot: polling, confirming, conflicts, the webhook."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Bot
from telegram.error import Conflict, InvalidToken

from bot.rehearsal import Chat, Player, Stage, server
from tests.posts.people import PATIENCE, until
from tests.rehearsal.conftest import Polled, request_to


class Listener:
    """A webhook that notes what it gets, and refuses (500) as often as told, by text."""

    def __init__(self) -> None:
        self.got: list[tuple[str, str]] = []
        self.refuse: dict[str, int] = {}
        self.app = Starlette(routes=[Route("/hook", self.hook, methods=["POST"])])

    async def hook(self, request: Request) -> Response:
        update: dict[str, Any] = await request.json()
        text = update.get("message", {}).get("text", "") or update.get("callback_query", {}).get("data", "")
        if self.refuse.get(text, 0):
            self.refuse[text] -= 1
            return Response(status_code=500)
        self.got.append((text, request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")))
        return Response()


async def test_updates_come_again_until_they_are_confirmed(bot: Polled, alice: Player) -> None:
    alice.says(alice.private, "One")
    alice.says(alice.private, "Two")
    first = await bot.get_updates()
    assert await bot.get_updates() == first
    assert first[1].update_id == first[0].update_id + 1
    assert len(await bot.get_updates(offset=first[1].update_id)) == 1
    assert await bot.get_updates(offset=first[1].update_id + 1) == ()
    assert await bot.get_updates(offset=0) == ()


async def test_at_most_so_many_come_at_once(bot: Polled, alice: Player) -> None:
    for number in range(5):
        alice.says(alice.private, str(number))
    assert len(await bot.get_updates(limit=2)) == 2


async def test_a_long_poll_returns_as_soon_as_somebody_writes(stage: Stage, bot: Polled, alice: Player) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=3600))
    await until(lambda: stage.updates.poller is not None)
    alice.says(alice.private, "Hello")
    assert len(await asyncio.wait_for(poll, PATIENCE)) == 1


async def test_a_second_poller_ends_the_first_with_409(stage: Stage, bot: Polled, alice: Player) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    await until(lambda: stage.updates.poller is not None)
    async with Bot(stage.token, request=request_to(stage), get_updates_request=request_to(stage)) as other:
        rival = asyncio.create_task(other.get_updates(timeout=20))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await poll
        alice.says(alice.private, "Hello")
        assert len(await rival) == 1


async def test_the_kinds_asked_for_are_remembered(bot: Polled, alice: Player) -> None:
    await bot.get_updates(allowed_updates=["edited_message"])
    said = alice.says(alice.private, "One")
    alice.edits(said, "Two")
    (update,) = await bot.get_updates()
    assert update.edited_message is not None


async def test_a_webhook_gets_the_secret_and_shuts_out_polling(stage: Stage, bot: Polled, alice: Player) -> None:
    listener = Listener()
    stage.webhook.transport = httpx.ASGITransport(listener.app)
    await bot.set_webhook("https://bot.example/hook", secret_token="s3cret")
    alice.says(alice.private, "Hello")
    await stage.until(lambda: listener.got)
    assert listener.got == [("Hello", "s3cret")]
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    assert (await bot.get_webhook_info()).url == "https://bot.example/hook"
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_a_refused_update_comes_again_and_holds_up_only_its_own_chat(
    stage: Stage, bot: Polled, alice: Player, bob: Player
) -> None:
    listener = Listener()
    listener.refuse = {"One": 2}
    stage.webhook.transport, stage.webhook.delay = httpx.ASGITransport(listener.app), 0.03
    await bot.set_webhook("https://bot.example/hook")
    for text in ("One", "Two"):
        alice.says(alice.private, text)
    alice.taps(alice.private.last, "pressed")
    bob.says(bob.private, "Three")
    await stage.until(lambda: len(listener.got) == 4)
    texts = [text for text, _ in listener.got]
    assert set(texts[:2]) == {"Three", "pressed"}
    assert texts[2:] == ["One", "Two"]
    assert stage.webhook.failures == 2
    await bot.delete_webhook()


async def test_a_wrong_token_is_unauthorized_and_nonsense_not_found(stage: Stage) -> None:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(server(stage)), base_url="http://t") as client:
        wrong = await client.get("/bot2:WRONG/getMe")
        assert (wrong.status_code, wrong.json()["description"]) == (401, "Unauthorized")
        assert (await client.get("/botnonsense/getMe")).status_code == 404
        assert (await client.get("/bot1:TEST/noSuchThing")).json() == {
            "ok": False,
            "error_code": 404,
            "description": "Not Found",
        }
        assert (await client.get("/bot1:TEST/GETME")).json()["ok"] is True
        assert (await client.get("/file/bot1:TEST/documents/none")).status_code == 404
    with pytest.raises(InvalidToken):
        await Bot("2:WRONG", request=request_to(stage)).initialize()


async def test_requests_may_come_as_query_form_or_json(stage: Stage, group: Chat) -> None:
    asked: dict[str, str | int] = {"chat_id": group.id, "text": "Hello"}
    transport = httpx.ASGITransport(server(stage))
    async with httpx.AsyncClient(transport=transport, base_url="http://t/bot1:TEST/") as client:
        answers = [
            await client.get("sendMessage", params=asked),
            await client.post("sendMessage", data=asked),
            await client.post("sendMessage", json=asked),
        ]
    assert [answer.json()["result"]["text"] for answer in answers] == ["Hello"] * 3
    assert [call.method for call in stage.calls] == ["sendMessage"] * 3
