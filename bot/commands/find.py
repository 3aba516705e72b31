"""`find`: what is held of a person, or where a word stands, in a folder that whoever answers a request goes through."""

from __future__ import annotations

import getpass
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any

import typer

from bot.audit.finds import Find, Sought, Where
from bot.commands.output import CannotWrite, put_out, why
from bot.config import Config, ConfigError
from bot.db import open_store
from bot.services import finds

KINDS: Mapping[str, str] = {
    "room": "The room: its title and what it has chosen",
    "person": "What they are called",
    "audit": "The round itself",
    "member": "Taking part",
    "answer": "An agreed score, or why there is none",
    "rating": "One's own score",
    "reveal": "When scores were shown",
    "dissent": "A dissent",
    "note": "A note",
    "action": "An action",
    "trail": "The record of changes",
    "former": "A text that was changed or removed, and that a hold keeps",
    "presence": "Being seen in the chat",
    "made": "A document that was made",
    "invitation": "An invitation to the web pages",
    "visit": "A visit to the web pages",
    "link": "A link into the private chat",
    "seat": "Where they are in their private chat",
    "ask": "A question that the bot asked",
    "card": "A message of the bot's",
    "post": "A message of the bot's",
    "hold": "A hold",
}

INTRODUCTION = """
<p>This was looked up in everything that this bot keeps: all rooms, open and closed rounds, and what a hold hides from
its room (marked <b>hidden</b>). A word is found however it was written: capitals, accents and invisible signs make no
difference, and it may stand inside a longer one.</p>
<p><b>Not looked through:</b> rounds that were purged, which are gone; the chats themselves, which Telegram keeps;
documents that people have taken away; backups; the words that people use for somebody instead of their name.</p>
<p><b>Before any of it is handed on</b>, somebody who may decide must read it: it can hold other people's words, and
scores that were given in secret. The same is in <i>found.json</i>, for machines.</p>
"""

STYLE = """<style>
body{font:16px/1.4 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}
table{border-collapse:collapse} td{border-top:1px solid #bbb;padding:.2em .6em;vertical-align:top}
td:first-child{white-space:nowrap;color:#444} h2{margin-top:2em} section{break-inside:avoid}
</style>"""


@dataclass(frozen=True, slots=True)
class Request:
    """What an operator asks: for what, for which request, and where the folder shall be."""

    sought: Sought
    reference: str
    out: Path | None
    at: datetime


async def find_all(settings: Config, request: Request) -> None:
    """Write the folder; raises `ConfigError` for nothing to look for, or `CannotWrite`."""
    if bool(request.sought.person_id) is bool(request.sought.words and request.sought.text):
        raise ConfigError("Say what to look for: --person ID or --text WORD.")
    folder = request.out or Path(f"found-{request.at:%Y%m%d-%H%M%S}")
    make_folder(folder)
    async with open_store(settings.database_url) as store:
        found = await finds.find(store, request.sought, operator=who(), reference=request.reference, at=request.at)
    told = f"{len(found.finds)} entries"
    data = json.dumps(record(found), ensure_ascii=False, indent=2, default=written)
    put_out(data.encode(), folder / "found.json", told)
    put_out("".join(cover(found, request)).encode(), folder / "cover.html", told)


def make_folder(folder: Path) -> None:
    """Make a new folder for its owner alone, or take one that is empty; raises `CannotWrite`."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        if any(folder.iterdir()):
            raise CannotWrite(f"{folder} is not empty; name a new folder with --out")  # noqa: EM102 - for the operator
    except OSError as error:
        raise CannotWrite(why(folder, error)) from error


def who() -> str:
    """Say which account of the machine asks; through sudo, whose it was before."""
    try:
        return os.environ.get("SUDO_USER") or getpass.getuser()
    except (OSError, KeyError):
        return f"uid {os.getuid()}"


async def show_searches(settings: Config) -> None:
    """Print who looked for something, and when."""
    async with open_store(settings.database_url) as store:
        for one in await finds.searches(store):
            reference = f", {one.reference}" if one.reference else ""
            typer.echo(
                f"{one.at:%Y-%m-%d %H:%M}Z {one.operator}: a {one.kind}{reference}; {one.found} entries; {one.sought}"
            )


def written(value: Any) -> str:  # noqa: ANN401 - whatever a field holds
    """Write what JSON has no form for."""
    return value.isoformat(timespec="seconds") if isinstance(value, datetime) else str(value)


def record(found: finds.Lookup) -> dict[str, Any]:
    """Give all of it as plain values."""
    return {
        "sought": asdict(found.sought),
        "at": found.at,
        "forgotten": [line.at for line in found.forgotten],
        "names": {str(number): name for number, name in found.names.items()},
        "found": [
            {"table": each.table, "hidden": each.is_hidden, "place": each.place and asdict(each.place), **each.said}
            for each in found.finds
        ],
    }


def cover(found: finds.Lookup, request: Request) -> Iterator[str]:
    """Write the page that a person reads."""
    sought = f"person {found.sought.person_id}" if found.sought.person_id else f"“{found.sought.text}”"
    yield f'<!doctype html><html lang="en"><meta charset="utf-8"><title>What is held</title>{STYLE}'
    yield f"<h1>What is held: {escape(sought)}</h1><p>{found.at:%d %B %Y, %H:%M} UTC, by {escape(who())}"
    yield f", for {escape(request.reference)}</p>" if request.reference else "</p>"
    yield INTRODUCTION
    for line in found.forgotten:
        day = f"{line.at:%d %B %Y}"
        yield f"<p>This person asked to be forgotten on {day}; what they left bears no sign of them since.</p>"
    yield f"<p><b>{len(found.finds)} entries</b> were found.</p>"
    for place, finds_there in groupby(sorted(found.finds, key=order), key=lambda each: each.place):
        yield f"<h2>{escape(place_name(place))}</h2>"
        for each in finds_there:
            yield written_out(each, found.names)


def order(find: Find) -> tuple[object, ...]:
    """Sort by room and round, then by time."""
    place = find.place
    where = (place.chat_id, place.thread_id, place.round) if place else (0, 0, 0)
    return (*where, str(place), str(next((v for v in find.said.values() if isinstance(v, datetime)), "")))


def place_name(place: Where | None) -> str:
    """Name a room and a round."""
    if place is None:
        return "In no one room"
    thread = f", topic {place.thread_id}" if place.thread_id else ""
    number = f", round {place.round} of {place.framework} ({place.status})" if place.round else ""
    hidden = ", hidden from everybody in it" if place.is_hidden else ""
    return f"{place.room or 'A room without a title'} (chat {place.chat_id}{thread}){number}{hidden}"


def written_out(find: Find, names: Mapping[int, str]) -> str:
    """Write one thing that was found, field by field."""
    mark = " – <b>hidden</b>" if find.is_hidden else ""
    rows = "".join(
        f"<tr><td>{escape(name)}</td><td>{escape(value_of(find, name, value, names))}</td></tr>"
        for name, value in find.said.items()
        if value not in (None, "") and not (name in find.persons and not value)
    )
    return f"<section><h3>{escape(KINDS.get(find.table, find.table))}{mark}</h3><table>{rows}</table></section>"


def value_of(find: Find, name: str, value: object, names: Mapping[int, str]) -> str:
    """Write a value, a person with what they are called."""
    if name in find.persons and isinstance(value, int):
        return f"{names.get(value, '')} ({value})".strip()
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M} UTC"
    if isinstance(value, date | str | int):
        return str(value)
    return json.dumps(value, ensure_ascii=False, default=written)
