"""Captions say their figures with what they rest on, and statements word for word or by number alone."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.audit.model import Answer, Audit, Room, RoomKey, RoomKind, Snapshot, Status
from bot.audit.summary import summarise_audit, summarise_domain
from bot.library import read_framework
from bot.text import words_for
from bot.views.fit import length
from bot.views.summaries import domain_caption, overall_caption, so_far

TOOL = read_framework(Path("statements/hsb-audit-tool.yaml"))
NOW = datetime(2026, 3, 1, tzinfo=UTC)


def snapshot(scores: dict[str, int | None]) -> Snapshot:
    room = Room(1, RoomKey(-5), RoomKind.GROUP, "Partnership")
    places = {str(place): place for place in TOOL.places}
    answers = {places[one]: Answer(places[one], value, "", 7, NOW) for one, value in scores.items()}
    audit = Audit(1, room, TOOL, 1, Status.OPEN, 7, TOOL.statements[0].id, NOW, answers=answers)
    return Snapshot(audit, (), (), (), NOW)


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("domain", [domain.id for domain in TOOL.domains])
def test_a_caption_breaks_no_statement_off_and_fits(language: str, domain: str) -> None:
    taken = snapshot({str(one.id): place % 5 for place, one in enumerate(TOOL.statements)})
    found = summarise_domain(taken, TOOL.domain(domain).id)
    words = words_for(language)
    text = domain_caption(taken.audit, found, words, changed=True).text
    assert "…" not in text
    assert length(text) <= 1024
    assert found.priorities[0].statement.text.split("&")[0][:60] in text.replace("&amp;", "&")
    assert all(result.statement.id in text for result in (*found.priorities[:3], *found.unsupported))


def test_a_lettered_statement_carries_its_stem_in_a_caption() -> None:
    taken = snapshot({"1.6b": 0})
    text = domain_caption(
        taken.audit, summarise_domain(taken, TOOL.domain("1").id), words_for("en"), changed=False
    ).text
    assert "underlying causes: Children and young people in care settings" in text


def test_figures_name_their_coverage_and_means_have_one_digit() -> None:
    taken = snapshot({"1.1": 2, "1.2": 2, "2.2": 3, "2.3": 2, "2.4": None})
    summary, words = summarise_audit(taken), words_for("en")
    for screen in (so_far(taken.audit, summary, words), overall_caption(taken.audit, summary, words, changed=False)):
        assert "<b>2.0</b> (50%), 2 of 10 scored" in screen.text
        assert "<b>2.5</b> (62%), 2 of 10 scored, 1 n/a" in screen.text
        assert "Workforce: 0 of 8 scored" in screen.text
        assert "4 of 46 scored" in screen.text


def test_a_mean_has_one_digit_in_either_language() -> None:
    assert [words_for(language).mean(2) for language in ("en", "cy")] == ["2.0", "2.0"]
    assert words_for("en").mean(2.25) in {"2.2", "2.3"}
