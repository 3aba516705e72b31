"""What a person can do wrong. Each error names its sentence in the catalogue and carries its blanks."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from bot.audit.messages import Aim


class AuditError(Exception):
    """Something a person can mend. `key` is the sentence in the catalogue, `blanks` fill it."""

    key: ClassVar[str] = ""

    def __init__(self, **blanks: object) -> None:
        super().__init__(type(self).__name__)
        self.blanks = blanks


class WordsRefused(Exception):
    """Other words would do. `aim` is what these were for, as far as is known: there the others are kept."""

    aim: Aim | None = None


class UnknownStatement(AuditError):
    """No statement or domain has that number."""

    key = "error-unknown-statement"


class NoColumn(AuditError):
    """The framework takes no such text beside a score."""

    key = "error-no-column"


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


class NotLastTime(AuditError):
    """Nobody of the last round is left to be seated: for who did not take part in it, there is *Join*."""

    key = "error-not-last-time"


class AgencyIsHere(AuditError):
    """A typed name is close to `agencies` that take part already; `aim` is what the text was for."""

    key = "error-agency-is-here"


class AgencyIsListed(AgencyIsHere):
    """A typed name is close to `agencies` on the list."""

    key = "error-agency-is-listed"


class NoAgency(AuditError):
    """In this rhythm agencies rate, and this member speaks for none."""

    key = "error-no-agency"


class AlreadyRevealed(AuditError):
    """The ratings of this statement are in the open; a secret one comes too late."""

    key = "error-already-revealed"


class AgencyScored(AuditError):
    """The agency's score is in the reveal: it is not late."""

    key = "error-agency-scored"


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


class StillAhead(AuditError):
    """Everybody still scores ahead: nothing is shown, agreed or moved before all is opened."""

    key = "error-still-ahead"


class AgreedMeanwhile(AuditError):
    """The score was agreed before somebody asked to talk about it."""

    key = "error-agreed-meanwhile"


class NobodyAhead(AuditError):
    """Nobody has scored anything yet: there is nothing to open."""

    key = "error-nobody-ahead"


class NoAttemptLeft(AuditError):
    """The statement was scored again as often as it may be."""

    key = "error-no-attempt-left"


class EmptyText(AuditError, WordsRefused):
    """There is nothing in the text."""

    key = "error-empty-text"


class NumberAlone(AuditError, WordsRefused):
    """A number was written where nobody was asked for one: it is no evidence, and a score is tapped."""

    key = "error-number-alone"


class TextTooLong(AuditError, WordsRefused):
    """The text is longer than one message may be."""

    key = "error-text-too-long"


class NameTooLong(TextTooLong):
    """A name that is typed, of an agency or a room, would not fit where it stands."""

    key = "error-name-too-long"


class RestOfText(AuditError):
    """The text is the rest of one that Telegram parted, and is not kept alone."""

    key = "error-rest-of-text"


class NotText(AuditError, WordsRefused):
    """A photo, voice message, file or sticker: only text can be a note."""

    key = "error-not-text"


class NoteStays(AuditError):
    """A note's message is another command now, or one that this framework takes no texts for."""

    key = "error-note-stays"


class NoteStaysText(AuditError):
    """A note's message is a photo or a file now: only text can be a note."""

    key = "error-note-stays-text"


class ActionStays(AuditError):
    """A message by which no action was refused is edited: an action is changed where it stands."""

    key = "error-action-stays"


class NoteRemoved(AuditError):
    """The note that a message was is removed, and no edit brings it back."""

    key = "error-note-removed"


class NoNote(AuditError):
    """There is no such note (any more)."""

    key = "error-no-note"


class GroupOnly(AuditError):
    """The command belongs into a group."""

    key = "error-group-only"


class AsChannel(AuditError):
    """Who writes in the name of a channel cannot be told apart from others who do."""

    key = "error-as-channel"


class Anonymous(AuditError):
    """An anonymous admin cannot be told apart from the others."""

    key = "error-anonymous"


class UnknownFramework(AuditError):
    """No framework has that name."""

    key = "error-unknown-framework"


class WhichAudit(AuditError):
    """A private text could belong to more than one audit: it is never guessed."""

    key = "error-which-audit"


class WhichStatement(AuditError):
    """A reply to a card that moved on just when it was written: it is never guessed."""

    key = "error-which-statement"


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


class Identifies(AuditError, WordsRefused):
    """The text certainly identifies a person; `kinds` says how, never the text. Nothing was kept."""

    key = "error-identifies"


class MayIdentify(AuditError, WordsRefused):
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


class NoZone(AuditError, WordsRefused):
    """There is no such time zone, or more than one."""

    key = "error-no-zone"


class NotYet(AuditError):
    """Last round's score and notes stay away until this round's are in the open, so that they do not anchor."""

    key = "error-not-yet"


class NobodyCompares(AuditError):
    """No room has agreed to be compared."""

    key = "error-nobody-compares"


class Nowhere(AuditError):
    """A text replies to something that takes none."""

    key = "error-nowhere"


class StillOpen(AuditError):
    """An open round is never purged."""

    key = "error-still-open"


class IsHeld(AuditError):
    """A hold is on: nothing of the room is destroyed."""

    key = "error-is-held"


class KeptTooLong(AuditError):
    """The operator has nothing kept for so long."""

    key = "error-kept-too-long"
