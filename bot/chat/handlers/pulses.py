"""The practitioners' pulse: the facilitator chooses and opens it; whoever has the link answers in private, unnamed."""

from __future__ import annotations

from bot import services, views
from bot.audit.errors import Stale
from bot.audit.messages import PulseState
from bot.audit.model import By
from bot.audit.pulse import TO_PULSE
from bot.chat.desk import Desk
from bot.chat.handlers.home import at_hand, is_away
from bot.chat.incoming import Tapped, Written
from bot.text import room_words
from bot.views import pulse_taps
from bot.views.pulses import CANNOT_SAY
from bot.views.screen import Screen


def who_is(person_id: int) -> str:
    """Give what the mark of somebody on Telegram is made of."""
    return f"telegram {person_id}"


async def pulse(written: Written, desk: Desk) -> None:
    """Show the facilitator what practitioners are asked."""
    audit = await at_hand(written, lambda one: pulse_taps.PulsePage(one.id, ""), desk, services.home.readable)
    if audit is not None:
        asked = await services.pulses.pulse_state(desk.store, written.by, audit_id=audit.id)
        await written.say(pulse_screen(asked, written.by, desk))


def pulse_screen(asked: PulseState, by: By, desk: Desk, of: str = "") -> Screen:
    """Draw the page, with the links once it is open; in private it says of which room."""
    token = asked.pulse.token
    by_page = f"{desk.pages}/p/{token.removeprefix(TO_PULSE)}" if desk.pages else ""
    link = desk.show.way_in(token) if token else ""
    words = room_words(asked.audit)
    screen = views.pulses.pulse_page(asked, words, link=link, page_link=by_page, of=of)
    return views.home.named(asked.audit, screen, words) if is_away(by, asked.audit) else screen


async def pulse_page(tapped: Tapped, tap: pulse_taps.PulsePage, desk: Desk) -> None:
    """Turn to what is asked, or to a domain's statements."""
    asked = await services.pulses.pulse_state(desk.store, tapped.by, audit_id=tap.audit_id)
    await tapped.answer()
    await tapped.open(pulse_screen(asked, tapped.by, desk, tap.of))


async def choose(tapped: Tapped, tap: pulse_taps.PulseChoose, desk: Desk) -> None:
    """Choose a statement, or leave it out."""
    asked = await services.pulses.choose(desk.store, tapped.by, **tap.carried)
    await tapped.answer()
    await tapped.open(pulse_screen(asked, tapped.by, desk, asked.audit.framework.domain_of(tap.statement).id))


async def open_pulse(tapped: Tapped, tap: pulse_taps.PulseBegin, desk: Desk) -> None:
    """Open it, and show the link to pass on."""
    keys = (TO_PULSE + desk.token(), desk.token())
    asked = await services.pulses.open_pulse(desk.store, tapped.by, audit_id=tap.audit_id, keys=keys)
    await tapped.answer()
    await tapped.open(pulse_screen(asked, tapped.by, desk))


async def end_pulse(tapped: Tapped, tap: pulse_taps.PulseEnd, desk: Desk) -> None:
    """End it."""
    asked = await services.pulses.end_pulse(desk.store, tapped.by, audit_id=tap.audit_id)
    await tapped.answer()
    await tapped.open(pulse_screen(asked, tapped.by, desk))


async def to_pulse(written: Written, desk: Desk) -> None:
    """Ask who came by the link."""
    by = written.by
    question = await services.pulses.question(
        desk.store, token=written.argument, who=who_is(by.person_id), person_id=by.person_id
    )
    await written.say(views.pulses.question_screen(question, room_words(question.audit)))


async def say(tapped: Tapped, tap: pulse_taps.PulseSay, desk: Desk) -> None:
    """Keep a practitioner's answer, and ask about the next statement in its place."""
    if not tapped.by.is_private:
        raise Stale
    person_id = tapped.by.person_id
    question = await services.pulses.answer(
        desk.store,
        tapped.by,
        token=tap.token,
        who=who_is(person_id),
        person_id=person_id,
        values={tap.statement: None if tap.value == CANNOT_SAY else tap.value},
    )
    await tapped.answer()
    await tapped.turn_into(views.pulses.question_screen(question, room_words(question.audit)))
