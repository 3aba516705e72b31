"""A note follows the edit of its message: text, number, kind; what cannot be followed is said."""

from __future__ import annotations

import pytest

from bot.rehearsal import Message
from tests.conversation.company import Company, Table, last

pytestmark = pytest.mark.asyncio(loop_scope="module")

KEPT = "A joint protocol."


async def notes(company: Company, table: Table) -> list[tuple[str, str, str]]:
    audit = await company.audit(table.group)
    async with company.bot.store.read() as look:
        targets = (*audit.framework.places, *(domain.id for domain in audit.framework.domains))
        found = [note for target in targets for note in await look.notes_on(audit.id, target)]
    return [(note.kind, note.target, note.text) for note in found]


async def noted(company: Company, text: str = f"/evidence 1.1 {KEPT}") -> tuple[Table, Message]:
    """Ann has written a note; the card has moved on since."""
    table = await company.table("Ann", "Ben")
    said = await company.says(table.people[0], table.group, text)
    await company.says(table.people[0], table.group, "/goto 1.3")
    return table, said


@pytest.mark.parametrize(
    ("edit", "note"),
    [
        (f"/evidence 2.4 {KEPT}", ("evidence", "2.4", KEPT)),
        (f"/assurance 1.1 {KEPT}", ("assurance", "1.1", KEPT)),
        (f"/Assurance 2.4 {KEPT}", ("assurance", "2.4", KEPT)),
        (f"/assurance {KEPT}", ("assurance", "1.1", KEPT)),
        ("/evidence A signed one.", ("evidence", "1.1", "A signed one.")),
        (f"/comment 2 {KEPT}", ("comment", "2", KEPT)),
        (f"/comment {KEPT}", ("comment", "1", KEPT)),
    ],
)
async def test_an_edit_says_where_a_note_belongs_and_what_it_does_not_say_stays(
    company: Company, edit: str, note: tuple[str, str, str]
) -> None:
    table, said = await noted(company)
    await company.edits(table.people[0], said, edit)
    assert await notes(company, table) == [note]


async def test_a_comment_becomes_evidence(company: Company) -> None:
    table, said = await noted(company, f"/comment 2 {KEPT}")
    await company.edits(table.people[0], said, f"/evidence 2.4 {KEPT}")
    assert await notes(company, table) == [("evidence", "2.4", KEPT)]


async def test_that_a_note_moved_is_in_the_trail_and_in_the_counts(company: Company) -> None:
    table, said = await noted(company)
    await company.edits(table.people[0], said, f"/assurance 2.4 {KEPT}")
    audit = await company.audit(table.group)
    assert [(place, count.of("assurance"), count.of("evidence")) for place, count in audit.notes.items()] == [
        ("2.4", 1, 0)
    ]
    async with company.bot.store.read() as look:
        entry = (await look.trail(audit.id))[-1]
    assert (entry.what, entry.target) == ("assurance-moved", "2.4")


@pytest.mark.parametrize("edit", [f"/evidence 9.9 {KEPT}", f"/action {KEPT}", "/help", "/evidence 1.1"])
async def test_what_cannot_be_followed_is_said_and_the_note_stays(company: Company, edit: str) -> None:
    table, said = await noted(company)
    before = len(table.group.messages)
    await company.edits(table.people[0], said, edit)
    assert await notes(company, table) == [("evidence", "1.1", KEPT)]
    assert len(table.group.messages) == before + 1
    assert last(table.group).reply_to is said


async def test_a_text_that_becomes_a_photo_is_no_longer_followed_and_that_is_said(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, sam.private, "2")
    said = await company.says(sam, sam.private, KEPT)
    said.file, said.caption = sam.sends_photo(sam.private).file, "A picture of it"
    said.text, said.entities, said.edited = "", (), company.stage.now()
    company.stage.tell(said, "edited_message")
    await company.rests()
    audit = await company.audit(sam.private)
    async with company.bot.store.read() as look:
        assert [note.text for note in await look.notes_on(audit.id, "1.1")] == [KEPT]
    assert "stays as you last wrote it" in last(sam.private).words


async def test_the_edit_of_a_message_that_is_no_note_is_nothing_to_us(company: Company) -> None:
    table, _ = await noted(company)
    said = await company.says(table.people[1], table.group, "/help")
    before = len(table.group.messages)
    await company.edits(table.people[1], said, "/card please")
    assert len(table.group.messages) == before
