"""How fast posts are made, in seconds; tests are quicker."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """How long to wait for what.

    Telegram allows about 30 messages a second, and 20 a minute in a group (core.telegram.org/bots/faq): posts leave
    some of it to the cards. `poll`: how often the queue is looked at. `settle`: how long changes gather before a
    posted summary is edited. `sweep`: how often what is due is looked for, `inherit`: how often for what processes
    that died have left, `clockwork`: how often for what people are to be reminded of,
    `redraw`: how often for cards that lag behind, `watch`: how often at DBOS's
    database. A send is tried `tries` times, the first pause being `pause`, then twice as long; after that the sweep
    tries again, `sweep` later, then twice as long, at most `longest`. When nobody knows whether a post has arrived it
    is sent again after each of `doubts`, and then the chat is asked. `apart`: between two summaries that are
    complete at once. `farewell`: how long the end waits for what is under way.
    """

    poll: float = 0.3
    settle: float = 3.0
    apart: float = 3.0
    sweep: float = 60.0
    inherit: float = 15.0
    clockwork: float = 600.0
    redraw: float = 300.0
    watch: float = 5.0
    pause: float = 2.0
    tries: int = 4
    longest: float = 3600.0
    doubts: tuple[float, ...] = (30.0, 120.0)
    farewell: float = 10.0
    a_second: int = 25
    a_minute_in_a_chat: int = 18

    def wait_before(self, attempt: int) -> float:
        """Say how long a post waits whose attempts so far have all failed.

        >>> [Pace().wait_before(attempt) for attempt in (1, 2, 3, 20)]
        [0.0, 60.0, 120.0, 3600.0]
        """
        return 0.0 if attempt < 2 else min(self.sweep * 2.0 ** min(attempt - 2, 30), self.longest)  # noqa: PLR2004 - the first retry needs no wait besides the sweep's
