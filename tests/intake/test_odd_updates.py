"""Whatever Telegram, or somebody in its place, sends: it is skipped, and what follows is handled."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Update

from bot.chat.intake import Intake, sound
from bot.chat.lanes import Lanes

ODD_IDS: list[Any] = [{"a": 1}, [1], "7", None, True, -1, 2**70, 1.5]
MESSAGE: dict[str, Any] = {"message_id": 1, "date": 0, "chat": {"id": 5, "type": "private"}, "text": "hello"}


@pytest.mark.parametrize("update_id", ODD_IDS)
def test_an_update_without_a_number_is_skipped(update_id: object) -> None:
    good = {"update_id": 8, "message": MESSAGE}
    assert sound([{"update_id": update_id, "message": MESSAGE}, good]) == [good]


@pytest.mark.parametrize("batch", [{}, {"a": 1}, "text", 7, None, [], [None, 1, "x", []]])
def test_an_answer_that_is_no_list_of_updates_holds_none(batch: object) -> None:
    assert sound(batch) == []


@pytest.mark.parametrize("chat_id", [{"a": 1}, [1], None, "5"])
async def test_a_chat_whose_number_is_none_stops_nobody(chat_id: object) -> None:
    handled: list[int] = []

    async def handle(update: Update) -> None:
        handled.append(update.update_id)

    intake = Intake(None, Lanes(handle))  # type: ignore[arg-type]  # nothing is fetched
    odd = {**MESSAGE, "chat": {"id": chat_id, "type": "private"}}
    intake.take_all([{"update_id": 1, "message": odd}, {"update_id": 2, "message": MESSAGE}])
    await intake.lanes.close()
    assert handled[-1] == 2
    assert intake.offset == 3
