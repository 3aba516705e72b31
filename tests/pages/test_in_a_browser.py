"""The list in Chromium: saved as it is given, sent again when the line was gone, by keyboard, and without scripts."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]
from playwright.async_api import Browser, Page, Route, expect

from bot import services
from bot.audit.model import By, Note, RoomKey
from tests.browser.phone import chromium
from tests.pages.browsers import at_the_list
from tests.pages.people import House
from tests.pages.test_forms import filled, issued
from tests.reports.filling import Cells
from tests.services.table import ANN, BEN, CAT, FIRST, SECOND, THIRD

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
EVIDENCE = f'[name="new:{FIRST}:evidence:0"]'
NOTE = "The policy of 2025 is reviewed each spring."


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One Chromium for all tests of this file."""
    async with chromium() as it:
        yield it


pytestmark = pytest.mark.asyncio(loop_scope="module")


async def own_notes(house: House) -> list[Note]:
    return list((await house.table.snapshot()).notes)


async def own_values(house: House) -> list[int | None]:
    audit = await house.table.audit()
    return [rating.value for ratings in audit.ratings.values() for rating in ratings]


TYPED = """field => {
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return field.closest("fieldset").querySelector("[data-said]").textContent;
}"""
"""What a line says of itself the moment that somebody goes on typing."""


async def test_each_answer_is_saved_as_it_is_given_and_once_more_after_a_lost_line(
    house: House, browser: Browser
) -> None:
    async with at_the_list(house, browser) as (page, slips):
        line = page.locator(f'[id="s-{FIRST}"]')
        await line.get_by_label("3", exact=True).check()
        await expect(line.locator("[data-said]")).to_contain_text("Saved 12:00")
        await expect(page.locator("[data-progress]")).to_contain_text("1 of 6")
        lost = 0

        async def loses(route: Route) -> None:
            nonlocal lost
            lost += 1
            if lost == 1:  # it arrives, but its answer does not
                await route.fetch()
            await (route.abort() if lost < 3 else route.continue_())

        await page.route("**/list/*", loses)
        await page.locator(EVIDENCE).fill(NOTE)
        await expect(line.locator("[data-said]")).to_contain_text("no connection")
        await expect(line.locator("[data-said]")).to_contain_text("Saved")
        await page.unroute("**/list/*")
        assert [note.text for note in await own_notes(house)] == [NOTE]
        assert lost == 3
        assert await page.locator(EVIDENCE).evaluate(TYPED) == ""
        await page.locator(EVIDENCE).fill("Mrs Henderson chairs the board.")
        await expect(line.locator(".bad:not(:empty)").first).to_be_visible()
        await line.get_by_role("checkbox", name="It is about a system").check()
        await expect(line.locator("[data-said]")).to_contain_text("Saved")
        assert [note.text for note in await own_notes(house)] == ["Mrs Henderson chairs the board."]
        await page.locator(EVIDENCE).fill("")
        await expect(page.locator(f'[name="new:{FIRST}:evidence:1"]')).to_be_visible()
        assert await own_notes(house) == []
        assert not [slip for slip in slips if "Failed to load resource" not in slip]


async def test_without_scripts_and_by_keyboard_alone_a_list_is_filled_in(house: House, browser: Browser) -> None:
    async with at_the_list(house, browser, java_script_enabled=False) as (page, _):
        await page.locator(f'[id="s-{FIRST}"] input').first.focus()
        await page.keyboard.press("ArrowRight")
        await page.keyboard.press("Tab")
        await page.keyboard.type(NOTE)
        await page.keyboard.press("Tab")
        await page.keyboard.press("Tab")
        await page.keyboard.press("Enter")
        await expect(page.get_by_text("Saved.")).to_be_visible()
        await page.go_back()
        await expect(page.locator(EVIDENCE)).to_have_value(NOTE)
        await page.locator(EVIDENCE).press("Tab")
        await page.keyboard.press("Tab")
        await page.keyboard.press("Enter")
        await expect(page.get_by_text("Saved.")).to_be_visible()
        assert [note.text for note in await own_notes(house)] == [NOTE], "it is in the field once more, and kept once"
        assert await own_values(house) == [1]


