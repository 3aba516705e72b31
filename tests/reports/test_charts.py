"""The pictures: their size, their order in grey and to colour-blind eyes, and what they must not show."""

from __future__ import annotations

import subprocess
import sys
import threading
from dataclasses import replace
from io import BytesIO
from itertools import pairwise

from PIL import Image

from bot.audit.framework import DomainId
from bot.audit.summary import summarise_audit, summarise_domain
from bot.reports.charts import course, domain_bars, star
from bot.reports.charts.sheet import fitted, text_width
from bot.reports.charts.star import earlier
from bot.reports.look import channels, ink_on, score_shade, shade
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


def size(png: bytes) -> tuple[int, int]:
    return Image.open(BytesIO(png)).size


def test_every_domain_fits_a_phone() -> None:
    taken = snapshot()
    for domain in taken.framework.domains:
        width, height = size(domain_bars(summarise_domain(taken, domain.id), WORDS))
        assert width == 1080
        assert height < 1500


def test_the_star_needs_three_arms_and_is_bars_with_fewer() -> None:
    five, two = (star(summarise_audit(each), WORDS) for each in (snapshot(), snapshot(second_tool())))
    assert size(five)[1] > size(two)[1]


def test_the_course_is_drawn_from_one_round_or_several() -> None:
    rounds = [summarise_audit(snapshot(rounds=number)) for number in (1, 2, 3)]
    assert size(course(rounds, WORDS))[0] == size(course(rounds[:1], WORDS))[0] == 1080


def test_a_picture_for_a_document_has_its_letters_as_outlines() -> None:
    svg = domain_bars(summarise_domain(snapshot(), DomainId("1")), WORDS, "svg").decode()
    assert "<svg" in svg
    assert "<text" not in svg


def test_last_rounds_picture_waits_until_the_domain_is_complete() -> None:
    last = summarise_audit(still_open(snapshot())).domains[-1]
    assert last.before is not None
    assert earlier(last) is None
    assert earlier(summarise_audit(snapshot()).domains[-1]) is not None


def test_dollars_emoji_and_other_scripts_do_not_break_a_picture() -> None:
    taken = snapshot()
    odd = f"$x^2 {EMOJI} {ARABIC} \ufffe 漢字"
    framework = replace(taken.framework, domains=tuple(
        replace(each, short=odd, statements=tuple(replace(one, text=odd) for one in each.statements))
        for each in taken.framework.domains
    ))
    summary = summarise_audit(replace(taken, audit=replace(taken.audit, framework=framework)))
    assert star(summary, WORDS)
    assert domain_bars(summary.domains[0], WORDS)


def test_a_long_line_is_cut_at_a_word_and_fits() -> None:
    line = fitted("We capture accurate data about the number of children and young people", 300)
    assert line.endswith("…")
    assert text_width(line, 29) <= 300


def test_pictures_can_be_drawn_at_the_same_time() -> None:
    summaries = summarise_audit(snapshot()).domains
    alone = [domain_bars(each, WORDS) for each in summaries]
    together: dict[int, bytes] = {}
    threads = [
        threading.Thread(target=lambda place=place, each=each: together.update({place: domain_bars(each, WORDS)}))
        for place, each in enumerate(summaries)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [together[place] for place in range(len(summaries))] == alone


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    heavy = "{'matplotlib', 'typst', 'docx', 'xlsxwriter', 'lxml', 'numpy'}"
    code = f"import sys, bot.reports.outlets; print(sorted({heavy} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own interpreter and a constant
    assert found.stdout.strip() == "[]"
