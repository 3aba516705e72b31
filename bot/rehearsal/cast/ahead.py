"""The other rhythm: everybody scores ahead on their own phone, and the room meets on what differs.

What they think and write is what they would have said card by card, see `story`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bot.rehearsal.cast import script
from bot.rehearsal.cast.performance import another, comment_on, dissent, gather, go_on, join, open_phone, score
from bot.rehearsal.cast.story import Told, told
from bot.rehearsal.cast.turns import Troupe, card_in, card_with, number_on, with_button
from bot.rehearsal.standin.player import Player
from bot.rehearsal.standin.world import Message

UNDER_WAY = "An audit goes card by card here: end it with /close, or start the rehearsal anew."
NO_MOMENT = -1
"""No statement at which something of the first round happens besides, see `performance`."""


async def play_ahead(troupe: Troupe) -> None:
    """Play a whole round: a week on the phones, then the meeting."""
    await meet(troupe, await play_week(troupe))


async def meet(troupe: Troupe, domains: set[str]) -> None:
    """Go through the agenda, and say a word on each of some domains."""
    await agree_together(troupe)
    await talk_over(troupe)
    for domain in sorted(domains):
        comment_on(troupe, domain)


async def play_week(troupe: Troupe) -> set[str]:
    """Have everybody score on their phones at the same time, and open it all: the agenda stands there.

    Returns the domains that they went through, by number. Raises `LookupError` where an audit goes card by card.
    """
    scene, group = troupe.scene, troupe.scene.group
    if card_in(group):
        raise LookupError(UNDER_WAY)
    if agenda_in(troupe):
        return set()
    await take_seats(troupe)
    start = group.last.id
    seen = await asyncio.gather(*(score_ahead(troupe, person) for person in scene.members))
    troupe.tell(f"A week later {scene.facilitator.first_name} opens all")
    await troupe.presses(scene.facilitator, group, script.OPENING)
    await troupe.presses(scene.facilitator, group, script.OPEN, after=start)
    await troupe.sees(lambda: agenda_in(troupe))
    return {number.partition(".")[0] for numbers in seen for number in numbers}


async def take_seats(troupe: Troupe) -> None:
    """Begin to score ahead; where a visitor has begun, let those join who have not."""
    board = with_button(troupe.scene.group, script.ON_MY_PHONE)
    if board is None:
        await gather(troupe, script.BEGIN_AHEAD)
        await troupe.presses(troupe.scene.facilitator, troupe.scene.group, script.IN_A_WEEK)
        return
    for person in troupe.scene.members:
        if script.AGENCIES[person.role] not in board.words:
            await join(troupe, person, board)


async def score_ahead(troupe: Troupe, person: Player) -> set[str]:
    """Score and note everything on one's own phone, until all is in or what one leaves out comes again."""
    seen, private = set[str](), person.private
    await open_phone(troupe, person, script.ON_MY_PHONE)
    while (number := number_on(await troupe.card(private))) not in seen:
        seen.add(number)
        said = told(number, turn_of(number), again=troupe.again)
        troupe.tell(f"A week in fast motion: {number}, {person.first_name} scores on the phone")
        if person.role != said.missing:
            await give(troupe, person, number, said)
        answer = await troupe.taps(person, private, script.NEXT)
        if script.ALL_SCORED in answer.text:
            break
        await elsewhere(troupe, person, number)
    return seen


def turn_of(number: str) -> int:
    """Say by whose turn a statement is: the same for all who score it, in whatever order."""
    return sum(map(ord, number))


async def elsewhere(troupe: Troupe, person: Player, number: str) -> None:
    """Wait until the private card shows another statement."""
    await troupe.sees(lambda: another(person.private, number))


async def give(troupe: Troupe, person: Player, number: str, said: Told) -> None:
    """Score one statement in private; one of the members writes the evidence, and another how it is checked."""
    members = troupe.scene.members
    mine, turn = members.index(person), turn_of(number)
    point = script.OUTSIDE if said.ruled_out else str(said.points[mine])
    await troupe.taps(person, person.private, point)
    if said.evidence and mine == turn % len(members):
        person.says(person.private, said.evidence)
    if said.assured and mine == (turn + 1) % len(members):
        await troupe.taps(person, person.private, script.ASSURANCE)
        person.says(person.private, said.assured)


