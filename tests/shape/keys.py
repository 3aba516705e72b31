"""Which keys of the catalogue the code asks for, read from its syntax.

A key is asked for by `words("key", blank=…)`, with `words` a name or an attribute; the key may be an f-string
(`words(f"agency-{key}")`, which asks for some keys) or a choice between two. A key kept in a name first is found too,
as a text that equals it, or as an f-string that begins like one.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, nodes

from tests.shape.sources import ROOT, Source, sources

SILENT = ("bot/db/", "bot/library/", "bot/rehearsal/")
"""Rooms that know no catalogue; what is called `words` there is something else."""

KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*-?")


@dataclass(frozen=True, slots=True)
class Asked:
    """One key, or one pattern of keys, that a call asks for; `blanks` is None when the call passes a mapping on."""

    place: str
    pattern: re.Pattern[str]
    literal: str
    blanks: frozenset[str] | None


@cache
def speaking() -> tuple[Source, ...]:
    """Give the files that may ask for sentences."""
    return tuple(source for source in sources("bot") if not source.path.startswith(SILENT))


@cache
def asked() -> tuple[Asked, ...]:
    """Every key that a call of `words` asks for by name."""
    called = tuple(
        one
        for source in speaking()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and is_words(node.func)
        for one in in_call(source.path, node)
    )
    return (*called, *asked_in_templates())


@cache
def templates() -> tuple[tuple[str, nodes.Template], ...]:
    """Give the templates of the pages, as their own language reads them."""
    paths = sorted((ROOT / "bot").rglob("templates/*.html"))
    return tuple(
        (path.relative_to(ROOT).as_posix(), Environment(autoescape=True).parse(path.read_text())) for path in paths
    )


@cache
def asked_in_templates() -> tuple[Asked, ...]:
    """Every key that a template asks for, by name or as `"beginning-" ~ rest`."""
    return tuple(
        Asked(f"{path}:{call.lineno}", *in_template(key), frozenset(each.key for each in call.kwargs))
        for path, tree in templates()
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name == "words"
        for key in ends(call.args[0])
    )


def ends(key: nodes.Expr) -> Iterator[nodes.Expr]:
    """Give both ends of `a if … else b` in a template."""
    if isinstance(key, nodes.CondExpr):
        yield from ends(key.expr1)
        if key.expr2 is not None:
            yield from ends(key.expr2)
    else:
        yield key


def in_template(key: nodes.Expr) -> tuple[re.Pattern[str], str]:
    """Give the pattern of a key in a template, and the key itself where it is one."""
    if isinstance(key, nodes.Const):
        return re.compile(re.escape(str(key.value))), str(key.value)
    assert isinstance(key, nodes.Concat), "a key in a template is a text, or begins with one"
    parts = (re.escape(str(part.value)) if isinstance(part, nodes.Const) else ".*" for part in key.nodes)
    return re.compile("".join(parts)), ""


@cache
def told() -> tuple[Asked, ...]:
    """Every key that a use case gives for its doer to be told: `Turn(…, done="key")`."""
    return tuple(
        one
        for source in speaking()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.keyword) and node.arg == "done"
        for key in chosen(node.value)
        for one in as_asked(f"{source.path}:{node.value.lineno}", key, None)
    )


def asked_within(expression: ast.expr) -> tuple[re.Pattern[str], ...]:
    """Give the patterns of the keys that are asked for anywhere inside an expression."""
    calls = (node for node in ast.walk(expression) if isinstance(node, ast.Call) and is_words(node.func))
    return tuple(one.pattern for call in calls for one in in_call("", call))


def is_words(called: ast.expr) -> bool:
    """Say whether this looks a sentence up: `words`, `context.words`, `self.words`."""
    return (isinstance(called, ast.Name) and called.id == "words") or (
        isinstance(called, ast.Attribute) and called.attr == "words"
    )


def in_call(path: str, call: ast.Call) -> Iterator[Asked]:
    """Give the keys of one call."""
    passed = {keyword.arg for keyword in call.keywords}
    blanks = None if None in passed else frozenset(name for name in passed if name)
    for key in chosen(call.args[0]) if call.args else ():
        yield from as_asked(f"{path}:{call.lineno}", key, blanks)


def as_asked(place: str, key: ast.expr, blanks: frozenset[str] | None) -> Iterator[Asked]:
    """Give what one expression asks for: a key, or keys of one pattern; nothing when it is a name."""
    if isinstance(key, ast.Constant):
        yield Asked(place, re.compile(re.escape(str(key.value))), str(key.value), blanks)
    elif isinstance(key, ast.JoinedStr):
        yield Asked(place, pattern(key), "", blanks)


def chosen(key: ast.expr) -> Iterator[ast.expr]:
    """Give both ends of `a if … else b`, however many times."""
    if isinstance(key, ast.IfExp):
        yield from chosen(key.body)
        yield from chosen(key.orelse)
    else:
        yield key


def pattern(joined: ast.JoinedStr) -> re.Pattern[str]:
    """Say which keys an f-string can be."""
    parts = (re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".*" for part in joined.values)
    return re.compile("".join(parts))


@cache
def literals() -> frozenset[str]:
    """Every text in the code that could be a key kept in a name, and every key that a template asks for."""
    return frozenset(one.literal for one in asked_in_templates()) | frozenset(
        node.value
        for source in speaking()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEY.fullmatch(node.value)
    )


@cache
def patterns() -> frozenset[re.Pattern[str]]:
    """Every f-string in the code that could be a key: asked for, or beginning with a part of one and a hyphen."""
    begun = (
        pattern(node)
        for source in speaking()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.JoinedStr) and begins_like_a_key(node)
    )
    return frozenset(one for one in (*begun, *(each.pattern for each in asked())) if one.pattern != ".*")


def begins_like_a_key(joined: ast.JoinedStr) -> bool:
    """Say whether an f-string starts with e.g. "agency-"."""
    first = joined.values[0]
    said = str(first.value) if isinstance(first, ast.Constant) else ""
    return said.endswith("-") and bool(KEY.fullmatch(said))
