"""What Telegram says of the bot: whether it is reached, as it should be, and heard in its groups.

No error of the library's below is passed on in its own words: the address that it names holds the token.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import httpx

from bot.commands.checkup.check import Check, broken, judged_by, span, unknown, unwell, well
from bot.config import Config, ConfigError
from bot.web.webhook import PATH

SECONDS = 10.0
"""How long one question may take."""

MOST = 30
"""Chats that are asked about; each is one question, and a group that is left out is one of the oldest."""

SKEW = 30
"""Seconds by which clocks may differ: an answer says whole seconds, and is under way for some time."""

PENDING = 100
"""Updates from which on it wants looking at that nobody fetches them."""

HOUR = 3600
TOO_MANY = 429
NAMES = ("telegram", "clock", "updates", "rights")
GONE = ("left", "kicked")

Json = Mapping[str, Any]


class NoAnswer(Exception):
    """Telegram was not reached; the message is the kind of error."""


class SaidNo(Exception):
    """Telegram refused; the message is its own, `code` its number."""

    def __init__(self, code: int, why: str) -> None:
        super().__init__(why)
        self.code = code


@dataclass(slots=True)
class Inquiry:
    """A conversation with the Bot API; `skew` is how far our clock was ahead of its answer's, in seconds."""

    client: httpx.AsyncClient
    skew: float | None = None

    async def __call__(self, method: str, **given: object) -> Any:  # noqa: ANN401 - whatever JSON can hold
        """Ask one question; raises `NoAnswer` or `SaidNo`."""
        asked = datetime.now(UTC)
        try:
            answer = await self.client.post(method, json=given)
            said = answer.json()
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise NoAnswer(type(error).__name__) from None
        except ValueError:
            raise NoAnswer("no answer of the Bot API") from None
        self.look_at_clock(answer.headers.get("date", ""), asked)
        if not isinstance(said, dict) or not said.get("ok"):
            found = said if isinstance(said, dict) else {}
            raise SaidNo(answer.status_code, str(found.get("description", "")))
        return said["result"]

    def look_at_clock(self, header: str, asked: datetime) -> None:
        """Compare the answer's time with the middle of the time that it took."""
        try:
            theirs = parsedate_to_datetime(header)
            self.skew = (asked + (datetime.now(UTC) - asked) / 2 - theirs).total_seconds()
        except (ValueError, TypeError):  # no time, or one without its zone
            return


@asynccontextmanager
async def asking(settings: Config) -> AsyncIterator[Inquiry]:
    """Open the conversation; raises `ConfigError` where there is no token."""
    base = f"{settings.base_url}{settings.bot_token()}/"
    async with httpx.AsyncClient(base_url=base, timeout=SECONDS) as client:
        yield Inquiry(client)


async def telegram_checks(settings: Config, groups: Sequence[int]) -> Sequence[Check]:
    """Ask who we are, how updates come, and how we stand in each of the groups."""
    try:
        async with asking(settings) as ask:
            me: Json = await ask("getMe")
            updates = updates_check(settings, await ask("getWebhookInfo"), datetime.now(UTC))
            rights = await rights_check(ask, int(me["id"]), groups)
            return account_check(me), clock_check(ask.skew), updates, rights
    except ConfigError as error:
        return not_asked(str(error))
    except NoAnswer as error:
        return not_asked(f"{urlsplit(settings.api_url).hostname} is not reached ({error})")
    except SaidNo as error:
        known = error.code in (401, 404)
        return not_asked("Telegram does not know the token" if known else f"Telegram answers {error.code}")
    except (KeyError, ValueError, TypeError, AttributeError):
        return not_asked(f"{urlsplit(settings.api_url).hostname} answers, but not as the Bot API does")


def not_asked(why: str) -> Sequence[Check]:
    """Say that Telegram could not be asked."""
    return broken(NAMES[0], why), *(unknown(name, "Telegram could not be asked") for name in NAMES[1:])


def account_check(me: Json) -> Check:
    """Say whether the bot is as it should be: privacy mode on, and it may be added to groups."""
    wrong = []
    if me.get("can_read_all_group_messages"):
        wrong.append("privacy mode is off: it is sent all that is said in groups (@BotFather, /setprivacy)")
    if not me.get("can_join_groups", True):
        wrong.append("it cannot be added to groups (@BotFather, /setjoingroups)")
    return judged_by("telegram", wrong, f"reached as bot {me['id']}, privacy mode on" if not wrong else "reached")


def clock_check(skew: float | None) -> Check:
    """Say how far this machine's clock is from Telegram's."""
    if skew is None:
        return unknown("clock", "the answer bears no time")
    ahead = f"{span(abs(skew))} {'ahead' if skew > 0 else 'behind'}"
    figures = {"clock_skew_seconds": round(skew, 1)}
    if abs(skew) > SKEW:
        return unwell("clock", f"{ahead}: set this machine's clock", figures)
    return well("clock", "as Telegram's, to a few seconds", figures)


def updates_check(settings: Config, info: Json, now: datetime) -> Check:
    """Say whether updates come by webhook or are fetched, and whether they pile up."""
    address, pending = str(info.get("url") or ""), int(info.get("pending_update_count", 0))
    way = f"webhook at {urlsplit(address).hostname}" if address else "polling"
    wrong = list(ways_wrong(settings, address))
    if pending > PENDING:
        wrong.append("updates pile up: is the bot running?")
    since = now.timestamp() - int(info.get("last_error_date", 0))
    if since < HOUR:
        wrong.append(f"an error {span(max(since, 0))} ago ({str(info.get('last_error_message', ''))[:100]})")
    return judged_by("updates", wrong, f"{way}, {pending} waiting", {"updates_pending": pending})


def ways_wrong(settings: Config, address: str) -> Sequence[str]:
    """Say where the way by which updates come is not the one that is set."""
    if address and settings.webhook_url is None:
        return ["Telegram has a webhook, but AUDIT_BOT_WEBHOOK_URL is not set: run cannot fetch updates"]
    if settings.webhook_url is not None and not address:
        return ["AUDIT_BOT_WEBHOOK_URL is set, but Telegram has no webhook: serve is not running"]
    if settings.webhook_url is not None and address != f"{settings.webhook_url}{PATH}":
        return ["Telegram has another webhook than AUDIT_BOT_WEBHOOK_URL says"]
    return []


async def rights_check(ask: Inquiry, bot: int, groups: Sequence[int]) -> Check:
    """Ask how we stand in each group, and name those in which we cannot write, by number alone."""
    wanting: list[str] = []
    asked = admin = 0
    for chat in groups[:MOST]:
        try:
            standing: Json = await ask("getChatMember", chat_id=chat, user_id=bot)
        except SaidNo as error:
            if error.code == TOO_MANY:
                break
            wanting.append(f"chat {chat}: not there")
        else:
            admin += bool(standing.get("can_delete_messages"))
            if wrong := lacking_in(standing):
                wanting.append(f"chat {chat}: {wrong}")
        asked += 1
    said = f"{asked} of {len(groups)}{'+' if len(groups) > MOST else ''} groups asked, {admin} let it delete messages"
    figures = {"groups_asked": asked, "groups_wanting": len(wanting), "groups_may_delete": admin}
    return judged_by("rights", wanting, said, figures)


def lacking_in(standing: Json) -> str:
    """Say what keeps the bot from writing in a group."""
    if standing.get("status") in GONE:
        return "it was removed"
    return "it may not write" if standing.get("can_send_messages") is False else ""
