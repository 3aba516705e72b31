"""What an open page asks again and again: it hears of what its reader may see, and of nothing else."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import event

from bot import services
from bot.db import open_store
from tests.pages.people import House
from tests.pages.test_lead import Leader
from tests.pages.test_my_list import NEW, SCORE, Desk
from tests.services.table import ANN, BEN, FIRST


@pytest.fixture
async def desk(house: House) -> Desk:
    return Desk(await house.guest())


async def test_others_secret_scores_and_notes_change_no_tag_and_their_reveal_does(house: House, desk: Desk) -> None:
    table, browser = house.table, desk.guest.browser
    paths = (f"{desk.path}/now", f"/review/{table.audit_id}")
    tags = [(await browser.get(path)).headers["etag"] for path in paths]
    for value in (3, 1):
        await table.rates(ANN, value)
    await table.writes(BEN, "Quokka procedures are reviewed each spring.")
    for path, tag in zip(paths, tags, strict=True):
        for known in (tag, f"W/{tag}"):
            answer = await browser.get(path, headers={"If-None-Match": known})
            assert (answer.status_code, answer.content, answer.headers["etag"]) == (304, b"", tag)
            assert answer.headers["cache-control"] == "no-store"
    await services.ratings.reveal(table.store, table.by(), audit_id=table.audit_id, statement=FIRST)
    for path, tag in zip(paths, tags, strict=True):
        answer = await browser.get(path, headers={"If-None-Match": tag})
        assert answer.status_code == 200
        assert answer.headers["etag"] != tag
    now = (await browser.get(paths[0])).json()
    assert "in the open" in now["lines"][FIRST]["state"]


async def test_a_page_bears_the_tag_by_which_it_asks(house: House, desk: Desk) -> None:
    page = await desk.guest.browser.get(f"/review/{house.table.audit_id}")
    assert re.findall(r'data-tag="(\w+)"', page.text) == [page.headers["etag"].strip('"')]


async def test_one_s_own_score_given_elsewhere_comes_with_its_field_and_is_nobody_elses(
    house: House, desk: Desk
) -> None:
    other = Desk(await house.guest("education", "Education lead"))
    await desk.posts({SCORE: "4", NEW: "Quokka procedures are reviewed each spring."})
    mine, theirs = [await each.guest.browser.get(f"{desk.path}/now") for each in (desk, other)]
    assert mine.json()["lines"][FIRST] == {"score": SCORE, "chosen": "4", "state": ""}
    assert theirs.json()["lines"][FIRST] == {"score": SCORE, "chosen": "", "state": ""}
    assert "1 of 6" in mine.json()["progress"]
    assert "Quokka" not in mine.text + theirs.text
    tag = mine.headers["etag"]
    assert (await other.guest.browser.get(f"{desk.path}/now", headers={"If-None-Match": tag})).status_code == 200
    for path in ("/list/99/now", "/list/x/now"):
        assert (await desk.guest.browser.get(path)).status_code == 404
    assert (await house.browser().get(f"{desk.path}/now")).status_code == 403


async def test_the_facilitators_page_hears_how_many_are_in_and_only_the_facilitators(house: House, desk: Desk) -> None:
    table = house.table
    await services.members.hand_over(table.store, table.by(), audit_id=table.audit_id, person_id=desk.guest.person.id)
    leader = Leader(desk.guest)
    first = await desk.guest.browser.get(leader.path)
    same = {"If-None-Match": first.headers["etag"]}
    assert (await desk.guest.browser.get(leader.path, headers=same)).status_code == 304
    await table.rates(BEN, 3)
    assert (await desk.guest.browser.get(leader.path, headers=same)).status_code == 200


@pytest.fixture
def statements(house: House) -> list[str]:
    """What the database is asked, from now on."""
    asked: list[str] = []
    event.listen(house.store.engine.sync_engine, "before_cursor_execute", lambda *said: asked.append(said[2]))
    return asked


async def tag_of(desk: Desk, known: str = "", path: str = "now") -> tuple[int, str]:
    """Ask as an open page does; give the status, and the tag known from now on."""
    answer = await desk.guest.browser.get(f"{desk.path}/{path}", headers={"If-None-Match": known})
    return answer.status_code, answer.headers.get("etag", known)


async def test_however_often_open_pages_ask_and_others_score_one_short_look_serves_all_of_them(
    house: House, desk: Desk, statements: list[str]
) -> None:
    versions = house.site.versions
    versions.fresh, now = 0.25, 0.0
    versions.clock = lambda: now
    _, tag = await tag_of(desk)
    statements.clear()
    for value in (1, 2, 3):
        now += 0.3
        await house.table.rates(ANN, value)
        statements.clear()
        assert [(await tag_of(desk, tag))[0] for _ in range(5)] == [304] * 5
        assert len(statements) == 1
    await desk.posts({SCORE: "4"})
    now += 0.24
    assert (await tag_of(desk, tag))[0] == 304  # somebody is told a quarter of a second later
    now += 0.01
    assert (await tag_of(desk, tag))[0] == 200


async def test_what_another_process_keeps_shows_on_an_open_page(house: House, desk: Desk, sqlite_url: str) -> None:
    table = house.table
    await table.rates(ANN, 3)
    _, tag = await tag_of(desk)
    async with open_store(sqlite_url) as other:
        await services.ratings.reveal(other, table.by(), audit_id=table.audit_id, statement=FIRST)
    status, after = await tag_of(desk, tag)
    assert (status, after != tag) == (200, True)


async def test_who_is_no_member_any_more_hears_nothing_and_who_has_left_the_pages_soon_nothing(
    house: House, desk: Desk
) -> None:
    other = Desk(await house.guest("education", "Education lead"))
    tags = [(await tag_of(each))[1] for each in (desk, other)]
    await other.guest.browser.get(f"{other.path}/now", headers={"If-None-Match": tags[1]})
    mark, keys = await desk.guest.mark(), dict(desk.guest.browser.cookies)
    assert (await desk.guest.browser.post("/leave", data={"mark": mark})).status_code == 200
    desk.guest.browser.cookies.update(keys)
    house.later(seconds=15)
    assert (await tag_of(desk, tags[0]))[0] == 403
    made = other.guest.invitation
    await services.invitations.withdraw(
        house.store, house.chair(), audit_id=house.table.audit_id, invitation_id=made.id
    )
    assert (await tag_of(other, tags[1]))[0] in (403, 404)


async def test_one_s_own_score_from_another_device_is_told_without_another_look(
    house: House, desk: Desk, statements: list[str]
) -> None:
    _, tag = await tag_of(desk)
    by, table = house.by(desk.guest), house.table
    await services.ratings.rate(table.store, by, audit_id=table.audit_id, statement=FIRST, value=2)
    statements.clear()
    told = await desk.guest.browser.get(f"{desk.path}/now", headers={"If-None-Match": tag})
    assert told.json()["lines"][FIRST]["chosen"] == "2"
    assert len(statements) == 1
    assert told.headers["cache-control"] == "no-store"
    assert await tag_of(desk, told.headers["etag"]) == (304, told.headers["etag"])
