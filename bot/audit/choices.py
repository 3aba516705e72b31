"""The settings a room can choose by a button, and what their choices mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.audit.model import Rhythm, Settings

SWITCH: Mapping[str, Any] = {"on": True, "off": False}

CHOICES: Mapping[str, Mapping[str, Any]] = {
    "rhythm": {"default": None, "reveal": Rhythm.REVEAL, "straight": Rhythm.STRAIGHT},
    "reminders": SWITCH,
    "takeover_hours": {"1": 1, "4": 4, "24": 24, "72": 72},
    "repeat_months": {"0": 0, "3": 3, "6": 6, "12": 12},
    "retention_months": {"0": 0, "3": 3, "6": 6, "12": 12, "24": 24, "60": 60},
    "names_in_reports": SWITCH,
    "compare": SWITCH,
    "pin": SWITCH,
    "join_requests": SWITCH,
}
"""Every setting with a button: its choices by name, in the order of their buttons."""

ZONES = ("Europe/London", "Europe/Dublin", "Europe/Paris")
"""The time zones with a button; any other is typed."""

REASONS = ("not-commissioned", "no-such-group", "another-body")
"""Why a statement is not applicable, as offered by buttons (`reason-CODE` in every catalogue); any other is typed."""

OPENINGS = ("slip", "news", "view")
"""Why an answer is opened again, as offered by buttons (`opening-CODE` in every catalogue); any other is typed."""

SCORED_ALONE = "alone"
"""Why answers are opened again that one person tapped before agencies scored in secret."""

GROUP_ONLY = frozenset({"rhythm", "takeover_hours", "pin", "join_requests"})
"""Settings that mean nothing to a practitioner alone."""


def in_force(name: str, settings: Settings) -> str:
    """Give the choice in force for a setting, by its name.

    >>> in_force("reminders", Settings()), in_force("rhythm", Settings())
    ('on', 'default')
    """
    value = getattr(settings, name)
    if name not in CHOICES:  # what is chosen is its own name: a language, a time zone
        return str(value)
    return next(choice for choice, meant in CHOICES[name].items() if meant == value)
