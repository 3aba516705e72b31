"""Time zones as people type them: "Europe/London", "london", "New York"."""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

from bot.audit.errors import NoZone

NOWHERE = frozenset({"Factory", "localtime", "posixrules"})
"""What is no place: how a machine is set, which another one, after a backup was restored there, may not know."""


def zone_named(typed: str) -> str:
    """Find a zone by its name or its city, in any case; raises `NoZone` for none, and for a city that stands twice.

    >>> zone_named("new york"), zone_named("europe/london"), zone_named(" UTC")
    ('America/New_York', 'Europe/London', 'UTC')
    """
    found = zones().get(folded(typed), frozenset())
    if len(found) != 1:
        raise NoZone
    return next(iter(found))


def folded(name: str) -> str:
    """Give a name as it is compared."""
    return "_".join(name.split()).casefold()


@cache
def zones() -> dict[str, frozenset[str]]:
    """Give every zone of this machine under its name, and under its city."""
    found: dict[str, frozenset[str]] = {}
    for zone in sorted(available_timezones() - NOWHERE):
        for name in {zone, zone.rpartition("/")[2]}:
            found[folded(name)] = found.get(folded(name), frozenset()) | {zone}
    return {name: frozenset({whole}) if (whole := exact(name, some)) else some for name, some in found.items()}


def exact(name: str, some: frozenset[str]) -> str:
    """Give the zone that bears just this name, if one does; else nothing."""
    return next((zone for zone in some if folded(zone) == name), "")
