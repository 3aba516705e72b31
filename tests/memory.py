"""A folder in memory: SQLite waits for the disk at every commit, and nobody needs a test's files afterwards."""

from __future__ import annotations

import os
import shutil
from functools import cache
from pathlib import Path

SHARED = Path("/dev/shm")  # noqa: S108 - what is made in it has a name of its own
ENOUGH = 2 << 30
"""Bytes that must be free: a container often has 64 MB. The whole suite takes some 200 MB, and gives them back."""


@cache
def memory() -> str | None:
    """Name the folder, None where there is none or too little room."""
    usable = SHARED.is_dir() and os.access(SHARED, os.W_OK) and shutil.disk_usage(SHARED).free > ENOUGH
    return str(SHARED) if usable else None
