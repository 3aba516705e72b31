"""The facts of this deployment, each by the name that `papers.yaml` asks for it by."""

from __future__ import annotations

import json
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

from babel import Locale
from pydantic import SecretStr
from sqlalchemy import make_url

from bot.audit.access import Access
from bot.audit.framework import Framework
from bot.audit.invitations import LASTS, VISIT_LASTS
from bot.audit.keeping import Figures
from bot.commands.checkup.check import Check, Grade
from bot.commands.checkup.machine import version
from bot.config import PREFIX, Config
from bot.db.migrate import REVISIONS
from bot.posts.damage import file_of
from bot.text import Words, languages

GATE: Mapping[str, Any] = json.loads(files("bot.reports.governance").joinpath("gate.json").read_text("utf-8"))
"""What the gate made of the corpus when that was last measured: `make gate WRITE=1` writes it."""

TELEGRAM = "https://api.telegram.org"


@dataclass(frozen=True, slots=True)
class Premises:
    """What was looked at: settings in force, frameworks, the database's counts, two checks, and who can see what."""

    settings: Config
    library: Mapping[str, Framework]
    counts: Figures
    encryption: Check
    backup: Check
    accesses: Sequence[Access]
    at: datetime


def facts_of(found: Premises, words: Words) -> dict[str, str]:
    """Give every fact."""
    settings = found.settings
    held = [f"{tool.title}: {tool.hold}" for tool in found.library.values() if tool.hold]
    return {
        "today": words.date(found.at.date()),
        "version": version(),
        "python": platform.python_version(),
        "schema": REVISIONS[-1],
        "frameworks": "; ".join(f"{each.title} ({each.id}, version {each.version})" for each in found.library.values()),
        "languages": ", ".join(map(called, languages())),
        "held": str(found.counts.held),
        "rooms": str(found.counts.rooms),
        "purged": str(found.counts.purged),
        "holds_asked": "Holds that a framework asks for: " + (" ".join(held) or "none."),
        "encryption": found.encryption.said,
        "last_backup": "no mark of one" if found.backup.grade is Grade.UNKNOWN else found.backup.said,
        **places(settings),
        **doors(settings),
        **gate_facts(words),
        **{PREFIX + name.upper(): said_of(settings, name) for name in type(settings).model_fields},
    }


def places(settings: Config) -> dict[str, str]:
    """Say where things are, without a password."""
    own = settings.api_url == TELEGRAM
    return {
        "database_place": place_of_database(settings.database_url),
        "posts_place": place_of_database(settings.posts_url),
        "api_place": f"Telegram’s own server, {TELEGRAM}" if own else f"a Bot API server of yours, {settings.api_url}",
    }


def place_of_database(url: str) -> str:
    """Name a database."""
    file, address = file_of(url), make_url(url)
    if file is not None:
        return f"an SQLite file on this machine, {file.absolute()}"
    return f"PostgreSQL at {address.host or 'this machine'}, database {address.database}"


def doors(settings: Config) -> dict[str, str]:
    """Say by which doors people come, and what listens."""
    pages, hook = settings.public_url, settings.webhook_url
    port = f"{settings.host}, port {settings.port}"
    web = f"; web pages at {pages}" + (", in Telegram as a Mini App" if settings.app_url else "") if pages else ""
    return {
        "pages": f"open at {pages}" if pages else "closed (AUDIT_BOT_PUBLIC_URL is not set)",
        "doors": f"the group’s chat; the private chat with the bot; forms{web}",
        "pages_also": " and on the web pages" if pages else "",
        "pages_state": "" if pages else ", which are closed here",
        "updates": f"by webhook to {hook}" if hook else "fetched by the bot, nothing listens for them",
        "listens": port if pages or hook else "nothing",
        "security": "Files for their owner alone; texts checked first; a sealed record; see the assessment",
        "invitation_lasts": f"{LASTS.days} days",
        "visit_lasts": f"{VISIT_LASTS.total_seconds() / 3600:.0f} hours",
        "decided_by_you": "As you decide",
        "decided_by_telegram": "As Telegram and the group decide",
    }


def called(language: str) -> str:
    """Name a language in English."""
    return str(Locale.parse(language).english_name)


def gate_facts(words: Words) -> dict[str, str]:
    """Give what was measured of the gate, and when."""
    return {
        "gate_day": words.date(date.fromisoformat(GATE["measured"])),
        "gate_version": GATE["version"],
        "gate_certain": share(GATE["certain"]["stopped"], GATE["certain"]["of"]),
        "gate_soft": share(GATE["soft"]["stopped"], GATE["soft"]["of"]),
    }


def share(part: int, whole: int) -> str:
    r"""Write a share in per cent, never rounded up.

    >>> share(999, 1000)
    '99.9\xa0%'
    """
    return f"{int(1000 * part / whole) / 10:g}\u00a0%"


def said_of(settings: Config, name: str) -> str:
    """Write what a setting is in force as; of a secret only whether it is set."""
    value = getattr(settings, name)
    if value is None:
        return "not set"
    if isinstance(value, SecretStr):
        return "set, not printed"
    if name.endswith("database_url"):
        return make_url(value).render_as_string(hide_password=True)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value.absolute()) if isinstance(value, Path) else str(value)
