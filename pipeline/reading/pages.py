"""From words and their picture to a page."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from config.settings import ReadingSettings
from models.errors import Problem
from models.page import Box, Line, Page, Picture, Source, Word
from pipeline.reading.geometry.overlaps import untangled
from pipeline.reading.geometry.touching import with_whole_addresses
from pipeline.reading.layout import blocks_of
from pipeline.reading.pictures.dirt import without_dirt
from pipeline.reading.pictures.raster import Pixels, shrunk
from pipeline.reading.pictures.rulings import Ruled, ruled_tables
from pipeline.reading.pictures.tick_boxes import drawn_boxes, with_boxes

PICTURE_MAX_PX = 1_800  # longest side of the picture kept for review: an A4 page at 150 dots an inch, legible and small
SIGNS = frozenset("☐☑☒□■☓✓✔✗✘")  # of boxes, as they are typed
NEARLY_HALF = 0.56  # of its size; a half is made in a tenth of the time


@dataclass(frozen=True, slots=True)
class ReadOnce:
    """A page that one engine alone has read, as the other failed, and the problem that says so."""

    page: Page
    problem: Problem


def page_of_words(
    number: int,
    words: Sequence[Word],
    grey: Pixels,
    settings: ReadingSettings,
    *,
    source: Source = Source.LAYER,
    ruled: tuple[Ruled, ...] | None = None,
    second: tuple[Line, ...] = (),
    language: str | None = None,
    header: str | None = None,
    rotation_degrees: int = 0,
    unread: tuple[Box, ...] = (),
) -> Page:
    """Return the page that these words make on this picture.

    Args:
        number: page number.
        words: boxes are fractions of the picture.
        grey: the picture, upright and straight.
        settings: for the quality of the picture that is kept.
        source: how the words were read.
        ruled: its ruled tables; None where they are still to be looked for.
        second: another reading of the picture.
        language: ISO 639-1, as far as known.
        header: a fax's station line.
        rotation_degrees: by which the original had to be turned.
        unread: places where letters stand that could not be read.
    """
    words = [word for word in words if word.text]  # tidying may have left nothing of one
    if source is Source.OCR:
        words = with_boxes(without_dirt(with_whole_addresses(untangled(words)), grey.shape[1] / grey.shape[0]), drawn_boxes(grey))
    elif not any(SIGNS & set(word.text) for word in words):  # where signs for boxes are typed, they tell which are ticked
        words = with_boxes(words, drawn_boxes(grey))
    tables = ruled_tables(grey) if ruled is None else ruled
    blocks = blocks_of(words, grey.shape[1] / grey.shape[0], tables)
    return Page(number, source, blocks, second, language, picture_of(grey, settings), header, rotation_degrees, unread)


def picture_of(grey: Pixels, settings: ReadingSettings) -> Picture:
    """Return the picture to keep for review, made small.

    JPEG, not WebP: 4 ms a page instead of 75 (a twelfth of what `tesseract` takes for it), for a third more bytes at a quality at
    which letters of 8 pt are as legible; it is also opened faster where places are cut out of it.
    """
    scale = PICTURE_MAX_PX / max(grey.shape)
    if scale < 1:
        grey = shrunk(grey, 0.5 if 0.5 < scale < NEARLY_HALF else scale)
    image = Image.fromarray(np.ascontiguousarray(grey))
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=settings.picture_quality)
    return Picture("image/jpeg", stream.getvalue(), image.width, image.height)
