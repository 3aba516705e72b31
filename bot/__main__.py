"""The command line, a function a command; what each does is in `bot.commands`."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

# They come along with typer, and structlog and httpx take them up where they find them: 9 MB for nothing that is shown.
for name in ("rich", "pygments"):
    sys.modules.setdefault(name, None)  # type: ignore[arg-type]

import typer  # noqa: E402
from typer.exceptions import TyperException  # noqa: E402

from bot.config import Config, ConfigError, read_settings  # noqa: E402
from bot.logs import set_up_logs  # noqa: E402

SIGNALS = (signal.SIGTERM, signal.SIGINT)

New = Annotated[bool, typer.Option("--new", help="Begin with an empty database though there was one.")]

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)


@app.callback()
def before_all() -> None:
    """Score a framework audit together in a Telegram chat."""
    from bot.commands.dumps import no_core_dumps  # noqa: PLC0415 - the map of commands is quick without

    no_core_dumps()


def settled() -> Config:
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
        await work(stop)

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
    from bot.commands.failure import reason  # noqa: PLC0415 - the errors it names are slow to import

    try:
        asyncio.run(work)
    except Exception as error:
        sentence = reason(error)
        if sentence is None:
            raise
        raise SystemExit(stopped(sentence)) from None


def leave_when_told() -> None:
    """Leave at once on a signal that comes while the bot is still being loaded: there is nothing in hand.

    Not by `SystemExit`, which would be raised in the middle of somebody's import and may be swallowed there.
    """
    for name in SIGNALS:
        signal.signal(name, lambda _number, _frame: os._exit(0))


def telegram_id(text: str | int) -> int:
    """Read an id of Telegram's: a whole number of at most 52 bits (Bot API, `Chat.id`).

    >>> telegram_id("-1001234567890")
    -1001234567890
    """
    if not re.fullmatch(r"-?[0-9]{1,16}", str(text)) or abs(int(text)) >= 1 << 52:
        sentence = f"{text} is no id of Telegram's: a whole number of at most 52 bits, as -1001234567890"
        raise typer.BadParameter(sentence)
    return int(text)


def person_number(text: str | int) -> int:
    """Read a person's id: of at most 53 bits (`bot.audit.persons`); 0 is nobody.

    >>> person_number("123456789")
    123456789
    """
    if not re.fullmatch(r"[0-9]{1,16}", str(text)) or int(text) >= 1 << 53:
        sentence = f"{text} is nobody's id: a whole number, as /mydata shows it"
        raise typer.BadParameter(sentence)
    return int(text)


def round_number(text: str | int) -> int:
    """Read a round's number: 1, 2, 3 …; 0 is the last one.

    >>> round_number("2")
    2
    """
    if not re.fullmatch(r"[0-9]{1,4}", str(text)):
        sentence = f"{text} is no round: 1, 2, 3 …"
        raise typer.BadParameter(sentence)
    return int(text)


def prepared(*, new: bool) -> Config:
    """Read the settings and see that a database that was lost is not taken for a new one, or end with what is wrong."""
    from bot.commands.first_start import prepare  # noqa: PLC0415 - not every command needs it

    settings = settled()
    try:
        prepare(settings, datetime.now(UTC), new=new)
    except ConfigError as error:
        raise SystemExit(stopped(str(error))) from None
    return settings


@app.command()
def run(new: New = False) -> None:  # noqa: FBT002 - typer's way
    """Run the bot by long polling; migrates the database on start."""
    leave_when_told()
    from bot.commands.run import run_polling  # noqa: PLC0415 - only this command needs the whole bot

    settings = prepared(new=new)
    until_told(lambda stop: run_polling(settings, stop))


@app.command()
def serve(new: New = False) -> None:  # noqa: FBT002 - typer's way
    """Run the bot behind a webhook; several processes may share one Postgres."""
    leave_when_told()
    from bot.commands.serve import serve_webhook  # noqa: PLC0415 - only this command needs it

    settings = prepared(new=new)
    until_told(lambda stop: serve_webhook(settings, stop))


@app.command()
def rehearse(
    script: Annotated[bool, typer.Option("--script", help="Play a whole audit and exit.")] = False,  # noqa: FBT002 - typer's way
    out: Annotated[Path, typer.Option("--out", help="Where --script leaves pictures and documents.")] = Path("out"),
    port: Annotated[int, typer.Option(help="Port of the page.", min=0, max=65535)] = 8081,
) -> None:
    """Open the rehearsal: the real bot and a stand-in for Telegram, no token, no network."""
    from bot.commands.rehearse import rehearse_page, rehearse_script  # noqa: PLC0415 - only this command needs it

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
    chat: Annotated[int, typer.Option(help="The chat's id, as Telegram numbers it.", parser=telegram_id)],
    form: Annotated[str, typer.Option("--format", help="json, pdf, xlsx …; any other lists all.")] = "json",
    number: Annotated[
        int, typer.Option("--round", help="Which round; the last one by default.", parser=round_number)
    ] = 0,
    thread: Annotated[int, typer.Option(help="The topic's thread id, in a forum.", parser=telegram_id)] = 0,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="The file to write; - is standard output.")] = None,
) -> None:
    """Write one document of an audit."""
    from bot.commands.export import Wanted, export_document  # noqa: PLC0415 - only this command needs it

    settings = settled()
    wanted = Wanted(chat, thread, number, form, out, datetime.now(UTC))
    once(export_document(settings, wanted))


@app.command()
def verify(
    file: Annotated[Path | None, typer.Argument(help="An audit's JSON; without it the database is checked.")] = None,
    chat: Annotated[int, typer.Option(help="One chat's id; all by default.", parser=telegram_id)] = 0,
    head: Annotated[str, typer.Option(help="The seal of the record that a document bears.")] = "",
) -> None:
    """Check that no line of a trail was changed, removed, added or moved since it was written."""
    if file is not None:
        from bot.commands import verifier  # noqa: PLC0415 - only this command needs it

        sys.exit(verifier.verify([str(file), *([head] if head else [])]))
    from bot.commands.verify import verify_trails  # noqa: PLC0415 - only this command needs it

    once(verify_trails(settled(), chat, head))


@app.command()
def compare(
    framework: Annotated[str, typer.Option(help="The framework's id, as its file says.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="The workbook to write; - is standard output.")],
) -> None:
    """Compare the rooms that agreed to it: domain means, coverage, change, and a heat map; no notes."""
    from bot.commands.compare import Comparison, compare_rooms  # noqa: PLC0415 - only this command needs it

    settings = settled()
    wanted = Comparison(framework, out, datetime.now(UTC))
    once(compare_rooms(settings, wanted))


@app.command()
def migrate(new: New = False) -> None:  # noqa: FBT002 - typer's way
    """Bring the database to the newest version."""
    from bot.db import migrate as to_head  # noqa: PLC0415 - only this command needs it

    settings = prepared(new=new)
    once(to_head(settings.database_url))


@app.command()
def backup(file: Path) -> None:
    """Write a consistent copy of a SQLite database while the bot runs, and name the rounds in it."""
    from bot.commands.keeping import write_backup  # noqa: PLC0415 - only this command needs it

    once(write_backup(settled(), file))


@app.command()
def restore(file: Path) -> None:
    """Put a backup in the place of the database; what was purged or forgotten since is not brought back."""
    from bot.commands.keeping import restore_backup  # noqa: PLC0415 - only this command needs it

    once(restore_backup(settled(), file))


@app.command()
def ledger(
    file: Path,
    apply: Annotated[bool, typer.Option("--apply", help="Destroy in the database what the file says.")] = False,  # noqa: FBT002 - typer's way
) -> None:
    """Write what was purged and forgotten into a file; --apply after a PostgreSQL database was restored."""
    from bot.commands.keeping import keep_ledger  # noqa: PLC0415 - only this command needs it

    once(keep_ledger(settled(), file, apply=apply))


Chat = Annotated[int, typer.Option(help="The chat's id, as Telegram numbers it.", parser=telegram_id)]
Topic = Annotated[int, typer.Option(help="The topic's thread id, in a forum.", parser=telegram_id)]


@app.command()
def hold(
    chat: Chat = 0,
    thread: Topic = 0,
    reason: Annotated[str, typer.Option(help="Why; it stands in the trail.")] = "",
    lift: Annotated[bool, typer.Option("--lift", help="End every hold; what was hidden is destroyed.")] = False,  # noqa: FBT002 - typer's way
    all_rooms: Annotated[bool, typer.Option("--all", help="Every room.")] = False,  # noqa: FBT002 - typer's way
) -> None:
    """Forbid that anything of a room is destroyed, lift that, or list what is held."""
    from bot.commands.keeping import Rooms, change_holds  # noqa: PLC0415 - only this command needs it

    once(change_holds(settled(), Rooms(chat, thread, datetime.now(UTC)), reason, lift=lift, all_rooms=all_rooms))


@app.command("import")
def bring_in(
    file: Path,
    chat: Chat,
    closed: Annotated[str, typer.Option("--closed", help="The day it was closed, as 2025-03-31.")] = "",
    thread: Topic = 0,
    choices: Annotated[list[str] | None, typer.Option("--yes", help="keep, sure, again: see docs/forms.md.")] = None,
) -> None:
    """Bring a round from before the bot in as a closed one: our JSON or XLSX, or the tool filled in in Word."""
    from bot.commands.earlier import Earlier, import_round  # noqa: PLC0415 - only this command needs it

    once(import_round(settled(), Earlier(file, (chat, thread), closed, frozenset(choices or ()), datetime.now(UTC))))


@app.command()
def access(
    chat: Chat,
    thread: Topic = 0,
) -> None:
    """Print who could and can see a room, by which door and since when, and what has left it."""
    from bot.commands.access import show_access  # noqa: PLC0415 - only this command needs it
    from bot.commands.keeping import Rooms  # noqa: PLC0415 - likewise

    once(show_access(settled(), Rooms(chat, thread, datetime.now(UTC))))


@app.command()
def find(
    person: Annotated[int, typer.Option(help="A person's id, as /mydata shows it.", parser=person_number)] = 0,
    text: Annotated[str, typer.Option(help="A word or some, however they were written; - asks for it.")] = "",
    reference: Annotated[str, typer.Option(help="The request that this is for, for the log.")] = "",
    out: Annotated[Path | None, typer.Option("-o", "--out", help="The folder to write.")] = None,
    log: Annotated[bool, typer.Option("--log", help="Only print who looked for something, and when.")] = False,  # noqa: FBT002 - typer's way
) -> None:
    """Look up what is held of a person, or where a word stands, in all rooms; for requests that must be answered."""
    from bot.audit.finds import Sought  # noqa: PLC0415 - only this command needs it
    from bot.commands.find import Request, find_all, show_searches  # noqa: PLC0415 - likewise

    settings = settled()
    if log:
        once(show_searches(settings))
        return
    words = typer.prompt("Look for", hide_input=True) if text == "-" else text
    once(find_all(settings, Request(Sought(person, words), reference, out, datetime.now(UTC))))


@app.command()
def purge(
    chat: Chat,
    number: Annotated[int, typer.Option("--round", help="Which round.", parser=round_number)],
    thread: Topic = 0,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go.")] = False,  # noqa: FBT002 - typer's way
) -> None:
    """Destroy a closed round in everything the bot keeps; one line is left."""
    from bot.commands.keeping import Rooms, purge_round  # noqa: PLC0415 - only this command needs it

    once(purge_round(settled(), Rooms(chat, thread, datetime.now(UTC)), number, dry_run=dry_run))


@app.command()
def governance(
    out: Annotated[Path, typer.Option("--out", help="The folder to write into; made when it is missing.")],
) -> None:
    """Write the papers for whoever signs for the bot, filled with what runs here, as Word and PDF."""
    from bot.commands.governance import write_papers  # noqa: PLC0415 - only this command needs it

    once(write_papers(settled(), out, datetime.now(UTC)))


@app.command()
def doctor(
    machines: Annotated[bool, typer.Option("--json", help="The same for machines.")] = False,  # noqa: FBT002 - typer's way
) -> None:
    """Say on one page how the bot stands. Ends with 0: well, 1: something wants looking at, 2: broken."""
    from bot.commands.doctor import see_doctor  # noqa: PLC0415 - only this command needs it

    set_up_logs("error")
    sys.exit(asyncio.run(see_doctor(machines=machines)))


def main() -> None:
    """Be called as `python -m bot`."""
    os.umask(0o077)  # whatever is written is for its owner alone
    try:
        ended = app(standalone_mode=False)
    except TyperException as error:  # a word it does not know
        stopped(error.format_message())
        raise SystemExit(error.exit_code) from None
    raise SystemExit(ended or 0)


if __name__ == "__main__":
    main()
