"""Telegram's HTML: text and entities out of it, and the errors for what does not parse.

Source: https://core.telegram.org/bots/api#html-style and `parse_html` of tdlib, whose sentences these are.
Offsets and lengths of entities are UTF-16 units; the offsets in errors are UTF-8 bytes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from bot.rehearsal.standin.errors import Refusal, bad_request
from bot.rehearsal.standin.world import Entity

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
TOKEN = re.compile(
    r"<(?P<close>/?)(?P<name>[^\s<>/]*)(?P<rest>[^<>]*)>|(?P<entity>&(?:lt|gt|amp|quot|#\d+|#x[0-9a-f]+);)",
    re.IGNORECASE,
)
ATTRIBUTE = re.compile(r"""([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")


@dataclass(frozen=True, slots=True)
class Marked:
    """Text without its tags, and what the tags said about it."""

    text: str
    entities: tuple[Entity, ...] = ()


@dataclass(slots=True)
class Open:
    """A tag that waits for its end."""

    name: str
    attributes: dict[str, str]
    start: int


@dataclass(slots=True)
class Parse:
    """One parse under way: the text so far (`out`), its length in UTF-16 units, the tags still open."""

    html: str
    out: list[str] = field(default_factory=list)
    length: int = 0
    stack: list[Open] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Take text as it is."""
        self.out.append(text)
        self.length += units(text)

    def problem(self, why: str, at: int | None = None) -> Refusal:
        """Word the refusal, with the byte offset where there is one."""
        where = "" if at is None else f" at byte offset {len(self.html[:at].encode())}"
        return bad_request(f"can't parse entities: {why.format(where=where)}")

    def open(self, token: re.Match[str]) -> None:
        """Take a start tag."""
        name = token["name"].lower()
        pairs = ATTRIBUTE.finditer(token["rest"])
        attributes = {pair[1].lower(): pair[2] or pair[3] or pair[4] or "" for pair in pairs}
        if name not in TAGS:
            why = f'Unsupported start tag "{name}"{{where}}'
            raise self.problem(why, token.start())
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self.problem('Tag "span" must have class "tg-spoiler"{where}', token.start())
        self.stack.append(Open(name, attributes, self.length))

    def close(self, token: re.Match[str]) -> None:
        """Take an end tag: it must end the tag opened last."""
        name = token["name"].lower()
        if not self.stack:
            raise self.problem("Unexpected end tag{where}", token.start())
        opened = self.stack.pop()
        if name and name != opened.name:
            why = f'Unmatched end tag{{where}}, expected "</{opened.name}>", found "</{name}>"'
            raise self.problem(why, token.start())
        self.note(opened)

    def note(self, opened: Open) -> None:
        """Turn an ended tag into an entity, unless it holds nothing or a link leads nowhere."""
        length = self.length - opened.start
        entity: dict[str, object] = {"type": TAGS[opened.name], "offset": opened.start, "length": length}
        if opened.name == "a":
            entity["url"] = opened.attributes.get("href") or "".join(self.out)[-length:]
        if opened.name == "blockquote" and "expandable" in opened.attributes:
            entity["type"] = "expandable_blockquote"
        if length:
            self.entities.append(entity)


def units(text: str) -> int:
    """Length as Telegram counts it: UTF-16 units.

    >>> units("a😀")
    3
    """
    return len(text.encode("utf-16-le")) // 2


def parse_html(html: str) -> Marked:
    """Text and entities; raises the 400 `Refusal` that Telegram gives for broken HTML.

    >>> parse_html("<b>Next</b> &lt; 4").text
    'Next < 4'
    """
    parse = Parse(html)
    at = 0
    for token in TOKEN.finditer(html):
        plain(parse, at, token.start())
        at = token.end()
        if token["entity"]:
            parse.add(unescape(token["entity"]))
        elif token["close"]:
            parse.close(token)
        else:
            parse.open(token)
    plain(parse, at, len(html))
    if parse.stack:
        why = f'Can\'t find end tag corresponding to start tag "{parse.stack[-1].name}"'
        raise parse.problem(why)
    return trimmed("".join(parse.out), parse.entities)


def plain(parse: Parse, start: int, end: int) -> None:
    """Take the text between two tags; a stray `<` there is a tag that never ended."""
    text = parse.html[start:end]
    if "<" in text:
        raise parse.problem("Unclosed start tag{where}", start + text.index("<"))
    parse.add(text)


def trimmed(text: str, entities: list[Entity]) -> Marked:
    """Without white space at the ends, as Telegram delivers it, and with the entities moved along."""
    shift = units(text) - units(text.lstrip())
    room = units(text.strip())
    moved = []
    for entity in entities:
        start = max(0, entity["offset"] - shift)
        end = min(room, entity["offset"] + entity["length"] - shift)
        if end > start:
            moved.append({**entity, "offset": start, "length": end - start})
    return Marked(text.strip(), tuple(sorted(moved, key=lambda entity: (entity["offset"], -entity["length"]))))


FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/])/\w{1,32}(?:@\w{3,32})?(?!\w))|(?P<url>https?://[^\s<>]+)"
    r"|(?P<email>[\w.+-]+@[\w-]+\.[\w.]+)|(?P<mention>(?<!\w)@\w{3,32})"
)


def detected(text: str) -> tuple[Entity, ...]:
    """Find what Telegram finds by itself in a person's text: commands, addresses, mentions."""
    return tuple(
        {"type": found.lastgroup, "offset": units(text[: found.start()]), "length": units(found[0])}
        for found in FOUND.finditer(text)
    )
