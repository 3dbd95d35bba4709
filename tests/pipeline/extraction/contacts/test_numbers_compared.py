"""Telephone numbers of two readings."""

from __future__ import annotations

import pytest

from models.finding import Finding
from pipeline.extraction.contacts.numbers_compared import AGREED, DIFFERENT, INVALID, compared


def _number(value: str, written: str = "", *reasons: str, confidence: float = 0.9) -> Finding:
    return Finding("phone", value, written or value, confidence, None, reasons)


def test_what_both_readings_have_is_sure() -> None:
    """An international number is; one that is of no plan stays as doubtful as it was, with its country's code or without."""
    assert compared(_number("+4315086811"), [_number("+4315086811")]).confidence == AGREED
    for value in ("508 6811", "+6325268462"):
        found = compared(_number(value, "", INVALID, confidence=0.5), [_number(value)])
        assert (found.confidence, found.reasons) == (0.5, (INVALID,))


def test_a_number_without_a_like_one_beside_it_stays() -> None:
    """Nothing was read there again, or another number was."""
    own = _number("+4315086811")
    assert compared(own, []) == compared(own, [_number("+33987")]) == own


@pytest.mark.parametrize(
    ("own", "rival", "value", "other"),
    [
        (_number("+4315086811"), _number("+4315086817"), "+4315086811", "+4315086817"),
        (_number("+4315358671"), _number("+43151457938671"), "+4315358671", "+43151457938671"),
        (_number("+43150868", "", INVALID), _number("+4315086811"), "+4315086811", "+43150868"),
        (_number("+67072381641", "+670 723 8164 1"), _number("+6707238164", "", INVALID), "+6707238164", "+67072381641"),
        (_number("+38615611275", "1561 12 75"), _number("+4315611275", "+43 1 561 12 75"), "+4315611275", "+38615611275"),
    ],
)
def test_of_two_numbers_the_likelier_one_stands_and_both_are_told(own: Finding, rival: Finding, value: str, other: str) -> None:
    """It is valid, or has a country's code that the other lost; a figure alone behind a number is dirt."""
    found = compared(own, [rival])
    assert (found.value, found.alternatives, found.confidence) == (value, (other,), DIFFERENT)


def test_an_invalid_rival_of_a_valid_number_is_passed_over() -> None:
    """A national number that is none gives way to a valid one instead, of which nobody need be asked."""
    own, rival = _number("+8222441235"), _number("+822241235", "", INVALID)
    assert compared(own, [rival]) == own
    found = compared(_number("43 1 508 681", "", INVALID), [_number("+4315086811")])
    assert (found.value, found.alternatives) == ("+4315086811", ())
