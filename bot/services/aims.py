"""Where a text belongs when nobody said so: by what it replies to, by what was asked, by the card in private."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from dataclasses import dataclass, replace

from bot.audit.cards import Card
from bot.audit.errors import (
    AuditError,
    NoAudit,
    NoteStays,
    NotYours,
    Nowhere,
    UnknownStatement,
    WhichAudit,
    WordsRefused,
)
from bot.audit.framework import ColumnId, DomainId, StatementId
from bot.audit.messages import Aim, AimKind, Ask, PostKind, Seat
from bot.audit.model import Audit, By
from bot.audit.rules import found
from bot.services.ports import Look, Store
from bot.services.said import Said
from bot.services.sights import Aimed, aimed_at_card, aimed_past_card

About = tuple[Ask | None, Ask | None]
"""The prompt that a message has answered, and what said that it was refused (`Look.asks_about`)."""


async def aim_of(look: Look, by: By, said: Said, about: About) -> Aimed:
    """Say what a text is for; `about` is what is known of its message.

    Raises `NotYours` (the prompt was for somebody else), `NoAudit`, `WhichAudit`, or `Nowhere` when it replies to
    something that can take no text.
    """
    before = aim_of_answer(about, by)
    if said.aim is not None:
        return Aimed(said.aim) if not said.on_card else await aim_on_card(look, by, said, said.aim, before)
    if before is not None:
        return Aimed(before, is_unasked=about[0] is None)
    if said.reply_to is not None:
        aimed = await aim_of_reply(look, by, said, said.reply_to)
        if aimed is not None:
            return aimed
    if not by.is_private:  # a group: only replies to what is ours are meant for us
        raise Nowhere
    ask = await look.open_ask(by.room.chat_id, by.person_id)
    if ask is not None:
        return Aimed(ask.aim)
    return replace(await aimed_past_card(look, by, said, await private_aim(look, by)), is_unasked=True)


async def aim_on_card(look: Look, by: By, said: Said, aim: Aim, before: Aim | None) -> Aimed:
    """Say what a command is for that names no statement; `before`: what it was for when it was refused."""
    if before is not None and before.kind == aim.kind:
        return Aimed(before)
    return await aimed_past_card(look, by, said, aim)


def aim_of_answer(about: About, by: By) -> Aim | None:
    """Say what an edited message is for that has answered a prompt, which is gone by then, or was refused before."""
    answered, refusing = about
    ask = answered or refusing
    return None if ask is None else asked(ask, by)


async def refused(store: Store, by: By, said: Said, error: WordsRefused) -> WordsRefused:
    """Let an error say what a message was for that holds no text, where that can be known."""
    with suppress(AuditError):
        async with store.read() as look:
            aimed = await aim_of(look, by, said, await look.asks_about(by.room.chat_id, said.message_id))
        error.aim = None if aimed.is_open else aimed.aim
    return error


async def aim_refused(store: Store, by: By, message_id: int) -> Aim | None:
    """Say what a message was for that was refused, or what has come of it since; None for any other."""
    async with store.read() as look:
        _, refused = await look.asks_about(by.room.chat_id, message_id)
    return refused.aim if refused is not None and refused.person_id == by.person_id else None


async def aim_of_reply(look: Look, by: By, said: Said, reply_to: int) -> Aimed | None:
    """Say what a reply to one of our messages is for, None when that message takes no text."""
    ask = await look.ask_at(by.room.chat_id, reply_to)
    if ask is not None:
        return Aimed(asked(ask, by), is_unasked=bool(ask.refused))
    card = await look.card_at(by.room.chat_id, reply_to)
    if card is not None:
        await in_sight(look, card)
        seat = await look.seat(card.audit_id, by.person_id) if by.is_private else None
        aim = Aim(card.audit_id, await mode_of(look, card.audit_id, seat))
        return replace(aimed_at_card(by, card, aim, said.seen_from(by)), is_unasked=True)
    post = await look.post_at(by.room.chat_id, reply_to)
    if post is not None and post.name.kind is PostKind.SUMMARY:
        return Aimed(Aim(post.audit_id, AimKind.COMMENT, post.name.about))
    return None


async def in_sight(look: Look, card: Card) -> None:
    """Raise `Nowhere` where a room's card shows no statement: everybody scores ahead, or the agenda stands there."""
    audit = found(await look.audit(card.audit_id))
    if card.person_id == 0 and audit.ahead is not None and audit.ahead.on_card is None:
        raise Nowhere


