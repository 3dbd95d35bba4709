"""Forms for several persons in which a name is written twice: as it is, and in Latin letters that were misread."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.forms.labels import LabelledValue
from pipeline.extraction.words.folding import is_latin, key
from pipeline.extraction.words.label_words import is_one_label
from pipeline.extraction.words.lexicon import Lexicon

_NAME = "name"


def without_spellings(values: Sequence[LabelledValue], lexicon: Lexicon) -> list[LabelledValue]:
    """Return a form's values without the second spelling of names, where only the label tells that it is one.

    "Фамилия, имя" stands above "Имя латиницей" for each person, and the engine saw Cyrillic letters in the Latin name too: it
    would begin a person of its own. Each form begins with the first label, so that it comes again; the other one follows it
    at once and says that it is a spelling ("Expert" below "Delegate" is somebody else). Spellings in Latin letters beside a
    name in others are kept: they are told by their letters.
    """
    first = next((value for value in values if value.name == _NAME and value.label), None)
    if first is None or sum(_leads(value, first) for value in values) < 2:
        return list(values)
    kept: list[LabelledValue] = []
    for value in values:
        above = kept[-1] if kept else None
        again = value.name == _NAME and not _leads(value, first) and _says_spelling(value, lexicon)
        if again and above is not None and _leads(above, first) and _has_letters(above) and _same_letters(value, above):
            continue
        kept.append(value)
    return kept


def _says_spelling(value: LabelledValue, lexicon: Lexicon) -> bool:
    return any(word in key(value.label) for word in lexicon.small.spelling)


def _leads(value: LabelledValue, first: LabelledValue) -> bool:
    return value.name == _NAME and bool(value.label) and is_one_label(value.label, first.label)


def _has_letters(value: LabelledValue) -> bool:
    return any(map(str.isalpha, value.piece.text))


def _same_letters(value: LabelledValue, above: LabelledValue) -> bool:
    return is_latin(value.piece.text) == is_latin(above.piece.text)
