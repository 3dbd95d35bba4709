"""Names that are not as a list would have them: Russian "направляет г-на Петра Сомова", Arabic "ويرافقها سامي"."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.words.folding import fold, is_arabic, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.russian import is_cyrillic

_OF_WOMEN = ("ова", "ева", "ёва", "ина", "ына")  # family names that a woman has in a list, and a man in another case
_SHORT_FORM = re.compile(r"[^\W\d_]{3,6}\.")  # fewer letters may be initials: "Ma. Teresa"
_LETTERS = 3  # of a word of a name, at least: shorter ones have one form


def as_listed(person: Person, lexicon: Lexicon) -> Person:
    """Return the person asked about where his name is not as a list would have it."""
    person = _with_joining_word_doubted(with_case(person, lexicon), lexicon)
    return _with_form_within_doubted(_with_open_end_doubted(_with_short_form_doubted(person), lexicon), lexicon)


def with_case(person: Person, lexicon: Lexicon) -> Person:
    """Return the person asked about where his courtesy form and his name stand in another case.

    What is written stays the value, as everywhere; the name as a list would have it is offered beside it, where it is certain.
    """
    form = person.honorific
    words = " ".join(piece.text for piece in person.name).split()
    if form is None and any(_is_inflected(word, lexicon) for word in words):
        return person.doubted(Doubt.INFLECTED)
    if form is None or not lexicon.case_forms.is_oblique(form.text):
        return person
    feminine = lexicon.case_forms.is_feminine(form.text)
    if not any(lexicon.case_forms.nominatives(word, feminine=feminine) for word in words if is_cyrillic(word)):
        return person  # a name that has one form: "г-на Дэн Ли"
    known = [_nominative(word, lexicon, feminine=feminine) for word in words]
    whole = " ".join(word for word in known if word)
    return replace(person.doubted(Doubt.INFLECTED), nominative=whole if all(known) else None)


def _with_open_end_doubted(person: Person, lexicon: Lexicon) -> Person:
    """Return the person asked about whose name ends in a word that another one follows: "Mohamed Ould", "محمد ولد"."""
    words = " ".join(piece.text for piece in person.name).split()
    return person.doubted(Doubt.OPEN_END) if len(words) > 1 and fold(words[-1]) in lexicon.said.open_ends else person


def _with_short_form_doubted(person: Person) -> Person:
    """Return the person asked about whose name begins with a short form: it may be of a rank or post, "Min. Ana Soto"."""
    words = " ".join(piece.text for piece in person.name).split()
    return person.doubted(Doubt.NO_NAME) if len(words) > 1 and _SHORT_FORM.fullmatch(words[0]) else person


def _with_form_within_doubted(person: Person, lexicon: Lexicon) -> Person:
    """Return the person asked about within whose name stands a courtesy form that is no name: "Per Holm Ms. Ada Lind" is two."""
    words = " ".join(piece.text for piece in person.name).split()
    inner = (word for word in words[1:-1] if len(word.strip(".")) > 1 and not is_arabic(word))  # "السيد" is a name
    inner = (word for word in inner if fold(word.strip(".")) not in lexicon.person_names)
    within = any(not {word, f"{word}."}.isdisjoint(lexicon.plain_courtesies) for word in inner)
    return person.doubted(Doubt.NO_NAME) if within else person


def _is_inflected(word: str, lexicon: Lexicon) -> bool:
    """Tell whether the word is a usual name in another case, and none as it stands: "Марией" is Мария, "Иваном" Иван."""
    if not is_cyrillic(word) or len(word) <= _LETTERS or fold(word) in lexicon.person_names or word.endswith(_OF_WOMEN):
        return False
    told = [other for feminine in (True, False) for other in lexicon.case_forms.nominatives(word, feminine=feminine)]
    return any(fold(other) in lexicon.person_names for other in told)


def _with_joining_word_doubted(person: Person, lexicon: Lexicon) -> Person:
    """Return the person asked about whose name begins with an Arabic word that joins him to another: "ويرافقها سامي"."""
    first = person.name[0].text.split()[0]
    joins = fold(first) in lexicon.said.joining_arabic or (is_arabic(first) and key(first) in lexicon.said.alongside_as)
    return person.doubted(Doubt.NO_NAME) if joins else person


def _nominative(word: str, lexicon: Lexicon, *, feminine: bool) -> str | None:
    """Return the word as it stands in a list, None where that is not certain: initials and short words stay."""
    if len(word) < _LETTERS or not is_cyrillic(word) or "." in word:
        return word
    told = lexicon.case_forms.nominatives(word, feminine=feminine)
    known = [other for other in told if fold(other) in lexicon.person_names or lexicon.case_forms.is_usual(other)]
    return known[0] if known else None if told else word
