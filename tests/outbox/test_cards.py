"""A room's card when what Telegram says of it is lost."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import httpx
import pytest
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot import services
from bot.audit.model import Audit, By, RoomKey, RoomKind
from bot.audit.rules import found
from bot.chat.allowance import QUICKLY
from bot.chat.budget import Budget
from bot.chat.card_messages import Scrolled
from bot.chat.cards import Cards
from bot.chat.show import Show
from bot.db import SqlStore, open_store
from bot.rehearsal import Chat, Stage, server
from bot.services.trail import keep
from tests.audit.example import tool
from tests.lostanswers import LOSSES, BadLine
from tests.posts.people import now, until
from tests.stage import stage_with_contract


@asynccontextmanager
async def room(url: str, line: BadLine, stage: Stage) -> AsyncIterator[tuple[SqlStore, Cards, Chat, Audit]]:
    """A group with an audit under way, and its card, not drawn yet."""
    ann = stage.person("Ann")
    group = stage.group("Panel", [ann])
    request = HTTPXRequest(httpx_kwargs={"transport": line})
    async with (
        open_store(url) as store,
        ExtBot(stage.token, request=request, get_updates_request=request) as bot,
    ):
        by = By(RoomKey(group.id), ann.id, "Ann", 1, now())
        turn = await services.audits.begin(store, by, framework=tool(2, 2), kind=RoomKind.GROUP, title=group.title)
        seen = Scrolled()
        yield store, Cards(store, Show(bot, seen.notice), seen), group, turn.audit


def sent(stage: Stage, method: str) -> int:
    return sum(call.method == method for call in stage.calls)


async def test_a_card_whose_answer_was_lost_is_not_sent_again_at_once(sqlite_url: str) -> None:
    with stage_with_contract() as stage:
        line = BadLine(httpx.ASGITransport(server(stage)))
        async with room(sqlite_url, line, stage) as (_, cards, group, audit):
            line.bad["sendMessage"] = [LOSSES["late"]] * 5
            cards.refresh(audit)
            (drawing,) = cards.drawings.values()
            waits = []
            for tries in (1, 2):
                await until(lambda tries=tries: drawing.tries.doubted == tries)  # type: ignore[misc]
                waits.append(drawing.retry_in)
                drawing.hurry.set()
            assert drawing.task is not None
            await asyncio.wait_for(drawing.task, 60)
            assert waits == [15.0, 45.0]
            assert sum(message.from_bot for message in group.messages) == sent(stage, "sendMessage") == 3


async def test_an_edit_of_a_card_whose_answer_was_lost_is_made_again_soon(sqlite_url: str) -> None:
    with stage_with_contract() as stage:
        line = BadLine(httpx.ASGITransport(server(stage)))
        async with room(sqlite_url, line, stage) as (store, cards, _, audit):
            cards.refresh(audit)
            await cards.settled()
            line.bad["editMessageText"], cards.every = [LOSSES["late"]], 0.0
            cards.refresh(audit)
            (drawing,) = cards.drawings.values()
            await until(lambda: drawing.tries.failed == 1)
            assert drawing.retry_in == 1.0
            await cards.settled()
            assert sent(stage, "sendMessage") == 1
            assert sent(stage, "editMessageText") == 2
            assert await services.cards.live_card(store, audit.id)


class Held(httpx.AsyncBaseTransport):
    """Holds an edit back until it is let go."""

    def __init__(self, inner: httpx.AsyncBaseTransport) -> None:
        self.inner, self.come, self.goes = inner, asyncio.Event(), asyncio.Event()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/editMessageText"):
            self.come.set()
            await self.goes.wait()
        return await self.inner.handle_async_request(request)


async def test_the_end_does_not_wait_for_the_time_of_what_was_asked_for_while_a_card_was_drawn(sqlite_url: str) -> None:
    with stage_with_contract() as stage:
        held = Held(httpx.ASGITransport(server(stage)))
        async with room(sqlite_url, BadLine(held), stage) as (_, cards, _, audit):
            cards.every = 3600.0
            cards.refresh(audit)
            await cards.settled()
            (drawing,) = cards.drawings.values()
            cards.refresh(audit)
            ending = asyncio.create_task(cards.close())
            await asyncio.wait_for(held.come.wait(), 60)
            cards.refresh(audit)
            held.goes.set()
            await asyncio.wait_for(ending, 60)
            assert drawing.answered == drawing.asked == 3


async def test_what_the_process_before_has_left_does_not_wait_for_its_time_nor_what_comes_just_then(
    sqlite_url: str,
) -> None:
    """Else a member's own card, and a card that nobody knows of, would wait with the room's, which only counts on."""
    with stage_with_contract() as stage:
        async with room(sqlite_url, BadLine(httpx.ASGITransport(server(stage))), stage) as (store, before, _, audit):
            before.refresh(audit)
            await before.settled()
            followed: list[int] = []

            async def follow(drawn: Audit) -> None:
                followed.append(drawn.version)
                if len(followed) == 1:
                    cards.refresh(audit)

            cards = Cards(store, before.messages.show, Scrolled(), follow=follow)
            cards.every = 3600.0
            cards.catch_up(audit)
            await until(lambda: len(followed) == 2)
            await cards.close()


def stood_there(stage: Stage) -> list[str]:
    return [call.params["text"] for call in stage.calls if call.method == "editMessageText"]


async def test_what_was_held_back_is_drawn_as_another_process_has_left_it_meanwhile(sqlite_url: str) -> None:
    with stage_with_contract() as stage:
        async with room(sqlite_url, BadLine(httpx.ASGITransport(server(stage))), stage) as (store, cards, _, audit):
            cards.every = 3600.0
            cards.refresh(audit)
            await cards.settled()
            cards.refresh(audit)
            await asyncio.sleep(0)
            by = By(audit.room.key, audit.facilitator_id, "Ann", 2, now())
            elsewhere = Cards(store, cards.messages.show, Scrolled())
            elsewhere.refresh((await services.cards.go_to(store, by, audit_id=audit.id, statement="1.2")).audit)
            await elsewhere.settled()
            await cards.settled()
            assert all("1.2" in text for text in stood_there(stage))


async def test_a_card_drawn_while_another_process_moved_on_does_not_wait_to_be_put_right(sqlite_url: str) -> None:
    with stage_with_contract() as stage:
        held = Held(httpx.ASGITransport(server(stage)))
        async with room(sqlite_url, BadLine(held), stage) as (store, cards, _, audit):
            cards.refresh(audit)
            await cards.settled()
            cards.every = 0.0
            cards.refresh(audit)
            await asyncio.wait_for(held.come.wait(), 60)
            cards.every = 3600.0
            by = By(audit.room.key, audit.facilitator_id, "Ann", 2, now())
            await services.cards.go_to(store, by, audit_id=audit.id, statement="1.2")
            held.goes.set()
            await until(lambda: any("1.2" in text for text in stood_there(stage)))


def with_buttons(group: Chat) -> list[int]:
    return [message.id for message in group.messages if message.from_bot and message.buttons]


@asynccontextmanager
async def other_process(store: SqlStore, stage: Stage, group: Chat) -> AsyncIterator[Cards]:
    """Another process, which knows that the card has scrolled away."""
    line = BadLine(httpx.ASGITransport(server(stage)))
    request, limiter = HTTPXRequest(httpx_kwargs={"transport": line}), Budget(QUICKLY)
    async with ExtBot(stage.token, request=request, get_updates_request=request, rate_limiter=limiter) as bot:
        seen = Scrolled()
        seen.notice(group.id, 10_000)
        yield Cards(store, Show(bot, seen.notice), seen)


@pytest.mark.parametrize("place", ["1.1", "1.2"])
async def test_a_card_that_is_drawn_while_another_process_sends_one_below_loses_its_buttons_again(
    sqlite_url: str, place: str
) -> None:
    with stage_with_contract() as stage:
        held = Held(httpx.ASGITransport(server(stage)))
        async with room(sqlite_url, BadLine(held), stage) as (store, cards, group, audit):
            cards.refresh(audit)
            await cards.settled()
            (old,) = with_buttons(group)
            by = By(audit.room.key, audit.facilitator_id, "Ann", 2, now())
            turn = await services.cards.go_to(store, by, audit_id=audit.id, statement=place)
            cards.every = 0.0
            cards.refresh(turn.audit)
            await asyncio.wait_for(held.come.wait(), 60)
            async with other_process(store, stage, group) as elsewhere:
                later = await services.cards.go_to(store, replace(by, update_id=3), audit_id=audit.id, statement="2.1")
                elsewhere.refresh(later.audit)
                await elsewhere.settled()
            held.goes.set()
            await cards.settled()
            (new,) = with_buttons(group)
            live = await services.cards.live_card(store, audit.id)
            assert live is not None
            assert live.message_id == new > old


class Unheard(httpx.AsyncBaseTransport):
    """Sends what is sent at once; the answer to a message comes when it may."""

    def __init__(self, inner: httpx.AsyncBaseTransport) -> None:
        self.inner = inner
        self.holds = False
        self.sent, self.goes = asyncio.Event(), asyncio.Event()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        answer = await self.inner.handle_async_request(request)
        if self.holds and request.url.path.endswith("/sendMessage"):
            self.sent.set()
            await self.goes.wait()
        return answer


async def test_a_card_whose_sender_still_waits_for_the_answer_is_no_stray(sqlite_url: str) -> None:
    with stage_with_contract() as stage:
        line = Unheard(httpx.ASGITransport(server(stage)))
        async with room(sqlite_url, BadLine(line), stage) as (store, cards, group, audit):
            cards.refresh(audit)
            await cards.settled()
            async with other_process(store, stage, group) as elsewhere:
                line.holds = True
                cards.send_again(audit)
                await asyncio.wait_for(line.sent.wait(), 60)
                by = By(audit.room.key, audit.facilitator_id, "Ann", 2, now())
                later = await services.cards.go_to(store, by, audit_id=audit.id, statement="1.2")
                elsewhere.refresh(later.audit)
                await elsewhere.settled()
                assert not sent(stage, "editMessageReplyMarkup")
                line.goes.set()
                await cards.settled()
            (new,) = with_buttons(group)
            live = await services.cards.live_card(store, audit.id)
            assert live is not None
            assert live.message_id == new


async def test_a_card_that_only_counts_on_is_drawn_by_one_process(sqlite_url: str) -> None:
    with stage_with_contract() as stage:
        line = BadLine(httpx.ASGITransport(server(stage)))
        async with room(sqlite_url, line, stage) as (store, cards, _, audit):
            cards.refresh(audit)
            await cards.settled()
            by = By(audit.room.key, audit.facilitator_id, "Ann", 2, now())
            async with store.write(by) as work:
                counted = await keep(work, found(await work.audit(audit.id)), by)
            live = await services.cards.live_card(store, audit.id)
            assert live is not None
            await services.cards.mark_drawn(store, [replace(live, drawn_at=now() - timedelta(hours=1))])
            others = [Cards(store, cards.messages.show, Scrolled()) for _ in range(3)]
            for each in others:
                each.every = 3000.0
                each.refresh(counted)
            drawings = [each.drawings[audit.id] for each in others]
            tasks = [drawing.task for drawing in drawings if drawing.task]
            await until(lambda: any(task.done() for task in tasks) and all(drawing.seen for drawing in drawings))
            for each, drawing in zip(others, drawings, strict=True):
                await each.messages.marks.settled()
                drawing.hurry.set()
            await asyncio.gather(*tasks)
            assert sent(stage, "editMessageText") == 1


async def test_a_card_that_was_drawn_by_a_clock_an_hour_ahead_is_not_waited_for(sqlite_url: str) -> None:
    with stage_with_contract() as stage:
        line = BadLine(httpx.ASGITransport(server(stage)))
        async with room(sqlite_url, line, stage) as (store, cards, _, audit):
            cards.refresh(audit)
            await cards.settled()
            live = await services.cards.live_card(store, audit.id)
            assert live is not None
            await services.cards.mark_drawn(store, [replace(live, drawn_at=now() + timedelta(hours=1))])
            cards.refresh(audit)
            (drawing,) = cards.drawings.values()
            assert drawing.task is not None
            await asyncio.wait_for(drawing.task, 60)
            assert sent(stage, "editMessageText") == 1
