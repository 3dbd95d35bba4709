"""Pictures: PNG, JPEG (turned as the camera says), WebP, BMP, GIF, AVIF, JPEG 2000, and HEIC where libheif is installed."""

from __future__ import annotations

import io
from collections.abc import Iterator

from PIL import ImageOps

from config.settings import ReadingSettings
from pipeline.reading.formats import Format, Yield
from pipeline.reading.heif import png_of
from pipeline.reading.picture import PictureError, opened, raster_of
from pipeline.reading.sniff import sniff

_KINDS = frozenset({"png", "jpeg", "gif", "bmp", "webp", "avif", "jpeg-2000", "heic"})


def _pages(data: bytes, settings: ReadingSettings) -> Iterator[Yield]:
    try:
        if sniff(data) == "heic":
            data = png_of(data, settings.page_timeout_seconds)
        with opened(io.BytesIO(data), settings) as picture:
            dpi = picture.info.get("dpi", (0, 0))
            turned = ImageOps.exif_transpose(picture)
            yield raster_of(turned, 1, dpi)
    except PictureError as error:
        yield error.problem


FORMAT = Format("image", lambda data: sniff(data) in _KINDS, _pages)
