"""`doctor`: one page that tells an operator, and a monitor, how the bot stands."""

from __future__ import annotations

import asyncio
import json
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot.commands.checkup.at_telegram import clock_check, telegram_checks, updates_check
from bot.commands.checkup.check import Check, Grade, broken, code_of, unknown, unwell, well
from bot.commands.checkup.encryption import encryption_check
from bot.commands.checkup.machine import backup_check, disk_check
from bot.config import Config
from bot.db.backup_mark import BackupMark, leave_mark, mark_of, read_mark
from bot.rehearsal import Chat, Stage
from tests.commands.practitioner import Practitioner
from tests.commands.process import TOKEN, ended, on_port, running
from tests.services.table import NOON

GROUP_NAME = "Quokka partnership"
SECRET = "hunter2-and-sixteen-letters"


async def page(**settings: Any) -> dict[str, str]:  # noqa: ANN401 - the settings of `ended`
    """What the page says: each check's sign and sentence, by its name; the command ends as the signs say."""
    ending = await ended("doctor", **settings)
    assert all(len(line) <= 80 for line in ending.out.splitlines()), ending.out
    assert "Traceback" not in ending.said
    for secret in (TOKEN, TOKEN.partition(":")[2], SECRET, GROUP_NAME):
        assert secret not in ending.out + ending.said
    found = found_on(ending.out)
    assert ending.code == (2 if signs(found, "BROKEN") else 1 if signs(found, "LOOK") else 0), ending.out
    return found


def found_on(out: str) -> dict[str, str]:
    found: dict[str, str] = {}
    name = ""
    for line in out.splitlines()[2:]:
        name = line[8:22].strip() or name
        found[name] = " ".join(f"{found.get(name, '')} {line[:8]} {line[22:]}".split())
    return found


def any_of_the_bot(chat: Chat) -> bool:
    return any(message.from_bot for message in chat.messages)


def signs(found: dict[str, str], sign: str) -> set[str]:
    return {name for name, said in found.items() if said.startswith(f"{sign} ")}


def wanting(found: dict[str, str]) -> set[str]:
    """What wants looking at; but the disk is the test machine's own affair."""
    return (signs(found, "LOOK") | signs(found, "BROKEN")) - {"disk"}


async def test_a_bot_at_work_is_well_once_it_has_a_backup_and_what_goes_wrong_is_named(
    sqlite_url: str, tmp_path: Path
) -> None:
    stage = Stage(TOKEN)
    who = Practitioner(stage.person("Sam"), patience=10)
    kept, gone = (stage.group(GROUP_NAME, [who.person], admins=[who.person]) for _ in range(2))
    settings: dict[str, Any] = {"token": TOKEN, "database_url": sqlite_url, "folder": tmp_path, "umask": 0}
    async with on_port(stage) as address:
        settings["api_url"] = address
        async with running("run", **settings) as bot:
            await who.begins()
            for chat in (kept, gone):
                who.person.says(chat, "/audit")
                await stage.until(partial(any_of_the_bot, chat), 30)
            early = await page(**settings)
            assert (await ended("backup", str(tmp_path / "copy.db"), **settings)).code == 0
            found = await page(**settings)
            told = json.loads((await ended("doctor", "--json", **settings)).out)
            await bot.told_to_stop()
        assert wanting(early) == {"backup"}
        assert wanting(found) == set(), found
        assert "3 rooms, 1 open rounds" in found["rooms"]
        assert "2 of 2 groups asked" in found["rights"]
        assert "polling" in found["updates"]
        figures = {name: value for check in told["checks"] for name, value in check["figures"].items()}
        assert figures["groups_asked"] == 2
        assert figures["backup_age_seconds"] < 600
        stage.privacy, real = False, stage.now
        stage.now = lambda: real() + 300
        gone.members[stage.bot.id], kept.members[stage.bot.id] = "left", "restricted"
        stage.webhook.url = "https://elsewhere.example/telegram"
        (tmp_path / ".env").touch(0o644)
        found = await page(**settings)
        assert wanting(found) == {"telegram", "clock", "updates", "rights", "files"}, found
        assert f"chat {gone.id}: not there" in found["rights"]
        assert f"chat {kept.id}: it may not" in found["rights"]
        assert "privacy mode is off" in found["telegram"]
        assert "behind" in found["clock"]


