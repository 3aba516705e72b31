"""The bot behind a webhook: one process, and two on one PostgreSQL."""

from __future__ import annotations

import asyncio
import socket
from itertools import cycle

import httpx
import pytest

from bot.commands.doors import listening
from bot.config import Config
from bot.rehearsal import Stage
from tests.commands.practitioner import Practitioner
from tests.commands.process import TOKEN, Bot, on_port, running

SECRET = "a-secret_of-16-letters"
PAGES = "https://audit.example"
LINK = "MarkerOfALinkThatNoLogMayHold"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


async def met_at_the_pages(web: httpx.AsyncClient) -> list[int]:
    """Come as nobody, and with a link that does not open."""
    pressed = await web.post(f"/i/{LINK}", data={"come": "in"})
    assert pressed.headers["referrer-policy"] == "no-referrer"
    return [(await web.get("/")).status_code, pressed.status_code]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


class ByTurns(httpx.AsyncBaseTransport):
    """A balancer before several processes."""

    def __init__(self, ports: list[int]) -> None:
        self.ports = cycle(ports)
        self.inner = httpx.AsyncHTTPTransport()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        request.url = request.url.copy_with(port=next(self.ports))
        return await self.inner.handle_async_request(request)

    async def aclose(self) -> None:
        await self.inner.aclose()


def webhook(address: str, url: str, port: int) -> dict[str, object]:
    own = {"webhook_url": f"http://127.0.0.1:{port}", "webhook_secret": SECRET, "port": port}
    return {"token": TOKEN, "api_url": address, "database_url": url, **own}


async def until_looked_at(web: httpx.AsyncClient) -> str:
    """Wait until the metrics have what `doctor` has found, and give the page."""
    async with asyncio.timeout(30):
        while "audit_bot_check{" not in (page := (await web.get("/metrics")).text):  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.01)
    return page


async def answers_two(who: Practitioner) -> None:
    """Begin, and score two statements."""
    await who.begins()
    for _ in range(2):
        await who.scores(2)
        await who.writes("Minutes of the last four strategy groups.")
        await who.goes_on()
    await who.stage.until(lambda: who.number() == "1.3", 30)  # of two processes the slower one may draw first
    assert [tap.statement for tap in who.taps] == ["1.1", "1.2"]


async def ends_well(*bots: Bot) -> None:
    for ending in await asyncio.gather(*(bot.told_to_stop() for bot in bots)):
        assert ending.code == 0, ending.said
        assert "Traceback" not in ending.said
        assert SECRET not in ending.said
        assert TOKEN not in ending.said
        assert LINK not in ending.said + ending.out


async def test_updates_come_by_webhook_and_only_with_the_secret(database_url: str) -> None:
    stage, port = Stage(TOKEN), free_port()
    async with (
        on_port(stage) as address,
        running("serve", **webhook(address, database_url, port), public_url=PAGES) as bot,
    ):
        await bot.says("webhook-set")
        await answers_two(Practitioner(stage.person("Sam"), patience=10))
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as web:
            forged = await web.post("/telegram", json={"update_id": 5}, headers={HEADER: "wrong"})
            health, numbers = await web.get("/healthz"), await web.get("/metrics")
            assert await met_at_the_pages(web) == [403, 404]
            looked = await until_looked_at(web)
        await ends_well(bot)
    assert 'audit_bot_check{check="telegram"} 0.0' in looked
    assert 'audit_bot_figure{figure="rounds_open"}' in looked
    assert str(next(iter(stage.people))) not in looked
    assert (forged.status_code, health.status_code) == (403, 200)
    assert 'audit_bot_deliveries_total{status="403"} 1.0' in numbers.text
    assert 'outcome="handled"' in numbers.text
    assert stage.webhook.failures == 0


async def test_run_serves_the_pages_where_they_have_an_address_and_else_nothing_listens(sqlite_url: str) -> None:
    stage, port = Stage(TOKEN), free_port()
    settings = {"token": TOKEN, "database_url": sqlite_url, "port": port, "log_level": "debug"}
    async with on_port(stage) as address:
        async with running("run", api_url=address, public_url=PAGES, **settings) as bot:
            await greets(stage, "Sam")
            async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as web:
                assert await met_at_the_pages(web) == [403, 404]
                assert (await web.get("/metrics")).status_code == 404
            await ends_well(bot)
        async with running("run", api_url=address, **settings) as bot:
            await greets(stage, "Tom")
            with pytest.raises(ConnectionRefusedError):
                socket.create_connection(("127.0.0.1", port))
            await ends_well(bot)


async def greets(stage: Stage, name: str) -> None:
    """Begin, which shows that the bot is there."""
    await Practitioner(stage.person(name), patience=10).begins()


@pytest.mark.parametrize("people", [2])
async def test_two_processes_share_one_postgres(postgres_url: str, people: int) -> None:
    stage, ports = Stage(TOKEN), [free_port(), free_port()]
    stage.webhook.transport = ByTurns(ports)
    async with (
        on_port(stage) as address,
        running("serve", **webhook(address, postgres_url, ports[0])) as one,
        running("serve", **webhook(address, postgres_url, ports[1])) as other,
    ):
        await one.says("webhook-set")
        await other.says("webhook-set")
        who = [Practitioner(stage.person(f"Sam {number}"), patience=10) for number in range(people)]
        await asyncio.gather(*map(answers_two, who))
        await ends_well(one, other)
    assert stage.webhook.failures == 0


def test_an_answer_does_not_wait_for_the_callers_acknowledgement() -> None:
    with listening(Config(port=free_port())) as door, socket.create_connection(door.getsockname()):
        taken, _ = door.accept()
        with taken:
            assert taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
