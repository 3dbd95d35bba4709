"""Round stamps over the text: found by their ring, and as far as they are paler than the letters taken away.

A scanner in grey makes blue or violet ink a grey that is lighter than print. Engines leave out the words that lie under it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.reading.pictures.inked import paper
from pipeline.reading.pictures.raster import Pixels, shrunk

LOOKED_AT_PX = 620  # width in which rings are looked for: an A4 page at 75 dots an inch
INK = 40  # grey levels by which ink is darker than paper in so small a picture, where thin strokes are pale
RADII = (28, 76)  # dots of that picture: stamps of 19 to 51 mm across on an A4 page
VOTES = 50.0  # of the transform: rings have it when a third of them is covered, words never had with `DRAWN`
APART_PX = 20  # middles of two stamps
DRAWN = 0.85  # share of a circle that is ink: of a stamp at the page's edge, or hardly pressed, less
OFF_PX = 4  # by which the transform may miss middle and radius
WIDER = 0.3  # of the radius by which a second ring may lie about the one found
TURNS = 180  # places along a ring that are looked at
_COSINES, _SINES = (way(np.linspace(0, 2 * np.pi, TURNS, endpoint=False)) for way in (np.cos, np.sin))
OUTSIDE = 1.12  # times the ring's radius: to the outer edge of its stroke, which is found to a dot of the small picture
PALER = 0.18  # of the way from the letters to paper by which a stamp must be paler
BLACK = (
    0.25  # of the paper's grey: paler letters, as of a poor scan, are as pale as the stamp here and there, and would go with it
)
KEPT = 0.65  # of the way from the letters to the stamp's grey up to which a dot is a letter's
INK_OF_STROKES, GRAIN, STROKES = 60, 3, 75  # grey levels darker than paper; levels by which a stroke's middle is even; percentile
EDGE = 1 / 1_700  # of the page's width: how far a letter's pale edge reaches
SOLID = 0.045  # of the ring's radius: half the width of what is solid, twice that of its letters' strokes
SPECK = 2.5  # dots among nine, fewer than which are noise


@dataclass(frozen=True, slots=True)
class Ring:
    """A circle on a page: its middle and radius, in dots."""

    across: float
    down: float
    radius: float


def without_pale_stamps(grey: Pixels) -> Pixels:
    """Return the page without round stamps whose ink is paler than its letters; the page itself where there is none.

    Args:
        grey: black on white, square dots, evenly lit; it is not changed.
    """
    found = rings(grey)
    if not found:
        return grey
    white, letters = paper(grey), _letters(grey, found)
    if letters > BLACK * white:
        return grey
    result = grey.copy()
    for ring in found:
        level = _level(grey, ring)
        if level - letters >= PALER * (white - letters):
            _lighten(result, ring, letters, level, white)
    return result


def _letters(grey: Pixels, found: Sequence[Ring]) -> float:
    """Return how light the palest strokes of letters are, but for a quarter of them, outside the rings; 255 where none are."""
    outside = grey.copy()
    for ring in found:
        cv2.circle(outside, (round(ring.across), round(ring.down)), round(OUTSIDE * ring.radius), (255,), -1)
    ink = outside < paper(grey) - INK_OF_STROKES
    cores = outside[ink & (outside <= cv2.erode(outside, np.ones((5, 5), np.uint8)) + GRAIN)]
    return float(np.percentile(cores, STROKES)) if cores.size else 255.0


def rings(grey: Pixels) -> tuple[Ring, ...]:
    """Return the rings of round stamps on a page.

    Source of the search: Hough transform of gradients, OpenCV's `HoughCircles`.
    """
    if not grey.size:
        return ()
    scale = LOOKED_AT_PX / min(grey.shape)
    small = shrunk(grey, scale) if scale < 1 else grey
    ink = np.asarray(small < paper(small) - INK, dtype=np.uint8)
    soft = cv2.GaussianBlur(ink * np.uint8(255), (0, 0), 1.0)
    found = cv2.HoughCircles(
        soft, cv2.HOUGH_GRADIENT, dp=1, minDist=APART_PX, param1=200, param2=VOTES, minRadius=RADII[0], maxRadius=RADII[1]
    )
    near = cv2.dilate(ink, np.ones((3, 3), np.uint8)) > 0
    kept: list[Ring] = []
    for across, down, radius in found.reshape(-1, 3).astype(float) if found is not None else ():
        ring = _settled(ink > 0, Ring(across, down, radius))
        if _share(near, ring) >= DRAWN and all(_apart(ring, one) for one in kept):
            wider = (replace(ring, radius=ring.radius + more) for more in range(1, round(WIDER * ring.radius)))
            kept.append(max((ring, *(one for one in wider if _share(near, one) >= DRAWN)), key=lambda one: one.radius))
    times = min(grey.shape) / min(small.shape)
    return tuple(Ring(ring.across * times, ring.down * times, ring.radius * times) for ring in kept)


def _apart(one: Ring, other: Ring) -> bool:
    return bool(np.hypot(one.across - other.across, one.down - other.down) > max(one.radius, other.radius))


def _settled(ink: NDArray[np.bool_], ring: Ring) -> Ring:
    """Return the circle near this one along which there is most ink: the transform misses middles by some dots."""
    off = range(-OFF_PX, OFF_PX + 1)
    near = (Ring(ring.across + right, ring.down + low, ring.radius + more) for right in off for low in off for more in off)
    return max(near, key=lambda one: _share(ink, one))


def _share(ink: NDArray[np.bool_], ring: Ring) -> float:
    """Return the share of a circle that is ink; what lies outside the picture is none."""
    columns, rows = _along(ring)
    inside = (columns >= 0) & (columns < ink.shape[1]) & (rows >= 0) & (rows < ink.shape[0])
    return float(ink[rows[inside], columns[inside]].sum()) / TURNS


def _along(ring: Ring) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the columns and the rows of the places along a circle."""
    return (
        np.rint(ring.across + ring.radius * _COSINES).astype(np.intp),
        np.rint(ring.down + ring.radius * _SINES).astype(np.intp),
    )


