"""Telephone numbers of which a picture may lack a piece: the country's code, or the word "fax" before it.

The reply's other numbers tell: nearly all have a code; the others have a telephone and a fax where one has two telephones.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.finding import Finding
from models.reply import Delegate
from pipeline.extraction.contacts.pictures import Place, is_pictured

NUMBERS_MIN = 4  # of a reply, from which its habit is seen
RARE = 0.25  # share of its numbers, at most, that have no code
DOUBTED = 0.6  # confidence of such a number
REASON = "It has no country code, which nearly all other numbers of the reply have: a line of it may be lost."
NO_FAX = "Others of the reply have a fax number where this stands: the word before it may be lost."
_WITH_CODE = re.compile(r"[(\s]*(?:\+|00|\d{1,3}\+)")


def doubted(delegates: Sequence[Delegate], pictures: frozenset[Place]) -> tuple[Delegate, ...]:
    """Return the delegates with doubts on numbers that lack what the reply's others have.

    Args:
        delegates: as they were read.
        pictures: the pages that were read from a picture.
    """
    known = [_without_fax(person, delegates, pictures) for person in delegates]
    return tuple(_without_code(known, pictures))


def _without_fax(person: Delegate, delegates: Sequence[Delegate], pictures: frozenset[Place]) -> Delegate:
    """Return the person, his last telephone number doubted if he has one more than those who have a fax, and no fax."""
    usual = [len(other.phones) for other in delegates if other.faxes and other.phones]
    if person.faxes or not usual or len(person.phones) <= max(usual) or not is_pictured(person.phones[-1], pictures):
        return person
    return replace(person, phones=(*person.phones[:-1], _doubted(person.phones[-1], NO_FAX)))


def _without_code(delegates: Sequence[Delegate], pictures: frozenset[Place]) -> Sequence[Delegate]:
    """Return the delegates, numbers without a country's code doubted where the reply writes others with it."""
    numbers = [number for person in delegates for number in (*person.phones, *person.faxes) if number.value]
    short = [number for number in numbers if not _has_code(number)]
    if not short or len(numbers) < NUMBERS_MIN or len(short) > RARE * len(numbers):
        return delegates

    def judged(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
        return tuple(
            _doubted(number, REASON) if number in short and is_pictured(number, pictures) else number for number in found
        )

    return [replace(person, phones=judged(person.phones), faxes=judged(person.faxes)) for person in delegates]


def _has_code(number: Finding) -> bool:
    return _WITH_CODE.match(number.as_written or "") is not None


def _doubted(number: Finding, reason: str) -> Finding:
    return replace(number, confidence=min(DOUBTED, number.confidence), reasons=(reason, *number.reasons))
