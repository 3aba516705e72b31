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
from bot.audit.model import Settings
from bot.db.parts import Parts

MOST_AUDITS = 256
"""How many audits are remembered; those longest unused go first. One takes some 10 to 100 kB."""


@dataclass(slots=True)
class Memory:
    """The frameworks and parts last used, and the settings a new room begins with.

    `enabled` False keeps no parts (the tests compare the two).
    """

    enabled: bool = True
    beginning: Settings = field(default_factory=Settings)
    frameworks: dict[str, Framework] = field(default_factory=dict)
    audits: OrderedDict[int, tuple[int, Parts]] = field(default_factory=OrderedDict)

    def recall(self, audit_id: int, version: int) -> Parts | None:
        """Give the parts of an audit if they are remembered for just this version."""
        known = self.audits.get(audit_id)
        if known is None or known[0] != version:
            return None
        self.audits.move_to_end(audit_id)
        return known[1]

    def keep(self, audit_id: int, version: int, parts: Parts) -> None:
        """Remember the parts of an audit as committed with a version."""
        if not self.enabled:
            return
        self.audits[audit_id] = (version, parts)
        self.audits.move_to_end(audit_id)
        if len(self.audits) > MOST_AUDITS:
            self.audits.popitem(last=False)

    def forget(self) -> None:
        """Forget everything that another database could contradict (a hash means the same everywhere)."""
        self.audits.clear()
