"""The scripted cast: plays a domain, or a whole audit in a group and alone, acting only on what can be seen.

What it says and thinks stands in `story`. Besides, in the first round, a phone number is stopped at the second
statement, and Health writes one note from the phone at the fifth and scores the sixth there.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.rehearsal.cast import script
from bot.rehearsal.cast.scene import Scene
from bot.rehearsal.cast.second_thoughts import come_late, open_again, read_all, take_back
from bot.rehearsal.cast.story import Told, comment, told
from bot.rehearsal.cast.turns import Troupe, card_in, card_with, domain_on, has, newest_picture, number_on, pictures
from bot.rehearsal.standin.player import Player
from bot.rehearsal.standin.world import Chat, Message

STOPPED, ON_THE_PHONE, IN_PRIVATE = 1, 4, 5  # at which statement of the first round, counted from 0


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


async def play_group(troupe: Troupe) -> None:
    """Play a whole round in the group."""
    await gather(troupe)
    turn = 0
    while await play_statement(troupe, turn):
        turn += 1


async def play_alone(troupe: Troupe, turn: int = 0) -> None:
    """Play a whole round alone."""
    await begin_alone(troupe)
    while await answer_alone(troupe, turn):
        turn += 1


async def gather(troupe: Troupe, begin: str = script.BEGIN) -> None:
    """Begin in the group, unless an audit is open there, and let everybody join with their agency.

    `begin` is how the button of the rhythm begins.
    """
    scene = troupe.scene
    if card_in(scene.group):
        return
    troupe.tell(f"{scene.facilitator.first_name} sends {script.START_GROUP}")
    said = scene.facilitator.says(scene.group, script.START_GROUP)
    await troupe.presses(scene.facilitator, scene.group, begin, after=said.id)
    for person in scene.members:
        await join(troupe, person, said)


async def join(troupe: Troupe, person: Player, said: Message) -> None:
    """Join, where the round was begun or below, with an agency."""
    troupe.tell(f"{person.first_name} joins for {person.role}")
    group = troupe.scene.group
    await troupe.presses(person, group, script.JOIN, after=said.id - 1)
    await troupe.presses(person, group, script.AGENCIES[person.role], after=said.id)


async def play_statement(troupe: Troupe, turn: int) -> bool:
    """Rate, reveal and agree on the statement that the group's card shows; False after the last."""
    group = troupe.scene.group
    card = await troupe.card(group)
    number, domain = number_on(card), domain_on(card)
    said = told(number, turn, again=troupe.again)
    if said.ruled_out:
        await rule_out(troupe, number, said.ruled_out)
    else:
        troupe.tell(f"{number}: the room scores")
        await score(troupe, card, turn, said)
        if said.anew:
            await score(troupe, await troupe.card(group), turn, await open_again(troupe, number, said))
        await add_notes(troupe, turn, said)
        if said.differs[0] and card_with(group, script.DISSENT):
            await dissent(troupe, said.differs)
    more = await go_on(troupe, troupe.scene.facilitator, group, number)
    if not more or domain_on(card_in(group) or card) != domain:
        writer = comment_on(troupe, domain)
        if writer and not troupe.again:
            await read_all(troupe, writer)
    return more


def comment_on(troupe: Troupe, domain: str) -> Player | None:
    """Have somebody say a word on a domain that is complete; gives who did, None where the story has nothing."""
    text = comment(domain, again=troupe.again)
    if not text:
        return None
    writer = troupe.scene.members[len(domain + text) % len(troupe.scene.members)]
    writer.says(troupe.scene.group, f"{script.COMMENT} {domain} {text}")
    return writer


async def rule_out(troupe: Troupe, number: str, reason: str) -> None:
    """Say that a statement is not applicable, and why."""
    scene, group = troupe.scene, troupe.scene.group
    troupe.tell(f"{number}: not applicable here")
    last = group.last.id
    await behind_more(troupe, script.NOT_APPLICABLE)
    await troupe.presses(scene.facilitator, group, reason, after=last)
    await troupe.sees(lambda: card_with(group, script.NEXT, script.FINISH))


async def behind_more(troupe: Troupe, label: str) -> None:
    """Let the facilitator do what stands behind ⋯."""
    scene, before = troupe.scene, troupe.scene.group.last.id
    await troupe.taps(scene.facilitator, scene.group, script.MORE)
    await troupe.presses(scene.facilitator, scene.group, label, after=before)


async def go_on(troupe: Troupe, person: Player, chat: Chat, number: str) -> bool:
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


