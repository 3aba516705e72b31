"""My notes: who has which in hand, what removing and moving one does, and giving it other words."""

from __future__ import annotations

import pytest

from bot import services
from bot.audit.errors import (
    AuditClosed,
    HasLeft,
    NoAudit,
    NoColumn,
    NoNote,
    NotAMember,
    NoteRemoved,
    NotYours,
    Stale,
    UnknownStatement,
)
from bot.audit.messages import Aim, AimKind, PostKind, PostName, Turn
from bot.audit.model import COMMENT, Note
from bot.audit.trail import TrailEntry
from bot.db import SqlStore
from bot.services import notebook
from bot.services.notes import take
from bot.services.said import Said
from tests.columns import ASSURANCE, EVIDENCE
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, CAT, DAN, FIRST, OTHER, SECOND, Table, seated

FIRST_DOMAIN, OTHER_DOMAIN = PostName.of(PostKind.SUMMARY, "1"), PostName.of(PostKind.SUMMARY, "2")


async def noted(store: SqlStore) -> Table:
    """Ann runs the audit; she, Ben and Cat have written a note each, Cat a comment on the second domain, too."""
    table = await seated(store, "health", "police", "education")
    await table.chooses("rhythm", "straight")
    await table.writes(ANN, "The policy.")
    await table.writes(BEN, "The minutes.")
    await table.writes(CAT, "The board.", Aim(table.audit_id, ASSURANCE, SECOND))
    await table.writes(CAT, "The plan.", Aim(table.audit_id, COMMENT, "2"))
    return table


async def hand(table: Table, person_id: int) -> list[Note]:
    _, notes = await notebook.in_hand(table.store, table.alone(person_id), audit_id=table.audit_id)
    return list(notes)


async def note_of(table: Table, text: str) -> Note:
    return next(note for note in await hand(table, ANN) if note.text == text)


async def test_what_stood_in_a_form_is_its_writers_alone_once_they_gave_it_other_words(store: SqlStore) -> None:
    table = await noted(store)
    async with store.write() as work:
        audit = await work.audit(table.audit_id)
        assert audit is not None
        note = Note(0, EVIDENCE, FIRST, "From a form.", BEN, "police", table.now, handed_by=ANN)
        await work.put_note(audit, note, chat_id=BEN, message_id=900, update_id=0)
    note = await note_of(table, "From a form.")
    aim = Aim(table.audit_id, AimKind.WORDING, str(note.id))
    await take(store, table.alone(BEN), Said(901, "In other words.", aim=aim))
    assert (note.handed_by, (await note_of(table, "In other words.")).handed_by) == (ANN, 0)


async def removes(table: Table, person_id: int, note_id: int, audit_id: int = 0) -> Turn:
    by, which = table.alone(person_id), audit_id or table.audit_id
    return await notebook.remove(table.store, by, audit_id=which, note_id=note_id)


async def moves(table: Table, person_id: int, note: Note, kind: str, target: str) -> Turn:
    by = table.alone(person_id)
    return await notebook.move_note(table.store, by, audit_id=table.audit_id, note_id=note.id, kind=kind, target=target)


async def rewords(table: Table, person_id: int, target: str, text: str) -> Turn:
    return await table.writes(person_id, text, Aim(table.audit_id, AimKind.WORDING, target))


def wanted(turn: Turn) -> list[tuple[str, int]]:
    return [(post.name, post.version) for post in turn.due]


async def test_one_has_ones_own_notes_in_hand_and_the_facilitator_all_in_private_alone(store: SqlStore) -> None:
    table = await noted(store)
    assert [note.text for note in await hand(table, BEN)] == ["The minutes."]
    assert [note.text for note in await hand(table, ANN)] == ["The policy.", "The minutes.", "The board.", "The plan."]
    audit, _ = await notebook.in_hand(store, table.alone(BEN), audit_id=table.audit_id)
    assert audit == await table.audit()
    with pytest.raises(Stale):
        await notebook.in_hand(store, table.by(BEN), audit_id=table.audit_id)
    with pytest.raises(NotAMember):
        await hand(table, DAN)
    with pytest.raises(NoAudit):
        await notebook.in_hand(store, table.alone(BEN), audit_id=99)
    await services.members.leave(store, table.by(), person_id=CAT)
    with pytest.raises(HasLeft):
        await hand(table, CAT)


