"""The facilitator's page: what the chat can do, by the same use cases, once, and for nobody else."""

from __future__ import annotations

import asyncio
import re
from html import unescape

import httpx
import pytest

from bot import services
from bot.audit.filled import Consent
from bot.audit.rules import Phase, phase
from bot.text import words_for
from bot.views import taps
from tests.pages.people import PRESS, Guest, House
from tests.pages.test_my_list import NEW, SCORE, Desk
from tests.services.forms import KEYS, filled
from tests.services.table import ANN, BEN, FIRST, OTHER, SECOND, THIRD

MARKER = "Quokka procedures are reviewed each spring."


class Leader:
    """Somebody at the facilitator's page, with it as it was drawn last."""

    def __init__(self, guest: Guest) -> None:
        self.guest = guest
        self.path = f"/lead/{guest.house.table.audit_id}"
        self.page = ""

    async def looks(self) -> str:
        self.page = unescape(await self.guest.sees(self.path))
        return self.page

    def hidden(self) -> dict[str, str]:
        return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', self.page))

    def tap(self, label: str) -> str:
        """What the button, or the choice in a list, carries that begins so."""
        found = re.search(rf'value="([^"]+)"[^>]*>{re.escape(label)}', self.page)
        assert found, (label, self.page)
        return found[1]

    def offered(self, name: str) -> dict[str, str]:
        """What a list to choose from offers: what each choice carries, by what it is called."""
        found = re.search(rf'<select id="{name}".*?</select>', self.page, re.DOTALL)
        options = re.findall(r'value="([^"]+)"[^>]*>([^<]+)<', found[0]) if found else []
        return {label: value for value, label in options}

    async def posts(self, **fields: str) -> httpx.Response:
        return await self.guest.browser.post(self.path, data={**self.hidden(), **fields})

    async def presses(self, label: str) -> str:
        """Press a button of the page as it is now; gives what is seen then."""
        await self.looks()
        answer = await self.posts(tap=self.tap(label))
        return await self.follows(answer)

    async def follows(self, answer: httpx.Response) -> str:
        if answer.status_code == 303:
            answer = await self.guest.browser.get(answer.headers["location"])
        self.page = unescape(answer.text)
        return self.page

    async def presses_surely(self, label: str) -> str:
        """Press, and say yes when asked."""
        assert "Are you sure?" in await self.presses(label)
        return await self.follows(await self.posts(tap=self.tap("Yes")))


@pytest.fixture
async def leader(house: House) -> Leader:
    """The health lead, to whom Ann has handed over."""
    guest = await house.guest()
    table = house.table
    await services.members.hand_over(table.store, table.by(), audit_id=table.audit_id, person_id=guest.person.id)
    return Leader(guest)


async def test_card_by_card_a_facilitator_leads_from_the_page(house: House, leader: Leader) -> None:
    table = house.table
    for person_id, value in ((ANN, 1), (BEN, 2)):
        await table.rates(person_id, value)
    page = await leader.looks()
    assert "2 of 3 agencies in" in page
    assert "Ann Archer, by Telegram" in page
    assert "Health lead, facilitator, by the web page" in page
    assert "Asked." in await leader.presses("Ask who is missing")
    assert len(house.asked) == 1
    assert "10 minutes" in await leader.presses("Ask who is missing"), "a refusal is a sentence on the page"
    page = await leader.presses("Reveal")
    assert "Police: <b>2</b>" in page
    assert "Secret again" in await leader.presses("Undo reveal")
    await leader.presses("Reveal")
    house.later(minutes=3)
    assert "Undo reveal" not in await leader.looks(), "it is too late by now"
    assert "Is 4 what you agreed?" in await leader.presses("4")
    assert FIRST not in (await table.audit()).answers
    await leader.follows(await leader.posts(tap=leader.tap("Agree 4 all the same")))
    assert await table.value() == 4
    assert "asks for evidence" in await leader.presses("Next")
    await leader.presses("Next")
    assert (await table.audit()).current == SECOND
    await leader.presses("Not commissioned in our area")
    assert (await table.audit()).answers[SECOND].value is None
    await leader.presses("It was a slip")
    assert SECOND not in (await table.audit()).answers
    await leader.presses(f"{OTHER}: ·")
    assert (await table.audit()).current == OTHER
    assert len(house.settled) >= 8, "the chat hears of each"
    await leader.presses_surely("Close the audit")
    assert (await table.audit()).status.value == "closed"
    await leader.presses("Open it again")
    assert (await table.audit()).status.value == "open"
    assert len(house.sent_again) == 1


