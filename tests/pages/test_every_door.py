"""Six agencies score ahead by chat, Mini App, invitation and form, and the record is that of six in the chat."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot import services
from bot.rehearsal import Player
from bot.reports.account import account
from bot.reports.record import as_json
from bot.reports.table import as_csv
from bot.text import words_for
from tests.conversation.company import HERE, Company, Table, at_work, last, settings_for
from tests.conversation.test_forms import issued, presses, sends
from tests.pages.people import ADDRESS, PRESS
from tests.pages.test_inviting import browser, invited
from tests.pages.test_mini_app_in_the_chat import enters
from tests.reports.filling import fill
from tests.stage import stage_with_contract

TOOL = """\
id: tea
version: 1
language: en
title: How we make tea
citation: The tea people
licence: free
scale:
  - {value: 0, label: No}
  - {value: 1, label: Hardly}
  - {value: 2, label: Mostly}
  - {value: 3, label: Often}
  - {value: 4, label: Yes}
domains:
  - id: 1
    title: Making tea
    short: Tea
    items:
      - {id: 1.1, text: We warm the pot.}
      - {id: 1.2, text: We wait.}
columns:
  - {id: proof, label: Proof, heading: What shows it, prompt: "What shows it?", expected: yes}
"""
OUTSIDE = "No view"
SCORES: Mapping[str, tuple[int | str, int]] = {
    "Children": (2, 0),
    "Police": (2, 1),
    "Youth": (OUTSIDE, 2),
    "Health": (1, 2),
    "Education": (OUTSIDE, 0),
    "Probation": (2, 2),
}
"""The first statement is close together and not within everybody's view, the second is to be talked about."""


@pytest.fixture
async def company(migrated_file: Path, tmp_path: Path) -> AsyncIterator[Company]:
    """The bot at work with pages, and with a tool of two statements."""
    shutil.copy(migrated_file, tmp_path / "audit-bot.db")
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "tea.yaml").write_text(TOOL, "utf-8")
    settings = settings_for(HERE, f"sqlite+aiosqlite:///{tmp_path / 'audit-bot.db'}", tmp_path / "tools")
    with stage_with_contract() as stage:
        async with at_work(stage, settings.model_copy(update={"public_url": ADDRESS})) as it:
            yield it


def proof_of(agency: str) -> str:
    """What an agency writes under its second score."""
    return f"The {agency} procedures are reviewed each spring."


async def begins(company: Company, *names: str) -> Table:
    """A group that scores ahead, in which so many have joined, each for an agency."""
    people = tuple(company.person(name) for name in names)
    table = Table(company, company.stage.group("Partnership", people, admins=people[:1]), people)
    await company.says(people[0], table.group, "/audit")
    await company.presses(people[0], table.group, "Score ahead")
    for person, agency in zip(people, SCORES, strict=False):
        await table.joins(person, agency)
    return table


async def in_the_chat(company: Company, table: Table, person: Player, agency: str) -> None:
    """Score on the phone, one card after the other."""
    answer = await company.presses(person, table.group, "Score on my phone")
    await company.says(person, person.private, f"/start {answer.url.partition('start=')[2]}")
    first, second = SCORES[agency]
    await company.presses(person, person.private, str(first))
    await company.presses(person, person.private, "Next")
    await company.presses(person, person.private, str(second))
    await company.says(person, person.private, proof_of(agency))


async def on_a_page(company: Company, table: Table, browser: httpx.AsyncClient, agency: str) -> None:
    """Fill *My list* in, and save it."""
    path = f"/list/{(await company.audit(table.group)).id}"
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', (await browser.get(path)).text))
    first, second = (str(value).replace(OUTSIDE, "outside") for value in SCORES[agency])
    fields = {"score:1.1:1": first, "score:1.2:1": second, "new:1.2:proof:0": proof_of(agency)}
    assert (await browser.post(path, data={**hidden, **fields})).status_code in {200, 303}
    await company.rests()


async def in_the_mini_app(company: Company, table: Table, person: Player, agency: str) -> None:
    """Open *My list* over the phone."""
    await company.says(person, person.private, "/start")
    await company.presses(person, person.private, "Go on")
    await on_a_page(company, table, await enters(company, person.opens_app(last(person.private), "My list")), agency)


async def by_a_form(company: Company, table: Table, agency: str) -> None:
    """Fill a spreadsheet in, which the facilitator hands in."""
    ann, (first, second) = table.people[0], SCORES[agency]
    cells = {"1.1": (first,), "1.2": (second, proof_of(agency))}
    await sends(company, ann, ann.private, fill(await issued(company, ann, ann.private, agency), cells))
    await presses(company, ann, last(ann.private), "Keep all")


