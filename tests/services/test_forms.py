"""Forms: who may have one made and hand it in, what counts as whose, what is asked first, and what is refused."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot import services
from bot.audit.errors import AuditClosed, MayIdentify, NoAudit, NotFacilitator, Stale
from bot.audit.filled import Over
from bot.audit.form_mistakes import FormElsewhere, FormOfOthers, FormRoundOver, FormTorn
from bot.audit.forms import BlankForm, FilledForm, FormCode
from bot.audit.model import Answer, Note
from bot.audit.persons import is_on_telegram
from bot.audit.rules import MOST_TEXT, own_rating
from bot.audit.trail import TrailEntry
from bot.db import SqlStore
from bot.services.forms import NOTHING_NEW, issued_form
from bot.services.notebook import in_hand, remove
from tests.columns import EVIDENCE
from tests.databases import ON_BOTH
from tests.services.forms import OVER, PATHWAY, PHONE, SURE, Desk, filled, scores_of
from tests.services.table import ANN, BEN, CAT, DAN, FIRST, NOON, OTHER, SECOND, THIRD, on_a_phone, seated, told

PERSON = "Mrs Hartley signs it off."


@ON_BOTH
async def test_an_agency_that_nobody_speaks_for_here_takes_part_by_the_form_that_the_facilitator_hands_in(
    store: SqlStore,
) -> None:
    table = await seated(store, "health", "police")
    desk = Desk(table)
    form = await desk.issues()
    assert (form.agency, form.audit.ratings, form.until) == ("education", {}, None)
    assert await table.last() == TrailEntry(NOON, ANN, "form-issued", "", after="education")
    paper = filled(form, (FIRST, "3  To a fair extent", PATHWAY), (SECOND, "Outside our view", ""), (THIRD, "5", PHONE))
    preview = await desk.sees(paper)
    assert [(each.statement, each.value) for each in preview.scores] == [(FIRST, 3), (SECOND, None)]
    assert [each.text for each in preview.texts] == [PATHWAY]
    assert [(fault.number, fault.what) for fault in preview.faults] == [(THIRD, "off-scale"), (THIRD, "identifies")]
    assert not preview.is_whole
    assert await scores_of(table, "education") == {}, "nothing is kept before somebody says so"

    kept = await desk.hands_in(paper)
    seat = kept.preview.rater
    assert not is_on_telegram(seat)
    assert await scores_of(table, "education") == {FIRST: (3, seat, ANN), SECOND: (None, seat, ANN)}
    audit = await table.audit()
    assert audit.agencies == ("health", "police", "education")
    assert audit.person(seat).name == "Education (form)"
    (note,) = (await table.snapshot()).notes
    at = table.now - timedelta(minutes=1)
    assert note == Note(
        note.id, EVIDENCE, FIRST, PATHWAY, seat, "education", at, edited_at=None, private=True, handed_by=ANN
    )
    assert (await table.said())[-4:] == ["rated", "rated", "evidence-added", "form-handed-in"]
    assert (await table.last()).after == "education"
    assert all(PATHWAY not in (line.after + line.why) for line in await table.trail())

    version = audit.version
    again = await desk.hands_in(paper)
    assert (again.preview.is_empty, again.preview.same) == (True, 3)
    assert (kept.turn.done, again.turn.done) == ("form-kept", NOTHING_NEW)
    assert (await table.audit()).version == version, "the same form twice changes nothing"


async def test_a_member_hands_in_for_their_own_agency_and_it_is_as_if_they_had_tapped_it(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    desk = Desk(table)
    form = await desk.issues("police")
    await table.rates(BEN, 1, SECOND)
    table.later(minutes=1)
    paper = filled(form, (FIRST, "2", ""), (SECOND, "4", ""))
    asked = await desk.sees(paper, BEN)
    assert asked.over == [Over(SECOND, "", "1")], "tapped after the form was issued"
    await desk.hands_in(paper, BEN)
    assert await scores_of(table, "police") == {FIRST: (2, BEN, BEN), SECOND: (1, BEN, 0)}
    await desk.hands_in(paper, BEN, OVER)
    assert (await scores_of(table, "police"))[SECOND] == (4, BEN, BEN)
    await table.rates(BEN, 3, FIRST)
    assert (await scores_of(table, "police"))[FIRST] == (3, BEN, 0), "their next tap is their own again"


@ON_BOTH
async def test_an_older_form_does_not_win_unasked_and_a_corrected_one_does(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    desk = Desk(table)
    older = await desk.issues()
    newer = await desk.issues()
    await desk.hands_in(filled(newer, (FIRST, "3", PATHWAY)))
    await desk.hands_in(filled(newer, (FIRST, "2", "It was revised in May.")))
    old = filled(older, (FIRST, "0", PATHWAY))
    asked = await desk.sees(old)
    assert (asked.is_older, len(asked.over), asked.is_empty) == (True, 2, True)
    await desk.hands_in(old)
    (value, seat, _) = (await scores_of(table, "education"))[FIRST]
    assert value == 2
    (note,) = (await table.snapshot()).notes
    assert (note.text, note.edited_at) == ("It was revised in May.", table.now - timedelta(minutes=2))
    assert [line.what for line in await table.trail() if line.target == FIRST] == [
        *("rated", "evidence-added", "rated", "evidence-edited")
    ]
    await desk.hands_in(old, consent=OVER)
    assert (await scores_of(table, "education"))[FIRST] == (0, seat, ANN)


async def test_the_gate_asks_about_a_form_as_in_the_chat(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    desk = Desk(table)
    form = await desk.issues()
    paper = filled(form, (FIRST, "3", PERSON), (SECOND, "2", PHONE))
    asked = await desk.sees(paper)
    assert [(text.statement, bool(text.kinds)) for text in asked.doubtful] == [(FIRST, True)]
    with pytest.raises(MayIdentify):
        await table.writes(ANN, PERSON)
    await desk.hands_in(paper)
    assert (await table.snapshot()).notes == ()
    await desk.hands_in(paper, consent=SURE)
    assert [note.text for note in (await table.snapshot()).notes] == [PERSON], "what is certain is never kept"


async def test_only_who_may_can_have_forms_made_or_hand_them_in(store: SqlStore) -> None:
    table = await seated(store, "health", "police", "probation")
    desk = Desk(table)
    with pytest.raises(NotFacilitator):
        await desk.issues(person_id=BEN)
    with pytest.raises(Stale):
        await desk.issues("=00000000")
    form = await desk.issues("police")
    for person_id in (CAT, DAN):
        with pytest.raises(FormOfOthers) as of_others:
            await desk.hands_in(filled(form, (FIRST, "3", "")), person_id)
        assert told(of_others) == {"agency": "Police"}
    with pytest.raises(FormElsewhere):
        await desk.hands_in(filled(form, (FIRST, "3", "")), by=desk.elsewhere())
    code = form.code
    other = str(int(code.split(".")[3]) + 1)
    wrong = (
        "",
        code[:-3],
        code.replace(".police.", ".health."),
        ".".join([*code.split(".")[:3], other, *code.split(".")[4:]]),
        code.replace(f"form.{table.audit_id}.", f"form.{table.audit_id + 1}."),
    )
    for edited in wrong:
        with pytest.raises(FormTorn):
            await desk.sees(FilledForm(edited, ()))
    await desk.sees(filled(form, (FIRST, "3", "")), BEN)
    await table.closes()
    with pytest.raises(FormRoundOver):
        await desk.hands_in(filled(form, (FIRST, "3", "")), BEN)
    with pytest.raises(AuditClosed):
        await desk.issues()


async def test_another_rounds_form_is_refused(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    desk = Desk(table)
    form = await desk.issues("police")
    await table.closes()
    await table.begins()
    await table.joins(BEN, "police")
    with pytest.raises(FormRoundOver) as over:
        await desk.hands_in(filled(form, (FIRST, "3", "")), BEN)
    assert told(over) == {"round": 1}
    assert (await table.audit()).ratings == {}
    again = await desk.issues("police")
    async with store.read() as look:
        (first,), (second,) = [await look.forms(audit.id) for audit in await look.rounds(again.audit.room.id)]
    assert (first.person_id, first.issue, first.key) == (second.person_id, second.issue, second.key)
    assert form.code != again.code


async def test_where_the_last_tap_stands_a_form_gives_the_rooms_scores_but_never_over_a_later_one_unasked(
    store: SqlStore,
) -> None:
    table = await seated(store, "health")
    await table.chooses("rhythm", "straight")
    desk = Desk(table)
    form = await desk.issues()
    await table.scores(1, SECOND)
    table.later(minutes=1)
    paper = filled(form, (FIRST, "3", PATHWAY), (SECOND, "4", ""), (THIRD, "Outside our view", ""))
    at, handed = table.now, await desk.hands_in(paper)
    assert [fault.what for fault in handed.preview.faults] == ["outside"]
    answers = (await table.audit()).answers
    assert answers[FIRST] == Answer(FIRST, 3, "", handed.preview.rater, at, table.update, handed_by=ANN)
    assert (answers[SECOND].value, answers[SECOND].handed_by, len(answers)) == (1, 0, 2)
    assert handed.preview.beside == 0
    assert handed.preview.over == [Over(SECOND, "", "1")]
    await desk.hands_in(paper, consent=OVER)
    assert (await table.audit()).answers[SECOND].value == 4
    assert (await desk.sees(paper)).same == 3, "two scores and a text"
    said = [(line.target, line.before, line.after) for line in await table.trail() if line.what == "score"]
    assert said == [(SECOND, "", "1"), (FIRST, "", "3"), (SECOND, "1", "4")]
    whole = await desk.hands_in(filled(form, (THIRD, "2", PATHWAY)))
    assert [post.name for post in whole.turn.due] == ["summary:1"], "the domain is complete"


@ON_BOTH
async def test_once_somebody_of_the_agency_hands_in_the_seat_that_was_made_for_it_is_left(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    desk = Desk(table)
    form = await desk.issues()
    seat = (await desk.hands_in(filled(form, (FIRST, "0", PATHWAY), (SECOND, "1", "")))).preview.rater
    await table.rates(ANN, 2)
    await services.cards.go_to(store, table.by(), audit_id=table.audit_id, statement=SECOND)
    await services.ratings.reveal(store, table.by(), audit_id=table.audit_id, statement=SECOND)
    await table.joins(CAT, "education")
    await desk.hands_in(filled(form, (FIRST, "4", PATHWAY)), CAT)
    assert await scores_of(table, "education") == {FIRST: (4, CAT, CAT), SECOND: (1, seat, ANN)}, "what is open stays"
    assert await scores_of(table, "health") == {FIRST: (2, ANN, 0)}
    audit = await table.audit()
    left = audit.member(seat)
    assert left is not None
    assert left.left_at is not None
    assert audit.agencies == ("health", "police", "education")


async def test_an_action_is_handed_to_the_agency_that_takes_part_by_a_form_and_not_to_its_seat(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await Desk(table).hands_in(filled(await Desk(table).issues(), (FIRST, "3", "")))
    action = await table.adds()
    found = await services.actions.one_in_room(store, table.audit_id, action.id)
    offered = [services.actions.owner_code(owner) for owner in services.actions.owners(found)]
    assert offered == ["ahealth", "apolice", "aeducation", f"p{ANN}", f"p{BEN}"]


async def test_the_form_that_was_missing_opens_the_card_and_what_is_open_takes_no_more_scores(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    desk = Desk(table)
    form = await desk.issues("police")
    await table.rates(ANN, 2)
    turn = (await desk.hands_in(filled(form, (FIRST, "3", "")), BEN)).turn
    assert [reveal.by for reveal in turn.audit.reveals[FIRST]] == [0]
    assert [(line.what, line.target, line.after) for line in (await table.trail())[-3:]] == [
        ("rated", FIRST, ""),
        ("form-handed-in", "", "police"),
        ("revealed", FIRST, "1"),
    ]
    late = await desk.sees(filled(form, (FIRST, "1", PATHWAY)), BEN)
    assert [fault.what for fault in late.faults] == ["open"]
    assert len(late.texts) == 1


async def test_a_note_that_was_removed_is_not_brought_back(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    desk = Desk(table)
    form = await desk.issues("police")
    paper = filled(form, (FIRST, "3", PATHWAY), ("9.9", "1", ""), (OTHER, "much", ""), (OTHER, "2", ""))
    preview = (await desk.hands_in(paper, BEN)).preview
    assert [(fault.number, fault.what) for fault in preview.faults] == [
        (OTHER, "no-score"),
        (OTHER, "twice"),
        ("9.9", "unknown"),
    ]
    _, notes = await in_hand(store, table.alone(BEN), audit_id=table.audit_id)
    await remove(store, table.alone(BEN), audit_id=table.audit_id, note_id=notes[0].id)
    again = await desk.sees(paper, BEN)
    assert "removed" in [fault.what for fault in again.faults]
    odd = await desk.sees(filled(form, (FIRST, "7", ""), (SECOND, "", "\u200b"), (THIRD, "", "Long. " * 1000)), BEN)
    assert [(fault.what, dict(fault.blanks)) for fault in odd.faults] == [
        ("off-scale", {"value": 7, "lowest": 0, "highest": 4}),
        ("empty", {}),
        ("too-long", {"most": MOST_TEXT}),
    ]
    await desk.hands_in(paper, BEN)
    assert (await table.snapshot()).notes == ()


async def test_somebody_alone_can_fill_a_form_in_too(store: SqlStore) -> None:
    table = await on_a_phone(store)
    desk = Desk(table)
    form = await desk.issues("")
    await desk.hands_in(filled(form, (FIRST, "3", PATHWAY)))
    audit = await table.audit()
    assert audit.answers[FIRST].value == 3
    assert own_rating(audit, audit.current, ANN) is None
    assert [member.person_id for member in audit.members] == [ANN]


async def test_a_form_is_given_once_more_as_it_was_issued_last_and_only_to_the_facilitator(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    desk = Desk(table)

    async def again(agency: str, person_id: int = ANN, audit_id: int = 0) -> BlankForm:
        by = table.by(person_id)
        return await issued_form(store, by, audit_id=audit_id or table.audit_id, agency=agency)

    await desk.issues("police")
    await desk.issues()
    issued = await desk.issues("police")
    version = (await table.audit()).version
    form = await again("police")
    assert (form.agency, FormCode.read(form.code).issue) == ("police", 2)  # type: ignore[union-attr] # it is one
    assert (FormCode.read(issued.code).issue, (await table.audit()).version) == (2, version)  # type: ignore[union-attr]
    await desk.hands_in(filled(form, (FIRST, "3", "")), BEN)
    with pytest.raises(Stale):
        await again("probation")
    with pytest.raises(NotFacilitator):
        await again("police", BEN)
    with pytest.raises(NoAudit):
        await again("police", audit_id=99)
    await services.ahead.set_day(store, table.by(), audit_id=table.audit_id, days=7)
    assert (await again("police")).until == (await table.audit()).ahead.until  # type: ignore[union-attr] # it was set
    await table.closes()
    with pytest.raises(AuditClosed):
        await again("police")
