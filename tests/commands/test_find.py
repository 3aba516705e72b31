"""What is held of a person, or where a word stands, in a folder for its owner alone; and a log of who looked."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot import services
from bot.audit.access import Door
from bot.audit.errors import NoAudit
from bot.audit.finds import Sought
from bot.audit.keeping import Hold, HoldSource
from bot.commands.access import show_access
from bot.commands.find import Request, find_all, show_searches
from bot.commands.keeping import Rooms
from bot.commands.output import CannotWrite
from bot.config import Config, ConfigError
from bot.db import open_store
from tests.services.table import ANN, BEN, GROUP, NAMES, NOON, SECOND, Table, seated

WORD = "Zoë Okafor"


async def a_room(url: str) -> Table:
    """Two agencies in a room that is held; Ben's note on somebody was changed, his other one stands; it is closed."""
    async with open_store(url) as store:
        table = await seated(store, "health", "police")
        room = (await table.audit()).room.id
        await services.holds.put(store, table.by(), room, Hold(HoldSource.OPERATOR, "An inquiry asks.", table.now))
        await table.rates(BEN, 1)
        await table.writes(BEN, f"The {WORD} protocol.")
        await table.edits(BEN, "The local protocol.")
        await table.adds("Ask zoe’s board about OKAFOR house.", SECOND)
        await table.closes()
        return table


def request(folder: Path, *, person: int = 0, text: str = "", reference: str = "") -> Request:
    return Request(Sought(person, text), reference, folder, NOON)


async def test_a_word_is_found_however_it_is_written_and_what_a_hold_hides_is_marked(
    sqlite_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await a_room(sqlite_url)
    settings, folder = Config(database_url=sqlite_url), tmp_path / "answer"
    await find_all(settings, request(folder, text="  OKAFOR", reference="FOI 7"))
    found = json.loads((folder / "found.json").read_text("utf-8"))["found"]
    assert [(each["table"], each["hidden"]) for each in found] == [("action", False), ("former", True)]
    assert found[1]["place"]["round"] == 1
    assert found[1]["person_id"] == BEN
    cover = (folder / "cover.html").read_text("utf-8")
    assert "Northtown" in cover
    assert f"The {WORD} protocol." in cover
    assert f"{NAMES[BEN]} ({BEN})" in cover
    assert {oct(path.stat().st_mode & 0o777) for path in (folder, *folder.iterdir())} == {"0o700", "0o600"}
    again = tmp_path / "again"
    await find_all(settings, request(again, text="zoe okafor"))
    assert "1 entries" in (again / "cover.html").read_text("utf-8")
    with pytest.raises(CannotWrite, match="not empty"):
        await find_all(settings, request(folder, text="okafor"))
    capsys.readouterr()
    await show_searches(settings)
    log = capsys.readouterr().out
    assert "a text, FOI 7; 2 entries" in log
    assert "okafor" not in log.lower()
    salt = log.splitlines()[0].rpartition(" ")[2].partition("$")[0]
    assert Sought(0, "Okafor").committed(salt) in log
    assert Sought(0, "Okafer").committed(salt) not in log


async def test_of_a_person_every_table_is_looked_through_until_they_are_forgotten(
    sqlite_url: str, tmp_path: Path
) -> None:
    table = await a_room(sqlite_url)
    settings = Config(database_url=sqlite_url)
    await find_all(settings, request(tmp_path / "ben", person=BEN))
    found = json.loads((tmp_path / "ben" / "found.json").read_text("utf-8"))["found"]
    kinds = {each["table"] for each in found}
    assert {"person", "member", "rating", "note", "former", "trail"} <= kinds
    assert not {"token", "browser", "seal", "salt"} & {name for each in found for name in each}
    async with open_store(sqlite_url) as store:
        table.store = store
        await services.persons.forget(store, table.by(BEN), chance=7)
        await services.access.note_made(store, table.by(ANN), table.audit_id, "pdf", Door.CHAT)
    await find_all(settings, request(tmp_path / "gone", person=BEN))
    cover = (tmp_path / "gone" / "cover.html").read_text("utf-8")
    assert "asked to be forgotten on 02 March 2026" in cover
    assert "0 entries" in cover


@pytest.mark.parametrize("sought", [{}, {"person": 1, "text": "x"}, {"text": " \u0301 "}])
async def test_one_thing_is_looked_for_at_a_time(sqlite_url: str, tmp_path: Path, sought: dict[str, object]) -> None:
    with pytest.raises(ConfigError, match="--person ID or --text WORD"):
        await find_all(Config(database_url=sqlite_url), request(tmp_path / "x", **sought))  # type: ignore[arg-type]


async def test_an_operator_reads_who_could_see_a_room_and_what_is_hidden_there(
    sqlite_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    table = await a_room(sqlite_url)
    rooms = Rooms(GROUP.chat_id, 0, table.now + timedelta(days=1))
    await show_access(Config(database_url=sqlite_url), rooms)
    told = capsys.readouterr().out
    assert "Ben Baker – Police, by the chat, since 2 Mar 2026 12:00" in told
    assert "hidden, not destroyed: a note on 1.1" in told
    assert f"The {WORD} protocol." in told
    assert "All documents, into the chat, for Ann Archer" in told
    with pytest.raises(NoAudit):
        await show_access(Config(database_url=sqlite_url), replace(rooms, chat=5))
