"""What identifies a person, found in free text before anything is stored.

`findings(text)` says which kinds stand in a text and how sure that is; it never gives the text back. One module a
family of identifiers, each with its rule, its source and examples; a text is read as a person would (`reading`) before
any rule sees it. `gate.check` is what a use case calls.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.audit.identifiers import (
    addresses,
    ages,
    birth,
    counts,
    courts,
    handles,
    initials,
    logs,
    mail,
    money,
    names,
    national_insurance,
    nhs,
    nicknames,
    papers,
    phone,
    police,
    postcode,
    pupils,
    references,
    relations,
    unique,
    vehicles,
)
from bot.audit.identifiers.finding import Certainty, Finding, certain
from bot.audit.identifiers.kinds import KINDS
from bot.audit.identifiers.near import Read
from bot.audit.identifiers.numbers import LEARNER, NHS, ten_digits
from bot.audit.identifiers.passages import around_numbers
from bot.audit.identifiers.reading import plain
from bot.audit.identifiers.spelling import as_digits

__all__ = ["KINDS", "LONGEST", "Certainty", "Finding", "findings"]

Rule = Callable[[str], Iterator[Finding]]

# Both are ten digits; the check says which.
BY_CHECK = {NHS: nhs.nhs_number, LEARNER: pupils.learner_number}


def tens(text: str) -> Iterator[Finding]:
    """Look for numbers of ten digits."""
    for number in ten_digits(text):
        finding = BY_CHECK[number.check](number)
        if finding:
            yield finding


# What one message can hold, in characters. More is not checked in the time a tap may take, so nothing of it is kept.
LONGEST = 4_096
OF_NUMBERS: tuple[Rule, ...] = (
    tens,
    pupils.pupil_numbers_in,
    national_insurance.insurance_numbers_in,
    police.police_numbers_in,
    courts.court_numbers_in,
    logs.logs_in,
    references.references_in,
    money.accounts_in,
    papers.papers_in,
    phone.phones_in,
)
OF_WORDS: tuple[Rule, ...] = (
    birth.births_in,
    logs.dated_logs_in,
    ages.ages_in,
    postcode.postcodes_in,
    addresses.addresses_in,
    vehicles.vehicles_in,
    handles.handles_in,
    mail.mail_in,
    names.names_in,
    initials.initials_in,
    nicknames.nicknames_in,
    unique.singled_out_in,
    relations.relatives_in,
    counts.small_counts_in,
)


def findings(text: str) -> tuple[Finding, ...]:
    """Say what in a text may identify a person: each kind once, certain ones first; empty when nothing stands out.

    A text of more than `LONGEST` characters is not read but refused as `too-long`.

    >>> [(finding.kind, finding.certainty.value) for finding in findings("JB's mum, born 3/3/84: 07700 900123")]
    [('phone', 'certain'), ('date-of-birth', 'certain'), ('initials', 'soft')]
    >>> findings("Working Together 2018 is cited in the policy of 3 March 2025; 43 of 51 staff are trained.")
    ()
    """
    if len(text) > LONGEST or len(plainly := plain(text)) > 2 * LONGEST:
        return (certain("too-long"),)
    read = Read(plainly)
    passages = around_numbers(read)
    found = [finding for rule in OF_NUMBERS for finding in rule(passages)] if passages else []
    if (again := as_digits(read)) != read:
        found += [finding for rule in OF_NUMBERS for finding in rule(around_numbers(again))]
    found += [finding for rule in OF_WORDS for finding in rule(read)]
    sure = dict.fromkeys(finding for finding in found if finding.certainty is Certainty.CERTAIN)
    refused = {finding.kind for finding in sure}
    asked = dict.fromkeys(finding for finding in found if finding.kind not in refused)
    return (*sure, *asked)
