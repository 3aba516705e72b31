"""Whether a request keeps to the Bot API: fields, types, lengths, callback bytes, HTML.

Pure, and knowing neither the bot nor the stand-in: its only source is `bot-api-contract.json` beside it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

Value = Any  # whatever JSON can hold, or FILE
CONTRACT = json.loads(Path(__file__).with_name("bot-api-contract.json").read_text(encoding="utf-8"))
METHODS, TYPES = CONTRACT["methods"], CONTRACT["types"]
SUBTYPES, LIMITS = CONTRACT["subtypes"], CONTRACT["limits"]
TAGS = frozenset({
    "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "tg-spoiler", "span", "code", "pre", "a", "blockquote",
    "tg-emoji",
})  # fmt: skip
FILE = object()
WRITTEN = {"Integer": r"-?\d+", "Float": r"-?\d+(\.\d+)?", "Boolean": r"(?i)true|false"}
PLAIN: Mapping[str, type | tuple[type, ...]] = {"Integer": int, "Float": (int, float), "Boolean": bool, "String": str}


def complaints(method: str, params: Mapping[str, Any], files: Collection[str] = ()) -> list[str]:
    """What is wrong with a request, as sentences; empty when nothing is.

    `params` are values by name, as text (from a form) or as JSON holds them; `files` the names under which files came.
    """
    if method not in METHODS:
        return [f"{method}: there is no such method"]
    fields = METHODS[method]["fields"]
    names = {name for name, _, _ in fields}
    given = dict(params) | {name: FILE for name in files if name in names}
    attached = {name for name in files if name not in names}
    found = list(of_fields(method, fields, {name: decoded(value) for name, value in given.items()}))
    return found + [f"{method}: {name} was never attached" for name in sorted(pointed(given) ^ attached)]


def pointed(given: Mapping[str, Any]) -> set[str]:
    """The names that `attach://` points to, anywhere."""
    return {name for value in given.values() for name in re.findall(r"attach://([\w.-]+)", str(value))}


def decoded(value: Value) -> Value:
    """A form's JSON text as what it holds; anything else as it is."""
    if isinstance(value, str) and value[:1] in {"{", "["}:
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def of_fields(owner: str, fields: list[Any], given: Mapping[str, Any]) -> Iterator[str]:
    """Check an object, or the parameters of a method, field by field."""
    types = {name: kinds for name, kinds, _ in fields}
    yield from (f"{owner}: {name} is required" for name, _, needed in fields if needed and name not in given)
    yield from (f"{owner}: {name} is unknown" for name in given if name not in types)
    for name, value in given.items():
        if name in types:
            yield from of_types(f"{owner}.{name}", types[name], value)
            yield from of_length(owner, name, given)
    yield from of_choice(owner, given)


def of_types(where: str, kinds: list[str], value: Value) -> list[str]:
    """The complaints of the kind that fits best."""
    kinds = [narrow for kind in kinds for narrow in SUBTYPES.get(kind, [kind])]
    return min((list(of_type(where, kind, value)) for kind in kinds), key=len)


def of_type(where: str, kind: str, value: Value) -> Iterator[str]:
    """Check one value against one kind: plain, a list, a file, or an object."""
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            yield f"{where}: a list is expected"
            return
        for at, item in enumerate(value):
            yield from of_types(f"{where}[{at}]", [kind.removeprefix("Array of ")], item)
    elif kind in PLAIN or kind == "InputFile":
        if not is_plain(kind, value):
            yield f"{where}: {kind} is expected"
    elif isinstance(value, dict):
        yield from of_fields(kind, TYPES[kind], value)
    else:
        yield f"{where}: {kind} is expected"


def is_plain(kind: str, value: Value) -> bool:
    """Say whether a value is of a plain kind, or is text that reads as one."""
    if kind == "InputFile":
        return value is FILE
    if kind != "String" and isinstance(value, str):
        return re.fullmatch(WRITTEN[kind], value) is not None
    return isinstance(value, PLAIN[kind]) and (kind == "Boolean" or not isinstance(value, bool))


def of_length(owner: str, name: str, given: Mapping[str, Any]) -> Iterator[str]:
    """Check a text's length, or a number's size; a text with HTML is measured without its tags."""
    low, high, unit = LIMITS.get(f"{owner}.{name}", (None, None, ""))
    value = given[name]
    if low is None or value is FILE:
        return
    if unit == "value":
        size = int(value)
    elif unit == "bytes":
        size = len(str(value).encode())
    else:
        text, problem = read(str(value), str(given.get("parse_mode", "")))
        if problem:
            yield f"{owner}.{name}: {problem}"
        size = len(text.encode("utf-16-le")) // 2
    if not low <= size <= high:
        yield f"{owner}.{name}: {size} {unit}, where {low} to {high} are allowed"


def of_choice(owner: str, given: Mapping[str, Any]) -> Iterator[str]:
    """What the documentation says only in words: one action a button, and a message to edit is named."""
    if owner == "InlineKeyboardButton" and len(set(given) - {"text", "icon_custom_emoji_id", "style"}) != 1:
        yield "InlineKeyboardButton: exactly one action is expected"
    if owner.startswith("editMessage") and not {"inline_message_id", "message_id"} & set(given):
        yield f"{owner}: which message?"


def read(text: str, mode: str) -> tuple[str, str]:
    """The text without its markup, and what is wrong with the markup (empty when nothing is)."""
    if mode.lower() != "html":
        return text, f"the bot writes HTML, not {mode}" if mode else ""
    reader = Reader()
    reader.problem = "a bare < is not escaped" if re.search(r"<(?![a-z/])|<[^>]*(<|$)", text) else ""
    reader.feed(text)
    reader.close()
    unclosed = f"<{reader.open[-1]}> is never closed" if reader.open else ""
    return "".join(reader.text).strip(), reader.problem or unclosed


class Reader(HTMLParser):
    """Collects text and the first thing that Telegram would not take."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.open: list[str] = []
        self.problem = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.problem = self.problem or f"<{tag}> is not Telegram's"
        if tag == "span" and ("class", "tg-spoiler") not in attrs:
            self.problem = self.problem or "<span> needs the class tg-spoiler"
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.problem = self.problem or f"</{tag}> closes nothing"

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def handle_comment(self, data: str) -> None:
        self.problem = self.problem or f"a comment: {data[:20]}"
