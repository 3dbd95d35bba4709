"""How each person of a delegation stands among the others: in letters, in what is given, in contacts, in place."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from models.reply import Delegate

FAR = 1.5  # times the widest gap between others, from which on a person stands apart
_Given = tuple[bool, ...]


def company(delegates: Sequence[Delegate]) -> Mapping[int, Mapping[str, float]]:
    """Return figures (0 to 1) of each person by its `id`: how it differs from the others; none where it comes alone.

    A list in two languages names everybody twice; who signs, or is only mentioned, is written otherwise than those of a list.
    All are told in one pass, in time that grows as the delegation does.
    """
    others = len(delegates) - 1
    if others < 1:
        return {id(person): {} for person in delegates}
    scripts = [_script(person) for person in delegates]
    alike = Counter(script for script in scripts if script)
    given = [_given(person) for person in delegates]
    having = [sum(column) for column in zip(*given, strict=True)]
    contacts = [_contacts(person) for person in delegates]
    shared = Counter(value for values in contacts for value in values)
    far = _far(delegates)
    return {
        id(person): {
            "other letters": _unlike(scripts[at], alike),
            "shares contacts": float(any(shared[value] > 1 for value in contacts[at])),
            "given otherwise": _otherwise(given[at], having, others),
            "far from others": far[at],
        }
        for at, person in enumerate(delegates)
    }


def _script(person: Delegate) -> str:
    """Return the script of the name's first letter, as Unicode names it: "LATIN", "CYRILLIC"."""
    letter = next((letter for letter in person.name.value or "" if letter.isalpha()), "")
    return unicodedata.name(letter, "").split(" ", 1)[0] if letter else ""


def _unlike(own: str, alike: Mapping[str, int]) -> float:
    """Return the share of the others' names that are written in another script; 0 where a script is not known."""
    others = sum(alike.values()) - 1
    return (others + 1 - alike[own]) / others if own and others else 0.0


def _given(person: Delegate) -> _Given:
    single = (person.honorific, person.title, person.organisation)
    return (*(finding.value is not None for finding in single), bool(person.emails), bool(person.phones))


def _otherwise(own: _Given, having: Sequence[int], others: int) -> float:
    """Return how far what is given for a person lies from what is given for the others, on the average of the fields."""
    apart = (abs(has - (all_have - has) / others) for has, all_have in zip(own, having, strict=True))
    return sum(apart) / len(having)


def _contacts(person: Delegate) -> set[str | None]:
    return {finding.value for finding in (*person.emails, *person.phones)}


def _far(delegates: Sequence[Delegate]) -> list[float]:
    """Return 1 for each person who stands on a page of his own or further from the next one than any other does, else 0."""
    gaps = [gap for gap in _gaps(delegates) if gap is not None]
    if len(gaps) < len(delegates):
        return [0.0] * len(delegates)
    widest, second = sorted(gaps, reverse=True)[:2]
    return [float(len(gaps) > 2 and gap > FAR * (second if gap == widest else widest)) for gap in gaps]


def _gaps(people: Sequence[Delegate]) -> list[float | None]:
    """Return how far from each person's name the nearest other one stands, in heights of a page; 1 where it has a page alone."""
    places = [one.name.where for one in people]
    middles: dict[tuple[str | None, int | None], list[float]] = defaultdict(list)
    for place in places:
        if place is not None and place.box is not None:
            middles[place.document, place.page].append(place.box.middle)
    for page in middles.values():
        page.sort()
    return [
        None if place is None or place.box is None else _nearest(middles[place.document, place.page], place.box.middle)
        for place in places
    ]


def _nearest(page: Sequence[float], own: float) -> float:
    at = bisect_left(page, own)
    return min((abs(other - own) for other in (*page[max(0, at - 1) : at], *page[at + 1 : at + 2])), default=1.0)
