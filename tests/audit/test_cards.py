"""What a card showed when somebody wrote to it, by Telegram's clock alone."""

from __future__ import annotations

from bot.audit.cards import MOMENT, MOST_SHOWN, Card, Glimpse, Shown, Sight
from bot.audit.framework import StatementId

ONE, TWO, THREE = map(StatementId, ("1.1", "1.2", "1.3"))
CARD = Card(1, 2, 0, 3, 0, ONE, (Shown(ONE, 100, 100),))


def seen(card: Card, second: int, glimpse: Glimpse | None = None) -> tuple[StatementId, ...]:
    return card.seen_by(Sight(second, glimpse))


def moved(card: Card, statement: StatementId, second: int) -> Card:
    return card.begins_to_show(statement).has_shown(statement, second, exactly=not card.is_moving)


def test_before_the_second_it_moved_it_is_the_one_and_after_it_the_other() -> None:
    card = moved(CARD, TWO, 200)
    assert seen(card, 199) == (ONE,)
    assert seen(card, 201) == (TWO,)
    assert card.statement == TWO


def test_in_the_second_it_moved_nobody_knows() -> None:
    assert seen(moved(CARD, TWO, 200), 200) == (ONE, TWO)


def test_every_earlier_statement_is_remembered() -> None:
    card = moved(moved(CARD, TWO, 200), THREE, 300)
    assert [seen(card, second) for second in (150, 250, 350)] == [(ONE,), (TWO,), (THREE,)]


def test_while_an_edit_is_under_way_both_are_possible() -> None:
    card = CARD.begins_to_show(TWO)
    assert card.is_moving
    assert card.statement == ONE
    assert seen(card, 500) == (ONE, TWO)


def test_an_edit_whose_answer_was_lost_may_have_come_at_any_time_until_the_next() -> None:
    lost = CARD.begins_to_show(TWO)
    card = moved(lost, TWO, 300)
    assert seen(card, 200) == (ONE, TWO)
    assert seen(card, 301) == (TWO,)
    further = moved(lost, THREE, 300)
    assert seen(further, 200) == (ONE, TWO, THREE)
    assert seen(further, 301) == (THREE,)
    assert not further.is_moving


def test_back_to_what_it_showed_is_no_question() -> None:
    assert seen(moved(moved(CARD, TWO, 200), ONE, 200), 200) == (ONE, TWO)
    assert seen(moved(moved(CARD, TWO, 200), ONE, 300), 400) == (ONE,)


def test_the_memory_is_bounded() -> None:
    card = CARD
    for number in range(2 * MOST_SHOWN):
        card = moved(card, (ONE, TWO)[number % 2], 200 + number)
    assert len(card.shown) == MOST_SHOWN


def test_what_telegram_shows_with_a_reply_settles_the_second() -> None:
    card = moved(CARD, TWO, 200)
    assert seen(card, 200, Glimpse(1, ONE, 100)) == (ONE,)
    assert seen(card, 200, Glimpse(1, TWO, 200)) == (TWO,)
    assert seen(CARD, 300, Glimpse(1, TWO, 250)) == (TWO,)  # we do not know that it moved; Telegram does
    assert seen(CARD.begins_to_show(TWO), 150, Glimpse(1, ONE, 100)) == (ONE,)


def test_what_came_later_than_the_reply_tells_only_what_was_not_there() -> None:
    card = moved(moved(CARD, TWO, 200), THREE, 200)
    assert seen(card, 200, Glimpse(1, TWO, 201)) == (ONE, TWO)
    assert seen(card, 150, Glimpse(1, THREE, 260)) == (ONE,)
    assert seen(card, 250, Glimpse(1, THREE, 260)) == (THREE,)  # redrawn since, but it had come before


def test_a_reply_that_was_begun_before_the_card_moved_may_be_about_what_was_there() -> None:
    card = moved(CARD, TWO, 200)
    assert card.just_left(Sight(200 + MOMENT), TWO) == (ONE,)
    assert card.just_left(Sight(201 + MOMENT), TWO) == ()
    assert card.just_left(Sight(199), ONE) == ()
    assert CARD.just_left(Sight(100), ONE) == ()
    assert card.just_left(Sight(200), ONE) == ()  # what came afterwards is not meant


def test_a_card_of_an_older_version_shows_what_it_shows() -> None:
    assert seen(Card(1, 2, 0, 3, 0, TWO), 5) == (TWO,)


def test_a_card_of_an_older_version_remembers_what_it_shows_from_now_on() -> None:
    card = Card(1, 2, 0, 3, 0, ONE).begins_to_show(TWO)
    assert card.is_moving
    assert seen(card, 5) == (ONE, TWO)


def test_an_edit_that_is_under_way_is_not_begun_twice_and_one_that_ended_is() -> None:
    moving = CARD.begins_to_show(TWO)
    assert moving.begins_to_show(TWO) is moving
    again = moved(CARD, TWO, 200).begins_to_show(TWO)
    assert again.is_moving
