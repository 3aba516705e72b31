"""`python -m tests.crash.quickly`: what `python -m bot run` does, but without keeping to Telegram's limits.

An audit that keeps to them takes minutes: one message a second in a chat.
"""

from __future__ import annotations

from bot.__main__ import settled, until_told
from bot.app import Tempo, poll
from bot.chat.allowance import QUICKLY
from bot.chat.budget import Budget
from bot.chat.intake import IN_FAST_MOTION
from tests.conversation.company import QUICK, SOON

if __name__ == "__main__":
    settings = settled()
    until_told(lambda stop: poll(settings, stop, budget=Budget(QUICKLY), tempo=Tempo(IN_FAST_MOTION, SOON, QUICK)))
