"""What stands on a list, recognised when it is typed, in whatever language: "Heddlu" is the police."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from bot.audit.agencies import AGENCIES, is_alike, key
from bot.audit.choices import OPENINGS, REASONS
from bot.text.words import languages


@cache
def labels(kind: str, codes: tuple[str, ...]) -> Mapping[str, str]:
    """Give the code of each name that a list's entries have in any language, by the name's `key`."""
    named = {key(words(f"{kind}-{code}")): code for words in languages().values() for code in codes}
    return named | {key(code): code for code in codes}


def listed_agency(name: str) -> str:
    """Give the code of an agency on the list, empty for any other.

    >>> listed_agency("POLICE"), listed_agency("Children's social care"), listed_agency("Wardens")
    ('police', 'childrens-social-care', '')
    """
    return labels("agency", AGENCIES).get(key(name), "")


def listed_reason(text: str) -> str:
    """Give the code of a reason on the list, empty for any other."""
    return labels("reason", REASONS).get(key(text), "")


def listed_opening(text: str) -> str:
    """Give the code of a listed reason for opening an answer again, empty for any other."""
    return labels("opening", OPENINGS).get(key(text), "")


def listed_alike(name: str) -> Iterator[str]:
    """Give the codes of the agencies on the list that a name is close to in any language."""
    for code in AGENCIES:
        if any(is_alike(name, words(f"agency-{code}")) for words in languages().values()):
            yield code


@cache
def outside_words() -> frozenset[str]:
    """Give how a form says "outside our view", in every language, folded."""
    return frozenset(" ".join(words("form-outside").split()).casefold() for words in languages().values())
