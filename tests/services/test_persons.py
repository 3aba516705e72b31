"""What is held of a person, and that forgetting them reaches everything, their id in the trail above all."""

from __future__ import annotations

from typing import Any

import pytest

from bot import services
from bot.audit.errors import HandOverFirst
from bot.audit.keeping import Destroyed, DestroyedKind, is_remembered
from bot.audit.messages import Aim, AimKind
from bot.audit.persons import Forgotten, stand_in
from bot.audit.trail import TrailEntry
from bot.db import SqlStore
from bot.services.persons import all_held, forget, held, line
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, CAT, FIRST, NOON, Table, on_a_phone, seated, told

CHANCE = 77
NOBODY = stand_in(CHANCE)


async def lively(store: SqlStore) -> Table:
    """Ann and Ben have done all sorts of things, and so has Cat."""
    table = await seated(store, "health", "police", "education")
    for person_id in (ANN, BEN, CAT):
        await table.rates(person_id, 2)
    where = {"audit_id": table.audit_id, "statement": FIRST}
    await services.ratings.agree(store, table.by(), value=2, **where)  # type: ignore[arg-type]
    await table.writes(BEN, "The policy of 2025.")
    await table.writes(BEN, "We see less of it.", Aim(table.audit_id, AimKind.DISSENT, FIRST))
    turn = await table.writes(BEN, "Write it down.", Aim(table.audit_id, AimKind.ACTION, FIRST))
    assert turn.action is not None
    action = turn.action.id
    await services.actions.assign(store, table.by(BEN), audit_id=table.audit_id, action_id=action, owner=f"p{BEN}")
    return table


@ON_BOTH
async def test_forgetting_a_person_reaches_their_id_in_the_trail(store: SqlStore) -> None:
    table = await lively(store)
    await services.members.hand_over(store, table.by(), audit_id=table.audit_id, person_id=BEN)
    await services.members.hand_over(store, table.by(BEN), audit_id=table.audit_id, person_id=ANN)
    before = await table.trail()
    assert {BEN} <= {number for line in before for number in (line.person_id, line.before_id, line.after_id)}
    assert await forget(store, table.by(BEN), chance=CHANCE) == Forgotten(1, ())
    after = await table.trail()
    assert [line.what for line in after] == [line.what for line in before]
    exchanged = {ANN: ANN, BEN: NOBODY, CAT: CAT, 0: 0}
    for old, new in zip(before, after, strict=True):
        assert (new.person_id, new.before_id, new.after_id) == tuple(
            exchanged[number] for number in (old.person_id, old.before_id, old.after_id)
        )


@ON_BOTH
async def test_forgetting_reaches_ratings_notes_dissents_actions_members_and_the_name(store: SqlStore) -> None:
    table = await lively(store)
    await forget(store, table.by(BEN), chance=CHANCE)
    snapshot = await table.snapshot()
    audit = snapshot.audit
    assert audit.member(BEN) is None
    assert [rating.person_id for rating in audit.ratings[FIRST] if rating.agency == "police"] == [NOBODY]
    assert [note.person_id for note in snapshot.notes] == [NOBODY]
    assert [one.person_id for one in audit.dissents[FIRST]] == [NOBODY]
    assert [action.owner_id for action in snapshot.actions] == [NOBODY]
    assert "Ben Baker" not in repr(snapshot)
    assert await held(store, table.by(BEN)) == ()


