"""The private place after a restart: what the room did while the bot was away is seen there."""

from __future__ import annotations

from datetime import UTC, datetime

from bot import services
from bot.audit.model import By
from bot.db import open_store
from tests.conversation.company import at_work, card_in, served, settings_for, words
from tests.conversation.test_home import goes_private, own_card
from tests.stage import stage_with_contract


async def test_a_private_card_follows_what_came_before_the_bot_was_killed(sqlite_url: str) -> None:
    with stage_with_contract() as stage:
        async with served(stage) as address:
            settings = settings_for(address, sqlite_url)
            async with at_work(stage, settings) as company:
                table = await company.table("Ann", "Ben")
                ann, ben = table.people
                await goes_private(company, table, ben)
                await company.presses(ann, table.card, "2")
                audit = await company.audit(table.group)
                by = By(audit.room.key, ben.id, "Ben", 999_999_999, datetime.now(UTC))
            async with open_store(sqlite_url) as store:  # kept, and killed before anything was drawn
                await services.ratings.rate(store, by, audit_id=audit.id, statement="1.1", value=3, attempt=1)
            sent = len(ben.private.messages)
            async with at_work(stage, settings) as company:
                await company.until(lambda: "Median 2.5" in own_card(ben).words)
                await company.presses(ann, card_in(table.group), "2")
                assert "Score 2:" in own_card(ben).words
                assert len(ben.private.messages) == sent
            assert "Only you see this card" in words(ben.private)
