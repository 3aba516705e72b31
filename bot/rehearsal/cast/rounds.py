"""The whole script: a round in the group card by card, one alone, and another in the group, scored ahead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from bot.rehearsal.cast import script
from bot.rehearsal.cast.actions import make_plans
from bot.rehearsal.cast.ahead import play_ahead
from bot.rehearsal.cast.performance import play_alone, play_group
from bot.rehearsal.cast.scene import Scene
from bot.rehearsal.cast.turns import Troupe, documents, pictures
from bot.rehearsal.standin.player import Player
from bot.rehearsal.standin.world import Chat, Message

BY_THEMSELVES = frozenset({".pdf", ".xlsx", ".docx", ".json"})
"""The documents that come when an audit is closed; the CSV is asked for."""


@dataclass(frozen=True, slots=True)
class Round:
    """What one round left in a chat; `name` tells it from the others."""

    name: str
    pictures: tuple[Message, ...]
    documents: tuple[Message, ...]

    def save(self, out: Path) -> int:
        """Write everything into a folder named like the round, and count the files."""
        folder = out / self.name
        folder.mkdir(parents=True, exist_ok=True)
        files = {f"picture-{number}.jpg": message.photo for number, message in enumerate(self.pictures, 1)}
        files |= {message.filename: message.document for message in self.documents}
        for name, data in files.items():
            (folder / Path(name).name).write_bytes(data or b"")
        return len(files)


async def play_rounds(scene: Scene, tell: Callable[[str], None], *, patience: float = 60) -> tuple[Round, ...]:
    """Play two rounds in the group and one alone, and return what each left; `TimeoutError` when something lacks."""
    troupe = Troupe(scene, tell, patience=patience)
    alone = scene.alone
    await play_group(troupe)
    await make_plans(troupe)
    first = await end(troupe, scene.facilitator, scene.group, "group-round-1")
    await play_alone(troupe)
    by_one = await end(troupe, alone, alone.private, "alone-round-1")
    tell("Half a year later")
    start, later = scene.group.last.id, replace(troupe, again=True)
    await play_ahead(later)
    await make_plans(later)
    return first, by_one, await end(later, scene.facilitator, scene.group, "group-round-2", start)


async def end(troupe: Troupe, person: Player, chat: Chat, name: str, start: int = 0) -> Round:
    """Close the audit, wait for its documents, ask for the one that does not come by itself, and gather all."""
    troupe.tell(f"{person.first_name} closes the audit")
    said = person.says(chat, script.CLOSING)
    await troupe.presses(person, chat, script.CLOSE, after=said.id)
    await troupe.sees(lambda: arrived(chat, said.id, BY_THEMSELVES))
    asked = person.says(chat, script.DOCUMENTS)
    await troupe.presses(person, chat, script.CSV, after=asked.id)
    await troupe.sees(lambda: arrived(chat, asked.id, {".csv"}))
    await troupe.sees(lambda: of_the_whole(chat, start))
    troupe.tell("The documents have come")
    drawn = tuple(message for message in pictures(chat) if message.id > start)
    return Round(name, drawn, tuple(documents(chat, said.id)))


def of_the_whole(chat: Chat, after: int) -> Message | None:
    """Find the picture of the whole audit below the message `after`: it comes when those of all domains are there."""
    return next((one for one in pictures(chat) if one.id > after and script.WHOLE in one.words), None)


def arrived(chat: Chat, after: int, wanted: set[str] | frozenset[str]) -> Message | None:
    """Find the last document once there is one of every kind below the message `after`."""
    found = documents(chat, after)
    return found[-1] if wanted <= {Path(message.filename).suffix for message in found} else None
