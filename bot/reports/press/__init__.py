"""The one press: typst sets every picture (as JPEG by pdfium, or as SVG) and every paper (PDF); letters are packages.

Nothing that people wrote is ever typst code: the templates read one JSON text and show its strings as they are.
"""

from bot.reports.press.typesetting import draw, typeset, vector

__all__ = ["draw", "typeset", "vector"]
