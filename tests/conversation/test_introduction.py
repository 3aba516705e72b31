"""The bot introduces itself before *Start*: in every language, only where something has changed, and come what may."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from bot.rehearsal import Stage
from bot.rehearsal.standin.errors import bad_request, too_many
from bot.text import languages
from tests.conversation.company import HERE, at_work, settings_for


@pytest.fixture
def refused() -> dict[str, int]:
    """What Telegram refuses, by method: the status."""
    return {}


@pytest.fixture
def stage(refused: dict[str, int]) -> Stage:
    def inspect(method: str, _: Mapping[str, Any]) -> None:
        if method in refused:
            raise too_many(30) if refused[method] == 429 else bad_request("not now")

    return Stage(inspect=inspect)


def done(stage: Stage) -> list[str]:
    """What the bot has set so far."""
    return [call.method for call in stage.calls if call.method.startswith("set") and call.status == 200]


async def test_it_is_said_in_every_language(stage: Stage, sqlite_url: str) -> None:
    async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
        await company.until(lambda: stage.profile.menus)
    for code, words in languages().items():
        language = "" if code == "en" else code
        assert stage.profile.texts["description", language] == words("bot-description")
        assert stage.profile.texts["short_description", language] == words("bot-description-short")
        for scope in ("all_private_chats", "all_group_chats"):
            described = stage.profile.commands[f'{{"type": "{scope}"}}', language]
            assert {"evidence", "assurance", "help"} <= {one["command"] for one in described}
    assert stage.profile.menus == {0: {"type": "commands"}}


async def test_the_menu_button_opens_the_pages_where_there_are_any_and_the_commands_again_when_there_are_none(
    stage: Stage, sqlite_url: str
) -> None:
    welsh = settings_for(HERE, sqlite_url).model_copy(update={"language": "cy"})
    async with at_work(stage, welsh.model_copy(update={"public_url": "https://audit.example"})) as company:
        await company.until(lambda: stage.profile.menus)
    app = {"text": languages()["cy"]("button-my-list"), "web_app": {"url": "https://audit.example/app"}}
    assert stage.profile.menus == {0: {"type": "web_app", **app}}
    async with at_work(stage, welsh.model_copy(update={"public_url": "http://127.0.0.1:8080"})) as company:
        await company.until(lambda: stage.profile.menus == {0: {"type": "commands"}})


async def test_what_is_as_it_should_be_is_not_set_again(stage: Stage, sqlite_url: str) -> None:
    async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
        await company.until(lambda: stage.profile.menus)
    before = done(stage)
    stage.profile.texts["short_description", "cy"] = "Hen destun"
    asked = len(stage.calls)
    async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
        await company.until(lambda: any(call.method == "getChatMenuButton" for call in stage.calls[asked:]))
    assert done(stage) == [*before, "setMyShortDescription"]
    assert stage.profile.texts["short_description", "cy"] == languages()["cy"]("bot-description-short")


@pytest.mark.parametrize("status", [400, 429])
async def test_what_is_refused_keeps_back_nothing_else(
    stage: Stage, sqlite_url: str, refused: dict[str, int], status: int
) -> None:
    refused.update(setMyDescription=status, getMyCommands=status)
    async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
        await company.until(lambda: stage.profile.menus)
        sam = await company.alone()
        assert sam.private.last.button("4")
    assert ("short_description", "cy") in stage.profile.texts
    assert ("description", "cy") not in stage.profile.texts


async def test_commands_about_one_person_are_whispered_in_groups_where_the_server_takes_that(
    stage: Stage, sqlite_url: str
) -> None:
    async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
        await company.until(lambda: company.bot.outbox.show.whispers.are_known)
    group, private = (stage.profile.commands[f'{{"type": "all_{kind}_chats"}}', "cy"] for kind in ("group", "private"))
    whispered = {one["command"] for one in group if one.get("is_ephemeral")}
    assert whispered == {"evidence", "assurance", "mydata", "forgetme", "help", "privacy"}
    assert not [one for one in private if one.get("is_ephemeral")]


async def test_a_server_that_refuses_whispered_commands_gets_them_without(sqlite_url: str) -> None:
    def inspect(method: str, params: Mapping[str, Any]) -> None:
        if method == "setMyCommands" and "is_ephemeral" in str(params):
            raise bad_request("can't parse bot command")

    stage = Stage(inspect=inspect)
    async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
        await company.until(lambda: stage.profile.menus)
        described = stage.profile.commands['{"type": "all_group_chats"}', ""]
        assert {"evidence", "help"} <= {one["command"] for one in described}
        assert not company.bot.outbox.show.whispers.are_known
