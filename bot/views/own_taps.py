"""What the buttons carry that concern nobody but who presses them, and no audit."""

from __future__ import annotations

from bot.views.tap_form import Tap


class Cancel(Tap, code="ca"):
    """Withdraw the question that stands here."""


class MyData(Tap, code="md"):
    """Read on, or back, in what is held of whoever presses."""

    number: int = 1


class MyDataFile(Tap, code="mf"):
    """The same as a file, for machines."""
