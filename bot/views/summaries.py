"""What stands under the picture of a summary: at most 1,024 characters, the most telling first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.audit.model import Audit
from bot.audit.scoring import Tally
from bot.audit.summary import AuditSummary, DomainSummary, Result
from bot.text import Words
from bot.views import taps
from bot.views.fit import cut, folded, fullest
from bot.views.markup import bold, italic, lines, paragraphs, plain
from bot.views.pages import home, page
from bot.views.screen import MOST_CAPTION, Button, Screen, rows
from bot.views.statements import whole
from bot.views.ways import PageName

MOST_FINDINGS = 5
"""Statements in a caption, strengths and priorities together."""

MOST_NAMED = 40
"""Numbers of statements in one line; the documents have them all."""

DOMAINS = 500
"""Units that the domains take of the caption on the whole audit; `/summary` has them all."""


def domain_caption(audit: Audit, summary: DomainSummary, words: Words, *, changed: bool) -> Screen:
    """Say what a domain comes to, and ask for comments."""
    domain = summary.domain

    def told(full: int) -> str:
        return paragraphs(
            bold(words("summary-title", number=domain.id, title=cut(domain.title, 90))),
            lines(
                tally_line(summary.tally, words),
                change_line(summary.change, words),
                agreement_line(summary, words),
                practitioners_line(summary.results, words),
            ),
            lines(*findings(words("summary-strengths"), summary.strengths[:2], full - len(summary.priorities[:3]))),
            lines(
                *findings(words("summary-priorities"), summary.priorities[:3], full),
                unsupported_line(summary.unsupported, words),
            ),
            lines(italic(words("summary-changed")) if changed else "", plain(words("summary-comments"))),
        )

    comment = Button(words("button-comment"), taps.Comment(audit.id, domain.id))
    action = Button(words("button-action"), taps.Page(audit.id, PageName.ACTIONS))
    return Screen(fullest(told, MOST_FINDINGS, MOST_CAPTION), rows((comment, action)))


def overall_caption(audit: Audit, summary: AuditSummary, words: Words, *, changed: bool) -> Screen:
    """Say what the whole audit comes to; domains are compared by mean and percent, never by total."""
    domains = folded([domain_line(part, words) for part in summary.domains], DOMAINS, more_of(words))

    def told(full: int) -> str:
        return paragraphs(
            bold(words("overall-title", title=summary.framework.title, round=summary.round)),
            lines(tally_line(summary.tally, words), change_line(summary.change, words)),
            lines(*domains),
            lines(
                *findings(words("summary-priorities"), summary.priorities[:3], full),
                unsupported_line(summary.unsupported, words),
            ),
            italic(words("summary-changed")) if changed else "",
        )

    buttons = rows(
        (Button(words("button-action"), taps.Page(audit.id, PageName.ACTIONS)),),
        (
            Button(words("page-report"), taps.Page(audit.id, PageName.REPORT)),
            Button(words("page-close"), taps.Page(audit.id, PageName.CLOSE)),
        ),
    )
    return Screen(fullest(told, MOST_FINDINGS, MOST_CAPTION), buttons)


def more_of(words: Words) -> Callable[[int], str]:
    """Say how many lines are left out."""
    return lambda n: italic(words("and-more", n=n))


def tally_line(tally: Tally, words: Words) -> str:
    """Print mean, percent and coverage."""
    coverage = words("summary-coverage", scored=tally.scored, total=tally.total)
    ruled_out = words("summary-na", n=tally.not_applicable) if tally.not_applicable else ""
    if tally.mean is None or tally.percent is None:
        return plain(" · ".join(part for part in (words("summary-no-score"), coverage, ruled_out) if part))
    mean = words("summary-mean", mean=words.mean(tally.mean), percent=words.percent(tally.percent))
    return plain(" · ".join(part for part in (mean, coverage, ruled_out) if part))


def change_line(change: float | None, words: Words) -> str:
    """Print the change since last round, when there is something to compare."""
    if change is None:
        return ""
    by = words.mean(abs(change))
    signed = f"{'±' if by == words.mean(0) else '+' if change > 0 else '−'}{by}"
    return plain(words("summary-change", change=signed))


def agreement_line(summary: DomainSummary, words: Words) -> str:
    """Say how far agencies agreed, where anything was revealed."""
    if not summary.agreed + summary.talked + summary.split:
        return ""
    return plain(words("summary-agreement", agreed=summary.agreed, talked=summary.talked, split=summary.split))


def practitioners_line(results: Sequence[Result], words: Words) -> str:
    """Say what practitioners said to statements that they were asked about, where enough have."""
    told = [
        words("summary-heard", number=one.statement.id, median=words.number(one.heard.median), n=one.heard.answers)
        for one in results
        if one.heard
    ]
    return plain(words("summary-practitioners", list="; ".join(told))) if told else ""


def findings(title: str, results: Sequence[Result], full: int) -> tuple[str, ...]:
    """List statements under a title with their scores: so many word for word, of the others the numbers."""
    if not results:
        return ()
    shown = max(full, 0)
    found = (
        f"{plain(str(result.value))} · {bold(result.statement.id)} {plain(whole(result.statement))}"
        for result in results[:shown]
    )
    rest = ", ".join(f"{plain(str(result.value))} · {bold(result.statement.id)}" for result in results[shown:])
    return tuple(part for part in (bold(title), *found, rest) if part)


def unsupported_line(results: Sequence[Result], words: Words) -> str:
    """Name the high scores without evidence or without assurance."""
    if not results:
        return ""
    numbers = [result.statement.id for result in results[:MOST_NAMED]]
    rest = [words("and-more", n=len(results) - MOST_NAMED)] if len(results) > MOST_NAMED else []
    return plain(words("summary-unsupported", numbers=", ".join([*numbers, *rest])))


def domain_line(part: DomainSummary, words: Words) -> str:
    """Print one domain's mean, percent and coverage."""
    return value_line(part.domain.short, part.tally, words)


def value_line(name: str, tally: Tally, words: Words) -> str:
    """Print a mean, its percent and the coverage behind a name; the one says nothing without the other."""
    coverage = words("summary-coverage", scored=tally.scored, total=tally.total)
    ruled_out = f", {words('summary-na', n=tally.not_applicable)}" if tally.not_applicable else ""
    if tally.mean is None or tally.percent is None:
        return f"{plain(name)}: {plain(coverage + ruled_out)}"
    told = f"({words.percent(tally.percent)}), {coverage}{ruled_out}"
    return f"{plain(name)}: {bold(words.mean(tally.mean))} {plain(told)}"


def so_far(audit: Audit, summary: AuditSummary, words: Words) -> Screen:
    """Give a line for every domain and one for them all, as `/summary` does before anything is complete."""
    body = lines(*(domain_line(part, words) for part in summary.domains))
    total = value_line(words("chart-whole"), summary.tally, words)
    return page(paragraphs(bold(words("summary-so-far")), body, total), words, back=home(audit))
