"""The one gate that all free text passes before anything is kept."""

from __future__ import annotations

from bot.audit.identifiers import LONGEST, findings
from bot.audit.identifiers.gate import check


def stop_identifiers(text: str, *, confirmed: bool) -> None:
    """Let a text about systems pass; raises `Identifies`, or `MayIdentify` unless its writer has confirmed it."""
    check(text, confirmed=confirmed)


def second_thought(text: str) -> tuple[str, ...]:
    """Say which kinds of identifiers the gate finds in a text that was kept, by what it knows now."""
    return tuple(finding.kind for finding in findings(text))


def harmless(title: str) -> str:
    """Give a chat's title as it may be kept and printed: empty when anything in it may identify somebody.

    Nobody can be asked about a title, so what would be asked about is left out like what would be refused.
    """
    return "" if findings(title[:LONGEST]) else title
