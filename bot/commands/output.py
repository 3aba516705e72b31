"""Where a command's document goes: a file that only its owner can read, whole or not at all, or standard output."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

import typer

STANDARD_OUTPUT = Path("-")


class CannotWrite(Exception):
    """A document cannot go where it was told to; the message says why, in plain English for the operator."""


def put_out(content: bytes, out: Path, told: str) -> None:
    """Write a document to a file, or to standard output for `-`, and tell of it where the document is not.

    Raises `CannotWrite`; a file that was there is then as it was.
    """
    try:
        if out == STANDARD_OUTPUT:
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
        elif out.exists() and not out.is_file():
            out.write_bytes(content)  # a device or a pipe is written to, never replaced; a folder refuses
        else:
            replace_whole(out.resolve(), content)
    except OSError as error:
        raise CannotWrite(why(out, error)) from error
    typer.echo(f"{out}: {told}", err=out == STANDARD_OUTPUT)


def replace_whole(out: Path, content: bytes) -> None:
    """Put a new file in the place of `out` once all of it is on the disk, readable by its owner alone."""
    part = out.with_name(f".{os.getpid()}.part")
    file = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(file, "wb") as writer:
            writer.write(content)
            writer.flush()
            os.fsync(writer.fileno())
        part.replace(out)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def check_folder(folder: Path) -> None:
    """Make sure, before any work is done, that files can be put into a folder, which is made when it is missing.

    Raises `CannotWrite`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(why(folder, error)) from error
    if not os.access(folder, os.W_OK):
        sentence = f"{folder} cannot be written to"
        raise CannotWrite(sentence)


def why(out: Path, error: OSError) -> str:
    """Say in one line why nothing could be written."""
    if out == STANDARD_OUTPUT:
        return f"standard output cannot be written to: {error.strerror}"
    if isinstance(error, IsADirectoryError):
        return f"{out} is a folder; name a file in it"
    if isinstance(error, NotADirectoryError | FileExistsError):
        return f"{out} cannot be written: a file stands where a folder should be"
    if isinstance(error, FileNotFoundError) and not out.parent.is_dir():
        return f"the folder {out.parent} is not there"
    return f"{out} cannot be written: {error.strerror}"
