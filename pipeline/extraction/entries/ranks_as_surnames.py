"""Ranks that may be family names: "Coronel Romero, Geronimo" in a list of "Family, Given" in which nobody else has a form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.words.bare_letters import without_accents
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

_FAMILY_FIRST = re.compile(r"[^,،\n]+[,،]\s*[^\W\d_]")
_LETTERS_MIN = 4  # of a rank written out; "Col", "Sgt" are shortened


def with_ranks_asked(persons: Sequence[Person], lexicon: Lexicon) -> list[Person]:
    """Return the persons, one asked about whose family name may begin with what was taken for a rank or an office.

    The form is one whole word, and all others are named "Family, Given" without any. Where an address of his is made of the word
    and the name behind it ("coronelromero@…"), it is taken for the name's.

    Args:
        persons: with their contacts.
        lexicon: tells forms of mere courtesy, which are no names.
    """
    formed = [person for person in persons if person.honorific is not None]
    if len(formed) != 1 or len(persons) < 3 or not all(_is_family_first(person) for person in persons):
        return list(persons)
    return [_asked(person, lexicon) for person in persons]


def may_be_surname(form: str, lexicon: Lexicon) -> bool:
    """Tell whether a rank or an office may be a family name as well, a whole word with a capital: "Bishop", "MAJOR", not "Mr"."""
    whole = form.isalpha() and len(form) >= _LETTERS_MIN and not is_cjk(form[0]) and not form[0].islower()
    return whole and form not in lexicon.plain_courtesies


def _is_family_first(person: Person) -> bool:
    return len(person.name) == 1 and _FAMILY_FIRST.match(person.name[0].text) is not None


def _asked(person: Person, lexicon: Lexicon) -> Person:
    form, name = person.honorific, person.name[0]
    if form is None or form.passage is not name.passage or form.passage.text[form.end : name.start].strip(" \t"):
        return person
    word = form.text.strip()
    if not may_be_surname(word, lexicon):
        return person
    person = person.doubted(Doubt.RANK_OR_SURNAME)
    if _spelt(f"{word}{re.split('[,،]', name.text)[0]}") in {_spelt(address) for address in _parts(person)}:
        return replace(person, honorific=None, name=(Piece(name.passage, form.start, name.end),))
    return person


def _parts(person: Person) -> list[str]:
    """Return the parts of the local parts of his addresses: "coronelromero" and "g" of "coronelromero.g@…"."""
    addresses = (str(hit.finding.value) for hit in person.contacts if hit.finding.field == "email")
    return [part for address in addresses for part in re.split(r"[._-]", address.partition("@")[0])]


def _spelt(text: str) -> str:
    return "".join(filter(str.isalpha, without_accents(text.casefold())))
