from __future__ import annotations

from pathlib import Path

import pytest

from tests.crash.story import database, is_played_with_kills

KILLS = 10


@pytest.mark.parametrize("seed", range(3))
async def test_nothing_acknowledged_is_lost_though_the_bot_is_killed(tmp_path: Path, seed: int) -> None:
    await is_played_with_kills(database(tmp_path), tmp_path, seed, KILLS)
