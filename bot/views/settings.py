"""What a room has chosen, in words: a list of the settings, and a page for each with its choices."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from bot.audit.choices import CHOICES, GROUP_ONLY, ZONES, in_force
from bot.audit.errors import Stale
from bot.audit.model import Audit
from bot.text import Words, languages
from bot.views import door_taps, pulse_taps, taps
from bot.views.markup import bold, lines, paragraphs, plain
from bot.views.pages import home, page
from bot.views.screen import Button, Row, Screen, in_rows
from bot.views.ways import PageName

LANGUAGE, ZONE = "language", "time_zone"


def settings_page(
    audit: Audit, on_offer: Collection[str], words: Words, invited: str = "", *, may_invite: bool = False
) -> Screen:
    """Say what is in force, with a button for each setting that can be chosen, and one for the room's name.

    `invited` is HTML that lists who takes part without Telegram; `may_invite`: there are pages to invite to.
    """
    told = (f"{bold(words(f'setting-{name}') + ':')} {plain(chosen(audit, name, words))}" for name in known(audit))
    buttons = [Button(words(f"setting-{name}"), taps.Page(audit.id, PageName.SETTING, name)) for name in on_offer]
    label = Button(words("button-label"), taps.Page(audit.id, PageName.LABEL))
    door = [Button(words("button-invitations"), door_taps.Invitations(audit.id))] if may_invite else []
    asks = Button(words("button-pulse"), pulse_taps.PulsePage(audit.id))
    pulse = [] if audit.room.is_private else [asks]
    text = paragraphs(bold(words("settings-title")), lines(*told), invited)
    return page(text, words, *in_rows([*buttons, label, *door, *pulse], 1), back=home(audit))


def known(audit: Audit) -> tuple[str, ...]:
    """Name the settings that mean something in a room."""
    names = (name for name in CHOICES if not (audit.room.is_private and name in GROUP_ONLY))
    return (*names, LANGUAGE, ZONE)


def setting_page(audit: Audit, name: str, on_offer: Mapping[str, Collection[str]], words: Words) -> Screen:
    """Offer the choices of one setting, the one in force marked; raises `Stale` for one there is not."""
    if name not in on_offer:
        raise Stale
    present, called = in_force(name, audit.room.settings), choices(name, words)
    buttons = [choice_button(taps.Choose(audit.id, name, choice), called[choice], present) for choice in on_offer[name]]
    more: Row = (Button(words("choice-time_zone-other"), taps.Page(audit.id, PageName.ZONE)),) if name == ZONE else ()
    text = f"{bold(words(f'setting-{name}') + ':')} {plain(chosen(audit, name, words))}"
    rows = (*in_rows(buttons, 1), *([more] if more else []))
    return page(text, words, *rows, back=taps.Page(audit.id, PageName.SETTINGS))


def choice_button(tap: taps.Choose, label: str, present: str) -> Button:
    """Offer one choice, marked when it is in force."""
    return Button(f"{'✓ ' if tap.choice == present else ''}{label}", tap)


def choices(name: str, words: Words) -> dict[str, str]:
    """Give the choices of a setting that have a button, in words."""
    if name == LANGUAGE:
        return {code: other("language-name") for code, other in languages().items()}
    if name == ZONE:
        return {zone: zone.rpartition("/")[2] for zone in ZONES}
    return {choice: words(f"choice-{name}-{choice}") for choice in CHOICES[name]}


def chosen(audit: Audit, name: str, words: Words) -> str:
    """Say in words what is in force."""
    present = in_force(name, audit.room.settings)
    return present.replace("_", " ") if name == ZONE else choices(name, words).get(present, present)
