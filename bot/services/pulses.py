"""The practitioners' pulse: choosing what is asked, opening it, answering without a name, and ending it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.audit.errors import GroupOnly, Stale
from bot.audit.framework import StatementId
from bot.audit.messages import PulseState, Question
from bot.audit.model import Audit, By, Cause
from bot.audit.pulse import (
    FEWEST,
    MOST_ASKED,
    NothingChosen,
    Pulse,
    PulseAnswer,
    PulseClosed,
    PulseFull,
    PulseIsForOthers,
    heard,
    still_asked,
)
from bot.audit.rules import facilitator_of, found, taking_answers
from bot.services.ports import Look, Store, Work
from bot.services.trail import Change, keep


async def pulse_state(store: Store, by: By, *, audit_id: int) -> PulseState:
    """Give an audit's pulse to its facilitator; raises `NotFacilitator` or `GroupOnly`."""
    async with store.read() as look:
        audit = await in_the_chair(look, by, audit_id)
        return await as_asked(look, audit)


async def as_asked(look: Look, audit: Audit) -> PulseState:
    """Read a pulse; one that nobody has begun to choose is empty."""
    pulse = await look.pulse(audit.id) or Pulse(audit.id, ())
    answers = await look.pulse_answers(audit.id)
    return PulseState(audit, pulse, await look.finished(audit.id), heard(pulse, answers))


async def in_the_chair(look: Look, by: By, audit_id: int) -> Audit:
    """Give a group's audit to its facilitator."""
    audit = found(await look.audit(audit_id))
    facilitator_of(audit, by.person_id)
    if audit.room.is_private:
        raise GroupOnly
    return audit


async def choose(store: Store, by: By, *, audit_id: int, statement: str) -> PulseState:
    """Choose a statement, or leave it out again; at most `MOST_ASKED`, and none once the pulse is open.

    Raises `Stale`, `PulseFull`, `AuditClosed` besides what `pulse_state` raises.
    """
    async with store.write(by) as work:
        audit = taking_answers(await in_the_chair(work, by, audit_id))
        place = audit.framework.statement(statement).id
        known = (await as_asked(work, audit)).pulse
        if known.opened_at is not None:
            raise Stale
        chosen = {*known.statements} ^ {place}
        if len(chosen) > MOST_ASKED:
            raise PulseFull(most=MOST_ASKED)
        in_order = tuple(each.id for each in audit.framework.statements if each.id in chosen)
        await work.put_pulse(replace(known, statements=in_order))
        return await as_asked(work, audit)


async def open_pulse(store: Store, by: By, *, audit_id: int, keys: tuple[str, str]) -> PulseState:
    """Open it: from now on whoever has the link may answer; `keys` are the link's token and the salt, both random.

    Twice changes nothing. Raises `NothingChosen`, `PulseClosed` once it has ended, and what `choose` raises.
    """
    token, salt = keys
    async with store.write(by) as work:
        audit = taking_answers(await in_the_chair(work, by, audit_id))
        known = await as_asked(work, audit)
        if known.pulse.ended_at is not None:
            raise PulseClosed
        if known.pulse.is_open:
            return known
        if not known.pulse.statements:
            raise NothingChosen
        await work.put_pulse(replace(known.pulse, token=token, salt=salt, opened_at=by.at))
        after = await keep(work, audit, by, Change("pulse-opened", after=", ".join(known.pulse.statements)))
        return await as_asked(work, after)


async def end_pulse(store: Store, by: By, *, audit_id: int) -> PulseState:
    """End it: marks and salt are destroyed, and what fewer than `FEWEST` have said is shown to nobody.

    Twice changes nothing; raises what `pulse_state` raises.
    """
    async with store.write(by) as work:
        audit = await in_the_chair(work, by, audit_id)
        finished = await work.finished(audit.id)
        if await ended(work, audit.id, by.at):
            audit = await keep(work, audit, by, Change("pulse-ended", after=str(finished if finished >= FEWEST else 0)))
        return await as_asked(work, audit)


async def ended(work: Work, audit_id: int, at: datetime) -> bool:
    """End a pulse that is open, as the end of its audit does, too; part of a transaction. False when there is none."""
    pulse = await work.pulse(audit_id)
    if pulse is None or not pulse.is_open:
        return False
    answers = unmarked(await work.pulse_answers(audit_id))
    await work.exchange_pulse_answers(audit_id, answers)
    await work.put_pulse(replace(pulse, salt="", ended_at=at))
    return True


def unmarked(answers: Sequence[PulseAnswer]) -> tuple[PulseAnswer, ...]:
    """Give answers in an order that tells nothing, each statement's apart, with numbers in the place of marks."""
    in_order = sorted(answers, key=lambda each: (each.statement, each.value is None, each.value or 0))
    return tuple(replace(each, mark=str(number), nth=0) for number, each in enumerate(in_order, start=1))


async def question(store: Store, *, token: str, who: str, person_id: int = 0) -> Question:
    """Give what somebody is asked next. `who` is what the mark is made of, `person_id` theirs on Telegram (0: none).

    Raises `PulseClosed` for a link that is unknown or over, `PulseIsForOthers` for a member of the audit.
    """
    async with store.read() as look:
        return await next_question(look, token, who, person_id)


async def next_question(look: Look, token: str, who: str, person_id: int) -> Question:
    """Find the pulse of a link and what is still to be asked of somebody."""
    pulse = await look.pulse_by(token) if token else None
    if pulse is None or not pulse.is_open:
        raise PulseClosed
    audit = found(await look.audit(pulse.audit_id))
    member = audit.member(person_id) if person_id else None
    if member is not None and member.left_at is None:
        raise PulseIsForOthers
    own = [each for each in await look.pulse_answers(audit.id) if each.mark == pulse.mark(who)]
    left = still_asked(pulse, own)
    return Question(audit, pulse, tuple(audit.framework.statement(each) for each in left))


async def answer(
    store: Store, cause: Cause | None, *, token: str, who: str, person_id: int = 0, values: Mapping[str, int | None]
) -> Question:
    """Keep what somebody says to some statements (None: cannot say); give what is asked next.

    What they have answered stays as it was: one answer a person. Nothing of who they are is kept but the mark. Raises
    `OffScale`, `Stale` for what is not asked, and what `question` raises.
    """
    async with store.write(cause) as work:
        at_hand = await next_question(work, token, who, person_id)
        audit, pulse = at_hand.audit, at_hand.pulse
        mark = pulse.mark(who)
        own = [each for each in await work.pulse_answers(audit.id) if each.mark == mark]
        left = still_asked(pulse, own)
        for statement, value in values.items():
            if statement not in pulse.statements:
                raise Stale
            point = None if value is None else audit.framework.point(value).value
            if statement in left:
                own.append(PulseAnswer(mark, StatementId(statement), point))
        finished = await work.finished(audit.id)
        nth = finished + 1 if left and not still_asked(pulse, own) else 0
        for each in own:
            if nth or each.statement in left:
                await work.put_pulse_answer(audit.id, replace(each, nth=nth or each.nth))
        return await next_question(work, token, who, person_id)
