"""A form: a spreadsheet for one agency, which is filled in and handed in; the code it carries, and what stands in it.

The code says which audit, round, agency and issue a form is of, and when it was issued. It is signed with a key that is
made for that agency and audit, kept with the audit and destroyed with it; the bot's token has no part in it, as that
may change.
"""

from __future__ import annotations

import hmac
import re
from base64 import b32encode
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import sha256

from bot.audit.agencies import short_form
from bot.audit.framework import ColumnId, Framework, StatementId
from bot.audit.model import Audit

MARK = "form."
"""What every code begins with."""

CODE = re.compile(r"form\.([0-9]{1,15})\.([0-9]{1,5})\.([0-9]{1,6})\.([0-9]{1,11})\.([a-z0-9=-]{1,40})\.([a-z2-7]{26})")
DIGITS = re.compile(r"(-?[0-9]{1,6})(?![0-9]|[.,][0-9])")
SIGNED = 16
"""Bytes of the signature: 128 bits."""


@dataclass(frozen=True, slots=True)
class FormIssue:
    """The forms of one agency in one audit: the last that was issued, and the last that was kept (0: none).

    `key` is what they are signed with. `person_id` is whose what the facilitator hands in for the agency counts as:
    somebody without Telegram, made for it (`bot.audit.persons.invited`).
    """

    audit_id: int
    agency: str
    key: str
    person_id: int
    issue: int = 0
    kept: int = 0


@dataclass(frozen=True, slots=True)
class FormCode:
    """What a form's code says; `agency` is the short form, `issued` in seconds since 1970."""

    audit_id: int
    round: int
    issue: int
    issued: int
    agency: str
    signature: str = ""

    @classmethod
    def of(cls, audit: Audit, known: FormIssue, at: datetime) -> FormCode:
        """Give the signed code of the issue that is the last one now."""
        code = cls(audit.id, audit.round, known.issue, int(at.timestamp()), short_form(known.agency))
        return replace(code, signature=code.signed(known.key))

    @classmethod
    def read(cls, text: str) -> FormCode | None:
        """Read a code, whoever has signed it; None for what is none."""
        found = CODE.fullmatch(text.strip())
        if found is None:
            return None
        audit_id, number, issue, issued = map(int, found.groups()[:4])
        return cls(audit_id, number, issue, issued, found[5], found[6])

    def signed(self, key: str) -> str:
        """Give the signature that it must have."""
        made = hmac.new(key.encode(), self.body.encode(), sha256).digest()[:SIGNED]
        return b32encode(made).decode().rstrip("=").lower()

    def is_of(self, known: FormIssue) -> bool:
        """Say whether it is a code that was signed for an agency's forms."""
        return known.audit_id == self.audit_id and hmac.compare_digest(self.signed(known.key), self.signature)

    @property
    def body(self) -> str:
        """What is signed."""
        return f"{MARK}{self.audit_id}.{self.round}.{self.issue}.{self.issued}.{self.agency}"

    @property
    def issued_at(self) -> datetime:
        """When the form was issued."""
        return datetime.fromtimestamp(self.issued, UTC)

    def __str__(self) -> str:
        return f"{self.body}.{self.signature}"


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row as it was filled in: the number in its first cell, the score as it stands there, and its texts in order."""

    number: str
    score: str
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FilledForm:
    """What stands in a file that was handed in: its code as it stands there, and the rows in which something is."""

    code: str
    rows: tuple[FormRow, ...]


@dataclass(frozen=True, slots=True)
class BlankForm:
    """What a form is made of: the audit, whose it is, its code, and by when it is to be in (None: nobody has said)."""

    audit: Audit
    agency: str
    code: str
    until: datetime | None = None

    @property
    def framework(self) -> Framework:
        """The tool."""
        return self.audit.framework


@dataclass(frozen=True, slots=True)
class FormScore:
    """A score in a form; None is "outside our view"."""

    statement: StatementId
    value: int | None


@dataclass(frozen=True, slots=True)
class FormText:
    """A text in a form; `kinds` is how it may identify somebody, which is asked about."""

    statement: StatementId
    column: ColumnId
    text: str
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FormFault:
    """Why something in a row is not kept: `what` is the sentence `form-fault-WHAT`, with its blanks."""

    number: str
    what: str
    blanks: Mapping[str, object] = field(default_factory=dict)


def score_of(framework: Framework, text: str, outside: frozenset[str]) -> int | None:
    """Read a score as it is chosen from the list or typed: by its digits, or "outside our view" in any language.

    `outside` are those words, folded. Raises `ValueError` for what is neither, or `OffScale`.
    """
    if " ".join(text.split()).casefold() in outside:
        return None
    found = DIGITS.match(text.strip())
    if found is None:
        raise ValueError(text)
    return framework.point(int(found[1])).value
