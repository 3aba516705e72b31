"""The tables of the papers that are gathered here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat

from bot.audit.access import Access
from bot.audit.identifiers.kinds import TABLE
from bot.audit.keeping import Hold
from bot.audit.model import Audit
from bot.commands.keeping import place_of
from bot.commands.papers.facts import GATE, Premises, called, share
from bot.config import PREFIX
from bot.reports.forms.lines import NOTICE as FORM_NOTICE
from bot.reports.governance.content import FactTable
from bot.text import Words, languages
from bot.views.access import Telling
from bot.views.members import NOTICE

SEEN = Sequence[tuple[Audit, Sequence[Hold]]]
"""Every round there is, with the holds of its room that are on."""

PAGE_NOTICE = ("page-notice-kept", "page-notice-long", "page-notice-cookies")


def tables_of(found: Premises, facts: Mapping[str, str], seen: SEEN, words: Words) -> dict[str, FactTable]:
    """Give every table."""
    return {
        "deployment": deployment(facts),
        "settings": settings_table(found, facts),
        "holds": FactTable(
            "Rooms held", ("Room", "By", "Since", "Reason"), (4, 2, 3, 5), tuple(holds_shown(seen, words))
        ),
        "access": FactTable(
            "Who could and can see each room",
            ("Room", "What", "Who, and since when"),
            (3, 3, 7),
            tuple(accesses(found.accesses, words)),
        ),
        "notice": notice_shown("Before the first use and with /privacy", NOTICE),
        "page_notice": notice_shown("Before coming in", PAGE_NOTICE),
        "form_notice": notice_shown("On a form", FORM_NOTICE),
        "gate_figures": gate_figures(),
        "gate_kinds": FactTable(
            "What is stopped",
            ("What", "Refused", "Asked about"),
            (3, 4, 4),
            tuple((words(f"identifier-{kind.name}"), kind.certain or "–", kind.soft or "–") for kind in TABLE),
        ),
    }


def deployment(facts: Mapping[str, str]) -> FactTable:
    """Say what runs here, in one table."""
    names = {
        "Program": "version",
        "Database": "database_place",
        "Posts on their way": "posts_place",
        "Disk encryption": "encryption",
        "Last backup": "last_backup",
        "Updates come": "updates",
        "Doors open": "doors",
        "Pages": "pages",
        "Telegram": "api_place",
        "Languages": "languages",
        "Rooms": "rooms",
        "Rooms held": "held",
    }
    rows = [(name, facts[fact]) for name, fact in names.items()]
    rows.append(("Closed rounds kept, months", facts[f"{PREFIX}RETENTION_MONTHS"]))
    return FactTable("What runs here", ("What", "Here"), (3, 9), rows)


def settings_table(found: Premises, facts: Mapping[str, str]) -> FactTable:
    """Give every setting that an operator has, as it is in force."""
    names = [PREFIX + name.upper() for name in type(found.settings).model_fields]
    return FactTable("Settings", ("Setting", "In force"), (1, 1), [(name, facts[name]) for name in names])


def holds_shown(seen: SEEN, words: Words) -> Iterator[tuple[str, ...]]:
    """Name each hold that is on, once a room."""
    told: set[int] = set()
    for audit, holds in seen:
        if audit.room.id not in told:
            told.add(audit.room.id)
            yield from ((place_of(audit), hold.source.value, words.date(hold.since), hold.reason) for hold in holds)


def accesses(seen: Sequence[Access], words: Words) -> Iterator[tuple[str, ...]]:
    """Say of each room who could and can see it, a line a row; what holds of every room is said once elsewhere."""
    for access in seen:
        place = place_of(access.last)
        for title, listed in Telling(access, words).parts():
            if title != words("access-operator"):
                yield from zip(
                    (place, *repeat("", len(listed) - 1)), (title, *repeat("", len(listed) - 1)), listed, strict=True
                )
                place = ""


def notice_shown(about: str, keys: Sequence[str]) -> FactTable:
    """Give a notice in each language, a sentence a row."""
    rows = [(called(code) if key == keys[0] else "", words(key)) for code, words in languages().items() for key in keys]
    return FactTable(about, ("Language", "As shown"), (2, 9), rows)


def gate_figures() -> FactTable:
    """Give what was measured of the gate."""
    certain, soft, honest = GATE["certain"], GATE["soft"], GATE["honest"]
    rows = [
        ("with a certain identifier", str(certain["of"]), f"{share(certain['stopped'], certain['of'])} stopped"),
        ("with a possible one", str(soft["of"]), f"{share(soft['stopped'], soft['of'])} stopped"),
        ("honest", str(honest["of"]), f"{honest['refused']} refused, {honest['asked']} asked about"),
        (
            "with a name, of the least caught of the groups",
            str(GATE["names"]["of"]),
            f"{share(GATE['names']['stopped'], GATE['names']['of'])} stopped",
        ),
    ]
    return FactTable("Sentences of the corpus", ("Sentences", "How many", "What became of them"), (5, 2, 4), rows)
