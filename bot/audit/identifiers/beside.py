"""What stands beside a capital word and says that it is a person: whose mother, who was told, what plan it is for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.audit.identifiers.cues import either, words
from bot.audit.identifiers.systems import SYSTEM_WORDS, TOWNS

CHILD, KIN, HAS, FILE = (
    words(lambda cues: cues.child),
    frozenset(words(lambda cues: cues.kin)),
    frozenset(words(lambda cues: cues.has)),
    frozenset(words(lambda cues: cues.file)),
)
TOLD, MET, SPOKE = (
    frozenset(words(lambda cues: cues.told)),
    frozenset(words(lambda cues: cues.met)),
    frozenset(words(lambda cues: cues.spoke)),
)
SUFFERED = re.compile(
    r"(?: (?:had|has|have)(?: not| never)?)? ?(?:was|were|is|been|be|wasn't|isn't|being|are|got|gets)(?: (?:also"
    r"|never|not|again|now"
    r"|then|once|first|later|being|been))*"
    rf" {either(words(lambda cues: cues.suffered))}\b"
)
# Bodies and places are told, asked, moved and found too; only people are these.
ONLY_PEOPLE = frozenset("disclosed self-harmed confided cried whispered".split())
ONLY_SUFFERED = re.compile(
    r" (?:was|is|had been|has been|wasn't|got) (?:(?:also|never|not|again|now|then|once|first|later) )?(?:arrested"
    r"|stabbed|groomed|exploited|raped"
    r"|assaulted|trafficked|remanded|sectioned|strip-searched|pregnant|born|bullied|fostered|adopted"
    r"|reported missing|excluded"
    r"|frightened|scared|sleeping|spoken to|cautioned|bailed|missing)\b"
)
# A body or a place can have these too: the Trust's partner, Salford's carers.
OF_BODIES = frozenset(
    "partner partners parents carers carer friends friend sons daughters mate mates foster_carers".split()
)
WEAK = frozenset(
    "is was has had isn't wasn't needs needed stopped moved came turned went could would never got sees saw deserves "
    "attended"
    " wanted wants knew knows missed asked hasn't hadn't can't didn't doesn't won't wouldn't couldn't".split()
)
MODIFIERS = frozenset(
    "older younger elder little big baby twin half step foster birth own late paternal maternal new best".split()
)
YOUNG = either((*CHILD, *sorted(KIN, key=len, reverse=True)))
AFTER_KIN = re.compile(
    rf"(?<![\w-])((?i:{YOUNG}))(?: of)?(?:,? (?:is |was |who is |who was |a )?(?:called|named|known as|name is)"
    rf"|'s name is|,|:|,? \(| -)? ?[\"']?$"
)
# What can stand just before such a name, so that most words cost next to nothing.
LEADS = frozenset(
    phrase.split()[-1] for phrase in (*CHILD, *KIN, *words(lambda cues: cues.called), "of", "is", "was", "as")
)
# Capital nouns that begin no name of a plan, so that a capital word after them at a sentence's start counts.
WAS, WHO = (
    re.compile(r"\b(?:was|is|to|for|with|like) $"),
    re.compile(
        r" who (?:[a-z']+ )?(?:told|said|disclosed|ran|rang|lives|drew|wrote|found|called|asked|knew|tells|says|was"
        r"|is|had|has|we)\b"
    ),
)
# "Florin & his cousin"; "learned a lot from Xyzra, she spoke".
AND_KIN = re.compile(
    rf",? (?:and|&) (?:his|her|their) (?:(?:{'|'.join(sorted(MODIFIERS))}) )?"
    rf"{either(sorted(KIN, key=len, reverse=True))}\b"
)
SHE_DID = re.compile(r", (?:she|he) [a-z']+ ")
LED = re.compile(r"\b(?:from|with|to|by|about|for|met|saw|asked|told) $")
RELATIVES = (
    "YP",
    "Son",
    "Daughter",
    "Brother",
    "Sister",
    "Mother",
    "Mum",
    "Father",
    "Dad",
    "Cousin",
    "Uncle",
    "Aunt",
    "Nan",
)
GONE_ON = re.compile(r" [A-Z]|/|-[A-Z]")
BACK, REACH = 40, 48


@dataclass(frozen=True, slots=True)
class Beside:
    """The place of a capital word in its text; `owner` says that "'s" follows it."""

    text: str
    start: int
    end: int
    owner: bool

    def speaks_of_a_person(self, *, known: bool, place: bool) -> bool:
        """Say whether what stands beside speaks of a person.

        A word that is also a name (`known`) needs less of it than a place, and a place less than a word no list knows.
        """
        after = self.text[self.end : self.end + REACH]
        if (
            self.has_kin(after, known=known or place)
            or ((known or place) and AND_KIN.match(after))
            or (known and self.owns(after))
            or ((known or place) and self.does(after))
        ):
            return True
        if opens_sentence(self.text, self.start):
            return False
        if not place and SHE_DID.match(after) and LED.search(self.text[max(0, self.start - 12) : self.start]):
            return True
        if WHO.match(after) and WAS.search(self.text[max(0, self.start - 12) : self.start]):
            return True
        return ((known or not place) and self.does_alone(after)) or self.is_led_to(known=known, place=place)

    def does_alone(self, after: str) -> bool:
        """Say whether the word does, or is done to, what no body or place could."""
        first = after[1:].split(" ", 1)[0].strip(".,") if after[:1] == " " else ""
        return first in ONLY_PEOPLE or ONLY_SUFFERED.match(after) is not None

    def has_kin(self, after: str, *, known: bool) -> bool:
        """Say whether a relative of the word follows it: X's mum, X and her mum."""
        if not self.owner:
            return False
        following = [word.strip(".,;:!?)") for word in after[2:].lower().split()[:3]]
        while following and following[0] in MODIFIERS:
            following.pop(0)
        return bool(following) and following[0] in KIN and (known or following[0] not in OF_BODIES)

    def owns(self, after: str) -> bool:
        """Say whether the word has what only people have: a voice, a plan, a phone."""
        following = [word.strip(".,;:!?)") for word in after[2:].lower().split()[:3]] if self.owner else []
        return any(word in HAS or word in FILE for word in following[:2])

    def does(self, after: str) -> bool:
        """Say whether the word does, or is done to, what people do or suffer."""
        if self.owner or after[:1] != " ":
            return False
        if SUFFERED.match(after):
            return True
        first = after[1:].split(" ", 1)[0].strip(".,;:")
        return first in TOLD and first not in WEAK

    def is_led_to(self, *, known: bool, place: bool) -> bool:
        """Say whether the words before lead to a person: spoke to X, the plan for X."""
        text, start = self.text, self.start
        last = text[text.rfind(" ", max(0, start - BACK), start - 1) + 1 : start - 1].lower()
        if last not in LEADING or text[start - 1] != " ":
            return False
        word = text[start : self.end]
        meeting = known and last in MET_OR_TOWARDS and word.lower() not in SEASONS
        if meeting and (last in MET or ENDS.match(text, self.end)):
            return True
        before = text[max(0, start - BACK) : start].lower().split()
        two, three = " ".join(before[-2:]), " ".join(before[-3:])
        led = two in SPOKE or three in SPOKE or (last == "for" and before[-2:-1] and before[-2] in FILE)
        return bool(led) and (known or place or not is_place(word)) and (known or not GONE_ON.match(text, self.end))


