"""The facilitator's page: forms that work without scripts, each press kept once, what ends something asked first."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot import services
from bot.audit.errors import AuditError, NoAudit, NotFacilitator, Stale
from bot.audit.messages import Turn
from bot.audit.model import Audit
from bot.audit.rules import facilitator_of
from bot.services.due import zone_of
from bot.services.ports import AlreadyHandled
from bot.services.updates import must_be_new
from bot.services.visits import hashed
from bot.text import room_words
from bot.views import ahead_taps, delegate_taps, door_taps, taps
from bot.views.asks import far_from_all
from bot.views.errors import sentence
from bot.views.invitations import name_of
from bot.views.screen import Button
from bot.views.tap_form import Tap
from bot.web.pages.blank_forms import issue
from bot.web.pages.forms import PressedForm, read_form
from bot.web.pages.keys import new_key
from bot.web.pages.leading import Leading, html
from bot.web.pages.presses import ASKED_FIRST, SENT_AGAIN, USE_CASES, pressed
from bot.web.pages.site import Site, Visitor
from bot.web.pages.tags import Tags, seen, unchanged
from bot.web.webhook import Refused

SAID = frozenset(
    {
        services.cards.NUDGE,
        *("all-answered", "last-unanswered", "reminded", "nobody-missing", "reveal-undone", "score-again"),
        *("opened-again", "opened-early", "invitation-withdrawn", "delegate-named", "delegate-ended"),
    }
)
"""What is said after a press; after any other that it is done."""

LINK_BYTES = 24


@dataclass(frozen=True, slots=True)
class Lead:
    """The handlers of the facilitator's page."""

    site: Site
    tags: Tags

    async def led(self, request: Request, visitor: Visitor) -> Audit:
        """Give the audit in the address to who runs it; for everybody else there is nothing: raises `NoAudit`."""
        audit = await self.site.audit(request, visitor)
        if audit.facilitator_id != visitor.person.id:
            raise NoAudit
        return audit

    async def page(self, request: Request) -> Response:
        """Show the page."""
        if (known := await self.tags.at_hand(request)) is not None:
            return known
        visitor = await self.site.visitor(request)
        audit = await self.led(request, visitor)
        if self.tags.says_no_news(request, visitor, audit):
            return unchanged(seen(request))
        drawn = await self.draw(audit, visitor, said=outcome_said(audit, request.query_params.get("said", "")))
        return self.tags.page(request, visitor, audit, drawn)

    async def draw(
        self, audit: Audit, visitor: Visitor, status: int = 200, *, said: str = "", refused: str = ""
    ) -> Response:
        """Draw it, with what came of a press."""
        now = self.site.clock()
        lead = await self.leading(audit, now)
        drawn = {"audit": audit, "lead": lead, "visitor": visitor, "mark": visitor.form_mark, "press": new_key()}
        soon = now.astimezone(zone_of(audit)).strftime("%Y-%m-%dT%H:%M")
        return self.site.draw(
            "lead.html", lead.words, status, **drawn, said=said, refused=refused, html=html, soon=soon
        )

    async def leading(self, audit: Audit, now: datetime) -> Leading:
        """Read what the page shows."""
        store = self.site.store
        return Leading(
            audit,
            await services.rounds.round_before(store, audit),
            await services.visits.last_seen(store, audit.id),
            await services.invitations.invited_to(store, audit.id),
            await services.members.people_here(store, audit),
            await services.delegates.absent_agencies(store, audit),
            await services.settings.on_offer(store, audit),
            await services.rounds.is_last(store, audit),
            room_words(audit),
            now,
        )

    async def press(self, request: Request) -> Response:
        """Do what was pressed, by the use case that the chat's handler calls; a refusal is said on the page."""
        visitor = await self.site.visitor(request)
        if not self.site.rations.visitor.allows(str(visitor.person.id)):
            raise Refused(429)
        form = await read_form(request)
        visitor.must_have_sent(form)
        press = PressedForm(visitor, await self.led(request, visitor), form)
        try:
            return await self.answer(press)
        except NotFacilitator:
            raise NoAudit from None
        except Stale:
            refused = press.words("page-moved-on")
        except AuditError as error:
            refused = sentence(error, press.words)
        return await self.draw(await self.led(request, visitor), visitor, 422, refused=refused)

    async def answer(self, press: PressedForm) -> Response:
        """Read what was pressed; ask first where it ends or removes something."""
        if "agency" in press.form:
            return await self.invite(press)
        if "form" in press.form:
            return await issue(self.site, press)
        tap = tap_of(press)
        key = ASKED_FIRST.get(type(tap), "")
        if key and press.form.get("sure") != "yes":
            return self.ask(press, press.words(key), Button(press.words("page-yes"), tap))
        if isinstance(tap, door_taps.InviteAgain):
            return await self.invite_again(press, tap)
        return await self.do(press, tap)

    async def do(self, press: PressedForm, tap: Tap) -> Response:
        """Do it, bring the chat up to date, and lead back to the page; what was done before is not done again."""
        data = tap.pack()
        by = press.visitor.by(self.site.clock(), press.number(data))
        turn = None
        with suppress(AlreadyHandled):
            await must_be_new(self.site.store, by)
            turn = await USE_CASES[type(tap)](self.site.store, by, **tap.carried)
            await self.show(turn, tap)
        if turn is not None and turn.done == services.ratings.FAR and isinstance(tap, taps.Agree):
            asked = far_from_all(turn.audit, tap, press.words)
            return self.ask(press, html(asked.text), asked.rows[0][0])
        if isinstance(tap, taps.HandOver):
            return RedirectResponse("/", 303)
        done = turn.done if turn is not None and turn.done in SAID else "done"
        return RedirectResponse(f"/lead/{press.audit.id}?said={done}", 303)

    async def show(self, turn: Turn, tap: Tap) -> None:
        """Bring the chat up to date as after a tap there."""
        await self.site.settle(turn)
        if type(tap) in SENT_AGAIN:
            self.site.send_again(turn.audit)
        if isinstance(tap, taps.Remind) and turn.done == "reminded":
            self.site.ask_missing(turn.audit)

    def ask(self, press: PressedForm, what: str, button: Button) -> Response:
        """Ask whether something is meant, with the button once more."""
        return self.site.draw(
            "sure.html",
            press.words,
            audit=press.audit,
            visitor=press.visitor,
            mark=press.visitor.form_mark,
            press=press.form.get("press", ""),
            what=what,
            button=button,
        )

    async def invite(self, press: PressedForm) -> Response:
        """Invite somebody, and show the link; asked for twice it is one invitation, and the same link."""
        agency, role = press.form["agency"], press.form.get("role", "")
        what = f"{agency}\0{role}"
        secret = press.secret(what)
        token = token_of(secret)
        by = press.visitor.by(self.site.clock(), press.number(what))
        speaks_for = services.members.long_form(press.audit, agency)
        with suppress(AlreadyHandled):
            await must_be_new(self.site.store, by)
            await services.invitations.invite(
                self.site.store,
                by,
                audit_id=press.audit.id,
                agency=agency,
                name=name_of(speaks_for, role, press.words),
                keys=(token, int.from_bytes(secret[LINK_BYTES:], "big")),
            )
        return await self.give_link(press, token)

    async def invite_again(self, press: PressedForm, tap: door_taps.InviteAgain) -> Response:
        """Give the same person a new link."""
        token = token_of(press.secret(tap.pack()))
        by = press.visitor.by(self.site.clock(), press.number(tap.pack()))
        with suppress(AlreadyHandled):
            await must_be_new(self.site.store, by)
            await services.invitations.renew(self.site.store, by, **tap.carried, token=token)
        return await self.give_link(press, token)

    async def give_link(self, press: PressedForm, token: str) -> Response:
        """Show a link: here alone, as only its hash is kept."""
        invited = await services.invitations.invited_to(self.site.store, press.audit.id)
        made = next(((each, person) for each, person in invited if each.token == hashed(token)), None)
        if made is None:
            raise Stale
        link = f"{self.site.address}/i/{token}"
        return self.site.draw(
            "link.html",
            press.words,
            audit=press.audit,
            visitor=press.visitor,
            invitation=made[0],
            person=made[1],
            link=link,
        )


