"""Forms for several persons in which a name is written twice: as it is, and in Latin letters that were misread."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.forms.labels import LabelledValue
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.words.folding import is_latin, key
from pipeline.extraction.words.lexicon import Lexicon

_NAME = "name"


def without_spellings(values: Sequence[LabelledValue], lexicon: Lexicon) -> list[LabelledValue]:
    """Return a form's values without the second spelling of names, where only the label tells that it is one.

    "Фамилия, имя" stands above "Имя латиницей" for each person, and the engine saw Cyrillic letters in the Latin name too: it
    would begin a person of its own. The other label follows the name's at once and says that it is a spelling ("Expert" below
    "Delegate" is somebody else). Spellings in Latin letters beside a name in others are kept: they are told by their letters.
    """
    kept: list[LabelledValue] = []
    for value in values:
        above = kept[-1] if kept else None
        if above is not None and _spells(value, lexicon) and _names(above) and not _says_spelling(above, lexicon):
            empty = not _has_letters(value)  # and would begin a person with no name
            if empty or (_has_letters(above) and _same_letters(value, above)):
                continue
        kept.append(value)
    return kept


def _names(value: LabelledValue) -> bool:
    """Tell whether this is a name or a part of it behind its label: the spelling follows "Имя, отчество" below "Фамилия" too."""
    return value.name in PERSONAL and bool(value.label)


def _spells(value: LabelledValue, lexicon: Lexicon) -> bool:
    return value.name == _NAME and bool(value.label) and _says_spelling(value, lexicon)


def _says_spelling(value: LabelledValue, lexicon: Lexicon) -> bool:
    return any(word in key(value.label) for word in lexicon.small.spelling)


def _has_letters(value: LabelledValue) -> bool:
    return any(map(str.isalpha, value.piece.text))


def _same_letters(value: LabelledValue, above: LabelledValue) -> bool:
    return is_latin(value.piece.text) == is_latin(above.piece.text)
