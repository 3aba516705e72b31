"""At home in the private chat: the audits one is in, and what one has said in one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from bot.audit.framework import Domain, Framework
from bot.audit.model import Audit, By, Snapshot
from bot.audit.review import Entry, entries
from bot.audit.whereabouts import still_to_score
from bot.text import Words
from bot.views import seat_taps, taps
from bot.views.asks import room_name
from bot.views.columns import noun
from bot.views.fit import cut
from bot.views.markup import bold, italic, lines, paragraphs, plain
from bot.views.members import notice
from bot.views.pages import answers_button, away, list_button, page, page_button, review_button
from bot.views.review import room_round, standing
from bot.views.screen import Button, Row, Screen, in_rows, rows
from bot.views.tap_form import Tap
from bot.views.ways import PageName

NAME = 28
"""Units of a room's name on a button of one row."""

NUMBER = 5
"""Units of the number before it."""

MOST_LISTED = 12
"""Audits that are offered at once: with the longest names that leaves room for the notice in one message."""


def home(audits: Sequence[Audit], person_id: int, words: Words, frameworks: Iterable[Framework]) -> Screen:
    """List the audits one is in, what is left to do in each, and offer to begin one of one's own where none is open."""
    shown = told_apart(audits, words)
    own = any(audit.room.is_private for audit in audits)
    text = paragraphs(
        bold(words("home-title")),
        numbered(shown, lambda audit: audit_line(audit, person_id, words)),
        plain(words("and-more", n=len(audits) - len(shown))) if len(audits) > len(shown) else "",
        "" if own else notice(words),
    )
    go_on = [(Button(words("button-go-on", room=name), seat_taps.SitDown(audit.id)),) for name, audit in shown.items()]
    known = () if own else tuple(frameworks)
    begin = tuple((begin_own(framework, words, is_only=len(known) == 1),) for framework in known)
    return Screen(text, (*go_on, *begin))


def begin_own(framework: Framework, words: Words, *, is_only: bool) -> Button:
    """Offer to begin an audit of one's own; one framework of several is named."""
    name = "" if is_only else f": {framework.title}"
    return Button(words("button-begin-own") + name, taps.Begin(framework.id))


def audit_line(audit: Audit, person_id: int, words: Words) -> str:
    """Name an audit, the agency one speaks for in it, and how much waits."""
    member = audit.member(person_id)
    agency = words.agency(member.agency) if member and member.agency else ""
    count = still_to_score(audit, person_id)
    left = words("home-left", n=count) if count else words("home-done")
    told = ", ".join(part for part in (agency, left) if part)
    return f"{bold(room_round(audit, words))}: {plain(told)}"


def told_apart(audits: Sequence[Audit], words: Words) -> Mapping[str, Audit]:
    """Give the audits that are offered by names that fit a button; where two would be alike, each has its number."""
    shown = audits[:MOST_LISTED]
    names = [cut(room_name(audit, words), NAME) for audit in shown]
    if len(set(names)) < len(names):
        names = [f"{n} · {cut(name, NAME - NUMBER)}" for n, name in enumerate(names, 1)]
    return dict(zip(names, shown, strict=True))


def numbered(shown: Mapping[str, Audit], line: Callable[[Audit], str]) -> str:
    """List the audits that are offered, in the order of their buttons; a single one needs no number."""
    if len(shown) == 1:
        return line(*shown.values())
    return lines(*(f"{n} · {line(audit)}" for n, audit in enumerate(shown.values(), 1)))


def choice(audit: Audit, words: Words, key: str, tap: Tap) -> Button:
    """Offer one audit by the name of its room."""
    return Button(words(key, room=cut(room_name(audit, words), NAME)), tap)


def which(audits: Sequence[Audit], words: Words, tap: Callable[[Audit], Tap]) -> Screen:
    """Ask which audit a command is about."""
    shown = told_apart(audits, words)
    text = paragraphs(bold(words("which-title")), numbered(shown, lambda audit: plain(room_round(audit, words))))
    return page(text, words, *((Button(name, tap(audit)),) for name, audit in shown.items()))


