"""A text that came in, as the use cases take it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.audit.cards import Sight
from bot.audit.messages import Aim
from bot.audit.model import By


@dataclass(frozen=True, slots=True)
class Said:
    """A text that came in. `reply_to` is the message it answers; `aim` what a command or button said it is for.

    `on_card`: the aim's statement was not named, it is the one on the card. `sight` is where its writer was looking,
    which stays when a message is edited. `confirmed`: its writer has said that it is about a system, not a person;
    `another`: that it names another agency than those it is close to.
    """

    message_id: int
    text: str
    reply_to: int | None = None
    aim: Aim | None = None
    confirmed: bool = False
    another: bool = False
    sight: Sight | None = None
    is_edit: bool = False
    on_card: bool = False

    def seen_from(self, by: By) -> Sight:
        """Give where its writer was looking, at least when that was."""
        return self.sight or Sight(int(by.at.timestamp()))
