"""Who Telegram says that somebody is who opened the Mini App: `initData`, checked as Telegram documents it.

https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app
"""

from __future__ import annotations

import hmac
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from urllib.parse import parse_qsl

from bot.audit.persons import is_on_telegram

OLDEST = timedelta(hours=1)
"""How old what Telegram said may be."""

AHEAD = timedelta(minutes=1)
"""How far Telegram's clock may be before ours."""

LONGEST, MOST_FIELDS = 8192, 32
"""Bytes and fields; Telegram's own has under a thousand bytes, and seven fields."""

NAME = re.compile(r"[a-z0-9_]{1,64}")
MOMENT = re.compile(r"[0-9]{1,11}")


class NotVouched(Exception):
    """Something that Telegram did not say, or not lately; `reason` is a word for the log, never what was sent."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Vouched:
    """Somebody whom Telegram has vouched for: who, and when."""

    person_id: int
    at: datetime


def key_of(token: str) -> bytes:
    """Derive what Telegram signs `initData` with from a bot's token, which cannot be told from it."""
    return hmac.digest(b"WebAppData", token.encode(), sha256)


def read_init_data(init_data: str, key: bytes, now: datetime) -> Vouched:
    """Say who it is; raises `NotVouched` for whatever Telegram did not sign within the last hour.

    Every field but `hash` is signed, those that we do not know, too. A field that stands there twice, or with a line of
    its own, could be read in two ways: Telegram sends none such.
    """
    fields = dict(read_fields(init_data))
    signed = fields.pop("hash", "")
    said = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    if not hmac.compare_digest(hmac.digest(key, said.encode(), sha256).hex().encode(), signed.encode()):
        raise NotVouched("not-signed")
    at = moment_of(fields)
    if at > now + AHEAD:
        raise NotVouched("from-the-future")
    if now - at > OLDEST:
        raise NotVouched("too-old")
    return Vouched(person_of(fields), at)


def read_fields(init_data: str) -> Mapping[str, str]:
    """Take the fields apart."""
    if len(init_data) > LONGEST:
        raise NotVouched("too-long")
    try:
        pairs = parse_qsl(
            init_data, keep_blank_values=True, strict_parsing=True, errors="strict", max_num_fields=MOST_FIELDS
        )
    except ValueError:
        raise NotVouched("unreadable") from None
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise NotVouched("doubled")
    if not all(NAME.fullmatch(name) for name in fields) or any("\n" in value for value in fields.values()):
        raise NotVouched("unreadable")
    return fields


def moment_of(fields: Mapping[str, str]) -> datetime:
    """Read when Telegram said it."""
    written = fields.get("auth_date", "")
    if not MOMENT.fullmatch(written):
        raise NotVouched("no-moment")
    return datetime.fromtimestamp(int(written), UTC)


def person_of(fields: Mapping[str, str]) -> int:
    """Read who has opened the Mini App."""
    try:
        user = json.loads(fields.get("user", ""))
    except (ValueError, RecursionError):
        raise NotVouched("nobody") from None
    number = user.get("id") if isinstance(user, dict) and not user.get("is_bot") else None
    if type(number) is not int or not is_on_telegram(number):
        raise NotVouched("nobody")
    return number
