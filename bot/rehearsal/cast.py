"""The scripted cast: plays a domain, or a whole audit in a group and alone, acting only on what can be seen.

In the group's third statement somebody is absent, in the fourth somebody dissents, in the second a phone number
is stopped, Health writes one note from the phone and scores the sixth there.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.rehearsal import script
from bot.rehearsal.player import Person
from bot.rehearsal.scene import Scene
from bot.rehearsal.turns import Troupe, card_in, card_with, domain_on, has, newest_picture, number_on, pictures
from bot.rehearsal.world import Chat, Message

STOPPED, ABSENT, DISSENT, ON_THE_PHONE, IN_PRIVATE = 1, 2, 3, 4, 5  # at which statement, counted from 0


async def play_domain(
    scene: Scene, tell: Callable[[str], None], *, pause: float = 0.6, patience: float = 60
) -> Message:
    """Play the group's next domain to its end and return its picture; `TimeoutError` when none comes."""
    troupe = Troupe(scene, tell, pause, patience)
    await gather(troupe)
    card = await troupe.card(scene.group)
    domain, before = domain_on(card), (pictures(scene.group) or [card])[-1].id
    turn = 0
    while domain_on(card_in(scene.group) or card) == domain and await play_statement(troupe, turn):
        turn += 1
    tell("Waiting for the summary")
    return await troupe.sees(lambda: newest_picture(scene.group, before))


async def play_everything(
    scene: Scene, tell: Callable[[str], None], *, pause: float = 0.0, patience: float = 180
) -> tuple[Message, ...]:
    """Play the whole framework, in the group and alone; return every message with a picture, the group's first."""
    troupe = Troupe(scene, tell, pause, patience)
    await play_group(troupe)
    await play_alone(troupe)
    return (*pictures(scene.group), *pictures(scene.alone.private))


async def play_group(troupe: Troupe, turn: int = 0) -> None:
    """Play a whole round in the group; `turn` is where in the script it begins."""
    await gather(troupe)
    while await play_statement(troupe, turn):
        turn += 1


async def play_alone(troupe: Troupe, turn: int = 0) -> None:
    """Play a whole round alone."""
    await begin_alone(troupe)
    while await answer_alone(troupe, turn):
        turn += 1


async def gather(troupe: Troupe) -> None:
    """Begin in the group, unless an audit is open there, and let everybody join with their agency."""
    scene = troupe.scene
    if card_in(scene.group):
        return
    troupe.tell(f"{scene.facilitator.first_name} sends {script.START_GROUP}")
    said = scene.facilitator.says(scene.group, script.START_GROUP)
    await troupe.presses(scene.facilitator, scene.group, script.BEGIN, after=said.id)
    for person in scene.members:
        await join(troupe, person, said)


async def join(troupe: Troupe, person: Person, said: Message) -> None:
    """Join, below where the round was begun, with an agency."""
    troupe.tell(f"{person.first_name} joins for {person.role}")
    group = troupe.scene.group
    await troupe.presses(person, group, script.JOIN, after=said.id)
    await troupe.presses(person, group, script.AGENCIES[person.role], after=said.id)


async def play_statement(troupe: Troupe, turn: int) -> bool:
    """Rate, reveal and agree on the statement that the group's card shows; False after the last."""
    scene, group = troupe.scene, troupe.scene.group
    card = await troupe.card(group)
    number = number_on(card)
    troupe.tell(f"{number}: the room scores")
    await score(troupe, card, turn)
    await add_notes(troupe, turn)
    if turn == DISSENT and card_with(group, script.DISSENT):
        await dissent(troupe)
    return await go_on(troupe, scene.facilitator, group, number)


async def go_on(troupe: Troupe, person: Person, chat: Chat, number: str) -> bool:
    """Press on, twice where the first press asks gently for something; False after the last statement."""
    onward = script.FINISH if has(await troupe.card(chat), script.FINISH) else script.NEXT
    answer = await troupe.taps(person, chat, onward)
    if script.ASKED_GENTLY in answer.text:
        await troupe.taps(person, chat, onward)
    if onward == script.NEXT:
        await troupe.sees(lambda: another(chat, number))
    return onward == script.NEXT


def another(chat: Chat, number: str) -> Message | None:
    """Find the card once it shows another statement."""
    card = card_in(chat)
    return card if card and number_on(card) != number else None


