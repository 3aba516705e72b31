"""What the cast does with actions: agrees them at the end of a round, and looks in the next one what came of them."""

from __future__ import annotations

from bot.rehearsal.cast import script
from bot.rehearsal.cast.story import Plan, plans
from bot.rehearsal.cast.turns import Troupe, with_button
from bot.rehearsal.standin.player import Player
from bot.rehearsal.standin.world import Message

HALF_A_YEAR = 183 * 24 * 60 * 60
"""Seconds that pass between the rounds of the story."""


async def make_plans(troupe: Troupe) -> None:
    """Say what came of the actions of the round before, and agree those of this one."""
    if troupe.again:
        await follow_up(troupe)
    for plan in plans(again=troupe.again):
        await agree(troupe, plan)


async def agree(troupe: Troupe, plan: Plan) -> None:
    """Add an action, hand it to an agency, and say by when, with a button or a day that is typed."""
    person, group = troupe.scene.facilitator, troupe.scene.group
    troupe.tell(f"{person.first_name} adds an action for {plan.about}")
    said = person.says(group, f"{script.ACTION} {plan.about} {plan.text}")
    await troupe.presses(person, group, plan.owner, after=said.id)
    asked = await troupe.sees(lambda: with_button(group, script.TYPED_DAY, said.id))
    if asked.button(plan.due):
        await troupe.presses(person, group, plan.due, after=said.id)
    else:
        person.says(group, plan.due, reply_to=asked)
        await troupe.presses(person, group, script.THAT_DAY, after=said.id)
    await troupe.sees(lambda: with_button(group, script.DONE, said.id))


async def follow_up(troupe: Troupe) -> None:
    """End those actions of the first round of which something came, with a word on what changed; some are late."""
    for plan in plans(again=False):
        if plan.ended:
            await finish(troupe, troupe.scene.facilitator, plan)
        elif plan.moved:
            await move(troupe, troupe.scene.facilitator, plan)


async def move(troupe: Troupe, person: Player, plan: Plan) -> None:
    """Give an action another day, in words that were written half a year ago: what the cast's evening leaps over."""
    said = await open_action(troupe, person, plan)
    group = troupe.scene.group
    await troupe.presses(person, group, script.DUE_DATE, after=said.id)
    asked = await troupe.sees(lambda: with_button(group, script.TYPED_DAY, said.id))
    person.send(group, text=plan.moved, entities=[], reply_to=asked, date=troupe.scene.stage.now() - HALF_A_YEAR)
    await troupe.presses(person, group, script.THAT_DAY, after=said.id)


async def open_action(troupe: Troupe, person: Player, plan: Plan) -> Message:
    """Open an action from the list; gives the message that asked for the list."""
    group = troupe.scene.group
    troupe.tell(f"{person.first_name} says what came of the action for {plan.about}")
    said = person.says(group, script.ACTIONS)
    page = await troupe.sees(lambda: action_list(group.messages, said.id))
    await troupe.presses(person, group, place_of(page, plan), after=said.id)
    return said


async def finish(troupe: Troupe, person: Player, plan: Plan) -> None:
    """Open an action from the list, say that it is done, and what came of it."""
    said = await open_action(troupe, person, plan)
    group = troupe.scene.group
    await troupe.presses(person, group, script.DONE, after=said.id)
    await troupe.presses(person, group, script.HOW_IT_ENDED, after=said.id)
    question = await troupe.sees(lambda: next((m for m in group.messages if m.force_reply and m.id > said.id), None))
    person.says(group, plan.ended, reply_to=question)


def action_list(messages: list[Message], after: int) -> Message | None:
    """Find the list of actions."""
    found = (message for message in messages if message.from_bot and message.id > after and message.button("1"))
    return next(found, None)


def place_of(page: Message, plan: Plan) -> str:
    """Read under which number a list shows an action."""
    lines = page.words.splitlines()
    at = next(place for place, line in enumerate(lines) if line[:30] == plan.text[:30])
    return lines[at - 1].partition(".")[0]
