"""What a process leaves behind when it dies."""

import resource
import subprocess
import sys

import pytest

ASK = (
    "import ctypes, resource; from bot.commands.dumps import no_core_dumps; no_core_dumps(); "
    "print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
)


@pytest.mark.parametrize("command", [["--help"], ["check", "--help"]])
def test_each_command_still_says_what_it_does(command: list[str]) -> None:
    said = subprocess.run([sys.executable, "-m", "bot", *command], capture_output=True, text=True, check=True)  # noqa: S603 - our own command
    assert "Usage" in said.stdout


def test_a_process_that_dies_leaves_no_picture_of_its_memory() -> None:
    said = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, check=True)  # noqa: S603 - our own command
    assert said.stdout.split() == ["(0,", "0)", "0"]


def test_every_command_switches_dumps_off_before_anything_else(monkeypatch: pytest.MonkeyPatch) -> None:
    from typer.testing import CliRunner  # noqa: PLC0415 - only here

    from bot.__main__ import app  # noqa: PLC0415 - only here

    done: list[bool] = []
    monkeypatch.setattr("bot.commands.dumps.no_core_dumps", lambda: done.append(True))
    CliRunner().invoke(app, ["check", "no-such-file.yaml"])
    assert done == [True]
    assert resource.getrlimit(resource.RLIMIT_CORE)
