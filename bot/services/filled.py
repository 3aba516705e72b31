"""The rows of a filled form, read one by one and passed through the gate; what is wrong with one concerns it alone."""

from __future__ import annotations

from collections.abc import Iterator

from bot.audit.errors import EmptyText, Identifies, MayIdentify, OffScale, TextTooLong
from bot.audit.filled import RowsRead
from bot.audit.forms import FilledForm, FormFault, FormRow, FormScore, FormText, score_of
from bot.audit.framework import Framework, StatementId
from bot.audit.rules import tidy
from bot.services.gate import stop_identifiers
from bot.text import outside_words


def sift(framework: Framework, filled: FilledForm) -> RowsRead:
    """Read every row and hold each text against the gate; takes a second for a full form, so never on the loop."""
    found = list(read_rows(framework, filled))
    return RowsRead(
        tuple(each for each in found if isinstance(each, FormScore)),
        tuple(each for each in found if isinstance(each, FormText)),
        tuple(each for each in found if isinstance(each, FormFault)),
    )


def read_rows(framework: Framework, filled: FilledForm) -> Iterator[FormScore | FormText | FormFault]:
    """Read the rows of the tool's statements, each once."""
    seen: set[str] = set()
    for row in filled.rows:
        if row.number not in framework.places or row.number in seen:
            yield FormFault(row.number, "twice" if row.number in seen else "unknown")
        else:
            seen.add(row.number)
            yield from read_row(framework, row)


def read_row(framework: Framework, row: FormRow) -> Iterator[FormScore | FormText | FormFault]:
    """Read a row: its score, then its texts."""
    place = framework.statement(row.number).id
    if row.score.strip():
        try:
            yield FormScore(place, score_of(framework, row.score, outside_words()))
        except OffScale as error:
            yield FormFault(place, "off-scale", error.blanks)
        except ValueError:
            yield FormFault(place, "no-score")
    for column, text in zip(framework.columns, row.texts, strict=False):
        if text.strip():
            yield read_text(place, FormText(place, column.id, text))


def read_text(place: StatementId, given: FormText) -> FormText | FormFault:
    """Read a text through the gate; one that may identify somebody is asked about."""
    try:
        text = tidy(given.text)
        stop_identifiers(text, confirmed=False)
    except EmptyText:
        return FormFault(place, "empty")
    except TextTooLong as error:
        return FormFault(place, "too-long", error.blanks)
    except Identifies as error:
        return FormFault(place, "identifies", error.blanks)
    except MayIdentify as error:
        kinds: tuple[str, ...] = error.blanks["kinds"]  # type: ignore[assignment] # as the gate gives them
        return FormText(place, given.column, text, kinds)
    return FormText(place, given.column, text)
