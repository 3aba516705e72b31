"""Summaries come by themselves, once, and are brought up to date where they stand."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.audit.messages import PostName
from bot.rehearsal import Chat, Message, Player
from bot.services.posts import due_posts, post_of, posted
from bot.views import taps
from bot.views.ways import PageName
from tests.conversation.company import Company, Table, card_in, words

pytestmark = pytest.mark.asyncio(loop_scope="module")


def pictures(chat: Chat) -> list[Message]:
    return [message for message in chat.messages if message.photo]


def files(chat: Chat) -> set[str]:
    return {message.filename.rpartition(".")[2] for message in chat.messages if message.document}


async def answers_domain(company: Company, person: Player, domain: str, *, leave: int = 0) -> None:
    """Score every statement of a domain but the last `leave`, in the person's own chat."""
    audit = await company.audit(person.private)
    places = [statement.id for statement in audit.framework.domain(domain).statements]
    for place in places[: len(places) - leave]:
        await company.says(person, person.private, f"/goto {place}")
        await company.presses(person, card_in(person.private), "2")


async def test_a_domain_whose_last_statement_is_not_applicable_is_summed_up_once(company: Company) -> None:
    sam, workshop = await company.alone(), company.bot.desk.workshop
    workshop.let_go()
    await answers_domain(company, sam, "3", leave=1)
    assert not pictures(sam.private)
    await company.until(lambda: workshop.process)  # for the summary, which has yet to be due
    await company.says(sam, sam.private, "/goto 3.8")
    await company.presses(sam, card_in(sam.private), "Not applicable")
    await company.presses(sam, sam.private, "Not commissioned")
    await company.until(lambda: pictures(sam.private))
    (posted,) = pictures(sam.private)
    assert "7 of 8 scored" in posted.caption
    assert len(posted.caption) <= 1024
    await company.says(sam, sam.private, "/goto 3.1")
    await company.presses(sam, card_in(sam.private), "4")
    await company.until(lambda: "Brought up to date" in posted.caption)
    assert pictures(sam.private) == [posted]


async def test_a_reply_to_a_summary_is_a_comment_on_its_domain(company: Company) -> None:
    sam = await company.alone()
    await answers_domain(company, sam, "3")
    await company.until(lambda: pictures(sam.private))
    while await due_posts(company.bot.store):  # noqa: ASYNC110 - the database rings no bell
        await asyncio.sleep(0.01)
    await company.says(sam, sam.private, "Training is our strength.", to=pictures(sam.private)[0])
    audit = await company.audit(sam.private)
    async with company.bot.store.read() as look:
        assert [note.text for note in await look.notes_on(audit.id, "3")] == ["Training is our strength."]


async def test_after_the_last_domain_the_star_comes_and_closing_sends_the_documents(company: Company) -> None:
    sam = await company.alone()
    for domain in ("1", "2", "3", "4", "5"):
        await answers_domain(company, sam, domain)
    await company.until(lambda: len(pictures(sam.private)) == 6)
    assert "the whole audit" in words(sam.private)
    await company.presses(sam, card_in(sam.private), "Finish")
    await company.presses(sam, sam.private, "Close the audit")
    await company.until(lambda: {"pdf", "docx", "xlsx", "json"} <= files(sam.private))
    await company.says(sam, sam.private, "/start")
    assert sam.private.last.button("Begin")


async def test_a_groups_summary_comes_after_agreeing_in_secret(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann = table.people[0]
    places = [statement.id for statement in (await company.audit(table.group)).framework.domain("3").statements]
    await company.says(ann, table.group, "/goto 3.1")
    for _ in places:
        await agrees(company, table)
    await company.until(lambda: pictures(table.group))
    assert "Agencies: 8 agreed" in pictures(table.group)[0].caption


async def agrees(company: Company, table: Table) -> None:
    """Rate, agree and go on."""
    await table.rates(2, 2)
    await company.presses(table.people[0], table.card, "2")
    await company.presses(table.people[0], table.card, "Next")


async def test_a_summary_that_did_not_arrive_is_sent_again_when_somebody_says_so(company: Company) -> None:
    sam = await company.alone()
    again = taps.Page((await company.audit(sam.private)).id, PageName.SEND_AGAIN, "3").pack()
    answer = await company.forges(sam, card_in(sam.private), again)
    assert answer.text
    await answers_domain(company, sam, "3")
    await company.until(lambda: pictures(sam.private))
    while await due_posts(company.bot.store):  # noqa: ASYNC110 - the database rings no bell
        await asyncio.sleep(0.01)
    audit = await company.audit(sam.private)
    post = await post_of(company.bot.store, audit.id, PostName("summary:3"))
    assert post is not None
    await posted(company.bot.store, replace(post, chat_id=0, message_id=0))
    await company.forges(sam, card_in(sam.private), again)
    await company.until(lambda: len(pictures(sam.private)) == 2)
    assert "will come here by itself" in words(sam.private)
