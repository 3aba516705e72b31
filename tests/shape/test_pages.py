"""What is written for people who join names files that are there."""

from __future__ import annotations

import re

import pytest

from tests.shape.sources import ROOT

PAGES = ("README.md", "CONTRIBUTING.md", "SECURITY.md", *(f"docs/{page.name}" for page in (ROOT / "docs").glob("*.md")))
DECISIONS = tuple(f"docs/decisions/{page.name}" for page in (ROOT / "docs" / "decisions").glob("*.md"))
NAMED = re.compile(r"`((?:bot|tests|docs|migrations|statements|\.ci)/[\w./-]*)`")
LINKED = re.compile(r"\]\(((?!http)[\w./-]+)\)")


@pytest.mark.parametrize("page", [*PAGES, *DECISIONS])
def test_every_file_that_a_page_names_is_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    missing = [name for name in (*NAMED.findall(text), *LINKED.findall(text)) if not (ROOT / name).exists()]
    assert not missing, f"{page} names {missing}"


def test_the_readme_stays_a_page() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 120


def test_actions_are_pinned_by_hash() -> None:
    for workflow in (ROOT / ".github" / "workflows").glob("*.yml"):
        for used in re.findall(r"uses: (\S+)", workflow.read_text(encoding="utf-8")):
            assert re.search(r"@[0-9a-f]{40}$", used), f"{workflow.name}: {used}"
