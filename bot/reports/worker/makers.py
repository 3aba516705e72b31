"""What the worker process can make."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.audit.forms import BlankForm
from bot.audit.model import Snapshot
from bot.reports.account import account
from bot.reports.charts import Picture, course, domain_bars, overall
from bot.reports.press import draw, vector
from bot.reports.worker.order import VECTOR, FormName, Order, PictureName
from bot.text import Words, languages, words_for

PICTURES: Mapping[str, Callable[[Any, Words], Picture]] = {
    PictureName.DOMAIN: domain_bars,
    PictureName.OVERALL: overall,
    PictureName.COURSE: course,
}
"""The pictures by name: made of a `DomainSummary`, an `AuditSummary`, or several of these, oldest first."""


def warm_up() -> None:
    """Load what every picture needs, while the first order may still be on its way."""
    languages()
    draw(Picture("", (), (), (), "").plain(), "en", pixels=39)


def carry_out(order: Order) -> bytes:
    """Make it; raises `KeyError` for what there is not."""
    words = words_for(order.language)
    if order.what == VECTOR:
        assert isinstance(order.given, dict)  # noqa: S101 - as `Picture.plain` gives it
        return vector(order.given, words.language)
    if order.what in PICTURES:
        return draw(PICTURES[order.what](order.given, words).plain(), words.language)
    if order.what in set(FormName):
        return form_work(order, words)
    from bot.reports.outlets import documents  # noqa: PLC0415 - the first picture need not wait for these

    assert isinstance(order.given, Snapshot)  # noqa: S101 - a document is made of one
    return documents[order.what].make(account(order.given, words))


def form_work(order: Order, words: Words) -> bytes:
    """Make a blank form, or read a filled one."""
    if order.what == FormName.FILLED:
        from bot.reports.forms.reading import read_filled  # noqa: PLC0415 - what reads makes nothing

        assert isinstance(order.given, bytes)  # noqa: S101 - as ordered
        return read_filled(order.given)
    if order.what == FormName.EARLIER:
        from bot.reports.earlier.reading import EarlierData, read_earlier  # noqa: PLC0415 - likewise

        assert isinstance(order.given, EarlierData)  # noqa: S101 - as ordered
        return read_earlier(order.given)
    from bot.reports.forms.blank import blank_form  # noqa: PLC0415 - a picture need not wait for these
    from bot.reports.forms.paper import form_paper  # noqa: PLC0415 - likewise

    assert isinstance(order.given, BlankForm)  # noqa: S101 - as ordered
    return (blank_form if order.what == FormName.SHEET else form_paper)(order.given, words)
