"""Files → frameworks, or every mistake in them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from pydantic import ValidationError

from bot.audit.framework import Column, ColumnId, ColumnText, Domain, DomainId, Framework, Point, Statement, StatementId
from bot.library.document import Document, Steps, read_document
from bot.library.mistakes import FrameworkError, Mistake
from bot.library.schema import ColumnEntry, DomainEntry, FrameworkEntry, StatementEntry, StemEntry
from bot.library.sentences import reworded

ENDINGS = {".yaml", ".yml"}
MOST = 100
"""Mistakes shown of one file."""


@dataclass(frozen=True, slots=True)
class Found:
    """A framework, and where its file says its id."""

    framework: Framework
    file: Path
    line: int


def read_framework(path: Path) -> Framework:
    """Read one file; raises `FrameworkError` with all its mistakes."""
    return find(path).framework


def read_library(folder: Path) -> Mapping[str, Framework]:
    """Read a folder's files (*.yaml, *.yml) into frameworks by id, in the order of the files' names.

    Raises `FrameworkError` with the mistakes of all files, or when there is no file.
    """
    if not is_folder(folder):
        raise FrameworkError([Mistake(folder, 0, "there is no such folder")])
    mistakes, frameworks = check([folder])
    if mistakes:
        raise FrameworkError(mistakes)
    return MappingProxyType({framework.id: framework for framework in frameworks})


def check(paths: Sequence[Path]) -> tuple[tuple[Mistake, ...], tuple[Framework, ...]]:
    """Read files, and all files of folders; give every mistake and the frameworks that are sound.

    Two files with one id are a mistake of the second; the same file given twice counts once.
    """
    mistakes: list[Mistake] = []
    sound: dict[str, Found] = {}
    for file in {path.absolute(): path for given in paths for path in files_of(given, mistakes)}.values():
        try:
            found = find(file)
        except FrameworkError as error:
            mistakes.extend(error.mistakes)
            continue
        first = sound.setdefault(found.framework.id.lower(), found)
        if first is not found:
            what = f"the id {found.framework.id} is that of {first.file}, line {first.line}"
            mistakes.append(Mistake(file, found.line, what))
    return tuple(mistakes), tuple(found.framework for found in sound.values())


def is_folder(path: Path) -> bool:
    """Say whether a path is a folder; where that cannot be known, reading it as a file will say why."""
    try:
        return path.is_dir()
    except OSError:  # a name too long, or a folder above that is closed to us
        return False


def files_of(path: Path, mistakes: list[Mistake]) -> tuple[Path, ...]:
    """Give a folder's framework files by name, hidden ones left out; a file gives itself."""
    if not is_folder(path):
        return (path,)
    try:
        inside = sorted(path.iterdir())
    except OSError as error:
        mistakes.append(Mistake(path, 0, f"the folder cannot be read: {error.strerror}"))
        return ()
    files = tuple(file for file in inside if file.suffix in ENDINGS and not file.name.startswith("."))
    if not files:
        mistakes.append(Mistake(path, 0, "there is no framework file (*.yaml) in this folder"))
    return files


def find(file: Path) -> Found:
    """Read one file; raises `FrameworkError` with all its mistakes, down the lines."""
    document = read_document(file)
    mistakes = [*document.mistakes, *repeated_ids(document)]
    try:
        entry = FrameworkEntry.model_validate(document.value)
    except ValidationError as error:
        mistakes += (reworded(document, detail) for detail in error.errors(include_url=False))
        raise FrameworkError(in_order(mistakes)) from error
    if mistakes:
        raise FrameworkError(in_order(mistakes))
    return Found(pinned(framework_of(entry)), file, document.lines[("id",)])


def in_order(mistakes: Sequence[Mistake]) -> list[Mistake]:
    """Sort mistakes down the lines; beyond a hundred only their number is of use."""
    ordered = sorted(mistakes, key=lambda mistake: mistake.line)
    if len(ordered) > MOST:
        last = ordered[MOST]
        ordered[MOST:] = [Mistake(last.file, last.line, f"and {len(ordered) - MOST:,} more from here on")]
    return ordered


def repeated_ids(document: Document) -> Iterator[Mistake]:
    """Find ids of domains, stems and statements that stand more than once, whatever their capitals."""
    first: dict[str, int] = {}
    for steps, own in ids_below(document.value, ()):
        line = document.lines[steps]
        if own.lower() in first:
            yield Mistake(document.file, line, f"the id {own[:12]!r} stands twice (first in line {first[own.lower()]})")
        first.setdefault(own.lower(), line)


def ids_below(value: object, steps: Steps) -> Iterator[tuple[Steps, str]]:
    """Walk plain values for ids below the first level, with the steps to them."""
    if isinstance(value, list):
        for place, child in enumerate(value):
            yield from ids_below(child, (*steps, place))
    elif isinstance(value, dict):
        for key, child in value.items():
            if key == "id" and steps and isinstance(child, str) and child.strip():
                yield (*steps, key), child.strip()
            yield from ids_below(child, (*steps, key))


def framework_of(entry: FrameworkEntry) -> Framework:
    """Turn a sound file into the value that travels; `hash` is still empty."""
    return Framework(
        id=entry.id,
        version=entry.version,
        hash="",
        language=entry.language,
        title=entry.title,
        citation=entry.citation,
        licence=entry.licence,
        scale=tuple(Point(point.value, point.label) for point in entry.scale),
        columns=tuple(column_of(column, entry.language) for column in entry.columns),
        domains=tuple(
            Domain(DomainId(domain.id), domain.title, domain.short, tuple(statements_of(domain)))
            for domain in entry.domains
        ),
        hold=entry.hold,
    )


def column_of(entry: ColumnEntry, language: str) -> Column:
    """Turn a column's entry into the value that travels, with what it is called in each language."""
    texts = {language: ColumnText(entry.label, entry.heading, entry.prompt)}
    texts |= {other: ColumnText(text.label, text.heading, text.prompt) for other, text in entry.languages.items()}
    return Column(ColumnId(entry.id), entry.expected, texts)


def statements_of(domain: DomainEntry) -> Iterator[Statement]:
    """Give a domain's scored statements in order, each lettered one with its stem."""
    for item in domain.items:
        if isinstance(item, StemEntry):
            yield from (statement_of(lettered, item.stem) for lettered in item.statements)
        else:
            yield statement_of(item)


def statement_of(entry: StatementEntry, stem: str = "") -> Statement:
    """Turn a statement's entry into the value that travels."""
    return Statement(StatementId(entry.id), entry.text, stem)


def pinned(framework: Framework) -> Framework:
    """Give the framework with the SHA-256 of its content: JSON of `body` without the hash, keys sorted, in UTF-8.

    Comments, line breaks, quotes and the order of keys make no difference; a changed word does.
    """
    body = framework.body()
    del body["hash"]
    content = json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return replace(framework, hash=hashlib.sha256(content.encode()).hexdigest())
