"""Mobile numbers without a country's code of those who serve at a Mission: they are of the town where the Mission is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.finding import Finding
from models.reply import Delegate
from pipeline.extraction.contacts.dialled import IN_VIENNA
from pipeline.extraction.contacts.pictures import Place, is_pictured
from pipeline.extraction.words.folding import is_cjk, key

SURE = 0.97  # as sure as a number typed with its country's code
_MOBILE = re.compile(r"\(?06\d\d\D")  # of Austria; "01 43 22 11 00" may be of an Embassy in Paris


def with_mobiles_of_missions(
    delegates: Sequence[Delegate], missions: Sequence[str], pictures: frozenset[Place]
) -> tuple[Delegate, ...]:
    """Return the delegates, with no doubt left of a typed Austrian mobile number whose owner's body is a Mission.

    Args:
        delegates: as they were read.
        missions: how names of Missions begin, or in Chinese end, in keys.
        pictures: the pages that were read from a picture, where a figure of a code may be lost.
    """
    return tuple(_settled(person, pictures) if _serves(person, missions) else person for person in delegates)


def _serves(person: Delegate, missions: Sequence[str]) -> bool:
    body = f" {key(person.organisation.value or '')} "
    return any(name in body if is_cjk(name) else f" {name} " in body for name in missions)


def _settled(person: Delegate, pictures: frozenset[Place]) -> Delegate:
    def sure(number: Finding) -> Finding:
        if number.reasons != (IN_VIENNA,) or _MOBILE.match(number.as_written) is None or is_pictured(number, pictures):
            return number
        return replace(number, confidence=SURE, reasons=())

    return replace(person, phones=tuple(map(sure, person.phones)))
