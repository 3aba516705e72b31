"""What the store remembers between transactions: frameworks by hash, and the parts of audits by version.

Why this is safe: a transaction that changes a part of an audit also raises the audit's version before it commits
(the store sees to it, whatever the caller forgets), and versions of one audit are raised one transaction after
the other, under the lock of its row. So a version names exactly one committed state. Parts are remembered only
with the version they were committed with, and recalled only for the version just read inside the transaction.
Everything is forgotten with each new connection: behind it there might be another database (one restored from a
backup), in which the same version means something else.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field

from bot.audit.framework import Framework
from bot.audit.model import Audit, Settings

LONGEST_KEPT = 24
"""Months for which a closed round is kept where the operator says nothing else."""

MOST_AUDITS = 256
"""How many audits are remembered; those longest unused go first. One takes some 10 to 100 kB."""


@dataclass(slots=True)
class Memory:
    """The frameworks and audits last used, and the settings a new room begins with.

    `longest_kept`: how many months the operator has closed rounds kept at most.

    `enabled` False keeps no audits (the tests compare the two).
    """

    enabled: bool = True
    beginning: Settings = field(default_factory=Settings)
    longest_kept: int = LONGEST_KEPT
    frameworks: dict[str, Framework] = field(default_factory=dict)
    audits: OrderedDict[int, Audit] = field(default_factory=OrderedDict)

    def recall(self, audit_id: int, version: int) -> Audit | None:
        """Give an audit if it is remembered for just this version: its parts, as its own row may say more by now."""
        known = self.audits.get(audit_id)
        if known is None or known.version != version:
            return None
        self.audits.move_to_end(audit_id)
        return known

    def keep(self, audit: Audit) -> None:
        """Remember an audit as committed with its version; what somebody has read meanwhile may be older."""
        known = self.audits.get(audit.id)
        if not self.enabled or (known is not None and known.version > audit.version):
            return
        self.audits[audit.id] = audit
        self.audits.move_to_end(audit.id)
        if len(self.audits) > MOST_AUDITS:
            self.audits.popitem(last=False)

    def forget(self) -> None:
        """Forget everything that another database could contradict (a hash means the same everywhere)."""
        self.audits.clear()
