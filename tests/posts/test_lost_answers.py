from __future__ import annotations

from dataclasses import replace

import pytest
from dbos import DBOS

from bot.chat.show import TAKING, patience
from bot.views import taps
from bot.views.ways import PageName
from tests.lostanswers import LOSSES, BadLine, Loss, away
from tests.posts.people import QUICK, Scene, eventually, until

PARTS = tuple(f"documents:1:{form}" for form in ("pdf", "xlsx", "docx", "json"))


@pytest.mark.parametrize("loss", LOSSES.values(), ids=LOSSES)
async def test_a_document_whose_answer_was_lost_is_sent_once_more_and_nothing_else_is_said(
    scene: Scene, line: BadLine, loss: Loss
) -> None:
    line.bad["sendDocument"] = [loss]
    async with scene.posting() as posts:
        await posts.enqueue([await scene.asks_for("json")])
        await scene.is_drawn("report:json")
        await scene.rests(posts)
    assert [bool(message.document) for message in scene.said()] == [True, True]


@pytest.mark.parametrize("loss", LOSSES.values(), ids=LOSSES)
async def test_a_document_whose_answers_are_all_lost_is_sent_thrice_and_then_asked_about(
    scene: Scene, line: BadLine, loss: Loss
) -> None:
    line.bad["sendDocument"] = [loss] * 20
    async with scene.posting() as posts:
        await posts.enqueue([await scene.asks_for("json")])
        await until(lambda: len(scene.said()) == 4)
        await scene.rests(posts)
    *files, asked = scene.said()
    assert all(message.document for message in files)
    assert "Has this arrived?" in asked.words
    assert "could not be sent" not in asked.words
    (button,) = asked.buttons
    assert button.data == taps.Page(scene.audit.id, PageName.REPORT, "json").pack()


async def test_what_may_have_arrived_is_not_called_unsent_when_it_surely_fails_later(
    scene: Scene, line: BadLine
) -> None:
    line.bad["sendDocument"] = [LOSSES["late"], *[away] * 20]
    async with scene.posting() as posts:
        await posts.enqueue([await scene.asks_for("json")])
        await until(lambda: len(scene.said()) == 2)
        await scene.rests(posts)
    file, asked = scene.said()
    assert file.document
    assert "Has this arrived?" in asked.words


async def test_a_summary_whose_answers_are_all_lost_is_asked_about_and_comes_again_when_something_changes(
    scene: Scene, line: BadLine
) -> None:
    line.bad["sendPhoto"] = [LOSSES["late"]] * 3
    async with scene.posting() as posts:
        await posts.enqueue(await scene.completes_the_first_domain())
        await scene.is_drawn("summary:1")
        await scene.rests(posts)
        *_, asked = scene.said()
        assert len(scene.pictures()) == 3
        assert "Summary: 1 " in asked.words
        await posts.enqueue(await scene.scores("1.1", 4))
        await scene.is_drawn("summary:1")
        await scene.rests(posts)
    assert len(scene.pictures()) == 4
    assert scene.said()[-1].photo


async def test_an_edit_whose_answer_was_lost_is_made_again_in_place(scene: Scene, line: BadLine) -> None:
    async with scene.posting() as posts:
        await posts.enqueue(await scene.completes_the_first_domain())
        await scene.is_drawn("summary:1")
        line.bad["editMessageMedia"] = [LOSSES["late"]] * 5
        await posts.enqueue(await scene.scores("1.1", 4))
        await scene.is_drawn("summary:1")
        await scene.rests(posts)
    assert [bool(message.photo) for message in scene.said()] == [True]


async def test_documents_of_which_nobody_knows_are_marked_so_where_they_are_counted(
    scene: Scene, line: BadLine
) -> None:
    line.bad["sendDocument"] = [LOSSES["gateway"]] * 3
    async with scene.posting() as posts:
        await posts.enqueue(await scene.closes())
        await scene.is_drawn("documents", *PARTS)
        await scene.rests(posts)
    progress = scene.said()[0].words
    assert (progress.count("✓"), progress.count("?")) == (3, 2)
    assert "may not have arrived" in progress
    assert sum("Has this arrived?" in message.words for message in scene.said()) == 1


async def test_a_question_that_surely_was_not_put_is_put_later_and_one_that_may_have_been_is_not_repeated(
    scene: Scene, line: BadLine
) -> None:
    line.bad |= {"sendDocument": [LOSSES["late"]] * 3, "sendMessage": [away, away, away, LOSSES["late"]]}
    async with scene.posting() as posts:
        await posts.enqueue([await scene.asks_for("json")])
        await until(lambda: len(scene.said()) == 4)
        await scene.rests(posts)
    assert [bool(message.document) for message in scene.said()] == [True, True, True, False]


async def test_a_list_of_reminders_whose_answers_are_all_lost_is_no_question(scene: Scene, line: BadLine) -> None:
    line.bad["sendMessage"] = [LOSSES["late"]] * 20
    async with scene.posting() as posts:
        await posts.enqueue(await scene.closes())
        await scene.is_drawn("documents", *PARTS)
        await scene.rests(posts)
    words = [message.words for message in scene.said() if not message.document]
    assert len(words) == 3
    assert len(set(words)) == 1


def test_a_file_has_the_time_that_a_slow_line_needs() -> None:
    assert patience(bytes(0))["read_timeout"] == TAKING
    assert patience(bytes(50_000_000))["read_timeout"] == TAKING + 400


async def test_uploads_wait_longer_than_words(scene: Scene, line: BadLine) -> None:
    async with scene.posting() as posts:
        await posts.enqueue(await scene.closes())
        await posts.enqueue(await scene.completes_the_first_domain())
        await scene.is_drawn("summary:1", *PARTS)
        await posts.enqueue(await scene.scores("1.1", 4))
        await scene.is_drawn("summary:1")
    for method in ("sendPhoto", "sendDocument", "editMessageMedia"):
        assert line.timeouts[method]["read"] >= TAKING, method


async def test_a_restart_counts_what_was_sent_before_it(scene: Scene, line: BadLine) -> None:
    line.bad["sendDocument"] = [LOSSES["late"]] * 20

    async def sleeps() -> bool:
        steps = await DBOS.list_workflow_steps_async(f"{scene.audit.id}/report:json/1/0")
        return [step["function_name"] for step in steps] == ["place", "DBOS.sleep"]

    slow = replace(QUICK, doubts=(1.0, 0.1), farewell=0.0)
    async with scene.posting(pace=slow) as posts:
        await posts.enqueue([await scene.asks_for("json")])
        await eventually(sleeps)
    async with scene.posting(pace=slow) as posts:
        await until(lambda: len(scene.said()) == 4)
        await scene.rests(posts)
    assert [bool(message.document) for message in scene.said()] == [True, True, True, False]
