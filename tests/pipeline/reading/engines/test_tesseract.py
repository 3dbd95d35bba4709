"""Tesseract as a program."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from models.page import Box
from pipeline.reading.engines import EngineTimeoutError, ModelMissingError
from pipeline.reading.engines.tesseract import ENGINE, recognise
from pipeline.reading.pictures.raster import Pixels

pytestmark = pytest.mark.ocr
Draw = Callable[..., Pixels]


def test_words_come_with_places_and_confidences(drawn: Draw) -> None:
    """Boxes are fractions of the picture, confidences between 0 and 1, and one thread is used."""
    lines = recognise(drawn([("Ada Brook, Counsellor", 0.1, 0.5)]), ("eng",), 60, None)
    assert [line.text for line in lines] == ["Ada Brook, Counsellor"]
    first = lines[0].words[0]
    assert first.box.left == pytest.approx(0.1, abs=0.01)
    assert first.box.top == pytest.approx(0.505, abs=0.01)
    assert 0.7 < first.confidence <= 1
    assert os.environ["OMP_THREAD_LIMIT"] == "1"


def test_one_line_is_read_as_one(drawn: Draw) -> None:
    """A strip of a page gives its text."""
    lines = ENGINE.read_places(drawn([("P.01/02", 0.1, 0.2)], height=100), [Box(0, 0, 1, 1)], ("eng",), 60, None)
    assert [line.text for line in lines] == ["P.01/02"]


def test_an_empty_page_has_no_words(drawn: Draw) -> None:
    """Too little to tell is not an error."""
    assert recognise(drawn([]), ("eng",), 60, None) == ()


def test_a_missing_model_is_an_engine_error(drawn: Draw, tmp_path: Path) -> None:
    """What tesseract says reaches the caller."""
    with pytest.raises(ModelMissingError, match="tesseract failed"):
        recognise(drawn([]), ("eng",), 60, tmp_path)


def test_the_time_limit_ends_it() -> None:
    """A page that takes too long is given up."""
    noise = np.random.default_rng(1).integers(0, 256, (3000, 3000), dtype=np.uint8)
    with pytest.raises(EngineTimeoutError):
        recognise(noise, ("eng",), 1, None)


def test_the_version_is_known() -> None:
    """It is part of what a reply was made by."""
    assert ENGINE.version()[0].isdigit()
