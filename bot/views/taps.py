"""What a button carries: one class a kind of tap; `tap_form` writes and reads them.

A tap names the audit and the statement it was drawn for, so that an old button can be told from a live one.
"""

from __future__ import annotations

from bot.audit.messages import Aim, AimKind
from bot.views.tap_form import Tap
from bot.views.ways import NoteStep, PageName, Step


class OnAudit(Tap):
    """A tap on an audit as a whole."""

    audit_id: int


class OnStatement(OnAudit):
    """A tap drawn for one statement."""

    statement: str


class WithValue(OnStatement):
    """A tap of one point of the scale for one statement."""

    value: int


class OnAttempt(OnStatement):
    """A tap drawn for one attempt at a statement (0: for whichever is the present one)."""

    attempt: int = 0


class WithValueOnAttempt(WithValue):
    """A tap of one point of the scale, drawn for one attempt at a statement (0: for the present one)."""

    attempt: int = 0


class Score(WithValue, code="sc"):
    """Straight to agreed: the room's score."""


class Rate(WithValueOnAttempt, code="ra"):
    """One's own secret rating."""


class Outside(OnAttempt, code="ou"):
    """One's own secret "outside my agency's view"."""


class Mine(OnStatement, code="mi"):
    """See one's own rating."""


class ShowAll(OnAttempt, code="re"):
    """Reveal the ratings."""


class UndoReveal(OnAttempt, code="ur"):
    """Take an accidental reveal back: that of `moment`, in milliseconds since 1970 (0: the present one).

    After it the same attempt may be revealed again, which a second press of the same button must not undo.
    """

    moment: int = 0


class ScoreAgain(OnAttempt, code="sa"):
    """Begin another secret attempt."""


class Agree(WithValueOnAttempt, code="ag"):
    """The agreed point."""


class ScoreLate(OnAttempt, code="sl"):
    """Ask for the score of an agency that is not in the reveal."""


class Late(WithValueOnAttempt, code="la"):
    """That score, of the person who was asked."""

    person_id: int = 0


class AgreeAnyway(WithValueOnAttempt, code="ay"):
    """The agreed point, though it lies outside all that was said."""


class AgreeAndGoOn(WithValueOnAttempt, code="ao"):
    """The offered point of a close reveal, and on to the next statement."""


class Remind(OnStatement, code="rm"):
    """Ask those who are missing."""


class Next(OnStatement, code="nx"):
    """Move on."""


class Skip(OnStatement, code="sk"):
    """Leave the statement for later."""


class GoTo(OnStatement, code="go"):
    """Put a statement on the card."""


class NotApplicable(OnStatement, code="na"):
    """Ask why the statement is not applicable."""


class RuleOut(OnStatement, code="ro"):
    """Not applicable for one of the offered reasons, by its key."""

    reason: str


class OpenAgain(OnStatement, code="oa"):
    """Ask why the answer of `moment` (milliseconds since 1970) is opened again: another one since then is not meant."""

    moment: int


class OpenFor(OpenAgain, code="of"):
    """Open that answer again for one of the offered reasons, by its key."""

    reason: str


class OpenEarly(OnAudit, code="oe"):
    """Score again in secret what one person scored before, up to `moment` (milliseconds since 1970)."""

    moment: int


class InPrivate(OnStatement, code="ip"):
    """Open the bot's private chat at a statement, by a link made for the presser."""


class ReadPrivately(OnAudit, code="rp"):
    """Read the whole audit in private, by a link made for the presser."""


class ReadDomain(OnAudit, code="rd"):
    """Read a domain (empty: that of the statement on the card), one of its pages."""

    domain: str
    number: int = 1


class ReadStatement(OnStatement, code="rs"):
    """Read a statement with its notes, one of its pages; `back` is the page of its domain to go back to."""

    number: int = 1
    back: int = 1


class SamePeople(OnAudit, code="sp"):
    """Seat the people of the last round: all of them for the facilitator, else oneself."""


class Mode(OnStatement, code="mo"):
    """Choose what the next texts mean in private."""

    mode: str


class Asking(OnAudit):
    """A tap after which the presser is asked for a text, for its `aim`."""

    @property
    def aim(self) -> Aim:
        """What the text is for."""
        raise NotImplementedError


