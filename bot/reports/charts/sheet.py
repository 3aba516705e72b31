"""A sheet of paper in pixels, drawn with matplotlib's object API: no pyplot, no global state, fit for threads.

One unit is one pixel of the PNG; x runs right, y runs down. matplotlib is imported only when a sheet is made.
"""

from __future__ import annotations

import gc
from collections.abc import Mapping, Sequence
from functools import cache
from io import BytesIO
from typing import Any, Literal

from bot.reports.look import INK, PAPER

Form = Literal["png", "svg"]
WIDTH = 1080
SMALL, TEXT, LARGE, TITLE = 25, 29, 36, 42
"""Letter sizes in pixels; at a phone's 390 points the smallest is 9 points high, the title 15."""

ENLARGED = 72
"""Dots an inch at which one typographic point is one pixel."""


@cache
def figure_class() -> Any:  # noqa: ANN401 - matplotlib's class, unknown until it is loaded
    """Load matplotlib, half a second that only a picture should cost, with the garbage collector at rest.

    What it makes stays for ever. Looking through all of it would hold every thread for a fifth of a second, now and
    again and again; frozen, it is never looked at.
    """
    gc.disable()
    try:
        from matplotlib.backends import backend_agg  # noqa: F401, PLC0415 - else loaded when the first is saved
        from matplotlib.figure import Figure  # noqa: PLC0415 - as said above
    finally:
        gc.freeze()
        gc.enable()
    return Figure


class Sheet:
    """A white sheet `WIDTH` wide and `height` high."""

    def __init__(self, height: float, width: float = WIDTH) -> None:
        self.width, self.height = width, height
        self.figure = figure_class()(figsize=(width / ENLARGED, height / ENLARGED), dpi=ENLARGED, facecolor=PAPER)
        self.axes: Any = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_xlim(0, width)
        self.axes.set_ylim(height, 0)
        self.axes.set_axis_off()
        self.layer = 1

    def above(self) -> int:
        """Give the next layer, so that what is drawn later lies on top."""
        self.layer += 1
        return self.layer

    def write(self, x: float, y: float, text: str, **style: Any) -> None:  # noqa: ANN401 - matplotlib's own names
        """Write one line centred on `y`; `style` takes matplotlib's `size`, `color`, `weight`, `ha`."""
        style = {"size": TEXT, "color": INK, "va": "center", "ha": "left", **style}
        self.axes.text(x, y, drawable(text), parse_math=False, zorder=self.above(), **style)

    def box(self, x: float, y: float, size: tuple[float, float], **style: Any) -> None:  # noqa: ANN401 - as in `write`
        """Draw a rectangle from its upper left corner; `size` is width and height."""
        from matplotlib.patches import Rectangle  # noqa: PLC0415 - loaded with the first sheet

        self.axes.add_patch(Rectangle((x, y), *size, zorder=self.above(), **{"linewidth": 0, **style}))

    def line(self, points: Sequence[tuple[float, float]], **style: Any) -> None:  # noqa: ANN401 - as in `write`
        """Draw a line through the points."""
        from matplotlib.lines import Line2D  # noqa: PLC0415 - loaded with the first sheet

        across, down = zip(*points, strict=True)
        self.axes.add_line(Line2D(across, down, zorder=self.above(), **{"color": INK, "linewidth": 2, **style}))

    def area(self, points: Sequence[tuple[float, float]], **style: Any) -> None:  # noqa: ANN401 - as in `write`
        """Draw a closed shape through the points."""
        from matplotlib.patches import Polygon  # noqa: PLC0415 - loaded with the first sheet

        self.axes.add_patch(Polygon(points, closed=True, zorder=self.above(), **style))

    def save(self, form: Form = "png") -> bytes:
        """Give the picture as PNG (`width` × `height` pixels) or as SVG with its letters as outlines."""
        file = BytesIO()
        metadata: Mapping[str, None] = {"Date": None} if form == "svg" else {"Software": None}
        self.figure.savefig(file, format=form, dpi=ENLARGED, metadata=metadata)
        return file.getvalue()


@cache
def glyphs() -> frozenset[int]:
    """Give the characters that the pictures' font (DejaVu Sans, shipped with matplotlib) can draw."""
    from matplotlib.font_manager import FontProperties, findfont, get_font  # noqa: PLC0415 - loaded with the first sheet

    return frozenset(get_font(findfont(FontProperties())).get_charmap())


def drawable(text: str) -> str:
    """Put the font's replacement sign for what it cannot draw, and one space for any white space."""
    line = " ".join(text.split())
    return "".join(letter if ord(letter) in glyphs() else "\N{REPLACEMENT CHARACTER}" for letter in line)


def text_width(text: str, size: float, weight: str = "normal") -> float:
    """Measure a line in pixels."""
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415 - loaded with the first sheet
    from matplotlib.textpath import text_to_path  # noqa: PLC0415 - loaded with the first sheet

    font = FontProperties(size=size, weight=weight)
    return float(text_to_path.get_text_width_height_descent(drawable(text), font, ismath=False)[0])


def fitted(text: str, room: float, size: float = TEXT, weight: str = "normal") -> str:
    """Shorten a line at a word until it fits into `room` pixels, with an ellipsis where something is left out."""
    if text_width(text, size, weight) <= room:
        return text
    kept = text[: int(len(text) * room / text_width(text, size, weight)) + 3]
    while kept and text_width(kept + "…", size, weight) > room:
        kept = kept.rpartition(" ")[0] if " " in kept else kept[:-1]
    return kept.rstrip(" ,;:(–-") + "…"


def lines_of(text: str, room: float, size: float = TEXT, most: int = 2) -> list[str]:
    """Break a text at words into at most `most` lines that fit into `room` pixels; the last is shortened."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most - 1:
        count = next((n for n in range(len(words), 1, -1) if text_width(" ".join(words[:n]), size) <= room), 1)
        lines.append(fitted(" ".join(words[:count]), room, size))
        words = words[count:]
    return [*lines, fitted(" ".join(words), room, size)] if words else lines
