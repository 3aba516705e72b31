"""Who said it: an agency, unless the room chose to have names in its reports."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.audit.model import Audit, Member, Note
from bot.text import Words


@dataclass(frozen=True, slots=True)
class People:
    """The members of one audit as its documents may speak of them."""

    audit: Audit
    words: Words

    @property
    def named(self) -> bool:
        """Say whether the room wants names in reports."""
        return self.audit.room.settings.names_in_reports

    @property
    def zone(self) -> ZoneInfo:
        """The room's time zone, or UTC where it is unknown to this machine."""
        try:
            return ZoneInfo(self.audit.room.settings.time_zone)
        except (ZoneInfoNotFoundError, ValueError):
            return ZoneInfo("UTC")

    def label(self) -> str:
        """Name the room: its label, else its title; a private chat's title is a name, and is treated as one."""
        room = self.audit.room
        if room.settings.label:
            return room.settings.label
        if room.is_private and not self.named:
            return self.words("report-private-room")
        return room.title

    def agency(self, agency: str) -> str:
        """Name an agency; who speaks for none is said to, and alone in a private room nothing is said."""
        return agency or ("" if self.audit.room.is_private else self.words("report-no-agency"))

    def member(self, member: Member) -> str:
        """Name a member: the agency, with the name before it where names are wanted."""
        parts = (member.name if self.named else "", self.agency(member.agency))
        return ", ".join(part for part in parts if part)

    def code(self, person_id: int) -> str:
        """Name a member without a name: a number in the order of joining, the same in the whole document."""
        for place, member in enumerate(self.audit.members, start=1):
            if member.person_id == person_id:
                return member.name if self.named else f"member {place}"
        return "member"

    def source(self, note: Note) -> str:
        """Say where a note came from and when."""
        parts = (note.author if self.named else "", self.agency(note.agency), self.words.date(note.at, self.zone))
        return ", ".join(part for part in parts if part)

    def masked(self, name: str) -> str:
        """Put the agency for a member's name that stands alone; anything else stays as it is."""
        for member in self.audit.members:
            if member.name == name:
                return self.member(member) or self.words("report-practitioner")
        return name

    def doer(self, who: str) -> str:
        """Name who did something: a name that is no member's stands for nobody in particular."""
        known = any(member.name == who for member in self.audit.members)
        return self.masked(who) if known or self.named else self.words("report-someone")

    def present(self) -> tuple[str, ...]:
        """List who took part: agencies with how many members each, or members by name."""
        if self.named:
            return tuple(self.member(member) for member in self.audit.members)
        agencies: dict[str, int] = {}
        for member in self.audit.members:
            agencies[member.agency] = agencies.get(member.agency, 0) + 1
        return tuple(
            self.words("report-agency-members", agency=self.agency(agency) or self.words("report-practitioner"), n=n)
            for agency, n in agencies.items()
        )
