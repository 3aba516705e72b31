"""What the facilitator's page can do: the taps of the chat, each with the use case that the chat's handler calls."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot import services
from bot.audit.choices import OPENINGS, REASONS
from bot.audit.errors import Stale
from bot.audit.messages import Turn
from bot.audit.model import By
from bot.services.ports import Store
from bot.views import ahead_taps, delegate_taps, door_taps, taps
from bot.views.tap_form import Tap

UseCase = Callable[..., Awaitable[Turn]]


def on_the_audit(use_case: UseCase) -> UseCase:
    """Leave out what a tap carries for the chat's words alone."""

    async def do(store: Store, by: By, *, audit_id: int, **_told: Any) -> Turn:  # noqa: ANN401 - whatever a tap carries
        return await use_case(store, by, audit_id=audit_id)

    return do


USE_CASES: Mapping[type[Tap], UseCase] = {
    taps.Score: services.answers.score,
    taps.ShowAll: services.ratings.reveal,
    taps.UndoReveal: services.ratings.undo_reveal,
    taps.ScoreAgain: services.ratings.score_again,
    taps.Agree: services.ratings.agree,
    taps.AgreeAnyway: services.ratings.agree_anyway,
    taps.AgreeAndGoOn: services.ratings.agree_and_go_on,
    taps.Remind: on_the_audit(services.ratings.remind),
    taps.Next: services.cards.move_on,
    taps.Skip: services.cards.skip,
    taps.GoTo: services.cards.go_to,
    taps.RuleOut: services.answers.rule_out,
    taps.OpenFor: services.answers.open_for,
    taps.OpenEarly: services.answers.open_early,
    ahead_taps.AheadIn: services.ahead.set_day,
    ahead_taps.AheadUntil: services.ahead.set_until,
    ahead_taps.CardByCard: services.ahead.card_by_card,
    ahead_taps.OpenAll: services.ahead.open_all,
    ahead_taps.BeginTalk: services.agenda.begin_talk,
    ahead_taps.TakeOut: services.agenda.take_out,
    ahead_taps.Pick: services.agenda.pick,
    ahead_taps.Confirm: on_the_audit(services.agenda.confirm),
    ahead_taps.RuleOutUnseen: services.agenda.rule_out_unseen,
    door_taps.Withdraw: services.invitations.withdraw,
    taps.HandOver: services.members.hand_over,
    delegate_taps.NameDelegate: services.delegates.name_delegate,
    delegate_taps.EndDelegate: services.delegates.end_delegate,
    taps.Choose: services.settings.choose,
    taps.Close: services.audits.close,
    taps.Reopen: services.audits.reopen,
}

REASONED: Mapping[type[Tap], tuple[str, ...]] = {
    taps.RuleOut: REASONS,
    taps.OpenFor: OPENINGS,
    ahead_taps.RuleOutUnseen: REASONS,
}
"""The reasons that are offered; any other is typed, in the chat."""

SENT_AGAIN = frozenset({ahead_taps.OpenAll, ahead_taps.CardByCard, ahead_taps.BeginTalk, taps.Reopen})
"""After these another card takes the old one's place in the chat, below."""

ASKED_FIRST: Mapping[type[Tap], str] = {
    ahead_taps.OpenAll: "opening-how",
    ahead_taps.CardByCard: "page-sure-cards",
    door_taps.Withdraw: "page-sure-withdraw",
    door_taps.InviteAgain: "page-sure-again",
    taps.HandOver: "page-sure-hand-over",
    taps.Close: "close-then",
}
"""What ends or removes something, with what is said before it is done."""


def pressed(data: str, audit_id: int) -> Tap:
    """Read what a button of the page carries; raises `Stale` for what none carries, or of another audit."""
    kinds: tuple[type[Tap], ...] = (*USE_CASES, door_taps.InviteAgain)
    kind = next((each for each in kinds if each.fits(data)), None)
    if kind is None:
        raise Stale
    try:
        tap = kind.unpack(data)
        tap.pack()
    except ValueError:
        raise Stale from None
    if tap.carried["audit_id"] != audit_id:
        raise Stale
    if type(tap) in REASONED and tap.carried["reason"] not in REASONED[type(tap)]:
        raise Stale
    return tap
