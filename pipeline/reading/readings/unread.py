"""How much of a page's writing a reading has left out: letters without a word around them."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

import cv2
import numpy as np

from models.page import Line
from pipeline.reading.pictures.inked import at_work_width, inked
from pipeline.reading.pictures.raster import Pixels

MARGIN = 0.03  # of the page, along its edges, where shadows and punched holes are
LOWEST, HIGHEST = 0.4, 1.6  # of the usual word's height: what is lower is a dot, what is higher no letter
WIDEST = 3.0  # likewise: faint letters run into each other
ROOM = 0.35  # of a word's height around it that belongs to it


def unread_share(grey: Pixels, lines: Sequence[Line]) -> float:
    """Return the share of shapes of a letter's size that stand outside all words, 0 to 1; 0 where there are no words.

    Clean pages have under 0.02 (signatures, emblems); where an engine has left out half a line, 0.03 and more.

    Args:
        grey: the page, black on white, without its ruled lines.
        lines: the reading.
    """
    words = [word for line in lines for word in line.words if any(map(str.isalnum, word.text))]
    if not words:
        return 0.0
    small = at_work_width(grey)
    height, width = small.shape
    ink = inked(small).astype(np.uint8)
    covered = np.zeros_like(ink)
    usual = median(word.box.height for word in words) * height
    for word in words:
        room = ROOM * usual
        top, bottom = int(word.box.top * height - room), int(word.box.bottom * height + room) + 1
        left, right = int(word.box.left * width - room), int(word.box.right * width + room) + 1
        covered[max(0, top) : bottom, max(0, left) : right] = 1
    _, _, shapes, middles = cv2.connectedComponentsWithStats(ink, connectivity=8)
    wide, high = shapes[1:, cv2.CC_STAT_WIDTH], shapes[1:, cv2.CC_STAT_HEIGHT]
    across, down = middles[1:, 0], middles[1:, 1]
    letters = (high >= LOWEST * usual) & (high <= HIGHEST * usual) & (wide <= WIDEST * usual)
    letters &= (across > MARGIN * width) & (across < width - MARGIN * width)
    letters &= (down > MARGIN * height) & (down < height - MARGIN * height)
    if not letters.any():
        return 0.0
    inside = covered[down[letters].astype(int), across[letters].astype(int)]
    return float(1 - inside.mean())
