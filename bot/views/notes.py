"""The notes on a statement, as far as they fit a phone; the documents carry them all in full."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from bot.audit.messages import Aim
from bot.audit.model import Audit, Note
from bot.audit.persons import Person
from bot.audit.review import is_withheld
from bot.text import Words
from bot.text.lengths import pieces
from bot.views import taps
from bot.views.asks import room_name
from bot.views.columns import label
from bot.views.fit import MOST_NAME, brief, cut, folded, paged
from bot.views.markup import bold, italic, lines, mention, paragraphs, plain
from bot.views.pages import home, page
from bot.views.screen import Button, Row, Screen
from bot.views.ways import PageName

PAGE = "~"
"""What parts a statement from the number of a page of its notes."""

MOST_QUOTED = 3000
"""Units of notes on one page, which leaves room for the rest of a message."""


def notes_page(audit: Audit, target: str, found: tuple[Note, ...], words: Words, *, number: int = 0) -> Screen:
    """Print a page of the notes given in the group (the last one by default); private ones by their agency only."""
    pages = paged(note_lines(audit, found, words, private=False), MOST_QUOTED)
    shown = number if 1 <= number <= len(pages) else len(pages)
    where = words("notes-page", page=shown, pages=len(pages)) if len(pages) > 1 else ""
    title = bold(" · ".join(part for part in (words("notes-title", number=target), where) if part))
    body = lines(*pages[shown - 1]) or plain(words("notes-none"))
    hint = (
        words("notes-private-hint") if any(is_withheld(audit, n) for n in found) and not audit.room.is_private else ""
    )
    turn = turn_row(audit, target, words, shown=shown, last=len(pages))
    text = paragraphs(title, body, plain(hint) if hint else "", plain(words("notice-deletions")))
    own = (Button(words("button-own-notes"), taps.OwnNotes(audit.id)),)
    return page(text, words, *([turn] if turn else []), own, back=home(audit))


def taken(audit: Audit, aim: Aim, words: Words) -> Screen:
    """Say what a whispered text was kept as, and who can read it: the note is no secret."""
    kind = words.inside(label(audit.framework, aim.kind, words))
    return Screen(plain(words("whisper-kept", kind=kind, target=aim.target)))


def turn_row(audit: Audit, target: str, words: Words, *, shown: int, last: int) -> Row:
    """Give the ways to the page before and the page behind."""
    beside = (("button-earlier", shown - 1), ("button-later", shown + 1))
    return tuple(
        Button(words(key), taps.Page(audit.id, PageName.NOTES, f"{target}{PAGE}{number}"))
        for key, number in beside
        if 1 <= number <= last
    )


def private_notes(audit: Audit, target: str, found: tuple[Note, ...], words: Words) -> Screen:
    """Print the private notes, for the facilitator's own chat."""
    title = bold(words("notes-private-title", room=room_name(audit, words), number=target))
    private = tuple(note for note in found if is_withheld(audit, note))
    shown = folded(note_lines(audit, private, words, private=True), MOST_QUOTED, earlier(words), newest=True)
    return page(paragraphs(title, lines(*shown)), words)


def unreachable(target: str, facilitator: Person, way_in: str, words: Words) -> Screen:
    """Tell the facilitator that the private notes cannot be sent, with the way to them."""
    text = f"{mention(facilitator, words)}: {plain(words('notes-unreachable', number=target))}"
    return Screen(text, ((Button(words("button-open-private"), url=way_in),),))


def earlier(words: Words) -> Callable[[int], str]:
    """Say how many lines are left out at the top; the documents have them all."""
    return lambda n: italic(words("and-more", n=n))


def note_lines(audit: Audit, notes: Iterable[Note], words: Words, *, private: bool) -> tuple[str, ...]:
    """Print notes with their kind and where they came from; one longer than a page goes on in further lines."""
    return tuple(line for note in notes for line in note_pieces(audit, note, words, private=private))


def note_pieces(audit: Audit, note: Note, words: Words, *, private: bool) -> Iterator[str]:
    """Print one note, in pieces that fit a page."""
    author = words.called(brief(audit.person(note.person_id)))
    source = cut(words.agency(note.agency), MOST_NAME) or author
    kind = bold(label(audit.framework, note.kind, words))
    if is_withheld(audit, note) and not private:
        yield f"{kind}: {plain(words('note-from', agency=source))}"
        return
    first, *others = pieces(note.text, MOST_QUOTED - 100)
    yield f"{kind} ({plain(source)}): {plain(first)}"
    yield from (plain(other) for other in others)
