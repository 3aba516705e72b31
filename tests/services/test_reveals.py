"""What comes of a rating later: told ahead of the opening, taken back in the meeting, disputed in the summary."""

from __future__ import annotations

from typing import Any

import pytest

from bot import services
from bot.audit.errors import Stale
from bot.audit.framework import StatementId
from bot.audit.messages import Aim, AimKind
from bot.audit.rules import Phase, phase
from bot.db import SqlStore
from bot.services import ratings
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, CAT, FIRST, SECOND, Table, seated


async def ahead(store: SqlStore) -> Table:
    """Three agencies score ahead until a week from now."""
    table = await seated(store, "health", "police", "education")
    await services.ahead.set_day(store, table.by(), audit_id=table.audit_id, days=7)
    return table


async def test_what_is_scored_ahead_is_told_and_written_down_and_the_same_once_more_is_only_told(
    store: SqlStore,
) -> None:
    table = await ahead(store)
    said = len(await table.said())
    told = [(await table.rates(BEN, value)).done for value in (2, 2, None)]
    assert told == ["rated", "rated", "rated-outside"]
    assert (await table.said())[said:] == ["rated", "rated"]


async def meets(store: SqlStore) -> Table:
    """All that three agencies have scored is open; they are far apart on the first statement, which they talk over."""
    table = await ahead(store)
    for person_id, first, second in ((ANN, 0, 1), (BEN, 4, 1), (CAT, 4, 1)):
        await table.rates(person_id, first)
        await table.rates(person_id, second, SECOND)
    await services.ahead.open_all(store, table.by(), audit_id=table.audit_id)
    await services.agenda.begin_talk(store, table.by(), audit_id=table.audit_id)
    return table


async def test_how_long_a_statement_was_talked_over_is_written_down_once_it_is_agreed(store: SqlStore) -> None:
    table = await meets(store)

    async def talked() -> dict[StatementId, int]:
        meeting = (await table.audit()).ahead
        assert meeting is not None
        return dict(meeting.talked)

    table.later(minutes=1)
    await table.writes(ANN, "We have no such unit.", Aim(table.audit_id, AimKind.NOT_APPLICABLE, SECOND))
    assert await talked() == {}
    table.later(minutes=2)
    await ratings.agree(store, table.by(), audit_id=table.audit_id, statement=FIRST, value=2)
    assert await talked() == {FIRST: 180}


@ON_BOTH
async def test_what_all_opened_together_is_undone_by_nobody_and_a_reveal_of_the_meeting_is(store: SqlStore) -> None:
    table = await meets(store)
    where: Any = {"audit_id": table.audit_id, "statement": FIRST}
    with pytest.raises(Stale):
        await ratings.undo_reveal(store, table.by(), **where)
    await ratings.score_again(store, table.by(), **where)
    table.later(minutes=1)
    for person_id in (ANN, BEN, CAT):
        await table.rates(person_id, 2)
    turn = await ratings.undo_reveal(store, table.by(), **where)
    assert (turn.done, phase(turn.audit, FIRST)) == ("reveal-undone", Phase.RATING)


async def test_a_dissent_brings_a_summary_up_to_date(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.chooses("rhythm", "straight")
    await table.scores_all()
    turn = await table.writes(BEN, "We see less of it.", Aim(table.audit_id, AimKind.DISSENT, FIRST))
    assert [(post.name, post.version) for post in turn.due] == [("summary:1", 2)]