async def meets(company: Company, table: Table) -> None:
    """Open all, agree on what is close in one go, and talk about the rest."""
    ann, group = table.people[0], table.group
    await company.presses(ann, group, "Open …")
    await company.presses(ann, last(group), "Open all")
    await company.presses(ann, group, "Close together")
    await company.presses(ann, group, "Agree all 1")
    await company.presses(ann, group, "Talk, first about 1.2")
    await company.presses(ann, table.card, "1")


async def by_every_door(company: Company) -> Table:
    """Two in the chat, one in the Mini App, two by invitation, one by a form."""
    table = await begins(company, "Ann", "Ben", "Cat")
    guests = {agency: browser(company) for agency in ("Health", "Education")}
    for agency, guest in guests.items():
        assert (await guest.post(await invited(company, table, agency), data=PRESS)).status_code == 303
    ann, ben, cat = table.people
    await in_the_chat(company, table, ann, "Children")
    await in_the_chat(company, table, ben, "Police")
    await in_the_mini_app(company, table, cat, "Youth")
    for agency, guest in guests.items():
        await on_a_page(company, table, guest, agency)
    await by_a_form(company, table, "Probation")
    return table


async def all_in_the_chat(company: Company) -> Table:
    """Six people with their phones."""
    table = await begins(company, "Ann", "Ben", "Cat", "Dan", "Eva", "Fay")
    for person, agency in zip(table.people, SCORES, strict=True):
        await in_the_chat(company, table, person, agency)
    return table


async def exports(company: Company, table: Table) -> tuple[Any, list[list[str]]]:
    """Give the JSON and the CSV of a group's audit."""
    audit = await company.audit(table.group)
    snapshot = await services.audits.take_snapshot(company.bot.store, audit.id, datetime.now(UTC))
    given = account(snapshot, words_for("en"))
    return json.loads(as_json(given)), list(csv.reader(io.StringIO(as_csv(given).decode("utf-8-sig"))))


def plain(value: Any, sources: list[Any]) -> Any:  # noqa: ANN401 - anything that JSON holds
    """Leave out what no two audits share, and the sources, which are put on a list."""
    if isinstance(value, list):
        return [plain(each, sources) for each in value]
    if not isinstance(value, dict):
        return value
    sources += [value["source"]] if "source" in value else []
    kept = {key: plain(each, sources) for key, each in value.items() if key not in OWN}
    return {key: bool(each) if key in MOMENTS else each for key, each in kept.items()}


OWN = {"chat_id", "seal", "persons", "chain", "source"}
MOMENTS = {"at", "edited_at", "opened_at", "closed_at", "taken_at", "since", "until"}
WAYS_IN = {"invited", "form-issued", "form-handed-in"}
"""What the trail says of the doors themselves."""

HANDED_IN = "form, handed in by Children’s social care, "
DATED = re.compile(r"\d+ \w+ 20\d\d\)$", re.MULTILINE)


async def test_by_whatever_doors_agencies_come_in_the_record_is_that_of_all_in_the_chat(company: Company) -> None:
    tables = [await all_in_the_chat(company), await by_every_door(company)]
    for table in tables:
        await meets(company, table)
    (chat_json, chat_rows), (json_of_all, rows_of_all) = [await exports(company, table) for table in tables]

    sources: list[Any] = []
    chat, every = plain(chat_json, sources), plain(json_of_all, sources)
    assert sources == [{"door": "form", "handed_in_by": "member 1"}] * 3, "two scores and a note"
    trail = [line for line in every.pop("trail") if line["what"] not in WAYS_IN]
    by_whom = {"Probation": "Children’s social care"}  # what stood in the form is done by who hands it in
    assert trail == [
        {**line, "who": by_whom.get(line["who"], line["who"])}
        for line in chat.pop("trail")
        if (line["what"], line["after"]) != ("joined", "Probation")
    ]
    assert every == chat
    assert [answer["score"] for answer in every["answers"]] == [2, 1]
    assert [len(answer["ratings"]) for answer in every["answers"]] == [6, 6]

    assert sum(cell.count(HANDED_IN) for row in rows_of_all for cell in row) == 1
    told, expected = (
        [[DATED.sub("today)", cell.replace(HANDED_IN, "")) for cell in row[:-1]] for row in rows]
        for rows in (rows_of_all, chat_rows)
    )
    assert told == expected
    assert rows_of_all[0][-1] == chat_rows[0][-1], "the last column is the trail's seal"
