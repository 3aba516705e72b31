"""The statements in a file of an earlier round: by their numbers, or by their words where they have none.

The answer is JSON, as with forms: nothing from a stranger's file is ever unpickled.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.audit.earlier import EarlierFile, EarlierRow, NotUnderstood
from bot.audit.form_mistakes import TROUBLES
from bot.audit.framework import Framework, StatementId
from bot.reports.earlier.lines import DOCUMENT, Line, lines_of_book, lines_of_word
from bot.reports.forms.parcel import MOST_BYTES, Unreadable
from bot.text import languages

NUMBER = re.compile(r"\s*([0-9]+(?:\.[0-9]+)*)\s*([a-z]?)(?![a-z0-9])[.):]*\s*(.*)", re.DOTALL)
LETTERS = re.compile(r"[^a-z0-9]+")
SOURCE = re.compile(r"\n— [^\n]*\Z")
"""Where a note came from, as our own workbooks say below it."""


@dataclass(frozen=True, slots=True)
class EarlierData:
    """A file, and the tool that it is to be a round of."""

    data: bytes
    framework: Framework


def read_earlier(given: EarlierData) -> bytes:
    """Read a file; gives JSON, which says what is wrong with one that is not understood."""
    try:
        said = understood(given.data, given.framework)
    except Unreadable as error:
        said = {"trouble": error.trouble, "where": error.where}
    except Exception:  # noqa: BLE001 - what a library trips over in a file is that file's fault
        said = {"trouble": "broken", "where": ""}
    return json.dumps(said).encode()


def understood(data: bytes, framework: Framework) -> dict[str, Any]:
    """Understand a file by what it is, whatever it is called."""
    if data.lstrip()[:1] == b"{":
        if len(data) > 4 * MOST_BYTES:
            raise Unreadable("large")
        return of_record(json.loads(data), framework)
    if DOCUMENT.encode() in data:
        return of_lines(lines_of_word(data), framework)
    names = frozenset(text.heading.casefold() for column in framework.columns for text in column.texts.values())
    return of_lines(lines_of_book(data, names), framework)


def of_record(said: Any, framework: Framework) -> dict[str, Any]:  # noqa: ANN401 - what JSON gives
    """Take the record that the bot itself writes, of any version."""
    columns = [column.id for column in framework.columns]
    rows = [
        {
            "number": each["statement"],
            "where": each["statement"],
            "score": "n/a" if each.get("not_applicable") else "" if each["score"] is None else str(each["score"]),
            "reason": each.get("reason", ""),
            "texts": {column: [note["text"] for note in each.get(column, ())] for column in columns},
        }
        for each in said["answers"]
    ]
    comments = [[each["domain"], each["text"]] for each in said.get("comments", ())]
    return {"rows": rows, "comments": comments, "closed": (said.get("closed_at") or "")[:10]}


def of_lines(lines: Iterable[Line], framework: Framework) -> dict[str, Any]:
    """Find the statements in the rows of tables; a row without a number goes on with the statement above it."""
    finder = Finder(framework)
    for where, cells in lines:
        finder.take(where, cells)
    return {"rows": finder.rows, "comments": [], "closed": ""}


class Finder:
    """Goes down the rows. `start` is the cell in which the last statement's score stood."""

    def __init__(self, framework: Framework) -> None:
        self.framework = framework
        self.columns = [column.id for column in framework.columns]
        self.by_words = {bare_words(one.text): one.id for one in framework.statements}
        self.rows: list[dict[str, Any]] = []
        self.start = 0
        self.signs = {words("report-mark-unanswered") for words in languages().values()}

    def take(self, where: str, cells: list[str]) -> None:
        """Take a row: a statement's, one that goes on with the last one's texts, or any other."""
        place, start = self.statement_in(cells)
        if place:
            self.start = start
            score = cells[start] if start < len(cells) else ""
            texts: dict[str, list[str]] = {column: [] for column in self.columns}
            row = {"number": place, "where": where, "reason": "", "texts": texts}
            self.rows.append({**row, "score": "" if score in self.signs else score})
        elif not self.start or any(cells[: self.start + 1]):
            self.start = 0
            return
        for column, text in zip(self.columns, cells[self.start + 1 :], strict=False):
            if text:
                self.rows[-1]["texts"][column].append(SOURCE.sub("", text))

    def statement_in(self, cells: list[str]) -> tuple[StatementId | None, int]:
        """Find a statement in the first cells of a row, and the cell after it, in which its score should stand."""
        for place, cell in enumerate(cells[:3]):
            found = NUMBER.match(cell)
            number = StatementId(found[1] + found[2]) if found else StatementId("")
            if found and number in self.framework.places:
                return number, place + (1 if found[3] else 2)
            known = self.by_words.get(bare_words(cell)) or self.by_words.get(bare_words(cell)[1:])
            if known:
                return known, place + 1
        return None, 0


def bare_words(text: str) -> str:
    """Fold a statement's words, so that blanks, dashes and quotation marks do not tell them apart."""
    return LETTERS.sub("", text.casefold())


def earlier_file(answer: bytes) -> EarlierFile:
    """Take what the process has understood; raises a `FormMistake`, or `NotUnderstood` where no statement was found."""
    said = json.loads(answer)
    if "trouble" in said:
        raise TROUBLES[said["trouble"]](where=said["where"])
    rows = tuple(
        EarlierRow(
            row["number"],
            row["where"],
            row["score"],
            row["reason"],
            {column: tuple(texts) for column, texts in row["texts"].items()},
        )
        for row in said["rows"]
    )
    if not any(row.score or any(row.texts.values()) for row in rows):
        raise NotUnderstood(n=len(rows))
    closed = date.fromisoformat(said["closed"]) if said["closed"] else None
    return EarlierFile(rows, tuple((domain, text) for domain, text in said["comments"]), closed)
