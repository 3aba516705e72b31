"""Saving *My list*: each field by its own use case, once, and with what is wrong said at the field.

What is sent again (the answer was lost) changes nothing: each save has a number of its own, kept with its effect.
What was refused is not kept, so it is looked at anew when it comes again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any

from bot import services
from bot.audit.agencies import short_form
from bot.audit.delegates import said_for
from bot.audit.errors import AuditError, MayIdentify, NoNote, Stale
from bot.audit.framework import StatementId
from bot.audit.messages import Aim, AimKind, Turn
from bot.audit.model import Audit, By, Member, Note, Rhythm
from bot.audit.texts import clean
from bot.services.ports import AlreadyHandled, Store
from bot.services.said import Said
from bot.services.updates import must_be_new
from bot.text import Words
from bot.views.errors import sentence
from bot.web.pages.fields import OUTSIDE, Field, after
from bot.web.pages.site import Site, Visitor


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a field, in words; `asks`: it is kept once its writer says that it is about a system."""

    text: str
    asks: bool = False


class ChangedMeanwhile(Exception):
    """What a field is about was changed at another place after the page was drawn."""


@dataclass
class Saving:
    """One form that came in, and what became of it, by the fields' names; `audit` is as it is after each of them.

    `place` is the absent agency that it scores for, None for one's own. `drawn_at` is when its page was drawn (None:
    what comes is what somebody has just changed). `renamed` are the fields that must have another name from now on.
    """

    site: Site
    visitor: Visitor
    audit: Audit
    form: Mapping[str, str]
    place: Member | None = None
    drawn_at: datetime | None = None
    problems: dict[str, Problem] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)

    @property
    def store(self) -> Store:
        """The database."""
        return self.site.store

    async def save(self, words: Words) -> None:
        """Keep what can be kept of the form."""
        fields = [one for name, value in self.form.items() if (one := Field.of(name, value)) is not None]
        own = await self.own_notes() if any(not one.attempt for one in fields) else {}
        for one in fields:
            await self.save_one(one, own, words)

    async def own_notes(self) -> Mapping[int, Note]:
        """Read what one has noted oneself."""
        by = self.by("", "")
        _, notes = await services.notebook.in_hand(self.store, by, audit_id=self.audit.id)
        return {note.id: note for note in notes if note.person_id == by.person_id}

    @property
    def unkept(self) -> Mapping[str, str]:
        """Give what stands in the fields that were not kept."""
        return {name: self.form[name] for name in self.problems}

    async def save_one(self, one: Field, own: Mapping[int, Note], words: Words) -> None:
        """Keep one field, or note what is wrong with it."""
        try:
            turn = await self.kept(one, own)
            if turn is not None:
                self.audit = turn.audit
                await self.site.settle(turn)
        except AlreadyHandled:
            return
        except ChangedMeanwhile:
            self.problems[one.name] = Problem(words("page-changed-meanwhile"))
        except Stale:
            self.problems[one.name] = Problem(words("page-moved-on"))
        except AuditError as error:
            self.problems[one.name] = Problem(sentence(error, words), asks=isinstance(error, MayIdentify))

    async def kept(self, one: Field, own: Mapping[int, Note]) -> Turn | None:
        """Keep one field by its use case; None when it says what is kept already. Raises what the use case does."""
        if one.attempt:
            return await self.score(one)
        if self.place:
            raise Stale  # what is written stands in one's own list
        if one.note_id:
            if one.note_id not in own:
                raise NoNote
            return await self.note(one, own[one.note_id])
        return await self.new_note(one, own)

    async def score(self, one: Field) -> Turn | None:
        """Keep a score: one's own in secret, or the room's where the last tap stands."""
        if not one.value:
            return None
        by = self.by(one.name, one.value)
        value = None if one.value == OUTSIDE else int(one.value) if one.value.isdecimal() else -1
        if self.audit.rhythm is Rhythm.STRAIGHT and not self.place:
            return await self.room_score(one, value, by)
        statement = self.audit.framework.statement(one.statement).id
        rating = said_for(self.audit, by.person_id, self.place, statement)
        if rating is not None and (rating.value, rating.attempt) == (value, one.attempt):
            return None
        self.must_be_seen(rating.at if rating else None)
        self.must_be_first(by)
        return await self.rate(by, statement, value, one.attempt)

    async def rate(self, by: By, statement: StatementId, value: int | None, attempt: int) -> Turn:
        """Keep a secret score: one's own, or an absent agency's."""
        where: dict[str, Any] = {"audit_id": self.audit.id, "statement": statement}
        if self.place is None:
            return await services.ratings.rate(self.store, by, **where, value=value, attempt=attempt)
        agency = short_form(self.place.agency)
        return await services.delegates.rate_for(self.store, by, **where, said=(value, attempt), agency=agency)

    async def room_score(self, one: Field, value: int | None, by: By) -> Turn | None:
        """Keep the room's score of the statement on the card."""
        place = self.audit.framework.statement(one.statement).id
        answer = self.audit.answers.get(place)
        if answer is not None and answer.value == value:
            return None
        self.must_be_seen(answer.at if answer else None)
        self.must_be_first(by)
        return await services.answers.score(
            self.store, by, audit_id=self.audit.id, statement=place, value=-1 if value is None else value
        )

    async def note(self, one: Field, note: Note) -> Turn | None:
        """Give a note of one's own other words, or take it back when nothing is left of it."""
        if one.value == note.text:
            return None
        self.must_be_seen(note.edited_at or note.at)
        by = self.by(one.name, one.value)
        await must_be_new(self.store, by)
        if not one.value:
            return await services.notebook.remove(self.store, by, audit_id=self.audit.id, note_id=note.id)
        aim = Aim(self.audit.id, AimKind.WORDING, str(note.id))
        return await self.take(one, by, self.number("said", self.form.get("save", ""), one.name), aim)

    async def new_note(self, one: Field, own: Mapping[int, Note]) -> Turn | None:
        """Keep a new note; as long as the page is open its field is that note's, whatever is written there.

        Who goes back after saving finds in the new page's field what they wrote in the old one's: that is kept.
        """
        by = self.by(one.name, one.value)
        message = self.number("note", self.form.get("page", ""), one.name)
        known = await services.notebook.kept_of(self.store, by, message_id=message)
        if known is not None and known[1].text == one.value:
            return None
        said = [note.text for note in own.values() if (note.target, note.kind) == (one.statement, one.column)]
        if known is None and (not one.value or clean(one.value).strip() in said):
            return None
        await must_be_new(self.store, by)
        if known is not None and not one.value:
            self.renamed[one.name] = after(one.name)
            return await services.notebook.remove(self.store, by, audit_id=known[0], note_id=known[1].id)
        self.audit.framework.column(one.column)
        return await self.take(one, by, message, Aim(self.audit.id, one.column, one.statement))

    async def take(self, one: Field, by: By, message: int, aim: Aim) -> Turn:
        """Have a text taken, through the gate."""
        is_sure = self.form.get(f"sure:{one.name}") == "on"
        return (await services.notes.take(self.store, by, Said(message, one.value, aim=aim, confirmed=is_sure))).turn

    def must_be_seen(self, at: datetime | None) -> None:
        """Raise `ChangedMeanwhile` for what was changed after the page was drawn that would now be undone."""
        if self.drawn_at is not None and at is not None and at > self.drawn_at:
            raise ChangedMeanwhile

    def must_be_first(self, by: By) -> None:
        """Raise `AlreadyHandled` for what was just kept; for what was long ago the use case's transaction does."""
        if self.store.has_handled(by):
            raise AlreadyHandled

    def by(self, name: str, value: str) -> By:
        """Say who does it and when, with a number (below 0) that tells one save of a field from another."""
        number = self.number("save", self.form.get("save", ""), name)
        mark = int.from_bytes(sha256(value.encode("utf-8", "replace")).digest()[:7], "big")
        return self.visitor.by(self.site.clock(), number, mark)

    def number(self, *parts: str) -> int:
        """Make a number below 0, of 52 bits, of some texts and who sends them; none of Telegram's is below 0 here."""
        said = "\0".join((str(self.visitor.person.id), str(self.audit.id), *parts))
        return -1 - (int.from_bytes(sha256(said.encode("utf-8", "replace")).digest()[:7], "big") >> 4)
