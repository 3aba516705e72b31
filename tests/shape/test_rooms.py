"""Each room of the code sees only what it may; the contracts are in pyproject.toml."""

from __future__ import annotations

import ast
import logging
from collections.abc import Iterator

import pytest
from importlinter.cli import lint_imports

from tests.shape.sources import ROOT, Source, sources

MOST_AT_THE_EDGE = 14


@pytest.fixture
def loggers_left_on() -> Iterator[None]:
    """import-linter sets up logging of its own, which switches off every logger there is."""
    yield
    for logger in logging.root.manager.loggerDict.values():
        if isinstance(logger, logging.Logger):
            logger.disabled = False


@pytest.mark.usefixtures("loggers_left_on")
def test_every_room_keeps_to_its_place(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.syspath_prepend(ROOT)
    broken = lint_imports(config_filename="pyproject.toml", no_cache=True, no_logo=True)
    said = capsys.readouterr().out
    assert not broken, said
    assert "0 broken" in said


def test_every_room_says_what_it_is_for() -> None:
    packages = [path for path in (ROOT / "bot").iterdir() if (path / "__init__.py").is_file()]
    silent = [path.name for path in packages if '"""' not in (path / "__init__.py").read_text(encoding="utf-8")]
    assert not silent, f"no docstring in bot/{silent}/__init__.py"


def test_the_map_names_every_room() -> None:
    import bot  # noqa: PLC0415 - only its docstring is wanted

    here = (ROOT / "bot").iterdir()
    places = {path.stem for path in here if path.suffix == ".py" or (path / "__init__.py").is_file()}
    lines = [line for line in (bot.__doc__ or "").splitlines() if line.startswith("    ")]
    named = {name for line in lines for name in line.strip().split("  ")[0].split(", ")}
    assert not places - named - {"__init__"}, "a room that the map in bot/__init__.py does not show"


def uses_telegram(source: Source) -> bool:
    return any(name.partition(".")[0] == "telegram" for name in source.imports())


def test_another_channel_would_touch_the_edge_alone() -> None:
    edge = [source.path for source in sources("bot") if uses_telegram(source)]
    beyond = [path for path in edge if not path.startswith("bot/chat/") or path.startswith("bot/chat/handlers/")]
    assert not beyond, f"python-telegram-bot is imported outside the edge: {beyond}"
    assert len(edge) <= MOST_AT_THE_EDGE, f"{len(edge)} files import python-telegram-bot: {edge}"
    assert edge


PARTS = {"members", "answers", "ratings", "reveals", "dissents"}


def changes_a_part(node: ast.AST) -> bool:
    """Say whether this makes a value like another one but for a part that an audit has."""
    made = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "replace"
    return made and isinstance(node, ast.Call) and bool(PARTS & {each.arg for each in node.keywords})


def test_an_audit_changes_in_one_place() -> None:
    """What a use case changes, and what the store gives back, is the same change."""
    places = {source.path for source in sources("bot") for node in ast.walk(source.tree) if changes_a_part(node)}
    assert places == {"bot/audit/changes.py"}


def test_a_private_chat_is_numbered_like_its_person_in_one_place() -> None:
    """Nobody makes a room of somebody's id but `RoomKey.private`."""
    made = [
        f"{source.path}:{node.lineno}"
        for source in sources("bot")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "RoomKey"
        if any("person" in name for name in map(ast.unparse, node.args))
    ]
    assert not made
