"""What stands under the picture of a summary: at most 1,024 characters, the most telling first."""

from __future__ import annotations

from collections.abc import Sequence

from bot.audit.model import Audit
from bot.audit.scoring import Tally
from bot.audit.summary import AuditSummary, DomainSummary, Result
from bot.text import Words
from bot.views import taps
from bot.views.markup import bold, cut, italic, lines, paragraphs, plain
from bot.views.screen import Button, Screen, rows

PIECE = 56
"""How much of a statement's text is quoted in a line of a caption."""


def domain_caption(audit: Audit, summary: DomainSummary, words: Words, *, changed: bool) -> Screen:
    """Say what a domain comes to, and ask for comments."""
    domain = summary.domain
    text = paragraphs(
        bold(words("summary-title", number=domain.id, title=cut(domain.title, 90))),
        lines(
            tally_line(summary.tally, words), change_line(summary.change, words), agreement_line(summary, words)
        ),
        lines(*findings(words("summary-strengths"), summary.strengths[:2])),
        lines(
            *findings(words("summary-priorities"), summary.priorities[:3]),
            unsupported_line(summary.unsupported, words),
        ),
        lines(italic(words("summary-changed")) if changed else "", plain(words("summary-comments"))),
    )
    comment = Button(words("button-comment"), taps.Comment(audit.id, domain.id))
    action = Button(words("button-action"), taps.Page(audit.id, "actions"))
    return Screen(text, rows((comment, action)))


def overall_caption(audit: Audit, summary: AuditSummary, words: Words, *, changed: bool) -> Screen:
    """Say what the whole audit comes to; domains are compared by mean and percent, never by total."""
    text = paragraphs(
        bold(words("overall-title", title=summary.framework.title, round=summary.round)),
        lines(tally_line(summary.tally, words), change_line(summary.change, words)),
        lines(*(domain_line(part, words) for part in summary.domains)),
        lines(
            *findings(words("summary-priorities"), summary.priorities[:3]),
            unsupported_line(summary.unsupported, words),
        ),
        italic(words("summary-changed")) if changed else "",
    )
    buttons = rows(
        (Button(words("button-action"), taps.Page(audit.id, "actions")),),
        (
            Button(words("page-report"), taps.Page(audit.id, "report")),
            Button(words("page-close"), taps.Page(audit.id, "close")),
        )
    )
    return Screen(text, buttons)


def tally_line(tally: Tally, words: Words) -> str:
    """Print mean, percent and coverage."""
    coverage = words("summary-coverage", scored=tally.scored, total=tally.total)
    ruled_out = words("summary-na", n=tally.not_applicable) if tally.not_applicable else ""
    if tally.mean is None or tally.percent is None:
        return plain(" · ".join(part for part in (words("summary-no-score"), coverage, ruled_out) if part))
    mean = words("summary-mean", mean=words.number(tally.mean), percent=words.percent(tally.percent))
    return plain(" · ".join(part for part in (mean, coverage, ruled_out) if part))


def change_line(change: float | None, words: Words) -> str:
    """Print the change since last round, when there is something to compare."""
    if change is None:
        return ""
    signed = f"{'+' if change > 0 else '−' if change < 0 else '±'}{words.number(abs(change))}"
    return plain(words("summary-change", change=signed))


def agreement_line(summary: DomainSummary, words: Words) -> str:
    """Say how far agencies agreed, where anything was revealed."""
    if not summary.agreed + summary.talked + summary.split:
        return ""
    return plain(words("summary-agreement", agreed=summary.agreed, talked=summary.talked, split=summary.split))


def findings(title: str, results: Sequence[Result]) -> tuple[str, ...]:
    """List a few statements under a title, with their scores."""
    if not results:
        return ()
    found = (
        f"{plain(str(result.value))} · {bold(result.statement.id)} {plain(cut(result.statement.text, PIECE))}"
        for result in results
    )
    return (bold(title), *found)


def unsupported_line(results: Sequence[Result], words: Words) -> str:
    """Name the high scores without evidence or without assurance."""
    if not results:
        return ""
    return plain(words("summary-unsupported", numbers=cut(", ".join(r.statement.id for r in results), 80)))


def domain_line(part: DomainSummary, words: Words) -> str:
    """Print one domain's mean and percent."""
    tally = part.tally
    value = words("summary-no-score") if tally.mean is None else words.number(tally.mean)
    percent = "" if tally.percent is None else f" ({words.percent(tally.percent)})"
    return f"{plain(part.domain.short)}: {bold(value)}{plain(percent)}"


def so_far(summaries: Sequence[DomainSummary], words: Words) -> Screen:
    """Give a line for every domain, as `/summary` does before anything is complete."""
    body = lines(*(domain_line(part, words) for part in summaries))
    away = Button(words("button-dismiss"), taps.Dismiss())
    return Screen(paragraphs(bold(words("summary-so-far")), body), ((away,),))
