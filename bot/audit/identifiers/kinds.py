"""All kinds of identifiers in one table: how sure each is, by which rule it is known, and who says so.

The table in docs/gate.md is made from it (`python -m tests.identifiers.table`); `identifier-KIND` is its name in the
catalogue.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: `certain` says when it is refused, `soft` when it is asked about; empty means never."""

    name: str
    certain: str
    soft: str
    source: str


TABLE: tuple[Kind, ...] = (
    Kind(
        "nhs-number",
        "ten digits whose check holds, written 3-3-4, spelt out, or called NHS, CHI or H&C",
        "the same bare, in one piece",
        "NHS Data Model and Dictionary, NHS number",
    ),
    Kind("learner-number", "ten digits with the learner check, called so", "bare", "Learning Records Service, ULN"),
    Kind(
        "pupil-number",
        "a check letter and twelve digits",
        "",
        "Department for Education, Unique pupil numbers: a guide",
    ),
    Kind(
        "national-insurance-number",
        "two letters, six digits, A to D, in the letters that are used; any such shape beside its name",
        "",
        "HMRC, National Insurance Manual, NIM39110",
    ),
    Kind("pnc-number", "year, seven digits and their check letter", "", "College of Policing, PNC manual"),
    Kind(
        "cro-number",
        "number, year and check letter",
        "the shape without the right letter",
        "College of Policing, PNC manual",
    ),
    Kind(
        "court-case",
        "two letters, two digits, a letter, five digits; Crown Court, county court, prosecutor's and prison numbers",
        "",
        "HM Courts and Tribunals Service, practice direction 5A; Crown Prosecution Service, unique reference number",
    ),
    Kind(
        "police-record",
        "a log or incident and its day; crime, custody, CRIS, MERLIN and referral-mechanism shapes",
        "",
        "College of Policing, missing persons; forces' published guidance on reporting and subject access",
    ),
    Kind(
        "reference",
        "a word for a record, a word for number and five digits; a case system's name and five digits (four after a "
        "word"
        " for number)",
        "a word for a record and a bare number",
        "makers' names of the systems in use in the four nations",
    ),
    Kind(
        "bank-account",
        "sort code and account, IBAN, card",
        "",
        "Pay.UK; ISO 13616; ISO/IEC 7812",
    ),
    Kind(
        "identity-paper",
        "passport, residence permit, asylum, visa and Home Office numbers beside their name; a driving licence's shape",
        "",
        "ICAO 9303; UK Visas and Immigration; DVLA, driver numbers",
    ),
    Kind(
        "phone",
        "a mobile or an international number; a landline beside what speaks of a person",
        "another landline, unless it is called a team's; a number that a document has",
        "Ofcom, National Telephone Numbering Plan",
    ),
    Kind("e-mail", "an address of a person, also at a private provider, however the @ is hidden", "", "RFC 5321"),
    Kind(
        "handle",
        "a handle beside a platform's name; the address of a profile",
        "an @name alone",
        "the platforms' rules for usernames",
    ),
    Kind("vehicle", "a registration beside a word for a vehicle", "the present shape alone", "DVLA, INF104"),
    Kind(
        "address",
        "a number and a street, a flat or a house beside what speaks of a home",
        "a number and a street alone",
        "Royal Mail, Programmers' Guide to the Postcode Address File",
    ),
    Kind(
        "postcode", "a full one beside what speaks of a home", "a full one alone", "Royal Mail, Postcode Address File"
    ),
    Kind(
        "date-of-birth",
        "a date after born, DOB, date of birth, turned …; after a sex, initials or a name in brackets",
        "a month or a year of birth; a date farther off",
        "field reference",
    ),
    Kind(
        "age-and-name",
        "a given name or initials and an age up to 25",
        "the same where the letters are an abbreviation or the word no known name",
        "field reference",
    ),
    Kind("named-child", "", "a capital word or name after child, son, mother, called …", "field reference"),
    Kind(
        "named-person",
        "",
        "a given name of any community by itself; one that is also a word, a place or a surname beside what only people"
        " do or have",
        "ONS, NRS and NISRA birth registrations and others: tests/identifiers/names",
    ),
    Kind("titled-name", "", "Mr, Mrs, PC … and a surname", "field reference"),
    Kind("initials", "", "with dots, after child, or with what only people have or do", "field reference"),
    Kind("nickname", "", "a word after known to peers as, street name is, AKA …", "field reference"),
    Kind(
        "only-one",
        "",
        "the only girl in …, the boy at a named school who …, whose mother works where",
        "Information Commissioner's Office, Anonymisation code",
    ),
    Kind(
        "small-number",
        "",
        "one to five children beside a named school or place",
        "Office for National Statistics, counts under five are not published",
    ),
    Kind(
        "too-long",
        "more than 4,096 characters, which cannot be checked in the time a tap may take",
        "",
        "Telegram's limit for a message",
    ),
)
KINDS = tuple(kind.name for kind in TABLE)
