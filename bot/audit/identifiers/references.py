"""References to one person's case: crime, custody, incident, court, social-care, health and school records.

A context word, a word for "number" and five or more digits are certain ("crime ref 42/104233/24"), and so is the
name of a case system before its number; a context word beside a bare number is asked about ("case 483920"). Figures
with thousands commas, money, years (2025/26) and dates are none, nor are numbers of meetings, reviews or policies.

>>> [*references_in("Crime ref. 42/104233/24")] == [certain("reference")]
True
>>> [*references_in("case 483920 was read")] == [soft("reference")]
True
>>> [*references_in("crime fell to 10,234; serious case review 2018; case numbers 2024/25; crime numbers: 10234")]
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.audit.identifiers.cues import either, words
from bot.audit.identifiers.documents import of_document
from bot.audit.identifiers.finding import Finding, certain, soft
from bot.audit.identifiers.near import Read, listed
from bot.audit.identifiers.passages import APART

SUBJECTS = words(lambda cues: cues.record)
NUMBER = either(words(lambda cues: cues.number))
# The case systems in use, each by its maker's name for it: children's social care and early help, schools, health,
# youth justice, police, probation and prisons in the four nations; then the numbers that have a name of their own.
SYSTEMS = listed(
    """
    mosaic liquidlogic liquid_logic lcs ehm ics eclipse carefirst care_first caredirector care_director frameworki
    azeus swift protocol paris soscare wccis capita_one capita one_system tribal synergy servelec coreplus core+
    careworks early_help_module tfs cpoms myconcern my_concern arbor bromcom sims seemis scholarpack isams edukey
    systmone systm_one systemone rio emis vision carenotes care_notes cerner lorenzo epic nervecentre badgernet
    adastra epr iaptus pcmis oasis millennium epic childview child_view careworks ioms assetplus asset_plus delius
    ndelius nomis p-nomis visor mappa marac niche niche_rms athena connect cris merlin compact storm genie pronto
    holmes pnc pnc_id pncid ppn vpa vprf vpd ivpd dash mpr misper scra upn uln scn urn mrn crn cad hcn ehcp ehc nrm
    chi ubrn hospital_number yjs yot yos icpc person_id client_id case_id child_id the_id
    """
)
KEPT = (
    r"(?: (?:record|incident|episode|step|file|case|log|contact|candidate|occurrence|report|entry|student|pupil"
    r"|child|person|client"
    r"|patient|admission|pac))?"
)
LINK = r"(?:[ \t.:#=(-]|\b(?:is|was|of|the|he|she|her|his|they|are)\b){0,6}+"
WRITTEN = r"([A-Z]{0,5}+[/ -]?(?=\d)[\dA-Z]{1,14}+(?:[/ -]{1,2}\d[\dA-Z]{0,9}+){0,4})(?![\d%]|,\d)"
FLAGS = re.IGNORECASE
TOLD = re.compile(rf"['s]{{0,2}}[ -]?{NUMBER}(?!\w){LINK}{WRITTEN}", FLAGS)
IN_SYSTEM = re.compile(rf"(?![a-z]){KEPT}(?P<number>[ -]?{NUMBER}(?!\w))?{LINK}{WRITTEN}", FLAGS)
NOT_OF_ONE = re.compile(r"(?:school|ofsted|academy|home|setting|college|nursery)(?:'s)? $")
BARE_SUBJECTS = (
    "crime",
    "case",
    "incident",
    "custody",
    "referral",
    "occurrence",
    "offence",
    "investigation",
    "contact",
)
BARE = re.compile(
    rf"(?:(?<=file)|(?<=record)|(?<=log))? ?(?:{NUMBER})?[ \t:#.(]{{1,3}}([A-Z]{{0,3}}\d[\dA-Z/-]{{4,}}+)(?![,\d%])",
    FLAGS,
)
# Whatever word stands before it: an ID is refused and a number asked about, unless it is a document's.
LABELS = ("number", "no", "ref", "reference", "num")
LABELLED = re.compile(
    r"\.?(?:[ :.#=-]{1,3}|['\u2019]s )(?:is |was )?((?:[A-Z]{1,3}-?)?\d{5,10})(?![\d%/-]|,\d|\.\d| ?\d)", FLAGS
)
PLAIN_DATE = re.compile(r"\d{1,2}[/ .-]\d{1,2}[/ .-](?:\d{4}|\d{2})|(?:19|20)\d\d-\d\d-\d\d")
YEARS = re.compile(r"(?:fy)?(?:19|20)\d\d(?:[/ -]{1,3}(?:(?:19|20)\d\d|\d\d))?(?:[/ -]q?\d)?", FLAGS)
CALENDAR = re.compile(r"\d{1,2}[ /-](?:19|20)\d\d")
RUN = re.compile(r"[0-9][0-9A-Za-z]*+(?:[/ -]{1,2}[0-9A-Za-z]*[0-9][0-9A-Za-z]*+)*+")
# "sampled: LL 990871, LL 991204".
SAMPLED = re.compile(
    r"\b(?:sampled?|audited|files?|cases?|records?|looked at)\b[ :,(-]{1,3}(?:[a-z]+ ){0,2}"
    r"[A-Z]{2,3}[ -]?[0-9]{6,8}(?![\d%/])"
)
FEWEST, FEWEST_CALLED = 5, 4
BACK = 48


def references_in(text: str) -> Iterator[Finding]:
    """Look for references to a person's record."""
    # The long patterns only see the passages that hold a number which could be one.
    parts = [
        part for part in text.split(APART) if any(is_reference(n, fewest=FEWEST_CALLED) for n in RUN.findall(part))
    ]
    text = Read(APART.join(parts))
    if is_told(text):
        yield certain("reference")
    elif is_bare(text) or SAMPLED.search(text):
        yield soft("reference")


