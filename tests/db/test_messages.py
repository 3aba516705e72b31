"""The bot knows which of its messages is what."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.audit.cards import Card, Shown
from bot.audit.messages import Aim, AimKind, Ask, Link, Post, PostName, Seat
from bot.audit.model import Status
from bot.db import SqlStore
from tests.columns import ASSURANCE, EVIDENCE
from tests.db.people import ANN, BEN, FIRST, GROUP, NOON, SECOND, answer, begin, held, load, minute

CHAT = GROUP.chat_id


async def test_a_new_card_retires_the_old_one_which_is_still_known(store: SqlStore) -> None:
    audit = await begin(store)
    old = Card(audit.id, CHAT, 3, 10, 0, FIRST)
    new = Card(audit.id, CHAT, 3, 11, 0, SECOND, (Shown(FIRST, 1, 1), Shown(SECOND, 2, 2)))
    own = Card(audit.id, BEN, 0, 10, BEN, FIRST)
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
    card = Card(audit.id, CHAT, 0, 10, 0, FIRST, drawn=audit.version)
    async with store.write() as work:
        await work.put_card(card)
        assert await work.stale_cards() == ()
        await work.put_answer(await held(work, audit.id), answer())
    async with store.write() as work:
        assert await work.stale_cards() == (audit.id,)
        assert await work.stale_cards(after=audit.id) == ()
        fresh = await work.audit(audit.id)
        assert fresh is not None
        await work.mark_drawn(replace(card, drawn=fresh.version))
        await work.mark_drawn(replace(card, drawn=fresh.version - 1))
        assert await work.stale_cards() == ()
        await work.touch(replace(fresh, status=Status.CLOSED))
        assert await work.stale_cards() == (audit.id,)  # it must not look live


async def test_a_card_on_its_way_is_kept_below_the_newest_one_and_is_no_card_yet(store: SqlStore) -> None:
    audit = await begin(store)
    card, going = Card(audit.id, CHAT, 0, 10, 0, FIRST), Card(audit.id, CHAT, 0, -12, 0, FIRST)
    async with store.write() as work:
        assert await work.newest_card(CHAT) == 0
        assert await work.found_card(going)
        assert not await work.found_card(going)
        assert await work.newest_card(CHAT) == 12
        assert await work.card_above(audit.id, CHAT, 9) is None
        await work.put_card(card)
        await work.put_ask(Ask(Aim(audit.id, EVIDENCE, FIRST), CHAT, 14, BEN, NOON))
        assert await work.newest_card(CHAT) == 12
        assert await work.card_above(audit.id, CHAT, 11) == card
        assert await work.known_messages(CHAT, 1, 14) == {10, 14}
        assert await work.known_messages(CHAT, 11, 13) == set()
        assert await work.left_cards(audit.id) == (going,)
        assert await work.stale_cards() == (audit.id,)
        assert await work.forget_card(going)
        assert not await work.forget_card(going)
        assert await work.left_cards(audit.id) == ()


async def test_the_newest_open_prompt_waits_for_its_person(store: SqlStore) -> None:
    audit = await begin(store)
    first = Ask(Aim(audit.id, EVIDENCE, FIRST), CHAT, 20, BEN, NOON)
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
    seat = Seat(audit.id, BEN, FIRST, EVIDENCE)
    link = Link("opaque", audit.id, BEN, FIRST, NOON)
    async with store.write() as work:
        await work.put_seat(seat)
        await work.put_seat(replace(seat, statement=SECOND, mode=ASSURANCE))
        await work.put_link(link)
        await work.put_link(replace(link, token="later", expires_at=minute(30)))
    async with store.read() as look:
        assert await look.seat(audit.id, BEN) == replace(seat, statement=SECOND, mode=ASSURANCE)
        assert await look.seat(audit.id, ANN) is None
        assert await look.link("opaque") == link
    async with store.write() as work:
        await work.put_link(replace(link, token="next week", expires_at=NOON + timedelta(days=7)))
        assert await work.link("opaque") is None


async def test_a_post_is_due_until_its_wanted_version_is_posted(store: SqlStore) -> None:
    audit = await begin(store)
    async with store.write() as work:
        assert await work.want_post(audit.id, PostName("overall")) == Post(audit.id, PostName("overall"), 1)
        wanted = await work.want_post(audit.id, PostName("overall"))
        assert wanted == Post(audit.id, PostName("overall"), 2)
        await work.put_posted(replace(wanted, drawn=1, chat_id=CHAT, message_id=30))
    async with store.write() as work:
        (due,) = await work.due_posts()
        assert due == Post(audit.id, PostName("overall"), 2, 1, CHAT, 30)
        await work.put_posted(replace(due, drawn=2))
        await work.put_posted(replace(due, drawn=1))
        assert await work.due_posts() == ()
        assert await work.post_at(CHAT, 30) == replace(due, drawn=2)
        assert (await work.want_post(audit.id, PostName("overall"))).is_due
    assert (await load(store, audit.id)).version == audit.version
