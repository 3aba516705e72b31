"""A toy of an audit bot, in both rhythms, so that the cast has somebody to play with."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from telegram import ForceReply, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update

from bot.rehearsal.standin.pictures import DOT
from tests.rehearsal.conftest import Polled

POINTS = tuple("01234")
DOMAIN = 6  # statements in a domain
FIRST = 7  # the number of the first domain: no tool that the cast has a story for
NOTING = ("/evidence", "/assurance", "/comment")
AGENCIES = (("Children", "Police"), ("Health", "Education"))


def keys(*rows: tuple[str, ...]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(one, callback_data=one) for one in row] for row in rows])


@dataclass
class Room:
    """One chat: where it is, who has rated, what was agreed, who has joined."""

    chat_id: int
    secret: bool
    at: int = 0
    card: Message | None = None
    rated: dict[int, str] = field(default_factory=dict)
    revealed: bool = False
    agreed: list[str] = field(default_factory=list)
    members: set[int] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)


class Toy:
    """Handles one update at a time; there are `last` statements in all."""

    def __init__(self, bot: Polled, last: int) -> None:
        self.bot = bot
        self.last = last
        self.rooms: dict[int, Room] = {}

    async def run(self) -> None:
        while True:
            for update in await self.bot.news():
                await self.handle(update)
            await asyncio.sleep(0.002)

    async def handle(self, update: Update) -> None:
        if update.callback_query:
            await self.pressed(update)
        elif update.message and update.message.text:
            await self.said(update.message.chat_id, update.message.text)

    async def said(self, chat: int, text: str) -> None:
        command, _, rest = text.partition(" ")
        if command in NOTING:
            self.rooms[chat].notes.append(rest.partition(" ")[2])
        elif text.startswith("/"):
            self.rooms.setdefault(chat, Room(chat, secret=chat < 0))
            await self.bot.send_message(chat, "What this is", reply_markup=keys(("Begin",)))
        elif "07700" in text:
            await self.bot.send_message(chat, "That holds a phone number. Nothing was kept.")
        else:
            self.rooms[chat].notes.append(text)

    async def pressed(self, update: Update) -> None:
        query = update.callback_query
        assert query is not None
        assert query.message is not None
        room, label = self.rooms[query.message.chat.id], query.data or ""
        await query.answer()
        if label == "Begin" and room.secret:
            await self.bot.send_message(room.chat_id, "Who takes part", reply_markup=keys(("Join",)))
        elif label == "Join":
            await self.bot.send_message(room.chat_id, "Which agency?", reply_markup=keys(*AGENCIES))
        elif label in {"Begin", *AGENCIES[0], *AGENCIES[1]}:
            await self.joined(room, query.from_user.id)
        else:
            await self.on_card(room, label, query.from_user.id)

    async def joined(self, room: Room, person: int) -> None:
        room.members.add(person)
        if len(room.members) == 4 or not room.secret:
            await self.draw(room, new=True)

    async def on_card(self, room: Room, label: str, person: int) -> None:
        if label == "⋯":
            await self.bot.send_message(room.chat_id, "More", reply_markup=keys(("Reveal",)))
        elif label == "We differ":
            await self.bot.send_message(room.chat_id, "Why?", reply_markup=ForceReply())
        elif label in {"Next", "Finish"}:
            await self.onward(room)
        elif label in POINTS or label == "Reveal":
            self.point(room, label, person)
            await self.draw(room)

    def point(self, room: Room, label: str, person: int) -> None:
        if label == "Reveal":
            room.revealed = True
        elif room.secret and not room.revealed:
            room.rated[person] = label
            room.revealed = set(room.rated) >= room.members
        else:
            room.agreed = [*room.agreed[: room.at], label]

    async def onward(self, room: Room) -> None:
        room.at, room.revealed, room.rated = room.at + 1, False, {}
        if room.at % DOMAIN == 0:
            await self.bot.send_photo(room.chat_id, DOT, caption="The domain is complete")
        if room.at < self.last:
            await self.draw(room, new=True)

    async def draw(self, room: Room, *, new: bool = False) -> None:
        state = f"{len(room.rated)} in, {'revealed' if room.revealed else 'secret'}, {len(room.agreed)} agreed"
        text = f"Domain\n\n{room.at // DOMAIN + FIRST}.{room.at % DOMAIN + 1}  A statement\n{state}"
        markup = keys(*self.rows(room))
        if new or room.card is None:
            room.card = await self.bot.send_message(room.chat_id, text, reply_markup=markup)
        else:
            await self.bot.edit_message_text(text, room.chat_id, room.card.message_id, reply_markup=markup)

    def rows(self, room: Room) -> list[tuple[str, ...]]:
        onward = "Finish" if room.at + 1 == self.last else "Next"
        if len(room.agreed) > room.at:
            return [POINTS, ("We differ" if room.secret else "Assurance", onward)]
        if not room.secret:
            return [POINTS]
        return [POINTS, ("Score again", "Undo reveal") if room.revealed else ("No view", "⋯")]
