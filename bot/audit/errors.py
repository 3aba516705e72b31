"""What a person can do wrong. Each error names its sentence in the catalogue and carries its blanks."""

from __future__ import annotations

from typing import ClassVar


class AuditError(Exception):
    """Something a person can mend. `key` is the sentence in the catalogue, `blanks` fill it."""

    key: ClassVar[str] = ""

    def __init__(self, **blanks: object) -> None:
        super().__init__(type(self).__name__)
        self.blanks = blanks


class UnknownStatement(AuditError):
    """No statement or domain has that number."""

    key = "error-unknown-statement"


class OffScale(AuditError):
    """The value is no point of the scale."""

    key = "error-off-scale"


class NoAudit(AuditError):
    """No audit is open here."""

    key = "error-no-audit"


class AuditIsOpen(AuditError):
    """An audit is open here already; a second one must wait until it is closed."""

    key = "error-audit-is-open"


class AuditClosed(AuditError):
    """The audit takes no answers any more."""

    key = "error-audit-closed"


class NotAMember(AuditError):
    """Only those who joined can answer."""

    key = "error-not-a-member"


class HasLeft(AuditError):
    """A member who left the chat can answer again only after coming back and joining."""

    key = "error-has-left"


class NotFacilitator(AuditError):
    """Only the facilitator may do this."""

    key = "error-not-facilitator"


class NotYours(AuditError):
    """The button or the question was meant for somebody else."""

    key = "error-not-yours"


class Stale(AuditError):
    """The button was drawn for something that has moved on."""

    key = "error-stale"


class MovedOn(Stale):
    """The button was drawn for a statement that is no longer on the card."""

    key = "error-moved-on"


class NoAgency(AuditError):
    """In this rhythm agencies rate, and this member speaks for none."""

    key = "error-no-agency"


class AlreadyRevealed(AuditError):
    """The ratings of this statement are in the open; a secret one comes too late."""

    key = "error-already-revealed"


class NotRevealed(AuditError):
    """The ratings of this statement are still secret."""

    key = "error-not-revealed"


class NobodyIn(AuditError):
    """There is no rating to reveal."""

    key = "error-nobody-in"


class AlreadyAgreed(AuditError):
    """Somebody has agreed the score: the reveal can no longer be undone."""

    key = "error-already-agreed"


class NotAgreed(AuditError):
    """There is no agreed score to dissent from."""

    key = "error-not-agreed"


class NoAttemptLeft(AuditError):
    """The statement was scored again as often as it may be."""

    key = "error-no-attempt-left"


class EmptyText(AuditError):
    """There is nothing in the text."""

    key = "error-empty-text"


class TextTooLong(AuditError):
    """The text is longer than one message may be."""

    key = "error-text-too-long"


class NotText(AuditError):
    """A photo, voice message, file or sticker: only text can be a note."""

    key = "error-not-text"


class GroupOnly(AuditError):
    """The command belongs into a group."""

    key = "error-group-only"


class Anonymous(AuditError):
    """An anonymous admin cannot be told apart from the others."""

    key = "error-anonymous"


class UnknownFramework(AuditError):
    """No framework has that name."""

    key = "error-unknown-framework"


class WhichAudit(AuditError):
    """A private text could belong to more than one audit: it is never guessed."""

    key = "error-which-audit"


class TooSoon(AuditError):
    """It was done a moment ago and may be done again only later."""

    key = "error-too-soon"


class LinkExpired(AuditError):
    """The link into the private chat is old, or was made for somebody else."""

    key = "error-link-expired"


class NotAdmin(AuditError):
    """Only an admin of the group may do this."""

    key = "error-not-admin"


class FacilitatorPresent(AuditError):
    """The facilitator was here not long ago."""

    key = "error-facilitator-present"


class Identifies(AuditError):
    """The text certainly identifies a person; `kinds` says how, never the text. Nothing was kept."""

    key = "error-identifies"


class MayIdentify(AuditError):
    """The text may identify a person; `kinds` says how. It passes when its writer says it is about a system."""

    key = "error-may-identify"


class HandOverFirst(AuditError):
    """Somebody who runs an open audit must hand it over before being forgotten."""

    key = "error-hand-over-first"


class NoAction(AuditError):
    """There is no such action (any more)."""

    key = "error-no-action"


class NotOwner(AuditError):
    """Only an action's owner or the facilitator may say how it ended."""

    key = "error-not-owner"


class NoDate(AuditError):
    """The text is no date that could be understood."""

    key = "error-no-date"


class DuePast(AuditError):
    """The day an action would be due has gone by."""

    key = "error-due-past"


class NotYet(AuditError):
    """Last round's score and notes stay away until this round's are in the open, so that they do not anchor."""

    key = "error-not-yet"


class NobodyCompares(AuditError):
    """No room has agreed to be compared."""

    key = "error-nobody-compares"


class Nowhere(AuditError):
    """A text replies to something that takes none."""

    key = "error-nowhere"
