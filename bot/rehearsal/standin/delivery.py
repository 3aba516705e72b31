"""The methods by which updates reach the bot: polling or a webhook, never both."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.rehearsal.standin.errors import bad_request, conflict
from bot.rehearsal.standin.params import Params
from bot.rehearsal.standin.stage import Stage

LONGEST_POLL = 50  # seconds
MOST = 100
ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


async def get_updates(stage: Stage, params: Params) -> list[dict[str, Any]]:
    """https://core.telegram.org/bots/api#getupdates ."""
    if stage.webhook.url:
        raise conflict(ACTIVE)
    remember(stage, params)
    limit = min(MOST, max(1, params.number("limit") or MOST))
    seconds = min(LONGEST_POLL, params.number("timeout") or 0)
    return await stage.updates.poll(params.number("offset") or 0, limit, seconds)


def remember(stage: Stage, params: Params) -> None:
    """Keep `allowed_updates`; left out, the last list stands; an empty one means the usual kinds."""
    asked = params.nested("allowed_updates")
    if asked is not None:
        stage.updates.allowed = frozenset(asked)


async def set_webhook(stage: Stage, params: Params) -> bool:
    """https://core.telegram.org/bots/api#setwebhook ."""
    url, secret = params.text("url"), params.text("secret_token")
    await stage.webhook.stop()
    if not url:
        return True
    if not re.fullmatch(r"[\w-]{0,256}", secret):
        raise bad_request("secret token contains unallowed characters")
    if not url.startswith(("https://", "http://127.0.0.1", "http://localhost")):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    remember(stage, params)
    dropped(stage, params)
    stage.updates.interrupt()
    stage.webhook.url, stage.webhook.secret = url, secret
    stage.webhook.connections = params.number("max_connections") or 40
    stage.webhook.start()
    return True


async def delete_webhook(stage: Stage, params: Params) -> bool:
    """https://core.telegram.org/bots/api#deletewebhook ."""
    await stage.webhook.stop()
    dropped(stage, params)
    return True


def dropped(stage: Stage, params: Params) -> None:
    """Forget what waits, if the request says so."""
    if params.flag("drop_pending_updates"):
        stage.updates.drop([update.id for update in stage.updates.pending()])


async def webhook_info(stage: Stage, _: Params) -> dict[str, Any]:
    """https://core.telegram.org/bots/api#getwebhookinfo ."""
    shape: dict[str, Any] = {
        "url": stage.webhook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(stage.updates.pending()),
    }
    if stage.webhook.last_error:
        shape |= {"last_error_date": int(stage.now()), "last_error_message": stage.webhook.last_error}
    if stage.updates.allowed:
        shape["allowed_updates"] = sorted(stage.updates.allowed)
    return shape | ({"max_connections": stage.webhook.connections} if stage.webhook.url else {})


METHODS: Mapping[str, Callable[[Stage, Params], Awaitable[Any]]] = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": webhook_info,
}
