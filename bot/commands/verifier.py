"""Checks the trail in an audit's JSON: whether a line was changed, removed, put in or moved after it was written.

This file stands alone: copy it, and run it with Python 3.11 or later, which is all it needs.

    python verifier.py FILE.json [HEAD]

HEAD is the "seal of the record" printed in any document of the same audit, with or without the spaces. Give it: a file
in which everything was sealed anew holds by itself, and only what is printed elsewhere tells. A document older than the
file bears the seal of an earlier line; all up to that line is then as it was when the document was made.

How a line is sealed: SHA-256 over the JSON text (UTF-8, no spaces) of the list

    [seal before, at, what, target, before, after, why, persons.who, persons.before, persons.after]

with `at` in UTC to the microsecond, the texts as they were kept (`kept`, where people are shown other words), and ""
for a person that is nobody. Before the first line stands the seal of [framework.hash, round, opened_at]. `persons`
commit to who it was (SHA-256 over a salt and an id); where somebody was forgotten, their salt is destroyed and nobody
can tell.

It ends with 0 if all holds, 1 if not, 2 if the file cannot be read.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

TEXTS = ("target", "before", "after", "why")
PERSONS = ("who", "before", "after")


def seal_of(parts: list[Any]) -> str:
    """Seal a list."""
    return sha256(json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def utc(text: str) -> str:
    """Write a time as it was sealed."""
    return datetime.fromisoformat(text).astimezone(UTC).isoformat(timespec="microseconds")


def first_seal(record: dict[str, Any]) -> str:
    """Give what stands before the first line."""
    return seal_of([record["framework"]["hash"], record["round"], utc(record["opened_at"])])


def line_seal(before: str, line: dict[str, Any]) -> str:
    """Seal a line after the seal before it."""
    texts = [line["kept"].get(key, line[key]) for key in TEXTS]
    persons = [line["persons"].get(key, "") for key in PERSONS]
    return seal_of([before, utc(line["at"]), line["what"], *texts, *persons])


def lines_wrong(record: dict[str, Any]) -> Iterator[str]:
    """Name the lines that are not as they were sealed after the one before."""
    before = first_seal(record)
    for number, line in enumerate(record["trail"], start=1):
        if line_seal(before, line) != line["seal"]:
            said = f"{line['at']} {line['what']} {line['target']}".strip()
            yield f"line {number} ({said}) was changed, or lines before it were changed, removed, added or moved"
        before = line["seal"]


def wrong(record: dict[str, Any], printed: str = "") -> list[str]:
    """Say everything that does not hold, in sentences; nothing if all does."""
    found = list(lines_wrong(record))
    seals = [first_seal(record), *(line["seal"] for line in record["trail"])]
    if seals[-1] != record["chain"]["head"]:
        found.append("lines at the end were changed, removed or added: the last seal is not the head")
    if seal_of(record["trail"]) != record["chain"]["told"]:
        found.append("the trail is not as this file was written: some of its words were changed")
    if printed and printed not in seals:
        found.append("the seal that you gave is not in this trail: it was rewritten, or is another audit's")
    return found


def verdict(text: str, printed: str) -> tuple[int, list[str]]:
    """Give the exit code and what to print for a file's text."""
    try:
        record = json.loads(text)
        if "chain" not in record:
            return 2, ["this file has no chain: it was written by a version that knew none"]
        found = wrong(record, printed)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        return 2, [f"this is no record of an audit: {type(error).__name__}: {error}"]
    if found:
        return 1, found
    seals = [first_seal(record), *(line["seal"] for line in record["trail"])]
    up_to = f", and line {seals.index(printed)} bears the seal that you gave" if printed else ""
    return 0, [f"all {len(record['trail'])} lines hold{up_to}; head {record['chain']['head']}"]


def verify(arguments: list[str]) -> int:
    """Check a file as the command line says."""
    if not 1 <= len(arguments) <= 2:  # noqa: PLR2004 - a file, and perhaps a seal
        print(__doc__)  # noqa: T201 - it has nobody else to tell
        return 2
    printed = "".join(arguments[1:]).replace(" ", "").lower()
    try:
        with open(arguments[0], encoding="utf-8") as file:  # noqa: PTH123 - it stands alone
            code, told = verdict(file.read(), printed)
    except (OSError, UnicodeError) as error:
        code, told = 2, [f"{arguments[0]} cannot be read: {error}"]
    print(*told, sep="\n")  # noqa: T201 - likewise
    return code


if __name__ == "__main__":
    sys.exit(verify(sys.argv[1:]))
