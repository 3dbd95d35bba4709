"""Of whom "her e-mail" and "his mobile" speak where a woman and a man are named: courtesy forms tell the two apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from pipeline.extraction.entries.entry import Person
from pipeline.extraction.words.folding import fold, key
from pipeline.extraction.words.lexicon import Lexicon

_WORDS = re.compile(r"[\u4e00-\u9fff]|[^\W\d_\u4e00-\u9fff]+")


def meant_by_pronoun(text: str, persons: Sequence[Person], named: Sequence[int], lexicon: Lexicon) -> int | None:
    """Return the number of the person of whom the last pronoun of the text speaks, where it fits one alone.

    Args:
        text: what stands before a contact in its sentence.
        persons: all of them.
        named: numbers of those who are named before the contact.
        lexicon: pronouns, and whom courtesy forms are of.
    """
    said = [gender for word in _WORDS.findall(text) if (gender := lexicon.said.gendered.get(fold(word))) is not None]
    if not said:
        return None
    fitting = [number for number in named if gender_of(persons[number], lexicon) in (said[-1], None)]
    certain = [number for number in fitting if gender_of(persons[number], lexicon) is not None]
    return fitting[0] if len(fitting) == len(certain) == 1 and len(named) > 1 else None


def gender_of(person: Person, lexicon: Lexicon) -> str | None:
    """Return what the courtesy form tells ("F", "M"), or None."""
    return _genders(lexicon).get(key(person.honorific.text)) if person.honorific is not None else None


def gender_of_form(text: str, lexicon: Lexicon) -> str | None:
    """Return what a courtesy form tells ("F", "M"), perhaps behind an article: "La Sra."; None where it tells nothing."""
    words = key(text).split()
    whole, last = " ".join(words), words[-1] if words else ""
    return _genders(lexicon).get(whole) or _genders(lexicon).get(last)


@lru_cache(maxsize=4)
def _genders(lexicon: Lexicon) -> dict[str, str]:
    """Return what forms tell in every language that has them: "Dr." is a man's in Spanish, and anybody's in English."""
    known: dict[str, set[str]] = {}
    for honorific in lexicon.honorifics:
        known.setdefault(key(honorific.text), set()).add(honorific.gender)
    return {form: next(iter(told)) for form, told in known.items() if len(told) == 1 and "" not in told}
