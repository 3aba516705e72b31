"""What a group sees of a restart; apart from other stories, as the last bot of a process takes its queue with it."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.conversation.company import HERE, at_work, card_in, settings_for
from tests.conversation.test_joining import roster
from tests.conversation.test_pins import may_pin, talk
from tests.stage import stage_with_contract


async def test_what_was_pinned_before_a_restart_is_taken_down_after_it(migrated_file: Path, tmp_path: Path) -> None:
    file = tmp_path / "audit-bot.db"
    shutil.copy(migrated_file, file)
    with stage_with_contract() as stage:
        settings = settings_for(HERE, f"sqlite+aiosqlite:///{file}")
        async with at_work(stage, settings) as before:
            table = await before.table("Ann", "Ben")
            await may_pin(before, table)
            await before.says(table.people[0], table.group, "/card")
            assert table.group.pins == [table.card]
        async with at_work(stage, settings) as after:
            table.company, card = after, table.card
            await talk(after, table, to=card)
            await table.rates(2, 4)  # the first news after a restart brings it below, too
            assert table.card is not card
            assert table.group.pins == [table.card]


async def test_who_joins_after_a_restart_stands_on_the_roster_and_after_a_move_nothing_else_is_taken_for_it(
    migrated_file: Path, tmp_path: Path
) -> None:
    file = tmp_path / "audit-bot.db"
    shutil.copy(migrated_file, file)
    with stage_with_contract() as stage:
        settings = settings_for(HERE, f"sqlite+aiosqlite:///{file}")
        async with at_work(stage, settings) as before:
            table = await before.table("Ann", "Ben", "Cat", agencies=("Children", "Police"))
            assert table.card.button("Join")
        async with at_work(stage, settings) as after:
            table.company, cat = after, table.people[2]
            await after.presses(cat, table.card, "Join")
            await after.presses(cat, table.group, "Health")
            assert "• Cat – Health" in roster(table.group).words
            assert not table.card.button("Join")
            moved = stage.migrate(table.group)
            eve = after.person("Eve")
            stage.joins(moved, eve)
            await after.rests()
            there = [message.words for message in moved.messages]
            await after.presses(eve, card_in(moved), "Join")
            await after.presses(eve, moved, "Youth")
            assert [message.words for message in moved.messages if message is not card_in(moved)] == there[:-1]
            assert not card_in(moved).button("Join")
