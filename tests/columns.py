"""The two columns of the audit tool, as tests that make frameworks of their own use them."""

from __future__ import annotations

from bot.audit.framework import Column, ColumnId, ColumnText

EVIDENCE, ASSURANCE = ColumnId("evidence"), ColumnId("assurance")
COLUMNS = (
    Column(
        EVIDENCE,
        expected=True,
        texts={"en": ColumnText("Evidence", "Evidence supporting this score", "What shows it?")},
    ),
    Column(
        ASSURANCE,
        expected=True,
        texts={"en": ColumnText("Assurance", "Assurance systems in place locally", "How is this checked locally?")},
    ),
)
