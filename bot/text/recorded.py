"""The record in words: what a line of the trail is about, and what there was before it and is after it.

What the catalogues lack, as an older version may have kept it, is shown as it was kept.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from bot.audit.framework import Framework
from bot.audit.model import COMMENT
from bot.audit.trail import NOT_APPLICABLE, TrailEntry
from bot.text.words import Words, languages

SETTINGS, OPENED = "settings", "opened"
ATTEMPTS = frozenset({"revealed", "reveal-undone", "score-again"})
DAYS = frozenset({"action-due", "kept-longer"})
MOMENTS = frozenset({"ahead", "ahead-given-up"})
HOLDS = frozenset({"hold", "hold-lifted"})


def known(key: str, otherwise: str, words: Words) -> str:
    """Give a sentence that the catalogue may lack."""
    return words(key) if words.has(key) else otherwise


def about_said(entry: TrailEntry, framework: Framework, words: Words) -> str:
    """Name what a line is about: a setting, a hold's source, a framework or a domain in words; a statement's number."""
    target = entry.target
    if entry.what == SETTINGS:
        return known(f"setting-{target}", target, words)
    if entry.what in HOLDS:
        return known(f"report-hold-{target}", target, words)
    if entry.what == OPENED and target == framework.id:
        return framework.title
    of_domain = entry.what.startswith(COMMENT) or target not in framework.places
    found = next((domain for domain in framework.domains if of_domain and domain.id == target), None)
    return f"{found.id} {found.short}" if found else target


def value_said(entry: TrailEntry, value: str, words: Words) -> str:
    """Say in words what there was before or is after; what has no other words, as agencies have not, as it is given."""
    if entry.what == SETTINGS:
        return choice_said(entry.target, value, words)
    if value == NOT_APPLICABLE:
        return words("report-mark-not-applicable")
    if value and entry.what == OPENED:
        return words("report-round", number=value)
    if value and entry.what in ATTEMPTS:
        return f"{words('report-attempt')} {value}"
    if entry.what in DAYS | MOMENTS:
        return time_said(value, words)
    return known(f"report-action-{value}", value, words) if entry.what.startswith("action-") else value


def choice_said(setting: str, value: str, words: Words) -> str:
    """Say in words what was chosen for a setting."""
    if setting == "language" and value in languages():
        return languages()[value]("language-name")
    if setting == "time_zone":
        return value.replace("_", " ")
    return known(f"choice-{setting}-{value}", value, words)


def time_said(value: str, words: Words) -> str:
    """Write a day, or a moment on the room's own clock, as the language does."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return value
    if len(value) <= len(date.min.isoformat()):
        return words.date(moment.date())
    return words.moment(moment.replace(tzinfo=UTC), UTC)
