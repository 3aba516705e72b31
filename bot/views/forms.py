"""Forms: for which agency, what would be kept of one that was handed in, and what was."""

from __future__ import annotations

from bot.audit.agencies import AGENCIES, short_form
from bot.audit.filled import Over, Preview
from bot.audit.forms import BlankForm, FormFault, FormText
from bot.audit.model import Audit
from bot.text import Words
from bot.views import columns, form_taps
from bot.views.asks import MOST_LISTED, room_name
from bot.views.errors import spelled
from bot.views.fit import MOST_NAME, cut, folded
from bot.views.markup import bold, lines, paragraphs, plain
from bot.views.members import MOST_TYPED
from bot.views.pages import away, home, page
from bot.views.screen import Button, Row, Screen, Style, in_rows

TICKED, UNTICKED = "☑", "☐"


def forms_page(audit: Audit, words: Words) -> Screen:
    """Ask for which agency a form is wanted; alone there is one."""
    typed = [agency for agency in audit.agencies if agency not in AGENCIES][:MOST_TYPED]
    agencies = () if audit.room.is_private else (*AGENCIES, *typed)
    buttons = [
        Button(cut(words.agency(agency), MOST_NAME), form_taps.FormFor(audit.id, short_form(agency)))
        for agency in agencies
    ] or [Button(words("button-form"), form_taps.FormFor(audit.id, ""))]
    return page(plain(words("form-page")), words, *in_rows(buttons, 2), back=home(audit))


def form_caption(form: BlankForm, words: Words) -> Screen:
    """Say with a blank form whose it is and how it comes back."""
    agency = words.agency(form.agency) if form.agency else room_name(form.audit, words)
    return Screen(plain(words("form-caption", agency=agency)))


def preview_screen(preview: Preview, digest: str, words: Words) -> Screen:
    """Say what would be kept and what not, before anything is."""
    texts = [fault_line(fault, words) for fault in preview.faults]
    texts += [doubt_line(preview, text, words) for text in preview.doubtful]
    texts += [over_line(preview, over, words) for over in preview.over]
    shown = folded([plain(text) for text in texts], MOST_LISTED, lambda n: plain(words("and-more", n=n)))
    text = paragraphs(
        bold(title(preview, words)),
        plain(would_keep(preview, words)),
        plain(beside_line(preview, words)),
        lines(*shown),
    )
    return Screen(text, buttons(preview, digest, words))


def title(preview: Preview, words: Words) -> str:
    """Say whose form it is, and whether a later one was kept."""
    agency = words.agency(preview.known.agency) if preview.known.agency else room_name(preview.audit, words)
    return words("form-older" if preview.is_older else "form-read", agency=agency)


def would_keep(preview: Preview, words: Words) -> str:
    """Count what would be kept: "41 scores, 63 notes"."""
    if preview.is_empty and preview.same and preview.is_whole:
        return words("form-nothing-new")
    same = words("form-same", n=preview.same) if preview.same else ""
    return f"{words('form-counted', **amounts(preview, words))} {same}".rstrip()


def amounts(preview: Preview, words: Words) -> dict[str, str]:
    """Count scores and notes in words."""
    return {
        "scores": words("form-scores", n=len(preview.scores)),
        "notes": words("form-notes", n=len(preview.texts)),
    }


def beside_line(preview: Preview, words: Words) -> str:
    """Say that others of the agency have scored by themselves."""
    return words("form-beside", n=preview.beside) if preview.beside else ""


def fault_line(fault: FormFault, words: Words) -> str:
    """Say what is wrong with a row: "2.4: 5 is not on the scale"."""
    blanks = {key: spelled(value, words) for key, value in fault.blanks.items()}
    return words(f"form-fault-{fault.what}", number=fault.number, **blanks)


def doubt_line(preview: Preview, text: FormText, words: Words) -> str:
    """Say of a text how it may identify somebody."""
    column = columns.noun(preview.audit.framework, text.column, words)
    return words("form-doubt", number=text.statement, column=column, kinds=str(spelled(text.kinds, words)))


def over_line(preview: Preview, over: Over, words: Words) -> str:
    """Say what has another score or text since."""
    if over.column:
        return words(
            "form-over-text", number=over.statement, column=columns.noun(preview.audit.framework, over.column, words)
        )
    there = over.there or words("form-outside")
    return words("form-over-score", number=over.statement, value=there)


def buttons(preview: Preview, digest: str, words: Words) -> tuple[Row, ...]:
    """Keep it, or what is good of it; tick what was asked about; or let it be."""
    consent = preview.consent
    sure, over = int(consent.sure), int(consent.over)
    rows: list[Row] = []
    if preview.doubtful:
        tap = form_taps.Retick(digest, 1 - sure, over)
        rows.append((Button(f"{TICKED if sure else UNTICKED} {words('button-form-sure')}", tap),))
    if preview.over:
        tap = form_taps.Retick(digest, sure, 1 - over)
        rows.append((Button(f"{TICKED if over else UNTICKED} {words('button-form-over')}", tap),))
    if not preview.is_empty:
        label = words("button-form-all" if preview.is_whole else "button-form-good")
        rows.append((Button(label, form_taps.HandIn(digest, sure, over), style=Style.NEXT),))
    return (*rows, away(words))


def kept_screen(preview: Preview, words: Words) -> Screen:
    """Say what was kept."""
    return Screen(plain(kept_words(preview, words)))


def kept_words(preview: Preview, words: Words) -> str:
    """Say in plain text what was kept."""
    if preview.is_empty:
        return words("form-nothing-new")
    agency = words.agency(preview.known.agency) if preview.known.agency else room_name(preview.audit, words)
    return words("form-kept", agency=agency, **amounts(preview, words))
