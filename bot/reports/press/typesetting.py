"""Sets a template with its data. Takes from 20 ms to seconds and some 100 MB: the worker process does it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from bot.reports.look import ACCENT, BEFORE, INK, LINE, PALE, PAPER, QUIET
from bot.reports.plain import breakable, clean
from bot.reports.press.coverage import character_name, lacking, shown
from bot.reports.press.fonts import FILES, fonts
from bot.reports.press.packing import packed
from bot.reports.press.raster import filled

TEMPLATES = Path(__file__).parents[1] / "templates"
PIXELS = 2160
"""A picture's width; on the phone on which it is first seen it is 390 points wide."""

LOOK = {
    "ink": INK,
    "quiet": QUIET,
    "line": LINE,
    "pale": PALE,
    "before": BEFORE,
    "accent": ACCENT,
    "paper": PAPER,
    "fonts": list(FILES),
}


def draw(picture: Mapping[str, Any], language: str, pixels: int = PIXELS) -> bytes:
    """Draw one picture (see `charts`) as JPEG, `pixels` wide."""
    from typst import compile as typeset_with  # noqa: PLC0415 - 30 MB that only the worker process should cost

    data, _ = fitted({"given": picture})
    page = typeset_with(
        str(TEMPLATES / "picture.typ"), format="pdf", font_paths=fonts(), sys_inputs=inputs(data, language)
    )
    return filled(page, pixels)


def vector(picture: Mapping[str, Any], language: str) -> bytes:
    """Draw one picture as SVG, letters and all as paths, for a web page."""
    from typst import compile as typeset_with  # noqa: PLC0415 - as above

    data, _ = fitted({"given": picture})
    return typeset_with(
        str(TEMPLATES / "picture.typ"), format="svg", font_paths=fonts(), sys_inputs=inputs(data, language)
    )


def typeset(template: str, data: Mapping[str, Any], language: str, at: datetime) -> bytes:
    """Set a paper as PDF, tagged for accessibility (PDF/UA-1), dated `at`; `data["missing"]` says what no font has.

    Where the standard cannot be kept (a sign that no font can set beside its neighbour), the paper comes without it.
    """
    from typst import TypstError  # noqa: PLC0415 - as above
    from typst import compile as typeset_with  # noqa: PLC0415 - as above

    said, missing = fitted(data)

    def with_standards(*standards: Literal["ua-1"]) -> bytes:
        return typeset_with(
            str(TEMPLATES / template),
            format="pdf",
            font_paths=fonts(),
            pdf_standards=list(standards),
            sys_inputs=inputs({**said, "missing": missing}, language),
            timestamp=int(at.timestamp()),
        )

    try:
        return packed(with_standards("ua-1"))
    except TypstError:
        return packed(with_standards())


def inputs(data: Mapping[str, Any], language: str) -> dict[str, str]:
    """Give a template its one input."""
    return {"data": json.dumps({**data, "look": LOOK, "language": language})}


def fitted(data: Any) -> tuple[Any, list[str]]:  # noqa: ANN401 - nested plain values
    """Make every text fit to be set, and name the characters that no font has."""
    missing = lacking(frozenset("".join(texts(data))))
    return changed(data, lambda text: breakable(shown(clean(text), missing))), sorted(map(character_name, missing))


def texts(data: Any) -> Iterator[str]:  # noqa: ANN401 - nested plain values
    """Give every text in nested plain values."""
    if isinstance(data, str):
        yield clean(data)
    elif isinstance(data, Mapping):
        for each in data.values():
            yield from texts(each)
    elif isinstance(data, list | tuple):
        for each in data:
            yield from texts(each)


def changed(data: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401 - nested plain values
    """Change every text in nested plain values."""
    if isinstance(data, str):
        return change(data)
    if isinstance(data, Mapping):
        return {key: changed(each, change) for key, each in data.items()}
    return [changed(each, change) for each in data] if isinstance(data, list | tuple) else data
