"""What a practitioner alone over a whole audit costs in messages: counted, and held to what it was."""

from __future__ import annotations

import pytest

from tests.conversation.company import Company, card_in

pytestmark = pytest.mark.asyncio(loop_scope="module")

BAR = 183
"""Texts sent and edited for 46 statements with a score, a note and a step each, where every step is waited for.

The card is edited for the score and for the note; the step sends the next one, and the old one becomes a line. Who is
quicker costs less: what comes while a card is being drawn is drawn with it. Pictures come by themselves, and on top.
"""


def spent(company: Company) -> int:
    """Count the texts that were sent and edited."""
    return sum(call.method in {"sendMessage", "editMessageText"} for call in company.stage.calls if call.status == 200)


async def test_a_whole_audit_alone_costs_no_more_messages_than_it_did(company: Company) -> None:
    sam = await company.alone()
    before = spent(company)
    audit = await company.audit(sam.private)
    for _ in audit.framework.statements:
        await company.presses(sam, card_in(sam.private), "2")
        await company.says(sam, sam.private, "The procedures name it, and they are reviewed every spring.")
        card = card_in(sam.private)
        await company.presses(sam, card, "Next" if card.button("Next") else "Finish")
    audit = await company.audit(sam.private)
    assert len(audit.answers) == sum(count.of("evidence") for count in audit.notes.values()) == 46
    assert spent(company) - before <= BAR
