"""A picture as values: what it shows, in words and shares of a scale. The press draws it.

`parts` are what is drawn, one below the other: each a mapping with its `kind` (the function of `templates/pictures.typ`
that draws it), its `title` ("" for none) and the numbers and words of that kind. Shares run from 0 to 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

Part = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Picture:
    """`title` and `lines` stand above the parts, `signs` below; `alt` says in words what is to be seen."""

    title: str
    lines: tuple[str, ...]
    parts: tuple[Part, ...]
    signs: tuple[str, ...]
    alt: str

    def plain(self) -> dict[str, Any]:
        """Give nested plain values, fit for JSON."""
        return asdict(self)
