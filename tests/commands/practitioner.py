"""A practitioner who answers an audit alone, looking only at the chat; tries again when nothing happens."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from bot.rehearsal import Chat, Message, Player, Press
from bot.rehearsal.standin.backstage import Backstage

NUMBER = re.compile(r"(?m)^(\d+\.\d+[a-z]?)\b")
POINTS = {"0", "1", "2", "3", "4"}


@dataclass(frozen=True, slots=True)
class Tap:
    """A score that was tapped, and the update that carried it."""

    statement: str
    value: int
    update_id: int
    press: Press


@dataclass(frozen=True, slots=True)
class Text:
    """An evidence that was sent, and the update that carried it."""

    message: Message
    update_id: int


@dataclass
class Practitioner:
    """The person, and what was tapped and written so far. `patience`: how long an answer is waited for, in seconds."""

    person: Player
    patience: float = 2.0
    taps: list[Tap] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)

    @property
    def stage(self) -> Backstage[Any]:
        return self.person.stage

    @property
    def chat(self) -> Chat:
        return self.person.private

    def confirmed(self, update_id: int) -> bool:
        """Say whether Telegram will not send an update again."""
        return all(waiting.id != update_id for waiting in self.stage.updates.queue)

    def with_button(self, *labels: str) -> Message | None:
        """Find the newest message of the bot with one of these buttons."""
        buttons = (m for m in reversed(self.chat.messages) if m.from_bot and any(m.button(label) for label in labels))
        return next(buttons, None)

    def card(self) -> Message | None:
        """Find the newest card."""
        cards = (m for m in reversed(self.chat.messages) if m.from_bot and {b.label[:1] for b in m.buttons} >= POINTS)
        return next(cards, None)

    def number(self) -> str:
        """Read the number on the card."""
        card = self.card()
        found = NUMBER.search(card.words) if card else None
        return found[1] if found else ""

    async def presses(self, message: Message, label: str) -> Press:
        """Press a button and wait a while for the answer."""
        press = self.person.presses(message, label)
        with suppress(TimeoutError):
            await press.wait(self.patience)
        return press

    async def begins(self) -> None:
        """Start, and begin an audit."""
        while not self.card():
            if not (message := self.with_button("Begin")):
                self.person.starts()
                with suppress(TimeoutError):
                    await self.stage.until(lambda: self.with_button("Begin"), self.patience)
            elif message:
                await self.presses(message, "Begin")
                with suppress(TimeoutError):
                    await self.stage.until(self.card, self.patience)

    async def scores(self, value: int) -> None:
        """Tap a point on the card until it shows it."""
        number = self.number()
        while (card := self.card()) and not self.shows(number, value):
            with suppress(LookupError):
                press = self.person.presses(card, str(value))
                self.taps.append(Tap(number, value, self.stage.updates.next - 1, press))
            with suppress(TimeoutError):
                await self.stage.until(lambda: self.shows(number, value), self.patience)
            if self.number() != number:
                return

    def shows(self, number: str, value: int) -> bool:
        """Say whether the card shows this score for this statement."""
        card = self.card()
        return card is not None and self.number() == number and card.button(f"{value} ✓") is not None

    async def writes(self, text: str) -> None:
        """Send a text and wait until the bot has taken it."""
        message = self.person.says(self.chat, text)
        update_id = self.stage.updates.next - 1
        self.texts.append(Text(message, update_id))
        with suppress(TimeoutError):
            await self.stage.until(lambda: self.confirmed(update_id), self.patience)
        while question := self.asked_about(message):  # a crash has left open which statement was on the card just then
            with suppress(LookupError):
                await self.presses(question, self.number())

    def asked_about(self, text: Message) -> Message | None:
        """Find the bot's question for which statement a text is."""
        later = (m for m in self.chat.messages if m.from_bot and m.id > text.id)
        return next((m for m in later if "Which statement is this for?" in m.words and m.buttons), None)

    async def goes_on(self) -> bool:
        """Press on until another statement is there; False when that was the last one."""
        number = self.number()
        while self.number() == number:
            if not (card := self.card()):
                return False
            last = card.button("Finish") is not None
            with suppress(LookupError):
                press = await self.presses(card, "Finish" if last else "Next")
                if last and press.answered:
                    return False
            with suppress(TimeoutError):
                await self.stage.until(lambda: self.number() != number, self.patience / 2)
        return True

    async def answers_everything(self, text: str = "") -> None:
        """Score every statement of the audit, with evidence for each when there is a text for it."""
        goes_on = True
        while goes_on:
            await self.scores(2)
            if text:
                await self.writes(text)
            goes_on = await self.goes_on()
