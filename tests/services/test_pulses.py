"""The practitioners' pulse: a few statements, one answer a person, no name, and nothing shown of fewer than five."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import services
from bot.audit.errors import GroupOnly, NotFacilitator, OffScale, Stale
from bot.audit.framework import StatementId
from bot.audit.pulse import (
    FEWEST,
    Heard,
    NothingChosen,
    Pulse,
    PulseAnswer,
    PulseClosed,
    PulseFull,
    PulseIsForOthers,
    heard,
)
from bot.db import SqlStore
from tests.audit.example import tool
from tests.databases import ON_BOTH
from tests.services.table import BEN, DAN, FIRST, NOON, SECOND, THIRD, Table, on_a_phone, seated

KEYS = ("pulse-token-in-the-link", "a salt of its own")
TOKEN = KEYS[0]


async def chosen(store: SqlStore, *statements: str) -> Table:
    """A room of two, whose facilitator has chosen statements."""
    table = await seated(store, "health", "police")
    for statement in statements:
        await services.pulses.choose(store, table.by(), audit_id=table.audit_id, statement=statement)
    return table


async def running(store: SqlStore, *statements: str) -> Table:
    """The same, opened."""
    table = await chosen(store, *statements)
    await services.pulses.open_pulse(store, table.by(), audit_id=table.audit_id, keys=KEYS)
    return table


async def says(table: Table, who: str, *values: int | None, statements: tuple[str, ...] = (FIRST, SECOND)) -> None:
    """Somebody answers, one statement after the other."""
    for statement, value in zip(statements, values, strict=False):
        await services.pulses.answer(table.store, table.by(DAN), token=TOKEN, who=who, values={statement: value})


@ON_BOTH
async def test_what_five_have_said_is_shown_and_what_four_have_said_is_not(store: SqlStore) -> None:
    table = await running(store, FIRST, SECOND)
    for number, value in enumerate((1, 2, 4, 4)):
        await says(table, f"person {number}", value, None)
    assert (await table.snapshot()).heard == {}
    state = await services.pulses.pulse_state(store, table.by(), audit_id=table.audit_id)
    assert (state.finished, state.heard) == (4, {})
    await says(table, "person 4", 0, 3)
    assert (await table.snapshot()).heard == {FIRST: Heard(5, 2.0, 0, 4, 0)}
    assert (await services.pulses.pulse_state(store, table.by(), audit_id=table.audit_id)).heard[FIRST].answers == 5
    await says(table, "person 5", 4, statements=(FIRST,))
    assert (await table.snapshot()).heard[FIRST].answers == 5, "who has not finished is not counted"
    for number in range(5, 9):
        await says(table, f"person {number}", 4, 4)
    assert (await table.snapshot()).heard == {FIRST: Heard(5, 2.0, 0, 4, 0)}, "no single answer can be told"
    await services.pulses.end_pulse(store, table.by(), audit_id=table.audit_id)
    assert (await table.snapshot()).heard == {FIRST: Heard(9, 4.0, 0, 4, 0), SECOND: Heard(5, 4.0, 3, 4, 4)}


async def test_one_answer_a_person_and_it_stays_as_it_was(store: SqlStore) -> None:
    table = await running(store, FIRST, SECOND)
    await says(table, "somebody", 1, 1)
    await says(table, "somebody", 4, 4)
    values = [(each.statement, each.value) for each in await answers(table)]
    assert sorted(values) == [(FIRST, 1), (SECOND, 1)]
    question = await services.pulses.question(store, token=TOKEN, who="somebody")
    assert question.left == ()
    question = await services.pulses.question(store, token=TOKEN, who="somebody else")
    assert [each.id for each in question.left] == [FIRST, SECOND]


async def answers(table: Table) -> list[PulseAnswer]:
    async with table.store.read() as look:
        return list(await look.pulse_answers(table.audit_id))


@ON_BOTH
@pytest.mark.parametrize("by_closing", [False, True])
async def test_at_the_end_marks_and_salt_are_destroyed_and_the_link_asks_nothing(
    store: SqlStore, *, by_closing: bool
) -> None:
    table = await running(store, FIRST)
    for number in range(FEWEST):
        await says(table, f"person {number}", number, statements=(FIRST,))
    marks = {each.mark for each in await answers(table)}
    assert Pulse(table.audit_id, (), salt=KEYS[1]).mark("person 0") in marks, "no mark can be made without the salt"
    assert len(marks) == FEWEST
    assert all(len(mark) == 32 for mark in marks)
    if by_closing:
        await table.closes()
    else:
        await services.pulses.end_pulse(store, table.by(), audit_id=table.audit_id)
        await services.pulses.end_pulse(store, table.by(), audit_id=table.audit_id)
    left = await answers(table)
    assert [(each.mark, each.value, each.nth) for each in left] == [(str(n + 1), n, 0) for n in range(FEWEST)]
    async with store.read() as look:
        pulse = await look.pulse(table.audit_id)
    assert pulse is not None
    assert (pulse.salt, pulse.ended_at) == ("", table.now)
    assert store.may_hold_traces
    for act in (
        services.pulses.question(store, token=TOKEN, who="somebody"),
        services.pulses.answer(store, None, token=TOKEN, who="somebody", values={FIRST: 1}),
    ):
        with pytest.raises(PulseClosed):
            await act
    said = await table.said()
    assert said.count("pulse-opened") == 1
    ends = [entry.after for entry in await table.trail() if entry.what == "pulse-ended"]
    assert ends == ([] if by_closing else [str(FEWEST)])


async def test_the_facilitator_alone_chooses_ten_statements_at_most_and_none_once_it_is_open(store: SqlStore) -> None:
    table = Table(store)
    await table.begins(framework=tool(6, 6))
    ids = [each.id for each in (await table.audit()).framework.statements]
    with pytest.raises(NothingChosen):
        await services.pulses.open_pulse(store, table.by(), audit_id=table.audit_id, keys=KEYS)
    for statement in reversed(ids[:10]):
        state = await services.pulses.choose(store, table.by(), audit_id=table.audit_id, statement=statement)
    assert list(state.pulse.statements) == ids[:10]
    with pytest.raises(PulseFull, check=lambda full: full.blanks == {"most": 10}):
        await services.pulses.choose(store, table.by(), audit_id=table.audit_id, statement=ids[10])
    state = await services.pulses.choose(store, table.by(), audit_id=table.audit_id, statement=ids[0])
    assert ids[0] not in state.pulse.statements
    await table.joins(BEN, "police")
    with pytest.raises(NotFacilitator):
        await services.pulses.choose(store, table.by(BEN), audit_id=table.audit_id, statement=ids[0])
    opened = await services.pulses.open_pulse(store, table.by(), audit_id=table.audit_id, keys=KEYS)
    again = await services.pulses.open_pulse(store, table.by(), audit_id=table.audit_id, keys=("other", "salt"))
    assert again.pulse == opened.pulse
    with pytest.raises(Stale):
        await services.pulses.choose(store, table.by(), audit_id=table.audit_id, statement=ids[0])
    await services.pulses.end_pulse(store, table.by(), audit_id=table.audit_id)
    with pytest.raises(PulseClosed):
        await services.pulses.open_pulse(store, table.by(), audit_id=table.audit_id, keys=KEYS)


async def test_members_are_not_asked_too_and_what_is_not_asked_is_refused(store: SqlStore) -> None:
    table = await running(store, FIRST)
    with pytest.raises(PulseIsForOthers):
        await services.pulses.question(store, token=TOKEN, who="telegram 12", person_id=BEN)
    with pytest.raises(Stale):
        await services.pulses.answer(store, table.by(DAN), token=TOKEN, who="x", values={THIRD: 1})
    with pytest.raises(OffScale):
        await services.pulses.answer(store, table.by(DAN), token=TOKEN, who="x", values={FIRST: 5})
    for token in ("", "pulse-other"):
        with pytest.raises(PulseClosed):
            await services.pulses.question(store, token=token, who="x")
    assert await answers(table) == []
    alone = await on_a_phone(store)
    with pytest.raises(GroupOnly):
        await services.pulses.pulse_state(store, alone.by(), audit_id=alone.audit_id)


STATEMENT = StatementId("1.1")


@given(st.lists(st.none() | st.integers(0, 4), max_size=23))
def test_nothing_shown_ever_rests_on_fewer_than_five_more_than_what_was_shown_before(values: list[int | None]) -> None:
    pulse = Pulse(1, (STATEMENT,), "token", "salt", NOON)
    shown: list[tuple[int, int]] = []
    for count in range(len(values) + 1):
        given_so_far = [PulseAnswer(str(n), STATEMENT, value, n) for n, value in enumerate(values[:count], start=1)]
        found = heard(pulse, given_so_far).get(STATEMENT)
        if found is not None:
            assert found.answers >= FEWEST
            shown.append((found.answers, found.unsure))
    for earlier, later in pairwise(shown):
        assert earlier == later or sum(later) - sum(earlier) == FEWEST


async def test_the_record_says_what_is_asked_and_of_fewer_than_five_who_answered_no_number(store: SqlStore) -> None:
    table = await running(store, SECOND, FIRST)
    assert ((await table.last()).what, (await table.last()).after) == ("pulse-opened", f"{FIRST}, {SECOND}")
    for number in range(FEWEST - 1):
        await says(table, f"person {number}", 1, 1)
    await services.pulses.end_pulse(store, table.by(), audit_id=table.audit_id)
    assert ((await table.last()).what, (await table.last()).after) == ("pulse-ended", "0")
