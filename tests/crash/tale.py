"""A group that does everything an audit knows, while what was handled comes again and again, after restarts too."""

from __future__ import annotations

import asyncio
import json
import re
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from random import Random
from typing import Any

from bot import services
from bot.audit.choices import CHOICES
from bot.audit.messages import PostName
from bot.audit.model import Audit, Rating
from bot.audit.rules import attempt_at, milliseconds, phase, revealed
from bot.chat.delivery import Delivery
from bot.chat.intake import Intake
from bot.rehearsal import Message, Player
from bot.rehearsal.standin.updates import Waiting
from bot.reports import record
from bot.reports.account import account
from bot.text import words_for
from bot.views import delegate_taps, taps
from bot.views.tap_form import Tap
from bot.views.ways import Step
from tests.conversation.company import FETCHING, Company, Table, last
from tests.crash.by_webhook import ByWebhook

AGAIN = replace(FETCHING, conflict=0.02)
"""One poller follows the other so quickly that the last words of the one may end the other's first poll."""

NAMES = ("Ann", "Ben", "Cat")
TEXTS = ("Minutes of the board.", "A dip sample.", "The policy on the website.", "The audit of March.")
ABSENT = "education"
POSTS = ("summary:1", "overall", "documents")
MOMENTS = ("at", "opened_at", "closed_at", "taken_at", "edited_at", "created_at")
SEALS = ("chain", "seal", "persons", "kept")
KEYS = (*MOMENTS, *SEALS, "chat_id", "id")
"""What differs from group to group, and means nothing here."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that somebody does; `n` chooses what there is to choose."""

    what: str
    who: int
    n: int


class Webhook(ByWebhook):
    """Updates that come by webhook, in any order."""

    def coming(self, new: Sequence[Waiting], old: Sequence[Waiting], chance: Random) -> list[Waiting]:
        """Mingle what comes again with what is new."""
        places = sorted(chance.randint(0, len(new)) for _ in old)
        coming: list[Waiting] = list(new)
        for place, update in zip(reversed(places), chance.sample(list(old), len(old)), strict=True):
            coming.insert(place, update)
        return coming

    async def delivers(self, updates: Sequence[Waiting]) -> None:
        """Hand updates over, several at once as Telegram does with forty connections."""
        delivery = Delivery(self.bot.application.bot, self.bot.lanes)
        await asyncio.gather(*(delivery(update.as_json()) for update in updates))
        await self.bot.outbox.settled()
        await self.bot.cards.settled()

    def forgets(self) -> None:
        """Know no more than a new process does."""
        store = self.bot.store
        store.process = secrets.token_hex(8)
        store.handled.clear()
        store.memory.forget()
        self.bot.cards.drawings.clear()


class Polling(Webhook):
    """Updates that wait until they are fetched: from the oldest that is not confirmed on, in the order of their ids."""

    def coming(self, new: Sequence[Waiting], old: Sequence[Waiting], chance: Random) -> list[Waiting]:  # noqa: ARG002
        return sorted({update.id: update for update in (*old, *new)}.values(), key=lambda update: update.id)

    async def delivers(self, updates: Sequence[Waiting]) -> None:
        """Let a new poller, which confirms nothing before it has come, fetch them."""
        self.stage.updates.queue[:0] = updates
        stop = asyncio.Event()
        poller = asyncio.create_task(Intake(self.bot.application.bot, self.bot.lanes, pace=AGAIN).run(stop))
        await self.until(lambda: not (self.stage.updates.queue or self.bot.lanes.in_hand))
        stop.set()
        await poller
        self.bot.lanes.closing.clear()
        await self.bot.outbox.settled()
        await self.bot.cards.settled()


