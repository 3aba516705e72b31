"""Having a form read that somebody has handed in, by the process that reads files."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.audit.form_mistakes import FormBroken
from bot.audit.forms import FilledForm
from bot.reports.forms.reading import filled_form
from bot.reports.worker.order import FormName
from bot.reports.worker.workshop import CannotMake


async def have_read(read: Callable[[str, object, str], Awaitable[bytes]], data: bytes) -> FilledForm:
    """Have it read; raises a `FormMistake`."""
    try:
        answer = await read(FormName.FILLED, data, "en")
    except CannotMake as error:
        raise FormBroken from error
    return filled_form(answer)
