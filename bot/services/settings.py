"""What a room chooses for itself: rhythm, reminders, take-over time, label and the rest."""

from __future__ import annotations

from dataclasses import replace

from bot.audit.choices import CHOICES, in_force
from bot.audit.doings import Turn
from bot.audit.errors import Stale
from bot.audit.model import Audit, By, Settings
from bot.audit.rules import facilitator_of, found
from bot.services.keeping import Change, keep
from bot.services.ports import Store, Work


async def choose(store: Store, by: By, *, audit_id: int, name: str, choice: str) -> Turn:
    """Keep one choice of the room; only the facilitator may. Raises `Stale` for a choice there is not (any more)."""
    if choice not in CHOICES.get(name, {}):
        raise Stale
    async with store.write() as work:
        audit = found(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        before = in_force(name, audit.room.settings)
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
