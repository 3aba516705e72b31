"""Requests against the contract, and markup against Telegram's parser."""

from __future__ import annotations

import json

import pytest

from bot.rehearsal.standin.errors import Refusal
from bot.rehearsal.standin.markup import parse_html
from tests.contract import complaints

GOOD = {"chat_id": "5", "text": "<b>Hi</b>", "parse_mode": "HTML"}


def keyboard(**button: str) -> str:
    return json.dumps({"inline_keyboard": [[{"text": "0", **button}]]})


def test_a_good_request_draws_no_complaint() -> None:
    assert complaints("sendMessage", GOOD | {"reply_markup": keyboard(callback_data="s")}) == []
    assert complaints("sendMessage", GOOD | {"reply_markup": {"force_reply": True, "selective": True}}) == []
    assert complaints("sendPhoto", {"chat_id": 5, "photo": "attach://p"}, ["p"]) == []
    assert complaints("sendPhoto", {"chat_id": 5}, ["photo"]) == []
    scope = json.dumps({"type": "chat", "chat_id": 5})
    assert complaints("setMyCommands", {"commands": '[{"command":"a","description":"b"}]', "scope": scope}) == []


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"text": ""}, "0 characters"),
        ({"text": f"<b>{'x' * 4097}</b>"}, "4097"),
        ({"text": "<b>Hi"}, "never closed"),
        ({"text": "<table>Hi</table>"}, "not Telegram's"),
        ({"text": "<b>Hi</i>"}, "closes nothing"),
        ({"text": "1 < 2"}, "bare <"),
        ({"chat_id": "five", "disable_notification": "perhaps"}, "Boolean is expected"),
        ({"colour": "red"}, "colour is unknown"),
        ({"reply_markup": keyboard(callback_data="é" * 33)}, "66 bytes"),
        ({"reply_markup": keyboard(callback="x")}, "callback is unknown"),
        ({"reply_markup": keyboard()}, "exactly one action"),
        ({"reply_markup": keyboard(callback_data="x", url="https://e.org")}, "exactly one action"),
        ({"reply_parameters": '{"message_id":"x"}'}, "Integer is expected"),
        ({"parse_mode": "MarkdownV2"}, "writes HTML"),
    ],
)
def test_what_breaks_the_contract_is_named(changes: dict[str, str], word: str) -> None:
    assert word in "; ".join(complaints("sendMessage", GOOD | changes))


def test_what_is_missing_or_unheard_of_is_named() -> None:
    assert complaints("sendMessage", {"text": "x"}) == ["sendMessage: chat_id is required"]
    assert complaints("sendHug", {}) == ["sendHug: there is no such method"]
    assert complaints("editMessageText", {"text": "x"}) == ["editMessageText: which message?"]
    assert complaints("sendPhoto", {"chat_id": 5, "photo": "attach://p"}) == ["sendPhoto: p was never attached"]


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("é<x>y</x>", 'Unsupported start tag "x" at byte offset 2'),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("x</i>", "Unexpected end tag at byte offset 1"),
        ("1 < 2", "Unclosed start tag at byte offset 2"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_broken_markup_is_refused_in_telegrams_words(html: str, why: str) -> None:
    with pytest.raises(Refusal) as caught:
        parse_html(html)
    assert caught.value.description == f"Bad Request: can't parse entities: {why}"


def test_white_space_at_the_ends_goes_and_the_marks_move_along() -> None:
    parsed = parse_html("\n <b> Hi </b> ")
    assert parsed.text == "Hi"
    assert parsed.entities == ({"type": "bold", "offset": 0, "length": 2},)