async def test_ahead_the_facilitator_opens_all_and_agrees_together_from_the_page(house: House, leader: Leader) -> None:
    table = house.table
    await leader.looks()
    await services.ahead.set_day(table.store, house.by(leader.guest), audit_id=table.audit_id, days=7)
    for statement, values in ((FIRST, (2, 2, 2)), (SECOND, (2, 3, 2)), (THIRD, (0, 4, 2))):
        for person, value in zip((ANN, BEN), values, strict=False):
            await table.rates(person, value, statement)
        await services.ratings.rate(
            table.store, house.by(leader.guest), audit_id=table.audit_id, statement=statement, value=values[2]
        )
    page = await leader.looks()
    assert "3/6" in page
    assert "Police: <b>" not in page
    await leader.presses("2 weeks")
    await leader.follows(await leader.posts(until="2026-03-20T09:30"))
    ahead = (await table.audit()).ahead
    assert ahead is not None
    assert f"{ahead.until:%d %H:%M}" == "20 09:30"
    assert "has moved on" in await leader.follows(await leader.posts(until="soon"))
    assert "cannot be undone" in await leader.presses("Open without")
    assert phase(await table.audit(), FIRST) is Phase.RATING, "nothing is opened before somebody is sure"
    old = (leader.hidden(), leader.tap("Yes"))
    await leader.follows(await leader.posts(tap=leader.tap("Yes")))
    assert phase(await table.audit(), FIRST) is Phase.REVEALED
    said = await table.said()
    answer = await leader.guest.browser.post(leader.path, data={**old[0], "tap": old[1]})
    assert answer.status_code == 303
    assert await table.said() == said, "the same press once more is the same one"
    assert len(house.sent_again) == 1
    page = await leader.looks()
    assert "Close together: 2" in page
    await leader.presses(f"Talk about {SECOND}")
    await leader.presses("Agree all 1")
    assert await table.value() == 2
    assert SECOND not in (await table.audit()).answers
    await leader.presses("Talk, first")
    assert (await table.audit()).current == THIRD
    assert len(house.sent_again) == 2


async def test_an_invitation_is_one_however_often_it_is_asked_for_and_its_link_is_shown_once(
    house: House, leader: Leader
) -> None:
    table = house.table
    await leader.looks()
    asked = {"agency": "education", "role": "lead"}
    at_once = await asyncio.gather(*(leader.posts(**asked) for _ in range(3)))
    pages = [unescape(answer.text) for answer in (*at_once, await leader.posts(**asked))]
    links = [re.findall(r"https://audit\.example(/i/[\w-]+)", page) for page in pages]
    assert links == [links[0]] * 4
    assert len(links[0]) == 1
    invited = await services.invitations.invited_to(table.store, table.audit_id)
    assert [person.name for _, person in invited] == ["Health lead", "Education lead"]
    assert links[0][0] not in await leader.looks()
    guest = house.browser()
    assert (await guest.post(links[0][0], data=PRESS)).status_code == 303
    await leader.presses_surely("New link: Education lead")
    (again,) = re.findall(r"https://audit\.example(/i/[\w-]+)", leader.page)
    assert again != links[0][0]
    assert (await guest.get("/")).status_code == 403, "the old link's visits have ended"
    assert (await guest.post(again, data=PRESS)).status_code == 303
    assert "closed to them" in await leader.presses_surely("Withdraw: Education lead")
    assert (await guest.get("/")).status_code == 403
    assert "Withdraw: Health lead" not in await leader.looks(), "nobody shuts themselves out"
    assert (await leader.posts(agency="nobody", role="lead")).status_code == 422
    assert (await leader.posts(agency="health", role="king")).status_code == 422


async def test_the_page_is_the_facilitators_alone_and_of_this_audit(house: House, leader: Leader) -> None:
    other = await house.guest_by(leader.guest)
    await leader.looks()
    form = {**leader.hidden(), "tap": leader.tap("Skip")}
    mine = {**form, "mark": await other.mark()}
    for browser, sent, status in ((other.browser, mine, 404), (house.browser(), form, 403)):
        assert (await browser.get(leader.path)).status_code == status
        assert (await browser.post(leader.path, data=sent)).status_code == status
    assert leader.path not in await other.sees("/")
    assert leader.path in await leader.guest.sees("/")
    unmarked = {**form, "mark": "0" * 80}
    assert (await leader.guest.browser.post(leader.path, data=unmarked)).status_code == 403
    elsewhere = taps.ShowAll(house.table.audit_id + 1, FIRST, 1).pack()
    for tap in (elsewhere, "", "re|x", "re|1", "fm|1", "ra|1|1.1|3|1", "ro|1|1.1|odd", "\x00", "é" * 500):
        answer = await leader.posts(tap=tap)
        assert answer.status_code == 422, tap
        assert "has moved on" in answer.text
    before = await house.table.audit()
    assert (await leader.guest.browser.get("/lead/999")).status_code == 404
    assert before.version == (await house.table.audit()).version
    await leader.looks()
    await leader.follows(await leader.posts(tap=leader.offered("heir")["Ann Archer"]))
    await leader.follows(await leader.posts(tap=leader.tap("Yes")))
    assert (await house.table.audit()).facilitator_id == ANN
    assert (await leader.guest.browser.get(leader.path)).status_code == 404


