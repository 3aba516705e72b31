"""What came in, as handlers get it: who, where, when, and what was tapped, written or changed; nothing of Telegram."""

from __future__ import annotations

from dataclasses import dataclass

from bot.audit.cards import Sight
from bot.audit.errors import AuditError, NotText
from bot.audit.model import By, RoomKey, RoomKind
from bot.chat.outbox import Outbox
from bot.chat.whispers import Whisper
from bot.services.aims import behind_command
from bot.services.said import Said
from bot.text import Words, words_for
from bot.views.screen import Screen


@dataclass(frozen=True, slots=True)
class Place:
    """The chat something came from, as Telegram describes it now."""

    kind: RoomKind
    title: str


@dataclass(frozen=True, slots=True)
class Incoming:
    """A press or a message. `by.room` is where it came from, `message_id` the pressed message or the written one.

    Nobody waits for what is said about it: all of it goes into the outbox.
    """

    by: By
    place: Place
    message_id: int
    language: str
    outbox: Outbox
    whisper: Whisper | None
    """How to answer to who acts alone: None in private, and to what all see that is no press."""

    number: int
    """The number of the whisper that was pressed or written, 0 for a message that all see."""

    @property
    def words(self) -> Words:
        """The language of who acts; a room's own is `room_words`."""
        return words_for(self.language)

    async def say(self, screen: Screen) -> None:
        """Have a screen sent to where it came from: what answers a whisper, as one."""
        if self.number and self.whisper is not None:
            self.outbox.whisper(self.by.room, screen, self.whisper)
        else:
            self.outbox.send(self.by.room, screen, language=self.language)

    async def put_away(self) -> None:
        """Have the message deleted, where we may."""
        if self.number:
            self.outbox.unwhisper(self.by.room.chat_id, self.by.person_id, self.number)
        else:
            self.outbox.delete(self.by.room.chat_id, self.message_id)


@dataclass(frozen=True, slots=True)
class Quoted:
    """The message that a pressed one replies to, with its text."""

    message_id: int
    text: str
    writer_id: int


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file in a message, as Telegram describes it: its id there, its name, its size in bytes, the words below it."""

    file_id: str
    name: str
    size: int
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Tapped(Incoming):
    """A pressed button. `about` is None when Telegram gives no text of it; `is_page` tells what can be put away.

    `is_drawn`: the message has this very button now, so that nobody made it up (an old screen may lack it, too).
    `file` is in the message that the pressed one replies to.
    """

    query_id: str
    about: Quoted | None = None
    is_page: bool = False
    is_drawn: bool = False
    file: Enclosed | None = None

    @property
    def card_id(self) -> int:
        """The pressed message, where it may be a card: 0 for a page or a whisper."""
        return 0 if self.is_page or self.number else self.message_id

    async def answer(self, text: str = "", *, url: str | None = None, loud: bool = False) -> None:
        """Answer the press: in silence, with a word to the presser alone (`loud`: to be put away), or with a link."""
        self.outbox.answer(self.by.room.chat_id, self.query_id, text, url=url, loud=loud)

    async def turn_into(self, screen: Screen) -> None:
        """Have a screen put in place of the pressed message."""
        if self.number:
            await self.put_away()
            await self.say(screen)
        else:
            self.outbox.edit(self.by.room, self.message_id, screen)

    async def open(self, screen: Screen) -> None:
        """Show a page in place of the one that was pressed, or as a new message when a card or summary was."""
        await (self.turn_into(screen) if self.is_page else self.say(screen))


@dataclass(frozen=True, slots=True)
class Written(Incoming):
    """A message or an edited one. `text` is empty for anything but text; `is_edit` tells which.

    `album` is the same for all pictures and files that were sent as one. `mask` is why the writer cannot be told from
    others, who write under the same name. `sight` is where the writer was looking, which stays when it is edited.
    """

    text: str
    reply_to: int | None = None
    is_edit: bool = False
    album: str = ""
    mask: type[AuditError] | None = None
    sight: Sight | None = None
    file: Enclosed | None = None

    @property
    def said(self) -> Said:
        """Give the text as the use cases take it; raises `NotText` for a photo, a voice message, a file."""
        if not self.text:
            raise NotText
        return Said(self.message_id, self.text, self.reply_to, sight=self.sight, is_edit=self.is_edit)

    @property
    def argument(self) -> str:
        """What stands behind a command."""
        return behind_command(self.text)


@dataclass(frozen=True, slots=True)
class Standing:
    """Somebody's standing in a chat that has changed; `by` is who it is about, or for the bot's own who changed it.

    `added_by`: who let them in, 0 for themselves.
    """

    by: By
    was_in: bool
    is_in: bool
    added_by: int = 0


@dataclass(frozen=True, slots=True)
class Knock:
    """Somebody asks to be let into a chat."""

    by: By


@dataclass(frozen=True, slots=True)
class Moved:
    """A group that became a supergroup, by chat ids."""

    old: int
    new: int


@dataclass(frozen=True, slots=True)
class Renamed:
    """A chat that has a new title."""

    chat_id: int
    title: str


@dataclass(frozen=True, slots=True)
class TopicClosed:
    """A topic of a forum in which nobody may write any more."""

    key: RoomKey


@dataclass(frozen=True, slots=True)
class Pinned:
    """What a chat says by itself when we have pinned something."""

    chat_id: int
    message_id: int
