"""A round from before the bot, brought in at the wire, and there as "last time" in the next."""

from __future__ import annotations

import pytest

from bot import services
from bot.audit.model import RoomKey, Status
from tests.commands.test_import import IN_WORD, PERSON
from tests.conversation.company import Company, last, words
from tests.conversation.test_forms import presses

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_round_from_before_the_bot_is_there_as_last_time_in_the_next(company: Company) -> None:
    ann = company.person("Ann")
    chat = ann.private
    await company.says(ann, chat, "/import")
    assert "as a reply to this message" in last(chat).words
    for caption, reason in (("/import", "date"), ("/import 2025-13-31", "date"), ("/import 2025-03-31 x", "date")):
        ann.sends_document(chat, "last.docx", data=IN_WORD, caption=caption)
        await company.rests()
        assert reason in last(chat).words.lower()
    ann.sends_document(chat, "last.docx", data=IN_WORD, caption="/import 2025-03-31", reply_to=last(chat))
    await company.rests()
    told = last(chat)
    assert "Would be kept as a closed round: 2 scores, 3 notes." in told.words
    assert "2.4: 5 is not on the scale" in told.words
    assert PERSON not in told.words
    await presses(company, ann, told, "☐")
    assert "2 scores, 4 notes" in told.words
    await presses(company, ann, told, "Keep as a closed round")
    assert "Kept as round 1" in words(chat)
    (kept,) = await services.rounds.rounds_here(company.bot.store, RoomKey(chat.id))
    assert (kept.status, kept.facilitator_id) == (Status.CLOSED, ann.id)
    ann.sends_document(chat, "last.docx", data=IN_WORD, caption="/import 2025-03-31")
    await company.rests()
    assert "Round 1 is there already" in last(chat).words
    assert last(chat).button("Keep as a closed round") is None
    await company.says(ann, chat, "/audit")
    await company.presses(ann, chat, "Begin")
    last_time = await services.rounds.round_before(company.bot.store, await company.audit(chat))
    assert last_time is not None
    assert last_time.answers["1.1"].value == 3  # type: ignore[index] # as the tool numbers it
    ann.sends_document(chat, "last.docx", data=IN_WORD, caption="/import 2025-03-31")
    await company.rests()
    assert "Keep" not in "".join(label for row in last(chat).labels for label in row)


async def test_in_a_group_only_an_admin_or_who_led_the_last_round_brings_one_in(company: Company) -> None:
    ann, ben = company.person("Ann"), company.person("Ben")
    group = company.stage.group("Partnership", (ann, ben), admins=(ann,))
    await company.says(ben, group, "/import")
    assert "admin" in last(group).words
    await company.says(ann, group, "/import")
    asked = last(group)
    for person, said in ((ben, "admin"), (ann, "Would be kept")):
        person.sends_document(group, "last.docx", data=IN_WORD, caption="/import 2025-03-31", reply_to=asked)
        await company.rests()
        assert said in last(group).words
