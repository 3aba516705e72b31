"""The outbox: a handler is done once its effect is kept; what is to be said about it waits here, chat by chat.

Telegram lets a chat have 20 messages a minute: whoever waited for them would keep updates unfinished, and with them
what Telegram gives after them. A line is bounded: of what is alike only the newest is said, and what finds no room is
left out, which the chat is told once. A crash loses what waits here: a message, never an answer; and not that a text
is not kept, whose update is held back until that is said (`bot.chat.untold`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial

import structlog

from bot.audit.model import RoomKey
from bot.chat.lines import PATIENT, Job, Lines, Retries
from bot.chat.show import Sent, Show
from bot.chat.untold import Untold
from bot.chat.whispers import Whisper
from bot.services.ports import Unreachable
from bot.text import words_for
from bot.views.markup import plain
from bot.views.screen import Screen
from bot.views.taps import OnText, Rewrite

log = structlog.get_logger()

Then = Callable[[Sent | None], Awaitable[object]]
"""What is to be done once something was sent, or (None) could not be: most of all, to keep which message it is."""

MOST_WAITING = 12
"""What may wait in a chat: at 20 a minute half a minute's worth. Who asks for more has stopped reading."""

MOST_ERRANDS = 40
ABREAST = 8
"""How many answers to presses, deletions and marks may wait in a chat, and how many are under way at once."""

TOLD_EVERY = 600.0
"""Seconds before a chat is told again that it asks for too much."""

LOST_EVERY = 8.0
"""Seconds before a room is told again that some of what was sent is not kept: fewer than an update is held back."""

LANDING = 5.0
"""Seconds that a text waits at most for us to know which message it replies to."""


FAREWELL = 5.0
"""Seconds that the end of the bot waits at most for what is still to be said."""


@dataclass(slots=True)
class Saying:
    """A screen on its way into a room, in place of a message if there is one; `placed` is where it stands then.

    `instead` is what all may read where the screen cannot be whispered; without it, the screen itself, by name.
    """

    outbox: Outbox
    key: RoomKey
    screen: Screen
    reply_to: int | None = None
    to: int = 0
    instead_of: int = 0
    then: Then | None = None
    whisper: Whisper | None = None
    instead: Screen | None = None
    placed: Sent | None = None

    async def __call__(self) -> None:
        """Put it where it belongs, once, and do what depends on which message it has become."""
        if self.then is None:
            await self.place()
            return
        with self.outbox.landing(self.key.chat_id):
            with suppress(Unreachable):
                await self.place()
            await self.then(self.placed)

    async def place(self) -> None:
        """Edit the message that it takes the place of, or send it."""
        show, key = self.outbox.show, self.key
        if self.placed is not None:
            return
        if self.whisper is not None:
            heard = await show.whisper(key, self.screen, self.whisper)
            said = self.instead or aloud(self.screen, self.whisper)
            self.placed = heard or await show.send(key, said, to=self.to)
            return
        edited = await show.edit_dated(key.chat_id, self.instead_of, self.screen) if self.instead_of else None
        if edited is None:
            self.placed = await show.send(key, self.screen, reply_to=self.reply_to, to=self.to)
        else:
            self.placed = Sent(key.chat_id, self.instead_of, edited)


def aloud(screen: Screen, whisper: Whisper) -> Screen:
    """Say to all, naming the person, what could not be whispered, without buttons about a text that nobody else saw."""
    rows = tuple(row for row in screen.rows if not any(isinstance(button.tap, OnText | Rewrite) for button in row))
    text = screen.text if whisper.called in screen.text else f"{whisper.called}: {screen.text}"
    return replace(screen, text=text, rows=rows)


