"""Two readings of one page by different engines become one, whose confidence says whether they agree."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from config.vocabulary import Vocabulary
from models.page import Box, Word
from pipeline.reading.text.bare_letters import without_accents

# Source: reference study "OCR bench", sections 5 and 6: Latin words on which both engines agree are right in 99.4 %, others in
# 60 to 79 %; a word that only one of them saw lies between.
AGREED = 0.99
SPELT = 0.90  # the engines differ and one spelling is a known word
ACCENT_ONLY = 0.75
VOTED = 0.80  # a third reading has the same: 22 of 27 were right
DISPUTED = 0.60
ALONE = 0.85
ALONE_SURE = 0.90
LOST = 0.15  # of a word that only the other reading has, from which it is text where it fills a gap between two others: "F."
ITEM = 0.4  # likewise of "4." at the head of a line or in a cell: all 36 of 90 pages that only tesseract saw stood there
ROOMY = 0.8  # of its width that the gap must have
SPELT_OUT = 5  # letters of a word that is no abbreviation
OVER = 0.25  # of its width that its neighbours may reach into it: the engines' boxes are not exact
GAP_WORDS = 1.5  # heights of a word, both as shares of the page's sides: about as wide as two letters
More = Callable[[Box], Iterable[str]]
SAME_PLACE = 0.5  # shared area of the smaller box from which two words are the same one


@dataclass(frozen=True, slots=True)
class _Pair:
    """A word of the main reading and what the other reading has at its place, joined from left to right."""

    main: Word
    other: str
    other_confidence: float


def fused(main: Sequence[Word], other: Sequence[Word], vocabulary: Vocabulary, more: More | None = None) -> list[Word]:
    """Return the words of the main reading, each with the better spelling of both and a confidence that knows of both.

    Where the engines differ, a known word wins over an unknown one. A word that only the other engine saw is added where it is
    sure of it; what it sees in stamps and dirt is no text.

    Args:
        main: words of the engine that reads such pages better.
        other: words of the other engine on the same picture.
        vocabulary: known spellings.
        more: gives further readings of a place, the most independent first; asked where the two have nothing in common.
    """
    index = _by_row(other)
    seen = _by_row(main)
    words = [_decided(_without_speck(_paired(word, index), seen), vocabulary, more) for word in main]
    for word in other:
        if word.confidence >= ALONE_SURE and not _covered(word.box, seen):
            words.append(replace(word, confidence=min(word.confidence, ALONE)))
        elif word.confidence >= LOST and (_is_between(word, seen) or (_is_telling(word) and not _covered(word.box, seen))):
            words.append(replace(word, confidence=min(word.confidence, DISPUTED)))
    return words


_ROWS = 50  # strips of the page by which words are looked up


def _by_row(words: Sequence[Word]) -> dict[int, list[Word]]:
    index: dict[int, list[Word]] = {}
    for word in words:
        for row in range(int(word.box.top * _ROWS), int(word.box.bottom * _ROWS) + 1):
            index.setdefault(row, []).append(word)
    return index


def _covered(box: Box, index: dict[int, list[Word]]) -> bool:
    """Return whether any word stands there, even in part: the engines' boxes are not exact."""
    near = index.get(int(box.middle * _ROWS), [])
    return any(box.left < other.box.right and other.box.left < box.right and _level(box, other.box) for other in near)


def _is_telling(word: Word) -> bool:
    """Return whether a word is an address, a long number or the number of an item, which one engine may see and the other not."""
    return bool(_TELLING.search(word.text) or (word.confidence >= ITEM and _ITEM.fullmatch(word.text)))


def _is_between(word: Word, index: dict[int, list[Word]]) -> bool:
    """Return whether a word fills the gap between two neighbours: then it is text that the main reading has passed over."""
    if not any(map(str.isalnum, word.text)):
        return False
    near = [other.box for other in index.get(int(word.box.middle * _ROWS), []) if _level(word.box, other.box)]
    inside = OVER * word.box.width
    before = max((box.right for box in near if box.left < word.box.left and box.right <= word.box.left + inside), default=None)
    behind = min((box.left for box in near if box.right > word.box.right and box.left >= word.box.right - inside), default=None)
    if any(box.left < word.box.right - inside and box.right > word.box.left + inside for box in near):
        return False
    reach = GAP_WORDS * word.box.height
    if before is None or behind is None or behind - before < ROOMY * word.box.width:
        return False
    return word.box.left - before <= reach and behind - word.box.right <= reach


def _level(first: Box, second: Box) -> bool:
    high = min(first.bottom, second.bottom) - max(first.top, second.top)
    return high > 0 and high >= 0.4 * min(first.height, second.height)


def _paired(word: Word, index: dict[int, list[Word]]) -> _Pair:
    near = index.get(int(word.box.middle * _ROWS), [])
    under = sorted((other for other in near if _same_place(word.box, other.box)), key=lambda other: other.box.left)
    text = "".join(other.text for other in under)
    return _Pair(word, text, min((other.confidence for other in under), default=0.0))


