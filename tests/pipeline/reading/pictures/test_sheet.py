"""Photographed sheets."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np

from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.pictures.sheet import flattened, unwarped

Draw = Callable[..., Pixels]
PROSE = [("The Permanent Mission presents its compliments", 0.1, 0.1 + 0.03 * line) for line in range(25)]


def test_a_sheet_on_a_table_is_seen_from_above(drawn: Draw) -> None:
    """Its corners become the picture's corners, and its proportions nearly its own."""
    page = drawn(PROSE)
    corners = np.array([[150, 120], [1050, 180], [1120, 1500], [90, 1450]], dtype=np.float32)
    edges = np.array([[0, 0], [1000, 0], [1000, 1400], [0, 1400]], dtype=np.float32)
    photo = cv2.warpPerspective(page, cv2.getPerspectiveTransform(edges, corners), (1200, 1600), borderValue=(70,))
    sheet = unwarped(np.asarray(photo, dtype=np.uint8))
    assert sheet is not None
    again, before = (cv2.resize(picture, (50, 70), interpolation=cv2.INTER_AREA).astype(float) for picture in (sheet, page))
    assert np.abs(again - before).mean() < 5


def test_a_sheet_half_in_the_shadow_is_found_whole(drawn: Draw) -> None:
    """The border between light and shadow is no side of the sheet."""
    page = drawn(PROSE)
    corners = np.array([[110, 100], [1080, 90], [1100, 1520], [95, 1540]], dtype=np.float32)
    edges = np.array([[0, 0], [1000, 0], [1000, 1400], [0, 1400]], dtype=np.float32)
    photo = cv2.warpPerspective(page, cv2.getPerspectiveTransform(edges, corners), (1200, 1600), borderValue=(60,)).astype(float)
    across, down = np.meshgrid(np.linspace(0, 1, 1200), np.linspace(0, 1, 1600))
    light = 1 - 0.55 / (1 + np.exp(-30 * (across + down - 1.0)))  # a shadow with a soft border, from corner to corner
    sheet = unwarped(np.asarray(photo * light, dtype=np.uint8))
    assert sheet is not None
    assert abs(sheet.shape[0] / sheet.shape[1] - 1430 / 985) < 0.08


def test_a_scan_with_a_dark_edge_is_left_whole(drawn: Draw) -> None:
    """A shadow along one side is no ground; cutting there would cost letters."""
    page = drawn(PROSE)
    page[:, :60] = 60
    assert unwarped(page) is None


def test_uneven_light_is_made_even(drawn: Draw) -> None:
    """Paper in the shadow becomes as bright as paper in the light, and letters stay dark."""
    page = drawn(PROSE).astype(np.float32)
    shaded = (page * np.linspace(1.0, 0.5, page.shape[1])[None, :]).astype(np.uint8)
    flat = flattened(shaded)
    assert abs(int(np.median(flat[:, 60])) - int(np.median(flat[:, -60]))) < 12
    assert flat.min() < 60


def test_even_light_changes_nothing(drawn: Draw) -> None:
    """A clean scan is not touched."""
    page = drawn(PROSE)
    assert flattened(page) is page
