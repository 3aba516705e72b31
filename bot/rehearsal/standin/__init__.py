"""The stand-in for Telegram: the Bot API over HTTP for one made-up world in memory, and the people in it.

`world` is what there is, `backstage` the state and what the bot is told of it, `membership` who is where, `player` what
people can do, `stage` all of it as tests and the cast hold it. `http` is the Bot API; its methods are in `sending`,
`editing`, `lookups`, `delivery`; `errors` words the refusals. `limits`, `markup`, `pictures`, `updates`, `webhook` are
what Telegram is particular about.
"""
