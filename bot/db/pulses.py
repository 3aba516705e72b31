"""The practitioners' pulse: what is asked, and what was answered, by nobody in particular."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import JSON, Column, Integer, Table, bindparam, delete, func, select

from bot.audit.framework import StatementId
from bot.audit.pulse import Pulse, PulseAnswer
from bot.db.columns import ID, Moment, StoredText
from bot.db.rows import cells, columns_of
from bot.db.session import AnyRow, Session, upsert
from bot.db.tables import CLUSTERED, metadata, of_audit, words
from bot.db.traces import note_traces

pulse = Table(
    "pulse",
    metadata,
    of_audit(primary_key=True),
    Column("statements", JSON, nullable=False),
    words("token", index=True),
    words("salt"),
    Column("opened_at", Moment),
    Column("ended_at", Moment),
)

pulse_answer = Table(
    "pulse_answer",
    metadata,
    of_audit(primary_key=True),
    # No column of a person: a mark made with the pulse's salt, and after its end a number that says nothing.
    Column("mark", StoredText, primary_key=True),
    Column("statement", StoredText, primary_key=True),
    Column("value", Integer),
    Column("nth", Integer, nullable=False),
    **CLUSTERED,
)

OF_AUDIT = bindparam("of_audit", type_=ID)
PULSES = select(*columns_of(pulse, Pulse))
PULSE = PULSES.where(pulse.c.audit_id == OF_AUDIT)
BY_TOKEN = PULSES.where(pulse.c.token == bindparam("of_token"))
ANSWERS = select(*columns_of(pulse_answer, PulseAnswer)).where(pulse_answer.c.audit_id == OF_AUDIT)
FINISHED = select(func.coalesce(func.max(pulse_answer.c.nth), 0)).where(pulse_answer.c.audit_id == OF_AUDIT)
PUT_PULSE = upsert(pulse)
PUT_ANSWER = upsert(pulse_answer)
DROP_ANSWERS = delete(pulse_answer).where(pulse_answer.c.audit_id == OF_AUDIT)


def pulse_of(row: AnyRow) -> Pulse:
    """Read a pulse."""
    found = Pulse(*row)
    return Pulse(**{**cells(found), "statements": tuple(StatementId(each) for each in found.statements)})


class PulseLook(Session):
    """What can be read of pulses."""

    async def pulse(self, audit_id: int) -> Pulse | None:
        """Give an audit's pulse."""
        row = await self.first(PULSE, of_audit=audit_id)
        return None if row is None else pulse_of(row)

    async def pulse_by(self, token: str) -> Pulse | None:
        """Find a pulse by what stands in its link."""
        row = await self.first(BY_TOKEN, of_token=token)
        return None if row is None else pulse_of(row)

    async def pulse_answers(self, audit_id: int) -> Sequence[PulseAnswer]:
        """Give all that was answered."""
        return tuple(PulseAnswer(*row) for row in await self.rows(ANSWERS, of_audit=audit_id))

    async def finished(self, audit_id: int) -> int:
        """Say how many have answered to the end."""
        row = await self.first(FINISHED, of_audit=audit_id)
        return 0 if row is None else int(row[0])


class PulseWork(PulseLook):
    """What can be changed of pulses. None of it is part of an audit: no version grows."""

    async def put_pulse(self, changed: Pulse) -> None:
        """Keep what is asked."""
        await self.run(PUT_PULSE[self.dialect], **{**cells(changed), "statements": list(changed.statements)})

    async def put_pulse_answer(self, audit_id: int, answer: PulseAnswer) -> None:
        """Keep what somebody said to a statement, in place of what they said before."""
        await self.run(PUT_ANSWER[self.dialect], audit_id=audit_id, **cells(answer))

    async def exchange_pulse_answers(self, audit_id: int, answers: Sequence[PulseAnswer]) -> None:
        """Keep these in place of all there are; what stood there is made unreadable."""
        await self.run(DROP_ANSWERS, of_audit=audit_id)
        for each in answers:
            await self.put_pulse_answer(audit_id, each)
        self.leaves_traces = True
        self.traces_in |= {pulse.name, pulse_answer.name}
        await note_traces(self)
