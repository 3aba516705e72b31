"""What is wrong with a framework file, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing to mend. `line` counts from 1 (1 also for a file as a whole, 0 for a folder).

    >>> print(Mistake(Path("hsb.yaml"), 41, "statement 1.3 has no text"))
    hsb.yaml:41: statement 1.3 has no text
    """

    file: Path
    line: int
    what: str

    def __str__(self) -> str:
        """Write it the way compilers do, so that editors can jump there."""
        return f"{self.file}:{self.line}: {self.what}" if self.line else f"{self.file}: {self.what}"


class FrameworkError(Exception):
    """The files cannot be used; `mistakes` are all that were found, file by file and down the lines."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("\n".join(map(str, mistakes)))
        self.mistakes = tuple(mistakes)
