"""The part of the ports that is about forms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.audit.forms import FormIssue
from bot.audit.model import Audit, Rating


class FormsLook(Protocol):
    """What can be read of forms."""

    async def forms(self, audit_id: int) -> Sequence[FormIssue]:
        """Give the forms of an audit, an agency each."""


class FormsWork(Protocol):
    """What a writer can do about them."""

    async def put_form(self, issue: FormIssue) -> None:
        """Keep the forms of an agency: the first, or how far they are."""

    async def drop_rating(self, audit: Audit, rating: Rating) -> Audit:
        """Take a secret rating back: another one takes its agency's place."""