async def test_without_network_database_or_sense_in_the_settings_the_page_still_comes(tmp_path: Path) -> None:
    file = tmp_path / "audit-bot.db"
    file.write_bytes(b"no database" * 1000)
    away: dict[str, Any] = {"token": TOKEN, "api_url": "http://127.0.0.1:9", "folder": tmp_path}
    found = await page(database_url=f"sqlite+aiosqlite:///{file}", **away)
    assert {"telegram", "database"} <= signs(found, "BROKEN")
    assert {"clock", "rooms", "queue"} <= signs(found, "?")
    elsewhere = f"postgresql+psycopg://bot:{SECRET}@127.0.0.1:9/audit"
    found = await page(database_url=elsewhere, **away)
    assert signs(found, "BROKEN") == {"telegram", "database"}
    file.unlink()
    found = await page(database_url=f"sqlite+aiosqlite:///{file}", webhook_secret=SECRET[:3], **away)
    assert signs(found, "BROKEN") == {"settings"}
    assert "AUDIT_BOT_WEBHOOK_SECRET" in found["settings"]
    found = await page(database_url=f"sqlite+aiosqlite:///{file}", **away)
    assert "the first start makes it" in found["database"]
    assert not file.exists()


async def test_the_queue_and_postgresql_are_looked_at_too(sqlite_url: str, postgres_url: str, tmp_path: Path) -> None:
    stage = Stage(TOKEN)
    posts = tmp_path / "posts.db"
    with closing(sqlite3.connect(sqlite_url.partition("///")[2])) as kept, closing(sqlite3.connect(posts)) as queue:
        kept.executescript(A_POST_THAT_IS_DUE)
        queue.executescript("CREATE TABLE workflow_status (status, created_at); ")
        queue.execute("INSERT INTO workflow_status VALUES ('ENQUEUED', 86400000), ('SUCCESS', 0)")
        queue.commit()
    async with on_port(stage) as address:
        settings: dict[str, Any] = {"token": TOKEN, "api_url": address, "folder": tmp_path}
        late = await page(database_url=sqlite_url, posts_database_url=f"sqlite:///{posts}", **settings)
        mark = tmp_path / "backed-up"
        mark.touch()
        found = await page(database_url=postgres_url, backup_mark=mark, **settings)
    assert late["queue"].startswith("LOOK posts wait too long")
    assert "1 posts due" in late["queue"]
    assert wanting(found) == set(), found
    assert signs(found, "?") == {"disk", "encryption"}
    assert "postgresql" in found["database"]


A_POST_THAT_IS_DUE = """
    INSERT INTO room (id, chat_id, thread_id, kind, title, settings) VALUES (1, -5, 0, 'group', '', '{}');
    INSERT INTO framework VALUES ('x', 'tool', '1', '{}');
    INSERT INTO audit (id, room_id, framework_hash, round, status, facilitator_id, current, opened_at, nudged, version)
    VALUES (1, 1, 'x', 1, 'closed', 0, '', '2026-01-01 00:00:00.000000', '[]', 1);
    INSERT INTO post VALUES (1, 'documents', 1, 0, 0, 0);
"""


@pytest.mark.parametrize(
    ("checks", "code"),
    [
        ([well("a", "")], 0),
        ([well("a", ""), unknown("b", "")], 0),
        ([unwell("a", ""), unknown("b", "")], 1),
        ([broken("a", ""), unwell("b", "")], 2),
    ],
)
def test_the_exit_status_is_that_of_the_worst_and_not_knowing_is_no_fault(checks: list[Check], code: int) -> None:
    assert code_of(checks) == code


def test_encryption_is_seen_through_volumes_and_never_denied(tmp_path: Path) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text("22 1 0:40 / / rw - btrfs overlay rw\n")
    assert encryption_check(tmp_path, tmp_path / "nothing", mounts).grade is Grade.UNKNOWN
    number = tmp_path.stat().st_dev
    block = tmp_path / "sys" / "dev" / "block"
    volume, crypt = (tmp_path / "devices" / name for name in ("dm-1", "dm-0"))
    for device, uuid in ((volume, "LVM-abc\n"), (crypt, "CRYPT-LUKS2-abc\n")):
        (device / "dm").mkdir(parents=True)
        (device / "dm" / "uuid").write_text(uuid)
    block.mkdir(parents=True)
    (block / f"{number >> 8}:{number & 0xFF}").symlink_to(volume)
    bare = encryption_check(tmp_path, tmp_path / "sys", mounts)
    assert (bare.grade, "no dm-crypt under dm-1" in bare.said) == (Grade.UNKNOWN, True)
    (volume / "slaves").mkdir()
    (volume / "slaves" / "dm-0").symlink_to(crypt)
    assert encryption_check(tmp_path, tmp_path / "sys", mounts).grade is Grade.WELL


