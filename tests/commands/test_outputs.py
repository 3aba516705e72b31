"""Where documents go from the command line: whole files of their owner's alone, standard output, or one clear line."""

from __future__ import annotations

import asyncio
import json
import os
import stat
from pathlib import Path

import pytest

from bot.audit.model import By, RoomKey, RoomKind
from bot.commands.output import CannotWrite, put_out
from bot.db import open_store
from bot.library import read_library
from bot.services.audits import begin
from tests.commands.process import ROOT, Ended, ended
from tests.db.people import NOON

CHAT = 700


@pytest.fixture
async def audited(sqlite_url: str) -> str:
    """A database with one audit begun in a private chat."""
    [framework] = [one for one in read_library(ROOT / "statements").values() if one.id == "hsb-audit-tool"]
    async with open_store(sqlite_url) as store:
        by = By(RoomKey(CHAT), CHAT, "Sam", 1, NOON)
        await begin(store, by, framework=framework, kind=RoomKind.PRIVATE, title="")
    return sqlite_url


def assert_one_line(ending: Ended, *words: str) -> None:
    assert ending.code > 0
    assert len(ending.lines) == 1, ending.said
    assert all(word in ending.lines[0] for word in words), ending.said
    assert "Traceback" not in ending.said


async def test_a_place_that_cannot_be_written_is_said_in_one_line(audited: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("kept")
    outs = {
        str(tmp_path / "nowhere" / "a.json"): "is not there",
        str(tmp_path): "is a folder",
        str(tmp_path / "file" / "a.json"): "a file stands where a folder should be",
        "/proc/a.json": "/proc/a.json cannot be written",
    }
    endings = await asyncio.gather(
        *(ended("export", "--chat", str(CHAT), "-o", out, database_url=audited) for out in outs)
    )
    for ending, (out, why) in zip(endings, outs.items(), strict=True):
        assert_one_line(ending, why)
        assert out in ending.said or "nowhere" in ending.said
    assert (tmp_path / "file").read_text() == "kept"


@pytest.mark.parametrize(
    ("option", "value"),
    [("--chat", str(1 << 63)), ("--chat", "1" * 400), ("--thread", str(1 << 52)), ("--round", "-1"), ("--chat", "٣")],
)
async def test_a_number_beyond_all_ids_is_said_in_one_line(audited: str, option: str, value: str) -> None:
    ending = await ended("export", "--chat", str(CHAT), option, value, database_url=audited)
    assert_one_line(ending, option, value)


async def test_words_that_no_command_knows_are_said_in_one_line(tmp_path: Path) -> None:
    wrong = (["exprot"], ["export", "--form", "pdf"], ["rehearse", "--port", "99999"], ["backup"])
    (tmp_path / "file").write_text("")
    script = ["rehearse", "--script", "--out", str(tmp_path / "file")]
    for ending in await asyncio.gather(*(ended(*words) for words in (*wrong, script))):
        assert_one_line(ending)


async def test_a_document_can_go_to_standard_output(audited: str) -> None:
    ending = await ended("export", "--chat", str(CHAT), "-o", "-", database_url=audited)
    assert ending.code == 0
    assert json.loads(ending.out)["room"]["chat_id"] == CHAT
    assert "hsb-audit-tool" in ending.said


def test_a_document_is_its_owners_alone_whole_or_not_at_all(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        put_out(b"first", tmp_path / "a.pdf", "")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == 0o600
    (tmp_path / "link").symlink_to(tmp_path / "a.pdf")
    put_out(b"second", tmp_path / "link", "")
    assert (tmp_path / "a.pdf").read_bytes() == b"second"
    put_out(b"away", Path("/dev/null"), "")
    assert Path("/dev/null").is_char_device()
    with pytest.raises(CannotWrite, match="No space left"):
        put_out(b"x", Path("/dev/full"), "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pdf", "link"]
