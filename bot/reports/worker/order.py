"""What passes between the bot and the worker process; light, so that the bot loads nothing of what makes it."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import StrEnum

LENGTH = struct.Struct(">Q")
"""Before an order: its length in bytes."""

ANSWER = struct.Struct(">?QQ")
"""Before an answer: whether it was made, the memory that the process holds (KiB), the length in bytes."""


READING = "reading"
"""Said to a process that is only to read strangers' files: it holds little memory, and nobody else waits for it."""


class PictureName(StrEnum):
    """The pictures that can be ordered, each made of a summary, or of several."""

    DOMAIN = "domain"
    OVERALL = "overall"
    COURSE = "course"


VECTOR = "svg"
"""The order for any of them as vectors, made of `Picture.plain`."""


class FormName(StrEnum):
    """What can be ordered about forms: a blank one as a spreadsheet or as a paper, and reading files."""

    SHEET = "form-sheet"
    PAPER = "form-paper"
    FILLED = "form-filled"
    EARLIER = "earlier-round"
    """A round from before the bot, in whatever file."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made: a picture's name or a document's form, of what, in which language."""

    what: str
    given: object
    language: str
