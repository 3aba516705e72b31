"""A room in Welsh: nothing the bot says there is English, whatever is pressed; the statements stay as published."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Iterable, Iterator
from pathlib import Path

import pytest

from bot.library import read_framework
from bot.rehearsal import Chat, Message, Player, Stage
from bot.rehearsal.cast.turns import card_in as card_by_points
from bot.text import languages, words_for
from tests.conversation.company import HERE, Company, Table, at_work, settings_for
from tests.stage import stage_with_contract

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
OURS = frozenset("Ann Ben Cat Partnership Telegram Excel Word Start BotFather Delete everyone Remain anonymous".split())
ALIKE = frozenset({"help", "bot", "system", "data", "gwen", "uk", "nhs", "chi", "json", "csv", "pdf", "for", "to"})


@pytest.fixture
def stage() -> Iterator[Stage]:
    with stage_with_contract() as stage:
        yield stage


@pytest.fixture
async def company(stage: Stage, sqlite_url: str) -> AsyncIterator[Company]:
    async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
        yield company


def told_apart(texts: Iterable[str]) -> set[str]:
    """Give the words of some texts, in small letters."""
    return {word.casefold() for text in texts for word in WORD.findall(text)}


def sentences(language: str) -> list[str]:
    """Give every sentence of a catalogue."""
    catalogue = words_for(language).catalog
    return [form for message in catalogue if message.id for form in listed(message.string or "")]


def listed(string: str | Iterable[str]) -> list[str]:
    return [string] if isinstance(string, str) else list(string)


def published() -> list[str]:
    """Give what stays as it was published, and the commands."""
    tool = read_framework(Path("statements/hsb-audit-tool.yaml"))
    statements = [f"{one.text} {one.stem}" for one in tool.statements]
    domains = [f"{domain.title} {domain.short}" for domain in tool.domains]
    return [*statements, *domains, *(point.label for point in tool.scale), tool.title, tool.citation, tool.licence]


ENGLISH = told_apart(re.sub(r"\{\w+\}|/\w+", " ", text) for text in sentences("en")) - told_apart(
    [*sentences("cy"), *published(), *OURS, *(words("language-name") for words in languages().values())]
)
"""Words that only an English sentence of ours has."""


def english_in(texts: Iterable[str]) -> dict[str, list[str]]:
    """Find texts with words that only English sentences have."""
    texts = [re.sub(r"<[^>]+>|/\w+|\S+@\S+|https?\S+", " ", text) for text in texts]
    found = {text: sorted(told_apart([text]) & ENGLISH - ALIKE) for text in texts}
    return {text[:200]: words for text, words in found.items() if words}


def said_since(stage: Stage, start: int) -> list[str]:
    """Give every text, caption, label and answer that the bot sent."""
    texts = []
    for call in stage.calls[start:]:
        texts += [str(call.params[name]) for name in ("text", "caption") if name in call.params]
        markup = json.loads(str(call.params.get("reply_markup") or "{}"))
        texts += [button["text"] for row in markup.get("inline_keyboard", ()) for button in row]
        texts.append(markup.get("input_field_placeholder", ""))
    return texts


async def welsh(company: Company) -> Table:
    """A group whose facilitator has chosen Welsh, and whose people's phones are Welsh."""
    table = await company.table("Ann", "Ben", "Cat")
    for person in table.people:
        person.language = "cy"
    ann = table.people[0]
    await company.says(ann, table.group, "/settings")
    await company.presses(ann, table.group, "Language")
    await company.presses(ann, table.group, "Cymraeg")
    return table


def card_in(chat: Chat) -> Message:
    """The card: the newest message with all the points."""
    card = card_by_points(chat)
    assert card
    return card


async def presses_everything(
    company: Company, person: Player, start: int, *, most: int = 150, alone: bool = False
) -> None:
    """Press each kind of button once wherever it is shown, but for those that end things; `alone`: in private."""
    group = next(chat for chat in company.stage.chats.values() if chat.kind == "group")
    chat = person.private if alone else group
    seen: set[str] = set()
    for _ in range(most):
        fresh = [
            (message, one.data)
            for message in chat.messages
            if message.from_bot and message.id >= start
            for one in message.buttons
            if one.data and kind_of(one.data) not in seen
        ]
        if not fresh:
            return
        message, data = fresh[0]
        seen.add(kind_of(data))
        if not data.startswith(("cl|", "ho|", "fo|", "ch|", *(("be|",) if alone else ()))):
            await company.finishes(person.taps(message, data))


def kind_of(data: str) -> str:
    """Give what a button does, without what it is about; each page by itself."""
    parts = data.split("|")
    return f"{parts[0]}|{parts[2]}" if parts[0] == "pa" else parts[0]