async def score(troupe: Troupe, card: Message, turn: int, said: Told) -> None:
    """Score: in secret where the card has something to reveal, else straight to agreed."""
    scene, group = troupe.scene, troupe.scene.group
    if has(card, script.OUTSIDE):
        for person, point in zip(scene.members, said.points, strict=True):
            if person.role != said.missing:
                await troupe.taps(person, await where(troupe, person, turn), str(point))
        if said.missing:
            await go_without(troupe, said)
        await troupe.sees(lambda: card_with(group, script.UNDO, script.SCORE_AGAIN))
    await troupe.taps(scene.facilitator, group, str(sorted(said.points)[1]))
    await troupe.sees(lambda: card_with(group, script.NEXT, script.FINISH))


async def go_without(troupe: Troupe, said: Told) -> None:
    """Reveal without somebody who is away, and may come late."""
    scene = troupe.scene
    away = next(person for person in scene.members if person.role == said.missing)
    troupe.tell(f"{away.first_name} is away: {scene.facilitator.first_name} reveals")
    await behind_more(troupe, script.REVEAL)
    if said.late is not None:
        await troupe.sees(lambda: card_with(scene.group, script.SCORE_AGAIN))
        await come_late(troupe, away, said.late)


async def where(troupe: Troupe, person: Player, turn: int) -> Chat:
    """Say where a person scores: in the group, but Health once on the phone, where nobody sees the tap."""
    group = troupe.scene.group
    alone = is_first(troupe, turn, IN_PRIVATE) and person is troupe.scene.health
    if not alone or not card_with(group, script.IN_PRIVATE):
        return group
    troupe.tell(f"{person.first_name} scores in private")
    return (await open_phone(troupe, person)).chat


def is_first(troupe: Troupe, turn: int, moment: int) -> bool:
    """Say whether this is a moment of the first round."""
    return turn == moment and not troupe.again


async def add_notes(troupe: Troupe, turn: int, said: Told) -> None:
    """Give evidence by replying to the card; once too much is said, once it comes from the phone."""
    scene, group = troupe.scene, troupe.scene.group
    card = await troupe.card(group)
    if is_first(troupe, turn, STOPPED):
        troupe.tell(f"{scene.health.first_name} writes something that identifies a person")
        await heard(troupe, group, scene.health, script.STOPPED, card)
    writer, checker = (scene.members[(turn + nth) % len(scene.members)] for nth in (0, 1))
    if is_first(troupe, turn, ON_THE_PHONE) and has(card, script.IN_PRIVATE):
        await from_phone(troupe, scene.health, said.evidence)
    elif said.evidence and troupe.pause:
        writer.says(group, said.evidence, reply_to=card)
    elif said.evidence:  # where statements fly by within a second a reply could not be told from one to the last
        writer.says(group, f"{script.GIVE} {number_on(card)} {said.evidence}")
    if said.assured:
        checker.says(group, f"{script.ASSURE} {number_on(card)} {said.assured}")
    if said.slip:
        await take_back(troupe, checker, number_on(card), said.slip)


async def heard(troupe: Troupe, chat: Chat, person: Player, text: str, card: Message | None = None) -> None:
    """Write, and wait until the bot has said something new."""
    said = person.says(chat, text, reply_to=card)
    await troupe.sees(lambda: next((m for m in chat.messages if m.from_bot and m.id > said.id), None))


async def from_phone(troupe: Troupe, person: Player, text: str) -> None:
    """Follow the card's link into the private chat and write evidence there."""
    troupe.tell(f"{person.first_name} adds evidence from the phone")
    await open_phone(troupe, person)
    person.says(person.private, text)


async def open_phone(troupe: Troupe, person: Player, way: str = script.IN_PRIVATE) -> Message:
    """Follow the link of the card, or of the board, and give the card that opens in private."""
    answer = await troupe.presses(person, troupe.scene.group, way)
    last = person.follows(answer.url or "").id
    return await troupe.sees(lambda: next((m for m in person.private.messages if m.from_bot and m.id > last), None))


async def dissent(troupe: Troupe, differs: tuple[str, str]) -> None:
    """Let an agency say that it does not share the agreed score, and why."""
    role, why = differs
    group = troupe.scene.group
    person = next(one for one in troupe.scene.members if one.role == role)
    troupe.tell(f"{person.first_name} does not agree, and says why")
    before = group.last.id
    await troupe.taps(person, group, script.DISSENT)
    question = await troupe.sees(lambda: next((m for m in group.messages if m.force_reply and m.id > before), None))
    person.says(group, why, reply_to=question)


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
    said = told(number, turn, again=troupe.again)
    troupe.tell(f"{number}: {person.first_name} scores alone")
    await troupe.taps(person, chat, str(said.points[1]))
    await troupe.sees(lambda: card_with(chat, script.NEXT, script.FINISH))
    if said.evidence:
        person.says(chat, said.evidence)
    assured = said.assured or script.ASSURED[turn % len(script.ASSURED)] * (turn % 3 == 0)
    if assured and card_with(chat, script.ASSURANCE):
        await troupe.taps(person, chat, script.ASSURANCE)
        person.says(chat, assured)
    return await go_on(troupe, person, chat, number)
