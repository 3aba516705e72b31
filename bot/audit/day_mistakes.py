"""What can be wrong with a day that is typed; each has its sentence, as all mistakes do."""

from __future__ import annotations

from bot.audit.errors import AuditError, WordsRefused


class NoDate(AuditError, WordsRefused):
    """The text is no date that could be understood."""

    key = "error-no-date"


class DayNotTime(NoDate):
    """A time of day was given where a day is wanted."""

    key = "error-day-not-time"


class VagueDay(NoDate):
    """A quarter, a half-term, a season: each place counts them in its own way."""

    key = "error-vague-day"


class OtherWeekday(NoDate):
    """The day of the week and the date that were given are two different days."""

    key = "error-other-weekday"


class DuePast(AuditError, WordsRefused):
    """The day an action would be due has gone by."""

    key = "error-due-past"
