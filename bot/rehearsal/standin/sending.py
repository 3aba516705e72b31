"""The methods that send: text, photos, documents, albums, and "typing"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.rehearsal.standin.content import caption_of, markup_of, text_of
from bot.rehearsal.standin.errors import bad_request
from bot.rehearsal.standin.mini_apps import check_place
from bot.rehearsal.standin.params import Params, Upload
from bot.rehearsal.standin.pictures import checked_photo
from bot.rehearsal.standin.reach import chat_of, reply_of, topic_of
from bot.rehearsal.standin.shapes import message_json
from bot.rehearsal.standin.stage import Stage
from bot.rehearsal.standin.whispers import whisper
from bot.rehearsal.standin.world import Chat, File

TYPING = 5.0  # seconds; https://core.telegram.org/bots/api#sendchataction
ALBUM = range(2, 11)
Json = dict[str, Any]
Content = Any  # fields of `Message`


def send(stage: Stage, params: Params, **content: Content) -> Json:
    """Put what was prepared into the chat, if the limits allow."""
    if aside := whisper(stage, params, content):
        return aside
    chat = chat_of(stage, params)
    check_allowed(chat, content.get("file"))
    reply_to = reply_of(chat, params)
    topic = topic_of(chat, params, reply_to)
    keyboard, force_reply = markup_of(params)
    check_place(chat, keyboard)
    if stage.budget:
        stage.budget.spend(chat.id)
    chat.typing_until = 0
    return message_json(
        stage.put(
            chat, stage.bot, keyboard=keyboard, force_reply=force_reply, reply_to=reply_to, topic=topic, **content
        )
    )


def check_allowed(chat: Chat, file: File | None) -> None:
    """Refuse what the chat's own settings forbid."""
    kind = file.kind if file else "text"
    if kind in chat.forbids:
        what = {"text": "text messages", "photo": "photos", "document": "documents"}[kind]
        why = f"not enough rights to send {what} to the chat"
        raise bad_request(why)


def send_message(stage: Stage, params: Params) -> Json:
    """https://core.telegram.org/bots/api#sendmessage ."""
    words = text_of(stage, params)
    return send(stage, params, text=words.text, entities=words.entities, html=words.html)


def send_photo(stage: Stage, params: Params) -> Json:
    """https://core.telegram.org/bots/api#sendphoto ."""
    return send_file(stage, params, "photo")


def send_document(stage: Stage, params: Params) -> Json:
    """https://core.telegram.org/bots/api#senddocument ."""
    return send_file(stage, params, "document")


def send_file(stage: Stage, params: Params, kind: str) -> Json:
    """Send a file with its caption."""
    words = caption_of(stage, params)
    chat_of(stage, params)
    file = file_of(stage, params, kind, params.text(kind) or kind, named=kind)
    return send(stage, params, file=file, caption=words.text, entities=words.entities, html=words.html)


def file_of(stage: Stage, params: Params, kind: str, reference: str, *, named: str = "") -> File:
    """Find the file meant: uploaded in this request (as `named`, or by attach://), or known by its id."""
    upload = params.upload(named) or attached(params, reference)
    if upload is None:
        known = stage.files.get(reference)
        if known is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return known
    if not upload.data:
        raise bad_request("file must be non-empty")
    size = checked_photo(upload.data) if kind == "photo" else (0, 0)
    return stage.keep(kind, upload.name, upload.mime, upload.data, size)


def attached(params: Params, reference: str) -> Upload | None:
    """Return the file that `attach://name` points to."""
    value = params.values.get(reference.removeprefix("attach://"))
    return value if isinstance(value, Upload) else None


def send_media_group(stage: Stage, params: Params) -> list[Json]:
    """https://core.telegram.org/bots/api#sendmediagroup : two to ten photos, or documents, as one album."""
    items = params.nested("media") or []
    kinds = {str(item["type"]) for item in items}
    if len(items) not in ALBUM or len(kinds - {"photo", "document"}) or len(kinds) > 1:
        raise bad_request("there are not two to ten photos or two to ten documents in the group of media")
    chat = chat_of(stage, params)
    reply_to = reply_of(chat, params)
    topic = topic_of(chat, params, reply_to)
    prepared = [media_content(stage, params, item) for item in items]
    if stage.budget:
        stage.budget.spend(chat.id, len(items))
    album = str(stage.number("album"))
    place = {"album": album, "reply_to": reply_to, "topic": topic}
    return [message_json(stage.put(chat, stage.bot, **content, **place)) for content in prepared]


def media_content(stage: Stage, params: Params, item: Mapping[str, Any]) -> Json:
    """Return the content of an `InputMediaPhoto` or `InputMediaDocument`."""
    words = caption_of(stage, Params(item))
    file = file_of(stage, params, str(item["type"]), str(item["media"]))
    return {"file": file, "caption": words.text, "entities": words.entities, "html": words.html}


def send_chat_action(stage: Stage, params: Params) -> bool:
    """https://core.telegram.org/bots/api#sendchataction : shown for five seconds, or until a message comes."""
    chat = chat_of(stage, params)
    if params.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.typing_until = stage.now() + TYPING
    stage.bell.ring()
    return True


ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
})  # fmt: skip

METHODS: Mapping[str, Callable[[Stage, Params], Any]] = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendMediaGroup": send_media_group,
    "sendChatAction": send_chat_action,
}
