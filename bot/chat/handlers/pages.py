"""The pages behind ⋯, and the commands that open them directly."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime

from bot import services, views
from bot.audit.access import Door
from bot.audit.errors import Stale
from bot.audit.messages import Aim, AimKind, PostKind, PostName
from bot.audit.model import Audit, By
from bot.audit.review import is_withheld
from bot.audit.summary import summarise_audit
from bot.chat.desk import Desk, OnTap, OnText
from bot.chat.handlers import actions, agenda, ahead, delegates, forms, rounds
from bot.chat.handlers.asks import ask
from bot.chat.handlers.cards import UseCase, tell
from bot.chat.handlers.home import at_hand, is_away
from bot.chat.handlers.notebook import TO_NOTES
from bot.chat.incoming import Tapped, Written
from bot.chat.show import Sent
from bot.reports.outlets import documents
from bot.services.posts import want, want_again
from bot.text import room_words
from bot.views import taps
from bot.views.screen import Screen
from bot.views.ways import PageName

ReadPage = Callable[[Audit, str, Desk], Awaitable[Screen]]
Deed = Callable[[Tapped, Audit, str, Desk], Awaitable[None]]


async def page(tapped: Tapped, tap: taps.Page, desk: Desk) -> None:
    """Open a page: ⋯ on a card sends a menu of its own, a button of the menu turns its page."""
    audit = await services.audits.audit_seen(desk.store, tapped.by, tap.audit_id)
    deed = DEEDS.get(tap.page)
    if deed is None or (tap.page is PageName.REPORT and not tap.of):
        await tapped.open(await page_for(tapped.by, tap.page, audit, desk, tap.of))
    else:
        await deed(tapped, audit, tap.of, desk)
    await tapped.answer()  # last: a page may refuse, and a press is answered only once


def opens(name: PageName) -> OnText:
    """Make the command that opens a page as a message of its own."""

    async def command(written: Written, desk: Desk) -> None:
        audit = await at_hand(written, lambda one: taps.Page(one.id, name), desk, services.home.readable)
        if audit is not None:
            await written.say(await page_for(written.by, name, audit, desk))

    return command


async def page_for(by: By, name: PageName, audit: Audit, desk: Desk, of: str = "") -> Screen:
    """Give a page to who asks: of a group's audit in private it says whose it is, and the menu moves nobody's card."""
    if not is_away(by, audit):
        return await page_of(name, audit, of, desk)
    screen = await page_of(PageName.PRIVATE if name is PageName.MENU else name, audit, of, desk)
    return views.home.named(audit, screen, room_words(audit))


async def page_of(name: PageName, audit: Audit, of: str, desk: Desk) -> Screen:
    """Give a page by its name and what it is about; raises `Stale` for one there is no more."""
    if name in READ:
        return await READ[name](audit, of, desk)
    if name in views.pages.PAGES:
        return views.pages.PAGES[name](audit, room_words(audit))
    raise Stale


def turned_to(name: PageName, use_case: UseCase) -> OnTap[taps.OnAudit]:
    """Make the handler of a button on a page: do what it carries, tell the presser, and turn to a page."""

    async def handle(tapped: Tapped, tap: taps.OnAudit, desk: Desk) -> None:
        turn = await use_case(desk.store, tapped.by, **tap.carried)
        await tell(tapped, turn)
        await tapped.open(await page_for(tapped.by, name, turn.audit, desk))
        await desk.settle(turn)

    return handle


async def menu(audit: Audit, _of: str, desk: Desk) -> Screen:
    """Give the menu."""
    last, words = await services.rounds.round_before(desk.store, audit), room_words(audit)
    return views.pages.menu(audit, words, views.rounds.last_row(audit, last, audit.current, words))


async def domain(audit: Audit, of: str, _desk: Desk) -> Screen:
    """Offer the statements of a domain."""
    return views.pages.domain_page(audit, room_words(audit), of)


async def summary(audit: Audit, _of: str, desk: Desk) -> Screen:
    """Print what every domain comes to so far."""
    snapshot = await services.audits.take_snapshot(desk.store, audit.id, datetime.now(UTC))
    return views.summaries.so_far(audit, summarise_audit(snapshot), room_words(audit))


async def settings(audit: Audit, _of: str, desk: Desk) -> Screen:
    """Say what the room has chosen, and who is invited."""
    words, on_offer = room_words(audit), await services.settings.on_offer(desk.store, audit)
    if not desk.pages or audit.room.is_private:
        return views.settings.settings_page(audit, on_offer, words)
    invited = await services.invitations.invited_to(desk.store, audit.id)
    told = views.invitations.invited_lines(audit, invited, words, datetime.now(UTC))
    return views.settings.settings_page(audit, on_offer, words, told, may_invite=True)


async def setting(audit: Audit, of: str, desk: Desk) -> Screen:
    """Offer the choices of one setting."""
    on_offer = await services.settings.on_offer(desk.store, audit)
    return views.settings.setting_page(audit, of, on_offer, room_words(audit))


async def private(audit: Audit, _of: str, _desk: Desk) -> Screen:
    """Give the menu of a private card."""
    return views.home.private_menu(audit, room_words(audit))


async def people(audit: Audit, _of: str, desk: Desk) -> Screen:
    """Say who takes part."""
    here = await services.members.people_here(desk.store, audit)
    return views.pages.people_page(audit, here, room_words(audit))


async def report(audit: Audit, _of: str, _desk: Desk) -> Screen:
    """Offer the kinds of document."""
    return views.pages.report_page(audit, room_words(audit), documents)


READ: Mapping[PageName, ReadPage] = {
    PageName.MENU: menu,
    PageName.DOMAIN: domain,
    PageName.SUMMARY: summary,
    PageName.REPORT: report,
    PageName.PEOPLE: people,
    PageName.FORM: forms.forms_here,
    PageName.SETTINGS: settings,
    PageName.SETTING: setting,
    PageName.ACTIONS: actions.page,
    PageName.OPENING: ahead.opening,
    PageName.DAY: ahead.day,
    PageName.AGENDA: agenda.agenda,
    PageName.TOGETHER: agenda.together,
    PageName.UNSEEN: agenda.unseen,
    PageName.PROGRESS: agenda.progress,
    PageName.LAST: rounds.last_time,
    PageName.PRIVATE: private,
    PageName.DELEGATES: delegates.delegates_here,
}
"""Pages for which more is read than the audit; the others are `views.pages.PAGES`."""


async def notes(tapped: Tapped, audit: Audit, of: str, desk: Desk) -> None:
    """Print the notes on the card's statement; those given in private only to the facilitator, in private."""
    wanted, _, number = of.partition(views.notes.PAGE)
    target = wanted or audit.current
    found = await services.notes.notes_on(desk.store, audit.id, target)
    page = int(number) if number.isdecimal() else 0
    await tapped.open(views.notes.notes_page(audit, target, tuple(found), room_words(audit), number=page))
    withheld = not audit.is_ahead and any(is_withheld(audit, note) for note in found)
    if not number and withheld and tapped.by.person_id == audit.facilitator_id:
        private = views.notes.private_notes(audit, target, tuple(found), room_words(audit))
        await send_privately(tapped, audit, target, private, desk)


