"""Whether the disk under the database is encrypted, as far as Linux tells: by dm-crypt (LUKS) anywhere below it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from bot.commands.checkup.check import Check, unknown, well

SYS, MOUNTS = Path("/sys"), Path("/proc/self/mountinfo")
CRYPT = "CRYPT-"
"""What the id of a device-mapper target begins with when it encrypts (cryptsetup)."""


def encryption_check(folder: Path | None, sys: Path = SYS, mounts: Path = MOUNTS) -> Check:
    """Say whether it is encrypted; never that it is not, as a drive or a provider may do it unseen."""
    if folder is None:
        return unknown("encryption", "cannot tell: the database is PostgreSQL's")
    try:
        device = block_device(folder, sys, mounts)
        ids = [each for device_below in below(device, 0) for each in mapper_id(device_below)] if device else []
    except (OSError, ValueError):
        device, ids = None, []
    if any(each.startswith(CRYPT) for each in ids):
        return well("encryption", "the disk under the database is encrypted (dm-crypt)", {"disk_encrypted": 1})
    if device is None:
        return unknown("encryption", "cannot tell: no disk of this machine's is under the database")
    return unknown("encryption", f"cannot tell: no dm-crypt under {device.name}; a provider or a drive may encrypt")


def block_device(folder: Path, sys: Path, mounts: Path) -> Path | None:
    """Find the device on which a folder lies, in /sys: by the number of its file system, or by what is mounted."""
    number = folder.stat().st_dev
    names = [numbered(number), *mounted(folder, mounts)]
    for name in names:
        found = sys / "dev" / "block" / name
        if found.exists():
            return found.resolve()
    return None


def numbered(device: int) -> str:
    """Write the number of a device as /sys does."""
    return f"{os.major(device)}:{os.minor(device)}"


def mounted(folder: Path, mounts: Path) -> Iterator[str]:
    """Give the number of the device that is mounted where a folder lies, as btrfs has one of its own.

    A line of mountinfo has the place fifth, and the source second after a lone hyphen (proc_pid_mountinfo(5)).
    """
    best, source = Path(), ""
    for line in mounts.read_text("utf-8").splitlines():
        words = line.split(" ")
        place = Path(words[4].replace("\\040", " "))
        if folder.is_relative_to(place) and len(place.parts) >= len(best.parts):
            best, source = place, words[words.index("-") + 2]
    if source.startswith("/dev/"):
        number = Path(source).stat().st_rdev
        yield numbered(number)


def below(device: Path, depth: int) -> Iterator[Path]:
    """Give a device and all that it is made of."""
    yield device
    slaves = device / "slaves"
    if depth < 8 and slaves.is_dir():  # noqa: PLR2004 - volumes on encryption on arrays: never so many
        for each in slaves.iterdir():
            yield from below(each.resolve(), depth + 1)


def mapper_id(device: Path) -> Iterator[str]:
    """Give the id of a device-mapper target."""
    file = device / "dm" / "uuid"
    if file.is_file():
        yield file.read_text("utf-8").strip()
