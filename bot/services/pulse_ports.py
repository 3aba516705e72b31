"""What the use cases of the practitioners' pulse need of the database; a part of `bot.services.ports`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.audit.pulse import Pulse, PulseAnswer


class PulsesLook(Protocol):
    """What can be read of pulses."""

    async def pulse(self, audit_id: int) -> Pulse | None:
        """Give an audit's pulse."""

    async def pulse_by(self, token: str) -> Pulse | None:
        """Find a pulse by what stands in its link."""

    async def pulse_answers(self, audit_id: int) -> Sequence[PulseAnswer]:
        """Give all that was answered."""

    async def finished(self, audit_id: int) -> int:
        """Say how many have answered to the end."""


class PulsesWork(Protocol):
    """What can be changed of pulses."""

    async def put_pulse(self, changed: Pulse) -> None:
        """Keep what is asked."""

    async def put_pulse_answer(self, audit_id: int, answer: PulseAnswer) -> None:
        """Keep what somebody said to a statement, in place of what they said before."""

    async def exchange_pulse_answers(self, audit_id: int, answers: Sequence[PulseAnswer]) -> None:
        """Keep these in place of all there are; what stood there is made unreadable."""
