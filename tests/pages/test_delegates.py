"""Scoring for an absent agency from *My list*: a list for each, by the same rules, for guests, too."""

from __future__ import annotations

import re
from html import unescape

import pytest

from bot import services
from bot.audit.rules import ratings_at
from bot.services.delegates import end_delegate, name_delegate
from tests.pages.people import Guest, House
from tests.pages.test_my_list import NEW, OTHER_SCORE, SCORE, Desk
from tests.services.table import ANN, BEN, CAT, FIRST, SECOND

NOT_ANY_MORE = "You do not score for Education any more"


class Speaker(Desk):
    """A guest at the list of an agency that they score for."""

    def __init__(self, guest: Guest) -> None:
        super().__init__(guest)
        self.own = self.path
        self.path = f"{self.own}/for/education"

    async def said(self, statement: str = FIRST) -> list[tuple[str, int | None, int]]:
        """What is kept of a statement: agencies, their values, and who spoke for them."""
        audit = await self.guest.house.table.audit()
        at = audit.framework.statement(statement).id
        return sorted((each.agency, each.value, each.spoken_by) for each in ratings_at(audit, at))


async def names(house: House, person_id: int, agency: str = "education") -> None:
    table = house.table
    await name_delegate(table.store, table.by(), audit_id=table.audit_id, agency=agency, person_id=person_id)


async def ends(house: House) -> None:
    table = house.table
    await end_delegate(table.store, table.by(), audit_id=table.audit_id, agency="education")


@pytest.fixture
async def speaker(house: House) -> Speaker:
    """The health lead, who has no Telegram, and scores for Education, too."""
    guest = await house.guest()
    await names(house, guest.person.id)
    return Speaker(guest)


def lists(page: str) -> list[tuple[str, str]]:
    """The ways to one's lists, the present one first."""
    found = re.findall(r'href="(/list/[^"?]+)"( aria-current="page")?>([^<]+)</a>', page)
    return [(path, label) for path, _, label in sorted(found, key=lambda each: not each[1])]


async def test_a_guest_scores_for_an_absent_agency_on_a_list_of_its_own(speaker: Speaker) -> None:
    guest, house, me = speaker.guest, speaker.guest.house, speaker.guest.person.id
    home = await guest.sees("/")
    assert f'href="{speaker.path}">Score for Education</a>' in home
    assert lists(await guest.sees(speaker.own)) == [(speaker.own, "For Health"), (speaker.path, "For Education")]
    page = await speaker.page()
    assert lists(page) == [(speaker.path, "For Education"), (speaker.own, "For Health")]
    assert "What you choose here counts for Education, which is absent." in page
    assert "<textarea" not in page, "what they write is their own"
    assert "No evidence" not in page
    saved = await speaker.posts({SCORE: "4", OTHER_SCORE: "outside"}, page)
    assert saved.headers["location"] == f"{speaker.path}?saved=yes"
    for _ in range(2):
        assert (await speaker.sends({SCORE: "3"}, page, save="once"))["problems"] == {}
    own = Desk(guest)
    await own.posts({SCORE: "1"})
    assert await speaker.said() == [("education", 3, me), ("health", 1, 0)]
    assert await speaker.said(SECOND) == [("education", None, me)]
    assert "2 of 6 scored" in await speaker.page()
    assert "1 of 6 scored" in await own.page()
    assert re.search(rf'name="{SCORE}" value="3" checked', await speaker.page())
    now = (await guest.browser.get(f"{speaker.path}/now")).json()
    assert (now["lines"][FIRST]["chosen"], now["lines"][SECOND]["chosen"]) == ("3", "outside")
    assert (await house.table.said()).count("rated-for") == 3
    data = await guest.sees("/me")
    assert (f"{FIRST}: 3 (For Education)" in data, data.count("(For Education)")) == (True, 2)
    ratings = (await guest.browser.get("/me/data")).json()["audits"][0]["ratings"]
    assert sorted(each.get("spoken_for", "") for each in ratings) == ["", "education", "education"]
    for person_id in (ANN, BEN):
        await house.table.rates(person_id, 2)
    assert "Education 3 (by Health)" in unescape(await guest.sees(f"/review/{house.table.audit_id}"))
    assert "in the open" in (await speaker.sends({SCORE: "0"}, page))["problems"][SCORE]["text"]


