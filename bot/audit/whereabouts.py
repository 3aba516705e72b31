"""Where a member's own place stands to the room's: ahead of it, with it, or left behind; and what is still to do."""

from __future__ import annotations

from bot.audit.agenda import shows_agenda
from bot.audit.errors import AuditError
from bot.audit.framework import StatementId
from bot.audit.model import Audit, By, Rhythm
from bot.audit.rules import Phase, left_to_score, may_rate_late, own_rating, phase


def is_behind(audit: Audit, statement: StatementId) -> bool:
    """Say whether the room has left a statement behind: on its card is another, and this one is known or before it."""
    if statement == audit.current or audit.is_ahead or shows_agenda(audit):
        return False
    order = list(audit.framework.places)
    return phase(audit, statement) is not Phase.RATING or order.index(statement) < order.index(audit.current)


def to_rate(audit: Audit, person_id: int, statement: StatementId) -> bool:
    """Say whether a member can still give a first rating to a statement."""
    secret = audit.rhythm is Rhythm.REVEAL and phase(audit, statement) is Phase.RATING
    return secret and own_rating(audit, statement, person_id) is None


def next_to_rate(audit: Audit, person_id: int, after: StatementId) -> StatementId | None:
    """Say which statement a member would rate next: after the given one, around at the end; None for none."""
    order = list(audit.framework.places)
    start = order.index(after) + 1
    return next((place for place in order[start:] + order[:start] if to_rate(audit, person_id, place)), None)


def one_before(audit: Audit, statement: StatementId) -> StatementId | None:
    """Give the statement before another in the tool, None for the first."""
    order = list(audit.framework.places)
    place = order.index(statement)
    return order[place - 1] if place else None


def still_to_score(audit: Audit, person_id: int) -> int:
    """Count what waits for a member: their ratings where agencies rate in secret, else the room's own answers."""
    places = audit.framework.places
    if audit.rhythm is Rhythm.REVEAL:
        return left_to_score(audit, person_id)
    return len(places) - sum(place in audit.answers for place in places)


def came_late(audit: Audit, by: By) -> bool:
    """Say whether somebody has joined just now, when scores had been given."""
    member = audit.member(by.person_id)
    is_new = member is not None and member.joined_at == by.at
    return is_new and bool(audit.answers or audit.reveals or audit.ratings)


def missed(audit: Audit, person_id: int) -> int:
    """Count the statements that were revealed without a member's agency, which can still be scored late."""
    return sum(can_come_late(audit, person_id, place) for place in audit.reveals)


def can_come_late(audit: Audit, person_id: int, statement: StatementId) -> bool:
    """Say whether a member can score a statement late."""
    try:
        may_rate_late(audit, person_id, statement)
    except AuditError:
        return False
    return True
