"""Rate, reveal, agree: secret ratings by member, shown together, then the facilitator's agreed point."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.audit.doings import Turn
from bot.audit.errors import AlreadyAgreed, NoAgency, NobodyIn, NotAgreed, NotRevealed, TooSoon
from bot.audit.framework import StatementId
from bot.audit.model import Audit, By, Dissent, Rating, Reveal, Rhythm
from bot.audit.rules import (
    Phase,
    agencies_absent,
    agencies_in,
    agencies_missing,
    attempt_at,
    facilitator_of,
    in_rhythm,
    may_rate,
    may_score_again,
    member_of,
    on_the_card,
    phase,
    revealed,
    taking_answers,
)
from bot.services.keeping import Change, keep, want_summaries
from bot.services.ports import Store, Work
from bot.services.scoring import answered

UNDO_WITHIN = timedelta(minutes=2)
REMIND_EVERY = timedelta(minutes=10)


async def rate(store: Store, by: By, *, audit_id: int, statement: str, value: int | None) -> Turn:
    """Keep one secret rating; `value` None is "outside my agency's view". The last agency in reveals the statement.

    Rating again replaces the earlier value; the higher `update_id` wins, whichever is handled first.

    Raises `NotAMember`, `HasLeft`, `NoAgency`, `AuditClosed`, `AlreadyRevealed`, `Stale` (another rhythm) or
    `OffScale`; nothing is kept then.
    """
    async with store.write() as work:
        audit = taking_answers(await work.audit(audit_id))
        place = audit.framework.statement(statement).id
        agency = may_rate(audit, by.person_id, place).agency
        if value is not None:
            audit.framework.point(value)
        rating = Rating(place, by.person_id, agency, attempt_at(audit, place), value, by.at)
        if not await work.put_rating(audit.id, rating, by.update_id):
            return Turn(audit)
        return await rated(work, with_rating(audit, rating), by, rating)


async def rated(work: Work, audit: Audit, by: By, rating: Rating) -> Turn:
    """Write down that a rating came in (not its value), and reveal by itself when all agencies are in on the card."""
    changes = [Change("rated", rating.statement)]
    complete = rating.statement == audit.current and not agencies_missing(audit, rating.statement)
    if complete and len(audit.agencies) > 1:
        audit = await with_new_reveal(work, audit, by, rating.statement, by_itself=True)
        changes.append(Change("revealed", rating.statement, after=str(rating.attempt)))
    outside = rating.value is None
    return Turn(await keep(work, audit, by, *changes), done="rated-outside" if outside else "rated")


def with_rating(audit: Audit, rating: Rating) -> Audit:
    """Give the audit with one rating new or changed."""
    others = tuple(
        other
        for other in audit.ratings.get(rating.statement, ())
        if (other.person_id, other.attempt) != (rating.person_id, rating.attempt)
    )
    return replace(audit, ratings={**audit.ratings, rating.statement: (*others, rating)})


async def with_new_reveal(work: Work, audit: Audit, by: By, statement: StatementId, *, by_itself: bool) -> Audit:
    """Keep the reveal of the present attempt, with who is absent."""
    absent = agencies_absent(audit, statement)
    reveal = Reveal(statement, attempt_at(audit, statement), by.at, 0 if by_itself else by.person_id, absent)
    await work.put_reveal(audit.id, reveal)
    return with_reveals(audit, statement, (*audit.reveals.get(statement, ()), reveal))


def with_reveals(audit: Audit, statement: StatementId, reveals: tuple[Reveal, ...]) -> Audit:
    """Give the audit with other reveals of one statement."""
    return replace(audit, reveals={**audit.reveals, statement: reveals})


async def reveal(store: Store, by: By, *, audit_id: int, statement: str) -> Turn:
    """Show the ratings now, though some may be missing; they are named absent. Revealing twice changes nothing.

    Raises `NotFacilitator`, `MovedOn`, `NobodyIn` and what `rate` raises.
    """
    async with store.write() as work:
        audit = taking_answers(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        in_rhythm(audit, Rhythm.REVEAL)
        place = on_the_card(audit, statement)
        if phase(audit, place) is not Phase.RATING:
            return Turn(audit)
        if not agencies_in(audit, place):
            raise NobodyIn(number=place)
        attempt = str(attempt_at(audit, place))
        audit = await with_new_reveal(work, audit, by, place, by_itself=False)
        return Turn(await keep(work, audit, by, Change("revealed", place, after=attempt)), done="revealed")


async def undo_reveal(store: Store, by: By, *, audit_id: int, statement: str) -> Turn:
    """Take an accidental reveal back, shortly after it and only while nobody has agreed.

    Raises `NotFacilitator`, `MovedOn`, `NotRevealed` or `AlreadyAgreed` (also when the moment has passed).
    """
    async with store.write() as work:
        audit = taking_answers(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        place = on_the_card(audit, statement)
        shown = revealed(audit, place)
        if shown is None:
            raise NotRevealed(number=place)
        if place in audit.answers or by.at - shown.at > UNDO_WITHIN:
            raise AlreadyAgreed(number=place)
        await work.drop_reveal(audit.id, place, shown.attempt)
        kept = tuple(other for other in audit.reveals[place] if other != shown)
        audit = with_reveals(audit, place, kept)
        change = Change("reveal-undone", place, str(shown.attempt))
        return Turn(await keep(work, audit, by, change), done="reveal-undone")


async def score_again(store: Store, by: By, *, audit_id: int, statement: str) -> Turn:
    """Begin another secret attempt; the earlier ones stay in the record. An agreed score is taken back.

    Raises `NotFacilitator`, `MovedOn`, `NotRevealed` or `NoAttemptLeft`.
    """
    async with store.write() as work:
        audit = taking_answers(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        place = on_the_card(audit, statement)
        shown = may_score_again(audit, place)
        again = replace(shown, again=True)
        await work.put_reveal(audit.id, again)
        await work.drop_answer(audit.id, place)
        reveals = tuple(again if other == shown else other for other in audit.reveals[place])
        answers = {key: answer for key, answer in audit.answers.items() if key != place}
        after = replace(with_reveals(audit, place, reveals), answers=answers)
        after = await keep(work, after, by, Change("score-again", place, after=str(again.attempt + 1)))
        due = await want_summaries(work, after, place) if place in audit.answers else ()
        return Turn(after, due=due, done="score-again")


async def agree(store: Store, by: By, *, audit_id: int, statement: str, value: int) -> Turn:
    """Keep the point the room agreed on, tapped by the facilitator after the reveal.

    Raises `NotFacilitator`, `MovedOn`, `NotRevealed` or `OffScale`.
    """
    async with store.write() as work:
        audit = taking_answers(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        in_rhythm(audit, Rhythm.REVEAL)
        place = on_the_card(audit, statement)
        if phase(audit, place) is Phase.RATING:
            raise NotRevealed(number=place)
        return await answered(work, audit, by, place, audit.framework.point(value).value)


async def dissent(work: Work, audit: Audit, by: By, *, statement: str, reason: str) -> Turn:
    """Keep that an agency does not share an agreed score, with its reason; part of the transaction that took it.

    Raises `NoAgency` or `NotAgreed`.
    """
    member = member_of(audit, by.person_id)
    place = audit.framework.statement(statement).id
    if not member.agency:
        raise NoAgency
    if place not in audit.answers:
        raise NotAgreed(number=place)
    view = Dissent(place, member.agency, by.person_id, reason, by.at)
    await work.put_dissent(audit.id, view)
    others = tuple(other for other in audit.dissents.get(place, ()) if other.agency != member.agency)
    after = replace(audit, dissents={**audit.dissents, place: (*others, view)})
    after = await keep(work, after, by, Change("dissent", place, after=member.agency))
    return Turn(after, due=await want_summaries(work, after, place), done="dissented")


async def remind(store: Store, by: By, *, audit_id: int) -> Turn:
    """Ask who is missing on the card, once; only the facilitator may, and raises `TooSoon` within ten minutes."""
    async with store.write() as work:
        audit = taking_answers(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        in_rhythm(audit, Rhythm.REVEAL)
        if audit.reminded_at is not None and by.at - audit.reminded_at < REMIND_EVERY:
            raise TooSoon(minutes=int(REMIND_EVERY.total_seconds() // 60))
        if not agencies_missing(audit, audit.current):
            return Turn(audit, done="nobody-missing")
        return Turn(await keep(work, replace(audit, reminded_at=by.at), by), done="reminded")
