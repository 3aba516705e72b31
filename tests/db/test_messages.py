"""The bot knows which of its messages is what."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.audit.doings import Aim, AimKind, Ask, Card, Link, Post, Seat
from bot.audit.model import Status
from bot.db import SqlStore
from tests.db.people import ANN, BEN, FIRST, GROUP, NOON, SECOND, answer, begin, load, minute

CHAT = GROUP.chat_id


async def test_a_new_card_retires_the_old_one_which_is_still_known(store: SqlStore) -> None:
    audit = await begin(store)
    old = Card(audit.id, CHAT, 3, 10, 0, FIRST, NOON)
    new = Card(audit.id, CHAT, 3, 11, 0, SECOND, minute(1), before=FIRST)
    own = Card(audit.id, BEN, 0, 10, BEN, FIRST, NOON)
    async with store.write() as work:
        for card in (old, own, new, replace(new, drawn=2)):
            await work.put_card(card)
    async with store.read() as look:
        assert await look.card(audit.id) == replace(new, drawn=2)
        assert await look.card(audit.id, BEN) == own
        assert await look.card_at(CHAT, 10) == old
        assert await look.card_at(CHAT, 12) is None


async def test_cards_drawn_from_an_older_version_are_stale_until_drawn_again(store: SqlStore) -> None:
    audit = await begin(store)
    card = Card(audit.id, CHAT, 0, 10, 0, FIRST, NOON, drawn=audit.version)
    async with store.write() as work:
        await work.put_card(card)
        assert await work.stale_cards() == ()
        await work.put_answer(audit.id, answer())
    async with store.write() as work:
        assert await work.stale_cards() == (card,)
        fresh = await work.audit(audit.id)
        assert fresh is not None
        await work.mark_drawn(replace(card, drawn=fresh.version))
        await work.mark_drawn(replace(card, drawn=fresh.version - 1))
        assert await work.stale_cards() == ()
        await work.touch(replace(fresh, status=Status.CLOSED))
        assert await work.stale_cards() == ()


async def test_the_newest_open_prompt_waits_for_its_person(store: SqlStore) -> None:
    audit = await begin(store)
    first = Ask(Aim(audit.id, AimKind.EVIDENCE, FIRST), CHAT, 20, BEN, NOON)
    second = Ask(Aim(0, AimKind.LABEL), CHAT, 21, BEN, minute(1))
    async with store.write() as work:
        await work.put_ask(first)
        await work.put_ask(second)
        assert await work.open_ask(CHAT, BEN) == second
        assert await work.open_ask(CHAT, ANN) is None
        await work.close_ask(second)
        assert await work.open_ask(CHAT, BEN) == first
        assert await work.ask_at(CHAT, 21) == second


async def test_a_seat_and_a_link_are_kept(store: SqlStore) -> None:
    audit = await begin(store)
    seat = Seat(audit.id, BEN, FIRST)
    link = Link("opaque", audit.id, BEN, FIRST, NOON)
    async with store.write() as work:
        await work.put_seat(seat)
        await work.put_seat(replace(seat, statement=SECOND, mode=AimKind.ASSURANCE))
        await work.put_link(link)
        await work.put_link(replace(link, token="later", expires_at=minute(30)))
    async with store.read() as look:
        assert await look.seat(audit.id, BEN) == replace(seat, statement=SECOND, mode=AimKind.ASSURANCE)
        assert await look.seat(audit.id, ANN) is None
        assert await look.link("opaque") == link
    async with store.write() as work:
        await work.put_link(replace(link, token="next week", expires_at=NOON + timedelta(days=7)))
        assert await work.link("opaque") is None


async def test_a_post_is_due_until_its_wanted_version_is_posted(store: SqlStore) -> None:
    audit = await begin(store)
    async with store.write() as work:
        assert await work.want_post(audit.id, "overall") == Post(audit.id, "overall", 1)
        wanted = await work.want_post(audit.id, "overall")
        assert wanted == Post(audit.id, "overall", 2)
        await work.put_posted(replace(wanted, drawn=1, chat_id=CHAT, message_id=30))
    async with store.write() as work:
        (due,) = await work.due_posts()
        assert due == Post(audit.id, "overall", 2, 1, CHAT, 30)
        await work.put_posted(replace(due, drawn=2))
        await work.put_posted(replace(due, drawn=1))
        assert await work.due_posts() == ()
        assert await work.post_at(CHAT, 30) == replace(due, drawn=2)
        assert (await work.want_post(audit.id, "overall")).is_due
    assert (await load(store, audit.id)).version == audit.version
