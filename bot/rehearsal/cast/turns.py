"""What somebody of the cast does when they look at their phone: find the card, read it, press, write."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.rehearsal.cast import script
from bot.rehearsal.cast.scene import Scene
from bot.rehearsal.standin.player import Player
from bot.rehearsal.standin.presses import Notification
from bot.rehearsal.standin.world import Chat, Message


@dataclass(frozen=True, slots=True)
class Troupe:
    """The people, how they tell what they do, and how quick they are.

    `pause` is the time (s) that somebody takes before acting; `patience` how long they wait for the bot (s).
    `again`: it is not their first round.
    """

    scene: Scene
    tell: Callable[[str], None]
    pause: float = 0.0
    patience: float = 60.0
    again: bool = False

    async def sees(self, look: Callable[[], Message | None]) -> Message:
        """Wait until there is something to see, then think for a moment."""
        await self.scene.stage.until(look, timeout=self.patience)
        await asyncio.sleep(self.pause)
        while not (seen := look()):
            await self.scene.stage.until(look, timeout=self.patience)
        return seen

    async def presses(self, person: Player, chat: Chat, label: str, *, after: int = 0) -> Notification:
        """Press the newest button that begins so, below the message `after`, and read what the bot answers."""
        message = await self.sees(lambda: with_button(chat, label, after))
        return await person.presses(message, label).wait(self.patience)

    async def taps(self, person: Player, chat: Chat, label: str) -> Notification:
        """Press a button of the card, and never of an older one, and read what the bot answers."""
        card = await self.sees(lambda: card_with(chat, label))
        return await person.presses(card, label).wait(self.patience)

    async def card(self, chat: Chat) -> Message:
        """Wait for the card."""
        return await self.sees(lambda: card_in(chat))


def with_button(chat: Chat, label: str, after: int = 0) -> Message | None:
    """Find the newest message of the bot, below the message `after`, that has a button beginning so."""
    newest = (message for message in reversed(chat.messages) if message.from_bot and message.id > after)
    return next((message for message in newest if message.button(label)), None)


def card_with(chat: Chat, *labels: str) -> Message | None:
    """Find the card once it has a button beginning with any of the labels."""
    card = card_in(chat)
    return card if card and any(has(card, label) for label in labels) else None


def card_in(chat: Chat) -> Message | None:
    """Find the card: the newest message of the bot with all the points, or with the way on."""
    newest = (message for message in reversed(chat.messages) if message.from_bot and message.buttons)
    return next((message for message in newest if number_on(message) and is_card(message)), None)


def is_card(message: Message) -> bool:
    """Say whether a message's buttons are those of a card."""
    return has(message, script.NEXT) or has(message, script.FINISH) or all(has(message, p) for p in script.POINTS)


def has(message: Message, label: str) -> bool:
    """Say whether some button begins so."""
    return any(button.label.startswith(label) for button in message.buttons)


def number_on(message: Message) -> str:
    """Read the number of the statement on a card; empty when it names none."""
    found = re.search(script.NUMBER, message.words)
    return found[1] if found else ""


def domain_on(message: Message) -> str:
    """Read the number of the domain on a card."""
    return number_on(message).partition(".")[0]


def newest_picture(chat: Chat, after: int) -> Message | None:
    """Find the newest picture from the bot below the message `after`."""
    return next((message for message in reversed(pictures(chat)) if message.id > after), None)


def documents(chat: Chat, after: int = 0) -> list[Message]:
    """List the documents from the bot below the message `after`."""
    return [message for message in chat.messages if message.from_bot and message.document and message.id > after]


def pictures(chat: Chat) -> list[Message]:
    """List the messages with a picture from the bot."""
    return [message for message in chat.messages if message.from_bot and message.photo]
