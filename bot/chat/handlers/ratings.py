"""Secret ratings: one's own, seen by nobody else, and asking those who are missing."""

from __future__ import annotations

from bot import services, views
from bot.audit.rules import own_rating, taking_answers, yours
from bot.chat.desk import Desk
from bot.chat.handlers.cards import off_the_menu, tell
from bot.chat.handlers.seats import refresh_seat
from bot.chat.incoming import Tapped
from bot.text import room_words
from bot.views import taps
from bot.views.ratings import own_words, rated_words


async def rate(tapped: Tapped, tap: taps.Rate, desk: Desk) -> None:
    """Keep one's own secret value; only the presser sees it."""
    await keep_rating(tapped, tap, tap.value, desk)


async def outside(tapped: Tapped, tap: taps.Outside, desk: Desk) -> None:
    """Keep "outside my agency's view", which counts as in."""
    await keep_rating(tapped, tap, None, desk)


async def keep_rating(tapped: Tapped, tap: taps.Rate | taps.Outside, value: int | None, desk: Desk) -> None:
    """Keep a secret rating, tell the presser alone what is kept now, and count it on the card."""
    turn = await services.ratings.rate(
        desk.store, tapped.by, audit_id=tap.audit_id, statement=tap.statement, value=value, attempt=tap.attempt
    )
    own = own_rating(turn.audit, turn.audit.framework.statement(tap.statement).id, tapped.by.person_id)
    await tapped.answer(rated_words(own, tapped.words))
    in_the_group = tapped.by.room.chat_id == turn.audit.room.key.chat_id
    await desk.settle(turn, tapped.card_id if in_the_group else 0, tap.statement)
    await refresh_seat(tapped, turn.audit, desk)


async def mine(tapped: Tapped, tap: taps.Mine, desk: Desk) -> None:
    """Tell the presser their own rating, and nobody else's."""
    audit = taking_answers(await services.audits.audit_of(desk.store, tap.audit_id))
    place = audit.framework.statement(tap.statement).id
    own = own_rating(audit, place, tapped.by.person_id)
    await tapped.answer(own_words(own, tapped.words), loud=True)


async def score_late(tapped: Tapped, tap: taps.ScoreLate, desk: Desk) -> None:
    """Ask somebody whose agency is not in the reveal for its score."""
    audit = await services.ratings.asked_late(desk.store, tapped.by, **tap.carried)
    await tapped.answer()
    await tapped.say(views.asks.late_score(audit, tap, tapped.by.person, room_words(audit)))


async def late(tapped: Tapped, tap: taps.Late, desk: Desk) -> None:
    """Keep a score that comes after the reveal."""
    yours(tap.person_id, tapped.by)
    turn = await services.ratings.rate_late(
        desk.store, tapped.by, audit_id=tap.audit_id, statement=tap.statement, value=tap.value, attempt=tap.attempt
    )
    await tell(tapped, turn)
    if tapped.is_page:
        await tapped.put_away()
    await desk.settle(turn)


async def agree(tapped: Tapped, tap: taps.Agree, desk: Desk) -> None:
    """Keep the agreed point; one that lies outside all that was said is asked about first."""
    turn = await services.ratings.agree(desk.store, tapped.by, **tap.carried)
    await tapped.answer()
    if turn.done == services.ratings.FAR:
        await tapped.say(views.asks.far_from_all(turn.audit, tap, room_words(turn.audit)))
    else:
        await desk.settle(turn, tapped.card_id)


async def agree_anyway(tapped: Tapped, tap: taps.AgreeAnyway, desk: Desk) -> None:
    """Keep a point that lies outside all that was said, after having been asked."""
    turn = await services.ratings.agree_anyway(desk.store, tapped.by, **tap.carried)
    await tapped.answer()
    await tapped.put_away()
    await desk.settle(turn)


async def remind(tapped: Tapped, tap: taps.Remind, desk: Desk) -> None:
    """Ask those who are missing, once, by name."""
    turn = await services.ratings.remind(desk.store, tapped.by, audit_id=tap.audit_id)
    await tell(tapped, turn)
    await off_the_menu(tapped)
    desk.ask_missing(turn.audit)
