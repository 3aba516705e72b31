"""Before all is opened, nothing that others can see depends on what anybody scores or writes.

One story is told twice with other scores and other notes: all calls to Telegram but those to the scorers' own private
chats must be the same, and so must the record, and every page that a facilitator can open.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot import services
from bot.posts.reminders import remind
from bot.rehearsal import Stage
from bot.reports import record
from bot.reports.account import account
from bot.text import words_for
from tests.conversation.company import HERE, Company, Table, at_work, last, settings_for
from tests.conversation.test_ahead import scores, table_ahead

MARKS = ("The minutes of the quernstone board", "The dip sample of the samphire panel")


@dataclass
class Wire:
    """What the bot says, with the chat it goes to; what only the presser of a button sees is left out."""

    said: list[tuple[int, str]] = field(default_factory=list)

    def __call__(self, method: str, params: Mapping[str, Any]) -> None:
        if "chat_id" in params and method != "setMessageReaction":
            shown = {name: str(params.get(name, "")) for name in ("text", "caption", "reply_markup")}
            self.said.append((int(params["chat_id"]), json.dumps({"method": method, **shown})))

    def besides(self, *chats: int) -> set[tuple[int, str]]:
        """Whatever was said in other chats."""
        return {(chat, said) for chat, said in self.said if chat not in chats}


async def asks_for_everything(company: Company, table: Table) -> str:
    """Have told all that a facilitator can: pages, nudges, the review; and give the record and their own score."""
    ann = table.people[0]
    for command in ("/progress", "/summary", "/review", "/card", "/actions", "/rounds"):
        await company.says(ann, table.group, command)
    await company.presses(ann, table.group, "Open …")
    await company.says(ann, ann.private, "/review")
    audit = await company.audit(table.group)
    assert audit.ahead is not None
    posting = company.bot.application.bot_data["desk"].posting
    for day in range(8):
        at = (audit.ahead.since + timedelta(days=day)).replace(hour=12, minute=1)
        await remind(company.bot.store, at, posting.enqueue)
    snapshot = await services.audits.take_snapshot(company.bot.store, audit.id, datetime.now(UTC))
    told = json.loads(record.as_json(account(snapshot, words_for("en"))))
    mine = await company.forges(ann, last(table.group), f"mi|{audit.id}|{audit.current}")
    return json.dumps([told["answers"], told["summaries"], [line["what"] for line in told["trail"]], mine.text])


async def story(database: Path, values: tuple[int | str, ...], note: str) -> tuple[set[tuple[int, str]], str, bool]:
    """Ben and Cat score ahead. Give what others saw of it, what a facilitator was told, whether opening shows it."""
    wire = Wire()
    stage = Stage(inspect=wire)
    async with at_work(stage, settings_for(HERE, f"sqlite+aiosqlite:///{database}")) as it:
        table = await table_ahead(it, "Ann", "Ben", "Cat")
        ann, ben, cat = table.people
        await scores(it, table, ben, *values)
        await it.says(ben, ben.private, note)
        await scores(it, table, cat, *reversed(values))
        told = await asks_for_everything(it, table)
        seen = wire.besides(ben.id, cat.id)
        await it.presses(ann, table.group, "Open …")
        await it.presses(ann, table.group, "Open without")
        await it.presses(ann, table.group, "Talk, first")
        return seen, told, wire.besides(ben.id, cat.id) > seen


async def test_nothing_that_others_see_depends_on_what_anybody_scored_or_wrote(
    migrated_file: Path, tmp_path: Path
) -> None:
    told = []
    rows: tuple[tuple[int | str, ...], ...] = ((0, 4, "No view"), (3, "No view", 1))
    for nth, values in enumerate(rows):
        file = tmp_path / f"audit-{nth}.db"
        shutil.copy(migrated_file, file)
        told.append(await story(file, values, MARKS[nth]))
    (seen, facts, opened), (others, same, _) = told
    assert opened
    assert facts == same
    assert not any(mark in said for mark in MARKS for _, said in seen | others)
    assert seen == others
