"""Score ahead, then meet: by when everybody scores in secret, and the moment that opens it all."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, time

from bot.audit.agenda import Agenda
from bot.audit.ahead import AT, DAYS, Ahead, days_later, noon_of
from bot.audit.day_mistakes import DuePast, NoDate
from bot.audit.errors import GroupOnly, NobodyAhead, Stale
from bot.audit.messages import Turn
from bot.audit.model import Audit, By
from bot.audit.reminders import DAY
from bot.audit.rules import facilitator_of, ratings_at, taking_answers, to_score
from bot.services.dates import FARTHEST, due_day
from bot.services.due import zone_of
from bot.services.ports import Store, Work
from bot.services.ratings import show
from bot.services.trail import Change, keep
from bot.text.days import CLOCK

CLOCK_TIME = re.compile(rf"(?:\b(?:at|am)\s+)?({CLOCK})", re.IGNORECASE)


async def set_day(store: Store, by: By, *, audit_id: int, days: int) -> Turn:
    """Have everybody score ahead until noon so many days from now; only the facilitator may.

    Raises `Stale` for a span that is not offered, and what `by_day` raises.
    """
    if days not in DAYS:
        raise Stale
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        return await scored_until(work, audit, by, days_later(by.at, days, zone_of(audit)))


async def set_until(store: Store, by: By, *, audit_id: int, at: int) -> Turn:
    """Have everybody score ahead until a moment that was understood, in minutes since 1970; raises `Stale` for none."""
    try:
        until = datetime.fromtimestamp(at * 60, UTC)
    except (ValueError, OverflowError, OSError):
        raise Stale from None
    if until - by.at > FARTHEST + DAY:
        raise Stale
    async with store.write(by) as work:
        return await scored_until(work, taking_answers(await work.audit(audit_id)), by, until)


async def say_day(work: Work, audit: Audit, by: By, *, target: str, text: str) -> Turn:  # noqa: ARG001 - as its siblings
    """Read by when all is to be in, as it was typed; it counts by `set_until`.

    Raises `NoDate` and the like, and what would be said of that moment.
    """
    until = moment_said(audit, text, by.at)
    may_be_until(taking_answers(audit), by, until)
    return Turn(audit, understood_until=until)


def moment_said(audit: Audit, text: str, now: datetime) -> datetime:
    """Read "Thursday 12:00": a day as people type it, and the hour, which is noon where nobody says another."""
    zone, clock = zone_of(audit), CLOCK_TIME.search(text)
    day = due_day(CLOCK_TIME.sub(" ", text, count=1), now.astimezone(zone).date(), audit.room.settings.language)
    return noon_of(day, zone, time_said(clock[1]) if clock else AT)


def time_said(clock: str) -> time:
    """Read a time of day: "12:00", "5pm", "9.30 am"; raises `NoDate` for one there is not.

    >>> time_said("12:00"), time_said("5pm"), time_said("12.30 am")
    (datetime.time(12, 0), datetime.time(17, 0), datetime.time(0, 30))
    """
    hour, minute = (int(part) for part in [*re.findall(r"\d+", clock), "0"][:2])
    half = clock.strip()[-2:].lower()
    if half in ("am", "pm") and 1 <= hour <= 12:  # noqa: PLR2004 - of a clock
        hour = hour % 12 + 12 * (half == "pm")
    try:
        return time(hour, minute)
    except ValueError:
        raise NoDate from None


async def scored_until(work: Work, audit: Audit, by: By, until: datetime) -> Turn:
    """Keep by when all is to be in; an audit that was not scored ahead is from now on.

    Raises `NotFacilitator`, `GroupOnly` (alone there is nobody to meet), `Stale` once all is open, or `DuePast`.
    """
    may_be_until(audit, by, until)
    before = audit.ahead
    if before is not None and before.until == until:
        return Turn(audit)
    after = replace(before, until=until) if before else Ahead(by.at, until)
    change = Change("ahead", before=there(audit, before), after=there(audit, after))
    return Turn(await keep(work, replace(audit, ahead=after), by, change), done="ahead-day-set")


def may_be_until(audit: Audit, by: By, until: datetime) -> None:
    """Raise what speaks against somebody's having all in by a moment; see `scored_until`."""
    facilitator_of(audit, by.person_id)
    if audit.room.is_private:
        raise GroupOnly
    if audit.meets:
        raise Stale
    if until <= by.at:
        raise DuePast


def there(audit: Audit, ahead: Ahead | None) -> str:
    """Write for the trail by when all is to be in, on the room's own clock."""
    return f"{ahead.until.astimezone(zone_of(audit)):%Y-%m-%d %H:%M}" if ahead else ""


async def card_by_card(store: Store, by: By, *, audit_id: int) -> Turn:
    """Give up scoring ahead: what is in stays in, secret, and the card goes from statement to statement."""
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        if audit.meets:
            raise Stale
        if audit.ahead is None:
            return Turn(audit)
        change = Change("ahead-given-up", before=there(audit, audit.ahead))
        return Turn(await keep(work, replace(audit, ahead=None), by, change))


async def open_all(store: Store, by: By, *, audit_id: int) -> Turn:
    """Reveal every statement that anybody has scored, at once; who is missing is named absent in each.

    Opening twice is one reveal; a rating is in it or comes too late. Raises `NotFacilitator`, `Stale` or `NobodyAhead`.
    """
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        if audit.ahead is None:
            raise Stale
        if audit.meets:
            return Turn(audit)
        places = [place for place in to_score(audit) if ratings_at(audit, place)]
        if not places:
            raise NobodyAhead
        for place in places:
            audit = await show(work, audit, by, place, by_itself=False)
        return Turn(await opened(work, audit, by, len(places)))


async def opened(work: Work, audit: Audit, by: By, count: int) -> Audit:
    """Keep that all is open; the agenda stands in the card's place until somebody begins with it."""
    ahead = audit.ahead
    assert ahead is not None  # noqa: S101 - `open_all` has just looked
    audit = replace(audit, ahead=replace(ahead, opened_at=by.at))
    first = Agenda.of(audit).order()[0].statement
    return await keep(work, replace(audit, current=first), by, Change("opened-all", after=str(count)))
