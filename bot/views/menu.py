"""The pages behind ⋯: where we are, going to a statement, who takes part, settings, closing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.audit.choices import CHOICES, GROUP_ONLY, in_force
from bot.audit.framework import Domain, Statement
from bot.audit.model import Audit, Status
from bot.audit.progress import bar, domain_progress, progress
from bot.audit.rules import Phase, phase, rated_ahead
from bot.text import Words
from bot.views import lobby, taps
from bot.views.markup import bold, lines, paragraphs, plain
from bot.views.screen import Button, Row, Screen, in_rows


def page_button(audit: Audit, words: Words, page: str, of: str = "") -> Button:
    """Give a button that opens a page of the menu."""
    return Button(words(f"page-{page}"), taps.Page(audit.id, page, of))


def away(words: Words) -> Row:
    """Give the button that puts a page away."""
    return (Button(words("button-dismiss"), taps.Dismiss()),)


def menu(audit: Audit, words: Words) -> Screen:
    """Give the first page: everything that is not on the card."""
    pages = ["progress", "goto", "notes", "comment", "summary", "report", "actions", "settings"]
    group = [] if audit.room.is_private else ["people"]
    again = ["rounds"] if audit.round > 1 else []
    ending = ["close"] if audit.status is Status.OPEN else ["reopen"]
    buttons = [page_button(audit, words, page) for page in (*pages, *again, *group, *ending, "help")]
    return Screen(bold(words("menu-title")), (*in_rows(buttons, 2), away(words)))


def progress_page(audit: Audit, words: Words) -> Screen:
    """Say how far each domain is."""
    whole = progress(audit)
    text = paragraphs(
        bold(words("progress-title", answered=whole.answered, total=whole.total)),
        lines(*(domain_line(audit, domain, words) for domain in audit.framework.domains)),
        lines(*(ahead_line(agency, n, words) for agency, n in rated_ahead(audit).items() if n)),
    )
    return Screen(text, (*in_rows([page_button(audit, words, "goto")], 1), away(words)))


def domain_line(audit: Audit, domain: Domain, words: Words) -> str:
    """Draw a domain's progress in a line, counting what is not applicable apart."""
    done = domain_progress(audit, domain.id)
    ruled_out = " " + words("progress-na", n=done.not_applicable) if done.not_applicable else ""
    count = f"{done.answered}/{done.total}{ruled_out}"
    return f"{bar(done.answered, done.total)} {plain(count)}  {plain(f'{domain.id} {domain.short}')}"


def ahead_line(agency: str, n: int, words: Words) -> str:
    """Say for how many statements an agency is in, without a value."""
    return plain(words("progress-ahead", agency=agency, n=n))


def goto_page(audit: Audit, words: Words) -> Screen:
    """Offer the domains to go to."""
    buttons = [
        Button(f"{domain.id} {domain.short}", taps.Page(audit.id, "domain", domain.id))
        for domain in audit.framework.domains
    ]
    return Screen(bold(words("goto-title")), (*in_rows(buttons, 1), away(words)))


def domain_page(audit: Audit, words: Words, of: str) -> Screen:
    """Offer the statements of a domain, each with where it stands."""
    domain = audit.framework.domain(of)
    buttons = [Button(statement_label(audit, s), taps.GoTo(audit.id, s.id)) for s in domain.statements]
    return Screen(
        paragraphs(bold(domain.title), plain(words("goto-legend"))), (*in_rows(buttons, 3), away(words))
    )


def statement_label(audit: Audit, statement: Statement) -> str:
    """Name a statement with its answer: a value, "n/a", "…" when revealed, "·" when open."""
    answer = audit.answers.get(statement.id)
    if answer is None:
        return f"{statement.id}: {'…' if phase(audit, statement.id) is Phase.REVEALED else '·'}"
    return f"{statement.id}: {'n/a' if answer.value is None else answer.value}"


def choose_domain(audit: Audit, words: Words, page: str) -> Screen:
    """Ask which domain a page is about."""
    buttons = [
        Button(f"{domain.id} {domain.short}", taps.Page(audit.id, page, domain.id))
        for domain in audit.framework.domains
    ]
    return Screen(bold(words(f"page-{page}")), (*in_rows(buttons, 1), away(words)))