async def mode_of(look: Look, audit_id: int, seat: Seat | None) -> ColumnId:
    """Say what a text to a card is kept under: as last chosen in private, else the framework's first column."""
    return seat.mode if seat else found(await look.audit(audit_id)).framework.columns[0].id


def asked(ask: Ask, by: By) -> Aim:
    """Give what a prompt asked for; notes may come from any member, all else only from whom it was asked."""
    if ask.person_id != by.person_id and not ask.aim.is_note:
        raise NotYours
    return ask.aim


@dataclass(frozen=True, slots=True)
class Choice:
    """One audit that a private text could belong to, and where in it."""

    audit: Audit
    seat: Seat


async def private_aim(look: Look, by: By) -> Aim:
    """Say what a text in private is for; raises `NoAudit`, or `WhichAudit` when there is more than one answer."""
    choices = await private_choices(look, by)
    if not choices:
        raise NoAudit
    if len(choices) > 1:
        raise WhichAudit
    return choice_aim(choices[0])


def choice_aim(choice: Choice) -> Aim:
    """Give what a private text is for in one audit."""
    return Aim(choice.audit.id, choice.seat.mode, choice.seat.statement)


async def private_choices(look: Look, by: By) -> tuple[Choice, ...]:
    """Give the audits a person has before them in private: their own, and those they came into from a group."""
    choices = []
    for audit in await look.open_audits_of(by.person_id):
        seat = await look.seat(audit.id, by.person_id)
        if audit.room.key == by.room:
            choices.append(Choice(audit, own_seat(audit, by, seat)))
        elif seat is not None:
            choices.append(Choice(audit, seat))
    return tuple(choices)


def seat_at(audit: Audit, person_id: int, statement: StatementId) -> Seat:
    """Sit somebody down at a statement: what they write is kept under the framework's first column."""
    return Seat(audit.id, person_id, statement, audit.framework.columns[0].id)


def own_seat(audit: Audit, by: By, seat: Seat | None) -> Seat:
    """Give where a practitioner alone is: always at the card's statement, in the mode last chosen for it."""
    mode = seat.mode if seat is not None and seat.statement == audit.current else audit.framework.columns[0].id
    return Seat(audit.id, by.person_id, audit.current, mode)


def lettered(audit: Audit, number: str) -> StatementId | None:
    """Find a statement by what a person typed: "1.6B" is 1.6b, and 1.6 (a stem) its first, 1.6a; None for neither.

    So are "1,6b", "#1.6b" and "1.6b." as telephones and hands write them.
    """
    typed = number.casefold().strip("#().,:;").replace(",", ".")
    known = [statement.id for statement in audit.framework.statements]
    exact = (place for place in known if place.casefold() == typed)
    below = (place for place in known if place[:-1].casefold() == typed and place[-1].isalpha())
    return next(exact, None) or next(below, None)


def addressed(audit: Audit, kind: str, argument: str, present: StatementId | None = None) -> tuple[str, str]:
    """Split what stands behind a command into what it is about and the text.

    By default it is about the `present` statement, that on the card unless somebody sits at another one.

    Raises `UnknownStatement` when it begins with a number there is not.
    """
    head, rest = first_word(argument)
    about = domain_named(audit, head) if kind == AimKind.COMMENT else lettered(audit, head)
    if about is not None:
        return about, rest
    if kind == AimKind.COMMENT and (within := lettered(audit, head)):  # its domain's, and says of which statement
        return audit.framework.domain_of(within).id, rest and argument
    if NUMBER.fullmatch(head):
        raise UnknownStatement(number=head)
    place = present or audit.current
    return (audit.framework.domain_of(place).id if kind == AimKind.COMMENT else place), argument


