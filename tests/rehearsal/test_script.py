"""The command that plays two rounds, one in each rhythm, and leaves everything in a folder.

The tool is cut to some statements a domain; `make audit` plays the whole of it, in the container.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from bot.rehearsal.cast.story import plans
from tests.commands.process import ROOT, ended

SUFFIXES = {".jpg", ".pdf", ".docx", ".xlsx", ".json", ".csv"}
FEW = 1
SECOND_THOUGHTS = ("note-removed", "opened-again", "rated-late")
"""What the first round's record tells, besides: a note removed, a statement opened again, a score that came late."""


async def test_the_script_ends_with_the_documents_of_two_rounds_in_a_folder(tmp_path: Path) -> None:
    out = tmp_path / "out"
    cut(tmp_path / "statements")
    played = await ended("rehearse", "--script", "--out", str(out), folder=tmp_path, seconds=300)
    assert played.code == 0, played.said
    assert "5.7: Sam scores alone" in played.out
    assert "Priya reads it all on the phone" in played.out
    left = left_in(out)
    assert set(left) == {"group-round-1", "alone-round-1", "group-round-2"}
    for names in left.values():
        assert {Path(name).suffix for name in names} == SUFFIXES
        assert sum(name.endswith(".jpg") for name in names) == 6
    assert set(SECOND_THOUGHTS) <= {entry["what"] for entry in record(out / "group-round-1")["trail"]}
    assert ways(out / "group-round-1") == {""}
    assert ways(out / "group-round-2") >= {"together", "talk"}


def ways(folder: Path) -> set[str]:
    """Say in which ways the record of a round says that scores were agreed."""
    return {answer.get("agreed_in") or "" for answer in record(folder)["answers"]}


def record(folder: Path) -> dict[str, Any]:
    """Read the record of a round."""
    (file,) = folder.glob("*.json")
    found: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return found


def cut(folder: Path) -> None:
    """Leave the first few statements of each domain, and those that the cast adds actions to."""
    tool = yaml.load((ROOT / "statements" / "hsb-audit-tool.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - texts only
    planned = {plan.about for again in (False, True) for plan in plans(again=again)}
    for domain in tool["domains"]:
        items = domain["items"]
        domain["items"] = items[:FEW] + [item for item in items[FEW:] if planned & set(numbers(item))]
    folder.mkdir()
    (folder / "tool.yaml").write_text(yaml.safe_dump(tool, allow_unicode=True, sort_keys=False), "utf-8")


def numbers(item: dict[str, Any]) -> list[str]:
    """Give the numbers of a statement, or of those under a stem."""
    return [item["id"], *(part["id"] for part in item.get("statements", ()))]


def left_in(out: Path) -> dict[str, list[str]]:
    """List the files by folder."""
    return {folder.name: [file.name for file in folder.iterdir()] for folder in out.iterdir()}
