from __future__ import annotations

import asyncio
from typing import Any

import pytest
from telegram.error import TimedOut

from bot.audit.model import RoomKey
from bot.posts import making
from bot.views.screen import Screen
from tests.posts.people import Scene

FORMS = ("pdf", "xlsx", "docx", "json")
PARTS = tuple(f"documents:1:{form}" for form in FORMS)


async def test_closing_brings_the_documents_one_by_one_under_a_message_that_counts_them(scene: Scene) -> None:
    async with scene.posting() as posts:
        await posts.enqueue(await scene.closes())
        await scene.is_drawn("documents", *PARTS)
        await asyncio.sleep(0.5)
    progress, *files = scene.said()
    assert sorted(name.rpartition(".")[2] for name in scene.files()) == sorted(FORMS)
    assert len(files) == 4
    assert progress.words.count("✓") == 4
    assert "are here" in progress.words


async def test_a_document_that_is_asked_for_comes_once_for_each_time(scene: Scene) -> None:
    async with scene.posting() as posts:
        for _ in range(2):
            due = await scene.asks_for("json")
            await posts.enqueue((due, due))
            await scene.is_drawn("report:json")
        await asyncio.sleep(0.5)
    assert len(scene.files()) == 2
    assert all(name.endswith("-draft.json") for name in scene.files())


class BadUpload:
    """A way out through which a file does not go at first."""

    def __init__(self, scene: Scene, times: int) -> None:
        self.inner, self.left = scene.show, times

    async def document(self, key: RoomKey, data: bytes, filename: str, screen: Screen) -> tuple[int, int]:
        self.left -= 1
        if self.left >= 0:
            raise TimedOut
        return await self.inner.document(key, data, filename, screen)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the inner one has
        return getattr(self.inner, name)


async def test_a_failed_upload_is_said_once_and_tried_until_it_succeeds(scene: Scene) -> None:
    async with scene.posting(BadUpload(scene, 5)) as posts:
        await posts.enqueue([await scene.asks_for("json")])
        await scene.is_drawn("report:json")
    said, file = scene.said()
    assert "could not be sent" in said.words
    assert file.document


async def test_a_document_too_large_for_telegram_is_named_instead(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "LARGEST", 100)
    async with scene.posting() as posts:
        await posts.enqueue([await scene.asks_for("json")])
        await scene.is_drawn("report:json")
        await posts.sweep()
        await asyncio.sleep(0.5)
    (said,) = scene.said()
    assert "too large" in said.words
