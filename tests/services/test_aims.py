"""Where a text belongs when nobody said so: what it replies to, what was asked, where one is in private."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot import services
from bot.audit.cards import Card, Shown, Sight
from bot.audit.errors import NoAudit, NotYours, Nowhere, UnknownStatement, WhichAudit, WordsRefused
from bot.audit.messages import Aim, AimKind, Ask, Post, PostName
from bot.audit.model import COMMENT
from bot.db import SqlStore
from bot.services import aims, home, seats
from bot.services.notes import take
from bot.services.said import Said
from tests.columns import ASSURANCE, EVIDENCE
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, CAT, FIRST, GROUP, OTHER, SECOND, THIRD, Table, on_a_phone, seated

POLICY = "The policy of 2025 is on the website."


async def in_group(table: Table, person_id: int, reply_to: int | None = None) -> Aim:
    table.message += 1
    return (await take(table.store, table.by(person_id), Said(table.message, POLICY, reply_to=reply_to))).aim


async def in_private(table: Table, person_id: int, reply_to: int | None = None) -> Aim:
    table.message += 1
    return (await take(table.store, table.alone(person_id), Said(table.message, POLICY, reply_to=reply_to))).aim


async def test_in_a_group_only_what_replies_to_us_is_meant_for_us(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    for reply_to in (None, 4711):
        with pytest.raises(Nowhere):
            await in_group(table, BEN, reply_to)
    await table.asks(BEN, Aim(table.audit_id, EVIDENCE, SECOND))
    with pytest.raises(Nowhere):
        await in_group(table, BEN)


async def test_a_reply_to_the_card_is_evidence_for_what_it_shows(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await services.cards.arrived(store, Card(table.audit_id, GROUP.chat_id, 0, 900, 0, SECOND), None)
    await seats.sit_down(store, table.alone(BEN), audit_id=table.audit_id, statement=FIRST)
    await seats.switch_mode(store, table.alone(BEN), audit_id=table.audit_id, statement=FIRST, mode=ASSURANCE)
    assert await in_group(table, BEN, 900) == Aim(table.audit_id, EVIDENCE, SECOND)


async def test_in_private_a_reply_to_ones_card_is_kept_as_last_chosen(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await services.cards.arrived(store, Card(table.audit_id, BEN, 0, 901, BEN, SECOND), None)
    assert await in_private(table, BEN, 901) == Aim(table.audit_id, EVIDENCE, SECOND)
    await seats.sit_down(store, table.alone(BEN), audit_id=table.audit_id, statement=SECOND)
    await seats.switch_mode(store, table.alone(BEN), audit_id=table.audit_id, statement=SECOND, mode=ASSURANCE)
    assert await in_private(table, BEN, 901) == Aim(table.audit_id, ASSURANCE, SECOND)


async def test_where_the_card_shows_no_statement_a_reply_belongs_nowhere(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await services.cards.arrived(store, Card(table.audit_id, GROUP.chat_id, 0, 900, 0, FIRST), None)
    await services.cards.arrived(store, Card(table.audit_id, BEN, 0, 901, BEN, SECOND), None)
    await services.ahead.set_day(store, table.by(), audit_id=table.audit_id, days=7)
    with pytest.raises(Nowhere):
        await in_group(table, BEN, 900)
    assert (await in_private(table, BEN, 901)).target == SECOND


@ON_BOTH
async def test_a_reply_to_a_summary_is_a_comment_and_to_another_post_nothing(store: SqlStore) -> None:
    table = await on_a_phone(store)
    await table.scores_all()
    await table.closes()
    await services.audits.reopen(store, table.by(), audit_id=table.audit_id)
    for name, message in (("summary:1", 77), ("documents", 78)):
        post = Post(table.audit_id, PostName(name), 1, 1, table.room.chat_id, message)
        await services.posts.posted(store, post)
    assert await in_private(table, ANN, 77) == Aim(table.audit_id, COMMENT, "1")
    assert await in_private(table, ANN, 78) == Aim(table.audit_id, EVIDENCE, (await table.audit()).current)


async def test_in_private_what_was_asked_goes_before_where_one_is(store: SqlStore) -> None:
    table = await on_a_phone(store)
    assert await in_private(table, ANN) == Aim(table.audit_id, EVIDENCE, FIRST)
    await table.asks(ANN, Aim(table.audit_id, ASSURANCE, THIRD))
    assert await in_private(table, ANN) == Aim(table.audit_id, ASSURANCE, THIRD)
    assert await in_private(table, ANN) == Aim(table.audit_id, EVIDENCE, FIRST)


async def test_a_text_in_private_belongs_to_a_groups_audit_once_one_has_sat_down_there(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    with pytest.raises(NoAudit):
        await in_private(table, BEN)
    await seats.sit_down(store, table.alone(BEN), audit_id=table.audit_id, statement=OTHER)
    assert await in_private(table, BEN) == Aim(table.audit_id, EVIDENCE, OTHER)


async def test_where_a_text_could_belong_to_two_audits_its_writer_is_asked(store: SqlStore) -> None:
    alone = await on_a_phone(store, BEN)
    table = Table(store, update=100)
    await table.begins()
    await table.joins(BEN, "police")
    await seats.sit_down(store, table.alone(BEN), audit_id=table.audit_id, statement=OTHER)
    with pytest.raises(WhichAudit):
        await in_private(table, BEN)
    found = await home.choices(store, table.alone(BEN))
    assert [(choice.audit.id, choice.seat.statement) for choice in found] == [
        (alone.audit_id, FIRST),
        (table.audit_id, OTHER),
    ]
    assert aims.choice_aim(found[1]) == Aim(table.audit_id, EVIDENCE, OTHER)


async def test_a_question_is_for_whom_it_was_asked(store: SqlStore) -> None:
    table = await seated(store, "health", "police", "education")
    asked = await table.asks(BEN, Aim(table.audit_id, AimKind.ACTION))
    with pytest.raises(NotYours):
        await in_group(table, CAT, asked)
    assert (await in_group(table, BEN, asked)).kind == AimKind.ACTION


async def test_what_stands_behind_a_command_begins_with_a_number_or_is_about_the_card(store: SqlStore) -> None:
    audit = (await seated(store, "health")).audit
    here = await audit()
    for argument, meant in (
        ("1.2 A policy.", (SECOND, "A policy.")),
        ("1.2: A policy.", (SECOND, "A policy.")),
        ("A policy of 2.4 pages.", (FIRST, "A policy of 2.4 pages.")),
        ("24 records.", (FIRST, "24 records.")),
        ("", (FIRST, "")),
    ):
        assert aims.addressed(here, EVIDENCE, argument) == meant
    assert aims.addressed(here, COMMENT, "2 Well done.") == ("2", "Well done.")
    assert aims.addressed(here, COMMENT, "2: Well done.") == ("2", "Well done.")
    assert aims.addressed(here, COMMENT, "2X Well done.") == ("1", "2X Well done.")
    assert aims.addressed(here, COMMENT, "Well done.") == ("1", "Well done.")
    assert aims.addressed(here, COMMENT, "1.1 Well done.") == ("1", "1.1 Well done.")
    for kind, argument in ((EVIDENCE, "9.9 A policy."), (COMMENT, "9.9 Well done."), (EVIDENCE, "S1.1a A policy.")):
        with pytest.raises(UnknownStatement):
            aims.addressed(here, kind, argument)
    with pytest.raises(UnknownStatement) as told:
        aims.addressed(here, EVIDENCE, "9.9: A policy.")
    assert told.value.blanks == {"number": "9.9"}
    assert aims.behind_command("/evidence 1.1 See /policies/2025.") == "1.1 See /policies/2025."


async def test_a_command_that_was_refused_is_still_about_what_it_was_about_when_it_comes_again(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    refusal = Ask(Aim(table.audit_id, EVIDENCE, OTHER), GROUP.chat_id, 950, BEN, table.now, refused=949)
    said = Said(949, POLICY, aim=Aim(table.audit_id, EVIDENCE, FIRST), on_card=True, is_edit=True)
    comment = replace(said, aim=Aim(table.audit_id, AimKind.COMMENT, "1"))
    async with store.read() as look:
        assert (await aims.aim_of(look, table.by(BEN), said, (None, refusal))).aim == refusal.aim
        assert (await aims.aim_of(look, table.by(BEN), said, (None, None))).aim == said.aim
        assert (await aims.aim_of(look, table.by(BEN), comment, (None, refusal))).aim == comment.aim


@ON_BOTH
async def test_what_holds_no_text_is_refused_for_what_it_was_for_where_that_can_be_known(store: SqlStore) -> None:
    table = await seated(store, "health", "police")

    async def told(said: Said, person_id: int = BEN) -> Aim | None:
        error = WordsRefused()
        assert await aims.refused(store, table.by(person_id), said, error) is error
        return error.aim

    aim = Aim(table.audit_id, EVIDENCE, SECOND)
    photo = Said(960, "", reply_to=await table.asks(BEN, aim))
    assert await told(photo) == aim
    assert await told(replace(photo, reply_to=None)) is None, "in a group it is for nobody"
    await aims.put_ask(store, Ask(aim, GROUP.chat_id, 961, BEN, table.now, refused=962))
    assert await told(replace(photo, message_id=962, reply_to=None)) == aim, "it was refused before"
    second = int(table.now.timestamp())
    shown = (Shown(FIRST, second - 9, second - 9), Shown(SECOND, second, second))
    await services.cards.arrived(store, Card(table.audit_id, GROUP.chat_id, 0, 900, 0, SECOND, shown), None)
    at_once = Said(963, "", reply_to=900, sight=Sight(second))
    async with store.read() as look:
        assert (await aims.aim_of(look, table.by(BEN), at_once, (None, None))).is_open
    assert await told(at_once) is None, "nobody can know for which"


@ON_BOTH
async def test_a_question_waits_until_it_is_answered_and_what_was_refused_is_no_question(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    aim, other = Aim(table.audit_id, AimKind.ACTION), Aim(table.audit_id, EVIDENCE, SECOND)
    asked = await table.asks(BEN, aim)
    refusal = Ask(other, GROUP.chat_id, 950, BEN, table.now, refused=949)
    await aims.put_ask(store, refusal)
    assert [await aims.is_asked(store, table.by(BEN), each) for each in (aim, other)] == [True, False]
    assert not await aims.is_asked(store, table.by(CAT), aim)
    assert not await aims.is_asked(store, table.alone(BEN), aim)
    await in_group(table, BEN, asked)
    assert not await aims.is_asked(store, table.by(BEN), aim)


async def test_what_was_refused_is_known_while_other_words_are_waited_for(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    refusal = Ask(Aim(table.audit_id, EVIDENCE, SECOND), GROUP.chat_id, 950, BEN, table.now, refused=949)
    await aims.put_ask(store, refusal)
    asked = await table.asks(BEN, Aim(table.audit_id, EVIDENCE, THIRD))
    assert [await aims.refusal_at(store, table.by(), message_id=each) for each in (950, asked, 4711)] == [
        refusal,
        None,
        None,
    ]
    assert await aims.refusal_at(store, table.alone(BEN), message_id=950) is None
    assert await aims.refusal_at(store, table.by(BEN), message_id=950, removed=True) == refusal
    assert await aims.refusal_at(store, table.by(BEN), message_id=950) == replace(refusal, refused=950)
    async with store.write() as work:
        await work.close_ask(refusal)
    assert await aims.refusal_at(store, table.by(BEN), message_id=950) is None
