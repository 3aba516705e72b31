"""All routes, in order, in one place: the first that fits an update handles it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from telegram import Message, Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    ChatJoinRequestHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from bot import services
from bot.audit.messages import AimKind
from bot.chat import updates
from bot.chat.desk import OnTap, OnText, T
from bot.chat.handlers import (
    access,
    actions,
    agenda,
    ahead,
    answers,
    audits,
    cards,
    chats,
    delegates,
    earlier,
    forms,
    home,
    invitations,
    keeping,
    members,
    notebook,
    notes,
    pages,
    persons,
    pulses,
    ratings,
    review,
    rounds,
    seats,
)
from bot.chat.handlers.asks import ask_for, cancel, cancel_this
from bot.chat.router import Context, old_button, on_event, on_tap, on_text
from bot.views import (
    access_taps,
    ahead_taps,
    delegate_taps,
    door_taps,
    form_taps,
    keeping_taps,
    own_taps,
    pulse_taps,
    seat_taps,
    taps,
)
from bot.views.ways import PageName

Route = BaseHandler[Any, Context, Any]


def replies_to_us(message: Message) -> bool:
    """Say whether a message replies to one of the bot's own."""
    about = message.reply_to_message
    return about is not None and about.from_user is not None and about.from_user.id == message.get_bot().id


class ForUs(filters.MessageFilter):
    """What is meant for the bot: everything in private, in a group replies to its own messages."""

    def filter(self, message: Message) -> bool:
        """Say whether a message is meant for us."""
        if message.chat.type == message.chat.PRIVATE:
            return True
        return replies_to_us(message)


class Called(filters.MessageFilter):
    """What calls the bot by a command that no other route takes: one that names it, replies to it, or is a caption."""

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__()
        self.names = frozenset(names)

    def filter(self, message: Message) -> bool:
        """Say whether the bot is called; a command of ours that names another bot is for that one."""
        first = (message.caption or message.text or "").partition(" ")[0].partition("\n")[0].lower()
        command, _, whose = first.removeprefix("/").partition("@")
        if not first.startswith("/"):
            return False
        below_a_file = bool(message.caption) and not whose and command in self.names
        replies = not whose and replies_to_us(message)
        return below_a_file or replies or whose == message.get_bot().username.lower()


FOR_US = ForUs()
NEW = filters.UpdateType.MESSAGE
EDITED = filters.UpdateType.EDITED_MESSAGE
ARRIVALS = filters.StatusUpdate.NEW_CHAT_MEMBERS | filters.StatusUpdate.LEFT_CHAT_MEMBER

COMMANDS: Mapping[str, OnText] = {
    "start": audits.start,
    "audit": audits.start,
    "help": audits.help_me,
    "card": home.card,
    "goto": home.go_to_number,
    "comment": notes.takes(AimKind.COMMENT),
    "progress": pages.opens(PageName.PROGRESS),
    "summary": pages.opens(PageName.SUMMARY),
    "report": pages.opens(PageName.REPORT),
    "form": pages.opens(PageName.FORM),
    "action": actions.action,
    "actions": pages.opens(PageName.ACTIONS),
    "review": review.review,
    "notes": notebook.notes,
    "cancel": cancel,
    "rounds": rounds.show_rounds,
    "hold": keeping.hold,
    "records": access.records,
    "pulse": pulses.pulse,
    "agency": members.agency,
    "settings": pages.opens(PageName.SETTINGS),
    "privacy": audits.privacy,
    "mydata": persons.my_data,
    "forgetme": persons.forget_me,
    "import": earlier.how_to_import,
    "close": pages.opens(PageName.CLOSE),
}

AGAIN: Mapping[str, OnText] = {"action": actions.edited_action, "hold": keeping.hold}
"""Commands behind which something stands that is kept, and is no note: what an edited one is for."""


def tap(kind: type[T], handler: OnTap[T]) -> Route:
    """Route one kind of button to its handler."""
    return CallbackQueryHandler(on_tap(kind, handler), pattern=kind.fits)


def asking(*kinds: type[taps.Asking]) -> Sequence[Route]:
    """Route buttons after which one is asked for a text."""
    return [tap(kind, ask_for) for kind in kinds]


