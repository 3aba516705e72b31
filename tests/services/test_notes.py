"""What people write: kept where it belongs, followed when it is edited, refused when it may not be kept."""

from __future__ import annotations

import pytest

from bot import services
from bot.audit.errors import (
    AuditClosed,
    EmptyText,
    HasLeft,
    Identifies,
    MayIdentify,
    NoAudit,
    NoColumn,
    NotAMember,
    NoteStays,
    NoteStaysText,
    NotFacilitator,
    NotYours,
    Stale,
    TextTooLong,
    UnknownStatement,
)
from bot.audit.messages import Aim, AimKind, PostName, Turn
from bot.audit.model import COMMENT, Note
from bot.audit.trail import TrailEntry
from bot.db import SqlStore
from bot.services.notes import Taken, take, take_own
from bot.services.said import Said
from tests.columns import ASSURANCE, EVIDENCE
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, CAT, DAN, FIRST, GROUP, NOON, SECOND, Table, on_a_phone, seated

POLICY = "The policy of 2025 is on the website."
SURE = "Bullying in year 9 rose after the merger, said J. P. from Elm Road."
CERTAIN = "Write to a.smith@example.org about it."


async def notes(table: Table, target: str = FIRST) -> list[Note]:
    return list(await services.notes.notes_on(table.store, table.audit_id, target))


async def texts(table: Table, target: str = FIRST) -> list[str]:
    return [note.text for note in await notes(table, target)]


def evidence(table: Table, statement: str = FIRST) -> Aim:
    return Aim(table.audit_id, EVIDENCE, statement)


