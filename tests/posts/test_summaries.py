from __future__ import annotations

import asyncio
import threading
from datetime import timedelta
from typing import Any

import pytest
from dbos import DBOS
from telegram.error import NetworkError

from bot.audit.model import RoomKey
from bot.posts.posting import forget_finished
from bot.rehearsal import membership
from bot.services import housing
from bot.views.screen import Screen
from tests.posts.people import Scene, now, until


async def test_a_complete_domain_is_posted_by_itself_with_its_picture(scene: Scene) -> None:
    async with scene.posting() as posts:
        await posts.enqueue(await scene.completes_the_first_domain())
        await scene.is_drawn("summary:1")
    (picture,) = scene.pictures()
    assert picture.photo is not None
    assert picture.photo.startswith(b"\x89PNG")
    assert "Domain 1" in picture.words
    assert (await scene.post("summary:1")).message_id == picture.id


async def test_it_is_posted_once_however_often_it_is_asked_for(scene: Scene) -> None:
    due = await scene.completes_the_first_domain()
    async with scene.posting() as posts:
        for _ in range(20):
            await posts.enqueue(due)
        await asyncio.gather(*(posts.sweep() for _ in range(5)))
        await scene.is_drawn("summary:1")
        await posts.enqueue(due)
        await asyncio.sleep(1)
    assert len(scene.said()) == 1


async def test_a_later_change_edits_the_summary_where_it_stands_and_says_so(scene: Scene) -> None:
    async with scene.posting() as posts:
        await posts.enqueue(await scene.completes_the_first_domain())
        await scene.is_drawn("summary:1")
        before = scene.pictures()[0].words
        await posts.enqueue(await scene.scores("1.2", 4))
        await scene.is_drawn("summary:1")
    (picture,) = scene.said()
    assert picture.words != before
    assert "3.5" in picture.words


async def test_a_burst_of_changes_is_one_edit(scene: Scene) -> None:
    async with scene.posting() as posts:
        await posts.enqueue(await scene.completes_the_first_domain())
        await scene.is_drawn("summary:1")
        for value in (0, 1, 2, 3, 4):
            await posts.enqueue(await scene.scores("1.2", value))
        await scene.is_drawn("summary:1")
        await asyncio.sleep(1.5)
    edits = [call for call in scene.stage.calls if call.method == "editMessageMedia"]
    assert len(edits) == 1
    assert "3.5" in scene.pictures()[0].words


async def test_a_lively_minute_does_not_use_up_what_the_chat_may_spend(scene: Scene) -> None:
    async with scene.posting() as posts:
        await posts.enqueue(await scene.completes_the_first_domain())
        await scene.is_drawn("summary:1")
        for turn in range(40):
            await posts.enqueue(await scene.scores("1.2", turn % 5))
            await asyncio.sleep(0.01)
        await scene.is_drawn("summary:1")
    assert "3.5" in scene.pictures()[0].words


async def test_records_of_posts_are_forgotten_after_a_month(scene: Scene) -> None:
    async with scene.posting() as posts:
        await posts.enqueue(await scene.completes_the_first_domain())
        await scene.is_drawn("summary:1")
        await asyncio.sleep(0.3)
        await forget_finished(now() + timedelta(days=29))
        assert len(await DBOS.list_workflows_async()) == 1
        await forget_finished(now() + timedelta(days=31))
        assert await DBOS.list_workflows_async() == []
        await posts.sweep()
        await asyncio.sleep(0.3)
    assert len(scene.said()) == 1


async def test_a_deleted_summary_is_sent_again_when_it_changes(scene: Scene) -> None:
    async with scene.posting() as posts:
        await posts.enqueue(await scene.completes_the_first_domain())
        await scene.is_drawn("summary:1")
        await scene.show.delete(scene.chat.id, scene.said()[0].id)
        await posts.enqueue(await scene.scores("1.2", 4))
        await scene.is_drawn("summary:1")
    (picture,) = scene.said()
    assert "3.5" in picture.words


async def test_the_last_domain_brings_the_star_of_the_whole_audit(scene: Scene) -> None:
    async with scene.posting() as posts:
        await posts.enqueue(await scene.completes_the_first_domain())
        await scene.scores("2.1", 2)
        await posts.enqueue(await scene.scores("2.2", 2))
        await scene.is_drawn("summary:1", "summary:2", "overall")
    assert len(scene.pictures()) == 3


async def test_what_was_due_when_the_bot_stopped_is_posted_when_it_starts(scene: Scene) -> None:
    await scene.completes_the_first_domain()
    async with scene.posting():
        await scene.is_drawn("summary:1")
    assert len(scene.pictures()) == 1


async def test_a_bot_that_was_removed_posts_when_it_is_back(scene: Scene) -> None:
    ann = next(iter(scene.stage.people.values()))
    membership.removes_bot(scene.stage, scene.chat, ann)
    async with scene.posting() as posts:
        await posts.enqueue(await scene.completes_the_first_domain())
        await housing.removed(scene.store, scene.by)
        await asyncio.sleep(1)
        assert scene.said() == []
        membership.adds_bot(scene.stage, scene.chat, ann)
        await housing.returned(scene.store, scene.by)
        await scene.is_drawn("summary:1")
    assert len(scene.pictures()) == 1


async def test_a_summary_follows_the_group_that_became_a_supergroup_only_when_it_changes(scene: Scene) -> None:
    async with scene.posting() as posts:
        await posts.enqueue(await scene.completes_the_first_domain())
        await scene.is_drawn("summary:1")
        new = scene.stage.group("Partnership", scene.stage.people.values(), kind="supergroup")
        await housing.move(scene.store, old_chat=scene.chat.id, new_chat=new.id)
        await posts.sweep()
        await asyncio.sleep(0.7)
        assert not any(message.photo for message in new.messages)
        await posts.enqueue(await scene.scores("1.2", 4))
        await scene.is_drawn("summary:1")
    assert len([message for message in new.messages if message.photo]) == 1


class Unlucky:
    """A way out that fails so often before it works."""

    def __init__(self, scene: Scene, times: int) -> None:
        self.inner, self.left, self.threads = scene.show, times, set[int]()

    async def photo(self, key: RoomKey, picture: bytes, screen: Screen) -> tuple[int, int]:
        self.threads.add(threading.get_ident())
        self.left -= 1
        if self.left >= 0:
            raise NetworkError("no line")
        return await self.inner.photo(key, picture, screen)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the inner one has
        return getattr(self.inner, name)


@pytest.mark.parametrize("times", [1, 2, 5])
async def test_a_bad_line_is_tried_again_at_once_and_then_by_the_sweep(scene: Scene, times: int) -> None:
    outlet = Unlucky(scene, times)
    async with scene.posting(outlet) as posts:
        await posts.enqueue(await scene.completes_the_first_domain())
        await scene.is_drawn("summary:1")
    assert len(scene.pictures()) == 1
    assert outlet.threads == {threading.get_ident()}


async def test_nothing_is_left_running_at_the_end(scene: Scene) -> None:
    async with scene.posting() as posts:
        await posts.enqueue(await scene.completes_the_first_domain())
        await scene.is_drawn("summary:1")
    assert asyncio.all_tasks() == {asyncio.current_task()}
    await until(lambda: not [thread for thread in threading.enumerate() if is_of_dbos(thread)])
    assert await asyncio.to_thread(lambda: 1) == 1


def is_of_dbos(thread: threading.Thread) -> bool:
    target = getattr(thread, "_target", None)
    return "dbos" in thread.name or "dbos" in str(getattr(target, "__module__", ""))
