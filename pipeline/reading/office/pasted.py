"""Pictures pasted into a document: a scanned letter in a Word file is read like any other scan, a crest is left out."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

from PIL import ImageOps

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from pipeline.reading.files.sniff import sniff
from pipeline.reading.pictures.logo import is_logo
from pipeline.reading.pictures.picture import PictureError, opened, raster_of
from pipeline.reading.pictures.raster import Raster

READ = frozenset({"png", "jpeg", "gif", "bmp", "webp", "tiff"})


def pasted(pictures: Iterable[bytes], number: int, settings: ReadingSettings) -> Iterator[Raster | Problem]:
    """Yield those pictures that are pages, the first one numbered `number`; the same one twice is one.

    Args:
        pictures: files of any type; what is no picture of a known one is passed over.
        number: of the first page that they make.
        settings: limits on pixels and pages.
    """
    seen: set[bytes] = set()
    for data in pictures:
        if data in seen or sniff(data) not in READ or is_logo(data, inline=True):
            continue
        seen.add(data)
        if number > settings.pages_max:
            yield Problem(
                ProblemCode.PAGES_TOO_MANY, "", f"The document has more than {settings.pages_max} pages (reading.pages_max)."
            )
            return
        try:
            with opened(io.BytesIO(data), settings) as picture:
                yield raster_of(ImageOps.exif_transpose(picture), number, picture.info.get("dpi", (0, 0)))
        except PictureError as error:
            yield Problem(error.problem.code, f"page {number}", error.problem.detail)
        number += 1
