"""What nobody uses is not kept: every name the code gives is used somewhere in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import PurePath

from jinja2 import nodes

from tests.shape.keys import templates
from tests.shape.sources import Function, Source, sources

ASKED_FOR_BY_OTHERS = {
    "bot/audit/agreement.py": "how far agencies are from their median, in its published grades",
    "bot/audit/scoring.py": "how many statements have each point, likewise",
    "bot/__main__.py": "typer calls the commands",
    "bot/chat/budget.py": "python-telegram-bot calls what its rate limiter must have",
    "bot/chat/routes.py": "python-telegram-bot calls `filter`",
    "bot/commands/doors.py": "uvicorn calls `capture_signals`",
    "bot/config.py": "pydantic reads `model_config`",
    "bot/db/columns.py": "SQLAlchemy calls what its types must have",
    "bot/db/sqlite.py": "SQLAlchemy calls what a cursor must have",
    "bot/library/schema.py": "pydantic calls the checks and reads `model_config`",
    "bot/posts/complaints.py": "logging calls `filter`",
    "bot/rehearsal/application.py": "uvicorn calls `capture_signals`",
    "bot/web/pages/uploads.py": "starlette reads `spool_max_size`",
    "bot/reports/record.py": "the documented schema, which the tests hold the record to",
    "bot/audit/identifiers/given/": "the packed names are taken from all parts at once",
    "bot/audit/identifiers/nhs.py": "the published examples are held against it alone",
    "bot/audit/identifiers/pupils.py": "the published examples are held against it alone",
}
"""Files and folders that give a name for somebody else."""


def at_the_top(source: Source) -> Iterator[str]:
    """Every name that a file gives."""
    for node in source.tree.body:
        yield from names(node)


def in_classes(source: Source) -> Iterator[str]:
    """What the classes of a file can do."""
    for node in source.tree.body:
        for part in node.body if isinstance(node, ast.ClassDef) else ():
            yield from names(part)


def names(node: ast.stmt) -> Iterator[str]:
    if isinstance(node, Function | ast.ClassDef):
        yield node.name
    elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        yield node.target.id
    elif isinstance(node, ast.Assign):
        yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def used(*folders: str) -> set[tuple[str, str]]:
    """Every name that is used, each with the last part of the module it was taken from; "" for a part of a class."""
    in_pages = {("", part.attr) for _, tree in templates() for part in tree.find_all(nodes.Getattr)}
    return in_pages.union(*map(used_below, folders))


@cache
def used_below(folder: str) -> set[tuple[str, str]]:
    return {
        use
        for source in sources(folder)
        for here in (stem(source.path),)
        for top in source.tree.body
        for node in ast.walk(top)
        for use in uses(node, here, getattr(top, "name", ""))
    }


def stem(path: str) -> str:
    where = PurePath(path)
    return where.parent.name if where.stem == "__init__" else where.stem


def uses(node: ast.AST, here: str, inside: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id != inside:
        yield here, node.id
    elif isinstance(node, ast.ImportFrom):
        yield from (((node.module or "").rpartition(".")[2], each.name) for each in node.names)
    elif isinstance(node, ast.Attribute):
        yield "", node.attr
        yield getattr(node.value, "id", getattr(node.value, "attr", "")), node.attr
    elif isinstance(node, ast.MatchClass):
        yield from (("", name) for name in node.kwd_attrs)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isidentifier():
        yield here, node.value  # a forward reference
        yield "", node.value  # a field by its name


@cache
def idle() -> list[tuple[str, str]]:
    """Give every name that nothing uses: a field, too, that is only ever filled."""
    by_the_bot, on_stage = used("bot", "migrations"), used("bot", "tests")  # the tests play on the stand-in, too
    return [
        (source.path, name)
        for source in sources("bot")
        for where, given in ((stem(source.path), at_the_top(source)), ("", in_classes(source)))
        for name in given
        if (where, name) not in (on_stage if source.path.startswith("bot/rehearsal/") else by_the_bot)
        if not name.startswith("__")
    ]


def test_nothing_is_kept_that_nobody_uses() -> None:
    kept = [f"{path}: {name}" for path, name in idle() if not path.startswith(tuple(ASKED_FOR_BY_OTHERS))]
    assert not kept, "nothing uses these:\n" + "\n".join(kept)


def test_no_exception_has_outlived_its_reason() -> None:
    paths = {path for path, _ in idle()}
    needless = [place for place in ASKED_FOR_BY_OTHERS if not any(path.startswith(place) for path in paths)]
    assert not needless, f"all of it is used: {needless}"
