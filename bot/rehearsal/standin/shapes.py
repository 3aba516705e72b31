"""The world as the Bot API writes it: JSON objects, and only fields that Telegram would send."""

from __future__ import annotations

from typing import Any

from bot.rehearsal.standin.world import Chat, File, InlineButton, Message, User

Json = dict[str, Any]


def user_json(user: User) -> Json:
    """Return a `User`."""
    shape: Json = {"id": user.id, "is_bot": user.is_bot, "first_name": user.first_name}
    optional = {"last_name": user.last_name, "username": user.username, "language_code": user.language}
    return shape | {name: value for name, value in optional.items() if value}


def chat_json(chat: Chat) -> Json:
    """Return a `Chat`."""
    shape: Json = {"id": chat.id, "type": chat.kind}
    if chat.person:
        return shape | {key: value for key, value in user_json(chat.person).items() if key.endswith("name")}
    shape["title"] = chat.title
    return shape | ({"is_forum": True} if chat.forum else {})


def message_json(message: Message, *, deep: bool = True) -> Json:
    """Return a `Message`; the one it replies to is inside, but not what that one replies to (`deep` False)."""
    shape: Json = {
        "message_id": 0 if message.whisper else message.id,
        "date": int(message.date),
        "chat": chat_json(message.chat),
        "from": user_json(message.sender),
        **message.service,
        **words_json(message),
        **thread_json(message),
    }
    if message.whisper and message.receiver:
        shape |= {"ephemeral_message_id": message.whisper, "receiver_user": user_json(message.receiver)}
    if message.sender_chat:
        shape["sender_chat"] = chat_json(message.sender_chat)
    if message.forwarded:
        shape["is_automatic_forward"] = True
    if message.edited:
        shape["edit_date"] = int(message.edited)
    if message.file:
        shape |= file_json(message.file)
    if message.album:
        shape["media_group_id"] = message.album
    if message.keyboard:
        shape["reply_markup"] = {"inline_keyboard": [[button_json(cell) for cell in row] for row in message.keyboard]}
    if deep and (replied := replied_to(message)):
        shape["reply_to_message"] = message_json(replied, deep=False)
    return shape


def words_json(message: Message) -> Json:
    """Text or caption with its entities."""
    shape: Json = {}
    name = "caption" if message.file else "text"
    if message.words:
        shape[name] = message.words
        if message.entities:
            shape["caption_entities" if message.file else "entities"] = list(message.entities)
    return shape


def thread_json(message: Message) -> Json:
    """Return the topic; in a supergroup without topics, replies carry a thread number all the same."""
    if message.topic and message.chat.forum:
        return {"message_thread_id": message.topic.id, "is_topic_message": True}
    if message.chat.kind == "supergroup" and not message.chat.forum and message.reply_to:
        root = message.reply_to
        while root.reply_to:
            root = root.reply_to
        return {"message_thread_id": root.id}
    return {}


def replied_to(message: Message) -> Message | None:
    """Return what the message replies to: in a topic, without a reply, the message that opened the topic."""
    if message.reply_to or not message.topic or message.topic.id == message.id:
        return message.reply_to
    return message.chat.message(message.topic.id)


def button_json(button: InlineButton) -> Json:
    """Return an `InlineKeyboardButton`."""
    action: Json = {"url": button.url} if button.url else {"callback_data": button.data}
    if button.app:
        action = {"web_app": {"url": button.app}}
    return {"text": button.label, **action, **({"style": button.style} if button.style else {})}


def file_json(file: File) -> Json:
    """Return the field for an attachment, named by its kind."""
    size: Json = {"file_id": file.id, "file_unique_id": f"u{file.id}", "file_size": len(file.data)}
    if file.kind == "photo":
        return {"photo": [size | {"width": file.width, "height": file.height}]}
    if file.kind == "document":
        return {"document": size | {"file_name": file.name, "mime_type": file.mime}}
    if file.kind == "voice":
        return {"voice": size | {"duration": 3, "mime_type": file.mime}}
    kind = {"width": 512, "height": 512, "is_animated": False, "is_video": False, "type": "regular"}
    return {"sticker": size | kind}


def member_json(user: User, standing: str) -> Json:
    """Return a `ChatMember`, with all rights for those who have any."""
    shape: Json = {"user": user_json(user), "status": standing}
    if standing == "creator":
        return shape | {"is_anonymous": False}
    if standing == "administrator":
        return shape | {"can_be_edited": False, **dict.fromkeys(RIGHTS, True), "is_anonymous": False}
    if standing == "restricted":
        return shape | {"is_member": True, "until_date": 0, **dict.fromkeys(ALLOWED, False)}
    return shape | ({"until_date": 0} if standing == "kicked" else {})


ALLOWED = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
)
