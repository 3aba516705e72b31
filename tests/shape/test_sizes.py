"""Files and functions stay small enough to be read in one look, and are named for what they mean."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from statistics import median, quantiles

from tests.shape.sources import depth, length, parameters, sources

MOST_LINES = 400
MOST_IN_A_FUNCTION = 39
MOST_NESTED = 3
MOST_PARAMETERS = 6
MEANINGLESS = {"utils", "util", "helpers", "helper", "common", "core", "base", "manager", "managers", "misc"}

GIVEN_BY_OTHERS: dict[str, str] = {
    # "bot/room/file.py:function": "whose signature it is"
}
"""Functions whose parameters a library decides, with the reason."""


def listed(found: Iterable[str]) -> str:
    return "\n" + "\n".join(found)


def test_no_file_is_too_long() -> None:
    long = [f"{s.path}: {s.lines} lines" for s in sources("bot", "migrations", "tests") if s.lines > MOST_LINES]
    assert not long, listed(long)


def test_no_function_is_too_long() -> None:
    found = chain.from_iterable(source.functions() for source in sources("bot", "tests"))
    long = [f"{place}: {length(f)} lines" for place, f in found if length(f) > MOST_IN_A_FUNCTION]
    assert not long, listed(long)


def test_the_bot_is_read_in_small_pieces() -> None:
    files = [source.lines for source in sources("bot") if source.text]
    functions = [length(f) for source in sources("bot") for _, f in source.functions()]
    tenth = quantiles(functions, n=10)[-1]
    said = f"file median {median(files)}, function median {median(functions)}, 90th percentile {tenth}"
    assert median(files) <= 100, said
    assert median(functions) <= 8, said
    assert tenth <= 20, said


def test_nothing_is_nested_deeply() -> None:
    found = chain.from_iterable(source.functions() for source in sources("bot"))
    deep = [f"{place}: {depth(f)} deep" for place, f in found if depth(f) > MOST_NESTED]
    assert not deep, listed(deep)


def test_no_function_asks_for_too_much() -> None:
    many = [
        f"{place}: {parameters(f)} parameters"
        for source in sources("bot")
        for place, f in source.functions()
        if parameters(f) > MOST_PARAMETERS and f"{source.path}:{f.name}" not in GIVEN_BY_OTHERS
    ]
    assert not many, listed(many)


def test_every_module_is_named_for_what_it_means() -> None:
    names = [source.path for source in sources("bot", "migrations", "tests")]
    vague = [name for name in names if MEANINGLESS & set("_".join(Path(name).with_suffix("").parts).lower().split("_"))]
    assert not vague, listed(vague)
