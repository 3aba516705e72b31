"""Bounds and folds that a slip of the pen would move by one: names of agencies, grades, texts, persons."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest

from bot.audit import persons
from bot.audit.agencies import AGENCIES, is_alike, key, same, short_form, stands_for, words_of
from bot.audit.agreement import Disagreement, agreement, disagreement
from bot.audit.changes import counted, without_contents, without_rating, without_reveal
from bot.audit.choices import in_force
from bot.audit.delegates import place_of_absent
from bot.audit.errors import NoColumn, NotYours, OffScale, UnknownStatement
from bot.audit.framework import Column, ColumnText, Framework, StatementId
from bot.audit.invitations import LASTS, Invitation
from bot.audit.messages import Aim, AimKind, PostKind, PostName
from bot.audit.model import COMMENT, Action, ActionStatus, By, Dissent, Member, NoteCount, RoomKey, Settings
from bot.audit.persons import Owner, Person
from bot.audit.rules import is_silent, milliseconds, seats_taken, yours
from bot.audit.texts import END, ISOLATE, clean, is_blank, isolated, one_line, units
from tests.audit.example import NOON, rating, reveal, room_audit, tool
from tests.columns import ASSURANCE, EVIDENCE

LOW, MODERATE, HIGH = Disagreement
FIRST = StatementId("1.1")


@pytest.mark.parametrize(
    ("invitation", "at", "lets_in"),
    [
        ({}, NOON, True),
        ({"browser": "hers"}, NOON, True),
        ({"browser": "his"}, NOON, False),
        ({"withdrawn": True}, NOON, False),
        ({"withdrawn": True, "browser": "hers"}, NOON, False),
        ({}, NOON + LASTS, False),
        ({}, NOON + LASTS - timedelta(microseconds=1), True),
        ({"browser": "hers"}, NOON + LASTS, False),
    ],
)
def test_a_link_lets_one_browser_in_until_its_end(invitation: dict[str, Any], at: datetime, *, lets_in: bool) -> None:
    unopened = Invitation(1, 1, 2**52, "police", "token", "", NOON + LASTS)
    assert replace(unopened, **invitation).opens("hers", at) is lets_in


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Children\u2019s Services", ["childrens", "services"]),
        ("Anti-Social Behaviour", ["anti", "social", "behaviour"]),
        ("Po\u200blice\ufe00 \ufe0fTeam", ["police", "team"]),
        ("STRASSE stra\u00dfe", ["strasse", "strasse"]),
        ("\uff30olice", ["police"]),
    ],
)
def test_a_name_is_folded(name: str, words: list[str]) -> None:
    assert words_of(name) == words
    assert key(name) == "".join(words)


def test_a_name_of_nothing_but_signs_is_its_own_key() -> None:
    assert key("-") == "-"


@pytest.mark.parametrize(
    ("name", "other", "alike"),
    [
        ("Polise", "Police", True),
        ("YOT", "YOS", False),
        ("Yots", "Yoss", False),
        ("Wards", "Wardx", True),
        ("abcd", "abce", False),
        ("Ward", "Wards", True),
        ("YOT", "YOTs", False),
        ("abcde", "abcdf", True),
        ("CSC", "Children's social care", True),
        ("Children's social care", "CSC", True),
        ("Northtown Police", "police", True),
        ("police", "Northtown Police", True),
        ("Health", "Education", False),
        ("-", "police", False),
        ("police", "-", False),
        ("h", "health", False),
        ("HS", "Health Services", True),
        ("c s", "Children Services", False),
    ],
)
def test_names_are_alike(name: str, other: str, alike: bool) -> None:  # noqa: FBT001 - a case
    assert is_alike(name, other) is alike


def test_a_word_stands_for_two_or_more_by_their_first_letters() -> None:
    assert stands_for(["hs"], ["health", "services"])
    assert not stands_for(["h"], ["health"])
    assert not stands_for(["hs", "x"], ["health", "services"])
    assert not stands_for(["he"], ["health", "services"])


def test_an_agency_is_known_again_and_has_a_short_form() -> None:
    assert same("wardens  OF", ["Police", "Wardens of"]) == "Wardens of"
    assert same("nobody", ["Police"]) == ""
    assert [short_form(agency) for agency in AGENCIES] == list(AGENCIES)
    assert short_form("Wardens") == short_form("WARDENS ") == "=3c3351bb"


@pytest.mark.parametrize(
    ("hundredths", "grade"), [(0, LOW), (56, LOW), (57, MODERATE), (88, MODERATE), (89, HIGH), (92, HIGH), (200, HIGH)]
)
def test_disagreement_is_graded_by_its_share_of_the_scale(hundredths: int, grade: Disagreement) -> None:
    assert disagreement(Fraction(hundredths, 100), width=4) is grade
    assert disagreement(Fraction(hundredths, 50), width=8) is grade


def test_of_nothing_said_nothing_is_known_but_that_it_was_the_first_attempt() -> None:
    found = agreement((), lowest=1, highest=5)
    assert (found.attempt, found.range, found.median, found.disagreement, found.offered) == (1, None, None, None, None)


def test_what_is_not_there_is_named() -> None:
    for find in (tool(1).domain, tool(1).statement, tool(1).domain_of):
        with pytest.raises(UnknownStatement) as refused:
            find("9")
        assert refused.value.blanks == {"number": "9"}
    with pytest.raises(NoColumn) as none:
        tool(1).column("wisdom")
    assert none.value.blanks == {"column": "wisdom"}


def test_high_is_the_upper_quarter_of_the_scale() -> None:
    assert [value for value in range(5) if tool(1).is_high(value)] == [3, 4]
    assert [value for value in range(1, 11) if tool(1, lowest=1, highest=10).is_high(value)] == [8, 9, 10]


def test_a_statement_without_notes_has_none() -> None:
    assert NoteCount().of(EVIDENCE) == 0
    assert NoteCount({EVIDENCE: 2}).of(EVIDENCE) == NoteCount({EVIDENCE: 2}).total == 2


def test_somebody_who_was_not_looked_up_has_no_name() -> None:
    assert room_audit(tool(1), {}).person(7) == Person(7, "")


def test_an_owner_is_somebody_or_an_agency() -> None:
    assert [bool(owner) for owner in (Owner(), Owner(Person(1, "")), Owner(agency="police"))] == [False, True, True]


def test_who_an_id_can_be_is_told_by_the_number() -> None:
    numbers = (0, 1, persons.INVITED - 1, persons.INVITED, persons.FORGOTTEN - 1, persons.FORGOTTEN, persons.END - 1)
    assert [persons.is_on_telegram(number) for number in numbers] == [False, True, True, False, False, False, False]
    assert [persons.is_forgotten(number) for number in (*numbers, persons.END)] == [*[False] * 5, True, True, False]
    span = persons.END - persons.FORGOTTEN
    assert [persons.stand_in(chance) - persons.FORGOTTEN for chance in (0, 7, span, -1)] == [0, 7, 0, span - 1]


def test_a_moment_is_milliseconds_since_1970() -> None:
    assert milliseconds(datetime(1970, 1, 2, 0, 0, 1, 5999, tzinfo=UTC)) == 86_401_005


def test_somebody_never_seen_is_silent() -> None:
    assert is_silent(None, NOON, 24)
    assert not is_silent(NOON, NOON, 24)


def test_settings_are_told_by_the_name_of_their_choice() -> None:
    assert [in_force(name, Settings()) for name in ("reminders", "rhythm", "takeover_hours", "language")] == [
        "on",
        "default",
        "24",
        "en",
    ]


def test_a_text_is_cleaned_of_what_no_file_can_hold() -> None:
    assert clean("a\x07b\r\nc\rd\x85e\u2028f\ufffe\ud800\tg") == "ab\nc\nd\ne\nf\tg"
    assert [units(text) for text in ("", "a", "🙂", "\ud800")] == [0, 1, 2, 1]


def test_blank_is_what_shows_nothing() -> None:
    blank = ("", " \u200b\u3164", "\ufe00\ufe0f", "\x00")
    assert all(is_blank(text) for text in blank)
    assert not any(is_blank(text) for text in ("a", "🙂", "\ufdff", "\ufe10"))


def test_a_name_is_one_line() -> None:
    assert one_line(" Ann\n\u202eArcher\u00ad ") == "Ann Archer"
    assert one_line("\u3164") == ""


def test_a_text_that_would_turn_a_sentence_around_is_isolated_once() -> None:
    alef = "\u05d0"
    assert isolated("Ann") == "Ann"
    assert isolated("Zo\u00eb") == "Zo\u00eb"
    assert isolated(alef) == isolated(isolated(alef)) == f"{ISOLATE}{alef}{END}"
    assert isolated(f"{ISOLATE}{alef}") == f"{ISOLATE}{ISOLATE}{alef}{END}"


def test_a_refusal_is_called_in_a_log_what_its_kind_is_and_tells_nothing_of_what_fills_it() -> None:
    assert str(UnknownStatement(number="1.1")) == "UnknownStatement"


def test_a_column_is_called_in_the_readers_language_else_in_the_tools_own() -> None:
    texts = {"en": ColumnText("Evidence", "", ""), "cy": ColumnText("Tystiolaeth", "", "")}
    framework = replace(tool(1), columns=(Column(EVIDENCE, expected=True, texts=texts),))
    said = {
        language: framework.text_of(EVIDENCE, language).label for language in ("cy", "cy-GB-x", "en", "fr", "fr-CY")
    }
    assert said == {
        "cy": "Tystiolaeth",
        "cy-GB-x": "Tystiolaeth",
        "en": "Evidence",
        "fr": "Evidence",
        "fr-CY": "Evidence",
    }
    with pytest.raises(NoColumn):
        framework.text_of("rumours", "en")


def test_a_document_belongs_to_the_set_of_its_version() -> None:
    part = PostName.part(2, "pdf")
    assert [part.is_part_of(version) for version in (1, 2, 22)] == [False, True, False]
    assert not PostName.part(22, "pdf").is_part_of(2)
    assert not PostName.of(PostKind.DOCUMENTS).is_part_of(2)


def test_what_is_meant_for_one_person_is_pressed_by_nobody_else() -> None:
    by = By(RoomKey(-100), 7, "Ann", 1, NOON)
    yours(7, by)
    with pytest.raises(NotYours):
        yours(8, by)


def test_a_text_of_an_action_is_kept_under_no_column_and_a_comment_is_a_note() -> None:
    assert [(aim.column, aim.is_note) for aim in (Aim(1, EVIDENCE), Aim(1, COMMENT), Aim(1, AimKind.ACTION))] == [
        (EVIDENCE, True),
        (None, True),
        (None, False),
    ]
    assert Aim(1, AimKind.DUE, "#12.345@9").about == "#12.345"


def test_notes_on_domains_are_counted_for_no_statement() -> None:
    counts = [("1.1", EVIDENCE, 2), ("1", COMMENT, 5), ("1.1", ASSURANCE, 1)]
    assert counted(counts) == {"1.1": NoteCount({EVIDENCE: 2, ASSURANCE: 1})}


def test_a_value_off_the_scale_is_refused_with_the_ends_of_that_scale() -> None:
    with pytest.raises(OffScale) as refused:
        tool(1, lowest=1, highest=5).point(6)
    assert refused.value.blanks == {"value": 6, "lowest": 1, "highest": 5}


def test_an_action_is_a_persons_or_an_agencys() -> None:
    audit = replace(room_audit(tool(1), {}), names={7: "Ann"})
    action = Action(1, "Write it down.", 7, "", None, ActionStatus.OPEN, None, NOON)
    assert audit.owner(action) == Owner(Person(7, "Ann"))
    assert audit.owner(replace(action, owner_id=0, agency="police")) == Owner(agency="police")


def test_taking_back_one_reveal_leaves_those_of_other_attempts_and_no_empty_place() -> None:
    first, second, other = reveal(1), reveal(2), reveal(1, statement="1.2")
    audit = room_audit(tool(2), {}, None, {"1.1": [first, second], "1.2": [other]})
    once = without_reveal(audit, FIRST, 2)
    assert once.reveals == {"1.1": (first,), "1.2": (other,)}
    assert without_reveal(once, FIRST, 1).reveals == {"1.2": (other,)}


def test_taking_back_a_rating_leaves_those_of_others_and_no_empty_place() -> None:
    one, two, other = rating("police", 1, person=1), rating("health", 2, person=2), rating("police", 3, statement="1.2")
    audit = room_audit(tool(2), {}, {"1.1": [one, two], "1.2": [other]})
    once = without_rating(audit, one)
    assert once.ratings == {"1.1": (two,), "1.2": (other,)}
    assert without_rating(once, two).ratings == {"1.2": (other,)}


def test_a_form_that_is_to_be_filled_in_holds_nothing_of_what_was_said() -> None:
    empty = room_audit(tool(1), {})
    said = room_audit(tool(1), {"1.1": 2}, {"1.1": [rating("police", 1)]})
    against = Dissent(FIRST, "police", 2, "We see less.", NOON)
    said = replace(said, notes={FIRST: NoteCount({EVIDENCE: 1})}, dissents={FIRST: (against,)})
    assert without_contents(said) == empty


def test_a_seat_is_taken_by_who_is_in_the_chat_for_an_agency_and_has_not_left() -> None:
    for_none, invited = Member(3, "", NOON), Member(persons.INVITED, "police", NOON)
    gone = Member(4, "health", NOON, left_at=NOON)
    seated = (Member(1, "police", NOON), Member(2, "police", NOON))
    audit = replace(room_audit(tool(1), {}), members=(*seated, for_none, gone, invited))
    assert seats_taken(audit) == 2


def test_why_a_tools_rooms_are_held_is_not_pinned_with_it() -> None:
    body = replace(tool(1), hold="The holder was asked.").body()
    assert body == tool(1).body()
    assert Framework.of(body).hold == ""


def test_the_place_of_an_absent_agency_is_the_one_that_earlier_versions_gave_it() -> None:
    audit = replace(room_audit(tool(1), {}), id=7)
    assert place_of_absent(audit, "health") == 5611127161504615
