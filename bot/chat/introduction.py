"""How the bot introduces itself before *Start*: what it is for, its menu button, its commands, in every language.

Telegram keeps all this and lets it be set only now and then, so it is read first and set where it differs.
"""

from __future__ import annotations

from collections.abc import Awaitable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import structlog
from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    MenuButton,
    MenuButtonCommands,
    MenuButtonWebApp,
    WebAppInfo,
)
from telegram.error import RetryAfter, TelegramError

from bot import views
from bot.audit.framework import Framework
from bot.chat.application import columns_of
from bot.chat.router import BotApplication
from bot.chat.routes import COMMANDS
from bot.chat.whispers import Whispers
from bot.text import Words, languages
from bot.text.words import FALLBACK

log = structlog.get_logger()

FIRST = 5
"""Commands that stand before those that add a note."""

WHISPERED = frozenset({"mydata", "forgetme", "help", "privacy"})
"""Besides those that add a note: what is typed with these concerns one person, and in a group is between that person
and the bot (Bot API 10.2, `BotCommand.is_ephemeral`)."""


class Known(NamedTuple):
    """A command as Telegram has it, or should have it."""

    command: str
    description: str
    is_ephemeral: bool


def known(command: BotCommand) -> Known:
    """Read a command; the library does not know yet that it may be whispered."""
    return Known(command.command, command.description, bool(command.api_kwargs.get("is_ephemeral")))


def commands(library: Iterable[Framework], words: Words, *, whispered: bool) -> tuple[Known, ...]:
    """Describe every command; those that add a note stand behind the first few. `whispered`: where there are others."""
    named = [Known(name, words(f"command-{name}"), whispered and name in WHISPERED) for name in COMMANDS]
    notes = [
        Known(column, words("command-note", column=views.columns.noun(tool, column, words), command=column), whispered)
        for column, tool in columns_of(library).items()
    ]
    return (*named[:FIRST], *notes, *named[FIRST:])


async def introduce(
    application: BotApplication, library: Iterable[Framework], whispers: Whispers, menu: MenuButton
) -> None:
    """Bring what Telegram says of the bot up to date; what is refused stays as it was until the next start.

    A server that keeps that a command is whispered knows `whispers`. `menu` is what private chats have beside the text.
    """
    for step in steps(application.bot, tuple(library), whispers, menu):
        try:
            await step
        except RetryAfter as error:
            log.warning("introduction-put-off", error=type(error).__name__)
        except TelegramError as error:
            log.warning("introduction-refused", error=type(error).__name__)


def steps(bot: Bot, library: Sequence[Framework], whispers: Whispers, menu: MenuButton) -> Iterator[Awaitable[None]]:
    """Give what there is to bring up to date, one thing after the other."""
    for code, words in languages().items():
        language = None if code == FALLBACK else code
        yield describe(bot, words, language)
        yield describe_shortly(bot, words, language)
        for scope in (BotCommandScopeAllPrivateChats(), BotCommandScopeAllGroupChats()):
            whispered = isinstance(scope, BotCommandScopeAllGroupChats)
            yield register(bot, commands(library, words, whispered=whispered), scope, language)
    yield show_menu(bot, menu)
    yield learn(bot, whispers)


async def describe(bot: Bot, words: Words, language: str | None) -> None:
    """Say what the bot is for in the empty chat, before anybody has pressed *Start*."""
    wanted = words("bot-description")
    if (await bot.get_my_description(language)).description != wanted:
        await bot.set_my_description(wanted, language)


async def describe_shortly(bot: Bot, words: Words, language: str | None) -> None:
    """Say it on the bot's page, and where it is shared."""
    wanted = words("bot-description-short")
    if (await bot.get_my_short_description(language)).short_description != wanted:
        await bot.set_my_short_description(wanted, language)


async def register(bot: Bot, wanted: Sequence[Known], scope: BotCommandScope, language: str | None) -> None:
    """Register the commands of one kind of chat; where whispers are refused, without them."""
    if tuple(map(known, await bot.get_my_commands(scope, language))) == wanted:
        return
    try:
        await bot.set_my_commands([as_command(one) for one in wanted], scope=scope, language_code=language)
    except RetryAfter:
        raise
    except TelegramError as error:
        log.info("commands-without-whispers", error=type(error).__name__)
        plain = [as_command(one._replace(is_ephemeral=False)) for one in wanted]
        await bot.set_my_commands(plain, scope=scope, language_code=language)


async def learn(bot: Bot, whispers: Whispers) -> None:
    """Find out whether the server knows whispers: whether it has kept that some commands are."""
    kept = await bot.get_my_commands(BotCommandScopeAllGroupChats())
    whispers.are_known = whispers.are_known or any(known(one).is_ephemeral for one in kept)


def as_command(one: Known) -> BotCommand:
    """Give a command as Telegram wants it."""
    more: dict[str, Any] | None = {"is_ephemeral": True} if one.is_ephemeral else None
    return BotCommand(one.command, one.description, api_kwargs=more)


def menu_of(address: str, words: Words) -> MenuButton:
    """Let the menu button of private chats open the Mini App at an address; without one (""), the commands."""
    if not address:
        return MenuButtonCommands()
    return MenuButtonWebApp(words("button-my-list"), WebAppInfo(f"{address}/app"))


async def show_menu(bot: Bot, wanted: MenuButton) -> None:
    """Set the menu button of private chats."""
    if await bot.get_chat_menu_button() != wanted:
        await bot.set_chat_menu_button(menu_button=wanted)
