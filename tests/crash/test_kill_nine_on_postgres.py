from __future__ import annotations

import pytest

from tests.crash.story import is_played_with_kills

KILLS = 10


@pytest.mark.parametrize("seed", range(100, 102))
async def test_nothing_acknowledged_is_lost_on_postgres_either(postgres_url: str, seed: int) -> None:
    twice = await is_played_with_kills(postgres_url, seed, KILLS)
    # Between Telegram taking a picture and the database keeping that it did, nobody can know: rather twice than never.
    assert twice <= 1
