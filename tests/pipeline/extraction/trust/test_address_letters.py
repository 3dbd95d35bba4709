"""Tests of the letters of an address that was read from a picture."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from config.vocabulary import Vocabulary
from pipeline.extraction.trust.address_letters import domain_almost_a_word, has_little_before_at, has_odd_letter

WORDS = Knowledge((), (), Vocabulary(frozenset(), frozenset({"vienna", "policía", "justice", "mission", "foreign"})))


@pytest.mark.parametrize(
    ("address", "odd"),
    [
        ("x.0ffice23@mfa.gov.cn", True),
        ("om.Ib90un@yahoo.com", True),
        ("ga.ieSlun@yahoo.fr", True),
        ("toivanen.fi3Lun@gmail.com", True),
        ("0.aissa@mfa.gov.nw", True),
        ("2.aissa@mfa.gov.nw", False),
        ("jSmith@mfa.gov.nw", False),
        ("annaLopez@mfa.gov.nw", False),
        ("off1ce@mfa.gov.cn", True),
        ("office10.kz70un@yahoo.com", False),
        ("I.Petrov@mid.ru", False),
        ("JOHN.IBE@mfa.gov.ng", False),
        ("ministry2009@justice.nw", False),
    ],
)
def test_a_figure_amid_letters(address: str, odd: bool) -> None:
    """Figures of their own, initials, and addresses in capitals are usual."""
    assert has_odd_letter(address) is odd


@pytest.mark.parametrize(
    ("domain", "almost"),
    [
        ("viennu-mission.it", True),
        ("prolicia-dci.cu", True),
        ("vienna-mission.it", False),
        ("mjustice-coop.gouv.ch", False),
        ("mofa.gov.nw", False),
    ],
)
def test_a_domain_that_is_almost_a_word(domain: str, almost: bool) -> None:
    """A whole word behind an initial, and what is too short to tell, are none; nor is what another address repeats."""
    assert domain_almost_a_word(f"a@{domain}", {domain: 1}, WORDS) is almost
    assert not domain_almost_a_word(f"a@{domain}", {domain: 2}, WORDS)


@pytest.mark.parametrize(("address", "little"), [("la@mfa.gov.nw", True), ("h@mfa.gov.nw", True), ("bao@mfa.gov.nw", False)])
def test_a_letter_or_two_may_be_the_end_of_more(address: str, little: bool) -> None:
    """What stood on the line above is lost: "charlton-la@mfa.gov.nw"."""
    assert has_little_before_at(address) is little
