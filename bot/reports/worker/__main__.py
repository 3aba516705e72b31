"""The process: takes orders from its input and gives what it made to its output, until the input ends.

An order is its length and a pickle, which the bot alone can send. An answer is whether it was made, the memory now
held, the length, and the bytes made or the kind of error as text: the bot never unpickles what comes from here.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from traceback import extract_tb
from typing import BinaryIO

from bot.reports.worker.makers import carry_out, warm_up
from bot.reports.worker.order import ANSWER, LENGTH, READING

NICE = 5
"""How far the process steps back behind the bot, which somebody may be waiting for."""

PAGE = 4096

MOST_MEMORY = 768 * 2**20
"""Bytes of address space for a process that reads strangers' files; a form takes some 150 MB of it."""


def main() -> None:
    """Work until the bot has gone, however it went; signals to the bot's group are for the bot alone."""
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, signal.SIG_IGN)
    os.nice(NICE)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not stand among the answers
    orders: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=listen, args=(sys.stdin.buffer, orders), daemon=True).start()
    if READING in sys.argv[1:]:
        hold_little()
    else:
        warm_up()
    while True:
        made, data = done(orders.get())
        answers.write(ANSWER.pack(made, held(), len(data)) + data)
        answers.flush()


def hold_little() -> None:
    """Have the system refuse this process more memory than reading needs."""
    import resource  # noqa: PLC0415 - not every system has it, and not every process needs it

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def listen(source: BinaryIO, orders: SimpleQueue[bytes]) -> None:
    """Take orders in; when the bot has gone, end at once, in the middle of whatever is being made."""
    while head := source.read(LENGTH.size):
        if len(head) < LENGTH.size:
            break
        (length,) = LENGTH.unpack(head)
        body = source.read(length)
        if len(body) < length:
            break
        orders.put(body)
    os._exit(0)


def done(body: bytes) -> tuple[bool, bytes]:
    """Carry an order out; an error is told by its kind and place, never by its words, which may be a person's."""
    try:
        return True, carry_out(pickle.loads(body))  # noqa: S301 - only the bot holds the other end
    except Exception as error:  # noqa: BLE001 - whatever it is, the bot hears of it
        places = extract_tb(error.__traceback__)[-3:]
        where = " < ".join(f"{Path(place.filename).name}:{place.lineno}" for place in reversed(places))
        return False, f"{type(error).__name__} at {where}".encode()


def held() -> int:
    """Give the memory that this process holds now, in KiB; 0 where the system does not say."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * PAGE // 1024
    except (OSError, ValueError, IndexError):
        return 0


if __name__ == "__main__":
    main()
