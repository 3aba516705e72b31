"""Cards are drawn from the database: a burst of taps is one edit, and what could not be drawn is drawn later."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from time import monotonic

import structlog

from bot import services
from bot.audit.cards import Card
from bot.audit.framework import StatementId
from bot.audit.model import Audit
from bot.chat.card_messages import CardMessages, Scrolled
from bot.chat.card_versions import what_shows
from bot.chat.headcounts import Headcounts
from bot.chat.lines import PATIENT, Retries, Tries
from bot.chat.show import Show
from bot.services.ports import MaybeSent, NotSent, Store, StoreAway, Unreachable

log = structlog.get_logger()

Follow = Callable[[Audit], Awaitable[None]]
"""What is drawn after a room's card: the private cards of its members."""

BOARD_EVERY = 300.0
"""Seconds between two redraws of the board that only count on: a week of scoring ahead costs a few dozen edits."""

LANDING = 5.0
"""Seconds that a text in private waits at most for the card to have moved on."""

PROGRESS_EVERY = 15.0
"""Seconds between two redraws of a group's card that only say who is in or count notes: at most four messages a
statement in a group of six who take 20 seconds a statement, well under Telegram's 20 a minute. Whichever process has
drawn it, for that stands with the card."""


@dataclass
class Drawing:
    """What is known of one room's card while the bot runs.

    `asked` counts what was asked for, `answered` how much of that is drawn or given up. `anew`: below, not in place.
    `pressed` are the cards that were tapped. `retry_in` is for how many seconds a failed try waits, `shows` is the
    statement drawn last. `outran`: another process went on while it was drawn, and may have drawn it before us;
    `anyway`: what shows has changed though the audit has not. `left`: by a crash or another process, some time ago.
    """

    wanted: Audit
    tries: Tries
    asked: int = 0
    answered: int = 0
    pressed: dict[int, StatementId] = field(default_factory=dict)
    anew: bool = False
    task: asyncio.Task[None] | None = None
    seen: str = ""
    drawn_at: float = 0.0
    hurry: asyncio.Event = field(default_factory=asyncio.Event)
    retry_in: float = 0.0
    shows: StatementId | None = None
    outran: bool = False
    anyway: bool = False
    left: bool = False

    def has_answered(self, asked: int) -> None:
        """Note that what was asked for until then is drawn, or given up."""
        self.answered, self.retry_in = asked, 0.0
        self.tries.begin_anew()

    def is_busy(self, since: float) -> bool:
        """Say whether it is being drawn, or was not long ago."""
        return self.drawn_at > since or (self.task is not None and not self.task.done())

    def moves_in(self, chat_id: int) -> bool:
        """Say whether it is a chat's card, which comes to show another statement."""
        return self.wanted.room.key.chat_id == chat_id and self.shows != self.wanted.current


