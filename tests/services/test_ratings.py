"""Rate, reveal, agree: who may, when, what comes of it, and what it leaves in the trail."""

from __future__ import annotations

from typing import Any

import pytest

from bot import services
from bot.audit.errors import (
    AlreadyAgreed,
    AlreadyRevealed,
    AuditClosed,
    MovedOn,
    NoAgency,
    NoAttemptLeft,
    NobodyIn,
    NotAgreed,
    NotAMember,
    NotFacilitator,
    NotRevealed,
    OffScale,
    Stale,
    TooSoon,
)
from bot.audit.messages import Aim, AimKind, Turn
from bot.audit.model import Dissent, Rating, Reveal
from bot.audit.rules import Phase, attempt_at, milliseconds, phase, revealed
from bot.audit.trail import TrailEntry
from bot.db import SqlStore
from bot.services import ratings
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, CAT, DAN, FIRST, NOON, SECOND, Table, seated, told


async def reveals(table: Table, person_id: int = ANN, statement: str = FIRST, attempt: int = 0) -> Turn:
    by = table.by(person_id)
    return await ratings.reveal(table.store, by, audit_id=table.audit_id, statement=statement, attempt=attempt)


async def undoes(table: Table, person_id: int = ANN, statement: str = FIRST, **which: int) -> Turn:
    by = table.by(person_id)
    return await ratings.undo_reveal(table.store, by, audit_id=table.audit_id, statement=statement, **which)


async def again(table: Table, person_id: int = ANN, statement: str = FIRST, attempt: int = 0) -> Turn:
    by = table.by(person_id)
    return await ratings.score_again(table.store, by, audit_id=table.audit_id, statement=statement, attempt=attempt)


async def agrees(table: Table, value: int, person_id: int = ANN, statement: str = FIRST, attempt: int = 0) -> Turn:
    return await ratings.agree(
        table.store, table.by(person_id), audit_id=table.audit_id, statement=statement, value=value, attempt=attempt
    )


async def dissents(table: Table, person_id: int, reason: str, statement: str = FIRST) -> Turn:
    return await table.writes(person_id, reason, Aim(table.audit_id, AimKind.DISSENT, statement))


async def three(store: SqlStore) -> Table:
    """Three agencies, none of which has rated."""
    return await seated(store, "health", "police", "education")


async def open_table(store: SqlStore) -> Table:
    """Two agencies whose ratings are in the open."""
    table = await seated(store, "health", "police")
    await table.rates(ANN, 1)
    await table.rates(BEN, 3)
    return table


async def test_a_rating_is_kept_and_the_trail_does_not_say_its_value(store: SqlStore) -> None:
    table = await three(store)
    at = table.later(seconds=5)
    turn = await table.rates(BEN, 3)
    assert turn.audit.ratings[FIRST] == (Rating(FIRST, BEN, "police", 1, 3, at),)
    assert turn.done == "rated"
    assert await table.last() == TrailEntry(at, BEN, "rated", FIRST)


async def test_outside_my_agencys_view_is_a_rating_of_its_own(store: SqlStore) -> None:
    table = await three(store)
    turn = await table.rates(BEN, None)
    assert (turn.audit.ratings[FIRST][0].value, turn.done) == (None, "rated-outside")


@ON_BOTH
async def test_rating_again_replaces_the_first_and_the_same_twice_is_no_news(store: SqlStore) -> None:
    table = await three(store)
    await table.rates(BEN, 3)
    table.later(minutes=1)
    assert (await table.rates(BEN, 1)).audit.ratings[FIRST][0].value == 1
    assert (await table.said()).count("rated") == 2
    before = (await table.audit()).version
    table.later(minutes=1)
    again = await table.rates(BEN, 1)
    assert (again.done, (await table.said()).count("rated")) == ("rated", 2)
    assert (await table.audit()).version == before + 1


@ON_BOTH
async def test_what_comes_late_but_was_tapped_first_loses(store: SqlStore) -> None:
    table = await three(store)
    first, second = table.by(BEN), table.by(BEN)
    for by, value in ((second, 3), (first, 1)):
        turn = await ratings.rate(store, by, audit_id=table.audit_id, statement=FIRST, value=value)
    assert turn.done == ""
    assert turn.audit.ratings[FIRST][0].value == 3


