"""A PDF page as a picture: the one scanned image that fills it, taken as it is, or the page drawn by poppler."""

from __future__ import annotations

from typing import Any

import numpy as np
from pdf2image import convert_from_bytes
from pdf2image.exceptions import PDFInfoNotInstalledError, PDFPageCountError, PDFPopplerTimeoutError, PDFSyntaxError
from PIL import Image
from pypdfium2 import raw as pdfium

from config.settings import ReadingSettings
from models.errors import ProblemCode
from pipeline.reading.pictures.picture import PictureError, is_bilevel, raster_of
from pipeline.reading.pictures.raster import Raster, shrunk

POINTS_PER_INCH = 72
FULL_SHARE = 0.9  # of the page's width and height that the image must fill
ALIKE = 14.0  # mean difference in grey levels, image against drawn page; other order of rows or inverted colours give over 25
LARGEST_SQUARE_INCHES = 193.4  # A3; a page that says it is larger is none: its picture was laid in without its resolution
SMALLEST_PX = 32  # a drawn page below this is poppler's answer to a page that it could not draw


def fax_image(page: Any, number: int, settings: ReadingSettings) -> Raster | None:
    """Return the page's only image where it fills the page upright, else None.

    Taking it as it is spares the drawing and keeps its pixels unmixed; it is compared with a small drawing of the page first.
    """
    shapes = list(page.get_objects(max_depth=3))
    images = [shape for shape in shapes if shape.type == pdfium.FPDF_PAGEOBJ_IMAGE]
    if len(images) != 1 or any(shape.type == pdfium.FPDF_PAGEOBJ_PATH for shape in shapes):
        return None
    image = images[0]
    width, height = page.get_size()
    left, bottom, right, top = image.get_bounds()
    matrix = image.get_matrix()
    if (
        page.get_rotation()
        or abs(matrix.b) + abs(matrix.c) > 1e-3 * (abs(matrix.a) + abs(matrix.d))
        or matrix.a < 0
        or matrix.d < 0
    ):
        return None
    if right - left < FULL_SHARE * width or top - bottom < FULL_SHARE * height:
        return None
    across, down = image.get_px_size()
    if across * down > settings.page_max_pixels:
        detail = f"The page has {across} x {down} pixels, more than reading.page_max_pixels = {settings.page_max_pixels}."
        raise PictureError(ProblemCode.PAGE_TOO_LARGE, detail)
    pixels = image.get_bitmap(render=False).to_numpy()
    pixels = _plain(pixels)
    if pixels is None or not _alike(page, pixels):
        return None
    dpi = (across * POINTS_PER_INCH / (right - left), down * POINTS_PER_INCH / (top - bottom))
    return Raster(number, pixels, dpi, is_bilevel(pixels))


def _plain(pixels: Any) -> Any:
    """Return grey or RGB pixels of pdfium's BGR ones; None for a form that is not known."""
    if pixels.ndim == 3 and pixels.shape[2] == 1:
        pixels = pixels[:, :, 0]
    if pixels.ndim == 2:
        return np.ascontiguousarray(pixels)
    if pixels.shape[2] in {3, 4}:
        colours = np.ascontiguousarray(pixels[:, :, 2::-1])
        blue, green, red = colours[..., 2], colours[..., 1], colours[..., 0]
        return np.ascontiguousarray(red) if np.array_equal(red, green) and np.array_equal(green, blue) else colours
    return None


def _alike(page: Any, pixels: Any) -> bool:
    width, height = page.get_size()
    drawn = page.render(scale=96 / max(width, height, 1), grayscale=True).to_numpy()
    drawn = drawn[:, :, 0] if drawn.ndim == 3 else drawn
    nearly = shrunk(pixels, max(drawn.shape[0] / pixels.shape[0], drawn.shape[1] / pixels.shape[1]))
    small = Image.fromarray(nearly).convert("L").resize((drawn.shape[1], drawn.shape[0]), Image.Resampling.BOX)
    return float(np.abs(np.asarray(small, dtype=np.float32) - drawn.astype(np.float32)).mean()) < ALIKE


def draw(page: Any, data: bytes, number: int, settings: ReadingSettings) -> Raster:
    """Return the page drawn by poppler, at `settings.dpi`, a page above A3 with the pixels of an A3 page.

    There are never more than `page_max_pixels` of them.

    Raises:
        PictureError: poppler failed, took too long, or drew less than a page.
    """
    width, height = (max(side, 1.0) / POINTS_PER_INCH for side in page.get_size())
    pixels = min(settings.page_max_pixels, LARGEST_SQUARE_INCHES * settings.dpi**2)
    dpi = min(settings.dpi, (pixels / (width * height)) ** 0.5)
    # poppler counts pixels itself only roughly; the longest side is given, and the result is measured.
    longest = max(1, round(dpi * max(width, height)))
    size = (longest, None) if width >= height else (None, longest)
    try:
        drawn = convert_from_bytes(
            data, first_page=number, last_page=number, size=size, use_cropbox=True, timeout=settings.page_timeout_seconds
        )
    except PDFPopplerTimeoutError:
        detail = f"The page could not be drawn within {settings.page_timeout_seconds} seconds."
        raise PictureError(ProblemCode.READING_TIMED_OUT, detail) from None
    except (
        PDFPageCountError,
        PDFSyntaxError,
        PDFInfoNotInstalledError,
        OSError,
        ValueError,
        Image.DecompressionBombError,
    ) as error:
        raise PictureError(ProblemCode.PAGE_UNREADABLE, f"The page could not be drawn ({type(error).__name__}).") from None
    if not drawn or min(drawn[0].size) < min(SMALLEST_PX, longest):
        raise PictureError(ProblemCode.PAGE_UNREADABLE, "The page could not be drawn: poppler gave no picture.")
    return raster_of(drawn[0], number, (dpi, dpi))
