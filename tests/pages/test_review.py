"""The review: what is in the open for every member, what is secret for nobody but its writer."""

from __future__ import annotations

import json

from bot import services
from bot.web.pages.limits import Ration
from tests.pages.people import House
from tests.pages.test_my_list import NEW, SCORE, Desk
from tests.services.table import ANN, BEN, SECOND

MARKER = "Quokka procedures are reviewed each spring."


async def test_what_is_secret_is_read_by_nobody_else_and_what_is_revealed_by_all(house: House) -> None:
    writer, other = Desk(await house.guest()), Desk(await house.guest("education", "Education lead"))
    table = house.table
    await writer.posts({SCORE: "4", NEW: MARKER})
    review = f"/review/{table.audit_id}"
    assert "Quokka" in await writer.guest.sees(review)
    hidden = await other.guest.sees(review)
    assert "Quokka" not in hidden
    assert "Health 4" not in hidden
    for person_id, value in ((ANN, 1), (BEN, 1)):
        await table.rates(person_id, value)
    await other.posts({SCORE: "2"})
    shown = await other.guest.sees(review)
    for said in ("Children 1", "Police 1", "Health 4", "Education 2"):
        assert said in shown
    assert "Quokka" not in shown, "given in private: its writer's and the facilitator's"
    assert "Health" in shown
    assert "Quokka" in await writer.guest.sees(review)


async def test_a_review_is_its_members_alone_and_stays_when_all_is_closed(house: House) -> None:
    guest = await house.guest()
    review = f"/review/{house.table.audit_id}"
    assert (await house.browser().get(review)).status_code == 403
    for path in ("/review/2", "/review/x", "/review/2/json", f"{review}/none", f"{review}/PDF"):
        assert (await guest.browser.get(path)).status_code == 404, path
    await house.table.closes()
    assert "My list" not in await guest.sees(review)
    await services.invitations.withdraw(
        house.store, house.chair(), audit_id=house.table.audit_id, invitation_id=guest.invitation.id
    )
    assert (await guest.browser.get(review)).status_code == 403


async def test_documents_are_taken_away_a_few_a_minute(house: House) -> None:
    desk = Desk(await house.guest())
    table = house.table
    await desk.posts({SCORE: "4", NEW: MARKER, f"score:{SECOND}:1": "1", f"new:{SECOND}:evidence:0": "Wombat minutes."})
    for person_id in (ANN, BEN):
        await table.rates(person_id, 3)
    house.site.rations.documents = Ration(2, 0.0, clock=lambda: 0.0)
    path = f"/review/{table.audit_id}/json"
    assert (await desk.guest.browser.get(path)).status_code == 404, "documents hold what is still secret"
    assert path not in await desk.guest.sees(f"/review/{table.audit_id}")
    await table.closes()
    assert path in await desk.guest.sees(f"/review/{table.audit_id}")
    assert f"/review/{table.audit_id}" in await desk.guest.sees("/")
    answer = await desk.guest.browser.get(path)
    assert answer.headers["content-disposition"] == 'attachment; filename="tool-northtown-round-1.json"'
    assert answer.headers["cache-control"] == "no-store"
    answers = {each["statement"]: each for each in json.loads(answer.text)["answers"]}
    assert [each["value"] for each in answers["1.1"]["ratings"]] == [3, 3, 4]
    assert "Wombat" in answer.text
    assert [(await desk.guest.browser.get(path)).status_code for _ in range(2)] == [200, 429]


async def test_typed_text_is_text_in_the_review_too(house: House) -> None:
    desk = Desk(await house.guest())
    await desk.posts({NEW: "<b>bold</b> & {{ words }}"})
    page = await desk.guest.sees(f"/review/{house.table.audit_id}")
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; {{ words }}" in page
