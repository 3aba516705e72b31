"""A practitioner alone, in the private chat."""

from __future__ import annotations

import pytest

from bot import services
from bot.audit.model import COMMENT
from tests.columns import EVIDENCE
from tests.conversation.company import Company, card_in, last, words

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def notes(company: Company, chat: object, target: str) -> list[tuple[str, str]]:
    audit = await company.audit(chat)  # type: ignore[arg-type]
    return [(note.kind, note.text) for note in await services.notes.notes_on(company.bot.store, audit.id, target)]


async def test_start_explains_and_begin_brings_the_first_card(company: Company) -> None:
    sam = company.person("Sam")
    await company.says(sam, sam.private, "/start")
    assert "Before you begin" in last(sam.private).words
    assert "never about a child" in last(sam.private).words
    await company.presses(sam, sam.private, "Begin")
    card = card_in(sam.private)
    assert "1 of" in card.words
    assert "\n1.1  " in card.words
    assert card.labels[:5] == ("0", "1", "2", "3", "4")


async def test_a_second_thought_replaces_the_first(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, card_in(sam.private), "2")
    await company.presses(sam, card_in(sam.private), "1")
    audit = await company.audit(sam.private)
    assert audit.answers[audit.current].value == 1
    assert "1 ✓" in card_in(sam.private).labels


async def test_several_texts_are_several_notes_of_the_statement_on_the_card(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, card_in(sam.private), "2")
    await company.says(sam, sam.private, "The pathway is on the website.")
    await company.says(sam, sam.private, "Minutes of the March board.")
    assert await notes(company, sam.private, "1.1") == [
        ("evidence", "The pathway is on the website."),
        ("evidence", "Minutes of the March board."),
    ]
    assert "Evidence: 2" in card_in(sam.private).words


async def test_an_edited_message_edits_its_note(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, card_in(sam.private), "2")
    said = await company.says(sam, sam.private, "The pathway is on the webiste.")
    await company.edits(sam, said, "The pathway is on the website.")
    assert await notes(company, sam.private, "1.1") == [("evidence", "The pathway is on the website.")]


async def test_assurance_switches_what_a_text_means_until_the_next_statement(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, card_in(sam.private), "2")
    await company.presses(sam, card_in(sam.private), "Assurance")
    await company.says(sam, sam.private, "A dip sample each quarter.")
    await company.presses(sam, card_in(sam.private), "Next")
    await company.presses(sam, card_in(sam.private), "2")
    await company.says(sam, sam.private, "A policy.")
    assert await notes(company, sam.private, "1.1") == [("assurance", "A dip sample each quarter.")]
    assert await notes(company, sam.private, "1.2") == [("evidence", "A policy.")]


async def test_two_quick_messages_never_land_on_two_statements(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, card_in(sam.private), "2")
    sam.says(sam.private, "One thing.")
    sam.says(sam.private, "And another.")
    await company.rests()
    assert len(await notes(company, sam.private, "1.1")) == 2


async def test_a_high_score_without_evidence_is_asked_about_once(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, card_in(sam.private), "4")
    asked = await company.presses(sam, card_in(sam.private), "Next")
    assert asked.show_alert
    assert "asks for evidence" in asked.text
    assert not (await company.presses(sam, card_in(sam.private), "Next")).text
    assert (await company.audit(sam.private)).current == "1.2"


async def test_a_skipped_statement_stays_unanswered(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, card_in(sam.private), "Skip")
    audit = await company.audit(sam.private)
    assert (audit.current, dict(audit.answers)) == ("1.2", {})
    assert "\n1.2  " in card_in(sam.private).words


async def test_not_applicable_takes_an_offered_reason(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, card_in(sam.private), "Not applicable")
    await company.presses(sam, sam.private, "Not commissioned")
    audit = await company.audit(sam.private)
    assert audit.answers[audit.current].not_applicable
    assert "Not applicable: Not commissioned in our area" in card_in(sam.private).words


async def test_not_applicable_takes_a_typed_reason(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, card_in(sam.private), "Not applicable")
    await company.presses(sam, sam.private, "Another reason")
    await company.says(sam, sam.private, "No such unit in this county.", to=last(sam.private))
    assert "Not applicable: No such unit in this county." in card_in(sam.private).words
    assert not sam.private.last.button("Not commissioned")


async def test_goto_takes_a_number(company: Company) -> None:
    sam = await company.alone()
    await company.says(sam, sam.private, "/goto 2.4")
    assert "\n2.4  " in card_in(sam.private).words


