"""What people wrote is readable by the owner of the files alone, whatever the umask, and however the files were."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.db import CannotBackUp, StoreStuck, backup, migrate, open_store
from bot.services.ports import StoreAway
from tests.db.people import begin


@contextmanager
def lax() -> Iterator[None]:
    """Let everybody read and write whatever is made."""
    before = os.umask(0)
    yield
    os.umask(before)


def rights(folder: Path) -> dict[str, str]:
    """Give the files of a folder with their rights."""
    return {file.name: oct(file.stat().st_mode & 0o777) for file in sorted(folder.iterdir())}


async def test_a_database_its_journals_and_its_copy_are_their_owners_alone(empty_sqlite_url: str) -> None:
    folder = Path(str(make_url(empty_sqlite_url).database)).parent
    with lax():
        await migrate(empty_sqlite_url)
        async with open_store(empty_sqlite_url) as store:
            await begin(store)
            await backup(empty_sqlite_url, folder / "copy.db")
            assert rights(folder) == dict.fromkeys(("copy.db", "empty.db", "empty.db-shm", "empty.db-wal"), "0o600")


async def test_files_that_others_could_read_are_closed_to_them_when_they_are_opened(sqlite_url: str) -> None:
    folder = Path(str(make_url(sqlite_url).database)).parent
    async with open_store(sqlite_url) as store:
        await begin(store)
        (folder / "audit-bot.destroyed.jsonl").touch()
        for file in folder.glob("audit-bot.d*"):  # the posts' database is opened, and closed to others, by itself
            file.chmod(0o666)
        async with open_store(sqlite_url) as another, another.read() as look:
            await look.is_there()
        found = {name: right for name, right in rights(folder).items() if ".posts." not in name}
        assert len(found) > 3
        assert set(found.values()) == {"0o600"}


async def test_a_copy_that_cannot_be_made_leaves_nothing_behind(sqlite_url: str, tmp_path: Path) -> None:
    (tmp_path / "there.db").write_bytes(b"something")
    with pytest.raises(CannotBackUp):
        await backup(sqlite_url, tmp_path / "there.db")
    assert (tmp_path / "there.db").read_bytes() == b"something"
    with pytest.raises((StoreAway, StoreStuck)):
        await backup(f"{sqlite_url}.missing", tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()
