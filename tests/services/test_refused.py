"""What was asked and what was refused: which text answers it, what is taken away then, and what may be edited."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot import services
from bot.audit.cards import Card, Shown
from bot.audit.errors import EmptyText, MayIdentify, NotYours, NumberAlone, WhichStatement
from bot.audit.messages import Aim, AimKind, Ask
from bot.db import SqlStore
from bot.services.notes import Taken, edit, take, withdraw
from bot.services.said import Said
from tests.columns import EVIDENCE
from tests.databases import ON_BOTH
from tests.services.table import BEN, CAT, FIRST, GROUP, NOON, SECOND, Table, seated

POLICY = "The policy of 2025 is on the website."
SURE = "Bullying in year 9 rose after the merger, said J. P. from Elm Road."


def evidence(table: Table, statement: str = FIRST) -> Aim:
    return Aim(table.audit_id, EVIDENCE, statement)


async def says(table: Table, message: int, text: str = POLICY, *, reply_to: int | None = None, aim: Aim) -> Taken:
    return await take(table.store, table.by(BEN), Said(message, text, reply_to=reply_to, aim=aim))


async def refuses(table: Table, message: int, aim: Aim) -> Ask:
    """What Ben wrote is refused by our next message."""
    refusal = Ask(aim, GROUP.chat_id, message + 1, BEN, table.now, refused=message)
    await services.aims.put_ask(table.store, refusal)
    return refusal


async def waiting(table: Table) -> list[int]:
    """The prompts that still wait for Ben, the newest first."""
    async with table.store.read() as look:
        return [ask.message_id for ask in await look.open_asks(GROUP.chat_id, BEN)]


@ON_BOTH
async def test_a_text_answers_what_it_replies_to_and_what_waited_for_it(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    replied, other = await table.asks(BEN, evidence(table)), await table.asks(BEN, evidence(table, SECOND))
    taken = await says(table, 800, reply_to=replied, aim=evidence(table, SECOND))
    assert sorted(ask.message_id for ask in taken.turn.prompts) == [replied, other]
    assert await waiting(table) == []


@ON_BOTH
async def test_other_words_leave_the_other_refusals_open_unless_a_question_was_answered(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    first, second = await refuses(table, 801, evidence(table)), await refuses(table, 811, evidence(table))
    assert (await says(table, 820, reply_to=first.message_id, aim=evidence(table))).turn.prompts == (first,)
    assert await waiting(table) == [second.message_id]
    question = await table.asks(BEN, evidence(table))
    taken = await says(table, 821, aim=evidence(table))
    assert sorted(ask.message_id for ask in taken.turn.prompts) == sorted((question, second.message_id))
    assert await waiting(table) == []


async def test_what_was_refused_is_mended_by_an_edit_and_is_no_longer_pointed_at(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    refusal = await refuses(table, 801, evidence(table, SECOND))
    for text in ("/evidence Another.", ""):
        assert await edit(store, table.by(BEN), Said(801, text, is_edit=True)) is None, "that is no other words for it"
    taken = await edit(store, table.by(BEN), Said(801, POLICY, is_edit=True))
    assert taken is not None
    assert (taken.aim, taken.turn.prompts) == (evidence(table, SECOND), (replace(refusal, refused=0),))


async def test_one_withdraws_ones_own_question_and_neither_a_refusal_nor_somebody_elses(store: SqlStore) -> None:
    table = await seated(store, "health", "police", "education")
    question = await table.asks(BEN, evidence(table))
    table.later(minutes=1)
    refusal = await refuses(table, 801, evidence(table, SECOND))
    with pytest.raises(NotYours):
        await withdraw(store, table.by(CAT), message_id=question)
    assert await withdraw(store, table.by(BEN), message_id=4711) == ()
    assert [ask.message_id for ask in await withdraw(store, table.by(BEN))] == [question]
    assert await withdraw(store, table.by(BEN)) == ()
    assert await withdraw(store, table.by(BEN), message_id=refusal.message_id) == (refusal,)


async def test_what_refuses_a_text_says_what_it_was_for(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    with pytest.raises(EmptyText) as refused:
        await says(table, 800, " ", aim=evidence(table))
    assert refused.value.aim == evidence(table)
    await says(table, 801, aim=evidence(table))
    async with store.read() as look:
        known = await look.note_at(GROUP.chat_id, 801)
    assert known is not None
    with pytest.raises(MayIdentify) as unsure:
        await edit(store, table.by(BEN), Said(801, SURE, is_edit=True))
    assert unsure.value.aim == Aim(table.audit_id, AimKind.WORDING, str(known[1].id))
    assert (sorted(unsure.value.blanks), unsure.value.blanks["aim"]) == (["aim", "kinds"], evidence(table))


async def test_where_it_is_open_what_a_text_is_for_its_writer_is_asked_that_first(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    moved = int(NOON.timestamp())
    shown = (Shown(FIRST, moved - 900, moved - 900), Shown(SECOND, moved, moved))
    await services.cards.arrived(store, Card(table.audit_id, GROUP.chat_id, 0, 700, 0, SECOND, shown), None)

    async def replies(text: str, second: int = 0) -> Taken:
        table.now, table.message = datetime.fromtimestamp(moved + second, UTC), table.message + 1
        return await take(store, table.by(BEN), Said(table.message, text, reply_to=700))

    with pytest.raises(EmptyText) as refused:
        await replies(" ")
    assert refused.value.aim is None
    with pytest.raises(WhichStatement):
        await replies(SURE)
    taken = await replies(POLICY, 1)
    assert (taken.aim, taken.others) == (evidence(table, SECOND), (FIRST,))


@ON_BOTH
async def test_a_number_alone_is_kept_only_where_somebody_was_asked(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await services.cards.arrived(store, Card(table.audit_id, GROUP.chat_id, 0, 700, 0, FIRST, ()), None)
    with pytest.raises(NumberAlone) as refused:
        await take(store, table.by(BEN), Said(801, "3", reply_to=700))
    assert refused.value.aim == evidence(table)
    await services.seats.sit_down(store, table.alone(BEN), audit_id=table.audit_id, statement=FIRST)
    with pytest.raises(NumberAlone):
        await take(store, table.alone(BEN), Said(10, "3"))
    refusal = await refuses(table, 801, evidence(table))
    with pytest.raises(NumberAlone):
        await take(store, table.by(BEN), Said(803, "4.", reply_to=refusal.message_id))
    with pytest.raises(NumberAlone):
        await edit(store, table.by(BEN), Said(801, "4", is_edit=True))
    assert not await services.notes.notes_on(store, table.audit_id, FIRST)
    question = await table.asks(BEN, evidence(table))
    await take(store, table.by(BEN), Said(804, "3", reply_to=question))
    await take(store, table.by(BEN), Said(805, "3 of 4 boards have seen it", reply_to=700))
    await says(table, 806, "12", aim=evidence(table))
    await edit(store, table.by(BEN), Said(801, POLICY, is_edit=True))
    kept = {note.text for note in await services.notes.notes_on(store, table.audit_id, FIRST)}
    assert kept == {"3", "3 of 4 boards have seen it", "12", POLICY}


@ON_BOTH
async def test_what_a_refused_message_was_for_is_told_to_who_wrote_it_alone(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await refuses(table, 801, evidence(table, SECOND))
    told = services.aims.aim_refused
    assert await told(store, table.by(BEN), 801) == evidence(table, SECOND)
    assert await told(store, table.by(CAT), 801) is None
    assert await told(store, table.alone(BEN), 801) is None, "there it is another message"
    assert await told(store, table.by(BEN), 802) is None
    await take(store, table.by(BEN), Said(805, POLICY, reply_to=await table.asks(BEN, evidence(table))))
    assert await told(store, table.by(BEN), 805) is None, "it has answered a question"


async def test_a_note_that_moves_with_the_words_it_had_is_not_asked_about_again(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await take(store, table.by(BEN), Said(801, SURE, aim=evidence(table), confirmed=True))
    taken = await edit(store, table.by(BEN), Said(801, f"/evidence {SECOND} {SURE}", is_edit=True))
    assert taken is not None
    (note,) = await services.notes.notes_on(store, table.audit_id, SECOND)
    assert (taken.aim, note.text) == (evidence(table, SECOND), SURE)