class Cards:
    """Keeps every room's card up to date, one edit at a time."""

    def __init__(
        self,
        store: Store,
        show: Show,
        seen: Scrolled,
        *,
        clock: Callable[[], float] = monotonic,
        follow: Follow | None = None,
        retries: Retries = PATIENT,
    ) -> None:
        self.store = store
        self.retries = retries
        self.follow = follow
        self.seen = seen
        self.clock = clock
        self.heads = Headcounts(show, self.counted, clock)
        self.messages = CardMessages(store, show, seen, self.heads)
        self.every = PROGRESS_EVERY
        self.board_every = BOARD_EVERY
        self.drawings: dict[int, Drawing] = {}
        self.is_closing = False
        self.awaited = 0  # by how many; then what is asked for while a card is drawn does not wait for its time either
        self.tidy_at = 0.0

    def refresh(self, audit: Audit, pressed: int = 0, statement: str = "") -> None:
        """Have the card of an audit redrawn soon; what comes meanwhile is drawn with it.

        `pressed` is the card that was tapped: one sent just before a crash is known only from this.
        """
        self.forget_idle()
        drawing = self.drawing_of(audit)
        drawing.asked += 1
        if pressed:
            drawing.pressed[pressed] = StatementId(statement or audit.current)
        if audit.version >= drawing.wanted.version:
            drawing.wanted = audit
        if what_shows(audit) != drawing.seen:
            drawing.hurry.set()
        if drawing.task is None or drawing.task.done():
            drawing.task = asyncio.create_task(self.keep_drawing(drawing))

    def drawing_of(self, audit: Audit) -> Drawing:
        """Give what is known of the card of an audit."""
        return self.drawings.setdefault(audit.id, Drawing(audit, Tries(lasting=True, retries=self.retries)))

    def catch_up(self, audit: Audit) -> None:
        """Have cards redrawn that a crash or another process has left behind, unless that is under way.

        A room of which this process knows nothing does not wait for its time: its members' own cards follow its card.
        """
        drawing = self.drawings.get(audit.id)
        if drawing is None or drawing.task is None or drawing.task.done():
            self.refresh(audit)
            self.drawings[audit.id].left = drawing is None

    def forget_idle(self) -> None:
        """Forget, now and then, what nothing depends on any more."""
        now = self.clock()
        if now >= self.tidy_at:
            self.tidy_at = now + self.every
            busy = {key: one for key, one in self.drawings.items() if one.is_busy(now - BOARD_EVERY)}
            self.drawings = busy

    def send_again(self, audit: Audit) -> None:
        """Have the card sent again below, as `/card` asks."""
        drawing = self.drawing_of(audit)
        drawing.anew = True
        drawing.hurry.set()
        self.refresh(audit)

    async def keep_drawing(self, drawing: Drawing) -> None:
        """Draw until nothing newer is asked for, and what was asked for is drawn."""
        while drawing.asked > drawing.answered and not (self.is_closing and drawing.retry_in):
            if not await self.pause(drawing):
                drawing.has_answered(drawing.asked)
                continue
            audit, asked, anew = drawing.wanted, drawing.asked, drawing.anew
            drawing.hurry.clear()
            drawing.seen, drawing.drawn_at = what_shows(audit), self.clock()
            drawing.anew = drawing.anyway = False
            drawn = await self.attempt(drawing, audit, anew=anew)
            await self.let_follow(audit)
            if drawn:
                drawing.has_answered(asked)
                drawing.shows = audit.current
                self.heads.look(audit)
                await self.find_strays(drawing, audit)
                drawing.left = drawing.left and drawing.asked > asked  # what came meanwhile has broken the search off
            else:
                drawing.seen, drawing.anew = "", drawing.anew or anew

    def counted(self, audit: Audit) -> None:
        """Have a card redrawn that offers to join though all have, or the other way round."""
        drawing = self.drawings.get(audit.id)
        newest = audit if drawing is None else drawing.wanted
        if self.is_closing:
            return
        if self.messages.offers.get(audit.id, False) != self.heads.has_unseated(newest):
            self.refresh(newest)
            self.drawings[audit.id].anyway = True
        self.heads.look(newest)  # somebody may have come or gone meanwhile

    async def attempt(self, drawing: Drawing, audit: Audit, *, anew: bool) -> bool:
        """Draw once; False when it must be tried again, after `retry_in` seconds or as soon as there is more to show.

        A chat that is closed to us and a mistake of ours end it, as does a card that may stand there three times: the
        sweep of stale cards finds them later.
        """
        try:
            if anew:
                await self.messages.draw_anew(audit)
            else:
                pressed = dict(drawing.pressed)
                await self.messages.draw(audit, pressed)
                drawing.pressed = {key: place for key, place in drawing.pressed.items() if key not in pressed}
            await self.look_again(drawing, audit)
        except (NotSent, MaybeSent, StoreAway) as error:
            wait = drawing.tries.pause(error)
            log.warning("card-not-drawn", audit=audit.id, why=type(error).__name__, again_in=wait)
            drawing.retry_in = wait or 0.0
            return wait is None
        except Unreachable:
            log.info("card-not-drawn", audit=audit.id, why="chat closed")
        except Exception:
            log.exception("card-broken", audit=audit.id)
        return True

    async def let_follow(self, audit: Audit) -> None:
        """Let the private cards follow, whether the room's could be drawn or not."""
        if self.follow is None:
            return
        try:
            await self.follow(audit)
        except StoreAway:  # as after a crash, the sweep of stale cards finds them
            log.warning("seats-not-drawn", audit=audit.id)

    async def find_strays(self, drawing: Drawing, audit: Audit) -> None:
        """Put away, until there is more to draw, what was sent and never heard of; the sweep comes back to the rest."""
        asked = drawing.asked
        try:
            await self.messages.find_strays(audit, lambda: drawing.asked == asked and not self.is_closing)
        except (NotSent, StoreAway, Unreachable) as error:
            log.info("strays-left", audit=audit.id, why=type(error).__name__)
        except Exception:
            log.exception("strays-broken", audit=audit.id)

    async def look_again(self, drawing: Drawing, drawn: Audit) -> None:
        """Draw once more where another process has changed the audit meanwhile: whoever draws last draws the newest."""
        newest = await self.newest(drawn.id)
        drawing.outran = newest is not None and what_shows(newest) != what_shows(drawn)
        if newest is not None and newest.version > max(drawn.version, drawing.wanted.version):
            drawing.wanted = newest
            drawing.asked += 1
            if what_shows(newest) != drawing.seen:
                drawing.hurry.set()

    async def newest(self, audit_id: int) -> Audit | None:
        """Read an audit as it is now."""
        async with self.store.read() as look:
            return await look.audit(audit_id)

    async def pause(self, drawing: Drawing) -> bool:
        """Wait before another try; and with a group's card that would only count on, until its time has come.

        Another process may go on meanwhile, so what was to be drawn is read again; False when it has drawn that. What
        we drew over what another process had drawn is put right at once.
        """
        if drawing.retry_in:
            await self.rest(drawing, drawing.retry_in)
        first: datetime | None = None
        with suppress(StoreAway):
            while (card := await self.held_back(drawing)) is not None and card.drawn_at is not None:
                first = first or card.drawn_at
                if card.drawn_at != first and card.drawn >= drawing.wanted.version and not drawing.anyway:
                    return False
                wait = self.time_left(drawing, card.drawn_at)
                if wait <= 0 and await services.cards.claim_card(self.store, card):
                    break
                await self.rest(drawing, max(wait, 0.0))
                newest = await self.newest(drawing.wanted.id)
                drawing.wanted = max(drawing.wanted, newest or drawing.wanted, key=lambda audit: audit.version)
        return True

    async def rest(self, drawing: Drawing, seconds: float) -> None:
        """Wait, unless there is something that must be seen at once."""
        if not drawing.hurry.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(drawing.hurry.wait(), seconds)

    async def held_back(self, drawing: Drawing) -> Card | None:
        """Give a room's card if it shows all that must be seen; None where it is to be drawn at once."""
        if drawing.wanted.room.is_private or drawing.outran:
            return None
        card = await services.cards.live_card(self.store, drawing.wanted.id)
        if card is None or card.seen != what_shows(drawing.wanted):
            return None
        if drawing.anew or drawing.left or drawing.pressed.keys() - {card.message_id} or self.awaited:
            return None
        drawing.seen = card.seen
        drawing.hurry.clear()
        return card

    def time_left(self, drawing: Drawing, drawn_at: datetime) -> float:
        """Say for how many seconds a card that only counts on need not be drawn yet.

        What was drawn long after now was drawn by a clock that was wrong: nobody waits for that.
        """
        every = self.board_every if drawing.wanted.is_ahead else self.every
        ago = (datetime.now(UTC) - drawn_at).total_seconds()
        return every - max(ago, 0.0) if ago > -every else 0.0

    async def landed(self, chat_id: int) -> None:
        """Wait a little while a card moves on: what somebody alone writes just then is for where they moved it to."""
        moving = {d.task for d in self.drawings.values() if d.task is not None and d.moves_in(chat_id)}
        if moving:
            await asyncio.wait(moving, timeout=LANDING)

    async def settled(self) -> None:
        """Wait until every card is up to date, and known to be."""
        await self.drawn()
        while self.heads.tasks:
            await self.heads.settled()
            await self.drawn()
        await self.messages.marks.settled()

    async def drawn(self) -> None:
        """Wait until every card is up to date."""
        self.awaited += 1
        try:
            while tasks := [d.task for d in self.drawings.values() if d.task is not None and not d.task.done()]:
                for drawing in self.drawings.values():
                    drawing.hurry.set()
                await asyncio.gather(*tasks)
        finally:
            self.awaited -= 1

    async def close(self) -> None:
        """Draw what can be drawn now; the next start finds the rest."""
        self.is_closing = True
        await self.heads.close()
        await self.settled()
