"""A round from before the bot: what of a file could be kept, who may bring it in, and how it then stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot import services
from bot.audit.earlier import EarlierFile, EarlierRow, RoundStands
from bot.audit.errors import AuditIsOpen, NoAudit, NotAdmin, NotFacilitator
from bot.audit.framework import StatementId
from bot.audit.model import COMMENT, Answer, Audit, By, RoomKind, Status
from bot.audit.persons import invited
from bot.db import SqlStore
from bot.services.earlier import EarlierWish, keep_earlier, may_import, sift_earlier
from tests.columns import ASSURANCE, EVIDENCE
from tests.databases import ON_BOTH
from tests.db.people import TOOL
from tests.services.table import ANN, BEN, CAT, FIRST, GROUP, NAMES, OTHER, SECOND, THIRD, Table, told

PATHWAY, SAMPLE = "The pathway was agreed by the board.", "A dip sample of thirty cases."
PHONE, PERSON = "Ring 07700 900123 for it.", "Mrs Hartley signs it off."
NOWHERE = "Nobody is placed here."
DAY = date(2025, 3, 31)
THEN = datetime(2025, 3, 31, 12, tzinfo=UTC)
LATE = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
"""Already July on a clock in London."""

FILE = EarlierFile(
    rows=(
        EarlierRow(FIRST, "row 2", " 3 - to a fair extent", "", {EVIDENCE: (PATHWAY, PERSON), ASSURANCE: (SAMPLE,)}),
        EarlierRow(SECOND, "row 3", " N/A ", f"  {NOWHERE} "),
        EarlierRow(THIRD, "row 4", "Amherthnasol", PERSON),
        EarlierRow(OTHER, "row 5", "Outside our view"),
        EarlierRow("2.2", "row 6", "7", "", {EVIDENCE: (PHONE, SAMPLE)}),
        EarlierRow("2.3", "row 7", "much"),
        EarlierRow("9.9", "row 8", "1"),
    ),
    comments=(("1", "Much was done."), ("2", PERSON)),
)


async def test_each_row_of_a_file_is_looked_at_by_itself(store: SqlStore) -> None:
    del store  # nothing is kept
    found = await sift_earlier(TOOL, FILE)
    assert found.answers == {FIRST: (3, ""), SECOND: (None, NOWHERE), THIRD: (None, "n/a")}
    assert [(each.statement, each.column, each.text) for each in found.notes] == [
        (FIRST, EVIDENCE, PATHWAY),
        (FIRST, ASSURANCE, SAMPLE),
        ("2.2", EVIDENCE, SAMPLE),
        ("1", COMMENT, "Much was done."),
    ]
    assert [(each.statement, each.column, each.text) for each in found.doubtful] == [
        (FIRST, EVIDENCE, PERSON),
        ("2", COMMENT, PERSON),
    ]
    assert all(each.kinds for each in found.doubtful)
    assert [(fault.number, fault.what) for fault in found.faults] == [
        ("2.2", "off-scale"),
        ("2.2", "identifies"),
        ("2.3 (row 7)", "no-score"),
        ("9.9", "unknown"),
    ]
    assert found.faults[0].blanks["value"] == 7
    assert found.faults[1].blanks["kinds"]
    silent = await sift_earlier(TOOL, EarlierFile((EarlierRow(FIRST, "row 2", "not applicable"),)))
    assert (silent.answers, silent.faults) == ({FIRST: (None, "n/a")}, [])


async def keeps(table: Table, by: By, closed: date = DAY, **how: object) -> Audit:
    """Somebody brings the file in."""
    wish = EarlierWish(table.room, closed, LATE, 7, **how)  # type: ignore[arg-type] # as each test says
    await may_import(table.store, by, wish)
    return await keep_earlier(table.store, by, await sift_earlier(TOOL, FILE), wish)


@ON_BOTH
async def test_a_practitioner_brings_a_round_in_and_it_stands_there_as_if_it_had_been_closed_then(
    store: SqlStore,
) -> None:
    store.memory.longest_kept = 3
    table = Table(store)
    table.room = table.alone(ANN).room
    with pytest.raises(NoAudit):
        await keeps(table, table.by())
    await services.audits.enter(store, table.by(), kind=RoomKind.PRIVATE, title="")
    kept = await keeps(table, table.by())
    table.audit_id = kept.id
    assert (kept.status, kept.round, kept.facilitator_id, kept.person(ANN).name) == (
        Status.CLOSED,
        1,
        ANN,
        NAMES[ANN],
    )
    assert (kept.opened_at, kept.closed_at, kept.kept_until) == (THEN, THEN, datetime(2026, 10, 1, 12, tzinfo=UTC))
    assert kept.answers == {
        FIRST: Answer(FIRST, 3, "", ANN, THEN),
        SECOND: Answer(SECOND, None, NOWHERE, ANN, THEN),
        THIRD: Answer(THIRD, None, "n/a", ANN, THEN),
    }
    notes = [replace(each, id=0) for each in (await table.snapshot()).notes]
    assert {(each.target, each.kind, each.text) for each in notes} == {
        (FIRST, EVIDENCE, PATHWAY),
        (FIRST, ASSURANCE, SAMPLE),
        ("2.2", EVIDENCE, SAMPLE),
        ("1", COMMENT, "Much was done."),
    }
    assert {(each.person_id, each.agency, each.at, each.private) for each in notes} == {(ANN, "", THEN, False)}
    (line,) = await table.trail()
    assert (line.what, line.target, line.after, line.person_id, line.at) == ("imported", "tool", "1", ANN, LATE)


async def test_what_may_identify_somebody_comes_in_once_it_is_said_to_be_about_systems(store: SqlStore) -> None:
    table = Table(store)
    await table.begins()
    await table.closes()
    table.audit_id = (await keeps(table, table.by(), date(2026, 3, 31), sure=True)).id
    assert sorted(each.target for each in (await table.snapshot()).notes if each.text == PERSON) == [FIRST, "2"]
    assert len((await table.snapshot()).notes) == 6


async def test_no_round_comes_before_one_that_is_there_or_beside_one_that_is_open(store: SqlStore) -> None:
    table = Table(store)
    await table.begins()
    await table.closes()
    closed = table.now.date()
    for day in (closed, DAY):
        with pytest.raises(RoundStands) as refused:
            await keeps(table, table.by(), day)
        assert told(refused) == {"round": 1}
    wish = EarlierWish(GROUP, closed, LATE, 7)
    assert [each.round for each in await may_import(store, table.by(), wish)] == [1], "who may look at the file first"
    assert (await keeps(table, table.by(), closed, again=True)).round == 2
    assert (await keeps(table, table.by(), date(2026, 3, 3))).round == 3
    await table.begins()
    with pytest.raises(AuditIsOpen) as open_now:
        await keeps(table, table.by(), date(2026, 4, 1))
    assert told(open_now) == {"name": NAMES[ANN], "round": 4}
    with pytest.raises(AuditIsOpen):
        await forced(store, table.by(), EarlierWish(GROUP, date(2026, 4, 1), LATE, 7))


async def test_who_led_the_last_round_brings_one_in_and_where_there_was_none_an_admin(store: SqlStore) -> None:
    table = Table(store)
    await services.audits.enter(store, table.by(), kind=RoomKind.SUPERGROUP, title="Northtown")
    with pytest.raises(NotAdmin):
        await keeps(table, table.by(BEN))
    assert (await keeps(table, table.by(BEN), is_admin=True)).facilitator_id == BEN
    later = date(2025, 4, 1)
    for keep in (may_import, forced):
        with pytest.raises(NotFacilitator) as refused:
            await keep(store, table.by(CAT), EarlierWish(GROUP, later, LATE, 7, is_admin=True))
        assert told(refused) == {"name": NAMES[BEN]}
    kept = await keeps(table, By(GROUP, 0, "", 0, LATE), later)
    assert (kept.facilitator_id, kept.person(BEN).name) == (BEN, NAMES[BEN]), "the operator brings it in for who leads"
    table.audit_id = kept.id
    assert (await table.last()).person_id == BEN


async def forced(store: SqlStore, by: By, wish: EarlierWish) -> Audit:
    """Bring the file in without having asked whether one may."""
    return await keep_earlier(store, by, await sift_earlier(TOOL, FILE), wish)


async def test_a_round_that_the_operator_brings_in_before_any_other_is_led_by_nobody(store: SqlStore) -> None:
    table = Table(store)
    await services.audits.enter(store, table.by(), kind=RoomKind.SUPERGROUP, title="Northtown")
    kept = await keeps(table, By(GROUP, 0, "", 0, LATE))
    assert (kept.facilitator_id, kept.person(kept.facilitator_id).name) == (invited(7), "")
    before = await services.rounds.round_before(store, (await table.begins()).audit)
    assert before is not None
    assert before.answers[StatementId(FIRST)].value == 3
