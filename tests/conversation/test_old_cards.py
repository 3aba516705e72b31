"""In rough weather and after crashes a card is drawn all the same, and one that is no longer live does not look so."""

from __future__ import annotations

import pytest

from bot.chat.card_messages import STILL_IN_SIGHT
from bot.rehearsal import Chat, Message, Player
from bot.views import taps
from tests.conversation.company import HERE, Company, Table, at_work, settings_for
from tests.stage import stage_with_contract
from tests.weather import Call, Rough, edits_to, sends


def live_ones(chat: Chat) -> list[Message]:
    """The messages on which a score can be tapped."""
    return [m for m in chat.messages if m.from_bot and any(b.label.startswith("0") for b in m.buttons)]


@pytest.mark.parametrize("how", ["502", "dropped", "lost"])
async def test_a_reveal_that_could_not_be_shown_is_shown_later(how: str, sqlite_url: str) -> None:
    with stage_with_contract() as stage:
        rough = Rough.to(stage)
        async with at_work(stage, settings_for(HERE, sqlite_url), request=rough.request) as company:
            table = await company.table("Ann", "Ben")
            await table.rates(1)
            rough.goes_wrong(how, edits_to("range"), times=2)
            await table.rates(3, 3)
            assert rough.happened[:1] == [how]
            assert "range" in table.card.words


async def scrolled(company: Company, table: Table) -> None:
    for _ in range(STILL_IN_SIGHT + 1):
        await company.says(table.people[0], table.group, "/help")


async def skip(company: Company, table: Table) -> str:
    audit = await company.audit(table.group)
    return taps.Skip(audit.id, audit.current).pack()


async def test_a_card_whose_end_was_lost_in_a_crash_is_put_away_at_the_next_start(sqlite_url: str) -> None:
    with stage_with_contract() as stage:
        rough = Rough.to(stage)
        where = settings_for(HERE, sqlite_url)
        async with at_work(stage, where, request=rough.request) as company:
            table = await company.table("Ann", "Ben")
            await scrolled(company, table)
            rough.goes_wrong("502", edits_to("1.1"), times=99)
            table.people[0].taps(table.card, await skip(company, table))
            await company.until(lambda: len(live_ones(table.group)) > 1)
            await company.until(lambda: rough.happened)
        assert len(live_ones(table.group)) > 1
        async with at_work(stage, where) as company:
            await company.until(lambda: len(live_ones(table.group)) == 1)
            assert "1.2" in live_ones(table.group)[0].words


@pytest.mark.parametrize("refused", [False, True])
async def test_a_card_that_nobody_knows_of_is_put_away_once_it_is_pressed(refused: bool, sqlite_url: str) -> None:  # noqa: FBT001 - pytest's
    """Telegram took the card, and its answer was lost; the card that was sent again is the one that is known.

    Nor was it found by itself: too much was written meanwhile, or the line is bad.
    """
    with stage_with_contract() as stage:
        rough = Rough.to(stage)
        async with at_work(stage, settings_for(HERE, sqlite_url), request=rough.request) as company:
            table = await company.table("Ann", "Ben", "Cat", agencies=("Police", "Health"))
            await scrolled(company, table)
            rough.goes_wrong("lost", sends("1.2"))
            rough.goes_wrong("502", lambda method, _: method == "editMessageReplyMarkup", times=99)
            await company.forges(table.people[0], table.card, await skip(company, table))
            await company.until(lambda: len(live_ones(table.group)) > 1)
            unknown = live_ones(table.group)[0]
            stranger, member = table.people[2], table.people[1]
            answer = await company.presses(stranger if refused else member, unknown, "2")
            assert answer.show_alert == refused
            assert not unknown.buttons
            assert "1.2" in unknown.words
            assert len(live_ones(table.group)) == 1


async def test_closing_leaves_no_live_card_not_even_on_a_phone(sqlite_url: str) -> None:
    with stage_with_contract() as stage:
        async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
            table = await company.table("Ann", "Ben")
            ben = table.people[1]
            answer = await company.presses(ben, table.card, "In private")
            ben.follows(answer.url or "")
            await company.rests()
            assert live_ones(ben.private)
            audit = await company.audit(table.group)
            await company.forges(table.people[0], table.card, taps.Close(audit.id).pack())
            assert not live_ones(table.group)
            assert not live_ones(ben.private)


async def test_what_is_known_of_drawn_cards_is_forgotten(sqlite_url: str) -> None:
    with stage_with_contract() as stage:
        async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
            await company.table("Ann", "Ben")
            cards = company.bot.cards
            assert cards.drawings
            now = cards.clock
            cards.clock = lambda: now() + 3600
            cards.forget_idle()
            assert not cards.drawings


def ticks_in(chat: Chat) -> list[str]:
    """The values that are ticked on the newest card of a private chat."""
    return [label for label in live_ones(chat)[-1].labels if "✓" in label]


def edits_in(chat: Chat) -> Call:
    """Mean the edits in a chat."""
    return lambda method, told: method == "editMessageText" and told.get("chat_id") == str(chat.id)


async def in_private(company: Company, table: Table) -> Player:
    """The second of a group, who works on their own phone."""
    ben = table.people[1]
    ben.follows((await company.presses(ben, table.card, "In private")).url)
    await company.rests()
    return ben


@pytest.mark.parametrize("how", ["502", "dropped", "lost"])
async def test_a_tick_on_a_private_card_that_could_not_be_drawn_is_drawn_later(how: str, sqlite_url: str) -> None:
    with stage_with_contract() as stage:
        rough = Rough.to(stage)
        async with at_work(stage, settings_for(HERE, sqlite_url), request=rough.request) as company:
            ben = await in_private(company, await company.table("Ann", "Ben"))
            rough.goes_wrong(how, edits_in(ben.private), times=2)
            await company.presses(ben, live_ones(ben.private)[-1], "2")
            await company.until(lambda: ticks_in(ben.private) == ["2 ✓"])
            assert rough.happened == [how] * 2


async def test_and_by_the_next_life_of_the_bot_where_this_one_ends_before(sqlite_url: str) -> None:
    with stage_with_contract() as stage:
        rough = Rough.to(stage)
        async with at_work(stage, settings_for(HERE, sqlite_url), request=rough.request) as company:
            ben = await in_private(company, await company.table("Ann", "Ben"))
            rough.goes_wrong("502", edits_in(ben.private), times=99)
            await ben.presses(live_ones(ben.private)[-1], "2")
            await company.until(lambda: rough.happened)
            for worker in company.bot.outbox.workers:
                worker.cancel()
        assert not ticks_in(ben.private)
        async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
            await company.until(lambda: ticks_in(ben.private) == ["2 ✓"])
