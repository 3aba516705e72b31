"""The methods that ask about chats and files, and those about the bot itself."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from bot.rehearsal.standin import membership
from bot.rehearsal.standin.errors import bad_request
from bot.rehearsal.standin.mini_apps import checked_address
from bot.rehearsal.standin.params import Params
from bot.rehearsal.standin.reach import chat_of
from bot.rehearsal.standin.shapes import chat_json, member_json, message_json, user_json
from bot.rehearsal.standin.stage import Stage
from bot.rehearsal.standin.world import Chat, Topic, User

DOWNLOAD = 20 * 1024 * 1024  # bytes; https://core.telegram.org/bots/api#getfile
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
COMMANDS, DESCRIPTION = 100, 256
TEXTS = {"Name": 64, "Description": 512, "ShortDescription": 120}
GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
Json = dict[str, Any]


def get_me(stage: Stage, _: Params) -> Json:
    """https://core.telegram.org/bots/api#getme ."""
    rights = {"can_join_groups": True, "can_read_all_group_messages": not stage.privacy}
    absent = ("supports_inline_queries", "can_connect_to_business", "has_main_web_app", "has_topics_enabled")
    return user_json(stage.bot) | rights | dict.fromkeys(absent, False)


def get_chat(stage: Stage, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getchat ."""
    chat = chat_of(stage, params)
    shape = chat_json(chat) | {"accent_color_id": 0, "max_reaction_count": 11}
    shape["accepted_gift_types"] = dict.fromkeys(GIFTS, False)
    return shape | ({"pinned_message": message_json(chat.pinned)} if chat.pinned else {})


def get_member(stage: Stage, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getchatmember : for others only sure when the bot is an admin."""
    chat = chat_of(stage, params)
    user = account(stage, params.number("user_id") or 0)
    if chat.members_hidden and user is not stage.bot and not chat.is_admin(stage.bot):
        raise bad_request("member list is inaccessible")
    shape = member_json(user, chat.standing(user))
    return shape | ({"can_pin_messages": chat.may_pin} if "can_pin_messages" in shape and user is stage.bot else {})


def account(stage: Stage, number: int) -> User:
    """Return the account with that id."""
    user = stage.bot if number == stage.bot.id else stage.people.get(number)
    if user is None:
        raise bad_request("user not found")
    return user


def get_administrators(stage: Stage, params: Params) -> list[Json]:
    """https://core.telegram.org/bots/api#getchatadministrators : of other bots only where they are asked for."""
    chat = chat_of(stage, params)
    if chat.kind == "private":
        raise bad_request("there are no administrators in the private chat")
    with_bots = params.flag("return_bots")
    accounts = [account(stage, number) for number in chat.members]
    shown = [user for user in accounts if with_bots or not user.is_bot or user is stage.bot]
    return [member_json(user, chat.standing(user)) for user in shown if chat.is_admin(user)]


def count_members(stage: Stage, params: Params) -> int:
    """https://core.telegram.org/bots/api#getchatmembercount ."""
    chat = chat_of(stage, params)
    return sum(standing not in {"left", "kicked"} for standing in chat.members.values())


def ban(stage: Stage, params: Params) -> bool:
    """https://core.telegram.org/bots/api#banchatmember : only as an admin who may restrict people, and no admins."""
    chat = chat_of(stage, params)
    person = account(stage, params.number("user_id") or 0)
    if not chat.is_admin(stage.bot):
        raise bad_request("not enough rights to restrict/unrestrict chat member")
    if chat.is_admin(person):
        raise bad_request("user is an administrator of the chat")
    membership.bans(stage, chat, person)
    return True


def approve(stage: Stage, params: Params) -> bool:
    """https://core.telegram.org/bots/api#approvechatjoinrequest : once, as an admin who may invite."""
    chat, person = asked_in(stage, params)
    membership.joins(stage, chat, person, stage.bot)
    return True


def decline(stage: Stage, params: Params) -> bool:
    """https://core.telegram.org/bots/api#declinechatjoinrequest ."""
    asked_in(stage, params)
    return True


def asked_in(stage: Stage, params: Params) -> tuple[Chat, User]:
    """Take a request to join out of those that wait."""
    chat = chat_of(stage, params)
    person = account(stage, params.number("user_id") or 0)
    if not chat.is_admin(stage.bot):
        raise bad_request("not enough rights")
    if person.id not in chat.asking:
        raise bad_request("HIDE_REQUESTER_MISSING")
    chat.asking.remove(person.id)
    return chat, person


def leave(stage: Stage, params: Params) -> bool:
    """https://core.telegram.org/bots/api#leavechat ."""
    chat = chat_of(stage, params)
    if chat.kind == "private":
        raise bad_request("chat member status can't be changed in private chats")
    membership.change(stage, chat, stage.bot, "left", stage.bot)
    return True


def create_topic(stage: Stage, params: Params) -> Json:
    """https://core.telegram.org/bots/api#createforumtopic : only as an admin of a forum."""
    chat = chat_of(stage, params)
    check_forum(stage, chat)
    name = params.text("name")
    message = stage.put(chat, stage.bot, service={"forum_topic_created": {"name": name, "icon_color": 7322096}})
    message.topic = chat.topics[message.id] = Topic(message.id, name)
    return {"message_thread_id": message.id, "name": name, "icon_color": 7322096}


def check_forum(stage: Stage, chat: Chat) -> None:
    """Refuse where there are no topics, or no right to make them."""
    if not chat.forum:
        raise bad_request("the chat is not a forum")
    if not chat.is_admin(stage.bot):
        raise bad_request("not enough rights to create a topic")


def get_file(stage: Stage, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getfile : up to 20 MB."""
    file = stage.files.get(params.text("file_id"))
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.data) > DOWNLOAD:
        raise bad_request("file is too big")
    known = {"file_id": file.id, "file_unique_id": f"u{file.id}", "file_size": len(file.data)}
    return known | {"file_path": file.path}


def scope(params: Params) -> tuple[str, str]:
    """Say what a list of commands is for: the scope, as JSON with sorted keys, and the language."""
    given = params.nested("scope") or {"type": "default"}
    return json.dumps(given, sort_keys=True), params.text("language_code")


def set_commands(stage: Stage, params: Params) -> bool:
    """https://core.telegram.org/bots/api#setmycommands ."""
    commands = params.nested("commands") or []
    if len(commands) > COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND.fullmatch(str(command.get("command", "")).removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= DESCRIPTION:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    stage.profile.commands[scope(params)] = commands
    return True


def get_commands(stage: Stage, params: Params) -> list[Mapping[str, Any]]:
    """https://core.telegram.org/bots/api#getmycommands ."""
    return stage.profile.commands.get(scope(params), [])


def delete_commands(stage: Stage, params: Params) -> bool:
    """https://core.telegram.org/bots/api#deletemycommands ."""
    stage.profile.commands.pop(scope(params), None)
    return True


def setter(what: str) -> Callable[[Stage, Params], bool]:
    """Make the method that sets the bot's name or one of its descriptions, in one language."""
    field = "name" if what == "Name" else ("short_description" if what == "ShortDescription" else "description")

    def set_text(stage: Stage, params: Params) -> bool:
        text = params.text(field)
        if len(text) > TEXTS[what]:
            why = f"BOT_{what.upper()}_TOO_LONG"
            raise bad_request(why)
        stage.profile.texts[field, params.text("language_code")] = text
        return True

    return set_text


def getter(field: str) -> Callable[[Stage, Params], Json]:
    """Make the method that tells it."""

    def get_text(stage: Stage, params: Params) -> Json:
        return {field: stage.profile.texts.get((field, params.text("language_code")), "")}

    return get_text


def set_menu(stage: Stage, params: Params) -> bool:
    """https://core.telegram.org/bots/api#setchatmenubutton : for all private chats, when no chat is named."""
    button = params.nested("menu_button") or {"type": "default"}
    if button.get("type") == "web_app":
        checked_address(str((button.get("web_app") or {}).get("url", "")))
        if not button.get("text"):
            raise bad_request("BUTTON_TEXT_INVALID")
    stage.profile.menus[params.number("chat_id") or 0] = button
    stage.bell.ring()
    return True


def get_menu(stage: Stage, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getchatmenubutton ."""
    return dict(stage.profile.menus.get(params.number("chat_id") or 0, {"type": "default"}))


METHODS: Mapping[str, Callable[[Stage, Params], Any]] = {
    "getMe": get_me,
    "getChat": get_chat,
    "getChatMember": get_member,
    "getChatAdministrators": get_administrators,
    "getChatMemberCount": count_members,
    "banChatMember": ban,
    "approveChatJoinRequest": approve,
    "declineChatJoinRequest": decline,
    "leaveChat": leave,
    "createForumTopic": create_topic,
    "getFile": get_file,
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
    **{f"setMy{what}": setter(what) for what in TEXTS},
    "setChatMenuButton": set_menu,
    "getChatMenuButton": get_menu,
    "getMyName": getter("name"),
    "getMyDescription": getter("description"),
    "getMyShortDescription": getter("short_description"),
}
