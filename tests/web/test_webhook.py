from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx
from structlog.testing import capture_logs

from bot.services.ports import StoreAway
from bot.web.metrics import Metrics
from bot.web.webhook import SECRET_HEADER, Bounds, Handle, web_app
from tests.intake.clock import quickly

SECRET = "a-secret_of-16-letters"


async def well() -> bool:
    return True


async def kept(_: dict[str, Any]) -> None:
    """Everything goes well."""


def site(handle: Handle = kept, metrics: Metrics | None = None, bounds: Bounds = Bounds()) -> httpx.AsyncClient:  # noqa: B008
    """The bot's web side, as Telegram and operators reach it."""
    app = web_app(handle, SECRET, health=well, metrics=metrics or Metrics(), bounds=bounds)
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://bot")


async def deliver(site: httpx.AsyncClient, update: object, secret: str = SECRET) -> int:
    content = update if isinstance(update, bytes) else json.dumps(update)
    answer = await site.post("/telegram", content=content, headers={SECRET_HEADER: secret})
    return answer.status_code


def test_an_update_is_answered_only_after_it_was_handled() -> None:
    async def story() -> None:
        heard = []

        async def handle(update: dict[str, Any]) -> None:
            await asyncio.sleep(3)
            heard.append(update["update_id"])

        assert await deliver(site(handle), {"update_id": 5}) == 200
        assert heard == [5]

    quickly(story())


def test_whoever_does_not_know_the_secret_is_refused() -> None:
    async def story() -> None:
        heard = []

        async def handle(update: dict[str, Any]) -> None:
            heard.append(update)

        for secret in ("", "wrong", SECRET + "x", "é"):
            answer = await site(handle).post(
                "/telegram", json={"update_id": 5}, headers=[(SECRET_HEADER.encode(), secret.encode())]
            )
            assert answer.status_code == 403
        assert (await site(handle).post("/telegram", json={"update_id": 5})).status_code == 403
        assert heard == []

    quickly(story())


def test_the_address_written_otherwise_is_not_the_webhook() -> None:
    async def story() -> None:
        heard = []

        async def handle(update: dict[str, Any]) -> None:
            heard.append(update)

        for path in ("/%74elegram", "/telegra%6d", "/telegram/", "/telegram%2f", "/%2ftelegram", "/TELEGRAM"):
            answer = await site(handle).post(path, json={"update_id": 5}, headers={SECRET_HEADER: SECRET})
            assert answer.status_code == 404, path
        assert heard == []
        assert await deliver(site(handle), {"update_id": 5}) == 200

    quickly(story())


def test_without_a_database_telegram_is_asked_to_send_it_again() -> None:
    async def story() -> None:
        async def away(_: dict[str, Any]) -> None:
            raise StoreAway("the disk of the database is full")

        async def slow(_: dict[str, Any]) -> None:
            await asyncio.sleep(60)

        with capture_logs() as lines:
            assert await deliver(site(away), {"update_id": 5}) == 503
        assert [line["reason"] for line in lines] == ["the disk of the database is full"]
        assert await deliver(site(slow), {"update_id": 5}) == 503

    quickly(story())


def test_a_poisoned_update_does_not_come_again_for_ever() -> None:
    async def story() -> None:
        async def bug(_: dict[str, Any]) -> None:
            raise ZeroDivisionError

        with capture_logs() as lines:
            assert await deliver(site(bug), {"update_id": 5, "message": {"text": "a child's name"}}) == 200
        assert [(line["event"], line["log_level"]) for line in lines] == [("delivery-failed", "error")]
        assert "a child's name" not in str(lines)

    quickly(story())


def test_what_is_no_update_or_too_large_is_refused() -> None:
    async def story() -> None:
        for rubbish in (b"", b"{", b"[]", b"{}", b'{"update_id": "5"}', b"[" * 100_000, b"\xff"):
            assert await deliver(site(), rubbish) == 400
        small = Bounds(body=1000)
        assert await deliver(site(bounds=small), {"update_id": 5, "x": "y" * 1000}) == 413
        assert (await site().get("/telegram")).status_code == 405

    quickly(story())


def test_health_says_whether_the_database_is_there() -> None:
    async def story() -> None:
        assert (await site().get("/healthz")).status_code == 200

        async def away() -> bool:
            raise StoreAway("the database file is damaged")

        async def stuck() -> bool:
            await asyncio.sleep(60)
            return True

        for health, why in ((away, "the database file is damaged"), (stuck, "TimeoutError")):
            app = web_app(kept, SECRET, health=health, metrics=Metrics())
            client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://bot")
            with capture_logs() as lines:
                assert (await client.get("/healthz")).status_code == 503
            assert [line["reason"] for line in lines] == [why]

    quickly(story())


def test_operators_see_numbers_and_no_chats() -> None:
    async def story() -> None:
        metrics = Metrics()
        Metrics()
        metrics.handled("callback_query", "handled", 0.02)
        client = site(metrics=metrics)
        await deliver(client, {"update_id": 5, "message": {"chat": {"id": -987654}}})
        await deliver(client, {"update_id": 6}, secret="wrong")
        page = (await client.get("/metrics")).text
        assert 'audit_bot_updates_total{kind="callback_query",outcome="handled"} 1.0' in page
        assert 'audit_bot_deliveries_total{status="200"} 1.0' in page
        assert 'audit_bot_deliveries_total{status="403"} 1.0' in page
        assert "987654" not in page

    quickly(story())
