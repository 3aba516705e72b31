"""The Mini App's buttons in the chat: in private alone, and what is saved there is on the cards."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import httpx

from bot.commands.doors import pages_of
from bot.rehearsal import Player
from bot.text import words_for
from tests.conversation.company import Company, last, words
from tests.conversation.test_delegates import named
from tests.pages.people import ADDRESS

OWN = words_for("en")("which-own")
MARKER = "Quokka procedures are reviewed each spring."


async def at_own_card(company: Company, person: Player) -> None:
    """Somebody goes on with the group's audit on their own phone."""
    await company.says(person, person.private, "/start")
    await company.presses(person, person.private, "Go on")


async def enters(company: Company, address: str) -> httpx.AsyncClient:
    """A browser does what the page's script does with the address that Telegram's app opens."""
    parts = urlsplit(address)
    assert f"{parts.scheme}://{parts.netloc}" == ADDRESS
    browser = httpx.AsyncClient(
        transport=httpx.ASGITransport(pages_of(company.bot, ADDRESS)), base_url=ADDRESS, follow_redirects=True
    )
    assert (await browser.post(parts.path, data={"data": said_in(address)})).status_code == 200
    return browser


def said_in(address: str) -> str:
    """What Telegram says, behind the address that its app opens."""
    return parse_qs(urlsplit(address).fragment)["tgWebAppData"][0]


async def test_a_member_scores_on_the_page_and_both_cards_show_it_but_the_score(company: Company) -> None:
    table = await company.table("Ann", "Ben", "Cat")
    ben, group = table.people[1], table.group
    await at_own_card(company, ben)
    assert "My list" in last(ben.private).labels
    assert not [message for message in group.messages if any(button.app for button in message.buttons)]
    browser = await enters(company, ben.opens_app(last(ben.private), "My list"))
    audit = await company.audit(group)
    page = (await browser.get(f"/list/{audit.id}")).text
    mark = re.findall(r'name="mark" value="(\w+)"', page)[-1]
    form = {"mark": mark, "page": "p", f"score:{audit.current}:1": "3", f"new:{audit.current}:evidence:0": MARKER}
    assert (await browser.post(f"/list/{audit.id}", data=form)).status_code == 200
    await company.rests()
    assert "1 of 3 agencies in" in table.card.words
    assert "Your score: 3" in last(ben.private).words
    for other in (table.people[0], table.people[2]):
        assert MARKER not in words(other.private) + words(group)
        theirs = await enters(company, other.opens_menu())
        for path in ("/", f"/list/{audit.id}", f"/review/{audit.id}", "/me", "/me/data"):
            answer = await theirs.get(path)
            assert answer.status_code == 200
            assert MARKER not in answer.text + str(answer.headers), path
    await company.presses(ben, ben.private, "⋯")
    await company.presses(ben, ben.private, "My answers")
    assert "my score 3 · Evidence: 1" in last(ben.private).words
    await company.presses(ben, ben.private, "Undo")
    again = (await browser.get(f"/list/{audit.id}")).text
    assert MARKER not in again
    assert f'name="score:{audit.current}:1" value="3" checked' in again


async def test_a_delegate_who_is_told_so_scores_in_the_mini_app_and_their_card_shows_it_alone(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    await company.says(ben, ben.private, "/start")
    await named(company, table, "Ben")
    told = last(ben.private)
    assert told.labels == ("Score for Health", "My list")
    browser = await enters(company, ben.opens_app(told, "My list"))
    await company.presses(ben, told, "Score for Health")
    audit = await company.audit(table.group)
    path, seen = f"/list/{audit.id}/for/health", words(ann.private)
    mark = re.findall(r'name="mark" value="(\w+)"', (await browser.get(path)).text)[-1]
    form = {"mark": mark, "page": "p", f"score:{audit.current}:1": "3"}
    assert "Saved" in (await browser.post(path, data=form)).text
    await company.rests()
    assert "3 ✓" in last(ben.private).labels
    assert "1 of 3 agencies in; waiting for Children’s social care, Police" in table.card.words
    theirs = await enters(company, ann.opens_menu())
    for way in ("/", path, f"/list/{audit.id}", f"/review/{audit.id}", f"/lead/{audit.id}"):
        assert "checked" not in (await theirs.get(way)).text
    assert words(ann.private) == seen


async def test_the_menu_button_opens_it_and_a_practitioner_alone_finds_it_behind_the_dots(company: Company) -> None:
    await company.until(lambda: company.stage.profile.menus)
    sam = await company.alone()
    browser = await enters(company, sam.opens_menu())
    assert "Sam" in (await browser.get("/")).text
    await company.presses(sam, sam.private, "⋯")
    own = sam.opens_app(last(sam.private), "My list")
    assert urlsplit(own).path == f"/app/{(await company.audit(sam.private)).id}"
    page = (await (await enters(company, own)).get("/")).text
    assert OWN in page
    assert "Group" not in page


async def test_who_is_no_longer_in_the_group_finds_nothing_of_it_though_the_bot_was_not_told(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben, group = table.people[1], table.group
    await at_own_card(company, ben)
    opened = ben.opens_app(last(ben.private), "My list")
    audit = await company.audit(group)
    browser = await enters(company, opened)
    assert (await browser.get(f"/review/{audit.id}")).status_code == 200
    group.members[ben.id] = "kicked"
    other = await enters(company, opened)
    assert "press Join" in (await other.post("/app", data={"data": said_in(opened)})).text
    late = httpx.AsyncClient(
        transport=httpx.ASGITransport(pages_of(company.bot, ADDRESS)), base_url=ADDRESS, cookies=browser.cookies
    )
    assert (await late.get(f"/review/{audit.id}")).status_code == 404, "asked anew after a while"
    assert "Partnership" not in (await late.get("/")).text
