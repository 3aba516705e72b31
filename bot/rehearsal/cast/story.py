"""The story that the cast plays: what a made-up partnership says of each statement, in two rounds (`story.yaml`).

Of a statement that the story does not know (another tool's) the cast says what it knows by heart, see `script`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bot.rehearsal.cast import script

FILE = Path(__file__).parent / "story.yaml"
AGAIN = "Looked at again, no change: "


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a statement in one round.

    `points` are what the four agencies think, in the order of the scene's members. `missing` is the role of who is
    away, `differs` a role and its reason, `ruled_out` how the button with the reason begins, `wanted` the role that
    wants to talk about it though all are close together; "" where there is none. `late` is what who is missing says
    after the reveal. `anew` is what all think once it was opened again. `slip` is a note that is taken back.
    """

    points: Sequence[int]
    evidence: str
    assured: str = ""
    missing: str = ""
    differs: tuple[str, str] = ("", "")
    ruled_out: str = ""
    wanted: str = ""
    late: int | None = None
    anew: Sequence[int] = ()
    slip: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """An action: the statement it is about, the text, how the owner's button begins, when, and what came of it.

    `moved` is another day that was agreed soon after, as it was said then; by the next round it has gone by.
    """

    about: str
    text: str
    owner: str
    due: str
    ended: str = ""
    moved: str = ""


@cache
def story() -> Mapping[str, Any]:
    """Read the story."""
    return dict(yaml.safe_load(FILE.read_text("utf-8")))


def told(number: str, turn: int, *, again: bool) -> Told:
    """Give what is said of a statement in the first round, or in the one after it."""
    known = story().get(number)
    if known is None:
        return by_heart(turn)
    if "not" in known:
        return Told(script.SPREAD[0], "", ruled_out=known["not"])
    if not again:
        differed = of_role(known.get("differed"))
        missing = known.get("missing", "").capitalize()
        first = Told(known["scores"][0], known["evidence"], known.get("assured", ""), missing, differed)
        return replace(first, late=known.get("late"), anew=known.get("anew", ()), slip=known.get("slip", ""))
    evidence = known.get("later") or (AGAIN + known["evidence"] if "assured" in known else "")
    checked = known.get("checked") or known.get("assured", "")
    wanted = known.get("wanted", "").capitalize()
    return Told(known["scores"][1], evidence, checked, differs=of_role(known.get("differs")), wanted=wanted)


def of_role(pair: Sequence[str] | None) -> tuple[str, str]:
    """Give a role as the scene names it, and what it says."""
    return (pair[0].capitalize(), pair[1]) if pair else ("", "")


def by_heart(turn: int) -> Told:
    """Give what the cast says of any statement."""
    missing = script.AWAY if turn == script.ABSENT else ""
    differs = ("Police", script.DIFFERS) if turn == script.DISSENTS else ("", "")
    spread = script.SPREAD[turn % len(script.SPREAD)]
    return Told(spread, script.EVIDENCE[turn % len(script.EVIDENCE)], missing=missing, differs=differs)


def comment(domain: str, *, again: bool) -> str:
    """Give the comment on a domain; "" where the story has none."""
    both: Sequence[str] = story()["comments"].get(domain, ("", ""))
    return both[again]


def plans(*, again: bool) -> tuple[Plan, ...]:
    """Give the actions that are agreed at the end of a round."""
    return tuple(Plan(**one) for one in story()["actions"]["second" if again else "first"])
