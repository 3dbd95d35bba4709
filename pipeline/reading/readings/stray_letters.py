"""Letters beside the words of a line that no word holds: "Anil L." of which one engine reads "Anil" alone, and is sure of it.

A short word at the end of what an engine is shown, or before a wide blank, is passed over now and then. Its ink stands there, and
two looks at it and the word beside it tell what it is.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from models.page import Box, Word
from pipeline.reading.pictures.inked import inked
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.readings.uncovered import told_on
from pipeline.reading.text.bare_letters import letters_alone

MARGIN = 0.03  # of the page, along its edges, where shadows and punched holes are
LOWEST, HIGHEST = 0.55, 1.5  # of the usual word's height: what is lower is a dot, what is higher no letter
WIDEST = 5.0  # likewise: letters run into each other
FILLED = 0.12  # of its box: a longer stroke of a pen fills less
ROOM = 0.1  # of the usual height around a word that belongs to it
OUTSIDE = 0.6  # share of its ink by which a letter stands outside all words
PARTLY, BLANK = 0.3, 0.2  # likewise where so much white, of the usual height, parts it from that word: the word's box is too wide
TOGETHER = 0.7  # of the usual height between letters of one short word
LONGEST = 12.0  # likewise: more is a line that was left out
REACH = 1.3  # likewise, to the word beside it: further off stands another column
LEAST = 0.35  # likewise, of the ink beside a word: of less no letter is part
LEVEL = 0.4  # likewise, by which it may stand out above or below that word: "y" beside "an"
AROUND = 0.6  # likewise: room around it that is white, but for words
ALONE = 0.7  # share of the ink in that room that is its own; of a piece of a stamp or a signature less
PLACES_MAX = 8  # of a page: where more stand outside, they are dirt or the reading is none
ABOVE, BEFORE, BEHIND = 0.15, 0.17, 0.5  # of the word's height: room around what is shown; behind it a full stop may stand
TOUCHING = 0.5  # of their height, between letters and the word that they are the end of
HEARD = 0.5  # shared area from which a word of the first reading stood there
SEEN = 0.9  # what letters are worth that both looks have: they were passed over before
VOTED = 0.8  # likewise that one of them has, as the first reading had them
SPELT_OUT = 5  # letters of a word that is no abbreviation
TORN = 0.5  # what the word beside letters is worth of which nobody can tell what they are
_MARKS = ".,;:()"  # beside a word
Ink = NDArray[np.uint8]
Rect = tuple[int, int, int, int]  # left, top, right, bottom, in dots
Look = Callable[[Box], Sequence[Word]]  # at a place of the page


@dataclass(frozen=True, slots=True)
class Stray:
    """Letters that no word holds.

    Attributes:
        box: where they stand.
        beside: the word next to them in their line.
        heard: what the first reading had there.
    """

    box: Box
    beside: Word
    heard: tuple[Word, ...] = ()


def strays(words: Sequence[Word], first: Sequence[Word], painted: Pixels) -> tuple[Stray, ...]:
    """Return the letters beside the words of lines that no word holds.

    Args:
        words: of the whole page.
        first: those of the first reading.
        painted: the page, black on white, without its ruled lines.
    """
    told, small, usual = told_on(words, painted)
    if not told:
        return ()
    height, width = small.shape
    ink = inked(small).astype(np.uint8)
    free = ink.copy()
    for word in words:
        left, top, right, bottom = _dots(word.box, ink.shape, ROOM * usual)
        free[top:bottom, left:right] = 0
    rows = [(word, _dots(word.box, ink.shape, 0)) for word in told if word.box.height * height <= HIGHEST * usual]
    found: list[Stray] = []
    for place in _joined(_letters(ink, free, rows, usual), usual):
        beside = _beside(place, rows, usual)
        if beside is not None and place[2] - place[0] <= LONGEST * usual and _is_alone(place, free, usual):
            box = Box(place[0] / width, place[1] / height, place[2] / width, place[3] / height)
            found.append(Stray(box, beside, tuple(word for word in first if word.box.overlap(box) >= HEARD)))
    return tuple(found) if len(found) <= PLACES_MAX else ()


def _dots(box: Box, shape: tuple[int, ...], room: float) -> Rect:
    height, width = shape
    return (
        max(0, int(box.left * width - room)),
        max(0, int(box.top * height - room)),
        int(box.right * width + room) + 1,
        int(box.bottom * height + room) + 1,
    )


def _letters(ink: Ink, free: Ink, rows: Sequence[tuple[Word, Rect]], usual: float) -> list[Rect]:
    """Return the shapes of a letter's size that stand outside all words, near one of them or in one run with such."""
    reach, far, room = math.ceil(REACH * usual), math.ceil(LONGEST * usual), math.ceil(usual)
    found: set[Rect] = set()
    for _, (left, top, right, bottom) in rows:
        for begin, end, first, last in ((right, right + reach, left, right + far), (left - reach, left, left - far, right)):
            filled = np.flatnonzero(_cut(free, (begin, top, end, bottom)).any(axis=1))
            if len(filled) and filled[-1] - filled[0] >= LEAST * usual:
                found.update(_shapes(ink, free, (max(0, first), max(0, top - room), last, bottom + room), usual))
    return sorted(found)


