"""Forms in the database: how far an agency's are, and who handed in what."""

from __future__ import annotations

from dataclasses import replace

from bot.audit.filled import Consent
from bot.audit.forms import FormIssue
from bot.audit.model import RoomKey
from bot.audit.persons import stand_in
from bot.audit.rules import ratings_at
from bot.db import SqlStore
from bot.services import forms
from tests.services.forms import KEYS, filled
from tests.services.table import ANN, CAT, FIRST, SECOND, seated

PATHWAY = "The pathway was agreed by the board."


async def test_what_a_form_leaves_behind_is_the_same_on_both_databases(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    by = table.by(ANN)
    form = await forms.issue_form(store, by, audit_id=table.audit_id, agency="education", keys=KEYS)
    table.later(minutes=1)
    await forms.hand_in(store, table.alone(ANN), filled(form, (FIRST, "3", PATHWAY), (SECOND, "1", "")), Consent())
    async with store.read() as look:
        (kept,) = await look.forms(table.audit_id)
    assert kept == FormIssue(table.audit_id, "education", KEYS[0], kept.person_id, 1, 1)
    cached = await table.audit()
    store.memory.forget()
    assert await table.audit() == cached, "what is remembered is what is kept"

    await table.joins(CAT, "education")
    await forms.hand_in(store, table.by(CAT, RoomKey.private(CAT)), filled(form, (FIRST, "4", "")), Consent())
    cached = await table.audit()
    store.memory.forget()
    audit = await table.audit()
    assert audit == cached
    assert [(r.person_id, r.handed_by) for r in ratings_at(audit, FIRST) if r.agency == "education"] == [(CAT, CAT)]
    assert ratings_at(audit, SECOND) == (), "the seat's is taken back"

    somebody = stand_in(5)
    async with store.write() as work:
        await work.put_form(replace(kept, issue=2))
        await work.forget(CAT, somebody)
    store.memory.forget()
    (rating,) = ratings_at(await table.audit(), FIRST)
    assert (rating.person_id, rating.handed_by) == (somebody, somebody), "who is forgotten handed nothing in"
