"""What cards show and showed, by Telegram's clock alone, so that a reply lands where its writer was looking.

Nothing here is of our own clock. Telegram dates a message when it was written and edited, in whole seconds since 1970
(Bot API, `Message.date` and `edit_date`), and with a reply it gives the message that is replied to as it stood then.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from bot.audit.framework import StatementId

UNKNOWN = 1 << 40
"""A second that never comes: what will end is not known yet."""

MOST_SHOWN = 48
"""How many statements a card remembers to have shown."""

MOMENT = 4
"""Seconds within which nobody reads a statement and writes about it: such a reply may be about the one before."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A statement that a card came to show, between two seconds since 1970 by Telegram's clock (mostly the same).

    `latest` is `UNKNOWN` while nobody knows whether it has come to that: the edit is under way, or its answer was lost.
    """

    statement: StatementId
    earliest: int
    latest: int


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What stood on a card as Telegram told of a reply to it, and the second in which it was last changed."""

    audit_id: int
    statement: StatementId
    second: int


@dataclass(frozen=True, slots=True)
class Sight:
    """What is known of where a writer was looking: the second in which they wrote, and what stood there afterwards."""

    second: int
    glimpse: Glimpse | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """The live message that shows the current statement.

    `statement` is what it shows as far as we know, `shown` what it showed one after the other. `drawn` is the audit's
    version it was drawn from, `seen` stands for what was shown that must not wait, and `drawn_at` is when that was.
    `person_id` is 0 for the room's own card, else the member who works in private.
    Of a card `on_its_way` nobody knows yet which message it is: its `message_id` is minus that of one before it.
    """

    audit_id: int
    chat_id: int
    thread_id: int
    message_id: int
    person_id: int
    statement: StatementId
    shown: tuple[Shown, ...] = ()
    drawn: int = 0
    seen: str = ""
    drawn_at: datetime | None = None

    @property
    def on_its_way(self) -> bool:
        """Say whether nobody knows yet which message it is, or whether it ever arrived."""
        return self.message_id <= 0

    @property
    def is_moving(self) -> bool:
        """Say whether it may show another statement by now than we know of."""
        return any(each.latest == UNKNOWN for each in self.shown)

    def begins_to_show(self, statement: StatementId) -> Card:
        """Give the card as it is while an edit to another statement is under way."""
        known = self.shown or (Shown(self.statement, 0, 0),)
        if known[-1].statement == statement and known[-1].latest == UNKNOWN:
            return self
        since = max(each.latest for each in known if each.latest != UNKNOWN)
        return replace(self, shown=(*known, Shown(statement, since, UNKNOWN))[-MOST_SHOWN:])

    def has_shown(self, statement: StatementId, second: int, *, exactly: bool) -> Card:
        """Give the card once it shows another statement; not `exactly` when an earlier edit may have done so, too."""
        ended = tuple(replace(each, latest=min(each.latest, second)) for each in self.shown)
        if exactly:
            ended = (*ended[:-1], Shown(statement, second, second))
        return replace(self, statement=statement, shown=ended)

    def shown_between(self, first: int, last: int) -> tuple[StatementId, ...]:
        """Say which statements it may have shown in any of some seconds, one after the other; mostly one."""
        return tuple(
            each.statement
            for nth, each in enumerate(self.shown)
            if (nth == 0 or each.earliest <= last) and all(first <= later.latest for later in self.shown[nth + 1 :])
        ) or (self.statement,)

    def seen_by(self, sight: Sight) -> tuple[StatementId, ...]:
        """Say which statements a writer may have had before them, oldest first; mostly one.

        What Telegram gives along with a reply stood there when that was on its way, so never earlier than the reply:
        it is what the writer saw when it has not changed since, and else that or what stood there before.
        """
        glimpse = sight.glimpse
        if glimpse is not None and glimpse.second <= sight.second:
            return (glimpse.statement,)
        found = self.shown_between(sight.second, sight.second)
        if glimpse is not None:
            found = up_to(found, glimpse.statement)
        return tuple(dict.fromkeys(found))

    def just_left(self, sight: Sight, place: StatementId) -> tuple[StatementId, ...]:
        """Say what a writer may mean who wrote when the card had only just come to another statement."""
        lately = up_to(self.shown_between(sight.second - MOMENT, sight.second), place)
        return tuple(dict.fromkeys(each for each in lately if each != place))


def up_to(shown: tuple[StatementId, ...], last: StatementId) -> tuple[StatementId, ...]:
    """Leave out what was shown after a statement, if that was shown at all."""
    return shown[: len(shown) - shown[::-1].index(last)] if last in shown else shown
