"""`verify`: whether the trails, in the database or in a file, are as they were written."""

from __future__ import annotations

import typer

from bot.audit.chain import Broken, Flaw, Trail, flaws
from bot.audit.errors import NoAudit
from bot.audit.model import Audit
from bot.config import Config
from bot.db import open_store
from bot.services.chain import audits_kept, whole_trail

SENTENCES = {
    Flaw.LINE: "was changed, or lines before it were changed, removed, added or moved",
    Flaw.PERSON: "speaks of another person than when it was written",
    Flaw.END: "lines at the end were changed, removed or added: the last seal is not the head",
    Flaw.HEAD: "the seal that you gave is not in this trail",
}


async def verify_trails(settings: Config, chat: int, printed: str) -> None:
    """Check every trail, or one chat's, and say of each whether it holds; raises `NoAudit`, or exits with 1.

    `printed` is the seal that a document bears, and must be in one of them.
    """
    async with open_store(settings.database_url) as store:
        found = [await whole_trail(store, audit_id) for audit_id in await audits_kept(store, chat)]
    if chat and not found:
        raise NoAudit
    seal = printed.replace(" ", "").lower()
    bearing = [audit for audit, trail in found if bears(trail, seal)]
    for audit, trail in found:
        say(audit, trail)
    if seal and not bearing:
        typer.echo(SENTENCES[Flaw.HEAD] if chat else "the seal that you gave is in no trail", err=True)
    elif seal:
        typer.echo(f"the seal that you gave is in {named(bearing[0])}")
    if (seal and not bearing) or any(flaws(trail) for _, trail in found):
        raise SystemExit(1)


def bears(trail: Trail, seal: str) -> bool:
    """Say whether a seal is in a trail."""
    return bool(seal) and not any(each.flaw is Flaw.HEAD for each in flaws(trail, seal))


def named(audit: Audit) -> str:
    """Name an audit by numbers alone."""
    key = audit.room.key
    thread = f", topic {key.thread_id}" if key.thread_id else ""
    return f"chat {key.chat_id}{thread}, round {audit.round}"


def say(audit: Audit, trail: Trail) -> None:
    """Say whether a trail holds, and else where it does not."""
    broken = flaws(trail)
    if not broken:
        typer.echo(f"{named(audit)}: all {len(trail.lines)} lines hold; head {trail.chain.head}")
    for each in broken:
        typer.echo(f"{named(audit)}: {told(each, trail)}", err=True)


def told(broken: Broken, trail: Trail) -> str:
    """Say what is wrong at which line."""
    if broken.flaw not in (Flaw.LINE, Flaw.PERSON):
        return SENTENCES[broken.flaw]
    line = trail.lines[broken.line - 1]
    return f"line {broken.line} ({line.at:%Y-%m-%d}, {line.what}) {SENTENCES[broken.flaw]}"
