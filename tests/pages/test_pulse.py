"""The practitioners' pulse as a page: no name, one answer a browser, and links that lead nowhere are alike."""

from __future__ import annotations

import asyncio
import re

import httpx

from bot import services
from bot.audit.pulse import FEWEST
from tests.pages.people import House
from tests.services.table import ANN, BEN, FIRST, SECOND

LINK = "/p/a-token-that-is-long-enough"
TOKEN = "pulse-a-token-that-is-long-enough"


async def asks(house: House) -> None:
    """The facilitator asks about two statements."""
    table, where = house.table, {"audit_id": house.table.audit_id}
    for statement in (FIRST, SECOND):
        await services.pulses.choose(house.store, table.by(), statement=statement, **where)
    await services.pulses.open_pulse(house.store, table.by(), keys=(TOKEN, "salt"), **where)


async def answers(browser: httpx.AsyncClient, first: str, second: str = "cannot") -> httpx.Response:
    return await browser.post(LINK, data={FIRST: first, SECOND: second})


async def test_five_browsers_answer_on_a_page_and_each_counts_once(house: House) -> None:
    await asks(house)
    for number in range(FEWEST):
        browser = house.browser()
        page = await browser.get(LINK)
        assert page.status_code == 200
        assert page.text.count("<fieldset") == 2
        assert not page.headers.get_list("set-cookie")
        assert "page.html" not in page.text
        thanks = await answers(browser, str(number))
        assert thanks.status_code == 200
        assert "<fieldset" not in thanks.text
        assert "HttpOnly" in thanks.headers["set-cookie"]
        assert "<fieldset" not in (await answers(browser, "4")).text
        assert "<fieldset" not in (await browser.get(LINK)).text
    found = (await house.table.snapshot()).heard[FIRST]
    assert (found.answers, found.median, found.lowest, found.highest) == (5, 2.0, 0, 4)
    guest = await house.guest()
    review = f"/review/{house.table.audit_id}"
    assert "Practitioners (5)" not in await guest.sees(review), "it must not sway who still scores"
    for person_id in (ANN, BEN):
        await house.table.rates(person_id, 3)
    table = house.table
    await services.ratings.reveal(house.store, table.by(), audit_id=table.audit_id, statement=FIRST)
    assert "Practitioners (5)" not in await guest.sees(review), "nor who agrees"
    await services.ratings.agree(house.store, table.by(), audit_id=table.audit_id, statement=FIRST, value=3)
    assert "Practitioners (5): median 2, from 0 to 4." in await guest.sees(review)


async def test_a_button_pressed_twice_at_once_counts_once(house: House) -> None:
    await asks(house)
    browser = house.browser()
    (key,) = re.findall(r'name="key" value="([^"]+)"', (await browser.get(LINK)).text)
    form = {FIRST: "3", SECOND: "1", "key": key}
    sent = await asyncio.gather(*(browser.post(LINK, data=form) for _ in range(3)))
    assert [answer.status_code for answer in sent] == [200] * 3
    async with house.store.read() as look:
        assert [each.value for each in await look.pulse_answers(house.table.audit_id)] == [3, 1]


async def test_what_is_missing_or_no_answer_is_refused_and_what_was_chosen_stays(house: House) -> None:
    await asks(house)
    browser = house.browser()
    half = await browser.post(LINK, data={FIRST: "3"})
    assert half.status_code == 422
    assert f'name="{FIRST}" value="3" checked' in half.text
    assert (await answers(browser, "three")).status_code == 400
    assert (await answers(browser, "9")).status_code == 404
    assert (await answers(browser, "1")).status_code == 200
    async with house.store.read() as look:
        assert [each.value for each in await look.pulse_answers(house.table.audit_id)] == [1, None]


async def test_a_link_that_leads_nowhere_and_one_that_is_over_are_answered_alike(house: House) -> None:
    await asks(house)
    await services.pulses.end_pulse(house.store, house.table.by(), audit_id=house.table.audit_id)
    browser = house.browser()
    over, never = [await browser.get(path) for path in (LINK, "/p/none")]
    assert over.status_code == never.status_code == 404
    assert over.content == never.content
    assert (await answers(browser, "1")).content == over.content
