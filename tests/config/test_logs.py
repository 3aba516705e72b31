from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from typing import Any, NoReturn

import pytest
import structlog
from telegram.error import BadRequest

from bot.logs import set_up_logs

TOKEN = "123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11"
WORDS = "what a person wrote"


@pytest.fixture
def out() -> Iterator[io.StringIO]:
    """A log in JSON; afterwards logging is as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    page = io.StringIO()
    set_up_logs("info", "json", page)
    yield page
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)


def lines(out: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.getvalue().splitlines()]


def fail(error: Exception) -> NoReturn:
    raise error


def test_a_line_is_an_event_and_ids(out: io.StringIO) -> None:
    structlog.get_logger().info("card-drawn", audit=3)
    [line] = lines(out)
    assert (line["event"], line["audit"], line["level"]) == ("card-drawn", 3, "info")


def test_what_people_write_never_reaches_the_log(out: io.StringIO) -> None:
    log = structlog.get_logger()
    log.info("odd", text=WORDS, caption=WORDS, update=WORDS, message=WORDS, inner={"text": WORDS, "id": 1})
    try:
        fail(ValueError(WORDS))
    except ValueError:
        log.exception("bug")
    logging.getLogger("telegram.Bot").critical("Received data was %r", {"text": WORDS})
    logging.getLogger("asyncio").error(f"Task exception was never retrieved\n{WORDS}")  # noqa: G004 - as asyncio does
    logging.getLogger("python_multipart.multipart").warning(f"Expected boundary, got {WORDS}")  # noqa: G004 - likewise
    assert WORDS not in out.getvalue()
    odd, bug, telegram, task = lines(out)
    assert odd["inner"] == {"id": 1}
    assert bug["exception"] == "ValueError"
    assert any("test_logs.py" in frame for frame in bug["frames"])
    assert telegram["event"] == "Received data was %r"
    assert task["event"] == "Task exception was never retrieved"


def test_the_token_never_reaches_the_log(out: io.StringIO) -> None:
    address = f"https://api.telegram.org/bot{TOKEN}/getMe"
    logging.getLogger("httpx").warning("HTTP Request: POST %s", address)
    structlog.get_logger().warning("odd", url=address, seen=[TOKEN], error=ConnectionError(TOKEN))
    try:
        fail(ConnectionError(address))
    except ConnectionError:
        structlog.get_logger().exception("away")
    assert TOKEN not in out.getvalue()
    assert "/bot[token]/getMe" in out.getvalue()


def test_httpx_and_telegram_are_quiet_about_each_request(out: io.StringIO) -> None:
    logging.getLogger("httpx").info("HTTP Request")
    logging.getLogger("telegram.ext").debug("Calling %s", WORDS)
    assert out.getvalue() == ""


def test_why_telegram_refused_is_kept(out: io.StringIO) -> None:
    try:
        fail(BadRequest("message to edit not found"))
    except BadRequest:
        structlog.get_logger().exception("not-edited")
    assert lines(out)[0]["reason"] == "message to edit not found"


def test_the_console_form_is_for_reading() -> None:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    page = io.StringIO()
    set_up_logs("warning", "console", page)
    structlog.get_logger().info("too-fine")
    structlog.get_logger().warning("store-away", again_in=2.0)
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)
    assert "store-away" in page.getvalue()
    assert "again_in=2.0" in page.getvalue()
    assert "too-fine" not in page.getvalue()