LOOKS = (
    {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark", "reduced_motion": "reduce", "locale": "cy-GB"},
    {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light", "locale": "en-GB"},
)


DOUBTFUL: Cells = {FIRST: (3, "Mrs Henderson chairs the board."), SECOND: (9, NOTE), THIRD: (2, NOTE)}
"""A form of which something is asked about, and something is wrong."""

TOO_WIDE = "document.documentElement.scrollWidth - innerWidth"
PATHS = (
    *("/", "/review/1", "/lead/1", "/me", "/privacy", "/accessibility", "/nothing", "/i/none"),
    *("/form/1", "/form/1/blank?agency=health", "/list/1/for/education"),
)


@pytest.mark.parametrize("looks", LOOKS)
async def test_axe_finds_nothing_and_nothing_is_wider_than_the_page(
    house: House, browser: Browser, looks: dict[str, object]
) -> None:
    if looks["locale"] == "cy-GB":
        await house.table.chooses("language", "cy")
    async with at_the_list(house, browser, **looks) as (page, _):
        await page.locator(EVIDENCE).fill("Mrs Henderson chairs the board.")
        await expect(page.locator(f'[id="s-{FIRST}"] .bad:not(:empty)').first).to_be_visible()
        data = await filled(house, DOUBTFUL)
        await agreed_and_handed_over(house)
        await is_open_to_all(page)
        for path in PATHS:
            await page.goto(house.site.address + path)
            await is_open_to_all(page)
            await page.evaluate("document.documentElement.style.fontSize = '200%'")
            assert await page.evaluate(TOO_WIDE) <= 0, path
        await looked_at(house, page, data)
        await is_open_to_all(page)


async def is_open_to_all(page: Page) -> None:
    found = await Axe().run(page, options=RULES)
    assert found.violations_count == 0, (page.url, found.generate_report())
    assert await page.evaluate(TOO_WIDE) <= 0, page.url


async def looked_at(house: House, page: Page, data: bytes) -> None:
    """Hand a form in, as far as its preview."""
    await page.goto(f"{house.site.address}/form/{house.table.audit_id}")
    long = f"{'Ffurflen ' * 20}.xlsx"
    await page.locator("#file").set_input_files({"name": long, "mimeType": "", "buffer": data})
    await page.locator("form.pick button").press("Enter")
    await expect(page.locator("[name=filled]")).to_be_attached()


async def test_a_form_is_handed_in_by_keyboard_without_scripts(house: House, browser: Browser) -> None:
    data = await filled(house, DOUBTFUL)
    async with at_the_list(house, browser, java_script_enabled=False) as (page, _):
        await page.get_by_role("link", name="Hand in a form").press("Enter")
        await looked_at(house, page, data)
        await page.get_by_role("link", name="Leave it").press("Enter")
        await expect(page.get_by_role("heading", level=1)).to_have_text("Hand in a form")
        await looked_at(house, page, data)
        assert await own_values(house) == []
        await page.get_by_role("checkbox", name="It is about systems").press("Space")
        await page.get_by_role("button", name="Keep the good rows").press("Enter")
        await expect(page.get_by_role("status")).to_contain_text("2 scores, 3 notes")
        assert await own_values(house) == [3, 2]


async def agreed_and_handed_over(house: House) -> None:
    """Have something to be seen in pictures, a form, and the guest lead and score for an absent agency."""
    table = house.table
    await issued(house, "health")
    for person_id in (ANN, BEN):
        await table.rates(person_id, 3)
    await services.ratings.reveal(table.store, table.by(), audit_id=table.audit_id, statement=FIRST)
    await services.ratings.agree(table.store, table.by(), audit_id=table.audit_id, statement=FIRST, value=3)
    guest = (await table.audit()).members[-1].person_id
    by, here = table.by(), {"audit_id": table.audit_id, "person_id": guest}
    await services.delegates.name_delegate(table.store, by, **here, agency="education")
    await services.members.hand_over(table.store, table.by(), **here)


async def test_on_a_phone_a_delegate_is_named_and_scores_on_a_list_of_its_own(house: House, browser: Browser) -> None:
    phone = {"width": 390, "height": 844}
    async with at_the_list(house, browser, viewport=phone) as (page, slips):
        table, news = house.table, page.locator("[data-news]")
        guest = (await table.audit()).members[-1].person_id
        await services.members.hand_over(table.store, table.by(), audit_id=table.audit_id, person_id=guest)
        lead = await page.context.new_page()
        await lead.goto(f"{house.site.address}/lead/{table.audit_id}")
        await lead.locator("#absent").select_option("Education")
        await lead.locator("#speaker").select_option("Health lead")
        await lead.locator("#part-delegates button").click()
        await expect(lead.get_by_role("status").first).to_contain_text("They score for that agency")
        await page.bring_to_front()
        await expect(news).to_contain_text("For whom you score has changed")
        await page.get_by_role("link", name="Refresh").click()
        await page.get_by_role("link", name="For Education").click()
        line = page.locator(f'[id="s-{FIRST}"]')
        await line.get_by_label("3", exact=True).check()
        await expect(line.locator("[data-said]")).to_contain_text("Saved")
        (rating,) = (await table.audit()).ratings[FIRST]
        assert (rating.agency, rating.value, rating.spoken_by) == ("education", 3, guest)
        await table.joins(CAT, "education")
        await expect(news).to_contain_text("is not open to you any more")
        await page.get_by_role("link", name="Refresh").click()
        await expect(page.get_by_role("alert")).to_contain_text("You do not score for Education any more")
        await lead.bring_to_front()
        by = By(RoomKey.private(guest), guest, "Health lead", 9_000, table.now)
        await services.members.hand_over(table.store, by, audit_id=table.audit_id, person_id=ANN)
        await expect(lead.locator("[data-news]")).to_contain_text("is not open to you any more")
        assert not [slip for slip in slips if "Failed to load resource" not in slip]


async def test_what_happens_in_the_chat_shows_on_open_pages_and_takes_nothing_from_who_is_typing(
    house: House, browser: Browser
) -> None:
    async with at_the_list(house, browser) as (page, slips):
        table, line = house.table, page.locator(f'[id="s-{FIRST}"]')
        reader = await page.context.new_page()
        await reader.goto(f"{house.site.address}/review/{table.audit_id}")
        await page.bring_to_front()
        await page.locator(EVIDENCE).focus()
        await page.keyboard.type("The policy of ")
        for person_id in (ANN, BEN):
            await table.rates(person_id, 3)
        await expect(line.locator(".points")).to_be_visible()
        await services.ratings.reveal(table.store, table.by(), audit_id=table.audit_id, statement=FIRST)
        await expect(line.locator(".state")).to_contain_text("in the open")
        await expect(line.locator(".points")).to_be_hidden()
        async with page.expect_response(lambda said: said.request.method == "POST"):
            await page.keyboard.type("2025 is reviewed each spring.")
        await expect(line.locator("[data-said]")).to_contain_text("Saved")
        assert [note.text for note in await own_notes(house)] == [NOTE]
        await services.ratings.score_again(table.store, table.by(), audit_id=table.audit_id, statement=FIRST)
        await expect(line.locator(".points")).to_be_visible()
        await line.get_by_label("1", exact=True).check()
        await expect(line.locator("[data-said]")).to_contain_text("Saved")
        assert await own_values(house) == [3, 3, 1]
        await reader.bring_to_front()
        await expect(reader.locator(f'[id="e-{FIRST}"]')).to_contain_text("Your score: 1")
        assert not slips


async def test_two_at_the_facilitators_page_and_in_the_chat_see_the_same(house: House, browser: Browser) -> None:
    async with at_the_list(house, browser) as (page, slips):
        table = house.table
        guest = (await table.audit()).members[-1].person_id
        await services.members.hand_over(table.store, table.by(), audit_id=table.audit_id, person_id=guest)
        await page.goto(f"{house.site.address}/lead/{table.audit_id}")
        people = page.locator("#part-people")
        await expect(people.locator("tr", has_text="Police")).to_contain_text("0/6")
        await page.locator("summary").first.press("Enter")
        await table.rates(BEN, 3)
        await expect(people.locator("tr", has_text="Police")).to_contain_text("1/6")
        await expect(page.locator("summary").first).to_be_focused()
        await expect(page.locator("details").first).to_have_attribute("open", "")
        await page.get_by_role("button", name="Reveal").press("Enter")
        await expect(page.locator("#part-card")).to_contain_text("Police: 3")
        await page.get_by_role("button", name="Close the audit").press("Enter")
        await expect(page.get_by_role("heading", level=1)).to_have_text("Are you sure?")
        await page.get_by_role("button", name="Yes, do it").press("Enter")
        await expect(page.get_by_role("button", name="Open it again")).to_be_visible()
        assert not slips


async def test_what_fails_without_a_script_leads_to_its_field(house: House, browser: Browser) -> None:
    async with at_the_list(house, browser, java_script_enabled=False) as (page, _):
        await page.locator(EVIDENCE).fill("Mrs Henderson chairs the board.")
        await page.locator("button", has_text="Save").first.click()
        await expect(page.get_by_role("alert")).to_contain_text("Not everything was kept")
        await page.get_by_role("alert").get_by_role("link").click()
        await expect(page.locator(EVIDENCE)).to_be_focused()
        await page.get_by_role("checkbox", name="It is about a system").check()
        await page.locator("button", has_text="Save").first.click()
        await expect(page.get_by_text("Saved.")).to_be_visible()
        assert len(await own_notes(house)) == 1
