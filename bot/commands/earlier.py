"""`import`: a round from before the bot, looked at first and kept only when that is said."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import typer

from bot import services
from bot.audit.earlier import EarlierFile, EarlierRound, NotUnderstood
from bot.audit.form_mistakes import FormBroken
from bot.audit.framework import Framework
from bot.audit.model import By, RoomKey
from bot.config import Config, ConfigError
from bot.db import open_store
from bot.library import read_library
from bot.reports.earlier.reading import EarlierData, earlier_file
from bot.reports.worker.order import FormName
from bot.reports.worker.workshop import CannotMake, Workshop
from bot.services.earlier import EarlierWish
from bot.text import words_for
from bot.views.forms import fault_line

KEEP, SURE, AGAIN = "keep", "sure", "again"


@dataclass(frozen=True, slots=True)
class Earlier:
    """Which file is to be a round of which room, closed when; `said` are the words behind `--yes`.

    `place` is the room's chat and topic.
    """

    file: Path
    place: tuple[int, int]
    closed: str
    said: frozenset[str]
    at: datetime

    @property
    def key(self) -> RoomKey:
        """Where the room is."""
        return RoomKey(*self.place)


async def import_round(settings: Config, wanted: Earlier) -> None:
    """Say what would be kept and what is wrong; with `--yes keep`, keep what is good."""
    if unknown := wanted.said - {KEEP, SURE, AGAIN}:
        sentence = f"There is no --yes {min(unknown)}; there is {KEEP}, {SURE}, {AGAIN}."
        raise ConfigError(sentence)
    file = await understood_file(wanted, read_library(settings.frameworks).values())
    closed = day_of(wanted.closed) or file[0].closed
    if closed is None:
        raise ConfigError("The file does not say when the round was closed: say it, as --closed 2025-03-31.")
    found = await services.earlier.sift_earlier(file[1], file[0])
    tell_found(found, sure=SURE in wanted.said)
    if KEEP not in wanted.said:
        typer.echo(f"Nothing is kept yet. It would be closed on {closed}. --yes {KEEP} keeps it.")
        return
    wish = EarlierWish(
        wanted.key, closed, wanted.at, secrets.randbits(64), sure=SURE in wanted.said, again=AGAIN in wanted.said
    )
    async with open_store(settings.database_url) as store:
        by = By(wanted.key, 0, "", 0, wanted.at)
        audit = await services.earlier.keep_earlier(store, by, found, wish)
    typer.echo(f"chat {wanted.key.chat_id}: kept as round {audit.round}, closed on {closed}")


def day_of(text: str) -> date | None:
    """Read a day, None for none."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        sentence = f"{text} is no day: write it as 2025-03-31."
        raise ConfigError(sentence) from None


async def understood_file(wanted: Earlier, tools: Iterable[Framework]) -> tuple[EarlierFile, Framework]:
    """Have the file read in a process of its own, as a round of the tool of which most is found in it.

    Raises a `FormMistake`, or `NotUnderstood` for a file in which nothing of any tool is found.
    """
    try:
        data = wanted.file.read_bytes()
    except OSError as error:
        sentence = f"{wanted.file} cannot be read: {error.strerror}"
        raise ConfigError(sentence) from error
    workshop, found = Workshop(reads=True), []
    try:
        for tool in tools:
            with suppress(NotUnderstood):
                answer = await workshop.make(FormName.EARLIER, EarlierData(data, tool), "en")
                found.append((earlier_file(answer), tool))
    except CannotMake as error:
        raise FormBroken from error
    finally:
        await workshop.close()
    if not found:
        raise NotUnderstood
    return max(found, key=lambda one: len(one[0].rows))


def tell_found(found: EarlierRound, *, sure: bool) -> None:
    """Count what could be kept, and say line by line what cannot; never a text itself."""
    words = words_for("en")
    scored = sum(value is not None for value, _ in found.answers.values())
    notes = len(found.notes) + (len(found.doubtful) if sure else 0)
    typer.echo(f"{scored} scores, {len(found.answers) - scored} not applicable, {notes} notes")
    for fault in found.faults:
        typer.echo(fault_line(fault, words))
    for text in () if sure else found.doubtful:
        kinds = ", ".join(words(f"identifier-{kind}") for kind in text.kinds)
        typer.echo(f"{text.statement}: a note may hold {kinds}; --yes {SURE} says that such notes are about systems")
