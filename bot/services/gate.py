"""The one gate that all free text passes before anything is kept."""

from __future__ import annotations

from bot.audit.identifiers.gate import check


def stop_identifiers(text: str, *, confirmed: bool) -> None:
    """Let a text about systems pass; raises `Identifies`, or `MayIdentify` unless its writer has confirmed it."""
    check(text, confirmed=confirmed)
