"""Names that are printed for all: of bodies, streets, laws, wards, authors, published reviews, saints and idioms.

>>> said = ("St Anne's", "Anne Frank Trust", "Anne ran")
>>> [is_public(text, text.index("Anne"), text.index("Anne") + 4) for text in said]
[True, True, False]
"""

from __future__ import annotations

import re

from bot.audit.identifiers.given import TOWNSHIPS
from bot.audit.identifiers.near import listed, sentence_after, sentence_before
from bot.audit.identifiers.systems import SYSTEM_WORDS, TOWNS

# In small letters, as they are looked for; a name in one is nobody's.
IDIOMS = listed(
    """
    tom, dick and harry; tom, dick or harry; peter to pay paul; peter and pay paul; jack of all trades; jack of all
    trades; bob's your uncle; robert's your uncle; jack the lad; jack and jill; joe bloggs; john lewis;
    morgan sindall; addison lee; marks and spencer; thomas cook; harvey nichols; ted baker; paddy power; william hill;
    laura ashley; alexa and siri; lewis and harris; captain tom; victoria climbie; peter connelly; daniel pelka; star
    hobson; arthur labinjo-hughes; stephen lawrence; khyra ishaq; hamzah khan; sara sharif; jasmine beckford; maria
    colwell; alexis jay; louise casey; eileen munro; carlene firmin; simon hackett; oliver mcgowan; robert francis;
    josh macalister; betsi cadwaladr; hywel dda; aneurin bevan; john doe; jane doe; joe
    public; heath robinson; peter pan; alice in wonderland; uncle tom cobley; jekyll and hyde; david and goliath;
    walter mitty; nosy parker; nosey parker; aunt sally; simon says; peter principle; murphy's law; murphy's law;
    ask angela; ask for ani; daisy chain; jasmine tea; jimmy savile; greta thunberg; pandora's box; jack frost;
    hobson's choice; joe average; regina v; pontius pilate; oliver twist; romeo and
    juliet; adam and eve; cain and abel; doubting thomas; lucy faithfull; marie collins; anna freud; suzy lamplugh;
    jo cox; molly rose; john radcliffe; evelina london; royal alexandra; princess anne; princess alexandra; james cook;
    james paget; queen alexandra; prince charles hospital; alexandra hospital; john roan; thomas tallis; joseph
    rowntree; bradley stoke; craig y don; rachel house; claire house; martin house; naomi house; julia's house;
    shaken baby; claude and copilot; arthur rank; stephen hawking; florence nightingale; mary seacole; elizabeth
    garrett; charles hastings; jessop wing; christie hospital; andrew lang; robert jones
    """,
    ";",
)
# After a name they make it the name of a place, a body or a published review: the Lucy Faithfull Foundation.
BODY = (
    r"(?:Academy|Act|Alliance|Archive|Associates|Avenue|Award|Bridge|Building|Campaign|Centre|Charity|Children's|Clinic"
    r"|Close|Club|College|Community|Council|Court|Crescent|Day|Drive|Effect|Enquiry|Estate|Federation|Foundation|Fund"
    r"|Gardens|Group|Hall|High|Hospice|Hospital|Hotel|House|Hub|Index|Infant|Infirmary|Inquiry|inquiry|Institute|Junior"
    r"|Lane|Law|Lecture|Library|Ltd|Model|Network|Nursery|Park|Partnership|Place|Primary|Principle|Programme|Project"
    r"|Protocol|Report|report|Review|review|Road|Room|SCR|LCSPR|CSPR|School|Schools|Secondary|Service|Services|Sixth"
    r"|Society|Square|Street|Suite|Surgery|Team|Terrace|Test|Theatre|Trust|Unit|University|Ward|Way|Wing|Campus"
    r"|Palace|Lodge|Down|Cathedral|Castle|Dock|Quay|Bay|Island|Mandatory|Training|Station|Stadium|Cottage|Bank"
    r"|case review"
    r"|serious case)\b"
)
BODY_FOLLOWS = re.compile(rf"(?:'s)?(?:[ -](?:[A-Z][\w'-]*|of|the|and|&)){{0,4}}? {BODY}")
SMALL_BODY = re.compile(
    r"(?:(?:,| and|, and)? [A-Z][\w'-]*){0,4}(?: (?:community|nursing|support|health|children's|family|youth|medical"
    r"|sports|special))? (?:academy|award|building|campus|centre|children's home|clinic|college"
    r"|competen[ct]\w*|corridor|cycle|effect|estate|foundation|framework|guidelines|hall|health boards?|high school"
    r"|hospitals?"
    r"|infirmary|inquiry|institute|lecture|library|matrix|model|monument|national review|nursery|primary|principle"
    r"|project"
    r"|protocol|pyramid|road|scale|schools?|secondary|services?|sixth form|special school|statue|stores|street|suite"
    r"|teams?"
    r"|theatre|theory|tool|training|trust|units?|wards?|wing)\b"
    r"|'s (?:caf[ei]|shop|place|diner|takeaway|barbers|gym|bar|law|rule|corner)\b"
)
# Dan Jarvis MP.
MEMBER = re.compile(r"(?: [A-Z][\w'-]+){0,2},? (?:MP|MSP|MS|AM|KC|QC|OBE|MBE|CBE|DBE)\b")
# Florence, the chat bot; Mia, our triage tool.
THING = re.compile(
    r", (?:the|a|an|our) (?:[\w-]+ ){0,3}?(?:tool|bot|app|assistant|system|project|placeholder|persona|model|service"
    r"|programme"
    r"|film|character|dog|avatar)\b"
)
MADE_UP = re.compile(
    r"\b(?:made[- ]up|composite|fictional|fictitious|persona|role[- ]play|vignette|case study|scenario|film"
    r"|not (?:his|her|a) real name)\b",
    re.IGNORECASE,
)
NAMESAKE = re.compile(
    r"\b(?:St|Saint|SS|Operation|Project|Storm|Hurricane|Camp|Port|Mount|Queen|King|Prince|Princess|Duke|Duchess"
    r"|Earl|HMP"
    r"|HMYOI|HMS|RAF|Lake|Bishop|Archbishop|Cardinal|Pope|President|Mother|Blessed|Our Lady|Ysgol|Iechyd|Ysbyty"
    r"|King's|Queen's"
    r"|Prince's|Bishop's|Isle of)\.?"
    r" (?:[A-Z][a-z]+ ){0,1}$"
)
HONOURED = re.compile(
    r"\b(?:Professor|Prof|Dame|Sir|Lord|Lady|Baroness|Justice|HHJ|Judge|Dr|Doctor|Hon|MP|QC"
    r"|KC)\.? (?:(?:[A-Z][\w.'-]*|de|van|von|der|la|al|el|bin|of) ){0,3}$"
)
# Firmin (2017); Beckett, Holmes and Walker (2017); Radford, L. et al.; Hanson, E. and Holmes, D. (2014).
AUTHOR = re.compile(
    r"(?:(?:,| and| &| with)? [A-Z][\w'-]*\.?|,? et al\.?|,? (?:[A-Z]\.){1,3}){0,8}(?:'s)?(?:,? \(|, )(?:19"
    r"|20)\d\d[a-z]?\b|,? et al\b"
)
AUTHOR_BEFORE = re.compile(r"(?:[A-Z]\.|&|[A-Z][\w-]+ and|[A-Z][\w-]+,) (?:[A-Z]\. )?$")
WORK = re.compile(
    r" [A-Z][\w-]+'s (?:[a-z-]+ ){0,2}(?:report|review|framework|model|books?|research|point|phrase|paper|papers"
    r"|study|studies"
    r"|continuum|audit|recommendations|theory|theories|definition|toolkit|talk|lecture|work on|foreword|inquiry"
    r"|typology)\b"
)
TITLE = re.compile(r"(?: [A-Z][\w-]+)?'s ((?:[A-Z][a-z]+ ?){1,3})")
PLACE_BEFORE = re.compile(
    r"(?:^|[.;:!?\n] ?|(?<!trust)(?<!faith)(?<!interest)(?<!confidence)(?<!believes)(?<!believe)(?<!change) )[Ii]n $"
    r"|\b[Nn]ear $"
)
QUOTES = ("'", '"')
NEXT_WORD = re.compile(r" ([A-Z][a-z]+)")
ITEM = r"(?:St |Isle of )?[A-Z][a-z]+(?: [A-Z][a-z]+)?"
ROW_BEFORE = re.compile(rf"(?:{ITEM}(?:, and |, | and | & ))+$")
ROW_AFTER = re.compile(rf"(?:(?:, and |, | and | & ){ITEM})+")
SAINTS = ("St ", "Archbishop ", "Bishop ", "Isle of ", "Cardinal ")
NATIONS = frozenset("georgia jordan israel chad kenya india paris milan florence madrid".split())
BACK, REACH = 40, 90


