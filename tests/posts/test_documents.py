from __future__ import annotations

import asyncio

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
