"""Before the first card: what this is, the data notice, who takes part and for which agency."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.audit.framework import Framework
from bot.audit.model import Audit, Member, Rhythm, Status
from bot.audit.rules import facilitator_name
from bot.text import Words
from bot.views import taps
from bot.views.markup import bold, italic, lines, mention, paragraphs, plain
from bot.views.screen import Button, Screen, in_rows, rows

AGENCIES = (
    "childrens-social-care",
    "police",
    "health",
    "education",
    "youth-justice",
    "voluntary-sector",
    "probation",
)
"""The agencies offered by a button; any other is typed."""

OTHER = "other"


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is asked for an agency, and which message lists who takes part (0: none)."""

    person_id: int
    name: str
    roster: int = 0


def welcome(frameworks: Iterable[Framework], words: Words, *, private: bool) -> Screen:
    """Say what this is and what is kept, with one button a framework to begin."""
    known = tuple(frameworks)
    text = paragraphs(
        bold(words("welcome-title")),
        plain(words("welcome-private" if private else "welcome-group")),
        notice(words),
    )
    begin = words("button-begin")
    alone = len(known) == 1
    return Screen(
        text,
        tuple((Button(begin if alone else f"{begin}: {tool.title}", taps.Begin(tool.id)),) for tool in known),
    )


def notice(words: Words) -> str:
    """Print the data notice: what is kept, where, how long, who controls it, and what this is not for."""
    return lines(bold(words("notice-title")), plain(words("notice-kept")), plain(words("notice-not")))


def privacy(words: Words) -> Screen:
    """Print the data notice in full."""
    keys = ("notice-kept", "notice-where", "notice-long", "notice-who", "notice-not", "notice-risk")
    return Screen(paragraphs(bold(words("notice-title")), *(plain(words(key)) for key in keys)))


def roster(audit: Audit, words: Words) -> Screen:
    """Say who takes part, and let people join."""
    text = paragraphs(
        bold(words("roster-title", title=audit.framework.title, round=audit.round)),
        plain(words("roster-facilitator", name=facilitator_name(audit))),
        lines(*(member_line(member, words) for member in audit.members)),
        italic(words("roster-reveal" if audit.rhythm is Rhythm.REVEAL else "roster-straight")),
    )
    return Screen(text, rows((Button(words("button-join"), taps.Join(audit.id)),)))


def member_line(member: Member, words: Words) -> str:
    """Name a member with the agency, and say when they have left."""
    gone = f" ({words('roster-left')})" if member.left_at else ""
    agency = member.agency or words("roster-no-agency")
    return f"• {plain(member.name)} – {plain(agency)}{plain(gone)}"


def agencies(audit: Audit, words: Words, asked: Asked) -> Screen:
    """Ask one person for their agency."""
    offered = [agency_button(audit, words, key, asked) for key in (*AGENCIES, OTHER)]
    who = mention(asked.name, asked.person_id)
    return Screen(f"{who}: {plain(words('ask-agency-choice'))}", in_rows(offered, 2))


def agency_button(audit: Audit, words: Words, key: str, asked: Asked) -> Button:
    """Offer one agency."""
    return Button(words(f"agency-{key}"), taps.JoinAs(audit.id, key, asked.person_id, asked.roster))


def resumed(audit: Audit, words: Words) -> str:
    """Say that an audit goes on, or how the last one ended."""
    key = "resumed-open" if audit.status is Status.OPEN else "resumed-closed"
    return words(key, title=audit.framework.title, round=audit.round)
