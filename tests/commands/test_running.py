"""A bot at work: what an audit leaves behind, in the files, in the logs, and after a signal."""

from __future__ import annotations

import asyncio
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from bot.rehearsal import Stage
from tests.commands.practitioner import Practitioner
from tests.commands.process import ROOT, TOKEN, ended, on_port, running

MARKER = "Quokka procedures are reviewed each spring by the whole partnership."
FORMS = {"json": b"{", "csv": b"", "xlsx": b"PK", "pdf": b"%PDF", "docx": b"PK"}


def notes_in(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return [text for (text,) in connection.execute("SELECT text FROM note")]


async def test_an_audit_is_kept_exported_and_copied_and_no_log_holds_its_words(tmp_path: Path, sqlite_url: str) -> None:
    stage = Stage(TOKEN)
    who = Practitioner(stage.person("Sam"), patience=10)
    frameworks = tmp_path / "statements"
    shutil.copytree(ROOT / "statements", frameworks)
    file = frameworks / "hsb-audit-tool.yaml"
    settings: dict[str, Any] = {"token": TOKEN, "database_url": sqlite_url, "frameworks": frameworks}
    settings |= {"log_level": "debug", "umask": 0}
    async with on_port(stage) as address, running("run", api_url=address, **settings) as bot:
        await who.begins()
        await who.scores(3)
        await who.writes(MARKER)
        made = [ended("backup", str(tmp_path / "copy.db"), **settings)]
        chat = str(who.chat.id)
        made += [
            ended("export", "--chat", chat, "--format", form, "-o", f"{tmp_path / form}", seconds=30, **settings)
            for form in FORMS
        ]
        commands = [await command for command in made]
        first = await bot.told_to_stop()
        file.write_text(file.read_text("utf-8").replace("version:", "# a change\nversion:", 1), "utf-8")
        same_text = await once_started(stage, address, settings)
        file.write_text(file.read_text("utf-8").replace("We ", "All of us ", 1), "utf-8")
        changed_text = await once_started(stage, address, settings)
    assert [command.code for command in commands] == [0] * 6, [command.said for command in commands]
    assert all((tmp_path / form).read_bytes().startswith(begin) for form, begin in FORMS.items())
    kept = json.loads((tmp_path / "json").read_text("utf-8"))
    assert [note["text"] for answer in kept["answers"] for note in answer["evidence"]] == [MARKER]
    assert notes_in(tmp_path / "copy.db") == [MARKER]
    assert first.code == 0
    assert "framework-changed" not in same_text
    assert "framework-changed" in changed_text
    spoken = first.said + same_text + changed_text + "".join(command.said + command.out for command in commands)
    assert "Quokka" not in spoken
    assert readable_by_others(tmp_path) == []
    assert TOKEN not in spoken
    assert TOKEN.partition(":")[2] not in spoken


def readable_by_others(folder: Path) -> list[str]:
    files = [file for file in folder.iterdir() if file.is_file()]
    assert len(files) >= 8  # two databases, a copy, five documents
    return [file.name for file in files if file.stat().st_mode & 0o077]


async def once_started(stage: Stage, address: str, settings: dict[str, Any]) -> str:
    """Start the bot, stop it again, and give its log."""
    async with running("run", api_url=address, **settings) as bot:
        await bot.says("telegram-reached")
        await stage.until(lambda: stage.updates.poller, 30)
        ending = await bot.told_to_stop()
    assert ending.code == 0
    return ending.said


async def test_what_is_in_hand_at_a_signal_is_finished(sqlite_url: str) -> None:
    stage = Stage(TOKEN)
    who = Practitioner(stage.person("Sam"), patience=10)
    settings: dict[str, Any] = {"token": TOKEN, "database_url": sqlite_url}
    async with on_port(stage) as address, running("run", api_url=address, **settings) as bot:
        await who.begins()
        await who.scores(2)
        for number in range(5):
            who.person.says(who.chat, f"{MARKER} {number}")
        await stage.until(lambda: stage.updates.poller is None, 10)
        ending = await bot.told_to_stop()
    assert ending.code == 0, ending.said
    kept = len(notes_in(Path(sqlite_url.partition("///")[2])))
    assert kept == 5 - len(stage.updates.queue)
    assert kept > 0
    assert "Traceback" not in ending.said


async def test_nothing_that_is_missing_ends_in_a_traceback(tmp_path: Path, sqlite_url: str) -> None:
    nobody, form, taken, made, again = await asyncio.gather(
        ended("export", "--chat", "5", database_url=sqlite_url),
        ended("export", "--chat", "5", "--format", "odt", database_url=sqlite_url),
        ended("backup", str(Path(__file__)), database_url=sqlite_url),
        ended("migrate", database_url=f"sqlite+aiosqlite:///{tmp_path / 'new.db'}"),
        ended("migrate", database_url=sqlite_url),
    )
    for ending in (nobody, form, taken):
        assert ending.code == 1
        assert len(ending.lines) == 1, ending.said
    assert (made.code, again.code) == (0, 0), made.said + again.said
    with closing(sqlite3.connect(tmp_path / "new.db")) as connection:
        assert connection.execute("SELECT count(*) FROM audit").fetchone() == (0,)