async def test_nothing_the_bot_says_in_a_welsh_room_is_english(company: Company) -> None:
    table = await welsh(company)
    ann, ben, cat = table.people
    start = len(company.stage.calls)
    await company.says(ann, table.group, "/card")
    first = card_in(table.group).id
    await presses_everything(company, ben, first)
    for person, value in zip(table.people, "243", strict=True):
        await company.presses(person, card_in(table.group), value)
    await presses_everything(company, ben, first)
    await company.presses(ann, card_in(table.group), "3")
    await company.says(ben, table.group, "Polisi.", to=card_in(table.group))
    await company.says(cat, table.group, "Ffoniwch 07700 900123.", to=card_in(table.group))
    await company.says(cat, table.group, "/evidence 9.9 Dim.")
    await company.says(cat, table.group, "/action Ysgrifennu’r polisi")
    await presses_everything(company, ann, first)
    for command in ("help", "progress", "summary", "report", "actions", "rounds", "settings", "privacy", "agency"):
        await company.says(ann, table.group, f"/{command}")
    await presses_everything(company, ann, first)
    said = said_since(company.stage, start)
    assert len(said) > 200
    assert english_in(said) == {}


async def test_nothing_the_bot_says_in_private_of_a_welsh_room_is_english(company: Company) -> None:
    table = await welsh(company)
    ann, ben, cat = table.people
    start = len(company.stage.calls)
    link = await company.presses(ben, table.group, "Yn breifat")
    await company.says(ben, ben.private, f"/start {link.url.partition('start=')[2]}")
    first = ben.private.last.id
    for person, value in zip((ann, cat), "24", strict=True):
        await company.presses(person, card_in(table.group), value)
    await company.says(ben, ben.private, "Polisi.")
    await presses_everything(company, ben, first, alone=True)
    await company.says(ben, ben.private, "/goto 1.1")
    await company.says(ann, table.group, "/goto 1.4")
    await company.says(ben, ben.private, "Cofnodion bwrdd mis Mawrth.")
    for command in ("start", "card", "goto", "goto 9.9", "progress", "evidence Polisi.", "review", "summary", "report"):
        await company.says(ben, ben.private, f"/{command}")
    await presses_everything(company, ben, first, alone=True)
    gwen = company.person("Gwen")
    gwen.language = "cy"
    company.stage.joins(table.group, gwen)
    await company.says(gwen, table.group, "/agency")
    await company.presses(gwen, table.group, "Gwasanaeth prawf")
    said = said_since(company.stage, start)
    assert any("Mae’r grŵp ar 1.4" in text for text in said)
    assert len(said) > 200
    assert english_in(said) == {}


async def test_who_works_alone_on_a_welsh_phone_works_in_welsh_from_the_start(company: Company) -> None:
    gwen, ola = company.person("Gwen"), company.person("Ola")
    gwen.language, ola.language = "cy-GB", "pl"
    for person, begin, choose in ((gwen, "Dechrau", "Tystiolaeth"), (ola, "Begin", "Evidence")):
        await company.says(person, person.private, "/start")
        await company.presses(person, person.private, begin)
        await company.presses(person, card_in(person.private), "2")
        assert card_in(person.private).button(choose) or choose.lower() in card_in(person.private).words.lower()
    gwen.language = "en"  # what was begun in Welsh goes on so, until somebody chooses another language
    await company.says(gwen, gwen.private, "/start")
    assert card_in(gwen.private).button("Nesaf")


async def test_the_language_of_a_room_is_its_facilitators_choice(company: Company) -> None:
    table = await welsh(company)
    ann, ben, _ = table.people
    assert "asiantaeth i mewn" in card_in(table.group).words
    await company.says(ann, table.group, "/settings")
    await company.presses(ann, table.group, "Iaith")
    page = table.group.last
    assert "hwylusydd" in (await company.presses(ben, page, "English")).text
    await company.presses(ann, page, "English")
    assert "agencies in" in card_in(table.group).words
    told = await company.forges(ann, page, "ch|1|language|xx")
    assert "botwm" in told.text.lower()  # of another time, in the presser's own language
    assert (await company.audit(table.group)).room.settings.language == "en"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("new york", "America/New_York"), ("Europe/Dublin", "Europe/Dublin"), ("nowhere", "Europe/London")],
)
async def test_a_time_zone_may_be_typed(company: Company, typed: str, kept: str) -> None:
    table = await company.table("Ann", "Ben")
    ann = table.people[0]
    await company.says(ann, table.group, "/settings")
    await company.presses(ann, table.group, "Time zone")
    page = table.group.last
    await company.finishes(ann.taps(page, next(b.data for b in page.buttons if b.data.endswith("|zone|"))))
    await company.says(ann, table.group, typed, to=table.group.last)
    assert (await company.audit(table.group)).room.settings.time_zone == kept
