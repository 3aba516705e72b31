"""Durable work: what is posted by itself, later, and exactly once as far as Telegram lets us.

What is wanted stands in our own database (`Post`: version wanted, version drawn), in the transaction that made it due;
DBOS Transact brings it about: its queue keeps to Telegram's limits, in each chat and overall, across processes, and
its records let a post go on after a crash. `posting` begins and ends all of it; `placement` says what may happen twice.
"""

from bot.posts.outlet import Outlet, Place
from bot.posts.pace import Pace
from bot.posts.placement import Placer
from bot.posts.queue import Posting
from bot.posts.workflow import posting

__all__ = ["Outlet", "Pace", "Place", "Placer", "Posting", "posting"]
