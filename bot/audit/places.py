"""Where an action stands, as the target of what is written about it: one value, whose kept form stays readable."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.audit.errors import Stale

REWORDS = "#"
"""What begins the form of a place whose action is to have another text."""

FORM = re.compile(rf"{REWORDS}?(?P<action>[0-9]{{1,16}})(\.(?P<message>[0-9]{{1,16}}))?")


@dataclass(frozen=True, slots=True)
class ActionPlace:
    """An action that is there already, by its id, and the message that shows it (0: none is known).

    `rewords`: the text is to replace the action's own; else it is its day, or the word on how it ended.

    >>> str(ActionPlace(12, 345, rewords=True)), str(ActionPlace(12, 345)), str(ActionPlace(12, rewords=True))
    ('#12.345', '12.345', '#12')
    """

    action_id: int
    message_id: int = 0
    rewords: bool = False

    def __str__(self) -> str:
        shown_at = f".{self.message_id}" if self.message_id else ""
        return f"{REWORDS if self.rewords else ''}{self.action_id}{shown_at}"

    @classmethod
    def read(cls, target: str) -> ActionPlace:
        """Read a place back; raises `Stale` for what is none: a forged button may say anything.

        >>> ActionPlace.read("#12.345") == ActionPlace(12, 345, rewords=True), ActionPlace.read("12") == ActionPlace(12)
        (True, True)
        """
        found = FORM.fullmatch(target)
        if found is None:
            raise Stale
        return cls(int(found["action"]), int(found["message"] or 0), rewords=cls.is_meant(target))

    @classmethod
    def is_meant(cls, target: str) -> bool:
        """Say whether a text for this target is another text of an action; else it is a new one, about a statement."""
        return target.startswith(REWORDS)
