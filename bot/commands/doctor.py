"""`doctor`: how the bot stands, on one page; nothing is changed by it, and no secret stands in it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import structlog
import typer

from bot.commands.checkup.at_telegram import MOST, telegram_checks
from bot.commands.checkup.check import Check, broken, code_of, unknown
from bot.commands.checkup.database import database_checks, library_check
from bot.commands.checkup.encryption import encryption_check
from bot.commands.checkup.machine import backup_check, disk_check, files_check, folder_of, version_check
from bot.commands.checkup.page import as_machines_read, figures_of, levels, page_of
from bot.config import Config, ConfigError, read_settings
from bot.web.metrics import Metrics

log = structlog.get_logger()

AGAIN = 300.0
"""Seconds between two looks for `/metrics`."""


async def see_doctor(*, machines: bool) -> int:
    """Print how everything stands, and give the exit status; what cannot be looked at says so and stops nothing."""
    now = datetime.now(UTC)
    try:
        checks = await examined(read_settings(), now)
    except ConfigError as error:
        checks = (version_check(), broken("settings", " ".join(str(error).split())))
    typer.echo(as_machines_read(checks, now) if machines else page_of(checks, now))
    return code_of(checks)


async def examined(settings: Config, now: datetime) -> Sequence[Check]:
    """Look at everything. Files first: whoever opens the database closes it to others."""
    first = (version_check(), files_check(settings), disk_check(settings), encryption_of(settings))
    library, frameworks = library_check(settings)
    in_database, groups = await database_checks(settings, frameworks, now, MOST + 1)
    at_telegram = await telegram_checks(settings, groups)
    return (*first[:1], library, *at_telegram, *in_database, backup_check(settings, now), *first[1:])


async def keep_examining(settings: Config, metrics: Metrics) -> None:
    """Look at everything again and again, for `/metrics`, until cancelled."""
    while True:
        try:
            checks = await examined(settings, datetime.now(UTC))
        except Exception as error:  # noqa: BLE001 - the bot goes on; what cannot be looked at must not end it
            log.warning("not-examined", error=type(error).__name__)
        else:
            metrics.examined(levels(checks), figures_of(checks))
        await asyncio.sleep(AGAIN)


def encryption_of(settings: Config) -> Check:
    """Say whether the disk under the database is encrypted."""
    folder: Path | None = folder_of(settings)
    if folder is not None and not folder.is_dir():
        return unknown("encryption", f"cannot tell: {folder} is not there")
    return encryption_check(folder)
