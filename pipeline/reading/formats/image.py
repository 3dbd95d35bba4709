"""Pictures: PNG, JPEG (turned as the camera says), WebP, BMP, GIF, AVIF, JPEG 2000, and HEIC where libheif is installed."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator

from PIL import Image, ImageOps

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from pipeline.reading.files.sniff import sniff
from pipeline.reading.formats import Format, Yield
from pipeline.reading.pictures.heif import png_of
from pipeline.reading.pictures.picture import PictureError, is_bilevel, opened, raster_of
from pipeline.reading.pictures.polarity import righted
from pipeline.reading.pictures.raster import Raster
from pipeline.reading.pictures.torn import torn_picture

_KINDS = frozenset({"png", "jpeg", "gif", "bmp", "webp", "avif", "jpeg-2000", "heic"})
_SEVERAL = frozenset({"GIF", "WEBP", "PNG", "AVIF"})  # a camera's JPEG of several pictures holds one in other sizes


def _pages(data: bytes, settings: ReadingSettings) -> Iterator[Yield]:
    try:
        if sniff(data) == "heic":
            data = png_of(data, settings.page_timeout_seconds)
        with opened(io.BytesIO(data), settings) as picture:
            dpi = picture.info.get("dpi", (0, 0))
            turned = ImageOps.exif_transpose(picture)
            yield righted(raster_of(turned, 1, dpi))
            if picture.format in _SEVERAL and _has_more(picture):
                detail = "The file holds several pictures, one after the other; only the first was read."
                yield Problem(ProblemCode.PAGES_TOO_MANY, "", detail)
    except PictureError as error:
        came = torn_picture(data, settings) if error.problem.code is ProblemCode.ATTACHMENT_DAMAGED else None
        if came is None:
            yield error.problem
            return
        yield righted(Raster(1, came, bilevel=is_bilevel(came)))
        yield Problem(ProblemCode.PAGE_UNREADABLE, "page 1", "The picture breaks off; the rows that came were read.")


def _has_more(picture: Image.Image) -> bool:
    """Tell whether another picture stands behind the first."""
    try:
        picture.seek(1)
    except (EOFError, OSError, ValueError, SyntaxError, TypeError, IndexError, KeyError, struct.error):
        return False
    return True


FORMAT = Format("image", lambda data: sniff(data) in _KINDS, _pages)
