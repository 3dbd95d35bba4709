"""A photographed sheet of paper: found on its ground, made rectangular, its light made even."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.reading.pictures.raster import Pixels, shrunk

SMALL_PX = 700  # longest side of the picture in which the sheet is looked for
AREA_MIN = 0.3  # of the picture; a smaller bright shape is no page
AREA_MAX = 0.985  # a larger one is the whole picture: a scan
GROUND_DARKER = 25  # grey levels by which the ground around must be darker than the sheet
EDGE_SHARE = 0.02  # of the longer side; what is nearer to the picture's edge lies on it
THRESHOLDS = 1.0, 0.8, 0.65, 0.5  # times the one that parts bright from dark best: paper in the shadow is darker
CANNY = 15, 45  # grey levels a pixel at which an edge goes on, and begins
OPPOSITE_MOST = 1.4  # times as long as the opposite side: a photo from the side, 30 degrees off, has 1.3
COSINE_MOST = 0.36  # of an angle between sides: 69 to 111 degrees
BESIDE_PX = 7  # of the small picture, from a side to where paper and ground are compared
SIDE_DARKER = 6  # grey levels by which the ground must be darker beside every side
UNEVEN = 28  # grey levels between the darkest and brightest paper from which light is made even


def unwarped(pixels: Pixels) -> Pixels | None:
    """Return the sheet seen from straight above; None where the picture shows no sheet on a darker ground.

    Args:
        pixels: grey or RGB.
    """
    corners = _corners(pixels)
    if corners is None:
        return None
    top_left, top_right, bottom_right, bottom_left = corners
    width = int(max(_distance(top_left, top_right), _distance(bottom_left, bottom_right)))
    height = int(max(_distance(top_left, bottom_left), _distance(top_right, bottom_right)))
    if min(width, height) < 100:
        return None
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(corners, target)
    result = cv2.warpPerspective(pixels, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(result, dtype=np.uint8)


def _distance(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    return float(np.hypot(*(one - other)))


def _corners(pixels: Pixels) -> NDArray[np.float32] | None:
    """Return the sheet's corners clockwise from the top left, in pixels; None where there is none.

    Light falls off over a sheet, and one threshold may part the lit half from the shaded one instead of paper from ground. So
    shapes are taken from several thresholds and from edges, and the one is taken whose four sides all stand out best.
    """
    scale = SMALL_PX / max(pixels.shape[:2])
    small = shrunk(pixels, scale)
    lowest = small.min(axis=2) if small.ndim == 3 else small
    closed = cv2.morphologyEx(lowest, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    shades: Pixels = np.asarray(cv2.GaussianBlur(closed, (0, 0), 2), dtype=np.uint8)
    found: list[tuple[float, NDArray[np.float32]]] = []
    for outline in _outlines(shades):
        if not AREA_MIN <= cv2.contourArea(outline) / shades.size <= AREA_MAX:
            continue
        shape = _four_sided(outline)
        if shape is None or cv2.contourArea(shape) < 0.9 * cv2.contourArea(outline):
            continue
        corners = _clockwise(shape.reshape(4, 2).astype(np.float32))
        # More than one side on the picture's edge: a scan with a shadow along an edge, not a sheet on a table.
        if _is_sheet(corners) and _sides_on_edge(corners, shades.shape[1], shades.shape[0]) <= 1:
            found.append((_standing_out(shades, corners), corners))
    sharpest, best = max(found, key=lambda one: one[0], default=(0.0, np.zeros((4, 2), dtype=np.float32)))
    return np.asarray(best / scale, dtype=np.float32) if sharpest >= SIDE_DARKER else None


def _outlines(small: Pixels) -> Iterator[NDArray[np.int32]]:
    """Yield the convex outlines of bright shapes and of shapes within edges."""
    otsu, bright = cv2.threshold(small, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    inside, outside = small[bright > 0], small[bright == 0]
    if not inside.size or not outside.size or float(np.median(inside)) - float(np.median(outside)) < GROUND_DARKER:
        return
    for share in THRESHOLDS:
        _, bright = cv2.threshold(small, otsu * share, 255, cv2.THRESH_BINARY)
        bright = cv2.morphologyEx(bright, cv2.MORPH_OPEN, np.ones((9, 9), np.uint8))
        contours, _ = cv2.findContours(bright, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        if contours:
            yield np.asarray(cv2.convexHull(max(contours, key=cv2.contourArea)), dtype=np.int32)
    edges = cv2.dilate(cv2.Canny(small, *CANNY), np.ones((5, 5), np.uint8))
    contours, _ = cv2.findContours(edges, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for contour in sorted(contours, key=cv2.contourArea, reverse=True)[:3]:
        yield np.asarray(cv2.convexHull(contour), dtype=np.int32)


def _is_sheet(corners: NDArray[np.float32]) -> bool:
    """Return whether a sheet under a camera can look like this: nearly right angles, opposite sides nearly equal."""
    sides = [corners[(at + 1) % 4] - corners[at] for at in range(4)]
    lengths = [float(np.hypot(*side)) for side in sides]
    if min(lengths) < 1 or any(
        max(one, other) > OPPOSITE_MOST * min(one, other) for one, other in zip(lengths, lengths[2:], strict=False)
    ):
        return False
    cosines = (abs(float(np.dot(sides[at - 1], sides[at]))) / (lengths[at - 1] * lengths[at]) for at in range(4))
    return all(cosine <= COSINE_MOST for cosine in cosines)


def _standing_out(small: Pixels, corners: NDArray[np.float32]) -> float:
    """Return by how many grey levels the least distinct side is brighter within than without."""
    middle = corners.mean(axis=0)
    height, width = small.shape
    least = 255.0
    for at in range(4):
        one, other = corners[at], corners[(at + 1) % 4]
        points = one + (other - one) * np.linspace(0.08, 0.92, 40)[:, None]
        normal = np.array([one[1] - other[1], other[0] - one[0]]) / max(1.0, float(np.hypot(*(other - one))))
        if float(np.dot(middle - points[20], normal)) < 0:
            normal = -normal
        levels = []
        for step in (BESIDE_PX, -BESIDE_PX):
            places = np.rint(points + step * normal).astype(int)
            levels.append(small[places[:, 1].clip(0, height - 1), places[:, 0].clip(0, width - 1)].astype(float))
        least = min(least, float(np.median(levels[0] - levels[1])))
    return least


def _sides_on_edge(corners: NDArray[np.float32], width: int, height: int) -> int:
    """Return how many sides of the sheet lie along the picture's own edges."""
    near = EDGE_SHARE * max(width, height)
    left, top = (corners[:, 0] < near), (corners[:, 1] < near)
    right, bottom = (corners[:, 0] > width - near), (corners[:, 1] > height - near)
    return sum(int(edge[one] and edge[(one + 1) % 4]) for edge in (left, top, right, bottom) for one in range(4))


