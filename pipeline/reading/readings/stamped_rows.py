"""Rows of words that run into a round stamp as black as print: what the stamp hides of them, nobody has read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.page import Box, Word
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.pictures.stamps import Ring, rings

TOUCHING = 1.3  # of a word's height between it and the ring; further off the row has ended before the stamp
LEVEL = 0.7  # of a word's height by which words of one row stand over or under each other
WITHIN = 0.95  # of the ring's radius: above and below, a row but touches it
READ = 0.5  # of what the ring covers of a row: so much under words, and the row is read


def hidden(words: Sequence[Word], painted: Pixels) -> tuple[Box, ...]:
    """Return the places of a page that lie under stamps and go on with a row of words, but for those with words in them.

    Args:
        words: of the whole page, with boxes in fractions of it.
        painted: the page, black on white; stamps that are paler than its letters have been taken away.
    """
    high, wide = painted.shape
    return tuple(place for ring in rings(painted) for place in _under(ring, words, wide, high))


def _under(ring: Ring, words: Sequence[Word], wide: int, high: int) -> Iterator[Box]:
    done: list[Box] = []
    for word in words:
        box, letter = word.box, word.box.height * high
        off = abs(box.middle * high - ring.down)
        if not any(map(str.isalnum, word.text)) or off > WITHIN * ring.radius:
            continue
        reach = (ring.radius**2 - off**2) ** 0.5
        left, right = ring.across - reach, ring.across + reach
        before = box.right * wide < left + letter and left - box.right * wide < TOUCHING * letter
        behind = box.left * wide > right - letter and box.left * wide - right < TOUCHING * letter
        level = [one.box for one in words if abs(one.box.middle - box.middle) * high < LEVEL * letter]
        covered = sum(max(0.0, min(right, one.right * wide) - max(left, one.left * wide)) for one in level)
        if not (before or behind) or covered >= READ * (right - left):
            continue
        place = Box(
            box.right if before else max(0.0, left / wide), box.top, min(1.0, right / wide) if before else box.left, box.bottom
        )
        if not any(abs(one.middle - place.middle) < LEVEL * place.height for one in done):
            done.append(place)
            yield place
