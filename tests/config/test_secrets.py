"""What opens a door is in no list of processes, and what holds people's words is its owner's alone."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

from bot.__main__ import app
from bot.commands.keeping import write_backup
from bot.config import IN_FILES, Config
from tests.db.test_private import lax, rights
from tests.shape.sources import sources

FIXED = {"sys.executable", "*([READING] if reads else [])"}
STARTERS = {"create_subprocess_exec", "create_subprocess_shell", "Popen"}


def test_no_command_takes_a_secret_as_an_argument() -> None:
    names = {
        name
        for each in app.registered_commands
        if each.callback
        for name in inspect.signature(each.callback).parameters
    }
    assert "chat" in names
    assert not {name for name in names if re.search("|".join(("password", "secret", *IN_FILES)), name)}


def started() -> Iterator[ast.expr]:
    """Give what other programs are started with."""
    for source in sources("bot"):
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in STARTERS:
                yield from node.args


def test_no_program_is_started_with_anything_but_fixed_words() -> None:
    """The one that draws pictures is told what to draw on its standard input."""
    given = list(started())
    assert given
    assert [ast.unparse(each) for each in given if not is_fixed(each)] == []


def is_fixed(given: ast.expr) -> bool:
    """Say whether an argument is a literal, Python itself, or the one word that says that people's files are read."""
    return isinstance(given, ast.Constant) or ast.unparse(given) in FIXED


async def test_a_backup_and_the_names_of_its_rounds_are_their_owners_alone(sqlite_url: str, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    with lax():
        await write_backup(Config(database_url=sqlite_url), folder / "copy.db")
    assert rights(folder) == {"copy.db": "0o600", "copy.db.rounds.txt": "0o600"}


def test_the_container_is_nobody_in_particular_and_has_one_place_to_write() -> None:
    file = Path("Dockerfile").read_text("utf-8")
    assert re.search(r"^USER [1-9][0-9]*:[1-9][0-9]*$", file, re.MULTILINE)
    assert re.findall(r"^VOLUME (.+)$", file, re.MULTILINE) == ["/data"]
    assert "AUDIT_BOT_DATABASE_URL=sqlite+aiosqlite:////data/" in file
    assert "docker run --read-only --tmpfs /tmp" in Path("docs/operators.md").read_text("utf-8")
