"""The pages behind ⋯: where we are, going to a statement, who takes part, settings, closing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from bot.audit.agenda import shows_agenda
from bot.audit.framework import Domain, Statement
from bot.audit.model import Audit, Status
from bot.audit.progress import domain_progress, progress
from bot.audit.rules import Phase, facilitator, phase, rated_ahead, scored_alone
from bot.text import Words
from bot.views import access_taps, members, seat_taps, taps
from bot.views.asks import scored_before
from bot.views.buttons import Acts, acts_on, crowded, left_over
from bot.views.markup import bold, lines, paragraphs, plain
from bot.views.screen import Button, Row, Screen, Style, in_rows
from bot.views.tap_form import Tap
from bot.views.ways import PageName


def page_button(audit: Audit, words: Words, page: PageName, of: str = "") -> Button:
    """Give a button that opens a page of the menu."""
    return Button(words(f"page-{page}"), taps.Page(audit.id, page, of))


def list_button(audit: Audit, words: Words, otherwise: Button | None = None) -> Button:
    """Give the button that opens *My list* as a Mini App; `otherwise` stands where there is none."""
    return Button(words("button-my-list"), app=f"/app/{audit.id}", otherwise=otherwise)


def away(words: Words) -> Row:
    """Give the button that puts a page away."""
    return (Button(words("button-dismiss"), taps.Dismiss()),)


def page(text: str, words: Words, *above: Row, back: Tap | None = None) -> Screen:
    """Give a page that can be put away, with rows of buttons above that one; `back` leads to where it was opened."""
    onward = (Button(words("button-back"), back),) if back else ()
    return Screen(text, (*above, (*onward, *away(words))))


def home(audit: Audit) -> taps.Page:
    """Lead back to the menu."""
    return taps.Page(audit.id, PageName.MENU)


ALWAYS = (
    PageName.PROGRESS,
    PageName.GOTO,
    PageName.NOTES,
    PageName.COMMENT,
    PageName.SUMMARY,
    PageName.REPORT,
    PageName.ACTIONS,
    PageName.SETTINGS,
)
"""The pages that every menu leads to, in its order."""


def menu(audit: Audit, words: Words, last: Row = ()) -> Screen:
    """Give the first page: everything that is not on the card, the facilitator's acts first; `last` as on the card."""
    group = () if audit.room.is_private else (PageName.PEOPLE, *meeting_pages(audit))
    again = (PageName.ROUNDS,) if audit.round > 1 else ()
    early = (PageName.EARLY,) if scored_alone(audit) else ()
    ending = PageName.CLOSE if audit.status is Status.OPEN else PageName.REOPEN
    names = (*ALWAYS, *again, *early, *group, ending, PageName.HELP)
    buttons = [page_button(audit, words, name) for name in names]
    on_card = audit.status is Status.OPEN and not (audit.is_ahead or shows_agenda(audit))
    acts = acts_on(audit, audit.current, words, crowded(audit), last) if on_card else Acts()
    left = left_over(audit, acts, words)
    text = paragraphs(bold(words("menu-title")), plain(chair_line(audit, words)) if acts.chair else "")
    own = Button(words("button-own-notes"), taps.OwnNotes(audit.id))
    answers = (list_button(audit, words) if audit.room.is_private else answers_button(audit, words),)
    records = Button(words("page-records"), access_taps.Records(audit.id))
    others = in_rows((*left, review_button(audit, words), *answers, own, *buttons, records), 2)
    return page(text, words, *in_rows(acts.chair, 2), *others)


def chair_line(audit: Audit, words: Words) -> str:
    """Say who alone may use the first buttons of the menu, and on what."""
    return words("menu-chair", name=words.called(facilitator(audit)), number=audit.current)


def meeting_pages(audit: Audit) -> tuple[PageName, ...]:
    """Give the page of an audit that is scored ahead: opening it, or once it is open its agenda."""
    return (PageName.AGENDA,) if audit.meets else (PageName.OPENING,) if audit.is_ahead else ()


def answers_button(audit: Audit, words: Words) -> Button:
    """Give the way to what one has said oneself."""
    return Button(words("button-my-answers"), seat_taps.MyAnswers(audit.id, ""))


def review_button(audit: Audit, words: Words) -> Button:
    """Give the way to read the whole audit: in a group, in private."""
    tap = taps.ReadDomain(audit.id, "") if audit.room.is_private else taps.ReadPrivately(audit.id)
    return Button(words("page-review"), tap)


def early_page(audit: Audit, words: Words) -> Screen:
    """Offer to score again what one person scored before agencies scored in secret."""
    screen = scored_before(audit, words)
    return page(screen.text, words, *screen.rows[:-1], back=home(audit))


def progress_page(audit: Audit, words: Words, finish: str = "") -> Screen:
    """Say how far each domain is; `finish` is HTML that says when the talk is done."""
    whole = progress(audit)
    text = paragraphs(
        bold(words("progress-title", answered=whole.answered, total=whole.total)),
        lines(*(domain_line(audit, domain, words) for domain in audit.framework.domains)),
        lines(*(ahead_line(agency, n, words) for agency, n in rated_ahead(audit).items() if n)),
        finish,
    )
    return page(text, words, (page_button(audit, words, PageName.GOTO),), back=home(audit))


