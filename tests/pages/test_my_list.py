"""*My list*: every answer kept once, as it is given, by the same rules as in the chat, and seen by nobody else."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import httpx
import pytest

from bot import services
from bot.audit.messages import Aim, AimKind
from bot.audit.model import RoomKey
from bot.audit.rules import own_rating
from bot.services.notes import take
from bot.services.said import Said
from bot.web.pages.limits import Ration
from tests.columns import EVIDENCE
from tests.pages.people import Guest, House
from tests.services.table import BEN, FIRST, OTHER, SECOND

SCORE, OTHER_SCORE = f"score:{FIRST}:1", f"score:{SECOND}:1"
NEW = f"new:{FIRST}:{EVIDENCE}:0"
POLICY = "The policy of 2025 is reviewed each spring."


class Desk:
    """Somebody at their list."""

    def __init__(self, guest: Guest) -> None:
        self.guest = guest
        self.path = f"/list/{guest.house.table.audit_id}"
        self.saves = 0

    async def page(self, query: str = "") -> str:
        return await self.guest.sees(self.path + query)

    def hidden(self, page: str) -> dict[str, str]:
        return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))

    async def posts(self, fields: dict[str, str], page: str = "", **headers: str) -> httpx.Response:
        """Press *Save* on a page, without a script."""
        hidden = self.hidden(page or await self.page())
        return await self.guest.browser.post(self.path, data={**hidden, **fields}, headers=headers)

    async def sends(self, fields: dict[str, str], page: str, save: str = "") -> dict[str, Any]:
        """Have the script send some fields."""
        self.saves += 1
        form = {**self.hidden(page), "save": save or f"save-{self.saves}", **fields}
        form.pop("drawn")
        answer = await self.guest.browser.post(self.path, data=form, headers={"Accept": "application/json"})
        assert answer.status_code == 200, answer.text
        told: dict[str, Any] = answer.json()
        return told

    async def score(self, statement: str = FIRST) -> int | str | None:
        """The guest's own score as it is kept; "" for none."""
        audit = await self.guest.house.table.audit()
        rating = own_rating(audit, audit.framework.statement(statement).id, self.guest.person.id)
        return "" if rating is None else rating.value

    async def notes(self) -> list[str]:
        """The guest's own notes as they are kept."""
        snapshot = await self.guest.house.table.snapshot()
        return [note.text for note in snapshot.notes if note.person_id == self.guest.person.id]


@pytest.fixture
async def desk(house: House) -> Desk:
    return Desk(await house.guest())


async def test_without_a_script_one_button_saves_all_that_was_filled_in(desk: Desk) -> None:
    answer = await desk.posts({SCORE: "3", OTHER_SCORE: "outside", NEW: POLICY})
    assert answer.status_code == 303
    assert (await desk.score(), await desk.score(SECOND)) == (3, None)
    assert await desk.notes() == [POLICY]
    page = await desk.page("?saved=yes")
    assert "2 of 6 scored" in page
    assert re.search(rf'name="{SCORE}" value="3" checked', page)
    assert re.search(rf'name="{OTHER_SCORE}" value="outside" checked', page)
    assert POLICY in page
    turns = desk.guest.house.settled
    assert [turn.done for turn in turns if turn.done] == ["rated", "rated-outside"]


async def test_a_note_is_private_and_of_the_guests_agency(desk: Desk) -> None:
    await desk.posts({NEW: POLICY})
    (note,) = (await desk.guest.house.table.snapshot()).notes
    assert (note.agency, note.private, note.kind, note.target) == ("health", True, EVIDENCE, FIRST)


async def test_what_is_sent_again_is_kept_once_and_undoes_nothing_that_came_later(desk: Desk) -> None:
    page = await desk.page()
    for _ in range(2):
        await desk.sends({SCORE: "3", NEW: POLICY}, page, save="first")
    await desk.sends({SCORE: "1", NEW: "Other words of mine."}, page, save="second")
    told = await desk.sends({SCORE: "3", NEW: POLICY}, page, save="first")
    assert told["problems"] == {}
    assert await desk.score() == 1
    assert await desk.notes() == ["Other words of mine."]
    assert (await desk.guest.house.table.said()).count("rated") == 2


async def test_a_field_stays_its_notes_field_until_the_page_is_loaded_again(desk: Desk) -> None:
    page = await desk.page()
    await desk.sends({NEW: "The policy"}, page)
    await desk.sends({NEW: POLICY}, page)
    assert await desk.notes() == [POLICY]
    told = await desk.sends({NEW: ""}, page)
    assert await desk.notes() == []
    another = told["renamed"][NEW]
    await desk.sends({another: "Something else is written down."}, page)
    assert await desk.notes() == ["Something else is written down."]
    (name,) = re.findall(r'name="(note:\d+)"', await desk.page())
    await desk.sends({name: POLICY}, await desk.page())
    await desk.sends({NEW: "A second one, of the board."}, await desk.page())
    assert sorted(await desk.notes()) == sorted([POLICY, "A second one, of the board."])
    await desk.sends({name: "  "}, await desk.page())
    assert await desk.notes() == ["A second one, of the board."]


