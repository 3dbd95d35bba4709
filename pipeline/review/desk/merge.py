"""Two people changed one reply at the same time: whose value stands where. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from pipeline.filing.values import MANY, OWN, SINGLE
from pipeline.review.desk.draft import Draft, Person, free_id, nobody


@dataclass(frozen=True, slots=True)
class Clash:
    """Both changed this value. `path` as in `pipeline.filing.corrections`; "" stands for no value."""

    path: str
    theirs: str
    ours: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The form after a conflict: our own values where both changed one, theirs where only they did.

    Attributes:
        taken_over: paths of values that they changed and we had left alone.
    """

    draft: Draft
    clashes: tuple[Clash, ...]
    taken_over: tuple[str, ...]


def merged(base: Draft, theirs: Draft, ours: Draft) -> Merged:
    """Return our draft on top of what they saved; nobody's work is lost.

    Args:
        base: what both saw at first.
        theirs: what is saved now.
        ours: what we have not saved yet.
    """
    clashes: list[Clash] = []
    taken: list[str] = []

    def chosen(path: str, at_first: str, their: str, our: str) -> str:
        if their in (at_first, our):
            return our
        if our == at_first:
            taken.append(path)
            return their
        clashes.append(Clash(path, their, our))
        return our

    ours = _apart(base, theirs, ours)
    own = {field: chosen(field, base.own[field], theirs.own[field], ours.own[field]) for field in OWN}
    persons: list[Person] = []
    for person in ours.persons:
        was, their = base.person(person.id), theirs.person(person.id)
        if their is None and was is not None:
            if person == was:  # they took the person away, and we had not touched it
                taken.append(f"delegates/{person.id}")
                continue
            clashes.append(Clash(f"delegates/{person.id}", "", person.name))
        persons.append(_merged_person(was or nobody(person.id), their, person, chosen) if their is not None else person)
    ids = {person.id for person in ours.persons}
    for person in theirs.persons:
        if person.id not in ids and base.person(person.id) is None:  # they added somebody
            persons.append(person)
            taken.append(f"delegates/{person.id}")
        elif person.id not in ids and person != base.person(person.id):  # we took away whom they corrected
            clashes.append(Clash(f"delegates/{person.id}", person.name, ""))
    if [person.id for person in ours.persons] == [person.id for person in base.persons]:
        order = {person.id: place for place, person in enumerate(theirs.persons)}
        persons.sort(key=lambda person: order.get(person.id, len(order)))
    return Merged(Draft(own, tuple(persons)), tuple(clashes), tuple(taken))


def _apart(base: Draft, theirs: Draft, ours: Draft) -> Draft:
    """Return our draft with another id for a person whom we added under one by which they added somebody else meanwhile."""
    persons: list[Person] = []
    for person in ours.persons:
        their = theirs.person(person.id)
        other = base.person(person.id) is None and their is not None and their.name not in ("", person.name)
        used = [*(each.id for draft in (theirs, ours) for each in draft.persons), *(each.id for each in persons)]
        persons.append(replace(person, id=free_id(used)) if other else person)
    return replace(ours, persons=tuple(persons))


def _merged_person(base: Person, theirs: Person, ours: Person, chosen: Callable[[str, str, str, str], str]) -> Person:
    path = f"delegates/{ours.id}"
    single = {field: chosen(f"{path}/{field}", base.single[field], theirs.single[field], ours.single[field]) for field in SINGLE}
    many = {}
    for field in MANY:
        longest = max(len(each.many[field]) for each in (base, theirs, ours))
        many[field] = tuple(
            chosen(f"{path}/{field}/{position}", *(each.value(field, position) for each in (base, theirs, ours)))
            for position in range(1, longest + 1)
        )
    return replace(ours, single=single, many=many)
