"""A delegate scores for an agency that is absent: which are, who may, and when that is over.

The agency takes part by a place of its own, at which nobody sits (`Member.spoken_by`): its scores never get mixed up
with the delegate's own. It is over when the agency is here itself, or its delegate is not.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from hashlib import sha256

from bot.audit.agencies import Agencies, short_form
from bot.audit.errors import AuditError, Stale
from bot.audit.framework import StatementId
from bot.audit.messages import Seat
from bot.audit.model import Audit, Member, Rating, Rhythm
from bot.audit.persons import invited
from bot.audit.rules import own_rating, ratings_at


class NotDelegate(AuditError):
    """Somebody scores for an agency for which they are no delegate, or are one no more."""

    key = "error-not-delegate"


class AgencyPresent(AuditError):
    """The agency is here itself: it needs no delegate."""

    key = "error-agency-present"


class NothingSecret(AuditError):
    """Where the last tap stands no agency scores, and so nobody for one."""

    key = "error-nothing-secret"


def place_of_absent(audit: Audit, agency: str) -> int:
    """Give the id of the place at which an absent agency takes part: nobody's, and always the same."""
    said = f"delegate\0{audit.id}\0{agency}"
    return invited(int.from_bytes(sha256(said.encode()).digest()[:8], "big"))


def spoken_for(audit: Audit) -> tuple[Member, ...]:
    """Give the absent agencies for which a delegate scores now."""
    return tuple(member for member in audit.members if member.spoken_by and member.left_at is None)


def own_agencies(audit: Audit) -> frozenset[str]:
    """Give the agencies that are here themselves."""
    return frozenset(m.agency for m in audit.members if m.agency and m.left_at is None and not m.spoken_by)


def is_over(audit: Audit, place: Member) -> bool:
    """Say whether a delegate's time is over: the agency is here itself, or the delegate is not."""
    return place.agency in own_agencies(audit) or place.spoken_by not in {each.person_id for each in may_speak(audit)}


def may_speak(audit: Audit) -> tuple[Member, ...]:
    """Give the members who can score for an absent agency: they speak for one that is here."""
    return tuple(one for one in audit.members if one.agency and one.left_at is None and not one.spoken_by)


def speakers_among(audit: Audit, people: Collection[int]) -> tuple[int, ...]:
    """Give those of the people in an audit who can score for an absent agency, by whichever door they take part."""
    return tuple(one.person_id for one in may_speak(audit) if one.person_id in people)


def speakers(audit: Audit, agencies: Collection[str]) -> tuple[int, ...]:
    """Give who speaks for some agencies, each once: their members, and the delegates of those that are absent."""
    present = [one for one in audit.members if one.agency in agencies and one.left_at is None]
    return tuple(dict.fromkeys(one.spoken_by or one.person_id for one in present))


def given_to(audit: Audit, person_id: int) -> tuple[Member, ...]:
    """Give the absent agencies that one member scores for."""
    return tuple(place for place in spoken_for(audit) if place.spoken_by == person_id)


def lists_for(audit: Audit, person_id: int) -> tuple[Member, ...]:
    """Give those that one member can score for now: none where nothing is secret."""
    return given_to(audit, person_id) if audit.rhythm is Rhythm.REVEAL else ()


def speaking(audit: Audit, person_id: int, agency: str) -> Member:
    """Give the place of an agency, by its `short_form`, for which somebody scores.

    Raises `NotDelegate`, or `Stale` for an agency that never had a delegate.
    """
    place = next((one for one in audit.members if one.spoken_by and short_form(one.agency) == agency), None)
    if place is None:
        raise Stale
    if place.left_at is not None or place.spoken_by != person_id:
        raise NotDelegate(agencies=Agencies([place.agency]))
    return place


def place_at(audit: Audit, seat: Seat) -> Member | None:
    """Give the absent agency for which somebody scores in private just now; None for their own."""
    return next((one for one in given_to(audit, seat.person_id) if one.agency == seat.speaks_for), None)


def rating_at(audit: Audit, seat: Seat, statement: StatementId) -> Rating | None:
    """Give what somebody has said of a statement, for the agency that they score for just now."""
    return said_for(audit, seat.person_id, place_at(audit, seat), statement)


def said_for(audit: Audit, person_id: int, place: Member | None, statement: StatementId) -> Rating | None:
    """Give what somebody has said of a statement, for an absent agency or (None) their own.

    Of what a delegate before them has said, nothing: it is secret to all but who gave it.
    """
    found = own_rating(audit, statement, place.person_id if place else person_id)
    return None if found is not None and found.spoken_by not in (0, person_id) else found


def delegates_of(audit: Audit, spoken: Mapping[str, int]) -> Mapping[str, str]:
    """Say of which agencies they are who spoke for others, by those others (`Agreement.spoken`)."""
    members = {agency: audit.member(person_id) for agency, person_id in spoken.items()}
    return {agency: member.agency for agency, member in members.items() if member is not None}


def voices_at(audit: Audit, statement: StatementId) -> int:
    """Count the people who have rated at the present attempt; one who speaks for two agencies is one."""
    return len({rating.spoken_by or rating.person_id for rating in ratings_at(audit, statement)})
