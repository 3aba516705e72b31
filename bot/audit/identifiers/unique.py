"""Who it can only be, though no name is said: the only girl of a year, the boy at a named school who was stabbed.

Asked about. Source: Information Commissioner's Office, Anonymisation code: a person is identified when they can be told
from others in a group, also by what is known locally.

>>> texts = ("the only girl in Year 9 at Marsden High", "The boy at Marsden High who ran", "the imam's son was first")
>>> [[finding.kind for finding in singled_out_in(text)] for text in texts]
[['only-one'], ['only-one'], ['only-one']]
>>> [*singled_out_in("The only concern is recording; the only team in Leeds; a boy at school; only one sends it")]
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.audit.identifiers.cues import words
from bot.audit.identifiers.finding import Finding, soft
from bot.audit.identifiers.near import Read, listed

ONE = (*words(lambda cues: cues.only), "one of only two")
# Without its article only where a clause begins: "only Ukrainian lad on the estate", "sole wheelchair user at".
BARE = ("only", "sole", "lone")
OPENS = re.compile(r"(?:^|[.;:,(\n\u2022\u2013-]|\b(?:the|and|is|was|theres|there's|as|she's|he's)) ?$")
YOUNG = (
    r"(?:girls?|boys?|child|pupil|student|young (?:person|woman|man)|teenager|youngster|family|families|lad|lass"
    r"|toddler"
    r"|baby|sibling pair|twins|triplets|refugee|traveller|care leaver|[a-z]+ user|survivor|\d+[- ]year[- ]old"
    r"|year \d{1,2}"
    r"|unaccompanied (?:child|minor)|parent"
    r"|prefect|set of (?:twins|triplets)|mother|father|plentyn|merch|bachgen|teulu|disgybl)"
)
EVER = re.compile(
    rf"(?:youngest|oldest|first|smallest) (?:[\w'-]+ ){{0,3}}?(?i:{YOUNG})\b(?: [\w'-]+){{0,2}}? (?:ever|arrested"
    rf"|charged|referred)\b"
    r"[^.!?;\n]{0,40}? (?:in|at|from|on) (?:the )?[A-Z][a-z]"
)
ONLY = re.compile(
    rf" (?:[\w'-]+ ){{0,4}}?(?i:{YOUNG})\b(?!'| protection| hub| plan| friendly)([^.!?;\n]{{0,70}})"
    r"| (?:in|of|at|from) (?:her|his|their) (?:year|class|school|village|family|home|group|street)\b()"
    r"| with (?:a|an) [a-z]+()"
)
# "The only child in the home who …", "in her class": a group, though it has no name.
GROUP = re.compile(
    r"\b(?:in|at|from|on|of|with|yn|o) (?:(?:the|a|an|this|that|our|her|his|their|its|all|whole|small|village|special"
    r"|primary|year|y|grammar|secondary|private|local) ){0,3}(?:(?i:year \d+|y\d+|class|year|school|village|home"
    r"|estate|street|town|area|unit|family"
    r"|hostel"
    r"|hotel|cohort|sample|roll|register|borough|county|college|academy|team|squad|community|group|placement|ward"
    r"|valley"
    r"|island|parish|region|city|district|custody|dosbarth|ysgol|pentref)\b|[A-Z][\w'-]+)|\b(?:is|was) (?:a"
    r"|an) \w+[, ]|^$"
)
SOMEBODY = listed(
    "girl girls boy boys child pupil student lad lass twins triplets siblings brothers sisters young family teenager"
)
AT_PLACE = re.compile(
    r"(?:girls?|boys?|child|pupil|student|lad|lass|twins|triplets|siblings|brothers|sisters|young (?:person|woman"
    r"|man)|family)"
    r" (?:at|from|in|on|of) (?:the )?(?:[a-z]+ (?:at|in|on) )?(?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3},?"
    r" (?:who|whose|that was|where|were|was|had|is|are|has|have|left|ran)\b"
)
WITH = re.compile(
    r"\w* with (?:a|an|the|one) [a-z -]{3,30}(?: in| at| from| on) (?:Year \d|[A-Z])|\w* (?:in"
    r"|from) the [a-z]+ (?:by|near|behind|next to|opposite|beside) [\w ]{3,24}[A-Z]"
)
SINGLED = re.compile(r"\b(?:the|a|that|this|those) (?:[\w-]+ ){0,2}$", re.IGNORECASE)
IN_NEWS = re.compile(
    r"(?:in the (?:news(?:paper)?s?|paper|press|local (?:paper|press|news))|on the (?:front page|news)|on (?:tv"
    r"|telly))\b"
)
EVENT = re.compile(
    r" (?:who|whose (?:brother|sister|mother|father|mum|dad|cousin|friend)) (?:went missing|was (?:stabbed|shot|killed"
    r"|murdered|found|attacked|rescued|arrested|raped|kidnapped|excluded|hit)|died|drowned|ran|won|set fire|jumped"
    r"|fell)\b"
    r"[^.!?;\n]{0,50}?(?:[a-z] (?=[A-Z])[A-Z][a-z]+|\b20\d\d|\blast (?:week|month|year|summer|winter))"
)
ROLE = (
    r"(?:councillor|imam|vicar|rabbi|priest|pastor|head(?:teacher|master|mistress)?|teacher|doctor|gp|police officer"
    r"|mayor"
    r"|mp|caretaker|shopkeeper|farmer|postman|dentist|governor|publican|landlord|lollipop lady|school cook|youth worker"
    r"|footballer|judge)"
)
ROLES = listed(
    """
    councillor imam vicar rabbi priest pastor head headteacher headmaster headmistress teacher doctor gp
    police_officer mayor
    mp caretaker shopkeeper farmer postman dentist governor publican landlord lollipop_lady school_cook youth_worker
    footballer judge
    """
)
OFFSPRING = (
    r"(?:son|daughter|child|children|stepson|stepdaughter|twins?|grandson|granddaughter|niece|nephew|boy|girl|wife)"
)
OF_ROLE = re.compile(
    rf"\bwhose (?:father|mother|mum|dad|uncle|aunt|brother|sister) (?:is|was) (?:the|a) (?:local |village "
    rf"|town )?{ROLE}\b|\b{ROLE}'s (?:own |younger |older |eldest |youngest )?{OFFSPRING}\b"
    rf"|\b{OFFSPRING} of (?:the|a) (?:local |village |town |deputy )?{ROLE}\b"
)
KNOWN = re.compile(
    r"\b(?:head (?:boy|girl)|captain|goalkeeper|mascot|carnival queen)\b[^.!?;\n]{0,12} (?:at|of|for) (?:the )?"
    r"(?:[A-Z][\w'-]+|county|school|village|town)"
    r"|\b(?:dad|mum|father|mother|uncle|family|parents|nan|brother|grandad) (?:who )?(?:runs?|owns?|keeps?|works? at"
    r"|manages?"
    r"|is the)"
    r" (?:the|a) (?:[\w&'-]+ ){0,3}?(?:shop|pub|takeaway|chippy|garage|farm|restaurant|caf[ei]|post ?office|salon"
    r"|barbers?"
    r"|church|mosque|caretaker|vicar|imam|lollipop)\b"
)
OCCUPIED = listed(
    "runs run owns own keeps keep works_at manages is_the head_boy head_girl goalkeeper captain mascot carnival_queen"
)
BACK, REACH = 40, 130


def singled_out_in(text: str) -> Iterator[Finding]:
    """Look for descriptions that only one person or family fits."""
    text = Read(text)
    if (
        any(is_only(text, start + len(cue)) for cue, start in (*text.found(ONE), *bare(text)))
        or any(EVER.match(text, start) for start in text.at(("youngest", "oldest")))
        or any(is_singled(text, start) for start in text.at(SOMEBODY))
        or near(OF_ROLE, text.small, text.at(ROLES))
        or near(KNOWN, text, text.at(OCCUPIED))
    ):
        yield soft("only-one")


def bare(text: Read) -> Iterator[tuple[str, int]]:
    """Give each "only" that needs no article because a clause begins with it."""
    return ((cue, start) for cue, start in text.found(BARE) if OPENS.search(text.small[max(0, start - 8) : start]))


def is_only(text: str, end: int) -> bool:
    """Say whether a young person, and of what, follows "the only"."""
    match = ONLY.match(text, end, end + REACH)
    return match is not None and (match[1] is None or GROUP.search(match[1]) is not None)


def is_singled(text: str, start: int) -> bool:
    """Say whether a young person at `start` is singled out by a named place, the news or an event."""
    after = text[start : start + REACH]
    word = re.match(r"[a-zA-Z]+(?: (?:person|woman|man))?", after)
    if word is None or not SINGLED.search(text[max(0, start - BACK) : start]):
        return False
    rest = after[word.end() :]
    return bool(AT_PLACE.match(after) or WITH.match(after) or EVENT.match(rest) or (IN_NEWS.search(rest[:48].lower())))


def near(rule: re.Pattern[str], text: str, places: Iterable[int]) -> bool:
    """Say whether a rule holds around one of some places."""
    return any(rule.search(text[max(0, place - BACK) : place + BACK]) for place in places)
