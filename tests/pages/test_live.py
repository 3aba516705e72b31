"""What an open page asks again and again: it hears of what its reader may see, and of nothing else."""

from __future__ import annotations

import re

import pytest

from bot import services
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