def is_told(text: Read) -> bool:
    """Say whether a record's number, a case system's or an ID stands in a text."""
    return (
        any(is_reference(token[1]) for token in after(text, SUBJECTS, TOLD))
        or any(is_kept(token) for token in after(text, SYSTEMS, IN_SYSTEM))
        or any(is_labelled(text, token) for token in after(text, ("id", "ids"), LABELLED))
    )


def is_bare(text: Read) -> bool:
    """Say whether a bare number stands after a word for a record, or is called one by any other word."""
    bare = after(text, (*BARE_SUBJECTS, "file", "record", "log"), BARE)
    return any(is_reference(token[1]) for token in bare) or any(
        is_labelled(text, token) for token in after(text, LABELS, LABELLED)
    )


def is_labelled(text: str, match: re.Match[str]) -> bool:
    """Say whether a number is called one by the word before it, and is no document's."""
    before = re.sub(r"'s| is| was", "", text[max(0, match.start() - BACK) : match.start(1)])
    return is_reference(match[1]) and not of_document(before)


def after(text: Read, cues: Iterable[str], rule: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Give what a rule finds after each of some whole words."""
    for cue, start in text.found(cues):
        lead = text.small[max(0, start - 12) : start]
        match = None if lead[-1:].isalnum() or NOT_OF_ONE.search(lead) else rule.match(text, start + len(cue))
        if match:
            yield match


def is_kept(match: re.Match[str]) -> bool:
    """Say whether the number after a system's name is long enough: shorter ones are called a number."""
    return is_reference(match[2], fewest=FEWEST_CALLED if match["number"] else FEWEST)


def is_reference(token: str, *, fewest: int = 5) -> bool:
    """Say whether digits after a context word are a reference: five or more, and no date or year.

    >>> is_reference("42/104233/24"), is_reference("2025/26"), is_reference("12/03/2025"), is_reference("1234")
    (True, False, False, False)
    """
    calendar = any(shape.fullmatch(token.strip(" -/")) for shape in (PLAIN_DATE, YEARS, CALENDAR))
    return not calendar and sum(map(str.isdigit, token)) >= fewest
