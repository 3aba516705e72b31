"""Inviting somebody without Telegram: who is invited, for which agency, as whom, and the link."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.audit.agencies import AGENCIES, short_form
from bot.audit.errors import Stale
from bot.audit.invitations import Invitation
from bot.audit.model import Audit, Status
from bot.audit.persons import Person
from bot.text import Words
from bot.views import door_taps
from bot.views.asks import room_name
from bot.views.fit import MOST_NAME, cut
from bot.views.markup import bold, lines, paragraphs, plain
from bot.views.members import MOST_TYPED
from bot.views.pages import page
from bot.views.screen import Button, Row, Screen, Style, in_rows

ROLES = ("lead", "deputy", "manager", "practitioner")
"""As what somebody is invited; a name would be one more thing to keep."""

Invited = Sequence[tuple[Invitation, Person]]


def name_of(agency: str, role: str, words: Words) -> str:
    """Say what somebody is called who is invited: "Police lead"; raises `Stale` for a role there is not."""
    if role not in ROLES:
        raise Stale
    return words(f"invited-{role}", agency=words.agency(agency))


def invitation_line(audit: Audit, invitation: Invitation, person: Person, words: Words, now: datetime) -> str:
    """Say how far one invitation is: joined, not opened yet, too old, withdrawn."""
    member = audit.member(person.id)
    if invitation.withdrawn:
        state = words("invitation-is-withdrawn")
    elif member is not None and member.left_at is None:
        state = words("invitation-joined", date=words.date(invitation.expires_at))
    elif now < invitation.expires_at:
        state = words("invitation-waits", date=words.date(invitation.expires_at))
    else:
        state = words("invitation-over")
    return f"• {plain(words.called(person))} – {plain(state)}"


def invited_lines(audit: Audit, invited: Invited, words: Words, now: datetime) -> str:
    """List who is invited; nothing where nobody is."""
    told = [invitation_line(audit, each, person, words, now) for each, person in invited]
    return lines(bold(words("invitations-title")), *told) if told else ""


def invitations_page(audit: Audit, invited: Invited, words: Words, now: datetime) -> Screen:
    """Show the facilitator who is invited, with a new link and the end for each, and invite more."""
    is_open = audit.status is Status.OPEN
    rows: list[Row] = []
    for number, (each, person) in enumerate(invited, start=1):
        name = f"{number} {words.called(person)}"
        again = Button(
            cut(words("button-invite-again", name=name), MOST_NAME), door_taps.InviteAgain(audit.id, each.id)
        )
        end = Button(
            cut(words("button-withdraw", name=name), MOST_NAME),
            door_taps.Withdraw(audit.id, each.id),
            style=Style.ENDS,
        )
        rows += [(button,) for button, fits in ((again, is_open), (end, not each.withdrawn)) if fits]
    text = paragraphs(
        plain(words("invitations-what", room=room_name(audit, words))), invited_lines(audit, invited, words, now)
    )
    return page(text, words, *rows, *(agency_rows(audit, words) if is_open else ()))


def agency_rows(audit: Audit, words: Words) -> tuple[Row, ...]:
    """Offer the agencies somebody can be invited for: of the list, and those of members."""
    typed = [agency for agency in audit.agencies if agency not in AGENCIES][:MOST_TYPED]
    buttons = [
        Button(cut(words.agency(agency), MOST_NAME), door_taps.InviteTo(audit.id, short_form(agency)))
        for agency in (*AGENCIES, *typed)
    ]
    return in_rows(buttons, 2)


def roles_page(audit: Audit, agency: str, words: Words) -> Screen:
    """Ask as what somebody is invited."""
    named = {short_form(each): each for each in (*AGENCIES, *audit.agencies)}
    if agency not in named:
        raise Stale
    buttons = [
        Button(cut(name_of(named[agency], role, words), MOST_NAME), door_taps.Invite(audit.id, agency, role))
        for role in ROLES
    ]
    back = door_taps.Invitations(audit.id)
    return page(plain(words("invite-whom")), words, *in_rows(buttons, 1), back=back)


def link_screen(audit: Audit, person: Person, invitation: Invitation, link: str, words: Words) -> Screen:
    """Give the link, to be passed on by post or e-mail."""
    until = words.date(invitation.expires_at)
    text = paragraphs(
        plain(words("invitation-link", name=words.called(person), room=room_name(audit, words), date=until)),
        plain(link),
        plain(words("invitation-once")),
    )
    return page(text, words, back=door_taps.Invitations(audit.id))
