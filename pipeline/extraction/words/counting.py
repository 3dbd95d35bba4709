"""Numbers in words before nouns for persons: "two officials", "deux fonctionnaires", "两名代表"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from config.sentence_words import PersonCues
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.phrase_patterns import either, longest_first


class Counting:
    """Numbers and nouns of all languages.

    Attributes:
        values: "two", folded: how many that are.
        numbers: matches such a word; a Chinese one stands before the measure word that counts persons.
        nouns: matches "officials", "member delegation".
        below: matches "below", "as follows": those who are counted stand in the list that comes.
        we_are: matches "we will be" at a text's end, before a number without a noun.
    """

    def __init__(self, persons: Sequence[PersonCues]) -> None:
        told = [(word, n) for cues in persons for n, forms in enumerate(cues.counts, start=2) for word in forms.split("|")]
        self.values = {key(word): number for word, number in told}
        unspaced = either(longest_first(word for word, _ in told if is_cjk(word)))
        spaced = words_of(word for word, _ in told if not is_cjk(word)).pattern
        self.numbers = re.compile(rf"{spaced}|{unspaced}(?=[名位])", re.IGNORECASE)
        self.nouns = words_of(text for cues in persons for text in (*cues.several, *cues.counted_nouns))
        self.below = words_of(text for cues in persons for text in cues.below)
        self.we_are = re.compile(rf"(?:{words_of(text for cues in persons for text in cues.we_are).pattern})\s?$", re.IGNORECASE)


def words_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return what matches one of the words as a whole, Chinese ones anywhere."""
    known = longest_first(words)
    spaced, unspaced = [word for word in known if not is_cjk(word)], [word for word in known if is_cjk(word)]
    return re.compile(rf"(?<![^\W_]){either(spaced)}(?![^\W_])|{either(unspaced)}", re.IGNORECASE)
