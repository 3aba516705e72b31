"""A stand-in for Telegram: the Bot API over HTTP, a page on which one plays people, and a scripted cast.

It knows nothing of the bot, as Telegram knows nothing of it: it imports none of our other rooms.

- `stage`: the made-up world in memory; `world` what is in it; `player` what people can do; `membership` who is where
- `http`: the Bot API; its methods are in `sending`, `editing`, `asking`, `fetching`; `errors` words the refusals
- `play`: the page (in `page/`) and what it asks for; `drawn` what it shows; `scene` the people; `cast` the script
- `serving`: all of it as one application, on a port
- `limits`, `markup`, `pictures`, `updates`, `webhook`: what Telegram is particular about
"""

from bot.rehearsal.limits import Limits
from bot.rehearsal.player import Answer, Person, Press
from bot.rehearsal.scene import Scene, set_scene
from bot.rehearsal.serving import serve, server
from bot.rehearsal.stage import Call, Stage
from bot.rehearsal.world import Button, Chat, Message, Topic

__all__ = [
    "Answer",
    "Button",
    "Call",
    "Chat",
    "Limits",
    "Message",
    "Person",
    "Press",
    "Scene",
    "Stage",
    "Topic",
    "serve",
    "server",
    "set_scene",
]
