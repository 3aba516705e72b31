"""What the buttons of the second door carry: inviting somebody without Telegram."""

from __future__ import annotations

from bot.views.taps import OnAudit


class Invitations(OnAudit, code="dil"):
    """See who is invited, and invite."""


class InviteTo(OnAudit, code="dia"):
    """Invite somebody for an agency, by its short form; who, is asked next."""

    agency: str


class Invite(OnAudit, code="dir"):
    """Invite somebody for an agency, as what they are there."""

    agency: str
    role: str


class OnInvitation(OnAudit):
    """A tap on one invitation."""

    invitation_id: int


class InviteAgain(OnInvitation, code="din"):
    """Give a new link."""


class Withdraw(OnInvitation, code="diw"):
    """Close the door."""
