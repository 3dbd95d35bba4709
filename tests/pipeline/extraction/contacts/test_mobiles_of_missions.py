"""Mobile numbers of those who serve at a Mission."""

from __future__ import annotations

import pytest

from models.finding import Finding, Where, absent
from models.reply import Delegate
from pipeline.extraction.contacts.dialled import IN_VIENNA
from pipeline.extraction.contacts.mobiles_of_missions import SURE, with_mobiles_of_missions

MISSIONS = ("permanent mission", "embassy", "постоянное представительство", "代表团")


def _sure(written: str, body: str, *reasons: str, pictured: bool = False) -> bool:
    place = Where("scan", 1, None, "")
    fields = {field: absent(field, 0.9) for field in ("honorific", "title", "role")}
    phone = Finding("phone", "+436765412093", written, 0.75, place, (IN_VIENNA, *reasons))
    fields["organisation"] = Finding("organisation", body, body, 0.9)
    person = Delegate(1, Finding("name", "Ada Brook", "", 0.95), phones=(phone,), **fields)
    pictures = frozenset({("scan", 1)}) if pictured else frozenset()
    (after,) = with_mobiles_of_missions([person], MISSIONS, pictures)
    return after.phones[0].confidence == SURE


@pytest.mark.parametrize(
    "body", ["Permanent Mission of Ghana", "Royal Embassy", "Постоянное представительство в Вене", "常驻维也纳代表团"]
)
def test_a_mobile_number_of_the_town(body: str) -> None:
    """Who serves at the Mission has a telephone of its town."""
    assert _sure("0676 541 20 93", body)


def test_what_stays_in_doubt() -> None:
    """Another body's, an Embassy's in Paris with a number of Paris, one without a label, and one read from a picture."""
    assert not _sure("0676 541 20 93", "Ministry of Justice")
    assert not _sure("01 43 22 11 00", "Embassy in Paris")
    assert not _sure("0676 541 20 93", "Embassy", "No label says that it is a telephone number.")
    assert not _sure("0676 541 20 93", "Embassy", pictured=True)