def token_of(secret: bytes) -> str:
    """Write the token of a link, of 192 bits."""
    return urlsafe_b64encode(secret[:LINK_BYTES]).decode()


def tap_of(press: PressedForm) -> Tap:
    """Read what was pressed or chosen; raises `Stale` for what is neither."""
    if "until" in press.form:
        return until(press)
    if "absent" in press.form:
        chosen = (press.form["absent"], press.form.get("speaker", ""))
        return pressed("|".join((delegate_taps.NameDelegate.code, str(press.audit.id), *chosen)), press.audit.id)
    return pressed(press.form.get("tap", ""), press.audit.id)


def until(press: PressedForm) -> Tap:
    """Read by when all is to be in, on the room's own clock; raises `Stale` for what is no moment."""
    facilitator_of(press.audit, press.visitor.person.id)
    try:
        moment = datetime.fromisoformat(press.form["until"]).replace(tzinfo=zone_of(press.audit))
        return ahead_taps.AheadUntil(press.audit.id, int(moment.timestamp()) // 60)
    except (ValueError, OverflowError):
        raise Stale from None


def outcome_said(audit: Audit, key: str) -> str:
    """Say what came of the last press; nothing for what is no such thing."""
    words = room_words(audit)
    if key == services.cards.NUDGE:
        column = services.cards.thin(audit, audit.current)
        text = audit.framework.text_of(column, words.language) if column else None
        return words(key, column=words.inside(text.label), prompt=text.prompt) if text else ""
    if key in SAID:
        return words(key, number=audit.current)
    return words("page-done") if key == "done" else ""
