"""Tests of what a reply says of one address or number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from config.knowledge import State
from models.finding import Finding, absent
from models.reply import Delegate
from pipeline.extraction.trust.contact_evidence import in_addresses, of_address, of_number

NOWHERE = State("NOW", "NW", ("999",), "nw", ("en",), ())


def _person(name: str, *others: str) -> Delegate:
    finding = Finding("name", name, name, 0.9, None, (), others)
    return Delegate(1, finding, *(absent(field, 0.9) for field in ("honorific", "title", "organisation", "role")))


@pytest.mark.parametrize(
    ("local", "name", "almost"),
    [
        ("hafiz_ng", "Hafiz Ng", False),
        ("hatiz_ng", "Hafiz Ng", True),
        ("gasanova.n", "Гасанова Нигяр", False),
        ("office31", "Hafiz Ng", False),
        ("jverlln", "Jo Verlin", True),
    ],
)
def test_a_name_that_almost_stands_in_an_address(local: str, name: str, almost: bool) -> None:
    """One letter wrong is a misreading of one of them; no name at all is what many offices have."""
    figures = of_address(f"{local}@mfa.gov.nw", _person(name), {}, NOWHERE)
    assert bool(figures.get("name almost in address")) == almost


@pytest.mark.parametrize(
    ("local", "name", "figures"),
    [("hafiz_ng", "Hafiz Ng", (1, 0)), ("hatiz_ng", "Hafiz Ng", (0, 1)), ("office31", "Hafiz Ng", (0, 0))],
)
def test_a_name_is_compared_with_the_persons_address(local: str, name: str, figures: tuple[int, int]) -> None:
    """An address that spells the name as it was read confirms its letters; one that almost does is a doubt."""
    address = f"{local}@mfa.gov.nw"
    person = replace(_person(name), emails=(Finding("email", address, address, 0.9),))
    given = in_addresses(person)
    assert (given["spelt in address"], given["almost in address"]) == figures


def test_a_domain_that_is_almost_another_one() -> None:
    """One letter less than the domain of the colleagues is a misreading, the same domain a witness."""
    domains = {"mvd-coop.gov.nw": 2, "mvd-coop.govv.nw": 1}
    wrong, right = (of_address(f"a@{domain}", None, domains, NOWHERE) for domain in ("mvd-coop.govv.nw", "mvd-coop.gov.nw"))
    assert (wrong["domain almost again"], wrong["domain again"]) == (1, 0)
    assert right["domain again"] == 1


def test_endings_of_no_country_are_nobodys() -> None:
    """An address at .org is not foreign, one of another country is."""
    assert of_address("a@b.org", None, {}, NOWHERE)["foreign ending"] == 0
    assert "foreign ending" not in of_address("a@yahoo.fr", None, {}, NOWHERE)
    assert of_address("a@b.xx", None, {}, NOWHERE)["foreign ending"] == 1
    assert of_address("a@moj.gov", None, {}, NOWHERE)["foreign ending"] == 1  # cut off before ".nw"
    assert "foreign ending" not in of_address("a@b.xx", None, {}, None)


def test_numbers() -> None:
    """A number that cannot be dialled, and one of another country, are told."""
    austria = State("AUT", "AT", ("43",), "at", ("de",), ())
    assert of_number("+431587123", {}, austria)["foreign number"] == 0
    assert of_number("+431587123", {}, NOWHERE)["foreign number"] == 1
    assert of_number("+4311", {}, austria)["not valid"] == 1
    figures = of_number("2 22 00237 55 38 26", {}, austria)  # its pieces were read in another order
    assert figures["not valid"] == figures["no country"] == 1
