"""The string form of what a button carries, within Telegram's 64 bytes; this file alone knows it.

A kind of tap is its code and its fields, each of which is packed by its type: `class Score(WithValue, code="sc")`. The
form is `code|field|field…`; numbers, ids of the framework and keys hold no bar.
Anything can come back: people press buttons of months ago, and a forger sends what he likes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, ClassVar, Self, dataclass_transform, get_origin, get_type_hints

MOST_BYTES = 64
"""Telegram's limit for `callback_data`, in bytes."""

NUMBER = re.compile("-?(0|[1-9][0-9]{0,15})")
"""As we write them; Telegram's ids have up to 52 bits."""


def number(text: str) -> int:
    """Read a number; raises `ValueError` for one that we would not have written, or no database could hold."""
    if not NUMBER.fullmatch(text):
        raise ValueError(text)
    return int(text)


def read(of: type, text: str) -> Any:  # noqa: ANN401 - what the type is
    """Read a field of a type; raises `ValueError`."""
    return number(text) if of is int else of(text)


@dataclass_transform(frozen_default=True)
class Tap:
    """What any button carries; each kind with a code of its own."""

    code: ClassVar[str] = ""
    carries: ClassVar[dict[str, type]] = {}
    """Its fields by name with their types, each of which reads back what `str` made of it."""

    kinds: ClassVar[dict[str, type[Tap]]] = {}

    def __init_subclass__(cls, code: str = "") -> None:
        """Make a kind of it; a family of kinds has no code."""
        hints = get_type_hints(cls)
        cls.code, cls.carries = code, {name: of for name, of in hints.items() if get_origin(of) is not ClassVar}
        dataclass(frozen=True)(cls)
        if code and cls.kinds.setdefault(code, cls) is not cls:
            raise TypeError(code)

    @property
    def carried(self) -> dict[str, Any]:
        """Its fields by name, as the use cases call them."""
        return {name: getattr(self, name) for name in self.carries}

    def pack(self) -> str:
        """Write the tap as callback data; raises `ValueError` over 64 bytes."""
        data = "|".join([self.code, *map(str, self.carried.values())])
        if len(data.encode()) > MOST_BYTES:
            raise ValueError(data)
        return data

    @classmethod
    def unpack(cls, data: str) -> Self:
        """Read callback data back; raises `ValueError` when it is of another kind or from another time.

        Fields with a default may be missing at the end: the button was drawn before there were any.
        """
        code, *values = data.split("|")
        needed = sum(not hasattr(cls, name) for name in cls.carries)
        if code != cls.code or not needed <= len(values) <= len(cls.carries):
            raise ValueError(data)
        return cls(*(read(of, value) for of, value in zip(cls.carries.values(), values, strict=False)))

    @classmethod
    def fits(cls, data: object) -> bool:
        """Say whether callback data is of this kind: what the routes ask."""
        return isinstance(data, str) and data.split("|")[0] == cls.code
