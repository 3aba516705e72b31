"""What the cast takes back, opens again, says late, and reads: nothing that was said is for ever."""

from __future__ import annotations

from dataclasses import replace

from bot.rehearsal.cast import script
from bot.rehearsal.cast.story import Told
from bot.rehearsal.cast.turns import Troupe, card_with, with_button
from bot.rehearsal.standin.player import Player
from bot.rehearsal.standin.world import Message


async def take_back(troupe: Troupe, person: Player, number: str, text: str) -> None:
    """Write a note under the wrong statement, find it among one's own on the phone, and remove it."""
    group, private = troupe.scene.group, person.private
    troupe.tell(f"{person.first_name} writes a note and removes it")
    person.says(group, f"{script.GIVE} {number} {text}")
    last = (await own_page(troupe, person, script.NOTES, script.OWN_NOTES)).id
    await troupe.presses(person, private, f"{number}:", after=last - 1)
    own = await troupe.sees(lambda: with_text(private.message(last), text))
    await person.presses(own, label_of(own, text)).wait(troupe.patience)
    await press_on(troupe, person, script.REMOVE, last)
    await press_on(troupe, person, script.REMOVE, last)


async def press_on(troupe: Troupe, person: Player, label: str, after: int) -> None:
    """Press a button of one's own newest page, and wait until the page is another, or gone."""
    page = await troupe.sees(lambda: with_button(person.private, label, after - 1))
    before = page.words
    await person.presses(page, label).wait(troupe.patience)
    await troupe.scene.stage.until(lambda: page.deleted or page.words != before, timeout=troupe.patience)


def with_text(page: Message | None, text: str) -> Message | None:
    """Find a page once it shows a text."""
    return page if page and text[:30] in page.words else None


def label_of(page: Message, text: str) -> str:
    """Read under which number a page shows a note; the numbers begin its lines."""
    lines = page.words.partition(text[:30])[0].splitlines()
    starts = [line.partition(".")[0] for line in lines if line.partition(".")[0].isdecimal()]
    return starts[-1]


async def own_page(troupe: Troupe, person: Player, command: str, way: str) -> Message:
    """Ask for a page in the group, and follow the link to where it is one's own."""
    group, private = troupe.scene.group, person.private
    said = person.says(group, command)
    answer = await troupe.presses(person, group, way, after=said.id)
    last = person.follows(answer.url or "").id
    return await troupe.sees(lambda: next((m for m in private.messages if m.from_bot and m.id > last), None))


async def come_late(troupe: Troupe, away: Player, point: int) -> None:
    """Let who was away say after the reveal what their agency thinks."""
    group, last = troupe.scene.group, troupe.scene.group.last.id
    troupe.tell(f"{away.first_name} is back, and scores late")
    if not card_with(group, script.SCORE_LATE):
        await troupe.taps(away, group, script.MORE)
    await troupe.presses(away, group, script.SCORE_LATE)
    question = await troupe.sees(lambda: late_question(troupe, last))
    await away.presses(question, str(point)).wait(troupe.patience)


def late_question(troupe: Troupe, after: int) -> Message | None:
    """Find the question for a late score."""
    found = with_button(troupe.scene.group, script.POINTS[-1], after)
    return found if found and not found.button(script.SCORE_AGAIN) else None


async def read_all(troupe: Troupe, person: Player) -> None:
    """Read on the phone what was said of a domain."""
    troupe.tell(f"{person.first_name} reads it all on the phone")
    await own_page(troupe, person, script.REVIEW, script.READ)


async def open_again(troupe: Troupe, number: str, said: Told) -> Told:
    """Open an agreed statement again, for a reason; gives what is said of it then."""
    scene, last = troupe.scene, troupe.scene.group.last.id
    troupe.tell(f"{number}: {scene.facilitator.first_name} opens it again")
    await troupe.taps(scene.facilitator, scene.group, script.MORE)
    await troupe.presses(scene.facilitator, scene.group, f"Open {number} again", after=last)
    await troupe.presses(scene.facilitator, scene.group, script.NEWS, after=last)
    await troupe.sees(lambda: card_with(scene.group, script.OUTSIDE))
    return replace(said, points=said.anew, anew=())