def domain_line(audit: Audit, domain: Domain, words: Words) -> str:
    """Say how far a domain is in a line, counting what is not applicable apart."""
    done = domain_progress(audit, domain.id)
    ruled_out = " " + words("progress-na", n=done.not_applicable) if done.not_applicable else ""
    count = words("progress-domain", answered=done.answered, total=done.total) + ruled_out
    return f"{plain(f'{domain.id} {domain.short}')}: {bold(count) if done.is_complete else plain(count)}"


def ahead_line(agency: str, n: int, words: Words) -> str:
    """Say for how many statements an agency is in, without a value."""
    return plain(words("progress-ahead", agency=words.agency(agency), n=n))


def goto_page(audit: Audit, words: Words) -> Screen:
    """Offer the domains to go to."""
    return domains_page(audit, words, "goto-title", lambda domain: taps.Page(audit.id, PageName.DOMAIN, domain.id))


def domains_page(audit: Audit, words: Words, title: str, tap: Callable[[Domain], Tap]) -> Screen:
    """List the domains, each with what tapping it does."""
    buttons = [Button(f"{domain.id} {domain.short}", tap(domain)) for domain in audit.framework.domains]
    return page(bold(words(title)), words, *in_rows(buttons, 1), back=home(audit))


def domain_page(audit: Audit, words: Words, of: str) -> Screen:
    """Offer the statements of a domain, each with where it stands."""
    domain = audit.framework.domain(of)
    buttons = [Button(statement_label(audit, s, words), taps.GoTo(audit.id, s.id)) for s in domain.statements]
    text = paragraphs(bold(domain.title), plain(words("goto-legend")))
    return page(text, words, *in_rows(buttons, 3), back=taps.Page(audit.id, PageName.GOTO))


def statement_label(audit: Audit, statement: Statement, words: Words) -> str:
    """Name a statement with its answer: a value or "n/a"; "…" when revealed, "·" when open."""
    answer = audit.answers.get(statement.id)
    if answer is None:
        return f"{statement.id}: {'…' if phase(audit, statement.id) is Phase.REVEALED else '·'}"
    value = words("report-mark-not-applicable") if answer.value is None else answer.value
    return f"{statement.id}: {value}"


def comment_page(audit: Audit, words: Words) -> Screen:
    """Ask which domain a comment is for."""
    return domains_page(audit, words, "comment-title", lambda domain: taps.Comment(audit.id, domain.id))


def people_page(audit: Audit, people: Iterable[int], words: Words) -> Screen:
    """Say who takes part, with joining, another agency, handing over to one of the people, and taking over."""
    screen = members.roster(audit, words)
    others = [audit.person(person_id) for person_id in people if person_id != audit.facilitator_id]
    successors = [
        Button(words("button-hand-over", name=name), taps.HandOver(audit.id, number))
        for number, name in members.told_apart(audit, others, words).items()
    ]
    take = Button(words("button-take-over"), taps.TakeOver(audit.id))
    absent = [page_button(audit, words, PageName.DELEGATES)] if audit.status is Status.OPEN else []
    return page(screen.text, words, *screen.rows, *in_rows([*absent, *successors, take], 1), back=home(audit))


def close_page(audit: Audit, words: Words) -> Screen:
    """Ask whether to close, saying what is still open."""
    whole = progress(audit)
    left = words("close-unanswered", n=whole.unanswered) if whole.unanswered else words("close-all-answered")
    text = paragraphs(bold(words("close-title")), plain(left), plain(words("close-then")))
    return page(text, words, (Button(words("button-close"), taps.Close(audit.id), style=Style.ENDS),), back=home(audit))


def reopen_page(audit: Audit, words: Words) -> Screen:
    """Say that the audit is closed, and offer to open it again."""
    text = plain(words("resumed-closed", title=audit.framework.title, round=audit.round))
    return page(text, words, (Button(words("button-reopen"), taps.Reopen(audit.id)),), back=home(audit))


def report_page(audit: Audit, words: Words, forms: Iterable[str]) -> Screen:
    """Offer the documents of these forms."""
    buttons = [Button(words(f"document-{form}"), taps.Page(audit.id, PageName.REPORT, form)) for form in forms]
    text = paragraphs(bold(words("report-page-title")), plain(words("report-page-hint")))
    blank: Row = (page_button(audit, words, PageName.FORM),) if audit.status is Status.OPEN else ()
    return page(text, words, *in_rows(buttons, 1), *([blank] if blank else []), back=home(audit))


def said_page(text: str, words: Words, *, back: Tap | None = None) -> Screen:
    """Say one thing in place of a page."""
    return page(plain(text), words, back=back)


def help_page(audit: Audit | None, words: Words) -> Screen:
    """Say in a few lines how it works here."""
    private = audit is not None and audit.room.is_private
    how = plain(words("help-private" if private else "help-group"))
    text = paragraphs(bold(words("help-title")), how, plain(words("help-more")), plain(words("notice-deletions")))
    return page(text, words, back=home(audit) if audit else None)


PAGES: Mapping[PageName, Callable[[Audit, Words], Screen]] = {
    PageName.GOTO: goto_page,
    PageName.COMMENT: comment_page,
    PageName.EARLY: early_page,
    PageName.CLOSE: close_page,
    PageName.REOPEN: reopen_page,
    PageName.HELP: help_page,
}
"""The pages that need nothing but the audit."""
