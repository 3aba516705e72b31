"""The review: what is in the open for every member, what is secret for nobody but its writer."""

from __future__ import annotations

import json
import re

from bot import services
from bot.web.pages.limits import Ration
from tests.pages.people import House
from tests.pages.test_my_list import NEW, SCORE, Desk
from tests.services.table import ANN, BEN, FIRST, SECOND

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
    draft = await desk.guest.browser.get(path)
    assert draft.headers["content-disposition"] == 'attachment; filename="tool-northtown-round-1-draft.json"'
    assert "Quokka" in draft.text, "what is revealed is in a draft, as in the chat"
    assert "Wombat" not in draft.text, "what is still secret is not, be it the reader's own"
    assert [each["ratings"] for each in json.loads(draft.text)["answers"] if each["statement"] == SECOND] == [[]]
    assert "is a draft" in await desk.guest.sees(f"/review/{table.audit_id}")
    await table.closes()
    assert "is a draft" not in await desk.guest.sees(f"/review/{table.audit_id}")
    house.site.rations.documents = Ration(2, 0.0, clock=lambda: 0.0)
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


async def test_pictures_are_vectors_that_say_in_words_what_they_show_and_nothing_secret(house: House) -> None:
    desk = Desk(await house.guest())
    table = house.table
    review = f"/review/{table.audit_id}"
    await desk.posts({SCORE: "4", NEW: MARKER})
    assert "<img" not in await desk.guest.sees(review), "nothing is agreed yet"
    for person_id in (ANN, BEN):
        await table.rates(person_id, 3)
    await services.ratings.agree(table.store, table.by(), audit_id=table.audit_id, statement=FIRST, value=3)
    page = await desk.guest.sees(review)
    shown = re.findall(r'<img src="([^"]+)" alt="([^"]+)"', page)
    assert [path.rpartition("/")[2].partition("?")[0] for path, _ in shown] == ["overall", "domain-1"]
    assert all(alt for _, alt in shown)
    assert f"score by statement: statement {FIRST} has 3" in page
    for path, _ in shown:
        answer = await desk.guest.browser.get(path)
        assert answer.headers["content-type"] == "image/svg+xml"
        assert answer.text.startswith("<svg")
        assert "<script" not in answer.text
        assert answer.headers["cache-control"] == "no-store"
    for path in (f"{review}/picture/domain-2", f"{review}/picture/none", "/review/99/picture/overall"):
        assert (await desk.guest.browser.get(path)).status_code == 404, path
    assert (await house.browser().get(shown[0][0])).status_code == 403
    house.site.rations.pictures = Ration(0, 0.0, clock=lambda: 0.0)
    assert (await desk.guest.browser.get(shown[0][0])).status_code == 200, "what was drawn is not drawn again"
    assert (await desk.guest.browser.get(shown[0][0], headers={"Accept-Language": "cy"})).status_code == 200


async def test_the_last_round_stands_beside_this_one_once_it_can_sway_nobody(house: House) -> None:
    table = house.table
    tool = (await table.audit()).framework
    await table.chooses("rhythm", "straight")
    await table.scores_all(value=2)
    await table.closes()
    first = table.audit_id
    await table.begins(framework=tool)
    for person_id, agency in ((ANN, "Children"), (BEN, "Police")):
        await table.joins(person_id, agency)
    guest = await house.guest()
    review = f"/review/{table.audit_id}"
    page = await guest.sees(review)
    assert "This round beside the last" in page
    assert "Last time: 2." not in page
    assert "2.0 (3 of 3 scored)" not in page
    await table.scores_all(value=3)
    page = await guest.sees(review)
    assert page.count("Last time: 2.") == 3
    assert "2.0 (3 of 3 scored)" in page
    assert "3.0 (3 of 3 scored)" in page
    assert "+1.0" in page
    assert "/picture/course" in page
    assert (await guest.browser.get(f"{review}/picture/course")).text.startswith("<svg")
    assert (await guest.browser.get(f"/review/{first}")).status_code == 404, "who was not in that round is not now"


async def test_actions_say_whose_they_are_and_how_far(house: House) -> None:
    table, guest = house.table, await house.guest()
    await table.adds("Write it down.", FIRST)
    page = await guest.sees(f"/review/{table.audit_id}")
    assert "Write it down." in page
    assert f"For {FIRST}" in page
    assert "to do" in page
