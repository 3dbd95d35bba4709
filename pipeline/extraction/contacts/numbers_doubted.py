"""Telephone numbers of which a picture may lack a piece: without a country's code where nearly all others have one."""

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
_WITH_CODE = re.compile(r"[(\s]*(?:\+|00|\d{1,3}\+)")


def doubted(delegates: Sequence[Delegate], pictures: frozenset[Place]) -> tuple[Delegate, ...]:
    """Return the delegates, numbers without a country's code doubted where the reply writes others with it.

    Args:
        delegates: as they were read.
        pictures: the pages that were read from a picture.
    """
    numbers = [number for person in delegates for number in (*person.phones, *person.faxes) if number.value]
    short = [number for number in numbers if not _has_code(number)]
    if not short or len(numbers) < NUMBERS_MIN or len(short) > RARE * len(numbers):
        return tuple(delegates)

    def judged(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
        return tuple(_doubted(number) if number in short and is_pictured(number, pictures) else number for number in found)

    return tuple(replace(person, phones=judged(person.phones), faxes=judged(person.faxes)) for person in delegates)


def _has_code(number: Finding) -> bool:
    return _WITH_CODE.match(number.as_written or "") is not None


def _doubted(number: Finding) -> Finding:
    return replace(number, confidence=min(DOUBTED, number.confidence), reasons=(REASON, *number.reasons))
