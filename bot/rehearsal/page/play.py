"""The page on which one plays people, and the JSON that it lives on, below `/play/`."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.rehearsal.page.drawn import (
    about_bot,
    chats_of,
    commands_for,
    letters,
    menu_for,
    message_view,
    person_json,
    seen_by,
)
from bot.rehearsal.page.hints import next_step
from bot.rehearsal.standin.player import Player
from bot.rehearsal.standin.stage import Stage
from bot.rehearsal.standin.world import Chat, Message, Topic

PAGE = Path(__file__).parent / "files"
PATIENCE = 10.0  # seconds that the page waits for the answer to a press
KINDS = {".html": "text/html", ".js": "text/javascript", ".css": "text/css"}  # what a machine says of .js differs
HEARTBEAT = 15.0  # seconds between signs of life on the event stream
Cast = Callable[[Callable[[str], None]], Awaitable[None]]
"""What the cast can play; it is given a function that shows a line of progress."""
Json = dict[str, Any]


@dataclass(slots=True)
class Play:
    """One page's world: the stage, and the cast with what it is doing now (`line`, empty at rest).

    `acts` are what the cast can play, by the label of the button.
    """

    stage: Stage
    acts: Mapping[str, Cast] = field(default_factory=dict)
    letters: dict[str, str] = field(default_factory=dict)
    line: str = ""
    problem: str = ""
    task: asyncio.Task[None] | None = field(default=None, repr=False)

    def tell(self, line: str) -> None:
        """Show what the cast is doing."""
        self.line = line
        self.stage.bell.ring()

    async def perform(self, act: Cast) -> None:
        """Let the cast play to its end; what goes wrong is shown on the page."""
        self.problem = ""
        try:
            await act(self.tell)
        except (LookupError, TimeoutError) as error:
            self.problem = str(error)
        self.tell("")

    def routes(self) -> list[Route]:
        """Return the page's addresses."""
        return [
            Route("/", send_page),
            Route("/page/{name}", send_page),
            Route("/play/state", self.state),
            Route("/play/chat", self.chat),
            Route("/play/events", self.events),
            Route("/play/file/{path:path}", self.file),
            Route("/play/{what}", self.act, methods=["POST"]),
        ]

    # What is there ---------------------------------------------------------------------------------------------

    async def state(self, request: Request) -> Response:
        """Everybody, and the chats of one person."""
        people = list(self.stage.people.values())
        person = self.stage.people.get(int(request.query_params.get("person") or 0), people[0])
        return JSONResponse(
            {
                "bot": {"name": self.stage.bot.first_name, "username": self.stage.bot.username},
                "people": [person_json(one) for one in people],
                "person": person_json(person),
                "chats": chats_of(self.stage, person),
                "cast": {
                    "acts": list(self.acts),
                    "line": self.line,
                    "problem": self.problem,
                },
                "next": next_step(self.stage),
                "letters": self.letters_now(),
            }
        )

    def letters_now(self) -> list[Json]:
        """Give the links of all invitations, also those whose message is gone; the newest first."""
        self.letters |= letters(self.stage)
        return [{"url": url, "text": text} for url, text in reversed(self.letters.items())]

    async def chat(self, request: Request) -> Response:
        """One chat as one person sees it."""
        person, chat, topic = self.place(dict(request.query_params))
        return JSONResponse(
            {
                "messages": [message_view(message, person) for message in seen_by(person, chat, topic)],
                "commands": commands_for(self.stage, chat, person),
                "menu": menu_for(self.stage, chat, person),
                "typing": chat.typing_until > self.stage.now(),
                "blocked": chat.blocked,
                "about": about_bot(self.stage, person),
                "pinned": message_view(chat.pinned, person) if chat.pinned else None,
            }
        )

    async def events(self, _: Request) -> Response:
        """Return a stream of server-sent events: one whenever something has changed."""
        return StreamingResponse(self.rings(), media_type="text/event-stream", headers={"Cache-Control": "no-store"})

    async def rings(self) -> AsyncIterator[str]:
        """Return the events: how often the stage's bell has rung."""
        seen = -1
        while True:
            now = await self.stage.bell.wait(seen, HEARTBEAT)
            yield f"data: {now}\n\n" if now != seen else ": still here\n\n"
            seen = now

    async def file(self, request: Request) -> Response:
        """Return a picture or document from a message."""
        file = next((one for one in self.stage.files.values() if one.path == request.path_params["path"]), None)
        return Response(file.data, media_type=file.mime) if file else Response(status_code=404)

    # What people do --------------------------------------------------------------------------------------------

    async def act(self, request: Request) -> Response:
        """One thing that somebody does: say, edit, delete, press, open a Mini App, start, attach; or the cast."""
        what = request.path_params["what"]
        if what == "cast":
            return JSONResponse(self.begin(json.loads(await request.body()).get("act", "")))
        does = DEEDS.get(what)
        if does is None:
            return Response(status_code=404)
        asked: Json = json.loads(await request.body())
        person, chat, topic = self.place(asked)
        return JSONResponse(await does(Move(person, chat, topic, asked)))

    def begin(self, name: str) -> Json:
        """Send the cast on, unless it is playing."""
        act = self.acts.get(name)
        if act is not None and (not self.task or self.task.done()):
            self.task = asyncio.get_running_loop().create_task(self.perform(act))
        return {"ok": act is not None}

    def place(self, asked: Json) -> tuple[Player, Chat, Topic | None]:
        """Who does it and where: `chat` is "id", or "id:topic"."""
        number, _, topic = str(asked.get("chat") or asked["person"]).partition(":")
        chat = self.stage.chats[int(number)]
        while chat.migrated_to:
            chat = chat.migrated_to
        return self.stage.people[int(asked["person"])], chat, chat.topics.get(int(topic or 0))


