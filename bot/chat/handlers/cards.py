"""The card: what is pressed on it, moving it, and sending it again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot import services, views
from bot.audit.messages import Turn
from bot.audit.model import Audit
from bot.chat.desk import Desk, OnTap
from bot.chat.incoming import Tapped, Written
from bot.text import Words, room_words
from bot.views import taps

UseCase = Callable[..., Awaitable[Turn]]

LOUD = frozenset({services.cards.NUDGE, "all-answered", "last-unanswered", "all-rated"})
"""Why the card stayed where it was: to be put away by hand."""


def pressed(use_case: UseCase) -> OnTap[taps.OnAudit]:
    """Make the handler of a button on the card: do what it carries, tell the presser, bring the card up to date.

    What the card has no room for is pressed on the menu, which is put away then.
    """

    async def handle(tapped: Tapped, tap: taps.OnAudit, desk: Desk) -> None:
        turn = await use_case(desk.store, tapped.by, **tap.carried)
        await tell(tapped, turn)
        await off_the_menu(tapped)
        await desk.settle(turn, tapped.card_id, tap.carried.get("statement", ""))

    return handle


async def off_the_menu(tapped: Tapped) -> None:
    """Put the menu away once something was done from it."""
    if tapped.is_page:
        await tapped.put_away()


async def tell(tapped: Tapped, turn: Turn) -> None:
    """Answer a press with what came of it, where the card does not say it."""
    said = said_of(turn, tapped.words) if turn.done else ""
    await tapped.answer(said, loud=turn.done in LOUD)


def said_of(turn: Turn, words: Words) -> str:
    """Say what came of a press, about the statement on the card or one of its columns."""
    if not turn.column:
        return words(turn.done, number=turn.audit.current)
    text = turn.audit.framework.text_of(turn.column, words.language)
    return words(turn.done, column=words.inside(text.label), prompt=text.prompt)


def moving(use_case: UseCase) -> OnTap[taps.OnAudit]:
    """Make the handler of a button that goes on: show the next statement, or say what the present one still lacks.

    At the end, offer to close.
    """

    async def handle(tapped: Tapped, tap: taps.OnAudit, desk: Desk) -> None:
        turn = await use_case(desk.store, tapped.by, **tap.carried)
        await tell(tapped, turn)
        await off_the_menu(tapped)
        await desk.settle(turn, tapped.card_id)
        if turn.done == "all-answered":
            screen = views.pages.close_page(turn.audit, room_words(turn.audit))
            desk.outbox.send(turn.audit.room.key, screen, language=tapped.language)

    return handle


async def go_to(tapped: Tapped, tap: taps.GoTo, desk: Desk) -> None:
    """Put the tapped statement on the card and the menu away."""
    turn = await services.cards.go_to(desk.store, tapped.by, **tap.carried)
    await tapped.answer()
    await tapped.put_away()
    await desk.settle(turn)


async def go_to_number(written: Written, audit: Audit, number: str, desk: Desk) -> None:
    """Put a statement on the room's card by its number, or offer them all."""
    if not number:
        await written.say(views.pages.goto_page(audit, room_words(audit)))
        return
    await desk.settle(await services.cards.go_to(desk.store, written.by, audit_id=audit.id, statement=number))