HOOK = Config(webhook_url="https://hook.example")
SET = "https://hook.example/telegram"
LATELY = {"last_error_date": int(NOON.timestamp()) - 600, "last_error_message": "Connection timed out"}
LONG_AGO = {"last_error_date": int(NOON.timestamp()) - 7200}


@pytest.mark.parametrize(
    ("settings", "info", "word"),
    [
        (Config(), {"url": "", "pending_update_count": 100}, ""),
        (Config(), {"url": "", "pending_update_count": 101}, "pile up"),
        (Config(), {"url": SET}, "AUDIT_BOT_WEBHOOK_URL is not set"),
        (HOOK, {"url": ""}, "serve is not running"),
        (HOOK, {"url": "https://other.example/telegram"}, "another webhook"),
        (HOOK, {"url": SET} | LONG_AGO, ""),
        (HOOK, {"url": SET} | LATELY, "10 minutes ago (Connection timed out)"),
    ],
)
def test_how_updates_come_is_held_against_the_settings(settings: Config, info: dict[str, Any], word: str) -> None:
    check = updates_check(settings, info, NOON)
    assert check.grade is (Grade.LOOK if word else Grade.WELL)
    assert word in check.said


@pytest.mark.parametrize(
    ("skew", "grade"), [(29, Grade.WELL), (-31, Grade.LOOK), (31, Grade.LOOK), (None, Grade.UNKNOWN)]
)
def test_a_clock_may_be_half_a_minute_off(skew: float | None, grade: Grade) -> None:
    assert clock_check(skew).grade is grade


@pytest.mark.parametrize(("days", "grade"), [(0, Grade.WELL), (7, Grade.WELL), (8, Grade.LOOK), (-2, Grade.LOOK)])
def test_a_backup_is_good_for_a_week(tmp_path: Path, days: int, grade: Grade) -> None:
    mark = tmp_path / "mark"
    leave_mark(mark, BackupMark(NOON - timedelta(days=days), "copy.db", 1))
    assert backup_check(Config(backup_mark=mark), NOON).grade is grade


def test_a_disk_is_looked_at_before_it_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Config(database_url=f"sqlite+aiosqlite:///{tmp_path}/audit.db")
    for free, grade in ((2e9, Grade.WELL), (9e8, Grade.LOOK), (9e7, Grade.BROKEN)):
        monkeypatch.setattr("shutil.disk_usage", lambda _, free=free: shutil._ntuple_diskusage(int(3e9), 0, int(free)))  # noqa: SLF001 - what the library itself gives
        assert disk_check(settings).grade is grade
    assert disk_check(Config(database_url="postgresql+psycopg://x/y")).grade is Grade.UNKNOWN


@pytest.mark.parametrize("answer", [b"<html>", b"[]", b'{"ok": true, "result": 5}', b'{"ok": true, "result": {}}'])
async def test_what_answers_otherwise_than_the_bot_api_is_named(answer: bytes) -> None:
    async def other(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"{}")  # the end of a question without parameters
        head = f"HTTP/1.1 200 OK\r\nDate: nonsense\r\nContent-Length: {len(answer)}\r\nConnection: close\r\n\r\n"
        writer.write(head.encode() + answer)
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(other, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        settings = Config(token=SecretStr(TOKEN), api_url=f"http://127.0.0.1:{port}")
        first, *others = await telegram_checks(settings, [-5])
    assert first.grade is Grade.BROKEN
    assert {each.grade for each in others} == {Grade.UNKNOWN}


def test_a_backup_leaves_its_mark_for_its_owner_and_an_empty_file_counts_by_its_time(tmp_path: Path) -> None:
    file = mark_of(f"sqlite+aiosqlite:///{tmp_path}/audit.db", None)
    assert file == tmp_path / "audit.backup.json"
    assert mark_of("postgresql+psycopg://x/y", None) is None
    assert read_mark(file) is None
    leave_mark(file, BackupMark(NOON, "/b/copy.db", 3))
    assert read_mark(file) == BackupMark(NOON, "/b/copy.db", 3)
    assert file.stat().st_mode & 0o077 == 0
    file.write_text("")
    touched = read_mark(file)
    assert touched is not None
    assert touched.at > NOON
