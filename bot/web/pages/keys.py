"""Who a browser is: the keys in its cookies, and the mark that a form of ours bears.

Two cookies, both out of reach of scripts: the visit's, for twelve hours, and the browser's own, by which an invitation
knows the one browser that it opens for. A third says of a browser that it has answered a pulse, and opens nothing. With
https their names begin with `__Host-`, so that nobody else on the same domain can set them (RFC 6265bis, "Cookie Name
Prefixes").
"""

from __future__ import annotations

import hmac
import re
import secrets
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

from bot.audit.invitations import LASTS, VISIT_LASTS

VISIT, BROWSER, ANSWERED = "visit", "browser", "answered"
OURS = re.compile("[A-Za-z0-9_-]{1,64}")
"""What a key can be; ours have 43 characters."""


def new_key() -> str:
    """Make a key of 256 bits."""
    return secrets.token_urlsafe(32)


def name_of(cookie: str, *, https: bool) -> str:
    """Name a cookie."""
    return f"__Host-{cookie}" if https else cookie


def key_in(request: Request, cookie: str, *, https: bool) -> str:
    """Give the key that a browser brings; empty when it has none, or one that is none of ours."""
    return fit(request.cookies.get(name_of(cookie, https=https), ""))


def fit(key: str) -> str:
    """Give a key that could be ours; empty for any other."""
    return key if OURS.fullmatch(key) else ""


def hand_keys(response: Response, *, visit: str, browser: str, https: bool) -> None:
    """Give a browser its keys."""
    for cookie, key, lasts in ((VISIT, visit, VISIT_LASTS), (BROWSER, browser, LASTS)):
        response.set_cookie(
            name_of(cookie, https=https),
            key,
            max_age=int(lasts.total_seconds()),
            secure=https,
            httponly=True,
            samesite="lax",
        )


def hand_answered(response: Response, key: str, *, https: bool) -> None:
    """Give a browser the key by which it is known to have answered the pulse; it opens nothing."""
    lasts = int(LASTS.total_seconds())
    name = name_of(ANSWERED, https=https)
    response.set_cookie(name, key, max_age=lasts, secure=https, httponly=True, samesite="lax")


def take_visit(response: Response, *, https: bool) -> None:
    """Take the visit's key away; the browser's own stays, so that its invitation still opens there."""
    response.delete_cookie(name_of(VISIT, https=https), secure=https, httponly=True, samesite="lax")


def form_mark(browser: str, person_id: int) -> str:
    """Make what a form bears, so that no other site's form passes for ours: good for one browser and one person.

    Never twice the same, as answers are compressed: what stands still in them could be guessed by their length (BREACH,
    https://breachattack.com/ ).
    """
    salt = secrets.token_hex(8)
    return salt + mark(browser, person_id, salt)


def mark(browser: str, person_id: int, salt: str) -> str:
    """Sign for one browser and one person."""
    return hmac.digest(browser.encode(), f"form {person_id} {salt}".encode(), sha256).hex()


def is_marked(given: str, browser: str, person_id: int) -> bool:
    """Say whether a form is ours, and this browser's."""
    salt, signed = given[:16], given[16:]
    is_ours = hmac.compare_digest(signed.encode(), mark(browser, person_id, salt).encode())
    return bool(browser) and is_ours