async def test_one_note_is_shown_to_who_wrote_it_and_the_facilitator_in_private_alone(store: SqlStore) -> None:
    table = await noted(store)
    note = await note_of(table, "The minutes.")
    for person_id in (BEN, ANN):
        seen = await notebook.one(store, table.alone(person_id), audit_id=table.audit_id, note_id=note.id)
        assert seen == (await table.audit(), note)
    with pytest.raises(NotYours):
        await notebook.one(store, table.alone(CAT), audit_id=table.audit_id, note_id=note.id)
    with pytest.raises(Stale):
        await notebook.one(store, table.by(BEN), audit_id=table.audit_id, note_id=note.id)
    with pytest.raises(NoNote):
        await notebook.one(store, table.alone(BEN), audit_id=table.audit_id, note_id=note.id + 99)
    with pytest.raises(NoAudit):
        await notebook.one(store, table.alone(BEN), audit_id=99, note_id=note.id)


async def test_a_removed_note_leaves_a_line_without_its_text_and_no_way_back(store: SqlStore) -> None:
    table = await noted(store)
    message = table.message - 2
    note = await note_of(table, "The minutes.")
    at = table.later(minutes=3)
    turn = await removes(table, BEN, note.id)
    assert (turn.done, turn.due) == ("note-removed", ())
    assert turn.audit == await table.audit()
    assert turn.audit.notes[FIRST].total == 1
    assert await table.last() == TrailEntry(at, BEN, "note-removed", FIRST)
    assert turn.audit.active_at == at
    with pytest.raises(NoteRemoved):
        await take(store, table.by(BEN), Said(message, "The minutes again.", aim=Aim(table.audit_id, EVIDENCE, FIRST)))
    with pytest.raises(NoNote):
        await removes(table, BEN, note.id)


async def test_notes_are_removed_by_their_writer_and_the_facilitator_of_a_closed_audit_too(store: SqlStore) -> None:
    table = await noted(store)
    note = await note_of(table, "The minutes.")
    with pytest.raises(NotYours):
        await removes(table, CAT, note.id)
    with pytest.raises(NoAudit):
        await removes(table, BEN, note.id, audit_id=99)
    await table.closes()
    with pytest.raises(AuditClosed):
        await moves(table, BEN, note, EVIDENCE, SECOND)
    await removes(table, ANN, note.id)
    assert [each.text for each in await hand(table, ANN)] == ["The policy.", "The board.", "The plan."]


async def test_a_note_of_another_audit_is_not_reached_through_this_one(store: SqlStore) -> None:
    table = await noted(store)
    note = await note_of(table, "The minutes.")
    here = table.audit_id
    await table.closes()
    await table.begins()
    await table.joins(BEN, "police")
    assert table.audit_id != here
    with pytest.raises(NoNote):
        await removes(table, BEN, note.id)


@ON_BOTH
async def test_removing_and_moving_bring_posted_summaries_up_to_date_each_once(store: SqlStore) -> None:
    table = await noted(store)
    await table.scores_all()
    before = (await removes(table, ANN, (await note_of(table, "The policy.")).id)).due
    assert [post.name for post in before] == [FIRST_DOMAIN]
    comment = await note_of(table, "The plan.")
    assert [name for name, _ in wanted(await moves(table, CAT, comment, COMMENT, "1"))] == [FIRST_DOMAIN]
    assert (await removes(table, CAT, comment.id)).due[0].version > before[0].version
    ben = await note_of(table, "The minutes.")
    within = wanted(await moves(table, BEN, ben, EVIDENCE, SECOND))
    assert [name for name, _ in within] == [FIRST_DOMAIN]
    away = wanted(await moves(table, BEN, ben, EVIDENCE, OTHER))
    assert [name for name, _ in away] == [FIRST_DOMAIN]
    assert away[0][1] > within[0][1]