def comment_page(audit: Audit, words: Words) -> Screen:
    """Ask which domain a comment is for."""
    buttons = [
        Button(f"{domain.id} {domain.short}", taps.Comment(audit.id, domain.id)) for domain in audit.framework.domains
    ]
    return Screen(bold(words("comment-title")), (*in_rows(buttons, 1), away(words)))


def people_page(audit: Audit, words: Words) -> Screen:
    """Say who takes part, with joining, another agency, handing over and taking over."""
    screen = lobby.roster(audit, words)
    successors = [
        Button(words("button-hand-over", name=member.name), taps.HandOver(audit.id, member.person_id))
        for member in audit.members
        if member.left_at is None and member.person_id != audit.facilitator_id
    ]
    take = Button(words("button-take-over"), taps.TakeOver(audit.id))
    return Screen(screen.text, (*screen.rows, *in_rows([*successors, take], 1), away(words)))


def settings_page(audit: Audit, words: Words) -> Screen:
    """Offer every setting, the choice in force marked."""
    offered = [name for name in CHOICES if not (audit.room.is_private and name in GROUP_ONLY)]
    told = [setting_line(number, name, audit, words) for number, name in enumerate(offered, 1)]
    choices = [
        tuple(choice_button(audit, words, taps.Choose(audit.id, name, choice), number) for choice in CHOICES[name])
        for number, name in enumerate(offered, 1)
    ]
    label = (Button(words("button-label"), taps.Page(audit.id, "label")),)
    return Screen(paragraphs(bold(words("settings-title")), lines(*told)), (*choices, label, away(words)))


def setting_line(number: int, name: str, audit: Audit, words: Words) -> str:
    """Name a setting, what is in force, and the number its buttons carry."""
    choice = words(f"choice-{name}-{in_force(name, audit.room.settings)}")
    return plain(f"{number}. {words(f'setting-{name}')}: {choice}")


def choice_button(audit: Audit, words: Words, tap: taps.Choose, number: int) -> Button:
    """Offer one choice of a setting, with the setting's number, as its words alone do not tell."""
    mark = "✓ " if in_force(tap.name, audit.room.settings) == tap.choice else ""
    return Button(f"{mark}{words(f'choice-{tap.name}-{tap.choice}')} · {number}", tap)


def close_page(audit: Audit, words: Words) -> Screen:
    """Ask whether to close, saying what is still open."""
    whole = progress(audit)
    left = words("close-unanswered", n=whole.unanswered) if whole.unanswered else words("close-all-answered")
    return Screen(
        paragraphs(bold(words("close-title")), plain(left), plain(words("close-then"))),
        ((Button(words("button-close"), taps.Close(audit.id)),), away(words)),
    )


def reopen_page(audit: Audit, words: Words) -> Screen:
    """Say that the audit is closed, and offer to open it again."""
    return Screen(
        plain(words("resumed-closed", title=audit.framework.title, round=audit.round)),
        ((Button(words("button-reopen"), taps.Reopen(audit.id)),), away(words)),
    )


FORMATS = ("pdf", "docx", "xlsx", "csv", "json")
"""The documents that can be asked for."""


def report_page(audit: Audit, words: Words) -> Screen:
    """Offer the documents."""
    buttons = [Button(words(f"format-{form}"), taps.Page(audit.id, "report", form)) for form in FORMATS]
    return Screen(
        paragraphs(bold(words("report-page-title")), plain(words("report-page-hint"))),
        (*in_rows(buttons, 1), away(words)),
    )


def said_page(text: str, words: Words) -> Screen:
    """Say one thing in place of a page."""
    return Screen(plain(text), (away(words),))


def help_page(audit: Audit | None, words: Words) -> Screen:
    """Say in a few lines how it works here."""
    private = audit is not None and audit.room.is_private
    how = plain(words("help-private" if private else "help-group"))
    return Screen(paragraphs(bold(words("help-title")), how, plain(words("help-more"))), (away(words),))


PAGES: Mapping[str, Callable[[Audit, Words], Screen]] = {
    "menu": menu,
    "progress": progress_page,
    "goto": goto_page,
    "comment": comment_page,
    "people": people_page,
    "settings": settings_page,
    "close": close_page,
    "reopen": reopen_page,
    "help": help_page,
}
"""The pages that need nothing but the audit."""
