"""The project's own files, as the shape tests read them."""

from __future__ import annotations

import ast
import gc
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
KEPT = {".ci", ".github", ".dockerignore", ".gitignore"}
MADE = {"build", "dist", "mutants", "out", "__pycache__"}

Function = ast.FunctionDef | ast.AsyncFunctionDef
NESTS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.TryStar, ast.Match)


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file: its path from the root, and what it says."""

    path: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        """How long it is."""
        return len(self.text.splitlines())

    def functions(self) -> Iterator[tuple[str, Function]]:
        """Every function, with the place to look."""
        for node in ast.walk(self.tree):
            if isinstance(node, Function):
                yield f"{self.path}:{node.lineno} {node.name}", node

    def imports(self) -> Iterator[str]:
        """Every module it imports, also inside functions, also only for types."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (each.name for each in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield node.module or ""


def sources(*folders: str) -> tuple[Source, ...]:
    """Give every Python file below the folders, each read once."""
    return tuple(source for folder in sorted(folders) for source in below(folder))


@cache
def below(folder: str) -> tuple[Source, ...]:
    """Read every Python file below a folder."""
    paths = sorted((ROOT / folder).rglob("*.py"))
    texts = ((path, path.read_text(encoding="utf-8")) for path in paths)
    gc.disable()  # all of it stays, and takes six times as long where what stays is looked through for what does not
    try:
        return tuple(Source(path.relative_to(ROOT).as_posix(), text, ast.parse(text)) for path, text in texts)
    finally:
        gc.freeze()
        gc.enable()


@cache
def texts() -> tuple[tuple[str, str], ...]:
    """Read every text file a clone holds; without asking git, which a machine may not have."""
    tops = [top for top in ROOT.iterdir() if top.name in KEPT or not (top.name.startswith(".") or made(top))]
    files = [file for top in tops for file in ([top] if top.is_file() else sorted(top.rglob("*"))) if file.is_file()]
    return tuple(
        (file.relative_to(ROOT).as_posix(), said)
        for file in files
        if not any(map(made, file.relative_to(ROOT).parents))
        if (said := decoded(file)) is not None
    )


def made(path: Path) -> bool:
    """Say whether a folder is the work of a tool."""
    return path.name in MADE or path.name.endswith(".egg-info")


def decoded(file: Path) -> str | None:
    """Read a text; None for a picture or a database."""
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def length(function: Function) -> int:
    """Count a function's lines from its `def` to its end."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def parameters(function: Function) -> int:
    """Count what a caller may pass, by position or by name; not `self`, nor what the stars gather."""
    named = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    return sum(each.arg not in {"self", "cls"} for each in named)


def depth(node: ast.AST, *, chained: bool = False) -> int:
    """Count how deep blocks stand in blocks; an `elif` is no deeper than its `if`, a function inside starts anew."""
    inside = max(
        (
            depth(child, chained=follows(node, child))
            for child in ast.iter_child_nodes(node)
            if not isinstance(child, Function | ast.ClassDef)
        ),
        default=0,
    )
    return inside + (isinstance(node, NESTS) and not chained)


def follows(node: ast.AST, child: ast.AST) -> bool:
    """Say whether the child is an `elif` of the node."""
    return isinstance(node, ast.If) and isinstance(child, ast.If) and node.orelse == [child]
