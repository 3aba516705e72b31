"""What pydantic found → mistakes in plain words, at their lines."""

from __future__ import annotations

import re
from difflib import get_close_matches

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from bot.library.document import Document, Steps
from bot.library.mistakes import Mistake
from bot.library.schema import ColumnEntry, DomainEntry, FrameworkEntry, PointEntry, StatementEntry, StemEntry, kind_of

KINDS = {"scale": "point", "columns": "column", "domains": "domain", "items": "statement", "statements": "statement"}
ENTRIES: dict[str, type[BaseModel]] = {
    "framework": FrameworkEntry,
    "point": PointEntry,
    "column": ColumnEntry,
    "domain": DomainEntry,
    "stem": StemEntry,
    "statement": StatementEntry,
}
SHAPES = {"string_type": "text", "list_type": "a list", "model_type": "a mapping of keys to values"}


def reworded(document: Document, error: ErrorDetails) -> Mistake:
    """Say one of pydantic's errors to an operator."""
    steps = found_steps(document, error)
    key = str(error["loc"][-1]) if error["loc"] else ""
    return Mistake(document.file, document.lines[steps], sentence(document, error, steps, key))


def found_steps(document: Document, error: ErrorDetails) -> Steps:
    """Follow an error's place as far as the file goes: it names unions, which are not in the file, and missing keys."""
    steps: Steps = ()
    for step in error["loc"]:
        if (*steps, step) in document.lines:
            steps = (*steps, step)
    at = error.get("ctx", {}).get("at")
    return steps if at is None else (*steps, at)


def sentence(document: Document, error: ErrorDetails, steps: Steps, key: str) -> str:
    """Say what is wrong with the value at `steps`, whose last key is `key`."""
    owner = owner_of(steps)
    who = place_named(document.value, owner)
    what = who if steps == owner and error["type"] in SHAPES else f"{key} of {who}"
    if error["type"] == "extra_forbidden":
        return f"{who} has an unknown key {key[:40]!r}{near(document.value, owner, key)}"
    if error["type"] in {"missing", "too_short"} or (error["input"] is None and steps != owner):
        return f"{who} has no {key}"
    if error["type"] in SHAPES:
        return f"{what} must be {SHAPES[error['type']]}, not {shape(error['input'])}"
    return f"{'scale' if key == 'scale' else what} {error['msg']}"


def owner_of(steps: Steps) -> Steps:
    """Give the steps to the nearest thing with a name: a point, a domain, a stem, a statement, else the framework."""
    while steps and not isinstance(steps[-1], int):
        steps = steps[:-1]
    return steps


def place_named(value: object, steps: Steps) -> str:
    """Name what stands at `steps`: "statement 1.3", or "statement no. 2 of domain 4" when it has no usable id.

    >>> place_named({"domains": [{"id": "4", "items": [{"id": "4.1"}, {"text": "…"}]}]}, ("domains", 0, "items", 1))
    'statement no. 2 of domain 4'
    """
    if not steps:
        return "the framework"
    entry = at(value, steps)
    kind = kind_at(value, steps)
    own = entry.get("value" if kind == "point" else "id") if isinstance(entry, dict) else None
    if isinstance(own, str) and re.fullmatch(r"[0-9A-Za-z.-]{1,12}", own):
        return f"{kind} {own}"
    return f"{kind} no. {int(steps[-1]) + 1} of {place_named(value, owner_of(steps[:-1]))}"


def kind_at(value: object, steps: Steps) -> str:
    """Say what sort of thing stands at an owner's `steps`."""
    if not steps:
        return "framework"
    if steps[-2] == "items" and kind_of(at(value, steps)) == "a stem":
        return "stem"
    return KINDS.get(str(steps[-2]), "item")


def at(value: object, steps: Steps) -> object:
    """Follow steps into plain values; None where they lead nowhere."""
    for step in steps:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int):
            value = value[step]
        else:
            return None
    return value


def near(value: object, owner: Steps, key: str) -> str:
    """Suggest the key that was probably meant, or nothing."""
    known = ENTRIES[kind_at(value, owner)].model_fields
    close = get_close_matches(key[:40], known, n=1)
    return f"; is {close[0]!r} meant?" if close else ""


def shape(value: object) -> str:
    """Say what sort of value stands there."""
    if isinstance(value, dict):
        return "a mapping of keys to values"
    if isinstance(value, list):
        return "a list"
    return "nothing" if value is None else "a single value"
