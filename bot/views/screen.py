"""What a person sees: a text in Telegram's HTML, and rows of buttons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.views.tap_form import Tap

MOST_TEXT = 4096
"""Telegram's limit for a message, in UTF-16 units after its tags are taken away."""

MOST_CAPTION = 1024
"""Telegram's limit for a caption."""

MOST_ALERT = 200
"""Telegram's limit for the answer to a tap."""


class Style(StrEnum):
    """What a button's colour says besides its label, never alone (Bot API, `InlineKeyboardButton.style`)."""

    PLAIN = ""
    NEXT = "primary"
    """The next step."""
    ENDS = "danger"
    """Ends or removes something."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button: a label of plain text, and a tap or else a link.

    One with `app` opens that page as a Mini App, in private and where pages are served; elsewhere `otherwise` stands in
    its place, or nothing.
    """

    label: str
    tap: Tap | None = None
    url: str = ""
    style: Style = Style.PLAIN
    app: str = ""
    otherwise: Button | None = None


Row = tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """A message: HTML, with buttons below. `asks` is the placeholder of a prompt that people reply to."""

    text: str
    rows: tuple[Row, ...] = ()
    asks: str = ""


def rows(*lines: Iterable[Button]) -> tuple[Row, ...]:
    """Give rows of buttons, without the empty ones."""
    return tuple(row for row in map(tuple, lines) if row)


def in_rows(buttons: Iterable[Button], width: int) -> tuple[Row, ...]:
    """Lay buttons out in rows of so many."""
    line = tuple(buttons)
    return tuple(line[start : start + width] for start in range(0, len(line), width))