def _level(grey: Pixels, ring: Ring) -> float:
    """Return how light a ring's stroke is: the usual one of the darkest dots across it, letters that it crosses being few."""
    height, width = grey.shape
    reach = max(2, round(0.06 * ring.radius))
    across = []
    for off in range(-reach, reach + 1):
        columns, rows = _along(replace(ring, radius=ring.radius + off))
        across.append(grey[rows.clip(0, height - 1), columns.clip(0, width - 1)])
    return float(np.median(np.min(across, axis=0)))


def _lighten(page: Pixels, ring: Ring, palest: float, level: float, white: float) -> None:
    """Make the dots within the ring white, but those much darker than its stroke and the ones next to them, a letter's edge.

    The badge in the middle of a stamp is darker than its thin strokes, which the scanner mixes with paper, and told by itself.
    """
    reach = OUTSIDE * ring.radius
    top, left = max(0, int(ring.down - reach)), max(0, int(ring.across - reach))
    part = page[top : int(ring.down + reach) + 1, left : int(ring.across + reach) + 1]
    rows, columns = np.ogrid[: part.shape[0], : part.shape[1]]
    inside = np.hypot(columns + left - ring.across, rows + top - ring.down) <= reach
    dark = np.asarray(part < (level + white) / 2, dtype=np.uint8)
    solid = cv2.morphologyEx(dark, cv2.MORPH_OPEN, _square(SOLID * ring.radius)) > 0
    letters = part < palest + KEPT * (level - palest)
    if solid.any():
        letters &= ~solid | (part < palest + KEPT * (float(np.median(part[solid])) - palest))
    specks = letters & (cv2.blur(letters.astype(np.float32), (3, 3)) < SPECK / 9)
    kept = cv2.dilate((letters & ~specks).astype(np.uint8), _square(EDGE * min(page.shape))) > 0
    part[inside & ~kept] = np.uint8(white)


def _square(half: float) -> Pixels:
    """Return a square of so many dots to either side of its middle, one at least."""
    size = 2 * max(1, round(half)) + 1
    return np.ones((size, size), dtype=np.uint8)
