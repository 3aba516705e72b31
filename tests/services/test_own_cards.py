"""The card of a member who works in private, the cards that are left behind, and what a crash hid."""

from __future__ import annotations

from dataclasses import replace

from bot.audit.cards import Card, Shown
from bot.audit.framework import StatementId
from bot.audit.messages import PostKind, PostName, Seat
from bot.db import SqlStore
from bot.services import cards, posts
from tests.columns import EVIDENCE
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, FIRST, GROUP, SECOND, Table, seated

SENT = 1_772_452_800
SUMMARY = PostName.of(PostKind.SUMMARY, "1")


async def shows(table: Table, statement: StatementId, second: int = 0, message_id: int = 900) -> Card:
    """Ben's own card is sent or edited to a statement; gives it as it is kept."""
    audit, seat = await table.audit(), Seat(table.audit_id, BEN, statement, EVIDENCE)
    await cards.put_own_card(table.store, audit, seat, message_id=message_id, second=second)
    kept = await cards.live_card(table.store, table.audit_id, BEN)
    assert kept is not None
    return kept


async def test_an_own_card_is_known_with_what_it_shows_since_it_was_sent(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    version = (await table.audit()).version
    shown = (Shown(FIRST, SENT, SENT),)
    assert await shows(table, FIRST, SENT) == Card(table.audit_id, BEN, 0, 900, BEN, FIRST, shown, drawn=version)
    assert await cards.live_card(store, table.audit_id) is None


async def test_an_own_card_remembers_what_it_showed_before(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await shows(table, FIRST, SENT)
    assert (await shows(table, FIRST, SENT + 30)).shown == (Shown(FIRST, SENT, SENT),)
    moved = await shows(table, SECOND, SENT + 60)
    assert (moved.statement, moved.is_moving) == (SECOND, False)
    assert moved.shown == (Shown(FIRST, SENT, SENT), Shown(SECOND, SENT + 60, SENT + 60))


async def test_an_own_card_may_show_either_while_nobody_knows_when_it_changed(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await shows(table, FIRST, SENT)
    unknown = await shows(table, SECOND)
    assert (unknown.is_moving, [each.statement for each in unknown.shown]) == (True, [FIRST, SECOND])


@ON_BOTH
async def test_a_new_own_card_leaves_the_old_one_behind_until_its_buttons_are_gone(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await shows(table, FIRST, SENT)
    assert not (await cards.left_cards(store, table.audit_id))[1]
    await shows(table, FIRST, SENT, message_id=901)
    _, (left,) = await cards.left_cards(store, table.audit_id)
    assert left.message_id == 900
    await cards.put_away(store, left)
    assert not (await cards.left_cards(store, table.audit_id))[1]


@ON_BOTH
async def test_an_own_card_that_followed_its_room_while_a_new_one_was_sent_stays_behind(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    old = await shows(table, FIRST, SENT)
    await shows(table, FIRST, SENT, message_id=901)
    await cards.put_away(store, old)
    audit, seat = await table.audit(), Seat(table.audit_id, BEN, SECOND, EVIDENCE)
    await cards.put_own_card(store, audit, seat, message_id=900, second=SENT + 5, follows=True)
    live = await cards.live_card(store, table.audit_id, BEN)
    assert live is not None
    assert live.message_id == 901
    _, (left,) = await cards.left_cards(store, table.audit_id)
    assert (left.message_id, left.shown[-1].statement) == (900, SECOND)


@ON_BOTH
async def test_an_own_card_is_drawn_anew_once_the_room_has_gone_on(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await shows(table, FIRST, SENT)
    await cards.arrived(store, Card(table.audit_id, GROUP.chat_id, 0, 900, 0, FIRST), None)
    assert list(await cards.own_cards(store, table.audit_id)) == []
    await table.rates(ANN, 2)
    assert [card.person_id for card in await cards.own_cards(store, table.audit_id)] == [BEN]
    assert [await cards.card_pressed(store, *at) for at in ((BEN, 901), (GROUP.chat_id, 901))] == [None, None]
    pressed = await cards.card_pressed(store, BEN, 900)
    assert pressed is not None
    assert pressed.person_id == BEN


async def test_a_card_that_was_sent_just_before_a_crash_is_found_once_live_or_not(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    live = Card(table.audit_id, GROUP.chat_id, 0, 900, 0, FIRST)
    dead = replace(live, message_id=901)
    for found, is_live in ((live, True), (dead, False), (replace(live, statement=SECOND), True)):
        await cards.find_card(store, found, live=is_live)
    kept = await cards.live_card(store, table.audit_id)
    assert kept is not None
    assert (kept.message_id, kept.statement) == (900, FIRST)
    assert [card.message_id for card in (await cards.left_cards(store, table.audit_id))[1]] == [901]


async def test_what_was_posted_is_wanted_again_and_what_never_was_is_not(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    assert await posts.want_again(store, table.by(ANN), table.audit_id, SUMMARY) is None
    assert await posts.post_of(store, table.audit_id, SUMMARY) is None
    first = await posts.want(store, table.by(), table.audit_id, SUMMARY)
    again = await posts.want_again(store, table.by(), table.audit_id, SUMMARY)
    assert again == replace(first, version=first.version + 1)
    assert await posts.post_of(store, table.audit_id, SUMMARY) == again


@ON_BOTH
async def test_posts_that_lag_behind_are_found_and_what_follows_is_wanted_once(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    post = await posts.want(store, table.by(), table.audit_id, SUMMARY)
    assert list(await posts.due_posts(store)) == [post]
    assert list(await posts.due_posts(store, (table.audit_id, SUMMARY))) == []
    assert list(await posts.due_posts(store, most=0)) == []
    then = PostName.of(PostKind.DOCUMENTS)
    for _ in range(2):
        await posts.posted(store, replace(post, drawn=1, chat_id=GROUP.chat_id, message_id=900), [then])
    assert [(each.name, each.version) for each in await posts.due_posts(store)] == [(then, 1)]
    kept = await posts.post_of(store, table.audit_id, SUMMARY)
    assert kept is not None
    assert (kept.is_due, kept.chat_id, kept.message_id) == (False, GROUP.chat_id, 900)