def _without_speck(pair: _Pair, seen: dict[int, list[Word]]) -> _Pair:
    """Return the pair without a full stop that only the main reading has in the midst of a line: a speck tears a name apart.

    What may be shortened keeps it, and so does the end of a line.
    """
    text, core = pair.main.text, pair.main.text.rstrip(".")
    speck = text.endswith(".") and len(core) >= SPELT_OUT and core.isalpha() and pair.other.casefold() == core.casefold()
    return replace(pair, main=replace(pair.main, text=core)) if speck and _goes_on(pair.main, seen) else pair


def _goes_on(word: Word, seen: dict[int, list[Word]]) -> bool:
    reach = word.box.right + GAP_WORDS * word.box.height
    near = seen.get(int(word.box.middle * _ROWS), [])
    return any(word.box.right < other.box.left + 0.5 * other.box.width < reach + other.box.width for other in near)


def _same_place(first: Box, second: Box) -> bool:
    wide = min(first.right, second.right) - max(first.left, second.left)
    narrower = min(first.width, second.width)
    return narrower > 0 and wide / narrower >= SAME_PLACE and _level(first, second)


def _decided(pair: _Pair, vocabulary: Vocabulary, more: More | None) -> Word:
    main, other = replace(pair.main, text=_address_tidied(pair.main.text)), _address_tidied(pair.other)
    if not other:
        return replace(main, confidence=min(main.confidence, ALONE))
    if _core(main.text) == _core(other) or (_CHINESE.match(main.text) and main.text in other):
        return replace(main, confidence=max(main.confidence, AGREED))
    known = vocabulary.knows(_core(main.text)), vocabulary.knows(_core(other))
    if known == (True, False):
        return replace(main, confidence=min(main.confidence, SPELT))
    if known == (False, True) and _close(main.text, other):
        return replace(main, text=_in_place(main.text, other), confidence=min(main.confidence, pair.other_confidence, SPELT))
    if _core(other) in _core(main.text) or _core(main.text) in _core(other):
        # The engines part words differently: the shorter one is confirmed as far as it goes.
        return replace(main, confidence=min(main.confidence, ALONE))
    if _bare(main.text) == _bare(other):
        seen = not known[0] and _accents(other) > _accents(main.text)  # the other engine loses accents, it hardly invents one
        return replace(
            main, text=_in_place(main.text, other) if seen else main.text, confidence=min(main.confidence, ACCENT_ONLY)
        )
    # Of digits the main reading is the better judge: two models of tesseract err alike.
    if more is None or not _LATIN.search(main.text):
        return replace(main, confidence=min(main.confidence, DISPUTED))
    text, doubt = _outvoted(main.text, other, map(_address_tidied, more(main.box)))
    return replace(main, text=_in_place(main.text, text), confidence=min(main.confidence, doubt))


def _outvoted(main: str, other: str, more: Iterable[str]) -> tuple[str, float]:
    """Return the spelling that a further reading confirms, else the one that is most like all of them; and what it is worth.

    Of 77 disputed words on three faxes in standard mode the main reading had 18 right, the other one 25, this 38.
    """
    readings = [main, other]
    for text in more:
        for one in (main, other):
            if _bare(text) == _bare(one):
                return one, VOTED
        readings.append(text)
    return max(
        readings, key=lambda one: -sum(Levenshtein.normalized_distance(_bare(one), _bare(two)) for two in readings)
    ), DISPUTED


def _address_tidied(text: str) -> str:
    """Return a mail address without what only a coarse picture has put there: brackets about the "@", commas for stops."""
    text = _BRACKETED_AT.sub("@", text)
    return _INNER_COMMA.sub(".", text) if "@" in text else text


def _close(first: str, second: str) -> bool:
    """Return whether two words differ by at most two letters of five, accents aside: else they are not the same word."""
    return Levenshtein.normalized_distance(_bare(first), _bare(second)) <= 0.4


def _in_place(text: str, core: str) -> str:
    """Return `core` with the marks that stand around the word in `text`."""
    inner = text.strip(_EDGES)
    return text.replace(inner, core.strip(_EDGES), 1) if inner else core


_BRACKETED_AT = re.compile(r"(?<=\w)(?:\(@\)?|@\))(?=\w)")
_INNER_COMMA = re.compile(r"(?<=\w),(?=\w)")
_TELLING = re.compile(r"\w@\w|\d{6}")  # an address, a number: no dirt is read so
_ITEM = re.compile(r"\(?\d{1,3}[.,)]+")
_LATIN = re.compile(r"[A-Za-z]")
_CHINESE = re.compile("[\u3400-\u9fff]")  # single characters stand within the other engine's words
_EDGES = ".,;:|[](){}'\"“”«»"


def _core(text: str) -> str:
    return text.strip(_EDGES).casefold()


def _bare(text: str) -> str:
    return without_accents(_core(text))


def _accents(text: str) -> int:
    return sum(bool(unicodedata.combining(letter)) for letter in unicodedata.normalize("NFD", text))
