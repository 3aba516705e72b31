"""Before the first card: what this is, the data notice, who takes part and for which agency."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.audit.agencies import AGENCIES, Agencies, short_form
from bot.audit.framework import Framework
from bot.audit.messages import Aim
from bot.audit.model import Audit, Member, Rhythm
from bot.audit.persons import Person
from bot.audit.rules import facilitator
from bot.text import Words
from bot.views import ahead_taps, taps
from bot.views.fit import MOST_NAME, brief, cut
from bot.views.markup import bold, italic, lines, mention, paragraphs, plain
from bot.views.screen import Button, Row, Screen, Style, in_rows, rows

OTHER = "other"

MOST_TYPED = 16
"""How many agencies that were typed are offered to those who come after, besides the list."""

MOST_CLOSE = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is asked for an agency, and which message lists who takes part (0: none)."""

    person: Person
    roster: int = 0


def welcome(frameworks: Iterable[Framework], words: Words, *, private: bool) -> Screen:
    """Say what this is and what is kept, with one button a framework to begin."""
    known = tuple(frameworks)
    text = paragraphs(
        bold(words("welcome-title")),
        plain(words("welcome-private" if private else "welcome-group")),
        "" if private else plain(words("welcome-ahead")),
        notice(words),
    )
    return Screen(text, tuple(row for tool in known for row in begin_rows(tool, known, words, private=private)))


def begin_rows(tool: Framework, known: Sequence[Framework], words: Words, *, private: bool) -> tuple[Row, ...]:
    """Give the ways to begin with a framework, which is named where there are several; alone there is but one."""
    name = f": {tool.title}" if len(known) > 1 else ""
    together = (
        Button(
            words("button-begin" if private else "button-begin-cards") + name, taps.Begin(tool.id), style=Style.NEXT
        ),
    )
    ahead = (Button(words("button-begin-ahead") + name, ahead_taps.BeginAhead(tool.id)),)
    return (together,) if private else (together, ahead)


NOTICE = (
    "notice-kept",
    "notice-deletions",
    "notice-where",
    "notice-long",
    "notice-who",
    "notice-not",
    "notice-gate",
    "notice-risk",
)
"""What the data notice says, in order."""


def notice(words: Words) -> str:
    """Print the data notice: what is kept, where, how long, who controls it, and what this is not for."""
    return lines(
        bold(words("notice-title")),
        plain(words("notice-kept")),
        *(plain(words(key)) for key in ("notice-not", "notice-gate", "notice-deletions")),
    )


def privacy(words: Words) -> Screen:
    """Print the data notice in full."""
    return Screen(paragraphs(bold(words("notice-title")), *(plain(words(key)) for key in NOTICE)))


def roster(audit: Audit, words: Words) -> Screen:
    """Say who takes part, and let people join."""
    text = paragraphs(
        bold(words("roster-title", title=audit.framework.title, round=audit.round)),
        plain(words("roster-facilitator", name=words.called(facilitator(audit)))),
        lines(*(member_line(audit, member, words) for member in audit.members)),
        italic(words("roster-reveal" if audit.rhythm is Rhythm.REVEAL else "roster-straight")),
    )
    again = (Button(words("button-same-people"), taps.SamePeople(audit.id)),) if audit.round > 1 else ()
    return Screen(text, rows((Button(words("button-join"), taps.Join(audit.id), style=Style.NEXT),), again))


def member_line(audit: Audit, member: Member, words: Words) -> str:
    """Name a member with the agency, and say when they have left."""
    if member.spoken_by:
        return delegate_line(audit, member, words)
    gone = f" ({words('roster-left')})" if member.left_at else ""
    agency = words.agency(member.agency) or words("roster-no-agency")
    return f"• {plain(words.called(audit.person(member.person_id)))} – {plain(agency)}{plain(gone)}"


def delegate_line(audit: Audit, place: Member, words: Words) -> str:
    """Say who scores for an absent agency; nothing once nobody does."""
    name, agency = words.called(audit.person(place.spoken_by)), words.agency(place.agency)
    return "" if place.left_at else f"• {plain(words('roster-delegate', name=name, agency=agency))}"


def told_apart(audit: Audit, people: Sequence[Person], words: Words) -> dict[int, str]:
    """Name persons for their buttons, by id; who is called the same as another bears the agency, and then a number."""
    names = [words.called(brief(person)) for person in people]
    members = [audit.member(person.id) for person in people]
    same = Counter(names)
    full = [
        f"{name} ({cut(words.agency(member.agency), MOST_NAME)})"
        if member and member.agency and same[name] > 1
        else name
        for name, member in zip(names, members, strict=True)
    ]
    before = [full[:place].count(name) for place, name in enumerate(full)]
    return {
        person.id: f"{name} {times + 1}" if times else name
        for person, name, times in zip(people, full, before, strict=True)
    }


def agencies(audit: Audit, words: Words, asked: Asked) -> Screen:
    """Ask one person for their agency: one of the list, one that somebody typed before, or another."""
    typed = [agency for agency in audit.agencies if agency not in AGENCIES][:MOST_TYPED]
    offered = [(words.agency(agency), short_form(agency)) for agency in (*AGENCIES, *typed)]
    buttons = [
        Button(cut(name, MOST_NAME), taps.JoinAs(audit.id, code, asked.person.id, asked.roster))
        for name, code in (*offered, (words("agency-other"), OTHER))
    ]
    return Screen(f"{mention(asked.person, words)}: {plain(words('ask-agency-choice'))}", in_rows(buttons, 2))


def close_agencies(text: str, close: Agencies, aim: Aim, person: Person, words: Words) -> Screen:
    """Ask whether a typed agency is one of those that it is close to; it is typed in the message replied to."""
    joins = [
        Button(
            words("button-join-agency", agency=cut(words.agency(agency), MOST_NAME)),
            taps.JoinAs(aim.audit_id, short_form(agency), person.id, aim.roster),
        )
        for agency in close[:MOST_CLOSE]
    ]
    another = Button(words("button-another-agency"), taps.Another(aim.audit_id, aim.kind, aim.target))
    return Screen(plain(text), in_rows((*joins, another), 1))
