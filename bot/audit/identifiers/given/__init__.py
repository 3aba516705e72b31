"""Given names of children in the United Kingdom, of every community, as sets of plain small letters.

`ALONE` holds names that are hardly ever anything else; `BESIDE` those that are also a word or a surname and `PLACES`
those that are also places, known only by what stands beside them; `TOWNSHIPS` the places of the United Kingdom;
`CHINESE_LOOKING` the words that could be read as a Chinese name of two syllables. How the lists are made, with sources
and licences: `tests/identifiers/names`.

Contains public sector information licensed under the Open Government Licence v3.0 (Office for National Statistics,
National Records of Scotland, Northern Ireland Statistics and Research Agency) and GeoNames data (CC BY 4.0).
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.audit.identifiers.given import (
    alone_1,
    alone_2,
    alone_3,
    alone_4,
    alone_5,
    beside_1,
    places_1,
    towns_1,
    words_1,
)

__all__ = ["ALONE", "BESIDE", "CHINESE_LOOKING", "PLACES", "TOWNSHIPS", "unpacked"]


def unpacked(*packed: str) -> Iterator[str]:
    """Give the names in lists where three letters with a capital begin each name up to the next capital.

    >>> [*unpacked("Abe - Kac ey per zka")]
    ['abe', 'kacey', 'kacper', 'kaczka']
    """
    start = ""
    for piece in " ".join(packed).split():
        if piece[0].isupper():
            start = piece.lower()
        else:
            yield start + piece if piece != "-" else start


ALONE = frozenset(unpacked(*(part.PACKED for part in (alone_1, alone_2, alone_3, alone_4, alone_5))))
BESIDE = frozenset(unpacked(beside_1.PACKED))
PLACES = frozenset(unpacked(places_1.PACKED))
TOWNSHIPS = frozenset(unpacked(towns_1.PACKED))
CHINESE_LOOKING = frozenset(unpacked(words_1.PACKED))
