"""Lines and words that every reading has passed over, read again where their letters stand.

Shown alone, most of what a stamp touches can be read. Two looks must see nearly the same: a stamp's own letters they read each in
its way.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.fuzz import ratio

from config.vocabulary import Vocabulary
from models.page import Box, Line, Word
from pipeline.reading.pictures.inked import at_work_width, inked
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.readings.fuse import SPELT, fused
from pipeline.reading.readings.lone_letters import lone_letters
from pipeline.reading.readings.stray_letters import bare
from pipeline.reading.readings.uncovered import uncovered

BLANK = 0.9  # of a place's height: more white ends what stands there
ONE_LINE = 0.5  # of the lower one's height that two places of one line share
APART = 6.0  # of a place's height between two that are shown as one
TOUCHING = 0.35  # of its height to a word that goes on there
ROOM = 0.25  # likewise around what is shown
LONE, BESIDE = 2.0, 1.3  # of its height: what is narrower is shown with the words beside it, so far away
ALIKE = 60  # of 100: what two looks at text have in common; words in which they differ are disputed
SURE = 0.5  # mean confidence of the better look where it sees text
LETTERS_MIN = 3  # of a word that tells that the place holds text: "OF" is a stamp's more often than not
CHINESE_FROM = "\u2e80"  # of which each letter is a word
GUESSED = 0.6  # confidence of words below which they give way to what is seen now
TORN = 0.4  # confidence of a disputed word below which it is dirt
Look = Callable[[Sequence[Box]], Sequence[Line]]  # at some places of the page


def filled_in(
    words: Sequence[Word], painted: Pixels, looks: tuple[Look, Look], vocabulary: Vocabulary
) -> tuple[tuple[Word, ...], tuple[Box, ...]]:
    """Return the words with those that two looks see where none was, and the places at which there is still none.

    Args:
        words: of the whole page.
        painted: the page, black on white, without its ruled lines.
        looks: read a place, the better one first.
        vocabulary: known spellings.
    """
    found = _passed_over(words, painted)
    if not found:
        return tuple(words), ()
    ink = inked(at_work_width(painted))
    result, settled = list(words), list[Box]()
    places = _whole(found, result, ink)
    seen = [[word for line in look(places) for word in line.words] for look in looks]
    for place in places:
        under, first, second = ([word for word in some if _is_inside(word.box, place)] for some in (result, *seen))
        told = [word for word in fused(first, second, vocabulary) if _is_text(word)] if _agree(first, second) else []
        kept = [word for word in under if word.confidence >= GUESSED]
        if told and bare(told) == bare(kept):
            settled.append(place)  # a stroke of a stamp or a pen runs from it
        else:
            result = _with(told, result, kept, under)
    left = _passed_over(result, painted)
    return tuple(result), tuple(one for one in left if not any(_is_inside(one, place) for place in settled))


def _passed_over(words: Sequence[Word], painted: Pixels) -> tuple[Box, ...]:
    found = uncovered(words, painted)
    lone = (place for place in lone_letters(words, painted) if not any(place.overlap(other) for other in found))
    return (*found, *lone)


def _with(told: Sequence[Word], words: Sequence[Word], kept: Sequence[Word], under: Sequence[Word]) -> list[Word]:
    """Return the words with those that were read at a place; what was read there before goes on in them, or stays."""
    new, gone = list[Word](), set[int]()
    for word in told:
        covered = [one for one in kept if _is_inside(one.box, word.box)]
        if not covered or (word.confidence >= SPELT and bare(covered) != bare([word]) and bare(covered) in bare([word])):
            new.append(word)
            gone |= {id(one) for one in under if one in covered or (one not in kept and _is_inside(one.box, word.box))}
    return [*(word for word in words if id(word) not in gone), *new]


def _is_text(word: Word) -> bool:
    return word.confidence >= GUESSED or (word.confidence >= TORN and any(map(str.isalnum, word.text)))


def _agree(first: Sequence[Word], second: Sequence[Word]) -> bool:
    sure = bool(first) and sum(word.confidence for word in first) / len(first) >= SURE
    sure = sure and any(sum(map(str.isalnum, word.text)) >= LETTERS_MIN or word.text[:1] >= CHINESE_FROM for word in first)
    return sure and bool(ratio(bare(first), bare(second)) >= ALIKE)


def _whole(found: Sequence[Box], words: Sequence[Word], ink: NDArray[np.bool_]) -> list[Box]:
    """Return the places as wide as what stands there, with the words that it touches and some room around."""
    aspect = ink.shape[0] / ink.shape[1]
    places: list[Box] = []
    for place in _joined(found, words, aspect):
        if any(_level(place, one) and place.left < one.right for one in places):
            continue  # a piece of the line that began before
        level = [word.box for word in words if _level(place, word.box)]
        left, right = _edge(place, level, ink, onwards=False), _edge(place, level, ink, onwards=True)
        touched = TOUCHING * place.height * aspect
        shown = Box(left, place.top, right, place.bottom)
        near = BESIDE * place.height * aspect
        if shown.width < LONE * place.height * aspect:  # a letter alone is anything
            shown = reduce(Box.union, (box for box in level if left - near < box.right and box.left < right + near), shown)
        for box in level:
            shown = shown.union(box) if min(abs(left - box.right), abs(box.left - right)) <= touched else shown
        beside, above = ROOM * place.height * aspect, ROOM * place.height
        before = max((box.right for box in level if box.right <= shown.left), default=0.0)
        behind = min((box.left for box in level if box.left >= shown.right), default=1.0)
        places.append(
            Box(
                max(shown.left - beside, (before + shown.left) / 2),
                max(0.0, shown.top - above),
                min(shown.right + beside, (behind + shown.right) / 2),
                min(1.0, shown.bottom + above),
            )
        )
    return places


def _joined(found: Sequence[Box], words: Sequence[Word], aspect: float) -> list[Box]:
    """Return the places from left to right, those of one line as one: a short word between them may have been passed over."""
    joined: list[Box] = []
    for place in sorted(found, key=lambda one: one.left):
        before = next((one for one in joined if _level(one, place) and _is_near(one, place, words, aspect)), None)
        if before is None:
            joined.append(place)
        else:
            joined[joined.index(before)] = before.union(place)
    return joined


def _is_near(before: Box, place: Box, words: Sequence[Word], aspect: float) -> bool:
    between = [word for word in words if _level(place, word.box) and before.right < word.box.right and word.box.left < place.left]
    return place.left - before.right <= APART * place.height * aspect and not between


def _edge(place: Box, level: Sequence[Box], ink: NDArray[np.bool_], *, onwards: bool) -> float:
    """Return where the line ends that these letters are a part of: before white, or where the next word begins."""
    height, width = ink.shape
    rows = np.asarray(ink[round(place.top * height) : round(place.bottom * height) + 1].any(axis=0))
    middle = (place.left + place.right) / 2
    if onwards:
        limit = min((box.left for box in level if box.left > middle), default=1.0)
        columns = rows[round(place.right * width) : round(limit * width)]
    else:
        limit = max((box.right for box in level if box.right < middle), default=0.0)
        columns = rows[round(limit * width) : round(place.left * width)][::-1]
    white = BLANK * place.height * height
    filled = np.flatnonzero(columns)
    gaps = np.flatnonzero(np.diff(np.concatenate([[-1], filled])) > white)
    far = (0 if not len(filled) else int(filled[-1]) + 1) if not len(gaps) else int(filled[gaps[0] - 1]) + 1 if gaps[0] else 0
    edge = place.right + far / width if onwards else place.left - far / width
    return float(edge)


def _level(one: Box, other: Box) -> bool:
    return min(one.bottom, other.bottom) - max(one.top, other.top) >= ONE_LINE * min(one.height, other.height)


def _is_inside(box: Box, place: Box) -> bool:
    return place.left < (box.left + box.right) / 2 < place.right and place.top < box.middle < place.bottom
