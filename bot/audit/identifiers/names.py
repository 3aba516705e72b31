"""Names of people. Nothing here is ever certain: each is asked about.

A given name of any community that is hardly anything else counts by itself; one that is also a word, a surname or a
place counts beside what only people do or have; a capital word that no list knows counts after "child", "spoke to" and
the like. The name of a body, a street, a law, an author or a published review is none, nor is a word in capitals.

>>> kinds = lambda text: [finding.kind for finding in names_in(text)]
>>> said = ("The plan for Kacper", "Grace said no", "the child Xyzra ran", "spoke to Xyzra", "Jing Yi")
>>> [kinds(text) for text in said]
[['named-person'], ['named-person'], ['named-child'], ['named-person'], ['named-person']]
>>> kinds("Grace periods; Child Protection; Lucy Faithfull Foundation; Clare's Law; Radford (2011); KACPER; St Anne's")
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.beside import TOLD, Beside, follows_kin, opens_sentence
from bot.audit.identifiers.finding import Finding, soft
from bot.audit.identifiers.given import ALONE, BESIDE, CHINESE_LOOKING, PLACES
from bot.audit.identifiers.near import Read
from bot.audit.identifiers.public import IDIOMS, is_public
from bot.audit.identifiers.systems import SYSTEM_WORDS

TOKEN = re.compile(r"[A-Z][A-Za-z]*+(?:'[A-Za-z]++|-[A-Z][a-z]++)*+")
PLURAL = re.compile(r"[A-Z]{2,}s")
SURNAME = re.compile(r"(?:O'|Mc|Mac|D')[A-Z][a-z]++")
SURNAMES = ("O'", "Mc", "Mac", "D'")
RESTAURANT = "mcdonald"
CONSONANTS = r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
VOWELS = r"(?:uang|iang|iong|ang|eng|ing|ong|iao|uai|uan|ian|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|[aeiou])"
SYLLABLE = rf"{CONSONANTS}?{VOWELS}"
CHINESE = re.compile(rf"(?:{CONSONANTS}{VOWELS}){{2}}")
TWO_SYLLABLES = re.compile(rf"({SYLLABLE}) ({SYLLABLE})", re.IGNORECASE)
NEXT = re.compile(r" [A-Z][a-z]{1,5}(?![A-Za-z'])")
# Syllables that are also words: two of them are no name.
SHORT_WORDS = frozenset(
    "he she can men me an in long ten den run sun fan pan ban song hang you we no go so do on".split()
)
SMALL = re.compile(r"[a-z]{4,}(?:'s)?(?![\w@/'-]|\.\w)")
ENDED = (". ", "! ", "? ")
PARTS = tuple("_@/.#=&")
JOINED = tuple("_.@/'-")
SHORTEST_SMALL = 4
SHORTEST_CHINESE = 5
TELLING = frozenset("for to with about by told asked met saw of and called named from visited when that if".split())


def names_in(text: str) -> Iterator[Finding]:
    """Look for names."""
    text = Read(text)
    idioms = [(start, start + len(idiom)) for idiom, start in text.found(IDIOMS) if has_name(text, idiom, start)]
    for match in TOKEN.finditer(text):
        word = match.group().removesuffix("'s")
        key = word.lower().replace("'", "")
        if key in SYSTEM_WORDS or word.isupper() or PLURAL.fullmatch(word) or (len(key) == 1 and "'" not in word):
            continue
        start = match.start()
        if not (idioms and any(begin <= start < end for begin, end in idioms)):
            yield from judged(text, word, key, start)
    if written_small(text):
        yield soft("named-person")


def has_name(text: str, idiom: str, start: int) -> bool:
    """Say whether an idiom stands at `start` with the capitals of a name in it; it is known in small letters.

    >>> has_name("Jack of all trades", "jack of all trades", 0), has_name("jack of all", "jack of all trades", 0)
    (True, False)
    """
    return not text[start : start + len(idiom)].islower()


def judged(text: str, word: str, key: str, start: int) -> Iterator[Finding]:
    """Judge one capital word by itself and by what stands beside it; `key` is it in plain small letters."""
    end, before = start + len(word), text[start - 1] if start else ""
    owner = text.startswith("'s", end)
    if before.isalnum() or (before in PARTS and text[start - 2 : start - 1] != " "):
        return
    if is_name(key, word, text, end):
        if not is_public(text, start, end):
            yield soft("named-person")
        return
    known, place = key in BESIDE, key in PLACES
    doubtful = not (known or place or owner)
    if doubtful and (not start or text[start - 2 : start] in ENDED):
        return
    kin = follows_kin(text, start, known=known or place)
    if doubtful and not kin and opens_sentence(text, start):
        return
    said = kin or Beside(text, start, end, owner=owner).speaks_of_a_person(known=known, place=place)
    if said and not is_public(text, start, end):
        yield soft("named-child" if kin else "named-person")


def is_name(key: str, word: str, text: str, end: int) -> bool:
    """Say whether a capital word is a name whatever stands beside it.

    >>> [is_name(word.lower(), word, word, 9) for word in ("Kacper", "Xiaoming", "McAleese", "Banana", "Grace")]
    [True, True, True, False, False]
    """
    if key in ALONE:
        return True
    if "-" in key:
        return any(part in ALONE for part in key.split("-"))
    if word.startswith(SURNAMES) and SURNAME.fullmatch(word):
        return not key.startswith(RESTAURANT)
    if len(key) >= SHORTEST_CHINESE:
        return CHINESE.fullmatch(key) is not None and key not in CHINESE_LOOKING
    following = NEXT.match(text, end)
    pair = TWO_SYLLABLES.fullmatch(word + following[0]) if following else None
    return pair is not None and not {pair[1].lower(), pair[2].lower()} <= SHORT_WORDS


def written_small(text: Read) -> bool:
    """Say whether a name is written small after a word that leads to one, or with what only a person has or does."""
    names = (name for name in ALONE.intersection(text.words) if len(name) >= SHORTEST_SMALL)
    return any(is_led_to(text, name, start) for name in names for start in text.words[name])


def is_led_to(text: str, name: str, start: int) -> bool:
    """Say whether a name at `start` is written small, and a word before or after it speaks of a person."""
    match = SMALL.match(text, start)
    if match is None or match[0].removesuffix("'s") != name or text[start - 1 : start] in JOINED:
        return False
    before, after = text[max(0, start - 12) : start].split(), text[match.end() : match.end() + 16].split()
    told = bool(after) and after[0] in TOLD
    return match[0].endswith("'s") or told or (bool(before) and before[-1].lower() in TELLING)
