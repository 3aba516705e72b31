"""What a database writes is for its owner's eyes only, whatever the process's umask says."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

BESIDE: Final = ("", "-journal", "-wal", "-shm")
"""A file, and what SQLite keeps beside it."""


def keep_private(file: Path, *, create: bool) -> None:
    """Let nobody but their owner read an SQLite database's files; with `create` make one that is missing.

    SQLite gives what it makes beside a database the rights of the database itself, so this is for those that are there
    already. What cannot be made or changed here, SQLite will say better.
    """
    if create:
        with suppress(OSError):
            os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    for end in BESIDE:
        part = file.with_name(file.name + end)
        with suppress(OSError):
            mode = part.stat().st_mode & 0o777
            if mode & 0o077:
                part.chmod(mode & 0o700)
