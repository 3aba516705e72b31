"""Each room of the code sees only what it may; the contracts are in pyproject.toml."""

from __future__ import annotations

import pytest
from importlinter.cli import lint_imports

from tests.shape.sources import ROOT


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
