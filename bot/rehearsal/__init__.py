"""A stand-in for Telegram: the Bot API over HTTP, a page on which one plays people, and a scripted cast.

It knows nothing of the bot, as Telegram knows nothing of it: it imports none of our other rooms.

Its three rooms: `standin` is Telegram, `cast` the people who play by themselves, `page` what a visitor plays on;
`serving` puts them together as one application, on a port.
"""

from bot.rehearsal.application import serve, server
from bot.rehearsal.cast.scene import Scene, set_scene
from bot.rehearsal.standin.backstage import Call
from bot.rehearsal.standin.limits import Limits
from bot.rehearsal.standin.player import Player
from bot.rehearsal.standin.presses import Notification, Press
from bot.rehearsal.standin.stage import Stage
from bot.rehearsal.standin.world import Chat, InlineButton, Message, Topic

__all__ = [
    "Call",
    "Chat",
    "InlineButton",
    "Limits",
    "Message",
    "Notification",
    "Player",
    "Press",
    "Scene",
    "Stage",
    "Topic",
    "serve",
    "server",
    "set_scene",
]
