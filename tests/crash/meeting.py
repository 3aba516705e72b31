"""A group that rates in secret, scores again, agrees and closes, while the bot is killed again and again.

`python -m tests.crash.meeting [KILLS]` plays meetings until the bot was killed so often, and says what came of it.
"""

from __future__ import annotations

import asyncio
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.views import taps
from tests.crash.story import database
from tests.crash.weather import Gathering, Season

STATEMENTS = ("1.1", "1.2")


class Meeting(Gathering):
    """Two agencies, card by card."""

    begins = "Begin"

    async def meets(self) -> None:
        await self.begin_and_join()
        for statement in STATEMENTS:
            await self.agrees_on(statement)
        await self.close()

    async def agrees_on(self, place: str) -> None:
        ann, ben = self.people
        await self.rate_all(place, 1)
        await self.taps(ann, taps.ScoreAgain(self.audit_id, place, 1), "reveal", f"statement = '{place}' AND again")
        await self.rate_all(place, 2)
        said = ben.says(self.group, f"/evidence {place} Minutes of the board.")
        self.notes.append((self.stage.updates.next - 1, said.id))
        await self.taps(ann, taps.Agree(self.audit_id, place, 2, 2), "answer", f"statement = '{place}'")
        if place != STATEMENTS[-1]:
            onward = taps.Next(self.audit_id, place).pack()
            await self.insists(lambda: ann.taps(self.any_card(), onward), lambda: self.current() != place)

    async def rate_all(self, place: str, attempt: int) -> None:
        """Everybody rates, which reveals."""
        at = f"statement = '{place}' AND attempt = {attempt}"
        for who, value in zip(self.people, (0, 3), strict=True):
            kept = partial(self.has, "rating", f"{at} AND person_id = {who.id}")
            await self.insists(partial(self.rates, who, place, value, attempt), kept)
        await self.insists(lambda: None, lambda: self.has("reveal", at))


MEETINGS = Season(Meeting, (len(STATEMENTS),))

if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    with TemporaryDirectory() as name:
        sys.stdout.write(f"{asyncio.run(MEETINGS.lasts(database(Path(name)), Path(name), wanted, seed=7))}\n")
