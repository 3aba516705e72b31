"""From a snapshot to what is sent: pictures and documents. All of it is slow, so it is made off the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass

from bot.audit.doings import Post
from bot.audit.framework import DomainId
from bot.audit.model import Snapshot
from bot.audit.rules import Phase, agencies_missing, phase
from bot.audit.summary import summarise_audit, summarise_domain
from bot.posts.names import OVERALL, kind_of, last_of
from bot.reports.charts import domain_bars, star
from bot.reports.outlets import documents, filename
from bot.text import Words, words_for
from bot.views import questions
from bot.views.caption import domain_caption, overall_caption
from bot.views.markup import bold, lines, plain
from bot.views.screen import Screen

MEGABYTE = 1024 * 1024
LARGEST = 50 * MEGABYTE
"""What a bot may upload (Bot API, "Sending files")."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A summary as it is posted."""

    data: bytes
    screen: Screen


@dataclass(frozen=True, slots=True)
class File:
    """A document as it is posted."""

    data: bytes
    filename: str
    screen: Screen

    @property
    def is_too_large(self) -> bool:
        """Say whether Telegram would refuse it."""
        return len(self.data) > LARGEST


def words_of(snapshot: Snapshot) -> Words:
    """Give the language of the room."""
    return words_for(snapshot.audit.room.settings.language)


async def picture_for(post: Post, snapshot: Snapshot) -> Picture:
    """Make the picture and caption of a summary; one that was posted before says that it has changed."""
    return await asyncio.to_thread(draw, post, snapshot)


def draw(post: Post, snapshot: Snapshot) -> Picture:
    """Make a domain's bars, or the star of the whole audit."""
    words, changed = words_of(snapshot), post.drawn > 0
    if kind_of(post.name) == OVERALL:
        whole = summarise_audit(snapshot)
        return Picture(star(whole, words), overall_caption(snapshot.audit, whole, words, changed=changed))
    summary = summarise_domain(snapshot, DomainId(last_of(post.name)))
    return Picture(domain_bars(summary, words), domain_caption(snapshot.audit, summary, words, changed=changed))


async def file_for(post: Post, snapshot: Snapshot) -> File:
    """Make a document."""
    form, words = last_of(post.name), words_of(snapshot)
    data = await asyncio.to_thread(documents[form].make, snapshot, words)
    return File(data, filename(snapshot, form), Screen(plain(words(f"post-document-{form}"))))


def progress(snapshot: Snapshot, parts: Iterable[Post], forms: Iterable[str]) -> Screen:
    """Say which documents are made, which are still to come, and when all are there."""
    words = words_of(snapshot)
    sent = {last_of(part.name) for part in parts if not part.is_due}
    names = [(words(f"post-document-{form}"), form in sent) for form in forms]
    title = words("post-documents-ready" if all(ready for _, ready in names) else "post-documents-making")
    return Screen(lines(bold(title), *(plain(f"{'✓' if ready else '…'} {name}") for name, ready in names)))


def trouble(snapshot: Snapshot, form: str, *, too_large: bool = False) -> Screen:
    """Say that a document could not be sent, and what becomes of it."""
    words = words_of(snapshot)
    key = "post-document-too-large" if too_large else "post-document-failed"
    return Screen(plain(words(key, document=words(f"post-document-{form}"))))


def reminder(snapshot: Snapshot) -> Screen | None:
    """Ask those whose ratings are missing, by name; None when all are in meanwhile."""
    audit = snapshot.audit
    if phase(audit, audit.current) is not Phase.RATING:
        return None
    missing = agencies_missing(audit, audit.current)
    people = tuple((m.name, m.person_id) for m in audit.members if m.agency in missing and not m.left_at)
    return questions.missing(audit, people, words_of(snapshot)) if people else None
