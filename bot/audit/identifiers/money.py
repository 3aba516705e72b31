"""Bank accounts: sort code, account, card, IBAN. Certain: nobody's account belongs into an audit.

Sort code three pairs, account six to eight digits (Pay.UK); an IBAN's remainder by 97 is 1 (ISO 13616); a card's number
passes the check of ISO/IEC 7812.

>>> [bool([*accounts_in(text)]) for text in ("sort code 20-45-53", "04-00-04 66771188", "GB29 NWBK 6016 1331 9268 19")]
[True, True, True]
>>> [*accounts_in("12-10-23 and 14-11-23; account for 55512 children; £12,400; the budget code 60161331")]
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.finding import Finding, certain

SORT = re.compile(
    r"\b(?:sort ?code|s/c|sc|sort)\b[ :.#-]{0,4}(?:is |was )?\d\d[ -]?\d\d[ -]?\d\d(?!\d)"
    r"|(?<![\d/-])\d\d[ -]\d\d[ -]\d\d[ ,/]{1,3}(?:(?:a/?c|acc(?:ount)?)\b[ .:#a-z]{0,10})?\d{8}(?!\d)",
    re.IGNORECASE,
)
ACCOUNT = re.compile(
    r"\b(?:account|acct?|a/c|bank|card|iban|debit|monzo|revolut|starling)s?\b(?: card)?(?: ?(?:no|number|num|details"
    r"|ending|nr)\b\.?)?[ :.#-]{0,4}(?:is |was |in )?(?:\d{8}|\d{4}[ -]?\d{4})(?![\d%])",
    re.IGNORECASE,
)
CARD = re.compile(r"(?<![\d-])(?:[3-6]\d{3}(?:[ -]?\d{4}){3})(?!\d)")
IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\w)")
CALLED = re.compile(r"\b(?:card|visa|mastercard|debit|credit)\b[^.]{0,20}$", re.IGNORECASE)


def accounts_in(text: str) -> Iterator[Finding]:
    """Look for bank accounts and cards."""
    if SORT.search(text) or ACCOUNT.search(text):
        yield certain("bank-account")
        return
    cards = any(
        is_card(m.group()) or CALLED.search(text[max(0, m.start() - 30) : m.start()]) for m in CARD.finditer(text)
    )
    if cards or any(is_iban(match.group()) for match in IBAN.finditer(text)):
        yield certain("bank-account")


def is_card(written: str) -> bool:
    """Check a card's number: every second digit from the right doubled, the digits of all add up to tens.

    >>> is_card("4111 1111 1111 1111"), is_card("4111 1111 1111 1112")
    (True, False)
    """
    digits = [int(sign) for sign in written if sign.isdigit()]
    return sum(sum(divmod(digit * (1 + at % 2), 10)) for at, digit in enumerate(reversed(digits))) % 10 == 0


def is_iban(written: str) -> bool:
    """Check an IBAN.

    >>> is_iban("GB29 NWBK 6016 1331 9268 19"), is_iban("GB30 NWBK 6016 1331 9268 19")
    (True, False)
    """
    code = written.replace(" ", "")
    return int("".join(str(int(sign, 36)) for sign in code[4:] + code[:4])) % 97 == 1
