"""What is read in a form, weighed, and kept: beside whose scores, over what, in which place, and what it opens."""

from __future__ import annotations

from datetime import timedelta

from bot import services
from bot.audit.filled import Over, passed
from bot.audit.forms import FilledForm, FormIssue, FormRow
from bot.audit.model import Member
from bot.audit.persons import invited
from bot.db import SqlStore
from bot.services.forms import place_of_text
from bot.services.notebook import move_note
from tests.columns import ASSURANCE, EVIDENCE
from tests.databases import ON_BOTH
from tests.services.forms import OVER, PATHWAY, PHONE, Desk, filled, scores_of
from tests.services.table import ANN, BEN, CAT, DAN, FIRST, OTHER, SECOND, THIRD, seated


@ON_BOTH
async def test_a_form_that_brings_a_second_agency_in_is_weighed_as_of_a_room_that_scores_in_secret(
    store: SqlStore,
) -> None:
    table = await seated(store, "health")
    desk = Desk(table)
    form = await desk.issues()
    await table.scores(1, SECOND)
    paper = filled(form, (FIRST, "3", PATHWAY), (THIRD, "Outside our view", ""))
    preview = await desk.sees(paper)
    assert (preview.faults, len(preview.scores)) == ([], 2)
    at = table.now
    handed = await desk.hands_in(paper)
    assert handed.turn.offers_early, "what was tapped alone may be scored anew"
    seat = handed.preview.rater
    assert (await table.audit()).member(seat) == Member(seat, "education", at)
    table.later(hours=1)
    second = await desk.hands_in(filled(form, (FIRST, "2", PATHWAY)))
    assert not second.turn.offers_early
    assert (await table.audit()).member(seat) == Member(seat, "education", at), "a seat is taken once"
    assert (await scores_of(table, "education"))[FIRST] == (2, seat, ANN)


def test_each_text_of_a_form_has_a_place_of_its_own_in_each_audit() -> None:
    both = tuple(EVIDENCE if number % 2 else ASSURANCE for number in range(4))
    places = set()
    for audit_id, agency in ((1, "police"), (2, "police"), (1, "health")):
        known = FormIssue(audit_id, agency, "k", invited(7))
        for statement, column in zip((FIRST, FIRST, SECOND, SECOND), both, strict=True):
            chat, message = place_of_text(known, (statement, column))
            assert chat == invited(7)
            assert -(2**53) <= message < 0, "no message of Telegram's, and what every database can hold"
            places.add(message)
    assert len(places) == 12
    assert -1166862482197200 in places, "a text that an earlier version has kept is found again"


async def test_one_agency_alone_opens_nothing_by_its_form_though_the_room_scores_in_secret(store: SqlStore) -> None:
    table = await seated(store, "health")
    await table.chooses("rhythm", "reveal")
    desk = Desk(table)
    await desk.hands_in(filled(await desk.issues("health"), (FIRST, "3", "")))
    assert (await table.audit()).reveals == {}


async def test_whose_scores_stand_beside_a_forms_is_said_before_it_is_kept(store: SqlStore) -> None:
    table = await seated(store, "health", "police", "police", "police")
    desk = Desk(table)
    form = await desk.issues("police")
    for person_id, statement in ((ANN, SECOND), (BEN, FIRST), (CAT, FIRST), (CAT, SECOND), (DAN, THIRD)):
        await table.rates(person_id, 1, statement)
    paper = filled(form, (FIRST, "3", ""), (SECOND, "3", ""))
    assert [(await desk.sees(paper, person_id, OVER)).beside for person_id in (BEN, CAT, ANN)] == [1, 1, 2]
    await table.chooses("rhythm", "straight")
    assert (await desk.sees(paper, BEN, OVER)).beside == 0, "the room's score stands alone"


async def test_what_the_room_has_ruled_out_since_is_asked_about(store: SqlStore) -> None:
    table = await seated(store, "health")
    desk = Desk(table)
    form = await desk.issues("health")
    await services.answers.rule_out(store, table.by(), audit_id=table.audit_id, statement=FIRST, reason="another-body")
    assert (await desk.sees(filled(form, (FIRST, "3", "")))).over == [Over(FIRST)]


async def test_a_form_is_carried_from_page_to_page_without_what_was_refused_in_it(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    desk = Desk(table)
    form = await desk.issues("police")
    rows = ((FIRST, "3  To a fair extent", PATHWAY), (SECOND, "Outside our view", ""), (THIRD, "5", PHONE))
    preview = await desk.sees(filled(form, *rows, (OTHER, "", PATHWAY)), BEN)
    carried = passed(preview, "outside")
    assert carried == FilledForm(
        form.code,
        (
            FormRow(FIRST, "3", (PATHWAY, "")),
            FormRow(SECOND, "outside", ("", "")),
            FormRow(OTHER, "", (PATHWAY, "")),
        ),
    )


async def test_what_was_said_to_be_outside_ones_view_is_asked_about_as_nothing_that_stands_there(
    store: SqlStore,
) -> None:
    table = await seated(store, "health", "police")
    desk = Desk(table)
    form = await desk.issues("police")
    await table.rates(BEN, None, FIRST)
    assert (await desk.sees(filled(form, (FIRST, "3", "")), BEN)).over == [Over(FIRST)]


async def test_what_was_given_in_the_very_second_of_a_form_was_known_to_it(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.rates(BEN, 1, FIRST)
    await table.writes(BEN, PATHWAY)
    form = await Desk(table).issues("police")
    await Desk(table).hands_in(filled(form, (FIRST, "3", "It was revised in May.")), BEN)
    assert await scores_of(table, "police") == {FIRST: (3, BEN, BEN)}


async def test_a_note_of_a_form_that_was_moved_since_is_asked_about(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    desk = Desk(table)
    form = await desk.issues("police")
    await desk.hands_in(filled(form, (FIRST, "3", PATHWAY)), BEN)
    (note,) = (await table.snapshot()).notes
    form = await desk.issues("police")
    table.now -= timedelta(minutes=10)  # a clock that was put right
    await move_note(store, table.alone(BEN), audit_id=table.audit_id, note_id=note.id, kind=EVIDENCE, target=SECOND)
    asked = await desk.sees(filled(form, (FIRST, "3", "It was revised in May.")), BEN)
    assert asked.over == [Over(FIRST, EVIDENCE)]
