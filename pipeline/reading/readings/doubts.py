"""Which words of a first reading are read once more by another engine: all that matter or may be wrong, and no others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from models.page import Box, Line, Word
from pipeline.reading.pictures.rulings import Ruled

# Confidences of tesseract's single-language models from which a word of a Latin page is believed. Shares right, of 5,000 words of
# scans and photos: known words 99.6 % from 0.88, other words and names 99 % from 0.93; on faxes known words 99.5 % from 0.93,
# numbers only 92 % even from 0.96. Of 945 numbers of 90 more clean pages, scans and photos all were right from 0.90.
SURE_WORD, SURE_OTHER, SURE_NUMBER = 0.88, 0.93, 0.90
SURE_ON_FAX = 0.93
SETTLED = 0.97  # what a word is worth that is believed after one reading
BRIDGE = 1  # sure words between two doubtful ones that are read with them: one longer look is cheaper than two
ABOVE = 0.05  # of the line's height that is added above and below: more makes letters smaller in the engine's picture, and errors
BESIDE = 0.17  # of the line's height that is added on both sides, if no neighbour stands there
TORN = 0.5  # of a word's height: an address that was parted at a full stop goes on within this
WIDE = 0.8  # of the line's height: a wider blank parts columns, and what stands beyond it is read by itself
_EDGES = ".,;:|[](){}'\"“”«»’‘!?*_-–—"

Run = tuple[Word, ...]
Known = Callable[[str], bool]


def runs_in_doubt(
    lines: Iterable[Line], is_doubtful: Callable[[Word], bool], aspect: float, ruled: Sequence[Ruled] = ()
) -> list[tuple[Run, Box]]:
    """Return the stretches of neighbouring words to be read again, each with the place to look at.

    Args:
        lines: the first reading.
        is_doubtful: tells it of one word.
        aspect: height of the page's picture in its widths.
        ruled: tables; no stretch leads from one cell to the next, whatever the first reading took for a line.
    """
    found: list[tuple[Run, Box]] = []
    for line in lines:
        words = sorted(line.words, key=lambda word: word.box.left)
        marked = _with_torn_off([index for index, word in enumerate(words) if is_doubtful(word)], words, aspect)
        wide = WIDE * aspect * _height(words) if words else 0.0
        parted = frozenset(index for index, (one, other) in enumerate(pairwise(words), 1) if _is_parted(one, other, wide, ruled))
        for first, last in _joined(marked, parted):
            run = tuple(words[first : last + 1])
            before = words[first - 1].box.right if first else None
            behind = words[last + 1].box.left if last + 1 < len(words) else None
            found.append((run, _place(run, words, before, behind, aspect)))
    return found


def _with_torn_off(marked: Sequence[int], words: Sequence[Word], aspect: float) -> list[int]:
    """Return the words in doubt and those that stand close behind an address that ends in the middle: "…@justice.gov." "py"."""
    found = list(marked)
    for index in marked:
        word, behind = words[index], index + 1
        alone = behind < len(words) and behind not in marked
        if alone and ends_within(word) and words[behind].box.left - word.box.right < TORN * aspect * word.box.height:
            found.append(behind)
    return sorted(found)


def ends_within(word: Word) -> bool:
    """Return whether a word is an address that goes on in the next one, if there is one: "…@justice.gov." before "py"."""
    return "@" in word.text and word.text[-1] in ".-_"


def _height(words: Sequence[Word]) -> float:
    return max(word.box.bottom for word in words) - min(word.box.top for word in words)


def _is_parted(one: Word, other: Word, wide: float, ruled: Sequence[Ruled]) -> bool:
    """Return whether two neighbours stand in different columns or cells."""
    if other.box.left - one.box.right > wide:
        return True
    left, right = sorted((one.box.left + one.box.width / 2, other.box.left + other.box.width / 2))
    return any(
        table.across[0] <= one.box.middle <= table.across[-1] and any(left < line < right for line in table.down)
        for table in ruled
    )


def _joined(marked: Sequence[int], parted: frozenset[int]) -> list[tuple[int, int]]:
    """Return the first and last index of every stretch; a word in `parted` begins a column."""
    if not marked:
        return []
    stretches = [[marked[0], marked[0]]]
    for one, other in pairwise(marked):
        if other - one <= BRIDGE + 1 and not parted.intersection(range(one + 1, other + 1)):
            stretches[-1][1] = other
        else:
            stretches.append([other, other])
    return [(first, last) for first, last in stretches]


def _place(run: Run, line: Sequence[Word], before: float | None, behind: float | None, aspect: float) -> Box:
    """Return the box of a stretch, as high as its line, with room around as far as the neighbours leave any."""
    top, bottom = min(word.box.top for word in line), max(word.box.bottom for word in line)
    left, right = min(word.box.left for word in run), max(word.box.right for word in run)
    own = bottom - top
    room = BESIDE * own * aspect
    left_room = room if before is None else max(0.0, min(room, (left - before) / 2))
    right_room = room if behind is None else max(0.0, min(room, (behind - right) / 2))
    return Box(
        max(0.0, left - left_room),
        max(0.0, top - ABOVE * own),
        min(1.0, right + right_room),
        min(1.0, bottom + ABOVE * own),
    )


def room_around(line: Line, aspect: float, share: float = ABOVE) -> Box:
    """Return the place to look at for a whole line; `share` of its height is added above and below."""
    box = line.box
    beside = BESIDE * box.height * aspect
    return Box(
        max(0.0, box.left - beside),
        max(0.0, box.top - share * box.height),
        min(1.0, box.right + beside),
        min(1.0, box.bottom + share * box.height),
    )


def of_latin(known: Known, *, coarse: bool, accents: bool = True) -> Callable[[Word], bool]:
    """Return what tells whether a word of a Latin page is read again: whatever is not clearly read.

    Args:
        known: tells whether a spelling in lower case is a word of one of the languages.
        coarse: the page is a fax or otherwise hard to read: then only known words can be believed; names, addresses, numbers
            and references always have two readings.
        accents: the first reading has them; the model `eng` has none and is sure of "VEZINA".
    """

    def is_doubtful(word: Word) -> bool:
        core = word.text.strip(_EDGES)
        if not core:
            return False
        if core.isalpha() and known(core.casefold()):
            return word.confidence < (SURE_ON_FAX if coarse else SURE_WORD)
        if coarse or "@" in core or _DOTTED.search(core):
            return True
        if not accents and core[0].isupper():
            return True  # a name, perhaps
        return word.confidence < (SURE_NUMBER if _NUMBER.search(core) else SURE_OTHER)

    return is_doubtful


_NUMBER = re.compile(r"\d")
_DOTTED = re.compile(r"[^\W\d_]{2}\.[^\W\d_]{2}")  # "mofa.gov": part of an address


_FOREIGN = re.compile(r"[A-Za-z0-9@©®€_\\/\u0660-\u0669\u06f0-\u06f9]")
_LOOK_ALIKE = re.compile(r"[АВЕЗКМНОРСТУХ]{1,3}")  # Cyrillic capitals that are Latin ones as well: "СУ", "(А)"
POOR = 0.55  # of a word of a model without Latin letters: it may have been one
SURE_CYRILLIC = 0.93  # "ТАЗНМАТОУА" had 0.90; of a word that no list knows


def of_other_script(known: Known, script: str) -> Callable[[Word], bool]:
    """Return what tells whether a word read by a model without Latin letters may be Latin, an address, a number or a reference.

    Args:
        known: tells whether a spelling in lower case is a word of one of the languages.
        script: ISO 15924 of the model.
    """

    def is_doubtful(word: Word) -> bool:
        if _FOREIGN.search(word.text) or (word.confidence < POOR and len(word.text) > 1):
            return True
        core = word.text.strip(_EDGES)
        if script != "Cyrl" or not core:
            return False
        poor = len(core) > 1 and word.confidence < SURE_CYRILLIC and not known(core.casefold())
        return poor or bool(_LOOK_ALIKE.fullmatch(core))

    return is_doubtful


def settled(word: Word) -> Word:
    """Return a word that was believed after one reading, with what it is worth."""
    return word if word.confidence >= SETTLED else Word(word.text, word.box, SETTLED)
