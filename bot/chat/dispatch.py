"""Dispatch: have the library call the handlers, and hear what they raised."""

from __future__ import annotations

from typing import Any

from telegram import Update
from telegram.ext import Application, CallbackContext


class Dispatch:
    """Hands updates to an application's handlers, to their end.

    The library gives what a handler raises to its error handlers and carries on; `Lanes` must know it, to tell a
    database that is away from a bug. Handlers must not be `block=False`: those end after the dispatch.
    """

    def __init__(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        self.application = application
        self.raised: dict[int, Exception] = {}
        application.add_error_handler(self.remember, block=True)

    async def __call__(self, update: Update) -> None:
        """Handle one update; raises what the first failing handler raised."""
        try:
            await self.application.process_update(update)
        finally:
            error = self.raised.pop(update.update_id, None)
        if error is not None:
            raise error

    async def remember(self, update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        """Keep the first error of an update until its dispatch ends."""
        if isinstance(update, Update) and context.error is not None:
            self.raised.setdefault(update.update_id, context.error)
