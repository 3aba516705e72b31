"""The heat map of the whole audit: every statement as a cell on the colour of its score, a row a domain."""

from __future__ import annotations

from typing import Any

from bot.audit.summary import AuditSummary, DomainSummary, Result
from bot.reports.charts.bars import scores_in_words, state
from bot.reports.charts.picture import Picture
from bot.reports.look import INK, PALE, PAPER, ink_on, score_shade
from bot.reports.rows import mark
from bot.text import Words


def heat_map(summary: AuditSummary, words: Words) -> Picture:
    """Show every statement's score."""
    low, high = summary.framework.scale[0], summary.framework.scale[-1]
    shown = scores_in_words(summary.results, words)
    return Picture(
        title=words("chart-heat"),
        lines=(),
        parts=({"kind": "heat", "title": "", "rows": [domain_row(domain, words) for domain in summary.domains]},),
        signs=(words("chart-scale", lowest=low.value, low=low.label, highest=high.value, high=high.label),),
        alt=words("chart-heat-alt", shown=shown),
    )


def domain_row(domain: DomainSummary, words: Words) -> dict[str, Any]:
    """Give a domain's row."""
    percent = domain.tally.percent
    return {
        "name": words("chart-domain", number=domain.domain.id, title=domain.domain.short),
        "percent": words("chart-not-scored") if percent is None else words.percent(percent),
        "cells": [cell(domain, result, words) for result in domain.results],
    }


def cell(domain: DomainSummary, result: Result, words: Words) -> dict[str, Any]:
    """Give a statement's cell; what has no score has no colour."""
    bare = PAPER if result.answer is None else PALE
    colour = bare if result.value is None else score_shade(domain.framework, result.value)
    return {
        "number": result.statement.id,
        "mark": mark(result, words),
        "state": state(result),
        "colour": colour,
        "ink": INK if result.value is None else ink_on(colour),
    }
