"""Working on a group's audit from one's own phone."""

from __future__ import annotations

import pytest

from bot import services
from bot.audit.errors import AuditClosed, HasLeft, LinkExpired, MovedOn, NoColumn, NotAMember, UnknownStatement
from bot.audit.messages import Aim, Link, Seat, Turn
from bot.db import SqlStore
from bot.services import seats
from bot.services.notes import take
from bot.services.said import Said
from tests.columns import ASSURANCE, EVIDENCE
from tests.databases import ON_BOTH
from tests.db.people import TOOL
from tests.services.table import ANN, BEN, CAT, FIRST, OTHER, SECOND, THIRD, Table, on_a_phone, seated, told

TOKEN = "t" * 22


async def makes_link(table: Table, person_id: int = BEN, statement: str = SECOND) -> Link:
    by = table.by(person_id)
    return await seats.make_link(table.store, by, audit_id=table.audit_id, statement=statement, token=TOKEN)


async def follows(table: Table, person_id: int = BEN, token: str = TOKEN) -> Link:
    return await seats.follow_link(table.store, table.alone(person_id), token=token)


async def sits_down(table: Table, person_id: int = BEN, statement: str = "") -> Turn:
    by = table.alone(person_id)
    return await seats.sit_down(table.store, by, audit_id=table.audit_id, statement=statement)


async def goes_on(table: Table, statement: str, person_id: int = BEN) -> Turn:
    by = table.alone(person_id)
    return await seats.move_seat(table.store, by, audit_id=table.audit_id, statement=statement)


async def switches(table: Table, mode: str, statement: str = FIRST, person_id: int = BEN) -> Turn:
    by = table.alone(person_id)
    return await seats.switch_mode(table.store, by, audit_id=table.audit_id, statement=statement, mode=mode)


async def at_seat(table: Table, person_id: int = BEN) -> Seat | None:
    turn = await seats.seat_now(table.store, table.audit_id, person_id)
    return None if turn is None else turn.seat


