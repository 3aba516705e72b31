"""What was said is there afterwards, as it was said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from bot.audit.model import COMMENT, Action, ActionStatus, Dissent, NoteCount, Reveal, RoomKind, Status
from bot.db import SqlStore
from tests.columns import ASSURANCE, EVIDENCE
from tests.db import people
from tests.db.people import (
    ANN,
    BEN,
    FIRST,
    NOON,
    SECOND,
    TOOL,
    answer,
    begin,
    by,
    held,
    load,
    member,
    minute,
    note,
    rating,
)


async def test_an_audit_begins_at_the_first_statement_with_its_facilitator(store: SqlStore) -> None:
    audit = await begin(store)
    assert (audit.round, audit.status, audit.current, audit.facilitator_id) == (1, Status.OPEN, FIRST, ANN)
    assert [person.person_id for person in audit.members] == [ANN]
    assert audit.framework == TOOL
    assert audit.room.kind is RoomKind.GROUP
    assert audit == await load(store, audit.id)


async def test_a_second_thought_replaces_the_first(store: SqlStore) -> None:
    audit = await begin(store)
    async with store.write() as work:
        assert await work.put_answer(await held(work, audit.id), answer(1, update_id=1))
    async with store.write() as work:
        assert await work.put_answer(await held(work, audit.id), answer(4, update_id=2))
    assert (await load(store, audit.id)).answers == {FIRST: answer(4, update_id=2)}


async def test_the_same_update_again_changes_nothing(store: SqlStore) -> None:
    audit = await begin(store)
    async with store.write() as work:
        assert await work.put_answer(await held(work, audit.id), answer(2, update_id=5))
        assert not await work.put_answer(await held(work, audit.id), answer(4, update_id=5))
        assert not await work.put_answer(await held(work, audit.id), answer(4, update_id=4))
    assert (await load(store, audit.id)).answers[FIRST].value == 2


async def test_an_answer_taken_back_does_not_return_with_its_old_update(store: SqlStore) -> None:
    audit = await begin(store)
    async with store.write() as work:
        await work.put_answer(await held(work, audit.id), answer(2, update_id=5))
        await work.drop_answer(await held(work, audit.id), FIRST, by(9))
        assert not await work.put_answer(await held(work, audit.id), answer(2, update_id=5))
        assert not await work.put_answer(await held(work, audit.id), answer(3, update_id=8))  # tapped before that
    assert (await load(store, audit.id)).answers == {}
    async with store.write() as work:
        assert await work.put_answer(await held(work, audit.id), answer(None, update_id=10, reason="no such service"))
    assert (await load(store, audit.id)).answers[FIRST].not_applicable


async def test_ratings_and_their_reveal_are_kept_by_attempt(store: SqlStore) -> None:
    audit = await begin(store)
    shown = Reveal(FIRST, 1, NOON, 0, absent=("Éducation 🙂", "Health"))
    async with store.write() as work:
        assert await work.put_rating(await held(work, audit.id), rating(4, person_id=BEN), 1)
        assert await work.put_rating(await held(work, audit.id), rating(None), 2)
        assert await work.put_rating(await held(work, audit.id), rating(2, attempt=2), 3)
        assert not await work.put_rating(await held(work, audit.id), rating(0, attempt=2), 3)
        for same in (shown, shown, replace(shown, again=True, absent=())):
            await work.put_reveal(await held(work, audit.id), same)
    read = await load(store, audit.id)
    assert read.ratings == {FIRST: (rating(4, person_id=BEN), rating(None), rating(2, attempt=2))}
    assert read.reveals == {FIRST: (replace(shown, again=True),)}
    async with store.write() as work:
        await work.drop_reveal(await held(work, audit.id), FIRST, 1)
    assert (await load(store, audit.id)).reveals == {}


async def test_an_agency_has_one_dissent_a_statement(store: SqlStore) -> None:
    audit = await begin(store)
    first = Dissent(FIRST, "Police", ANN, "too high", NOON)
    async with store.write() as work:
        await work.put_dissent(await held(work, audit.id), first)
        await work.put_dissent(await held(work, audit.id), replace(first, reason="far too high"))
        await work.put_dissent(await held(work, audit.id), replace(first, agency="Health"))
    kept = [(dissent.agency, dissent.reason) for dissent in (await load(store, audit.id)).dissents[FIRST]]
    assert kept == [("Health", "too high"), ("Police", "far too high")]


async def test_members_are_in_the_order_they_joined_and_may_leave(store: SqlStore) -> None:
    audit = await begin(store)
    async with store.write() as work:
        await work.put_member(await held(work, audit.id), member(7, at=9))
        await work.put_member(await held(work, audit.id), member(BEN, at=8, agency="Health"))
        await work.put_member(await held(work, audit.id), replace(member(7, at=9), left_at=minute(10)))
    read = await load(store, audit.id)
    assert [person.person_id for person in read.members] == [ANN, BEN, 7]
    assert read.agencies == ("Health",)
    async with store.read() as look:
        assert [found.id for found in await look.open_audits_of(BEN)] == [audit.id]
        assert await look.open_audits_of(7) == ()


async def test_a_note_is_found_by_its_message_and_edited_in_place(store: SqlStore) -> None:
    audit = await begin(store)
    place = {"chat_id": ANN, "message_id": 2**52 - 2}
    async with store.write() as work:
        assert await work.put_note(await held(work, audit.id), note("first"), **place, update_id=1)
    async with store.write() as work:
        found = await work.note_at(**place)
        assert found is not None
        changed = replace(found[1], text="second", edited_at=minute(3))
        assert await work.put_note(await held(work, audit.id), changed, **place, update_id=2)
        assert not await work.put_note(await held(work, audit.id), found[1], **place, update_id=1)
    async with store.read() as look:
        assert await look.note_at(**place) == (audit.id, changed)
        assert await look.notes_on(audit.id, FIRST) == (changed,)
        assert await look.notes_on(audit.id, SECOND) == ()


async def test_notes_are_counted_by_statement_but_not_comments(store: SqlStore) -> None:
    audit = await begin(store)
    async with store.write() as work:
        for number, kind in enumerate((EVIDENCE, EVIDENCE, ASSURANCE)):
            await work.put_note(
                await held(work, audit.id), note(kind=kind), chat_id=1, message_id=number, update_id=number
            )
        comment = note(kind=COMMENT, target="1")
        await work.put_note(await held(work, audit.id), comment, chat_id=1, message_id=9, update_id=9)
    assert (await load(store, audit.id)).notes == {FIRST: NoteCount({EVIDENCE: 2, ASSURANCE: 1})}


@pytest.mark.parametrize(
    "text",
    ["<b>&amp;</b>", "🙂🏳️‍🌈", "שלום \u202eabc", "=HYPERLINK(1)", "'; DROP TABLE note; --", "%s %(x)s :x ?"],
)
async def test_texts_come_out_as_they_went_in(store: SqlStore, text: str) -> None:
    audit = await begin(store)
    async with store.write() as work:
        await work.put_note(await held(work, audit.id), note(text), chat_id=1, message_id=1, update_id=1)
        await work.put_answer(await held(work, audit.id), answer(reason=text))
    async with store.read() as look:
        assert [kept.text for kept in await look.notes_on(audit.id, FIRST)] == [text]
    assert (await load(store, audit.id)).answers[FIRST].reason == text


async def test_what_no_database_can_keep_is_left_out(store: SqlStore) -> None:
    audit = await begin(store)
    async with store.write() as work:
        await work.put_answer(await held(work, audit.id), answer(reason="a\0b\ud800c"))
    assert (await load(store, audit.id)).answers[FIRST].reason == "ab?c"


async def test_times_come_back_aware_in_utc_to_the_microsecond(store: SqlStore) -> None:
    audit = await begin(store)
    summer = timezone(timedelta(hours=1))
    async with store.write() as work:
        await work.put_answer(await held(work, audit.id), replace(answer(), at=NOON.astimezone(summer)))
    at = (await load(store, audit.id)).answers[FIRST].at
    store.memory.forget()
    read = (await load(store, audit.id)).answers[FIRST].at
    assert at == read == NOON
    assert read.utcoffset() == timedelta(0)


async def test_actions_are_listed_by_due_date_those_without_one_last(store: SqlStore) -> None:
    audit = await begin(store)
    some = Action(0, "Write it down", 0, "Health", None, ActionStatus.OPEN, FIRST, NOON)
    async with store.write() as work:
        never = await work.put_action(await held(work, audit.id), some)
        late = await work.put_action(await held(work, audit.id), replace(some, due=minute(90_000).date()))
        soon = await work.put_action(await held(work, audit.id), replace(some, due=NOON.date(), statement=None))
        done = await work.put_action(
            await held(work, audit.id), replace(late, status=ActionStatus.DONE, closed_at=NOON, outcome="yes")
        )
    async with store.read() as look:
        assert await look.actions(audit.id) == (soon, done, never)


async def test_a_snapshot_holds_everything_and_the_round_before(store: SqlStore) -> None:
    first = await begin(store)
    async with store.write() as work:
        await work.put_note(await held(work, first.id), note("last time"), chat_id=1, message_id=1, update_id=1)
        await work.add_trail(first.id, by(), people.line("closed"))
        audit = await work.audit(first.id)
        assert audit is not None
        await work.touch(replace(audit, status=Status.CLOSED, closed_at=minute(5)))
    second = await begin(store)
    async with store.write() as work:
        await work.put_note(await held(work, second.id), note("this time"), chat_id=1, message_id=2, update_id=2)
        await work.add_trail(second.id, by(), people.line("opened"))
    async with store.read() as look:
        taken = await look.snapshot(second.id, minute(9))
        assert await look.snapshot(999, NOON) is None
    assert taken is not None
    assert taken.previous is not None
    assert (taken.audit.round, taken.previous.audit.round, taken.previous.previous) == (2, 1, None)
    assert [kept.text for kept in (*taken.notes, *taken.previous.notes)] == ["this time", "last time"]
    assert [entry.what for entry in taken.trail] == ["opened"]
    assert taken.taken_at == minute(9)
