"""One post: made, sent or edited, and kept. Here is what happens once, and what may happen twice.

`place` reads the post as it is wanted now: when that was drawn already it does nothing, so many versions collapse into
one message, and a repeated run is harmless. Everything is made before Telegram is called, and `keep` commits at once
after. Only between Telegram's answer and the record of it does a crash leave us not knowing: then the post is sent a
second time, because a summary that stands there twice does less harm than one that never came. (An edit may always be
repeated.) The same holds for an answer of Telegram's that was lost on the way.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import structlog
from telegram.error import ChatMigrated, Forbidden

from bot.audit.doings import Post
from bot.audit.errors import NoAudit
from bot.audit.model import Snapshot
from bot.posts.making import File, file_for, picture_for, progress, trouble
from bot.posts.names import DOCUMENT, FORMS, kind_of, last_of, part_name
from bot.posts.notices import is_notice, notice
from bot.posts.outlet import Outlet, Place
from bot.services import looking
from bot.services.opening import REPORT
from bot.services.ports import Store, StoreAway
from bot.services.posting import post_of, posted

log = structlog.get_logger()

NOWHERE: Place = (0, 0)
"""Where a post stands that has lost its point before it was sent."""


class NotPosted(Exception):
    """It could not be posted now. Says only what kind of error it was: the error's own words may be a person's."""


@dataclass(frozen=True, slots=True)
class Placer:
    """Makes posts and puts them where they belong."""

    store: Store
    outlet: Outlet
    clock: Callable[[], datetime]

    async def place(self, audit_id: int, name: str) -> tuple[int, int, int] | None:
        """Post what is wanted now; answers (version, chat id, message id), or None when there is nothing to do.

        A chat that is closed to us, or has just moved, leaves the post due: it is posted when the bot is back.
        Raises `NotPosted` for anything that may be better in a moment.
        """
        try:
            post = await post_of(self.store, audit_id, name)
            if post is None or not post.is_due:
                return None
            snapshot = await looking.take_snapshot(self.store, audit_id, self.clock())
            return (post.version, *await self.put(post, snapshot))
        except NoAudit:
            return None
        except (Forbidden, ChatMigrated) as closed:
            log.info("post-waits", post=name, error=type(closed).__name__)
            return None
        except Exception as error:
            log.warning("not-posted", post=name, audit=audit_id, exc_info=error)
            raise NotPosted(type(error).__name__) from None

    async def put(self, post: Post, snapshot: Snapshot) -> Place:
        """Send a post, or bring the sent one up to date."""
        match kind_of(post.name):
            case kind if kind == REPORT:
                parts = [Post(post.audit_id, part_name(post.version, form), version=1) for form in FORMS]
                return await self.outlet.text(snapshot.audit.room.key, progress(snapshot, parts, FORMS))
            case kind if kind == DOCUMENT:
                return await self.put_file(post, snapshot)
            case _ if is_notice(post):
                screen = await notice(self.store, post, snapshot, self.clock())
                return await self.outlet.text(snapshot.audit.room.key, screen) if screen else NOWHERE
            case _:
                return await self.put_picture(post, snapshot)

    async def put_picture(self, post: Post, snapshot: Snapshot) -> Place:
        """Edit a posted summary where it stands; send it when it stands nowhere, or is gone."""
        made = await picture_for(post, snapshot)
        place = (post.chat_id, post.message_id)
        if post.message_id and await self.outlet.new_photo(*place, made.data, made.screen):
            return place
        return await self.outlet.photo(snapshot.audit.room.key, made.data, made.screen)

    async def put_file(self, post: Post, snapshot: Snapshot) -> Place:
        """Send a document; one that Telegram would not take is named instead."""
        made: File = await file_for(post, snapshot)
        key = snapshot.audit.room.key
        if made.is_too_large:
            return await self.outlet.text(key, trouble(snapshot, last_of(post.name), too_large=True))
        return await self.outlet.document(key, made.data, made.filename, made.screen)

    async def keep(self, audit_id: int, name: str, placed: tuple[int, int, int]) -> bool:
        """Keep what was posted and where, and in the same transaction want what follows; False to try again."""
        version, chat_id, message_id = placed
        post = Post(audit_id, name, version, drawn=version, chat_id=chat_id, message_id=message_id)
        follows = [part_name(version, form) for form in FORMS] if name == REPORT else []
        try:
            await posted(self.store, post, then=follows)
        except StoreAway:
            return False
        return True

    async def tell_progress(self, audit_id: int, name: str) -> None:
        """Bring the message up to date that shows how far the documents are; it does not matter much."""
        whole = await post_of(self.store, audit_id, REPORT)
        if whole is None or not whole.message_id or not name.startswith(part_name(whole.drawn, "")):
            return
        snapshot = await looking.take_snapshot(self.store, audit_id, self.clock())
        found = [await post_of(self.store, audit_id, part_name(whole.drawn, form)) for form in FORMS]
        parts = [part for part in found if part]
        await self.outlet.edit(whole.chat_id, whole.message_id, progress(snapshot, parts, FORMS))

    async def tell_trouble(self, audit_id: int, name: str) -> None:
        """Say that a document could not be sent yet."""
        snapshot = await looking.take_snapshot(self.store, audit_id, self.clock())
        await self.outlet.text(snapshot.audit.room.key, trouble(snapshot, last_of(name)))
