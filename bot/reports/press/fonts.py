"""The letters: open fonts that are installed as Python packages, so that a bare machine prints the same page.

All are under the SIL Open Font License 1.1. Noto Sans (Latin, Greek, Cyrillic and twenty scripts of Asia and Africa)
and Noto Emoji come with `manimgx-fonts` (3.5 MB to fetch, 6.4 MB on disk), Noto Sans CJK (Chinese, Japanese, Korean)
with `manimgx-fonts-cjk` (19.8 and 31.2 MB), IBM Plex Sans Arabic with `fontpkg-ibm-plex-sans-arabic` (0.7 and 1.6 MB).
Plex stands before Noto Sans Arabic because Noto builds a letter of several glyphs: what is copied or read aloud from
a PDF then has every dotted letter twice.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typst

PACKAGES = ("manimgx_fonts", "fontpkg_ibm_plex_sans_arabic", "manimgx_fonts_cjk")

FAMILY = "Noto Sans"
ARABIC = "IBM Plex Sans Arabic"
CHINESE = "Noto Sans CJK SC"
SCRIPTS = [
    "Hebrew",
    "Bengali",
    "Devanagari",
    "Gurmukhi",
    "Gujarati",
    "Tamil",
    "Telugu",
    "Kannada",
    "Malayalam",
    "Oriya",
    "Sinhala",
    "Ethiopic",
    "Armenian",
    "Georgian",
    "Thai",
    "Lao",
    "Khmer",
    "Myanmar",
    "Arabic",
    "Symbols",
]

FILES = {
    FAMILY: "NotoSans[wght].ttf",
    ARABIC: "files/IBMPlexSansArabic-Regular.ttf",
    **{f"Noto Sans {script}": f"NotoSans{script}[wght].ttf" for script in SCRIPTS},
    CHINESE: "NotoSansCJK-VF.otf.ttc",
    "Noto Emoji": "NotoEmoji[wght].ttf",
}
"""A family and the file that says which characters it has, in the order in which they are asked for a letter."""


@cache
def folders() -> tuple[Path, ...]:
    """Find where the packages have their fonts, without importing them."""
    found = (find_spec(name) for name in PACKAGES)
    return tuple(Path(spec.origin).parent for spec in found if spec and spec.origin)


@cache
def fonts() -> typst.Fonts:
    """Open the fonts once; none of the machine's own, nor typst's."""
    from typst import Fonts  # noqa: PLC0415 - 30 MB that only the worker process should cost

    return Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders()))


@cache
def file_of(family: str) -> Path:
    """Find a family's file; raises `FileNotFoundError`."""
    for folder in folders():
        if (folder / FILES[family]).exists():
            return folder / FILES[family]
    raise FileNotFoundError(FILES[family])
