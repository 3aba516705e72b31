"""What the buttons about forms carry."""

from __future__ import annotations

from bot.views.tap_form import Tap
from bot.views.taps import OnAudit


class FormFor(OnAudit, code="fi"):
    """Issue a form for an agency, by its short form."""

    agency: str


class OnForm(Tap):
    """A tap on what was said of a file that the pressed message replies to.

    `digest` tells that file from others; `sure` and `over` are 1 where that was ticked (`bot.services.filled.Consent`).
    """

    digest: str
    sure: int = 0
    over: int = 0


class Retick(OnForm, code="fp"):
    """Say anew what would be kept, with something ticked or not."""


class OnEarlier(Tap):
    """A tap on what was said of a file of an earlier round; `day` is when it was closed, counted from year 1.

    `sure` and `again` are 1 where that was ticked (`bot.services.earlier.EarlierWish`).
    """

    digest: str
    day: int
    sure: int = 0
    again: int = 0


class RetickEarlier(OnEarlier, code="ep"):
    """Say anew what would be kept."""


class KeepEarlier(OnEarlier, code="ek"):
    """Keep it as a closed round."""


class HandIn(OnForm, code="fk"):
    """Keep it."""
