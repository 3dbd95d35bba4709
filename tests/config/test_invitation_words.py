"""The words of invitation notes."""

from __future__ import annotations

from config.invitation_words import city_forms, invitation_words
from config.register import OFFICIAL_LANGUAGES


def test_each_official_language_has_its_words() -> None:
    """Every language has a label, an invitation, "will be held" and a deadline; every city a form."""
    words = invitation_words()
    assert set(words.words) == set(OFFICIAL_LANGUAGES)
    assert all(each.label and each.takes_part and each.held and each.deadline for each in words.words.values())
    assert all(city.name and city.forms for city in words.city)


def test_cities_are_known_in_every_script() -> None:
    """Each is written as the notes of a language write it."""
    assert {"Vienna", "Вене", "维也纳", "فيينا", "Nairobi"} <= set(city_forms())
