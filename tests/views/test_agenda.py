"""The agenda's pages fit a message and a phone, with two agencies or thirty, in every language."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.audit.ahead import Ahead
from bot.audit.model import Audit, Member, Rating, Reveal, Room, RoomKey, RoomKind, Status
from bot.library import read_framework
from bot.text import languages
from bot.views import agenda, ahead
from bot.views.fit import MOST_BUTTONS, length
from bot.views.screen import MOST_TEXT, Screen
from tests.audit.example import NOON

TOOL = read_framework(next(path for path in Path("statements").glob("*.yaml")))
LONG = "The Safeguarding Partnership of Abertawe and Castell-nedd Port Talbot {}"


def room(agencies: int, *, opened: bool) -> Audit:
    """An audit in which so many agencies with long names have scored everything, all close together or between."""
    names = [LONG.format(number) for number in range(agencies)]
    later = NOON + timedelta(days=7)
    ratings = {
        one.id: tuple(Rating(one.id, who, name, 1, 3 + who % 2, NOON) for who, name in enumerate(names, 1))
        for one in TOOL.statements
    }
    shown = {one.id: (Reveal(one.id, 1, later, 1),) for one in TOOL.statements} if opened else {}
    return Audit(
        id=10**12,
        room=Room(1, RoomKey(-100), RoomKind.SUPERGROUP, LONG),
        framework=TOOL,
        round=1,
        status=Status.OPEN,
        facilitator_id=1,
        current=TOOL.statements[0].id,
        opened_at=NOON,
        members=tuple(Member(who, name, NOON) for who, name in enumerate(names, 1)),
        ratings=ratings,
        reveals=shown,
        ahead=Ahead(NOON, later, later if opened else None),
    )


def fits(screen: Screen) -> None:
    assert length(screen.text) <= MOST_TEXT
    assert sum(map(len, screen.rows)) <= MOST_BUTTONS
    for row in screen.rows:
        for button in row:
            assert button.tap is None or button.tap.pack()


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("agencies", [2, 30])
def test_every_page_is_a_message(language: str, agencies: int) -> None:
    words = languages()[language]
    secret, opened = room(agencies, opened=False), room(agencies, opened=True)
    fits(ahead.board(secret, words, unseated=True))
    for page in (ahead.opening_page, ahead.day_page):
        fits(page(secret, words))
    for number in range(5):
        fits(agenda.together_page(opened, words, str(number)))
    fits(agenda.agenda_card(opened, words, unseated=True))
    fits(agenda.unseen_page(opened, words, ""))
    fits(ahead.nudge(secret, secret.members, words))


def test_the_list_names_every_agency() -> None:
    words = languages()["en"]
    opened = room(30, opened=True)
    short = replace(
        opened,
        ratings={
            place: tuple(replace(one, agency=f"A{one.person_id}") for one in given)
            for place, given in opened.ratings.items()
        },
    )
    text = agenda.together_page(short, words, "1").text
    assert all(f"A{who}" in text for who in range(1, 31))


def test_after_a_press_the_list_is_read_on_where_one_was() -> None:
    audit = room(2, opened=True)
    order = [one.id for one in TOOL.statements]
    assert [agenda.page_with(audit, order[place]) for place in (0, 11, 12, 45)] == ["1", "1", "2", "4"]
    last = agenda.together_page(audit, languages()["en"], agenda.page_with(audit, order[45]))
    assert order[45] in last.text