BLANK = r"[\s\u00ad\u200b-\u200f\u202a-\u202f\u2060-\u2064\ufeff]"
"""White space of any script, and signs that nobody sees."""

COMMAND = re.compile(rf"/(?P<name>[A-Za-z0-9_]+)(?:@[A-Za-z0-9_]+)?{BLANK}*")
"""A command ends where Telegram ends it (Bot API, `MessageEntity` of type bot_command), and blanks may follow."""


def behind_command(text: str) -> str:
    """Give what stands behind the command that a text begins with.

    >>> behind_command("/evidence\u00a02.4 A policy."), behind_command("/evidence@audit_bot"), behind_command("/card")
    ('2.4 A policy.', '', '')
    """
    return COMMAND.sub("", text, count=1).strip()


def readdressed(audit: Audit, aim: Aim, text: str) -> tuple[Aim, str]:
    """Give what an edited note is for by what its message says now, and its text; what is not said stays as it was.

    Raises `NoteStays` for another command, and `UnknownStatement` for a number there is not.
    """
    found = COMMAND.match(text)
    if found is None:
        return aim, text
    kind, argument = found["name"].casefold(), behind_command(text)
    if kind != AimKind.COMMENT and kind not in {column.id for column in audit.framework.columns}:
        raise NoteStays
    target, said = addressed(audit, kind, argument)
    comment = kind == AimKind.COMMENT
    if said == argument and comment == (aim.column is None):
        target = aim.target
    elif said == argument and comment:
        target = audit.framework.domain_of(aim.target).id
    return replace(aim, kind=kind, target=target), said


def first_word(text: str) -> tuple[str, str]:
    """Part a text from its first word, which loses a colon or the like behind it.

    >>> first_word("2.4: A policy."), first_word("\uff12.4\u3000A policy."), first_word("2.4\u200bA policy.")
    (('2.4', 'A policy.'), ('2.4', 'A policy.'), ('2.4', 'A policy.'))
    """
    head, *rest = re.split(f"{BLANK}+", text, maxsplit=1)
    return unicodedata.normalize("NFKC", head).rstrip(":;,.)"), "".join(rest)


NUMBER = re.compile(r"[A-Za-z]?\d+\.\d+[A-Za-z]?")
"""What looks like a statement's number; "24 records were sampled" begins with none."""


def domain_named(audit: Audit, typed: str) -> DomainId | None:
    """Find a domain by its id, in either case."""
    return next((domain.id for domain in audit.framework.domains if domain.id.casefold() == typed.casefold()), None)


def uncommanded(audit: Audit, kind: str, text: str) -> str:
    """Give a message's text without the command, and the number, that it may begin with."""
    if not text.startswith("/"):
        return text
    return addressed(audit, kind, behind_command(text))[1]


async def is_asked(store: Store, by: By, aim: Aim) -> bool:
    """Say whether a question waits for somebody's text with this aim."""
    async with store.read() as look:
        waiting = await look.open_asks(by.room.chat_id, by.person_id)
    return any(ask.aim == aim and not ask.refused for ask in waiting)


async def refusal_at(store: Store, by: By, *, message_id: int, removed: bool = False) -> Ask | None:
    """Give what a message refused, while other words are waited for; `removed`: what was refused is gone now."""
    async with store.write() as work:
        ask = await work.ask_at(by.room.chat_id, message_id)
        if ask is None or not ask.refused or ask not in await work.open_asks(ask.chat_id, ask.person_id):
            return None
        if removed:
            await work.put_ask(replace(ask, refused=ask.message_id))
        return ask


async def put_ask(store: Store, ask: Ask) -> None:
    """Remember that a prompt was sent to somebody; whose update asked for it was handled before that."""
    async with store.write() as work:
        await work.put_ask(ask)
