"""Whether the Latin spelling beside a Chinese name is that of its characters: one of the two was misread where it is not."""

from __future__ import annotations

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from models.finding import Finding
from pipeline.extraction.words.folding import is_cjk

APART = 2  # letters by which both differ; fewer are another way to spell one syllable, or a letter misread


def is_spelt_otherwise(name: Finding) -> bool:
    """Tell whether the characters sound otherwise than the Latin spelling given with them: "路雷娟" is no "LU Xuejuan".

    The order of family and given name does not count.
    """
    value = name.value or ""
    latin = next((other for other in name.alternatives if other.isascii()), "")
    if not is_cjk(value) or not latin:
        return False
    return Levenshtein.distance(_letters(value), _letters(latin), score_cutoff=APART) >= APART


def _letters(text: str) -> str:
    return "".join(sorted(letter for letter in anyascii(text).casefold() if "a" <= letter <= "z"))