# Who is cited for research on harmful sexual behaviour and harm outside the home; a year is not always given.
AUTHORS = frozenset(
    """
    allardyce barter beckett caldwell chaffin cossar durham elkovitch erooga finkelhor firmin friedrich gannon
    hackett hickey hollis holmes johnson latzman letourneau lovell masson mccrory mcneish morrison pearce
    prentky radford righthand ringrose shlonsky smallbone swann vizard ward wolak worling yates
    """.split()
)
CITED_BEFORE = re.compile(
    r"(?:\((?:e\.g\.,? |see |after |cf\.? )?|\b(?:reference to|works? (?:of|by)|based on|drawing on|according to"
    r"|research by|cites?|quotes?) )$"
)
PAIR_BEFORE, PAIR_AFTER = re.compile(r"\b([A-Z][a-z]+)(?:,| and| &) $"), re.compile(r"(?:,| and| &) ([A-Z][a-z]+)\b")
OF_A_CHILD = re.compile(
    r"'s (?:\w+ )?(?:LAC|CLA|CIN|CP|EHCP?|SEN|NRM|AIM3?|statutory|next|last|first|initial|annual|plan|placement|care)\b"
)


def is_cited(text: str, start: int, end: int) -> bool:
    """Say whether a name stands as an author's: beside another author, or after what leads to one.

    >>> [is_cited(text, 0, 7) for text in ("Beckett and Firmin have", "Beckett and Kacper ran", "Beckett ran")]
    [True, False, False]
    >>> is_cited("Safe places (Firmin) are used", 13, 19)
    True
    """
    before, after = text[max(0, start - BACK) : start], text[end : end + BACK]
    beside = (PAIR_BEFORE.search(before), PAIR_AFTER.match(after))
    others = {match[1].lower() for match in beside if match}
    known = text[start:end].lower() in AUTHORS
    return known and (bool(others & AUTHORS) or CITED_BEFORE.search(before) is not None)


