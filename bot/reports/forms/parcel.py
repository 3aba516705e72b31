"""A spreadsheet as the parcel it is (a zip of XML, ECMA-376 part 2): looked through before anything reads it.

Whoever sends one may mean harm: parcels that unpack to gigabytes, that run something, that fetch something, that have
their reader fetch something (entities). Sizes are as the parcel declares; no more is ever unpacked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from zipfile import ZipFile, ZipInfo

MOST_BYTES = 2 * 1024 * 1024
MOST_UNPACKED = 12 * 1024 * 1024
MOST_PARTS = 80
MOST_RATIO = 200
"""How often smaller a part may be packed than unpacked; empty rows of a spreadsheet come to some 40."""

SMALL = 64 * 1024
"""Bytes of a part that may be packed as tightly as it likes."""

ACTS = re.compile(
    r"vbaproject|macrosheets|activex|externallinks|embeddings|oleobject|connections\.xml|customui|querytables|webextens",
    re.IGNORECASE,
)
MACROS = b"macroEnabled"
EXTERNAL = re.compile(rb"<Relationship\b[^>]*\bTargetMode\s*=\s*[\"']External[\"'][^>]*>", re.IGNORECASE)
HYPERLINK = re.compile(rb"\bType\s*=\s*[\"'][^\"']*/hyperlink[\"']")
"""An address that somebody typed: it leads out, but nothing here follows it."""

DECLARED = re.compile(rb"<\?xml[^>]*\bencoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")
ENTITIES = re.compile(rb"<!DOCTYPE|<!ENTITY", re.IGNORECASE)


class Unreadable(Exception):
    """A file is not read any further; `trouble` is why, `where` the cell, if it is one."""

    def __init__(self, trouble: str, where: str = "") -> None:
        super().__init__(trouble)
        self.trouble = trouble
        self.where = where


def look_through(data: bytes, main: str) -> None:
    """Raise `Unreadable` for a parcel that is not to be opened; `main` is the part that it must have."""
    if len(data) > MOST_BYTES:
        raise Unreadable("large")
    if not data.startswith(b"PK\x03\x04"):
        raise Unreadable("kind")
    with ZipFile(BytesIO(data)) as parcel:
        parts = parcel.infolist()
        names = [part.filename for part in parts]
        must_be_small(parts)
        if main not in names or "[Content_Types].xml" not in names or len(set(names)) < len(names):
            raise Unreadable("kind")
        if any(ACTS.search(name) for name in names):
            raise Unreadable("acts")
        for part in parts:
            if part.filename.lower().endswith((".xml", ".rels", ".vml")):
                must_be_plain(parcel.read(part))


def must_be_small(parts: Sequence[ZipInfo]) -> None:
    """Raise `Unreadable` for too many parts, or too much in them."""
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or unpacked > MOST_UNPACKED:
        raise Unreadable("large")
    if any(part.file_size > max(SMALL, MOST_RATIO * part.compress_size) for part in parts):
        raise Unreadable("large")


def must_be_plain(part: bytes) -> None:
    """Raise `Unreadable` for XML that declares entities, is in letters in which they could hide, or acts."""
    declared = DECLARED.match(part.lstrip(b"\xef\xbb\xbf"))
    if b"\0" in part or (declared and declared[1].lower() not in (b"utf-8", b"us-ascii", b"utf8")):
        raise Unreadable("broken")
    if ENTITIES.search(part):
        raise Unreadable("broken")
    if MACROS in part or any(not HYPERLINK.search(found) for found in EXTERNAL.findall(part)):
        raise Unreadable("acts")
