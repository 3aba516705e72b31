"""Backstage: the state of the made-up Telegram, how messages come into it, and what the bot is told of them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from bot.rehearsal.standin.bell import Bell
from bot.rehearsal.standin.errors import Refusal
from bot.rehearsal.standin.limits import Limits, Meter
from bot.rehearsal.standin.presses import Press
from bot.rehearsal.standin.shapes import message_json
from bot.rehearsal.standin.updates import Updates
from bot.rehearsal.standin.webhook import Webhook
from bot.rehearsal.standin.world import Chat, File, Kind, Message, User

TOO_MANY = 429
WHISPERS = 9  # numbers that one person's whispers have; then they come again
Seen = TypeVar("Seen")
P = TypeVar("P", bound=User)
Content = Any  # fields of `Message`
Inspect = Callable[[str, Mapping[str, Any]], None]


@dataclass(frozen=True, slots=True)
class Call:
    """One request of the bot and how it ended; `at` in seconds of the stage's clock."""

    method: str
    params: Mapping[str, Any]
    at: float
    status: int
    description: str = ""


@dataclass(slots=True)
class Profile:
    """What the bot has told Telegram about itself, by (scope, language); menu buttons by chat, 0 for all."""

    commands: dict[tuple[str, str], list[Mapping[str, Any]]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    menus: dict[int, Mapping[str, Any]] = field(default_factory=dict)


class Backstage(Generic[P]):
    """The world, and what the bot hears of what happens in it; `P` are the people who play in it.

    `now` is the clock, in seconds since 1970. `limits` None lets everything through. `inspect` sees each request
    (method, parameters) before it is carried out, and may raise a `Refusal`. `privacy` is the bot's privacy mode.
    `whispers`: Telegram and all apps know them.
    """

    def __init__(
        self,
        token: str = "1:TEST",  # noqa: S107 - made up, and opens nothing
        *,
        bot_username: str = "audit_bot",
        privacy: bool = True,
        limits: Limits | None = None,
        now: Callable[[], float] = time.time,
        inspect: Inspect | None = None,
    ) -> None:
        self.token = token
        self.now = now
        self.privacy = privacy
        self.inspect = inspect
        self.bot = User(id=int(token.partition(":")[0]), first_name="Audit", username=bot_username, is_bot=True)
        self.people: dict[int, P] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, File] = {}
        self.presses: dict[str, Press] = {}
        self.calls: list[Call] = []
        self.profile = Profile()
        self.bell = Bell()
        self.updates = Updates(now)
        self.webhook = Webhook(self.updates)
        self.whispers = False
        self.budget = Meter(limits, now) if limits else None
        self.numbers: dict[str, int] = {"person": 5_000_000_000, "chat": 4_000_000_000, "box": 100}

    def number(self, series: str) -> int:
        """Return the next number of a series."""
        self.numbers[series] = self.numbers.get(series, 0) + 1
        return self.numbers[series]

    def private(self, person: User) -> Chat:
        """Return the private chat of a person with the bot; the bot may write there once the person has."""
        chat = Chat(person.id, "private", person=person, members={person.id: "member", self.bot.id: "member"})
        return self.chats.setdefault(person.id, chat)

    def chat_id(self, kind: Kind) -> int:
        """Make a new chat's id: negative, and with -100 before it for a supergroup."""
        number = self.number("chat")
        return -1_000_000_000_000 - number % 1_000_000_000 if kind == "supergroup" else -number

    def founder(self, chat: Chat) -> User:
        """Whoever does things in a chat when nobody else is named: its creator, or the first there."""
        ranked = sorted(chat.members, key=lambda number: chat.members[number] != "creator")
        return next((self.people[number] for number in ranked if number in self.people), self.bot)

    def put(self, chat: Chat, sender: User, **content: Content) -> Message:
        """Write a message into a chat's history, without telling the bot."""
        series = f"chat{chat.id}" if chat.kind == "supergroup" else "box"
        message = Message(chat=chat, id=self.number(series), sender=sender, **{"date": self.now(), **content})
        chat.history.append(message)
        self.bell.ring()
        return message

    def put_whisper(self, chat: Chat, sender: User, receiver: User, **content: Content) -> Message:
        """Write a message that one person and the bot see; one to somebody who is away is lost."""
        person = receiver if sender is self.bot else sender
        number = (self.number(f"whispers to {person.id}") - 1) % WHISPERS + 1
        place: Content = {"chat": chat, "id": -self.number("whisper"), "date": self.now(), "sender": sender}
        message = Message(receiver=receiver, whisper=number, **place, **content)
        if not receiver.away:
            chat.whispers.append(message)
        self.bell.ring()
        return message

    def tell(self, message: Message, kind: str = "message") -> None:
        """Send the bot an update about a message, if it may see it."""
        if self.may_see(message):
            self.updates.add(kind, message_json(message), f"chat {message.chat.id}")

    def may_see(self, message: Message) -> bool:
        """Say whether the message reaches the bot: in a group with privacy mode on, only a part does.

        https://core.telegram.org/bots/features#privacy-mode
        """
        chat = message.chat
        if message.sender is self.bot or not chat.has(self.bot) or chat.blocked:
            return False
        if chat.kind == "private" or not self.privacy or chat.is_admin(self.bot) or message.service:
            return True
        return self.is_command(message) or (message.reply_to is not None and message.reply_to.sender is self.bot)

    def is_command(self, message: Message) -> bool:
        """Say whether the message begins with a command that is not another bot's."""
        if not message.entities or message.entities[0]["type"] != "bot_command" or message.entities[0]["offset"]:
            return False
        addressee = message.text[: message.entities[0]["length"]].partition("@")[2]
        return not addressee or addressee.lower() == self.bot.username.lower()

    def keep(self, kind: str, name: str, mime: str, data: bytes, size: tuple[int, int] = (0, 0)) -> File:
        """Keep an uploaded file; it has an id from now on."""
        file = File(f"F{self.number('file'):06}", kind, name, mime, data, *size)
        self.files[file.id] = file
        return file

    @property
    def floods(self) -> int:
        """How many requests ran into the limits (429)."""
        return sum(call.status == TOO_MANY for call in self.calls)

    def record(self, method: str, params: Mapping[str, Any], refusal: Refusal | None) -> None:
        """Note a request and how it ended."""
        status, why = (refusal.code, refusal.description) if refusal else (200, "")
        self.calls.append(Call(method, params, self.now(), status, why))
        self.bell.ring()

    async def until(self, seen: Callable[[], Seen], timeout: float = 30) -> Seen:  # noqa: ASYNC109 - reads as a sentence
        """Wait until `seen()` is true and return what it gave; `TimeoutError` after `timeout` real seconds."""
        end = time.monotonic() + timeout
        while not (result := seen()):
            if time.monotonic() > end:
                why = f"Nothing seen within {timeout} s; the last words were: {self.last_words()}"
                raise TimeoutError(why)
            await asyncio.sleep(0.003)
        return result

    def last_words(self) -> list[str]:
        """Return the newest message of each chat, for a helpful error."""
        chats = [chat for chat in self.chats.values() if chat.messages]
        return [f"{chat.title or chat.person}: {chat.last.words[:200]!r}" for chat in chats]
