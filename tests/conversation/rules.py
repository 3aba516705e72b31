"""The rules of rating in secret, told a second time and as simply as can be: what the record must equal."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.audit.errors import (
    AlreadyAgreed,
    AlreadyRevealed,
    HasLeft,
    MovedOn,
    NoAttemptLeft,
    NobodyIn,
    NotAgreed,
    NotAMember,
    NotFacilitator,
    NotRevealed,
)

BOSS = 1


@dataclass
class Sheet:
    """One statement: `ratings` by (person, attempt) as (agency, value, update id); `revealed` and the attempt now."""

    ratings: dict[tuple[int, int], tuple[str, int | None, int]] = field(default_factory=dict)
    revealed: set[int] = field(default_factory=set)
    attempt: int = 1
    agreed: int | None = None
    agreed_with: int = 0
    dissents: dict[str, str] = field(default_factory=dict)

    @property
    def open(self) -> bool:
        return self.attempt not in self.revealed and self.agreed is None

    @property
    def rated(self) -> set[str]:
        return {agency for (_, attempt), (agency, _, _) in self.ratings.items() if attempt == self.attempt}


@dataclass
class Rules:
    """A room: who is in it (person → agency; empty once gone), and the sheet of each statement."""

    card: str
    sheets: dict[str, Sheet]
    members: dict[int, str] = field(default_factory=lambda: {BOSS: ""})
    gone: set[int] = field(default_factory=set)

    @property
    def agencies(self) -> set[str]:
        return {agency for person, agency in self.members.items() if agency and person not in self.gone}

    def member(self, person: int) -> str:
        if person not in self.members:
            raise NotAMember
        if person in self.gone:
            raise HasLeft
        return self.members[person]

    def boss(self, person: int) -> None:
        self.member(person)
        if person != BOSS:
            raise NotFacilitator

    def on_card(self, place: str) -> Sheet:
        if place != self.card:
            raise MovedOn
        return self.sheets[place]

    def join(self, person: int, agency: str) -> None:
        self.members[person] = agency
        self.gone.discard(person)

    def leave(self, person: int) -> None:
        if person in self.members:
            self.gone.add(person)

    def rate(self, person: int, place: str, value: int | None, update: int) -> None:
        agency, sheet = self.member(person), self.sheets[place]
        if not sheet.open:
            raise AlreadyRevealed
        key = (person, sheet.attempt)
        if key in sheet.ratings and sheet.ratings[key][2] >= update:
            return
        sheet.ratings[key] = (agency, value, update)
        if place == self.card and len(self.agencies) > 1 and self.agencies <= sheet.rated:
            sheet.revealed.add(sheet.attempt)

    def reveal(self, person: int, place: str) -> None:
        self.boss(person)
        sheet = self.on_card(place)
        if not sheet.open:
            return
        if not self.agencies & sheet.rated:
            raise NobodyIn
        sheet.revealed.add(sheet.attempt)

    def undo(self, person: int, place: str) -> None:
        self.boss(person)
        sheet = self.on_card(place)
        if sheet.attempt not in sheet.revealed:
            raise NotRevealed
        if sheet.agreed is not None:
            raise AlreadyAgreed
        sheet.revealed.remove(sheet.attempt)

    def again(self, person: int, place: str) -> None:
        self.boss(person)
        sheet = self.on_card(place)
        if sheet.attempt not in sheet.revealed:
            raise NotRevealed
        if sheet.attempt == 3:
            raise NoAttemptLeft
        sheet.attempt += 1
        sheet.agreed = None

    def agree(self, person: int, place: str, value: int, update: int) -> None:
        self.boss(person)
        sheet = self.on_card(place)
        if sheet.open:
            raise NotRevealed
        if update > sheet.agreed_with:
            sheet.agreed, sheet.agreed_with = value, update

    def dissent(self, person: int, place: str, reason: str) -> None:
        agency = self.member(person)
        if self.sheets[place].agreed is None:
            raise NotAgreed
        self.sheets[place].dissents[agency] = reason
