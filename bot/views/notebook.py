"""My notes: one's own (to the facilitator all of the audit) by statement, each to be changed, moved or removed."""

from __future__ import annotations

from collections.abc import Sequence

from bot.audit.model import COMMENT, Audit, By, Note
from bot.text import Words
from bot.text.lengths import pieces
from bot.views import taps
from bot.views.asks import room_name
from bot.views.columns import label
from bot.views.fit import MOST_NAME, cut, paged
from bot.views.markup import bold, italic, lines, paragraphs, plain
from bot.views.notes import note_pieces
from bot.views.pages import home, page
from bot.views.screen import Button, Row, Screen, Style, in_rows, rows
from bot.views.ways import NoteStep

MOST_QUOTED = 2800
A_ROW = 4


def way_to_notes(audit: Audit, words: Words) -> Screen:
    """Offer a group's member their notes on their own phone."""
    return page(plain(words("own-notes-in-private")), words, (own_notes_button(audit, words),))


def own_notes_button(audit: Audit, words: Words) -> Button:
    """Open one's own notes; in a group, by a link into the private chat."""
    return Button(words("button-own-notes"), taps.OwnNotes(audit.id))


def list_page(audit: Audit, notes: Sequence[Note], by: By, words: Words) -> Screen:
    """Give a button for each statement (and domain) that has notes, in the order of the tool."""
    every = by.person_id == audit.facilitator_id and not audit.room.is_private
    title = words("all-notes-title" if every else "own-notes-title", room=cut(room_name(audit, words), MOST_NAME))
    counted = {target: sum(note.target == target for note in notes) for target in in_order(audit, notes)}
    buttons = [Button(f"{target}: {n}", taps.OwnNotes(audit.id, target)) for target, n in counted.items()]
    hint = plain(words("own-notes-hint" if notes else "notes-none"))
    text = paragraphs(bold(title), hint, plain(words("notice-deletions")))
    return page(text, words, *in_rows(buttons, A_ROW), back=home(audit) if audit.room.is_private else None)


def in_order(audit: Audit, notes: Sequence[Note]) -> list[str]:
    """Give what the notes are on, each once: a domain's statements, then the domain itself."""
    on = {note.target for note in notes}
    order = (each for domain in audit.framework.domains for each in (*(s.id for s in domain.statements), domain.id))
    return [target for target in order if target in on]


def target_page(audit: Audit, target: str, notes: Sequence[Note], words: Words, *, number: int = 1) -> Screen:
    """Print the notes on one statement or domain in full, each with a number that opens it."""
    here = [note for note in notes if note.target == target]
    told = [(place, line) for place, note in enumerate(here, 1) for line in note_lines(audit, place, note, words)]
    parts = paged([line for _, line in told], MOST_QUOTED)
    shown = number if 1 <= number <= len(parts) else 1
    first = sum(map(len, parts[: shown - 1]))
    places = dict.fromkeys(place for place, _ in told[first : first + len(parts[shown - 1])])
    opens = [
        Button(str(place), taps.StepOnNote(audit.id, here[place - 1].id, NoteStep.VIEW)) for place in places if here
    ]
    turn = tuple(
        Button(words(key), taps.OwnNotes(audit.id, target, shown + step))
        for key, step in (("button-earlier", -1), ("button-later", 1))
        if 1 <= shown + step <= len(parts)
    )
    text = paragraphs(bold(words("notes-title", number=target)), lines(*parts[shown - 1]) or plain(words("notes-none")))
    return page(text, words, *in_rows(opens, 6), *rows(turn), back=taps.OwnNotes(audit.id))


def note_lines(audit: Audit, place: int, note: Note, words: Words) -> list[str]:
    """Print one note in full, numbered."""
    first, *others = note_pieces(audit, note, words, private=True)
    return [f"{place}. {first}", *others]


