"""What stands in the form of one reply: values that nobody has saved yet, and what saving them would change. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from pipeline.filing.acts import Change
from pipeline.filing.corrections import ADDED
from pipeline.filing.values import MANY, OWN, SINGLE

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the form.

    Attributes:
        id: as in `pipeline.filing.corrections`.
        single: field -> value, "" for none.
        many: field -> values; a "" keeps the place of one that was taken away.
    """

    id: str
    single: dict[str, str]
    many: dict[str, tuple[str, ...]]

    @property
    def name(self) -> str:
        return self.single["name"]

    def value(self, field: str, position: int = 1) -> str:
        """Return a value; "" for none."""
        if field in SINGLE:
            return self.single[field]
        values = self.many[field]
        return values[position - 1] if 0 < position <= len(values) else ""

    def with_value(self, field: str, value: str, position: int = 1) -> Person:
        """Return the person with another value; a position behind the last adds one."""
        if field in SINGLE:
            return replace(self, single=self.single | {field: value})
        values = list(self.many[field])
        values += [""] * (position - len(values))
        values[position - 1] = value
        return replace(self, many=self.many | {field: tuple(values)})


@dataclass(frozen=True, slots=True)
class Draft:
    """All that stands in the form."""

    own: dict[str, str]
    persons: tuple[Person, ...]

    def person(self, identity: str) -> Person | None:
        """Return one person, None where it is not there (any more)."""
        return next((person for person in self.persons if person.id == identity), None)

    def with_person(self, changed: Person) -> Draft:
        """Return the draft with this person in the place of the one with its id."""
        return replace(self, persons=tuple(changed if person.id == changed.id else person for person in self.persons))


def draft_of(record: Record) -> Draft:
    """Return the form as it is first shown."""
    persons = tuple(
        Person(
            person["id"],
            {field: _text(person[field]) for field in SINGLE},
            {field: tuple(_text(value) for value in person[field]) for field in MANY},
        )
        for person in record["delegates"]
    )
    return Draft({field: _text(record[field]) for field in OWN}, persons)


def _text(field: Record | None) -> str:
    return (field or {}).get("value") or ""


def nobody(identity: str) -> Person:
    """Return a person without any value but the role of a member."""
    return Person(identity, {field: "member" if field == "role" else "" for field in SINGLE}, dict.fromkeys(MANY, ()))


# ---- what saving would change ----------------------------------------------------------------------------------------


def changes(before: Draft, after: Draft) -> list[Change]:
    """Return what a person changed, in the order of the form."""
    found = [Change(field, _or_none(before.own[field]), _or_none(after.own[field])) for field in OWN]
    left = {person.id for person in after.persons}
    found += [Change(f"delegates/{old.id}", _or_none(old.name), None) for old in before.persons if old.id not in left]
    for person in after.persons:
        found += _person_changes(before.person(person.id), person)
    order = [person.id for person in after.persons]
    kept = [person.id for person in before.persons if person.id in left]
    kept += [identity for identity in order if identity not in kept]
    if order != kept:
        found.append(Change("order", json.dumps(kept), json.dumps(order)))
    return [change for change in found if change.old != change.new]


def _person_changes(old: Person | None, new: Person) -> Iterator[Change]:
    old_or_nobody = old or nobody(new.id)
    for field in SINGLE:
        before = None if old is None and field == "name" else _or_none(old_or_nobody.single[field])
        yield Change(f"delegates/{new.id}/{field}", before, _or_none(new.single[field]))
    for field in MANY:
        befores, afters = old_or_nobody.many[field], new.many[field]
        for position in range(1, max(len(befores), len(afters)) + 1):
            values = (_or_none(each[position - 1]) if position <= len(each) else None for each in (befores, afters))
            yield Change(f"delegates/{new.id}/{field}/{position}", *values)


def _or_none(text: str) -> str | None:
    return text or None


# ---- persons added, split, joined, moved -----------------------------------------------------------------------------


def with_new_person(draft: Draft, taken: Collection[str]) -> Draft:
    """Return the draft with an empty person at its end.

    Args:
        draft: what stands in the form.
        taken: ids that earlier decisions used.
    """
    return replace(draft, persons=(*draft.persons, nobody(free_id([*taken, *_ids(draft)]))))


def without_person(draft: Draft, identity: str) -> Draft:
    """Return the draft without this person."""
    return replace(draft, persons=tuple(person for person in draft.persons if person.id != identity))


def moved(draft: Draft, identity: str, by: int) -> Draft:
    """Return the draft with the person moved up (-1) or down (1); at an end nothing changes."""
    persons = list(draft.persons)
    at = next((index for index, person in enumerate(persons) if person.id == identity), None)
    if at is None or not 0 <= at + by < len(persons):
        return draft
    persons[at], persons[at + by] = persons[at + by], persons[at]
    return replace(draft, persons=tuple(persons))


# What stands between two names in one field. Words of a language are given by the caller.
_BETWEEN = r"\s*[;/&+\n]\s*|\s*[,،、]\s+|、"


def split(draft: Draft, identity: str, taken: Collection[str], joining: Collection[str] = ()) -> Draft:
    """Return the draft with two persons where there was one: the name is cut between them, the rest goes to both.

    Args:
        draft: what stands in the form.
        identity: of the person.
        taken: ids that earlier decisions used.
        joining: words that join two names: "and", "et", "и".
    """
    person = draft.person(identity)
    if person is None:
        return draft
    words = "|".join(rf"\s+{re.escape(word)}\s+" for word in sorted(joining, key=len, reverse=True) if word.strip())
    pieces = re.split(rf"{_BETWEEN}|{words}" if words else _BETWEEN, person.name, maxsplit=1, flags=re.IGNORECASE)
    first, second = pieces if len(pieces) == 2 else (person.name, "")
    other = nobody(free_id([*taken, *_ids(draft)])).with_value("name", second.strip())
    for field in ("honorific", "title", "organisation", "role"):
        other = other.with_value(field, person.single[field])
    if other.single["role"] == "head":  # a delegation has one
        other = other.with_value("role", "member")
    persons: list[Person] = []
    for each in draft.persons:
        persons += [person.with_value("name", first.strip()), other] if each.id == identity else [each]
    return replace(draft, persons=tuple(persons))


def joined(draft: Draft, identity: str) -> Draft:
    """Return the draft with this person and the one before as one: a name that was read as two; the first has nobody before."""
    at = next((index for index, person in enumerate(draft.persons) if person.id == identity), 0)
    if at == 0:
        return draft
    first, second = draft.persons[at - 1], draft.persons[at]
    whole = first.with_value("name", f"{first.name} {second.name}".strip())
    for field in ("honorific", "title", "organisation"):
        whole = whole.with_value(field, first.single[field] or second.single[field])
    if first.single["role"] == "member":
        whole = whole.with_value("role", second.single["role"])
    many = {field: (*first.many[field], *(v for v in second.many[field] if v not in first.many[field])) for field in MANY}
    whole = replace(whole, many=many)
    return replace(draft, persons=(*draft.persons[: at - 1], whole, *draft.persons[at + 1 :]))


def free_id(used: Iterable[str]) -> str:
    """Return an id for a person whom somebody adds, behind all those that are used."""
    numbers = [int(each[1:]) for each in used if each.startswith(ADDED) and each[1:].isdigit()]
    return f"{ADDED}{max(numbers, default=0) + 1}"


def _ids(draft: Draft) -> list[str]:
    return [person.id for person in draft.persons]
