"""Rules that only show when somebody does the less usual thing: the second line, the third round, another zone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot import services
from bot.audit.cards import Card, Shown
from bot.audit.day_mistakes import DayNotTime, NoDate
from bot.audit.errors import AgencyIsHere, Stale
from bot.audit.framework import Statement, StatementId
from bot.audit.messages import Aim, AimKind
from bot.audit.places import ActionPlace
from bot.audit.trail import TrailEntry
from bot.db import SqlStore
from bot.services import actions, agenda, aims, home, seats
from bot.services.ahead import moment_said
from bot.services.dates import FARTHEST, due_day
from bot.services.notes import edit, take
from bot.services.said import Said
from tests.audit.example import room_audit, tool
from tests.columns import ASSURANCE, EVIDENCE
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, FIRST, NOON, SECOND, THIRD, Table, on_a_phone, seated


async def answers(table: Table, ask: int, text: str) -> int:
    """Ben replies to a prompt; gives his message."""
    table.message += 1
    await take(table.store, table.by(BEN), Said(table.message, text, reply_to=ask))
    return table.message


async def action_of(table: Table) -> tuple[int, str]:
    (kept,) = await actions.in_room(table.store, table.audit_id)
    return kept.action.id, kept.action.text


async def test_an_answer_that_is_edited_is_for_what_it_answered_though_the_prompt_is_gone(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    message = await answers(table, await table.asks(BEN, Aim(table.audit_id, AimKind.ACTION)), "Write it down.")
    first = await action_of(table)
    assert first[1] == "Write it down."
    taken = await edit(store, table.by(BEN), Said(message, "Write it up."))
    assert taken is not None
    assert await action_of(table) == (first[0], "Write it up.")


async def test_an_action_that_is_reworded_is_drawn_anew_where_it_is_shown_each_time_its_text_is_edited(
    store: SqlStore,
) -> None:
    table = await seated(store, "health", "police")
    action = await table.adds()
    place = ActionPlace(action.id, 345, rewords=True)
    message = await answers(table, await table.asks(BEN, Aim(table.audit_id, AimKind.ACTION, str(place))), "Shorter.")
    taken = await edit(store, table.by(BEN), Said(message, "Shorter still."))
    assert taken is not None
    assert taken.turn.shown_at == 345
    assert (await action_of(table))[1] == "Shorter still."


async def test_a_text_that_names_its_statement_is_for_that_wherever_the_card_is(store: SqlStore) -> None:
    table = await on_a_phone(store)
    second = int(NOON.timestamp())
    shown = (Shown(FIRST, second, second), Shown(SECOND, second, second))
    await services.cards.arrived(store, Card(table.audit_id, ANN, 0, 500, ANN, SECOND, shown), None)
    aim = Aim(table.audit_id, EVIDENCE, THIRD)
    assert (await take(store, table.by(), Said(501, "The policy.", aim=aim))).aim == aim


def test_a_stems_number_leads_to_its_first_statement_and_a_letter_is_read_in_either_case() -> None:
    framework = tool(1)
    numbers = ("1.5", "1.6a", "1.6b", "1.66a", "1.76")
    lettered = tuple(Statement(StatementId(number), "Something.") for number in numbers)
    audit = room_audit(replace(framework, domains=(replace(framework.domains[0], statements=lettered),)), {})
    known = {"1.5": "1.5", "1.6": "1.6a", "1.6B": "1.6b", "1.66": "1.66a", "#1,6B.": "1.6b", "(1.66a)": "1.66a"}
    assert {typed: aims.lettered(audit, typed) for typed in known} == known
    assert [aims.lettered(audit, typed) for typed in ("1.7", "1.", "1.6c", "", "X1.5")] == [None] * 5


async def test_where_a_text_could_belong_says_what_it_would_be_kept_under_in_each(store: SqlStore) -> None:
    table = await on_a_phone(store)
    await seats.switch_mode(store, table.by(), audit_id=table.audit_id, statement=FIRST, mode=ASSURANCE)
    (choice,) = await home.choices(store, table.by())
    assert (choice.seat.mode, choice.seat.statement) == (ASSURANCE, FIRST)


async def test_the_record_says_what_stood_there_before_it_was_ruled_out(store: SqlStore) -> None:
    table = await on_a_phone(store)
    await table.scores(2)
    await services.answers.rule_out(store, table.by(), audit_id=table.audit_id, statement=FIRST, reason="another-body")
    assert await table.last() == TrailEntry(NOON, ANN, "not-applicable", FIRST, "2", "n/a", "another-body")


async def test_whoever_comes_in_is_shown_the_last_of_many_rounds(store: SqlStore) -> None:
    table = Table(store)
    for _ in range(3):
        await table.begins()
        await table.closes()
    room, audit = await services.audits.enter(store, table.by(), kind=table.kind, title=table.title)
    assert audit is not None
    assert (audit.round, audit.room) == (3, room)


@ON_BOTH
async def test_what_is_agreed_together_has_a_line_each_and_loses_to_a_later_tap(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await services.ahead.set_day(store, table.by(), audit_id=table.audit_id, days=7)
    for statement in (FIRST, SECOND, THIRD):
        await table.rates(ANN, 2, statement)
        await table.rates(BEN, 2, statement)
    await services.ahead.open_all(store, table.by(), audit_id=table.audit_id)
    turn = await agenda.confirm(store, table.by(), audit_id=table.audit_id)
    together = [entry.target for entry in await table.trail() if entry.what == "score-together"]
    assert together == [FIRST, SECOND, THIRD]
    assert {answer.update_id for answer in turn.audit.answers.values()} == {table.update}


async def test_by_when_all_is_to_be_in_is_written_down_by_the_rooms_own_clock(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.chooses("time_zone", "Europe/Paris")
    await services.ahead.set_day(store, table.by(), audit_id=table.audit_id, days=7)
    assert (await table.last()).after == "2026-03-09 12:00"
    turn = await services.ahead.set_day(store, table.by(), audit_id=table.audit_id, days=3)
    assert ((await table.last()).before, (await table.last()).after) == ("2026-03-09 12:00", "2026-03-05 12:00")
    assert turn.audit.ahead is not None
    assert turn.audit.ahead.until == datetime(2026, 3, 5, 11, tzinfo=UTC)


async def test_a_moment_is_read_by_the_rooms_own_calendar_and_in_its_language(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    audit = await table.audit()
    far = replace(audit, room=replace(audit.room, settings=replace(audit.room.settings, time_zone="Asia/Tokyo")))
    evening = NOON + timedelta(hours=5)  # the next day has begun there
    assert moment_said(far, "tomorrow 9:00", evening) == datetime(2026, 3, 4, 0, tzinfo=UTC)
    welsh = replace(audit, room=replace(audit.room, settings=replace(audit.room.settings, language="cy")))
    assert moment_said(welsh, "31 Mawrth 12:00", NOON) == datetime(2026, 3, 31, 11, tzinfo=UTC)
    for said in ("9 March 1pm", "9 March 13:00", "9 March 13 am"):
        assert moment_said(audit, said, NOON) == datetime(2026, 3, 9, 13, tzinfo=UTC)
    with pytest.raises(DayNotTime):
        moment_said(audit, "9 March 5pm or 6pm", NOON)


async def meets(store: SqlStore, *agreed: str) -> Table:
    """Two agencies are apart on three statements and all is open; some were agreed before they scored ahead."""
    table = await seated(store, "health", "police")
    await table.chooses("rhythm", "straight")
    for statement in agreed:
        await table.scores(2, statement)
    await services.ahead.set_day(store, table.by(), audit_id=table.audit_id, days=7)
    for statement in (FIRST, SECOND, THIRD):
        if statement not in agreed:
            await table.rates(ANN, 0, statement)
            await table.rates(BEN, 4, statement)
    await services.ahead.open_all(store, table.by(), audit_id=table.audit_id)
    return table


async def test_what_is_put_off_in_a_meeting_comes_at_the_end_of_what_is_talked_over(store: SqlStore) -> None:
    table = await meets(store)
    await agenda.begin_talk(store, table.by(), audit_id=table.audit_id)
    walked = []
    for _ in range(7):
        audit = await table.audit()
        walked.append(audit.current)
        turn = await services.cards.skip(store, table.by(), audit_id=audit.id, statement=audit.current)
        assert turn.audit.ahead is not None
        assert turn.audit.ahead.later[-1] == audit.current
    assert walked == ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "1.1"]


async def test_what_was_agreed_before_they_scored_ahead_is_no_part_of_the_meeting(store: SqlStore) -> None:
    table = await meets(store, FIRST)
    for use_case in (agenda.take_out, agenda.pick):
        more = {"value": 2} if use_case is agenda.pick else {}
        with pytest.raises(Stale):
            await use_case(store, table.by(), audit_id=table.audit_id, statement=FIRST, **more)


async def test_a_message_that_is_kept_already_goes_where_a_button_puts_it(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.writes(BEN, "The policy.")
    moved = Aim(table.audit_id, ASSURANCE, SECOND)
    taken = await take(store, table.by(BEN), Said(table.message, "The policy.", aim=moved))
    assert taken.aim == moved
    assert [entry.what for entry in await table.trail()][-1] == "assurance-moved"
    assert {place: count.by_column for place, count in taken.turn.audit.notes.items()} == {SECOND: {ASSURANCE: 1}}


async def test_at_night_nobody_is_asked_to_open_and_in_the_morning_once(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await services.ahead.set_day(store, table.by(), audit_id=table.audit_id, days=3)
    until = NOON + timedelta(days=3)

    async def asked(at: datetime) -> list[str]:
        found = await services.reminders.remind(store, table.audit_id, at)
        return [post.name for post in found if "opening" in post.name]

    evening, morning = until.replace(hour=20), until.replace(hour=9) + timedelta(days=1)
    before = until.replace(hour=8, minute=59) + timedelta(days=1)
    assert await asked(until - timedelta(minutes=1)) == []
    assert list(await services.reminders.to_remind(store, until - timedelta(seconds=1), 9)) == []
    assert list(await services.reminders.to_remind(store, until, 9)) == [table.audit_id]
    assert await asked(evening) == []
    assert list(await services.reminders.to_remind(store, before, 9)) == []
    assert await asked(before) == []
    assert list(await services.reminders.to_remind(store, morning, 9)) == [table.audit_id]
    assert await asked(morning) == ["opening:20260305T1200", "own-opening:20260305T1200"]
    assert await asked(morning + timedelta(hours=1)) == []


async def test_once_all_is_in_the_facilitator_is_asked_to_open_ahead_of_the_day_and_again_on_it(
    store: SqlStore,
) -> None:
    table = await seated(store, "health", "police")
    await services.ahead.set_day(store, table.by(), audit_id=table.audit_id, days=3)
    statements = [statement.id for statement in (await table.audit()).framework.statements]
    due = [(await table.rates(person_id, 2, statement)).due for person_id in (ANN, BEN) for statement in statements]
    assert [post.name for post in due[-1]] == ["opening:all.2", "own-opening:all.2"]
    assert not any(due[:-1])
    assert list(await services.reminders.to_remind(store, NOON, 9)) == [table.audit_id]
    assert await services.reminders.remind(store, table.audit_id, NOON) == ()
    until = NOON + timedelta(days=3)
    days_later = until.replace(hour=10)
    assert [post.name for post in await services.reminders.remind(store, table.audit_id, days_later)] == []
    on_the_day = await services.reminders.remind(store, table.audit_id, until)
    assert [post.name for post in on_the_day] == ["opening:20260305T1200", "own-opening:20260305T1200"]


def test_in_a_language_whose_days_nobody_taught_us_a_day_is_read_in_english() -> None:
    assert due_day("31 March", NOON.date(), "xx") == date(2026, 3, 31)
    with pytest.raises(NoDate):
        due_day("31 Mawrth", NOON.date(), "xx")


async def test_all_is_in_within_ten_years_and_a_day_or_nobody_means_it(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    last = int((NOON + FARTHEST + timedelta(days=1)).timestamp()) // 60
    with pytest.raises(Stale):
        await services.ahead.set_until(store, table.by(), audit_id=table.audit_id, at=last + 1)
    turn = await services.ahead.set_until(store, table.by(), audit_id=table.audit_id, at=last)
    assert turn.audit.ahead is not None
    assert turn.audit.ahead.until == NOON + timedelta(days=3654)


async def test_a_question_for_an_agencys_name_is_taken_away_once_a_button_says_it_and_no_other_is(
    store: SqlStore,
) -> None:
    table = await seated(store, "health")
    other = await table.asks(BEN, Aim(table.audit_id, AimKind.ACTION))
    assert (await table.joins(BEN, "police")).prompts == ()
    asked = await table.asks(BEN, Aim.agency(table.audit_id, 0))
    turn = await table.joins(BEN, "education")
    (prompt,) = turn.prompts
    assert (prompt.message_id, other < asked) == (asked, True)


async def test_a_name_close_to_an_agency_that_is_here_is_so_in_any_language_of_ours(store: SqlStore) -> None:
    table = await seated(store, "police")
    with pytest.raises(AgencyIsHere) as refused:
        await table.writes(BEN, "Heddluu", Aim.agency(table.audit_id, 0))
    assert (type(refused.value), refused.value.blanks["agencies"]) == (AgencyIsHere, ("police",))