TAPS: Sequence[Route] = (
    tap(taps.Score, cards.pressed(services.answers.score)),
    tap(taps.Rate, ratings.rate),
    tap(taps.Outside, ratings.outside),
    tap(taps.Mine, ratings.mine),
    tap(taps.ShowAll, cards.pressed(services.ratings.reveal)),
    tap(taps.UndoReveal, cards.pressed(services.ratings.undo_reveal)),
    tap(taps.ScoreAgain, cards.pressed(services.ratings.score_again)),
    tap(taps.ScoreLate, ratings.score_late),
    tap(taps.Late, ratings.late),
    tap(taps.Agree, ratings.agree),
    tap(taps.AgreeAnyway, ratings.agree_anyway),
    tap(taps.AgreeAndGoOn, cards.moving(services.ratings.agree_and_go_on)),
    tap(taps.Remind, ratings.remind),
    tap(taps.Next, cards.moving(services.cards.move_on)),
    tap(taps.Skip, cards.pressed(services.cards.skip)),
    tap(taps.GoTo, home.go_to),
    tap(taps.NotApplicable, answers.not_applicable),
    tap(taps.RuleOut, answers.rule_out),
    tap(taps.OpenAgain, answers.open_again),
    tap(taps.OpenFor, answers.open_for),
    tap(taps.OpenEarly, answers.open_early),
    tap(taps.Mode, seats.switch_mode),
    tap(taps.InPrivate, seats.in_private),
    tap(seat_taps.SeatNext, seats.seat_next),
    tap(seat_taps.SeatBack, seats.seat_back),
    tap(seat_taps.SitDown, home.sit_down),
    tap(seat_taps.SitAt, home.sit_at_statement),
    tap(seat_taps.MyAnswers, home.my_answers),
    *asking(taps.AddNote, taps.Comment, taps.Disagree, taps.AddAction),
    tap(taps.Keep, notes.about_text),
    tap(taps.Belongs, notes.about_text),
    tap(taps.Another, notes.about_text),
    tap(taps.Rewrite, notes.rewrite),
    tap(taps.Remove, notes.remove),
    tap(taps.OwnNotes, notebook.own_notes),
    tap(taps.StepOnNote, notebook.step),
    tap(taps.RemoveNote, notebook.remove),
    tap(taps.NoteToDomain, notebook.to_domain),
    tap(taps.MoveNote, notebook.move_note),
    tap(taps.Begin, audits.begin),
    tap(ahead_taps.BeginAhead, ahead.begin),
    tap(ahead_taps.AheadIn, ahead.set_day),
    tap(ahead_taps.AheadUntil, ahead.set_until),
    tap(ahead_taps.CardByCard, ahead.card_by_card),
    tap(ahead_taps.OpenAll, ahead.open_all),
    tap(ahead_taps.Hush, ahead.hush),
    tap(ahead_taps.BeginTalk, agenda.begin_talk),
    tap(ahead_taps.TakeOut, agenda.take_out),
    tap(ahead_taps.Pick, agenda.pick),
    tap(ahead_taps.Confirm, agenda.confirm),
    tap(ahead_taps.RuleOutUnseen, agenda.rule_out_unseen),
    tap(door_taps.Invitations, invitations.invitations),
    tap(door_taps.InviteTo, invitations.invite_to),
    tap(door_taps.Invite, invitations.invite),
    tap(door_taps.InviteAgain, invitations.invite_again),
    tap(door_taps.Withdraw, invitations.withdraw),
    tap(pulse_taps.PulsePage, pulses.pulse_page),
    tap(pulse_taps.PulseChoose, pulses.choose),
    tap(pulse_taps.PulseBegin, pulses.open_pulse),
    tap(pulse_taps.PulseEnd, pulses.end_pulse),
    tap(pulse_taps.PulseSay, pulses.say),
    tap(delegate_taps.RateFor, delegates.rate_for),
    tap(delegate_taps.OutsideFor, delegates.outside_for),
    tap(delegate_taps.SpeakFor, delegates.speak_for),
    tap(delegate_taps.NameDelegate, delegates.name_delegate),
    tap(delegate_taps.EndDelegate, delegates.end_delegate),
    tap(form_taps.FormFor, forms.issue),
    tap(form_taps.Retick, forms.retick),
    tap(form_taps.HandIn, forms.keep),
    tap(form_taps.RetickEarlier, earlier.retick_import),
    tap(form_taps.KeepEarlier, earlier.keep_import),
    tap(taps.Join, members.join),
    tap(taps.JoinAs, members.join_as),
    tap(taps.SamePeople, members.same_people),
    tap(taps.TakeOver, chats.take_over),
    tap(taps.HandOver, pages.turned_to(PageName.PEOPLE, services.members.hand_over)),
    tap(taps.ReadPrivately, review.read_privately),
    tap(taps.ReadDomain, review.read_domain),
    tap(taps.ReadStatement, review.read_statement),
    tap(taps.Page, pages.page),
    tap(taps.Choose, pages.turned_to(PageName.SETTINGS, services.settings.choose)),
    tap(taps.Close, pages.turned_to(PageName.REOPEN, services.audits.close)),
    tap(taps.Reopen, pages.reopen),
    tap(taps.Dismiss, pages.dismiss),
    tap(own_taps.Cancel, cancel_this),
    tap(taps.Forget, persons.forget),
    tap(own_taps.MyData, persons.read_on),
    tap(own_taps.MyDataFile, persons.data_file),
    tap(keeping_taps.OnRecord, keeping.on_record),
    tap(keeping_taps.KeepFor, keeping.keep_for),
    tap(keeping_taps.LiftHold, keeping.lift_hold),
    tap(access_taps.Records, access.read_records),
    tap(access_taps.Vouch, access.vouch),
    tap(access_taps.Disown, access.disown),
    tap(access_taps.Expel, access.expel),
    tap(access_taps.LetIn, access.let_in),
    tap(access_taps.TurnAway, access.turn_away),
    tap(taps.StepOn, actions.step),
    tap(taps.Own, actions.own),
    tap(taps.DueIn, actions.due_in),
    tap(taps.DueOn, actions.due_on),
)


