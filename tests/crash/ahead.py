"""A group that scores ahead and meets on what differs, while the bot is killed again and again.

`python -m tests.crash.ahead [AUDITS] [SEED]` plays so many audits, each with another seed and with a few kills at any
step, and says what came of it: what was lost, doubled, or kept by halves.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.rehearsal import Message, Player, Press
from bot.views import ahead_taps, taps
from tests.crash.story import database
from tests.crash.weather import Gathering, Season, Tally

SCORES = {"1.1": (2, 2), "1.2": (1, 1), "1.3": (2, 3), "2.1": (0, 4), "2.2": (1, 3)}
"""Of each agency: two are close together, of which one is taken out; one lies between two points; two are far apart."""

OUT, BETWEEN = "1.2", "1.3"
TOGETHER = {"1.1": 2, BETWEEN: 3}
TALKED = {OUT: 1, "2.1": 4, "2.2": 3}
EACH_ONCE = ("opened-all", "taken-out", "score-together", "score")


@dataclass
class Ahead(Gathering):
    """Two agencies who score ahead, each on their own phone."""

    begins = "Score ahead"

    links: dict[int, Press] = field(default_factory=dict)

    async def meets(self) -> None:
        await self.begin_and_join()
        for person in self.people:
            await self.scores_ahead(person)
        ann, ben = self.people
        await self.taps(ann, ahead_taps.AheadIn(self.audit_id, 14), "trail", "what = 'ahead'")
        await self.taps(ann, ahead_taps.OpenAll(self.audit_id), "reveal", "attempt = 1")
        await self.taps(ben, ahead_taps.TakeOut(self.audit_id, OUT), "trail", "what = 'taken-out'")
        pick = ahead_taps.Pick(self.audit_id, BETWEEN, TOGETHER[BETWEEN])
        await self.insists(lambda: ann.taps(self.any_card(), pick.pack()), lambda: self.how_far().get("picked"))
        confirm = ahead_taps.Confirm(self.audit_id, len(TOGETHER))
        await self.taps(ann, confirm, "answer", f"statement = '{BETWEEN}'")
        await self.talk(ann)
        await self.close()

    async def scores_ahead(self, who: Player) -> None:
        """Open the private chat, and score everything there."""
        await self.insists(partial(self.goes_private, who), partial(self.is_in_private, who))
        for place, values in SCORES.items():
            value = values[self.people.index(who)]
            kept = partial(self.has, "rating", f"statement = '{place}' AND person_id = {who.id}")
            await self.insists(partial(self.rates_privately, who, place, value), kept)

    def goes_private(self, who: Player) -> None:
        """Press *Score on my phone*."""
        if board := self.newest("Score on my phone"):
            self.links[who.id] = who.presses(board, "Score on my phone")

    def is_in_private(self, who: Player) -> Message | None:
        """Follow the link once it has come."""
        link = self.links.get(who.id)
        if link is not None and link.answered is not None and link.answered.url:
            who.follows(self.links.pop(who.id).answered.url)  # type: ignore[union-attr]
        return self.private_card(who)

    def private_card(self, who: Player) -> Message | None:
        return next((m for m in reversed(who.private.messages) if m.from_bot and scores_on(m)), None)

    def rates_privately(self, who: Player, place: str, value: int) -> None:
        if card := self.private_card(who):
            press = who.taps(card, taps.Rate(self.audit_id, place, value, 1).pack())
            self.told.append((who.id, place, 1, value, press))

    async def talk(self, ann: Player) -> None:
        """Go through the rest, the first of it put off once."""
        begin = ahead_taps.BeginTalk(self.audit_id).pack()
        await self.insists(lambda: ann.taps(self.any_card(), begin), lambda: self.how_far().get("on_card"))
        later = taps.Skip(self.audit_id, self.current()).pack()
        await self.insists(lambda: ann.taps(self.any_card(), later), lambda: self.how_far().get("later"))
        while left := TALKED.keys() - self.answers().keys():
            place = self.current()
            if place in left:
                await self.taps(
                    ann, taps.Agree(self.audit_id, place, TALKED[place], 1), "answer", f"statement = '{place}'"
                )
            elif left:
                onward = taps.Next(self.audit_id, place).pack()
                await self.insists(lambda: ann.taps(self.any_card(), onward), lambda: self.current() != place)  # noqa: B023 - called before the next turn

    def how_far(self) -> dict[str, Any]:
        told = self.one(f"SELECT ahead FROM audit WHERE id = {self.audit_id}")  # noqa: S608 - ours, as all below
        return dict(json.loads(told) if isinstance(told, str) else told or {})

    def answers(self) -> dict[str, tuple[int, bool]]:
        rows = self.record.rows(f"SELECT statement, value, together FROM answer WHERE audit_id = {self.audit_id}")  # noqa: S608
        return {row.statement: (row.value, bool(row.together)) for row in rows}

    def halved(self) -> list[str]:
        """Of opening all and of agreeing together there is all, or nothing."""
        where = f"WHERE audit_id = {self.audit_id}"
        shown = len(self.record.rows(f"SELECT statement FROM reveal {where}"))  # noqa: S608
        found = [] if shown == (len(SCORES) if self.how_far().get("opened_at") else 0) else [f"{shown} open"]
        together = {place: value for place, (value, joint) in self.answers().items() if joint}
        said = self.record.rows(f"SELECT target FROM trail {where} AND what = 'score-together'")  # noqa: S608
        if together not in ({}, TOGETHER) or {row.target for row in said} != together.keys():
            found.append(f"agreed together {together}, by the trail {said}")
        return found

    def doubled(self) -> list[str]:
        where = f"WHERE audit_id = {self.audit_id}"
        trail = self.record.rows(f"SELECT what, target FROM trail {where}")  # noqa: S608
        times = Counter((row.what, row.target) for row in trail if row.what in EACH_ONCE)
        return [*super().doubled(), *(f"{what} {target}" for (what, target), count in times.items() if count > 1)]

    def lost(self) -> list[str]:
        """Say what is missing once all was done, besides what somebody was told of."""
        answers, missing = self.answers(), {}
        if self.is_closed():
            wanted = {place: (value, True) for place, value in TOGETHER.items()}
            wanted |= {place: (value, False) for place, value in TALKED.items()}
            missing = {place: answer for place, answer in wanted.items() if answers.get(place) != answer}
        return [
            *super().lost(),
            *(f"answer {place} {answer}, not {answers.get(place)}" for place, answer in missing.items()),
        ]

    def live(self) -> list[str]:
        """Say what looks live once all is closed, on the phones, too."""
        if not self.is_closed():
            return []
        boards = [m.words[:40] for m in self.group.messages if m.from_bot and m.button("Score on my phone")]
        cards = [m for who in self.people for m in who.private.messages if m.from_bot and scores_on(m)]
        return [*super().live(), *boards, *(f"in private: {m.words[:40]}" for m in cards)]


def scores_on(message: Message) -> bool:
    """Say whether a score can be tapped on a message."""
    return any(button.label.startswith("0") for button in message.buttons)


AUDITS = Season(Ahead, (3, 2), points=5, kills=4, calls=30)


async def played(audits: int, first: int, folder: Path) -> Tally:
    """Play so many audits, one seed each, and add up what came of them."""
    whole = Tally()
    for seed in range(first, first + audits):
        (folder / str(seed)).mkdir()
        one = await AUDITS.lasts(database(folder / str(seed)), folder / str(seed), AUDITS.kills, seed)
        whole.add(one)
        sys.stdout.write(f"seed {seed}: {one}\n")
        sys.stdout.flush()
    return whole


if __name__ == "__main__":
    wanted, seed = (*(int(word) for word in sys.argv[1:]), *(50, 1)[len(sys.argv) - 1 :])
    with TemporaryDirectory() as name:
        sys.stdout.write(f"{asyncio.run(played(wanted, seed, Path(name)))}\n")
