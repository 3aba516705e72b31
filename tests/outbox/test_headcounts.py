"""How many people a group has: asked beside the card's drawing, seldom, and what is not answered changes nothing."""

from __future__ import annotations

import httpx

from bot.chat.headcounts import AFTER_FAILURE, AGAIN
from bot.rehearsal import server
from tests.lostanswers import LOSSES, BadLine
from tests.outbox.test_cards import room, sent
from tests.stage import stage_with_contract

COUNT = "getChatMemberCount"


def too_many(request: httpx.Request) -> httpx.Response:
    """Refuse, as for too many requests, for longer than is waited after any other failure."""
    told = {"ok": False, "error_code": 429, "description": "Too Many Requests: retry after 90"}
    return httpx.Response(429, json={**told, "parameters": {"retry_after": 90}}, request=request)


async def test_it_is_asked_seldom_and_a_refusal_leaves_what_was_known(sqlite_url: str) -> None:
    with stage_with_contract() as stage:
        line = BadLine(httpx.ASGITransport(server(stage)))
        async with room(sqlite_url, line, stage) as (_, cards, group, audit):
            at = 0.0
            cards.clock = cards.heads.clock = lambda: at
            line.bad[COUNT] = [too_many, LOSSES["late"]]
            for at, asked, known in (
                (1.0, 1, {}),
                (1.0 + AFTER_FAILURE, 1, {}),  # Telegram has asked for longer
                (92.0, 2, {}),
                (92.0 + AFTER_FAILURE, 3, {group.id: 1}),
                (92.0 + AGAIN, 3, {group.id: 1}),
                (93.0 + AFTER_FAILURE + AGAIN, 4, {group.id: 1}),
            ):
                cards.refresh(audit)
                await cards.settled()
                assert (sent(stage, COUNT), cards.heads.people) == (asked, known), at
                assert group.messages[-1].button("Join")  # nobody knows, or Ann has not joined


async def test_who_comes_while_they_are_counted_is_counted_too(sqlite_url: str) -> None:
    with stage_with_contract() as stage:
        line = BadLine(httpx.ASGITransport(server(stage)))
        async with room(sqlite_url, line, stage) as (_, cards, group, audit):
            cards.heads.look(audit)
            cards.heads.look_anew(group.id, [audit])
            await cards.settled()
            assert sent(stage, COUNT) == 2
            await cards.close()