def noting(columns: Iterable[str]) -> Mapping[str, OnText]:
    """Give the commands whose messages are notes, and may be edited: one a column of any framework, and comments."""
    return {name: notes.takes(name) for name in dict.fromkeys((*columns, AimKind.COMMENT.value))}


def routes(columns: Iterable[str]) -> list[Route]:
    """Give the handlers, in order; `columns` are those of every framework there is."""
    written = noting(columns)
    called = Called({**COMMANDS, **written})
    return [
        *TAPS,
        CallbackQueryHandler(old_button),
        *(CommandHandler(name, on_text(handler), filters=NEW) for name, handler in {**COMMANDS, **written}.items()),
        *(CommandHandler(name, on_text(handler), filters=EDITED) for name, handler in {**AGAIN, **written}.items()),
        # In a group a command may be for another bot.
        MessageHandler(NEW & filters.COMMAND & (filters.ChatType.PRIVATE | called), on_text(audits.help_me)),
        MessageHandler(NEW & filters.StatusUpdate.MIGRATE, on_event(updates.moved, chats.migrated)),
        MessageHandler(NEW & filters.StatusUpdate.NEW_CHAT_TITLE, on_event(updates.renamed, chats.renamed)),
        MessageHandler(
            NEW & filters.StatusUpdate.FORUM_TOPIC_CLOSED, on_event(updates.topic_closed, chats.topic_closed)
        ),
        MessageHandler(NEW & filters.StatusUpdate.PINNED_MESSAGE, on_event(updates.pinned, chats.pinned)),
        MessageHandler(NEW & ARRIVALS, on_event(updates.arrivals, access.others_standing)),
        MessageHandler((NEW & filters.COMMAND) | filters.StatusUpdate.ALL, ignored),
        MessageHandler(NEW & FOR_US & filters.TEXT, on_text(notes.text)),
        MessageHandler(EDITED & FOR_US & filters.TEXT & ~filters.COMMAND, on_text(notes.edited)),
        MessageHandler(EDITED & FOR_US & filters.Document.ALL, on_text(forms.edited_file)),
        MessageHandler(EDITED, on_text(notes.edited_otherwise, any_writer=True)),
        MessageHandler(NEW & (FOR_US | called) & filters.Document.ALL, on_text(forms.handed_in)),
        MessageHandler(NEW & (FOR_US | called), on_text(notes.not_text)),
        ChatJoinRequestHandler(on_event(updates.knocks, access.knocked)),
        ChatMemberHandler(on_event(updates.own_standing, chats.own_standing), ChatMemberHandler.MY_CHAT_MEMBER),
        ChatMemberHandler(on_event(updates.others_standing, access.others_standing), ChatMemberHandler.CHAT_MEMBER),
    ]


async def ignored(update: Update, context: Context) -> None:
    """Leave alone what is not for us: other bots' commands, a topic that was made, a changed picture."""
