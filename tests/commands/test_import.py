"""A round from before the bot: understood from JSON, a workbook or Word, looked at first, and kept as a closed one."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from bot import services
from bot.audit.earlier import NotUnderstood, RoundStands
from bot.audit.errors import AuditIsOpen, NoAudit
from bot.audit.form_mistakes import FormTooLarge
from bot.audit.framework import Framework
from bot.audit.model import Audit, By, RoomKey, Status
from bot.commands.earlier import Earlier, import_round
from bot.config import ConfigError
from bot.db import SqlStore
from bot.reports.account import account
from bot.reports.earlier.reading import EarlierData, earlier_file, read_earlier
from bot.reports.record import as_json
from bot.reports.workbook import workbook
from bot.services.earlier import EarlierWish, keep_earlier, sift_earlier
from bot.text import words_for
from tests.conversation.company import settings_for
from tests.reports.filling import TOOL
from tests.services.table import Table

PATHWAY = "The pathway was agreed by the board.\nIt is reviewed each spring."
SAMPLE = "A dip sample of thirty cases."
PHONE = "Ring 07700 900123 for it."
PERSON = "Mrs Hartley signs it off."
DAY = date(2025, 3, 31)


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    return sqlite_url


def word_file(*tables: list[list[str]]) -> bytes:
    """The tool filled in in Word, in so many tables."""
    paper = Document()
    for rows in tables:
        made = paper.add_table(len(rows), max(map(len, rows)))
        for row, texts in zip(made.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=False):
                cell.text = text
        paper.add_paragraph("")
    data = BytesIO()
    paper.save(data)
    return data.getvalue()


def words_of(number: str) -> str:
    return TOOL.statement(number).text


HEADS = ["Statement", "Score", "Evidence supporting this score", "Assurance systems in place"]
IN_WORD = word_file(
    [
        HEADS,
        [f"1.1 {words_of('1.1')}", "3", PATHWAY, SAMPLE],
        ["", "", "More of it.", ""],
        ["1.6 We are confident", "", "", ""],
    ],
    [["1.6a", words_of("1.6a"), "2 - To some extent", "", ""], [f"b) {words_of('1.6b')}", "N/A", "", ""]],
    [[words_of("2.4").replace("-", "–").upper(), "5", PHONE, ""], [f"2.5. {words_of('2.5')}", "much", PERSON, ""]],
)


async def test_the_tool_filled_in_in_word_is_understood_however_its_tables_are_split() -> None:
    file = earlier_file(read_earlier(EarlierData(IN_WORD, TOOL)))
    assert [(row.number, row.where) for row in file.rows] == [
        ("1.1", "table 1, row 2"),
        ("1.6a", "table 2, row 1"),
        ("1.6b", "table 2, row 2"),
        ("2.4", "table 3, row 1"),
        ("2.5", "table 3, row 2"),
    ]
    found = await sift_earlier(TOOL, file)
    assert found.answers == {"1.1": (3, ""), "1.6a": (2, ""), "1.6b": (None, "n/a")}
    assert [(note.statement, note.column, note.text) for note in found.notes] == [
        ("1.1", "evidence", PATHWAY),
        ("1.1", "evidence", "More of it."),
        ("1.1", "assurance", SAMPLE),
    ]
    assert [(fault.number, fault.what) for fault in found.faults] == [
        ("2.4", "off-scale"),
        ("2.4", "identifies"),
        ("2.5 (table 3, row 2)", "no-score"),
    ]
    assert [note.text for note in found.doubtful] == [PERSON]


@pytest.mark.parametrize(
    ("data", "mistake"),
    [
        (word_file([["Agenda", "Who"], ["Welcome", "Chair"]]), NotUnderstood),
        (b'{"answers": []}', NotUnderstood),
        (b"{" + b" " * (9 * 2**20), FormTooLarge),
    ],
)
def test_a_file_that_is_not_understood_is_said_to_be_none(data: bytes, mistake: type[Exception]) -> None:
    with pytest.raises(mistake):
        earlier_file(read_earlier(EarlierData(data, TOOL)))


async def begun(store: SqlStore, tool: Framework = TOOL) -> Table:
    table = Table(store)
    await table.begins(framework=tool)
    return table


async def test_our_own_record_and_workbook_come_back_as_a_round_and_the_next_has_a_last_time(store: SqlStore) -> None:
    table = await begun(store)
    await table.scores(3, "1.1")
    await table.writes(11, PATHWAY)
    with pytest.raises(AuditIsOpen):
        await keeps(store, table.room, as_json(account(await table.snapshot(), words_for("en"))))
    await table.closes()
    told = account(await table.snapshot(), words_for("en"))
    day = told.audit.closed_at
    assert day is not None
    for data in (as_json(told), workbook(told)):
        with pytest.raises(RoundStands):
            await keeps(store, table.room, data, closed=day.date())
        kept = await keeps(store, table.room, data, closed=day.date(), again=True)
        assert {place: answer.value for place, answer in kept.answers.items()} == {"1.1": 3}
        async with store.read() as look:
            (note,) = await look.notes_in(kept.id)
        assert (note.kind, note.target, note.text) == ("evidence", "1.1", PATHWAY)
        assert (kept.status, kept.facilitator_id, kept.closed_at) == (Status.CLOSED, 11, kept.opened_at)
    await table.begins()
    before = await services.rounds.round_before(store, await table.audit())
    assert before is not None
    assert before.id == kept.id
    with pytest.raises(NoAudit):
        await keeps(store, RoomKey(-7), as_json(told))


async def keeps(store: SqlStore, key: RoomKey, data: bytes, *, closed: date = DAY, again: bool = False) -> Audit:
    file = earlier_file(read_earlier(EarlierData(data, TOOL)))
    wish = EarlierWish(key, file.closed or closed, datetime.now(UTC), 7, again=again)
    by = By(key, 0, "", 0, wish.at)
    return await keep_earlier(store, by, await sift_earlier(TOOL, file), wish)


async def test_the_command_keeps_only_what_it_is_told_to_keep(
    store: SqlStore, sqlite_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = await begun(store)
    await table.closes()
    file = tmp_path / "last.docx"
    file.write_bytes(IN_WORD)
    settings = settings_for("http://telegram", sqlite_url)

    async def imports(closed: str = "2025-03-31", *said: str) -> str:
        await import_round(settings, Earlier(file, (table.room.chat_id, 0), closed, frozenset(said), table.now))
        return capsys.readouterr().out

    for wrong in ({"closed": ""}, {"closed": "31 March"}):
        with pytest.raises(ConfigError):
            await imports(**wrong)
    with pytest.raises(ConfigError):
        await imports("2025-03-31", "everything")
    told = await imports()
    assert "2 scores, 1 not applicable, 3 notes" in told
    assert "2.4: 5 is not on the scale" in told
    assert "2.5 (table 3, row 2): what stands there as the score is none." in told
    assert "Nothing is kept yet" in told
    assert "Hartley" not in told
    assert "07700" not in told
    assert len(await services.rounds.rounds_here(store, table.room)) == 1
    assert "kept as round 2" in await imports("2026-03-31", "keep", "sure")
    (_, kept) = await services.rounds.rounds_here(store, table.room)
    async with store.read() as look:
        texts = [note.text for note in await look.notes_in(kept.id)]
    assert PERSON in texts
    assert PHONE not in texts
