"""Where a button leads: the pages by name, and what can be done with an action. Old buttons carry these for ever."""

from __future__ import annotations

from enum import StrEnum


class PageName(StrEnum):
    """The pages behind ⋯; the label of one in the menu is `page-NAME`."""

    MENU = "menu"
    PROGRESS = "progress"
    GOTO = "goto"
    DOMAIN = "domain"
    NOTES = "notes"
    COMMENT = "comment"
    SUMMARY = "summary"
    REPORT = "report"
    FORM = "form"
    SEND_AGAIN = "again"
    """A post that may or may not have come, once more."""

    ACTIONS = "actions"
    SETTINGS = "settings"
    SETTING = "setting"
    EARLY = "early"
    """What one person scored before agencies scored in secret."""

    LABEL = "label"
    ZONE = "zone"
    ROUNDS = "rounds"
    LAST = "last"
    PEOPLE = "people"
    DELEGATES = "delegates"
    """Who scores for agencies that are absent; about one of them, who could."""

    CLOSE = "close"
    REOPEN = "reopen"
    PRIVATE = "private"
    """The menu of a private card."""

    HELP = "help"
    OPENING = "opening"
    DAY = "day"
    UNTIL = "until"
    """Another day than those offered, which is typed."""

    AGENDA = "agenda"
    TOGETHER = "together"
    UNSEEN = "unseen"


class ActionsShown(StrEnum):
    """What the page of actions shows instead of what is open."""

    ENDED = "ended"
    OFFERS = "offers"


class Step(StrEnum):
    """What can be done with an action, on its own message; the label is `button-action-STEP`."""

    VIEW = "view"
    OWNER = "owner"
    DAY = "due"
    LATER = "later"
    """No owner yet: on to the day."""

    TYPE_DAY = "type"
    TEXT = "text"
    DONE = "done"
    DROP = "drop"
    WORD = "word"
    """A word on how it ended."""

    AGAIN = "again"


class NoteStep(StrEnum):
    """What can be done with a note that was kept."""

    VIEW = "view"
    TEXT = "text"
    MOVE = "move"
    REMOVE = "remove"
    """Ask whether to remove it."""
