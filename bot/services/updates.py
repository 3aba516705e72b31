"""Each update has its effect once: Telegram delivers again whatever it does not know to have arrived.

After a crash that is everything from the oldest unfinished update of any room on. What was a first rating then must
not become a second one, though it would be let through now. So what a use case keeps, it keeps together with the
update that it comes from (`Store.write`); one that changed nothing, or was refused, is noted when its handling ends,
or, where somebody has still to be told that a text is not kept, once they are.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.audit.model import Cause
from bot.services.ports import AlreadyHandled, Store, StoreAway

T = TypeVar("T")


async def handle_once(store: Store, cause: Cause, handle: Callable[[], Awaitable[T | None]]) -> T | None:
    """Handle an update unless that was done, and note that it was, even if a bug broke it off.

    What `handle` gives is what the end waits for: where that is not None, `finish` is still to be called.

    Raises `AlreadyHandled`, also when another process is quicker, and what `handle` raises.
    """
    await must_be_new(store, cause)
    try:
        left = await handle()
    except (AlreadyHandled, StoreAway):
        raise
    except Exception:
        await finish(store, cause)
        raise
    if left is None:
        await finish(store, cause)
    return left


async def must_be_new(store: Store, cause: Cause) -> None:
    """Raise `AlreadyHandled` when an update has had its effect, or was handled to its end without one."""
    async with store.read() as look:
        handled = await look.is_handled(cause)
    if handled:
        raise AlreadyHandled


async def finish(store: Store, cause: Cause) -> None:
    """Note that an update is handled, unless what it changed is kept with that; raises `AlreadyHandled`."""
    if not store.has_handled(cause):
        async with store.write(cause):
            pass