async def test_the_gate_says_at_the_field_what_it_refuses_and_asks(desk: Desk) -> None:
    number, soft = "NHS number 943 476 5919 was looked at.", "Mrs Henderson chairs the board."
    answer = await desk.posts({SCORE: "2", NEW: number})
    assert answer.status_code == 422
    said = unescape(answer.text)
    assert "That holds an NHS" in said
    assert number in said  # it stays in the field of who wrote it
    assert await desk.notes() == []
    assert await desk.score() == 2
    page = await desk.page()
    assert number not in page
    told = await desk.sends({NEW: soft}, page)
    assert told["problems"][NEW]["asks"]
    again = await desk.sends({NEW: soft}, page)
    assert again["problems"][NEW]["asks"], "what was refused is looked at anew when it is sent again"
    assert await desk.notes() == []
    assert (await desk.sends({NEW: soft, f"sure:{NEW}": "on"}, page))["problems"] == {}
    assert await desk.notes() == [soft]
    assert not (await desk.sends({NEW: number, f"sure:{NEW}": "on"}, page))["problems"][NEW]["asks"]


async def test_an_old_page_does_not_undo_what_was_said_at_another_place(desk: Desk) -> None:
    await desk.sends({SCORE: "2", NEW: POLICY}, await desk.page())
    old = await desk.page()
    (name,) = re.findall(r'name="(note:\d+)"', old)
    desk.guest.house.later(minutes=1)
    await desk.sends({SCORE: "4", name: "Newer words."}, await desk.page())
    desk.guest.house.later(minutes=1)
    answer = await desk.posts({SCORE: "2", name: POLICY, OTHER_SCORE: "0"}, old)
    assert answer.status_code == 422
    assert answer.text.count("This was changed at another place") == 4
    assert (await desk.score(), await desk.score(SECOND)) == (4, 0)
    assert await desk.notes() == ["Newer words."]


async def test_what_is_in_the_open_takes_no_secret_score_any_more(desk: Desk) -> None:
    table, page = desk.guest.house.table, await desk.page()
    for person_id in (11, 12):
        await table.rates(person_id, 2)
    await desk.sends({SCORE: "3"}, page)  # the last agency is in: all is revealed
    assert "in the open" in await desk.page()
    told = await desk.sends({SCORE: "1"}, page)
    assert "in the open already" in told["problems"][SCORE]["text"]
    assert await desk.score() == 3
    again = await services.ratings.score_again(table.store, table.by(), audit_id=table.audit_id, statement=FIRST)
    assert again.done == "score-again"
    told = await desk.sends({SCORE: "1"}, page)
    assert "moved on" in told["problems"][SCORE]["text"], "a score for the first attempt is none for the second"
    await desk.sends({f"score:{FIRST}:2": "1"}, await desk.page())
    assert await desk.score() == 1


async def test_no_other_reader_sees_a_score_or_a_note_before_the_reveal(house: House) -> None:
    writer, other = Desk(await house.guest()), Desk(await house.guest("education", "Education lead"))
    marker = "Quokka procedures are reviewed each spring."
    before = await other.page()
    await writer.posts({SCORE: "4", NEW: marker})
    seen = [await other.page(query) for query in ("", "?show=todo", "?show=bare", "?saved=yes")]
    seen += [await other.guest.sees("/"), str(await other.sends({OTHER_SCORE: "1"}, before))]
    for page in seen:
        assert "Quokka" not in page
        assert f'name="{SCORE}" value="4" checked' not in page
    keys = re.compile(r'value="[\w-]{20,}"|value="2026[^"]*"')
    assert keys.sub("", await other.page("?show=all")).count("checked") == 1
    other_id = (await house.table.snapshot()).notes[0].id
    told = await other.sends({f"note:{other_id}": "Mine now"}, before)
    assert told["problems"][f"note:{other_id}"]
    assert "Quokka" not in str(told)
    assert await writer.notes() == [marker]


async def test_another_rooms_list_is_not_there(desk: Desk) -> None:
    hidden = desk.hidden(await desk.page())
    for number in ("0", "2", "999999", "9" * 30, "-1", "1x", "%31%00", "\uff11"):
        read = await desk.guest.browser.get(f"/list/{number}")
        written = await desk.guest.browser.post(f"/list/{number}", data={**hidden, SCORE: "1"})
        assert (read.status_code, written.status_code) == (404, 404), number
    assert (await desk.guest.house.browser().get(desk.path)).status_code == 403
    assert await desk.score() == ""


