"""Where sentences end in running text: at full stops that are no abbreviation's and stand in no contact."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.fields import Hit
from pipeline.extraction.folding import is_arabic

_SHORTENED = re.compile(r"(?<![^\W_])[^\W\d_a-zà-ÿа-яё][^\W\d_]{0,4}\.\s[^\W\d_a-zà-ÿа-яё][^\W\d_]{1,4}$")
_SHORT_LETTERS = 3  # of a word before a stop that may be an abbreviation


def sentence_spans(text: str, start: int, end: int, hits: Sequence[Hit], courtesy: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return (start, end) of each sentence of text[start:end], its stop left out.

    Args:
        text: wraps as blanks.
        start: where the first sentence begins.
        end: where the last one ends.
        hits: contacts found in the text: their stops end nothing.
        courtesy: what finds courtesy forms, some of which hold stops: "Excma. Sra.".
    """
    found: list[tuple[int, int]] = []
    while start < end:
        stop = _sentence_end(text, start, end, hits, courtesy)
        found.append((start, stop))
        start = stop + 1
    return found


def _sentence_end(text: str, start: int, end: int, hits: Sequence[Hit], courtesy: re.Pattern[str]) -> int:
    depth = 0
    for index in range(start, end):
        letter = text[index]
        if letter in "(（":
            depth += 1
        elif letter in ")）":
            depth = max(0, depth - 1)
        elif letter == "。" and not depth:
            return index
        elif letter == "." and not depth and not any(hit.start <= index < hit.end for hit in hits):
            before = re.search(r"[^\W\d_]+$", text[start:index])
            if before is not None:
                form = courtesy.match(text, start + before.start())
                if form and form.end() > index:
                    continue  # "Excma. Sra."
            if _SHORTENED.search(text[start:index]):
                continue  # "Crio. Ppal. Ana Paz"
            behind_hit = any(hit.end == index for hit in hits)
            long_enough = behind_hit or before is None or len(before.group()) > _SHORT_LETTERS or is_arabic(before.group())
            following = text[index + 1 : index + 3].strip()
            if long_enough and (not following or following[0].isupper() or is_arabic(following)):
                return index
    return end
