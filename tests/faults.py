"""What came of the small faults (`make mutants`), a table by module: read from the files that mutmut leaves."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

BY_TESTS, BY_TYPES, UNSEEN = "by tests", "by types", "survive"
COLUMNS = (BY_TYPES, BY_TESTS, UNSEEN)
OUTCOMES = {37: BY_TYPES, 0: UNSEEN, 5: UNSEEN, 33: UNSEEN, 34: UNSEEN, None: UNSEEN}
"""mutmut's exit codes; any other one (a test failed, or ran out of time) means that the tests noticed."""


def counted(folder: Path) -> dict[str, Counter[str]]:
    """Count what came of the faults of each module."""
    return {
        ".".join(file.relative_to(folder).with_suffix("").with_suffix("").parts[1:]): Counter(
            OUTCOMES.get(code, BY_TESTS) for code in json.loads(file.read_text())["exit_code_by_key"].values()
        )
        for file in sorted(folder.glob("bot/*/*.meta"))
    }


def row(name: str, counts: Counter[str]) -> str:
    """Write one line of the table."""
    share = 100 * (counts.total() - counts[UNSEEN]) / counts.total()
    return " | ".join(
        ["", name, *map(str, (counts.total(), *(counts[each] for each in COLUMNS))), f"{share:.1f} %", ""]
    )


def table(found: dict[str, Counter[str]]) -> str:
    """Write the table, with a line for all of it at the end."""
    head = ["", "module", "faults", *(f"noticed {each}" for each in COLUMNS[:2]), UNSEEN, "noticed", ""]
    lines = [" | ".join(head), "|---|---|---|---|---|---|"]
    lines += [row(name, counts) for name, counts in found.items() if counts]
    return "\n".join(line.strip() for line in [*lines, row("all", sum(found.values(), Counter()))])


if __name__ == "__main__":
    print(table(counted(Path("mutants"))))  # noqa: T201 - what it is for
