"""What a button carries. One class a kind of tap; this file alone knows the string form and Telegram's 64 bytes.

A tap names the audit and the statement it was drawn for, so that an old button can be told from a live one. The form
is `code|field|field…`; fields are numbers and ids of the framework, neither of which holds a bar.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import ClassVar, Self

MOST_BYTES = 64
"""Telegram's limit for `callback_data`, in bytes."""


@dataclass(frozen=True, slots=True)
class Tap:
    """What any button carries."""

    code: ClassVar[str] = ""

    def pack(self) -> str:
        """Write the tap as callback data; raises `ValueError` over 64 bytes."""
        data = "|".join([self.code, *(str(getattr(self, field.name)) for field in fields(self))])
        if len(data.encode()) > MOST_BYTES:
            raise ValueError(data)
        return data

    @classmethod
    def unpack(cls, data: str) -> Self:
        """Read callback data back; raises `ValueError` when it is of another kind or from another time."""
        code, *values = data.split("|")
        parts = fields(cls)
        if code != cls.code or len(values) != len(parts):
            raise ValueError(data)
        typed = [int(value) if part.type == "int" else value for part, value in zip(parts, values, strict=True)]
        return cls(*typed)

    @classmethod
    def fits(cls, data: object) -> bool:
        """Say whether callback data is of this kind: what the routes ask."""
        return isinstance(data, str) and data.split("|")[0] == cls.code


@dataclass(frozen=True, slots=True)
class OnAudit(Tap):
    """A tap on an audit as a whole."""

    audit_id: int


@dataclass(frozen=True, slots=True)
class OnStatement(OnAudit):
    """A tap drawn for one statement."""

    statement: str


@dataclass(frozen=True, slots=True)
class WithValue(OnStatement):
    """A tap of one point of the scale for one statement."""

    value: int


@dataclass(frozen=True, slots=True)
class Begin(Tap):
    """Begin an audit with a framework."""

    code: ClassVar[str] = "be"
    framework: str


class Join(OnAudit):
    """Ask for the agencies to choose from."""

    code = "jo"


@dataclass(frozen=True, slots=True)
class JoinAs(OnAudit):
    """Join for one of the offered agencies, by its key; "other" asks for its name.

    `person_id` is who was asked; `roster` the message that lists who takes part (0: none).
    """

    code: ClassVar[str] = "ja"
    agency: str
    person_id: int
    roster: int


class Score(WithValue):
    """Straight to agreed: the room's score."""

    code = "sc"


class Rate(WithValue):
    """One's own secret rating."""

    code = "ra"


class Outside(OnStatement):
    """One's own secret "outside my agency's view"."""

    code = "ou"


class Mine(OnStatement):
    """See one's own rating."""

    code = "mi"


class Reveal(OnStatement):
    """Show the ratings."""

    code = "re"


class UndoReveal(OnStatement):
    """Take an accidental reveal back."""

    code = "ur"


class ScoreAgain(OnStatement):
    """Begin another secret attempt."""

    code = "sa"


class Agree(WithValue):
    """The agreed point."""

    code = "ag"


class Dissent(OnStatement):
    """Record that one's agency does not share the agreed score."""

    code = "di"


class Remind(OnStatement):
    """Ask those who are missing."""

    code = "rm"


class Next(OnStatement):
    """Move on."""

    code = "nx"


class Skip(OnStatement):
    """Leave the statement for later."""

    code = "sk"


class NotApplicable(OnStatement):
    """Ask why the statement is not applicable."""

    code = "na"


@dataclass(frozen=True, slots=True)
class RuleOut(OnStatement):
    """Not applicable for one of the offered reasons, by its key."""

    code: ClassVar[str] = "ro"
    reason: str


@dataclass(frozen=True, slots=True)
class AddNote(OnStatement):
    """Ask the presser for a piece of evidence or of assurance."""

    code: ClassVar[str] = "an"
    kind: str


@dataclass(frozen=True, slots=True)
class Mode(OnStatement):
    """Choose what the next texts mean in private."""

    code: ClassVar[str] = "mo"
    kind: str


class InPrivate(OnStatement):
    """Open the bot's private chat at a statement, by a link made for the presser."""

    code = "ip"


class GoTo(OnStatement):
    """Put a statement on the card."""

    code = "go"


class SeatNext(OnStatement):
    """Go on in private to the next statement to rate."""

    code = "sn"


@dataclass(frozen=True, slots=True)
class Page(OnAudit):
    """Open a page of the menu: `page` is its name, `of` what it is about (a domain's id, or empty)."""

    code: ClassVar[str] = "pg"
    page: str
    of: str = ""


@dataclass(frozen=True, slots=True)
class Choose(OnAudit):
    """Choose a setting."""

    code: ClassVar[str] = "st"
    name: str
    choice: str


@dataclass(frozen=True, slots=True)
class HandOver(OnAudit):
    """Make a member the facilitator."""

    code: ClassVar[str] = "ho"
    person_id: int


class TakeOver(OnAudit):
    """Take over from a facilitator who is away."""

    code = "to"


class Close(OnAudit):
    """Close the audit, after having been asked."""

    code = "cl"


class Reopen(OnAudit):
    """Open a closed audit again."""

    code = "ro2"


@dataclass(frozen=True, slots=True)
class Comment(OnAudit):
    """Ask the presser for a comment on a domain."""

    code: ClassVar[str] = "co"
    domain: str


@dataclass(frozen=True, slots=True)
class Keep(OnAudit):
    """Keep a text that may identify somebody: it is about a system. The text is that of the message replied to."""

    code: ClassVar[str] = "ke"
    kind: str
    target: str


class Rewrite(Tap):
    """Do not keep a text that may identify somebody."""

    code = "rw"


@dataclass(frozen=True, slots=True)
class Belongs(OnAudit):
    """Say which audit a private text belongs to. The text is that of the message replied to."""

    code: ClassVar[str] = "bl"
    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class Remove(Tap):
    """Delete a message that names somebody, with the bot's right to."""

    code: ClassVar[str] = "rv"
    message_id: int


@dataclass(frozen=True, slots=True)
class Forget(Tap):
    """Forget the person who was asked, and nobody else."""

    code: ClassVar[str] = "fm"
    person_id: int


@dataclass(frozen=True, slots=True)
class AddAction(OnAudit):
    """Ask the presser what is to be done: about a statement, or in general (empty)."""

    code: ClassVar[str] = "aa"
    statement: str


@dataclass(frozen=True, slots=True)
class OnAction(OnAudit):
    """A tap on one action, which may be of an earlier round than the audit."""

    action_id: int


@dataclass(frozen=True, slots=True)
class Deed(OnAction):
    """What to do with an action: show it, choose its owner or day, give it another text, end it."""

    code: ClassVar[str] = "ac"
    step: str


@dataclass(frozen=True, slots=True)
class Own(OnAction):
    """Hand an action to an owner, by a short form of the name."""

    code: ClassVar[str] = "ow"
    owner: str


@dataclass(frozen=True, slots=True)
class DueIn(OnAction):
    """Make an action due after one of the offered spans."""

    code: ClassVar[str] = "du"
    span: str


class Dismiss(Tap):
    """Put a menu or a question away."""

    code = "x"