@dataclass(frozen=True, slots=True)
class Move:
    """Something that a person does in a chat; `asked` is the page's request."""

    person: Player
    chat: Chat
    topic: Topic | None
    asked: Json

    def message(self, name: str) -> Message | None:
        """Return the message that the request names."""
        number = int(self.asked.get(name) or 0)
        if number >= 0:
            return self.chat.message(number)
        return next((one for one in self.chat.whispers if one.id == number and not one.deleted), None)


async def says(deed: Move) -> Json:
    """Write, perhaps as a reply."""
    text = str(deed.asked.get("text", "")).strip()
    if text:
        deed.person.says(deed.chat, text, reply_to=deed.message("reply_to"), thread=deed.topic)
    return {"ok": bool(text)}


async def edits(deed: Move) -> Json:
    """Change one's own message."""
    message = deed.message("message")
    if message and message.sender is deed.person:
        deed.person.edits(message, str(deed.asked["text"]))
    return {"ok": message is not None}


async def deletes(deed: Move) -> Json:
    """Take one's own message back."""
    message = deed.message("message")
    if message and message.sender is deed.person:
        deed.person.deletes(message)
    return {"ok": message is not None}


async def presses(deed: Move) -> Json:
    """Press a button and wait for the bot's answer."""
    message = deed.message("message")
    if message is None:
        return {"text": "", "alert": False, "url": ""}
    try:
        answer = await deed.person.taps(message, str(deed.asked["data"])).wait(PATIENCE)
    except TimeoutError:
        return {"text": "The bot has not answered this press.", "alert": False, "url": ""}
    return {"text": answer.text, "alert": answer.show_alert, "url": answer.url}


async def opens(deed: Move) -> Json:
    """Open a Mini App: by a button of a message, or by the menu button."""
    message = deed.message("message")
    label = str(deed.asked.get("label", ""))
    return {"url": deed.person.opens_app(message, label) if message else deed.person.opens_menu()}


async def starts(deed: Move) -> Json:
    """Press START, or follow a link into the private chat."""
    deed.person.starts(str(deed.asked.get("payload", "")))
    return {"ok": True, "chat": str(deed.person.id)}


async def attaches(deed: Move) -> Json:
    """Send what the bot cannot read: a photo, a voice message, a file."""
    kinds = {"photo": deed.person.sends_photo, "voice": deed.person.sends_voice, "document": deed.person.sends_document}
    kinds[str(deed.asked["kind"])](deed.chat)
    return {"ok": True}


DEEDS: Mapping[str, Callable[[Move], Awaitable[Json]]] = {
    "say": says,
    "edit": edits,
    "delete": deletes,
    "press": presses,
    "app": opens,
    "start": starts,
    "attach": attaches,
}
"""What somebody can do, by its address."""


async def send_page(request: Request) -> Response:
    """Send the page itself, its script and its style."""
    name = request.path_params.get("name", "index.html")
    path = PAGE / Path(name).name
    if not path.is_file():
        return Response(status_code=404)
    kind = KINDS.get(path.suffix, "text/plain")
    return FileResponse(path, media_type=kind, headers={"Cache-Control": "no-cache"})
