"""The page that an operator reads, in plain columns of 80 letters at most, and the same for machines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from textwrap import wrap

from bot.commands.checkup.check import CODES, Check, Grade, code_of

WIDTH, INDENT = 80, 22
SIGNS = {Grade.WELL: "ok", Grade.LOOK: "LOOK", Grade.BROKEN: "BROKEN", Grade.UNKNOWN: "?"}
VERDICTS = ("all is well", "something wants looking at", "something is broken")


def page_of(checks: Sequence[Check], at: datetime) -> str:
    """Write the page."""
    return "\n".join((f"Audit bot, {at:%Y-%m-%d %H:%M} UTC: {VERDICTS[code_of(checks)]}", "", *lines_of_checks(checks)))


def lines_of_checks(checks: Sequence[Check]) -> Iterator[str]:
    """Write each check, its further lines under the first one."""
    for check in checks:
        head = f"{SIGNS[check.grade]:<8}{check.name:<14}"
        yield from wrap(head + check.said, WIDTH, subsequent_indent=" " * INDENT, break_on_hyphens=False) or [head]


def as_machines_read(checks: Sequence[Check], at: datetime) -> str:
    """Write the same as JSON; `status` is the exit status."""
    plain = [
        {"name": each.name, "grade": each.grade.value, "said": each.said, "figures": dict(each.figures)}
        for each in checks
    ]
    return json.dumps({"schema": 1, "at": at.isoformat(), "status": code_of(checks), "checks": plain}, indent=2)


def figures_of(checks: Sequence[Check]) -> Mapping[str, float]:
    """Give all figures, for `/metrics`."""
    return {name: value for check in checks for name, value in check.figures.items()}


def levels(checks: Sequence[Check]) -> Iterator[tuple[str, int]]:
    """Give each check's level for `/metrics`: as the exit status has it, -1 where nobody can tell."""
    for check in checks:
        yield check.name, -1 if check.grade is Grade.UNKNOWN else CODES[check.grade]