async def test_who_may_not_rate_is_told_why_and_nothing_is_kept(store: SqlStore) -> None:
    table = await three(store)
    with pytest.raises(NotAMember):
        await table.rates(DAN, 2)
    with pytest.raises(OffScale) as refused:
        await table.rates(BEN, 5)
    assert told(refused) == {"value": 5, "lowest": 0, "highest": 4}
    with pytest.raises(Stale):
        await table.rates(BEN, 2, attempt=2)
    assert (await table.audit()).ratings == {}
    await table.closes()
    with pytest.raises(AuditClosed):
        await table.rates(BEN, 2)


async def test_a_facilitator_without_an_agency_does_not_rate(store: SqlStore) -> None:
    table = await seated(store)
    await table.joins(BEN, "police")
    await table.joins(CAT, "health")
    with pytest.raises(NoAgency):
        await table.rates(ANN, 2)


async def test_where_the_last_tap_stands_nothing_is_rated_in_secret(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.chooses("rhythm", "straight")
    with pytest.raises(Stale):
        await table.rates(BEN, 2)


async def test_the_last_agency_in_reveals_and_not_one_before(store: SqlStore) -> None:
    table = await three(store)
    await table.rates(ANN, 1)
    await table.rates(BEN, 2)
    assert phase(await table.audit(), FIRST) is Phase.RATING
    at = table.later(seconds=9)
    turn = await table.rates(CAT, 3)
    assert turn.audit.reveals[FIRST] == (Reveal(FIRST, 1, at, 0),)
    trail = await table.trail()
    assert trail[-2:] == [TrailEntry(at, CAT, "rated", FIRST), TrailEntry(at, CAT, "revealed", FIRST, after="1")]


async def test_one_agency_alone_in_the_secret_rhythm_does_not_reveal_itself(store: SqlStore) -> None:
    table = await seated(store, "health", "health")
    await table.chooses("rhythm", "reveal")
    await table.rates(ANN, 3)
    await table.rates(BEN, 3)
    assert phase(await table.audit(), FIRST) is Phase.RATING
    assert (await table.last()).what == "rated"
    assert phase((await reveals(table)).audit, FIRST) is Phase.REVEALED


async def test_what_all_have_rated_ahead_stays_secret_until_it_is_on_the_card(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.rates(ANN, 3, SECOND)
    turn = await table.rates(BEN, 3, SECOND)
    assert phase(turn.audit, SECOND) is Phase.RATING


async def test_the_facilitator_reveals_early_and_names_who_is_absent(store: SqlStore) -> None:
    table = await three(store)
    await table.rates(BEN, 2)
    at = table.later(seconds=30)
    turn = await reveals(table, attempt=1)
    assert turn.audit.reveals[FIRST] == (Reveal(FIRST, 1, at, ANN, ("health", "education")),)
    assert await table.last() == TrailEntry(at, ANN, "revealed", FIRST, after="1")
    said = await table.said()
    assert (await reveals(table)).audit == await table.audit()
    assert await table.said() == said


async def test_who_may_not_reveal_is_told_why(store: SqlStore) -> None:
    table = await three(store)
    with pytest.raises(NotFacilitator):
        await reveals(table, BEN)
    with pytest.raises(NobodyIn) as refused:
        await reveals(table)
    assert told(refused) == {"number": FIRST}
    with pytest.raises(MovedOn) as moved:
        await reveals(table, statement=SECOND)
    assert told(moved) == {"number": SECOND, "current": FIRST}
    with pytest.raises(Stale):
        await reveals(table, attempt=2)
    await table.chooses("rhythm", "straight")
    with pytest.raises(Stale):
        await reveals(table)
    await table.closes()
    with pytest.raises(AuditClosed):
        await reveals(table)


@ON_BOTH
async def test_a_reveal_can_be_undone_for_two_minutes_and_no_second_longer(store: SqlStore) -> None:
    table = await open_table(store)
    table.later(minutes=2)
    at = table.now
    turn = await undoes(table)
    assert (phase(turn.audit, FIRST), turn.done) == (Phase.RATING, "reveal-undone")
    assert await table.last() == TrailEntry(at, ANN, "reveal-undone", FIRST, "1")
    await reveals(table)
    table.later(minutes=2, seconds=1)
    with pytest.raises(AlreadyAgreed) as refused:
        await undoes(table)
    assert told(refused) == {"number": FIRST}
    assert phase(await table.audit(), FIRST) is Phase.REVEALED


async def test_an_undo_is_of_the_reveal_that_was_seen(store: SqlStore) -> None:
    table = await open_table(store)
    shown = revealed(await table.audit(), FIRST)
    assert shown is not None
    moment = milliseconds(shown.at)
    with pytest.raises(Stale):
        await undoes(table, moment=moment + 1)
    with pytest.raises(Stale):
        await undoes(table, attempt=2)
    assert (await undoes(table, moment=moment, attempt=1)).done == "reveal-undone"
    with pytest.raises(NotRevealed) as refused:
        await undoes(table, moment=moment)
    assert told(refused) == {"number": FIRST}


async def test_who_may_not_undo_is_told_why(store: SqlStore) -> None:
    table = await open_table(store)
    with pytest.raises(NotFacilitator):
        await undoes(table, BEN)
    with pytest.raises(MovedOn):
        await undoes(table, statement=SECOND)
    await agrees(table, 2)
    with pytest.raises(AlreadyAgreed) as refused:
        await undoes(table)
    assert told(refused) == {"number": FIRST}
    await table.closes()
    with pytest.raises(AuditClosed):
        await undoes(table)


async def test_scoring_again_is_secret_once_more_and_takes_the_score_back(store: SqlStore) -> None:
    table = await open_table(store)
    await agrees(table, 2)
    at = table.later(minutes=1)
    turn = await again(table)
    assert (attempt_at(turn.audit, FIRST), phase(turn.audit, FIRST), turn.done) == (2, Phase.RATING, "score-again")
    assert turn.audit.answers == {}
    assert await table.last() == TrailEntry(at, ANN, "score-again", FIRST, after="2")
    await table.rates(ANN, 2, attempt=2)
    assert [rating.value for rating in (await table.audit()).ratings[FIRST]] == [1, 3, 2]


@ON_BOTH
async def test_scoring_is_repeated_twice_at_most(store: SqlStore) -> None:
    table = await open_table(store)
    for _ in range(2):
        await again(table)
        await table.rates(ANN, 1)
        await table.rates(BEN, 3)
    with pytest.raises(NoAttemptLeft) as refused:
        await again(table)
    assert told(refused) == {"number": FIRST}


async def test_who_may_not_score_again_is_told_why(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    with pytest.raises(NotRevealed) as early:
        await again(table)
    assert told(early) == {"number": FIRST}
    await table.rates(ANN, 1)
    await reveals(table)
    with pytest.raises(NotFacilitator):
        await again(table, BEN)
    with pytest.raises(MovedOn):
        await again(table, statement=SECOND)
    with pytest.raises(Stale):
        await again(table, attempt=2)
    assert (await again(table, attempt=1)).due == ()


async def test_where_no_attempt_is_said_the_present_one_is_meant(store: SqlStore) -> None:
    table = await open_table(store)

    async def does(use_case: Any, person_id: int = ANN, **how: int) -> Turn:  # noqa: ANN401 - one use case after another
        return await use_case(store, table.by(person_id), audit_id=table.audit_id, statement=FIRST, **how)  # type: ignore[no-any-return]

    assert attempt_at((await does(ratings.score_again)).audit, FIRST) == 2
    await does(ratings.rate, value=2)
    assert phase((await does(ratings.reveal)).audit, FIRST) is Phase.REVEALED
    assert phase((await does(ratings.undo_reveal)).audit, FIRST) is Phase.RATING
    await does(ratings.reveal)
    assert (await does(ratings.rate_late, BEN, value=2)).done == "rated-late"
    assert (await does(ratings.agree, value=2)).audit.answers[FIRST].value == 2
    assert (await does(ratings.agree_anyway, value=4)).audit.answers[FIRST].value == 4
    await does(ratings.score_again)
    await does(ratings.rate, value=1)
    await does(ratings.rate, BEN, value=1)
    assert (await does(ratings.agree_and_go_on, value=1)).audit.current == SECOND


async def test_the_facilitator_agrees_after_the_reveal(store: SqlStore) -> None:
    table = await open_table(store)
    at = table.later(minutes=1)
    turn = await agrees(table, 2, attempt=1)
    answer = turn.audit.answers[FIRST]
    assert (answer.value, answer.by, answer.at, answer.reason) == (2, ANN, at, "")
    assert await table.last() == TrailEntry(at, ANN, "score", FIRST, "", "2")
    table.later(minutes=1)
    await agrees(table, 3)
    assert (await table.last()).before == "2"


async def test_who_may_not_agree_is_told_why(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.rates(ANN, 1)
    with pytest.raises(NotRevealed) as refused:
        await agrees(table, 2)
    assert told(refused) == {"number": FIRST}
    await table.rates(BEN, 3)
    with pytest.raises(NotFacilitator):
        await agrees(table, 2, BEN)
    with pytest.raises(MovedOn):
        await agrees(table, 2, statement=SECOND)
    with pytest.raises(OffScale):
        await agrees(table, 5)
    with pytest.raises(Stale):
        await agrees(table, 2, attempt=2)
    await table.chooses("rhythm", "straight")
    with pytest.raises(Stale):
        await agrees(table, 2)
    assert (await table.audit()).answers == {}


async def test_a_dissent_is_kept_with_its_reason_and_the_next_one_replaces_it(store: SqlStore) -> None:
    table = await open_table(store)
    with pytest.raises(NotAgreed) as refused:
        await dissents(table, BEN, "We see less of it.")
    assert told(refused) == {"number": FIRST}
    await agrees(table, 2)
    at = table.later(minutes=1)
    turn = await dissents(table, BEN, "We see less of it.")
    assert turn.audit.dissents[FIRST] == (Dissent(FIRST, "police", BEN, "We see less of it.", at),)
    assert await table.last() == TrailEntry(at, BEN, "dissent", FIRST, after="police")
    table.later(minutes=1)
    turn = await dissents(table, BEN, "It is patchy.")
    assert [one.reason for one in turn.audit.dissents[FIRST]] == ["It is patchy."]


async def test_a_dissent_needs_an_agency(store: SqlStore) -> None:
    table = await seated(store)
    await table.scores(2)
    with pytest.raises(NoAgency):
        await dissents(table, ANN, "We see less of it.")


@ON_BOTH
async def test_who_is_missing_is_asked_for_every_ten_minutes_at_most(store: SqlStore) -> None:
    table = await three(store)

    async def reminds(person_id: int = ANN) -> str:
        return (await ratings.remind(store, table.by(person_id), audit_id=table.audit_id)).done

    with pytest.raises(NotFacilitator):
        await reminds(BEN)
    assert await reminds() == "reminded"
    assert (await table.audit()).reminded_at == NOON
    table.later(minutes=10, seconds=-1)
    with pytest.raises(TooSoon) as refused:
        await reminds()
    assert told(refused) == {"minutes": 10}
    table.later(seconds=1)
    assert await reminds() == "reminded"


async def test_when_nobody_is_missing_nobody_is_asked(store: SqlStore) -> None:
    table = await open_table(store)
    turn = await ratings.remind(store, table.by(), audit_id=table.audit_id)
    assert (turn.done, turn.audit.reminded_at) == ("nobody-missing", None)
    await table.chooses("rhythm", "straight")
    with pytest.raises(Stale):
        await ratings.remind(store, table.by(), audit_id=table.audit_id)


async def test_what_was_revealed_takes_no_more_ratings(store: SqlStore) -> None:
    table = await open_table(store)
    with pytest.raises(AlreadyRevealed) as refused:
        await table.rates(BEN, 2)
    assert told(refused) == {"number": FIRST}
    assert services.ratings is ratings
