"""Courtesy forms of a picture that stand in capitals where the others have small letters: "MS." beside "Mr." is "Ms." misread."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from models.finding import Finding
from models.reply import Delegate
from pipeline.extraction.contacts.pictures import Place, is_pictured

IN_CAPITALS = "It stands in capitals, and the other courtesy forms do not."
_WORD = re.compile(r"\S+")


def with_courtesies_as_others(
    delegates: Sequence[Delegate], pictures: frozenset[Place], courtesies: Collection[str]
) -> tuple[Delegate, ...]:
    """Return the delegates, such forms written as the others are and doubted.

    Args:
        delegates: as they were read.
        pictures: the pages that were read from a picture; what was typed is as it was meant.
        courtesies: the forms of courtesy alone, as they are written: "Ms.", not "PhD".
    """
    words = [word for person in delegates for word in _WORD.findall(str(person.honorific.value or ""))]
    usual = {_letters(word): word for word in courtesies if not word.isupper()}
    small = [word for word in words if _letters(word) in usual and not word.isupper()]
    if len(small) * 2 < len(words):
        return tuple(delegates)
    often = {_letters(word): word for word, _ in reversed(Counter(small).most_common())}

    def spelt(word: str) -> str:
        return often.get(_letters(word), word.capitalize()) if _in_capitals(word, usual) else word

    def judged(form: Finding) -> Finding:
        value = _WORD.sub(lambda found: spelt(found.group()), str(form.value or ""))
        if value == str(form.value or "") or not is_pictured(form, pictures):
            return form
        return replace(
            form, value=value, reasons=(IN_CAPITALS, *form.reasons), alternatives=(str(form.value), *form.alternatives)
        )

    return tuple(replace(person, honorific=judged(person.honorific)) for person in delegates)


def _letters(word: str) -> str:
    return word.rstrip(".").casefold()


def _in_capitals(word: str, usual: Collection[str]) -> bool:
    return word.isupper() and len(_letters(word)) > 1 and _letters(word) in usual
