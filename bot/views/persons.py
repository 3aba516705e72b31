"""What is said to those who want to be forgotten."""

from __future__ import annotations

from bot.text import Words
from bot.views import taps
from bot.views.markup import bold, paragraphs, plain
from bot.views.pages import page
from bot.views.screen import Button, Screen, Style


def forget_page(person_id: int, words: Words) -> Screen:
    """Ask whether to forget a person, saying what goes and what stays."""
    text = paragraphs(bold(words("forget-title")), plain(words("forget-what")), plain(words("forget-own")))
    return page(text, words, (Button(words("button-forget"), taps.Forget(person_id), style=Style.ENDS),))
