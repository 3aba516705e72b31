"""Fills a page in: from the press's PDF to the pixels of a photo, in half of the time that typst takes to PNG."""

from __future__ import annotations

from io import BytesIO

QUALITY = 90
"""Of the JPEG: letters keep their edges. Telegram makes a JPEG of every photo itself."""


def filled(page: bytes, pixels: int) -> bytes:
    """Make a JPEG, `pixels` wide, of the first page of a PDF."""
    # It ships no types; its 10 MB only the worker process should cost.
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped] # noqa: PLC0415

    paper = PdfDocument(page)
    try:
        drawn = paper[0]
        bitmap = drawn.render(scale=pixels / drawn.get_width(), prefer_bgrx=True, rev_byteorder=True)
        made = BytesIO()
        bitmap.to_pil().save(made, format="JPEG", quality=QUALITY)
        return made.getvalue()
    finally:
        paper.close()