async def score(troupe: Troupe, card: Message, turn: int) -> None:
    """Score: in secret where the card has something to reveal, else straight to agreed."""
    scene, group = troupe.scene, troupe.scene.group
    points = script.SPREAD[turn % len(script.SPREAD)]
    if has(card, script.REVEAL):
        raters = scene.members[:-1] if turn == ABSENT else scene.members
        for person, point in zip(raters, points, strict=False):
            chat = await where(troupe, person, turn)
            await troupe.taps(person, chat, str(point))
        if turn == ABSENT:
            troupe.tell(f"{scene.education.first_name} is away: {scene.facilitator.first_name} reveals")
            await troupe.taps(scene.facilitator, group, script.REVEAL)
        await troupe.sees(lambda: card_with(group, script.UNDO, script.SCORE_AGAIN))
    middle = sorted(points)[1]
    await troupe.taps(scene.facilitator, group, str(middle))
    await troupe.sees(lambda: card_with(group, script.NEXT, script.FINISH))


async def where(troupe: Troupe, person: Person, turn: int) -> Chat:
    """Say where a person scores: in the group, but Health once on the phone, where nobody sees the tap."""
    group = troupe.scene.group
    if turn != IN_PRIVATE or person is not troupe.scene.health or not card_with(group, script.IN_PRIVATE):
        return group
    troupe.tell(f"{person.first_name} scores in private")
    return (await open_phone(troupe, person)).chat


async def add_notes(troupe: Troupe, turn: int) -> None:
    """Give evidence by replying to the card; once too much is said, once it comes from the phone."""
    scene, group = troupe.scene, troupe.scene.group
    card = await troupe.card(group)
    if turn == STOPPED:
        troupe.tell(f"{scene.health.first_name} writes something that identifies a person")
        await heard(troupe, group, scene.health, script.STOPPED, card)
    writer = scene.members[turn % len(scene.members)]
    if turn == ON_THE_PHONE and has(card, script.IN_PRIVATE):
        await from_phone(troupe, scene.health, turn)
        return
    writer.says(group, script.EVIDENCE[turn % len(script.EVIDENCE)], reply_to=card)


async def heard(troupe: Troupe, chat: Chat, person: Person, text: str, card: Message | None = None) -> None:
    """Write, and wait until the bot has said something new."""
    said = person.says(chat, text, reply_to=card)
    await troupe.sees(lambda: next((m for m in chat.messages if m.from_bot and m.id > said.id), None))


async def from_phone(troupe: Troupe, person: Person, turn: int) -> None:
    """Follow the card's link into the private chat and write evidence there."""
    troupe.tell(f"{person.first_name} adds evidence from the phone")
    await open_phone(troupe, person)
    person.says(person.private, script.EVIDENCE[turn % len(script.EVIDENCE)])


async def open_phone(troupe: Troupe, person: Person) -> Message:
    """Follow the card's link and give the card that opens in private."""
    answer = await troupe.presses(person, troupe.scene.group, script.IN_PRIVATE)
    last = person.follows(answer.url or "").id
    return await troupe.sees(lambda: next((m for m in person.private.messages if m.from_bot and m.id > last), None))


async def dissent(troupe: Troupe) -> None:
    """Let Police say that it does not share the agreed score, and why."""
    person, group = troupe.scene.police, troupe.scene.group
    troupe.tell(f"{person.first_name} does not agree, and says why")
    before = group.last.id
    await troupe.taps(person, group, script.DISSENT)
    question = await troupe.sees(lambda: next((m for m in group.messages if m.force_reply and m.id > before), None))
    person.says(group, script.DIFFERS, reply_to=question)


async def begin_alone(troupe: Troupe) -> None:
    """Start in the private chat, unless an audit is open there."""
    person = troupe.scene.alone
    if card_in(person.private):
        return
    troupe.tell(f"{person.first_name} starts alone")
    said = person.starts()
    await troupe.presses(person, person.private, script.BEGIN, after=said.id)


async def answer_alone(troupe: Troupe, turn: int) -> bool:
    """Score one statement alone, with evidence and sometimes assurance; False after the last."""
    person, chat = troupe.scene.alone, troupe.scene.alone.private
    number = number_on(await troupe.card(chat))
    troupe.tell(f"{number}: {person.first_name} scores alone")
    await troupe.taps(person, chat, str(script.SPREAD[turn % len(script.SPREAD)][1]))
    await troupe.sees(lambda: card_with(chat, script.NEXT, script.FINISH))
    person.says(chat, script.EVIDENCE[turn % len(script.EVIDENCE)])
    if turn % 3 == 0 and card_with(chat, script.ASSURANCE):
        await troupe.taps(person, chat, script.ASSURANCE)
        person.says(chat, script.ASSURED[turn % len(script.ASSURED)])
    return await go_on(troupe, person, chat, number)
