"""Whose name an address spells."""

from __future__ import annotations

from typing import Any

import pytest

from models.finding import Finding
from pipeline.extraction.entries.addresses_of_names import spelled, spells
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.passage import passage


def _person(build: Any, name: str, *contacts: Hit) -> Person:
    page = build.page(name)
    held = passage(build.document(page), page, tuple(page.lines()))
    return Person((Piece(held, 0, len(held.text)),), "list", 0.9, contacts=contacts)


def _hit(address: str) -> Hit:
    return Hit(0, len(address), Finding("email", address, address, 0.98))


@pytest.mark.parametrize(
    ("address", "own"),
    [
        ("hoekstra@minjus.example", True),
        ("a.hoekstra@minjus.example", True),
        ("a.de.wit@minjus.example", True),
        ("wit.office@minjus.example", False),
        ("switch@minjus.example", False),
        ("info@minjus.example", False),
    ],
)
def test_an_address_made_of_a_name(build: Any, address: str, own: bool) -> None:
    """A word of the name, its particles and initials, and nothing else; a short word counts between stops alone."""
    assert spells(_hit(address), _person(build, "A.M. de Wit-Hoekstra")) is own


def test_only_one_person_may_be_meant(build: Any) -> None:
    """Two of a name, and somebody who has another address, are not told by it."""
    hit = _hit("a.verlin@minjus.example")
    one, other = _person(build, "Ada Verlin"), _person(build, "Oren Talbek")
    assert spelled(hit, [other, one]) == 1
    assert spelled(hit, [one, _person(build, "Albin Verlin")]) is None
    assert spelled(hit, [_person(build, "Ada Verlin", _hit("b@c.example")), other]) is None
