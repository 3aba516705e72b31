"""The facilitator's page in words: who is in and how far, what can be done on the card, the agenda, the invitations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from bot.audit.agencies import AGENCIES, short_form
from bot.audit.agenda import Agenda, Treatment, shows_agenda
from bot.audit.ahead import DAYS
from bot.audit.choices import OPENINGS, REASONS, in_force
from bot.audit.delegates import speakers_among, spoken_for
from bot.audit.invitations import Invitation
from bot.audit.model import Audit, Rhythm, Status
from bot.audit.persons import Person, is_on_telegram
from bot.audit.progress import progress
from bot.audit.rules import agencies_in, ratings_at, revealed, scored_alone
from bot.services.due import zone_of
from bot.services.ratings import UNDO_WITHIN
from bot.text import Words
from bot.views import ahead_taps, delegate_taps, door_taps, taps
from bot.views.agenda import agenda_rows, agenda_text, close_lines
from bot.views.ahead import opening_rows, opening_text
from bot.views.asks import scored_before, why_not_applicable, why_open_again
from bot.views.buttons import acts_on
from bot.views.cards import CardState, heading, standing
from bot.views.delegates import voice_line
from bot.views.invitations import ROLES, invitation_line, name_of
from bot.views.members import told_apart
from bot.views.pages import statement_label
from bot.views.screen import Button, Screen, Style
from bot.views.settings import choices
from bot.web.pages.presses import USE_CASES

Buttons = tuple[Button, ...]
NEVER = "–"


def html(text: str) -> Markup:
    """Take over what is written for Telegram, which is escaped HTML of a few tags (`bot.views.markup`)."""
    return Markup(text.replace("\n", "<br>"))  # noqa: S704 - escaped there, and nowhere else


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """An agency: who speaks for it and by which door, how many statements it has scored, when it was last heard of."""

    name: str
    people: tuple[str, ...]
    scored: str
    seen: str


@dataclass(frozen=True, slots=True)
class Choices:
    """A list to choose from: its label, and what each choice is called by what it carries; `chosen` is in force."""

    label: str
    offered: Mapping[str, str]
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class Leading:
    """What the facilitator has before them. Of what is secret it says how many, as the chat does, and never what.

    `people` are the members who are people, `absent` the agencies that can have a delegate, `on_offer` what can be
    chosen of the settings.
    """

    audit: Audit
    last: Audit | None
    seen: Mapping[int, datetime]
    invited: Sequence[tuple[Invitation, Person]]
    people: Sequence[int]
    absent: Sequence[str]
    on_offer: Mapping[str, Sequence[str]]
    may_reopen: bool
    words: Words
    now: datetime

    @property
    def is_open(self) -> bool:
        """Say whether the audit takes answers."""
        return self.audit.status is Status.OPEN

    @property
    def has_card(self) -> bool:
        """Say whether a statement stands on the room's card."""
        return self.is_open and not self.audit.is_ahead and not shows_agenda(self.audit)

    def progress(self) -> str:
        """Say how many statements are answered."""
        done = progress(self.audit)
        return self.words("progress-title", answered=done.answered, total=done.total)

    def agencies(self) -> Iterator[AgencyRow]:
        """Give a row an agency, and one for those who speak for none."""
        present = [member for member in self.audit.members if member.left_at is None]
        for agency in dict.fromkeys(member.agency for member in present):
            people = [member.person_id for member in present if member.agency == agency]
            name = self.words.agency(agency) if agency else self.words("roster-no-agency")
            yield AgencyRow(name, tuple(map(self.person, people)), self.scored(agency), self.silent(people))

    def person(self, person_id: int) -> str:
        """Say what somebody is called, that they are the facilitator, and their door."""
        words = self.words
        place = next((one for one in spoken_for(self.audit) if one.person_id == person_id), None)
        if place is not None:
            delegate = self.audit.member(place.spoken_by)
            own = words.agency(delegate.agency) if delegate else ""
            return words("page-speaks", name=words.called(self.audit.person(place.spoken_by)), own=own)
        door = words("page-door-chat" if is_on_telegram(person_id) else "page-door-page")
        door = door if person_id in self.people else ""  # nobody sits where a form was handed in
        role = words("page-facilitator") if person_id == self.audit.facilitator_id else ""
        return ", ".join(part for part in (words.called(self.audit.person(person_id)), role, door) if part)

    def scored(self, agency: str) -> str:
        """Count the statements that an agency has scored, secret or not; nothing where the last tap stands."""
        if not agency or self.audit.rhythm is not Rhythm.REVEAL:
            return NEVER
        places = [each.id for each in self.audit.framework.statements]
        count = sum(any(rating.agency == agency for rating in ratings_at(self.audit, place)) for place in places)
        return f"{count}/{len(places)}"

    def silent(self, people: Iterable[int]) -> str:
        """Say on which day somebody was last heard of; no hour, which would tell who has just scored what."""
        days = [self.seen[person_id] for person_id in people if person_id in self.seen]
        return self.words.date(max(days), zone_of(self.audit)) if days else NEVER

    def card(self) -> Markup:
        """Print the statement on the card, and what is known of it."""
        scene = CardState(self.audit, self.audit.current, None, self.last)
        return html(f"{heading(scene, self.words)}\n\n{standing(scene, self.words)}")

    def acts(self) -> Buttons:
        """Give what can be done with the statement on the card, the facilitator's acts and the way on first."""
        acts = acts_on(self.audit, self.audit.current, self.words)
        return tuple(each for each in doable((*acts.chair, *acts.ways)) if self.is_time_for(each))

    def is_time_for(self, button: Button) -> bool:
        """Leave out revealing what nobody has scored, and undoing a reveal too late.

        In the chat both stand there, as a card's buttons keep their places, and are refused.
        """
        audit = self.audit
        if isinstance(button.tap, taps.ShowAll):
            return bool(agencies_in(audit, audit.current))
        shown = revealed(audit, audit.current)
        return not isinstance(button.tap, taps.UndoReveal) or shown is None or self.now - shown.at <= UNDO_WITHIN

    def points(self) -> Buttons:
        """Give the points that can be agreed on."""
        return doable(acts_on(self.audit, self.audit.current, self.words).points)

    def reasons(self) -> Screen | None:
        """Ask why the statement on the card is not applicable, or why its answer is opened again."""
        audit, place = self.audit, self.audit.current
        answer = audit.answers.get(place)
        if answer is None:
            return without_others(why_not_applicable(audit, place, self.words), REASONS)
        acts = acts_on(audit, place, self.words)
        opens = [b.tap for b in (*acts.chair, *acts.ways) if isinstance(b.tap, taps.OpenAgain)]
        return without_others(why_open_again(audit, opens[0], self.words), OPENINGS) if opens else None

    def early(self) -> Screen | None:
        """Offer to score again what one person scored before agencies did."""
        if not self.is_open or not scored_alone(self.audit):
            return None
        screen = scored_before(self.audit, self.words)
        return Screen(screen.text, (doable(button for row in screen.rows for button in row),))

    def goto(self) -> Choices:
        """List all statements to go to."""
        audit, words = self.audit, self.words
        listed = {
            taps.GoTo(audit.id, s.id).pack(): statement_label(audit, s, words) for s in audit.framework.statements
        }
        return Choices(words("page-goto"), listed, taps.GoTo(audit.id, audit.current).pack())

    def opening(self) -> Screen:
        """Say who is done, with the ways on."""
        rows = opening_rows(self.audit, self.words)
        return Screen(opening_text(self.audit, self.words), (doable(b for row in rows for b in row), self.days()))

    def days(self) -> Buttons:
        """Offer some days by which all is to be in."""
        return tuple(Button(self.words(f"button-in-{n}-days"), ahead_taps.AheadIn(self.audit.id, n)) for n in DAYS)

    def agenda(self) -> Screen:
        """Count what is to be done, with the way to begin."""
        agenda = Agenda.of(self.audit)
        rows = agenda_rows(agenda, self.words)
        return Screen(agenda_text(agenda, self.words), (doable(b for row in rows for b in row),))

    def together(self) -> Iterator[tuple[Markup, Buttons]]:
        """Give what is agreed together, statement by statement, with what can be done about each."""
        agenda, audit, words = Agenda.of(self.audit), self.audit, self.words
        for one in agenda.open(Treatment.CLOSE):
            picks = [
                Button(
                    words("button-pick", number=one.statement, value=value)
                    + (" ✓" if value == agenda.proposed(one) else ""),
                    ahead_taps.Pick(audit.id, one.statement, value),
                )
                for value in one.between
            ]
            out = Button(words("button-take-out", number=one.statement), ahead_taps.TakeOut(audit.id, one.statement))
            yield html(close_lines(agenda, one, words)), (*picks, out)

    def confirm(self) -> Buttons:
        """Give the way to agree them all."""
        count = len(Agenda.of(self.audit).to_confirm())
        return (
            (Button(self.words("button-confirm", n=count), ahead_taps.Confirm(self.audit.id, count)),) if count else ()
        )

    def unseen(self) -> Iterator[tuple[str, str, Buttons]]:
        """Give what nobody could see, with the reasons why it is not applicable."""
        for one in Agenda.of(self.audit).open(Treatment.NOBODY):
            reasons = [
                Button(self.words(f"reason-{key}"), ahead_taps.RuleOutUnseen(self.audit.id, one.statement, key))
                for key in REASONS
            ]
            yield one.statement, self.audit.framework.statement(one.statement).text, tuple(reasons)

    def invitations(self) -> Iterator[tuple[Markup, Buttons]]:
        """Give the invitations, with a new link and the end for each; one's own is not ended by oneself."""
        audit, words = self.audit, self.words
        for each, person in self.invited:
            name = words.called(person)
            again = Button(words("button-invite-again", name=name), door_taps.InviteAgain(audit.id, each.id))
            end = Button(words("button-withdraw", name=name), door_taps.Withdraw(audit.id, each.id))
            own = person.id == audit.facilitator_id
            ways = ((again, self.is_open), (end, not each.withdrawn and not own))
            line = html(invitation_line(audit, each, person, words, self.now).removeprefix("• "))
            yield line, tuple(button for button, fits in ways if fits)

    def to_invite(self) -> tuple[Choices, Choices]:
        """List the agencies that somebody can be invited for, and as what."""
        words = self.words
        roles = {role: name_of("", role, words).strip() for role in ROLES}
        return self.to_issue(), Choices(words("page-role"), roles)

    def to_issue(self) -> Choices:
        """List the agencies that a form can be made for; alone there is one."""
        typed = [agency for agency in self.audit.agencies if agency not in AGENCIES]
        agencies = ("",) if self.audit.room.is_private else (*AGENCIES, *typed)
        return Choices(self.words("page-own-agency"), {short_form(each): self.words.agency(each) for each in agencies})

    def successors(self) -> Choices:
        """List those to whom the audit can be handed over."""
        others = [self.audit.person(each) for each in self.people if each != self.audit.facilitator_id]
        named = told_apart(self.audit, others, self.words)
        listed = {taps.HandOver(self.audit.id, number).pack(): name for number, name in named.items()}
        return Choices(self.words("page-hand-over"), listed)

    def delegates(self) -> Iterator[tuple[str, Buttons]]:
        """Say who scores for an absent agency, with the end for each."""
        for place in spoken_for(self.audit):
            label = self.words("button-end-delegate", agency=self.words.agency(place.agency))
            end = Button(label, delegate_taps.EndDelegate(self.audit.id, short_form(place.agency)), style=Style.ENDS)
            yield voice_line(self.audit, place, self.words), (end,)

    def to_name(self) -> tuple[Choices, Choices] | None:
        """List the absent agencies for which nobody scores yet, and who could; None where there is none of either."""
        words, audit = self.words, self.audit
        taken = {place.agency for place in spoken_for(audit)}
        free = {short_form(each): words.agency(each) for each in self.absent if each not in taken}
        people = [audit.person(each) for each in speakers_among(audit, self.people)]
        if not free or not people or audit.rhythm is not Rhythm.REVEAL:
            return None
        named = {str(number): name for number, name in told_apart(audit, people, words).items()}
        return Choices(words("page-absent"), free), Choices(words("page-delegate"), named)

    def settings(self) -> Iterator[Choices]:
        """List what the room can choose."""
        audit, words = self.audit, self.words
        for name, offered in self.on_offer.items():
            called = choices(name, words)
            listed = {taps.Choose(audit.id, name, each).pack(): called[each] for each in offered}
            chosen = taps.Choose(audit.id, name, in_force(name, audit.room.settings)).pack()
            yield Choices(words(f"setting-{name}"), listed, chosen)

    def ending(self) -> Buttons:
        """Give the way to close, or to open again what no later round has followed."""
        if self.is_open:
            return (Button(self.words("button-close"), taps.Close(self.audit.id)),)
        return (Button(self.words("button-reopen"), taps.Reopen(self.audit.id)),) if self.may_reopen else ()


def doable(buttons: Iterable[Button]) -> Buttons:
    """Leave out what is for the chat alone: notes, pages, one's own rating."""
    return tuple(button for button in buttons if type(button.tap) in USE_CASES)


def without_others(screen: Screen, listed: Sequence[str]) -> Screen:
    """Leave out the reasons that are typed."""
    found = (button for row in screen.rows for button in row)
    offered = [button for button in found if button.tap and button.tap.carried.get("reason") in listed]
    return Screen(screen.text, (tuple(offered),))
