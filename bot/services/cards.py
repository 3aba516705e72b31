"""The card: moved on, past, or to a statement by its number; and which message it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from bot.audit.agenda import on_card, put_off, shows_agenda
from bot.audit.cards import Card, Shown
from bot.audit.framework import StatementId
from bot.audit.messages import Seat, Turn
from bot.audit.model import Audit, By, NoteCount, RoomKey
from bot.audit.progress import next_statement
from bot.audit.rules import mover_of, on_the_card, taking_answers
from bot.services.aims import lettered, seat_at
from bot.services.ports import Store, Work
from bot.services.trail import keep

NUDGE = "nudge"
"""What is done when a high score was asked about, once, before the card moves on."""


async def move_on(store: Store, by: By, *, audit_id: int, statement: str) -> Turn:
    """Move the card from a statement to the next one without an answer.

    A high score that lacks what it asks for gets its one gentle prompt first (`done` is `NUDGE`, and the card
    stays). With everything answered the card stays too (`done` is "all-answered"). Raises as `skip` does.
    """
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        mover_of(audit, by.person_id)
        return await onward(work, audit, by, on_the_card(audit, statement))


async def onward(work: Work, audit: Audit, by: By, present: StatementId) -> Turn:
    """Move the card on from its statement, or say why it stays; part of a transaction."""
    missing = thin(audit, present)
    if missing and present not in audit.nudged:
        nudged = replace(audit, nudged=audit.nudged | {present})
        return Turn(await keep(work, nudged, by), done=NUDGE, column=missing)
    following = next_statement(audit, present)
    if following is None:
        return Turn(audit, done="all-answered")
    return Turn(await moved(work, audit, by, following))


async def moved(work: Work, audit: Audit, by: By, statement: StatementId) -> Audit:
    """Put a statement on the card; what a practitioner alone writes is kept under the first column again."""
    if audit.room.is_private:
        await work.put_seat(seat_at(audit, by.person_id, statement))
    return await keep(work, on_card(audit, statement, by.at), by)


def thin(audit: Audit, statement: StatementId) -> str:
    """Say which column a high score asks for that holds nothing, the most important first; empty when none lacks."""
    answer = audit.answers.get(statement)
    if answer is None or answer.value is None or not audit.framework.is_high(answer.value):
        return ""
    count = audit.notes.get(statement, NoteCount())
    return next((column for column in audit.framework.expected if not count.of(column)), "")


async def skip(store: Store, by: By, *, audit_id: int, statement: str) -> Turn:
    """Leave a statement for later and move on; it stays unanswered, and in a meeting comes at the end of the agenda.

    Raises `NotAMember`, `NotFacilitator` (where agencies rate in secret), `AuditClosed` or `MovedOn`.
    """
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        mover_of(audit, by.person_id)
        present = on_the_card(audit, statement)
        following = next_statement(put_off(audit, present), present)
        if following in (None, present):
            return Turn(audit, done="last-unanswered" if following else "all-answered")
        return Turn(await moved(work, put_off(audit, present), by, following))


async def go_to(store: Store, by: By, *, audit_id: int, statement: str) -> Turn:
    """Put a statement on the card by its number, in either case; that of a stem leads to its first statement.

    Raises `UnknownStatement` besides what `skip` raises.
    """
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        mover_of(audit, by.person_id)
        wanted = audit.framework.statement(lettered(audit, statement) or statement).id
        if wanted == audit.current and not shows_agenda(audit):
            return Turn(audit)
        return Turn(await moved(work, audit, by, wanted))


async def live_card(store: Store, audit_id: int, person_id: int = 0) -> Card | None:
    """Give the live card of a room (0), or of a member who works in private."""
    async with store.read() as look:
        return await look.card(audit_id, person_id)


async def card_pressed(store: Store, chat_id: int, message_id: int) -> Card | None:
    """Find the card, live or retired, that a pressed message is."""
    async with store.read() as look:
        return await look.card_at(chat_id, message_id)


async def left_cards(store: Store, audit_id: int) -> tuple[Card | None, Sequence[Card]]:
    """Give the room's live card, and the cards that are no longer live but look so."""
    async with store.read() as look:
        return await look.card(audit_id), await look.left_cards(audit_id)


async def own_cards(store: Store, audit_id: int) -> Sequence[Card]:
    """Give the private cards that may show less than there is to know now."""
    async with store.read() as look:
        return await look.own_cards(audit_id)


