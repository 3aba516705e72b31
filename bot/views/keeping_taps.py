"""What the buttons about keeping and destroying carry; the string form is that of all taps."""

from __future__ import annotations

from bot.views.taps import OnAudit


class OnRecord(OnAudit, code="kr"):
    """Say that the documents are on the partnership's record."""


class KeepFor(OnAudit, code="kf"):
    """Keep a closed round for so many months from now."""

    months: int


class LiftHold(OnAudit, code="kl"):
    """Lift the facilitator's own hold."""
