"""A round from before the bot: how to bring one in, what would be kept of it, and what was."""

from __future__ import annotations

from datetime import date

from bot.audit.earlier import EarlierRound
from bot.audit.forms import FormText
from bot.audit.model import Audit
from bot.text import Words
from bot.views import columns, form_taps
from bot.views.asks import MOST_LISTED
from bot.views.errors import spelled
from bot.views.fit import folded
from bot.views.forms import TICKED, UNTICKED, fault_line
from bot.views.markup import bold, lines, paragraphs, plain
from bot.views.pages import away
from bot.views.screen import Button, Row, Screen, Style


def how_to_import(words: Words) -> Screen:
    """Say how a round from before the bot is brought in."""
    return Screen(plain(words("import-how")))


def earlier_screen(found: EarlierRound, tap: form_taps.OnEarlier, stands: int, words: Words) -> Screen:
    """Say what would be kept and what not; `stands` is a round of that day or later that is there already, else 0."""
    told = [fault_line(fault, words) for fault in found.faults]
    told += [doubt(found, text, words) for text in found.doubtful]
    shown = folded([plain(text) for text in told], MOST_LISTED, lambda n: plain(words("and-more", n=n)))
    there = plain(words("error-round-stands", round=stands)) if stands else ""
    title = words("import-read", date=words.date(date.fromordinal(tap.day)))
    count = words("import-counted", **amounts_of(found, sure=bool(tap.sure), words=words))
    text = paragraphs(bold(title), plain(count), there, lines(*shown))
    return Screen(text, (*ticks(found, tap, stands, words), *keeping(tap, stands, words), away(words)))


def amounts_of(found: EarlierRound, *, sure: bool, words: Words) -> dict[str, str]:
    """Count scores and notes in words."""
    scored = sum(value is not None for value, _ in found.answers.values())
    notes = len(found.notes) + (len(found.doubtful) if sure else 0)
    return {"scores": words("form-scores", n=scored), "notes": words("form-notes", n=notes)}


def doubt(found: EarlierRound, text: FormText, words: Words) -> str:
    """Say of a text how it may identify somebody."""
    column = columns.noun(found.framework, text.column, words)
    return words("form-doubt", number=text.statement, column=column, kinds=str(spelled(text.kinds, words)))


def ticks(found: EarlierRound, tap: form_taps.OnEarlier, stands: int, words: Words) -> tuple[Row, ...]:
    """Tick what was asked about."""
    carried = tap.carried
    rows: list[Row] = []
    if found.doubtful:
        other = form_taps.RetickEarlier(**{**carried, "sure": 1 - tap.sure})
        rows.append((Button(f"{TICKED if tap.sure else UNTICKED} {words('button-form-sure')}", other),))
    if stands:
        other = form_taps.RetickEarlier(**{**carried, "again": 1 - tap.again})
        rows.append((Button(f"{TICKED if tap.again else UNTICKED} {words('button-import-again')}", other),))
    return tuple(rows)


def keeping(tap: form_taps.OnEarlier, stands: int, words: Words) -> tuple[Row, ...]:
    """Keep it, where nothing stands in the way that was not ticked."""
    if stands and not tap.again:
        return ()
    return ((Button(words("button-import"), form_taps.KeepEarlier(**tap.carried), style=Style.NEXT),),)


def imported_screen(audit: Audit, words: Words) -> Screen:
    """Say that it was kept."""
    return Screen(plain(words("import-kept", round=audit.round)))
