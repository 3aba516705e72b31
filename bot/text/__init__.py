"""The words: one catalogue a language, and the only place where a sentence for people is written.

A catalogue is `catalogues/LANGUAGE.po`. Its keys (`msgid`) are short names, its values (`msgstr`) plain text with
{blanks}: no markup, which belongs to the views. An entry with a plural takes the blank `n`. Adding a language is
adding a file; a test holds every language to the same keys and blanks.
"""

from bot.text.listed import listed_agency, listed_alike, listed_opening, listed_reason
from bot.text.words import Words, languages, room_words, words_for

__all__ = [
    "Words",
    "languages",
    "listed_agency",
    "listed_alike",
    "listed_opening",
    "listed_reason",
    "room_words",
    "words_for",
]
