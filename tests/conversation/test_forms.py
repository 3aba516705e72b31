"""Forms at the wire: made in the chat, filled in, handed in as a file, looked at before anything is kept, and kept."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped] # it ships no types

from bot import services
from bot.rehearsal import Chat, Message, Notification, Player
from tests.conversation.company import HERE, Company, Table, at_work, last, settings_for, words
from tests.reports.filling import Cells, fill
from tests.stage import stage_with_contract

pytestmark = pytest.mark.asyncio(loop_scope="module")

PATHWAY = "The pathway was agreed and audited."
SECRET = "Only those who hand it in know of the Tuesday panel."
PHONE = "Ring 07700 900123 for it."


async def issued(company: Company, person: Player, where: Chat, agency: str) -> bytes:
    """The facilitator has a form made."""
    await company.says(person, where, "/form")
    await company.presses(person, where, agency)
    await company.until(lambda: files(where))
    return files(where)[-1].file.data  # type: ignore[union-attr] # it has one


def files(chat: Chat) -> list[Message]:
    return [m for m in chat.messages if m.from_bot and m.file is not None and m.file.name.endswith(".xlsx")]


async def sends(company: Company, person: Player, chat: Chat, data: bytes, to: Message | None = None) -> Message:
    """Somebody sends a spreadsheet, and the bot says what it thinks of it."""
    sent = person.sends_document(chat, "form.xlsx", data=data, reply_to=to)
    await company.rests()
    return sent


async def with_form(company: Company, cells: Cells, agency: str = "Education") -> tuple[Table, bytes]:
    table = await company.table("Ann", "Ben")
    ann = table.people[0]
    return table, fill(await issued(company, ann, ann.private, agency), cells)


async def presses(company: Company, person: Player, message: Message, label: str) -> Notification:
    """Press what has the file read again, however long that takes."""
    press = person.presses(message, label)
    await company.rests()
    return await press


async def notes_in(company: Company, table: Table) -> tuple[str, ...]:
    audit = await company.audit(table.group)
    snapshot = await services.audits.take_snapshot(company.bot.store, audit.id, audit.opened_at)
    return tuple(note.text for note in snapshot.notes)


async def test_a_form_goes_its_way_from_the_facilitator_through_a_spreadsheet_to_the_record(company: Company) -> None:
    cells: Cells = {"1.1": (3, PATHWAY), "1.2": (1, SECRET), "2.4": (5, ""), "3.1": (2, PHONE)}
    table, data = await with_form(company, cells)
    ann, group = table.people[0], table.group
    before = len(group.messages)
    await sends(company, ann, ann.private, data)
    preview = last(ann.private)
    assert "The form of Education. Nothing is kept yet." in preview.words
    assert "Would be kept: 3 scores, 2 notes." in preview.words
    assert "2.4: 5 is not on the scale, which goes from 0 to 4." in preview.words
    assert "3.1: a text holds a phone number." in preview.words
    assert "07700" not in preview.words
    assert preview.button("Keep all") is None
    assert await notes_in(company, table) == ()
    await presses(company, ann, preview, "Keep the good rows")
    assert "Kept from the form of Education: 3 scores, 2 notes." in words(ann.private)
    assert await notes_in(company, table) == (PATHWAY, SECRET)
    audit = await company.audit(group)
    assert [m.agency for m in audit.members] == ["childrens-social-care", "police", "education"]
    assert "1 of 3" in table.card.words, "the card counts who is in, and no more"
    after = "\n".join(message.words for message in group.messages[before:])
    assert PATHWAY not in after
    assert SECRET not in after
    await sends(company, ann, ann.private, data)
    assert "Keep" not in "".join(label for row in last(ann.private).labels for label in row)


async def test_who_comes_to_a_preview_late_forges_or_presses_twice_keeps_nothing_that_was_not_seen(
    company: Company,
) -> None:
    table, data = await with_form(company, {"1.1": (3, PATHWAY)}, "Police")
    _, ben = table.people
    sent = await sends(company, ben, ben.private, data)
    preview = last(ben.private)
    button = preview.button("Keep all")
    assert button is not None
    await company.forges(ben, preview, button.data[:-6] + "000|0|1")
    other = await sends(company, ben, ben.private, fill(data, {"1.1": (0, SECRET)}))
    preview.reply_to = other
    said = await presses(company, ben, preview, "Keep all")
    assert "no longer get the file" in said.text
    preview.reply_to = None
    assert (await presses(company, ben, preview, "Keep all")).text
    assert await notes_in(company, table) == ()
    preview.reply_to = sent
    button_data = button.data
    await presses(company, ben, preview, "Keep all")
    version = (await company.audit(table.group)).version
    await company.forges(ben, preview, button_data)
    assert (await company.audit(table.group)).version == version
    assert await notes_in(company, table) == (PATHWAY,)


async def test_a_form_that_is_sent_in_the_group_is_looked_at_in_private(company: Company) -> None:
    table = await company.table("Ann", "Ben", "Cat")
    ann, ben, cat = table.people
    data = fill(await issued(company, ann, table.group, "Police"), {"1.1": (4, SECRET)})
    await sends(company, ben, table.group, data, to=files(table.group)[-1])
    assert "Open a private chat with me" in last(table.group).words
    await company.says(ben, ben.private, "/start")
    sent = await sends(company, ben, table.group, data, to=files(table.group)[-1])
    assert SECRET not in words(table.group)
    assert "please delete it" in last(table.group).words
    assert not sent.deleted
    await presses(company, ben, last(ben.private), "Keep all")
    assert await notes_in(company, table) == (SECRET,)
    await sends(company, cat, table.group, data, to=files(table.group)[-1])
    assert "That form is for Police" in last(table.group).words


async def test_a_preview_outlives_the_bot_and_what_comes_again_is_kept_once(
    migrated_file: Path, tmp_path: Path
) -> None:
    file = tmp_path / "audit-bot.db"
    shutil.copy(migrated_file, file)
    settings = settings_for(HERE, f"sqlite+aiosqlite:///{file}")
    with stage_with_contract() as stage:
        async with at_work(stage, settings) as company:
            table, data = await with_form(company, {"1.1": (3, PATHWAY)}, "Police")
            ben = table.people[1]
            await sends(company, ben, ben.private, data)
        async with at_work(stage, settings) as company:
            press = ben.presses(last(ben.private), "Keep all")
            update = stage.updates.queue[-1]
            await company.rests()
            await press
        async with at_work(stage, settings) as company:
            stage.updates.again(update)
            await company.rests()
            assert await notes_in(company, table) == (PATHWAY,)
            audit = await company.audit(table.group)
            trail = (await services.audits.take_snapshot(company.bot.store, audit.id, audit.opened_at)).trail
            assert [line.what for line in trail].count("form-handed-in") == 1


async def test_other_files_are_refused_with_the_reason(company: Company) -> None:
    ann = await company.alone("Ann")
    for name, data, reason in (
        ("form.xlsm", b"x", "one kind of file"),
        ("form.docx", b"x", "one kind of file"),
        ("form.xlsx", b"x", "one kind of file"),
        ("form.xlsx", b"PK\x03\x04x", "cannot be read"),
        ("form.xlsx", b"0" * (2 * 2**20 + 1), "larger than a filled form"),
    ):
        ann.sends_document(ann.private, name, data=data)
        await company.rests()
        assert reason in last(ann.private).words
    book = load_workbook(BytesIO(await issued(company, ann, ann.private, "Give me a form")))
    book.worksheets[0].protection.sheet = False
    for row in book.worksheets[0].iter_rows():
        if str(row[0].value).startswith("form."):
            row[0].value = row[0].value[:-1]
    torn = BytesIO()
    book.save(torn)
    await sends(company, ann, ann.private, torn.getvalue())
    assert "changed or broken off" in last(ann.private).words
