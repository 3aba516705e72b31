from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from dbos import DBOS
from telegram.error import NetworkError

from bot import services
from bot.audit.messages import Post, PostName
from bot.audit.model import RoomKey
from bot.posts.queue import forget_finished, next_attempt, stem
from bot.rehearsal.standin import membership
from bot.views.screen import Screen
from tests.posts.people import PATIENCE, QUICK, Scene, now, until


async def test_a_complete_domain_is_posted_by_itself_with_its_picture(scene: Scene) -> None:
    async with scene.posting() as posts:
        await posts.enqueue(await scene.completes_the_first_domain())
        await scene.is_drawn("summary:1")
    (picture,) = scene.pictures()
    assert picture.photo is not None
    assert picture.photo.startswith(b"\xff\xd8\xff")
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
        await scene.rests(posts)
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
        await scene.rests(posts)
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
        await scene.rests(posts)
        await forget_finished(now() + timedelta(days=29))
        assert len(await DBOS.list_workflows_async()) == 1
        await forget_finished(now() + timedelta(days=31))
        assert await DBOS.list_workflows_async() == []
        await scene.rests(posts)
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
        await services.chats.removed(scene.store, scene.by)
        await scene.rests(posts)
        assert scene.said() == []
        membership.adds_bot(scene.stage, scene.chat, ann)
        await services.chats.returned(scene.store, scene.by)
        await scene.is_drawn("summary:1")
    assert len(scene.pictures()) == 1


async def test_a_summary_follows_the_group_that_became_a_supergroup_only_when_it_changes(scene: Scene) -> None:
    async with scene.posting() as posts:
        await posts.enqueue(await scene.completes_the_first_domain())
        await scene.is_drawn("summary:1")
        new = scene.stage.group("Partnership", scene.stage.people.values(), kind="supergroup")
        await services.chats.move(scene.store, old_chat=scene.chat.id, new_chat=new.id)
        await scene.rests(posts)
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


async def test_what_was_tried_and_is_forgotten_is_not_taken_for_what_is_to_be_tried(scene: Scene) -> None:
    post = Post(scene.audit.id, PostName("overall"), version=1)
    async with scene.posting() as posts:
        for attempt in range(3):
            await posts.put(post, attempt)
        while await next_attempt(post) is None:  # noqa: ASYNC110 - DBOS rings no bell
            await asyncio.sleep(0.02)
        await DBOS.delete_workflows_async([f"{stem(post)}0"])
        assert await next_attempt(post) == 3


async def test_the_overall_summary_comes_last_though_a_domain_s_could_not_be_posted_at_first(scene: Scene) -> None:
    async with scene.posting(Unlucky(scene, QUICK.tries)) as posts:
        await posts.enqueue(await completes_both(scene))
        await scene.is_drawn("summary:1", "summary:2", "overall")
    assert titles(scene) == ["2", "1", "whole"]


async def test_whoever_enqueues_first_the_overall_summary_waits_for_the_others(scene: Scene) -> None:
    async with scene.posting(pace=replace(QUICK, sweep=PATIENCE)) as posts:
        *domains, whole = await completes_both(scene)
        await posts.put(whole)  # as another process would that was quicker
        await posts.enqueue(domains)
        await scene.is_drawn("summary:1", "summary:2", "overall")
    assert titles(scene)[-1] == "whole"


async def test_a_domain_that_cannot_be_posted_does_not_hold_up_the_whole_for_ever(scene: Scene) -> None:
    async with scene.posting(WithoutFirstDomain(scene)) as posts:
        await posts.enqueue(await completes_both(scene))
        await scene.is_drawn("summary:2", "overall")
    assert titles(scene) == ["2", "whole"]


async def test_after_a_restart_too_summaries_come_with_time_between_and_the_whole_last(scene: Scene) -> None:
    await completes_both(scene)
    async with scene.posting():
        await scene.is_drawn("summary:1", "summary:2", "overall")
        names = ("summary:1", "summary:2", "overall")
        assert [await slept(await scene.post(name)) for name in names] == [True, True, False]
    assert titles(scene)[-1] == "whole"


async def completes_both(scene: Scene) -> tuple[Post, ...]:
    """Complete both domains of the audit; gives their summaries, and the overall one last."""
    first = await scene.completes_the_first_domain()
    await scene.scores("2.1", 2)
    return (*first, *await scene.scores("2.2", 2))


def titles(scene: Scene) -> list[str]:
    """Name the summaries in the order in which they stand in the chat."""
    signs = {"Domain 1": "1", "Domain 2": "2"}
    return [next((signs[sign] for sign in signs if sign in one.words), "whole") for one in scene.pictures()]


async def slept(post: Post) -> bool:
    """Say whether a run waited before it let the chat's next one begin."""
    steps = await DBOS.list_workflow_steps_async(f"{stem(post)}0")
    return any("sleep" in step["function_name"] for step in steps)


class WithoutFirstDomain(Unlucky):
    """A way out that never takes the first domain's picture."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene, 0)

    async def photo(self, key: RoomKey, picture: bytes, screen: Screen) -> tuple[int, int]:
        if "Domain 1" in screen.text:
            raise NetworkError("no line")
        return await super().photo(key, picture, screen)
