"""What a latecomer reads on joining: what this is, where the group is, what is asked of them."""

from __future__ import annotations

from bot.audit.model import Audit, Rhythm
from bot.audit.persons import Person
from bot.audit.progress import progress
from bot.audit.rules import left_to_score
from bot.audit.whereabouts import missed
from bot.text import Words
from bot.views import taps
from bot.views.ahead import until
from bot.views.home import choice
from bot.views.markup import italic, lines, mention, paragraphs, plain
from bot.views.pages import review_button
from bot.views.review import room_round
from bot.views.screen import Button, Screen
from bot.views.seat_taps import SitDown


def at_home(audit: Audit, person_id: int, words: Words) -> Screen:
    """Tell a latecomer in private, with the way to their own card."""
    onward = choice(audit, words, "button-go-on", SitDown(audit.id))
    return Screen(introduction(audit, person_id, words), ((onward,), (review_button(audit, words),)))


def in_the_group(audit: Audit, person_id: int, words: Words) -> Screen:
    """Tell a latecomer alone in the group, with the way into the private chat."""
    return Screen(introduction(audit, person_id, words), ((private_way(audit, words), review_button(audit, words)),))


def by_name(audit: Audit, person: Person, words: Words) -> Screen:
    """Tell a latecomer before all, in few words."""
    said = " ".join(part for part in (where(audit, person.id, words), asked(audit, person.id, words)) if part)
    return Screen(f"{mention(person, words)}: {plain(said)}", ((private_way(audit, words),),))


def private_way(audit: Audit, words: Words) -> Button:
    """Lead into the private chat."""
    return Button(words("button-private"), taps.InPrivate(audit.id, audit.current))


def introduction(audit: Audit, person_id: int, words: Words) -> str:
    """Say what this is, where the group is, and what is asked of somebody."""
    tool = audit.framework
    scale = {"low": tool.scale[0].value, "high": tool.scale[-1].value}
    what = words("latecomer-what", title=tool.title, n=len(tool.places), **scale)
    n = missed(audit, person_id)
    return paragraphs(
        lines(italic(room_round(audit, words)), plain(what)),
        lines(plain(where(audit, person_id, words)), plain(words("latecomer-missed", n=n)) if n else ""),
        plain(asked(audit, person_id, words)),
    )


def where(audit: Audit, person_id: int, words: Words) -> str:
    """Say where the group is; while all score ahead, how much waits for somebody, and until when."""
    if audit.is_ahead:
        return words("seat-left", n=left_to_score(audit, person_id), until=until(audit, words))
    whole = progress(audit)
    return words("latecomer-where", number=audit.current, answered=whole.answered, total=whole.total)


def asked(audit: Audit, person_id: int, words: Words) -> str:
    """Say what is asked of somebody."""
    member = audit.member(person_id)
    agency = words.agency(member.agency) if member else ""
    return words(f"latecomer-{way_of_work(audit)}", agency=agency)


def way_of_work(audit: Audit) -> str:
    """Say which way of working a latecomer comes into."""
    if audit.is_ahead or audit.meets:
        return "ahead" if audit.is_ahead else "meets"
    return "secret" if audit.rhythm is Rhythm.REVEAL else "together"
