"""Who may do what, and where a statement stands on its way to an agreed score. Raises what a person can do wrong."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from bot.audit.errors import (
    AgencyScored,
    AlreadyRevealed,
    AuditClosed,
    EmptyText,
    HasLeft,
    MovedOn,
    NameTooLong,
    NoAgency,
    NoAttemptLeft,
    NoAudit,
    NotAMember,
    NotFacilitator,
    NotRevealed,
    NotYours,
    Stale,
    StillAhead,
    TextTooLong,
)
from bot.audit.framework import StatementId
from bot.audit.model import Answer, Audit, By, Member, Rating, Reveal, Rhythm, Room, Status
from bot.audit.persons import Person, is_on_telegram
from bot.audit.texts import clean, is_blank, one_line, units

MOST_ATTEMPTS = 3
"""A first rating, and *Score again* at most twice."""

MOST_TEXT = 4095
"""UTF-16 units of a note; Telegram cuts what people write at 4,096, so a text that long is probably a part of one."""

MOST_LABEL = 64
"""UTF-16 units of a name that is typed: an agency, a room's label."""


class Phase(StrEnum):
    """Where a statement stands."""

    RATING = "rating"
    REVEALED = "revealed"
    ANSWERED = "answered"


def found(audit: Audit | None) -> Audit:
    """Give the audit; raises `NoAudit`."""
    if audit is None:
        raise NoAudit
    return audit


def taking_answers(audit: Audit | None) -> Audit:
    """Give an audit that is open; raises `NoAudit` or `AuditClosed`."""
    if found(audit).status is Status.CLOSED:
        raise AuditClosed
    return found(audit)


def member_of(audit: Audit, person_id: int) -> Member:
    """Give the member who acts; raises `NotAMember` or `HasLeft`."""
    member = audit.member(person_id)
    if member is None:
        raise NotAMember
    if member.left_at is not None:
        raise HasLeft
    return member


def yours(person_id: int, by: By) -> None:
    """Raise `NotYours` when something meant for one person is pressed by another."""
    if person_id != by.person_id:
        raise NotYours


def at_home(audit: Audit, by: By) -> None:
    """Raise `Stale` when somebody acts from another chat than the audit's own; its topics come and go."""
    if by.room.chat_id != audit.room.key.chat_id:
        raise Stale


def facilitator_of(audit: Audit, person_id: int) -> Member:
    """Give the facilitator, who acts; raises `NotAMember`, `HasLeft` or `NotFacilitator`."""
    member = member_of(audit, person_id)
    if person_id != audit.facilitator_id:
        raise NotFacilitator(name=facilitator(audit))
    return member


def facilitator(audit: Audit) -> Person:
    """Give the facilitator, for sentences."""
    return audit.person(audit.facilitator_id)


def seats_taken(audit: Audit) -> int:
    """Count who takes part from the chat for an agency, and has not left; who was invited to the pages is not there."""
    return sum(
        bool(member.agency) and member.left_at is None and is_on_telegram(member.person_id) for member in audit.members
    )


def is_nameless(room: Room) -> bool:
    """Say whether a group has no name that documents may print: no label, and a title that may name somebody."""
    return not room.is_private and not room.name


def in_the_open(audit: Audit) -> None:
    """Raise `StillAhead` while everybody scores ahead."""
    if audit.is_ahead:
        raise StillAhead


def mover_of(audit: Audit, person_id: int) -> Member:
    """Give who may move the card on: any member where the last tap stands, else the facilitator."""
    in_the_open(audit)
    straight = audit.rhythm is Rhythm.STRAIGHT
    return member_of(audit, person_id) if straight else facilitator_of(audit, person_id)


def on_the_card(audit: Audit, statement: str) -> StatementId:
    """Give the statement, when it is the one on the card; raises `MovedOn`."""
    if audit.current != statement:
        raise MovedOn(number=statement, current=audit.current)
    return audit.current


def in_rhythm(audit: Audit, rhythm: Rhythm) -> None:
    """Raise `Stale` when the room works in another rhythm than a button was drawn for."""
    if audit.rhythm is not rhythm:
        raise Stale


def attempt_at(audit: Audit, statement: StatementId) -> int:
    """Say which attempt at a statement is the present one, from 1."""
    reveals = audit.reveals.get(statement)
    return 1 + sum(reveal.again for reveal in reveals) if reveals else 1


def of_attempt(audit: Audit, statement: StatementId, attempt: int) -> None:
    """Raise `Stale` when a button was drawn for another attempt than the present one (0: it does not say)."""
    if attempt not in (0, attempt_at(audit, statement)):
        raise Stale


def revealed(audit: Audit, statement: StatementId) -> Reveal | None:
    """Give the reveal of the present attempt, None while its ratings are secret."""
    reveals = audit.reveals.get(statement)
    if not reveals:
        return None
    present = attempt_at(audit, statement)
    return next((r for r in reveals if r.attempt == present), None)


def milliseconds(moment: datetime) -> int:
    """Write a moment as a number, to tell one reveal from another: since 1970."""
    return int(moment.timestamp() * 1000)


def phase(audit: Audit, statement: StatementId) -> Phase:
    """Say where a statement stands."""
    if statement in audit.answers:
        return Phase.ANSWERED
    return Phase.REVEALED if revealed(audit, statement) else Phase.RATING


