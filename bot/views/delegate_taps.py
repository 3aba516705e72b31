"""What the buttons about delegates carry: who scores for an absent agency, and what they say for it.

An agency stands there by its short form.
"""

from __future__ import annotations

from bot.views.taps import OnAttempt, OnAudit, WithValueOnAttempt


class NameDelegate(OnAudit, code="dgn"):
    """Have a member score for an absent agency."""

    agency: str
    person_id: int


class EndDelegate(OnAudit, code="dge"):
    """Take that back."""

    agency: str


class SpeakFor(OnAudit, code="dgs"):
    """Score on one's private card for an absent agency from now on, or for one's own again (empty)."""

    agency: str


class RateFor(WithValueOnAttempt, code="dgr"):
    """A secret rating for an absent agency."""

    agency: str = ""


class OutsideFor(OnAttempt, code="dgo"):
    """Say for an absent agency that it is outside its view."""

    agency: str = ""
