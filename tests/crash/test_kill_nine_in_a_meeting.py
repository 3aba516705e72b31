from __future__ import annotations

from pathlib import Path

from tests.crash.meeting import MEETINGS
from tests.crash.story import database

KILLS = 4


async def test_a_meeting_loses_nothing_and_leaves_no_live_card_though_the_bot_is_killed(tmp_path: Path) -> None:
    tally = await MEETINGS.lasts(database(tmp_path), tmp_path, KILLS, seed=3)
    assert tally.kills == KILLS
    assert not tally.lost
    assert not tally.doubled
    assert not tally.live
