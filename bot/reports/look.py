"""The one look that pictures and documents share: colours that hold in grey and for colour-blind people.

A score's colour runs along ColorBrewer's YlGnBu (Harrower and Brewer 2003, doi:10.1179/000870403235002042), from pale
yellow for the lowest point to deep blue for the highest: its lightness only falls, so a grey print keeps the order.
The number always stands beside the colour.
"""

from __future__ import annotations

from bot.audit.framework import Framework

STEPS = ("#edf8b1", "#c7e9b4", "#7fcdbb", "#41b6c4", "#1d91c0", "#225ea8", "#0c2c84")
"""Light to dark, evenly spaced."""

INK = "#1b1f24"
QUIET = "#5b6470"
LINE = "#c9ced6"
PALE = "#eef1f5"
BEFORE = "#d3d8df"
ACCENT = "#0c2c84"
PAPER = "#ffffff"
BLACK = "#000000"

LINEAR = 0.04045
"""Up to here sRGB is a straight line."""

MIDDLE = 0.179
"""The luminance on which black and white letters have the same contrast."""


def channels(colour: str) -> tuple[int, int, int]:
    """Split `#rrggbb` into red, green and blue, 0–255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def shade(share: float) -> str:
    """Give the colour for a share of the scale's width, 0 (lowest point) to 1 (highest), as `#rrggbb`.

    >>> shade(0), shade(1)
    ('#edf8b1', '#0c2c84')
    """
    place = min(max(share, 0.0), 1.0) * (len(STEPS) - 1)
    index = min(int(place), len(STEPS) - 2)
    pairs = zip(channels(STEPS[index]), channels(STEPS[index + 1]), strict=True)
    return "#" + "".join(f"{round(low + (high - low) * (place - index)):02x}" for low, high in pairs)


def score_shade(framework: Framework, value: float) -> str:
    """Give the colour of a score or a mean on the framework's scale."""
    return shade((value - framework.lowest) / (framework.highest - framework.lowest))


def luminance(colour: str) -> float:
    """Give a colour's relative luminance, 0–1 (WCAG 2.2)."""
    shares = [channel / 255 for channel in channels(colour)]
    red, green, blue = (low / 12.92 if low <= LINEAR else ((low + 0.055) / 1.055) ** 2.4 for low in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ink_on(colour: str) -> str:
    """Choose black or white letters for a background, so that their contrast is at least 4.5 (WCAG 2.2, 1.4.3)."""
    return BLACK if luminance(colour) > MIDDLE else PAPER
