"""Names that people bear on platforms: handles, the addresses of profiles, gamertags.

Beside the name of a platform, or inside the address of a profile, certain; an "@name" alone is asked about. The account
of a team, a bot, a school or a body is none. Shapes: each platform's own rules for usernames, 3 to 30 letters, digits,
dots and underscores.

>>> kinds = lambda text: [finding.certainty.value for finding in handles_in(text)]
>>> kinds("insta: jayy.08"), kinds("https://www.tiktok.com/@reece.w14"), kinds("ask @lil.kayzz_x")
(['certain'], ['certain'], ['soft'])
>>> kinds("Snapchat, TikTok and Discord; see @AuditBot; x.com/NSPCC; Roblox 13 and over; @northshirecouncil; 12 @ £3")
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.finding import Finding, certain, soft
from bot.audit.identifiers.mail import TEAM
from bot.audit.identifiers.near import Read, listed

PLATFORMS = listed(
    """
    add_me add_her add_him follow_me
    insta ig snap sc tiktok tik_tok discord telegram facebook fb twitter roblox xbox x_box psn playstation steam
    fortnite minecraft gamertag gamer_tag username user_name screen_name handle whatsapp kik wickr signal onlyfans
    youtube twitch bereal yubo wizz whisper ask.fm tumblr reddit pinterest wattpad omegle monkey
    """
)
PLATFORM = rf"(?i:(?:{'|'.join(PLATFORMS)})(?:gram|chat| live)?(?![a-z]))"
WHAT = r"(?i:(?:user ?name|user|name|id|handle|account|profile|channel|page|tag|gamer ?tag|acc)\b ?)?"
LINK = (
    r"(?:['\"]?s )?[ :=\-(]{0,4}"
    r"(?i:(?:(?:she|he|they|her|his|their)(?:'s|'re)?|is|was|as|called|named|under|add|user|account"
    r"|name)\b[ :\"']{0,3}){0,3}[\"'@(]{0,2}"
)
# A handle has a digit, an underscore or a dot among its letters, or a capital inside: a word has none.
HANDLE = (
    r"(?=[\w.#$-]*[A-Za-z])(?=[\w.$-]*(?:[A-Za-z][\d_#$]|_|[\d][A-Za-z]|[A-Za-z]\.[A-Za-z\d]|[a-z][A-Z]|#\d))"
    r"[\w$][\w.#$-]{2,29}"
)
BESIDE = re.compile(rf"{PLATFORM}[ :'=\-(]{{0,3}}{WHAT}{LINK}({HANDLE})")
# After a colon or "is" a small word is one too.
TOLD = re.compile(
    rf"{PLATFORM}(?i: ?(?:user ?name|user|name|id|handle|account|tag))?(?: ?[:=] ?| is "
    rf"| - )[\"'@]?([a-z][a-z0-9_.]{{4,29}})"
    r"(?=[.,;)\"']|\s*$)"
)
SITES = listed(
    """
    instagram.com/ facebook.com/ fb.com/ fb.me/ tiktok.com/ snapchat.com/ twitter.com/ x.com/ t.me/ onlyfans.com/
    discord.gg/ roblox.com/ twitch.tv/ youtube.com/ threads.net/ wa.me/ kik.me/ linktr.ee/ vsco.co/ ask.fm/
    ngl.link/ soundcloud.com/ steamcommunity.com/ psnprofiles.com/ pinterest.com/ wattpad.com/ tumblr.com/ reddit.com/
    cash.app/ paypal.me/ spotify.com/ bsky.app/
    """
)
PROFILE = re.compile(
    r"[a-z.]+/(?:add/|users?/|u/|id/|profiles?/|in/|c/|channel/|@|profile\.php\?id=)?([\w.%+-]{3,40})", re.IGNORECASE
)
ALONE = re.compile(r"@(?=[\w.]*[A-Za-z])(\w[\w.]{2,29})(?!@)")
NOT_BEFORE = re.compile(r"[\w.@/+%'&-]")
# She is jess.2010 on snap.
ON = re.compile(rf"(?<![\\w.@])({HANDLE})[\"')]? (?:on|via|on her|on his) $")
BACK = 48
PAGES = frozenset(
    "watch groups events pages explore reel reels p stories hashtag tv login help about policies safety results "
    "playlist"
    " games".split()
)
OFFICIAL = re.compile(
    r"gov|nspcc|barnardo|childline|ceop|iwf|ofsted|trust|foundation|society|charity|nhs|bbc|news|parents|online"
    r"|official"
    r"|bot$|council|police|school|academy|college|city|county|shire|catch22|crimestoppers|fearless|uk$|org$",
)
NO_HANDLE = re.compile(r"v?\d+(?:\.\d+)*|\d+(?:st|nd|rd|th|am|pm|k|m)?")
PHONE = re.compile(r"\d{9,15}")


def handles_in(text: str) -> Iterator[Finding]:
    """Look for handles."""
    text = Read(text)
    small = text.small
    profiles = [match[1] for start in text.at(SITES) if (match := PROFILE.match(text, start))]
    if any(map(is_personal, profiles)):
        yield certain("handle")
        return
    for start in text.at((*PLATFORMS, "instagram", "snapchat")):
        if NOT_BEFORE.match(small[start - 1 : start] if start else ""):
            continue
        match = BESIDE.match(text, start) or TOLD.match(text, start) or ON.search(text, max(0, start - BACK), start)
        if match and is_personal(match[1]):
            yield certain("handle")
            return
    if "@" in text and any(is_alone(text, match) for match in ALONE.finditer(text)):
        yield soft("handle")


def is_alone(text: str, match: re.Match[str]) -> bool:
    """Say whether an "@name" is no part of an address and a person's."""
    before = text[match.start() - 1 : match.start()] if match.start() else ""
    return not NOT_BEFORE.match(before) and is_personal(match[1])


def is_personal(name: str) -> bool:
    """Say whether a name on a platform is a person's and no team's, body's or page's.

    >>> is_personal("jayy.08"), is_personal("NorthshirePolice"), is_personal("AuditBot"), is_personal("2.0")
    (True, False, False, False)
    """
    small = name.strip(".-").lower()
    if PHONE.fullmatch(small):
        return True
    if small in PAGES or NO_HANDLE.fullmatch(small) or not re.search(r"[a-z]{2}", small):
        return False
    return not (TEAM.search(small) or OFFICIAL.search(small))
