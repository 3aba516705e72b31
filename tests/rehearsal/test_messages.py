"""Sending, editing and deleting: what is shown, and what is refused in Telegram's words."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from telegram import (
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    ReplyParameters,
)
from telegram.error import BadRequest, Forbidden

from bot.rehearsal import Chat, Player, Stage
from tests.rehearsal.conftest import Clock, Polled


def picture(width: int = 40, height: int = 30, kind: str = "PNG") -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (width, height), "teal").save(buffer, kind)
    return buffer.getvalue()


def keys(*labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=f"d{label}") for label in labels]])


async def test_the_bot_cannot_open_a_private_chat(bot: Polled, alice: Player) -> None:
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(alice.id, "Hello")
    alice.starts("token-1")
    (update,) = await bot.news()
    assert update.message is not None
    assert update.message.text == "/start token-1"
    assert (await bot.send_message(alice.id, "Hello")).chat.type == "private"


async def test_someone_who_blocked_the_bot_is_left_alone(bot: Polled, alice: Player) -> None:
    alice.starts()
    alice.blocks_bot()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(alice.id, "Hello")
    alice.says(alice.private, "Hello again")
    await bot.send_message(alice.id, "Hello")


async def test_text_is_shown_without_its_tags_and_kept_as_it_was_sent(bot: Polled, group: Chat) -> None:
    html = "<b>Next</b>: a &lt; b &amp; <i>😀 c</i>"
    sent = await bot.send_message(group.id, html, parse_mode="HTML")
    assert group.last.text == "Next: a < b & 😀 c"
    assert group.last.html == html
    assert [(one.type, one.offset, one.length) for one in sent.entities] == [("bold", 0, 4), ("italic", 14, 4)]
    assert sent.parse_entity(sent.entities[1]) == "😀 c"


async def test_a_person_can_be_mentioned_by_number(bot: Polled, group: Chat, alice: Player) -> None:
    sent = await bot.send_message(group.id, f'<a href="tg://user?id={alice.id}">Alice</a>, here', parse_mode="HTML")
    assert sent.entities[0].user is not None
    assert sent.entities[0].user.id == alice.id


async def test_length_is_counted_after_the_tags_are_gone(bot: Polled, group: Chat) -> None:
    await bot.send_message(group.id, f"<b>{'x' * 4096}</b>", parse_mode="HTML")
    assert len(group.last.text) == 4096


async def test_a_reply_names_its_message_or_does_without(bot: Polled, group: Chat, alice: Player) -> None:
    asked = alice.says(group, "/audit")
    await bot.send_message(group.id, "Yes", reply_parameters=ReplyParameters(asked.id))
    assert group.last.reply_to is asked
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(group.id, "Yes", reply_parameters=ReplyParameters(99999))
    lenient = ReplyParameters(99999, allow_sending_without_reply=True)
    await bot.send_message(group.id, "Yes", reply_parameters=lenient)
    assert group.last.reply_to is None


async def test_a_prompt_stays_on_its_message(bot: Polled, group: Chat) -> None:
    prompt = ForceReply(selective=True, input_field_placeholder="Evidence")
    await bot.send_message(group.id, "Which evidence?", reply_markup=prompt)
    assert group.last.force_reply == {
        "force_reply": True,
        "selective": True,
        "input_field_placeholder": "Evidence",
    }


async def test_an_edit_changes_the_message_and_without_buttons_they_go(bot: Polled, group: Chat) -> None:
    sent = await bot.send_message(group.id, "One", reply_markup=keys("1"))
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_text("One", group.id, sent.message_id, reply_markup=keys("1"))
    await bot.edit_message_text("Two", group.id, sent.message_id)
    assert group.last.text == "Two"
    assert group.last.labels == ()
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_reply_markup(group.id, sent.message_id)


async def test_what_is_not_there_or_not_the_bots_cannot_be_edited(bot: Polled, group: Chat, alice: Player) -> None:
    said = alice.says(group, "/audit")
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", group.id, 99999)
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", group.id, said.id)
    sent = await bot.send_photo(group.id, picture())
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("x", group.id, sent.message_id)
    plain = await bot.send_message(group.id, "x")
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await bot.edit_message_caption(group.id, plain.message_id, caption="y")


async def test_a_photo_its_caption_and_its_picture_can_change(bot: Polled, group: Chat) -> None:
    first, second = picture(), picture(50, 20, "JPEG")
    sent = await bot.send_photo(group.id, first, caption="<b>Bars</b>", parse_mode="HTML", reply_markup=keys("Open"))
    assert group.last.photo == first
    assert group.last.caption == "Bars"
    await bot.edit_message_caption(group.id, sent.message_id, caption="Later")
    assert group.last.caption == "Later"
    changed = await bot.edit_message_media(InputMediaPhoto(second, caption="New"), group.id, sent.message_id)
    assert group.last.photo == second
    assert group.last.caption == "New"
    assert not isinstance(changed, bool)
    assert (changed.photo[0].width, changed.photo[0].height) == (50, 20)


async def test_a_photo_must_be_a_picture_of_a_sensible_shape(bot: Polled, group: Chat) -> None:
    for data in (b"no picture", picture(2100, 100)):
        with pytest.raises(BadRequest):
            await bot.send_photo(group.id, data)


async def test_a_document_comes_with_its_name_and_can_be_fetched_and_sent_again(
    stage: Stage, bot: Polled, group: Chat
) -> None:
    sent = await bot.send_document(group.id, b"numbers", filename="audit.xlsx", caption="The workbook")
    assert group.last.document == b"numbers"
    assert group.last.filename == "audit.xlsx"
    assert sent.document is not None
    file = await bot.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"numbers"
    await bot.send_document(group.id, sent.document.file_id)
    assert group.last.document == b"numbers"
    with pytest.raises(BadRequest, match="Wrong file identifier"):
        await bot.send_document(group.id, "F999999")
    assert len(stage.files) == 1


async def test_an_album_arrives_together(bot: Polled, group: Chat) -> None:
    sent = await bot.send_media_group(group.id, [InputMediaDocument(b"a", filename="a.pdf"), InputMediaDocument(b"b")])
    assert len({message.media_group_id for message in sent}) == 1
    assert [message.document for message in group.messages[-2:]] == [b"a", b"b"]


async def test_deleting_takes_an_admin_for_others_and_works_for_two_days(
    stage: Stage, bot: Polled, clock: Clock, group: Chat, alice: Player
) -> None:
    said = alice.says(group, "/audit")
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await bot.delete_message(group.id, said.id)
    stage.adds_bot(group, standing="administrator")
    await bot.delete_message(group.id, said.id)
    assert said not in stage.messages(group)
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(group.id, said.id)
    mine = await bot.send_message(group.id, "x")
    also = await bot.send_message(group.id, "y")
    await bot.delete_messages(group.id, [also.message_id, 99999])
    clock.at += 48 * 3600
    with pytest.raises(BadRequest, match="can't be deleted for everyone"):
        await bot.delete_message(group.id, mine.message_id)


async def test_pinning_in_a_group_takes_an_admin(stage: Stage, bot: Polled, group: Chat) -> None:
    sent = await bot.send_message(group.id, "Card")
    with pytest.raises(BadRequest, match="Not enough rights to manage pinned messages"):
        await bot.pin_chat_message(group.id, sent.message_id)
    stage.adds_bot(group, standing="administrator")
    await bot.pin_chat_message(group.id, sent.message_id)
    assert (await bot.get_chat(group.id)).pinned_message is not None
    await bot.unpin_chat_message(group.id)
    assert group.pinned is None


async def test_typing_shows_until_a_message_comes(bot: Polled, clock: Clock, group: Chat) -> None:
    await bot.send_chat_action(group.id, "typing")
    assert group.typing_until == clock.at + 5
    await bot.send_message(group.id, "Here")
    assert group.typing_until == 0


async def test_a_reaction_lands_on_its_message(bot: Polled, group: Chat, alice: Player) -> None:
    said = alice.says(group, "/audit")
    await bot.set_message_reaction(group.id, said.id, "👍")
    assert said.reactions == ("👍",)


async def test_commands_are_kept_by_scope_and_language(stage: Stage, bot: Polled) -> None:
    await bot.set_my_commands([("audit", "Begin")], language_code="en")
    assert [one.command for one in await bot.get_my_commands(language_code="en")] == ["audit"]
    assert await bot.get_my_commands() == ()
    await bot.delete_my_commands(language_code="en")
    await bot.set_my_short_description("Scores together")
    assert (await bot.get_my_short_description()).short_description == "Scores together"
    assert stage.floods == 0


async def test_a_chat_nobody_knows_is_not_found(bot: Polled) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(-17, "Hello")


async def test_a_long_text_from_a_person_arrives_in_pieces(bot: Polled, alice: Player) -> None:
    alice.says(alice.private, "x" * 5000)
    first, second = [update.message for update in await bot.news()]
    assert first is not None
    assert second is not None
    assert [len(first.text or ""), len(second.text or "")] == [4096, 904]


async def test_photos_voices_files_and_stickers_of_people_reach_the_bot(bot: Polled, alice: Player) -> None:
    alice.sends_photo(alice.private)
    alice.sends_voice(alice.private)
    alice.sends_document(alice.private)
    alice.sends_sticker(alice.private)
    photo, voice, document, sticker = [update.message for update in await bot.news()]
    assert photo is not None
    assert photo.photo
    assert voice is not None
    assert voice.voice
    assert document is not None
    assert document.document
    assert sticker is not None
    assert sticker.sticker


async def test_an_edited_message_is_told_as_such(bot: Polled, alice: Player) -> None:
    said = alice.says(alice.private, "First")
    alice.edits(said, "Second")
    _, edited = await bot.news()
    assert edited.edited_message is not None
    assert edited.edited_message.text == "Second"
    assert edited.edited_message.edit_date is not None
