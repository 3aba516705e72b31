"""Who said it: an agency, unless the room chose to have names in its reports."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.audit.model import Action, Audit, Member, Note
from bot.audit.trail import TrailEntry
from bot.text import Words

OF_AGENCIES = frozenset(
    {"joined", "agency", "left", "dissent", "action-owner", "taken-out", "form-issued", "form-handed-in"}
    | {"delegate-named", "delegate-ended", "rated-for"}
)
"""Changes from one agency to another, or by one."""

NOT_APPLICABLE, OPENED_AGAIN = "not-applicable", "opened-again"


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
        """Name the room: its label, else its title, else what it is; a private chat's title is treated as a name."""
        room = self.audit.room
        if room.settings.label:
            return room.settings.label
        if room.is_private and not (self.named and room.title):
            return self.words("report-private-room")
        return room.title or self.words("report-group")

    def agency(self, agency: str) -> str:
        """Name an agency; who speaks for none is said to, and alone in a private room nothing is said."""
        named = self.words.agency(agency)
        return named or ("" if self.audit.room.is_private else self.words("report-no-agency"))

    def member(self, member: Member) -> str:
        """Name a member: the agency, with the name before it where names are wanted."""
        if member.spoken_by:
            return self.words("report-delegate", agency=self.agency(member.agency), who=self.person(member.spoken_by))
        name = self.words.called(self.audit.person(member.person_id)) if self.named else ""
        parts = (name, self.agency(member.agency))
        return ", ".join(part for part in parts if part)

    def code(self, person_id: int) -> str:
        """Tell members apart: a number in the order of joining, the same in the whole document; the name if wanted.

        Two of one name, and one without, keep their numbers.
        """
        people = [self.audit.person(member.person_id) for member in self.audit.members]
        names = [each.name for each in people]
        for place, each in enumerate(people, start=1):
            if each.id == person_id:
                number, name = self.words("report-member", number=place), self.words.called(each)
                alone = bool(each.name) and names.count(each.name) == 1
                return number if not self.named else name if alone else f"{name} ({number})"
        return self.words("report-someone")

    def source(self, note: Note) -> str:
        """Say where a note came from and when."""
        author = self.words.called(self.audit.person(note.person_id)) if self.named else ""
        parts = (author, self.agency(note.agency), self.by_form(note.handed_by), self.words.date(note.at, self.zone))
        return ", ".join(part for part in parts if part)

    def by_form(self, handed_by: int) -> str:
        """Say that something stood in a form and who handed it in; empty for what came by chat or page."""
        return self.words("report-by-form", who=self.person(handed_by)) if handed_by else ""

    def spoken(self, said: str, delegate_id: int) -> str:
        """Say with what was said for an absent agency who said it (0: it spoke for itself)."""
        return f"{said} ({self.words('value-spoken', agency=self.person(delegate_id))})" if delegate_id else said

    def person(self, person_id: int) -> str:
        """Name who did something, or to whom it was done: by agency, and by name where names are wanted."""
        member, person = self.audit.member(person_id), self.audit.person(person_id)
        if member is not None:
            return self.member(member) or self.words("report-practitioner")
        return self.words.called(person) if self.named and person.name else self.words("report-someone")

    def owner(self, action: Action) -> str:
        """Say whose an action is, empty for nobody's."""
        return self.person(action.owner_id) if action.owner_id else self.words.agency(action.agency)

    def before(self, entry: TrailEntry) -> str:
        """Say what a line of the trail changed."""
        return self.person(entry.before_id) if entry.before_id else self.kept(entry, entry.before)

    def after(self, entry: TrailEntry) -> str:
        """Say to what a line of the trail changed it."""
        return self.person(entry.after_id) if entry.after_id else self.kept(entry, entry.after)

    def kept(self, entry: TrailEntry, value: str) -> str:
        """Say what was kept that is no person: an agency by its name, all else as it is."""
        return self.words.agency(value) if entry.what in OF_AGENCIES else value

    def why(self, entry: TrailEntry) -> str:
        """Say why a line of the trail was changed."""
        if entry.what == OPENED_AGAIN:
            return self.words.opening(entry.why)
        return self.words.reason(entry.why) if entry.what == NOT_APPLICABLE else entry.why

    def present(self) -> tuple[str, ...]:
        """List who took part: agencies with how many members each, or members by name."""
        if self.named:
            return tuple(self.member(member) for member in self.audit.members)
        agencies: dict[str, int] = {}
        for member in self.audit.members:
            if not member.spoken_by:
                agencies[member.agency] = agencies.get(member.agency, 0) + 1
        themselves = (
            self.words("report-agency-members", agency=self.agency(agency) or self.words("report-practitioner"), n=n)
            for agency, n in agencies.items()
        )
        return (*themselves, *(self.member(member) for member in self.audit.members if member.spoken_by))
