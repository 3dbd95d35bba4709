"""What a message's values are now, against what they were before it was read again. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.filing.same_name import same_person
from pipeline.filing.values import MANY, OWN, SINGLE

Values = dict[str, Any]  # as `pipeline.filing.values.values_of` returns them


@dataclass(frozen=True, slots=True)
class Changed:
    """One value that is read otherwise now.

    Attributes:
        field: "state", "name", "title", "emails", …; "person" where somebody is read who was not, or the other way round.
        who: the person's name, "" for values of the reply itself.
        before, after: None where there was or is nothing; addresses joined by ", ".
    """

    field: str
    who: str
    before: str | None
    after: str | None


def changes(before: Values, after: Values) -> tuple[Changed, ...]:
    """Return every value that differs, those of the reply itself first, then person by person."""
    own = [Changed(field, "", before[field], after[field]) for field in OWN if before[field] != after[field]]
    return (*own, *_of_persons(before["delegates"], after["delegates"]))


def _of_persons(before: Sequence[Values], after: Sequence[Values]) -> Iterator[Changed]:
    left = list(after)
    for person in before:
        name = person["name"] or ""
        same = next((each for each in left if each["name"] == person["name"]), None)
        same = same or next((each for each in left if same_person(name, each["name"] or "")), None)
        if same is None:
            yield Changed("person", name, name, None)
            continue
        left.remove(same)
        yield from (Changed(field, name, person[field], same[field]) for field in SINGLE if person[field] != same[field])
        yield from (
            Changed(field, name, ", ".join(person[field]) or None, ", ".join(same[field]) or None)
            for field in MANY
            if sorted(person[field]) != sorted(same[field])
        )
    yield from (Changed("person", person["name"] or "", None, person["name"] or "") for person in left)
