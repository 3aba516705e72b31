"""What the buttons about who sees a room carry."""

from __future__ import annotations

from bot.views.taps import OnAudit


class Records(OnAudit, code="acr"):
    """Read who could and can see the room, a page of it."""

    number: int = 1


class OnComer(OnAudit):
    """A tap on somebody who came into the chat."""

    person_id: int


class Vouch(OnComer, code="ack"):
    """Say that somebody belongs here."""


class Disown(OnComer, code="acn"):
    """Say that somebody is not one of us."""


class Expel(OnComer, code="acx"):
    """Have somebody removed from the chat, by the bot."""


class LetIn(OnComer, code="aci"):
    """Let somebody into the chat who asked, as one who belongs here."""


class TurnAway(OnComer, code="aco"):
    """Turn somebody away who asked to be let in."""
