"""The one line on the page that says what to try next follows either rhythm."""

from __future__ import annotations

import pytest

from bot.rehearsal import InlineButton, Stage, set_scene
from bot.rehearsal.page import hints


@pytest.mark.parametrize(
    ("label", "hint"),
    [
        ("Begin, card by card", hints.BEGIN),
        ("Join", hints.JOIN),
        ("Score on my phone", hints.AHEAD),
        ("Close together (31)", hints.AGENDA),
        ("Talk, first about 1.5", hints.AGENDA),
    ],
)
def test_it_follows_what_stands_in_the_group(stage: Stage, label: str, hint: str) -> None:
    scene = set_scene(stage)
    button = InlineButton(label, "x")
    stage.put(scene.group, stage.bot, text="The board", keyboard=((button,),))
    assert hints.next_step(stage) == hint
