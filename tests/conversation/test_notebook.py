"""My notes: found, given other words, moved, taken back; what is removed stays so, whatever comes after."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot import services
from bot.audit.errors import NoNote, NoteRemoved
from bot.audit.messages import Aim
from bot.audit.model import By, RoomKind
from bot.db import SqlStore, open_store
from bot.rehearsal import Chat, Message, Player
from bot.services.said import Said
from tests.conversation.company import HERE, Company, Table, at_work, last, settings_for
from tests.databases import LayOut
from tests.db.people import ANN, GROUP, TOOL, minute
from tests.persons.test_no_trace import checkpoint, holding
from tests.stage import stage_with_contract

SECRET = "Zinnia protocol of the Quillfeather board."


pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(loop_scope="module")
async def by_itself(lay_out: LayOut, tmp_path: Path) -> AsyncIterator[Company]:
    """The bot at work, on SQLite files that nothing else writes to."""
    url = lay_out(tmp_path)
    with stage_with_contract() as stage:
        async with at_work(stage, settings_for(HERE, url)) as it:
            yield it


async def texts(company: Company, chat: Chat) -> list[tuple[str, str, str]]:
    async with company.bot.store.read() as look:
        return [(note.kind, note.target, note.text) for note in await look.notes_in((await company.audit(chat)).id)]


async def noted(company: Company) -> tuple[Table, Message]:
    """Ben, of the Police, has written a note in the group, and Ann one of hers."""
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    said = await company.says(ben, table.group, f"/evidence 1.1 {SECRET}")
    await company.says(ann, table.group, "/evidence 1.2 Minutes.")
    return table, said


async def opens(company: Company, person: Player, group: Chat, target: str) -> Message:
    """Go from the group's menu by the link into one's private chat, and to the first note on a statement."""
    await company.says(person, group, "/notes")
    way = await company.presses(person, last(group), "My notes")
    person.follows(way.url or "")
    await company.rests()
    await company.presses(person, last(person.private), f"{target}:")
    await company.presses(person, last(person.private), "1")
    return last(person.private)


async def removes(company: Company, person: Player, page: Message) -> None:
    await company.presses(person, page, "Remove the note")
    await company.presses(person, last(person.private), "Remove the note")


async def test_a_note_that_is_removed_is_in_no_file_and_the_record_says_only_that(
    by_itself: Company, tmp_path: Path
) -> None:
    company = by_itself
    table, _ = await noted(company)
    await company.frees(table.group)
    ben = table.people[1]
    assert holding(tmp_path, SECRET)
    await removes(company, ben, await opens(company, ben, table.group, "1.1"))
    assert holding(tmp_path, SECRET) == []
    assert await texts(company, table.group) == [("evidence", "1.2", "Minutes.")]
    audit = await company.audit(table.group)
    assert "1.1" not in audit.notes
    async with company.bot.store.read() as look:
        entry = (await look.trail(audit.id))[-1]
    assert (entry.what, entry.person_id, entry.before, entry.after, entry.why) == ("note-removed", ben.id, "", "", "")


async def test_what_is_removed_under_a_hold_is_hidden_and_gone_when_the_hold_ends(
    by_itself: Company, tmp_path: Path
) -> None:
    company = by_itself
    table, _ = await noted(company)
    await company.frees(table.group)
    ann, ben = table.people
    await company.says(ben, table.group, "/hold Somebody asked.")
    assert "Only the facilitator" in last(table.group).words
    await company.says(ann, table.group, "/hold A review has asked for the records.")
    assert "A review has asked for the records." in last(table.group).words
    page = await opens(company, ben, table.group, "1.1")
    await company.presses(ben, page, "Remove the note")
    assert "destroyed only when the hold ends" in last(ben.private).words
    await company.presses(ben, last(ben.private), "Remove the note")
    assert await texts(company, table.group) == [("evidence", "1.2", "Minutes.")]
    assert holding(tmp_path, SECRET)
    await company.says(ann, table.group, "/hold")
    await company.presses(ann, last(table.group), "Lift our hold")
    assert "No hold is on" in last(table.group).words
    await company.rests()
    assert holding(tmp_path, SECRET) == []


async def test_ones_own_notes_are_ones_own_and_the_facilitator_sees_all(company: Company) -> None:
    table, _ = await noted(company)
    ann, ben = table.people
    page = await opens(company, ben, table.group, "1.1")
    assert SECRET in page.words
    await company.presses(ben, page, "\u2039 Back")
    await company.presses(ben, page, "\u2039 Back")
    assert not page.button("1.2:")
    await company.says(ann, ann.private, "/notes")
    assert last(ann.private).button("1.1:")
    assert last(ann.private).button("1.2:")
    assert SECRET not in "".join(m.words for m in table.group.messages if m.from_bot)


async def test_no_edit_brings_a_removed_note_back(company: Company) -> None:
    table, said = await noted(company)
    ben = table.people[1]
    await removes(company, ben, await opens(company, ben, table.group, "1.1"))
    await company.edits(ben, said, f"/evidence 1.1 {SECRET} And more.")
    assert "stays so" in last(table.group).words
    assert await texts(company, table.group) == [("evidence", "1.2", "Minutes.")]


async def test_alone_a_removed_text_stays_out_and_a_new_one_is_kept(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, sam.private, "2")
    said = await company.says(sam, sam.private, SECRET)
    await company.says(sam, sam.private, "/notes")
    await company.presses(sam, last(sam.private), "1.1:")
    await company.presses(sam, last(sam.private), "1")
    await removes(company, sam, last(sam.private))
    await company.edits(sam, said, "Another text.")
    assert await texts(company, sam.private) == []
    await company.says(sam, sam.private, "A new one.")
    assert await texts(company, sam.private) == [("evidence", "1.1", "A new one.")]


async def test_a_note_moves_to_another_statement_and_column_and_the_counts_follow(company: Company) -> None:
    table, said = await noted(company)
    ben = table.people[1]
    page = await opens(company, ben, table.group, "1.1")
    await company.presses(ben, page, "Move")
    await company.presses(ben, page, "2 ")
    await company.presses(ben, page, "2.4")
    assert ("evidence", "2.4", SECRET) in await texts(company, table.group)
    page = await opens(company, ben, table.group, "2.4")
    await company.presses(ben, page, "Move")
    await company.presses(ben, page, "Here, as: Assurance")
    audit = await company.audit(table.group)
    counts = {place: dict(count.by_column) for place, count in audit.notes.items()}
    assert counts == {"2.4": {"assurance": 1}, "1.2": {"evidence": 1}}
    await company.edits(ben, said, f"/evidence {SECRET} Signed.")  # what the message says now
    assert ("evidence", "2.4", f"{SECRET} Signed.") in await texts(company, table.group)


async def test_a_note_gets_other_words_that_pass_the_gate(company: Company) -> None:
    table, _ = await noted(company)
    ben = table.people[1]
    page = await opens(company, ben, table.group, "1.1")
    await company.presses(ben, page, "Change")
    await company.says(ben, ben.private, "Ring 07700 900123.", to=last(ben.private))
    assert ("evidence", "1.1", SECRET) in await texts(company, table.group)
    await company.presses(ben, page, "Change")
    await company.says(ben, ben.private, "In other words.", to=last(ben.private))
    assert ("evidence", "1.1", "In other words.") in await texts(company, table.group)


async def test_nobody_else_removes_moves_or_rewords_but_the_facilitator_removes(company: Company) -> None:
    table, _ = await noted(company)
    ann, ben = table.people
    page = await opens(company, ann, table.group, "1.1")
    assert not page.button("Change")
    audit = await company.audit(table.group)
    async with company.bot.store.read() as look:
        theirs = [note.id for note in await look.notes_in(audit.id) if note.person_id == ann.id]
    for forged in (
        f"nr|{audit.id}|{theirs[0]}",
        f"nm|{audit.id}|{theirs[0]}|evidence|2.4",
        f"no|{audit.id}|{theirs[0]}|view",
    ):
        assert (await company.forges(ben, last(ben.private) if ben.private.messages else page, forged)).show_alert
    assert ("evidence", "1.2", "Minutes.") in await texts(company, table.group)
    await removes(company, ann, page)
    assert await texts(company, table.group) == [("evidence", "1.2", "Minutes.")]


async def test_where_the_gate_finds_something_in_an_edit_removing_the_note_is_one_tap(company: Company) -> None:
    table, said = await noted(company)
    ben = table.people[1]
    await company.edits(ben, said, "/evidence 1.1 Ring 07700 900123.")
    assert "still stands" in last(table.group).words
    await company.presses(ben, last(table.group), "Remove the note")
    assert await texts(company, table.group) == [("evidence", "1.2", "Minutes.")]


async def test_what_the_gate_finds_in_a_note_that_was_kept_can_be_removed_in_one_tap(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, sam.private, "2")
    await company.says(sam, sam.private, "Mr Quillfeather chairs it.")
    await company.presses(sam, last(sam.private), "It is about a system")
    assert await texts(company, sam.private)
    await company.says(sam, sam.private, "/notes")
    await company.presses(sam, last(sam.private), "1.1:")
    await company.presses(sam, last(sam.private), "1")
    assert "remove it" in last(sam.private).words
    await company.presses(sam, last(sam.private), "Remove the note")
    assert await texts(company, sam.private) == []


async def test_that_telegram_tells_of_no_deletion_is_said_in_the_notice_in_help_and_with_the_notes(
    company: Company,
) -> None:
    table, _ = await noted(company)
    ann = table.people[0]
    for command in ("/privacy", "/help"):
        await company.says(ann, table.group, command)
        assert "never tells a bot" in last(table.group).words
    await company.presses(ann, table.card, "⋯")
    await company.presses(ann, last(table.group), "Notes here")
    assert "never tells a bot" in last(table.group).words
    eve = company.person("Eve")
    await company.says(eve, eve.private, "/start")
    assert "never tells a bot" in last(eve.private).words


async def test_the_page_of_a_note_that_is_gone_does_no_harm(company: Company) -> None:
    table, _ = await noted(company)
    ben = table.people[1]
    page = await opens(company, ben, table.group, "1.1")
    audit = await company.audit(table.group)
    number = page.buttons[0].data.split("|")[2]
    await removes(company, ben, page)
    await company.says(ben, ben.private, "/help")
    for old in (f"nr|{audit.id}|{number}", f"no|{audit.id}|{number}|move", f"nm|{audit.id}|{number}|evidence|2.4"):
        assert "not there any more" in (await company.forges(ben, last(ben.private), old)).text


async def begun(store: SqlStore) -> tuple[int, int]:
    """Ann has a note in a group's audit."""
    turn = await services.audits.begin(store, by(1), framework=TOOL, kind=RoomKind.GROUP, title="G")
    await services.notes.take(store, by(2), Said(7, SECRET, aim=Aim(turn.audit.id, "evidence", "1.1")))
    async with store.read() as look:
        (note,) = await look.notes_in(turn.audit.id)
    return turn.audit.id, note.id