async def test_nobody_else_sees_or_says_anything_on_that_list(speaker: Speaker) -> None:
    house = speaker.guest.house
    await speaker.posts({SCORE: "4"})
    other = Speaker(await house.guest("probation", "Probation lead"))
    form = {**other.hidden(await other.guest.sees(other.own)), SCORE: "0"}
    for path in (other.path, f"{other.own}/for/housing", f"{other.own}/for/", f"{other.own}/for/=00000000"):
        seen = await other.guest.browser.get(path)
        told = await other.guest.browser.post(path, data=form, headers={"Accept": "application/json"})
        now = await other.guest.browser.get(f"{path}/now")
        assert now.status_code == 404
        assert seen.status_code == (303 if path == other.path else 404)
        assert told.status_code == (200 if path == other.path else 404)
        for answer in (seen, told, now):
            assert "checked" not in answer.text
            assert '"4"' not in answer.text
    assert (await house.browser().get(speaker.path)).status_code == 403
    assert await speaker.said() == [("education", 4, speaker.guest.person.id)]
    assert lists(await other.guest.sees(other.own)) == []
    await names(house, other.guest.person.id)
    assert "checked" not in await other.page(), "who comes after a delegate reads nothing of what they said"
    await other.posts({SCORE: "2"})
    assert await speaker.said() == [("education", 2, other.guest.person.id)]


@pytest.mark.parametrize("how", ["taken back", "they come themselves"])
async def test_when_it_is_over_an_open_list_keeps_nothing_and_says_so(speaker: Speaker, how: str) -> None:
    house, page = speaker.guest.house, await speaker.page()
    await speaker.sends({SCORE: "4"}, page)
    await (ends(house) if how == "taken back" else house.table.joins(CAT, "education"))
    told = await speaker.sends({OTHER_SCORE: "0"}, page)
    assert NOT_ANY_MORE in told["problems"][OTHER_SCORE]["text"]
    assert (await speaker.guest.browser.get(f"{speaker.path}/now")).status_code == 404
    for answer in (await speaker.posts({OTHER_SCORE: "0"}, page), await speaker.guest.browser.get(speaker.path)):
        assert answer.status_code == 303
        led = unescape(await speaker.guest.sees(answer.headers["location"]))
        assert NOT_ANY_MORE in led
        assert "checked" not in led, "no score for Education stands in one's own list"
    assert await speaker.said() == [("education", 4, speaker.guest.person.id)]
    assert await speaker.said(SECOND) == []
    assert NOT_ANY_MORE not in await speaker.guest.sees(f"{speaker.own}?over=housing")


async def test_an_old_list_never_says_the_rooms_score_and_undoes_nothing(speaker: Speaker) -> None:
    house, old = speaker.guest.house, await speaker.page()
    house.later(minutes=1)
    await speaker.sends({SCORE: "4"}, await speaker.page())
    house.later(minutes=1)
    answer = await speaker.posts({SCORE: "2"}, old)
    assert "This was changed at another place" in answer.text
    (problem,) = (await speaker.sends({NEW: "A note."}, old))["problems"].values()
    assert "moved on" in problem["text"]
    await house.table.chooses("rhythm", "straight")
    assert "moved on" in (await speaker.sends({SCORE: "1"}, old))["problems"][SCORE]["text"]
    assert (await house.table.audit()).answers == {}
    assert (await speaker.guest.browser.get(speaker.path)).status_code == 303
    assert lists(await speaker.guest.sees(speaker.own)) == []
    assert await speaker.notes() == []
    assert await speaker.said() == [("education", 4, speaker.guest.person.id)]


async def test_a_guest_whose_invitation_is_withdrawn_scores_for_nobody(speaker: Speaker) -> None:
    house, page = speaker.guest.house, await speaker.page()
    await speaker.sends({SCORE: "4"}, page)
    chair, number = house.chair(), speaker.guest.invitation.id
    await services.invitations.withdraw(house.store, chair, audit_id=house.table.audit_id, invitation_id=number)
    assert (await speaker.guest.browser.get(speaker.path)).status_code == 403
    assert (await house.table.said())[-2:] == ["invitation-withdrawn", "delegate-ended"]
    assert (await house.table.audit()).agencies == ("Children", "police")


async def test_a_closed_audit_takes_no_score_for_an_absent_agency(speaker: Speaker) -> None:
    page = await speaker.page()
    await speaker.guest.house.table.closes()
    assert speaker.path not in await speaker.guest.sees("/")
    assert "closed" in (await speaker.sends({SCORE: "4"}, page))["problems"][SCORE]["text"]
    assert await speaker.said() == []