async def test_odd_fields_change_nothing_and_break_nothing(desk: Desk) -> None:
    page = await desk.page()
    odd = {
        "score:9.9:1": "1",
        SCORE: "7",
        OTHER_SCORE: "-1",
        f"score:{OTHER}:9": "1",
        "note:999999": "x",
        f"new:{FIRST}:nothing:0": "x",
        f"new:9.9:{EVIDENCE}:0": "x",
        f"new:{OTHER}:{AimKind.AGENCY.value}:0": "Wardens",
        f"new:1:{AimKind.COMMENT.value}:0": "x",
        "score::1": "1",
        "x" * 200: "y" * 200,
    }
    told = await desk.sends(odd, page)
    assert len(told["problems"]) == 9
    assert await desk.notes() == []
    assert await desk.score() == ""
    member = (await desk.guest.house.table.audit()).member(desk.guest.person.id)
    assert member is not None
    assert member.agency == "health"
    raw = b"\xff\xfe&score=%ff%00&=&&a=b=c"
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    assert (await desk.guest.browser.post(desk.path, content=raw, headers=kind)).status_code in (400, 403)
    many = "&".join(f"a{number}=1" for number in range(3000)).encode()
    assert (await desk.guest.browser.post(desk.path, content=many, headers=kind)).status_code == 400
    assert (await desk.guest.browser.post(desk.path, content=b"a=" + b"x" * (5 << 20), headers=kind)).status_code == 413


async def test_what_was_typed_is_text_and_nothing_else(desk: Desk) -> None:
    typed = '</textarea><script>alert("x")</script> & {{ 7*7 }}\n\n  two lines'
    await desk.posts({NEW: typed.replace("\n", "\r\n")})
    assert await desk.notes() == [typed]
    page = await desk.page()
    assert "<script>alert" not in page
    assert typed in unescape(page)


async def test_filters_show_what_is_to_do_and_what_has_no_evidence(desk: Desk) -> None:
    await desk.posts({SCORE: "3", f"new:{SECOND}:{EVIDENCE}:0": POLICY})

    def shown(page: str) -> list[str]:
        return re.findall(r'id="s-([\d.]+)"', page)

    assert len(shown(await desk.page())) == 6
    assert FIRST not in shown(await desk.page("?show=todo"))
    assert SECOND not in shown(await desk.page("?show=bare"))
    assert len(shown(await desk.page("?show=<x>"))) == 6


async def test_where_the_last_tap_stands_the_list_follows_the_card(house: House) -> None:
    desk, table = Desk(await house.guest()), house.table
    await table.chooses("rhythm", "straight")
    page = await desk.page()
    assert page.count("Not on the card now") == 5
    assert (await desk.sends({SCORE: "3"}, page))["problems"] == {}
    assert await table.value() == 3
    by = table.by(BEN)
    await services.answers.score(table.store, by, audit_id=table.audit_id, statement=FIRST, value=1)
    assert await table.value() == 1, "a tap in the chat comes after what was saved on the page"
    told = await desk.sends({OTHER_SCORE: "2", SCORE: "outside"}, page)
    assert set(told["problems"]) == {OTHER_SCORE, SCORE}


async def test_a_closed_audit_takes_nothing_and_says_so(desk: Desk) -> None:
    page = await desk.page()
    await desk.guest.house.table.closes()
    told = await desk.sends({SCORE: "3", NEW: POLICY}, page)
    assert all("closed" in problem["text"] for problem in told["problems"].values())
    assert len(told["problems"]) == 2


async def test_who_saves_too_fast_is_told_to_wait(desk: Desk) -> None:
    page = await desk.page()
    desk.guest.house.site.rations.visitor = Ration(2, 0.0, clock=lambda: 0.0)
    statuses = [(await desk.posts({SCORE: "3"}, page)).status_code for _ in range(3)]
    assert statuses == [303, 303, 429]


async def test_a_late_update_of_telegram_does_not_beat_what_was_saved_after_it(house: House) -> None:
    """One person may come by both doors; numbers of the pages are none of Telegram's."""
    table, desk = house.table, Desk(await house.guest())
    person = desk.guest.person
    room = RoomKey.private(person.id)
    early, late = table.by(BEN), table.by(BEN)
    as_guest = [type(each)(room, person.id, person.name, each.update_id, each.at) for each in (early, late)]
    asked: dict[str, Any] = {"audit_id": table.audit_id, "statement": FIRST}
    await services.ratings.rate(table.store, as_guest[1], **asked, value=2)
    await desk.sends({SCORE: "4"}, await desk.page())
    await services.ratings.rate(table.store, as_guest[0], **asked, value=0)
    assert await desk.score() == 4
    await services.ratings.rate(
        table.store, type(early)(room, person.id, person.name, late.update_id + 1, early.at), **asked, value=1
    )
    assert await desk.score() == 1


async def test_a_note_of_the_chat_can_be_given_other_words_on_the_page(desk: Desk) -> None:
    person, table = desk.guest.person, desk.guest.house.table
    by = type(table.by())(RoomKey.private(person.id), person.id, person.name, 900, table.now)
    await take(table.store, by, Said(77, "Said in the chat.", aim=Aim(table.audit_id, EVIDENCE, FIRST)))
    (name,) = re.findall(r'name="(note:\d+)"', await desk.page())
    await desk.sends({name: "Said better."}, await desk.page())
    assert await desk.notes() == ["Said better."]