@dataclass
class Group:
    """A group, all it has done, and what comes again of it: `again` is how much of what was handled, at each step."""

    company: Webhook
    table: Table
    again: float
    chance: Random
    handled: list[Waiting] = field(default_factory=list)
    drawn: list[str] = field(default_factory=list)
    notes: list[tuple[int, Message]] = field(default_factory=list)

    async def audit(self) -> Audit:
        return await self.company.audit(self.table.group)

    async def lives(self, deeds: Sequence[Deed]) -> Mapping[str, Any]:
        """Do everything, and give the record."""
        for deed in deeds:
            await DEEDS[deed.what](self, self.table.people[deed.who], deed.n)
        return await self.record()

    async def happens(self) -> None:
        """Let the bot have what was done just now, and again some of what it had before."""
        new = self.company.taken()
        old = [update for update in self.handled if self.chance.random() < self.again]
        if old and self.chance.random() < 1 / 2:
            self.company.forgets()
        await self.company.delivers(self.company.coming(new, old, self.chance))
        self.handled += new

    async def taps(self, who: Player, tap: Tap, message: Message | None = None) -> None:
        self.drawn.append(tap.pack())
        who.taps(message or self.any_card(), tap.pack())
        await self.happens()

    def any_card(self) -> Message:
        """The card, and when there is none any message of the bot's."""
        try:
            return self.table.card
        except AssertionError:
            return last(self.table.group)

    def own_card(self, who: Player) -> Message:
        """What the bot has written to somebody alone, last."""
        said = [message for message in who.private.messages if message.from_bot]
        return said[-1] if said else self.any_card()

    async def says(self, who: Player, text: str, to: Message | None = None) -> Message:
        said = who.says(self.table.group, text, reply_to=to)
        await self.happens()
        return said

    async def record(self) -> Mapping[str, Any]:
        """Everything that is kept, told without ids and times."""
        audit = await self.audit()
        taken = await services.audits.take_snapshot(self.company.bot.store, audit.id, datetime.now(UTC))
        told = json.loads(record.as_json(account(taken, words_for("en"))))
        names = {person.id: person.first_name for person in self.table.people}
        async with self.company.bot.store.read() as look:
            posts = {name: await look.post(audit.id, name) for name in map(PostName, POSTS)}
            seats = [await look.seat(audit.id, person) for person in names]

        def who(each: Rating) -> str:
            return names.get(each.spoken_by or each.person_id, "")

        more = {
            "facilitator": names.get(audit.facilitator_id),
            "current": audit.current,
            "settings": audit.room.settings,
            "stages": [(phase(audit, each.id), attempt_at(audit, each.id)) for each in audit.framework.statements],
            "ratings": sorted(
                (each.statement, each.attempt, each.agency, who(each), str(each.value))
                for ratings in audit.ratings.values()
                for each in ratings
            ),
            "seats": {names[seat.person_id]: (seat.statement, seat.speaks_for) for seat in seats if seat},
            "posts": {name: post.version for name, post in posts.items() if post},
        }
        return {**told_plainly(told), **more}


def told_plainly(value: Any) -> Any:  # noqa: ANN401 - JSON
    """Leave out of a record what is of one group alone."""
    if isinstance(value, dict):
        return {key: told_plainly(each) for key, each in value.items() if key not in KEYS}
    if isinstance(value, list):
        return [told_plainly(each) for each in value]
    return re.sub(r"#\d+|\b\d{6,}\b", "#", value) if isinstance(value, str) else value


async def rate(group: Group, who: Player, n: int) -> None:
    audit = await group.audit()
    await group.taps(who, taps.Rate(audit.id, audit.current, n % 4, attempt_at(audit, audit.current)))


async def name_delegate(group: Group, who: Player, n: int) -> None:
    audit = await group.audit()
    await group.taps(who, delegate_taps.NameDelegate(audit.id, ABSENT, group.table.people[n % 3].id))


async def end_delegate(group: Group, who: Player, n: int) -> None:  # noqa: ARG001 - as its siblings
    await group.taps(who, delegate_taps.EndDelegate((await group.audit()).id, ABSENT))


async def speak_for(group: Group, who: Player, n: int) -> None:
    """Turn one's private card to the absent agency, or to one's own."""
    audit = await group.audit()
    await group.taps(who, delegate_taps.SpeakFor(audit.id, ABSENT if n % 3 else ""), group.own_card(who))


async def rate_for(group: Group, who: Player, n: int) -> None:
    """Score for the absent agency, or say that it has no view."""
    audit = await group.audit()
    at, attempt = (audit.id, audit.current), attempt_at(audit, audit.current)
    outside = delegate_taps.OutsideFor(*at, attempt, ABSENT)
    tap = delegate_taps.RateFor(*at, n % 4, attempt, ABSENT) if n % 5 else outside
    await group.taps(who, tap, group.own_card(who))


async def score(group: Group, who: Player, n: int) -> None:
    audit = await group.audit()
    await group.taps(who, taps.Score(audit.id, audit.current, n % 4))


async def reveal(group: Group, who: Player, n: int) -> None:  # noqa: ARG001 - as its siblings
    audit = await group.audit()
    await group.taps(who, taps.ShowAll(audit.id, audit.current, attempt_at(audit, audit.current)))


async def undo(group: Group, who: Player, n: int) -> None:  # noqa: ARG001 - as its siblings
    audit = await group.audit()
    shown = revealed(audit, audit.current)
    moment = milliseconds(shown.at) if shown else 0
    await group.taps(who, taps.UndoReveal(audit.id, audit.current, attempt_at(audit, audit.current), moment))


async def score_again(group: Group, who: Player, n: int) -> None:  # noqa: ARG001 - as its siblings
    audit = await group.audit()
    await group.taps(who, taps.ScoreAgain(audit.id, audit.current, attempt_at(audit, audit.current)))


async def agree(group: Group, who: Player, n: int) -> None:
    audit = await group.audit()
    await group.taps(who, taps.Agree(audit.id, audit.current, n % 4, attempt_at(audit, audit.current)))


async def agree_and_go_on(group: Group, who: Player, n: int) -> None:
    audit = await group.audit()
    await group.taps(who, taps.AgreeAndGoOn(audit.id, audit.current, n % 4, attempt_at(audit, audit.current)))


