"""Latin words and European digits on Arabic pages: three readings of each place, and who reads what best.

The model for Arabic reads "(AL-TOUNSI" as a jumble of digits and letters and loses groups of digits; the model for English and
the other engine invent Latin letters where Arabic ones stand, but hardly ever the same. The other engine reads European digits
without a mistake, and is sure of itself on one of twenty numbers in Arabic ones: what a page is written in, all its numbers
together tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from rapidfuzz.distance import Levenshtein

from models.page import Box, Line, Word

AGREED, ALONE, OUTVOTED, DISPUTED = (
    0.97,
    0.9,
    0.8,
    0.6,
)  # confidence: two see the same; the better one; two of three; each another
SURE = 0.95  # of the other engine's digits, as they are where European ones stand
EUROPEAN = 0.6  # share of a page's numbers of which it is sure from which the page is written in European digits
NUMBERS_MIN, DIGITS_MIN = 3, 2  # numbers that tell it, and digits of each
SAME_PLACE = 0.5  # of the narrower word's width
LOST = 0.5  # mean confidence of the main reading below which it could make nothing of a place
CLEAR, ALIKE = 0.85, 0.4  # confidence of the other engine, and share of letters in which the two may differ, likewise
LETTERS_MIN = 2  # of a word
LONG_NUMBER = 4  # digits; two readings never agree on so many where Arabic ones stand
_EDGES = ".,;:،؛()[]{}<>«»\"'"


def voted(words: Sequence[Word], main: Sequence[Word], second: Sequence[Line], third: Sequence[Line]) -> list[Word]:
    """Return the words, those of Latin letters and European digits as the better of three readings have them.

    Args:
        words: of the page, as they are after the second reading was taken into account.
        main: by the page's own model alone.
        second: by a model of Latin letters, of some places.
        third: of the same places by another engine.
    """
    european = _is_european(main, third)
    result = list(words)
    seconds = [word for line in second for word in line.words]
    for word in (word for line in third for word in line.words):
        first = [one for one in main if _same_place(one.box, word.box)]
        other = "".join(one.text for one in seconds if _same_place(one.box, word.box))
        if (decided := _decided(word, first, other, european=european)) is not None:
            result = _put(result, decided)
    return result


def _is_european(main: Sequence[Word], third: Sequence[Line]) -> bool:
    """Return whether the page's numbers are in European digits."""
    numbers = [word for line in third for word in line.words if _digits(word.text) and not any(map(str.isalpha, word.text))]
    sure = [word for word in numbers if len(_digits(word.text)) >= DIGITS_MIN and word.confidence >= SURE]
    told = sum(any(map(str.isdigit, word.text)) for word in main)
    return len(sure) >= max(NUMBERS_MIN, EUROPEAN * min(told, len(numbers)))


def _put(words: list[Word], word: Word) -> list[Word]:
    """Return the words with this one in the place of those that it reads anew; Arabic words stay where they are."""
    under = [index for index, one in enumerate(words) if _same_place(one.box, word.box)]
    if not under:
        return [*words, word]
    taken = set(under)
    kept = [one for index, one in enumerate(words) if index not in taken]
    kept.insert(under[0], word)
    return kept


def _decided(word: Word, first: Sequence[Word], other: str, *, european: bool) -> Word | None:
    """Return the word to be written; None where the readings do not tell, or where nothing of the kind stands there."""
    core, second = word.text.strip(_EDGES), other.strip(_EDGES)
    main = "".join(one.text for one in first)
    confidence = fmean([one.confidence for one in first]) if first else 0.0
    if "@" in core or "@" in second or not core.isascii():
        return None  # addresses have readings of their own
    letters, digits = sum(map(str.isalpha, core)), sum(map(str.isdigit, core))
    same = bool(core) and core.casefold() == second.casefold()
    if digits and not letters:
        return _number(word, main, confidence, same=same, european=european)
    if letters < LETTERS_MIN or digits > letters:
        return None
    if same:
        return Word(word.text, word.box, AGREED)
    lost = confidence < LOST and word.confidence >= CLEAR and len(core) > LETTERS_MIN
    if lost and Levenshtein.normalized_distance(core.casefold(), second.casefold()) <= ALIKE:
        return Word(word.text, word.box, DISPUTED)
    return None


def _number(word: Word, main: str, confidence: float, *, same: bool, european: bool) -> Word | None:
    digits = _digits(word.text)
    if any(map(str.isalpha, main)) and confidence >= LOST:
        return None  # an Arabic word, in which it sees a digit
    if european:
        if word.confidence < SURE:
            return None
        agreed = same or (digits == _digits(main) and len(digits) >= DIGITS_MIN)
        return Word(word.text, word.box, AGREED if agreed else ALONE)
    if same and len(digits) >= LONG_NUMBER:
        return Word(word.text, word.box, OUTVOTED)
    return None


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isascii() and letter.isdigit())


def _same_place(first: Box, second: Box) -> bool:
    wide = min(first.right, second.right) - max(first.left, second.left)
    high = min(first.bottom, second.bottom) - max(first.top, second.top)
    narrower, lower = min(first.width, second.width), min(first.height, second.height)
    return narrower > 0 and wide / narrower >= SAME_PLACE and high > 0.4 * lower
