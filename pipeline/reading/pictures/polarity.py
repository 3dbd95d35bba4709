"""Pages that came white on black: a fax whose file names its colours the wrong way round."""

from __future__ import annotations

from dataclasses import replace

from pipeline.reading.pictures.raster import Raster

BLACK_SHARE = 0.6  # of a two-level page; a page of text has 0.03 to 0.15, one with photographs up to 0.4


def righted(raster: Raster) -> Raster:
    """Return the page with black letters on white ground; only pages of two levels are judged."""
    if not raster.bilevel or raster.pixels.ndim != 2 or raster.pixels.mean() >= 255 * (1 - BLACK_SHARE):
        return raster
    return replace(raster, pixels=255 - raster.pixels)
