"""A number without a country's code among numbers that have one."""

from __future__ import annotations

import pytest

from models.finding import Finding, Where, absent
from models.page import Box
from models.reply import Delegate
from pipeline.extraction.contacts.numbers_doubted import DOUBTED, doubted
from pipeline.extraction.contacts.pictures import Place

PICTURES: frozenset[Place] = frozenset({("0" * 64, 1)})
PLACE = Where("0" * 64, 1, Box(0.1, 0.1, 0.4, 0.12), "")


def person(*numbers: str) -> Delegate:
    """Return a delegate with these telephone numbers."""
    phones = tuple(Finding("phone", "+49474457", number, 0.97, PLACE) for number in numbers)
    fields = {field: absent(field, 0.9) for field in ("honorific", "title", "organisation", "role")}
    return Delegate(1, Finding("name", "Ada Brook", "Ada Brook", 0.95, PLACE), **fields, emails=(), phones=phones, faxes=())


def sure(written: str, *others: str, pictures: frozenset[Place] = PICTURES) -> bool:
    """Tell whether the number as written is as sure as before."""
    (_, after) = doubted([person(*others), person(written)], pictures)
    return after.phones[0].confidence > DOUBTED


@pytest.mark.parametrize("others", [("0049 30 1", "+49 30 2", "(0043) 1", "43+ 1")])
def test_a_number_that_lost_its_first_line_is_doubted(others: tuple[str, ...]) -> None:
    """All others have a country's code, however it is written."""
    assert not sure("474457", *others)
    assert sure("+49 474457", *others)


def test_where_others_have_none_none_is_missing() -> None:
    """National numbers are a habit of the reply; of a few numbers no habit is seen; typed text has lost nothing."""
    assert sure("474457", "0049 30 1", "030 2", "030 3")
    assert sure("474457", "0049 30 1", "+49 30 2")
    assert sure("474457", "0049 30 1", "+49 30 2", "(0043) 1", "43+ 1", pictures=frozenset())
