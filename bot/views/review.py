"""The whole audit, to be read on a phone: a domain a page, and each statement with its notes in full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.audit.framework import Domain, Statement
from bot.audit.model import COMMENT, Audit, NoteCount, Snapshot
from bot.audit.progress import domain_progress
from bot.audit.review import Entry, entries, entry, may_read
from bot.text import Words
from bot.text.lengths import pieces
from bot.views import taps
from bot.views.asks import room_name
from bot.views.columns import counted, noun
from bot.views.fit import MOST_NAME, cut, few, paged
from bot.views.markup import bold, italic, lines, paragraphs, plain
from bot.views.notes import note_pieces
from bot.views.pages import page
from bot.views.ratings import by_whom, own_words
from bot.views.screen import Button, Row, Screen, in_rows, rows
from bot.views.statements import short

SHORT = 110
"""Units of a statement in the list: two or three lines of a phone."""

MOST_LISTED = 2800
"""Units of statements, or of notes, on one page, which leaves room for the rest of a message."""

A_PIECE = 2500
A_ROW = 5


def offer_review(audit: Audit, words: Words) -> Screen:
    """Offer a group's member to read the audit on their own phone: what is their own belongs to nobody else's."""
    button = Button(words("button-review"), taps.ReadPrivately(audit.id))
    return page(plain(words("review-in-private")), words, (button,))


def which(audits: Sequence[Audit], words: Words) -> Screen:
    """Ask which audit to read."""
    buttons = [Button(room_round(audit, words), taps.ReadDomain(audit.id, "")) for audit in audits]
    return page(bold(words("review-which")), words, *in_rows(buttons, 1))


def room_round(audit: Audit, words: Words) -> str:
    """Name an audit by its room and round."""
    return words("review-room", room=cut(room_name(audit, words), MOST_NAME), round=audit.round)


def domain_page(snapshot: Snapshot, domain: Domain, reader_id: int, words: Words, *, number: int = 1) -> Screen:
    """List a domain's statements as one reader may see them, as many as fit; a number opens one."""
    listed = entries(snapshot, domain.id, reader_id)
    comments = comment_lines(snapshot, domain, reader_id, words)
    parts = paged([*(entry_lines(one, snapshot, words) for one in listed), *comments], MOST_LISTED)
    shown = number if 1 <= number <= len(parts) else 1
    first = sum(map(len, parts[: shown - 1]))
    here = listed[first : first + len(parts[shown - 1])]
    opens = [
        Button(one.statement.id, taps.ReadStatement(snapshot.audit.id, one.statement.id, 1, shown)) for one in here
    ]
    text = paragraphs(title(snapshot.audit, domain, words, shown=shown, last=len(parts)), *parts[shown - 1])
    turn = turn_row(snapshot.audit, domain, words, shown=shown, last=len(parts))
    return page(text, words, *in_rows(opens, A_ROW), *rows(turn))


def title(audit: Audit, domain: Domain, words: Words, *, shown: int, last: int) -> str:
    """Say which audit and domain this is, how far it is, and which page of several."""
    done = domain_progress(audit, domain.id)
    where = [words("progress-title", answered=done.answered, total=done.total)]
    where += [words("notes-page", page=shown, pages=last)] if last > 1 else []
    return lines(italic(room_round(audit, words)), bold(f"{domain.id} {domain.title}"), plain(" · ".join(where)))


def turn_row(audit: Audit, domain: Domain, words: Words, *, shown: int, last: int) -> Row:
    """Give the ways back and on: the pages of this domain, then its neighbours."""
    order = audit.framework.domains
    place = order.index(domain)
    back = [(words("review-page", page=shown - 1), domain, shown - 1)] if shown > 1 else []
    back = back or [(one.short, one, 1) for one in order[:place][-1:]]
    onward = [(words("review-page", page=shown + 1), domain, shown + 1)] if shown < last else []
    onward = onward or [(one.short, one, 1) for one in order[place + 1 :][:1]]
    return tuple(
        Button(words(key, what=what), taps.ReadDomain(audit.id, one.id, number))
        for key, ways in (("back-to", back), ("on-to", onward))
        for what, one, number in ways
    )


def entry_lines(one: Entry, snapshot: Snapshot, words: Words) -> str:
    """Print a statement in the list: what it says, where it stands, what it has and lacks."""
    more = " · ".join(part for part in (*counts(one, snapshot, words), *lacking(one, snapshot, words)) if part)
    return lines(f"{bold(one.statement.id)} {plain(short(one.statement, SHORT))}", standing(one, words), plain(more))


def standing(one: Entry, words: Words) -> str:
    """Say a statement's score and what each agency said; while it is secret, the reader's own score alone."""
    if one.is_secret:
        return italic(secret(one, words))
    said = ", ".join(by_agency(one, words))
    differ = few([each.agency for each in one.dissents], words)
    return lines(
        f"{bold(agreed(one, words))}{plain(f': {said}' if said else '')}",
        plain(words("card-dissent", agency=differ)) if differ else "",
    )


