"""Numbers below a head that means telephones and faxes: where some cells call their faxes so, the others are telephones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit


def with_faxes_told(persons: Sequence[Person]) -> list[Person]:
    """Return the persons of one table; what was both is a telephone where other faxes have labels of their own.

    "Tel. / fax" over "+968 24 569 571 / F: +968 24 569 802" and "+968 24 688 213": nobody's telephone is his fax here.
    """
    if not any(_is_fax(hit) and not _is_both(hit, person) for person in persons for hit in person.contacts):
        return list(persons)
    return [
        replace(person, contacts=tuple(hit for hit in person.contacts if not (_is_fax(hit) and _is_both(hit, person))))
        for person in persons
    ]


def _is_fax(hit: Hit) -> bool:
    return hit.finding.field == "fax"


def _is_both(fax: Hit, person: Person) -> bool:
    """Tell whether the same figures were read as a telephone too."""
    own = (fax.start, fax.end, fax.finding.value)
    return any(hit.finding.field == "phone" and (hit.start, hit.end, hit.finding.value) == own for hit in person.contacts)
