"""What the cast can play on the page: a domain to watch, or everything up to a moment worth seeing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from bot.rehearsal.cast import script
from bot.rehearsal.cast.actions import make_plans
from bot.rehearsal.cast.ahead import play_week
from bot.rehearsal.cast.performance import gather, play_domain, play_group, play_statement
from bot.rehearsal.cast.rounds import end
from bot.rehearsal.cast.scene import Scene
from bot.rehearsal.cast.story import told
from bot.rehearsal.cast.turns import Troupe, card_with, number_on

Act = Callable[[Scene, Callable[[str], None]], Awaitable[object]]


async def to_the_meeting(scene: Scene, tell: Callable[[str], None]) -> None:
    """Have everybody in their seats, one statement agreed, and the next one scored by all but the visitor."""
    troupe = Troupe(scene, tell)
    await gather(troupe)
    await play_statement(troupe, 0)
    number = number_on(await troupe.card(scene.group))
    for person, point in zip(scene.members[1:], told(number, 1, again=False).points[1:], strict=True):
        if card_with(scene.group, script.OUTSIDE):
            tell(f"{person.first_name} scores in secret")
            await troupe.taps(person, scene.group, str(point))
    tell("")


async def to_round_two(scene: Scene, tell: Callable[[str], None]) -> None:
    """Play the whole first round and close it, and begin the second one."""
    troupe = Troupe(scene, tell)
    await play_group(troupe)
    await make_plans(troupe)
    await end(troupe, scene.facilitator, scene.group, "round")
    tell("Half a year later")
    await gather(troupe)


async def to_the_agenda(scene: Scene, tell: Callable[[str], None]) -> None:
    """Play the week in which everybody scores on their own phone, and have it opened: the meeting can begin."""
    await play_week(Troupe(scene, tell))
    tell("")


ACTS: Mapping[str, Act] = {
    "Play the cast": play_domain,
    "Jump to the meeting": to_the_meeting,
    "Jump to the agenda": to_the_agenda,
    "Jump to round 2": to_round_two,
}
"""By the label of the button that starts it."""
