"""What the buttons of *Score ahead, then meet* carry; the string form is that of all taps."""

from __future__ import annotations

from bot.views.tap_form import Tap
from bot.views.taps import OnAudit, OnStatement, WithValue


class BeginAhead(Tap, code="ahb"):
    """Begin an audit with a framework, to be scored ahead."""

    framework: str


class AheadIn(OnAudit, code="ahd"):
    """Have all in so many days from now."""

    days: int


class AheadUntil(OnAudit, code="ahu"):
    """Have all in by a moment that was typed, once it has been shown in full: in minutes since 1970, UTC."""

    at: int


class CardByCard(OnAudit, code="ahc"):
    """Give up scoring ahead."""


class OpenAll(OnAudit, code="aho"):
    """Reveal every statement at once."""


class BeginTalk(OnAudit, code="aht"):
    """Put the agenda's first statement on the card."""


class TakeOut(OnStatement, code="ahx"):
    """Talk about a statement that would be agreed with others."""


class Pick(WithValue, code="ahp"):
    """One of the two points that a median lies between."""


class Confirm(OnAudit, code="ahk"):
    """Agree together all that are close; the presser saw so many of them."""

    count: int


class RuleOutUnseen(OnStatement, code="ahr"):
    """Not applicable, as nobody could see it, for one of the offered reasons, by its key."""

    reason: str


class Hush(OnAudit, code="ahh"):
    """Have no nudges in private any more (1), or have them again (0)."""

    quiet: int
