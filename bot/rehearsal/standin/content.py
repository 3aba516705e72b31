"""What a request wants said: text with its markup, captions, buttons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.rehearsal.standin.errors import bad_request
from bot.rehearsal.standin.markup import Marked, detected, parse_html, units
from bot.rehearsal.standin.mini_apps import checked_address
from bot.rehearsal.standin.params import Params
from bot.rehearsal.standin.shapes import user_json
from bot.rehearsal.standin.stage import Stage
from bot.rehearsal.standin.world import Entity, InlineButton

TEXT = 4096  # UTF-16 units after parsing
CAPTION = 1024  # the same
DATA = 64  # bytes
STYLES = frozenset({"primary", "success", "danger"})  # https://core.telegram.org/bots/api#inlinekeyboardbutton
MENTION = "tg://user?id="
Keyboard = tuple[tuple[InlineButton, ...], ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """Text as read, its entities, and the source with tags."""

    text: str
    entities: tuple[Entity, ...]
    html: str


def marked(stage: Stage, source: str, mode: str, entities: Iterable[Entity] | None) -> Prose:
    """Parse a text in the given mode; explicit entities and no mode leave it as it is."""
    if mode.lower() == "html":
        parsed = parse_html(source)
    elif mode:
        raise bad_request("unsupported parse_mode")
    else:
        parsed = Marked(source.strip(), tuple(entities or ()))
    resolved = tuple(entity for given in parsed.entities for entity in mention(stage, given))
    return Prose(parsed.text, resolved + detected(parsed.text), source)


def mention(stage: Stage, entity: Entity) -> tuple[Entity, ...]:
    """Turn a link to an account into a mention of it, or plain text where the bot does not know the account."""
    url = str(entity.get("url", ""))
    if not url.startswith(MENTION):
        return (entity,)
    person = stage.people.get(int(url.removeprefix(MENTION) or 0))
    kept = {key: entity[key] for key in ("offset", "length")}
    return ({"type": "text_mention", **kept, "user": user_json(person)},) if person else ()


def text_of(stage: Stage, params: Params) -> Prose:
    """`text`, checked: 1–4096 after parsing."""
    words = marked(stage, params.text("text"), params.text("parse_mode"), params.nested("entities"))
    if not words.text:
        raise bad_request("message text is empty")
    if units(words.text) > TEXT:
        raise bad_request("message is too long")
    return words


def caption_of(stage: Stage, given: Params) -> Prose:
    """`caption`, checked: 0–1024 after parsing."""
    words = marked(stage, given.text("caption"), given.text("parse_mode"), given.nested("caption_entities"))
    if units(words.text) > CAPTION:
        raise bad_request("message caption is too long")
    return words


def markup_of(params: Params) -> tuple[Keyboard, Mapping[str, Any] | None]:
    """Return the inline keyboard and the force-reply of `reply_markup`; at most one of them is there."""
    markup = params.nested("reply_markup") or {}
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    rows = (tuple(button_of(cell) for cell in row) for row in markup.get("inline_keyboard", ()))
    keyboard = tuple(row for row in rows if row)
    return keyboard, markup if markup.get("force_reply") else None


def button_of(cell: Mapping[str, Any]) -> InlineButton:
    """One inline button, checked."""
    label, data, url = str(cell.get("text", "")), str(cell.get("callback_data", "")), str(cell.get("url", ""))
    if not label:
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be non-empty')
    app = str((cell.get("web_app") or {}).get("url", ""))
    if sum(map(bool, (data, url, app))) != 1:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(data.encode()) > DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    if url and not url.startswith(("http://", "https://", "tg://")):
        raise bad_request("BUTTON_URL_INVALID")
    if app:
        checked_address(app)
    style = str(cell.get("style", ""))
    if style and style not in STYLES:
        raise bad_request("BUTTON_STYLE_INVALID")
    return InlineButton(label, data, url, style, app)