def scored_alone(audit: Audit) -> Sequence[Answer]:
    """Give the scores that one person tapped before agencies scored in secret, in the order of the tool."""
    if audit.rhythm is not Rhythm.REVEAL:
        return ()
    order = (statement.id for statement in audit.framework.statements)
    found = (audit.answers[place] for place in order if place in audit.answers and not audit.reveals.get(place))
    return tuple(answer for answer in found if not answer.not_applicable)


def ratings_at(audit: Audit, statement: StatementId, attempt: int | None = None) -> Sequence[Rating]:
    """Give the ratings of one attempt (the present one by default)."""
    ratings = audit.ratings.get(statement)
    if not ratings:
        return ()
    wanted = attempt or attempt_at(audit, statement)
    return tuple(rating for rating in ratings if rating.attempt == wanted)


def own_rating(audit: Audit, statement: StatementId, person_id: int) -> Rating | None:
    """Give a member's own rating at the present attempt."""
    return next((rating for rating in ratings_at(audit, statement) if rating.person_id == person_id), None)


def range_said(audit: Audit, statement: StatementId) -> tuple[int, int] | None:
    """Give the lowest and the highest value that anybody gave at the present attempt, None where nobody gave any."""
    said = [rating.value for rating in ratings_at(audit, statement) if rating.value is not None]
    return (min(said), max(said)) if said else None


def agencies_in(audit: Audit, statement: StatementId) -> tuple[str, ...]:
    """Give the joined agencies that have rated (or said "outside our view") at the present attempt."""
    rated = {rating.agency for rating in ratings_at(audit, statement)}
    return tuple(agency for agency in audit.agencies if agency in rated)


def agencies_missing(audit: Audit, statement: StatementId) -> tuple[str, ...]:
    """Give the joined agencies that have not rated at the present attempt."""
    rated = set(agencies_in(audit, statement))
    return tuple(agency for agency in audit.agencies if agency not in rated)


def agencies_absent(audit: Audit, statement: StatementId) -> tuple[str, ...]:
    """Give the agencies without a rating at the present attempt, those whose members have left among them."""
    rated = {rating.agency for rating in ratings_at(audit, statement)}
    known = dict.fromkeys(member.agency for member in audit.members if member.agency)
    return tuple(agency for agency in known if agency not in rated)


def to_score(audit: Audit) -> tuple[StatementId, ...]:
    """Give the statements whose ratings are secret, rated or not."""
    return tuple(one.id for one in audit.framework.statements if phase(audit, one.id) is Phase.RATING)


def rated_ahead(audit: Audit) -> dict[str, int]:
    """Count for each joined agency the statements it is in for that are still secret."""
    counts = dict.fromkeys(audit.agencies, 0)
    for place in to_score(audit):
        for agency in {rating.agency for rating in ratings_at(audit, place)} & counts.keys():
            counts[agency] += 1
    return counts


def agencies_done(audit: Audit) -> tuple[str, ...]:
    """Give the agencies that are in for everything there is to score."""
    total = len(to_score(audit))
    return tuple(agency for agency, count in rated_ahead(audit).items() if count == total)


def left_to_score(audit: Audit, person_id: int) -> int:
    """Count the secret statements that a member has not rated."""
    return sum(own_rating(audit, place, person_id) is None for place in to_score(audit))


def may_rate(audit: Audit, person_id: int, statement: StatementId) -> Member:
    """Give the member who rates in secret; raises what stands in the way."""
    member = member_of(audit, person_id)
    in_rhythm(audit, Rhythm.REVEAL)
    if not member.agency:
        raise NoAgency
    if phase(audit, statement) is not Phase.RATING:
        raise AlreadyRevealed(number=statement)
    return member


def may_rate_late(audit: Audit, person_id: int, statement: StatementId) -> Member:
    """Give the member who scores after the reveal, for an agency that is not in it; raises what stands in the way."""
    member = member_of(audit, person_id)
    if not member.agency:
        raise NoAgency
    if revealed(audit, statement) is None:
        raise NotRevealed(number=statement)
    if any(rating.agency == member.agency and not rating.late for rating in ratings_at(audit, statement)):
        raise AgencyScored(number=statement)
    return member


def may_score_again(audit: Audit, statement: StatementId) -> Reveal:
    """Give the reveal that is scored again; raises `NotRevealed` or `NoAttemptLeft`."""
    reveal = revealed(audit, statement)
    if reveal is None:
        raise NotRevealed(number=statement)
    if reveal.attempt >= MOST_ATTEMPTS:
        raise NoAttemptLeft(number=statement)
    return reveal


def tidy(text: str, most: int = MOST_TEXT) -> str:
    """Give a text cleaned of what nothing can hold, without the blanks around it; raises `EmptyText` or `TextTooLong`.

    >>> tidy("  minutes of the March board ")
    'minutes of the March board'
    """
    tidied = clean(text).strip()
    if is_blank(tidied):
        raise EmptyText
    if units(tidied) > most:
        raise TextTooLong(most=most)
    return tidied


def tidy_name(text: str) -> str:
    """Give a name that is typed, on one line; raises `EmptyText` or `NameTooLong`."""
    try:
        return tidy(one_line(text), MOST_LABEL)
    except TextTooLong:
        raise NameTooLong(most=MOST_LABEL) from None


def is_silent(seen: datetime | None, now: datetime, hours: int) -> bool:
    """Say whether somebody has not been seen for so many hours (never seen counts as silent)."""
    return seen is None or (now - seen).total_seconds() >= hours * 3600
