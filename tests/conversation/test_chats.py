"""Chats have a life: they become supergroups, the bot is removed and comes back, the bot is restarted."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.rehearsal import Stage
from tests.conversation.company import HERE, Company, Table, at_work, card_in, settings_for, words
from tests.stage import stage_with_contract


@pytest.fixture
def stage() -> Iterator[Stage]:
    with stage_with_contract() as stage:
        yield stage


@pytest.fixture
async def company(stage: Stage, sqlite_url: str) -> AsyncIterator[Company]:
    async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
        yield company


async def scores_and_goes_on(company: Company, table: Table) -> None:
    """One statement from the first rating to the next card."""
    here = (await company.audit(table.group)).current
    await table.rates(*([2] * len(table.people)))
    await company.presses(table.people[0], table.card, "2")
    await company.presses(table.people[0], table.card, "Next")
    audit = await company.audit(table.group)
    assert audit.answers[here].value == 2
    assert audit.current != here


async def test_an_audit_goes_on_when_its_group_becomes_a_supergroup(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    await company.presses(table.people[0], table.card, "2")
    new = company.stage.migrate(table.group)
    await company.rests()
    moved = Table(company, new, table.people)
    assert "1 of 2 agencies in" in moved.card.words
    await scores_and_goes_on(company, moved)
    await company.says(table.people[0], new, "A policy.", to=moved.card)
    assert sum(count.of("evidence") for count in (await company.audit(new)).notes.values()) == 1


@pytest.mark.parametrize("order", [(0, 1), (1, 0), (0, 1, 0, 1), (1,), (0,)])
async def test_the_two_messages_of_a_migration_may_come_in_any_order_and_twice(
    company: Company, order: tuple[int, ...]
) -> None:
    table = await company.table("Ann", "Ben")
    held, stage = company.stage.updates, company.stage
    news: list[tuple[str, object, str]] = []
    kept, held.add = held.add, lambda *told: news.append(told)  # type: ignore[method-assign]
    new = stage.migrate(table.group)
    held.add = kept  # type: ignore[method-assign]
    for number in order:
        held.add(*news[number])  # type: ignore[arg-type]
    await company.rests()
    moved = Table(company, new, table.people)
    await scores_and_goes_on(company, moved)
    assert words(new).count("1 of 10") <= 2


async def test_a_card_that_meets_a_migration_first_moves_with_the_group(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    held = company.stage.updates
    kept, held.add = held.add, lambda *_: None  # type: ignore[method-assign]
    new = company.stage.migrate(table.group)
    held.add = kept  # type: ignore[method-assign]
    company.bot.cards.refresh(await company.audit(table.group))
    await company.rests()
    moved = Table(company, new, table.people)
    assert "0 of 2 agencies in" in moved.card.words
    await scores_and_goes_on(company, moved)


async def test_the_bot_is_removed_and_comes_back(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    await company.presses(table.people[0], table.card, "2")
    company.stage.removes_bot(table.group)
    await company.rests()
    company.bot.cards.refresh(await company.audit(table.group))
    await company.rests()
    company.stage.adds_bot(table.group)
    await company.rests()
    assert "1 of 2 agencies in" in table.card.words
    await scores_and_goes_on(company, table)


async def test_who_blocks_the_bot_and_comes_back_goes_on(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, card_in(sam.private), "2")
    sam.blocks_bot()
    await company.rests()
    await company.says(sam, sam.private, "/start")
    assert "2 ✓" in card_in(sam.private).labels


async def test_an_audit_goes_on_after_a_restart(stage: Stage, database_url: str) -> None:
    settings = settings_for(HERE, database_url)
    async with at_work(stage, settings) as company:
        table = await company.table("Ann", "Ben")
        await table.rates(2)
    table.people[1].presses(table.card, "3")
    async with at_work(stage, settings) as company:
        await company.rests()
        assert "Median 2.5" in table.card.words
        await company.presses(table.people[0], table.card, "3")
        audit = await company.audit(table.group)
        assert audit.answers[audit.current].value == 3


async def test_a_card_deleted_by_hand_comes_again(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    table.people[0].deletes(table.card)
    await company.says(table.people[0], table.group, "/card")
    await scores_and_goes_on(company, table)


async def test_another_framework_with_another_scale_and_language_works_as_well(stage: Stage, sqlite_url: str) -> None:
    async with at_work(stage, settings_for(HERE, sqlite_url, Path("tests/frameworks"))) as company:
        sam = await company.alone()
        assert card_in(sam.private).labels[:5] == ("1", "2", "3", "4", "5")
        await company.says(sam, sam.private, "/constats b2 Compte rendu.")
        for place, value in {"a1": "1", "A2": "3", "A3": "5"}.items():
            await company.says(sam, sam.private, f"/goto {place}")
            await company.presses(sam, card_in(sam.private), value)
        await company.until(lambda: any(message.photo for message in sam.private.messages))
        (posted,) = (message for message in sam.private.messages if message.photo)
        assert "3 of 3 scored" in posted.caption
        assert "Mean 3" in posted.caption
        audit = await company.audit(sam.private)
        assert [place for place, count in audit.notes.items() if count.of("constats")] == ["B2"]
