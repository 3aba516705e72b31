"""What is in the world: accounts, chats, topics, messages and their buttons.

Ids are as large as Telegram's own (beyond 32 bits), so that a column too narrow for them shows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal["private", "group", "supergroup", "channel"]
Entity = Mapping[str, Any]
GENERAL = 1  # the id of a forum's General topic, which Telegram never puts on a message


@dataclass(eq=False, kw_only=True)
class User:
    """An account. `language` is an IETF tag or None, as the person's app reports it; who is `away` misses whispers."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language: str | None = None
    is_bot: bool = False
    away: bool = False

    def __repr__(self) -> str:
        return f"<{self.first_name} {self.id}>"


@dataclass(frozen=True, slots=True)
class InlineButton:
    """An inline button: it sends `data` to the bot, opens `url`, or opens the Mini App at `app`.

    `style` is its colour, empty for the app's own.
    """

    label: str
    data: str = ""
    url: str = ""
    style: str = ""
    app: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """What was uploaded; `kind` is photo, document, voice or sticker; sizes in pixels, 0 where there are none."""

    id: str
    kind: str
    name: str
    mime: str
    data: bytes = field(repr=False)
    width: int = 0
    height: int = 0

    @property
    def path(self) -> str:
        """Where the file lies below `/file/bot<token>/`."""
        return f"{self.kind}s/{self.id}/{self.name}"


@dataclass(eq=False, slots=True)
class Topic:
    """A topic of a forum; its id is that of the message which opened it."""

    id: int
    name: str
    closed: bool = False


@dataclass(eq=False, slots=True)
class Chat:
    """A chat.

    `members` gives each account's standing by id, as `getChatMember` words it; `forbids` what nobody may send: text,
    photo, document; `may_pin` whether the bot, as an administrator, has the right to pin; `asking` who asks to come in.
    """

    id: int
    kind: Kind
    title: str = ""
    person: User | None = None
    forum: bool = False
    members: dict[int, str] = field(default_factory=dict)
    history: list[Message] = field(default_factory=list, repr=False)
    whispers: list[Message] = field(default_factory=list, repr=False)
    topics: dict[int, Topic] = field(default_factory=dict)
    migrated_to: Chat | None = None
    pins: list[Message] = field(default_factory=list, repr=False)
    may_pin: bool = True
    asking: set[int] = field(default_factory=set)
    typing_until: float = 0.0
    blocked: bool = False
    members_hidden: bool = False
    forbids: frozenset[str] = frozenset()

    @property
    def pinned(self) -> Message | None:
        """The message pinned last of those that still are, and are still there."""
        return next((message for message in reversed(self.pins) if not message.deleted), None)

    @property
    def last(self) -> Message:
        """The newest message still there; `IndexError` when there is none."""
        return self.messages[-1]

    @property
    def messages(self) -> list[Message]:
        """The messages still there, oldest first."""
        return [message for message in self.history if not message.deleted]

    def message(self, message_id: int) -> Message | None:
        """Return the message with that id, unless it was deleted."""
        found = (message for message in reversed(self.history) if message.id == message_id and not message.deleted)
        return next(found, None)

    def whisper(self, number: int, person: User) -> Message | None:
        """Return the newest whisper to or from somebody that has the number, unless it was deleted."""
        theirs = (one for one in reversed(self.whispers) if person in (one.sender, one.receiver))
        return next((one for one in theirs if one.whisper == number and not one.deleted), None)

    def standing(self, user: User) -> str:
        """`creator`, `administrator`, `member`, `left` or `kicked`."""
        return self.members.get(user.id, "left")

    def has(self, user: User) -> bool:
        """Say whether the account is in the chat now."""
        return self.standing(user) not in {"left", "kicked"}

    def is_admin(self, user: User) -> bool:
        """Say whether the account may do what admins do."""
        return self.standing(user) in {"creator", "administrator"}


@dataclass(eq=False, slots=True, kw_only=True)
class Message:
    """One message, from a person or from the bot.

    `html` is the text or caption as the bot sent it, with its tags; `text` and `caption` are what is read.
    `forwarded`: a channel put it into its group by itself.
    `whisper` is its number for the one who sees it besides the bot, 0 for what all see; `receiver` whom it is for.
    `service` holds the fields of a service message. `keyboard` is rows of buttons.
    """

    chat: Chat
    id: int
    date: float
    sender: User
    sender_chat: Chat | None = None
    text: str = ""
    caption: str = ""
    html: str = ""
    entities: tuple[Entity, ...] = ()
    file: File | None = None
    album: str = ""
    keyboard: tuple[tuple[InlineButton, ...], ...] = ()
    force_reply: Mapping[str, Any] | None = None
    forwarded: bool = False
    reply_to: Message | None = None
    topic: Topic | None = None
    service: Mapping[str, Any] = field(default_factory=dict)
    reactions: tuple[str, ...] = ()
    edited: float | None = None
    deleted: bool = False
    receiver: User | None = None
    whisper: int = 0
    inaccessible: bool = False

    @property
    def words(self) -> str:
        """What there is to read: the text, or the caption."""
        return self.text or self.caption

    @property
    def from_bot(self) -> bool:
        """Say whether the bot sent it."""
        return self.sender.is_bot and self.sender_chat is None

    @property
    def buttons(self) -> tuple[InlineButton, ...]:
        """All buttons, row by row."""
        return tuple(button for row in self.keyboard for button in row)

    @property
    def labels(self) -> tuple[str, ...]:
        """What the buttons say."""
        return tuple(button.label for button in self.buttons)

    def button(self, start: str) -> InlineButton | None:
        """Return the first button whose label begins with `start`, or whose callback data is exactly that."""
        by_label = (button for button in self.buttons if button.label.startswith(start))
        by_data = (button for button in self.buttons if button.data == start)
        return next(by_label, None) or next(by_data, None)

    @property
    def photo(self) -> bytes | None:
        """The picture's bytes."""
        return self.file.data if self.file and self.file.kind == "photo" else None

    @property
    def document(self) -> bytes | None:
        """The document's bytes."""
        return self.file.data if self.file and self.file.kind == "document" else None

    @property
    def filename(self) -> str:
        """What the file is called; empty when there is none."""
        return self.file.name if self.file else ""
