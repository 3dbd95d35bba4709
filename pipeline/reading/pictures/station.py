"""The line that a fax machine prints on top of every page: found, read by itself, and kept out of the text."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np

from pipeline.reading.pictures.raster import Raster

TOP_SHARE = 0.045  # of the page's height, within which the line stands
INK_SHARE = 0.004  # of a row's dots that are black, from which the row belongs to the line; dirt has less
LINE_MIN_SHARE, LINE_MAX_SHARE = 0.004, 0.022  # of the page's height: letters of 6 to 14 pt
WHITE_SHARE = 0.004  # of the page's height that must be white below the line
EXTENT_SHARE = 0.3  # of the page's width that the line reaches over
_SIGNS = re.compile(
    r"\bFAX\b|\bFROM\b|\bTO\b|\bP(?:AGE|G)?\.?\s*\d|\d{1,2}:\d{2}|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\b\d{1,3}\s*/\s*\d{1,3}\b",
    re.IGNORECASE,
)
SIGNS_MIN = 2  # date, time, number, page: a station line holds most of them


def strip_of(raster: Raster) -> tuple[Raster, Raster] | None:
    """Return the strip that may hold a station line, and the page without it; None where there is no such strip.

    The machine that received the fax prints it: it stands on top even where the page itself is sideways or upside down.

    Args:
        raster: a two-level page as the file holds it.
    """
    height, width = raster.pixels.shape[:2]
    if not raster.bilevel or raster.pixels.ndim != 2:
        return None
    # The outer edges are often black.
    inner = raster.pixels[: round(TOP_SHARE * 1.5 * height), round(0.02 * width) : round(0.98 * width)] < 128
    inked = inner.mean(axis=1) > INK_SHARE
    rows = np.flatnonzero(inked)
    if not rows.size or rows[0] > TOP_SHARE * height:
        return None
    first = int(rows[0])
    white = max(2, round(WHITE_SHARE * height))
    last = first
    while last + 1 < len(inked) and inked[last + 1 : last + 1 + white].any():
        last += 1
    if not LINE_MIN_SHARE <= (last - first + 1) / height <= LINE_MAX_SHARE or last > TOP_SHARE * height:
        return None
    columns = np.flatnonzero(inner[first : last + 1].any(axis=0))
    if columns[-1] - columns[0] < EXTENT_SHARE * width:
        return None
    end = min(height, last + 1 + white)
    margin = max(4, white)
    strip = np.full((end - first + 2 * margin, width), 255, dtype=np.uint8)
    strip[margin : margin + end - first] = raster.pixels[first:end]
    rest = raster.pixels.copy()
    rest[:end] = 255
    return replace(raster, pixels=strip), replace(raster, pixels=rest)


def is_station_line(text: str) -> bool:
    """Return whether a line of text is one that a fax machine prints: date, time, sender, page of pages."""
    return len(_SIGNS.findall(text)) >= SIGNS_MIN
