"""A photographed sheet of paper: found on its ground, made rectangular, its light made even."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.reading.raster import Pixels

SMALL_PX = 700  # longest side of the picture in which the sheet is looked for
AREA_MIN = 0.3  # of the picture; a smaller bright shape is no page
AREA_MAX = 0.985  # a larger one is the whole picture: a scan
GROUND_DARKER = 25  # grey levels by which the ground around must be darker than the sheet
EDGE_SHARE = 0.02  # of the longer side; what is nearer to the picture's edge lies on it
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
    """Return the sheet's corners clockwise from the top left, in pixels; None where there is none."""
    scale = SMALL_PX / max(pixels.shape[:2])
    small = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    if small.ndim == 3:
        small = small.min(axis=2)
    small = cv2.GaussianBlur(cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8)), (0, 0), 2)
    _, bright = cv2.threshold(small, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    inside, outside = small[bright > 0], small[bright == 0]
    if not inside.size or not outside.size or float(np.median(inside)) - float(np.median(outside)) < GROUND_DARKER:
        return None
    bright = cv2.morphologyEx(bright, cv2.MORPH_OPEN, np.ones((9, 9), np.uint8))
    contours, _ = cv2.findContours(bright, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not contours:
        return None
    outline = np.asarray(cv2.convexHull(max(contours, key=cv2.contourArea)), dtype=np.int32)
    share = cv2.contourArea(outline) / small.size
    if not AREA_MIN <= share <= AREA_MAX:
        return None
    shape = _four_sided(outline)
    if shape is None or cv2.contourArea(shape) < 0.9 * cv2.contourArea(outline):
        return None
    corners = _clockwise(shape.reshape(4, 2).astype(np.float32))
    if _sides_on_edge(corners, small.shape[1], small.shape[0]) > 1:
        return None  # a scan with a shadow along an edge, not a sheet on a table
    return np.asarray(corners / scale, dtype=np.float32)


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
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    return np.asarray(cv2.medianBlur(np.asarray(closed, dtype=np.uint8), 21), dtype=np.uint8)
