"""The forms of an audit: whose, signed with what, how many were issued. None of it is part of an audit."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from bot.audit.forms import FormIssue
from bot.db.door_tables import form
from bot.db.rows import cells, columns_of
from bot.db.session import Session, upsert

FORMS = select(*columns_of(form, FormIssue)).where(form.c.audit_id == bindparam("audit_id")).order_by(form.c.agency)
PUT_FORM = upsert(form)


class FormLook(Session):
    """What can be read of forms."""

    async def forms(self, audit_id: int) -> Sequence[FormIssue]:
        """Give the forms of an audit, an agency each."""
        return tuple(FormIssue(*row) for row in await self.rows(FORMS, audit_id=audit_id))


class FormWork(FormLook):
    """What can be changed of forms."""

    async def put_form(self, issue: FormIssue) -> None:
        """Keep the forms of an agency: the first, or how far they are."""
        await self.run(PUT_FORM[self.dialect], **cells(issue))
