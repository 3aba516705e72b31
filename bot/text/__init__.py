"""The words: one catalogue a language, and the only place where a sentence for people is written.

A catalogue is `catalogues/LANGUAGE.po`. Its keys (`msgid`) are short names, its values (`msgstr`) plain text with
{blanks}: no markup, which belongs to the views. An entry with a plural takes the blank `n`. Adding a language is
adding a file; a test holds every language to the same keys and blanks.
"""

from bot.text.listed import listed_agency, listed_alike, listed_opening, listed_reason, outside_words
from bot.text.recorded import about_said, known, value_said
from bot.text.words import Words, catalogue_of, languages, room_words, words_for

__all__ = [
    "Words",
    "about_said",
    "catalogue_of",
    "known",
    "languages",
    "listed_agency",
    "listed_alike",
    "listed_opening",
    "listed_reason",
    "outside_words",
    "room_words",
    "value_said",
    "words_for",
]
