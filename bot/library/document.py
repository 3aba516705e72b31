"""A YAML file → plain values that know their lines, with nothing in it that could surprise.

Plain values are dicts with words as keys, lists, str, `Bare` and None. Nothing is turned into a number or a date: an
unquoted 1.10 would become 1.1, and `no`, the code of Norwegian, False.
"""

from __future__ import annotations

from pathlib import Path

import yaml
from yaml.composer import ComposerError

from bot.library.mistakes import FrameworkError, Mistake

LARGEST = 1_000_000
"""Bytes; the first framework has 18,000."""
DEEPEST = 12
"""Levels of nesting; a statement below a stem stands at level 7."""
MOST_VALUES = 20_000
"""Keys, texts, lists and mappings; the first framework has 340."""

WORDS = "tag:yaml.org,2002:str"
NOTHING = "tag:yaml.org,2002:null"

Steps = tuple[str | int, ...]
"""The way to a value: keys and list positions from the top."""


class Bare(str):
    """An unquoted number, date, yes or no, as it was written."""

    __slots__ = ()


class Document:
    """What a file says: `value`, the line of each value by the steps to it, and the mistakes met so far."""

    def __init__(self, file: Path, root: yaml.Node) -> None:
        self.file = file
        self.lines: dict[Steps, int] = {}
        self.mistakes: list[Mistake] = []
        self.value = self.plain(root, ())

    def mistake(self, line: int, what: str) -> None:
        """Keep one more mistake."""
        self.mistakes.append(Mistake(self.file, line, what))

    def plain(self, node: yaml.Node, steps: Steps) -> object:
        """Give a node's plain value and remember its line, unless its key has told a better one."""
        self.lines.setdefault(steps, line_of(node))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, steps)
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(child, (*steps, place)) for place, child in enumerate(node.value)]
        if node.tag == NOTHING:
            return None
        return str(node.value) if node.tag == WORDS else Bare(node.value)

    def mapping(self, node: yaml.MappingNode, steps: Steps) -> dict[str, object]:
        """Give a mapping's plain value; of a key that stands twice the first counts."""
        found: dict[str, object] = {}
        for key, child in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.mistake(line_of(key), "a key must be a single word")
            elif key.value in found:
                first = self.lines[*steps, key.value]
                self.mistake(line_of(key), f"the key {key.value[:40]!r} stands here twice (first in line {first})")
            else:
                self.lines[*steps, key.value] = line_of(key)
                found[key.value] = self.plain(child, (*steps, key.value))
        return found


class Loader(yaml.SafeLoader):
    """YAML without anchors, tags and depth: a few hundred bytes of aliases can stand for gigabytes."""

    depth = 0
    values = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Compose one node, refusing on sight what no framework needs."""
        event = self.peek_event()  # type: ignore[no-untyped-call]  # untyped in types-PyYAML
        if getattr(event, "anchor", None) is not None:
            raise ComposerError(None, None, "anchors (&) and aliases (*) are refused: write it out", event.start_mark)
        if getattr(event, "tag", None) is not None:
            raise ComposerError(None, None, "tags (!) are refused: put the text in quotes", event.start_mark)
        if self.depth == DEEPEST:
            raise ComposerError(None, None, f"nested deeper than {DEEPEST} levels", event.start_mark)
        if self.values == MOST_VALUES:
            what = f"this is no framework: more than {MOST_VALUES:,} values"
            raise ComposerError(None, None, what, event.start_mark)
        self.values += 1
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


def line_of(node: yaml.Node) -> int:
    """Give the line a node begins on, from 1."""
    return int(node.start_mark.line) + 1


def read_document(file: Path) -> Document:
    """Read a file; raises `FrameworkError` when it cannot be read as one YAML document of at most 1 MB in UTF-8."""
    text = decode(file, read_bytes(file))
    root = compose(file, text)
    if root is None:
        raise FrameworkError([Mistake(file, 1, "the file is empty")])
    return Document(file, root)


def read_bytes(file: Path) -> bytes:
    """Read a file that is no larger than `LARGEST`; never more of it than that."""
    try:
        if file.exists() and not file.is_file():  # a pipe would keep us waiting for ever
            raise FrameworkError([Mistake(file, 1, "this is not a file")])
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or str(error)
        raise FrameworkError([Mistake(file, 1, f"the file cannot be read: {reason}")]) from error
    if len(content) > LARGEST:
        raise FrameworkError([Mistake(file, 1, f"the file is larger than {LARGEST:,} bytes")])
    return content


def decode(file: Path, content: bytes) -> str:
    """Give the text of a file in UTF-8, with or without a byte order mark."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise FrameworkError([Mistake(file, line, "the file is not in UTF-8")]) from error


def compose(file: Path, text: str) -> yaml.Node | None:
    """Read YAML into nodes, None for an empty document."""
    loader: Loader | None = None
    try:
        loader = Loader(text)
        return loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise FrameworkError([Mistake(file, line, explained(error))]) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise FrameworkError([Mistake(file, line, "a character here cannot be printed")]) from error
    except (ValueError, OverflowError) as error:  # an escape beyond the last character: "\UFFFFFFFF"
        line = loader.line + 1 if loader else 1
        raise FrameworkError([Mistake(file, line, "an escaped character here does not exist")]) from error


PLAINLY = {
    r"'\t'": "a tab stands where YAML wants spaces",
    "mapping values are not allowed": "a colon stands where no key ends: put the text in quotes or below a >-",
    "expected a single document": "a second document begins here",
}
"""Parts of PyYAML's sentences, and what they mean to somebody who wrote a framework."""


def explained(error: yaml.MarkedYAMLError) -> str:
    """Say in plain words why a text is no YAML."""
    said = ": ".join(part for part in (error.context, error.problem) if part)
    if isinstance(error, ComposerError) and error.context is None:
        return said
    return next((plain for part, plain in PLAINLY.items() if part in said), f"this is not YAML: {said}")
