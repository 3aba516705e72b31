"""Moving the card: on, past, or to a statement by its number."""

from __future__ import annotations

from dataclasses import replace

from bot.audit.doings import Turn
from bot.audit.framework import StatementId
from bot.audit.model import Audit, By, NoteCount
from bot.audit.progress import next_statement
from bot.audit.rules import mover_of, on_the_card, taking_answers
from bot.services.aiming import lettered
from bot.services.keeping import keep
from bot.services.ports import Store


async def move_on(store: Store, by: By, *, audit_id: int, statement: str) -> Turn:
    """Move the card from a statement to the next one without an answer.

    A high score without evidence or assurance gets its one gentle prompt first (`done` is "nudge-…", and the card
    stays). With everything answered the card stays too (`done` is "all-answered"). Raises as `skip` does.
    """
    async with store.write() as work:
        audit = taking_answers(await work.audit(audit_id))
        mover_of(audit, by.person_id)
        present = on_the_card(audit, statement)
        missing = thin(audit, present)
        if missing and present not in audit.nudged:
            nudged = replace(audit, nudged=audit.nudged | {present})
            return Turn(await keep(work, nudged, by), done=f"nudge-{missing}")
        following = next_statement(audit, present)
        if following is None:
            return Turn(audit, done="all-answered")
        return Turn(await keep(work, replace(audit, current=following), by), done="moved")


def thin(audit: Audit, statement: StatementId) -> str:
    """Say what a high score lacks: "evidence", "assurance", or nothing. The scale's own words ask for evidence."""
    answer = audit.answers.get(statement)
    if answer is None or answer.value is None or not audit.framework.is_high(answer.value):
        return ""
    count = audit.notes.get(statement, NoteCount())
    if not count.evidence:
        return "evidence"
    return "" if count.assurance else "assurance"


async def skip(store: Store, by: By, *, audit_id: int, statement: str) -> Turn:
    """Leave a statement for later and move on; it stays unanswered.

    Raises `NotAMember`, `NotFacilitator` (where agencies rate in secret), `AuditClosed` or `MovedOn`.
    """
    async with store.write() as work:
        audit = taking_answers(await work.audit(audit_id))
        mover_of(audit, by.person_id)
        present = on_the_card(audit, statement)
        following = next_statement(audit, present)
        if following in (None, present):
            return Turn(audit, done="last-unanswered" if following else "all-answered")
        return Turn(await keep(work, replace(audit, current=following), by), done="moved")


async def go_to(store: Store, by: By, *, audit_id: int, statement: str) -> Turn:
    """Put a statement on the card by its number, in either case; that of a stem leads to its first statement.

    Raises `UnknownStatement` besides what `skip` raises.
    """
    async with store.write() as work:
        audit = taking_answers(await work.audit(audit_id))
        mover_of(audit, by.person_id)
        wanted = audit.framework.statement(lettered(audit, statement) or statement).id
        if wanted == audit.current:
            return Turn(audit)
        return Turn(await keep(work, replace(audit, current=wanted), by), done="moved")
