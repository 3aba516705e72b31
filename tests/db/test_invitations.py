"""Invitations and visits, and what does not come from Telegram beside what does, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.audit.invitations import LASTS, Invitation, Visit
from bot.db import SqlStore
from tests.db.people import ANN, FIRST, NOON, answer, begin, held, load, rating

GUEST = 2**52 + 17


def invitation(audit_id: int, key: str = "t") -> Invitation:
    return Invitation(0, audit_id, GUEST, "health", key, "", NOON + LASTS)


async def test_an_invitation_opens_for_one_browser_until_its_day(store: SqlStore) -> None:
    audit = await begin(store)
    async with store.write() as work:
        made = await work.put_invitation(invitation(audit.id))
        other = await work.put_invitation(invitation(audit.id, "other"))
        assert not await work.bind(made, "hers", NOON + LASTS)
        assert await work.bind(made, "hers", NOON)
        assert await work.bind(made, "hers", NOON)
        assert not await work.bind(made, "his", NOON)
        await work.put_invitation(replace(other, withdrawn=True))
        assert not await work.bind(other, "his", NOON)
        await work.put_invitation(replace(made, token="new", browser=""))
        assert not await work.bind(made, "hers", NOON), "by the token of the old link"
    async with store.read() as look:
        assert await look.invitation_by("t") is None
        assert await look.invitation_by("new") == replace(made, token="new")
        assert [each.id for each in await look.invitations(audit.id)] == [made.id, other.id]


async def test_visits_end_one_by_one_by_person_and_by_time(store: SqlStore) -> None:
    soon, later = NOON + timedelta(hours=1), NOON + timedelta(hours=9)
    async with store.write() as work:
        for token, person_id, ends in (("a", GUEST, later), ("b", GUEST + 1, later), ("c", GUEST + 2, soon)):
            await work.put_visit(Visit(token, person_id, ends))
        await work.end_visits(GUEST, soon + timedelta(seconds=1))
    async with store.read() as look:
        assert [await look.visit(token) for token in "abc"] == [None, Visit("b", GUEST + 1, later), None]
    async with store.write() as work:
        assert not await work.has_left_since(GUEST + 1, NOON)
        await work.end_visit("b", soon)
        await work.end_visit("b", later)
        await work.put_name(GUEST, "Health lead")
        assert (await work.person(GUEST)).name == "Health lead"
        assert await work.visit("b") == Visit("b", GUEST + 1, later, ended_at=soon)
        assert await work.has_left_since(GUEST + 1, soon)
        assert not await work.has_left_since(GUEST + 1, soon + timedelta(seconds=1))
        assert not await work.has_left_since(GUEST, NOON)


async def test_who_is_forgotten_has_no_way_in_any_more(store: SqlStore) -> None:
    audit = await begin(store)
    async with store.write() as work:
        await work.put_invitation(invitation(audit.id))
        await work.put_visit(Visit("a", GUEST, NOON + LASTS))
    async with store.write() as work:
        await work.forget(GUEST, 2**52 + 2**51 + 1)
    async with store.read() as look:
        assert await look.invitation_by("t") is None
        assert await look.visit("a") is None


async def test_what_a_page_says_comes_after_all_that_is_kept_and_keeps_its_number(store: SqlStore) -> None:
    audit = await begin(store)
    for number, value, is_kept in ((50, 1, True), (-7, 2, True), (40, 3, False), (-3, 4, True), (51, 0, True)):
        async with store.write() as work:
            loaded = await held(work, audit.id)
            scored = await work.put_answer(loaded, answer(value, update_id=number))
            assert (scored is not None) is is_kept, number
            rated = await work.put_rating(scored or loaded, rating(value), number)
            assert (rated is not None) is is_kept, number
        if is_kept and rated is not None:
            store.memory.forget()
            again = await load(store, audit.id)
            assert (again.answers, again.ratings) == (rated.answers, rated.ratings), "as loading it again gives"
            assert again.answers[FIRST].value == again.ratings[FIRST][0].value == value
            assert again.ratings[FIRST][0].person_id == ANN
