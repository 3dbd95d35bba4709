"""A page's picture made readable: square pixels, coloured ink away, flat light, straight lines. Each step was measured to help.

Source of the steps and numbers: the reference study "OCR bench" (what hurts there, as despeckling or line removal, is not here);
of "stamp" scripts/bench/READING.md, "Stamps in grey".
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.reading.pictures.dark_rows import with_dark_rows_lightened
from pipeline.reading.pictures.inked import INK
from pipeline.reading.pictures.raster import Pixels, Raster, shrunk
from pipeline.reading.pictures.sheet import flattened, unwarped
from pipeline.reading.pictures.stamps import without_pale_stamps

FAX_WIDTHS_PX = (1728, 2048, 2432)  # A4, B4, A3 at 204 dots an inch. Source: ITU-T T.4
STANDARD_MODE_ASPECT = 1.0  # an A4 fax frame has 1,146 rows in standard mode and 2,292 in fine mode
COARSE_DPI = 250.0
BLUR_SIGMA_PX = 1.2  # at 204 dots an inch; halves the errors of two-level pages
ARABIC_SCALE = 0.75
ENOUGH_PX = 1_860  # dots across an A4 page at 225 an inch, of the 2,480 at 300
WORTH_IT = 0.95  # from here on making it smaller costs more than it saves
CHROMA = 40  # difference of the largest and smallest of R, G, B from which ink is coloured
SKEW_MAX_DEGREES = 4.0
SKEW_MIN_DEGREES = 0.12  # below this, turning costs more sharpness than it repairs
PAPER = 255
COLUMNS = 10  # dots
ROWS = 3  # of so many one is looked at: a stroke of a letter is higher
INK_SHARE_MIN = 0.0004  # of the page's pixels; a page with one short line has about 0.001
LEGIBLE_WIDTH_PX = 1400  # an A4 page with fewer pixels across is enlarged: letters of 10 pt are then under 16 px high


# The steps, in their order; each may be left out to show what it brings (scripts/bench/ablation.py). "deskew" follows once the
# page is turned by quarter turns, "arabic" where the page is in that script, "fewer" where it is in Latin letters.
STEPS = (
    "square",
    "soften",
    "unwarp",
    "dark rows",
    "ink",
    "flatten",
    "stamp",
    "enlarge",
    "deskew",
    "arabic",
    "arabic soft",
    "fewer",
)


def prepare(raster: Raster, without: frozenset[str] = frozenset()) -> Pixels:
    """Return the page in grey with black letters on white; it is not yet turned by quarter turns, nor straightened.

    Args:
        raster: as the file holds it.
        without: names of STEPS that are left out.
    """
    pixels = raster.pixels if "square" in without else _square(raster)
    if raster.bilevel:
        pixels = pixels if "dark rows" in without else with_dark_rows_lightened(pixels)
        return pixels if "soften" in without else _blurred(pixels)
    sheet = None if "unwarp" in without else unwarped(pixels)
    pixels = sheet if sheet is not None else pixels
    pixels = pixels if "dark rows" in without else with_dark_rows_lightened(pixels)
    grey = ink_to_white(pixels, coloured="ink" in without)
    if "flatten" not in without:
        grey = flattened(grey)
    if "stamp" not in without:
        grey = without_pale_stamps(grey)
    if min(grey.shape) < LEGIBLE_WIDTH_PX and "enlarge" not in without:
        scale = min(2.0, 1.5 * LEGIBLE_WIDTH_PX / min(grey.shape))
        grey = _resized(grey, scale, scale)
    return grey


def is_coarse(raster: Raster) -> bool:
    """Return whether a two-level picture has a fax's few dots: fewer than 250 an inch either way."""
    across, down = raster.dpi
    if not across or not down:
        return raster.pixels.shape[1] in FAX_WIDTHS_PX
    return min(across, down) < COARSE_DPI


def smoothed(raster: Raster) -> Pixels:
    """Return a two-level picture with square pixels, softened."""
    return _blurred(_square(raster))


def for_script(grey: Pixels, script: str, scale: float = 1.0, without: frozenset[str] = frozenset()) -> Pixels:
    """Return the page, or a part of it, as tesseract's model of a script (ISO 15924) reads it best.

    Arabic softened and smaller: of 103 words of names and titles on the Arabic pages of the development corpus, 93 were found as
    they are, 94 softened, 94 smaller, 100 with both: at 300 dots an inch `ara` drops whole lines. A fax was softened once
    already: of the words of names on eleven such pages, 65 % were found softened twice, 75 % once ("arabic soft" left out).

    Args:
        grey: the page, straight and upright, or a part of it.
        script: of the model.
        scale: what `fewer_dots` says of the whole page.
        without: names of STEPS that are left out.
    """
    if script == "Arab" and "arabic" not in without:
        soft = grey if "arabic soft" in without else cv2.GaussianBlur(grey, (0, 0), BLUR_SIGMA_PX)
        return _resized(np.asarray(soft, dtype=np.uint8), ARABIC_SCALE, ARABIC_SCALE)
    if script == "Latn" and scale < 1 and "fewer" not in without:
        return np.asarray(cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_LINEAR), dtype=np.uint8)
    return grey


def fewer_dots(page: Pixels) -> float:
    """Return by how much a page is made smaller for tesseract, 1 where it has few dots as it is.

    It scales every line to the height of its network anyway; finding the lines, and cutting them out, grows with the dots. Twelve
    clean pages and scans in Latin letters, twice each: at three quarters 0.67 % of characters were wrong instead of 0.75 %, for
    six sevenths of the time. Latin letters only: on a Russian form the model lost the stroke of "2022/225".
    """
    scale = ENOUGH_PX / min(page.shape)
    return scale if scale < WORTH_IT else 1.0


