"""The people: what a person can do in Telegram, as methods.

Nothing here knows the bot's inside: a person sees messages and buttons, writes and presses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from mimetypes import guess_type
from typing import Any

from bot.rehearsal.standin import membership
from bot.rehearsal.standin.aside import is_for_the_bot_alone
from bot.rehearsal.standin.backstage import Backstage
from bot.rehearsal.standin.markup import detected, units
from bot.rehearsal.standin.mini_apps import address_for
from bot.rehearsal.standin.pictures import DOT
from bot.rehearsal.standin.presses import Notification, Press
from bot.rehearsal.standin.shapes import chat_json, message_json, user_json
from bot.rehearsal.standin.world import Chat, Message, Topic, User

ANONYMOUS = User(id=1087968824, first_name="Group", username="GroupAnonymousBot", is_bot=True)
CHANNEL = User(id=136817688, first_name="Channel", username="Channel_Bot", is_bot=True)
Content = Any  # fields of `Message`
LONGEST = 4096  # UTF-16 units in one message


@dataclass(eq=False, kw_only=True, repr=False)
class Player(User):
    """An account that a test, the cast or the page plays; `role` is what the page calls it."""

    stage: Backstage[Any]
    role: str = ""

    @property
    def private(self) -> Chat:
        """The private chat with the bot."""
        return self.stage.private(self)

    def opens(self, bot: User | None = None) -> Chat:  # noqa: ARG002 - there is one bot on this stage
        """Open the private chat; nothing is sent by that alone, as in Telegram."""
        return self.private

    def starts(self, payload: str = "") -> Message:
        """Press START in the private chat, perhaps after following `t.me/bot?start=payload`."""
        return self.says(self.private, f"/start {payload}".strip())

    def follows(self, url: str) -> Message:
        """Follow a deep link to the bot; `LookupError` for any other address."""
        address = rf"https://t\.me/{self.stage.bot.username}(?:\?start=([\w-]{{1,64}}))?"
        found = re.fullmatch(address, url, re.IGNORECASE)
        if not found:
            why = f"{url} does not lead to this bot"
            raise LookupError(why)
        return self.starts(found[1] or "")

    def opens_app(self, message: Message, label: str) -> str:
        """Press a button that opens a Mini App, and give the address that opens; `LookupError` where there is none."""
        button = message.button(label)
        if button is None or not button.app:
            why = f"No Mini App {label!r} among {message.labels} under {message.words[:80]!r}"
            raise LookupError(why)
        return address_for(self.stage, self, button.app)

    def opens_menu(self) -> str:
        """Press the private chat's menu button and give the address that opens; empty where it opens the commands."""
        menus = self.stage.profile.menus
        menu = menus.get(self.id) or menus.get(0) or {}
        return address_for(self.stage, self, str(menu["web_app"]["url"])) if menu.get("type") == "web_app" else ""

    def says(
        self,
        chat: Chat,
        text: str,
        *,
        reply_to: Message | None = None,
        thread: Topic | None = None,
        anonymous: bool = False,
    ) -> Message:
        """Write to a chat and return the message; one too long goes out in pieces, of which the last is returned."""
        pieces = split(text)
        for piece in pieces[:-1]:
            self.send(chat, anonymous=anonymous, text=piece, entities=detected(piece), reply_to=reply_to, topic=thread)
        last = pieces[-1]
        return self.send(chat, anonymous=anonymous, text=last, entities=detected(last), reply_to=reply_to, topic=thread)

    def send(self, chat: Chat, *, anonymous: bool = False, **content: Content) -> Message:
        """Put a message of any kind into a chat and let the bot know."""
        if not chat.has(self):
            why = f"{self.first_name} is not in {chat.title}"
            raise LookupError(why)
        if chat.kind == "private":
            self.unblocks_bot()
        if content.get("reply_to") and not content.get("topic"):
            content["topic"] = content["reply_to"].topic
        sender = CHANNEL if content.get("sender_chat") else self
        if anonymous:
            content["sender_chat"], sender = chat, ANONYMOUS
        if is_for_the_bot_alone(self.stage, chat, self, content):
            message = self.stage.put_whisper(chat, self, self.stage.bot, **content)
        else:
            message = self.stage.put(chat, sender, **content)
        self.stage.tell(message)
        return message

    def edits(self, message: Message, text: str) -> Message:
        """Change one's own message."""
        message.text, message.entities, message.edited = text, detected(text), self.stage.now()
        self.stage.tell(message, "edited_message")
        self.stage.bell.ring()
        return message

    def deletes(self, message: Message) -> None:
        """Take a message back; bots do not hear of it."""
        message.deleted = True
        self.stage.bell.ring()

    def presses(self, message: Message, label: str) -> Press:
        """Press the button whose label begins with `label` (or whose callback data is exactly that).

        `LookupError` when the message has no such button now. A button with an address opens it.
        """
        button = message.button(label)
        if button is None:
            why = f"No button {label!r} among {message.labels} under {message.words[:80]!r}"
            raise LookupError(why)
        if button.url:
            press = Press("", self.stage.now())
            press.settle(Notification(url=button.url))
            return press
        return self.taps(message, button.data)

    def taps(self, message: Message, data: str) -> Press:
        """Send callback data from a message, be its button still there or not: old screens and forgers do that."""
        stage = self.stage
        number = str(9_000_000_000_000_000_000 + stage.number("press"))
        press = Press(number, stage.now(), self.id, message.chat.id)
        stage.presses[press.id] = press
        shown = message_json(message)
        if message.inaccessible or message.deleted:
            shown = {"chat": chat_json(message.chat), "message_id": max(message.id, 0), "date": 0}
        body = {"id": press.id, "from": user_json(self), "message": shown, "data": data}
        body["chat_instance"] = str(message.chat.id * 7)
        stage.updates.add("callback_query", body, f"user {self.id}")
        return press

    def sends_photo(self, chat: Chat, caption: str = "", *, reply_to: Message | None = None) -> Message:
        """Send a picture."""
        return self.send_file(chat, ("photo", "photo.jpg", "image/jpeg"), caption=caption, reply_to=reply_to)

    def sends_voice(self, chat: Chat, *, reply_to: Message | None = None) -> Message:
        """Send a voice message."""
        return self.send_file(chat, ("voice", "voice.oga", "audio/ogg"), reply_to=reply_to)

    def sends_document(
        self,
        chat: Chat,
        name: str = "minutes.pdf",
        *,
        data: bytes = DOT,
        caption: str = "",
        reply_to: Message | None = None,
    ) -> Message:
        """Send a file; the app says what it is by the ending of its name."""
        file = self.stage.keep("document", name, guess_type(name)[0] or "application/octet-stream", data)
        return self.send(chat, file=file, caption=caption, reply_to=reply_to)

    def sends_sticker(self, chat: Chat, *, reply_to: Message | None = None) -> Message:
        """Send a sticker."""
        return self.send_file(chat, ("sticker", "sticker.webp", "image/webp"), reply_to=reply_to)

    def send_file(self, chat: Chat, kind: tuple[str, str, str], **content: Content) -> Message:
        """Send an attachment of a kind: (kind, name, media type)."""
        return self.send(chat, file=self.stage.keep(*kind, DOT, (90, 90)), **content)

    def blocks_bot(self) -> None:
        """Block the bot: from now on 403."""
        self.private.blocked = True
        membership.change(self.stage, self.private, self.stage.bot, "kicked", self)

    def unblocks_bot(self) -> None:
        """Let the bot write again; does nothing where it may."""
        if self.private.blocked:
            self.private.blocked = False
            membership.change(self.stage, self.private, self.stage.bot, "member", self)


def split(text: str) -> list[str]:
    """Cut a text into the pieces in which an app sends it."""
    pieces = [""]
    for letter in text:
        if units(pieces[-1]) + units(letter) > LONGEST:
            pieces.append("")
        pieces[-1] += letter
    return pieces if units(text) > LONGEST else [text]
