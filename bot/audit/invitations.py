"""The second door: an invitation for somebody without Telegram, and a browser's visit to the pages.

Of what opens a door only a hash is kept (`token`, `browser`): whoever reads the database cannot walk through it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

LASTS = timedelta(days=14)
"""How long the link of an invitation opens, from when it was given."""

VISIT_LASTS = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Invitation:
    """A way in for one person who has no Telegram: a place in one audit, for an agency.

    `token` is the hash of what stands in the link, `browser` of the key of the one browser that it has opened for;
    empty until somebody has pressed. `person_id` is theirs alone (`bot.audit.persons.invited`), and stays when they
    are given a new link; what they are called stands where all names stand.
    """

    id: int
    audit_id: int
    person_id: int
    agency: str
    token: str
    browser: str
    expires_at: datetime
    withdrawn: bool = False

    def opens(self, browser: str, at: datetime) -> bool:
        """Say whether the link lets a browser in.

        >>> from datetime import UTC
        >>> noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
        >>> unopened = Invitation(1, 1, 2**52, "police", "token", "", noon + LASTS)
        >>> unopened.opens("hers", noon), unopened.opens("hers", noon + LASTS)
        (True, False)
        """
        return not self.withdrawn and at < self.expires_at and self.browser in ("", browser)


@dataclass(frozen=True, slots=True)
class Visit:
    """A browser on the pages, for one person and twelve hours; `token` is the hash of what its cookie holds.

    One that was ended before is known until then: what it was opened by opens nothing any more.
    """

    token: str
    person_id: int
    expires_at: datetime
    ended_at: datetime | None = None

    def is_open(self, at: datetime) -> bool:
        """Say whether its browser is in.

        >>> from datetime import UTC
        >>> noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
        >>> visit = Visit("token", 42, noon + VISIT_LASTS)
        >>> visit.is_open(noon), visit.is_open(noon + VISIT_LASTS)
        (True, False)
        """
        return self.ended_at is None and at < self.expires_at
