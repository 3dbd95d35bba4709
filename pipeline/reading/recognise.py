"""A picture of a page becomes a page: made readable, turned upright, read in its language, laid out."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import fmean

import numpy as np

from config.knowledge import Knowledge
from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.page import Line, Page, Source, Word
from pipeline.reading.addresses import reread
from pipeline.reading.direction import repaired_numbers
from pipeline.reading.engines import EngineError, EngineTimeoutError
from pipeline.reading.engines.rapid import read_line
from pipeline.reading.engines.rapid import recognise as rapid
from pipeline.reading.engines.tesseract import Osd, line_text, orientation
from pipeline.reading.engines.tesseract import recognise as tesseract
from pipeline.reading.fuse import fused
from pipeline.reading.language import SCRIPTS, SECOND_MODELS, language_of, script_of
from pipeline.reading.pages import page_of_words
from pipeline.reading.prepare import for_script, is_blank, prepare, smoothed
from pipeline.reading.raster import Pixels, Raster
from pipeline.reading.rulings import Ruled, without_rulings
from pipeline.reading.second import merged
from pipeline.reading.station import is_station_line, strip_of

RAPID_SCRIPTS = frozenset({"Latn", "Hans"})  # what RapidOCR has letters for
SMALLEST_PAGE_PX = 24  # a line of 10 pt at 150 dots an inch
LONGEST_SIDES = 40  # times the shorter side; a till roll has 10
OSD_ROTATION_SCORE = 1.0
OSD_SCRIPT_SCORE = 1.0


def recognised(raster: Raster, settings: ReadingSettings, knowledge: Knowledge) -> Page | Problem | None:
    """Return the page; None where it is blank; a problem where the engine failed.

    Args:
        raster: the page's picture as the file holds it.
        settings: the time limit of one reading and the folder of models.
        knowledge: to tell languages by their commonest words.
    """
    height, width = raster.pixels.shape[:2]
    if min(height, width) < SMALLEST_PAGE_PX or max(height, width) > LONGEST_SIDES * min(height, width):
        # No line of text fits; the engines would stretch such a strip to gigabytes.
        detail = f"The picture has {width} x {height} dots; no text fits on it."
        return Problem(ProblemCode.PAGE_UNREADABLE, f"page {raster.number}", detail)
    try:
        header, page = _without_station_line(raster, settings)
        grey = prepare(page)
        return None if is_blank(grey) else _read(page, grey, header, settings, knowledge)
    except EngineTimeoutError as error:
        return Problem(ProblemCode.READING_TIMED_OUT, f"page {raster.number}", f"The page was given up: {error}.")
    except EngineError as error:
        return Problem(ProblemCode.PAGE_UNREADABLE, f"page {raster.number}", f"The page could not be read: {error}.")


def _without_station_line(raster: Raster, settings: ReadingSettings) -> tuple[str | None, Raster]:
    """Return the fax machine's line, None where there is none, and the page without it."""
    parts = strip_of(raster)
    if not parts:
        return None, raster
    strip, rest = parts
    text = line_text(smoothed(strip), SECOND_MODELS, settings.page_timeout_seconds, settings.tessdata)
    return (text, rest) if is_station_line(text) else (None, raster)


@dataclass(frozen=True, slots=True)
class _Reading:
    lines: tuple[Line, ...]
    script: str
    rotation_degrees: int
    grey: Pixels
    ruled: tuple[Ruled, ...]
    painted: Pixels

    @property
    def words(self) -> list[Word]:
        return [word for line in self.lines for word in line.words]


def _read(raster: Raster, grey: Pixels, header: str | None, settings: ReadingSettings, knowledge: Knowledge) -> Page | None:
    osd = orientation(grey, settings.page_timeout_seconds, settings.tessdata)
    reading = _upright(grey, osd, settings)
    words = reading.words
    if not words:
        return None
    second: tuple[Line, ...] = ()
    if reading.script in RAPID_SCRIPTS:
        # The engine that reads these scripts better gives the letters; tesseract's reading is the witness.
        second = reading.lines
        try:
            better = [word for line in rapid(reading.grey, (), settings.page_timeout_seconds, None) for word in line.words]
            words = fused(better, words, knowledge.vocabulary)
        except EngineError:
            second = ()  # one reading is better than none
    if reading.script not in RAPID_SCRIPTS:
        second = tesseract(reading.painted, SECOND_MODELS, settings.page_timeout_seconds, settings.tessdata)
        words = reread(merged(words, second, reading.script), second, reading.painted, read_line)
    language = language_of(" ".join(word.text for word in words), knowledge)
    return page_of_words(
        raster.number,
        words,
        reading.grey,
        settings,
        source=Source.OCR,
        ruled=reading.ruled,
        second=second,
        language=language,
        header=header,
        rotation_degrees=reading.rotation_degrees,
    )


def _upright(grey: Pixels, osd: Osd | None, settings: ReadingSettings) -> _Reading:
    """Return the best reading: as OSD says where it is sure, else the best of what comes into question."""
    tried: list[_Reading] = []
    script = script_of(osd.script) if osd else "Latn"
    turns = [osd.rotation_degrees if osd else 0]
    sure = osd is not None and osd.rotation_score >= OSD_ROTATION_SCORE
    if not sure:
        turns += [turn for turn in (0, 180) if turn not in turns]
    for turn in turns:
        tried.append(_reading(grey, turn, script, settings))
        if _score(tried[-1]) >= GOOD:
            break
    best = max(tried, key=_score)
    if _score(best) < DOUBTFUL:
        tried.extend(_reading(grey, best.rotation_degrees, other, settings) for other in SCRIPTS if other != script)
        best = max(tried, key=_score)
    return best


GOOD = 0.80
DOUBTFUL = 0.55


def _reading(grey: Pixels, turn: int, script: str, settings: ReadingSettings) -> _Reading:
    upright = np.ascontiguousarray(np.rot90(grey, -(turn // 90))) if turn else grey
    ruled, painted = without_rulings(upright)
    lines = tesseract(for_script(painted, script), SCRIPTS[script], settings.page_timeout_seconds, settings.tessdata)
    if script == "Arab":
        lines = tuple(repaired_numbers(line) for line in lines)
    return _Reading(lines, script, turn, upright, ruled, painted)


def _score(reading: _Reading) -> float:
    """Return the mean confidence of the reading's letters, 0 to 1."""
    weighed = [(word.confidence, len(word.text)) for word in reading.words if any(map(str.isalnum, word.text))]
    letters = sum(length for _, length in weighed)
    return fmean(confidence for confidence, _ in weighed) * min(1.0, letters / 60) if weighed else 0.0
