"""The one gate that all free text passes before any write, log or post."""

from __future__ import annotations

from bot.audit.errors import Identifies, MayIdentify
from bot.audit.identifiers import findings
from bot.audit.identifiers.finding import Certainty


def check(text: str, *, confirmed: bool) -> None:
    """Let a text about a system pass; `confirmed` says that its writer has been asked and keeps it.

    Raises `Identifies` for what is certain, asked or not, and `MayIdentify` for what has still to be asked; both carry
    `kinds`, a tuple of kinds (`identifier-KIND` in the catalogue), never the text.

    >>> check("The pathway was agreed in March 2025.", confirmed=False)
    >>> check("call 07700 900123", confirmed=True)
    Traceback (most recent call last):
    bot.audit.errors.Identifies: Identifies
    """
    found = findings(text)
    sure = tuple(finding.kind for finding in found if finding.certainty is Certainty.CERTAIN)
    if sure:
        raise Identifies(kinds=sure)
    if found and not confirmed:
        raise MayIdentify(kinds=tuple(finding.kind for finding in found))
