"""Extensions of telephone numbers."""

from __future__ import annotations

import pytest

from pipeline.filing.extensions import dialled, dialled_of, extension


@pytest.mark.parametrize(
    ("number", "written", "figures"),
    [
        ("+4317129055", "+43 1 712 90 55 ext. 23", "23"),
        ("+33144556677", "01 44 55 66 77 (poste 12)", "12"),
        ("+5112042400", "(51-1) 204 24 00 anexo 3456", "3456"),
        ("+74952441606", "+7 495 244 16 06, вн. 14", "14"),
        ("+861065961114", "+86 10 6596 1114 分机31", "31"),
        ("+96265557130", "+962 6 555 7130 تحويلة ١٢", "12"),
        ("+63 2 523 8477", "+63 2 523 8477 local 306", "306"),
        ("+4317129055", "+43 1 712 90 55", ""),
        ("+4317129055", "(+43 1) 712 90 55.", ""),
        ("+4317129055", "+43 1 712 90 56 ext. 23", ""),
        ("+4317129023", "23", ""),
        ("", "ext. 23", ""),
    ],
)
def test_what_stands_behind_the_number_is_its_extension(number: str, written: str, figures: str) -> None:
    """A word or a sign and some figures, in any script; behind another number than the value it is that one's."""
    assert extension(number, written) == figures


def test_a_list_shows_it() -> None:
    """Of a number that was changed, typed, or is to be looked at, nothing is made up."""
    finding = {"value": "+4317129055", "needs_review": False, "evidence": {"text": "+43 1 712 90 55 Durchwahl 23"}}
    assert dialled(finding) == "+4317129055 ext. 23"
    assert dialled({**finding, "value": "+4317129056"}) == "+4317129056"
    assert dialled({**finding, "evidence": None}) == "+4317129055"
    assert dialled({**finding, "value": None}) == ""
    assert dialled_of([finding, {**finding, "needs_review": True}]) == ("+4317129055 ext. 23",)
