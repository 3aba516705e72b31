"""What happens to a chat happens to every audit in it; and not every writer is a person."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from bot.audit.model import RoomKey, RoomKind
from bot.rehearsal import Chat, Player, Stage
from bot.rehearsal.standin import membership
from bot.rehearsal.standin.world import Topic
from tests.conversation.company import HERE, Company, at_work, card_in, settings_for
from tests.stage import stage_with_contract


@pytest.fixture
def stage() -> Iterator[Stage]:
    with stage_with_contract() as stage:
        yield stage


@pytest.fixture
async def company(stage: Stage, sqlite_url: str) -> AsyncIterator[Company]:
    async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
        yield company


async def in_topic(company: Company) -> tuple[Player, Chat, Topic]:
    """Somebody has begun an audit in a topic of a forum."""
    ann = company.person("Ann")
    forum = company.stage.group("Forum", [ann], forum=True, admins=[ann])
    topic = company.stage.topic(forum, "Audit")
    await company.says(ann, forum, "/audit", thread=topic)
    await company.presses(ann, forum, "Begin")
    return ann, forum, topic


async def goes_on(company: Company, ann: Player, forum: Chat) -> None:
    """The card stands in the main thread, takes a score and moves on there."""
    card = card_in(forum)
    assert card.topic is None
    await company.presses(ann, card, "3")
    await company.presses(ann, card_in(forum), "Next")
    await company.says(ann, forum, "/card")
    assert card_in(forum).topic is None
    audit = await company.audit(forum)
    assert [answer.value for answer in audit.answers.values()] == [3]


async def test_in_a_topic_leavers_and_strangers_are_noticed_too(company: Company) -> None:
    ann, forum, _ = await in_topic(company)
    ben = company.person("Ben")
    company.stage.joins(forum, ben)
    await company.rests()
    assert "Ben" in forum.last.words
    await company.presses(ben, card_in(forum), "⋯")
    company.stage.leaves(forum, ann)
    await company.rests()
    [audit] = [await company.audit(forum)]
    assert [member.left_at is None for member in audit.members] == [False]


async def test_a_stranger_in_a_topics_chat_is_reported_once(company: Company) -> None:
    _, forum, topic = await in_topic(company)
    cleo = company.person("Cleo")
    for _ in range(2):
        company.stage.joins(forum, cleo)
        await company.rests()
    told = [message for message in forum.messages if message.from_bot and "Cleo" in message.words]
    assert len(told) == 1
    assert told[0].topic is topic


async def test_the_card_in_a_topic_comes_back_with_the_bot(company: Company) -> None:
    _, forum, topic = await in_topic(company)
    old = card_in(forum)
    company.stage.removes_bot(forum)
    await company.rests()
    company.stage.adds_bot(forum)
    await company.rests()
    assert card_in(forum).id > old.id
    assert card_in(forum).topic is topic


async def test_a_changed_title_is_that_of_every_room(company: Company) -> None:
    _, forum, topic = await in_topic(company)
    membership.renames(company.stage, forum, "North partnership")
    await company.rests()
    assert (await company.audit(forum, topic.id)).room.title == "North partnership"


async def test_an_audit_goes_on_when_its_topic_is_closed(company: Company) -> None:
    ann, forum, topic = await in_topic(company)
    membership.closes_topic(company.stage, forum, topic)
    await company.rests()
    audit = await company.audit(forum)
    assert (audit.room.key, audit.room.kind) == (RoomKey(forum.id), RoomKind.SUPERGROUP)
    await goes_on(company, ann, forum)


async def test_an_audit_goes_on_when_its_topic_is_deleted(company: Company) -> None:
    ann, forum, topic = await in_topic(company)
    membership.deletes_topic(forum, topic)
    await company.says(ann, forum, "/card")
    await goes_on(company, ann, forum)


async def test_an_audit_goes_on_when_topics_are_switched_off(company: Company) -> None:
    ann, forum, _ = await in_topic(company)
    old = card_in(forum)
    forum.forum = False
    await company.presses(ann, old, "3")
    assert (await company.audit(forum)).answers
    await company.says(ann, forum, "/evidence A policy.")
    assert sum(count.of("evidence") for count in (await company.audit(forum)).notes.values()) == 1
    await company.says(ann, forum, "/card")
    await goes_on(company, ann, forum)


async def test_where_the_main_thread_has_rounds_of_its_own_both_audits_go_on(company: Company) -> None:
    ann, forum, topic = await in_topic(company)
    await company.says(ann, forum, "/audit")
    await company.presses(ann, forum, "Begin")
    main = card_in(forum)
    membership.deletes_topic(forum, topic)
    membership.closes_topic(company.stage, forum, topic)
    await company.rests()
    async with company.bot.store.read() as look:
        rooms = {audit.room.key.thread_id for audit in await look.open_audits_in(forum.id)}
    assert rooms == {0, topic.id}
    await company.presses(ann, main, "2")
    assert (await company.audit(forum)).answers


async def test_who_writes_as_a_channel_is_told_once(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    channel = Chat(-1_009_999, "channel", "News")
    ann, before = table.people[0], table.card.id
    for text in ("A policy.", "/evidence A policy.", "Another."):
        ann.send(table.group, text=text, entities=(), sender_chat=channel, reply_to=table.card)
    await company.rests()
    told = [message for message in table.group.messages if message.from_bot and message.id > before]
    assert ["as a channel" in message.words for message in told] == [True]
    assert not (await company.audit(table.group)).notes


async def test_an_anonymous_admin_is_told_once_and_a_channels_own_posts_get_no_answer(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    before = table.group.last.id
    membership.forwards(company.stage, Chat(-1_009_999, "channel", "News"), table.group, "/audit")
    await company.rests()
    assert table.group.last.text == "/audit"
    for _ in range(3):
        table.people[0].says(table.group, "/audit", anonymous=True)
    await company.rests()
    told = [message for message in table.group.messages if message.from_bot and message.id > before]
    assert ["anonymous" in message.words for message in told] == [True]


async def test_an_album_gets_one_refusal(company: Company) -> None:
    sam = await company.alone()
    before = sam.private.last.id
    for album in ("one", "two"):
        for _ in range(10):
            sam.send_file(sam.private, ("photo", "photo.jpg", "image/jpeg"), album=album)
    await company.rests()
    told = [message for message in sam.private.messages if message.from_bot and message.id > before]
    assert len(told) == 2


async def test_the_same_score_tapped_again_leaves_no_trace(company: Company) -> None:
    sam = await company.alone()
    for _ in range(4):
        await company.presses(sam, card_in(sam.private), "3")
    table = await company.table("Ann", "Ben")
    for _ in range(4):
        assert "3" in (await company.presses(table.people[0], table.card, "3")).text
    for chat, what in ((sam.private, "score"), (table.group, "rated")):
        audit = await company.audit(chat)
        async with company.bot.store.read() as look:
            assert [entry.what for entry in await look.trail(audit.id)].count(what) == 1
