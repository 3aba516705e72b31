"""How the stand-in says no: the codes and sentences of the Bot API server."""

from __future__ import annotations


class Refusal(Exception):
    """A request that Telegram would turn down.

    `code` is the HTTP status and `error_code`; `description` the sentence as Telegram words it; `parameters` what
    comes beside it (`retry_after` in seconds, `migrate_to_chat_id`).
    """

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad_request(why: str, **parameters: int) -> Refusal:
    """400, with the prefix that Telegram puts before every such sentence."""
    return Refusal(400, f"Bad Request: {why}", **parameters)


def forbidden(why: str) -> Refusal:
    """403: the bot may not write there."""
    return Refusal(403, f"Forbidden: {why}")


def conflict(why: str) -> Refusal:
    """409: two ways of taking updates at once."""
    return Refusal(409, f"Conflict: {why}")


def too_many(seconds: int) -> Refusal:
    """429: wait `seconds` (at least 1) before the next message to that chat."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
