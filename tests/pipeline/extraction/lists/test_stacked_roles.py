"""Tests of headings of several roles one below the other, of which the text does not tell whose each is."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt

LIST = "The following persons will attend:\n\n{0}\n\n{1}\n\n{2}\n\nMr. Tomas Verlin, Judge\n\nMs. Ada Brook, Clerk"


def _doubted(read_note: Any, text: str, language: str = "en") -> list[str]:
    found = read_note(text, language)
    assert found
    return [person.name.value for person in found if Doubt.ROLES_ABOVE.reason in person.role.reasons]


@pytest.mark.parametrize(
    ("language", "heads"),
    [
        ("en", ("Representative", "Alternates", "Adviser")),
        ("en", ("Head of delegation:", "Alternate:", "Advisers:")),
        ("fr", ("Chef de délégation", "Suppléants", "Conseiller")),
        ("es", ("Jefe de la delegación", "Suplentes", "Asesora")),
    ],
)
def test_whoever_stands_below_several_roles_is_asked_about(read_note: Any, language: str, heads: tuple[str, ...]) -> None:
    """All would have the role of the last heading."""
    assert _doubted(read_note, LIST.format(*heads), language) == ["Tomas Verlin", "Ada Brook"]


def test_whoever_has_a_heading_of_his_own_is_not(read_note: Any) -> None:
    """Further headings with somebody below them, one heading alone, and a role below a name."""
    assert _doubted(
        read_note, "The delegation:\n\nHead of delegation:\nAdviser:\nMr. Tomas Verlin\n\nAlternate:\nMs. Ada Brook"
    ) == ["Tomas Verlin"]
    assert not _doubted(read_note, "The delegation:\n\nHead of delegation:\nMr. Tomas Verlin\n\nAlternates:\n\nMs. Ada Brook")
    assert not _doubted(
        read_note, "The following will attend:\n\nMr. Tomas Verlin\nHead of delegation\nMember\n\nMs. Ada Brook\nAdviser"
    )
