"""Words at the end of a stretch that speak of a delegate's kin, whom they name next: "accompanied by his wife"."""

from __future__ import annotations

from pipeline.extraction.words.companion_words import CompanionWords
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

WORDS = 3  # of "his wife" and "close protection officer"


def last_words(before: str, lexicon: Lexicon) -> list[str]:
    """Return the words folded, without articles at their end: "su esposa, la Sra. Ruiz"."""
    last = key(before).split()
    while last and last[-1] in lexicon.said.articles:
        last.pop()
    return last


def ends_in_kin(before: str, words: CompanionWords, lexicon: Lexicon) -> bool:
    """Tell whether the last words are such a word that says whose: "his wife", "accompanied by his son"."""
    last = last_words(before, lexicon)
    whose = [last[:-count] for count in range(1, WORDS + 1) if " ".join(last[-count:]) in words.kin]
    return any(" ".join(left[-count:]) in words.before_kin for left in whose for count in range(1, WORDS + 1))
