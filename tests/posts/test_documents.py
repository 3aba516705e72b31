from __future__ import annotations

import pytest

from bot.posts import attachments
from tests.lostanswers import BadLine, away
from tests.posts.people import Scene

FORMS = ("pdf", "xlsx", "docx", "json")
PARTS = tuple(f"documents:1:{form}" for form in FORMS)


async def test_closing_brings_the_documents_one_by_one_under_a_message_that_counts_them(scene: Scene) -> None:
    async with scene.posting() as posts:
        await posts.enqueue(await scene.closes())
        await scene.is_drawn("documents", *PARTS)
        await scene.rests(posts)
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
        await scene.rests(posts)
    assert len(scene.files()) == 2
    assert all(name.endswith("-draft.json") for name in scene.files())


async def test_a_failed_upload_is_said_once_and_tried_until_it_succeeds(scene: Scene, line: BadLine) -> None:
    line.bad["sendDocument"] = [away] * 5
    async with scene.posting() as posts:
        await posts.enqueue([await scene.asks_for("json")])
        await scene.is_drawn("report:json")
    said, file = scene.said()
    assert "could not be sent" in said.words
    assert file.document


async def test_a_document_too_large_for_telegram_is_named_instead(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "LARGEST", 100)
    async with scene.posting() as posts:
        await posts.enqueue([await scene.asks_for("json")])
        await scene.is_drawn("report:json")
        await scene.rests(posts)
    (said,) = scene.said()
    assert "too large" in said.words


async def test_a_document_that_takes_too_long_is_broken_off_and_said_once(scene: Scene) -> None:
    async with scene.posting() as posts:
        posts.workshop.patience = 0.001
        await posts.enqueue([await scene.asks_for("pdf")])
        await scene.is_drawn("report:pdf")
        await scene.rests(posts)
    (said,) = scene.said()
    assert "more than a minute" in said.words


async def test_a_picture_that_takes_too_long_is_left_out_and_said_and_comes_with_the_next_change(scene: Scene) -> None:
    async with scene.posting() as posts:
        posts.workshop.patience = 0.001
        await posts.enqueue(await scene.completes_the_first_domain())
        await scene.is_drawn("summary:1")
        (said,) = scene.said()
        assert "Domain 1" in said.words
        assert "The picture took more than a minute" in said.words
        assert "Documents" in said.labels
        posts.workshop.patience = 60
        await posts.enqueue(await scene.scores("1.2", 4))
        await scene.is_drawn("summary:1")
        assert scene.pictures()
        posts.workshop.patience = 0.001
        await posts.enqueue(await scene.scores("1.2", 2))
        await scene.is_drawn("summary:1")
        await scene.rests(posts)
    assert "The picture took more than a minute" in scene.said()[-1].words


async def test_the_death_of_the_process_that_makes_a_document_is_not_noticed_in_the_chat(scene: Scene) -> None:
    async with scene.posting() as posts:
        await posts.workshop.wake()
        assert posts.workshop.process is not None
        posts.workshop.process.kill()
        await posts.enqueue([await scene.asks_for("json")])
        await scene.is_drawn("report:json")
    (file,) = scene.said()
    assert file.document
