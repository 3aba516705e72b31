"""The notes on a statement, as far as they fit a phone; the documents carry them all in full."""

from __future__ import annotations

from bot.audit.model import Audit, Note
from bot.text import Words
from bot.views.markup import bold, lines, paragraphs, plain
from bot.views.menu import away
from bot.views.screen import Screen

MOST_QUOTED = 3000
"""Characters of notes on one page, which leaves room for the rest of a message."""


def notes_page(audit: Audit, target: str, found: tuple[Note, ...], words: Words) -> Screen:
    """Print the notes given in the group; of private ones only which agency they came from."""
    shown = tuple(note_line(note, words, private=False) for note in found)
    title = bold(words("notes-title", number=target))
    body = fitted(shown) or plain(words("notes-none"))
    hint = words("notes-private-hint") if any(n.private for n in found) and not audit.room.is_private else ""
    return Screen(paragraphs(title, body, plain(hint) if hint else ""), (away(words),))


def private_notes(audit: Audit, target: str, found: tuple[Note, ...], words: Words) -> Screen:
    """Print the private notes, for the facilitator's own chat."""
    title = bold(words("notes-private-title", room=audit.room.title, number=target))
    lines_ = tuple(note_line(note, words, private=True) for note in found if note.private)
    return Screen(paragraphs(title, fitted(lines_)), (away(words),))


def note_line(note: Note, words: Words, *, private: bool) -> str:
    """Print one note with its kind and where it came from."""
    source = note.agency or note.author
    kind = bold(words(f"note-{note.kind.value}"))
    if note.private and not private:
        return f"{kind} {plain(words('note-from', agency=source))}"
    return f"{kind} ({plain(source)}): {plain(note.text)}"


def fitted(shown: tuple[str, ...]) -> str:
    """Set notes under each other, the newest kept, cut where a message would overflow."""
    kept: list[str] = []
    left = MOST_QUOTED
    for line in reversed(shown):
        if len(line) > left:
            kept.append("…")
            break
        kept.append(line)
        left -= len(line)
    return lines(*reversed(kept))


