"""A group around a card: joining, the facilitator, evidence, and buttons that are not one's own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot import services
from bot.audit.model import Audit, By, RoomKey
from tests.conversation.company import Company, Table, card_in, last, words

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def notes(company: Company, table: Table, target: str) -> list[tuple[str, str, str]]:
    audit = await company.audit(table.group)
    found = await services.notes.notes_on(company.bot.store, audit.id, target)
    return [(note.kind, note.agency, note.text) for note in found]


async def test_who_presses_begin_is_the_facilitator_and_the_roster_lists_who_joined(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    assert "Ann is the facilitator." in table.said()
    assert "• Ben – Police" in table.said()
    audit = await company.audit(table.group)
    assert (audit.facilitator_id, audit.agencies) == (table.people[0].id, ("childrens-social-care", "police"))


async def test_until_two_agencies_have_joined_the_last_tap_stands(company: Company) -> None:
    table = await company.table("Ann")
    await company.presses(table.people[0], table.card, "3")
    assert "3 ✓" in table.card.labels


async def test_a_typed_agency_is_taken_from_who_was_asked(company: Company) -> None:
    table = await company.table("Ann", "Ben", agencies=("Children",))
    ann, ben = table.people
    await table.joins(ben, "Other")
    question = last(table.group)
    await company.says(ann, table.group, "Fire service", to=question)
    assert "meant for somebody else" in last(table.group).words
    await company.says(ben, table.group, "Fire & rescue", to=question)
    assert set((await company.audit(table.group)).agencies) == {"childrens-social-care", "Fire & rescue"}
    assert "• Ben – Fire & rescue" in table.said()


async def test_nobody_chooses_an_agency_for_somebody_else(company: Company) -> None:
    table = await company.table("Ann", "Ben", agencies=("Children",))
    ann, ben = table.people
    await company.presses(ben, table.group, "Join")
    assert "meant for somebody else" in (await company.presses(ann, table.group, "Police")).text
    await company.presses(ben, table.group, "Police")
    assert (await company.audit(table.group)).member(ann.id).agency == "childrens-social-care"  # type: ignore[union-attr]


async def test_an_agency_can_be_changed_later(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben = table.people[1]
    await company.says(ben, table.group, "/agency")
    await company.presses(ben, table.group, "Health")
    assert (await company.audit(table.group)).agencies == ("childrens-social-care", "health")


async def test_who_has_not_joined_cannot_score_and_is_told_how_to(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    eve = company.person("Eve")
    company.stage.joins(table.group, eve)
    await company.rests()
    answer = await company.presses(eve, table.card, "3")
    assert answer.show_alert
    assert "Press Join" in answer.text
    assert not (await company.audit(table.group)).ratings
    await company.says(eve, table.group, "/evidence 1.1 Something.")
    assert last(table.group).button("Join")
    for label in ("Evidence", "No view", "In private"):
        assert "Press Join" in (await company.presses(eve, table.card, label)).text, label
    card, menu = table.card, await table.menu(table.people[0])
    for label in ("Reveal", "Ask who is missing", "Skip", "Not applicable"):
        assert card.button(label) is None
        assert "Press Join" in (await company.presses(eve, menu, label)).text, label
    assert menu in table.group.messages


async def test_the_facilitator_hands_over(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    await company.presses(ben, table.card, "⋯")
    await company.presses(ben, table.group, "Who takes part")
    assert "Only the facilitator, Ann" in (await company.presses(ben, table.group, "Hand over to Ben")).text
    await company.presses(ann, table.group, "Hand over to Ben")
    assert (await company.audit(table.group)).facilitator_id == ben.id
    assert "Only the facilitator, Ben" in (await table.leads(ann, "Skip")).text


async def test_an_admin_takes_over_from_a_facilitator_who_is_away(company: Company) -> None:
    ann, ben, cat = (company.person(name) for name in ("Ann", "Ben", "Cat"))
    group = company.stage.group("Board", [ann, ben, cat], admins=[ben])
    table = Table(company, group, (ann, ben, cat))
    await company.says(ann, group, "/audit")
    await company.presses(ann, group, "Begin")
    await table.joins(cat, "Health")
    await company.presses(ben, table.card, "⋯")
    await company.presses(ben, group, "Who takes part")
    assert "Only an admin" in (await company.presses(cat, group, "Take over")).text
    assert "Ann was here less than 24 h ago" in (await company.presses(ben, group, "Take over")).text
    await is_silent_for(company, await company.audit(group), timedelta(hours=25))
    await company.presses(ben, group, "Take over")
    audit = await company.audit(group)
    assert audit.facilitator_id == ben.id
    async with company.bot.store.read() as look:
        trail = await look.trail(audit.id)
    assert ("facilitator", ann.id, ben.id) in [(entry.what, entry.before_id, entry.after_id) for entry in trail]


async def is_silent_for(company: Company, audit: Audit, time: timedelta) -> None:
    """Let the facilitator have been seen last so long ago."""
    past = datetime.now(UTC) - time
    by = By(audit.room.key, audit.facilitator_id, "Ann", 1, past)
    await services.settings.choose(company.bot.store, by, audit_id=audit.id, name="reminders", choice="off")


async def test_evidence_comes_by_command_reply_and_prompt(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    await company.says(ann, table.group, "/evidence 2.4 A joint protocol.")
    await company.says(ben, table.group, "Briefings name it.", to=table.card)
    await company.presses(ben, table.card, "Evidence")
    question = last(table.group)
    assert question.words.startswith("Ben: reply to this message with evidence for 1.1")
    await company.says(ben, table.group, "A second piece.", to=question)
    await company.says(ann, table.group, "/assurance Audited in May.")
    assert await notes(company, table, "2.4") == [("evidence", "childrens-social-care", "A joint protocol.")]
    assert await notes(company, table, "1.1") == [
        ("evidence", "police", "Briefings name it."),
        ("evidence", "police", "A second piece."),
        ("assurance", "childrens-social-care", "Audited in May."),
    ]


async def test_a_text_that_begins_with_a_number_is_a_text(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    await company.says(table.people[0], table.group, "/evidence 24 records were sampled.")
    assert await notes(company, table, "1.1") == [("evidence", "childrens-social-care", "24 records were sampled.")]


async def test_an_edited_command_edits_its_note(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    said = await company.says(table.people[0], table.group, "/evidence 2.4 A joint protokol.")
    await company.edits(table.people[0], said, "/evidence 2.4 A joint protocol.")
    assert await notes(company, table, "2.4") == [("evidence", "childrens-social-care", "A joint protocol.")]


async def test_a_reply_to_a_retired_card_lands_on_that_cards_statement(company: Company) -> None:
    table = await company.table("Ann")
    ann = table.people[0]
    old = table.card
    await company.presses(ann, old, "2")
    for number in range(5):
        await company.says(ann, table.group, "/help" if number else "/progress")
    await company.presses(ann, old, "Next")
    assert table.card is not old
    assert not old.labels
    await company.says(ann, table.group, "It was about the first one.", to=old)
    assert await notes(company, table, "1.1") == [("evidence", "childrens-social-care", "It was about the first one.")]


async def test_old_buttons_do_nothing_and_say_so(company: Company) -> None:
    table = await company.table("Ann")
    ann = table.people[0]
    audit = await company.audit(table.group)
    await company.presses(ann, table.card, "2")
    await company.presses(ann, table.card, "Next")
    stale = await company.forges(ann, table.card, f"sc|{audit.id}|1.1|4")
    assert "The card has moved on to 1.2" in stale.text
    for data in ("zz|1", f"sc|{audit.id}|1.2", f"ra|{audit.id}|1.2|3", "sc|999999|1.1|2", "sc|x|y|z", "pg|1|nope|"):
        assert (await company.forges(ann, table.card, data)).show_alert, data
    assert (await company.audit(table.group)).answers["1.1"].value == 2  # type: ignore[index]


async def test_a_forged_score_off_the_scale_is_refused(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    audit = await company.audit(table.group)
    answer = await company.forges(table.people[0], table.card, f"ra|{audit.id}|1.1|5")
    assert answer.text == "5 is not on the scale. Choose 0 to 4."
    assert not (await company.audit(table.group)).ratings


async def test_another_groups_buttons_do_not_reach_this_audit(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    other = await company.table("Zoe", "Yan")
    audit = await company.audit(other.group)
    ann = table.people[0]
    for tap in ("ra|{}|1.1|3", "pg|{}|notes|1.1", f"ja|{{}}|police|{ann.id}|0", "cl|{}"):
        assert (await company.forges(ann, table.card, tap.format(audit.id))).show_alert, tap
    assert not (await company.audit(other.group)).ratings
    assert (await company.audit(other.group)).member(ann.id) is None


async def test_a_second_audit_waits_until_the_first_is_closed(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    await company.says(ben, table.group, "/audit")
    assert last(table.group) is table.card
    welcome = table.group.messages[0]
    framework = (await company.audit(table.group)).framework.id
    refused = await company.forges(ben, last(table.group), f"be|{framework}")
    assert "Round 1 is open here already, run by Ann" in refused.text
    assert welcome
    assert ann.id == (await company.audit(table.group)).facilitator_id


async def test_a_stranger_is_reported_once_to_the_facilitator_in_private(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann = table.people[0]
    ann.starts()
    await company.rests()
    eve = company.person("Eve")
    for _ in range(2):
        company.stage.joins(table.group, eve)
        await company.rests()
    assert words(ann.private).count("Eve has come into the chat of Partnership") == 1
    assert "Eve has come" not in table.said()


async def test_a_stranger_is_reported_in_the_group_when_the_facilitator_has_no_private_chat(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    company.stage.joins(table.group, company.person("Eve"))
    await company.rests()
    assert "Eve has come into the chat" in table.said()


async def test_two_topics_of_one_forum_do_not_see_each_other(company: Company) -> None:
    ann = company.person("Ann")
    forum = company.stage.group("Forum", [ann], forum=True, admins=[ann])
    one, two = company.stage.topic(forum, "One"), company.stage.topic(forum, "Two")
    for topic in (one, two):
        await company.says(ann, forum, "/audit", thread=topic)
        await company.presses(ann, forum, "Begin")
        await company.presses(ann, forum, "Join")
        await company.presses(ann, forum, "Health")
    card = card_in(forum)
    assert card.topic is two
    await company.presses(ann, card, "4")
    assert (await company.audit(forum, two.id)).answers
    assert not (await company.audit(forum, one.id)).answers
    await company.says(ann, forum, "/evidence 1.1 Only here.", thread=one)
    first, second = await company.audit(forum, one.id), await company.audit(forum, two.id)
    assert (len(first.notes), len(second.notes)) == (1, 0)


async def test_rhythm_can_be_changed_in_the_settings(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    await company.says(ben, table.group, "/settings")
    await company.presses(ben, table.group, "Rhythm")
    assert "Only the facilitator" in (await company.presses(ben, table.group, "The last tap stands")).text
    await company.presses(ann, table.group, "The last tap stands")
    await company.presses(ben, card_in(table.group), "2")
    audit = await company.audit(table.group)
    assert audit.answers[audit.current].value == 2
    assert audit.room.key == RoomKey(table.group.id)


@pytest.mark.parametrize("blank", ["\u00a0", "\t", "\u2009", "\u3000", "\n", "\u200b", "  ", " \u00a0 "])
@pytest.mark.parametrize("number", ["2.4", "2.4:", "２．４"])  # noqa: RUF001 - digits as some keyboards write them
async def test_a_command_ends_at_any_blank_and_its_number_is_read(company: Company, blank: str, number: str) -> None:
    table = await company.table("Ann", "Ben")
    said = await company.says(table.people[0], table.group, f"/evidence{blank}{number}{blank}A joint protokol.")
    await company.edits(table.people[0], said, f"/evidence{blank}{number}{blank}A joint protocol.")
    assert await notes(company, table, "2.4") == [("evidence", "childrens-social-care", "A joint protocol.")]
