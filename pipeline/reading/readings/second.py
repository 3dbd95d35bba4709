"""Two readings of one page, by a model of its own script and by one that knows Latin letters: each where it is the better one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import fmean

from rapidfuzz.distance import Levenshtein

from models.page import Line, Word

# What a model without Latin letters or "@" cannot write, told by its form.
_ADDRESS = re.compile(r"\S*[\w.-]@[\w-]+\S*|www\.\S+|https?://\S+|\S+\.(?:org|com|int|gov|net)(?:\.\w\w)?[.,;)]?")
_REFERENCE = re.compile(r"\(?[CО]?C[.]?U[.]?\d{0,4}[/\d()A-D.,-]*|(?:\d{1,4}/\d{1,4})?\([A-D]\)[.,;]?")
_NUMBER = re.compile(r"[(+]*\d[\d()/.+-]*[.,;:]?")
# Cyrillic letters by the Latin ones for which a model without them takes them, upright and in italics.
_SHAPES = str.maketrans("ABCEHKMOPTXYaceopxyunmrkbtHs", "АВСЕНКМОРТХУасеорхуиптгкьтНя")
_INNER_CAPITAL = re.compile(r"[a-z][A-Z]|\d[A-Za-z]+[A-Z]")
_USUAL_CAPITAL = re.compile(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|O')[A-Z][a-z]+\W*$")
ALIKE = 0.3  # share of letters that may differ between the shapes of one word
SAME = 0.45  # shared area from which two words are the same one
FORM_CONFIDENCE = 0.5  # of a word whose form tells that it is Latin
SURE, AHEAD = 0.8, 0.15  # a reading is better from this confidence and by so much more than the other
LONG_SURE, LONG_LETTERS = 0.85, 5  # likewise for longer words, by whatever: no Cyrillic word looks Latin for so long
WITHIN = 0.6  # of a word beside one that was replaced, in the same brackets
LOST, FOUND = 0.3, 0.6  # a longer word of which the main model could make nothing, and the other one something
ARABIC_SURE = 0.88  # Arabic letters look like short Latin words now and then


def merged(words: Sequence[Word], second: Sequence[Line], script: str) -> list[Word]:
    """Return the words of the main reading, Latin words and addresses replaced by those of the second reading.

    Args:
        words: the main reading, by a model of the page's own script.
        second: the reading by a model of Latin letters, in the same coordinates.
        script: ISO 15924 of the page: "Cyrl", "Arab", "Hans".
    """
    result = list(words)
    for line in second:
        bracketed = False
        for other in line.words:
            if other.text.startswith("("):
                bracketed = False
            under = [word for word in result if word.box.overlap(other.box) >= SAME and _beside(word, other)]
            if under and _is_better(other, under, script, bracketed=bracketed):
                first = result.index(under[0])
                taken = {id(word) for word in under}
                result = [word for word in result if id(word) not in taken]
                result.insert(first, other)
                bracketed = "(" in other.text or bracketed
            if ")" in other.text:
                bracketed = False
    return result


def _is_better(other: Word, under: Sequence[Word], script: str, *, bracketed: bool) -> bool:
    """Return whether the second reading of a place is to be preferred."""
    text, confidence = other.text, other.confidence
    main = fmean(word.confidence for word in under)
    if any("@" in word.text for word in under) and "@" in text:
        return confidence > main
    if (_ADDRESS.fullmatch(text) or _REFERENCE.fullmatch(text)) and confidence >= FORM_CONFIDENCE:
        return True
    letters = sum(letter.isascii() and letter.isalpha() for letter in text)
    if script == "Arab":
        if _NUMBER.fullmatch(text):
            # The model for Arabic writes European digits well, but brackets and signs on the wrong side.
            return confidence >= SURE and any(letter.isascii() and letter.isdigit() for word in under for letter in word.text)
        return letters > 1 and confidence >= ARABIC_SURE and confidence > main + AHEAD
    if letters < 2 or (script == "Cyrl" and not bracketed and _looks_like(text, under)):
        return False
    if confidence >= SURE and confidence > main + AHEAD:
        return True
    if main < LOST and confidence >= FOUND and letters >= LONG_LETTERS:
        return True
    if script != "Cyrl":
        return False
    return (letters >= LONG_LETTERS and confidence >= LONG_SURE and confidence > main) or (bracketed and confidence >= WITHIN)


def _looks_like(text: str, under: Sequence[Word]) -> bool:
    """Return whether Latin letters are but the shapes of what the Cyrillic model read: "TurpaH" for "Тигран"."""
    main = "".join(word.text for word in under)
    own = sum("\u0400" <= letter <= "\u04ff" for letter in main)
    if own < len(main) / 2 or text[0] in "([":
        return False
    if _INNER_CAPITAL.search(text) and not _USUAL_CAPITAL.match(text):
        return True
    shape = text.translate(_SHAPES).casefold()
    return Levenshtein.normalized_distance(shape, main.casefold()) <= ALIKE


def _beside(word: Word, other: Word) -> bool:
    high = min(word.box.height, other.box.height)
    return min(word.box.bottom, other.box.bottom) - max(word.box.top, other.box.top) > 0.5 * high
