"""What is held of somebody without Telegram, shown to them alone, and forgetting them."""

from __future__ import annotations

import json

from bot import services
from bot.audit.persons import is_forgotten
from tests.pages.people import House
from tests.pages.test_my_list import NEW, POLICY, SCORE, Desk

MARKER = "Quokka procedures are reviewed each spring."


async def test_a_guest_reads_all_that_is_held_of_them_and_nothing_of_others(house: House) -> None:
    mine, other = Desk(await house.guest()), Desk(await house.guest("education", "Education lead"))
    await mine.posts({SCORE: "3", NEW: POLICY})
    await other.posts({SCORE: "1", NEW: MARKER})
    page = await mine.guest.sees("/me")
    assert POLICY in page
    assert "1.1: 3" in page
    answer = await mine.guest.browser.get("/me/data")
    assert "attachment" in answer.headers["content-disposition"]
    held = json.loads(answer.text)
    assert held["person_id"] == mine.guest.person.id
    assert [note["text"] for note in held["audits"][0]["notes"]] == [POLICY]
    assert [rating["value"] for rating in held["audits"][0]["ratings"]] == [3]
    assert MARKER not in page + answer.text
    for path in ("/me", "/me/data"):
        assert (await house.browser().get(path)).status_code == 403


async def test_who_is_sure_is_forgotten_and_their_scores_stay(house: House) -> None:
    desk = Desk(await house.guest())
    await desk.posts({SCORE: "3", NEW: POLICY})
    browser, mark = desk.guest.browser, await desk.guest.mark("/me")
    assert (await browser.post("/me/forget", data={"sure": "on"})).status_code == 403
    unsure = await browser.post("/me/forget", data={"mark": mark})
    assert unsure.status_code == 422
    assert "Nothing was forgotten" in unsure.text
    done = await browser.post("/me/forget", data={"mark": mark, "sure": "on"})
    assert done.status_code == 200
    for answer in (await browser.get("/me"), await browser.get("/"), await browser.get(desk.path)):
        assert answer.status_code == 403
    assert (await browser.post(desk.guest.link, data={"come": "in"})).status_code == 404
    snapshot = await house.table.snapshot()
    assert [note.text for note in snapshot.notes] == [POLICY]
    assert is_forgotten(snapshot.notes[0].person_id)
    assert desk.guest.person.id not in {member.person_id for member in snapshot.audit.members}
    assert "Health lead" not in snapshot.audit.names.values()


async def test_what_is_written_ahead_says_that_all_will_read_it(house: House) -> None:
    desk = Desk(await house.guest())
    assert "given in private" in await desk.page()
    table = house.table
    await table.closes()
    turn = await services.audits.begin(
        table.store, table.by(), framework=(await table.audit()).framework, kind=table.kind, title="", ahead=True
    )
    table.audit_id = turn.audit.id
    ahead = Desk(await house.guest())
    page = await ahead.page()
    assert "given in private" not in page
    assert "every member reads them" in page
