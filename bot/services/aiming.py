"""Where a text belongs when nobody said so: by what it replies to, by what was asked, by the card in private."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.audit.doings import Aim, AimKind, Ask, Seat
from bot.audit.errors import NoAudit, NotYours, Nowhere, UnknownStatement, WhichAudit
from bot.audit.framework import DomainId, StatementId
from bot.audit.model import Audit, By
from bot.services.ports import Look, Store

SUMMARY = "summary:"


async def aim_of(look: Look, by: By, reply_to: int | None) -> Aim:
    """Say what a text is for.

    Raises `NotYours` (the prompt was for somebody else), `NoAudit`, `WhichAudit`, or `Nowhere` when it replies to
    something that can take no text.
    """
    if reply_to is not None:
        aim = await aim_of_reply(look, by, reply_to)
        if aim is not None:
            return aim
    if by.room.chat_id != by.person_id:  # a group: only replies to what is ours are meant for us
        raise Nowhere
    ask = await look.open_ask(by.room.chat_id, by.person_id)
    return ask.aim if ask is not None else await private_aim(look, by)


async def aim_of_reply(look: Look, by: By, reply_to: int) -> Aim | None:
    """Say what a reply to one of our messages is for, None when that message takes no text."""
    ask = await look.ask_at(by.room.chat_id, reply_to)
    if ask is not None:
        return asked(ask, by)
    card = await look.card_at(by.room.chat_id, reply_to)
    if card is not None:
        seat = await look.seat(card.audit_id, by.person_id) if by.room.chat_id == by.person_id else None
        return Aim(card.audit_id, seat.mode if seat else AimKind.EVIDENCE, card.statement_at(by.at))
    post = await look.post_at(by.room.chat_id, reply_to)
    if post is not None and post.name.startswith(SUMMARY):
        return Aim(post.audit_id, AimKind.COMMENT, post.name.removeprefix(SUMMARY))
    return None


def asked(ask: Ask, by: By) -> Aim:
    """Give what a prompt asked for; notes may come from any member, all else only from whom it was asked."""
    if ask.person_id != by.person_id and ask.aim.kind.note_kind is None:
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


def own_seat(audit: Audit, by: By, seat: Seat | None) -> Seat:
    """Give where a practitioner alone is: always at the card's statement, in the mode last chosen for it."""
    mode = seat.mode if seat is not None and seat.statement == audit.current else AimKind.EVIDENCE
    return Seat(audit.id, by.person_id, audit.current, mode)


async def choices(store: Store, by: By) -> tuple[Choice, ...]:
    """Give the audits that a private text could belong to."""
    async with store.read() as look:
        return await private_choices(look, by)

def lettered(audit: Audit, number: str) -> StatementId | None:
    """Find a statement by what a person typed: "1.6B" is 1.6b, and 1.6 (a stem) its first, 1.6a; None for neither."""
    typed = number.casefold()
    known = [statement.id for statement in audit.framework.statements]
    exact = (place for place in known if place.casefold() == typed)
    below = (place for place in known if place[:-1].casefold() == typed and place[-1].isalpha())
    return next(exact, None) or next(below, None)


def named(audit: Audit, kind: AimKind, argument: str) -> tuple[str, str]:
    """Split what stands behind a command into what it is about (by default what is on the card) and the text.

    Raises `UnknownStatement` when it begins with a number there is not.
    """
    head, *rest = argument.split(maxsplit=1)[:2] or [""]
    about = domain_named(audit, head) if kind is AimKind.COMMENT else lettered(audit, head)
    if about is not None:
        return about, "".join(rest)
    if NUMBER.fullmatch(head):
        raise UnknownStatement(number=head)
    present = audit.current
    return (audit.framework.domain_of(present).id if kind is AimKind.COMMENT else present), argument


NUMBER = re.compile(r"[A-Za-z]?\d+\.\d+[A-Za-z]?")
"""What looks like a statement's number; "24 records were sampled" begins with none."""


def domain_named(audit: Audit, typed: str) -> DomainId | None:
    """Find a domain by its id, in either case."""
    return next((domain.id for domain in audit.framework.domains if domain.id.casefold() == typed.casefold()), None)


def uncommanded(audit: Audit, kind: AimKind, text: str) -> str:
    """Give a message's text without the command, and the number, that it may begin with."""
    if not text.startswith("/"):
        return text
    return named(audit, kind, "".join(text.split(maxsplit=1)[1:]))[1]