class Outbox:
    """Says things, each chat's in order, without anybody waiting."""

    def __init__(self, show: Show, retries: Retries = PATIENT) -> None:
        self.show = show
        self.sayings = Lines(MOST_WAITING, retries=retries)
        self.errands = Lines(MOST_ERRANDS, ABREAST, retries)
        self.untold = Untold()
        self.told: dict[int, float] = {}
        self.lost: dict[RoomKey, float] = {}
        self.lost_since: dict[RoomKey, tuple[asyncio.TimerHandle, Job]] = {}
        self.landings: dict[int, asyncio.Event] = {}

    def send(
        self,
        key: RoomKey,
        screen: Screen,
        *,
        reply_to: int | None = None,
        to: int = 0,
        then: Then | None = None,
        language: str = "",
    ) -> asyncio.Future[None]:
        """Have a screen sent into a room; `to` asks one person for a reply. `language` is that of who acted.

        What replies to another message is not alike. What is given is done once it is said, or never will be.
        """
        saying = Saying(self, key, screen, reply_to, to, then=then)
        return self.say(key, ("send", key.thread_id, screen, to, reply_to), saying, language)

    def refuse(
        self, key: RoomKey, screen: Screen, reply_to: int, *, then: Then | None = None, language: str = ""
    ) -> asyncio.Future[None]:
        """Have it said below a message that it is not kept, and why."""
        saying = Saying(self, key, screen, reply_to, then=then)
        return self.say(key, ("send", key.thread_id, screen, 0, reply_to), saying, language, unkept=True)

    def whisper(
        self,
        key: RoomKey,
        screen: Screen,
        whisper: Whisper,
        *,
        instead: Screen | None = None,
        then: Then | None = None,
        unkept: bool = False,
    ) -> asyncio.Future[None]:
        """Have a screen shown to one person in a group alone, where Telegram can; else `instead`, or it, to all."""
        saying = Saying(self, key, screen, to=whisper.person_id, then=then, whisper=whisper, instead=instead)
        like = ("whisper", key.thread_id, screen, whisper.person_id, whisper.answers)
        return self.say(key, like, saying, unkept=unkept)

    def unwhisper(self, chat_id: int, person_id: int, number: int) -> None:
        """Have a whisper taken away."""
        self.errand(chat_id, ("unwhisper", person_id, number), partial(self.show.unwhisper, chat_id, person_id, number))

    def put(self, key: RoomKey, screen: Screen, instead_of: int, *, then: Then | None = None) -> None:
        """Have a screen put in place of a message, or sent where that is gone (or 0)."""
        if not instead_of:
            self.send(key, screen, then=then)
        else:
            saying = Saying(self, key, screen, instead_of=instead_of, then=then)
            self.sayings.put(key.chat_id, Job(("edit", instead_of), saying, lasting=True), anyway=True)

    def edit(self, key: RoomKey, message_id: int, screen: Screen) -> None:
        """Have a screen put in place of a message, if that is still there."""
        edit = partial(self.show.edit, key.chat_id, message_id, screen)
        self.take(key, Job(("edit", message_id), edit, lasting=True))

    def say(
        self,
        key: RoomKey,
        like: Hashable,
        do: Callable[[], Awaitable[object]],
        language: str = "",
        *,
        unkept: bool = False,
    ) -> asyncio.Future[None]:
        """Have something said in a room when its turn comes; it replaces what is `like` it and still waits.

        `unkept`: it is about what somebody has sent, and of that nothing is kept.
        """
        said: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.take(key, Job(like, do, waited_for=(said,)), language, unkept=unkept)
        return said

    def take(self, key: RoomKey, deed: Job, language: str = "", *, unkept: bool = False) -> None:
        """Put something into a chat's line, if there is room for it; what is not kept is told of in any case."""
        if self.sayings.put(key.chat_id, deed):
            return
        log.info("not-said", chat=key.chat_id, why="too much at once")
        if unkept:
            self.tell_lost(key, language, deed.waited_for)
            return
        deed.ends()
        self.tell_once(key, language)

    def tell_once(self, key: RoomKey, language: str | None) -> None:
        """Tell a chat, once in a while, that more was asked for than can be said there."""
        now = asyncio.get_running_loop().time()
        if now < self.told.get(key.chat_id, 0.0):
            return
        self.told = {chat: until for chat, until in self.told.items() if until > now}
        self.told[key.chat_id] = now + TOLD_EVERY
        screen = Screen(plain(words_for(language)("too-much-at-once")))
        self.sayings.put(key.chat_id, Job("too-much-at-once", Saying(self, key, screen)), anyway=True)

    def tell_lost(self, key: RoomKey, language: str | None, waited_for: tuple[asyncio.Future[None], ...]) -> None:
        """Tell a room that some of what was sent there is not kept: now, or a little after it was told so last."""
        screen = Screen(plain(words_for(language)("too-fast")))
        deed = Job(("too-fast", key.thread_id), Saying(self, key, screen), waited_for=waited_for)
        loop = asyncio.get_running_loop()
        if waiting := self.lost_since.get(key):
            self.lost_since[key] = (waiting[0], deed.in_place_of(waiting[1]))
            return
        timer = loop.call_at(self.lost.get(key, 0.0), self.say_lost, key)
        self.lost_since[key] = (timer, deed)

    def say_lost(self, key: RoomKey) -> None:
        """Have it said now."""
        timer, deed = self.lost_since.pop(key)
        timer.cancel()
        now = asyncio.get_running_loop().time()
        self.lost = {room: until for room, until in self.lost.items() if until > now}
        self.lost[key] = now + LOST_EVERY
        self.sayings.put(key.chat_id, deed, anyway=True)

    def answer(
        self, chat_id: int, query_id: str, text: str = "", *, url: str | None = None, loud: bool = False
    ) -> None:
        """Have a press answered."""
        self.errand(chat_id, ("answer", query_id), partial(self.show.answer, query_id, text, url=url, loud=loud))

    def delete(self, chat_id: int, message_id: int) -> None:
        """Have a message deleted, where we may."""
        self.errand(chat_id, ("delete", message_id), partial(self.show.delete, chat_id, message_id))

    def taken(self, chat_id: int, message_id: int) -> None:
        """Have a message marked as taken down."""
        self.errand(chat_id, ("taken", message_id), partial(self.show.taken, chat_id, message_id))

    def errand(self, chat_id: int, like: Hashable, do: Callable[[], Awaitable[object]]) -> None:
        """Have something done in a chat that costs nothing of what may be said there."""
        if not self.errands.put(chat_id, Job(like, do)):
            log.info("errand-left", chat=chat_id)

    @contextmanager
    def landing(self, chat_id: int) -> Iterator[None]:
        """Have texts in a chat wait (see `landed`) for the length of a block."""
        landing = self.landings[chat_id] = asyncio.Event()
        try:
            yield
        finally:
            landing.set()
            del self.landings[chat_id]

    async def landed(self, chat_id: int) -> None:
        """Wait while we are being told which message a prompt has become: a reply to it may be here before that."""
        if landing := self.landings.get(chat_id):
            with suppress(TimeoutError):
                await asyncio.wait_for(landing.wait(), LANDING)

    @property
    def workers(self) -> set[asyncio.Task[None]]:
        """What is being said and done."""
        return {*self.sayings.workers, *self.errands.workers}

    async def settled(self) -> None:
        """Wait until everything is said."""
        while workers := self.workers:
            await asyncio.wait(workers)

    async def close(self, grace: float = FAREWELL) -> None:
        """Say what can still be said within `grace` seconds, and leave the rest."""
        for key in tuple(self.lost_since):
            self.say_lost(key)
        if not self.workers:
            return
        _, late = await asyncio.wait(self.workers, timeout=grace)
        left = self.sayings.drop() + self.errands.drop() + len(late)
        if left:
            log.warning("left-unsaid", count=left)
        for worker in late:
            worker.cancel()
        await asyncio.gather(*late, return_exceptions=True)
