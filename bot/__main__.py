"""The command line: run, serve, rehearse, check, export, compare, migrate, backup."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.config import ConfigError, Settings, read_settings
from bot.logs import set_up_logs

SIGNALS = (signal.SIGTERM, signal.SIGINT)
WARM_UP_AFTER = 2.0
"""Seconds; the first answers come first."""

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


def settled() -> Settings:
    """Read the settings and set the logs up, or end with what is wrong."""
    try:
        settings = read_settings()
    except ConfigError as error:
        raise SystemExit(stopped(str(error))) from None
    set_up_logs(settings.log_level, settings.log_format)
    return settings


def stopped(sentence: str) -> int:
    """Say in clear lines why nothing runs, and give the exit code."""
    for line in sentence.splitlines():
        typer.echo(line, err=True)
    return 1


def until_told(work: Callable[[asyncio.Event], Coroutine[Any, Any, None]]) -> None:
    """Run until SIGTERM or SIGINT, then let the work finish what is in hand."""

    async def both() -> None:
        stop = asyncio.Event()
        for name in SIGNALS:
            asyncio.get_running_loop().add_signal_handler(name, stop.set)
        warming = asyncio.create_task(warmed())
        try:
            await work(stop)
        finally:
            warming.cancel()

    carried_out(both())


def once(work: Coroutine[Any, Any, None]) -> None:
    """Run to the end; SIGTERM breaks it off, tidily."""

    async def whole() -> None:
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - this runs in it
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
        await work

    try:
        carried_out(whole())
    except asyncio.CancelledError:
        raise SystemExit(128 + signal.SIGTERM) from None


def carried_out(work: Coroutine[Any, Any, None]) -> None:
    """Run on a loop of its own; what an operator must mend ends it with clear lines, a bug stays loud."""
    from bot.ending import reason  # noqa: PLC0415 - the errors it names are slow to import

    try:
        asyncio.run(work)
    except Exception as error:
        sentence = reason(error)
        if sentence is None:
            raise
        raise SystemExit(stopped(sentence)) from None


async def warmed() -> None:
    """Load what pictures need in a thread, soon after the start, so that the first one does not hold the loop.

    What is loaded stays for ever: frozen, it is not gone through again and again by the collector, which would hold
    the loop for 80 ms each time.
    """
    from bot.reports.charts.sheet import Sheet  # noqa: PLC0415 - only a bot that runs draws pictures

    gc.freeze()
    await asyncio.sleep(WARM_UP_AFTER)
    await asyncio.to_thread(lambda: Sheet(10).save())
    gc.freeze()


def leave_when_told() -> None:
    """Leave at once on a signal that comes while the bot is still being loaded: there is nothing in hand.

    Not by `SystemExit`, which would be raised in the middle of somebody's import and may be swallowed there.
    """
    for name in SIGNALS:
        signal.signal(name, lambda _number, _frame: os._exit(0))


@app.command()
def run() -> None:
    """Run the bot by long polling; migrates the database on start."""
    leave_when_told()
    from bot.app import poll  # noqa: PLC0415 - only this command needs the whole bot

    settings = settled()
    until_told(lambda stop: poll(settings, stop))


@app.command()
def serve() -> None:
    """Run the bot behind a webhook; several processes may share one Postgres."""
    leave_when_told()
    from bot.serving import serve_webhook  # noqa: PLC0415 - only this command needs it

    settings = settled()
    until_told(lambda stop: serve_webhook(settings, stop))


@app.command()
def rehearse(
    script: Annotated[bool, typer.Option("--script", help="Play a whole audit and exit.")] = False,  # noqa: FBT002 - typer's way
    out: Annotated[Path, typer.Option("--out", help="Where --script leaves pictures and documents.")] = Path("out"),
    port: Annotated[int, typer.Option(help="Port of the page.")] = 8081,
) -> None:
    """Open the rehearsal: the real bot and a stand-in for Telegram, no token, no network."""
    from bot.rehearsing import rehearse_page, rehearse_script  # noqa: PLC0415 - only this command needs it

    set_up_logs("warning")
    if script:
        once(rehearse_script(out))
    else:
        until_told(lambda stop: rehearse_page(stop, port))


@app.command()
def check(files: list[Path]) -> None:
    """Check framework files; every mistake is named by file and line."""
    from bot import library  # noqa: PLC0415 - only this command needs it

    mistakes, frameworks = library.check(files)
    for mistake in mistakes:
        typer.echo(str(mistake), err=True)
    for framework in frameworks:
        typer.echo(f"{framework.id} {framework.version}: {len(framework.statements)} statements")
    sys.exit(1 if mistakes else 0)


@app.command()
def export(
    chat: Annotated[int, typer.Option(help="The chat's id, as Telegram numbers it.")],
    form: Annotated[str, typer.Option("--format", help="json, csv, xlsx, pdf or docx.")] = "json",
    number: Annotated[int, typer.Option("--round", help="Which round; the last one by default.")] = 0,
    thread: Annotated[int, typer.Option(help="The topic's thread id, in a forum.")] = 0,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="The file to write.")] = None,
) -> None:
    """Write one document of an audit."""
    from bot.exporting import Wanted, export_document  # noqa: PLC0415 - only this command needs it

    settings = settled()
    wanted = Wanted(chat, thread, number, form, out, datetime.now(UTC))
    once(export_document(settings, wanted))


@app.command()
def compare(
    framework: Annotated[str, typer.Option(help="The framework's id, as its file says.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="The workbook to write.")],
) -> None:
    """Compare the rooms that agreed to it: domain means, coverage, change, and a heat map; no notes."""
    from bot.comparing import Comparison, compare_rooms  # noqa: PLC0415 - only this command needs it

    settings = settled()
    wanted = Comparison(framework, out, datetime.now(UTC))
    once(compare_rooms(settings, wanted))


@app.command()
def migrate() -> None:
    """Bring the database to the newest version."""
    from bot.db import migrate as to_head  # noqa: PLC0415 - only this command needs it

    settings = settled()
    once(to_head(settings.database_url))


@app.command()
def backup(file: Path) -> None:
    """Write a consistent copy of a SQLite database while the bot runs."""
    from bot.db import backup as copy_to  # noqa: PLC0415 - only this command needs it

    settings = settled()
    once(copy_to(settings.database_url, file))


def main() -> None:
    """Be called as `python -m bot`."""
    app()


if __name__ == "__main__":
    main()
