"""What reaches the bot in groups, who is there, and what happens to groups."""

from __future__ import annotations

import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.rehearsal import Chat, Player, Stage
from tests.rehearsal.conftest import Polled


async def test_in_a_group_the_bot_hears_commands_and_replies_to_it_but_no_talk(
    stage: Stage, bot: Polled, group: Chat, alice: Player, bob: Player
) -> None:
    await bot.news()
    await bot.send_message(group.id, "A card")
    alice.says(group, "What do you think, @audit_bot?")
    alice.says(group, "/audit")
    alice.says(group, "/audit@audit_bot now")
    alice.says(group, "/audit@another_bot")
    bob.says(group, "Evidence", reply_to=stage.messages(group)[1])
    bob.says(group, "Hello", reply_to=stage.messages(group)[2])
    heard = [update.message.text for update in await bot.news() if update.message]
    assert heard == ["/audit", "/audit@audit_bot now", "Evidence"]


async def test_without_privacy_mode_or_as_an_admin_the_bot_hears_everything(
    stage: Stage, bot: Polled, group: Chat, alice: Player
) -> None:
    assert (await bot.get_me()).can_read_all_group_messages is False
    stage.adds_bot(group, standing="administrator")
    await bot.news()
    alice.says(group, "Hello")
    assert len(await bot.news()) == 1


async def test_the_bot_hears_of_being_added_and_removed_and_then_may_not_write(
    stage: Stage, bot: Polled, group: Chat, alice: Player
) -> None:
    added, service = await bot.news()
    assert added.my_chat_member is not None
    assert added.my_chat_member.new_chat_member.status == "member"
    assert service.message is not None
    assert service.message.new_chat_members[0].id == bot.id
    stage.removes_bot(group, alice)
    (removed,) = await bot.news()
    assert removed.my_chat_member is not None
    assert removed.my_chat_member.new_chat_member.status == "kicked"
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.send_message(group.id, "Hello?")
    stage.adds_bot(group, alice)
    assert (await bot.send_message(group.id, "Back")).text == "Back"


async def test_a_group_that_grows_gets_a_new_id_and_its_message_numbers_start_again(
    stage: Stage, bot: Polled, group: Chat
) -> None:
    await bot.news()
    grown = stage.migrate(group)
    told, welcomed = await bot.news()
    assert told.message is not None
    assert welcomed.message is not None
    assert told.message.migrate_to_chat_id == grown.id
    assert welcomed.message.migrate_from_chat_id == group.id
    with pytest.raises(ChatMigrated) as caught:
        await bot.send_message(group.id, "Old")
    assert caught.value.new_chat_id == grown.id
    assert (await bot.send_message(grown.id, "New")).message_id == 2
    assert grown.id < -(10**12)


async def test_anonymous_admins_share_one_account_but_a_press_shows_who_it_was(
    bot: Polled, group: Chat, alice: Player
) -> None:
    await bot.news()
    alice.says(group, "/audit", anonymous=True)
    alice.taps(group.last, "x")
    said, pressed = await bot.news()
    assert said.message is not None
    assert said.message.from_user is not None
    assert said.message.from_user.id == 1087968824
    assert said.message.sender_chat is not None
    assert said.message.sender_chat.id == group.id
    assert pressed.callback_query is not None
    assert pressed.callback_query.from_user.id == alice.id


async def test_a_topic_carries_its_number_and_can_be_switched_off(stage: Stage, bot: Polled, alice: Player) -> None:
    forum = stage.group("Forum", [alice], forum=True)
    police = stage.topic(forum, "Police")
    await bot.news()
    alice.says(forum, "/audit", thread=police)
    alice.says(forum, "/audit")
    in_topic, in_general = [update.message for update in await bot.news()]
    assert in_topic is not None
    assert in_general is not None
    assert in_topic.is_topic_message
    assert in_topic.message_thread_id == police.id
    assert in_general.message_thread_id is None
    sent = await bot.send_message(forum.id, "Card", message_thread_id=police.id)
    assert sent.message_thread_id == police.id
    for wrong in (1, 999):
        with pytest.raises(BadRequest, match="thread not found"):
            await bot.send_message(forum.id, "Card", message_thread_id=wrong)
    forum.forum = False
    with pytest.raises(BadRequest, match="thread not found"):
        await bot.send_message(forum.id, "Card", message_thread_id=police.id)


async def test_who_is_in_a_group(stage: Stage, bot: Polled, group: Chat, alice: Player, bob: Player) -> None:
    admins = await bot.get_chat_administrators(group.id)
    assert [(one.user.id, one.status) for one in admins] == [(alice.id, "creator")]
    assert await bot.get_chat_member_count(group.id) == 3
    assert (await bot.get_chat_member(group.id, bob.id)).status == "member"
    stage.leaves(group, bob)
    assert (await bot.get_chat_member(group.id, bob.id)).status == "left"
    group.members_hidden = True
    with pytest.raises(BadRequest, match="Member list is inaccessible"):
        await bot.get_chat_member(group.id, alice.id)


async def test_comings_and_goings_of_others_are_asked_for_and_need_an_admin(
    stage: Stage, bot: Polled, group: Chat
) -> None:
    carol = stage.person("Carol")
    stage.joins(group, carol)
    assert not any(update.chat_member for update in await bot.news())
    await bot.get_updates(offset=bot.taken, allowed_updates=["message", "chat_member"])
    stage.adds_bot(group, standing="administrator")
    stage.leaves(group, carol)
    heard = await bot.news()
    assert [update.chat_member.new_chat_member.status for update in heard if update.chat_member] == ["left"]
    assert heard[-1].message is not None
    assert heard[-1].message.left_chat_member is not None


async def test_the_bot_can_leave(bot: Polled, group: Chat) -> None:
    await bot.leave_chat(group.id)
    with pytest.raises(Forbidden, match="bot is not a member of the group chat"):
        await bot.send_message(group.id, "Hello?")
