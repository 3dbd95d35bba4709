"""Tests of the letters of an address that was read from a picture."""

from __future__ import annotations

import pytest

from config.knowledge import SHIPPED, Knowledge, load_knowledge
from config.vocabulary import Vocabulary
from models.finding import Finding, absent
from models.reply import Delegate
from pipeline.extraction.trust.address_letters import (
    domain_almost_a_word,
    has_little_before_at,
    has_odd_letter,
    of_read_address,
    role_before,
)
from pipeline.extraction.words.lexicon import lexicon

WORDS = Knowledge((), (), Vocabulary(frozenset(), frozenset({"vienna", "policía", "justice", "mission", "foreign", "office"})))


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
        ("zzu0@mfa.gov.cn", True),
        ("unit20@mfa.gov.cn", False),
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
        ("ag-ottice.gov.ie", True),
        ("offlce.gov.ie", True),
        ("office.gov.ie", False),
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


@pytest.mark.parametrize(
    ("address", "glued"),
    [
        ("Miembroaespinoza-ai@mfa.gov.cr", True),
        ("Memberr.lind@mfa.gov.nw", True),
        ("Deleguelind@mfa.gov.nw", True),
        ("Member@mfa.gov.nw", False),
        ("memberlind@mfa.gov.nw", False),
        ("Rasha.Khoury@mfa.gov.nw", False),
        ("Expert-a@mfa.gov.nw", False),
    ],
)
def test_a_part_in_the_delegation_before_an_address(address: str, glued: bool) -> None:
    """It stands in the column to the left; written small, or whole, it is the address's own."""
    assert role_before(address, lexicon(load_knowledge(SHIPPED))) is glued


@pytest.mark.parametrize(
    ("address", "figure"),
    [
        ("zzu0@mfa.gov.cn", "odd letter"),
        ("la@mfa.gov.cn", "little before at"),
        ("guardadozga@mfa.gov.cn", "letter for mark"),
        ("Memberr.lind@mfa.gov.cn", "role before"),
        ("ada.lind@ag-ottice.gov.ie", "almost a word"),
        ("ada.lind@mfa.gov.cn", None),
    ],
)
def test_each_sign_of_an_address_is_its_own(address: str, figure: str | None) -> None:
    """Nothing else is told of it."""
    name = Finding("name", "Gabriel GUARDADO", "Gabriel GUARDADO", 0.9)
    person = Delegate(1, name, *(absent(field, 0.9) for field in ("honorific", "title", "organisation", "role")))
    told = of_read_address(address, person, {}, load_knowledge(SHIPPED))
    assert [sign for sign, tells in told.items() if tells] == [figure] * (figure is not None)