async def send_privately(tapped: Tapped, audit: Audit, target: str, private: Screen, desk: Desk) -> None:
    """Send the facilitator the private notes; who has never pressed Start gets a link instead, where the press was."""
    link = await services.seats.make_link(
        desk.store, tapped.by, audit_id=audit.id, statement=audit.current, token=TO_NOTES + desk.token()
    )

    async def or_say(sent: Sent | None) -> None:
        if sent is None:
            way = desk.show.way_in(link.token)
            await tapped.say(views.notes.unreachable(target, tapped.by.person, way, room_words(audit)))

    desk.outbox.send(tapped.by.own_room, private, then=or_say)


async def make(tapped: Tapped, audit: Audit, of: str, desk: Desk) -> None:
    """Have a document made."""
    if of not in documents:
        raise Stale
    words = room_words(audit)
    post = await want(desk.store, tapped.by, audit.id, PostName.of(PostKind.DOCUMENT, of))
    await services.access.note_made(desk.store, tapped.by, audit.id, of, Door.CHAT)
    await desk.posting.enqueue((post,))
    key = "report-coming-there" if is_away(tapped.by, audit) else "report-coming"
    said, back = words(key, document=words(f"document-{of}")), taps.Page(audit.id, PageName.REPORT)
    await tapped.open(views.pages.said_page(said, words, back=back))


async def again(tapped: Tapped, audit: Audit, of: str, desk: Desk) -> None:
    """Have a summary posted again of which nobody knows whether it arrived."""
    name = PostName.of(PostKind.SUMMARY, of) if of else PostName.of(PostKind.OVERALL)
    post = await want_again(desk.store, tapped.by, audit.id, name)
    if post is None:
        raise Stale
    words = room_words(audit)
    await desk.posting.enqueue((post,))
    await tapped.open(views.pages.said_page(words("summary-coming"), words))


async def label(tapped: Tapped, audit: Audit, _of: str, desk: Desk) -> None:
    """Ask for the label under which the room appears in documents."""
    await ask(tapped, Aim(audit.id, AimKind.LABEL), desk)


async def zone(tapped: Tapped, audit: Audit, _of: str, desk: Desk) -> None:
    """Ask for the room's time zone."""
    await ask(tapped, Aim(audit.id, AimKind.ZONE), desk)


async def course(tapped: Tapped, audit: Audit, _of: str, desk: Desk) -> None:
    """Send the picture of the rounds."""
    await rounds.send_rounds(audit, tapped.by.room, desk)


DEEDS: Mapping[PageName, Deed] = {
    PageName.NOTES: notes,
    PageName.REPORT: make,
    PageName.SEND_AGAIN: again,
    PageName.LABEL: label,
    PageName.ZONE: zone,
    PageName.UNTIL: ahead.type_day,
    PageName.ROUNDS: course,
}
"""Pages with which more is done than opening them."""


async def reopen(tapped: Tapped, tap: taps.Reopen, desk: Desk) -> None:
    """Open a closed audit again, with a card."""
    turn = await services.audits.reopen(desk.store, tapped.by, audit_id=tap.audit_id)
    await tapped.answer()
    await tapped.put_away()
    desk.cards.send_again(turn.audit)


async def dismiss(tapped: Tapped, _tap: taps.Dismiss, _desk: Desk) -> None:
    """Put a page or a question away."""
    await tapped.answer()
    await tapped.put_away()
