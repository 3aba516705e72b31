"""All routes, in order, in one place: the first that fits an update handles it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from telegram import Message, Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from bot.chat.context import Context
from bot.chat.handlers import acting, life, moving, paging, personal, rounds, scoring, seats, starting, writing
from bot.chat.refusals import told_kindly
from bot.views import taps

Handler = Callable[[Update, Context], Coroutine[Any, Any, None]]
Route = BaseHandler[Any, Context, Any]


class ForUs(filters.MessageFilter):
    """What is meant for the bot: everything in private, in a group replies to its own messages."""

    def filter(self, message: Message) -> bool:
        """Say whether a message is meant for us."""
        if message.chat.type == message.chat.PRIVATE:
            return True
        about = message.reply_to_message
        return about is not None and about.from_user is not None and about.from_user.id == message.get_bot().id


FOR_US = ForUs()
NEW = filters.UpdateType.MESSAGE
EDITED = filters.UpdateType.EDITED_MESSAGE

COMMANDS: Sequence[tuple[str, Handler]] = (
    ("start", starting.start),
    ("audit", starting.start),
    ("help", starting.help_me),
    ("card", starting.card),
    ("goto", moving.go_to_number),
    ("evidence", writing.evidence),
    ("assurance", writing.assurance),
    ("comment", writing.comment),
    ("progress", paging.COMMANDS["progress"]),
    ("summary", paging.summary),
    ("report", paging.report),
    ("action", acting.action),
    ("actions", acting.list_actions),
    ("rounds", rounds.show_rounds),
    ("agency", starting.agency),
    ("settings", paging.COMMANDS["settings"]),
    ("privacy", starting.privacy),
    ("mydata", personal.my_data),
    ("forgetme", personal.forget_me),
    ("close", paging.COMMANDS["close"]),
)

NOTING: Sequence[tuple[str, Handler]] = (
    ("evidence", writing.evidence),
    ("assurance", writing.assurance),
    ("comment", writing.comment),
)
"""Commands whose messages are notes: they may be edited."""

TAPS: Sequence[tuple[type[taps.Tap], Handler]] = (
    (taps.Score, scoring.score),
    (taps.Rate, scoring.rate),
    (taps.Outside, scoring.outside),
    (taps.Mine, scoring.mine),
    (taps.Reveal, scoring.reveal),
    (taps.UndoReveal, scoring.undo_reveal),
    (taps.ScoreAgain, scoring.score_again),
    (taps.Agree, scoring.agree),
    (taps.Dissent, scoring.dissent),
    (taps.Remind, scoring.remind),
    (taps.Next, moving.move_on),
    (taps.Skip, moving.skip),
    (taps.NotApplicable, scoring.not_applicable),
    (taps.RuleOut, scoring.rule_out),
    (taps.AddNote, writing.add_note),
    (taps.Mode, seats.switch_mode),
    (taps.InPrivate, seats.in_private),
    (taps.SeatNext, seats.seat_next),
    (taps.GoTo, moving.go_to),
    (taps.Page, paging.page),
    (taps.Choose, paging.choose),
    (taps.Comment, writing.add_comment),
    (taps.Keep, writing.keep),
    (taps.Rewrite, writing.rewrite),
    (taps.Belongs, writing.belongs),
    (taps.Remove, writing.remove),
    (taps.Begin, starting.begin),
    (taps.Join, starting.join),
    (taps.JoinAs, starting.join_as),
    (taps.HandOver, paging.hand_over),
    (taps.TakeOver, life.take_over),
    (taps.Close, paging.close),
    (taps.Reopen, paging.reopen),
    (taps.Forget, personal.forget),
    (taps.AddAction, acting.add),
    (taps.Deed, acting.deed),
    (taps.Own, acting.own),
    (taps.DueIn, acting.due_in),
    (taps.Dismiss, paging.dismiss),
)


async def old_button(update: Update, context: Context) -> None:  # noqa: ARG001 - the library's signature
    """Refuse a button of a kind there is no more."""
    raise ValueError


async def unknown_command(update: Update, context: Context) -> None:
    """Point to the help, in private; in a group a command may be for another bot."""
    await starting.help_me(update, context)


def routes() -> list[Route]:
    """Give the handlers, in order."""
    return [
        *(CallbackQueryHandler(told_kindly(handler), pattern=tap.fits) for tap, handler in TAPS),
        CallbackQueryHandler(told_kindly(old_button)),
        *(CommandHandler(name, told_kindly(handler), filters=NEW) for name, handler in COMMANDS),
        *(CommandHandler(name, told_kindly(handler), filters=EDITED) for name, handler in NOTING),
        MessageHandler(NEW & filters.COMMAND & filters.ChatType.PRIVATE, told_kindly(unknown_command)),
        MessageHandler(NEW & filters.StatusUpdate.MIGRATE, told_kindly(life.migrated)),
        MessageHandler(NEW & filters.StatusUpdate.NEW_CHAT_MEMBERS, told_kindly(life.newcomers)),
        MessageHandler(NEW & filters.StatusUpdate.LEFT_CHAT_MEMBER, told_kindly(life.gone)),
        MessageHandler(filters.COMMAND | filters.StatusUpdate.ALL, told_kindly(ignored)),
        MessageHandler(NEW & FOR_US & filters.TEXT, told_kindly(writing.text)),
        MessageHandler(EDITED & FOR_US & filters.TEXT, told_kindly(writing.edited)),
        MessageHandler(NEW & FOR_US, told_kindly(writing.not_text)),
        ChatMemberHandler(told_kindly(life.own_standing), ChatMemberHandler.MY_CHAT_MEMBER),
        ChatMemberHandler(told_kindly(life.others_standing), ChatMemberHandler.CHAT_MEMBER),
    ]


async def ignored(update: Update, context: Context) -> None:
    """Leave alone what is not for us: other bots' commands, pinned messages, changed titles."""