def _shapes(ink: Ink, free: Ink, window: Rect, usual: float) -> Iterator[Rect]:
    """Yield the shapes of a letter's size in a part of the page that stand outside all words."""
    height, width = ink.shape
    _, _, shapes, _ = cv2.connectedComponentsWithStats(_cut(ink, window), connectivity=8)
    for x, y, wide, high, dots in shapes[1:].tolist():
        left, top = window[0] + x, window[1] + y
        place = left, top, left + wide, top + high
        if not LOWEST * usual <= high <= HIGHEST * usual or wide > WIDEST * usual or dots < FILLED * wide * high:
            continue
        if not MARGIN < (left + wide / 2) / width < 1 - MARGIN or not MARGIN < (top + high / 2) / height < 1 - MARGIN:
            continue
        share = _cut(free, place).sum() / _cut(ink, place).sum()
        if share >= OUTSIDE or (share >= PARTLY and _is_parted(place, ink, free, usual)):
            yield place


def _cut(ink: Ink, place: Rect) -> Ink:
    left, top, right, bottom = place
    return ink[top:bottom, max(0, left) : right]


def _is_parted(place: Rect, ink: Ink, free: Ink, usual: float) -> bool:
    """Return whether there is white between a letter and those of the word whose box reaches into it."""
    left, top, right, bottom = place
    middle, blank = (left + right) // 2, round(BLANK * usual)
    follows = _cut(free, (left, top, middle, bottom)).sum() < _cut(free, (middle, top, right, bottom)).sum()
    beside = (left - blank, top, left, bottom) if follows else (right, top, right + blank, bottom)
    return not _cut(ink, beside).any()


def _joined(letters: Sequence[Rect], usual: float) -> list[Rect]:
    """Return the places of words: letters beside each other are one."""
    found: list[Rect] = []
    for one in letters:
        last = next((at for at, other in enumerate(found) if _level(one, other) and one[0] - other[2] <= TOGETHER * usual), None)
        if last is None:
            found.append(one)
        else:
            other = found[last]
            found[last] = min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])
    return found


def _level(one: Rect, other: Rect) -> bool:
    return min(one[3], other[3]) - max(one[1], other[1]) >= 0.5 * min(one[3] - one[1], other[3] - other[1])


def _beside(place: Rect, rows: Sequence[tuple[Word, Rect]], usual: float) -> Word | None:
    """Return the nearest word of the line that it stands in."""
    near: list[tuple[float, Word]] = []
    for word, other in rows:
        apart = max(place[0] - other[2], other[0] - place[2])
        out = max(other[1] - place[1], place[3] - other[3])
        if apart <= REACH * usual and out <= LEVEL * usual and _level(place, other):
            near.append((apart, word))
    return min(near, key=lambda one: one[0])[1] if near else None


def _is_alone(place: Rect, free: Ink, usual: float) -> bool:
    """Return whether there is white around it, but for the words: then it is no piece of a stamp."""
    left, top, right, bottom = place
    room = round(AROUND * usual)
    own = free[top:bottom, left : right + room].sum()  # with its full stop
    rows = slice(max(0, top - room), bottom + room)
    return bool(own >= ALONE * free[rows, max(0, left - room) : right + room].sum())


def completed(words: Sequence[Word], found: Sequence[Stray], looks: tuple[Look, Look], aspect: float) -> tuple[Word, ...]:
    """Return the words with the letters that two engines see beside them.

    Where they say different things, neither of them the word alone, letters stand there that nobody can read: it is not sure.

    Args:
        words: of the whole page.
        found: letters that none of them holds.
        looks: by two engines.
        aspect: height of the page's picture in its widths.
    """
    result = list(words)
    now = {id(word): word for word in words}  # a word with letters on both sides is mended twice
    for stray in found:
        beside = now[id(stray.beside)]
        place = _shown(stray, beside, result, aspect)
        taken = _taken(stray.box, [word for word in result if word is not beside], aspect)
        told = _told(stray, beside, (looks[0](place), looks[1](place)), taken)
        at = next(at for at, word in enumerate(result) if word is beside)
        now[id(stray.beside)] = told[0 if told[0].box.left == beside.box.left else -1]
        result[at : at + 1] = told
    return tuple(result)


def _shown(stray: Stray, beside: Word, words: Sequence[Word], aspect: float) -> Box:
    """Return the place of the letters and the word beside them, with as much room around as its neighbours leave."""
    box, high = beside.box.union(stray.box), beside.box.height
    level = [word.box for word in words if word is not beside and box.top < word.box.middle < box.bottom]
    left = max((one.right for one in level if one.right <= box.left), default=0.0)
    right = min((one.left for one in level if one.left >= box.right), default=1.0)
    return Box(
        max((left + box.left) / 2, box.left - BEFORE * high * aspect),
        max(0.0, box.top - ABOVE * high),
        min((right + box.right) / 2, box.right + BEHIND * high * aspect),
        min(1.0, box.bottom + ABOVE * high),
    )


