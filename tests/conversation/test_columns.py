"""What a statement takes beside its score is the framework's: a tool with one text, and one with three others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.rehearsal import Stage
from tests.conversation.company import HERE, at_work, card_in, settings_for
from tests.library.test_mistakes_are_named import GOOD
from tests.stage import stage_with_contract


@pytest.fixture
def stage() -> Iterator[Stage]:
    with stage_with_contract() as stage:
        yield stage


async def test_three_other_columns_are_written_under_their_own_names(stage: Stage, sqlite_url: str) -> None:
    async with at_work(stage, settings_for(HERE, sqlite_url, Path("tests/frameworks"))) as company:
        sam = await company.alone()
        commands = {command["command"] for described in stage.profile.commands.values() for command in described}
        assert {"constats", "limites", "suites", "comment"} <= commands
        assert "evidence" not in commands
        await company.presses(sam, card_in(sam.private), "4")
        await company.says(sam, sam.private, "Un registre.")
        await company.presses(sam, card_in(sam.private), "Limites")
        await company.says(sam, sam.private, "Le dimanche.")
        await company.presses(sam, card_in(sam.private), "Follow-up")  # in the language of the room
        await company.says(sam, sam.private, "Un deuxième registre.")
        words = card_in(sam.private).words
        assert all(f"{name}: 1" in words for name in ("Constats", "Limites", "Follow-up"))
        await company.says(sam, sam.private, "/limites a2 La mairie.")
        counts = {place: count.by_column for place, count in (await company.audit(sam.private)).notes.items()}
        assert counts == {"A1": {"constats": 1, "limites": 1, "suites": 1}, "A2": {"limites": 1}}


async def test_a_high_score_asks_only_for_what_the_framework_expects(stage: Stage, sqlite_url: str) -> None:
    async with at_work(stage, settings_for(HERE, sqlite_url, Path("tests/frameworks"))) as company:
        sam = await company.alone()
        await company.presses(sam, card_in(sam.private), "5")
        asked = await company.presses(sam, card_in(sam.private), "Next")
        assert "asks for constats" in asked.text
        await company.presses(sam, card_in(sam.private), "Next")
        assert (await company.audit(sam.private)).current == "A2"


async def test_one_column_needs_no_switch_and_no_second_button(stage: Stage, sqlite_url: str, tmp_path: Path) -> None:
    (tmp_path / "tea.yaml").write_text(GOOD, "utf-8")
    async with at_work(stage, settings_for(HERE, sqlite_url, tmp_path)) as company:
        table = await company.table("Ann", "Ben")
        ann, ben = table.people
        assert table.card.labels[2:] == ("No view", "Proof", "In private", "My score", "⋯")
        await company.says(ann, table.group, "A teapot.", to=table.card)
        await company.presses(ben, table.card, "Proof")
        await company.says(ben, table.group, "Two.", to=table.group.last)
        await company.says(ann, table.group, "/proof 1.10a Three.")
        counts = {place: count.by_column for place, count in (await company.audit(table.group)).notes.items()}
        assert counts == {"1.1": {"proof": 2}, "1.10a": {"proof": 1}}
        sam = await company.alone()
        await company.presses(sam, card_in(sam.private), "1")
        assert "Proof" not in card_in(sam.private).labels


async def test_a_forged_column_is_refused(stage: Stage, sqlite_url: str) -> None:
    async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
        table = await company.table("Ann", "Ben")
        data = table.card.button("Evidence")
        assert data
        answer = await company.forges(table.people[0], table.card, data.data.replace("evidence", "hearsay"))
        assert "takes no hearsay" in answer.text