def _four_sided(outline: NDArray[np.int32]) -> NDArray[np.int32] | None:
    length = cv2.arcLength(outline, True)
    for tolerance in (0.01, 0.02, 0.03, 0.05, 0.08):
        shape = cv2.approxPolyDP(outline, tolerance * length, True)
        if len(shape) == 4:
            return np.asarray(shape, dtype=np.int32)
    return None


def _clockwise(points: NDArray[np.float32]) -> NDArray[np.float32]:
    middle = points.mean(axis=0)
    angles = np.arctan2(points[:, 1] - middle[1], points[:, 0] - middle[0])
    ordered = points[np.argsort(angles)]  # clockwise on the screen, from the left
    first = int(np.argmin(ordered.sum(axis=1)))
    return np.roll(ordered, -first, axis=0).astype(np.float32)


def flattened(grey: Pixels) -> Pixels:
    """Return the picture with paper equally bright everywhere, where light or shadow made it uneven."""
    paper = _paper(grey)
    low, high = np.percentile(paper, (3, 97))
    if high - low < UNEVEN:
        return grey
    everywhere = cv2.resize(paper, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(grey, everywhere, scale=250), dtype=np.uint8)


def _paper(grey: Pixels) -> Pixels:
    """Return the brightness of the paper, in a small picture: letters are closed over, what is left is light and shadow."""
    scale = 400 / max(grey.shape)
    # Not `shrunk`: it tells light by a grey level otherwise, and letters of Arabic pages are read otherwise for less than that.
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    return np.asarray(cv2.medianBlur(np.asarray(closed, dtype=np.uint8), 21), dtype=np.uint8)