def _taken(place: Box, words: Sequence[Word], aspect: float) -> frozenset[str]:
    """Return what may stand there already: a short word whose box stands beside its letters, the end of one that they touch."""
    high = (place.bottom - place.top) * aspect
    found: set[str] = set()
    for word in words:
        apart = max(place.left - word.box.right, word.box.left - place.right)
        if apart > TOGETHER * high or word.box.top >= place.bottom or word.box.bottom <= place.top:
            continue
        text = bare([word])
        ends = range(1, len(text)) if text.isalpha() and apart <= TOUCHING * high else ()
        found |= {text, *(text[-end:] if word.box.left < place.left else text[:end] for end in ends)}
    return frozenset(found)


def _told(stray: Stray, beside: Word, looks: tuple[Sequence[Word], Sequence[Word]], taken: frozenset[str]) -> list[Word]:
    """Return the word, and the letters beside it, as both looks have them; they may be some that are `taken` already."""
    follows = stray.box.left >= beside.box.left
    counts = [_edge(bare(look), bare([beside]), follows=follows) for look in looks]
    rests = [_rest(bare(look), count, follows=follows) for look, count in zip(looks, counts, strict=True)]
    if "" in rests:
        return [beside]  # it holds them already: its box is not exact
    before, heard = bare([beside]), bare(stray.heard)
    heard = heard.removeprefix(before) if follows else heard.removesuffix(before)
    sure = [at for at, rest in enumerate(rests) if rest and (rests[0] == rests[1] or rest == heard)]
    if not sure:
        return [replace(beside, confidence=min(beside.confidence, TORN))]
    rest, look = rests[sure[0]] or "", looks[sure[0]]
    if rest in taken:
        return [beside]
    parted = [pair for at in sure if (pair := _parted(looks[at], counts[at] or 0)) is not None]
    if not parted:  # the word goes on; where more was seen than these, nobody can tell
        whole = bare(look) in (before + rest, rest + before)
        return [_at(one, beside.box) for one in look] if whole else [replace(beside, confidence=min(beside.confidence, TORN))]
    # A full stop is the first thing to be lost.
    texts = [" ".join(word.text for word in pair[follows]) for pair in parted]
    texts += [word.text for word in stray.heard if bare([word]) == rest]
    text = next((text for text in texts if text.endswith(".")), texts[0])
    left = max(stray.box.left, min(beside.box.right, stray.box.right)) if follows else stray.box.left
    right = stray.box.right if follows else min(stray.box.right, max(beside.box.left, stray.box.left))
    torn = rest != heard and rest in heard  # the box of a neighbour hides the rest: "va" of "Eva"
    whole_words = [word.text for word in stray.heard if torn and bare([word]) == heard and word.text.strip(_MARKS).isalpha()]
    text = next(iter(whole_words), text)
    confidence = TORN if torn else SEEN if rests[0] == rests[1] else VOTED
    found = Word(text, Box(left, beside.box.top, right, beside.box.bottom), confidence)
    return [_without_stop(beside, [pair[0] for pair in parted]), found] if follows else [found, beside]


def _at(word: Word, level: Box) -> Word:
    """Return a word of a look in the line of the word that it stands for."""
    return Word(word.text, Box(word.box.left, level.top, word.box.right, level.bottom), min(word.confidence, SEEN))


def _without_stop(beside: Word, seen: Sequence[Sequence[Word]]) -> Word:
    """Return the word without a full stop that was a piece of the letters behind it: it is spelt out, and a look has none."""
    core = beside.text.removesuffix(".")
    spelt = core != beside.text and len(core) >= SPELT_OUT and core.isalpha()
    return replace(beside, text=core) if spelt and any(words[-1].text == core for words in seen) else beside


def _edge(own: str, before: str, *, follows: bool) -> int | None:
    """Return how many letters of a look stand before the place where the word and the letters beside it meet; None without it."""
    at = own.find(before) if follows else own.rfind(before)
    return None if at < 0 or not before else at + len(before) * follows


def _rest(own: str, count: int | None, *, follows: bool) -> str | None:
    return None if count is None else own[count:] if follows else own[:count]


def _parted(words: Sequence[Word], count: int) -> tuple[Sequence[Word], Sequence[Word]] | None:
    """Return the words up to so many letters and those behind; None where a word goes on there."""
    return next(((words[:at], words[at:]) for at in range(1, len(words)) if len(bare(words[:at])) == count), None)


def bare(words: Sequence[Word]) -> str:
    """Return the letters without case and accents."""
    text = "".join(word.text for word in words)
    return letters_alone(text)
