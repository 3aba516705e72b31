"""What stood in a form that was handed in is as secret on the pages as what was tapped."""

from __future__ import annotations

from bot.audit.filled import Consent
from bot.services import forms
from tests.pages.people import House
from tests.services.forms import KEYS, filled
from tests.services.table import ANN, BEN, FIRST

MARKER = "Quokka procedures are reviewed each spring."


async def test_a_form_that_was_handed_in_is_secret_until_the_reveal(house: House) -> None:
    guest, table = await house.guest(), house.table
    form = await forms.issue_form(house.store, house.chair(), audit_id=table.audit_id, agency="education", keys=KEYS)
    house.later(minutes=1)
    done = await forms.hand_in(house.store, house.chair(), filled(form, (FIRST, "4", MARKER)), Consent())
    assert len(done.preview.scores) == 1
    review = f"/review/{table.audit_id}"
    for path in ("/", f"/list/{table.audit_id}", review):
        page = (await guest.browser.get(path)).text
        assert "Quokka" not in page
        assert "Education 4" not in page
    for person_id in (ANN, BEN):
        await table.rates(person_id, 1)
    assert "Education 4" not in await guest.sees(review), "Health is still missing"
