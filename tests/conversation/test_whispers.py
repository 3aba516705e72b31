"""What concerns one person in a group is seen by that person alone, where Telegram can; nothing depends on that."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from bot import services
from bot.rehearsal import Chat, Message, Notification, Player, Stage
from bot.rehearsal.standin.errors import bad_request
from tests.conversation.company import HERE, Company, Table, at_work, settings_for
from tests.stage import stage_with_contract

PHONE = "Ring her on 07700 900 123."
SOFT = "Agreed at the meeting with Mrs Okonkwo."
POLICY = "The procedures name it, and they are reviewed every spring."


@pytest.fixture
def stage() -> Iterator[Stage]:
    with stage_with_contract() as stage:
        stage.whispers = True
        yield stage


@pytest.fixture
async def company(stage: Stage, sqlite_url: str) -> AsyncIterator[Company]:
    async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
        await company.until(lambda: company.bot.outbox.show.whispers.are_known)
        yield company


def heard(person: Player, chat: Chat) -> list[Message]:
    """What the bot has whispered to somebody and not taken away."""
    return [one for one in chat.whispers if one.receiver is person and not one.deleted]


def whispering(stage: Stage) -> int:
    """How often the bot has tried to whisper."""
    return sum("ephemeral_message_parameters" in call.params for call in stage.calls)


def refusing(stage: Stage) -> Callable[[str, Mapping[str, Any]], None]:
    """Let the server refuse whispers from now on; gives what it did before."""
    usual = stage.inspect
    assert usual

    def refuse(method: str, params: Mapping[str, Any]) -> None:
        usual(method, params)
        if "ephemeral_message_parameters" in params:
            raise bad_request("ephemeral messages are not allowed in the chat")

    stage.inspect = refuse
    return usual


async def notes(company: Company, table: Table, target: str = "1.1") -> list[str]:
    audit = await company.audit(table.group)
    return [note.text for note in await services.notes.notes_on(company.bot.store, audit.id, target)]


@pytest.mark.parametrize(
    ("command", "said"), [("/help", "How it works"), ("/privacy", "Kept:"), ("/forgetme", "Be forgotten?")]
)
async def test_what_one_asks_is_answered_to_that_one_alone(company: Company, command: str, said: str) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    before = list(table.group.messages)
    await company.says(ben, table.group, command)
    assert table.group.messages == before
    assert [said in one.words for one in heard(ben, table.group)] == [True]
    assert not heard(ann, table.group)


async def test_forgetting_goes_on_in_a_whisper_to_its_end(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben, before = table.people[1], table.said()
    await company.says(ben, table.group, "/forgetme")
    await company.presses(ben, heard(ben, table.group)[0], "Forget me")
    assert len(heard(ben, table.group)) == 1
    assert not heard(ben, table.group)[0].buttons
    assert table.group.last.words in before


async def test_evidence_is_whispered_and_kept_and_the_group_sees_the_count(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben = table.people[1]
    said = await company.says(ben, table.group, f"/evidence {POLICY}")
    assert said not in table.group.messages
    assert await notes(company, table) == [POLICY]
    assert "Kept as evidence for 1.1" in heard(ben, table.group)[-1].words
    assert POLICY not in table.said()
    assert "Evidence: 1" in table.card.words
    await company.edits(ben, said, "/evidence The pathway is a standing item.")
    assert await notes(company, table) == ["The pathway is a standing item."]


async def test_numbers_that_come_again_and_updates_that_do_make_neither_fewer_nor_more_notes(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    for number in range(12):
        for person in (ann, ben):
            person.says(
                table.group, f"/evidence Policy number {number} of the {'police' if person is ben else 'service'}."
            )
            waiting = company.stage.updates.queue[-1]
            await company.rests()
            company.stage.updates.again(waiting)
            await company.rests()
    assert len(await notes(company, table)) == len(set(await notes(company, table))) == 24
    assert len({one.whisper for one in table.group.whispers if one.sender is ben}) < 12


async def test_a_prompt_is_whispered_and_so_is_the_reply(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben, before = table.people[1], list(table.group.messages)
    await company.says(ben, table.group, "/evidence 1.2")
    prompt = heard(ben, table.group)[-1]
    assert prompt.force_reply
    await company.says(ben, table.group, POLICY, to=prompt)
    assert await notes(company, table, "1.2") == [POLICY]
    assert table.group.messages == before


async def test_a_refused_identifier_was_never_seen_by_anybody(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben, before = table.people[1], list(table.group.messages)
    await company.says(ben, table.group, f"/evidence {PHONE}")
    refusal = heard(ben, table.group)[-1]
    assert "phone" in refusal.words
    assert "Reply to this message in other words. It is then kept for 1.1." in refusal.words  # nobody edits a whisper
    assert not refusal.buttons
    assert table.group.messages == before
    assert not await notes(company, table)


@pytest.mark.parametrize(("answer", "kept"), [("It is about a system", [SOFT]), ("Rewrite", [])])
async def test_the_question_of_the_gate_is_whispered(company: Company, answer: str, kept: list[str]) -> None:
    table = await company.table("Ann", "Ben")
    ben, before = table.people[1], list(table.group.messages)
    await company.says(ben, table.group, f"/evidence {SOFT}")
    question = heard(ben, table.group)[-1]
    assert not (await company.presses(ben, question, answer)).show_alert
    assert await notes(company, table) == kept
    assert question.deleted
    assert table.group.messages == before


async def test_it_is_whispered_in_the_language_of_who_asked(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben = table.people[1]
    ben.language = "cy"
    await company.says(ben, table.group, f"/evidence {POLICY}")
    assert "Cadwyd fel tystiolaeth ar gyfer 1.1" in heard(ben, table.group)[-1].words
    await company.says(ben, table.group, f"/evidence {PHONE}")
    assert "ffôn" in heard(ben, table.group)[-1].words


async def test_who_has_not_joined_is_told_how_to_alone_and_joins(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    eve = company.person("Eve")
    company.stage.joins(table.group, eve)
    await company.says(eve, table.group, f"/evidence {POLICY}")
    await company.presses(eve, heard(eve, table.group)[-1], "Join")
    await company.presses(eve, heard(eve, table.group)[-1], "Education")
    audit = await company.audit(table.group)
    assert audit.agencies == ("childrens-social-care", "police", "education")


async def test_nothing_depends_on_a_whisper_that_was_lost(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben, before = table.people[1], list(table.group.messages)
    ben.away = True
    await company.says(ben, table.group, f"/evidence {POLICY}")
    await company.says(ben, table.group, f"/evidence {PHONE}")
    await company.says(ben, table.group, "/evidence 1.2")
    ben.away = False
    assert not heard(ben, table.group)
    await company.says(ben, table.group, f"/evidence 1.2 {POLICY}")
    assert await notes(company, table) == await notes(company, table, "1.2") == [POLICY]
    assert table.group.messages == before


async def test_where_a_whisper_is_refused_all_is_as_it_was_for_a_day(company: Company, stage: Stage) -> None:
    table = await company.table("Ann", "Ben")
    ben, usual = table.people[1], refusing(stage)
    for times in (1, 2):
        await company.says(ben, table.group, f"/evidence {PHONE}")
        assert "Ben: " in table.group.last.words
        assert "phone" in table.group.last.words
        assert whispering(stage) == 1, times
    await company.says(ben, table.group, f"/evidence {SOFT}")
    assert not table.group.last.buttons
    assert not await notes(company, table)
    other = await company.table("Cat", "Dan")
    await company.says(other.people[0], other.group, "/help")
    assert whispering(stage) == 2
    clock = company.bot.outbox.show.whispers
    clock.refused = {chat: until - 24 * 3600 for chat, until in clock.refused.items()}
    stage.inspect = usual
    await company.says(ben, table.group, "/help")
    assert heard(ben, table.group)


async def test_a_server_that_knows_no_whispers_is_sent_none(stage: Stage, sqlite_url: str) -> None:
    stage.whispers = False
    async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
        await company.until(lambda: stage.profile.menus)
        table = await company.table("Ann", "Ben")
        await company.says(table.people[1], table.group, f"/evidence {PHONE}")
        assert "phone" in table.group.last.words
        assert table.group.last.button("Delete my message")
        await company.says(table.people[1], table.group, f"/evidence {POLICY}")
        assert await notes(company, table) == [POLICY]
    assert not whispering(stage)


async def test_a_refusal_too_long_for_an_alert_is_whispered_whole(company: Company, stage: Stage) -> None:
    ann = stage.person("🌸" * 64, last_name="🌻" * 64)
    ben = company.person("Ben")
    group = stage.group("Partnership", (ann, ben), admins=(ann,))
    table = Table(company, group, (ann, ben))
    await company.says(ann, group, "/audit")
    await company.presses(ann, group, "Begin")
    await table.joins(ann, "Children")
    await table.joins(ben, "Police")
    assert not (await table.leads(ben, "Skip")).text
    assert f"{ann.first_name} {ann.last_name}" in heard(ben, group)[-1].words
    assert not heard(ann, group)
    stage.whispers = False  # as with a server that lost the knowledge: what came for all is taken away again
    answer = await table.leads(ben, "Skip")
    assert answer.show_alert
    assert answer.text.endswith("…")
    assert not [message for message in group.messages if message.words.startswith("Only the facilitator")]


def planted() -> list[str]:
    """A thousand identifiers: telephone numbers, addresses of mail, NHS numbers.

    That each is refused alone, the gate's tests hold; here ten of a kind stand in one text.
    """
    phones = [f"07700 900{number:03}" for number in range(400)]
    mails = [f"zq{number}.quill@example.org" for number in range(300)]
    stems = (f"{943476000 + number}" for number in range(1000))
    checked = ((stem, -sum(int(d) * (10 - at) for at, d in enumerate(stem)) % 11) for stem in stems)
    health = [f"{stem[:3]} {stem[3:6]} {stem[6:]}{check}" for stem, check in checked if check < 10]
    return [*phones, *mails, *health[:300]]


async def test_of_a_thousand_planted_identifiers_none_is_seen_or_kept(
    company: Company, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secrets, tables = planted(), [await company.table("Ann", "Ben") for _ in range(2)]
    assert len(set(secrets)) == 1000
    for number, start in enumerate(range(0, 1000, 10)):
        table = tables[number % 2]
        table.people[1].says(table.group, f"/evidence Ring her or write: {', '.join(secrets[start : start + 10])}")
        if number % 4 == 3:  # a whisper has fifteen seconds, on a slow machine too
            await company.rests()
    for table in tables:
        ann, ben = table.people
        shown = "\n".join(message.words for message in (*table.group.messages, *heard(ben, table.group)))
        assert not [secret for secret in secrets if secret in shown]
        assert len(heard(ben, table.group)) == 50
        assert not heard(ann, table.group)
        assert not await notes(company, table)
    await company.says(tables[0].people[1], tables[0].group, f"/evidence {POLICY}")
    logged, kept = "".join(capsys.readouterr()), everything(tmp_path)
    assert POLICY.encode() in kept
    assert "refused" in logged
    assert not [secret for secret in secrets if secret in logged or secret.encode() in kept]


def everything(folder: Path) -> bytes:
    """All that stands in the files below a folder."""
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


async def opens_answers(company: Company, table: Table, person: Player) -> Notification:
    """Press *My answers* behind the dots of the group's card."""
    await table.menu(person)
    return await company.presses(person, table.group.last, "My answers")


