"""What the bot reminds of by itself: actions that are due, one message a room a day."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot import services
from bot.audit.messages import Aim, AimKind
from bot.audit.model import Action, ActionStatus, By, RoomKind
from bot.audit.persons import Owner, stand_in
from bot.db import SqlStore
from bot.services.audits import take_snapshot
from bot.services.notes import take
from bot.services.said import Said
from tests.audit.example import tool
from tests.db.people import held
from tests.posts.people import Scene, reminders_at

DUE = date(2027, 3, 31)
NINE = datetime(2027, 3, 31, 9, tzinfo=ZoneInfo("Europe/London"))
"""Nine in the morning, three days after clocks went forward; days later are at nine as well."""

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


async def action(scene: Scene, text: str, due: str = "31 March 2027", *, audit_id: int = 0) -> Action:
    """Add an action with a day, as people do."""
    scene.clock = lambda: datetime(2027, 1, 4, 12, tzinfo=UTC)
    where = audit_id or scene.audit.id
    added = (await take(scene.store, scene.by, Said(scene.update, text, aim=Aim(where, AimKind.ACTION)))).turn.action
    assert added is not None
    if not due:
        return added
    aim = Aim(where, AimKind.DUE, str(added.id))
    understood = (await take(scene.store, scene.by, Said(scene.update, due, aim=aim))).turn.understood
    assert understood is not None
    day = understood.toordinal()
    dated = (await services.actions.due_on(scene.store, scene.by, audit_id=where, action_id=added.id, day=day)).action
    assert dated is not None
    return dated


async def chosen(scene: Scene, *, reminders: bool = True, time_zone: str = "Europe/London") -> None:
    async with scene.store.write() as work:
        settings = replace(scene.audit.room.settings, reminders=reminders, time_zone=time_zone)
        await work.put_settings(await held(work, scene.audit.id), settings)


@pytest.mark.parametrize("days", [-7, 0, 7, 14, 70])
async def test_people_are_reminded_a_week_before_on_the_day_and_weekly_after(scene: Scene, days: int) -> None:
    await action(scene, "Write the policy")
    assert len(await reminders_at(scene.store, NINE + days * DAY)) == 1


@pytest.mark.parametrize(
    ("why", "at"),
    [
        ("it is not nine yet", NINE - timedelta(minutes=1)),
        ("it is night", NINE + timedelta(hours=12)),
        ("it was spoken of on the day", NINE + DAY),
        ("it is two weeks off", NINE - 14 * DAY),
    ],
)
async def test_nobody_is_reminded_when(scene: Scene, why: str, at: datetime) -> None:
    await action(scene, "Write the policy")
    assert await reminders_at(scene.store, at) == [], why


async def test_nine_is_nine_where_the_room_is(scene: Scene) -> None:
    await action(scene, "Write the policy")
    await chosen(scene, time_zone="Pacific/Auckland")
    assert await reminders_at(scene.store, NINE - 13 * HOUR) == []
    assert len(await reminders_at(scene.store, NINE - 12 * HOUR)) == 1


async def test_a_room_that_wants_no_reminders_gets_none(scene: Scene) -> None:
    await action(scene, "Write the policy")
    await chosen(scene, reminders=False)
    assert await reminders_at(scene.store, NINE) == []


async def test_what_has_no_day_or_is_done_is_not_spoken_of(scene: Scene) -> None:
    await action(scene, "Some day", "")
    done = await action(scene, "Write the policy")
    await services.actions.end(
        scene.store, scene.by, audit_id=scene.audit.id, action_id=done.id, status=ActionStatus.DONE
    )
    assert await reminders_at(scene.store, NINE) == []


async def test_one_message_a_room_a_day_lists_all_that_is_due(scene: Scene) -> None:
    await action(scene, "Write the policy")
    await action(scene, "Ask the board", "2 April 2027")
    await action(scene, "Overdue since long", "17 March 2027")
    await action(scene, "Not yet", "1 June 2027")
    scene.clock = lambda: NINE
    async with scene.posting() as posts:
        await scene.is_drawn(f"actions:{DUE.isoformat()}")
        await scene.rests(posts)
    (said,) = scene.said()
    order = [said.words.index(text) for text in ("Overdue since long", "Write the policy", "Ask the board")]
    assert order == sorted(order)
    assert "17 March 2027, overdue" in said.words
    assert "Not yet" not in said.words
    assert said.labels == ("Actions",)


async def test_two_processes_looking_at_once_remind_once(scene: Scene) -> None:
    await action(scene, "Write the policy")
    found = await asyncio.gather(*(reminders_at(scene.store, NINE) for _ in range(4)))
    assert sum(map(len, found)) == 1


async def test_actions_of_two_rounds_come_in_one_message(scene: Scene) -> None:
    await action(scene, "From the first round")
    await scene.closes()
    turn = await services.audits.begin(
        scene.store, scene.by, framework=tool(2, 2), kind=RoomKind.GROUP, title=scene.chat.title
    )
    await action(scene, "From the second round", audit_id=turn.audit.id)
    (post,) = await reminders_at(scene.store, NINE)
    scene.clock = lambda: NINE
    async with scene.posting():
        await scene.is_drawn(f"actions:{DUE.isoformat()}", "documents")
    (said,) = [message for message in scene.said() if "Actions due" in message.words]
    assert post.audit_id == scene.audit.id
    assert "From the first round" in said.words
    assert "From the second round" in said.words
    assert "from round 1" in said.words


async def test_a_command_that_comes_twice_adds_one_action(scene: Scene) -> None:
    by = scene.by
    said = Said(7, "Write the policy", aim=Aim(scene.audit.id, AimKind.ACTION))
    await take(scene.store, by, said)
    await take(scene.store, by, said)
    assert len(await services.actions.in_room(scene.store, scene.audit.id)) == 1


async def test_who_is_forgotten_owns_nothing_by_name(store: SqlStore, scene: Scene) -> None:
    kept = await action(scene, "Write the policy")
    ben = By(scene.by.room, 2, "Ben Baker", 90, NINE)
    await services.members.join(store, ben, audit_id=scene.audit.id, agency="Police")
    await services.actions.assign(
        store, ben, audit_id=scene.audit.id, action_id=kept.id, owner=services.actions.owner_code(Owner(ben.person))
    )
    (held,) = await services.persons.held(store, ben)
    assert [each["text"] for each in held["actions"]] == ["Write the policy"]
    await services.persons.forget(store, ben, chance=5)
    snapshot = await take_snapshot(store, scene.audit.id, NINE)
    assert snapshot.actions[0].owner_id == stand_in(5)
    assert "Ben Baker" not in repr(snapshot)
