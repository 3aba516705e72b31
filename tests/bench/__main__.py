"""`make bench`: every module here that has a `measure()` is asked, and what they found is one table."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from time import perf_counter

from rich.console import Console
from rich.table import Table

import tests.bench

FIRST = ("taps", "summary", "start")


def modules() -> list[str]:
    """Name the modules beside this one, what matters most first."""
    names = [found.name for found in iter_modules(tests.bench.__path__) if not found.name.startswith("__")]
    return sorted(names, key=lambda name: (FIRST.index(name) if name in FIRST else len(FIRST), name))


def shown(value: float) -> str:
    """Write a figure with as many digits as mean something."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def main() -> None:
    """Measure everything, and print it."""
    console = Console()
    table = Table("what", "figure", "unit, spread and aim", title="Measured on this machine, now")
    table.columns[1].justify = "right"
    started = perf_counter()
    for name in modules():
        measure = getattr(import_module(f"tests.bench.{name}"), "measure", None)
        if measure is None:
            continue
        with console.status(f"measuring {name} …"):
            found = measure()
        table.add_section()
        for title, value, unit in found:
            table.add_row(title, shown(value), unit)
    console.print(table)
    console.print(f"It took {perf_counter() - started:.0f} seconds.")


if __name__ == "__main__":
    main()
