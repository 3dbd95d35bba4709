"""Tesseract kept in this process."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import tesserocr as module

from config.settings import ReadingSettings
from models.page import Box, Line
from pipeline.reading.engine_parts.traineddata import characters
from pipeline.reading.engines import EngineError, EngineTimeoutError, ModelMissingError, tesseract, tesserocr
from pipeline.reading.engines.tesserocr import ENGINE, read_places, recognise
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.recognise import engine_of

pytestmark = pytest.mark.ocr
Draw = Callable[..., Pixels]
NOTE = [
    ("The Permanent Mission presents its compliments", 0.1, 0.1),
    ("1. Ms. Ada BROOK, Counsellor", 0.1, 0.2),
    ("Telephone +43 1 555 01 23", 0.1, 0.3),
]


def test_it_reads_as_the_program_does(drawn: Draw) -> None:
    """The same words in the same places, though the libraries are not of one version."""
    page = drawn(NOTE)
    ours, theirs = recognise(page, ("eng",), 60, None), tesseract.recognise(page, ("eng",), 60, None)
    assert [line.text for line in ours] == [line.text for line in theirs] == [text for text, _, _ in NOTE]
    for one, other in zip(ours, theirs, strict=True):
        for word, same in zip(one.words, other.words, strict=True):
            assert word.box.overlap(same.box) > 0.9
            assert word.confidence == pytest.approx(same.confidence, abs=0.05)


def test_a_page_is_read_alike_whatever_was_read_before(drawn: Draw) -> None:
    """Nothing that one page taught is kept for the next: same bytes, same letters, same confidences."""
    page, other = drawn(NOTE), drawn([("Zzyzx Qwortl 99 88", 0.1, 0.1)] * 3)
    first = recognise(page, ("eng",), 60, None)
    recognise(other, ("eng",), 60, None)
    read_places(other, [Box(0, 0.05, 1, 0.2)], ("eng",), 60, None)
    assert recognise(page, ("eng",), 60, None) == first


def test_places_are_read_as_single_lines_in_the_page_s_fractions(drawn: Draw) -> None:
    """Each place gives its line; an empty one and one without a dot give none."""
    places = [Box(0.05, 0.29, 0.95, 0.34), Box(0.05, 0.6, 0.95, 0.64), Box(0.5, 0.5, 0.5, 0.5), Box(0.05, 0.19, 0.95, 0.24)]
    lines = read_places(drawn(NOTE), places, ("eng",), 60, None)
    assert [line.text for line in lines] == ["Telephone +43 1 555 01 23", "1. Ms. Ada BROOK, Counsellor"]
    assert all(place.top < line.box.top < line.box.bottom < place.bottom for place, line in zip(places[::3], lines, strict=True))


def test_one_line_is_read_as_one(drawn: Draw) -> None:
    """A strip of a page gives its text."""
    lines = ENGINE.read_places(drawn([("P.01/02", 0.1, 0.2)], height=100), [Box(0, 0, 1, 1)], ("eng",), 60, None)
    assert [line.text for line in lines] == ["P.01/02"]


def test_a_missing_model_is_an_engine_error(drawn: Draw, tmp_path: Path) -> None:
    """The model and the folder are named."""
    with pytest.raises(ModelMissingError, match="eng in"):
        recognise(drawn([]), ("eng",), 60, tmp_path)


def test_the_time_limit_ends_it() -> None:
    """A page that takes too long is given up, and the next one is read."""
    noise = np.random.default_rng(1).integers(0, 256, (3000, 3000), dtype=np.uint8)
    with pytest.raises(EngineTimeoutError):
        recognise(noise, ("eng",), 1, None)


def test_the_setting_chooses_and_the_program_stands_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """`reading.engine` names it; where the wheel does not load, the program reads."""
    settings = ReadingSettings()
    assert engine_of(settings) is ENGINE
    assert engine_of(replace(settings, engine="tesseract")) is tesseract.ENGINE
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    assert not tesserocr.is_there()
    assert engine_of(settings) is tesseract.ENGINE


def test_the_version_is_known() -> None:
    """It is part of what a reply was made by."""
    assert ENGINE.version()[0].isdigit()


def test_the_library_of_pictures_is_silent(drawn: Draw) -> None:
    """What leptonica says of odd shapes would stand in the midst of what staff read on the terminal."""
    recognise(drawn(NOTE), ("eng",), 20, None)
    (library,) = Path(module.__file__).resolve().parents[1].glob("tesserocr.libs/libleptonica*")
    before = ctypes.CDLL(str(library)).setMsgSeverity(tesserocr.SILENT)
    assert before == tesserocr.SILENT


def test_the_model_of_all_latin_languages_is_loaded_without_its_words(drawn: Draw) -> None:
    """From a folder of its own that is gone afterwards; it reads, knows accents, and needs no list of words."""
    folder = Path(tesserocr._own_folder())
    with tesserocr._folder_of(tesserocr.ALL_LATIN, folder) as own:
        file = own / "Latin.traineddata"
        assert file.stat().st_size < (folder / "Latin.traineddata").stat().st_size / 20
        assert "ñ" in characters(file)
    assert not own.exists()
    lines = read_places(drawn(NOTE), [Box(0.05, 0.29, 0.95, 0.34)], (tesserocr.ALL_LATIN,), 60, None)
    assert [line.text for line in lines] == ["Telephone +43 1 555 01 23"]


@pytest.mark.parametrize("program", [None, "/usr/bin/tesseract"])
def test_pages_for_that_model_are_left_to_the_program(drawn: Draw, monkeypatch: pytest.MonkeyPatch, program: str | None) -> None:
    """It has its words and none of the worker's memory; where it is not installed the page is read without them."""
    started: list[tuple[str, ...]] = []
    read = tesseract.recognise

    def noted(pixels: Pixels, models: tuple[str, ...], timeout_seconds: int, folder: Path | None) -> tuple[Line, ...]:
        started.append(models)
        return read(pixels, models, timeout_seconds, folder)

    monkeypatch.setattr(tesseract, "recognise", noted)
    monkeypatch.setattr(tesserocr, "which", lambda _name: program)
    lines = recognise(drawn(NOTE), (tesserocr.ALL_LATIN,), 60, None)
    assert [line.text for line in lines] == [text for text, _, _ in NOTE]
    assert bool(started) == bool(program)


def test_other_models_are_loaded_where_they_are(tmp_path: Path) -> None:
    """As is that of all Latin languages where it is missing, for the error to name the folder."""
    for models in ("eng", "Latin+eng", tesserocr.ALL_LATIN):
        with tesserocr._folder_of(models, tmp_path) as found:
            assert found == tmp_path


def test_a_broken_model_is_an_engine_error(drawn: Draw, tmp_path: Path) -> None:
    """A download that was cut off names its file; no page is lost by it."""
    (tmp_path / "Latin.traineddata").write_bytes(b"cut")
    with pytest.raises(EngineError, match=r"Latin in .*no tesseract model"):
        read_places(drawn(NOTE), [Box(0, 0, 1, 1)], (tesserocr.ALL_LATIN,), 60, tmp_path)


def test_a_model_that_was_given_up_reads_as_before(drawn: Draw) -> None:
    """A worker keeps few models; one loaded again gives the same words, places and confidences."""
    before = recognise(drawn(NOTE), ("eng",), 60, None)
    tesserocr._kept.cache_clear()
    assert recognise(drawn(NOTE), ("eng",), 60, None) == before
