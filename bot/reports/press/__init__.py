"""The one press: typst sets every picture (filled in by pdfium as JPEG) and every paper (PDF); letters are packages.

Nothing that people wrote is ever typst code: the templates read one JSON text and show its strings as they are.
"""

from bot.reports.press.typesetting import draw, typeset

__all__ = ["draw", "typeset"]
