"""The words and the code fit: every key asked for is there, every key there is asked for, in every language alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from string import Formatter

import pytest
from babel.messages.catalog import Message

from bot.audit.errors import AuditError
from bot.text import languages
from bot.text.words import CATALOGUES, FALLBACK
from tests.shape.keys import asked, literals, patterns, told
from tests.shape.sources import sources

LANGUAGES = languages()
TAGS = r"</?(a|b|blockquote|br|code|del|div|em|i|ins|p|pre|s|span|strike|strong|tg-\w+|u)\b[^>]*>"
MARKUP = re.compile(TAGS + r"|&#?\w+;|\*\*|__|`", re.IGNORECASE)


def entries(language: str) -> dict[str, Message]:
    """Give a language's entries by key; an entry with plural forms carries its key twice, as gettext wants it."""
    every = (message for message in LANGUAGES[language].catalog if message.id)
    return {message.id if isinstance(message.id, str) else message.id[0]: message for message in every}


def forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def needed(message: Message) -> set[str]:
    plural = set() if isinstance(message.string, str) else {"n"}
    return plural.union(*map(blanks, forms(message)))


def listed(found: Iterable[str]) -> str:
    return "\n" + "\n".join(found)


def errors(kind: type[AuditError] = AuditError) -> Iterator[type[AuditError]]:
    for each in kind.__subclasses__():
        yield each
        yield from errors(each)


ENGLISH = entries(FALLBACK)


def test_every_key_asked_for_is_in_the_catalogue() -> None:
    missing = [
        f'{one.place} asks for {one.literal or one.pattern.pattern!r}: add msgid "{one.literal or "…"}" to en.po'
        for one in (*asked(), *told())
        if not any(one.pattern.fullmatch(key) for key in ENGLISH)
    ]
    assert asked()
    assert told()
    assert not missing, listed(missing)


def test_every_call_fills_the_blanks() -> None:
    wrong = [
        f"{one.place} leaves {sorted(lacking)} of {one.literal!r} unfilled"
        for one in asked()
        if one.blanks is not None and one.literal in ENGLISH and (lacking := needed(ENGLISH[one.literal]) - one.blanks)
    ]
    assert not wrong, listed(wrong)


def test_every_key_in_the_catalogue_is_asked_for() -> None:
    idle = [key for key in ENGLISH if key not in literals() and not any(one.fullmatch(key) for one in patterns())]
    assert not idle, "nothing in bot/ asks for these; take them out or use them:" + listed(idle)


def test_every_mistake_a_person_can_make_has_its_sentence() -> None:
    silent = [f"{each.__name__}: no msgid {each.key!r}" for each in errors() if each.key not in ENGLISH]
    assert not silent, listed(silent)


def test_every_line_that_the_record_may_hold_is_in_words() -> None:
    kept = {what for source in sources("bot/services") for what in re.findall(r'Change\(\s*"([a-z-]+)"', source.text)}
    silent = [what for what in sorted(kept) if f"report-what-{what}" not in ENGLISH]
    assert len(kept) > 20
    assert not silent, listed(silent)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything(language: str) -> None:
    spoken = entries(language)
    assert set(spoken) == set(ENGLISH), listed(sorted(set(spoken) ^ set(ENGLISH)))
    empty = [key for key, message in spoken.items() if not all(forms(message)) or message.fuzzy]
    assert not empty, listed(empty)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_leaves_the_same_blanks(language: str) -> None:
    spoken = entries(language)
    other = [key for key in set(spoken) & set(ENGLISH) if needed(spoken[key]) != needed(ENGLISH[key])]
    uneven = [key for key, message in spoken.items() if len({frozenset(blanks(f) - {"n"}) for f in forms(message)}) > 1]
    assert not other, listed(other)
    assert not uneven, "one of the plural forms lacks a blank:" + listed(uneven)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_are_plain_text(language: str) -> None:
    marked = [
        f"{key}: {found[0]}"
        for key, message in entries(language).items()
        for form in forms(message)
        if (found := MARKUP.search(form))
    ]
    odd = [key for key, message in entries(language).items() if not all(map(str.isidentifier, needed(message)))]
    assert not marked, "markup belongs to the views:" + listed(marked)
    assert not odd, "a blank is a plain name:" + listed(odd)


def test_no_key_stands_twice() -> None:
    for path in sorted(CATALOGUES.glob("*.po")):
        keys = re.findall(r'^msgid "(.+)"$', path.read_text(encoding="utf-8"), re.MULTILINE)
        twice = sorted({key for key in keys if keys.count(key) > 1})
        assert not twice, f"{path.name}: {twice}"