def by_agency(one: Entry, words: Words) -> Iterator[str]:
    """Give what each agency said at the last reveal."""
    for agency, value in one.values:
        said = words("report-outside") if value is None else words.number(value)
        yield f"{cut(words.agency(agency), MOST_NAME)} {said}{by_whom(one.spoken.get(agency, ''), words)}"
    for agency, value in one.late:
        said = f"{words.number(value or 0)} ({words('report-late')})"
        yield f"{cut(words.agency(agency), MOST_NAME)} {said}"


def secret(one: Entry, words: Words) -> str:
    """Say what the reader alone knows of a statement that is still secret."""
    if one.own is None:
        return words("review-secret-none")
    return words(
        "review-secret", score=words("report-outside") if one.own.value is None else words.number(one.own.value)
    )


def agreed(one: Entry, words: Words) -> str:
    """Say what was agreed on, or that nothing was."""
    if one.answer is None:
        return words("review-talk" if one.values else "report-unanswered")
    if one.answer.value is None:
        return words("review-not-applicable")
    return words("card-score", value=one.answer.value)


def counts(one: Entry, snapshot: Snapshot, words: Words) -> tuple[str, ...]:
    """Count the notes that the reader may know of, by column."""
    by_column = {note.kind: sum(other.kind == note.kind for other in one.notes) for note in one.notes}
    return counted(snapshot.framework, NoteCount(by_column), words)


def lacking(one: Entry, snapshot: Snapshot, words: Words) -> tuple[str, ...]:
    """Name the columns that a score asks for and that hold nothing."""
    return tuple(words("report-has-not", column=noun(snapshot.framework, each, words)) for each in one.gaps)


def comment_lines(snapshot: Snapshot, domain: Domain, reader_id: int, words: Words) -> Iterator[str]:
    """Print the comments on a domain, those in full that the reader may read."""
    for note in snapshot.notes_on(domain.id, COMMENT):
        yield from note_pieces(snapshot.audit, note, words, private=may_read(snapshot.audit, note, reader_id))


def statement_page(snapshot: Snapshot, place: str, reader_id: int, words: Words, *, number: int, back: int) -> Screen:
    """Print a statement and all that is known of it in full, with its notes, on as many pages as it takes.

    `back` is the page of its domain that it was opened from.
    """
    audit = snapshot.audit
    one = entry(snapshot, snapshot.framework.statement(place), reader_id)
    parts = paged([*known_lines(one, snapshot, words), *noted_lines(one, snapshot, words)], MOST_LISTED)
    shown = number if 1 <= number <= len(parts) else 1
    where = words("notes-page", page=shown, pages=len(parts)) if len(parts) > 1 else ""
    heading = bold(" · ".join(part for part in (one.statement.id, where) if part))
    text = paragraphs(lines(italic(room_round(audit, words)), heading), *parts[shown - 1])
    pages = [
        Button(words(key), taps.ReadStatement(audit.id, place, shown + step, back))
        for key, step in (("button-earlier", -1), ("button-later", 1))
        if 1 <= shown + step <= len(parts)
    ]
    return page(text, words, *rows(pages, beside(audit, one.statement, words, back=back)))


def beside(audit: Audit, statement: Statement, words: Words, *, back: int) -> Row:
    """Give the ways to the statement before, to the domain, and to the statement behind."""
    domain = audit.framework.domain_of(statement.id)
    place = domain.statements.index(statement)
    before, behind = domain.statements[:place][-1:], domain.statements[place + 1 :][:1]
    return (
        *(Button(words("back-to", what=one.id), taps.ReadStatement(audit.id, one.id, 1, back)) for one in before),
        Button(domain.short, taps.ReadDomain(audit.id, domain.id, back)),
        *(Button(words("on-to", what=one.id), taps.ReadStatement(audit.id, one.id, 1, back)) for one in behind),
    )


def known_lines(one: Entry, snapshot: Snapshot, words: Words) -> Iterator[str]:
    """Print a statement word for word, and then its score, what each agency said, who differs and why, the gaps."""
    yield lines(italic(one.statement.stem) if one.statement.stem else "", plain(one.statement.text))
    if one.is_secret:
        yield italic(own_words(one.own, words))
        return
    value = one.answer.value if one.answer else None
    yield lines(bold(agreed(one, words)), plain(snapshot.framework.point(value).label) if value is not None else "")
    if one.answer is not None and one.answer.not_applicable:
        yield from (plain(part) for part in pieces(words.reason(one.answer.reason), A_PIECE))
    yield lines(*(plain(said) for said in by_agency(one, words)))
    if one.answer and (heard := snapshot.heard.get(one.statement.id)):
        yield plain(words.heard(heard))
    for each in one.dissents:
        why = words("report-dissent", agency=words.agency(each.agency), reason=each.reason)
        yield from (plain(part) for part in pieces(why, A_PIECE))
    yield plain(", ".join(lacking(one, snapshot, words)))


def noted_lines(one: Entry, snapshot: Snapshot, words: Words) -> Iterator[str]:
    """Print the notes that the reader may read in full, and of others where they came from."""
    if not one.notes:
        yield plain(words("review-secret-notes" if one.is_secret else "notes-none"))
    for note in one.notes:
        yield from note_pieces(snapshot.audit, note, words, private=note.id not in one.withheld)
    if one.withheld:
        yield italic(words("review-withheld"))
