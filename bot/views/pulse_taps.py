"""What the buttons of the practitioners' pulse carry."""

from __future__ import annotations

from bot.views.tap_form import Tap
from bot.views.taps import OnAudit


class PulsePage(OnAudit, code="pup"):
    """See what practitioners are asked; in a domain (`of`), choose its statements."""

    of: str = ""


class PulseChoose(OnAudit, code="puc"):
    """Choose a statement, or leave it out again."""

    statement: str


class PulseBegin(OnAudit, code="pub"):
    """Open the pulse."""


class PulseEnd(OnAudit, code="pue"):
    """End it."""


class PulseSay(Tap, code="pus"):
    """A practitioner's answer to a statement: a point of the scale, or -1 for "cannot say"; `token` as in the link."""

    token: str
    statement: str
    value: int
