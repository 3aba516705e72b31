"""Rate, reveal, agree: secret ratings by member, shown together, then the facilitator's agreed point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.audit.agreement import offered
from bot.audit.delegates import voices_at
from bot.audit.errors import AlreadyAgreed, NoAgency, NobodyIn, NotAgreed, NotRevealed, Stale, TooSoon
from bot.audit.framework import StatementId
from bot.audit.messages import Turn
from bot.audit.model import Audit, By, Dissent, Rating, Reveal, Rhythm
from bot.audit.rules import (
    Phase,
    agencies_absent,
    agencies_in,
    agencies_missing,
    attempt_at,
    facilitator_of,
    in_rhythm,
    in_the_open,
    may_rate,
    may_rate_late,
    may_score_again,
    member_of,
    milliseconds,
    of_attempt,
    on_the_card,
    own_rating,
    phase,
    range_said,
    revealed,
    taking_answers,
)
from bot.services.answers import answered
from bot.services.cards import onward
from bot.services.nudges import ask_to_open
from bot.services.ports import Store, Work
from bot.services.trail import Change, keep, want_summaries

UNDO_WITHIN = timedelta(minutes=2)
REMIND_MINUTES = 10
FAR = "far-from-all"
"""What is done when a score outside all that was said is asked about before it is agreed."""


async def rate(store: Store, by: By, *, audit_id: int, statement: str, value: int | None, attempt: int = 0) -> Turn:
    """Keep one secret rating; `value` None is "outside my agency's view". The last agency in reveals the statement.

    Rating again replaces the earlier value; the higher `update_id` wins, whichever is handled first. `attempt` is the
    one that the presser saw (0: not known), here and below.

    Raises `NotAMember`, `HasLeft`, `NoAgency`, `AuditClosed`, `AlreadyRevealed`, `Stale` (another rhythm or attempt) or
    `OffScale`; nothing is kept then.
    """
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        place = audit.framework.statement(statement).id
        agency = may_rate(audit, by.person_id, place).agency
        of_attempt(audit, place, attempt)
        rating = Rating(place, by.person_id, agency, attempt_at(audit, place), value, by.at)
        return await keep_secret(work, audit, by, rating)


async def keep_secret(work: Work, audit: Audit, by: By, rating: Rating) -> Turn:
    """Keep a rating that may be given, in place of what was said before; raises `OffScale`."""
    if rating.value is not None:
        audit.framework.point(rating.value)
    before = own_rating(audit, rating.statement, rating.person_id)
    again = before is not None and rating == replace(before, at=by.at)
    after = await work.put_rating(audit, rating, by.update_id)
    return Turn(audit) if after is None else await rated(work, after, by, rating, again=again)


async def rated(work: Work, audit: Audit, by: By, rating: Rating, *, again: bool) -> Turn:
    """Write down that a rating came in (not its value), and reveal by itself when all agencies are in on the card.

    Two agencies by one voice are not enough for that: nobody else has scored. One that says what it said before is no
    news for the trail.
    """
    for_other = Change("rated-for", rating.statement, after=rating.agency)
    changes = [] if again else [for_other if rating.spoken_by else Change("rated", rating.statement)]
    complete = rating.statement == audit.current and not agencies_missing(audit, rating.statement)
    if audit.is_ahead:
        return await rated_in_advance(work, audit, by, changes, rating)
    if complete and len(audit.agencies) > 1 and voices_at(audit, rating.statement) > 1:
        audit = await show(work, audit, by, rating.statement, by_itself=True)
        changes.append(Change("revealed", rating.statement, after=str(rating.attempt)))
    return Turn(await keep(work, audit, by, *changes), done=done_by(rating))


async def rated_in_advance(work: Work, audit: Audit, by: By, changes: Sequence[Change], rating: Rating) -> Turn:
    """Write down a rating given ahead, which opens nothing; the last one of all has the facilitator asked."""
    if not changes:
        return Turn(audit, done=done_by(rating))
    after = await keep(work, audit, by, *changes)
    asked = await ask_to_open(work, after, by.at)
    return Turn(after, due=asked.posts, done=done_by(rating))


async def rate_late(store: Store, by: By, *, audit_id: int, statement: str, value: int, attempt: int = 0) -> Turn:
    """Keep the score of an agency that comes after the reveal: it stands beside the median, and is no secret.

    Raises `NotRevealed`, `AgencyScored` when the agency is in the reveal, and what `rate` raises.
    """
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        place = audit.framework.statement(statement).id
        agency = may_rate_late(audit, by.person_id, place).agency
        of_attempt(audit, place, attempt)
        point = audit.framework.point(value).value
        rating = Rating(place, by.person_id, agency, attempt_at(audit, place), point, by.at, late=True)
        after = await work.put_rating(audit, rating, by.update_id)
        if after is None:
            return Turn(audit)
        after = await keep(work, after, by, Change("rated-late", place, after=str(point)))
        return Turn(after, due=await want_summaries(work, after, place), done="rated-late")


async def asked_late(store: Store, by: By, *, audit_id: int, statement: str, attempt: int) -> Audit:
    """Give the audit to somebody who is about to score late; raises as `rate_late` does."""
    async with store.read() as look:
        audit = taking_answers(await look.audit(audit_id))
    place = audit.framework.statement(statement).id
    may_rate_late(audit, by.person_id, place)
    of_attempt(audit, place, attempt)
    return audit


def done_by(rating: Rating) -> str:
    """Say what is told to who rated."""
    return "rated-outside" if rating.value is None else "rated"


async def show(work: Work, audit: Audit, by: By, statement: StatementId, *, by_itself: bool) -> Audit:
    """Keep the reveal of the present attempt, with who is absent."""
    absent = agencies_absent(audit, statement)
    reveal = Reveal(statement, attempt_at(audit, statement), by.at, 0 if by_itself else by.person_id, absent)
    return await work.put_reveal(audit, reveal)


async def reveal(store: Store, by: By, *, audit_id: int, statement: str, attempt: int = 0) -> Turn:
    """Show the ratings now, though some may be missing; they are named absent. Revealing twice changes nothing.

    Raises `NotFacilitator`, `MovedOn`, `NobodyIn` and what `rate` raises.
    """
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        in_rhythm(audit, Rhythm.REVEAL)
        in_the_open(audit)
        place = on_the_card(audit, statement)
        of_attempt(audit, place, attempt)
        if phase(audit, place) is not Phase.RATING:
            return Turn(audit)
        if not agencies_in(audit, place):
            raise NobodyIn(number=place)
        change = Change("revealed", place, after=str(attempt_at(audit, place)))
        audit = await show(work, audit, by, place, by_itself=False)
        return Turn(await keep(work, audit, by, change))


async def undo_reveal(
    store: Store, by: By, *, audit_id: int, statement: str, attempt: int = 0, moment: int = 0
) -> Turn:
    """Take an accidental reveal back, shortly after it and only while nobody has agreed.

    `moment` says which one the presser saw (`milliseconds`; 0: not known). Raises `Stale` when that is another than the
    present one, `NotFacilitator`, `MovedOn`, `NotRevealed` or `AlreadyAgreed` (also when it was too long ago).
    """
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        place = on_the_card(audit, statement)
        shown = revealed(audit, place)
        if shown is None:
            raise NotRevealed(number=place)
        of_attempt(audit, place, attempt)
        if moment not in (0, milliseconds(shown.at)) or (audit.ahead and shown.at == audit.ahead.opened_at):
            raise Stale
        if place in audit.answers or by.at - shown.at > UNDO_WITHIN:
            raise AlreadyAgreed(number=place)
        after = await work.drop_reveal(audit, place, shown.attempt)
        change = Change("reveal-undone", place, str(shown.attempt))
        return Turn(await keep(work, after, by, change), done="reveal-undone")


async def score_again(store: Store, by: By, *, audit_id: int, statement: str, attempt: int = 0) -> Turn:
    """Begin another secret attempt; the earlier ones stay in the record. An agreed score is taken back.

    Raises `NotFacilitator`, `MovedOn`, `NotRevealed` or `NoAttemptLeft`.
    """
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        place = on_the_card(audit, statement)
        of_attempt(audit, place, attempt)
        shown = may_score_again(audit, place)
        after = await work.put_reveal(audit, replace(shown, again=True))
        after = await work.drop_answer(after, place, by)
        after = await keep(work, after, by, Change("score-again", place, after=str(shown.attempt + 1)))
        return Turn(after, due=await want_summaries(work, after, place), done="score-again")


async def agree(store: Store, by: By, *, audit_id: int, statement: str, value: int, attempt: int = 0) -> Turn:
    """Keep the point the room agreed on, tapped by the facilitator after the reveal.

    A value that lies outside all that was said is asked about first: `done` is `FAR`, and nothing is kept.
    Raises `NotFacilitator`, `MovedOn`, `NotRevealed` or `OffScale`.
    """
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        place = may_agree(audit, by, statement, attempt)
        point = audit.framework.point(value).value
        said = range_said(audit, place)
        if said is not None and not said[0] <= point <= said[1]:
            return Turn(audit, done=FAR)
        return await answered(work, audit, by, place, point)


async def agree_anyway(store: Store, by: By, *, audit_id: int, statement: str, value: int, attempt: int = 0) -> Turn:
    """Keep a point that lies outside all that was said, once the facilitator was asked; raises as `agree` does."""
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        place = may_agree(audit, by, statement, attempt)
        return await answered(work, audit, by, place, audit.framework.point(value).value)


def may_agree(audit: Audit, by: By, statement: str, attempt: int) -> StatementId:
    """Give the statement on the card when its score can be agreed; raises as `agree` does."""
    facilitator_of(audit, by.person_id)
    in_rhythm(audit, Rhythm.REVEAL)
    place = on_the_card(audit, statement)
    if phase(audit, place) is Phase.RATING:
        raise NotRevealed(number=place)
    of_attempt(audit, place, attempt)
    return place


async def agree_and_go_on(store: Store, by: By, *, audit_id: int, statement: str, value: int, attempt: int = 0) -> Turn:
    """Keep the point that a close reveal offers, and move the card on as *Next* does, in one go.

    Raises `Stale` when another point is offered by now or another was agreed, besides what `agree` raises.
    """
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        place = may_agree(audit, by, statement, attempt)
        present = audit.answers.get(place)
        if present is not None and present.value == value:
            return Turn(audit)
        if present is not None or offered(audit, place) != value:
            raise Stale
        agreed = await answered(work, audit, by, place, value)
        gone_on = await onward(work, agreed.audit, by, place)
        return replace(gone_on, due=agreed.due)


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
    after = await work.put_dissent(audit, view)
    after = await keep(work, after, by, Change("dissent", place, after=member.agency))
    return Turn(after, due=await want_summaries(work, after, place))


async def remind(store: Store, by: By, *, audit_id: int) -> Turn:
    """Ask who is missing on the card, once; only the facilitator may, and raises `TooSoon` within ten minutes."""
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        in_rhythm(audit, Rhythm.REVEAL)
        in_the_open(audit)
        if audit.reminded_at is not None and abs(by.at - audit.reminded_at) < timedelta(minutes=REMIND_MINUTES):
            raise TooSoon(minutes=REMIND_MINUTES)
        if not agencies_missing(audit, audit.current):
            return Turn(audit, done="nobody-missing")
        return Turn(await keep(work, replace(audit, reminded_at=by.at), by), done="reminded")
