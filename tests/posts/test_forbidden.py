"""A chat's own settings are told from a chat that is gone: what is forbidden comes in another form."""

from __future__ import annotations

import logging

import pytest

from tests.posts.people import Scene


async def test_where_pictures_are_forbidden_the_summary_comes_in_words_with_the_documents_offer(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    scene.chat.forbids = frozenset({"photo"})
    async with scene.posting() as posts:
        await posts.enqueue(await scene.completes_the_first_domain())
        await scene.is_drawn("summary:1")
        await posts.enqueue(await scene.scores("1.2", 4))
        await scene.is_drawn("summary:1")
    (said,) = scene.said()
    assert "Domain 1" in said.words
    assert "3.5" in said.words
    assert "Documents" in said.labels
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_the_picture_comes_once_the_chat_allows_it(scene: Scene) -> None:
    scene.chat.forbids = frozenset({"photo"})
    async with scene.posting() as posts:
        await posts.enqueue(await scene.completes_the_first_domain())
        await scene.is_drawn("summary:1")
        scene.chat.forbids = frozenset()
        await posts.enqueue(await scene.scores("1.2", 4))
        await scene.is_drawn("summary:1")
    assert scene.pictures()


async def test_where_nothing_may_be_written_a_post_waits_and_is_not_tried_again(scene: Scene) -> None:
    scene.chat.forbids = frozenset({"text", "photo", "document"})
    async with scene.posting() as posts:
        await posts.enqueue(await scene.completes_the_first_domain())
        await scene.stage.until(lambda: refused(scene) >= 2)  # the picture, and the words in its place
        scene.chat.forbids = frozenset()
        await posts.sweep()
        await scene.is_drawn("summary:1")
    assert refused(scene) == 2
    assert scene.pictures()


async def test_where_pictures_are_forbidden_after_one_came_the_change_comes_in_words(scene: Scene) -> None:
    async with scene.posting() as posts:
        await posts.enqueue(await scene.completes_the_first_domain())
        await scene.is_drawn("summary:1")
        assert scene.pictures()
        scene.chat.forbids = frozenset({"photo"})
        await posts.enqueue(await scene.scores("1.2", 4))
        await scene.is_drawn("summary:1")
        await scene.rests(posts)
    assert "3.5" in scene.said()[-1].words
    assert refused(scene) <= 3


def refused(scene: Scene) -> int:
    """Count what the chat did not take."""
    return sum(call.status == 400 for call in scene.stage.calls)
