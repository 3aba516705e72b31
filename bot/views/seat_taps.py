"""What the buttons of somebody's private card and pages carry: where one sits, and what one has said."""

from __future__ import annotations

from bot.views.taps import OnAudit, OnStatement


class SeatNext(OnStatement, code="sn"):
    """Go on in private to the next statement to rate."""


class SeatBack(OnStatement, code="sb"):
    """Go back in private to the statement before."""


class SitDown(OnAudit, code="sd"):
    """Go on in private with an audit, where one left off."""


class SitAt(OnStatement, code="si"):
    """Go in private to a statement; nobody else's card moves."""


class MyAnswers(OnAudit, code="mya"):
    """See in private what one has said on the statements of a domain (empty: that of the card)."""

    domain: str
