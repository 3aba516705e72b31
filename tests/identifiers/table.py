"""The table in docs/gate.md, made from the kinds: `python -m tests.identifiers.table` writes it anew."""

from __future__ import annotations

from pathlib import Path

from bot.audit.identifiers.kinds import TABLE
from bot.text import words_for

PAGE = Path(__file__).parents[2] / "docs" / "gate.md"
BEGIN, END = "<!-- kinds -->\n", "<!-- /kinds -->\n"


def table() -> str:
    """Write the kinds as a table."""
    words = words_for("en")
    head = "| what | refused | asked about | source |\n|---|---|---|---|\n"
    rows = (
        f"| {words(f'identifier-{kind.name}')} | {kind.certain or '–'} | {kind.soft or '–'} | {kind.source} |\n"
        for kind in TABLE
    )
    return head + "".join(rows)


def between(text: str) -> str:
    """Give what stands between the two marks."""
    return text.split(BEGIN)[1].split(END, maxsplit=1)[0]


if __name__ == "__main__":
    old = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(old.replace(BEGIN + between(old) + END, BEGIN + table() + END), encoding="utf-8")