async def test_a_moved_note_keeps_its_words_and_says_when_it_was_moved(store: SqlStore) -> None:
    table = await noted(store)
    note = await note_of(table, "The minutes.")
    at = table.later(minutes=3)
    turn = await moves(table, BEN, note, ASSURANCE, SECOND)
    assert turn.done == "note-moved"
    moved = await note_of(table, "The minutes.")
    assert (moved.id, moved.kind, moved.target, moved.person_id) == (note.id, ASSURANCE, SECOND, BEN)
    assert (moved.at, moved.edited_at) == (note.at, at)
    assert await table.last() == TrailEntry(at, BEN, "assurance-moved", SECOND)
    assert turn.audit == await table.audit()
    assert (turn.audit.notes[SECOND].of(ASSURANCE), turn.audit.notes[FIRST].of(EVIDENCE)) == (2, 1)


async def test_a_note_that_is_moved_to_where_it_is_changes_nothing(store: SqlStore) -> None:
    table = await noted(store)
    note, before = await note_of(table, "The minutes."), await table.audit()
    turn = await moves(table, BEN, note, EVIDENCE, FIRST)
    assert (turn.done, turn.audit) == ("", before)
    assert await table.audit() == before


async def test_a_note_stays_among_the_statements_and_a_comment_among_the_domains(store: SqlStore) -> None:
    table = await noted(store)
    note, comment = await note_of(table, "The minutes."), await note_of(table, "The plan.")
    with pytest.raises(Stale):
        await moves(table, BEN, note, COMMENT, "1")
    with pytest.raises(Stale):
        await moves(table, CAT, comment, EVIDENCE, FIRST)
    with pytest.raises(NoColumn):
        await moves(table, BEN, note, "rumours", FIRST)
    with pytest.raises(UnknownStatement):
        await moves(table, BEN, note, EVIDENCE, "9.9")
    with pytest.raises(UnknownStatement):
        await moves(table, CAT, comment, COMMENT, "9")
    with pytest.raises(NotYours):
        await moves(table, CAT, note, EVIDENCE, SECOND)
    turn = await moves(table, CAT, comment, COMMENT, "1")
    assert turn.audit == await table.audit()
    assert await table.last() == TrailEntry(table.now, CAT, "comment-moved", "1")
    assert await note_of(table, "The plan.") == Note(
        comment.id, COMMENT, "1", "The plan.", CAT, "education", comment.at, edited_at=table.now
    )


async def test_ones_own_note_is_given_other_words_and_nobody_elses(store: SqlStore) -> None:
    table = await noted(store)
    await table.scores_all()
    note = await note_of(table, "The minutes.")
    at = table.later(minutes=3)
    turn = await rewords(table, BEN, str(note.id), "The minutes of March.")
    assert [post.name for post in turn.due] == [FIRST_DOMAIN]
    assert turn.audit == await table.audit()
    reworded = await note_of(table, "The minutes of March.")
    assert (reworded.id, reworded.target, reworded.edited_at) == (note.id, FIRST, at)
    assert await table.last() == TrailEntry(at, BEN, "evidence-edited", FIRST)
    for person_id in (ANN, CAT):
        with pytest.raises(NotYours):
            await rewords(table, person_id, str(note.id), "Another thing.")
    for target in ("", "x", "99"):
        with pytest.raises(NoNote):
            await rewords(table, BEN, target, "Whose?")


@ON_BOTH
async def test_what_was_moved_or_reworded_later_wins_over_an_edit_that_comes_late(store: SqlStore) -> None:
    table = await noted(store)
    note, message = await note_of(table, "The minutes."), table.message - 2
    late = table.by(BEN)
    await rewords(table, BEN, str(note.id), "The minutes of March.")
    await services.notes.edit(store, late, Said(message, "The draft minutes."))
    assert [each.text for each in await hand(table, BEN)] == ["The minutes of March."]


async def test_a_message_is_found_as_the_note_it_has_become(store: SqlStore) -> None:
    table = await noted(store)
    found = await notebook.kept_of(store, table.by(CAT), message_id=table.message)
    assert found is not None
    assert (found[0], found[1].text) == (table.audit_id, "The plan.")
    assert await notebook.kept_of(store, table.by(CAT), message_id=table.message + 1) is None
    assert await notebook.kept_of(store, table.alone(CAT), message_id=table.message) is None
