"""What a room chooses for itself: rhythm, reminders, take-over time, label and the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.audit.choices import CHOICES, GROUP_ONLY, ZONES, in_force
from bot.audit.errors import KeptTooLong, Stale
from bot.audit.messages import Turn
from bot.audit.model import Audit, By, Settings
from bot.audit.rules import facilitator_of, found, in_the_open
from bot.services.ports import Store, Work
from bot.services.trail import Change, keep, secret_from
from bot.services.zones import zone_named
from bot.text import languages


async def choose(store: Store, by: By, *, audit_id: int, name: str, choice: str) -> Turn:
    """Keep one choice of the room; only the facilitator may. Raises `Stale` for a choice there is not (any more)."""
    value = meaning(name, choice)
    async with store.write(by) as work:
        audit = found(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        if name == "rhythm":
            in_the_open(audit)
        if name == "retention_months" and value > work.longest_kept:
            raise KeptTooLong(months=work.longest_kept)
        before = in_force(name, audit.room.settings)
        if before == choice:
            return Turn(audit)
        chosen = replace(audit.room.settings, **{name: value})
        return await with_settings(work, audit, by, chosen, Change("settings", name, before, choice))


async def on_offer(store: Store, audit: Audit) -> Mapping[str, Sequence[str]]:
    """Give the settings that a room can choose now, each with the choices that would be taken, and the one in force."""
    async with store.read() as look:
        return choosable(audit, look.longest_kept)


def choosable(audit: Audit, longest: int) -> Mapping[str, Sequence[str]]:
    """Give them where closed rounds are kept so many months at most."""
    every = {**{name: tuple(listed) for name, listed in CHOICES.items()}, "language": tuple(languages())}
    known = {**every, "time_zone": ZONES}
    return {
        name: tuple(choice for choice in choices if is_open(audit, name, choice, longest))
        for name, choices in known.items()
        if not (audit.room.is_private and name in GROUP_ONLY) and not (audit.is_ahead and name == "rhythm")
    }


def is_open(audit: Audit, name: str, choice: str, longest: int) -> bool:
    """Say whether a choice would be taken, or is in force: no round is kept longer than the operator allows."""
    if name != "retention_months" or choice == in_force(name, audit.room.settings):
        return True
    return int(CHOICES[name][choice]) <= longest


def meaning(name: str, choice: str) -> Any:  # noqa: ANN401 - a setting may be of any kind
    """Give the value of a choice; raises `Stale` for one there is not (any more)."""
    if name == "language" and choice in languages():
        return choice
    if name == "time_zone" and choice in ZONES:
        return choice
    if choice not in CHOICES.get(name, {}):
        raise Stale
    return CHOICES[name][choice]


async def set_zone(work: Work, audit: Audit, by: By, *, target: str, text: str) -> Turn:  # noqa: ARG001 - as its siblings
    """Keep the time zone that was typed; part of the transaction that took the text.

    Raises `NotFacilitator` or `NoZone`.
    """
    facilitator_of(audit, by.person_id)
    zone, settings = zone_named(text), audit.room.settings
    if zone == settings.time_zone:
        return Turn(audit)
    changed = Change("settings", "time_zone", settings.time_zone, zone)
    return await with_settings(work, audit, by, replace(settings, time_zone=zone), changed)


async def with_settings(work: Work, audit: Audit, by: By, chosen: Settings, change: Change) -> Turn:
    """Keep the settings of an audit's room."""
    return secret_from(audit, await keep(work, await work.put_settings(audit, chosen), by, change))


async def name_room(work: Work, audit: Audit, by: By, *, target: str, text: str) -> Turn:  # noqa: ARG001 - as its siblings
    """Keep the label under which a room appears in documents; part of the transaction that took the text."""
    facilitator_of(audit, by.person_id)
    settings = audit.room.settings
    return await with_settings(
        work, audit, by, replace(settings, label=text), Change("settings", "label", settings.label, text)
    )
