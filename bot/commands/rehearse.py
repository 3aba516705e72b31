"""`rehearse`: the real bot and the stand-in for Telegram in one process."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import typer
from pydantic import SecretStr

from bot.app import Tempo, running
from bot.chat.allowance import QUICKLY, Allowance
from bot.chat.application import ToldToStop
from bot.chat.budget import Budget
from bot.chat.intake import IN_FAST_MOTION, Intake
from bot.commands.doors import hold, pages_of, served
from bot.commands.output import check_folder
from bot.config import Config
from bot.posts import Pace
from bot.rehearsal import Limits, Scene, Stage, serve, set_scene
from bot.rehearsal.cast.acts import ACTS, Act
from bot.rehearsal.cast.rounds import play_rounds
from bot.rehearsal.page.play import Cast

HOST = "127.0.0.1"
TOKEN = "1:REHEARSAL"  # noqa: S105 - known to the stand-in alone
IN_A_HURRY = Pace(poll=0.1, settle=0.5, apart=0.1, a_second=1000, a_minute_in_a_chat=1000)
"""How fast posts are made where nothing limits them."""

PLAYED = Tempo(IN_FAST_MOTION, posts=IN_A_HURRY, counting=1.0)
"""How fast the bot goes there: who plays everybody wants to see what each has done."""


@asynccontextmanager
async def on_stage(port: int, limits: Limits | None) -> AsyncIterator[tuple[Scene, str, asyncio.Event]]:
    """Set the scene, serve it, and have the bot work on it with a database of its own that is thrown away.

    `limits` None lets people and bot go as fast as they can; so does the cast while it plays.
    """
    stage = Stage(TOKEN, limits=limits)
    stage.whispers = True
    scene = set_scene(stage)
    budget = Budget(QUICKLY if limits is None else Allowance())
    opened: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def swiftly(act: Act) -> Cast:
        async def play(tell: Callable[[str], None]) -> None:
            with fast_motion(stage, budget):
                await act(scene, tell)

        return play

    acts = {label: swiftly(act) for label, act in ACTS.items()}
    stop = asyncio.Event()
    server = asyncio.create_task(serve(stage, HOST, port, acts=acts, ready=opened.set_result))
    await first_of(opened, server)
    with TemporaryDirectory(prefix="rehearsal-") as folder, door_beside(port) as door:
        tempo = PLAYED if limits is None else Tempo(IN_FAST_MOTION)
        settings = rehearsal_settings(opened.result(), folder, f"http://{HOST}:{door.getsockname()[1]}")
        bot = asyncio.create_task(work(settings, stop, budget, tempo, door))
        try:
            yield scene, opened.result(), stop
        finally:
            stop.set()
            await asyncio.gather(bot)
            server.cancel()
            await asyncio.gather(server, return_exceptions=True)


@contextmanager
def door_beside(port: int) -> Iterator[socket.socket]:
    """Hold the port after the rehearsal's for the audit's pages, or any other where that one is taken."""
    try:
        door = hold(HOST, port + 1 if port else 0)
    except OSError:
        door = hold(HOST, 0)
    with door:
        yield door


async def work(settings: Config, stop: asyncio.Event, budget: Budget, tempo: Tempo, door: socket.socket) -> None:
    """Run the bot by long polling until `stop`, with its pages, as `run` does, at another tempo."""
    with suppress(ToldToStop):
        async with (
            running(settings, budget=budget, tempo=tempo, stop=stop) as bot,
            served(pages_of(bot, settings.app_url, framed_by=settings.api_url), door),
        ):
            await Intake(bot.application.bot, bot.lanes, pace=tempo.fetching).run(stop)


@contextmanager
def fast_motion(stage: Stage, budget: Budget) -> Iterator[None]:
    """Lift Telegram's limits, which would make a cast that plays in seconds wait for minutes."""
    limits, stage.budget = stage.budget, None
    allowed = budget.limits
    budget.change(QUICKLY)
    try:
        yield
    finally:
        stage.budget = limits
        budget.change(allowed)


async def first_of(opened: asyncio.Future[str], server: asyncio.Task[None]) -> None:
    """Wait until the page can be opened; raises what keeps the server from it."""
    futures: list[asyncio.Future[str] | asyncio.Future[None]] = [opened, server]
    await asyncio.wait(futures, return_when=asyncio.FIRST_COMPLETED)
    if server.done():
        await server


class OnStage(Config):
    """Settings of the bot on stage, where Mini Apps open by http, too."""

    @property
    def app_url(self) -> str:
        """Give the address of the pages as it is."""
        return self.public_url or ""


def rehearsal_settings(address: str, folder: str, pages: str) -> Config:
    """Point the bot at the stand-in, with nothing from the environment."""
    return OnStage(
        token=SecretStr(TOKEN),
        api_url=address,
        database_url=f"sqlite+aiosqlite:///{folder}/rehearsal.db",
        log_level="warning",
        public_url=pages,
    )


async def rehearse_page(stop: asyncio.Event, port: int) -> None:
    """Open the page and keep it open until told to stop."""
    async with on_stage(port, Limits()) as (_, address, _):
        typer.echo(f"\n  The rehearsal is open at {address}\n")
        typer.echo("  Open it in a browser. You play the people; the bot is real, Telegram is not.")
        typer.echo("  Start with the group as Priya: send /audit and press Begin. Or press “Play the cast”.")
        typer.echo(
            "  The second door: My list in a private chat (a Mini App), or, by /settings, Invite without Telegram:"
        )
        typer.echo("  then play “Without Telegram”, who opens the link in a tab of this browser.")
        typer.echo("  Ctrl-C ends it; nothing is kept.\n")
        await stop.wait()


async def rehearse_script(out: Path) -> None:
    """Play two rounds in the group and one alone, and leave the pictures and documents in a folder."""
    check_folder(out)
    async with on_stage(0, None) as (scene, _, _):
        rounds = await play_rounds(scene, typer.echo)
    files = sum(one.save(out) for one in rounds)
    typer.echo(f"{files} pictures and documents are in {out}")