def agenda_in(troupe: Troupe) -> Message | None:
    """Find the agenda, whatever it has to offer first."""
    ways = (script.TOGETHER, script.UNSEEN, script.TALK_FIRST)
    return next((found for way in ways if (found := with_button(troupe.scene.group, way))), None)


async def agree_together(troupe: Troupe) -> None:
    """Go through the list of what is close: somebody takes one out, what lies between is picked, the rest agreed."""
    scene, group = troupe.scene, troupe.scene.group
    if with_button(group, script.TOGETHER):
        start = group.last.id
        troupe.tell("What is close together is agreed on one list")
        await troupe.presses(scene.facilitator, group, script.TOGETHER)
        page = await troupe.sees(lambda: the_list(troupe, start))
        await read_list(troupe, page)
        await troupe.presses(scene.facilitator, group, script.AGREE_ALL, after=start)
    if with_button(group, script.UNSEEN):
        await rule_out_unseen(troupe)


def the_list(troupe: Troupe, after: int) -> Message | None:
    """Find the list of what is close together."""
    return with_button(troupe.scene.group, script.TALK_ABOUT, after)


async def read_list(troupe: Troupe, page: Message) -> None:
    """Turn the pages of the list, and press what is to be pressed on each."""
    done = set[str]()
    while True:
        while number := next((one for one in numbers_on(page) if one not in done), ""):
            done.add(number)
            await weigh(troupe, page, number)
        if not page.button(script.LATER):
            return
        await press(troupe, troupe.scene.facilitator, page, script.LATER)


async def weigh(troupe: Troupe, page: Message, number: str) -> None:
    """Take one statement of the list out, or pick one of the two points that it lies between, or leave it."""
    said = told(number, turn_of(number), again=troupe.again)
    if said.wanted:
        await take_out(troupe, page, number, said.wanted)
    elif page.button(f"{number}:"):
        await press(troupe, troupe.scene.facilitator, page, f"{number}: {sorted(said.points)[1]}")


def numbers_on(page: Message) -> list[str]:
    """Read which statements a page of the list shows."""
    labels = [label for label in page.labels if label.startswith(script.TALK_ABOUT)]
    return [label.removeprefix(script.TALK_ABOUT).strip() for label in labels]


async def take_out(troupe: Troupe, page: Message, number: str, role: str) -> None:
    """Have somebody say that they want to talk about one."""
    person = next(one for one in troupe.scene.members if one.role == role)
    troupe.tell(f"{person.first_name} wants to talk about {number}")
    await press(troupe, person, page, f"{script.TALK_ABOUT} {number}")


async def press(troupe: Troupe, person: Player, page: Message, label: str) -> None:
    """Press a button of a page that turns into another, and wait until it has."""
    before = looks_of(page)
    await person.presses(page, label).wait(troupe.patience)
    await troupe.scene.stage.until(lambda: looks_of(page) != before, timeout=troupe.patience)


def looks_of(page: Message) -> tuple[str, Sequence[str]]:
    """Give what a page shows."""
    return page.words, page.labels


async def rule_out_unseen(troupe: Troupe) -> None:
    """Give the reason for each statement that nobody could see."""
    facilitator, group = troupe.scene.facilitator, troupe.scene.group
    start = group.last.id
    await troupe.presses(facilitator, group, script.UNSEEN)
    page = await troupe.sees(lambda: with_button(group, script.NO_SETTING, start))
    while page.button(script.NO_SETTING):
        number = number_on(page)
        troupe.tell(f"{number}: not applicable here")
        reason = told(number, turn_of(number), again=troupe.again).ruled_out
        await press(troupe, facilitator, page, reason or script.NO_SETTING)


async def talk_over(troupe: Troupe) -> None:
    """Walk the agenda: what differs is talked over, agreed, and sometimes one agency still differs."""
    scene, group = troupe.scene, troupe.scene.group
    if not with_button(group, script.TALK_FIRST):
        return
    await troupe.presses(scene.facilitator, group, script.TALK_FIRST)
    while await talk(troupe):
        pass


async def talk(troupe: Troupe) -> bool:
    """Agree on the statement that the card shows; False after the last."""
    group = troupe.scene.group
    card = await troupe.card(group)
    number = number_on(card)
    said = told(number, turn_of(number), again=troupe.again)
    troupe.tell(f"{number}: the room talks it over")
    await score(troupe, card, NO_MOMENT, said)
    if said.differs[0] and card_with(group, script.DISSENT):
        await dissent(troupe, said.differs)
    return await go_on(troupe, troupe.scene.facilitator, group, number)