def note_page(audit: Audit, note: Note, by: By, found: tuple[str, ...], words: Words) -> Screen:
    """Print a note with what can be done with it; where the gate finds something in it now, removing is one tap."""
    text = paragraphs(note_text(audit, note, words), plain(second_thought(found, words)) if found else "")
    change = Button(words("button-note-text"), taps.StepOnNote(audit.id, note.id, NoteStep.TEXT))
    own = (change,) if note.person_id == by.person_id else ()
    move = Button(words("button-note-move"), taps.StepOnNote(audit.id, note.id, NoteStep.MOVE))
    step = taps.RemoveNote(audit.id, note.id) if found else taps.StepOnNote(audit.id, note.id, NoteStep.REMOVE)
    remove = Button(words("button-note-remove"), step, style=Style.ENDS)
    return page(text, words, (*own, move), (remove,), back=taps.OwnNotes(audit.id, note.target))


def note_text(audit: Audit, note: Note, words: Words) -> str:
    """Print a note under what it is on, as much as fits a page."""
    title = bold(f"{note.target} · {label(audit.framework, note.kind, words)}")
    return paragraphs(title, plain(next(iter(pieces(note.text, MOST_QUOTED)))))


def second_thought(found: tuple[str, ...], words: Words) -> str:
    """Say what the gate finds in a note that was kept."""
    return words("note-second-thought", kinds=", ".join(words(f"identifier-{kind}") for kind in found))


def remove_page(audit: Audit, note: Note, words: Words, *, is_held: bool) -> Screen:
    """Ask whether to remove a note, saying what goes and what stays; of what `is_held` the text is only hidden."""
    what = plain(words("note-remove-held" if is_held else "note-remove-what"))
    text = paragraphs(bold(words("note-remove-title")), note_text(audit, note, words), what)
    remove = Button(words("button-note-remove"), taps.RemoveNote(audit.id, note.id), style=Style.ENDS)
    return page(text, words, (remove,), back=taps.StepOnNote(audit.id, note.id, NoteStep.VIEW))


def or_remove(screen: Screen, audit_id: int, note: Note, words: Words) -> Screen:
    """Add to a refusal that the note, in whose message the gate has found something, stands, and how to remove it."""
    remove = Button(words("button-note-remove"), taps.RemoveNote(audit_id, note.id), style=Style.ENDS)
    return Screen(paragraphs(screen.text, plain(words("note-stands"))), (*screen.rows, (remove,)))


def move_page(audit: Audit, note: Note, words: Words) -> Screen:
    """Ask where a note belongs: under another column of its statement, or in which domain."""
    text = paragraphs(
        bold(words("note-move-title")), italic(f"{note.target} · {label(audit.framework, note.kind, words)}")
    )
    back = taps.StepOnNote(audit.id, note.id, NoteStep.VIEW)
    if note.kind == COMMENT:
        domains = [
            Button(f"{domain.id} {domain.short}", taps.MoveNote(audit.id, note.id, COMMENT, domain.id))
            for domain in audit.framework.domains
        ]
        return page(text, words, *in_rows(domains, 1), back=back)
    columns = tuple(
        Button(words("note-move-column", column=label(audit.framework, column.id, words)), to)
        for column in audit.framework.columns
        if column.id != note.kind
        for to in [taps.MoveNote(audit.id, note.id, column.id, note.target)]
    )
    domains = [
        Button(f"{domain.id} {domain.short}", taps.NoteToDomain(audit.id, note.id, domain.id))
        for domain in audit.framework.domains
    ]
    return page(text, words, *in_rows((*columns, *domains), 1), back=back)


def to_domain_page(audit: Audit, note: Note, domain_id: str, words: Words) -> Screen:
    """Ask to which statement of a domain a note is moved."""
    domain = audit.framework.domain(domain_id)
    buttons: Row = tuple(
        Button(statement.id, taps.MoveNote(audit.id, note.id, note.kind, statement.id))
        for statement in domain.statements
    )
    text = paragraphs(bold(words("note-move-title")), italic(domain.title))
    return page(text, words, *in_rows(buttons, A_ROW), back=taps.StepOnNote(audit.id, note.id, NoteStep.MOVE))