def private_menu(audit: Audit, words: Words) -> Screen:
    """Give what is behind the dots of a private card: nothing here moves anybody else's card."""
    buttons = [
        answers_button(audit, words),
        list_button(audit, words),
        review_button(audit, words),
        *(page_button(audit, words, name) for name in (PageName.PROGRESS, PageName.SUMMARY, PageName.HELP)),
    ]
    return Screen(bold(words("menu-title")), (*in_rows(buttons, 2), (back(audit, words), *away(words))))


def named(audit: Audit, screen: Screen, words: Words) -> Screen:
    """Say above a page whose it is, where it is read away from its room."""
    return replace(screen, text=paragraphs(italic(room_round(audit, words)), screen.text))


def back(audit: Audit, words: Words) -> Button:
    """Give the way back to the card."""
    return Button(words("button-to-card"), seat_taps.SitDown(audit.id))


def my_answers(snapshot: Snapshot, domain: Domain, by: By, words: Words) -> Screen:
    """List a domain's statements with one's own score, one's own notes and what is missing; a number goes there.

    From a group the number leads into the private chat, since the group's card is everybody's.
    """
    audit, listed = snapshot.audit, entries(snapshot, domain.id, by.person_id)
    told = (own_line(one, snapshot, by.person_id, words) for one in listed)
    text = paragraphs(
        lines(italic(room_round(audit, words)), bold(words("my-answers-title", title=domain.title))),
        lines(*told),
    )
    places = ((one.statement.id, own_mark(one)) for one in listed)
    tap = seat_taps.SitAt if by.is_private else taps.InPrivate
    buttons = [Button(f"{place}{mark}", tap(audit.id, place)) for place, mark in places]
    home_again = (back(audit, words),) if by.is_private else ()
    ways = rows(neighbours(audit, domain, words), (*home_again, *away(words)))
    return Screen(text, (*in_rows(buttons, 4), *ways))


def offer_answers(audit: Audit, words: Words) -> Screen:
    """Offer one's own answers on one's own phone, without any of them."""
    return page(plain(words("my-answers-in-private")), words, (answers_button(audit, words),))


def own_mark(one: Entry) -> str:
    """Mark a statement with one's own score; nothing where there is none."""
    return "" if one.own is None else ": –" if one.own.value is None else f": {one.own.value}"


def own_line(one: Entry, snapshot: Snapshot, person_id: int, words: Words) -> str:
    """Say one's own score and notes on a statement, what was agreed, and what one has not given yet."""
    mine = [note for note in one.notes if note.person_id == person_id]
    columns = snapshot.framework.columns
    counts = [
        words("card-count", column=snapshot.framework.text_of(each.id, words.language).label, n=n)
        for each in columns
        if (n := sum(note.kind == each.id for note in mine))
    ]
    is_scored = one.own is not None and one.own.value is not None
    lacking = [
        words("report-has-not", column=noun(snapshot.framework, each.id, words))
        for each in columns
        if is_scored and each.expected and not any(note.kind == each.id for note in mine)
    ]
    agreed = "" if one.is_secret else f" · {standing_short(one, words)}"
    return f"{bold(one.statement.id)} {plain(' · '.join([own_score(one, words), *counts, *lacking]))}{agreed}"


def own_score(one: Entry, words: Words) -> str:
    """Say one's own score in a few words."""
    if one.own is None:
        return words("my-answers-none")
    return words("card-outside") if one.own.value is None else words("my-answers-score", value=one.own.value)


def standing_short(one: Entry, words: Words) -> str:
    """Give the first line of where a statement stands."""
    return standing(one, words).split("\n", maxsplit=1)[0]


def neighbours(audit: Audit, domain: Domain, words: Words) -> Row:
    """Give the ways to the domains before and behind."""
    order = audit.framework.domains
    place = order.index(domain)
    before, behind = order[:place][-1:], order[place + 1 :][:1]
    return (
        *(Button(words("back-to", what=one.short), seat_taps.MyAnswers(audit.id, one.id)) for one in before),
        *(Button(words("on-to", what=one.short), seat_taps.MyAnswers(audit.id, one.id)) for one in behind),
    )
