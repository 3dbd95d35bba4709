"""The persons of two columns that say the same in two languages: each once, with what either column tells of him."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.same import alike, name_key, script_of, spelt_otherwise
from pipeline.extraction.entries.values_of_twins import with_values_of_twins_asked
from pipeline.extraction.words.folding import fold


def of_both(first: Sequence[Person], second: Sequence[Person]) -> tuple[list[Person], list[Person]]:
    """Return the persons of the first column, with what only the second tells, and those whom the second alone names.

    Both columns have the same order. The name is that of the first column, but for a word that the second one shows to be a
    part of it; its spelling in the second column is kept beside it, and where a word stands in one alone a person sees it.
    """
    twins = _twins(first, second)
    pairs = [(first[at], second[twin]) for at, twin in twins.items()]
    told = [_with_twin(person, second[twins[at]], pairs) if at in twins else person for at, person in enumerate(first)]
    alone: list[Person] = []
    for (one, other), (one_end, other_end) in pairwise([(-1, -1), *twins.items(), (len(first), len(second))]):
        # Where the first column names as many whose twins were not read, these are they, or others: a person sees it.
        if other_end - other > one_end - one:
            alone += second[other + 1 : other_end]
        elif other_end - other > 1:
            scripts = {script_of(person.name[0].text) for person in second[other + 1 : other_end]}
            for at in range(one + 1, one_end):
                told[at] = told[at].doubted(Doubt.OTHERWISE) if script_of(told[at].name[0].text) in scripts else told[at]
    missed = [person for person in alone if not any(_are_one(other, person) for other in first)]
    return told, [person.doubted(Doubt.ALONE) for person in missed]


def _twins(first: Sequence[Person], second: Sequence[Person]) -> dict[int, int]:
    """Return, for the numbers of the first column's persons, those of the same in the second, in order."""
    twins: dict[int, int] = {}
    at = 0
    for number, person in enumerate(first):
        twin = next((other for other in range(at, len(second)) if _are_one(person, second[other])), None)
        if twin is not None:
            twins[number] = twin
            at = twin + 1
    return twins


def _are_one(one: Person, other: Person) -> bool:
    return alike(name_key(one), name_key(other))


def _with_twin(person: Person, twin: Person, pairs: Sequence[tuple[Person, Person]]) -> Person:
    person = with_values_of_twins_asked(person, person, twin, pairs)
    person = _with_rest_of_name(person, twin)
    if person.role is None and twin.role is not None:
        person = replace(person, role=twin.role, role_piece=twin.role_piece)
    title, body = person.title or twin.title, person.organisation or twin.organisation
    same = name_key(person) == name_key(twin)
    person = person.doubted(Doubt.SPELT_OTHERWISE) if spelt_otherwise(person, twin) else person
    return replace(person, title=title, organisation=body, latin=person.latin if same else person.latin or twin.name[0])


def _with_rest_of_name(person: Person, twin: Person) -> Person:
    """Return the person with the word as part of the name that stood on a line of its own, and was taken for the post."""
    if not person.title or script_of(person.name[0].text) != script_of(twin.name[0].text):
        return person
    post, own = person.title[0], name_key(person).split()
    missing = [word for word in name_key(twin).split() if word not in own]
    words = post.text.split()
    if not 0 < len(missing) <= len(words) or sorted(map(fold, words[: len(missing)])) != sorted(missing):
        return person
    begin = post.text.index(words[len(missing) - 1], len(" ".join(words[: len(missing) - 1])))
    end = post.start + begin + len(words[len(missing) - 1])
    rest = post.passage.text[end : post.end]
    left = (replace(post, start=post.end - len(rest.lstrip(" \n,;"))),) if rest.strip(" \n,;") else ()
    return replace(person, name=(*person.name, Piece(post.passage, post.start, end)), title=(*left, *person.title[1:]))
