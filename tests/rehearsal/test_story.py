"""The story that the cast plays is whole, and says nothing that the bot would stop."""

from __future__ import annotations

from collections.abc import Iterator

from bot.audit.identifiers import findings
from bot.rehearsal.cast import script
from bot.rehearsal.cast.story import comment, plans, story, told
from tests.reports.snapshots import tool

ROLES = {"Police", "Health", "Education"}


def every_text() -> Iterator[str]:
    for again in (False, True):
        for statement in tool().statements:
            said = told(statement.id, 0, again=again)
            yield from (said.evidence, said.assured, said.differs[1], said.slip)
        yield from (comment(domain.id, again=again) for domain in tool().domains)
        for plan in plans(again=again):
            yield from (plan.text, plan.ended)


def test_every_statement_of_the_tool_has_its_story_in_both_rounds() -> None:
    assert set(story()) - {"comments", "actions"} == {statement.id for statement in tool().statements}
    rounds = [[told(each.id, 0, again=again) for each in tool().statements] for again in (False, True)]
    assert [said.points for said in rounds[0]] != [said.points for said in rounds[1]]
    for said in (*rounds[0], *rounds[1]):
        assert len(said.points) == len(script.AGENCIES)
        assert all(tool().lowest <= point <= tool().highest for point in said.points)
        assert said.missing in {"", *ROLES}
        assert said.differs[0] in {"", *ROLES}


def test_a_partnership_is_played_as_it_would_be() -> None:
    first, second = ([told(each.id, 0, again=again) for each in tool().statements] for again in (False, True))
    assert all(comment(domain.id, again=again) for domain in tool().domains for again in (False, True))
    assert sum(bool(said.missing) for said in first) >= len(tool().domains[3].statements) - 1
    assert sum(bool(said.differs[0]) for said in second) >= 3
    assert any(said.ruled_out for said in second)
    assert any(said.slip for said in first)
    assert any(said.late is not None and said.missing for said in first)
    assert any(said.anew for said in first)
    assert any(said.wanted for said in second)
    assert sum(bool(said.assured) for said in second) > sum(bool(said.assured) for said in first)
    assert {bool(plan.ended) for plan in plans(again=False)} == {True, False}


def test_nothing_in_the_story_points_to_a_person() -> None:
    assert [text for text in every_text() if findings(text)] == []
