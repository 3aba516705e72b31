"""The actions in words: which came over from an earlier round, which are open, late or done, what became of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.audit.model import Action, ActionStatus
from bot.reports.account import Account

SIGNS = {"open": "○", "late": "‼", "done": "✓", "dropped": "×"}
"""A sign beside the word, so that colour is never needed."""


@dataclass(frozen=True, slots=True)
class Deed:
    """An action in words. `state` is "open", "late", "done" or "dropped"; `status` says so with its sign."""

    text: str
    statement: str
    owner: str
    due: str
    state: str
    status: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Deeds:
    """Some actions under a heading."""

    heading: str
    deeds: tuple[Deed, ...]


def all_deeds(account: Account) -> tuple[Deeds, ...]:
    """List what is open of earlier rounds first, then what is open, what was done, what was dropped; no empty list."""
    now, earlier = account.snapshot.actions, account.snapshot.carried
    ended = (*earlier, *now)
    lists = (
        ("report-actions-earlier", (one for one in earlier if one.status is ActionStatus.OPEN)),
        ("report-actions-open", (one for one in now if one.status is ActionStatus.OPEN)),
        ("report-actions-done", (one for one in ended if one.status is ActionStatus.DONE)),
        ("report-actions-dropped", (one for one in ended if one.status is ActionStatus.DROPPED)),
    )
    found = (Deeds(account.words(key), deeds(account, actions)) for key, actions in lists)
    return tuple(each for each in found if each.deeds)


def deeds(account: Account, actions: Iterable[Action]) -> tuple[Deed, ...]:
    """Put actions into words, by due date, those without one last."""
    return tuple(deed(account, one) for one in sorted(actions, key=lambda one: (one.due or date.max, one.id)))


def deed(account: Account, action: Action) -> Deed:
    """Put an action into words."""
    words, state = account.words, state_of(account, action)
    return Deed(
        text=action.text,
        statement=action.statement or "",
        owner=account.people.owner(action),
        due=words.date(action.due) if action.due else words("report-no-date"),
        state=state,
        status=f"{SIGNS[state]} {words(f'report-action-{state}')}",
        outcome=action.outcome,
    )


def state_of(account: Account, action: Action) -> str:
    """Say how far an action is; an open one is late from the day after it was due."""
    today = account.snapshot.taken_at.astimezone(account.people.zone).date()
    late = action.status is ActionStatus.OPEN and action.due is not None and action.due < today
    return "late" if late else action.status.value
