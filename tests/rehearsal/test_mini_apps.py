"""Mini Apps on the stand-in: where their buttons may stand, and what an app says of who presses one."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MenuButtonWebApp, WebAppInfo
from telegram.error import BadRequest

from bot.rehearsal import Chat, Player, Stage, server
from tests.rehearsal.conftest import Clock, Polled

PAGE = "https://audit.example/app/7"


def key(url: str = PAGE) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("My list", web_app=WebAppInfo(url))]])


async def test_a_mini_app_opens_in_private_with_what_telegram_says_of_its_user(
    bot: Polled, stage: Stage, alice: Player, clock: Clock
) -> None:
    alice.starts()
    sent = await bot.send_message(alice.id, "Card", reply_markup=key())
    assert sent.reply_markup == key()
    opened = urlsplit(alice.opens_app(alice.private.last, "My list"))
    assert f"{opened.scheme}://{opened.netloc}{opened.path}" == PAGE
    from aiogram.utils.web_app import safe_parse_webapp_init_data  # noqa: PLC0415 - it takes seconds

    said = safe_parse_webapp_init_data(stage.token, parse_qs(opened.fragment)["tgWebAppData"][0])
    assert said.user is not None
    assert (said.user.id, said.user.first_name, said.auth_date.timestamp()) == (alice.id, "Alice", int(clock.at))
    with pytest.raises(LookupError):
        alice.opens_app(alice.private.last, "Next")


async def test_in_a_group_its_button_is_refused(bot: Polled, group: Chat) -> None:
    with pytest.raises(BadRequest, match=r"(?i)button_type_invalid"):
        await bot.send_message(group.id, "Card", reply_markup=key())
    card = await bot.send_message(group.id, "Card")
    with pytest.raises(BadRequest, match=r"(?i)button_type_invalid"):
        await card.edit_reply_markup(key())


@pytest.mark.parametrize("url", ["http://audit.example/app", "ftp://audit.example", "app"])
async def test_an_address_without_https_is_refused(bot: Polled, alice: Player, url: str) -> None:
    alice.starts()
    with pytest.raises(BadRequest, match=r"(?i)https"):
        await bot.send_message(alice.id, "Card", reply_markup=key(url))
    with pytest.raises(BadRequest, match=r"(?i)https"):
        await bot.set_chat_menu_button(menu_button=MenuButtonWebApp("My list", WebAppInfo(url)))


async def test_the_page_plays_the_menu_button_and_offers_the_letters(
    bot: Polled, stage: Stage, alice: Player, group: Chat
) -> None:
    alice.starts()
    assert alice.opens_menu() == ""
    menu = MenuButtonWebApp("My list", WebAppInfo("http://127.0.0.1:8082/app"))
    await bot.set_chat_menu_button(menu_button=menu)
    assert await bot.get_chat_menu_button() == menu
    letter = await bot.send_message(alice.id, "For the lead:\n\nhttps://audit.example/i/a-token_1\n\nIt opens once.")
    where: dict[str, str | int] = {"person": alice.id, "chat": str(alice.id)}
    transport = httpx.ASGITransport(server(stage))
    async with httpx.AsyncClient(transport=transport, base_url="http://page") as page:
        letters = (await page.get("/play/state")).json()["letters"]
        await letter.delete()
        assert (await page.get("/play/state")).json()["letters"] == letters
        assert (await page.get("/play/chat", params=where)).json()["menu"] == "My list"
        assert (await page.get("/play/chat", params=where | {"chat": str(group.id)})).json()["menu"] == ""
        opened = (await page.post("/play/app", json=where)).json()["url"]
    assert letters == [{"url": "https://audit.example/i/a-token_1", "text": "For the lead:"}]
    assert opened.startswith("http://127.0.0.1:8082/app#tgWebAppData=")
