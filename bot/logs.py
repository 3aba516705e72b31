"""Logs: an event's name and ids, on stderr; never what people wrote, never the token.

All of it, also the libraries' own lines, goes through one place that takes out what must not be kept: a log is
copied, shipped and read by more people than the database.
"""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, TextIO

import httpx
import structlog
from structlog.typing import EventDict, WrappedLogger

WORDS_OF_PEOPLE = frozenset(
    {"text", "caption", "update", "message", "body", "payload", "note", "first_name", "last_name", "username", "title"}
)
"""Fields that never reach a log."""

TOKEN = re.compile(r"\d{3,}:[\w-]{3,}|(?<=/bot)\d+(?::|%3A)[\w-]+", re.IGNORECASE)
"""A bot's token, by itself or in an address (Bot API, "Authorizing your bot")."""

QUIET = ("httpx", "httpcore", "telegram", "dbos", "uvicorn.access", "sqlalchemy", "aiosqlite", "alembic")
"""Libraries of which only warnings are of use; at DEBUG, and httpx at INFO, they would print tokens and messages."""

SILENT = ("python_multipart",)
"""Libraries whose warnings tell what stood in a request."""

TEMPLATES_ONLY = ("telegram", "sqlalchemy", "asyncio")
"""Libraries that put updates, parameters or errors into their lines: kept is the sentence, not what fills it."""

HARMLESS = (httpx.HTTPError, OSError)
HARMLESS_FROM = ("telegram.error", "bot.services.ports", "bot.db.outages")
"""Errors, and modules of errors, whose own words are about networks, disks and requests, not about people."""


def set_up_logs(level: str = "info", format: Literal["console", "json"] = "console", out: TextIO | None = None) -> None:  # noqa: A002 - as the setting is called
    """Send every log line to `out` (stderr), from `level` on; call it once, before anything else is logged."""
    shared = (structlog.contextvars.merge_contextvars, structlog.stdlib.add_log_level, stamp, errors_as_stacks, scrub)
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
    )
    renderer = structlog.processors.JSONRenderer() if format == "json" else structlog.dev.ConsoleRenderer(colors=False)
    handler = logging.StreamHandler(out or sys.stderr)
    handler.addFilter(only_template)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.add_logger_name, *shared],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    logging.basicConfig(handlers=[handler], level=level.upper(), force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLogger().level))
    for name in SILENT:
        logging.getLogger(name).setLevel(logging.ERROR)


stamp = structlog.processors.TimeStamper(fmt="iso", utc=True)


def only_template(record: logging.LogRecord) -> bool:
    """Leave of a talkative library's line its first line, and none of what would fill it."""
    if record.name.partition(".")[0] in TEMPLATES_ONLY:
        record.msg = str(record.msg).partition("\n")[0]
        record.args = None
    return True


def errors_as_stacks(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Write an exception as its type and where it was raised: its own words may be a person's."""
    error = event.pop("exc_info", None)
    if error is True:
        error = sys.exc_info()
    if isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        event["exception"] = " < ".join(type(link).__name__ for link in chain(error))
        frames = traceback.extract_tb(error.__traceback__)
        event["frames"] = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
        if isinstance(error, HARMLESS) or type(error).__module__ in HARMLESS_FROM:
            event["reason"] = str(error)
    return event


def chain(error: BaseException | None) -> list[BaseException]:
    """List an error and what it came from, the last first."""
    links: list[BaseException] = []
    while error is not None and error not in links:
        links.append(error)
        error = error.__cause__ or error.__context__
    return links


def scrub(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Drop the fields of people's words, and anything that looks like a token."""
    return {name: clean(value) for name, value in event.items() if name not in WORDS_OF_PEOPLE}


def clean(value: Any) -> Any:  # noqa: ANN401 - a log takes anything
    """Take tokens and people's words out of a value, whatever it holds.

    >>> clean("POST /bot123456:ABC-DEF1234ghIkl/sendMessage")
    'POST /bot[token]/sendMessage'
    """
    match value:
        case None | bool() | int() | float() | logging.LogRecord():
            return value
        case str():
            return TOKEN.sub("[token]", value)
        case Mapping():
            return {key: clean(inner) for key, inner in value.items() if key not in WORDS_OF_PEOPLE}
        case list() | tuple() | set() | frozenset():
            return [clean(inner) for inner in value]
        case BaseException():
            return type(value).__name__
    return TOKEN.sub("[token]", str(value))
