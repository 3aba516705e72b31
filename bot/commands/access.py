"""`access`: who could and can see a room, for whoever answers for it."""

from __future__ import annotations

import typer

from bot import services, views
from bot.audit.access import Access
from bot.audit.errors import NoAudit
from bot.commands.keeping import Rooms, last_rounds, place_of
from bot.config import Config
from bot.db import open_store
from bot.text import words_for


async def show_access(settings: Config, rooms: Rooms) -> None:
    """Print who could and can see a chat's rooms, with the texts that are hidden there; raises `NoAudit`."""
    async with open_store(settings.database_url) as store:
        chosen = await last_rounds(store, rooms)
        found = [await services.access.access_to(store, audit.room.id, rooms.at) for audit in chosen]
    if not found:
        raise NoAudit
    for access in found:
        show(access)


def show(access: Access) -> None:
    """Print one room's."""
    typer.echo(place_of(access.last))
    for title, listed in views.access.Telling(access, words_for("en")).parts():
        typer.echo("\n".join(("", title, *(f"  {line}" for line in listed))))
    hidden = [one for each in access.rounds for one in each.hidden]
    if hidden:
        typer.echo("\nWhat the hidden texts say")
    for one in hidden:
        typer.echo(f"  {one.kind} {one.target}, {one.at:%Y-%m-%d %H:%M}, person {one.person_id}: {one.text}")
