"""What is deleted is gone from the file: overwriting alone leaves copies where pages were laid out anew."""

from __future__ import annotations

from pathlib import Path
from random import Random

from sqlalchemy import delete

from bot.audit.framework import StatementId
from bot.db import open_store
from bot.db.tables import answer
from bot.db.traces import note_traces
from tests.db import people

PLANTED = "Zinnia Nachtigall 🌸"


async def test_no_copy_stays_where_pages_were_laid_out_anew(sqlite_url: str, tmp_path: Path) -> None:
    chance = Random(1)  # noqa: S311 - pages have to be split at many places, not to be guessed
    async with open_store(sqlite_url) as store:
        begun = await people.begin(store)
        async with store.write() as work:
            audit = await people.held(work, begun.id)
            for number in range(3000):
                place = StatementId(f"{chance.random()}")
                reason = (PLANTED if number % 7 == 0 else "x") + "z" * chance.randrange(400)
                said = people.answer(None, update_id=number, statement=place, reason=reason)
                audit = await work.put_answer(audit, said) or audit
        async with store.write() as work:
            await work.run(delete(answer).where(answer.c.reason.startswith(PLANTED)))
            await note_traces(work)
        assert await store.scour()
    assert PLANTED.encode() not in (tmp_path / "audit-bot.db").read_bytes()
