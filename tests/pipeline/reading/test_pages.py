"""From words and picture to a page."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np
from PIL import Image

from config.settings import ReadingSettings
from models.page import Box, Source, Word
from pipeline.reading.pages import page_of_words, picture_of
from pipeline.reading.pictures.raster import Pixels


def test_a_page_has_blocks_and_its_own_picture(drawn: Callable[..., Pixels], set_words: Callable[..., list[Word]]) -> None:
    """Words are laid out on the picture that is kept beside them."""
    page = page_of_words(2, set_words([("Ada Brook", 0.1, 0.1)]), drawn([]), ReadingSettings(), source=Source.OCR, language="en")
    assert (page.number, page.text, page.source, page.language) == (2, "Ada Brook", Source.OCR, "en")
    assert page.picture is not None
    assert page.picture.media_type == "image/jpeg"


def test_large_pictures_are_kept_small(drawn: Callable[..., Pixels]) -> None:
    """A picture for review is legible, in its own proportions, and no larger than needed."""
    kept = picture_of(drawn([("Ada", 0.1, 0.1)], width=2480, height=3508), ReadingSettings())
    with Image.open(io.BytesIO(kept.data)) as image:
        assert image.size == (kept.width_px, kept.height_px)
    assert max(kept.width_px, kept.height_px) <= 1_800
    assert abs(kept.width_px / kept.height_px - 2480 / 3508) < 0.002


def test_a_word_of_which_nothing_is_left_is_no_word() -> None:
    """Tidying may take all signs of a word away; later steps measure words by their letters."""
    words = [Word("Ada", Box(0.1, 0.1, 0.2, 0.12), 0.9), Word("", Box(0.2, 0.1, 0.22, 0.12), 0.9)]
    page = page_of_words(1, words, np.full((400, 300), 255, dtype=np.uint8), ReadingSettings())
    assert [word.text for line in page.lines() for word in line.words] == ["Ada"]


def test_boxes_drawn_on_a_typed_page_are_words_of_it() -> None:
    """A program may draw them as lines around a letter X; where their signs are typed, these tell which are ticked."""
    grey = np.full((1754, 1240), 255, dtype=np.uint8)
    for left in (100, 300, 500):
        cv2.rectangle(grey, (left, 300), (left + 18, 318), 0, 2)
    cv2.line(grey, (300, 300), (318, 318), 0, 2)
    cv2.line(grey, (300, 318), (318, 300), 0, 2)
    cross = Word("X", Box(303 / 1240, 302 / 1754, 315 / 1240, 316 / 1754))
    labels = [
        Word(text, Box((left + 30) / 1240, 0.171, (left + 120) / 1240, 0.181)) for text, left in (("Head", 100), ("Member", 300))
    ]
    page = page_of_words(1, [cross, *labels], grey, ReadingSettings())
    assert page.text.split() == ["☐", "Head", "☒", "Member", "☐"]
    typed = page_of_words(1, [replace(cross, text="☐"), *labels], grey, ReadingSettings())
    assert typed.text.split() == ["Head", "☐", "Member"]
