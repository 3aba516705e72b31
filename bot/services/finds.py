"""Looking up what is held of a person, or where a word stands, in all rooms: for requests that must be answered."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.audit.finds import Find, Search, Sought
from bot.audit.keeping import Destroyed, DestroyedKind, is_remembered
from bot.services.ports import Store


@dataclass(frozen=True, slots=True)
class Lookup:
    """What was found, what those are called who are in it, and, of a person, that they were forgotten."""

    sought: Sought
    at: datetime
    finds: tuple[Find, ...]
    names: Mapping[int, str]
    forgotten: tuple[Destroyed, ...] = ()


async def find(store: Store, sought: Sought, *, operator: str, reference: str, at: datetime) -> Lookup:
    """Look through everything that is kept; that it was looked for is kept before anything is given.

    What was purged is not there; what a hold hides is, and so are closed rounds.
    """
    async with store.read() as look:
        finds = tuple(each for each in await look.everything_kept(sought.person_id) if each.is_about(sought))
        numbers = {each.said[name] for each in finds for name in each.persons}
        names = await look.names(number for number in numbers if number)
        lines = await look.destroyed() if sought.person_id else ()
    gone = tuple(line for line in lines if is_that(line, sought.person_id))
    kind = "person" if sought.person_id else "text"
    commitment = sought.committed(secrets.token_hex(16))
    async with store.write() as work:
        await work.put_search(Search(at, operator, kind, reference, commitment, len(finds)))
    return Lookup(sought, at, finds, names, gone)


def is_that(line: Destroyed, person_id: int) -> bool:
    """Say whether a line tells that a person was forgotten."""
    return line.what == DestroyedKind.FORGET and is_remembered(person_id, line.subject)


async def searches(store: Store) -> Sequence[Search]:
    """Give what operators have looked for."""
    async with store.read() as look:
        return await look.searches()
