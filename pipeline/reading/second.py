"""Two readings of one page, by a model of its own script and by one that knows Latin letters: each where it is the better one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.page import Line, Word

# What a model without Latin letters or "@" cannot write: mail and web addresses, references with Latin letters.
_LATIN_ONLY = re.compile(
    r"\S*[\w.]@[\w-]+\.\S+|\S*[A-Za-z]\S*@\S*|www\.\S+|https?://\S+|\S+\.(?:org|com|int|gov|net)(?:\.\w\w)?[.,;)]?"
)
_LATIN = re.compile(r"[^\W\d_А-Яа-яЁё\u0600-\u06ff\u4e00-\u9fff]")
_LOOKALIKES = frozenset("АВЕКМНОРСТУХаеорсухі")
SAME = 0.45  # shared area from which two words are the same one


def merged(words: Sequence[Word], second: Sequence[Line], script: str) -> list[Word]:
    """Return the words of the main reading, mail addresses and the like replaced by the second reading's."""
    others = [word for line in second for word in line.words if _LATIN_ONLY.fullmatch(word.text) or _is_reference(word, script)]
    result = list(words)
    for other in others:
        under = [word for word in result if word.box.overlap(other.box) >= SAME and _beside(word, other)]
        if not under:
            continue
        first = result.index(under[0])
        result = [word for word in result if word not in under]
        result.insert(first, replace(other, box=other.box))
    return result


def _is_reference(word: Word, script: str) -> bool:
    """Return whether a Cyrillic page's word is the Latin "CU" of a reference, which `rus` writes with Cyrillic look-alikes."""
    return script == "Cyrl" and bool(re.fullmatch(r"C[.]?U[.]?\d{0,4}[/\d()A-D.,-]*", word.text))


def _beside(word: Word, other: Word) -> bool:
    return min(word.box.bottom, other.box.bottom) - max(word.box.top, other.box.top) > 0.5 * min(
        word.box.height, other.box.height
    )
