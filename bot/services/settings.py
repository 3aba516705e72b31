"""What a room chooses for itself: rhythm, reminders, take-over time, label and the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.audit.doings import Turn
from bot.audit.errors import Stale
from bot.audit.model import Audit, By, Rhythm, Settings
from bot.audit.rules import facilitator_of, found
from bot.services.keeping import Change, keep
from bot.services.ports import Store, Work

CHOICES: Mapping[str, Mapping[str, Any]] = {
    "rhythm": {"reveal": Rhythm.REVEAL, "straight": Rhythm.STRAIGHT, "default": None},
    "reminders": {"on": True, "off": False},
    "takeover_hours": {"1": 1, "4": 4, "24": 24, "72": 72},
    "repeat_months": {"0": 0, "3": 3, "6": 6, "9": 9, "12": 12},
    "names_in_reports": {"on": True, "off": False},
    "compare": {"on": True, "off": False},
}
"""Every setting with a button, and what its buttons mean."""


def spoken(name: str, settings: Settings) -> str:
    """Give the choice that is in force for a setting, as its button names it."""
    value = getattr(settings, name)
    return next((choice for choice, meant in CHOICES[name].items() if meant == value), "default")


async def choose(store: Store, by: By, *, audit_id: int, name: str, choice: str) -> Turn:
    """Keep one choice of the room; only the facilitator may. Raises `Stale` for a choice there is not (any more)."""
    if choice not in CHOICES.get(name, {}):
        raise Stale
    async with store.write() as work:
        audit = found(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        before = spoken(name, audit.room.settings)
        if before == choice:
            return Turn(audit)
        chosen = replace(audit.room.settings, **{name: CHOICES[name][choice]})
        return await with_settings(work, audit, by, chosen, Change("settings", name, before, choice))


async def with_settings(work: Work, audit: Audit, by: By, chosen: Settings, change: Change) -> Turn:
    """Keep the settings of an audit's room."""
    await work.put_settings(audit.room.id, chosen)
    after = replace(audit, room=replace(audit.room, settings=chosen))
    return Turn(await keep(work, after, by, change), done="settings")


async def name_room(work: Work, audit: Audit, by: By, *, target: str, text: str) -> Turn:  # noqa: ARG001 - as its siblings
    """Keep the label under which a room appears in documents; part of the transaction that took the text."""
    facilitator_of(audit, by.person_id)
    settings = audit.room.settings
    return await with_settings(
        work, audit, by, replace(settings, label=text), Change("settings", "label", settings.label, text)
    )