async def test_a_link_leads_the_one_it_was_made_for_to_its_statement(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    link = await makes_link(table)
    assert (link.audit_id, link.person_id, link.statement, link.token) == (table.audit_id, BEN, SECOND, TOKEN)
    assert await follows(table) == link
    for person_id, token in ((CAT, TOKEN), (BEN, "u" * 22)):
        with pytest.raises(LinkExpired):
            await follows(table, person_id, token)


async def test_a_link_lasts_an_hour_and_no_second_longer(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    link = await makes_link(table)
    assert table.later(hours=1) == link.expires_at
    assert await follows(table) == link
    table.later(seconds=1)
    with pytest.raises(LinkExpired):
        await follows(table)


async def test_links_are_for_members_of_an_open_audit(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    with pytest.raises(NotAMember):
        await makes_link(table, CAT)
    with pytest.raises(UnknownStatement):
        await makes_link(table, BEN, "9.9")
    await services.members.leave(store, table.by(), person_id=BEN)
    with pytest.raises(HasLeft):
        await makes_link(table)
    await table.closes()
    with pytest.raises(AuditClosed):
        await makes_link(table)


async def test_one_sits_down_at_the_card_or_where_a_link_leads(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    assert (await sits_down(table)).seat == Seat(table.audit_id, BEN, FIRST, EVIDENCE)
    assert (await sits_down(table, BEN, OTHER)).seat == Seat(table.audit_id, BEN, OTHER, EVIDENCE)
    assert await at_seat(table) == Seat(table.audit_id, BEN, OTHER, EVIDENCE)
    with pytest.raises(NotAMember):
        await sits_down(table, CAT)
    with pytest.raises(UnknownStatement):
        await sits_down(table, BEN, "9.9")


async def test_who_never_sat_down_is_at_the_card(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await services.cards.go_to(store, table.by(), audit_id=table.audit_id, statement=THIRD)
    assert await at_seat(table) == Seat(table.audit_id, BEN, THIRD, EVIDENCE)


async def test_next_in_private_offers_only_what_one_has_not_rated(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await sits_down(table)
    await table.rates(BEN, 2, SECOND)
    await table.rates(ANN, 2, THIRD)
    turn = await goes_on(table, FIRST)
    assert (turn.seat, turn.done) == (Seat(table.audit_id, BEN, THIRD, EVIDENCE), "")
    assert await at_seat(table) == turn.seat


async def test_next_in_private_passes_over_what_is_revealed_or_answered(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await sits_down(table, BEN, THIRD)
    for statement in TOOL.domains[1].statements:
        await table.rates(BEN, 1, statement.id)
    await table.rates(ANN, 2)
    await services.ratings.reveal(store, table.by(), audit_id=table.audit_id, statement=FIRST)
    turn = await goes_on(table, THIRD)
    assert turn.seat is not None
    assert turn.seat.statement == SECOND


@ON_BOTH
async def test_next_in_private_goes_around_to_the_beginning_and_ends_with_ones_own(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    last = TOOL.statements[-1].id
    await sits_down(table, BEN, last)
    turn = await goes_on(table, last)
    assert turn.seat is not None
    assert turn.seat.statement == FIRST
    for statement in TOOL.statements[1:]:
        await table.rates(BEN, 1, statement.id)
    turn = await goes_on(table, FIRST)
    assert (turn.seat, turn.done) == (Seat(table.audit_id, BEN, FIRST, EVIDENCE), "")
    await table.rates(BEN, 1)
    turn = await goes_on(table, FIRST)
    assert (turn.seat, turn.done) == (Seat(table.audit_id, BEN, FIRST, EVIDENCE), "all-rated")


async def test_where_nobody_rates_in_secret_there_is_nothing_to_go_on_to(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.chooses("rhythm", "straight")
    await sits_down(table)
    assert (await goes_on(table, FIRST)).done == "all-rated"


async def test_an_old_button_in_private_moves_nothing(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await sits_down(table)
    for act in (goes_on(table, SECOND), switches(table, ASSURANCE, SECOND)):
        with pytest.raises(MovedOn) as refused:
            await act
        assert told(refused) == {"number": SECOND, "current": FIRST}
    assert await at_seat(table) == Seat(table.audit_id, BEN, FIRST, EVIDENCE)


async def test_what_is_written_next_can_be_switched_and_is_evidence_again_after_moving_on(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await sits_down(table)
    assert (await switches(table, ASSURANCE)).seat == Seat(table.audit_id, BEN, FIRST, ASSURANCE)
    assert await at_seat(table) == Seat(table.audit_id, BEN, FIRST, ASSURANCE)
    with pytest.raises(NoColumn):
        await switches(table, "comment")
    assert (await goes_on(table, FIRST)).seat == Seat(table.audit_id, BEN, SECOND, EVIDENCE)


async def test_alone_one_is_always_at_the_card_in_the_mode_chosen_for_it(store: SqlStore) -> None:
    table = await on_a_phone(store)
    assert await at_seat(table, ANN) == Seat(table.audit_id, ANN, FIRST, EVIDENCE)
    await switches(table, ASSURANCE, FIRST, ANN)
    assert await at_seat(table, ANN) == Seat(table.audit_id, ANN, FIRST, ASSURANCE)
    turn = await seats.step_back(store, table.alone(ANN), audit_id=table.audit_id, statement=FIRST)
    assert turn.seat == Seat(table.audit_id, ANN, FIRST, ASSURANCE), "there is none before the first"
    audit = (await services.cards.skip(store, table.by(), audit_id=table.audit_id, statement=FIRST)).audit
    assert await at_seat(table, ANN) == Seat(table.audit_id, ANN, SECOND, EVIDENCE)
    assert seats.fresh_seat(audit) == Seat(table.audit_id, ANN, SECOND, EVIDENCE)


async def becomes(table: Table, person_id: int, kind: str, target: str) -> int:
    """What somebody writes in private becomes a note; gives its number."""
    table.message += 1
    said = Said(table.message, "The policy of 2025.", aim=Aim(table.audit_id, kind, target))
    await take(table.store, table.alone(person_id), said)
    return max(note.id for note in await services.notes.notes_on(table.store, table.audit_id, target))


async def test_a_private_card_says_what_ones_last_text_became_and_is_where_it_was(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await sits_down(table, BEN, OTHER)
    await switches(table, ASSURANCE, OTHER)
    note = await becomes(table, BEN, EVIDENCE, SECOND)
    assert await at_seat(table) == Seat(table.audit_id, BEN, OTHER, ASSURANCE, note, EVIDENCE, SECOND)
    await table.rates(BEN, 2)  # in the group
    assert await at_seat(table) == Seat(table.audit_id, BEN, OTHER, ASSURANCE, note, EVIDENCE, SECOND)
    where = {"audit_id": table.audit_id, "statement": OTHER}
    await services.ratings.rate(store, table.alone(BEN), value=2, **where)  # type: ignore[arg-type]
    assert await at_seat(table) == Seat(table.audit_id, BEN, OTHER, ASSURANCE), "until their next act"
    await becomes(table, BEN, EVIDENCE, SECOND)
    await switches(table, ASSURANCE, OTHER)
    assert await at_seat(table) == Seat(table.audit_id, BEN, OTHER, ASSURANCE)
    await becomes(table, ANN, EVIDENCE, SECOND)
    assert await at_seat(table, ANN) == Seat(table.audit_id, ANN, FIRST, EVIDENCE), "who has no card needs none"


async def test_alone_the_card_says_so_too_in_the_mode_chosen_for_it(store: SqlStore) -> None:
    table = await on_a_phone(store)
    note = await becomes(table, ANN, EVIDENCE, FIRST)
    assert await at_seat(table, ANN) == Seat(table.audit_id, ANN, FIRST, EVIDENCE, note, EVIDENCE, FIRST)
    await switches(table, ASSURANCE, FIRST, ANN)
    assert await at_seat(table, ANN) == Seat(table.audit_id, ANN, FIRST, ASSURANCE)
    note = await becomes(table, ANN, ASSURANCE, FIRST)
    assert await at_seat(table, ANN) == Seat(table.audit_id, ANN, FIRST, ASSURANCE, note, ASSURANCE, FIRST)


async def test_strangers_and_closed_audits_have_no_seats(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    for act in (goes_on(table, FIRST, CAT), switches(table, ASSURANCE, FIRST, CAT)):
        with pytest.raises(NotAMember):
            await act
    await table.closes()
    for act in (goes_on(table, FIRST), switches(table, ASSURANCE), sits_down(table)):
        with pytest.raises(AuditClosed):
            await act
    kept = await at_seat(table)
    assert kept is not None
    assert kept.statement == FIRST  # their card shows what there is to know
    assert await seats.seat_now(store, table.audit_id, CAT) is None