def _square(raster: Raster) -> Pixels:
    """Return the picture with as many dots an inch across as down."""
    height, width = raster.pixels.shape[:2]
    across, down = raster.dpi
    if not across or not down:
        if raster.bilevel and width in FAX_WIDTHS_PX and height / width < STANDARD_MODE_ASPECT:
            across, down = 204.0, 98.0
        else:
            return raster.pixels
    if across > down * 1.01:
        return _resized(raster.pixels, 1.0, min(across / down, 4.0))
    if down > across * 1.01:
        return _resized(raster.pixels, min(down / across, 4.0), 1.0)
    return raster.pixels


def _resized(pixels: Pixels, across: float, down: float) -> Pixels:
    way = cv2.INTER_AREA if across < 1 and down < 1 else cv2.INTER_CUBIC
    result = cv2.resize(pixels, None, fx=across, fy=down, interpolation=way)
    return np.asarray(result, dtype=np.uint8)


def _blurred(pixels: Pixels) -> Pixels:
    sigma = BLUR_SIGMA_PX * max(1.0, pixels.shape[1] / FAX_WIDTHS_PX[0])
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), sigma), dtype=np.uint8)


def ink_to_white(pixels: Pixels, *, coloured: bool = False) -> Pixels:
    """Return the picture in grey with coloured ink (stamps, signatures, pens) as light as paper: grey = max + (max - min).

    Args:
        pixels: grey or RGB.
        coloured: leave coloured ink as dark as it is.
    """
    if pixels.ndim == 2:
        return pixels
    if not coloured:
        # Most scans have no coloured ink: few dots tell it, in a fifteenth of the time.
        _, chroma = _lightest(np.ascontiguousarray(pixels[::7, ::7]))
        if int(np.percentile(chroma, 99.9)) >= CHROMA:
            return np.asarray(cv2.add(*_lightest(pixels)), dtype=np.uint8)
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), dtype=np.uint8)


def _lightest(pixels: Pixels) -> tuple[Pixels, Pixels]:
    """Return the largest of R, G, B, and its difference from the smallest."""
    red, green, blue = cv2.split(pixels)
    largest = cv2.max(cv2.max(red, green), blue)
    chroma = cv2.subtract(largest, cv2.min(cv2.min(red, green), blue))
    return np.asarray(largest, dtype=np.uint8), np.asarray(chroma, dtype=np.uint8)


def is_blank(grey: Pixels) -> bool:
    """Return whether the page holds no writing: hardly any dark pixels away from its edges."""
    height, width = grey.shape
    inner = grey[height // 20 : height - height // 20 : ROWS, width // 20 : width - width // 20]
    counts = cv2.calcHist([np.ascontiguousarray(inner)], [0], None, [256], [0, 256]).ravel().cumsum()
    paper = int(np.searchsorted(counts, counts[-1] / 2))  # the median, without sorting millions of dots
    return bool(paper <= INK or counts[paper - INK - 1] / counts[-1] < INK_SHARE_MIN)


def deskewed(grey: Pixels) -> Pixels:
    """Return the page turned so that its lines are level."""
    angle = skew_degrees(grey)
    if abs(angle) < SKEW_MIN_DEGREES:
        return grey
    return turned(grey, angle)


def turned(grey: Pixels, angle_degrees: float) -> Pixels:
    """Return the page turned counter-clockwise about its middle by a small angle, on white."""
    height, width = grey.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle_degrees, 1.0)
    result = cv2.warpAffine(
        grey, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT, borderValue=(PAPER,)
    )
    return np.asarray(result, dtype=np.uint8)


def skew_degrees(grey: Pixels) -> float:
    """Return by how many degrees the page must be turned counter-clockwise; 0 where no angle stands out.

    The rows' ink counts change most sharply from row to row when lines are level; coarse steps first, then fine ones.
    """
    scale = 900 / max(grey.shape)
    small = shrunk(grey, scale)
    small = small[small.shape[0] // 20 : -small.shape[0] // 20, small.shape[1] // 20 : -small.shape[1] // 20]
    ink = np.float32(255) - small.astype(np.float32)
    ink[ink < INK] = 0
    if not ink.any():
        return 0.0
    # Columns are taken together by tens: at 4 degrees a row shifts by less than a dot within them.
    width = ink.shape[1]
    ink = np.asarray(cv2.resize(ink, (max(1, width // COLUMNS), ink.shape[0]), interpolation=cv2.INTER_AREA), dtype=np.float32)
    best, level = 0.0, _sharpness(ink, 0.0, width)
    top = level
    for step, reach in ((0.5, SKEW_MAX_DEGREES), (0.1, 0.4), (0.05, 0.05)):
        around = best
        for angle in np.arange(around - reach, around + reach + step / 2, step):
            score = _sharpness(ink, float(angle), width)
            if score > top:
                top, best = score, float(angle)
    return best if top > level * 1.02 else 0.0


def _sharpness(ink: NDArray[np.float32], angle_degrees: float, width_px: int) -> float:
    """Return how sharply rows of ink begin and end once turned; `width_px`: of the picture before columns were taken together."""
    height, columns = ink.shape
    # For small angles a shear of columns is a rotation, at a tenth of its cost.
    rise = float(np.tan(np.radians(angle_degrees))) * width_px / columns
    matrix = np.array([[1.0, 0.0, 0.0], [-rise, 1.0, rise * columns / 2]])
    sheared = cv2.warpAffine(ink, matrix, (columns, height), flags=cv2.INTER_NEAREST)
    rows = sheared.sum(axis=1)
    return float(np.square(np.diff(rows)).sum())
