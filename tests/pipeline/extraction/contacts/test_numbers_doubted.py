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
FAX = (Finding("fax", "+49474458", "+49 474458", 0.97, PLACE),)


def person(*numbers: str, fax: bool = False) -> Delegate:
    """Return a delegate with these telephone numbers, and a fax number."""
    phones = tuple(Finding("phone", "+49474457", number, 0.97, PLACE) for number in numbers)
    fields = {field: absent(field, 0.9) for field in ("honorific", "title", "organisation", "role")}
    return Delegate(
        1, Finding("name", "Ada Brook", "Ada Brook", 0.95, PLACE), **fields, emails=(), phones=phones, faxes=FAX * fax
    )


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


@pytest.mark.parametrize(
    ("numbers", "pictures", "asked"),
    [
        (("+49 1", "+49 2"), PICTURES, True),
        (("+49 1", "+49 2", "+49 3"), PICTURES, True),
        (("+49 1",), PICTURES, False),
        (("+49 1", "+49 2"), frozenset(), False),
    ],
)
def test_a_second_number_where_others_have_a_fax_is_doubted(
    numbers: tuple[str, ...], pictures: frozenset[Place], *, asked: bool
) -> None:
    """The word "fax" before the last of them may be lost, on a picture alone."""
    *first, last = doubted([person("+49 4", fax=True), person(*numbers)], pictures)[1].phones
    assert (last.confidence <= DOUBTED) is asked
    assert all(number.confidence > DOUBTED for number in first)


def test_two_telephones_beside_a_fax_are_usual() -> None:
    """Whoever has as many telephones as those with a fax just has none; without any fax nothing is missing."""
    assert doubted([person("+49 4", "+49 5", fax=True), person("+49 1", "+49 2")], PICTURES)[1].phones[1].confidence > DOUBTED
    assert doubted([person("+49 4"), person("+49 1", "+49 2")], PICTURES)[1].phones[1].confidence > DOUBTED
