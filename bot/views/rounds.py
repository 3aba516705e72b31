"""Rounds side by side: last time on the card, its notes on a page, the course over time, the next one's reminder."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.audit.framework import StatementId
from bot.audit.model import Audit, Note, NoteCount
from bot.audit.rules import Phase, phase
from bot.audit.summary import AuditSummary
from bot.text import Words
from bot.views import taps
from bot.views.fit import cut, folded
from bot.views.markup import bold, italic, lines, paragraphs, plain
from bot.views.notes import MOST_QUOTED, earlier, note_lines
from bot.views.pages import home, page
from bot.views.screen import Button, Row, Screen
from bot.views.summaries import change_line, tally_line
from bot.views.ways import PageName

MOST_ROUNDS = 6
"""Rounds in words below the picture; the picture shows them all."""


def may_show(audit: Audit, last: Audit | None, statement: StatementId) -> bool:
    """Say whether last time may be spoken of: there was one, and this round's score is agreed or revealed."""
    known = last is not None and statement in last.framework.places
    return known and phase(audit, statement) is not Phase.RATING


def last_line(audit: Audit, last: Audit | None, statement: StatementId, words: Words) -> str:
    """Say what was scored last time and how many notes there were, once it can no longer sway anybody."""
    if last is None or not may_show(audit, last, statement):
        return ""
    count = last.notes.get(statement, NoteCount())
    said = words("card-last", value=value_then(last, statement, words), n=count.total)
    return lines(italic(said), different(audit, last, statement, words))


def value_then(last: Audit, statement: StatementId, words: Words) -> str:
    """Give last round's score; "n/a" and "unanswered" are no scores."""
    answer = last.answers.get(statement)
    if answer is None:
        return words("report-mark-unanswered")
    return words("report-mark-not-applicable") if answer.value is None else str(answer.value)


def different(audit: Audit, last: Audit, statement: StatementId, words: Words) -> str:
    """Say so when the framework's version changed the text or the scale."""
    now, then = audit.framework, last.framework
    same = now.scale == then.scale and now.statement(statement) == then.statement(statement)
    return "" if same else italic(words("card-last-different"))


def last_row(audit: Audit, last: Audit | None, statement: StatementId, words: Words) -> Row:
    """Give the button that opens last round's notes."""
    if not may_show(audit, last, statement):
        return ()
    return (Button(words("page-last"), taps.Page(audit.id, PageName.LAST, statement)),)


def last_page(audit: Audit, last: Audit, statement: StatementId, words: Words, *, notes: Sequence[Note]) -> Screen:
    """Print last round's score and notes for one statement; of private notes only where they came from."""
    title = words("last-title", round=last.round, number=statement)
    answer = last.answers.get(statement)
    score = words("last-score", value=value_then(last, statement, words))
    said = folded(note_lines(last, notes, words, private=False), MOST_QUOTED, earlier(words), newest=True)
    text = paragraphs(
        bold(title),
        lines(
            plain(score),
            plain(cut(words.reason(answer.reason), 900)) if answer and answer.reason else "",
            different(audit, last, statement, words),
        ),
        lines(*said) or plain(words("notes-none")),
    )
    return page(text, words, back=home(audit))


def course_caption(rounds: Sequence[Audit], summaries: Sequence[AuditSummary], words: Words) -> Screen:
    """Say a line or two a round, the newest first, under the picture of them all."""
    pairs = list(zip(rounds, summaries, strict=True))[::-1][:MOST_ROUNDS]
    said = (
        lines(
            bold(words("rounds-line", round=audit.round, dates=dates(audit, words))),
            tally_line(summary.tally, words),
            change_line(summary.change, words),
        )
        for audit, summary in pairs
    )
    title = words("rounds-title", title=cut(rounds[-1].framework.title, 120))
    return page(paragraphs(bold(title), *said), words)


def dates(audit: Audit, words: Words) -> str:
    """Say when a round was open."""
    zone = ZoneInfo(audit.room.settings.time_zone)
    opened = words.date(audit.opened_at, zone)
    if audit.closed_at is None:
        return words("rounds-since", opened=opened)
    return words("report-dates", opened=opened, closed=words.date(audit.closed_at, zone))


def repeat(audit: Audit, words: Words) -> Screen:
    """Say that it may be time for the next round."""
    zone = ZoneInfo(audit.room.settings.time_zone)
    day = words.date(audit.closed_at, zone) if audit.closed_at else ""
    return Screen(plain(words("repeat-due", round=audit.round, day=day)))
