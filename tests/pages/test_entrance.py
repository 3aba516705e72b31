"""An invitation: one person, one browser, fourteen days; and nobody learns anything from a link that does not open."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import httpx
import pytest
from sqlalchemy import event, make_url
from structlog.testing import capture_logs

from bot import services
from bot.audit.errors import NotFacilitator, Stale
from bot.audit.model import By, RoomKey
from bot.audit.persons import is_forgotten, is_on_telegram
from bot.web.pages.limits import MOST_CALLERS, Ration
from tests.pages.people import ADDRESS, PRESS, House
from tests.services.table import ANN, BEN, NAMES


async def test_who_only_looks_at_a_link_uses_nothing_up_and_learns_nothing(house: House) -> None:
    link, _ = await house.invites()
    statements: list[str] = []
    event.listen(
        house.store.engine.sync_engine, "before_cursor_execute", lambda *said: statements.append(said[2]), named=False
    )
    scanner = house.browser()
    good, bad, long = [await scanner.get(path) for path in (link, "/i/none", "/i/" + "x" * 3000)]
    assert good.status_code == bad.status_code == long.status_code == 200
    assert good.content == bad.content == long.content
    assert not good.headers.get_list("set-cookie")
    assert statements == []
    assert (await scanner.head(link)).status_code == 200
    assert (await house.browser().post(link, data=PRESS)).status_code == 303


async def test_the_first_browser_that_presses_is_the_only_one(house: House) -> None:
    guest = await house.guest()
    assert "Health lead" in await guest.sees()
    other = house.browser()
    assert (await other.post(guest.link, data=PRESS)).status_code == 404
    assert (await other.get("/")).status_code == 403
    assert (await guest.browser.post(guest.link, data=PRESS)).status_code == 303
    audit = await house.table.audit()
    assert [member.agency for member in audit.members] == ["Children", "police", "health"]
    assert (await house.table.said()).count("joined") == 2


async def test_of_two_browsers_at_the_same_moment_one_comes_in(house: House) -> None:
    link, _ = await house.invites()
    answers = await asyncio.gather(*(house.browser().post(link, data=PRESS) for _ in range(6)))
    assert sorted(answer.status_code for answer in answers) == [303, 404, 404, 404, 404, 404]


async def test_whatever_is_wrong_with_a_link_the_answer_is_the_same(house: House) -> None:
    opened = await house.guest()
    old, _ = await house.invites("education", "Education lead")
    house.later(days=14)
    withdrawn, made = await house.invites("probation", "Probation lead")
    await services.invitations.withdraw(
        house.store, house.chair(), audit_id=house.table.audit_id, invitation_id=made.id
    )
    renewed, again = await house.invites("youth-justice", "Youth justice lead")
    await services.invitations.renew(
        house.store, house.chair(), audit_id=house.table.audit_id, invitation_id=again.id, token="another" * 5
    )
    answers = [
        await house.browser().post(path, data=PRESS)
        for path in (opened.link, old, withdrawn, renewed, "/i/none", "/i/%00%ff", "/i/" + "é" * 500)
    ]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1
    assert len({tuple(sorted(set(answer.headers) - {"content-length"})) for answer in answers}) == 1
    assert not any(answer.headers.get_list("set-cookie") for answer in answers)
    assert len((await house.table.audit()).members) == 3


async def test_a_bad_link_costs_one_look_whatever_is_wrong_with_it(house: House) -> None:
    opened = await house.guest()
    old, _ = await house.invites("education", "Education lead")
    house.later(days=14)
    statements: list[str] = []
    event.listen(
        house.store.engine.sync_engine, "before_cursor_execute", lambda *said: statements.append(said[2]), named=False
    )
    asked = []
    for path in (opened.link, old, "/i/none"):
        await house.browser().post(path, data=PRESS)
        asked.append(tuple(statements))
        statements.clear()
    assert asked[0] == asked[1] == asked[2]
    assert len([each for each in asked[0] if each.startswith("SELECT")]) == 1


async def test_a_visit_lasts_twelve_hours_and_the_link_fourteen_days_in_its_browser(house: House) -> None:
    guest = await house.guest()
    house.later(hours=11, minutes=59)
    await guest.sees()
    house.later(minutes=1)
    assert (await guest.browser.get("/")).status_code == 403
    assert (await guest.browser.post(guest.link, data=PRESS)).status_code == 303
    await guest.sees()
    house.later(days=14)
    assert (await guest.browser.post(guest.link, data=PRESS)).status_code == 404


async def test_withdrawing_ends_link_and_visit_at_once_and_the_agency_is_waited_for_no_more(house: House) -> None:
    guest = await house.guest()
    table = house.table
    turn = await services.invitations.withdraw(
        house.store, house.chair(), audit_id=table.audit_id, invitation_id=guest.invitation.id
    )
    assert "health" not in turn.audit.agencies
    assert (await guest.browser.get("/")).status_code == 403
    assert (await guest.browser.post(guest.link, data=PRESS)).status_code == 404
    before = await table.said()
    await services.invitations.withdraw(
        house.store, house.chair(), audit_id=table.audit_id, invitation_id=guest.invitation.id
    )
    assert await table.said() == before


async def test_another_device_gets_a_new_link_for_the_same_person(house: House) -> None:
    guest = await house.guest()
    await services.invitations.renew(
        house.store,
        house.chair(),
        audit_id=house.table.audit_id,
        invitation_id=guest.invitation.id,
        token="a-new-token-that-is-long-enough",
    )
    assert (await guest.browser.get("/")).status_code == 403
    phone = house.browser()
    assert (await phone.post("/i/a-new-token-that-is-long-enough", data=PRESS)).status_code == 303
    assert "Health lead" in (await phone.get("/")).text
    assert len((await house.table.audit()).members) == 3


async def test_who_was_invited_is_a_member_whom_telegram_never_hears_of(house: House) -> None:
    guest = await house.guest()
    person_id = guest.person.id
    assert not is_on_telegram(person_id)
    assert not is_forgotten(person_id)
    assert person_id < 2**53
    await services.persons.forget(
        house.store, By(RoomKey.private(person_id), person_id, "", 0, house.table.now), chance=5
    )
    assert (await guest.browser.get("/")).status_code == 403
    assert (await guest.browser.post(guest.link, data=PRESS)).status_code == 404
    async with house.store.read() as look:
        assert await look.invitations(house.table.audit_id) == ()
        assert (await look.person(person_id)).name == ""


async def test_only_the_facilitator_invites_and_in_private_alone(house: House) -> None:
    async def asks(by: By, agency: str = "health") -> None:
        audit_id, keys = house.table.audit_id, ("t" * 30, 1)
        await services.invitations.invite(
            house.store, by, audit_id=audit_id, agency=agency, name="Health lead", keys=keys
        )

    ben = By(RoomKey.private(BEN), BEN, NAMES[BEN], 10**6, house.table.now)
    with pytest.raises(NotFacilitator):
        await asks(ben)
    with pytest.raises(Stale):
        await asks(house.table.by(ANN))
    with pytest.raises(Stale):
        await asks(house.chair(), "nobody")


async def test_no_key_stands_in_a_file_of_the_database_or_in_a_log(sqlite_url: str, house: House) -> None:
    with capture_logs() as logs:
        link, _ = await house.invites(token="MarkerOfTheTokenThatIsKeptNowhere")
        browser = house.browser()
        await browser.post(link, data=PRESS)
        await browser.get(link)
    keys = [link.rpartition("/")[2], *browser.cookies.values()]
    assert len(keys) == 3
    file = Path(make_url(sqlite_url).database or "")
    held = b"".join(part.read_bytes() for part in file.parent.glob(f"{file.name}*"))
    assert b"Health lead" in held
    assert not [key for key in keys if key.encode() in held or key in str(logs)]


async def test_forms_from_elsewhere_are_refused(house: House) -> None:
    guest = await house.guest()
    link, _ = await house.invites("education", "Education lead")
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    assert (await house.browser().post(link, data=PRESS, headers=elsewhere)).status_code == 403
    assert (await house.browser().post(link, json={})).status_code == 415
    mark = await guest.mark()
    for form in ({"x": ""}, {"mark": ""}, {"mark": mark[:-1] + "!"}, {"mark": "0" * len(mark)}, {"mark": "é"}):
        assert (await guest.browser.post("/leave", data=form)).status_code == 403
    stranger = await house.guest("education", "Education lead")
    assert (await stranger.browser.post("/leave", data={"mark": mark})).status_code == 403
    assert (await guest.browser.post("/leave", data={"mark": mark}, headers=elsewhere)).status_code == 403
    await guest.sees()
    assert (await guest.browser.post("/leave", data={"mark": mark})).status_code == 200
    assert (await guest.browser.get("/")).status_code == 403


async def test_cookies_are_out_of_reach_of_scripts_and_of_other_sites(house: House) -> None:
    link, _ = await house.invites()
    answer = await house.browser().post(link, data=PRESS)
    cookies = answer.headers.get_list("set-cookie")
    assert [cookie.partition("=")[0] for cookie in cookies] == ["__Host-visit", "__Host-browser"]
    for cookie, lasts in zip(cookies, (12 * 3600, 14 * 24 * 3600), strict=True):
        said = {part.strip().lower() for part in cookie.split(";")[1:]}
        assert said == {"httponly", "secure", "samesite=lax", "path=/", f"max-age={lasts}"}
    first = await house.browser().post((await house.invites("education"))[0], data=PRESS)
    assert first.cookies["__Host-visit"] != answer.cookies["__Host-visit"]


PATHS = (
    *(
        "/",
        "/list/1",
        "/list/2",
        "/review/1",
        "/review/2/pdf",
        "/lead/1",
        "/me",
        "/me/data",
        "/me/forget",
        "/i/none",
        "/leave",
    ),
    *("/accessibility", "/privacy", "/nothing", "/files/style.css", "/files/none"),
)


@pytest.mark.parametrize("method", ["GET", "POST", "PUT"])
async def test_every_answer_bears_the_headers(house: House, method: str) -> None:
    guest = await house.guest()
    for browser in (guest.browser, house.browser()):
        for path in PATHS:
            answer = await browser.request(method, path)
            headers = answer.headers
            policy = headers["content-security-policy"]
            assert "default-src 'none'" in policy
            assert "unsafe" not in policy
            assert headers["referrer-policy"] == "no-referrer"
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["x-frame-options"] == "DENY"
            assert headers["strict-transport-security"].startswith("max-age=")
            assert headers["cache-control"] == (
                "no-store" if path != "/files/style.css" or method != "GET" else FOREVER
            )
            assert "server" not in headers
            assert "<script" not in answer.text.replace('<script src="/files/', "")
            assert " style=" not in answer.text
            assert " onclick=" not in answer.text


async def test_every_file_that_a_page_names_is_there_and_of_its_kind(house: House) -> None:
    guest = await house.guest()
    pages = [(await guest.browser.get(path)).text for path in ("/privacy", f"/list/{house.table.audit_id}")]
    named = {file for page in pages for file in re.findall(r'(?:href|src)="(/files/[^"]+)"', page)}
    answers = {file.partition("?")[0]: await guest.browser.get(file) for file in named}
    kinds = {file: answer.headers["content-type"].partition(";")[0] for file, answer in answers.items()}
    assert kinds == {
        "/files/style.css": "text/css",
        "/files/icon.svg": "image/svg+xml",
        "/files/list.js": "text/javascript",
    }


FOREVER = "public, max-age=31536000, immutable"


async def test_what_is_not_there_looks_like_what_is_not_for_you(house: House) -> None:
    guest = await house.guest()
    answers = [await guest.browser.get(path) for path in ("/nothing", "/list/999", "/files/none", "/docs", "/I/x")]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1


async def test_who_asks_too_often_is_told_to_wait_and_nobody_else_is(house: House) -> None:
    house.site.rations.links = Ration(3, 0.0, clock=lambda: 0.0)
    link, _ = await house.invites()
    busy = httpx.ASGITransport(house.browser()._transport.app, client=("192.0.2.7", 1))  # type: ignore[attr-defined] # noqa: SLF001
    async with httpx.AsyncClient(transport=busy, base_url=ADDRESS) as browser:
        statuses = [(await browser.post("/i/none", data=PRESS)).status_code for _ in range(5)]
        assert statuses == [404, 404, 404, 429, 429]
        assert (await browser.post(link, data=PRESS)).headers["retry-after"]
        assert (await browser.get("/privacy")).status_code == 200
    assert (await house.browser().post(link, data=PRESS)).status_code == 303


def test_callers_are_forgotten_in_time_and_their_meters_fill_again() -> None:
    now = [0.0]
    ration = Ration(2, 1.0, clock=lambda: now[0])
    assert [ration.allows("a") for _ in range(3)] == [True, True, False]
    now[0] = 1.0
    assert [ration.allows("a") for _ in range(2)] == [True, False]
    now[0] = -5.0  # a clock that goes back gives nothing, and takes nothing
    assert not ration.allows("a")
    for number in range(MOST_CALLERS + 5):
        ration.allows(str(number))
    assert len(ration.left) == MOST_CALLERS


async def test_pages_speak_the_language_that_a_browser_asks_for(house: House) -> None:
    browser = house.browser()
    for asked, said in (("cy-GB,cy;q=0.9,en;q=0.5", "cy"), ("fr,cy", "cy"), ("de", "en"), ("", "en"), (";;,", "en")):
        answer = await browser.get("/accessibility", headers={"Accept-Language": asked})
        assert f'<html lang="{said}">' in answer.text, asked
        assert answer.headers["content-language"] == said


@pytest.mark.parametrize("language", ["en", "cy"])
async def test_who_has_no_telegram_is_told_in_the_notice_of_no_command_but_where_a_child_at_risk_is_helped(
    house: House, language: str
) -> None:
    for path in ("/i/none", "/privacy"):
        page = (await house.browser().get(path, headers={"Accept-Language": language})).text
        said = re.sub(r"<[^>]+>", " ", page)
        assert "999" in said
        assert not re.findall(r"(?<!\w)/[a-z]+", said), path
