"""Who sits where."""

from __future__ import annotations

import pytest

from pipeline.filing.participants import display_name, family_and_given


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("DIALLO Amadou", "Amadou DIALLO"),
        ("GARCÍA PÉREZ, Juan", "Juan GARCÍA PÉREZ"),
        ("García Pérez, Juan", "Juan García Pérez"),
        ("Jan VAN DER BERG", "Jan VAN DER BERG"),
        ("Maria DE la CRUZ", "Maria DE la CRUZ"),
        ("de la CRUZ, Maria", "Maria de la CRUZ"),
        ("Jan KOWALSKI, Ph.D.", "Jan KOWALSKI, Ph.D."),
        ("Maya Verlin", "Maya Verlin"),
        ("ANA LIMA", "ANA LIMA"),
        ("李伟", "李伟"),
        ("Ivan P. SOKOLOV", "Ivan P. SOKOLOV"),
        ("Ana LIMA Souza", "Ana LIMA Souza"),
    ],
)
def test_given_name_first_where_the_name_shows_it(name: str, shown: str) -> None:
    """Capitals or a comma tell which is the family name; nothing is guessed without them."""
    assert display_name(name) == shown


def test_the_parts_of_a_name() -> None:
    """Family name and given names, or neither."""
    assert family_and_given("NGUYEN Van An") == ("NGUYEN", "Van An")
    assert family_and_given("Van An Nguyen") == ("", "")
    assert family_and_given("Jan KOWALSKI, Ph.D.") == ("KOWALSKI", "Jan"), "a degree is no given name"
