"""Rows of tables in light letters on a dark ground, mostly the head: made dark on light, with the lines between its cells."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.reading.pictures.inked import WORK_WIDTH_PX
from pipeline.reading.pictures.raster import Pixels, shrunk

DARK_SHARE = 0.4  # of the way from paper to the darkest ink: a ground so dark, or darker, has light letters
STROKE_PX = 7  # a light stroke of a letter is narrower
LOW_PX, HIGH_PX = 15, 150  # of a row of one line of small letters; of one that is no photograph
SHORT_PX = 45  # of the ground of one cell, where light lines part them
FULL = 0.9  # share of a ground's rectangle that is it
GROUND = 0.6  # share of a ground that is dark; of a line of bold text less than a half
EDGE = 0.9  # share of a ground's rim that is dark: letters reach no rim of it
LETTERS = 0.008  # share of a ground that its letters cover at least; a bar has none
BELOW_PX, THIN_PX = 22, 6  # length of a line that goes on below, and its width at most
BESIDE_PX = 4  # from a line to the nearest letter at least: between two letters of a word is less
HELD = 0.5  # share of a head's cells, more than which hold letters
NEAR_PX = 12  # how far about a ground its paper is looked at
OUTLINE_PX = 2  # by which a ground is taken for larger: the paper about it becomes its outline


@dataclass(frozen=True, slots=True)
class _Ground:
    """A dark rectangle in the small picture: its mask, the place of that, how dark it is, and how light the paper about it."""

    mask: NDArray[np.bool_]
    left: int
    top: int
    level: float
    paper: float

    def of(self, picture: Pixels) -> Pixels:
        high, wide = self.mask.shape
        return picture[self.top : self.top + high, self.left : self.left + wide]


def with_dark_rows_lightened(pixels: Pixels) -> Pixels:
    """Return the picture with light letters on dark rows as dark ones on paper, ruled as the rows below are.

    On a dark ground the lines between cells cannot be seen: those that go on below it are drawn through it, and round it one.

    Args:
        pixels: grey or RGB, as the file holds it; it is not changed.
    """
    scale = WORK_WIDTH_PX / pixels.shape[1]
    part = shrunk(pixels, scale) if scale < 1 else pixels
    small = part if part.ndim == 2 else np.asarray(cv2.cvtColor(part, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
    paper, ink = (float(value) for value in np.percentile(small[::3, ::3], (60, 0.5)))
    dark = np.asarray(small < paper - max(30.0, DARK_SHARE * (paper - ink)), dtype=np.uint8)
    grounds = _grounds(small, dark, paper)
    if not grounds:
        return pixels
    lightened = pixels.copy()
    for ground in grounds:
        _lighten(lightened, ground, _lines_below(dark, ground), ink, small.shape)
    return lightened


def _grounds(small: Pixels, dark: Pixels, paper: float) -> list[_Ground]:
    if not cv2.erode(dark[::2, ::2], np.ones((3, 9), np.uint8)).any():
        return []  # in a few milliseconds: no block of a page of text is as thick
    filled = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((STROKE_PX, STROKE_PX), np.uint8))
    solid = cv2.morphologyEx(filled, cv2.MORPH_OPEN, np.ones((LOW_PX, LOW_PX), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(solid, connectivity=4)
    found = []
    for label in range(1, count):
        left, top, wide, high = (int(value) for value in stats[label][:4])
        edge = min(left, top, small.shape[1] - left - wide, small.shape[0] - top - high) <= OUTLINE_PX  # a shadow of the scanner
        if max(wide, high) < SHORT_PX or min(wide, high) > HIGH_PX or edge:
            continue
        mask = np.asarray(labels[top : top + high, left : left + wide] == label)
        box = cv2.minAreaRect(cv2.findNonZero(mask.astype(np.uint8)))[1]
        own, raw = small[top : top + high, left : left + wide], dark[top : top + high, left : left + wide] > 0
        inside = _inside(mask)
        rim = mask & ~inside
        if mask.sum() < FULL * (box[0] + 1) * (box[1] + 1) or raw[mask].mean() < GROUND or raw[rim].mean() < EDGE:
            continue
        level = float(np.median(own[mask & raw]))
        near = (slice(max(0, top - NEAR_PX), top + high + NEAR_PX), slice(max(0, left - NEAR_PX), left + wide + NEAR_PX))
        about = small[near][dark[near] == 0]
        light = float(np.median(about)) if about.size else paper
        if inside.any() and (own[inside] > (level + light) / 2).mean() >= LETTERS:
            found.append(_Ground(mask, left, top, level, light))
    return found


def _inside(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return the mask without its rim of two dots."""
    return np.asarray(cv2.erode(np.pad(mask.astype(np.uint8), 1), np.ones((5, 5), np.uint8))[1:-1, 1:-1] > 0)


def _lines_below(dark: Pixels, ground: _Ground) -> list[int]:
    """Return the places, in the ground, of thin lines that go on below it and that none of its letters stand upon.

    None where they would leave as many of its cells empty as not: it is a heading of the whole table.
    """
    high, wide = ground.mask.shape
    bottom = ground.top + high + OUTLINE_PX
    below = dark[bottom : bottom + BELOW_PX, ground.left : ground.left + wide]
    if len(below) < BELOW_PX:
        return []
    ruled = np.flatnonzero(below.mean(axis=0) >= FULL)
    groups = np.split(ruled, np.flatnonzero(np.diff(ruled) > 1) + 1) if len(ruled) else []
    places = [int(group[len(group) // 2]) for group in groups if len(group) <= THIN_PX]
    letters = ((ground.of(dark) == 0) & _inside(ground.mask)).any(axis=0)
    places = [place for place in places if not letters[max(0, place - BESIDE_PX) : place + BESIDE_PX + 1].any()]
    cells = [bool(cell.any()) for cell in np.split(letters, places) if len(cell) > 2 * BESIDE_PX]
    return places if sum(cells) > HELD * len(cells) else []


def _lighten(pixels: Pixels, ground: _Ground, lines: list[int], ink: float, shape: tuple[int, ...]) -> None:
    """Turn light and dark within the ground, a little more than it, and draw the lines."""
    paper = ground.paper
    mask = cv2.dilate(np.pad(ground.mask.astype(np.uint8), OUTLINE_PX), np.ones((2 * OUTLINE_PX + 1,) * 2, np.uint8))
    down, across = pixels.shape[0] / shape[0], pixels.shape[1] / shape[1]
    top, left = max(0, ground.top - OUTLINE_PX), max(0, ground.left - OUTLINE_PX)
    mask = mask[top - ground.top + OUTLINE_PX :, left - ground.left + OUTLINE_PX :]
    mask = np.asarray(cv2.resize(mask, None, fx=across, fy=down, interpolation=cv2.INTER_NEAREST), dtype=np.uint8)
    first, begin = round(top * down), round(left * across)
    part = pixels[first : first + len(mask), begin : begin + mask.shape[1]]
    own = mask[: part.shape[0], : part.shape[1]] > 0
    grey = part if part.ndim == 2 else cv2.cvtColor(part, cv2.COLOR_RGB2GRAY)
    share = np.clip((grey.astype(np.float32) - ground.level) / max(1.0, paper - ground.level), 0, 1)
    turned = np.asarray(paper - share * (paper - ink), dtype=np.uint8)
    for place in lines:
        middle = round((ground.left + place + 0.5) * across) - begin
        turned[:, max(0, middle - 1) : middle + 2] = np.uint8(ink)
    part[own] = turned[own] if part.ndim == 2 else turned[own][:, None]
