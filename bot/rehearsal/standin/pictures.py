"""Pictures: what kind it is, how large, and whether Telegram would take it as a photo."""

from __future__ import annotations

import base64
import struct

from bot.rehearsal.standin.errors import bad_request

WIDEST = 10_000  # pixels, width and height together; https://core.telegram.org/bots/api#sendphoto
RATIO = 20
HEAVIEST = 10 * 1024 * 1024  # bytes
# A grey dot, for people who send a picture.
DOT = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")


def size_of(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG or JPEG; None for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        width, height = struct.unpack(">II", data[16:24])
        return int(width), int(height)
    return jpeg_size(data) if data.startswith(b"\xff\xd8") else None


def jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Walk the segments of a JPEG to its frame header (ITU T.81, B.2.2), which holds the size."""
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:  # noqa: PLR2004 - every marker begins so
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:  # noqa: PLR2004 - the frame headers
            return int.from_bytes(data[at + 7 : at + 9], "big"), int.from_bytes(data[at + 5 : at + 7], "big")
        at += 2 + length
    return None


def checked_photo(data: bytes) -> tuple[int, int]:
    """Return the size of a picture that may be sent as a photo, or Telegram's refusal."""
    size = size_of(data)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if len(data) > HEAVIEST:
        why = f"too big for a photo: {len(data)} bytes"
        raise bad_request(why)
    if sum(size) > WIDEST or max(size) > RATIO * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return size
