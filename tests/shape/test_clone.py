"""What a clone carries: nothing of one machine, nothing of one registry, and locks that agree."""

from __future__ import annotations

import re
import tomllib

from tests.shape.sources import ROOT, texts

# Joined from pieces, so that this file does not name what it looks for.
HOSTS = ("pypi" + ".org", "python" + "hosted.org", "registry." + "npmjs", "deb." + "debian.org")
FOLDERS = re.compile("|".join("/" + name for name in ("work" + "/", "root" + "/", "farm" + "/", "opt" + "/wheels")))
PINNED = re.compile(r"^([a-z0-9][a-z0-9._-]*)(?:\[[^]]*\])?==(\S+)", re.MULTILINE)


def test_no_file_names_a_registry() -> None:
    found = [f"{path}: {host}" for path, said in texts() for host in HOSTS if host in said]
    assert not found, "\n".join(found)


def test_no_file_knows_one_machine() -> None:
    found = [f"{path}: {match[0]}" for path, said in texts() for match in FOLDERS.finditer(said)]
    assert not found, "\n".join(found)


def test_what_the_bot_runs_on_is_what_is_tested() -> None:
    runtime, tested = (set(PINNED.findall((ROOT / f"requirements{name}.txt").read_text())) for name in ("", "-dev"))
    assert runtime
    assert runtime <= tested, f"run `make lock`: {sorted(runtime - tested)} is not what the tests install"


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {"": project["project"]["dependencies"]}
    asked["-dev"] = [*asked[""], *project["dependency-groups"]["dev"]]
    for name, wanted in asked.items():
        locked = {package for package, _ in PINNED.findall((ROOT / f"requirements{name}.txt").read_text())}
        missing = {re.split(r"[^\w.-]", one)[0].lower().replace("_", "-") for one in wanted} - locked
        assert not missing, f"run `make lock`: requirements{name}.txt lacks {sorted(missing)}"
