"""The persons of a form, by its labelled values in their order: a label that comes again begins the next one."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.entries.entry import Person
from pipeline.extraction.forms.form_fields import LEADING
from pipeline.extraction.forms.labels import LabelledValue, begins_next, labelled_person
from pipeline.extraction.forms.others_contacts import is_of_another
from pipeline.extraction.forms.spelt_names import without_spellings
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.words.lexicon import Lexicon


def forms(values: Sequence[LabelledValue], lexicon: Lexicon, language: str | None) -> list[Person]:
    """Return the persons of a form; a name's label that comes again begins the next person.

    What is said of somebody who does not come (who filled the form in, whom to call) is left out.
    """
    persons: list[Person | None] = []
    current: list[LabelledValue] = []
    aside: list[LabelledValue] | None = None
    for value in without_spellings(values, lexicon):
        if value.name == "bystander" or is_of_another(value, current, lexicon, language):
            aside = [value] if current or value.piece.text.strip() else None
            continue
        if aside is not None and not _comes_again(value, aside, current):
            aside.append(value)
            continue
        aside = None
        if (value.name in PERSONAL and begins_next(value, current)) or _leads_next(value, current):
            persons += [labelled_person(current, (), lexicon, language, via="form")]
            current = []
        current.append(value)
    persons += [labelled_person(current, (), lexicon, language, via="form")]
    return [person for person in persons if person is not None]


def _comes_again(value: LabelledValue, aside: Sequence[LabelledValue], current: Sequence[LabelledValue]) -> bool:
    """Tell whether the form goes on with the next participant behind what it said of somebody who does not come."""
    if value.name in PERSONAL:
        told = bool(aside[0].piece.text.strip())
        return told or any(other.name in PERSONAL and begins_next(value, aside) for other in aside)
    return _leads_next(value, current)


def _leads_next(value: LabelledValue, current: Sequence[LabelledValue]) -> bool:
    """Tell whether this label stood before the name of the person so far, and comes again: the next one begins with it."""
    named = next((at for at, other in enumerate(current) if other.name in PERSONAL and other.piece.text.strip()), None)
    if named is None or value.name not in LEADING:
        return False
    return any((other.name, other.label) == (value.name, value.label) for other in current[:named])
