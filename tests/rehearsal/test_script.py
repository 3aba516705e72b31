"""The command that plays two rounds and leaves everything in a folder."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

SUFFIXES = {".png", ".pdf", ".docx", ".xlsx", ".json", ".csv"}


async def test_the_script_ends_with_the_documents_of_two_rounds_in_a_folder(tmp_path: Path) -> None:
    command = (sys.executable, "-m", "bot", "rehearse", "--script", "--out", str(tmp_path))
    played = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    said = (await played.communicate())[0].decode()
    assert played.returncode == 0
    assert "5.8: Sam scores alone" in said
    left = left_in(tmp_path)
    assert set(left) == {"group-round-1", "alone-round-1", "group-round-2"}
    for names in left.values():
        assert {Path(name).suffix for name in names} == SUFFIXES
        assert sum(name.endswith(".png") for name in names) == 6


def left_in(out: Path) -> dict[str, list[str]]:
    """List the files by folder."""
    return {folder.name: [file.name for file in folder.iterdir()] for folder in out.iterdir()}
