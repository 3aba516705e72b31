"""Forms on the pages: made for an agency, handed in by a file, looked at before anything is kept, and kept once."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from html import unescape

import httpx

from bot import services
from bot.audit.forms import BlankForm
from bot.audit.model import RoomKey
from bot.audit.rules import ratings_at
from bot.web.pages.uploads import MOST
from tests.pages.people import Guest, House
from tests.pages.test_lead import Leader
from tests.reports.filling import Cells, fill
from tests.services.forms import KEYS
from tests.services.table import ANN, FIRST, SECOND, THIRD, Table

PATHWAY = "The pathway was agreed by the board."
PHONE = "Ring 07700 900123 for it."
PERSON = "Mrs Hartley signs it off."


class Counter:
    """Somebody at the page where forms are handed in, with what they saw last."""

    def __init__(self, guest: Guest) -> None:
        self.guest = guest
        self.path = f"/form/{guest.house.table.audit_id}"
        self.page = ""

    def saw(self, answer: httpx.Response, status: int = 200) -> str:
        self.page = unescape(answer.text)
        assert answer.status_code == status, self.page
        return self.page

    async def sends(self, data: bytes, status: int = 200, path: str = "", **fields: str) -> str:
        """Hand in a file."""
        fields = {"mark": await self.guest.mark(), **fields}
        answer = await self.guest.browser.post(
            path or self.path, data=fields, files={"file": ("C:\\forms\\Ffurflen <ñ>.xlsx", data)}
        )
        return self.saw(answer, status)

    def hidden(self) -> dict[str, str]:
        return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^\n]*)">', self.page))

    async def keeps(self, status: int = 200, **fields: str) -> str:
        """Press *Keep*."""
        answer = await self.guest.browser.post(f"{self.path}/keep", data={**self.hidden(), **fields})
        return self.saw(answer, status)


async def issued(house: House, agency: str = "education") -> BlankForm:
    """Ann has a form issued for an agency."""
    by = house.chair()
    form = await services.forms.issue_form(house.store, by, audit_id=house.table.audit_id, agency=agency, keys=KEYS)
    house.later(minutes=1)
    return form


async def blank(house: House, agency: str = "education") -> bytes:
    return await house.make("form-sheet", await issued(house, agency), "en")


async def filled(house: House, cells: Cells, agency: str = "health") -> bytes:
    return fill(await blank(house, agency), cells)


async def said_by(house: House, agency: str) -> dict[str, tuple[int | None, int]]:
    """What an agency has said in secret, and who handed it in."""
    audit = await house.table.audit()
    found = (rating for statement in audit.ratings for rating in ratings_at(audit, statement))
    return {each.statement: (each.value, each.handed_by) for each in found if each.agency == agency}


async def notes_in(house: House) -> list[str]:
    return [note.text for note in (await house.table.snapshot()).notes]


async def test_the_facilitator_has_a_form_made_takes_it_away_and_hands_it_in_for_the_agency(house: House) -> None:
    guest, table = await house.guest(), house.table
    await services.members.hand_over(table.store, table.by(), audit_id=table.audit_id, person_id=guest.person.id)
    leader = Leader(guest)
    await services.ahead.set_day(table.store, house.by(guest), audit_id=table.audit_id, days=7)
    await leader.looks()
    pressed = [await leader.posts(form="education") for _ in range(2)]
    assert {each.status_code for each in pressed} == {303}
    assert sum(line.what == "form-issued" for line in await table.trail()) == 1, "pressed twice it is one"
    where = pressed[0].headers["location"]
    page = await guest.sees(where)
    for told in (
        "Form for Education",
        "To be handed in by ",
        "Kept: the scores",
        "never about a child",
    ):
        assert told in page
    sheet, paper = [await guest.browser.get(path) for path in re.findall(r'href="(/form/[^"]+/blank/[^"]+)"', page)]
    assert 'filename="form-education-' in sheet.headers["content-disposition"]
    assert paper.headers["content-disposition"].endswith('.docx"')
    assert paper.content.startswith(b"PK")
    house.later(minutes=1)

    counter = Counter(guest)
    said = await counter.sends(fill(sheet.content, {FIRST: (3, PATHWAY), SECOND: (9, ""), THIRD: (1, PHONE)}))
    assert "The form of Education. Nothing is kept yet." in said
    assert "Would be kept: 2 scores, 1 note." in said
    assert f"{SECOND}: 9 is not on the scale" in said
    assert f"{THIRD}: a text holds a phone number." in said
    assert "07700" not in said, "what is refused is not said again, and does not stand in the page"
    assert "Keep all" not in said
    assert await said_by(house, "education") == {}
    assert "Kept from the form of Education: 2 scores, 1 note." in await counter.keeps()
    person = guest.person.id
    assert await said_by(house, "education") == {FIRST: (3, person), THIRD: (1, person)}
    assert await notes_in(house) == [PATHWAY]
    assert house.settled, "the chat hears of it"
    assert PATHWAY not in await (await house.guest_by(guest)).sees(f"/review/{table.audit_id}")


async def test_a_member_hands_in_for_their_agency_and_once_more_changes_nothing(house: House) -> None:
    guest = await house.guest()
    counter = Counter(guest)
    assert "You can hand in the form of Health." in await guest.sees(counter.path)
    assert f'href="{counter.path}"' in await guest.sees(f"/list/{house.table.audit_id}")
    data = await filled(house, {FIRST: ("outside our view", ""), SECOND: (2, PATHWAY)})
    assert "Keep all" in await counter.sends(data)
    first = counter.page
    await counter.keeps()
    assert await said_by(house, "health") == {FIRST: (None, guest.person.id), SECOND: (2, guest.person.id)}
    version = (await house.table.audit()).version
    counter.page = first
    assert "kept already when you pressed before" in await counter.keeps(), "the same press"
    said = await counter.sends(data)
    assert "There is nothing new in that form." in said
    assert '<button class="main">' not in said
    assert "There is nothing new in that form." in await counter.keeps()
    assert (await house.table.audit()).version == version


async def test_what_may_name_somebody_or_has_changed_since_is_kept_only_when_ticked(house: House) -> None:
    guest, table = await house.guest(), house.table
    counter = Counter(guest)
    data = await filled(house, {FIRST: (3, PERSON)})
    await services.ratings.rate(table.store, house.by(guest), audit_id=table.audit_id, statement=FIRST, value=1)
    house.later(minutes=1)
    page = await counter.sends(data)
    assert f"{FIRST}: was scored 1 since the form was issued" in page
    assert "It is about systems, not people" in page
    assert "tick below" in await counter.keeps(422)
    assert await notes_in(house) == []
    await counter.keeps(over="on")
    assert await said_by(house, "health") == {FIRST: (3, guest.person.id)}
    counter.page = page  # back, and once more with what was left out
    await counter.keeps(over="on", sure="on")
    assert await notes_in(house) == [PERSON]


async def test_an_older_form_does_not_win_unasked(house: House) -> None:
    guest = await house.guest()
    counter = Counter(guest)
    older, newer = [await filled(house, {FIRST: (value, "")}) for value in (0, 4)]
    await counter.sends(newer)
    await counter.keeps()
    assert "An older form of Health" in await counter.sends(older)
    await counter.keeps(422)
    assert await said_by(house, "health") == {FIRST: (4, guest.person.id)}
    await counter.keeps(over="on")
    assert await said_by(house, "health") == {FIRST: (0, guest.person.id)}


async def test_a_form_that_is_not_this_audits_this_agencys_or_whole_is_refused_with_the_reason(house: House) -> None:
    guest, table = await house.guest(), house.table
    counter = Counter(guest)
    other = House(Table(house.store, RoomKey(-77)))
    await other.table.begins()
    await other.table.joins(ANN, "health")
    there = await other.guest("police", "Police lead")
    form, theirs = await issued(house, "health"), await blank(other, "police")
    own = await house.make("form-sheet", form, "en")
    for data, why in (
        (await blank(house, "police"), "That form is for Police"),
        (theirs, "That form is for Police"),
        (await house.make("form-sheet", replace(form, code=form.code[:-4]), "en"), "changed or broken off"),
        (own[:900], "cannot be read"),
        (b"a,b,c", "The one kind of file I read"),
        (b"", "Choose the filled form first"),
    ):
        assert why in await counter.sends(data, 422)
    here = replace(house.by(there), room=table.room)
    await services.members.join(table.store, here, audit_id=table.audit_id, agency="police")
    assert "another room’s audit" in await Counter(there).sends(theirs, 422, path=counter.path)
    await table.closes()
    assert "of round 1, which is closed" in await counter.sends(own, 422)
    assert 'type="file"' not in await guest.sees(counter.path)


async def test_what_is_too_large_is_refused_before_it_is_read(house: House) -> None:
    counter = Counter(await house.guest())
    taken = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal taken
        yield b'--x\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\n'
        while taken < 10 * MOST:
            taken += 65536
            yield b"x" * 65536

    kind = {"Content-Type": "multipart/form-data; boundary=x"}
    answer = await counter.guest.browser.post(counter.path, content=endless(), headers=kind)
    assert "larger than a filled form can be" in counter.saw(answer, 413)
    assert taken <= MOST + 65536
