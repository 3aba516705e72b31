"""Reading: what is open, what a card shows, where notes stand, everything for a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.audit.doings import Ask, Card
from bot.audit.errors import NoAudit
from bot.audit.model import Audit, By, Note, Room, RoomKey, Snapshot
from bot.audit.rules import found, member_of, taking_answers
from bot.services.ports import Store


async def audit_here(store: Store, key: RoomKey) -> Audit:
    """Give the open audit of a room, else its last one; raises `NoAudit`."""
    async with store.read() as look:
        audit = await look.open_audit(key)
        if audit is not None:
            return audit
        room = await look.room(key)
        rounds = await look.rounds(room.id) if room else ()
    if not rounds:
        raise NoAudit
    return rounds[-1]


def private_room(by: By) -> RoomKey:
    """Give the private chat of who acts: Telegram numbers it like the person."""
    return RoomKey(by.person_id)


async def audit_of(store: Store, audit_id: int) -> Audit:
    """Give one audit; raises `NoAudit`."""
    async with store.read() as look:
        return found(await look.audit(audit_id))


async def audit_seen(store: Store, by: By, audit_id: int) -> Audit:
    """Give an audit to somebody who wants to read of it: in its own chat, or a member elsewhere.

    Raises `NoAudit`, `NotAMember` or `HasLeft`.
    """
    audit = await audit_of(store, audit_id)
    if by.room != audit.room.key:
        member_of(audit, by.person_id)
    return audit


async def audit_for(store: Store, by: By, audit_id: int) -> Audit:
    """Give an audit that somebody is about to write for; raises `NoAudit`, `AuditClosed`, `NotAMember`, `HasLeft`."""
    audit = taking_answers(await audit_of(store, audit_id))
    member_of(audit, by.person_id)
    return audit


async def rounds_here(store: Store, key: RoomKey) -> Sequence[Audit]:
    """Give all rounds of a room, the first one first."""
    async with store.read() as look:
        room = await look.room(key)
        return await look.rounds(room.id) if room else ()


async def take_snapshot(store: Store, audit_id: int, at: datetime) -> Snapshot:
    """Read everything of an audit in one go; raises `NoAudit`."""
    async with store.read() as look:
        snapshot = await look.snapshot(audit_id, at)
    if snapshot is None:
        raise NoAudit
    return snapshot


async def notes_on(store: Store, audit_id: int, target: str) -> Sequence[Note]:
    """Give the notes on one statement or domain, oldest first."""
    async with store.read() as look:
        return await look.notes_on(audit_id, target)


async def card_at(store: Store, chat_id: int, message_id: int) -> Card | None:
    """Find the card, live or retired, that a message is."""
    async with store.read() as look:
        return await look.card_at(chat_id, message_id)


async def live_card(store: Store, audit_id: int, person_id: int = 0) -> Card | None:
    """Give the live card of a room (0), or of a member who works in private."""
    async with store.read() as look:
        return await look.card(audit_id, person_id)


async def audits_of(store: Store, by: By) -> Sequence[Audit]:
    """Give the open audits somebody is a member of."""
    async with store.read() as look:
        return await look.open_audits_of(by.person_id)


async def rooms(store: Store) -> Sequence[Room]:
    """Give every room the bot is in."""
    async with store.read() as look:
        return await look.rooms()


async def put_card(store: Store, card: Card) -> None:
    """Remember which message is the live card."""
    async with store.write() as work:
        await work.put_card(card)


async def mark_drawn(store: Store, cards: Iterable[Card]) -> None:
    """Remember from which versions cards were drawn."""
    async with store.write() as work:
        for card in cards:
            await work.mark_drawn(card)


async def stale_cards(store: Store) -> Sequence[Card]:
    """Give the live cards that lag behind their audit, as after a crash."""
    async with store.read() as look:
        return await look.stale_cards()


async def put_ask(store: Store, ask: Ask) -> None:
    """Remember that a prompt was sent to somebody."""
    async with store.write() as work:
        await work.put_ask(ask)
