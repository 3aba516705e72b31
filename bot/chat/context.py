"""What every handler has at hand, typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from telegram.ext import Application, CallbackContext, ExtBot

from bot.audit.doings import Post, Turn
from bot.audit.framework import Framework
from bot.audit.model import Audit
from bot.chat.cards import Cards
from bot.chat.show import Show
from bot.services.ports import Store
from bot.text import Words, words_for


class Posting(Protocol):
    """Durable work as the handlers see it."""

    async def enqueue(self, due: Iterable[Post]) -> None:
        """Have posts made or brought up to date; once for each version, however often it is asked."""

    async def sweep(self) -> None:
        """Have everything made that is due, as after the bot came back to a chat."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The tools on a handler's desk."""

    store: Store
    library: Mapping[str, Framework]
    show: Show
    cards: Cards
    posting: Posting
    token: Callable[[], str]


class Context(CallbackContext[ExtBot[Any], dict[str, Any], dict[str, Any], dict[str, Any]]):
    """The library's context with typed access to the desk."""

    @property
    def desk(self) -> Desk:
        """Give the tools, put into `bot_data` when the bot was put together."""
        desk: Desk = self.bot_data["desk"]
        return desk

    @property
    def store(self) -> Store:
        """Give the database."""
        return self.desk.store

    async def settle(self, turn: Turn, pressed: int = 0) -> None:
        """Bring the card (the one that was pressed, if it was one) up to date and set the posts going that are due."""
        self.desk.cards.refresh(turn.audit, pressed)
        if turn.due:
            await self.desk.posting.enqueue(turn.due)

    def room_words(self, audit: Audit) -> Words:
        """Give the language of a room."""
        return words_for(audit.room.settings.language)


BotApplication = Application[Any, Context, dict[str, Any], dict[str, Any], dict[str, Any], Any]
