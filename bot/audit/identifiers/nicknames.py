"""Nicknames and street names: a capital or quoted word after "known to peers as", "street name is", "AKA".

>>> kinds = lambda text: [finding.certainty.value for finding in nicknames_in(text)]
>>> kinds("He is known to peers as Smiley."), kinds('Known as "Tiny" on the estate.'), kinds("AKA Lil Dex")
(['soft'], ['soft'], ['soft'])
>>> kinds("The team is known as the Hub; the review known as Child S; an approach known locally as Safer Together")
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.cues import words
from bot.audit.identifiers.finding import Finding, soft
from bot.audit.identifiers.near import Read, sentence_before
from bot.audit.identifiers.systems import SYSTEM_WORDS

CUES = (*words(lambda cues: cues.nick), "they call", "people call", "friends call", "peers call")
KNOWN = re.compile(r"known (?:to|by|on|in|among|around) [a-z' ]{2,24}? as(?= )")
WHAT = re.compile(
    r"[\"'][A-Z][\w -]{1,20}[\"'] is (?:what|how) (?:they|people|everyone|his|her|peers|friends)\b[^.]{0,12} (?:call"
    r"|know)"
)
NAMED = re.compile(
    r"(?: (?:is|was|of|by))?[ :,]{1,2}(?:just |only |online as |on the street as )?"
    r"(?:([\"'])(?:[A-Za-z][\w '-]{1,24})\1|(?:Lil|Big|Young|Uncle|Baby|Little)? ?([A-Z][\w'-]*))"
)
ANY_WORD = re.compile(r" [a-z]{3,}")
THING = re.compile(
    r"\b(?:approach|team|tool|matrix|model|reviews?|process|project|services?|protocol|area|estate|park|pathway"
    r"|programme"
    r"|group|meeting|panel|report|operation|scheme|app|building|hub|forum|board|network|partnership|initiative"
    r"|framework"
    r"|policy|law|act|campaign|course|training|unit|school|college|home|charity|children|cases?|drugs?|substance|form"
    r"|system|guidance|strategy|plans?|list|disclosure|phase|stage|site|place|street|shop|practice|it)\b",
    re.IGNORECASE,
)
PERSON = re.compile(
    r"\b(?:he|she|they|him|her|his|who|lad|boys?|girls?|man|woman|male|female|person|peers|friends|dealer|elders?"
    r"|runner|leader|member|gang"
    r"|child|adult|suspect|nominal|someone|teen\w*|youth|brother|sister|cousin|uncle|boyfriend|associate)\b",
    re.IGNORECASE,
)
# These cues are only said of people.
SURE = re.compile(
    r"(?:child|boy|girl) as|answer|peers|friends|everyone|him|her|them|himself|street|nick|tag|goes|going|alias|body"
    r"|someone|know_|llysenw|a\.?k\.?a"
)
SAID = ("nickname was", "nickname is", "street name was", "street name is", "alias was", "goes by", "nicknamed")


def nicknames_in(text: str) -> Iterator[Finding]:
    """Look for nicknames."""
    text = Read(text)
    known = [("peers", start, found.end()) for start in text.at(("known",)) if (found := KNOWN.match(text, start))]
    told = [(cue, start, start + len(cue)) for cue, start in text.found(CUES)]
    if any(is_nickname(text, *cue) for cue in (*told, *known)) or WHAT.search(text):
        yield soft("nickname")


def is_nickname(text: str, cue: str, start: int, end: int) -> bool:
    """Say whether a nickname follows a cue that stands from `start` to `end`."""
    match = NAMED.match(text, end)
    if match is None:
        return (
            cue in SAID
            and ANY_WORD.match(text, end) is not None
            and text[end + 1 : end + 5]
            not in {"the ", "one ", "seve", "many", "diff", "vari", "some", "its ", "thei", "that"}
        )
    word = match[2] or ""
    if word.lower() in SYSTEM_WORDS or (word.isupper() and len(word) > 1 and not SURE.search(cue)):
        return False
    before = sentence_before(text, start)
    if SURE.search(cue) or PERSON.search(before):
        return not THING.search(before) or PERSON.search(before) is not None
    return not THING.search(before) and (match[1] is not None or not before.strip())
