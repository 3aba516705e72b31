"""What posts need of the chat: the edge provides it. A place is where a message stands, as (chat id, message id).

A chat that is closed to us, or has just moved, is `Unreachable`; anything else that goes wrong is worth another try.
"""

from __future__ import annotations

from typing import Protocol

from bot.audit.model import RoomKey
from bot.views.screen import Screen

Place = tuple[int, int]


class Outlet(Protocol):
    """Sends and edits; a False means that the message is gone and must be sent again."""

    async def photo(self, key: RoomKey, picture: bytes, screen: Screen) -> Place:
        """Send a picture with a screen as its caption."""

    async def new_photo(self, chat_id: int, message_id: int, picture: bytes, screen: Screen) -> bool:
        """Put another picture and caption in place of a posted one."""

    async def document(self, key: RoomKey, data: bytes, filename: str, screen: Screen) -> Place:
        """Send a file with a screen as its caption."""

    async def text(self, key: RoomKey, screen: Screen) -> Place:
        """Send a screen."""

    async def edit(self, chat_id: int, message_id: int, screen: Screen) -> bool:
        """Put another screen in place of a sent one."""

    async def delete(self, chat_id: int, message_id: int) -> bool:
        """Delete a message; False when we may not, or it is gone."""