def by(number: int) -> By:
    return By(GROUP, ANN, "Ann", number, minute(number), mark=number)


async def test_of_two_processes_one_removes_while_the_other_edits_and_it_stays_removed(database_url: str) -> None:
    async with open_store(database_url) as one, open_store(database_url) as other:
        for first in range(6):
            audit, note = await begun_again(one, 100 * first)
            edit = services.notes.edit(other, by(100 * first + 12), Said(100 * first + 7, f"{SECRET} Edited."))
            gone = services.notebook.remove(one, by(100 * first + 11), audit_id=audit, note_id=note)
            done = await asyncio.gather(*((edit, gone) if first % 2 else (gone, edit)), return_exceptions=True)
            assert all(not isinstance(each, Exception) or isinstance(each, NoteRemoved) for each in done), done
            async with one.read() as look:
                assert not [each for each in await look.notes_in(audit) if each.id == note]
                assert await look.note_at(GROUP.chat_id, 100 * first + 7) is None


async def begun_again(store: SqlStore, start: int) -> tuple[int, int]:
    """Ann has one more note."""
    turn = await services.audits.begin(store, by(start + 1), framework=TOOL, kind=RoomKind.GROUP, title="G")
    await services.notes.take(store, by(start + 2), Said(start + 7, SECRET, aim=Aim(turn.audit.id, "evidence", "1.1")))
    async with store.read() as look:
        known = await look.note_at(GROUP.chat_id, start + 7)
    assert known is not None
    return turn.audit.id, known[1].id


async def test_removed_twice_it_is_removed_once(database_url: str) -> None:
    async with open_store(database_url) as store:
        audit, note = await begun(store)
        await services.notebook.remove(store, by(3), audit_id=audit, note_id=note)
        with pytest.raises(NoNote):
            await services.notebook.remove(store, by(4), audit_id=audit, note_id=note)


async def test_on_postgresql_no_table_holds_a_removed_text_on_the_disk(postgres_url: str, postgres: object) -> None:
    async with open_store(postgres_url) as store:
        audit, note = await begun(store)
        tables = Path(postgres.pgdata) / "base"  # type: ignore[attr-defined]
        checkpoint(postgres_url)
        assert holding(tables, SECRET)
        await services.notebook.remove(store, by(3), audit_id=audit, note_id=note)
        checkpoint(postgres_url)
        assert holding(tables, SECRET) == []
