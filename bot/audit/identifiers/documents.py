"""Say whether a number is called the number of a document: a book, policy, form or contract.

Every ISBN of ten digits passes the check of an NHS number (the same weights and modulus), so the label decides.
"""

from __future__ import annotations

import re

BOOK = re.compile(r"\bis[bs]n(?:-10)?[\s:.]*$", re.IGNORECASE)
LABEL = re.compile(
    r"\b(?:policy|procedure|protocol|document|doc|form|version|contract|tender|invoice|order|report|paper"
    r"|minute|meeting|zoom|teams|passcode|pin|published|publication|vat|vacancy|post|job|ticket|helpdesk|asset"
    r"|serial|model|part|bus|route|room|webinar|event|school|ofsted|page|annex|appendix|charity|file plan|company"
    r"|registration|grant|licence|standard|template|guidance|circular|catalogue|po"
    r"|cost centre|budget)(?: (?:no|number|ref|reference|id|code|register)\.?)?[ :#(-]{0,4}$",
    re.IGNORECASE,
)


def of_book(before: str) -> bool:
    """Say whether the words before a number call it an ISBN or ISSN.

    >>> of_book("Hackett et al., ISBN "), of_book("NHS no ")
    (True, False)
    """
    return BOOK.search(before) is not None


def of_document(before: str) -> bool:
    """Say whether the words before a number call it that of a document.

    >>> of_document("see policy no. "), of_document("the child's number is ")
    (True, False)
    """
    return LABEL.search(before) is not None
