"""E-mail addresses: a person's is certain, a team's is none.

A team's address is one with a word for a team or its work before the @, at an organisation; at a provider of private
mail it is a person's, whatever it says. Spellings that hide the @ ("jo at gmail dot com") are read too.

>>> [*mail_in("jo.bloggs@council.example.org")] == [certain("e-mail")]
True
>>> [*mail_in("mash.team@council.example.org, team2@council.example.org; see @AuditBot; 12 @ £3 each; look at gmail")]
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.finding import Finding, certain
from bot.audit.identifiers.near import Read

AT = r"(?: ?@ ?| ?[(\[{] ?at ?[)\]}] ?)"
DOT = r"(?:\.| ?[(\[{] ?dot ?[)\]}] ?| dot )"
BRACKETED = re.compile(r"(?:(?<=[(\[{])|(?<=[(\[{] ))(?i:at) ?[)\]}]")
ADDRESS = re.compile(
    rf"(?<![\w.+%'&-])([\w.+%'&-]++){AT}((?:[A-Z0-9-]{{1,63}}+{DOT}){{1,5}}[A-Z]{{2,24}})(?![A-Z0-9@])", re.IGNORECASE
)
PRIVATE = (
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|btopenworld|sky|talktalk"
    r"|virginmedia|ntlworld|tiscali|blueyonder|protonmail|proton|pm|gmx|mail|zoho|fastmail|tutanota|plusnet|tesco|o2"
    r"|orange|hey)"
)
PRIVATE_PROVIDER = re.compile(rf"{PRIVATE}\.(?:com?|net|org|me|uk|ie|de|fr)(?:\.uk)?", re.IGNORECASE)
SPELT = re.compile(rf"(?<=[ \n])(?i:at) ?(?i:{PRIVATE}{DOT}(?:com|co|net|org))\b")
CUT = re.compile(rf"[\w.+-]{{2,}}@{PRIVATE}(?![\w.@-])", re.IGNORECASE)
# At a public body a few letters and a digit are a team: mast1, edt2.
NUMBERED = re.compile(r"[a-z]{2,5}\d{1,2}")
PUBLIC_BODY = re.compile(r"(?:gov|nhs|police|pnn|cjsm)\b[\w.]*$")
TEAM = re.compile(
    r"team|mash|edt|dpo|dsl|designated|dslo|lado|sarc|mace|hub|info|enquir|admin|office|contact|safeguard|referral"
    r"|duty|service|training"
    r"|partner|board|scp|scb"
    r"|children|support|help|mailbox|inbox|reply|data|foi|audit|door|police|school|education|yot|yjs|yos|camhs|quality"
    r"|business|concern|hello|mail|reception|secretary|head|lado|send|policy|comms|press|complaint|consult|advice|hsb"
    r"|commission|assessment|request|governance|response|access|welfare|youth|family|families|social|care|health"
    r"|nursing|records|hr|finance|events|booking",
    re.IGNORECASE,
)
SHARED = frozenset(
    (
        "team",
        "edt",
        "dpo",
        "lado",
        "cse",
        "mace",
        "hub",
        "inbox",
        "mailbox",
        "admin",
        "enquiries",
        "info",
        "duty",
        "referrals",
        "office",
        "mash",
    )
)
# A name has a dot between two words that are none of a team's: jo.schoolman is still a person.
PERSON = re.compile(r"[a-z]{1,20}[._][a-z'-]{2,}\d*", re.IGNORECASE)


def mail_in(text: str) -> Iterator[Finding]:
    """Look for e-mail addresses."""
    text = Read(text)
    said = [*text.at(("at",))]
    if "@" in text or any(BRACKETED.match(text, start) for start in said):
        for local, provider in ADDRESS.findall(text):
            if not of_team(local, provider):
                yield certain("e-mail")
    if any(SPELT.match(text, start) for start in said) or ("@" in text and CUT.search(text)):
        yield certain("e-mail")


def of_team(local: str, provider: str) -> bool:
    """Say whether an address is a team's, by the parts before and after the @.

    >>> of_team("mash", "leeds.example.org"), of_team("mash", "gmail.com"), of_team("ann.head", "leeds.example.org")
    (True, False, False)
    """
    written = re.sub(DOT, ".", provider, flags=re.IGNORECASE)
    if PRIVATE_PROVIDER.fullmatch(written):
        return False
    if NUMBERED.fullmatch(local.lower()) and PUBLIC_BODY.search(written.lower()):
        return True
    words = re.split(r"[._-]", local.rstrip("0123456789"))
    if any(word.lower().rstrip("0123456789") in SHARED for word in words):
        return True
    return all(TEAM.search(word) for word in words) if PERSON.fullmatch(local) else TEAM.search(local) is not None
