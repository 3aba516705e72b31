"""What no file and no database can hold is taken out of a text once, where it comes in: whatever the text is for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import services
from bot.audit.errors import EmptyText
from bot.audit.messages import Aim, AimKind
from bot.audit.model import COMMENT, RoomKind
from bot.audit.rules import tidy
from bot.audit.texts import UNFIT, clean, isolated, one_line
from bot.db import SqlStore
from bot.services.notes import take
from bot.services.said import Said
from tests.columns import EVIDENCE
from tests.db.people import TOOL, by

ODD = "\x07The\x00 path\ufffeway\ud83d is\r\non\x0b the\U0001ffff agenda.\x9f"
WHOLE = "The pathway is\non the agenda."


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        (EVIDENCE, "1.1"),
        (COMMENT, "1"),
        (AimKind.NOT_APPLICABLE, "1.1"),
        (AimKind.ACTION, ""),
        (AimKind.LABEL, ""),
        (AimKind.AGENCY, "0"),
    ],
)
async def test_every_field_is_kept_clean(store: SqlStore, kind: str, target: str) -> None:
    turn = await services.audits.begin(store, by(1), framework=TOOL, kind=RoomKind.GROUP, title="G")
    aim = Aim(turn.audit.id, kind, target)
    await take(store, by(2), Said(5, ODD, aim=aim))
    taken = await services.audits.take_snapshot(store, turn.audit.id, by(3).at)
    kept = repr(taken)
    named = kind in {AimKind.LABEL, AimKind.AGENCY}  # a name stands on a button, and in the middle of a sentence
    assert repr(" ".join(WHOLE.split()) if named else WHOLE)[1:-1] in kept
    assert repr("\x07")[1:-1] not in kept


@given(st.text(st.characters(), max_size=40))
def test_a_clean_text_holds_nothing_unfit_and_is_clean_already(text: str) -> None:
    assert not UNFIT.search(clean(text))
    assert clean(clean(text)) == clean(text)
    clean(text).encode()


@given(st.text(st.characters(), max_size=40))
def test_a_name_is_one_line_and_isolating_it_twice_changes_nothing(name: str) -> None:
    called = one_line(name)
    assert called == one_line(called)
    assert "\n" not in called
    assert isolated(isolated(called)) == isolated(called)


@pytest.mark.parametrize("text", ["", " \n", "\u200b\u2060", "\u3164\ufe0f", "\x07\ud83d"])
def test_what_shows_nothing_is_no_text(text: str) -> None:
    with pytest.raises(EmptyText):
        tidy(text)