async def test_ones_own_answers_are_whispered_to_the_presser_and_to_nobody_else(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    await company.presses(ben, table.card, "3")
    await opens_answers(company, table, ben)
    (mine,) = heard(ben, table.group)
    assert "1.1 my score 3" in mine.words
    assert not heard(ann, table.group)
    assert "my score" not in table.said()
    await company.presses(ben, mine, "Prevention")
    (mine,) = heard(ben, table.group)
    assert "2.2 not scored" in mine.words
    way_in = await company.presses(ben, mine, "2.2")
    assert "start=" in way_in.url
    await company.presses(ann, table.group.last, "My answers")  # the same menu, for another
    assert "1.1 not scored" in heard(ann, table.group)[-1].words


async def test_where_whispers_are_refused_ones_own_answers_are_read_by_a_link_and_nobody_else_sees_them(
    company: Company, stage: Stage
) -> None:
    table = await company.table("Ann", "Ben")
    ben = table.people[1]
    await company.presses(ben, table.card, "3")
    await table.menu(ben)
    refusing(stage)
    await company.presses(ben, table.group.last, "My answers")
    offered = table.group.last
    assert "shown to you alone" in offered.words
    assert "my score" not in table.said()
    answer = await company.presses(ben, offered, "My answers")
    await company.says(ben, ben.private, f"/start {answer.url.partition('start=')[2]}")
    assert "1.1 my score 3" in ben.private.last.words


async def test_a_latecomer_who_never_pressed_start_hears_in_a_whisper_where_the_group_is(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    await table.rates(2, 2)
    cat = company.person("Cat")
    company.stage.joins(table.group, cat)
    await table.joins(cat, "Health")
    (told,) = heard(cat, table.group)
    assert "The group is at 1.1; 0 of 46 have an answer." in told.words
    assert "Opened before you came: 1." in told.words
    assert told.labels == ("In private", "Read it all")
    assert "The group is at" not in table.said()
