"""One process of several that share a budget: `python -m tests.budget.sender DATABASE API CHAT…` writes to each chat.

Its limits are half of Telegram's, so that what the network delays by a moment is not refused for it.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable

from telegram.ext import ExtBot

from bot.chat.allowance import Allowance, Quota
from bot.chat.budget import Budget
from bot.db.ledger import open_ledger

CAREFUL = Allowance(chat=Quota(3, 5.0), group=Quota(20, 90.0), overall=Quota(30, 2.0))


async def send(url: str, api: str, chats: Iterable[int]) -> None:
    """Write to every chat at once, as fast as the shared budget lets."""
    async with open_ledger(url) as ledger:
        bot = ExtBot("1:TEST", base_url=f"{api}/bot", rate_limiter=Budget(CAREFUL, ledger=ledger))
        async with bot:
            await asyncio.gather(*(bot.send_message(chat, f"line {number}") for number, chat in enumerate(chats)))


if __name__ == "__main__":
    asyncio.run(send(sys.argv[1], sys.argv[2], map(int, sys.argv[3:])))
