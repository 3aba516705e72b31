"""Forms as they are filled in, and as nobody should send them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import load_workbook  # type: ignore[import-untyped] # it ships no types

from bot.audit.forms import BlankForm, FormCode, FormIssue
from bot.audit.model import Audit, Room, RoomKey, RoomKind, Settings, Status
from bot.library import read_framework

TOOL = read_framework(Path("statements/hsb-audit-tool.yaml"))
NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
SHEET = "xl/worksheets/sheet2.xml"

Cells = Mapping[str, tuple[object, ...]]
"""What is written beside a statement's number: its score, and its texts."""


def blank(language: str = "en", agency: str = "police") -> BlankForm:
    """A form of an audit that is told of here alone."""
    room = Room(1, RoomKey(-1), RoomKind.GROUP, "Northtown", Settings(language=language))
    audit = Audit(12, room, TOOL, 2, Status.OPEN, 1, TOOL.statements[0].id, NOON)
    issue = FormIssue(12, agency, "k" * 20, 2**52 + 7, 3)
    return BlankForm(audit, agency, str(FormCode.of(audit, issue, NOON)), NOON)


def fill(data: bytes, cells: Cells) -> bytes:
    """Fill a spreadsheet in, as a program for spreadsheets does."""
    book = load_workbook(BytesIO(data))
    for row in book.worksheets[1].iter_rows():
        for cell, value in zip(row[2:], cells.get(str(row[0].value), ()), strict=False):
            cell.value = value
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def changed(data: bytes, part: str, how: Callable[[bytes], bytes]) -> bytes:
    """Change one part of a parcel, or add it."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for each in old.infolist():
            new.writestr(each, how(old.read(each)) if each.filename == part else old.read(each))
        if part not in old.namelist():
            new.writestr(part, how(b""))
    return made.getvalue()
