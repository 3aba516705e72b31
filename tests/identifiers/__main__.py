"""`make gate`: what the gate makes of a corpus, by kind and by group of names, so that anybody can measure their own.

    make gate                                     the sentences in this folder
    make gate CORPUS=mine.tsv NAMES=names.txt     yours; MISSES=1 prints each sentence that went wrong

A corpus has one sentence a line: `kind<TAB>certain|soft<TAB>sentence` for one that must be stopped, a sentence alone
for an honest one; `\\n` in it is a line break. Names are `group: name name …`, a group a line.
"""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.commands.checkup.machine import version
from tests.identifiers.corpus import (
    CORPUS,
    FRAMES,
    GROUPS,
    Planted,
    groups,
    honest,
    planted,
    recall,
    refused,
    stopped,
)

FIGURES = Path(__file__).parents[2] / "bot" / "reports" / "governance" / "gate.json"


def share(part: int, whole: int) -> str:
    """Write a part of a whole and its per cent."""
    return f"{part} of {whole}  {100 * part / whole if whole else 0:5.1f} %"


def by_kind(sentences: Iterable[Planted]) -> Table:
    """Say for each kind how many sentences were stopped, and how many of those refused."""
    table = Table("kind", "must be", "stopped", "of it refused", title="What must be stopped")
    rows: dict[tuple[str, str], list[Planted]] = {}
    for sentence in sentences:
        rows.setdefault((sentence.certainty, sentence.kind), []).append(sentence)
        rows.setdefault((sentence.certainty, "all"), []).append(sentence)
    for (certainty, kind), found in sorted(rows.items()):
        hits = [sentence for sentence in found if stopped(sentence.text)]
        table.add_row(kind, certainty, share(len(hits), len(found)), str(sum(refused(hit.text) for hit in hits)))
    return table


def by_group(path: Path) -> Table:
    """Say for each group of names how many are stopped in each of the frames, and in all."""
    table = Table("group of names", "stopped", "the worst frame", title="Names, each in several sentences")
    for group, names in groups(path).items():
        found = recall(names)
        worst = min(found, key=lambda frame: found[frame])
        table.add_row(group, share(sum(found.values()), len(names) * len(found)), f"{found[worst]}: {worst}")
    return table


def measured(corpus: Iterable[Path], names: Path, day: date) -> dict[str, object]:
    """Give the figures that the papers for whoever signs bear."""
    texts = [path.read_text(encoding="utf-8") for path in corpus]
    wanted, innocent = [p for text in texts for p in planted(text)], [h for text in texts for h in honest(text)]
    found = [sum(recall(each).values()) for each in groups(names).values()]
    size = max(len(each) for each in groups(names).values()) * len(FRAMES)
    figures: dict[str, object] = {"measured": day.isoformat(), "version": version()}
    for certainty in ("certain", "soft"):
        kind = [sentence for sentence in wanted if sentence.certainty == certainty]
        figures[certainty] = {"of": len(kind), "stopped": sum(bool(stopped(sentence.text)) for sentence in kind)}
    asked = sum(bool(stopped(text)) for text in innocent)
    figures["honest"] = {"of": len(innocent), "refused": sum(map(refused, innocent)), "asked": asked}
    return {**figures, "names": {"of": size, "stopped": min(found)}}


def main(corpus: Iterable[Path], names: Path, *, misses: bool) -> None:
    """Measure and print; `misses` prints each sentence that went wrong too."""
    texts = [path.read_text(encoding="utf-8") for path in corpus]
    wanted, innocent = [p for text in texts for p in planted(text)], [h for text in texts for h in honest(text)]
    console = Console(highlight=False, markup=False)
    if misses:
        for sentence in wanted:
            if not (refused if sentence.certainty == "certain" else stopped)(sentence.text):
                console.print("missed", sentence.kind, sentence.certainty, repr(sentence.text), soft_wrap=True)
        for text in innocent:
            if stopped(text):
                console.print("refused" if refused(text) else "asked", *stopped(text), repr(text), soft_wrap=True)
    console.print(by_kind(wanted))
    console.print(by_group(names))
    console.print("honest, refused:", share(sum(map(refused, innocent)), len(innocent)))
    console.print("honest, asked:  ", share(sum(bool(stopped(text)) for text in innocent), len(innocent)))


if __name__ == "__main__":
    asked = ArgumentParser(description="Measure the gate.")
    asked.add_argument("--corpus", type=Path, nargs="*", default=CORPUS)
    asked.add_argument("--names", type=Path, default=GROUPS)
    asked.add_argument("--misses", action="store_true")
    asked.add_argument("--write", action="store_true", help="keep the figures for the papers (bot governance)")
    told = asked.parse_args()
    if told.write:
        FIGURES.write_text(json.dumps(measured(told.corpus, told.names, datetime.now(UTC).date()), indent=2) + "\n")
    main(told.corpus, told.names, misses=told.misses)
