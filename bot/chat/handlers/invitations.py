"""Inviting somebody without Telegram: the facilitator alone, in private, where nobody else reads the link."""

from __future__ import annotations

import secrets

from bot import services, views
from bot.audit.errors import Stale
from bot.audit.invitations import Invitation
from bot.audit.model import Audit, By
from bot.audit.rules import facilitator_of
from bot.chat.desk import Desk
from bot.chat.handlers.seats import still_there
from bot.chat.incoming import Tapped, Written
from bot.text import room_words
from bot.views import door_taps
from bot.views.screen import Screen

TO_INVITATIONS = "invite-"
"""What the token of a link begins with that leads to the invitations."""


async def invitations(tapped: Tapped, tap: door_taps.Invitations, desk: Desk) -> None:
    """Turn to the invitations; in a group, open the private chat by a link that only the facilitator can use."""
    must_have_pages(desk)
    if tapped.by.is_private:
        screen = await invitations_screen(tapped.by, tap.audit_id, desk)
        await tapped.answer()
        await tapped.open(screen)
        return
    audit = await services.audits.audit_of(desk.store, tap.audit_id)
    facilitator_of(audit, tapped.by.person_id)
    token = TO_INVITATIONS + desk.token()
    link = await services.review.make_link(desk.store, tapped.by, audit_id=audit.id, token=token)
    await tapped.answer(url=desk.show.way_in(link.token))


def must_have_pages(desk: Desk) -> None:
    """Raise `Stale` where no pages are served (any more)."""
    if not desk.pages:
        raise Stale


async def to_invitations(written: Written, desk: Desk) -> None:
    """Let the facilitator in who came by their own link."""
    must_have_pages(desk)
    link = await services.seats.follow_link(desk.store, written.by, token=written.argument)
    audit = await services.audits.audit_of(desk.store, link.audit_id)
    await still_there(audit, written.by, desk)
    await written.say(await invitations_screen(written.by, link.audit_id, desk))


async def invitations_screen(by: By, audit_id: int, desk: Desk) -> Screen:
    """Give the page of invitations."""
    audit, invited = await services.invitations.in_hand(desk.store, by, audit_id=audit_id)
    return views.invitations.invitations_page(audit, invited, room_words(audit), by.at)


async def invite_to(tapped: Tapped, tap: door_taps.InviteTo, desk: Desk) -> None:
    """Ask as what somebody is invited."""
    audit, _ = await services.invitations.in_hand(desk.store, tapped.by, audit_id=tap.audit_id)
    screen = views.invitations.roles_page(audit, tap.agency, room_words(audit))
    await tapped.answer()
    await tapped.open(screen)


async def invite(tapped: Tapped, tap: door_taps.Invite, desk: Desk) -> None:
    """Invite somebody, and give the link."""
    must_have_pages(desk)
    audit, _ = await services.invitations.in_hand(desk.store, tapped.by, audit_id=tap.audit_id)
    name = views.invitations.name_of(services.members.long_form(audit, tap.agency), tap.role, room_words(audit))
    token = desk.token()
    made = await services.invitations.invite(
        desk.store,
        tapped.by,
        audit_id=audit.id,
        agency=tap.agency,
        name=name,
        keys=(token, secrets.randbits(64)),
    )
    await give_link(tapped, audit, made, token, desk)


async def invite_again(tapped: Tapped, tap: door_taps.InviteAgain, desk: Desk) -> None:
    """Give the same person a new link."""
    must_have_pages(desk)
    token = desk.token()
    made = await services.invitations.renew(desk.store, tapped.by, **tap.carried, token=token)
    audit = await services.audits.audit_of(desk.store, tap.audit_id)
    await give_link(tapped, audit, made, token, desk)


async def give_link(tapped: Tapped, audit: Audit, made: Invitation, token: str, desk: Desk) -> None:
    """Show the link, as a message of its own that can be passed on."""
    invited = dict(await services.invitations.invited_to(desk.store, audit.id))
    link = f"{desk.pages}/i/{token}"
    await tapped.answer()
    await tapped.say(views.invitations.link_screen(audit, invited[made], made, link, room_words(audit)))


async def withdraw(tapped: Tapped, tap: door_taps.Withdraw, desk: Desk) -> None:
    """Close the door, and bring what counts who takes part up to date."""
    turn = await services.invitations.withdraw(desk.store, tapped.by, **tap.carried)
    await tapped.answer(tapped.words(turn.done))
    await tapped.open(await invitations_screen(tapped.by, tap.audit_id, desk))
    await desk.settle(turn)
