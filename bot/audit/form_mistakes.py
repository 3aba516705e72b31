"""What can be wrong with a form that is handed in; each has its sentence, as all mistakes do."""

from __future__ import annotations

from bot.audit.errors import AuditError


class FormMistake(AuditError):
    """Something is wrong with a form as a whole: nothing of it is looked at any further."""

    key = "error-form-broken"


class FormTooLarge(FormMistake):
    """The file is larger than a filled form can be, or would be once it is unpacked."""

    key = "error-form-too-large"


class FormTooLong(FormMistake):
    """There are far more rows than a form has."""

    key = "error-form-too-long"


class NoSpreadsheet(FormMistake):
    """The file is no .xlsx, whatever it is called."""

    key = "error-form-no-spreadsheet"


class FormBroken(FormMistake):
    """The file cannot be read."""


class FormActs(FormMistake):
    """The file holds macros, or leads to other files."""

    key = "error-form-acts"


class FormHasFormula(FormMistake):
    """A cell to fill holds a formula; `where` is the cell."""

    key = "error-form-formula"


class NoForm(FormMistake):
    """The file carries no form's code."""

    key = "error-no-form"


class FormTorn(FormMistake):
    """The code was changed, or is not one of ours."""

    key = "error-form-torn"


class FormElsewhere(FormMistake):
    """The form is of another room's audit."""

    key = "error-form-elsewhere"


class FormRoundOver(FormMistake):
    """The form is of a round that is closed; `round` says which."""

    key = "error-form-round-over"


class FormOfOthers(FormMistake):
    """The form is another agency's, and whoever hands it in is not the facilitator."""

    key = "error-form-of-others"


class FormGone(FormMistake):
    """Telegram no longer gives the file that was looked at, or gives another one."""

    key = "error-form-gone"


TROUBLES: dict[str, type[FormMistake]] = {
    "large": FormTooLarge,
    "long": FormTooLong,
    "kind": NoSpreadsheet,
    "broken": FormBroken,
    "acts": FormActs,
    "formula": FormHasFormula,
    "no-form": NoForm,
}
"""What the process that reads files says of one that it will not read any further."""
