"""One post: made, sent or edited, and kept. Here is what happens once, and what may happen twice.

`place` reads the post as it is wanted now: when that was drawn already it does nothing, so many versions collapse into
one message, and a repeated run is harmless. Everything is made before Telegram is called, and `keep` commits at once
after. Only between Telegram's answer and the record of it does a crash leave us not knowing: then the post is sent a
second time, because a summary that stands there twice does less harm than one that never came. (An edit may always be
repeated.) An answer of Telegram's that was lost on the way leaves us not knowing, too: the workflow waits then, sends
at most twice more, and has the chat asked whether it has arrived.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import structlog

from bot import services, views
from bot.audit.errors import IsHeld, NoAudit, StillOpen
from bot.audit.messages import Post, PostKind, PostName
from bot.audit.model import RoomKey, Snapshot
from bot.audit.persons import is_on_telegram
from bot.posts.attachments import (
    FORMS,
    AttachedDocument,
    AttachedPicture,
    arrived,
    file_for,
    picture_for,
    progress,
    trouble,
    with_documents,
)
from bot.posts.notices import notice, own_notice
from bot.posts.outlet import Outlet, Place
from bot.reports.worker.workshop import TookTooLong, Workshop
from bot.services.audits import DOCUMENTS
from bot.services.ports import MaybeSent, Medium, NotAllowed, NotSent, Store, StoreAway, Unreachable
from bot.services.posts import first_summaries, post_of, posted
from bot.text import room_words

log = structlog.get_logger()

NOWHERE: Place = (0, 0)
"""Where a post stands that has lost its point before it was sent, or of which nobody knows whether it arrived."""

ENOUGH = 5
"""Refusals to delete a message in a row, after which the others are as old, or as little ours."""

PERHAPS: Place = (-1, -1)
"""What stands in the place of a post that was sent and whose answer was lost, until that is settled."""

Placed = tuple[int, int, int]
"""A version, and the place where it stands."""


class NotPosted(Exception):
    """It could not be posted now. Says only what kind of error it was: the error's own words may be a person's."""


@dataclass(frozen=True, slots=True)
class Placer:
    """Makes posts and puts them where they belong."""

    store: Store
    outlet: Outlet
    clock: Callable[[], datetime]
    workshop: Workshop = field(default_factory=Workshop)

    async def place(self, audit_id: int, name: PostName, *, holds: bool = False) -> Placed | None:
        """Post what is wanted now; answers (version, chat id, message id), or None when there is nothing to do.

        `holds`: the overall summary waits until those of the domains stand, whoever has enqueued them in which order.
        A chat that is closed to us, or has just moved, leaves the post due: it is posted when the bot is back.
        What may have been posted stands at `PERHAPS`. Raises `NotPosted` for what surely was not.
        """
        try:
            post = await post_of(self.store, audit_id, name)
            if post is None or not post.is_due or (holds and await self.comes_later(post)):
                return None
            snapshot = await services.audits.take_snapshot(self.store, audit_id, self.clock())
            return (post.version, *await self.put_perhaps(post, snapshot))
        except NoAudit:
            return None
        except Unreachable as closed:
            log.info("post-waits", post=name, error=type(closed.__cause__).__name__)
            return None
        except NotSent as error:
            log.warning("not-posted", post=name, audit=audit_id, error=type(error.__cause__).__name__)
            raise NotPosted(type(error).__name__) from None
        except Exception as error:
            log.warning("not-posted", post=name, audit=audit_id, exc_info=error)
            raise NotPosted(type(error).__name__) from None

    async def comes_later(self, post: Post) -> bool:
        """Say whether a post is the overall summary while a domain's is still to be posted for the first time."""
        if post.name.kind is not PostKind.OVERALL or post.drawn:
            return False
        return any(name.kind is PostKind.SUMMARY for name in await first_summaries(self.store, post.audit_id))

    async def put_perhaps(self, post: Post, snapshot: Snapshot) -> Place:
        """Send a post, or bring the sent one up to date; `PERHAPS` when it was sent and the answer was lost."""
        try:
            return await self.put(post, snapshot)
        except MaybeSent as lost:
            log.warning("perhaps-posted", post=post.name, audit=post.audit_id, error=type(lost.__cause__).__name__)
            return PERHAPS

    async def put(self, post: Post, snapshot: Snapshot) -> Place:
        """Send a post, or bring the sent one up to date."""
        match post.name.kind:
            case PostKind.SUMMARY | PostKind.OVERALL:
                return await self.put_picture(post, snapshot)
            case PostKind.DOCUMENTS:
                parts = [Post(post.audit_id, PostName.part(post.version, form), version=1) for form in FORMS]
                return await self.outlet.text(snapshot.audit.room.key, progress(snapshot, parts, FORMS))
            case PostKind.DOCUMENT:
                return await self.put_file(post, snapshot)
            case PostKind.OWN_NUDGE | PostKind.OWN_OPENING:
                return await self.put_privately(post, snapshot)
            case PostKind.PURGE:
                return await self.put_purge(post, snapshot)
            case _:
                screen = await notice(self.store, post, snapshot, self.clock()) if post.name.kind else None
                return await self.outlet.text(snapshot.audit.room.key, screen) if screen else NOWHERE

    async def put_privately(self, post: Post, snapshot: Snapshot) -> Place:
        """Send one person what is theirs; who never pressed *Start*, or has no Telegram, is told in the group alone."""
        own = await own_notice(post, snapshot, self.clock())
        if own is None or not is_on_telegram(own[0].id):
            return NOWHERE
        try:
            return await self.outlet.text(RoomKey.private(own[0].id), own[1])
        except Unreachable:
            return NOWHERE

    async def put_purge(self, post: Post, snapshot: Snapshot) -> Place:
        """Destroy a round whose time is over, and say so; before that, delete what of its messages we may.

        A crash in between begins anew: what is deleted stays so. What is purged is not there to be purged again.
        """
        if not await services.retention.is_over(self.store, post.audit_id, self.clock()):
            return NOWHERE
        left = await self.delete_messages(await services.purges.messages_left(self.store, post.audit_id))
        try:
            await services.purges.purge(self.store, post.audit_id, self.clock(), "clock")
        except (StillOpen, IsHeld):
            return NOWHERE
        words = room_words(snapshot.audit)
        return await self.outlet.text(snapshot.audit.room.key, views.keeping.purged(snapshot.audit, left, words))

    async def delete_messages(self, messages: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
        """Delete what may be deleted; gives the rest. After some refusals in a row the others are not tried."""
        left: list[tuple[int, int]] = []
        refused = 0
        for chat, message in messages:
            gone = refused < ENOUGH and await self.outlet.delete(chat, message)
            refused = 0 if gone else refused + 1
            left += [] if gone else [(chat, message)]
        return left

    async def put_picture(self, post: Post, snapshot: Snapshot) -> Place:
        """Edit a posted summary where it stands; send it when it stands nowhere, or is gone."""
        made = await picture_for(self.workshop, post, snapshot)
        place = (post.chat_id, post.message_id)
        if not made.data:
            return await self.put_words(post, snapshot, made)
        try:
            if post.message_id and await self.outlet.new_photo(*place, made.data, made.screen):
                return place
            return await self.outlet.photo(snapshot.audit.room.key, made.data, made.screen)
        except NotAllowed as closed:
            if closed.what is not Medium.PHOTO:
                raise
        return await self.put_words(post, snapshot, made)

    async def put_words(self, post: Post, snapshot: Snapshot, made: AttachedPicture) -> Place:
        """Say in words what a picture would have shown, where there is none, with the way to the documents."""
        screen = with_documents(snapshot, made.screen)
        place = (post.chat_id, post.message_id)
        if post.message_id and await self.outlet.edit(*place, screen):
            return place
        return await self.outlet.text(snapshot.audit.room.key, screen)

    async def put_file(self, post: Post, snapshot: Snapshot) -> Place:
        """Send a document; one that Telegram would not take, or that took too long to make, is named instead."""
        key, form = snapshot.audit.room.key, post.name.about
        try:
            made: AttachedDocument = await file_for(self.workshop, post, snapshot)
        except TookTooLong:
            return await self.outlet.text(key, trouble(snapshot, form, "too-slow"))
        if made.is_too_large:
            return await self.outlet.text(key, trouble(snapshot, form, "too-large"))
        try:
            return await self.outlet.document(key, made.data, made.filename, made.screen)
        except NotAllowed as closed:
            if closed.what is not Medium.DOCUMENT:
                raise
            return await self.outlet.text(key, trouble(snapshot, form, "not-allowed"))

    async def keep(self, audit_id: int, name: PostName, placed: Placed) -> bool:
        """Keep what was posted and where, and in the same transaction want what follows; False to try again."""
        version, chat_id, message_id = (placed[0], *NOWHERE) if is_unsure(placed) else placed
        post = Post(audit_id, name, version, drawn=version, chat_id=chat_id, message_id=message_id)
        follows = [PostName.part(version, form) for form in FORMS] if name.kind is PostKind.DOCUMENTS else []
        try:
            await posted(self.store, post, then=follows)
        except StoreAway:
            return False
        return True

    async def tell_progress(self, audit_id: int, name: PostName) -> None:
        """Bring the message up to date that shows how far the documents are; it does not matter much."""
        whole = await post_of(self.store, audit_id, DOCUMENTS)
        if whole is None or not whole.message_id or not name.is_part_of(whole.drawn):
            return
        snapshot = await services.audits.take_snapshot(self.store, audit_id, self.clock())
        found = [await post_of(self.store, audit_id, PostName.part(whole.drawn, form)) for form in FORMS]
        parts = [part for part in found if part]
        await self.outlet.edit(whole.chat_id, whole.message_id, progress(snapshot, parts, FORMS))

    async def ask(self, audit_id: int, name: PostName) -> bool:
        """Ask whether a post has arrived, with a button that sends it again; False when that must be tried again.

        A question of which nobody knows whether it arrived is not put twice.
        """
        try:
            snapshot = await services.audits.take_snapshot(self.store, audit_id, self.clock())
            if question := arrived(snapshot, name):
                await self.outlet.text(snapshot.audit.room.key, question)
        except (NotSent, StoreAway):
            return False
        except (MaybeSent, Unreachable, NoAudit) as error:
            log.info("perhaps-not-asked", post=name, audit=audit_id, error=type(error).__name__)
        return True

    async def tell_trouble(self, audit_id: int, name: PostName) -> None:
        """Say that a document could not be sent yet."""
        snapshot = await services.audits.take_snapshot(self.store, audit_id, self.clock())
        await self.outlet.text(snapshot.audit.room.key, trouble(snapshot, name.about))


def is_unsure(placed: Placed | None) -> bool:
    """Say whether nobody knows if a post has arrived."""
    return placed is not None and placed[1:] == PERHAPS
