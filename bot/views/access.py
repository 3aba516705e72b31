"""Who could and can see a room, to be read by whoever answers for it; and what is said of people who come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.audit.access import Access, Made, Presence, Traffic
from bot.audit.invitations import Invitation
from bot.audit.keeping import Destroyed, Hold
from bot.audit.model import Audit, Member
from bot.audit.persons import Person, is_on_telegram
from bot.text import Words
from bot.text.lengths import pieces
from bot.views import access_taps
from bot.views.asks import room_name
from bot.views.fit import MOST_NAME, cut, paged
from bot.views.markup import bold, lines, paragraphs, plain
from bot.views.pages import page
from bot.views.screen import Button, Row, Screen, Style, rows

MOST_TOLD = 2800
"""Units of it on one page, which leaves room for the rest of a message."""

MOST_ASKED = 8
"""How many people one page asks about."""


def stranger(audit: Audit, person: Person, words: Words) -> Screen:
    """Tell the facilitator of somebody who entered the chat and whom nobody knows yet, and ask."""
    text = plain(words("stranger", name=words.called(person), room=room_name(audit, words)))
    return Screen(text, (vouching(audit.id, person.id, words),))


def vouching(audit_id: int, person_id: int, words: Words) -> Row:
    """Give the two answers to whether somebody belongs here."""
    known = Button(words("button-known"), access_taps.Vouch(audit_id, person_id), style=Style.NEXT)
    return known, Button(words("button-not-ours"), access_taps.Disown(audit_id, person_id), style=Style.ENDS)


def vouched(audit: Audit, person: Person, words: Words) -> Screen:
    """Say that somebody is known from now on."""
    return Screen(plain(words("vouched", name=words.called(person), room=room_name(audit, words))))


def disowned(audit: Audit, person: Person, admins: Sequence[str], words: Words, *, may_remove: bool) -> Screen:
    """Say who can remove somebody who is not one of us: the bot, if it may and this is confirmed, else the admins."""
    said = words("disowned", name=words.called(person), room=room_name(audit, words))
    if may_remove:
        expel = Button(words("button-expel"), access_taps.Expel(audit.id, person.id), style=Style.ENDS)
        return Screen(paragraphs(plain(said), plain(words("disowned-bot"))), ((expel,),))
    who = words("disowned-admins", names=", ".join(admins)) if admins else words("disowned-any-admin")
    return Screen(paragraphs(plain(said), plain(who)))


def expelled(person: Person, words: Words, *, is_gone: bool) -> Screen:
    """Say whether somebody was removed."""
    return Screen(plain(words("expelled" if is_gone else "not-expelled", name=words.called(person))))


def knocking(audit: Audit, person: Person, words: Words) -> Screen:
    """Ask the facilitator about somebody who asks to be let in."""
    text = plain(words("knocking", name=words.called(person), room=room_name(audit, words)))
    known = Button(words("button-let-in"), access_taps.LetIn(audit.id, person.id), style=Style.NEXT)
    away = Button(words("button-turn-away"), access_taps.TurnAway(audit.id, person.id), style=Style.ENDS)
    return Screen(text, ((known, away),))


def answered(words: Words, answer: str) -> Screen:
    """Say what became of it: they were let in, or turned away, or somebody else has answered."""
    return Screen(plain(words(f"knock-{answer}")))


def warned(screen: Screen, audit: Audit, words: Words) -> Screen:
    """Say on a card, in one line, that somebody is in the chat whom nobody knows."""
    if not audit.strangers:
        return screen
    return replace(screen, text=lines(bold(words("card-strangers", n=audit.strangers)), screen.text))


@dataclass(frozen=True, slots=True)
class Telling:
    """Who could and can see a room, in words: titles with plain lines. `counted`: how many Telegram says are there."""

    access: Access
    words: Words
    counted: int = 0

    @property
    def zone(self) -> ZoneInfo:
        """Give the room's clock."""
        return ZoneInfo(self.access.last.room.settings.time_zone)

    def parts(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Give each title with what stands below it; one with nothing is left out."""
        told = {
            "access-members": self.members(),
            "access-comers": self.comers(),
            "access-ways": self.ways(),
            "access-made": (self.document(one) for each in self.access.rounds for one in each.made),
            "access-held": (*map(self.hold, self.access.holds), *self.hidden()),
            "access-destroyed": self.destroyed(),
        }
        for key, found in told.items():
            if listed := tuple(found):
                yield self.words(key), listed
        yield self.words("access-operator"), (self.words("access-operator-what"),)

    def name(self, person_id: int) -> str:
        """Name somebody."""
        return self.words.called(self.access.person(person_id)) if person_id else self.words("access-nobody")

    def day(self, at: datetime) -> str:
        """Write a day and a time by the room's clock."""
        return self.words.moment(at, self.zone)

    def members(self) -> Iterator[str]:
        """Say who takes or took part, in the last round in which they did."""
        found: dict[int, tuple[Traffic, Member]] = {}
        for each in self.access.rounds:
            found |= {member.person_id: (each, member) for member in each.audit.members if not member.spoken_by}
        for each, member in found.values():
            yield self.member(each.audit, member)

    def member(self, audit: Audit, member: Member) -> str:
        """Say how one takes part: for whom, by which door, since when."""
        agency = self.words.agency(member.agency) or self.words("report-no-agency")
        door = self.words("access-by-chat" if is_on_telegram(member.person_id) else "access-by-page")
        told = self.words(
            "access-member", name=self.name(member.person_id), agency=agency, door=door, day=self.day(member.joined_at)
        )
        left = self.words("access-left", day=self.day(member.left_at)) if member.left_at else ""
        chair = self.words("access-chair") if member.person_id == audit.facilitator_id else ""
        number = self.words("access-round", round=audit.round) if len(self.access.rounds) > 1 else ""
        return ", ".join(part for part in (told, chair, left, number) if part)

    def comers(self) -> Iterator[str]:
        """Say whom the bot saw come into the chat; a stay that went on into the next round once."""
        stays = {(one.person_id, one.since): one for each in self.access.rounds for one in each.presences}
        for one in sorted(stays.values(), key=lambda one: one.since):
            yield self.comer(one)
        if not self.access.last.room.is_private:
            yield self.words("access-unseen", n=self.counted) if self.counted else self.words("access-uncounted")

    def comer(self, one: Presence) -> str:
        """Say of one stay since when and until when, and whether the facilitator knows them."""
        told = self.words("access-comer", name=self.name(one.person_id), day=self.day(one.since))
        adder = self.words("access-added-by", name=self.name(one.added_by)) if one.added_by else ""
        left = self.words("access-left", day=self.day(one.left_at)) if one.left_at else ""
        return ", ".join(part for part in (told, adder, left, self.words(f"access-{one.regard}")) if part)

    def ways(self) -> Iterator[str]:
        """Say which ways in there are: invitations, visits to the pages, links into the private chat."""
        for each in self.access.rounds:
            yield from map(self.invitation, each.invitations)
            for visit in each.visits:
                yield self.words("access-visit", name=self.name(visit.person_id), day=self.day(visit.expires_at))
            for link in each.links:
                yield self.words("access-link", name=self.name(link.person_id), day=self.day(link.expires_at))

    def invitation(self, one: Invitation) -> str:
        """Say how an invitation stands."""
        used = "access-invited-used" if one.browser else "access-invited-open"
        over = "access-invited-over" if one.expires_at <= self.access.at and not one.browser else used
        how = "access-invited-withdrawn" if one.withdrawn else over
        agency = self.words.agency(one.agency)
        return self.words(how, name=self.name(one.person_id), agency=agency, day=self.day(one.expires_at))

    def document(self, one: Made) -> str:
        """Say which document was made for whom."""
        key = f"document-{one.form}"
        form = self.words(key) if self.words.has(key) else self.words("access-all-documents")
        door = self.words(f"access-by-{one.door}")
        return self.words(
            "access-document", document=form, name=self.name(one.person_id), door=door, day=self.day(one.at)
        )

    def hold(self, one: Hold) -> str:
        """Say which hold is on or was."""
        told = f"{self.words(f'hold-{one.source}', day=self.words.date(one.since, self.zone))} {one.reason}"
        return f"{told} ({self.words('access-lifted', day=self.day(one.lifted_at))})" if one.lifted_at else told

    def hidden(self) -> Iterator[str]:
        """Say which texts are hidden from the room; what they say is not read here."""
        for each in self.access.rounds:
            for one in each.hidden:
                what = self.words(f"access-text-{one.kind}", target=one.target)
                yield self.words("access-hidden", what=what, day=self.day(one.at))

    def destroyed(self) -> Iterator[str]:
        """Say what was destroyed, and how many wanted to be forgotten."""
        yield from map(self.gone, self.access.destroyed)
        if self.access.forgotten:
            yield self.words("access-forgotten", n=self.access.forgotten)

    def gone(self, line: Destroyed) -> str:
        """Say of one line what was destroyed."""
        count = sum((line.counts or {}).values())
        return self.words(f"access-gone-{line.what}", round=line.round, n=count, day=self.day(line.at))


def offer_records(audit: Audit, words: Words) -> Screen:
    """Offer the way to the records in the private chat."""
    way = Button(words("page-records"), access_taps.Records(audit.id))
    return Screen(plain(words("records-private")), ((way,),))


def records_page(access: Access, words: Words, *, number: int = 1, counted: int = 0) -> Screen:
    """Print a page of who could and can see a room; the first asks about those whom nobody knows."""
    leaves = paged([*html_of(Telling(access, words, counted).parts())], MOST_TOLD)
    shown = number if 1 <= number <= len(leaves) else 1
    audit = access.last
    where = words("notes-page", page=shown, pages=len(leaves)) if len(leaves) > 1 else ""
    title = bold(" · ".join(part for part in (words("access-title", room=room_name(audit, words)), where) if part))
    turn = tuple(
        Button(words(key), access_taps.Records(audit.id, shown + step))
        for key, step in (("button-earlier", -1), ("button-later", 1))
        if 1 <= shown + step <= len(leaves)
    )
    asked = [row for one in access.strangers[:MOST_ASKED] for row in asking_about(access, one, words)]
    return page(paragraphs(title, "\n".join(leaves[shown - 1]).strip()), words, *rows(*asked, turn))


def asking_about(access: Access, one: Presence, words: Words) -> tuple[Row, ...]:
    """Give the answers to whether somebody belongs here, named."""
    name = cut(words.called(access.person(one.person_id)), MOST_NAME)
    audit_id = access.last.id
    known = Button(words("button-known-named", name=name), access_taps.Vouch(audit_id, one.person_id))
    theirs = Button(words("button-not-ours-named", name=name), access_taps.Disown(audit_id, one.person_id))
    return (known,), (theirs,)


def html_of(parts: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[str]:
    """Set titles in bold over their lines."""
    for title, listed in parts:
        yield f"\n{bold(title)}"
        yield from (plain(piece) for line in listed for piece in pieces(f"• {line}", MOST_TOLD - 100))
