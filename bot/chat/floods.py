"""Floods: what somebody sends far faster than people write or press is not taken, and that is said.

Telegram gives a hundred updates from the oldest unfinished one on, and those of all others behind it only when that is
done: a room that sends a thousand notes within seconds would keep every other room waiting for half a minute. Texts
are counted by when Telegram says they were written: what gathered while the bot was away is all taken, however much
it is. Presses carry no time, but Telegram keeps them for no more than 150 seconds: they are counted as they come.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from bot.chat.alike import Alike, alike_of

Raw = Mapping[str, Any]

WITHIN = 10
"""Seconds in which what a person or a room sends is counted."""

A_PERSON = 20
"""How many texts, or presses, of one person are taken: long texts that are pasted, or messages that are forwarded, come
in as many pieces within a moment."""

A_ROOM = 40
"""How many texts of one room are taken, by whomever. Presses are not counted so: forty people may rate at once."""

MANY, MINUTE = 2000, 60
"""How many people and rooms are remembered before those are forgotten who were quiet for so many seconds."""

WRITTEN = ("text", "caption", "photo", "document", "voice", "video", "video_note", "audio", "animation", "sticker")
"""What a person's message has at least one of; the chat's own events (it moves, somebody joins) have none."""


class Sender(NamedTuple):
    """Who sent something into which chat; `at` is when (seconds), None for what is counted as it comes."""

    chat: Hashable
    person: Hashable
    at: float | None


def sender_of(raw: Raw) -> Sender | None:
    """Read from the JSON of an update who sent it, None for what is always taken.

    >>> sender_of({"message": {"from": {"id": 7}, "chat": {"id": -5}, "date": 60, "text": "Minutes of the board"}})
    Sender(chat=-5, person=7, at=60)
    >>> sender_of({"message": {"from": {"id": 7}, "chat": {"id": -5}, "date": 60, "new_chat_title": "Panel"}})
    """
    match raw:
        case {"callback_query": {"from": {"id": int(person)}, "message": {"chat": {"id": int(chat)}}}}:
            return Sender(chat, person, None)
        case {"message": {"from": {"id": int(person)}, "chat": {"id": int(chat)}, "date": int(at), **message}}:
            return Sender(chat, person, at) if any(name in message for name in WRITTEN) else None
        case {"edited_message": {"from": {"id": int(person)}, "chat": {"id": int(chat)}, "edit_date": int(at)}}:
            return Sender(chat, person, at)
    return None


class Floods:
    """Counts what each person and each room has sent within `WITHIN` seconds."""

    def __init__(self, a_person: int = A_PERSON, a_room: int = A_ROOM) -> None:
        self.a_person = a_person
        self.a_room = a_room
        self.taken: dict[Hashable, deque[float]] = {}

    def takes(self, raw: Raw, now: float) -> bool:
        """Say whether an update is taken, and count it if so; `now` in seconds, from anywhere."""
        sender = sender_of(raw)
        if sender is None:
            return True
        if sender.at is None:
            return self.count(now, ("presses", sender.chat, sender.person))
        return self.count(sender.at, ("texts", sender.chat, sender.person), ("room", sender.chat))

    def count(self, at: float, person: Hashable, room: Hashable = None) -> bool:
        """Count something for a person, and its room, unless either has had too much."""
        limits = {person: self.a_person} | ({room: self.a_room} if room else {})
        self.forget(at)
        counts = [(self.taken.setdefault(key, deque(maxlen=most)), most) for key, most in limits.items()]
        if any(len(times) == most and abs(at - times[0]) < WITHIN for times, most in counts):
            return False
        for times, _ in counts:
            times.append(at)
        return True

    def forget(self, at: float) -> None:
        """Forget who has been quiet for a minute, once that is worth it."""
        if len(self.taken) > MANY:
            self.taken = {key: times for key, times in self.taken.items() if times and abs(at - times[-1]) < MINUTE}


@dataclass(slots=True)
class Sifted:
    """What becomes of a batch: what is `taken`, with what each is like; and of the rest, what there is to say of it.

    `passed` are questions that came again behind, by how many; `overtaken` the last press each that another has
    overtaken; `refused` what is not taken of each who has sent too much, by chat and person: the first's id, the last.
    """

    taken: list[tuple[Raw, Alike | None]] = field(default_factory=list)
    passed: Counter[Alike] = field(default_factory=Counter)
    overtaken: dict[Alike, Raw] = field(default_factory=dict)
    refused: dict[tuple[Hashable, Hashable], tuple[int, Raw]] = field(default_factory=dict)


def sift(fresh: Sequence[Raw], floods: Floods, now: float) -> Sifted:
    """Sort a batch: of what is alike the last is taken, and of a flood its beginning."""
    marked = [(raw, alike_of(raw)) for raw in fresh]
    newest = {alike: raw["update_id"] for raw, alike in marked if alike}
    sifted = Sifted()
    for raw, alike in marked:
        if alike and newest[alike] != raw["update_id"]:
            if alike.asks:
                sifted.passed[alike] += 1
            else:
                sifted.overtaken[alike] = raw
        elif (alike and alike.asks) or floods.takes(raw, now):
            sifted.taken.append((raw, alike))
        elif sender := sender_of(raw):
            first, _ = sifted.refused.get((sender.chat, sender.person), (raw["update_id"], raw))
            sifted.refused[sender.chat, sender.person] = first, raw
    return sifted
