"""Marks the first cell of every row of a table as the row's header, so that a screen reader says which row it reads.

typst marks header rows by itself; for the other way it has a switch that its Python binding does not turn on.
Works on objects as typst writes them (ISO 32000-1, 14.8.4.3.4 and 14.8.5.7); anything else is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

ROW = re.compile(rb"/S/TR\b.*?/K\[(\d+) 0 R")
CELL = b"/S/TD/"
TABLE = b"/O/Table/"


def with_row_headers(objects: Mapping[int, bytes]) -> dict[int, bytes]:
    """Give the objects of a PDF, the first data cell of each row made a header.

    >>> with_row_headers({1: b"<</S/TR/K[2 0 R 3 0 R]>>", 2: b"<</S/TD/A[<</O/Table/Headers[]>>]>>"})[2]
    b'<</S/TH/A[<</O/Table/Scope/Row/Headers[]>>]>>'
    """
    made = dict(objects)
    for row in filter(None, map(ROW.search, objects.values())):
        first = int(row[1])
        text = made.get(first, b"")
        if CELL in text and TABLE in text:
            made[first] = text.replace(CELL, b"/S/TH/", 1).replace(TABLE, TABLE + b"Scope/Row/", 1)
    return made
