"""How often the pages may be asked: a bucket for each caller, which fills again with time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from ipaddress import IPv6Address, ip_address
from time import monotonic

MOST_CALLERS = 10_000
"""How many callers are remembered; who was not seen for longest is forgotten, and begins with a full bucket."""


@dataclass
class Ration:
    """So many at once (`burst`), and so many a second after that, for each caller."""

    burst: float
    a_second: float
    clock: Callable[[], float] = monotonic
    left: OrderedDict[str, tuple[float, float]] = field(default_factory=OrderedDict)

    def allows(self, caller: str) -> bool:
        """Take one from a caller's bucket; False when it is empty."""
        now = self.clock()
        had, since = self.left.pop(caller, (self.burst, now))
        has = min(self.burst, had + max(0.0, now - since) * self.a_second)
        self.left[caller] = (max(0.0, has - 1), now)
        if len(self.left) > MOST_CALLERS:
            self.left.popitem(last=False)
        return has >= 1


@dataclass
class Rations:
    """What is counted: requests of an address (an office has one), tries at a link, what a visitor saves and takes."""

    address: Ration = field(default_factory=lambda: Ration(600, 250))
    links: Ration = field(default_factory=lambda: Ration(60, 1))
    visitor: Ration = field(default_factory=lambda: Ration(120, 4))
    documents: Ration = field(default_factory=lambda: Ration(8, 0.1))
    pictures: Ration = field(default_factory=lambda: Ration(30, 0.5))
    forms: Ration = field(default_factory=lambda: Ration(20, 0.2))


def caller(host: str) -> str:
    """Give what an address counts as: of IPv6 the network that one subscriber has (RFC 6177).

    >>> caller("192.0.2.7"), caller("2001:db8:1:2:3:4:5:6"), caller("testclient")
    ('192.0.2.7', '2001:db8:1:2::', 'testclient')
    """
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if isinstance(address, IPv6Address):
        return str(IPv6Address(int(address) >> 64 << 64))
    return host
