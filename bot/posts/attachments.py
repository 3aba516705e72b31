"""From a snapshot to what is sent: pictures and documents. All of it is slow: the worker process makes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from bot import views
from bot.audit.delegates import speakers
from bot.audit.framework import DomainId
from bot.audit.messages import Post, PostKind, PostName
from bot.audit.model import Snapshot
from bot.audit.review import in_the_open
from bot.audit.rules import Phase, agencies_missing, phase
from bot.audit.summary import summarise_audit, summarise_domain
from bot.reports.outlets import documents, filename
from bot.reports.worker.order import PictureName
from bot.reports.worker.workshop import TookTooLong, Workshop
from bot.text import Words, room_words
from bot.views import taps
from bot.views.markup import bold, italic, lines, paragraphs, plain
from bot.views.screen import Button, Screen, rows
from bot.views.summaries import domain_caption, overall_caption
from bot.views.ways import PageName

FORMS = tuple(form for form, maker in documents.items() if maker.by_itself)
"""The documents made when an audit is closed, in the order they are sent."""

MEGABYTE = 1024 * 1024
LARGEST = 50 * MEGABYTE
"""What a bot may upload (Bot API, "Sending files")."""

Trouble = Literal["failed", "too-large", "too-slow", "not-allowed"]
"""Why a document could not be sent."""


@dataclass(frozen=True, slots=True)
class AttachedPicture:
    """A summary as it is posted; `data` is empty when its picture took too long to draw."""

    data: bytes
    screen: Screen


@dataclass(frozen=True, slots=True)
class AttachedDocument:
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
    return room_words(snapshot.audit)


async def picture_for(workshop: Workshop, post: Post, snapshot: Snapshot) -> AttachedPicture:
    """Make the picture and caption of a summary; one that was posted before says that it has changed.

    One that takes too long is left out (`data` is empty), and the words say so.
    """
    words, changed = words_of(snapshot), post.drawn > 0
    if post.name.kind is PostKind.OVERALL:
        whole = summarise_audit(snapshot)
        screen = overall_caption(snapshot.audit, whole, words, changed=changed)
        return await pictured(workshop, PictureName.OVERALL, whole, screen, words)
    summary = summarise_domain(snapshot, DomainId(post.name.about))
    screen = domain_caption(snapshot.audit, summary, words, changed=changed)
    return await pictured(workshop, PictureName.DOMAIN, summary, screen, words)


async def pictured(
    workshop: Workshop, what: PictureName, given: object, screen: Screen, words: Words
) -> AttachedPicture:
    """Have a picture drawn, or say that it took too long."""
    try:
        return AttachedPicture(await workshop.make(what, given, words.language), screen)
    except TookTooLong:
        said = paragraphs(screen.text, italic(words("post-picture-too-slow")))
        return AttachedPicture(b"", replace(screen, text=said))


def with_documents(snapshot: Snapshot, screen: Screen) -> Screen:
    """Offer the documents below a summary that came without its picture."""
    offered = {button.tap for row in screen.rows for button in row}
    offer = Button(words_of(snapshot)("page-report"), taps.Page(snapshot.audit.id, PageName.REPORT))
    return screen if offer.tap in offered else replace(screen, rows=(*screen.rows, (offer,)))


async def file_for(workshop: Workshop, post: Post, snapshot: Snapshot) -> AttachedDocument:
    """Make a document of what is in the open; a draft says how many notes it leaves out."""
    form, words, told = post.name.about, words_of(snapshot), in_the_open(snapshot)
    data = await workshop.make(form, told, words.language)
    secret = len(snapshot.notes) - len(told.notes)
    without = plain(words("document-without", n=secret)) if secret else ""
    return AttachedDocument(data, filename(snapshot, form), Screen(lines(plain(words(f"document-{form}")), without)))


def progress(snapshot: Snapshot, parts: Iterable[Post], forms: Iterable[str]) -> Screen:
    """Say which documents are made, which are still to come, and when all are there."""
    words = words_of(snapshot)
    marks = {part.name.about: mark_of(part) for part in parts}
    found = [marks.get(form, TO_COME) for form in forms]
    title = words(f"post-documents-{'making' if TO_COME in found else 'unsure' if UNSURE in found else 'ready'}")
    named = (plain(f"{mark} {words(f'document-{form}')}") for mark, form in zip(found, forms, strict=True))
    return Screen(lines(bold(title), *named))


TO_COME, HERE, UNSURE = "…", "✓", "?"


def mark_of(part: Post) -> str:
    """Mark how far a document is: what was posted and stands nowhere may not have arrived."""
    if part.is_due:
        return TO_COME
    return HERE if part.message_id else UNSURE


def arrived(snapshot: Snapshot, name: PostName) -> Screen | None:
    """Ask whether a post has arrived, with a way to have it sent again; None where that would be a nuisance."""
    words, audit = words_of(snapshot), snapshot.audit
    match name.kind:
        case PostKind.DOCUMENT:
            what, again = words(f"document-{name.about}"), taps.Page(audit.id, PageName.REPORT, name.about)
        case PostKind.SUMMARY:
            domain = audit.framework.domain(DomainId(name.about))
            title = words("summary-title", number=domain.id, title=domain.title)
            what, again = words("post-summary-of", title=title), taps.Page(audit.id, PageName.SEND_AGAIN, domain.id)
        case PostKind.OVERALL:
            title = words("overall-title", title=audit.framework.title, round=audit.round)
            what, again = words("post-summary-of", title=title), taps.Page(audit.id, PageName.SEND_AGAIN)
        case _:
            return None
    return Screen(plain(words("post-arrived", what=what)), rows((Button(words("button-send-again"), again),)))


def trouble(snapshot: Snapshot, form: str, why: Trouble = "failed") -> Screen:
    """Say that a document could not be sent, and what becomes of it."""
    words = words_of(snapshot)
    key = f"post-document-{why}"
    return Screen(plain(words(key, document=words(f"document-{form}"))))


def reminder(snapshot: Snapshot) -> Screen | None:
    """Ask those whose ratings are missing, by name; None when all are in meanwhile."""
    audit = snapshot.audit
    if phase(audit, audit.current) is not Phase.RATING:
        return None
    missing = agencies_missing(audit, audit.current)
    people = tuple(audit.person(each) for each in speakers(audit, missing))
    return views.asks.missing(audit, people, words_of(snapshot)) if people else None
