"""The stage: the whole made-up Telegram, in memory.

Tests and the scripted cast hold the people (`bot.rehearsal.player`); the bot holds the HTTP server
(`bot.rehearsal.http`); both meet here.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from bot.rehearsal import membership
from bot.rehearsal.bell import Bell
from bot.rehearsal.errors import Refusal
from bot.rehearsal.limits import Budget, Limits
from bot.rehearsal.player import Person, Press
from bot.rehearsal.shapes import message_json
from bot.rehearsal.updates import Updates
from bot.rehearsal.webhook import Webhook
from bot.rehearsal.world import Chat, File, Kind, Message, Topic, User

TOO_MANY = 429
Seen = TypeVar("Seen")
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
    """What the bot has told Telegram about itself, by (scope, language)."""

    commands: dict[tuple[str, str], list[Mapping[str, Any]]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)


class Stage:
    """The world and what happens in it.

    `now` is the clock, in seconds since 1970. `limits` None lets everything through. `inspect` sees each request
    (method, parameters) before it is carried out, and may raise a `Refusal`. `privacy` is the bot's privacy mode.
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
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, File] = {}
        self.presses: dict[str, Press] = {}
        self.calls: list[Call] = []
        self.profile = Profile()
        self.bell = Bell()
        self.updates = Updates(now)
        self.webhook = Webhook(self.updates)
        self.budget = Budget(limits, now) if limits else None
        self.numbers: dict[str, int] = {"person": 5_000_000_000, "chat": 4_000_000_000, "box": 100}

    def number(self, series: str) -> int:
        """Return the next number of a series."""
        self.numbers[series] = self.numbers.get(series, 0) + 1
        return self.numbers[series]

    # People and chats ------------------------------------------------------------------------------------------

    def person(
        self, name: str, *, language: str | None = "en", last_name: str = "", username: str = "", role: str = ""
    ) -> Person:
        """Make a new account; it has not yet written to the bot."""
        person = Person(stage=self, id=self.number("person"), first_name=name)
        person.last_name, person.username, person.language, person.role = last_name, username, language, role or name
        self.people[person.id] = person
        return person

    def private(self, person: Person) -> Chat:
        """Return the private chat of a person with the bot; the bot may write there once the person has."""
        chat = Chat(person.id, "private", person=person, members={person.id: "member", self.bot.id: "member"})
        return self.chats.setdefault(person.id, chat)

    def group(
        self,
        title: str,
        people: Iterable[Person],
        *,
        kind: Kind = "group",
        forum: bool = False,
        admins: Iterable[Person] = (),
        bot: str | None = "member",
    ) -> Chat:
        """Make a group; the first of `admins` made it. `bot` is the bot's standing there, None to leave it out."""
        kind = "supergroup" if forum else kind
        chat = Chat(self.chat_id(kind), kind, title, forum=forum)
        self.chats[chat.id] = chat
        chat.members = {person.id: "member" for person in people}
        chat.members |= dict(zip((person.id for person in admins), ("creator", *["administrator"] * 99), strict=False))
        if bot:
            membership.adds_bot(self, chat, standing=bot)
        return chat

    def chat_id(self, kind: Kind) -> int:
        """Make a new chat's id: negative, and with -100 before it for a supergroup."""
        number = self.number("chat")
        return -1_000_000_000_000 - number % 1_000_000_000 if kind == "supergroup" else -number

    def topic(self, chat: Chat, name: str) -> Topic:
        """Open a topic in a forum."""
        opened = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
        message = self.put(chat, self.founder(chat), service=opened)
        topic = message.topic = Topic(message.id, name)
        chat.topics[topic.id] = topic
        self.tell(message)
        return topic

    def founder(self, chat: Chat) -> User:
        """Whoever does things in a chat when nobody else is named: its creator, or the first there."""
        ranked = sorted(chat.members, key=lambda number: chat.members[number] != "creator")
        return next((self.people[number] for number in ranked if number in self.people), self.bot)

    def joins(self, chat: Chat, person: Person) -> None:
        """Bring a person into a group."""
        membership.joins(self, chat, person)

    def leaves(self, chat: Chat, person: Person) -> None:
        """Let a person leave a group."""
        membership.leaves(self, chat, person)

    def adds_bot(self, chat: Chat, by: Person | None = None, *, standing: str = "member") -> None:
        """Somebody adds the bot to a group, or makes it an administrator."""
        membership.adds_bot(self, chat, by, standing=standing)

    def removes_bot(self, chat: Chat, by: Person | None = None) -> None:
        """Somebody removes the bot from a group: from now on 403."""
        membership.removes_bot(self, chat, by)

    def migrate(self, chat: Chat) -> Chat:
        """Turn a group into a supergroup; returns the new chat, whose message ids start again."""
        return membership.migrate(self, chat)

    # Messages --------------------------------------------------------------------------------------------------

    def put(self, chat: Chat, sender: User, **content: Content) -> Message:
        """Write a message into a chat's history, without telling the bot."""
        series = f"chat{chat.id}" if chat.kind == "supergroup" else "box"
        message = Message(chat=chat, id=self.number(series), date=self.now(), sender=sender, **content)
        chat.history.append(message)
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

    def forgets(self, message: Message) -> None:
        """Let a message become inaccessible: a press on it carries no more than its number."""
        message.inaccessible = True

    # Looking ---------------------------------------------------------------------------------------------------

    def messages(self, chat: Chat) -> list[Message]:
        """Return the messages in a chat, oldest first."""
        return chat.messages

    @property
    def floods(self) -> int:
        """How many requests ran into the limits (429)."""
        return sum(call.status == TOO_MANY for call in self.calls)

    def record(self, method: str, params: Mapping[str, Any], refusal: Refusal | None) -> None:
        """Note a request and how it ended."""
        status, why = (refusal.code, refusal.description) if refusal else (200, "")
        self.calls.append(Call(method, params, self.now(), status, why))
        self.bell.ring()

    async def until(self, seen: Callable[[], Seen], timeout: float = 5) -> Seen:  # noqa: ASYNC109 - reads as a sentence
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
