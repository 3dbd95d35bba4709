"""Words that reach over a white gap as wide as no word has one: an engine took lines of two columns for one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from models.page import Box, Line, Word

INK = 60  # grey levels by which ink is darker than paper
WIDE = 1.5  # times the word's height
LETTERS_MIN = 6  # of a word that can be two

Read = Callable[[Sequence[Box]], Sequence[Line]]


def parted(line: Line, pixels: NDArray[np.uint8], read: Read) -> Line:
    """Return the line with each of its words that has a wide white gap within it read anew on either side of that.

    Args:
        line: as the engine read it.
        pixels: the page, grey.
        read: reads places, each as a single line.
    """
    words: list[Word] = []
    for word in line.words:
        pieces = _pieces(word, pixels) if len(word.text) >= LETTERS_MIN else []
        again = [found for one in read(pieces) for found in one.words] if len(pieces) > 1 else []
        words += again or [word]
    return Line(tuple(words))


def _pieces(word: Word, pixels: NDArray[np.uint8]) -> list[Box]:
    """Return the places of the writing that wide gaps part; a rule that stands alone in a gap is no writing."""
    height, width = pixels.shape
    box = word.box
    part = pixels[int(box.top * height) : round(box.bottom * height), int(box.left * width) : round(box.right * width)]
    wide = WIDE * part.shape[0]
    if part.shape[1] < 2 * wide or not part.size:
        return []
    inked = np.flatnonzero((part < float(np.percentile(part, 90)) - INK).any(axis=0))
    if not inked.size:
        return []
    breaks = [number for number, (one, other) in enumerate(pairwise(inked), 1) if other - one > wide]
    runs = [run for run in np.split(inked, breaks) if run[-1] - run[0] > part.shape[0] / 2]
    room, high = part.shape[0] / 4, box.height / 2
    return [
        Box(
            max(0.0, box.left + (float(run[0]) - room) / width),
            max(0.0, box.top - high / 2),
            min(1.0, box.left + (float(run[-1]) + room) / width),
            min(1.0, box.bottom + high / 2),
        )
        for run in runs
    ]
