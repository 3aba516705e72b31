from __future__ import annotations

from pathlib import Path

import pytest

from tests.crash.story import is_played_with_kills

KILLS = 10


@pytest.mark.parametrize("seed", range(100, 102))
async def test_nothing_acknowledged_is_lost_on_postgres_either(postgres_url: str, tmp_path: Path, seed: int) -> None:
    await is_played_with_kills(postgres_url, tmp_path, seed, KILLS)
