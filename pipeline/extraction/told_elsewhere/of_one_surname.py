"""Which of several of one family name a sentence means by a courtesy form: "Ms. Osei will head the delegation"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.extraction.entries.courtesy_forms import courtesy_forms, honorific_at
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.running_text.persons_meant import WORD, means, points, words_of
from pipeline.extraction.words.folding import fold, key
from pipeline.extraction.words.lexicon import Lexicon


def of_one_surname(
    sentence: str, persons: Sequence[Person], shared: Mapping[int, frozenset[str]], lexicon: Lexicon, language: str | None
) -> list[int]:
    """Return the numbers of those of one family name whom the sentence may mean by it, the form before it left in view.

    One where the form tells which: his own, and nobody else's of that name, or that of the only man or woman among them. "Dr.
    Osei" may be Mr. Osei as well as Ms. Osei: then all of them. [] where the name is not a family name of several, or several
    such names stand there.

    Args:
        sentence: it names nobody by a word of his name alone.
        persons: those named as coming.
        shared: what `names_shared` says of them.
        lexicon: courtesy forms.
        language: of the page, None where it is not known.
    """
    for form in courtesy_forms(sentence, lexicon, language) if shared else ():
        end = honorific_at(sentence, form, lexicon, language)
        word = WORD.search(sentence, end) if end is not None else None
        if word is None or end is None or sentence[end : word.start()].strip(" ."):
            continue
        meant = [number for number, own in shared.items() if means(fold(word.group()), own)]
        if len(meant) > 1:
            return _of_form(sentence[form:end], meant, persons, lexicon)
    return []


def names_shared(persons: Sequence[Person]) -> dict[int, frozenset[str]]:
    """Return by their numbers the words of the names of those who share one with another."""
    words = [{fold(word) for piece in person.name for word in words_of(piece.text) if points(word)} for person in persons]
    counts: dict[str, int] = {}
    for own in words:
        for word in own:
            counts[word] = counts.get(word, 0) + 1
    shared = (frozenset(word for word in own if counts[word] > 1) for own in words)
    return {number: own for number, own in enumerate(shared) if own}


def _of_form(told: str, meant: Sequence[int], persons: Sequence[Person], lexicon: Lexicon) -> list[int]:
    """Return those of the persons meant whom this courtesy form may have before the name."""
    own = {number: form.text if (form := persons[number].honorific) is not None else "" for number in meant}
    same = [number for number in meant if own[number] and key(own[number]) == key(told)]
    if same:
        return same
    gender = _gender(told, lexicon)
    fitting = [number for number in meant if not gender or _gender(own[number], lexicon) in ("", gender)]
    return fitting or list(meant)


def _gender(form: str, lexicon: Lexicon) -> str:
    """Return whether the form is a man's or a woman's; "" where it is anybody's, as "Dr." in some languages."""
    told = {one.gender for one in lexicon.honorifics if one.gender and one.kind == "courtesy" and key(one.text) == key(form)}
    return told.pop() if len(told) == 1 else ""
