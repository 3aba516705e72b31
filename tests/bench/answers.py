"""A Telegram that answers at once: the real HTTP request is built, read to its last byte, and goes nowhere."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import httpx
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from telegram.request import BaseRequest, RequestData

TOKEN = "123456:made-up-for-measuring-only"
CHAT = -1001234567890
PERSON = {"id": 11, "is_bot": False, "first_name": "Ann", "last_name": "Example", "language_code": "en"}
OURSELVES = {"id": 123456, "is_bot": True, "first_name": "Audit", "username": "audit_bot"}
GROUP = {"id": CHAT, "type": "supergroup", "title": "Partnership"}
YES = True
SPEAKING = {"sendMessage", "editMessageText", "sendPhoto", "editMessageMedia"}


class Telegram:
    """Gives canned answers. `requests` counts what was asked, `card` is the message that stands in the chat."""

    def __init__(self) -> None:
        self.card: dict[str, Any] = {}
        self.canned = {name: packed(YES) for name in ("answerCallbackQuery", "setMyCommands", "deleteMessage")}
        self.canned["getMe"] = packed({**OURSELVES, "can_join_groups": True, "can_read_all_group_messages": False})
        self.requests: dict[str, int] = {}

    def answer(self, url: str, fields: Mapping[str, str], files: Any = None) -> bytes:  # noqa: ANN401 - as httpx takes it
        """Build the request as it would be sent, and answer it."""
        built = httpx.Request("POST", url, data=dict(fields), files=files)
        built.read()
        method = url.rpartition("/")[2]
        self.requests[method] = self.requests.get(method, 0) + 1
        if method in SPEAKING and (method == "sendMessage" or method not in self.canned):
            self.canned[method] = self.canned["editMessageText"] = packed(self.placed(fields))
        return self.canned[method]

    def placed(self, fields: Mapping[str, str]) -> dict[str, Any]:
        """Take down the message that now stands in the chat."""
        self.card = {"message_id": 500, "date": 1_760_000_000, "chat": GROUP, "from": OURSELVES}
        self.card["text"] = fields.get("text", fields.get("caption", ""))
        if "reply_markup" in fields:
            self.card["reply_markup"] = json.loads(fields["reply_markup"])
        return self.card


def packed(result: object) -> bytes:
    """Write an answer as the Bot API does."""
    return json.dumps({"ok": True, "result": result}).encode()


class AtOnce(BaseRequest):
    """python-telegram-bot's way to this Telegram."""

    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram

    @property
    def read_timeout(self) -> float | None:
        return 5.0

    async def initialize(self) -> None:
        """Need nothing."""

    async def shutdown(self) -> None:
        """Leave nothing."""

    async def do_request(  # the library's signature
        self,
        url: str,
        method: str,  # noqa: ARG002
        request_data: RequestData | None = None,
        *_: object,
        **__: object,
    ) -> tuple[int, bytes]:
        fields = request_data.json_parameters if request_data else {}
        return 200, self.telegram.answer(url, fields, request_data.multipart_data if request_data else None)


class AtOnceSession(AiohttpSession):
    """aiogram's way to the same Telegram: its own form and its own reading of the answer."""

    def __init__(self, telegram: Telegram) -> None:
        super().__init__()
        self.telegram = telegram

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ARG002, ASYNC109 - its signature
    ) -> TelegramType:
        fields: dict[str, str] = {}
        for key, value in method.model_dump(warnings=False).items():
            if prepared := self.prepare_value(value, bot=bot, files={}):
                fields[key] = prepared
        said = self.telegram.answer(self.api.api_url(token=bot.token, method=method.__api_method__), fields)
        answer = self.check_response(bot=bot, method=method, status_code=200, content=said.decode())
        result: TelegramType = answer.result  # type: ignore[assignment]  # no error: it was answered 200
        return result


def tap(update_id: int, card: Mapping[str, Any], data: str) -> bytes:
    """Write a press of one of the card's buttons as Telegram delivers it."""
    query = {"id": str(update_id), "from": PERSON, "message": card, "chat_instance": "7", "data": data}
    return json.dumps({"update_id": update_id, "callback_query": query}).encode()