@ON_BOTH
async def test_who_runs_an_open_group_hands_over_first_and_after_its_end_need_not(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    with pytest.raises(HandOverFirst) as refused:
        await forget(store, table.by(), chance=CHANCE)
    assert told(refused) == {"room": "Northtown"}
    assert (await table.audit()).facilitator_id == ANN
    await table.closes()
    assert await forget(store, table.by(), chance=CHANCE) == Forgotten(1, ())
    assert (await table.audit()).facilitator_id == NOBODY


@ON_BOTH
async def test_ones_own_audit_is_deleted_though_it_is_open(store: SqlStore) -> None:
    table = await on_a_phone(store)
    await table.scores(2)
    assert await forget(store, table.by(), chance=CHANCE) == Forgotten(1, (table.audit_id,))
    assert await held(store, table.by()) == ()


async def test_a_person_sees_all_that_is_held_of_them_and_only_that(store: SqlStore) -> None:
    table = await lively(store)
    at = NOON.isoformat(timespec="seconds")
    (of_ben,) = await held(store, table.by(BEN))
    trail = of_ben.pop("trail")  # type: ignore[attr-defined]
    assert of_ben == {
        "audit": {"framework": "tool", "round": 1, "room": "Northtown"},
        "name": "Ben Baker",
        "member": {"agency": "police", "joined_at": at},
        "facilitator": False,
        "ratings": [{"statement": FIRST, "attempt": 1, "value": 2, "at": at}],
        "scores": [],
        "notes": [{"kind": "evidence", "target": FIRST, "text": "The policy of 2025.", "at": at}],
        "dissents": [{"statement": FIRST, "reason": "We see less of it.", "at": at}],
        "actions": [{"text": "Write it down.", "due": None, "status": "open", "outcome": ""}],
    }
    assert [line["what"] for line in trail] == [
        line.what for line in await table.trail() if BEN in (line.person_id, line.after_id)
    ]
    assert all(line["done_by_you"] for line in trail)
    (of_ann,) = await held(store, table.by())
    assert of_ann["facilitator"]
    assert of_ann["scores"] == [{"statement": FIRST, "value": 2, "reason": "", "at": at}]
    assert (of_ann["notes"], of_ann["dissents"], of_ann["actions"]) == ([], [], [])


async def test_a_line_about_somebody_says_so_and_keeps_the_reason_to_who_gave_it(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    aim = Aim(table.audit_id, AimKind.NOT_APPLICABLE, FIRST)
    at = table.later(minutes=1).isoformat(timespec="seconds")
    await table.writes(ANN, "We have no such unit.", aim)
    await services.members.hand_over(store, table.by(), audit_id=table.audit_id, person_id=BEN)
    (of_ann,), (of_ben,) = await held(store, table.by()), await held(store, table.by(BEN))
    ruled_out, handed_over = of_ann["trail"][-2:]
    assert ruled_out == {
        "at": at,
        "what": "not-applicable",
        "target": FIRST,
        "before": "",
        "after": "n/a",
        "why": "We have no such unit.",
        "done_by_you": True,
        "about_you": False,
    }
    assert (handed_over["done_by_you"], handed_over["about_you"]) == (True, True)
    (heard,) = of_ben["trail"][1:]
    assert (heard["what"], heard["done_by_you"], heard["about_you"]) == ("facilitator", False, True)


def test_why_somebody_did_something_is_theirs_to_read_and_not_whom_it_is_about() -> None:
    entry = TrailEntry(NOON, ANN, "turned-away", "", why="They said who they are.", after_id=BEN)
    assert [line(entry, person_id)["why"] for person_id in (ANN, BEN)] == ["They said who they are.", ""]


async def test_what_a_delegate_said_is_theirs_and_names_for_whom(store: SqlStore) -> None:
    table = await seated(store, "education", "police")
    where = {"audit_id": table.audit_id, "agency": "health"}
    await services.delegates.name_delegate(store, table.by(), person_id=BEN, **where)  # type: ignore[arg-type]
    said: Any = {"statement": FIRST, "said": (3, 0), **where}
    await services.delegates.rate_for(store, table.alone(BEN), **said)
    (of_ben,) = await held(store, table.by(BEN))
    at = NOON.isoformat(timespec="seconds")
    assert of_ben["ratings"] == [{"statement": FIRST, "attempt": 1, "value": 3, "at": at, "spoken_for": "health"}]


async def test_what_else_is_kept_of_somebody_stands_with_its_audit(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    link = {"audit_id": table.audit_id, "statement": FIRST, "token": "t" * 22}
    await services.seats.make_link(store, table.by(BEN), **link)  # type: ignore[arg-type]
    (of_ben,), (of_ann,) = await all_held(store, table.by(BEN)), await all_held(store, table.by())
    assert ([find.table for find in of_ben.others], of_ann.others) == (["link"], ())


async def test_of_who_was_forgotten_a_line_is_left_that_only_their_id_fits(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    at = table.later(minutes=1)
    await forget(store, table.by(BEN), chance=CHANCE)
    async with store.read() as look:
        (left,) = await look.destroyed()
    assert left == Destroyed(left.token, at, DestroyedKind.FORGET, "person", left.subject, counts={})
    assert [len(left.token), len(left.subject.partition("$")[0])] == [32, 32]
    assert [is_remembered(person_id, left.subject) for person_id in (ANN, BEN)] == [False, True]


async def test_the_file_of_a_person_has_every_row_that_bears_their_id_as_plain_values(store: SqlStore) -> None:
    table = await lively(store)
    data = await services.persons.data_of(store, table.by(BEN))
    assert (data["person_id"], data["audits"]) == (BEN, await held(store, table.by(BEN)))
    (rating,), (action,) = data["tables"]["rating"], data["tables"]["action"]
    assert (rating["person_id"], rating["value"], rating["at"][:19]) == (BEN, 2, "2026-03-02T12:00:00")
    assert (action["text"], action["due"]) == ("Write it down.", None)
    assert [row["what"] for row in data["tables"]["trail"]].count("rated") == 1
