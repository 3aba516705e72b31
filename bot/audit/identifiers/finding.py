"""What a rule says of a text: which kind of identifier stands in it and how sure that is. Never the text itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Certainty(StrEnum):
    """`CERTAIN` is refused and nothing is kept; `SOFT` is asked about once."""

    CERTAIN = "certain"
    SOFT = "soft"


@dataclass(frozen=True, slots=True)
class Finding:
    """One kind of identifier; `identifier-KIND` is its name in the catalogue."""

    kind: str
    certainty: Certainty


def certain(kind: str) -> Finding:
    """Make a finding that is refused."""
    return Finding(kind, Certainty.CERTAIN)


def soft(kind: str) -> Finding:
    """Make a finding that is asked about."""
    return Finding(kind, Certainty.SOFT)