def is_place(word: str) -> bool:
    """Say whether a word that is no name looks like a place in these islands.

    >>> is_place("Northshire"), is_place("Thornaby"), is_place("Xyzra")
    (True, True, False)
    """
    small = word.lower()
    return small in TOWNS or small.endswith(PLACE_ENDS) or len(small) < 3  # noqa: PLR2004 - Bo, Jo


SEASONS = frozenset(
    "may april june august summer autumn winter spring will mark king queen prince lord lady baby don guy "
    "doctor".split()
)
TOWARDS = frozenset("for with about to on of by from and unlike like".split())
ENDS = re.compile(
    r"(?:[.,;:!?)]|\s*$| (?:and|who|was|is|had|has|after|before|when|at|as|because|but|that|while|since|until|to|he"
    r"|she|again|alone|weekly|didn't|did|would|could)\b)"
)
MET_OR_TOWARDS = MET | TOWARDS
# What can stand just before a name that it leads to, so that most words cost next to nothing.
LEADING = MET_OR_TOWARDS | {phrase.split()[-1] for phrase in SPOKE}
PLACE_ENDS = (
    *(
        "shire",
        "ton",
        "ham",
        "ford",
        "bury",
        "borough",
        "burgh",
        "ley",
        "by",
        "wick",
        "mouth",
        "port",
        "chester",
        "cester",
    ),
    *(
        "field",
        "worth",
        "dale",
        "side",
        "land",
        "bridge",
        "pool",
        "stead",
        "wood",
        "thorpe",
        "gate",
        "minster",
        "haven",
    ),
)


def opens_sentence(text: str, start: int) -> bool:
    """Say whether the word at `start` has its capital because a sentence begins there.

    >>> [opens_sentence(text, text.index("X")) for text in ("X ran", "Yes. X ran", "and X ran")]
    [True, True, False]
    """
    before = text[max(0, start - 4) : start].rstrip(" \"'(")
    return not before or before[-1] in ".!?:;\n\u2022-"


def follows_kin(text: str, start: int, *, known: bool) -> bool:
    """Say whether a noun for a young person or a relative leads to the capital word at `start`.

    After a capital noun ("Child Protection") only a known name counts.
    """
    before = text[max(0, start - BACK) : start].rstrip(" ,:(-\"'").lower()
    if before[before.rfind(" ") + 1 :] not in LEADS:
        return False
    match = AFTER_KIN.search(text, max(0, start - BACK), start)
    if match is None:
        return False
    word = re.match(r"[A-Za-z'-]+", text[start : start + 30])
    if word is None or not word[0][1:2].islower() or word[0].lower() in SYSTEM_WORDS:
        return False
    led = text[max(0, match.start(1) - 20) : match.start(1)].split()
    named = match[1] in RELATIVES and not (led and led[-1][0].isupper())
    return known or not match[1][0].isupper() or named