async def test_goto_a_stem_goes_to_its_first_statement(company: Company) -> None:
    sam = await company.alone()
    await company.says(sam, sam.private, "/goto 1.6")
    assert "\n1.6a  " in card_in(sam.private).words


@pytest.mark.parametrize("typed", ["2.4", "2,4", "#2.4", "2.4.", "(2.4)"])
async def test_a_number_is_known_however_a_telephone_writes_it(company: Company, typed: str) -> None:
    sam = await company.alone()
    await company.says(sam, sam.private, f"/evidence {typed} Partners know the pathway.")
    assert await notes(company, sam.private, "2.4") == [(EVIDENCE, "Partners know the pathway.")]
    await company.says(sam, sam.private, f"/goto {typed}")
    assert "\n2.4  " in card_in(sam.private).words


async def test_goto_an_unknown_number_is_refused_with_a_clear_sentence(company: Company) -> None:
    sam = await company.alone()
    await company.says(sam, sam.private, "/goto 9.9")
    assert last(sam.private).words == "There is no statement 9.9 in this framework. /goto shows them all."
    assert (await company.audit(sam.private)).current == "1.1"


async def test_goto_without_a_number_offers_domains_then_statements(company: Company) -> None:
    sam = await company.alone()
    await company.says(sam, sam.private, "/goto")
    await company.presses(sam, last(sam.private), "3 ")
    await company.presses(sam, last(sam.private), "3.2")
    assert "\n3.2  " in card_in(sam.private).words


async def test_card_progress_summary_settings_and_help_answer_in_private(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, card_in(sam.private), "2")
    for command, expected in {
        "/progress": "1 of 46 answered",
        "/summary": "So far",
        "/settings": "Settings",
        "/help": "How it works",
        "/privacy": "Where: in the database",
        "/report": "Which document?",
        "/close": "45 statements are still unanswered.",
        "/unheard_of": "How it works",
    }.items():
        await company.says(sam, sam.private, command)
        assert expected in last(sam.private).words, command
    await company.says(sam, sam.private, "/card")
    assert last(sam.private) is card_in(sam.private)


async def test_comment_takes_a_domain_and_a_text(company: Company) -> None:
    sam = await company.alone()
    await company.says(sam, sam.private, "/comment 2 Partners know the pathway.")
    assert await notes(company, sam.private, "2") == [(COMMENT, "Partners know the pathway.")]


async def test_a_comment_on_a_statement_is_one_on_its_domain(company: Company) -> None:
    sam = await company.alone()
    await company.says(sam, sam.private, "/comment 2.4 is known to partners.")
    assert await notes(company, sam.private, "2") == [(COMMENT, "2.4 is known to partners.")]
    await company.says(sam, sam.private, "/comment 3.2")
    assert "comment on domain 3" in last(sam.private).words
    assert not await notes(company, sam.private, "3")


async def test_comment_without_a_text_asks_for_one(company: Company) -> None:
    sam = await company.alone()
    await company.says(sam, sam.private, "/comment 3")
    assert "comment on domain 3" in last(sam.private).words
    await company.says(sam, sam.private, "We train together.")
    assert await notes(company, sam.private, "3") == [(COMMENT, "We train together.")]


async def test_a_closed_audit_takes_nothing_until_it_is_opened_again(company: Company) -> None:
    sam = await company.alone()
    old = card_in(sam.private)
    await company.says(sam, sam.private, "/close")
    await company.presses(sam, last(sam.private), "Close the audit")
    refused = await company.forges(sam, old, f"sc|{(await company.audit(sam.private)).id}|1.1|2")
    assert "closed" in refused.text
    await company.presses(sam, sam.private, "Open it again")
    await company.presses(sam, card_in(sam.private), "3")
    assert (await company.audit(sam.private)).answers["1.1"].value == 3  # type: ignore[index]


async def test_what_people_write_comes_out_as_it_went_in(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, card_in(sam.private), "2")
    texts = ["<b>R&D</b> & <script>", "🙂 très bien – שלום עליכם", '=HYPERLINK("x";"y")', "a\nb\n\nc", "`x` *y* _z_"]
    for text in texts:
        await company.says(sam, sam.private, text)
    assert [text for _, text in await notes(company, sam.private, "1.1")] == texts
    await company.presses(sam, card_in(sam.private), "⋯")
    await company.presses(sam, last(sam.private), "Notes here")
    for text in texts:
        assert text in words(sam.private)