async def put_away(store: Store, card: Card) -> None:
    """Remember that a card's buttons are gone."""
    async with store.write() as work:
        await work.put_away(card)


async def find_card(store: Store, card: Card, *, live: bool) -> None:
    """Remember a card that was sent just before a crash; nothing when it is known, live or not."""
    async with store.write() as work:
        if await work.card_at(card.chat_id, card.message_id) is None:
            await (work.put_card(card) if live else work.found_card(card))


async def keep_card(store: Store, card: Card) -> bool:
    """Remember what the live card has come to show.

    False when another process has sent one below meanwhile: this one never becomes the live one again, and is among
    those that are no longer live but look so.
    """
    async with store.write() as work:
        return await work.keep_card(card)


async def send_off(store: Store, card: Card) -> Card | None:
    """Remember that a card is about to be sent, below the newest message that is known of its chat.

    Whatever becomes of its answer and of us, it can be found. None when another one that set out from there is still
    to be found: whoever finds that one finds both.
    """
    async with store.write() as work:
        newest = max(-card.message_id, await work.newest_card(card.chat_id))
        going = replace(card, message_id=-newest)
        return going if await work.found_card(going) else None


async def arrived(store: Store, card: Card, going: Card | None) -> bool:
    """Remember which message a card that was sent has become; False when it was looked for meanwhile."""
    async with store.write() as work:
        await work.put_card(card)
        return going is None or await work.forget_card(going)


async def not_sent(store: Store, going: Card) -> None:
    """Forget a card that has surely not been sent, or is not where it was looked for."""
    async with store.write() as work:
        await work.forget_card(going)


async def unknown_after(store: Store, going: Card, reach: int) -> Sequence[int]:
    """Give the messages, at most `reach`, that a card on its way may have become: up to the live one, if that is later.

    What is known to be something else is left out.
    """
    first = 1 - going.message_id
    async with store.read() as look:
        live = await look.card(going.audit_id, going.person_id)
        later = live is not None and live.chat_id == going.chat_id and live.message_id >= first
        last = min(first + reach, live.message_id if live is not None and later else first + reach)
        known = await look.known_messages(going.chat_id, first, last)
    return [number for number in range(first, last) if number not in known]


async def found_again(store: Store, going: Card, message_id: int) -> Card:
    """Remember that a message is a card that was on its way, now that another one is live or nobody needs it."""
    card = replace(going, message_id=message_id)
    async with store.write() as work:
        await work.found_card(card)
    return card


async def put_own_card(
    store: Store, audit: Audit, seat: Seat, *, message_id: int, second: int, follows: bool = False
) -> None:
    """Remember which message is the card of a member who works in private, and what it showed before.

    `second` is when it was sent or came to show this, by Telegram's clock (0: nobody knows). One that merely `follows`
    its room never becomes the live one again when another was sent below meanwhile.
    """
    async with store.write() as work:
        chat_id = RoomKey.private(seat.person_id).chat_id
        card = await work.card_at(chat_id, message_id)
        if card is None:
            shown = (Shown(seat.statement, second, second),)
            card = Card(audit.id, chat_id, 0, message_id, seat.person_id, seat.statement, shown)
        if card.statement != seat.statement:
            card = card.begins_to_show(seat.statement)
            card = card.has_shown(seat.statement, second, exactly=True) if second else card
        keep = work.keep_card if follows else work.put_card
        await keep(replace(card, drawn=audit.version))


async def claim_card(store: Store, card: Card) -> bool:
    """Take it on to draw a card that only counts on; False when another process has, or has drawn it meanwhile."""
    async with store.write() as work:
        return await work.claim_card(card, datetime.now(UTC))


async def mark_drawn(store: Store, cards: Iterable[Card]) -> None:
    """Remember from which versions cards were drawn."""
    async with store.write() as work:
        for card in cards:
            await work.mark_drawn(card)


async def pinned_cards(store: Store, audit_id: int) -> Sequence[Card]:
    """Give the cards of an audit that were pinned and not taken down."""
    async with store.read() as look:
        return await look.pinned_cards(audit_id)


async def mark_pinned(store: Store, card: Card, *, pinned: bool) -> None:
    """Remember whether a card is pinned."""
    async with store.write() as work:
        await work.mark_pinned(card, pinned=pinned)


async def stale_cards(store: Store, after: int, most: int) -> Sequence[int]:
    """Give the audits, the next after an id, of which a live card lags behind, as after a crash."""
    async with store.read() as look:
        return await look.stale_cards(after, most)
