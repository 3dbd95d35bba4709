"""Pillow, held by the hand: pictures opened within limits, its many exceptions made into one."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from PIL import Image, UnidentifiedImageError

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from pipeline.reading.pictures.raster import Raster


class PictureError(Exception):
    """A picture cannot be read; carries the problem to report."""

    def __init__(self, code: ProblemCode, detail: str) -> None:
        super().__init__(detail)
        self.problem = Problem(code, "", detail)


@contextmanager
def opened(stream: io.BytesIO, settings: ReadingSettings) -> Iterator[Image.Image]:
    """Open a picture whose size is within `page_max_pixels`.

    Raises:
        PictureError: it is too large, truncated or no picture (whatever Pillow raised, inside the `with` block too).
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # size is checked below; what else Pillow warns of is harmless
            with Image.open(stream) as picture:
                check_size(picture, settings)
                yield picture
    except Image.DecompressionBombError:
        raise PictureError(ProblemCode.PAGE_TOO_LARGE, "The picture has more pixels than can be read safely.") from None
    except (
        UnidentifiedImageError,
        OSError,
        ValueError,
        TypeError,
        SyntaxError,
        EOFError,
        IndexError,
        KeyError,
        OverflowError,
    ) as error:
        # Pillow raises TypeError on truncated CCITT data, SyntaxError on broken PNG chunks.
        raise PictureError(ProblemCode.ATTACHMENT_DAMAGED, f"The picture is damaged ({type(error).__name__}: {error}).") from None


def check_size(picture: Image.Image, settings: ReadingSettings) -> None:
    """Raise PictureError where this frame has more pixels than `page_max_pixels`, before it is decoded."""
    width, height = picture.size
    if width * height > settings.page_max_pixels:
        detail = f"The page has {width} x {height} pixels, more than reading.page_max_pixels = {settings.page_max_pixels}."
        raise PictureError(ProblemCode.PAGE_TOO_LARGE, detail)


def raster_of(picture: Image.Image, number: int, dpi: Any) -> Raster:
    """Return a Pillow picture as a raster: grey or RGB, transparency over white.

    Args:
        picture: decoded or not yet.
        number: page number.
        dpi: Pillow's pair of numbers, or whatever a file made of it.
    """
    bilevel = picture.mode == "1"
    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        ground = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(ground, picture).convert("RGB")
    elif picture.mode.startswith(("I", "F")):
        values = np.asarray(picture, dtype=np.float64)
        top = float(values.max(initial=1.0)) or 1.0
        picture = Image.fromarray((values * (255.0 / top)).clip(0, 255).astype(np.uint8))
    if picture.mode not in {"L", "RGB"}:
        picture = picture.convert("L" if picture.mode == "1" else "RGB")
    pixels = np.array(picture, dtype=np.uint8)
    return Raster(number, pixels, _dpi(dpi), bilevel or is_bilevel(pixels))


def is_bilevel(pixels: np.ndarray[Any, np.dtype[np.uint8]]) -> bool:
    """Return whether a grey picture holds black and white only."""
    if pixels.ndim != 2:
        return False
    return not np.any((pixels > 0) & (pixels < 255))


def _dpi(value: Any) -> tuple[float, float]:
    try:
        across, down = float(value[0]), float(value[1])
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        return (0.0, 0.0)
    # A TIFF without resolution tags reads (1, 1); nobody scans below 50 or above 2,400.
    return (across, down) if 50 <= across <= 2_400 and 50 <= down <= 2_400 else (0.0, 0.0)
