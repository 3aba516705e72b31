"""Coming in from Telegram: what it says of who pressed the button is believed for an hour, and nothing else is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta
from urllib.parse import parse_qsl, quote, urlencode

import httpx
import pytest
from structlog.testing import capture_logs

from bot import services
from bot.audit.model import By, RoomKey
from bot.rehearsal.standin.mini_apps import signed
from bot.web.pages import key_of
from bot.web.pages.limits import Ration
from tests.pages.people import ADDRESS, House
from tests.services.table import ANN, BEN, CAT, NAMES, Table

TOKEN = "123456:a-token-that-is-made-up"
APP = "/app"


@pytest.fixture(autouse=True)
def app_key(house: House) -> None:
    house.site.app_key = key_of(TOKEN)


def said(house: House, person_id: int = BEN, **other: str) -> dict[str, str]:
    """What Telegram says of somebody now, before it is signed; `other` fields, or other ones."""
    user = {"id": person_id, "first_name": "Ben & “B” = Öz", "language_code": "en", "allows_write_to_pm": True}
    fields = {"query_id": "AA1", "user": json.dumps(user), "auth_date": f"{house.table.now.timestamp():.0f}"}
    return {**fields, "signature": "aBc-_", **other}


async def opens(
    house: House, init_data: str, path: str = APP, browser: httpx.AsyncClient | None = None
) -> httpx.Response:
    return await (browser or house.browser()).post(path, data={"data": init_data})


async def test_a_member_comes_in_by_what_telegram_says_and_is_at_their_list(house: House) -> None:
    browser = house.browser()
    init_data = signed(TOKEN, said(house))  # as another library reads it, see tests/rehearsal/test_mini_apps.py
    answer = await opens(house, init_data, browser=browser)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/list/{house.table.audit_id}")
    cookies = answer.headers.get_list("set-cookie")
    assert [cookie.partition("=")[0] for cookie in cookies] == ["__Host-visit", "__Host-browser"]
    assert all({"HttpOnly", "Secure", "SameSite=lax"} <= set(cookie.split("; ")) for cookie in cookies)
    page = await browser.get(answer.headers["location"])
    assert "Police" in page.text
    assert NAMES[BEN] in page.text
    assert (await house.table.said()).count("joined") == 1
    kept = browser.cookies["__Host-browser"]
    again = await opens(house, init_data, browser=browser)
    assert again.status_code == 303, "loaded anew within the hour"
    assert browser.cookies["__Host-browser"] == kept, "an invitation would still know its browser"


def bad(house: House) -> Mapping[str, str]:
    """What Telegram has not said, or not lately; each is refused like the others."""
    good = signed(TOKEN, said(house))
    fields = dict(parse_qsl(good))
    now = int(fields["auth_date"])
    other = urlencode({**fields, "user": fields["user"].replace(str(BEN), str(ANN))}, quote_via=quote)
    user = json.loads(fields["user"])
    return {
        "nothing": "",
        "no field": "&&&",
        "no hash": good.partition("&hash=")[0],
        "an empty hash": good.partition("&hash=")[0] + "&hash=",
        "letters that no hash has": good.partition("&hash=")[0] + "&hash=é",
        "the hash in capitals": good.partition("&hash=")[0] + "&hash=" + fields["hash"].upper(),
        "somebody else": other,
        "a field more": good + "&start_param=1",
        "a field less": good.replace("query_id=AA1&", ""),
        "somebody twice": good + "&user=" + quote(fields["user"]),
        "the hash twice": good + "&hash=" + fields["hash"],
        "another bot's": signed("654321:the-token-of-another", said(house)),
        "signed with the token itself": signed("", said(house)),
        "too old": signed(TOKEN, said(house, auth_date=f"{now - 3601}")),
        "from the future": signed(TOKEN, said(house, auth_date=f"{now + 61}")),
        "no moment": signed(TOKEN, said(house, auth_date="")),
        "a moment in other digits": signed(TOKEN, said(house, auth_date="\u0661\u0667")),
        "a moment beyond all time": signed(TOKEN, said(house, auth_date="9" * 400)),
        "nobody": signed(TOKEN, {name: value for name, value in said(house).items() if name != "user"}),
        "no person": signed(TOKEN, said(house, user="[]")),
        "no id": signed(TOKEN, said(house, user="{}")),
        "an id that is no number": signed(TOKEN, said(house, user='{"id": true}')),
        "an id of nobody on Telegram": signed(TOKEN, said(house, user=json.dumps({**user, "id": 2**52 + 1}))),
        "a bot": signed(TOKEN, said(house, user=json.dumps({**user, "is_bot": True}))),
        "deep": signed(TOKEN, said(house, user="[" * 4000)),
        "two lines": signed(TOKEN, said(house, query_id="1\nuser={}")),
        "a name that hides another": signed(TOKEN, said(house) | {"a=b": "c"}),
        "long": signed(TOKEN, said(house, start_param="x" * 9000)),
        "much": signed(TOKEN, said(house) | {f"f{n}": "" for n in range(40)}),
        "no text": "user=%ff%fe&hash=00",
    }


async def test_whatever_telegram_did_not_say_is_refused_alike(house: House) -> None:
    tries = bad(house)
    answers = {what: await opens(house, init_data) for what, init_data in tries.items()}
    assert {what: answer.status_code for what, answer in answers.items()} == dict.fromkeys(tries, 403)
    assert len({answer.content for answer in answers.values()}) == 1
    assert len({tuple(sorted(answer.headers)) for answer in answers.values()}) == 1
    assert not any(answer.headers.get_list("set-cookie") for answer in answers.values())
    for edge in (-3600, 60):
        moment = (house.table.now + timedelta(seconds=edge)).timestamp()
        assert (await opens(house, signed(TOKEN, said(house, auth_date=f"{moment:.0f}")))).status_code == 303
    house.site.app_key = b""
    assert (await opens(house, signed("", said(house)))).status_code == 403


async def test_a_field_that_nobody_knows_yet_is_signed_like_the_others(house: House) -> None:
    fields = said(house, chat_instance="-42", start_param="", tomorrow="yes=no")
    assert (await opens(house, signed(TOKEN, fields))).status_code == 303


async def test_who_sits_nowhere_is_told_what_to_do_and_is_not_let_in(house: House) -> None:
    table = house.table
    ben = By(RoomKey.private(BEN), BEN, NAMES[BEN], 10**6, table.now)
    stranger, browser = house.browser(), house.browser()
    nowhere = await opens(house, signed(TOKEN, said(house, CAT)), browser=stranger)
    assert nowhere.status_code == 200
    assert "press Join" in nowhere.text
    assert (await opens(house, signed(TOKEN, said(house)), browser=browser)).status_code == 303
    await services.persons.forget(house.store, ben, chance=5)
    assert (await browser.get("/")).status_code == 403, "the visit has ended"
    forgotten = await opens(house, signed(TOKEN, said(house)), browser=browser)
    assert forgotten.content == nowhere.content
    await table.joins(CAT, "health")
    await services.members.leave(house.store, table.by(CAT), person_id=CAT)
    assert (await opens(house, signed(TOKEN, said(house, CAT)))).content == nowhere.content
    assert not stranger.cookies


async def test_who_is_in_several_audits_chooses_unless_the_button_said_which(house: House) -> None:
    other = Table(house.store, RoomKey(-77), title="Southtown")
    await other.begins(BEN)
    browser = house.browser()
    init_data = signed(TOKEN, said(house))
    answer = await opens(house, init_data, browser=browser)
    assert answer.headers["location"] == "/"
    home = (await browser.get("/")).text
    assert "Northtown" in home
    assert "Southtown" in home
    for audit_id, way in ((other.audit_id, f"/list/{other.audit_id}"), (999, "/"), ("x", "/"), ("٣", "/")):
        assert (await opens(house, init_data, f"{APP}/{audit_id}")).headers["location"] == way
    assert (await opens(house, signed(TOKEN, said(house, ANN)), f"{APP}/{other.audit_id}")).headers["location"] == (
        f"/list/{house.table.audit_id}"
    ), "another room's audit is not there for her"
    await other.closes()
    assert (await opens(house, init_data, f"{APP}/{other.audit_id}")).headers["location"] == f"/review/{other.audit_id}"


async def test_who_has_left_comes_back_by_pressing_again_and_not_by_what_was_said_before(house: House) -> None:
    browser = house.browser()
    before = signed(TOKEN, said(house))
    assert (await opens(house, before, browser=browser)).status_code == 303
    page = await browser.get("/")
    mark = page.text.partition('name="mark" value="')[2].partition('"')[0]
    house.later(seconds=5)
    assert (await browser.post("/leave", data={"mark": mark})).status_code == 200
    assert (await browser.get("/")).status_code == 403
    assert (await opens(house, before, browser=browser)).status_code == 403
    house.later(seconds=1)
    assert (await opens(house, signed(TOKEN, said(house)), browser=browser)).status_code == 303
    assert (await opens(house, signed(TOKEN, said(house, ANN)))).status_code == 303, "somebody else has not left"


async def test_only_the_first_page_can_be_framed_and_by_telegram_alone(house: House) -> None:
    browser = house.browser()
    first, member = await browser.get(APP), await browser.get(f"{APP}/1")
    assert first.content == member.content
    for page in (first, member):
        assert "frame-ancestors https://web.telegram.org" in page.headers["content-security-policy"]
        assert "x-frame-options" not in page.headers
        assert page.headers["cache-control"] == "no-store"
        assert page.headers["referrer-policy"] == "no-referrer"
    await opens(house, signed(TOKEN, said(house)), browser=browser)
    for path in ("/", f"/list/{house.table.audit_id}", "/application", "/me"):
        answer = await browser.get(path)
        assert answer.headers["x-frame-options"] == "DENY"
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


async def test_forms_from_elsewhere_and_too_many_tries_are_refused(house: House) -> None:
    good = {"data": signed(TOKEN, said(house))}
    house.site.rations.links = Ration(2, 0.0, clock=lambda: 0.0)
    browser = house.browser()
    elsewhere = await browser.post(APP, data=good, headers={"Sec-Fetch-Site": "cross-site"})
    assert elsewhere.status_code == 403
    assert not browser.cookies
    assert (await browser.post(f"{APP}/1", data=good)).status_code == 303
    assert (await browser.post(APP, data=good)).status_code == 429
    assert (await browser.get(APP)).status_code == 200


async def test_what_telegram_says_is_in_no_log(house: House) -> None:
    with capture_logs() as logs:
        for init_data in (signed(TOKEN, said(house)), *bad(house).values()):
            await opens(house, init_data)
    assert "too-old" in str(logs)
    assert not [word for word in ("hash", "AA1", "Öz", ADDRESS, str(BEN), TOKEN) if word in str(logs)]
    assert TOKEN not in repr(house.site)
    assert repr(house.site.app_key) not in repr(house.site)
