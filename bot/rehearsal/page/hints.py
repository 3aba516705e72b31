"""What a visitor could try next: one line that follows what can be seen on the phones."""

from __future__ import annotations

from bot.rehearsal.cast import script
from bot.rehearsal.cast.turns import card_in, documents, has, pictures, with_button
from bot.rehearsal.standin.stage import Stage
from bot.rehearsal.standin.world import Chat, Message

BEGIN = "Facilitator: open the group, send /audit and press Begin, or Score ahead."
JOIN = "On the other phones: press Join and choose an agency. With two agencies the scores are secret."
RATE = "Tap a score on each phone. The card says who is in, never what they said."
AGREE = "The scores stand side by side. Talk, then the Facilitator taps the agreed one."
NOTE = "Reply to the card with a piece of evidence. Then the Facilitator presses Next."
AHEAD = "On each phone: press Score on my phone. The board counts who is in. At the end the Facilitator presses Open …"
AGENDA = "All is open. The Facilitator agrees what is close together in one press; anybody can take one out before."
STRAIGHT = "Tap a score: it stands at once. Or let a second agency join, and scores become secret."
SUMMARY = "A domain is complete: its picture came by itself. Press ⋯ for progress, actions, settings and documents."
ENDED = "The documents have come: open one. /audit begins the next round, beside which this one is shown."


def next_step(stage: Stage) -> str:
    """Say what to try next in the first group there is."""
    group = next((chat for chat in stage.chats.values() if chat.kind != "private" and not chat.migrated_to), None)
    return step_in(group) if group else ""


def step_in(group: Chat) -> str:
    """Say what to try next in a group."""
    if with_button(group, script.TALK_FIRST) or with_button(group, script.TOGETHER):
        return AGENDA
    if with_button(group, script.ON_MY_PHONE):
        return AHEAD
    card = card_in(group)
    if card is None:
        return ENDED if documents(group) else JOIN if with_button(group, script.JOIN) else BEGIN
    return with_card(group, card)


def with_card(group: Chat, card: Message) -> str:
    """Say what to try next where a card stands."""
    if documents(group, card.id):
        return ENDED
    if any(picture.id > card.id - 2 for picture in pictures(group)):
        return SUMMARY
    if has(card, script.OUTSIDE):
        return RATE
    if has(card, script.NEXT) or has(card, script.FINISH):
        return NOTE if script.MEDIAN in card.words else STRAIGHT
    return AGREE if has(card, script.SCORE_AGAIN) or has(card, script.UNDO) else JOIN
