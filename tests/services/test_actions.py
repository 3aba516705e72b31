"""Actions: added, reworded, owned, dated, ended, and found from any later round of the room."""

from __future__ import annotations

from datetime import date

import pytest

from bot import services
from bot.audit.day_mistakes import DuePast, NoDate
from bot.audit.errors import HasLeft, NoAction, NoAudit, NotAMember, NotOwner, Stale, UnknownStatement
from bot.audit.messages import Aim, AimKind, Turn
from bot.audit.model import Action, ActionStatus
from bot.audit.persons import Owner, Person
from bot.audit.trail import TrailEntry
from bot.db import SqlStore
from bot.services import actions
from bot.services.notes import take
from bot.services.said import Said
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, CAT, DAN, FIRST, GROUP, NOON, SECOND, Table, on_a_phone, seated, told

OPEN, DONE, DROPPED = ActionStatus


async def assigns(table: Table, action: Action, owner: str, person_id: int = ANN) -> Turn:
    by = table.by(person_id)
    return await actions.assign(table.store, by, audit_id=table.audit_id, action_id=action.id, owner=owner)


async def ends(table: Table, action: Action, status: ActionStatus = DONE, person_id: int = ANN) -> Turn:
    by = table.by(person_id)
    return await actions.end(table.store, by, audit_id=table.audit_id, action_id=action.id, status=status)


async def is_due(table: Table, action: Action, span: str, person_id: int = ANN) -> Turn:
    by = table.by(person_id)
    return await actions.due_in(table.store, by, audit_id=table.audit_id, action_id=action.id, span=span)


async def is_due_on(table: Table, action: Action, day: date, number: int = 0) -> Turn:
    by, chosen = table.by(), number or day.toordinal()
    return await actions.due_on(table.store, by, audit_id=table.audit_id, action_id=action.id, day=chosen)


async def types(table: Table, kind: AimKind, target: str, text: str, person_id: int = ANN) -> Turn:
    return await table.writes(person_id, text, Aim(table.audit_id, kind, target))


async def kept(table: Table, action: Action) -> Action:
    return (await actions.one_in_room(table.store, table.audit_id, action.id)).action


