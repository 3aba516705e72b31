"""NHS numbers (England, Wales, Isle of Man), CHI numbers (Scotland), Health and Care numbers (Northern Ireland).

Ten digits; weighted 10 to 1 they add up to a multiple of 11, and they are not all the same. About 9 % of random ten
digits pass, so one written 3-3-4, spelt out or called by its name is certain and any other is asked about.
Source: NHS Data Model and Dictionary, NHS number; CHI and H&C numbers share its check.

>>> is_nhs_number("9434765919"), is_nhs_number("9434765918"), is_nhs_number("1111111111")
(True, False, False)
>>> [found.certainty.value for n in ten_digits("seen as 943 476 5919; 9434765919 again") if (found := nhs_number(n))]
['certain', 'soft']
"""

from __future__ import annotations

import re

from bot.audit.identifiers.documents import of_book, of_document
from bot.audit.identifiers.finding import Finding, certain, soft
from bot.audit.identifiers.numbers import NHS, TenDigits, ten_digits, weighted  # noqa: F401 - the example reads numbers

CALLED = re.compile(
    r"\b(?:nhs|chi|hcn|h ?(?:&|\+|and) ?c|patients?|health and (?:social )?care n|emis|systm ?one)", re.IGNORECASE
)
AS_PRINTED = (3, 3, 4)
# Without its name, digits in other groups are more likely years, dates or figures in a row.
APART = (1,) * 10
AS_TYPED = frozenset({(10,), AS_PRINTED, (6, 4), (5, 5), (3, 7), (6, 3, 1), (1,) * 10})


def is_nhs_number(digits: str) -> bool:
    """Check ten digits."""
    return weighted(digits) == NHS and len(set(digits)) > 1


def nhs_number(number: TenDigits) -> Finding | None:
    """Judge a number that passes the check."""
    if stands_out(number):
        return certain("nhs-number")
    if number.sizes == APART and not number.spelt_out:
        return None
    if number.sizes in AS_TYPED and not of_book(number.before) and not bare_document(number):
        return soft("nhs-number")
    return None


def bare_document(number: TenDigits) -> bool:
    """Say whether a number in one piece is called that of a document, as order numbers are."""
    return len(number.sizes) == 1 and of_document(number.before)


def stands_out(number: TenDigits) -> bool:
    """Say whether a number that passes the check is meant as one."""
    if of_book(number.before) or of_document(number.before):
        return False
    called = CALLED.search(number.before) or CALLED.search(number.after)
    return number.sizes == AS_PRINTED or number.spelt_out or called is not None
