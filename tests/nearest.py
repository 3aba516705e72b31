"""The tests of a module first, where a small fault in it is looked for (`make mutants`): most die at once."""

from __future__ import annotations

import os

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests that bear the name of the faulty module before the others, its examples before all."""
    path, _, _ = os.environ.get("MUTANT_UNDER_TEST", "").rpartition(".")
    module = path.rpartition(".")[2]
    if module:
        items.sort(key=lambda item: (f"/{module}.py" not in item.nodeid, f"/test_{module}.py" not in item.nodeid))
