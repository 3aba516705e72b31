from hypothesis import assume, given
from hypothesis import strategies as st

from bot.audit.identifiers import Certainty, Finding, findings
from bot.audit.identifiers.national_insurance import insurance_numbers_in
from bot.audit.identifiers.nhs import is_nhs_number
from bot.audit.identifiers.numbers import weighted
from bot.audit.identifiers.police import check_letter
from bot.audit.identifiers.pupils import LETTERS, is_pupil_number

NHS = Finding("nhs-number", Certainty.CERTAIN)
GAPS = st.sampled_from(["", " ", "-", "\u00a0", "\u2011", "\u2013", ".", " - ", "\u200b", "\u2009"])
DIGITS = ["".join(chr(zero + digit) for digit in range(10)) for zero in (0x30, 0xFF10, 0x660, 0x1D7CE)]


@st.composite
def nhs_numbers(draw: st.DrawFn) -> str:
    nine = draw(st.text("0123456789", min_size=9, max_size=9))
    check = -weighted(nine + "0") % 11
    assume(check < 10)
    number = f"{nine}{check}"
    assume(len(set(number)) > 1)
    return number


def kinds(text: str) -> set[str]:
    return {finding.kind for finding in findings(text)}


@given(nhs_numbers(), st.sampled_from([" ", "-", "\u00a0", "\u2011", "\u2013", ".", "_"]), st.sampled_from(DIGITS))
def test_an_nhs_number_written_as_printed_is_refused(number: str, gap: str, digits: str) -> None:
    typed = number.translate(str.maketrans(DIGITS[0], digits))
    assert NHS in findings(f"seen as {typed[:3]}{gap}{typed[3:6]}{gap}{typed[6:]} in the file")


TOLD = st.sampled_from(["NHS number: {}", "{} (NHS no)", "nhs {}"])


@given(nhs_numbers(), st.lists(GAPS, min_size=9, max_size=9), TOLD)
def test_an_nhs_number_called_by_its_name_is_refused_however_spaced(number: str, gaps: list[str], told: str) -> None:
    assert NHS in findings(told.format("".join(digit + gap for digit, gap in zip(number, [*gaps, ""], strict=True))))


@given(nhs_numbers())
def test_an_nhs_number_spelt_out_or_bare_is_at_least_asked_about(number: str) -> None:
    assert "nhs-number" in kinds(f"it was {number} then")
    assume(any(int(digit) > 5 for digit in number))  # lower ones alone are a row of scores
    assert "nhs-number" in kinds(f"it was {' '.join(number)} then")


@given(nhs_numbers(), st.integers(1, 9))
def test_a_wrong_check_digit_makes_it_no_nhs_number(number: str, shift: int) -> None:
    wrong = number[:-1] + str((int(number[-1]) + shift) % 10)
    assert not is_nhs_number(wrong)
    assert "nhs-number" not in kinds(f"seen as {wrong[:3]} {wrong[3:6]} {wrong[6:]}.")


@given(st.text("0123456789", min_size=12, max_size=12))
def test_each_pupil_number_has_exactly_one_check_letter(digits: str) -> None:
    right = [letter for letter in LETTERS if is_pupil_number(letter + digits)]
    assert len(right) == 1
    assert Finding("pupil-number", Certainty.CERTAIN) in findings(f"the pupil {right[0].lower()}{digits} moved")


@given(st.integers(0, 99), st.integers(0, 9_999_999))
def test_a_police_number_is_refused_with_the_right_letter_and_not_with_another(year: int, serial: int) -> None:
    written = f"{year:02}/{serial:07}"
    letter = check_letter(f"{year:02}", f"{serial:07}")
    assert "pnc-number" in kinds(f"on {written}{letter} was")
    assert "pnc-number" not in kinds(f"on {written}{'A' if letter != 'A' else 'B'} was")


def test_an_isbn_of_ten_digits_is_a_book_though_it_passes_as_an_nhs_number() -> None:
    assert is_nhs_number("0306406152")
    assert findings("The handbook is ISBN 0306406152.") == ()
    assert findings("The handbook is ISBN 0-306-40615-2.") == ()


def test_letters_that_are_never_used_make_no_national_insurance_number() -> None:
    never = ("QQ123456C", "DA123456A", "AO123456A", "BG123456A", "NK123456A", "TN123456A", "ZZ123456A", "AB123456E")
    for wrong in never:
        assert list(insurance_numbers_in(wrong)) == []
