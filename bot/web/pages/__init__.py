"""The second door: the audit on web pages, by an invitation or as Telegram's Mini App.

Server-rendered; scripts only add to it.

`site` is what the handlers need, `guard` stands before all of them, `keys` says who a browser is. What is done here is
done by the same use cases as in the chat; what may not be seen is a page that is not there.
"""

from bot.web.pages.application import pages_app
from bot.web.pages.departures import Departures
from bot.web.pages.site import Site
from bot.web.pages.vouched import key_of

__all__ = ["Departures", "Site", "key_of", "pages_app"]
