"""The practitioners' pulse: what the facilitator chooses and sees, and what a practitioner is asked."""

from __future__ import annotations

from bot.audit.messages import PulseState, Question
from bot.audit.model import Status
from bot.audit.pulse import FEWEST, MOST_ASKED
from bot.text import Words
from bot.views import pulse_taps
from bot.views.markup import bold, italic, lines, paragraphs, plain
from bot.views.pages import home, page
from bot.views.screen import Button, Row, Screen, Style, in_rows, rows

CANNOT_SAY = -1
A_ROW = 4
CHOSEN = "✓"


def pulse_page(asked: PulseState, words: Words, *, link: str = "", page_link: str = "", of: str = "") -> Screen:
    """Show the facilitator what is asked and what came of it; in a domain (`of`), its statements to choose from."""
    audit, pulse = asked.audit, asked.pulse
    back = pulse_taps.PulsePage(audit.id, "") if of else home(audit)
    chosen = ", ".join(pulse.statements) or words("pulse-none-chosen")
    head = (bold(words("pulse-title")), plain(words("pulse-what", most=MOST_ASKED, fewest=FEWEST)))
    if pulse.opened_at is None:
        text = paragraphs(*head, plain(words("pulse-chosen", numbers=chosen)))
        return page(text, words, *(choosing(asked, words, of) if audit.status is Status.OPEN else ()), back=back)
    links = [plain(words("pulse-link", link=each)) for each in (link, page_link) if each]
    told = words("pulse-so-far", n=asked.finished, numbers=chosen) if pulse.is_open else words("pulse-over")
    text = paragraphs(*head, plain(told), *(links if pulse.is_open else ()), results(asked, words))
    ending = Button(words("button-pulse-end"), pulse_taps.PulseEnd(audit.id), style=Style.ENDS)
    return page(text, words, *rows((ending,) if pulse.is_open else ()), back=back)


def results(asked: PulseState, words: Words) -> str:
    """List what may be shown, beside what the room has agreed; before that it could sway the room."""
    audit = asked.audit
    found = []
    for each in asked.pulse.statements:
        answer = audit.answers.get(each)
        own = words("card-score", value=answer.value) if answer is not None and answer.value is not None else ""
        one = asked.heard.get(each)
        said = words.heard(one) if one else words("pulse-too-few", fewest=FEWEST)
        said = said if answer else words("pulse-not-yet")
        found.append(f"{bold(each)} {plain(' · '.join(part for part in (said, own) if part))}")
    return lines(*found)


def choosing(asked: PulseState, words: Words, of: str) -> tuple[Row, ...]:
    """Offer domains; in one, its statements; and to begin once something is chosen."""
    audit, chosen = asked.audit, asked.pulse.statements
    if of:
        statements = audit.framework.domain(of).statements
        buttons = [
            Button(f"{CHOSEN} {each.id}" if each.id in chosen else each.id, pulse_taps.PulseChoose(audit.id, each.id))
            for each in statements
        ]
        return in_rows(buttons, A_ROW)
    domains = [Button(each.short, pulse_taps.PulsePage(audit.id, each.id)) for each in audit.framework.domains]
    begin = Button(words("button-pulse-begin"), pulse_taps.PulseBegin(audit.id), style=Style.NEXT)
    return (*in_rows(domains, 2), *rows((begin,) if chosen else ()))


def question_screen(question: Question, words: Words) -> Screen:
    """Ask a practitioner about the next statement: one tap an answer; the first time with what becomes of it."""
    audit, left = question.audit, question.left
    if not left:
        return Screen(paragraphs(bold(words("pulse-thanks")), plain(words("pulse-thanks-what", fewest=FEWEST))), ())
    statement, total = left[0], len(question.pulse.statements)
    notice = () if len(left) < total else (plain(words("pulse-notice", fewest=FEWEST)),)
    scale = audit.framework.scale
    points = [
        Button(str(point.value), pulse_taps.PulseSay(question.pulse.token, statement.id, point.value))
        for point in scale
    ]
    cannot = Button(words("pulse-cannot-say"), pulse_taps.PulseSay(question.pulse.token, statement.id, CANNOT_SAY))
    text = paragraphs(
        *notice,
        italic(words("pulse-number", number=total - len(left) + 1, total=total)),
        lines(italic(statement.stem) if statement.stem else "", plain(statement.text)),
        lines(*(plain(f"{point.value} – {point.label}") for point in scale)),
    )
    return Screen(text, (tuple(points), (cannot,)))