async def open_again(group: Group, who: Player, n: int) -> None:
    """Open an answer again, or all that one person scored before agencies did."""
    audit = await group.audit()
    answer = audit.answers.get(audit.current)
    moment = milliseconds(answer.at) if answer else 0
    if n % 3:
        await group.taps(who, taps.OpenFor(audit.id, audit.current, moment, "slip"))
    else:
        await group.taps(who, taps.OpenEarly(audit.id, moment))


async def dissent(group: Group, who: Player, n: int) -> None:
    audit = await group.audit()
    before = last(group.table.group)
    await group.taps(who, taps.Disagree(audit.id, audit.current))
    if last(group.table.group) is not before:
        await group.says(who, TEXTS[n % 4], to=last(group.table.group))


async def move_on(group: Group, who: Player, n: int) -> None:
    audit = await group.audit()
    await group.taps(who, (taps.Next if n % 2 else taps.Skip)(audit.id, audit.current))


async def note(group: Group, who: Player, n: int) -> None:
    kind = ("evidence", "assurance", "comment")[n % 3]
    said = await group.says(who, f"/{kind} {'1' if kind == 'comment' else '1.1'} {TEXTS[n % 4]}")
    group.notes.append((group.table.people.index(who), said))


async def edit(group: Group, who: Player, n: int) -> None:  # noqa: ARG001 - its writer edits it
    if group.notes:
        writer, said = group.notes[n % len(group.notes)]
        command = (said.text or "").split(" ", 2)[:2]
        group.table.people[writer].edits(said, " ".join((*command, TEXTS[(n + 1) % 4])))
        await group.happens()


async def remove_or_move(group: Group, who: Player, n: int) -> None:
    """Remove a note, or move it to the other statement."""
    audit = await group.audit()
    async with group.company.bot.store.read() as look:
        notes = [each for each in await look.notes_in(audit.id) if each.kind != "comment"]
    if notes and n % 2:
        await group.taps(who, taps.RemoveNote(audit.id, notes[n % len(notes)].id))
    elif notes:
        await group.taps(who, taps.MoveNote(audit.id, notes[n % len(notes)].id, "assurance", f"1.{n % 2 + 1}"))


async def join(group: Group, who: Player, n: int) -> None:
    audit = await group.audit()
    agency = ("police", "health", "education")[n % 3]
    await group.taps(who, taps.JoinAs(audit.id, agency, who.id, 0))


async def hand_over(group: Group, who: Player, n: int) -> None:
    audit = await group.audit()
    await group.taps(who, taps.HandOver(audit.id, group.table.people[n % 3].id))


async def choose(group: Group, who: Player, n: int) -> None:
    audit = await group.audit()
    name = ("rhythm", "reminders", "repeat_months")[n % 3]
    choices = list(CHOICES[name])
    await group.taps(who, taps.Choose(audit.id, name, choices[n % len(choices)]))


async def act(group: Group, who: Player, n: int) -> None:
    """Add an action, or do something with the one added first."""
    audit = await group.audit()
    found = await services.actions.in_room(group.company.bot.store, audit.id)
    if n % 3 == 0 or not found:
        await group.says(who, f"/action 1.1 {TEXTS[n % 4]}")
    elif n % 3 == 1:
        await group.taps(who, taps.StepOn(audit.id, found[0].action.id, (Step.DONE, Step.AGAIN)[n % 2]))
    else:
        await group.taps(who, taps.DueIn(audit.id, found[0].action.id, "2w" if n % 2 else "1m"))


async def close(group: Group, who: Player, n: int) -> None:  # noqa: ARG001 - as its siblings
    await group.taps(who, taps.Close((await group.audit()).id))


async def reopen(group: Group, who: Player, n: int) -> None:  # noqa: ARG001 - as its siblings
    await group.taps(who, taps.Reopen((await group.audit()).id))


async def forget(group: Group, who: Player, n: int) -> None:  # noqa: ARG001 - as its siblings
    await group.taps(who, taps.Forget(who.id))


async def old_button(group: Group, who: Player, n: int) -> None:
    """Press what was pressed before, on a screen that was never drawn anew."""
    if group.drawn:
        who.taps(group.any_card(), group.drawn[n % len(group.drawn)])
        await group.happens()


DEEDS: Mapping[str, Callable[[Group, Player, int], Awaitable[None]]] = {
    each.__name__: each
    for each in (
        rate,
        name_delegate,
        end_delegate,
        speak_for,
        rate_for,
        score,
        reveal,
        undo,
        score_again,
        agree,
        agree_and_go_on,
        open_again,
        dissent,
        move_on,
        note,
        edit,
        remove_or_move,
        join,
        hand_over,
        choose,
        act,
        close,
        reopen,
        forget,
        old_button,
    )
}


async def gathered(company: Webhook, again: float, chance: Random) -> Group:
    """Three people around a card, each with an agency."""
    table = await Company.table(company, *NAMES)
    for person in table.people:
        await company.says(person, person.private, "/start")
    return Group(company, table, again, chance)
