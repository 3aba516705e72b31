"""Framework files: `statements/*.yaml` → `Framework`; each mistake is named by file and line.

A file goes through three steps: `document` (bytes → plain values that know their lines), `schema` (what a framework
file may say) and `reading` (mistakes in plain words, or the framework with the hash of its content). The sentences here
are for operators, so they are English and stand in the code.
"""

from bot.library.frameworks import check, read_framework, read_library
from bot.library.mistakes import FrameworkError, Mistake

__all__ = ["FrameworkError", "Mistake", "check", "read_framework", "read_library"]
