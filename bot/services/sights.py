"""Which statement a text is for that names none: the one its writer had before them on a card.

What two people do within a second, and what Telegram tells late, can leave that open. Then the writer is asked; and
one who wrote when the card had only just moved on is told where it was kept. Nothing is filed elsewhere in silence.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.audit.cards import Card, Sight
from bot.audit.framework import StatementId
from bot.audit.messages import Aim
from bot.audit.model import By
from bot.services.ports import Look
from bot.services.said import Said


@dataclass(frozen=True, slots=True)
class Aimed:
    """What a text is for, and the statements that it may be for as well (the older first).

    `is_open`: nobody can know for which, so that its writer must say; else it is kept, and its writer told.
    `is_unasked`: no question says what it is for, only the card, or that it was refused before.
    """

    aim: Aim
    others: tuple[StatementId, ...] = ()
    is_open: bool = False
    is_unasked: bool = False


def aimed_at_card(by: By, card: Card, aim: Aim, sight: Sight) -> Aimed:
    """Give what a reply to a card, or a group's text about the card, is for: what its writer had before them."""
    if sight.glimpse is not None and sight.glimpse.audit_id != card.audit_id:
        sight = Sight(sight.second)
    *others, place = card.seen_by(sight)
    if others:
        return Aimed(replace(aim, target=place), tuple(others), is_open=True)
    return Aimed(replace(aim, target=place), () if by.is_private else card.just_left(sight, place))


async def aimed_past_card(look: Look, by: By, said: Said, aim: Aim) -> Aimed:
    """Give what a text is for that names no statement and is no reply: as a group sees it, or one person alone.

    In private it is for what its writer came to by their last press, as `aim` says, if that can have been on the card.
    """
    sight, kept = said.seen_from(by), StatementId(aim.target)
    card = await look.card_above(aim.audit_id, by.room.chat_id, said.message_id)
    if card is None:
        return Aimed(aim)
    if not by.is_private:
        return aimed_at_card(by, card, aim, sight)
    seen = card.seen_by(sight)
    if said.is_edit:
        return Aimed(replace(aim, target=seen[-1]), seen[:-1], is_open=len(seen) > 1)
    if kept in seen and not card.is_moving:
        return Aimed(aim)
    others = tuple(place for place in seen if place != kept)
    return Aimed(aim, others, is_open=bool(others))
