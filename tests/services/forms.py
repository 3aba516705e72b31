"""A form in the hands of the people of `table`: issued, filled in, handed in."""

from __future__ import annotations

from dataclasses import dataclass

from bot.audit.filled import Consent, Preview
from bot.audit.forms import BlankForm, FilledForm, FormRow
from bot.audit.model import By, RoomKey
from bot.audit.rules import ratings_at
from bot.services import forms
from bot.services.forms import HandedIn
from tests.services.table import ANN, Table

NOTHING, SURE, OVER = Consent(), Consent(sure=True), Consent(over=True)
KEY = "k" * 24
KEYS = (KEY, 7)
PATHWAY = "The pathway was agreed by the board."
PHONE = "Ring 07700 900123 for it."


@dataclass
class Desk:
    """Where forms of one audit are given and taken."""

    table: Table

    async def issues(self, agency: str = "education", person_id: int = ANN) -> BlankForm:
        """Somebody has a form made; the next thing happens later."""
        by = self.table.by(person_id)
        form = await forms.issue_form(
            self.table.store, by, audit_id=self.table.audit_id, agency=agency, keys=(KEY, by.update_id)
        )
        self.table.later(minutes=1)
        return form

    async def sees(self, filled: FilledForm, person_id: int = ANN, consent: Consent = NOTHING) -> Preview:
        """Somebody sends a form, and reads what would be kept."""
        return await forms.preview_form(self.table.store, self.table.alone(person_id), filled, consent)

    async def hands_in(
        self, filled: FilledForm, person_id: int = ANN, consent: Consent = NOTHING, by: By | None = None
    ) -> HandedIn:
        """Somebody presses *Keep*."""
        by = by or self.table.alone(person_id)
        done = await forms.hand_in(self.table.store, by, filled, consent)
        self.table.later(minutes=1)
        return done

    def elsewhere(self, person_id: int = ANN) -> By:
        """Somebody acts in another group."""
        return self.table.by(person_id, RoomKey(-99))


def filled(form: BlankForm | str, *rows: tuple[str, str, str]) -> FilledForm:
    """Fill a form in: a number, a score and a text a row."""
    code = form if isinstance(form, str) else form.code
    return FilledForm(code, tuple(FormRow(number, score, (text,)) for number, score, text in rows))


async def scores_of(table: Table, agency: str) -> dict[str, tuple[int | None, int, int]]:
    """What an agency has said in secret: value, rater, and who handed it in."""
    audit = await table.audit()
    found = (rating for statement in audit.ratings for rating in ratings_at(audit, statement))
    return {r.statement: (r.value, r.person_id, r.handed_by) for r in found if r.agency == agency}
