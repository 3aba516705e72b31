"""Makes a PDF half as large: typst writes its tags, thousands of small objects, as they are; here they are packed.

Object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8), which every reader since 2003 understands.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator, Sequence

from bot.reports.press.headers import with_row_headers

TOGETHER = 2000
"""How many objects are packed into one stream; a reader unpacks a whole one to see a single object."""

TABLE = re.compile(rb"xref\n0 (\d+)\n")
TRAILER = re.compile(rb"trailer\n<<(.*?)>>\s*startxref", re.DOTALL)
OWN = re.compile(rb"/Size \d+")
BODY = re.compile(rb"\d+ 0 obj\n?(.*?)\n?endobj\s*$", re.DOTALL)
STREAM = re.compile(rb"/Length (\d+)([^\n]*/Filter/FlateDecode[^\n]*>>\nstream\n)")
KIND = re.compile(rb"/S/\w+|/Type/(?!StructElem)\w+")
LINE = 20
"""Bytes of a line of the old table."""

ROW = struct.Struct(">BIH")
"""A line of the new table, a `Place`."""

Place = tuple[int, int, int]
"""What the new table says of an object: how it is kept (0 free, 1 at an offset, 2 packed), where, which one there."""


def packed(pdf: bytes) -> bytes:
    """Pack a PDF as typst writes it; one that is written otherwise comes back as it was."""
    table, trailer = TABLE.search(pdf, pdf.rfind(b"xref\n0 ")), TRAILER.search(pdf, pdf.rfind(b"trailer"))
    if table is None or trailer is None:
        return pdf
    found = dict(objects(pdf, table))
    single = {number: span for number, span in found.items() if b"stream\n" in span or b"stream\r" in span}
    small = sorted(with_row_headers({n: body(span) for n, span in found.items() if n not in single}).items(), key=alike)
    made = PackedPdf(pdf[: pdf.index(next(iter(found.values())))])
    for number, span in single.items():
        made.add(number, tight(span))
    last = int(table[1])
    for start in range(0, len(small), TOGETHER):
        made.pack(last, small[start : start + TOGETHER])
        last += 1
    return made.closed(last, OWN.sub(b"", trailer[1]))


def objects(pdf: bytes, table: re.Match[bytes]) -> Iterator[tuple[int, bytes]]:
    """Give each object's number and bytes, in the order of the file."""
    lines = (pdf[table.end() + nth * LINE :][:LINE] for nth in range(int(table[1])))
    used = sorted((int(line[:10]), number) for number, line in enumerate(lines) if line[17:18] == b"n")
    ends = [offset for offset, _ in used[1:]] + [table.start()]
    for (offset, number), end in zip(used, ends, strict=True):
        yield number, pdf[offset:end]


def tight(span: bytes) -> bytes:
    """Pack what a stream holds as tightly as zlib can; typst is in more of a hurry."""
    found = STREAM.search(span)
    if found is None:
        return span
    end = found.end() + int(found[1])
    short = zlib.compress(zlib.decompress(span[found.end() : end]), 9)
    return b"".join((span[: found.start()], b"/Length %d" % len(short), found[2], short, span[end:]))


def alike(numbered: tuple[int, bytes]) -> tuple[bytes, int]:
    """Put objects of a kind together: they pack better.

    >>> alike((7, b"<</Type/StructElem/S/TD/P 3 0 R>>"))
    (b'/S/TD', 7)
    """
    kind = KIND.search(numbered[1])
    return kind[0] if kind else b"", numbered[0]


def body(span: bytes) -> bytes:
    """Give what stands between `obj` and `endobj`."""
    found = BODY.match(span)
    assert found is not None  # noqa: S101 - that is how an object is written
    return found[1]


class PackedPdf:
    """A PDF in the making, with the table of what stands where."""

    def __init__(self, head: bytes) -> None:
        self.parts, self.length = [head], len(head)
        self.places: dict[int, Place] = {0: (0, 0, 65535)}

    def add(self, number: int, span: bytes) -> None:
        """Add an object as it is."""
        self.places[number] = (1, self.length, 0)
        self.parts.append(span)
        self.length += len(span)

    def pack(self, number: int, small: Sequence[tuple[int, bytes]]) -> None:
        """Add a stream of small objects."""
        offset, index = 0, []
        for nth, (each, text) in enumerate(small):
            index.append(b"%d %d" % (each, offset))
            self.places[each] = (2, number, nth)
            offset += len(text) + 1
        head = b" ".join(index) + b"\n"
        kind = b"/Type/ObjStm/N %d/First %d" % (len(small), len(head))
        self.stream(number, kind, head + b"\n".join(text for _, text in small))

    def stream(self, number: int, kind: bytes, data: bytes) -> None:
        """Add a stream."""
        short = zlib.compress(data, 9)
        head = b"%d 0 obj\n<<%s/Filter/FlateDecode/Length %d>>\nstream\n" % (number, kind, len(short))
        self.add(number, head + short + b"\nendstream\nendobj\n")

    def closed(self, number: int, trailer: bytes) -> bytes:
        """Add the table, and give the file."""
        start = self.length
        self.places[number] = (1, start, 0)
        rows = (self.places.get(each, (0, 0, 65535)) for each in range(number + 1))
        kind = b"/Type/XRef/W[1 4 2]/DecodeParms<</Predictor 12/Columns %d>>/Size %d" % (ROW.size, number + 1)
        self.stream(number, kind + trailer, b"".join(differences([ROW.pack(*row) for row in rows])))
        return b"".join(self.parts) + b"startxref\n%d\n%%%%EOF" % start


def differences(rows: Sequence[bytes]) -> Iterator[bytes]:
    """Write each row as what it differs by from the row above (PNG's filter "up"), which packs to a tenth.

    >>> [row.hex() for row in differences([bytes([1, 0, 9]), bytes([1, 1, 8])])]
    ['02010009', '020001ff']
    """
    above = bytes(len(rows[0]))
    for row in rows:
        yield b"\x02" + bytes((here - there) % 256 for here, there in zip(row, above, strict=True))
        above = row