def is_public(text: str, start: int, end: int) -> bool:
    """Say whether the name at `start` to `end` goes on as, or stands inside, a name that is printed for all."""
    before, after = text[max(0, start - BACK) : start], text[end : end + REACH]
    if OF_A_CHILD.match(after):
        return False
    if (
        is_cited(text, start, end)
        or NAMESAKE.search(before)
        or HONOURED.search(before)
        or (PLACE_BEFORE.search(before) and after[:2] != "'s")
    ):
        return True
    if (
        re.match(r"-[a-z]", after)
        or of_body(text, end)
        or any(rule.match(after) for rule in (WORK, SMALL_BODY, AUTHOR, THING, MEMBER))
    ):
        return True
    if AUTHOR_BEFORE.search(before) and re.search(r"\((?:19|20)\d\d", after[:40]):
        return True
    if among_places(text, start, end) or is_made_up(text, start, end):
        return True
    title = TITLE.match(after)
    return title is not None and not {word.lower() for word in title[1].split()} <= SYSTEM_WORDS


def is_made_up(text: str, start: int, end: int) -> bool:
    """Say whether a name stands in quotes in a sentence that says it is invented."""
    quoted = text[max(0, start - 1) : start] in QUOTES and text[end : end + 1] in QUOTES
    return quoted and MADE_UP.search(sentence_before(text, start) + sentence_after(text, end)) is not None


def among_places(text: str, start: int, end: int) -> bool:
    """Say whether a name is a place of several words, or stands in a row of places or saints.

    >>> said = ("Stanley, Hull and Consett", "Milford Haven has", "Stanley and Kacper", "Stanley, Hull, ran")
    >>> [among_places(text, 0, 7) for text in said]
    [True, True, False, False]
    """
    name, following = text[start:end], NEXT_WORD.match(text, end)
    if following and f"{name}{following[1]}".lower() in TOWNSHIPS:
        return True
    before, after = ROW_BEFORE.search(text[max(0, start - BACK) : start]), ROW_AFTER.match(text[end : end + REACH])
    row = (before[0] if before else "") + name + (after[0] if after else "")
    if " and " not in row and " & " not in row:
        return False
    others = [item for item in re.split(r",? and | & |, ", row) if item and item != name]
    places = sum(map(is_place, others))
    return places > 1 or (places == 1 and is_place(name)) or any(item.startswith(SAINTS) for item in others)


def is_place(item: str) -> bool:
    """Say whether one item of a row is a known place or a nation."""
    small = item.lower()
    return small.replace(" ", "") in TOWNSHIPS or small in TOWNS or small in NATIONS


def of_body(text: str, at: int) -> bool:
    """Say whether the name that ends at `at` goes on as the name of a body or a published review."""
    return BODY_FOLLOWS.match(text, at, at + REACH) is not None
