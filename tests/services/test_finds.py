"""Looking up what is kept of a person, or where a word stands: that somebody did is kept, and not what it was."""

from __future__ import annotations

from dataclasses import replace

from bot import services
from bot.audit.finds import Search, Sought, folded
from bot.audit.keeping import DestroyedKind
from bot.db import SqlStore
from bot.services.finds import find, searches
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, NAMES, NOON, SECOND, seated


async def test_a_person_is_looked_up_in_every_table_and_told_to_have_been_forgotten(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.rates(BEN, 1)
    await table.rates(ANN, 1)
    sought = Sought(BEN)
    found = await find(store, sought, operator="root", reference="SAR 7", at=table.now)
    assert {each.table for each in found.finds} >= {"person", "member", "rating", "trail"}
    assert (found.sought, found.at, found.names[BEN], found.forgotten) == (sought, NOON, NAMES[BEN], ())
    assert [each.said["value"] for each in found.finds if each.table == "rating"] == [1]
    await services.persons.forget(store, table.by(BEN), chance=7)
    again = await find(store, sought, operator="root", reference="SAR 7", at=table.now)
    assert again.finds == ()
    assert [(line.what, line.at) for line in again.forgotten] == [(DestroyedKind.FORGET, NOON)]
    assert (await find(store, Sought(ANN), operator="root", reference="", at=table.now)).forgotten == ()
    looked = [(each.kind, each.found) for each in await searches(store)]
    assert looked[:2] == [("person", len(found.finds)), ("person", 0)]


@ON_BOTH
async def test_a_word_is_found_in_what_was_written_and_the_log_commits_to_it_without_saying_it(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.writes(BEN, "The caf\u00e9  protocol.")
    await table.adds("Ask the board.", SECOND)
    found = await find(store, Sought(text=" CAFE protocol"), operator="root", reference="FOI 7", at=table.now)
    assert [(each.table, each.texts and each.said["text"]) for each in found.finds] == [
        ("note", "The caf\u00e9  protocol.")
    ]
    assert (found.names, found.forgotten) == ({BEN: NAMES[BEN]}, ())
    (kept,) = await searches(store)
    assert replace(kept, sought="") == Search(NOON, "root", "text", "FOI 7", "", 1)
    salt = kept.sought.partition("$")[0]
    assert len(salt) == 32
    assert Sought(text="cafe protocol").committed(salt) == kept.sought
    assert Sought(text="cafe protocols").committed(salt) != kept.sought


def test_however_a_word_is_written_it_is_the_same_word() -> None:
    assert folded("Zo\u00eb\u00a0 O\u2019Neill\u200b") == folded("ZOE O'NEILL") == "zoe o'neill"
    assert folded("Stra\u00dfe \u2013 \uff21") == "strasse - a"
    assert folded("A\u20ddnn") == "ann", "a sign around a letter"