async def test_a_note_bears_its_writer_the_agency_and_the_time_of_its_message(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    at = table.later(minutes=4)
    turn = await table.writes(BEN, f"  {POLICY} ")
    (note,) = await notes(table)
    assert note == Note(note.id, EVIDENCE, FIRST, POLICY, BEN, "police", at)
    assert turn.audit.notes[FIRST].of(EVIDENCE) == 1
    assert await table.last() == TrailEntry(at, BEN, "evidence-added", FIRST)
    assert turn.audit.active_at == at


async def test_several_messages_are_several_notes_oldest_first(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.writes(BEN, "The first.")
    table.later(minutes=1)
    await table.writes(ANN, "The second.")
    assert await texts(table) == ["The first.", "The second."]


async def test_a_note_given_in_private_is_marked_so(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    taken = await take(store, table.alone(BEN), Said(9, POLICY, aim=evidence(table)))
    assert taken.aim == evidence(table)
    assert [(note.private, note.agency) for note in await notes(table)] == [(True, "police")]


async def test_a_comment_stands_on_its_domain_and_counts_for_no_statement(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    turn = await table.writes(BEN, POLICY, Aim(table.audit_id, COMMENT, "2"))
    assert await texts(table, "2") == [POLICY]
    assert turn.audit.notes == {}
    assert (await table.last()).what == "comment-added"


async def test_where_no_note_belongs_none_is_kept(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    for aim, why in (
        (evidence(table, "9.9"), UnknownStatement),
        (Aim(table.audit_id, COMMENT, "9"), UnknownStatement),
        (Aim(table.audit_id, "wisdom", FIRST), NoColumn),
        (Aim(99, EVIDENCE, FIRST), NoAudit),
    ):
        with pytest.raises(why):
            await table.writes(BEN, POLICY, aim)
    assert await table.said() == ["opened", "agency", "joined"]


async def test_who_may_not_write_is_told_why(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    may = services.notes.may_ask
    with pytest.raises(NotAMember):
        await table.writes(CAT, POLICY)
    with pytest.raises(NotAMember):
        await may(store, table.by(CAT), evidence(table))
    with pytest.raises(NoColumn):
        await may(store, table.by(BEN), Aim(table.audit_id, "wisdom", FIRST))
    await may(store, table.by(BEN), evidence(table))
    await services.members.leave(store, table.by(), person_id=BEN)
    with pytest.raises(HasLeft):
        await table.writes(BEN, POLICY)
    await table.closes()
    for aim in (evidence(table), Aim(table.audit_id, AimKind.DISSENT, FIRST), Aim(table.audit_id, AimKind.AGENCY)):
        with pytest.raises(AuditClosed):
            await may(store, table.by(), aim)


@pytest.mark.parametrize("kind", ["action", "outcome", "due", "label", "zone"])
async def test_what_follows_an_audit_may_be_written_after_its_end(store: SqlStore, kind: str) -> None:
    table = await seated(store, "health")
    await table.closes()
    await services.notes.may_ask(store, table.by(), Aim(table.audit_id, kind))


async def test_who_is_joining_may_type_an_agency(store: SqlStore) -> None:
    table = await seated(store, "health")
    await services.notes.may_ask(store, table.by(CAT), Aim(table.audit_id, AimKind.AGENCY))
    turn = await table.writes(CAT, "Police", Aim(table.audit_id, AimKind.AGENCY))
    assert turn.audit.agencies == ("health", "police")


async def test_nothing_empty_and_nothing_too_long_is_kept(store: SqlStore) -> None:
    table = await seated(store, "health")
    with pytest.raises(EmptyText):
        await table.writes(ANN, " \u200b ")
    await table.writes(ANN, "a" * 4095)
    with pytest.raises(TextTooLong) as refused:
        await table.writes(ANN, "a" * 4096)
    assert refused.value.blanks == {"most": 4095}
    agency = Aim(table.audit_id, AimKind.AGENCY)
    with pytest.raises(TextTooLong) as refused:
        await table.writes(BEN, "a" * 65, agency)
    assert refused.value.blanks == {"most": 64}
    assert [len(text) for text in await texts(table)] == [4095]


async def test_a_name_is_one_line_and_a_note_keeps_its_lines(store: SqlStore) -> None:
    table = await seated(store, "health")
    await table.writes(BEN, "Wardens\nof the North", Aim(table.audit_id, AimKind.AGENCY))
    await table.writes(BEN, "One.\nTwo.")
    assert (await table.audit()).agencies == ("health", "Wardens of the North")
    assert await texts(table) == ["One.\nTwo."]


async def test_what_identifies_somebody_is_never_kept(store: SqlStore) -> None:
    table = await seated(store, "health")
    with pytest.raises(Identifies):
        await table.writes(ANN, CERTAIN)
    assert await texts(table) == []


@ON_BOTH
async def test_what_may_identify_somebody_is_kept_once_its_writer_says_so(store: SqlStore) -> None:
    table = await seated(store, "health")
    with pytest.raises(MayIdentify) as refused:
        await table.writes(ANN, SURE)
    assert refused.value.blanks["aim"] == evidence(table)
    assert await texts(table) == []
    await take(store, table.by(), Said(600, SURE, aim=evidence(table), confirmed=True))
    assert await texts(table) == [SURE]


async def test_an_edit_bears_the_time_of_the_edit(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.writes(BEN, "The first draft.")
    at = table.later(minutes=7)
    turn = await table.edits(BEN, POLICY)
    (note,) = await notes(table)
    assert (note.text, note.at, note.edited_at) == (POLICY, NOON, at)
    assert await table.last() == TrailEntry(at, BEN, "evidence-edited", FIRST)
    assert turn.audit.active_at == at


async def test_an_edit_by_another_person_is_refused(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.writes(BEN, POLICY)
    with pytest.raises(NotYours):
        await table.edits(ANN, "Something else.")
    assert await texts(table) == [POLICY]
    assert (await notes(table))[0].edited_at is None


async def test_an_edit_of_what_is_no_note_may_become_one(store: SqlStore) -> None:
    table = await seated(store, "health")
    assert await services.notes.edit(store, table.by(), Said(9, POLICY)) is None


async def test_an_edit_that_changes_nothing_leaves_no_trace(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.writes(BEN, POLICY)
    said, version = await table.said(), (await table.audit()).version
    assert (await table.edits(BEN, POLICY)).due == ()
    assert (await table.said(), (await table.audit()).version) == (said, version)


async def test_an_edit_passes_the_gate_and_what_it_refuses_leaves_the_note_as_it_was(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.writes(BEN, POLICY)
    with pytest.raises(Identifies):
        await table.edits(BEN, CERTAIN)
    with pytest.raises(MayIdentify):
        await table.edits(BEN, SURE)
    with pytest.raises(NoteStaysText):
        await table.edits(BEN, "")
    assert await texts(table) == [POLICY]
    await table.edits(BEN, SURE, confirmed=True)
    assert await texts(table) == [SURE]


async def test_an_edit_of_a_closed_audit_is_refused(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.writes(BEN, POLICY)
    await table.closes()
    with pytest.raises(AuditClosed):
        await table.edits(BEN, "Something else.")


@pytest.mark.parametrize(
    ("edited", "kind", "target", "text"),
    [
        ("/evidence 1.2 Another.", EVIDENCE, SECOND, "Another."),
        ("/assurance Another.", ASSURANCE, FIRST, "Another."),
        ("/Assurance@audit_bot 1.2: Another.", ASSURANCE, SECOND, "Another."),
        ("/evidence Another.", EVIDENCE, FIRST, "Another."),
        ("/comment 2 Another.", COMMENT, "2", "Another."),
        ("/comment Another.", COMMENT, "1", "Another."),
    ],
)
async def test_a_note_follows_its_message(store: SqlStore, edited: str, kind: str, target: str, text: str) -> None:
    table = await seated(store, "health", "police")
    await table.writes(BEN, POLICY)
    await table.edits(BEN, edited)
    assert [(note.kind, note.text) for note in await notes(table, target)] == [(kind, text)]
    moved = (kind, target) != (EVIDENCE, FIRST)
    assert (await table.last()).what == f"{kind}-{'moved' if moved else 'edited'}"
    assert (await texts(table) == []) == (target != FIRST)


async def test_a_comment_that_is_edited_stays_on_its_domain(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.writes(BEN, POLICY, Aim(table.audit_id, COMMENT, "2"))
    await table.edits(BEN, "/comment Another.")
    assert await texts(table, "2") == ["Another."]


async def test_a_note_that_is_edited_into_something_else_stays_as_it_was(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.writes(BEN, POLICY)
    with pytest.raises(NoteStays):
        await table.edits(BEN, "/action Another.")
    with pytest.raises(UnknownStatement) as refused:
        await table.edits(BEN, "/evidence 9.9 Another.")
    assert refused.value.blanks == {"number": "9.9"}
    assert await texts(table) == [POLICY]


@ON_BOTH
async def test_an_edit_that_is_overtaken_by_a_later_one_changes_nothing(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.writes(BEN, POLICY)
    early, late = table.by(BEN), table.by(BEN)
    for by, text in ((late, "The last word."), (early, "The word before.")):
        await services.notes.edit(store, by, Said(table.message, text))
    assert await texts(table) == ["The last word."]
    assert (await table.said()).count("evidence-edited") == 1


async def test_a_note_that_moves_brings_both_summaries_up_to_date_and_each_once(store: SqlStore) -> None:
    table = await on_a_phone(store)
    for domain in (await table.audit()).framework.domains:
        await table.scores_all(domain)
    await table.writes(ANN, POLICY)
    turn = await table.edits(ANN, "/evidence 2.1 Another.")
    overall = next(post for post in turn.due if post.name == "overall")
    assert [post.name for post in turn.due] == ["summary:2", "overall", "summary:1"]
    assert await services.posts.post_of(store, table.audit_id, PostName("overall")) == overall
    moved = {post.name: post.version for post in turn.due}
    turn = await table.edits(ANN, "/evidence 2.1 Another one.")
    assert [(post.name, post.version - moved[post.name]) for post in turn.due] == [("summary:2", 1), ("overall", 1)]


async def test_a_text_that_was_asked_of_its_writer_loses_the_command_before_it(store: SqlStore) -> None:
    table = await seated(store, "health", "police")

    async def takes(text: str, aim: Aim | None = None, *, writer_id: int = BEN) -> Taken:
        table.message += 1
        return await take_own(store, table.by(BEN), Said(table.message, text, aim=aim), writer_id=writer_id)

    taken = await takes("/evidence 1.1 The policy.", evidence(table))
    assert (taken.aim, await texts(table)) == (evidence(table), ["The policy."])
    await takes("1.1 A dip sample.", evidence(table))
    assert await texts(table) == ["The policy.", "1.1 A dip sample."]
    with pytest.raises(NotYours):
        await takes("The policy.", evidence(table), writer_id=ANN)
    with pytest.raises(Stale):
        await takes("The policy.")
    with pytest.raises(NoAudit):
        await takes("The policy.", Aim(99, EVIDENCE, FIRST))


async def test_the_question_that_a_text_answers_is_closed_and_no_other(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    older, newer = await table.asks(BEN, evidence(table)), await table.asks(BEN, evidence(table, SECOND))
    await take(store, table.by(BEN), Said(800, POLICY, reply_to=older))
    async with store.read() as look:
        waiting = await look.open_ask(GROUP.chat_id, BEN)
    assert waiting is not None
    assert waiting.message_id == newer
    assert await texts(table) == [POLICY]
    await take(store, table.by(BEN), Said(801, POLICY, aim=evidence(table)))
    async with store.read() as look:
        assert await look.open_ask(GROUP.chat_id, BEN) == waiting  # that was for something else
    await take(store, table.by(BEN), Said(802, POLICY, aim=evidence(table, SECOND)))
    async with store.read() as look:
        assert await look.open_ask(GROUP.chat_id, BEN) is None


async def test_a_question_to_somebody_else_takes_notes_from_any_member_and_nothing_else(store: SqlStore) -> None:
    table = await seated(store, "health", "police", "education")
    note = await table.asks(BEN, evidence(table))
    await take(store, table.by(CAT), Said(800, POLICY, reply_to=note))
    assert [(one.person_id, one.text) for one in await notes(table)] == [(CAT, POLICY)]
    label = await table.asks(ANN, Aim(table.audit_id, AimKind.LABEL))
    with pytest.raises(NotYours):
        await take(store, table.by(CAT), Said(801, "Northtown board", reply_to=label))


async def test_a_label_is_the_facilitators_to_give(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    label = Aim(table.audit_id, AimKind.LABEL)

    async def names(person_id: int, text: str) -> Turn:
        return await table.writes(person_id, text, label)

    with pytest.raises(NotFacilitator):
        await names(BEN, "Northtown board")
    turn = await names(ANN, "Northtown  board")
    assert turn.audit.room.name == "Northtown board"
    assert await table.last() == TrailEntry(NOON, ANN, "settings", "label", "", "Northtown board")
    await names(ANN, "The board")
    assert (await table.last()).before == "Northtown board"


async def test_somebody_who_joined_without_an_agency_writes_for_none(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    table.later(hours=24)
    await services.members.take_over(store, table.by(DAN), audit_id=table.audit_id)
    await table.writes(DAN, POLICY)
    assert [(one.person_id, one.agency) for one in await notes(table)] == [(DAN, "")]
