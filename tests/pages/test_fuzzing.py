"""Whatever is sent to the pages: no fault of ours, and nothing that is another's."""

from __future__ import annotations

from bot.services.delegates import name_delegate
from tests.pages.fuzzing import SPOKEN_FOR, Fuzz
from tests.pages.people import House
from tests.pages.test_forms import filled
from tests.pages.test_my_list import NEW, SCORE, Desk
from tests.services.table import FIRST, SECOND, THIRD

MARKER = "Quokka procedures are reviewed each spring."


async def test_no_request_breaks_a_page_or_tells_what_is_anothers(house: House) -> None:
    await Desk(await house.guest()).posts({SCORE: "4", NEW: MARKER})
    sheet = await filled(
        house, {FIRST: (3, MARKER[8:]), SECOND: ("ñ" * 900, "\ud7ff" * 5000), THIRD: (9, "x")}, "education"
    )
    guest = await house.guest("education", "School lead")
    number, by = guest.person.id, house.table.by()
    await name_delegate(house.store, by, audit_id=house.table.audit_id, agency=SPOKEN_FOR, person_id=number)
    found = await Fuzz(house, guest, MARKER, sheet).run(300)
    assert found[200]
    assert found[403]
    assert found[404]
