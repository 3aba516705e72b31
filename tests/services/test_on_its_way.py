"""A card that was sent and whose answer is not known yet: it can be found, whatever became of it and of us."""

from __future__ import annotations

from dataclasses import replace

from bot.audit.cards import Card
from bot.audit.messages import PostKind, PostName
from bot.db import SqlStore
from bot.services import cards, posts
from tests.databases import ON_BOTH
from tests.services.table import BEN, FIRST, GROUP, Table, seated


def new_card(table: Table) -> Card:
    return Card(table.audit_id, GROUP.chat_id, 0, 0, 0, FIRST)


async def sent_off(table: Table) -> Card:
    going = await cards.send_off(table.store, new_card(table))
    assert going is not None
    assert going.on_its_way
    return going


@ON_BOTH
async def test_a_card_sets_out_below_the_newest_that_is_known_and_one_at_a_time(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await cards.arrived(store, replace(new_card(table), message_id=900), None)
    going = await sent_off(table)
    assert going.message_id == -900
    assert await cards.send_off(store, new_card(table)) is None
    await cards.not_sent(store, going)
    assert await sent_off(table) == going


@ON_BOTH
async def test_a_card_that_arrives_is_the_live_one_and_was_not_looked_for(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    going = await sent_off(table)
    here = replace(going, message_id=901)
    assert await cards.arrived(store, here, going)
    live = await cards.live_card(store, table.audit_id)
    assert live is not None
    assert (live.message_id, live.on_its_way) == (901, False)
    assert not await cards.arrived(store, here, going)
    assert await cards.arrived(store, here, None)


@ON_BOTH
async def test_it_may_be_any_message_up_to_the_live_card_that_is_not_known_as_something_else(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await cards.arrived(store, replace(new_card(table), message_id=900), None)
    going = await sent_off(table)
    assert await cards.unknown_after(store, going, 4) == [901, 902, 903, 904]
    await cards.arrived(store, replace(new_card(table), message_id=903), None)
    assert await cards.unknown_after(store, going, 9) == [901, 902]
    assert await cards.unknown_after(store, going, 1) == [901]
    found = await cards.found_again(store, going, 901)
    assert found == replace(going, message_id=901)
    assert 901 in [card.message_id for card in (await cards.left_cards(store, table.audit_id))[1]]
    assert await cards.unknown_after(store, going, 9) == [902]


@ON_BOTH
async def test_it_is_none_once_the_very_next_message_is_the_live_card_and_ones_own_card_is_looked_for_by_itself(
    store: SqlStore,
) -> None:
    table = await seated(store, "health", "police")
    going = await cards.send_off(store, replace(new_card(table), message_id=-950))
    assert going is not None
    assert going.message_id == -950, "something newer than any card is known of its chat"
    await cards.arrived(store, replace(new_card(table), message_id=951), None)
    assert await cards.unknown_after(store, going, 9) == []
    own = Card(table.audit_id, BEN, 0, 0, BEN, FIRST)
    await cards.arrived(store, replace(own, message_id=70), None)
    leaving = await cards.send_off(store, own)
    assert leaving is not None
    await cards.arrived(store, replace(own, message_id=73), None)
    assert await cards.unknown_after(store, leaving, 9) == [71, 72]


@ON_BOTH
async def test_what_is_pinned_is_known_until_it_is_taken_down(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    card = replace(new_card(table), message_id=900)
    await cards.arrived(store, card, None)
    assert await cards.pinned_cards(store, table.audit_id) == ()
    await cards.mark_pinned(store, card, pinned=True)
    assert [each.message_id for each in await cards.pinned_cards(store, table.audit_id)] == [900]
    assert await cards.pinned_cards(store, table.audit_id + 1) == ()
    await cards.mark_pinned(store, card, pinned=False)
    assert await cards.pinned_cards(store, table.audit_id) == ()


async def test_summaries_that_wait_to_be_posted_for_the_first_time_are_named_the_overall_one_last(
    store: SqlStore,
) -> None:
    table = await seated(store, "health", "police")
    names = [PostName.of(PostKind.SUMMARY, "2"), PostName.of(PostKind.OVERALL), PostName.of(PostKind.SUMMARY, "1")]
    wanted = [await posts.want(store, table.by(), table.audit_id, name) for name in names]
    assert await posts.first_summaries(store, table.audit_id) == ("summary:1", "summary:2", "overall")
    await posts.posted(store, replace(wanted[0], drawn=1, chat_id=GROUP.chat_id, message_id=77))
    await posts.want(store, table.by(), table.audit_id, names[0])
    assert await posts.first_summaries(store, table.audit_id) == ("summary:1", "overall")
    assert await posts.first_summaries(store, 99) == ()
