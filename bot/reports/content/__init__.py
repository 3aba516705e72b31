"""What the papers say, in order and in words: values that the PDF and the Word file only set.

`front` is the first page and the briefing, `highlights` what stands out, `deeds` the actions, `report` all.
"""

from bot.reports.content.report import Report, report

__all__ = ["Report", "report"]
