"""Mini Apps: web pages that an app opens for its user, with what Telegram says of them behind the "#" of the address.

https://core.telegram.org/bots/webapps#initializing-mini-apps , https://core.telegram.org/api/bots/webapps
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from bot.rehearsal.standin.backstage import Backstage
from bot.rehearsal.standin.errors import bad_request
from bot.rehearsal.standin.shapes import user_json
from bot.rehearsal.standin.world import Chat, InlineButton, User

HERE = frozenset({"127.0.0.1", "localhost", "::1"})
"""Where the stand-in takes http, as Telegram's test servers do everywhere; Telegram itself wants https."""

VERSION = "9.1"
THEME = {"bg_color": "#ffffff", "text_color": "#000000"}


def checked_address(url: str) -> str:
    """Take the address of a Mini App, or refuse it."""
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in HERE):
        why = f"inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed"
        raise bad_request(why)
    return url


def check_place(chat: Chat, keyboard: tuple[tuple[InlineButton, ...], ...]) -> None:
    """Refuse buttons that open a Mini App anywhere but in a private chat.

    https://core.telegram.org/bots/api#inlinekeyboardbutton : "Available only in private chats".
    """
    if chat.kind != "private" and any(button.app for row in keyboard for button in row):
        raise bad_request("BUTTON_TYPE_INVALID")


def address_for(stage: Backstage[Any], person: User, url: str) -> str:
    """Give the address that somebody's app opens when they press a button with this one."""
    user = {**user_json(person), "allows_write_to_pm": True}
    del user["is_bot"]  # which stands at `receiver` alone
    fields = {
        "query_id": f"AA{stage.number('query'):08}",
        "user": json.dumps(user, ensure_ascii=False, separators=(",", ":")),
        "auth_date": str(int(stage.now())),
        "signature": "made-up",  # by Telegram's own key, for those who do not know the token
    }
    more = {
        "tgWebAppData": signed(stage.token, fields),
        "tgWebAppVersion": VERSION,
        "tgWebAppPlatform": "weba",
        "tgWebAppThemeParams": json.dumps(THEME, separators=(",", ":")),
    }
    return f"{url}#{urlencode(more, quote_via=quote)}"


def signed(token: str, fields: Mapping[str, str]) -> str:
    """Write and sign what Telegram says, as `initData`.

    https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app
    """
    said = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    key = hmac.new(b"WebAppData", token.encode(), sha256).digest()
    sign = hmac.new(key, said.encode(), sha256).hexdigest()
    return urlencode({**fields, "hash": sign}, quote_via=quote)
