"""What identifies a person, found in free text before anything is stored.

`findings(text)` says which kinds stand in a text and how sure that is; it never gives the text back. One module a
family of identifiers, each with its rule, its source and examples; a text is read as a person would (`reading`) before
any rule sees it. `gate.check` is what a use case calls.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.audit.identifiers import (
    ages,
    birth,
    counts,
    mail,
    names,
    national_insurance,
    nhs,
    phone,
    police,
    postcode,
    references,
    schooling,
)
from bot.audit.identifiers.finding import Certainty, Finding, certain
from bot.audit.identifiers.passages import around_numbers
from bot.audit.identifiers.reading import plain

__all__ = ["KINDS", "LONGEST", "Certainty", "Finding", "findings"]

Rule = Callable[[str], Iterator[Finding]]

# What one message can hold, in characters. More is not checked in the time a tap may take, so nothing of it is kept.
LONGEST = 4_096
OF_NUMBERS: tuple[Rule, ...] = (
    nhs.found,
    schooling.found,
    national_insurance.found,
    police.found,
    references.found,
    phone.found,
)
OF_WORDS: tuple[Rule, ...] = (birth.found, ages.found, postcode.found, mail.found, names.found, counts.found)
KINDS = (
    "nhs-number",
    "learner-number",
    "pupil-number",
    "national-insurance-number",
    "pnc-number",
    "cro-number",
    "court-case",
    "reference",
    "date-of-birth",
    "age-and-name",
    "phone",
    "team-phone",
    "e-mail",
    "team-e-mail",
    "postcode",
    "named-child",
    "named-person",
    "titled-name",
    "initials",
    "small-number",
    "too-long",
)


def findings(text: str) -> tuple[Finding, ...]:
    """Say what in a text may identify a person: each kind once, certain ones first; empty when nothing stands out.

    A text of more than `LONGEST` characters is not read but refused as `too-long`.

    >>> [(finding.kind, finding.certainty.value) for finding in findings("JB's mum, born 3/3/84: 07700 900123")]
    [('phone', 'certain'), ('date-of-birth', 'certain'), ('initials', 'soft')]
    >>> findings("Working Together 2018 is cited in the policy of 3 March 2025; 43 of 51 staff are trained.")
    ()
    """
    if len(text) > LONGEST or len(read := plain(text)) > 2 * LONGEST:
        return (certain("too-long"),)
    passages = around_numbers(read)
    found = [finding for rule in OF_NUMBERS for finding in rule(passages)] if passages else []
    found += [finding for rule in OF_WORDS for finding in rule(read)]
    sure = dict.fromkeys(finding for finding in found if finding.certainty is Certainty.CERTAIN)
    refused = {finding.kind for finding in sure}
    asked = dict.fromkeys(finding for finding in found if finding.kind not in refused)
    return (*sure, *asked)
