"""When the process dies, nothing of its memory goes to disk: what people wrote, also what was refused, was in it."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress

SET_DUMPABLE = 4
"""`PR_SET_DUMPABLE` of prctl(2). The limit alone does not hold where dumps are piped to a program (core(5))."""


def no_core_dumps() -> None:
    """Switch core dumps off for this process and those it starts; where the system knows none, do nothing."""
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(SET_DUMPABLE, 0, 0, 0, 0)
