"""A picture of a page becomes a page: made readable, turned upright, read in its language, laid out."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from config.knowledge import Knowledge
from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.page import Box, Line, Page, Source
from pipeline.reading import twice
from pipeline.reading.direction import repaired_numbers
from pipeline.reading.engines import Engine, EngineError, EngineTimeoutError, tesseract, tesserocr
from pipeline.reading.language import CHINESE_SCRIPT, LATIN_SCRIPT, SCRIPTS, SECOND_MODELS, language_of
from pipeline.reading.pages import page_of_words
from pipeline.reading.prepare import deskewed, for_script, is_blank, is_coarse, prepare, smoothed
from pipeline.reading.raster import Pixels, Raster
from pipeline.reading.rulings import Ruled, without_rulings
from pipeline.reading.sample import CLEARLY, GOOD, Guess, guess, lie_of_lines, score_of, turned
from pipeline.reading.station import is_station_line, strip_of

SMALLEST_PAGE_PX = 24  # a line of 10 pt at 150 dots an inch
WHOLE = Box(0, 0, 1, 1)  # of a picture
LONGEST_SIDES = 40  # times the shorter side; a till roll has 10
CLEAR = 0.72  # likewise, where the sample did not tell script and language: an Arabic fax had 0.55 as a Latin one, 0.75 as itself
DOUBTFUL = 0.55  # mean confidence of a whole page's letters below which other models and turns are tried on it


def recognised(
    raster: Raster, settings: ReadingSettings, knowledge: Knowledge, without: frozenset[str] = frozenset()
) -> Page | Problem | None:
    """Return the page; None where it is blank; a problem where the engine failed.

    Args:
        raster: the page's picture as the file holds it.
        settings: the engine, the time limit of one reading and the folder of models.
        knowledge: to tell languages by their commonest words.
        without: steps of preparation to be left out, see `prepare.STEPS`.
    """
    height, width = raster.pixels.shape[:2]
    if min(height, width) < SMALLEST_PAGE_PX or max(height, width) > LONGEST_SIDES * min(height, width):
        # No line of text fits; the engines would stretch such a strip to gigabytes.
        detail = f"The picture has {width} x {height} dots; no text fits on it."
        return Problem(ProblemCode.PAGE_UNREADABLE, f"page {raster.number}", detail)
    try:
        header, page = (None, raster) if "station" in without else _without_station_line(raster, settings)
        grey = prepare(page, without)
        return None if is_blank(grey) else _read(page, grey, header, settings, knowledge, without)
    except EngineTimeoutError as error:
        return Problem(ProblemCode.READING_TIMED_OUT, f"page {raster.number}", f"The page was given up: {error}.")
    except EngineError as error:
        return Problem(ProblemCode.PAGE_UNREADABLE, f"page {raster.number}", f"The page could not be read: {error}.")


def engine_of(settings: ReadingSettings) -> Engine:
    """Return the engine that the settings name; the program where the wheel of the kept one does not load."""
    return tesserocr.ENGINE if settings.engine == "tesserocr" and tesserocr.is_there() else tesseract.ENGINE


def _without_station_line(raster: Raster, settings: ReadingSettings) -> tuple[str | None, Raster]:
    """Return the fax machine's line, None where there is none, and the page without it."""
    parts = strip_of(raster)
    if not parts:
        return None, raster
    strip, rest = parts
    limit, folder = settings.page_timeout_seconds, settings.tessdata
    text = " ".join(line.text for line in engine_of(settings).read_places(smoothed(strip), [WHOLE], SECOND_MODELS, limit, folder))
    return (text, rest) if is_station_line(text) else (None, raster)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A page read by one model; `grey` is straight and upright, `painted` the same without ruled lines."""

    lines: tuple[Line, ...]
    guess: Guess
    grey: Pixels
    ruled: tuple[Ruled, ...]
    painted: Pixels

    @property
    def score(self) -> float:
        return score_of(self.lines)


def _read(
    raster: Raster,
    grey: Pixels,
    header: str | None,
    settings: ReadingSettings,
    knowledge: Knowledge,
    without: frozenset[str],
) -> Page | None:
    reading = _upright(grey, settings, knowledge, without)
    script, engine = reading.guess.script, engine_of(settings)
    first = twice.First(reading.lines, reading.score, reading.guess.model, reading.grey, reading.painted, reading.ruled)
    if "second" in without:
        read = twice.Twice(tuple(word for line in reading.lines for word in line.words), ())
    elif script == LATIN_SCRIPT:
        read = twice.latin(first, knowledge.vocabulary, engine, settings, coarse=raster.bilevel and is_coarse(raster))
    elif script == CHINESE_SCRIPT:
        read = twice.chinese(first, knowledge.vocabulary, engine, settings)
    else:
        read = twice.other(first, script, knowledge.vocabulary, engine, settings)
    if not read.words:
        return None
    language = language_of(" ".join(word.text for word in read.words), knowledge)
    return page_of_words(
        raster.number,
        read.words,
        reading.grey,
        settings,
        source=Source.OCR,
        ruled=reading.ruled,
        second=read.second,
        language=language,
        header=header,
        rotation_degrees=90 * reading.guess.quarters,
    )


def _upright(grey: Pixels, settings: ReadingSettings, knowledge: Knowledge, without: frozenset[str]) -> _Reading:
    """Return the reading of the page as a sample of it says that it lies; where that is poor, the best of all that is tried."""

    def straight(page: Pixels) -> Pixels:
        return page if "deskew" in without else deskewed(page)

    def sample(part: Pixels, model: str) -> tuple[Line, ...]:
        script = next((script for script, models in SCRIPTS.items() if "+".join(models) == model), LATIN_SCRIPT)
        return _lines(for_script(part, script, without), model, settings)

    lie = lie_of_lines(grey)
    found: list[tuple[Guess, Pixels]] = []
    if lie > 1 / CLEARLY:
        level = straight(grey)
        found.append((guess(level, (0, 2), sample, knowledge), level))
    if lie < CLEARLY and not (found and found[0][0].score >= DOUBTFUL):
        sideways = straight(turned(grey, 1))
        found.append((guess(sideways, (0, 2), sample, knowledge), sideways))
        found[-1] = (replace(found[-1][0], quarters=found[-1][0].quarters + 1), sideways)
    likeliest, base = max(found, key=lambda one: one[0].score)
    upright = turned(base, likeliest.quarters & 2)
    if likeliest.script == CHINESE_SCRIPT and likeliest.score >= GOOD and "second" not in without:
        # The other engine reads it better, and tesseract only what matters.
        return _Reading((), likeliest, upright, *_ruled(upright, without))
    best = _reading(upright, likeliest, settings, without)
    untold = "+".join(SCRIPTS[LATIN_SCRIPT])  # the model of a sample whose language no word has told
    enough = CLEAR if likeliest.score < GOOD or likeliest.model == untold else DOUBTFUL
    if best.score < enough:
        # The lines that were looked at may be the only ones in their script, as mail addresses on an Arabic form.
        other = guess(upright, (0, 2), sample, knowledge, place=1)
        if other.score >= GOOD and other.script == likeliest.script and other.model != untold:
            enough = DOUBTFUL  # two places say the same
        likely = [other] if other.score >= GOOD else []
        likely += [Guess(turn, script, "+".join(models), 0.0) for turn in (0, 2) for script, models in SCRIPTS.items()]
        seen = {(0, likeliest.script)}
        for one in likely:
            if (one.quarters, one.script) not in seen and best.score < (DOUBTFUL if one.quarters else enough):
                found_so = replace(one, quarters=likeliest.quarters + one.quarters)
                tried = _reading(turned(upright, one.quarters), found_so, settings, without)
                best = max(best, tried, key=lambda reading: reading.score)
            seen.add((one.quarters, one.script))
    return replace(best, guess=replace(best.guess, quarters=best.guess.quarters % 4))


def _reading(upright: Pixels, found: Guess, settings: ReadingSettings, without: frozenset[str]) -> _Reading:
    ruled, painted = _ruled(upright, without)
    lines = _lines(for_script(painted, found.script, without), found.model, settings)
    if found.script == "Arab":
        lines = tuple(repaired_numbers(line) for line in lines)
    return _Reading(lines, found, upright, ruled, painted)


def _ruled(upright: Pixels, without: frozenset[str]) -> tuple[tuple[Ruled, ...], Pixels]:
    return ((), upright) if "rulings" in without else without_rulings(upright)


def _lines(pixels: Pixels, model: str, settings: ReadingSettings) -> tuple[Line, ...]:
    return engine_of(settings).recognise(
        np.ascontiguousarray(pixels), tuple(model.split("+")), settings.page_timeout_seconds, settings.tessdata
    )
