"""Inviting from the chat: the facilitator alone, and the group never sees a link."""

from __future__ import annotations

import re
from html import unescape

import httpx
import pytest

from bot.audit.persons import is_on_telegram
from bot.chat.budget import Budget
from bot.commands.doors import pages_of
from bot.views import door_taps
from tests.conversation.company import Company, Table, last, words
from tests.pages.people import ADDRESS, PRESS


async def invited(company: Company, table: Table, agency: str = "Health") -> str:
    """Ann invites the health lead, or another agency's, from the group's settings; gives the link."""
    ann = table.people[0]
    await company.says(ann, table.group, "/settings")
    answer = await company.presses(ann, table.group, "Invite without Telegram")
    await company.says(ann, ann.private, f"/start {answer.url.partition('start=')[2]}")
    await company.presses(ann, ann.private, agency)
    await company.presses(ann, ann.private, f"{agency} lead")
    said = last(ann.private).words
    return next(line for line in said.splitlines() if line.startswith(ADDRESS))


def browser(company: Company) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(pages_of(company.bot, ADDRESS))
    return httpx.AsyncClient(transport=transport, base_url=ADDRESS)


async def test_the_facilitator_invites_in_private_and_the_guest_takes_part(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    link = await invited(company, table)
    assert len(link.rpartition("/")[2]) >= 22  # 128 bits in letters of 6 bits
    assert ADDRESS not in words(table.group)
    await company.says(table.people[0], table.group, "/settings")
    assert "Health lead – has not opened the link" in last(table.group).words
    assert (await browser(company).post(link, data=PRESS)).status_code == 303
    await company.rests()
    audit = await company.audit(table.group)
    assert audit.agencies == ("childrens-social-care", "police", "health")
    assert not is_on_telegram(audit.members[-1].person_id)
    assert "Health" in table.card.words
    await company.says(table.people[0], table.group, "/settings")
    assert "Health lead – takes part" in last(table.group).words
    await company.presses(table.people[0], await table.menu(table.people[0]), "Who takes part")
    assert any("Hand over to Health" in label for label in last(table.group).labels)
    for label in ("Score for an absent agency", "Education", "Health lead"):
        await company.presses(table.people[0], last(table.group), label)
    assert "Health lead (Health) scores for Education" in last(table.group).words


async def test_a_guest_who_leads_by_the_page_asks_in_the_chat_and_moves_its_card(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, guest = table.people[0], browser(company)
    assert (await guest.post(await invited(company, table), data=PRESS)).status_code == 303
    await company.rests()
    await company.presses(ann, await table.menu(ann), "Who takes part")
    await company.presses(ann, last(table.group), "Hand over to Health")
    audit = await company.audit(table.group)
    assert audit.facilitator_id == audit.members[-1].person_id

    async def presses(label: str) -> None:
        page = unescape((await guest.get(f"/lead/{audit.id}")).text)
        hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))
        (tap,) = re.findall(rf'<button name="tap" value="([^"]+)"[^>]*>{label}<', page)
        assert (await guest.post(f"/lead/{audit.id}", data={**hidden, "tap": tap})).status_code == 303
        await company.rests()

    await presses("Ask who is missing")
    assert any("Ben" in message.words and audit.current in message.words for message in table.group.messages)
    await presses("Skip")
    after = await company.audit(table.group)
    assert after.current != audit.current
    assert after.current in table.card.words


async def test_a_withdrawn_invitation_is_waited_for_no_more(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, link = table.people[0], await invited(company, table)
    assert (await browser(company).post(link, data=PRESS)).status_code == 303
    await company.presses(ann, last(ann.private), last(ann.private).labels[0])
    await company.presses(ann, last(ann.private), "Withdraw")
    assert "withdrawn" in last(ann.private).words
    assert (await company.audit(table.group)).agencies == ("childrens-social-care", "police")
    await company.presses(ann, last(ann.private), "New link")
    again = next(line for line in last(ann.private).words.splitlines() if line.startswith(ADDRESS))
    assert again != link
    assert (await browser(company).post(again, data=PRESS)).status_code == 303
    assert (await company.audit(table.group)).agencies == ("childrens-social-care", "police", "health")


async def test_nobody_but_the_facilitator_opens_the_door(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben, audit = table.people[1], await company.audit(table.group)
    await invited(company, table)
    for tap in (
        door_taps.Invitations(audit.id),
        door_taps.InviteTo(audit.id, "health"),
        door_taps.Invite(audit.id, "health", "lead"),
        door_taps.InviteAgain(audit.id, 1),
        door_taps.Withdraw(audit.id, 1),
    ):
        assert (await company.forges(ben, table.card, tap.pack())).show_alert, tap
    await company.says(ben, ben.private, "/start")
    for tap in (door_taps.Invite(audit.id, "health", "lead"), door_taps.InviteAgain(audit.id, 1)):
        assert (await company.forges(ben, last(ben.private), tap.pack())).show_alert, tap
    assert ADDRESS not in words(ben.private)
    ann = table.people[0]
    assert (await company.forges(ann, table.card, door_taps.Invite(audit.id, "health", "lead").pack())).show_alert
    assert ADDRESS not in words(table.group)


async def test_telegram_is_never_asked_for_the_chat_of_somebody_without_it() -> None:
    asked: list[object] = []

    async def callback(*given: object) -> bool:
        asked.append(given)
        return True

    for endpoint in ("sendMessage", "editMessageText", "sendChatAction", "deleteMessage", "getChat"):
        with pytest.raises(Exception, match="no Telegram"):
            await Budget().process_request(callback, (), {}, endpoint, {"chat_id": 2**52 + 1}, None)
    assert asked == []
