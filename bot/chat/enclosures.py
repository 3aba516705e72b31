"""Files that people send: fetched from Telegram within bounds, and passed on by their id there."""

from __future__ import annotations

from bot.audit.form_mistakes import FormGone, FormTooLarge
from bot.audit.model import RoomKey
from bot.chat.incoming import Enclosed
from bot.chat.outcomes import or_mistake
from bot.chat.show import Show, patience

MOST_BYTES = 2 * 1024 * 1024
"""Of a file that is fetched at all; Telegram gives up to 20 MB (https://core.telegram.org/bots/api#getfile)."""


async def fetch(show: Show, file: Enclosed) -> bytes:
    """Fetch a file; raises `FormTooLarge` before it is, and `FormGone` when Telegram does not give it."""
    if file.size > MOST_BYTES:
        raise FormTooLarge
    with or_mistake(FormGone):
        found = await show.bot.get_file(file.file_id)
        if not found.file_size or found.file_size > MOST_BYTES:
            raise FormTooLarge
        return bytes(await found.download_as_bytearray(**patience(b"")))


async def pass_on(show: Show, key: RoomKey, file: Enclosed) -> int:
    """Put a file that Telegram has into another chat, and give its message there; raises as all of `Show` does."""
    async with show.following(key.chat_id):
        message = await show.bot.send_document(key.chat_id, file.file_id, rate_limit_args=show.haste)
    return show.placed(message).message_id