@ON_BOTH
async def test_an_action_is_nobodys_in_a_group_until_somebody_says_whose(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    at = table.later(minutes=1)
    turn = await types(table, AimKind.ACTION, SECOND, "Write it down.", BEN)
    assert turn.action is not None
    assert turn.action == Action(turn.action.id, "Write it down.", 0, "", None, OPEN, SECOND, at)
    assert turn.action_is_new
    assert await kept(table, turn.action) == turn.action
    assert await table.last() == TrailEntry(at, BEN, "action-added", SECOND, after=f"#{turn.action.id}")


async def test_alone_it_is_ones_own_and_may_belong_to_no_statement(store: SqlStore) -> None:
    table = await on_a_phone(store)
    action = await table.adds()
    assert (action.owner_id, action.statement) == (ANN, None)
    assert (await table.last()).target == ""
    with pytest.raises(UnknownStatement):
        await table.adds("More.", "9.9")


@ON_BOTH
async def test_a_message_that_comes_twice_makes_one_action(store: SqlStore) -> None:
    table = await seated(store, "health")
    first = await table.adds()
    again = await types(table, AimKind.ACTION, "", "Write it down.")
    assert (again.action, again.action_is_new) == (first, False)
    table.later(minutes=1)
    assert (await table.adds()).id != first.id
    assert (await table.adds("Another.")).id != first.id
    assert (await table.said()).count("action-added") == 3


@ON_BOTH
async def test_an_answer_that_made_an_action_rewords_it_when_it_comes_again(store: SqlStore) -> None:
    table = await seated(store, "health")
    asked = await table.asks(ANN, Aim(table.audit_id, AimKind.ACTION, FIRST))
    made = (await take(store, table.by(), Said(900, "Write it down.", reply_to=asked))).turn.action
    assert made is not None
    table.later(minutes=1)
    turn = (await take(store, table.by(), Said(901, "Write it up.", reply_to=asked))).turn
    assert turn.action is not None
    assert (turn.action.id, turn.action.text, turn.action_is_new, turn.done) == (made.id, "Write it up.", False, "kept")
    assert (await table.last()).what == "action-text"


async def test_an_action_can_be_reworded_where_it_is_shown(store: SqlStore) -> None:
    table = await seated(store, "health")
    action = await table.adds()
    turn = await types(table, AimKind.ACTION, f"#{action.id}.345", "Write it up.")
    assert (turn.shown_at, turn.done) == (345, "kept")
    assert (await kept(table, action)).text == "Write it up."
    assert await table.last() == TrailEntry(NOON, ANN, "action-text", f"#{action.id}")
    said = await table.said()
    turn = await types(table, AimKind.ACTION, f"#{action.id}.345", "Write it up.")
    assert (turn.done, turn.shown_at, turn.action) == ("", 345, await kept(table, action))
    assert await table.said() == said


@pytest.mark.parametrize(
    ("span", "day"), [("2w", date(2026, 3, 16)), ("1m", date(2026, 4, 2)), ("3m", date(2026, 6, 2))]
)
async def test_it_is_due_after_a_span_that_is_offered(store: SqlStore, span: str, day: date) -> None:
    table = await seated(store, "health")
    action = await table.adds()
    turn = await is_due(table, action, span)
    assert turn.action is not None
    assert (turn.action.due, turn.done, turn.shown_at) == (day, "kept", 0)
    assert await table.last() == TrailEntry(NOON, ANN, "action-due", f"#{action.id}", "", day.isoformat())
    with pytest.raises(Stale):
        await is_due(table, action, "9y")


async def test_today_is_the_day_it_is_where_the_room_is(store: SqlStore) -> None:
    table = await seated(store, "health")
    action = await table.adds()
    await table.writes(ANN, "Auckland", Aim(table.audit_id, AimKind.ZONE))
    turn = await is_due(table, action, "2w")
    assert turn.action is not None
    assert turn.action.due == date(2026, 3, 17)  # one in the morning of the third


async def test_a_day_that_is_typed_is_shown_first_and_counts_once_it_is_confirmed(store: SqlStore) -> None:
    table = await seated(store, "health")
    action = await table.adds()
    turn = await types(table, AimKind.DUE, f"{action.id}.345", "31 March")
    assert (turn.understood, turn.action, turn.shown_at) == (date(2026, 3, 31), action, 345)
    for day in (date(2026, 3, 31), date(2026, 4, 1)):
        await is_due_on(table, action, day)
    assert (await table.last()).before == "2026-03-31"
    for text, why in (("when we can", NoDate), ("1 March 2026", DuePast)):
        with pytest.raises(why):
            await types(table, AimKind.DUE, str(action.id), text)
    assert (await kept(table, action)).due == date(2026, 4, 1)


@pytest.mark.parametrize("number", [-1, 10**12, date(2036, 3, 3).toordinal(), date(2016, 2, 29).toordinal()])
async def test_a_made_up_day_is_refused(store: SqlStore, number: int) -> None:
    table = await seated(store, "health")
    action = await table.adds()
    with pytest.raises(Stale):
        await is_due_on(table, action, NOON.date(), number)
    await is_due_on(table, action, date(2036, 3, 2))
    assert (await kept(table, action)).due == date(2036, 3, 2)


async def test_a_day_is_read_in_the_language_of_the_room(store: SqlStore) -> None:
    table = await seated(store, "health")
    action = await table.adds()
    await table.chooses("language", "cy")
    assert (await types(table, AimKind.DUE, str(action.id), "31 Mawrth")).understood == date(2026, 3, 31)


async def test_a_reply_to_the_question_for_a_day_is_that_day_and_other_texts_are_not(store: SqlStore) -> None:
    table = await seated(store, "health")
    action = await table.adds()
    by = table.by()
    await actions.hear_day(store, by, audit_id=table.audit_id, action_id=action.id, message_id=345)
    async with store.read() as look:
        assert await look.open_ask(GROUP.chat_id, ANN) is None
    turn = (await take(store, table.by(), Said(900, "31 March", reply_to=345))).turn
    assert (turn.understood, turn.shown_at) == (date(2026, 3, 31), 345)


async def test_it_is_handed_to_an_agency_or_a_member(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    action = await table.adds()
    await assigns(table, action, "apolice")
    owned = await kept(table, action)
    assert (owned.agency, owned.owner_id) == ("police", 0)
    assert await table.last() == TrailEntry(NOON, ANN, "action-owner", f"#{action.id}", "", "police")
    await assigns(table, action, f"p{BEN}", BEN)
    owned = await kept(table, action)
    assert (owned.agency, owned.owner_id) == ("", BEN)
    line = await table.last()
    assert (line.before, line.after, line.before_id, line.after_id) == ("police", "", 0, BEN)
    await assigns(table, action, "ahealth")
    line = await table.last()
    assert (line.before_id, line.after_id) == (BEN, 0)


async def test_nobody_who_is_not_there_owns_an_action(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    action = await table.adds()
    await services.members.leave(store, table.by(), person_id=BEN)
    for owner in (f"p{BEN}", "apolice", f"p{CAT}", "", "p"):
        with pytest.raises(Stale):
            await assigns(table, action, owner)


async def test_owners_are_offered_once_each_agencies_before_people(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    action = await table.adds()
    await table.closes()
    await table.begins()
    await table.joins(BEN, "education")
    found = await actions.one_in_room(store, table.audit_id, action.id)
    assert [actions.owner_code(owner) for owner in actions.owners(found)] == [
        "aeducation", "ahealth", "apolice", f"p{ANN}", f"p{BEN}",
    ]  # fmt: skip


@ON_BOTH
async def test_its_owner_and_the_facilitator_end_it(store: SqlStore) -> None:
    table = await seated(store, "health", "police", "education")
    action = await table.adds()
    await assigns(table, action, f"p{BEN}")
    with pytest.raises(NotOwner) as refused:
        await ends(table, action, DONE, CAT)
    assert told(refused) == {"owner": Owner(Person(BEN, "Ben Baker"))}
    at = table.later(days=3)
    turn = await ends(table, action, DONE, BEN)
    assert turn.action is not None
    assert (turn.action.status, turn.action.closed_at) == (DONE, at)
    assert await table.last() == TrailEntry(at, BEN, "action-done", f"#{action.id}", "open", "done")
    table.later(days=1)
    turn = await ends(table, action, DROPPED)
    assert turn.action is not None
    assert (turn.action.status, turn.action.closed_at) == (DROPPED, at)


async def test_whoever_speaks_for_the_agency_that_owns_it_ends_it(store: SqlStore) -> None:
    table = await seated(store, "health", "police", "education")
    action = await table.adds()
    await assigns(table, action, "apolice")
    with pytest.raises(NotOwner):
        await ends(table, action, DONE, CAT)
    assert (await ends(table, action, DONE, BEN)).done == "kept"


async def test_what_is_nobodys_any_member_ends_and_nobody_else(store: SqlStore) -> None:
    table = await seated(store, "health", "police", "education")
    action = await table.adds()
    with pytest.raises(NotAMember):
        await ends(table, action, DONE, DAN)
    await ends(table, action, DONE, CAT)
    assert (await kept(table, action)).status is DONE


async def test_the_word_on_how_it_ended_is_kept_and_goes_when_it_is_open_again(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    action = await table.adds()
    with pytest.raises(Stale):
        await types(table, AimKind.OUTCOME, str(action.id), "It works.")
    await ends(table, action)
    turn = await types(table, AimKind.OUTCOME, f"{action.id}.345", "It works.")
    assert turn.shown_at == 345
    assert (await kept(table, action)).outcome == "It works."
    assert await table.last() == TrailEntry(NOON, ANN, "action-outcome", f"#{action.id}", why="It works.")
    await ends(table, action, DROPPED)
    assert (await kept(table, action)).outcome == "It works."
    await ends(table, action, OPEN)
    opened = await kept(table, action)
    assert (opened.status, opened.closed_at, opened.outcome) == (OPEN, None, "")


async def test_the_word_is_the_owners(store: SqlStore) -> None:
    table = await seated(store, "health", "police", "education")
    action = await table.adds()
    await assigns(table, action, "apolice")
    await ends(table, action)
    with pytest.raises(NotOwner):
        await types(table, AimKind.OUTCOME, str(action.id), "It works.", CAT)


async def test_what_has_ended_is_not_changed(store: SqlStore) -> None:
    table = await seated(store, "health")
    action = await table.adds()
    await ends(table, action)
    for act in (
        assigns(table, action, "ahealth"),
        is_due(table, action, "2w"),
        types(table, AimKind.DUE, str(action.id), "31 March"),
        types(table, AimKind.ACTION, f"#{action.id}", "More."),
    ):
        with pytest.raises(Stale):
            await act


async def test_what_is_not_there_is_not_found(store: SqlStore) -> None:
    table = await seated(store, "health")
    with pytest.raises(NoAction):
        await actions.one_in_room(store, table.audit_id, 99)
    for act in (actions.one_in_room(store, 99, 1), actions.in_room(store, 99)):
        with pytest.raises(NoAudit):
            await act


@ON_BOTH
async def test_an_action_lives_on_in_later_rounds_and_stays_in_the_trail_of_its_own(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    action, first = await table.adds(statement=FIRST), table.audit_id
    await table.closes()
    await table.begins()
    found = await actions.one_in_room(store, table.audit_id, action.id)
    assert (found.home.id, found.last.id) == (first, table.audit_id)
    await assigns(table, action, "apolice")
    assert (await table.last()).what == "opened"
    table.audit_id = first
    assert (await table.last()).what == "action-owner"


@ON_BOTH
async def test_members_of_its_own_round_or_of_the_last_change_it_and_nobody_who_left_both(store: SqlStore) -> None:
    table = await seated(store, "health", "police", "education")
    action = await table.adds()
    await services.members.leave(store, table.by(), person_id=BEN)
    with pytest.raises(HasLeft):
        await assigns(table, action, "ahealth", BEN)
    await table.closes()
    await table.begins()
    await table.joins(BEN, "police")
    await table.joins(DAN, "police")
    for person_id, owner in ((BEN, "ahealth"), (CAT, "apolice"), (DAN, "aeducation")):
        assert (await assigns(table, action, owner, person_id)).done == "kept"


async def test_who_runs_either_round_ends_what_others_own(store: SqlStore) -> None:
    table = await seated(store, "health", "police", "education")
    action = await table.adds()
    await assigns(table, action, f"p{CAT}")
    await table.closes()
    await table.begins(BEN)
    await table.joins(DAN, "health")
    with pytest.raises(NotOwner):
        await ends(table, action, DONE, DAN)
    assert (await ends(table, action, DONE, BEN)).done == "kept"
    assert (await ends(table, action, OPEN, ANN)).done == "kept"


async def test_they_are_listed_by_day_those_without_one_last_and_the_older_first(store: SqlStore) -> None:
    table = await seated(store, "health")
    made = [await table.adds(text) for text in ("One.", "Two.", "Three.", "Four.")]
    await is_due(table, made[3], "2w")
    await is_due(table, made[2], "1m")
    assert [one.action.text for one in await actions.in_room(store, table.audit_id)] == [
        "Four.", "Three.", "One.", "Two.",
    ]  # fmt: skip


@ON_BOTH
async def test_a_statement_has_an_action_while_that_is_open(store: SqlStore) -> None:
    table = await seated(store, "health")
    first, second = await table.adds("One.", FIRST), await table.adds("Two.", SECOND)
    await table.adds("Three.")
    await ends(table, second)
    assert actions.for_statement(await actions.in_room(store, table.audit_id)) == {FIRST}
    assert first.statement == FIRST


async def test_whose_it_is_is_said_by_the_name_of_now_in_whichever_round_they_were(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    action = await table.adds()
    await assigns(table, action, f"p{BEN}")
    await table.closes()
    await table.begins()
    assert (await actions.one_in_room(store, table.audit_id, action.id)).owner == Owner(Person(BEN, "Ben Baker"))