class AddNote(Asking, code="an"):
    """Write a text under one of the framework's columns."""

    statement: str
    kind: str

    @property
    def aim(self) -> Aim:
        """A note on the statement."""
        return Aim(self.audit_id, self.kind, self.statement)


class Comment(Asking, code="co"):
    """Write a comment on a domain."""

    domain: str

    @property
    def aim(self) -> Aim:
        """A comment on the domain."""
        return Aim(self.audit_id, AimKind.COMMENT, self.domain)


class Disagree(Asking, code="di"):
    """Write why one's agency does not share the agreed score."""

    statement: str

    @property
    def aim(self) -> Aim:
        """A dissent from the statement's score."""
        return Aim(self.audit_id, AimKind.DISSENT, self.statement)


class AddAction(Asking, code="aa"):
    """Write what is to be done: about a statement, or in general (empty)."""

    statement: str

    @property
    def aim(self) -> Aim:
        """A new action."""
        return Aim(self.audit_id, AimKind.ACTION, self.statement)


class OnText(OnAudit):
    """A tap about the text of the message that the pressed one replies to, which is for the `aim`."""

    kind: str
    target: str

    @property
    def aim(self) -> Aim:
        """What the text is for."""
        return Aim(self.audit_id, self.kind, self.target)


class OwnNotes(OnAudit, code="my"):
    """Open one's own notes: the list, or a page (`number`) of those on a statement or domain (`of`)."""

    of: str = ""
    number: int = 1


class OnNote(OnAudit):
    """A tap on a note that was kept."""

    note_id: int


class StepOnNote(OnNote, code="no"):
    """Show a note, or do one thing with it."""

    step: NoteStep


class RemoveNote(OnNote, code="nr"):
    """Remove a note for good."""


class NoteToDomain(OnNote, code="nd"):
    """Ask to which statement of a domain a note is moved."""

    domain: str


class MoveNote(OnNote, code="nm"):
    """Put a note under another column or statement, a comment on another domain."""

    kind: str
    target: str


class Keep(OnText, code="ke"):
    """Keep a text that may identify somebody: it is about a system."""


class Belongs(OnText, code="bl"):
    """Say which audit a private text belongs to."""


class Another(OnText, code="an2"):
    """Join for the agency as its name was typed: it is another one than those it is close to."""


class Rewrite(Tap, code="rw"):
    """Do not keep a text that may identify somebody."""


class Remove(Tap, code="rv"):
    """Delete a message that names somebody, with the bot's right to."""

    message_id: int


class Begin(Tap, code="be"):
    """Begin an audit with a framework."""

    framework: str


class Join(OnAudit, code="jo"):
    """Ask for the agencies to choose from."""


class JoinAs(OnAudit, code="ja"):
    """Join for one of the offered agencies, by its key; "other" asks for its name.

    `person_id` is who was asked; `roster` the message that lists who takes part (0: none).
    """

    agency: str
    person_id: int
    roster: int


class HandOver(OnAudit, code="ho"):
    """Make a member the facilitator."""

    person_id: int


class TakeOver(OnAudit, code="to"):
    """Take over from a facilitator who is away."""


class Page(OnAudit, code="pg"):
    """Open a page of the menu; `of` is what it is about (a domain's id, or empty)."""

    page: PageName
    of: str = ""


class Choose(OnAudit, code="st"):
    """Choose a setting."""

    name: str
    choice: str


class Close(OnAudit, code="cl"):
    """Close the audit, after having been asked."""


class Reopen(OnAudit, code="ro2"):
    """Open a closed audit again."""


class Forget(Tap, code="fm"):
    """Forget the person who was asked, and nobody else."""

    person_id: int


class OnAction(OnAudit):
    """A tap on one action, which may be of an earlier round than the audit."""

    action_id: int


class StepOn(OnAction, code="ac"):
    """What to do with an action: show it, choose its owner or day, give it another text, end it."""

    step: Step


class Own(OnAction, code="ow"):
    """Hand an action to an owner, by a short form of the name."""

    owner: str


class DueIn(OnAction, code="du"):
    """Make an action due after one of the offered spans."""

    span: str


class DueOn(OnAction, code="do"):
    """Make an action due on a day that was typed, once it has been shown in full: its number in the calendar."""

    day: int


class Dismiss(Tap, code="x"):
    """Put a menu or a question away."""
