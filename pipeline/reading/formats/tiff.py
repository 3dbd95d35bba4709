"""TIFF: every page, fax compressions included."""

from __future__ import annotations

import io
from collections.abc import Iterator

from PIL import Image, ImageOps

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from pipeline.reading.files.sniff import sniff
from pipeline.reading.formats import Format, Yield
from pipeline.reading.pictures.picture import PictureError, check_size, is_bilevel, opened, raster_of
from pipeline.reading.pictures.polarity import righted
from pipeline.reading.pictures.raster import Raster
from pipeline.reading.pictures.torn import torn_tiff

_SUBFILE = 254  # NewSubfileType; bit 0: a smaller copy of another page. Source: TIFF 6.0, section 8


def _pages(data: bytes, settings: ReadingSettings) -> Iterator[Yield]:
    number = 0
    try:
        with opened(io.BytesIO(data), settings) as picture:
            while number < settings.pages_max:
                frame, problem = _frame(picture, number + 1, data, settings)
                if frame:
                    yield frame
                if problem:
                    yield problem
                number += 1
                try:
                    picture.seek(number)
                except EOFError:
                    return
            yield Problem(
                ProblemCode.PAGES_TOO_MANY, "", f"The TIFF has more than {settings.pages_max} pages (reading.pages_max)."
            )
    except PictureError as error:
        yield error.problem


def _frame(picture: Image.Image, number: int, data: bytes, settings: ReadingSettings) -> tuple[Yield | None, Problem | None]:
    """Return one page; of a damaged one the rows that came and a problem, and the next may still be read."""
    tags = getattr(picture, "tag_v2", {})
    if int(tags.get(_SUBFILE, 0) or 0) & 1:
        return None, None
    try:
        check_size(picture, settings)
        # Orientation is a tag in TIFF too.
        return righted(raster_of(ImageOps.exif_transpose(picture), number, picture.info.get("dpi"))), None
    except PictureError as error:
        return None, Problem(error.problem.code, f"page {number}", error.problem.detail)
    except (OSError, TypeError, ValueError, SyntaxError, IndexError, KeyError) as error:
        came = torn_tiff(picture, data, settings)
        if came is None:
            detail = f"The page is damaged ({type(error).__name__}: {error})."
            return None, Problem(ProblemCode.PAGE_UNREADABLE, f"page {number}", detail)
        dpi = raster_of(Image.new("L", (1, 1)), number, picture.info.get("dpi")).dpi
        detail = "The page breaks off; the rows that came were read."
        return righted(Raster(number, came, dpi, is_bilevel(came))), Problem(
            ProblemCode.PAGE_UNREADABLE, f"page {number}", detail
        )


FORMAT = Format("tiff", lambda data: sniff(data) == "tiff", _pages)