async def test_what_is_secret_stands_in_no_page_of_the_facilitator(house: House, leader: Leader) -> None:
    writer = Desk(await house.guest_by(leader.guest))
    await writer.posts({SCORE: "4", NEW: MARKER})
    pages = [await leader.looks(), await leader.presses("Ask who is missing"), await leader.guest.sees("/")]
    pages += [str((await leader.guest.browser.get(leader.path)).headers)]
    for page in pages:
        assert "Quokka" not in page
        assert not re.search(r"Education: <b>\d", page)
    assert "1/6" in pages[0]
    assert "12:00" not in pages[0], "the hour at which somebody was last heard of tells what they scored"
    assert (await leader.guest.browser.get(leader.path)).headers["cache-control"] == "no-store"


async def test_the_page_speaks_the_rooms_language(leader: Leader) -> None:
    await leader.looks()
    await leader.presses("Cymraeg")
    assert words_for("cy")("page-lead") in await leader.looks()
    assert words_for("cy")("page-people") in leader.page


async def test_a_delegate_is_named_for_an_absent_agency_from_the_page(house: House, leader: Leader) -> None:
    table = house.table
    page = await leader.looks()
    assert not {"Police", "Health"} & set(leader.offered("absent"))
    assert list(leader.offered("speaker")) == ["Ann Archer", "Ben Baker", "Health lead"]
    asked = {"absent": leader.offered("absent")["Education"], "speaker": leader.offered("speaker")["Ben Baker"]}
    for odd in ({"absent": "x" * 500}, {"absent": "a|b"}, {"speaker": "1e3"}, {"speaker": ""}, {"speaker": "99"}):
        answer = await leader.posts(**{**asked, **odd})
        assert (answer.status_code, "has moved on" in answer.text) == (422, True), odd
    page = await leader.follows(await leader.posts(**asked))
    assert "They score for that agency from now on." in page
    assert "Ben Baker (Police) scores for Education" in page
    assert "Education" not in leader.offered("absent")
    assert list(leader.offered("heir")) == ["Ann Archer", "Ben Baker"]
    named = [turn.delegate for turn in house.settled if turn.delegate]
    assert [(one.agency, one.spoken_by) for one in named] == [("education", BEN)]
    assert "Nobody scores for that agency any more." in await leader.presses("Take back: Education")
    assert (await table.audit()).agencies == ("Children", "police", "health")


async def test_nothing_is_offered_that_would_be_refused(house: House, leader: Leader) -> None:
    table = house.table
    assert ">Reveal<" not in await leader.looks(), "nobody is in for the statement on the card"
    form = await services.forms.issue_form(
        table.store, house.by(leader.guest), audit_id=table.audit_id, agency="education", keys=KEYS
    )
    await services.forms.hand_in(table.store, house.by(leader.guest), filled(form, (FIRST, "3", "")), Consent())
    assert ">Reveal<" in await leader.looks()
    assert "Education (form)" in leader.page
    assert "Education (form), by the web page" not in leader.page, "nobody is there"
    for name in ("heir", "speaker"):
        assert "Education (form)" not in leader.offered(name), "nobody sits there"
    assert "Education" not in leader.offered("absent")
    assert "5 years" not in leader.page, "the operator keeps closed rounds for two"
    assert "The last tap stands" in leader.page
    await services.ahead.set_day(table.store, house.by(leader.guest), audit_id=table.audit_id, days=7)
    assert "The last tap stands" not in await leader.looks()
    await services.audits.close(table.store, house.by(leader.guest), audit_id=table.audit_id)
    assert "Open it again" in await leader.looks()
    await table.begins()
    assert "Open it again" not in await leader.looks(), "a later round was begun"
    found = await services.members.last_time(table.store, table.by(), audit_id=table.audit_id)
    assert [one.agency for one in found] == ["Children", "police", "health"], "whoever sits there seats nobody's seat"
