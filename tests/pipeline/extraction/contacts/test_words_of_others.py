"""Words that other addresses of the reply have."""

from __future__ import annotations

from dataclasses import replace

from models.finding import Finding, Where, absent
from models.page import Box
from models.reply import Delegate
from pipeline.extraction.contacts.asked_addresses import ASKED
from pipeline.extraction.contacts.words_of_others import with_words_of_others

PICTURES = frozenset({("0" * 64, 1)})
PLACE = Where("0" * 64, 1, Box(0.1, 0.1, 0.4, 0.12), "")


def _person(name: str, address: str) -> Delegate:
    email = Finding("email", address, address, 0.98, PLACE)
    fields = {field: absent(field, 0.9) for field in ("honorific", "title", "organisation", "role")}
    return Delegate(1, Finding("name", name, "", 0.9, PLACE), **fields, emails=(email,), phones=(), faxes=())


def _values(*persons: Delegate, pictures: frozenset[tuple[str, int]] = PICTURES) -> list[tuple[str, float]]:
    return [(str(email.value), email.confidence) for one in with_words_of_others(persons, pictures) for email in one.emails]


OTHERS = (_person("Ada Brook", "office12@moj.example"), _person("Ben Stone", "ben.office7@moj.example"))


def test_a_word_that_others_have_is_put_right_and_asked_about() -> None:
    """One letter is another; what was read is kept beside it."""
    read = _person("Una Lund", "pffice38@moj.example")
    assert _values(*OTHERS, read)[-1] == ("office38@moj.example", ASKED)
    (*_, mended) = with_words_of_others([*OTHERS, read], PICTURES)
    assert mended.emails[0].alternatives == ("pffice38@moj.example",)


def test_names_one_other_address_and_what_was_typed_stay() -> None:
    """A family name may be a letter away from another's, and an initial may stand before the word."""
    assert _values(OTHERS[0], _person("Una Lund", "pffice38@moj.example"))[-1][1] == 0.98
    assert _values(*OTHERS, _person("Bea Lund", "boffice2@moj.example"))[-1] == ("boffice2@moj.example", 0.98)
    petrovs = (_person("Ada Petrova", "a.petrova@moj.example"), _person("Una Petrova", "u.petrova@moj.example"))
    assert _values(*petrovs, _person("Ivan Petrov", "i.petrov@moj.example"))[-1] == ("i.petrov@moj.example", 0.98)
    typed = _person("Una Lund", "pffice38@moj.example")
    assert _values(*OTHERS, typed, pictures=frozenset())[-1][1] == 0.98
    assert _values(*OTHERS, replace(typed, name=Finding("name", "Una Pffice", "", 0.9, PLACE)))[-1][1] == 0.98
