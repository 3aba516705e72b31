"""The pictures: their size, their letters, their order in grey and to colour-blind eyes, what they must not show."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.audit.model import Snapshot
from bot.audit.summary import summarise_audit
from bot.reports.charts import Picture, course, domain_bars, heat_map, overall, star
from bot.reports.charts.star import earlier
from bot.reports.look import channels, ink_on, score_shade, shade
from bot.reports.press import draw
from bot.reports.press.fonts import fonts
from bot.reports.press.typesetting import TEMPLATES, fitted, inputs
from bot.text import words_for
from tests.reports.snapshots import ARABIC, EMOJI, second_tool, snapshot, still_open, tool

WORDS = words_for("en")

DEUTERANOPIA = ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969))
PROTANOPIA = ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052))
TRITANOPIA = ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304))
"""Machado, Oliveira and Fernandes (2009), doi:10.1109/TVCG.2009.113, severity 1, on linear light."""


def luminance(colour: str, eye: tuple[tuple[float, ...], ...] | None = None) -> float:
    """Relative luminance (WCAG 2.2), as an eye that lacks a cone sees it."""
    shares = [value / 255 for value in channels(colour)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in shares]
    if eye:
        linear = [min(max(sum(k * v for k, v in zip(line, linear, strict=True)), 0), 1) for line in eye]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_a_higher_score_is_darker_to_every_eye_and_in_grey() -> None:
    colours = [score_shade(tool(), point.value) for point in tool().scale]
    for eye in (None, DEUTERANOPIA, PROTANOPIA, TRITANOPIA):
        assert all(luminance(a, eye) - luminance(b, eye) > 0.03 for a, b in pairwise(colours))


def test_letters_on_a_score_can_be_read() -> None:
    for share in range(101):
        ground = shade(share / 100)
        light, dark = sorted((luminance(ground), luminance(ink_on(ground))), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5


def drawn(picture: Picture) -> Image.Image:
    return Image.open(BytesIO(draw(picture.plain(), "en")))


def test_every_picture_is_as_sharp_as_a_large_screen_and_no_longer_than_telegram_keeps() -> None:
    summary = summarise_audit(snapshot())
    for domain in summary.domains:
        width, height = drawn(domain_bars(domain, WORDS)).size
        assert width == 2160
        assert height <= 2560  # the longest side that Telegram keeps
    assert drawn(overall(summary, WORDS)).size[1] <= 3200


def letters(picture: Mapping[str, Any], folder: Path) -> set[float]:
    """The sizes of all letters in a picture, in points of a phone that is 390 of them wide; typst is asked."""
    shutil.copytree(TEMPLATES, folder, dirs_exist_ok=True)
    probe = folder / "picture.typ"
    asks = "#show text: it => context { [#metadata(text.size.pt()) <size>]; it }"
    probe.write_text(probe.read_text("utf-8").replace("#drawn(", f"{asks}\n#drawn("), "utf-8")
    data, _ = fitted({"given": picture})
    asked = typst.Compiler(str(probe), font_paths=fonts(), sys_inputs=inputs(data, "en"))
    return set(json.loads(asked.query("<size>", field="value")))


def every_picture(taken: Snapshot) -> list[Picture]:
    summary = summarise_audit(taken)
    rounds = [summarise_audit(snapshot(rounds=number)) for number in (1, 2, 3)]
    return [*(domain_bars(each, WORDS) for each in summary.domains), overall(summary, WORDS), course(rounds, WORDS)]


def test_every_letter_is_at_least_eleven_points_high_on_a_phone(tmp_path: Path) -> None:
    for taken in (snapshot(), still_open(snapshot()), snapshot(second_tool())):
        for picture in every_picture(taken):
            assert min(letters(picture.plain(), tmp_path)) >= 11


def test_a_small_star_s_letters_are_no_smaller_and_nothing_hides_its_shape(tmp_path: Path) -> None:
    shown = star(summarise_audit(snapshot()), WORDS).plain()
    small = {**shown, "wide": 300, "parts": [{**part, "radius": 42} for part in shown["parts"]]}
    assert min(letters(small, tmp_path)) >= 11
    across, down = Image.open(BytesIO(draw(small, "en", 600))).size
    assert across == 600
    assert down < across


def test_the_star_needs_three_arms_and_is_bars_with_fewer_or_with_too_many() -> None:
    five, two = summarise_audit(snapshot()), summarise_audit(snapshot(second_tool()))
    nine = replace(five, domains=(*five.domains, *five.domains[:4]))
    assert [star(each, WORDS).parts[0]["kind"] for each in (five, two, nine)] == ["star", "short-bars", "short-bars"]
    assert drawn(star(nine, WORDS)).size[0] == 2160


def test_the_course_is_drawn_from_one_round_or_several() -> None:
    rounds = [summarise_audit(snapshot(rounds=number)) for number in (1, 2, 3)]
    assert [drawn(course(rounds[:count], WORDS)).size[0] for count in (1, 3)] == [2160, 2160]


def test_a_dot_stands_for_every_agency_whose_value_was_revealed() -> None:
    summary = summarise_audit(still_open(snapshot()))
    for domain in summary.domains:
        for result, row in zip(domain.results, domain_bars(domain, WORDS).parts[0]["rows"], strict=True):
            seen = result.value is not None and result.agreement is not None
            said = [each.value for each in result.agreement.values if each.value is not None] if seen else []  # type: ignore[union-attr] # seen
            assert sum(dot["count"] for dot in row["dots"]) == len(said)


def test_a_late_score_is_a_ring_beside_the_others_and_is_explained() -> None:
    taken = snapshot()
    first = taken.framework.statements[0]
    timely = domain_bars(summarise_audit(taken).domains[0], WORDS)
    rating = replace(taken.audit.ratings[first.id][-1], person_id=77, agency="Probation", value=0, late=True)
    said = {**taken.audit.ratings, first.id: (*taken.audit.ratings[first.id], rating)}
    late = domain_bars(summarise_audit(replace(taken, audit=replace(taken.audit, ratings=said))).domains[0], WORDS)
    dots = [sum(dot["count"] for dot in one.parts[0]["rows"][0]["dots"]) for one in (timely, late)]
    assert dots[1] == dots[0] + 1
    assert late.parts[0]["rows"][0]["dots"][0] | {"count": 1} == {"share": 0.0, "count": 1, "late": 1}
    assert "ring:" in late.signs[-1]
    assert "ring:" not in timely.signs[-1]
    assert drawn(late).size[0] == 2160


def test_what_is_scored_in_secret_is_in_no_picture() -> None:
    taken = still_open(snapshot())
    late = {statement.id for statement in taken.framework.statements[-5:]}
    summary = summarise_audit(taken)
    rows = [row for domain in summary.domains for row in domain_bars(domain, WORDS).parts[0]["rows"]]
    assert all(
        not row["dots"] and row["mark"] == "–" and row["before"] is None for row in rows if row["number"] in late
    )
    cells = [cell for row in heat_map(summary, WORDS).parts[0]["rows"] for cell in row["cells"]]
    assert {cell["mark"] for cell in cells if cell["number"] in late} == {"–"}


def test_the_heat_map_has_every_statement_with_its_score() -> None:
    taken = snapshot()
    cells = [cell for row in heat_map(summarise_audit(taken), WORDS).parts[0]["rows"] for cell in row["cells"]]
    kept = {each.id: taken.audit.answers[each.id].value for each in taken.framework.statements}
    assert {cell["number"]: cell["mark"] for cell in cells} == {
        number: "n/a" if value is None else str(value) for number, value in kept.items()
    }


def test_last_rounds_picture_waits_until_the_domain_is_complete() -> None:
    last = summarise_audit(still_open(snapshot())).domains[-1]
    assert last.before is not None
    assert earlier(last) is None
    assert earlier(summarise_audit(snapshot()).domains[-1]) is not None


def test_dollars_emoji_and_other_scripts_do_not_break_a_picture() -> None:
    taken = snapshot()
    odd = f"$x^2 {EMOJI} {ARABIC} \ufffe 漢字 \x07 \ue000 #panic() {'x' * 400}"
    framework = replace(
        taken.framework,
        domains=tuple(
            replace(each, short=odd, statements=tuple(replace(one, text=odd) for one in each.statements))
            for each in taken.framework.domains
        ),
    )
    for picture in every_picture(replace(taken, audit=replace(taken.audit, framework=framework))):
        assert drawn(picture).size[0] == 2160


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=300))
def test_whatever_a_framework_says_can_be_drawn(text: str) -> None:
    summary = summarise_audit(snapshot(second_tool()))
    domain = summary.domains[0]
    odd = replace(domain, domain=replace(domain.domain, short=text))
    assert draw(domain_bars(odd, WORDS).plain(), "en", pixels=390)


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    heavy = "{'typst', 'docx', 'xlsxwriter', 'lxml', 'PIL', 'numpy'}"
    code = f"import sys, bot.app, bot.commands.serve; print(sorted({heavy} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own interpreter and a constant
    assert found.stdout.strip() == "[]"
