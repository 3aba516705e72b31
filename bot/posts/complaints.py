"""What DBOS complains of: while its database is away it says the same several times a second, and its SQL each time."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from threading import Lock

import structlog

log = structlog.get_logger()

AGAIN_AFTER = 60.0
"""Seconds before the same complaint is told again, with how often it came meanwhile."""

Place = tuple[str, int]


@dataclass(slots=True)
class Complaint:
    """What was said at one place of DBOS's code: the first line of the last time, and how often since it was told."""

    said: str = ""
    times: int = 0
    told: float = float("-inf")


class Complaints(logging.Filter):
    """Takes down DBOS's warnings and errors in place of its log; they come from its threads."""

    def __init__(self) -> None:
        super().__init__()
        self.lock = Lock()
        self.places: dict[Place, Complaint] = {}
        self.is_new = False

    def filter(self, record: logging.LogRecord) -> bool:
        """Take a complaint down, and let anything else through."""
        if record.levelno < logging.WARNING:
            return True
        self.take((record.pathname, record.lineno), record.getMessage())
        return False

    def take(self, place: Place, said: str) -> None:
        """Take down what was said at a place of the code."""
        with self.lock:
            complaint = self.places.setdefault(place, Complaint())
            complaint.said = said.partition("\n")[0]
            complaint.times += 1
            self.is_new = True

    def heard(self) -> bool:
        """Say whether anything was said since this was asked last, told or not: DBOS may say it once and be silent."""
        with self.lock:
            is_new, self.is_new = self.is_new, False
        return is_new

    def forget(self) -> None:
        """Drop what was said, since something was done about it."""
        with self.lock:
            self.places.clear()
            self.is_new = False

    def tell(self, now: float) -> None:
        """Log each complaint once a minute; `now` counts seconds from anywhere."""
        with self.lock:
            due = [one for one in self.places.values() if one.times and now - one.told >= AGAIN_AFTER]
            for complaint in due:
                log.warning("posts-engine", said=complaint.said, times=complaint.times)
                complaint.times, complaint.told = 0, now
