"""A picture of a page becomes a page: made readable, turned upright, read in its language, laid out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

import cv2
import numpy as np

from config.knowledge import Knowledge
from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.page import Box, Line, Page, Source, Word
from pipeline.reading.engines import Engine, EngineError, EngineTimeoutError, rapid, tesseract, tesserocr
from pipeline.reading.pages import ReadOnce, page_of_words
from pipeline.reading.pictures.raster import Pixels, Raster, shrunk
from pipeline.reading.pictures.rulings import Ruled, without_rulings
from pipeline.reading.pictures.sample import CLEARLY, GOOD, Guess, clear_share, guess, lie_of_lines, own_score, score_of, turned
from pipeline.reading.pictures.station import is_station_line, strip_of
from pipeline.reading.prepare import deskewed, fewer_dots, for_script, is_blank, is_coarse, prepare, smoothed
from pipeline.reading.readings import left_out, rare_letters, stamped_rows, twice, unread_cells, unread_lines
from pipeline.reading.readings.filled_in import filled_in
from pipeline.reading.readings.unread import unread_share
from pipeline.reading.text.direction import repaired_numbers
from pipeline.reading.text.language import CHINESE_SCRIPT, LATIN_SCRIPT, SCRIPTS, SECOND_MODELS, language_of
from pipeline.reading.text.letters import lettered_in

SMALLEST_PAGE_PX = 24  # a line of 10 pt at 150 dots an inch
WHOLE = Box(0, 0, 1, 1)  # of a picture
LONGEST_SIDES = 40  # times the shorter side; a till roll has 10
CLEAR = 0.72  # likewise, where the sample did not tell script and language: an Arabic fax had 0.55 as a Latin one, 0.75 as itself
LETTERS_MIN = 3  # of a page that was read; with fewer, and with places where lines stand, it was not
LEFT_OUT = {"Arab": 0.035, "Cyrl": 0.012}  # share of letters not read from which lines are looked for that were left out: seven
# of twelve such pages had lost some. Latin and Chinese pages are then read by the other engine as a whole.
BESIDE, BESIDE_LINES = 0.12, 5  # share of letters of a page in Latin script, and lines, that were not read: another is beside it
DOUBTFUL = 0.55  # mean confidence of a whole page's letters below which other models and turns are tried on it
# Mean confidences between which an Arabic page is read once more without being softened, and by how much that must be better:
# small letters of a fax, softened already, run together. Of 68 words of names in two such tables 28 were found, then 37;
# where the gain is less, addresses in Latin letters are lost by it.
ARABIC_POOR, ARABIC_FAIR, SHARPER = 0.5, 0.73, 0.03
HOLDS = 0.3  # share of a page's letters that are clear and of the script that the sample told, from which the page is in it.
# Three Arabic annexes with spellings and addresses in Latin letters had 0.45 to 0.50, models of wrong scripts up to 0.10


def recognised(
    raster: Raster, settings: ReadingSettings, knowledge: Knowledge, without: frozenset[str] = frozenset()
) -> Page | ReadOnce | Problem | None:
    """Return the page; None where it is blank; a problem where the engine failed, or where it holds writing that cannot be read.

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
        return Problem(error.code, f"page {raster.number}", f"The page could not be read: {error}.")


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
    """A page read by one model; `grey` is straight and upright, `painted` the same without ruled lines.

    `places` are where another engine finds lines; none where it was not asked.
    """

    lines: tuple[Line, ...]
    guess: Guess
    grey: Pixels
    ruled: tuple[Ruled, ...]
    painted: Pixels
    places: tuple[Box, ...] = ()

    @property
    def score(self) -> float:
        return score_of(self.lines)


def _read(
    raster: Raster, grey: Pixels, header: str | None, settings: ReadingSettings, knowledge: Knowledge, without: frozenset[str]
) -> Page | ReadOnce | Problem | None:
    reading = _upright(grey, settings, knowledge, without)
    script, engine, known = reading.guess.script, engine_of(settings), knowledge.vocabulary
    first = twice.First(
        reading.lines, reading.score, reading.guess.model, reading.grey, reading.painted, reading.ruled, reading.places
    )
    if "second" in without:
        read = twice.Twice(tuple(word for line in reading.lines for word in line.words), ())
    elif script == LATIN_SCRIPT:
        read = twice.latin(first, known, engine, settings, coarse=raster.bilevel and is_coarse(raster))
        read = rare_letters.with_marks(twice.with_strays(read, first, engine, settings), first, known, engine, settings)
    elif script == CHINESE_SCRIPT:
        read = unread_lines.with_cells(twice.chinese(first, known, engine, settings), first, settings)
    else:
        read = twice.other(first, script, known, engine, settings)
    letters = sum(map(str.isalnum, "".join(word.text for word in read.words)))
    if letters < LETTERS_MIN and (read.failed or left_out.places_of(reading.grey)):
        why = f": {read.failed}" if read.failed else ""
        detail = f"Something is written on it, but no words could be read{why}. Look at the page."
        return Problem(ProblemCode.PAGE_UNREADABLE, f"page {raster.number}", detail)
    if not read.words:
        return None
    words = tuple(lettered_in(word, script, known) for word in read.words)
    incomplete = script == LATIN_SCRIPT and not read.complete and "beside" not in without
    if incomplete and unread_share(reading.painted, [Line(words)]) > BESIDE:
        words = _with_script_beside(words, reading, settings, without)
    unread, unlooked = tuple[Box, ...](), ""
    if "second" not in without:
        once = words
        words, unread, unlooked = _filled_in(once, reading, settings, knowledge, without)
        if script == LATIN_SCRIPT and not incomplete and len(unread) >= BESIDE_LINES and "beside" not in without:
            # Short lines are a small share of the letters: a form filled in in Chinese, below a title in English.
            beside = _with_script_beside(once, reading, settings, without)
            if beside is not once:
                words, unread, unlooked = _filled_in(beside, reading, settings, knowledge, without)
    language = language_of(" ".join(word.text for word in words), knowledge)
    found = page_of_words(
        raster.number,
        words,
        reading.grey,
        settings,
        source=Source.OCR,
        ruled=reading.ruled,
        second=read.second,
        language=language,
        header=header,
        rotation_degrees=90 * reading.guess.quarters,
        unread=(*unread, *stamped_rows.hidden(words, reading.painted)),
    )
    failed = [f"The second reading failed: {read.failed}."] if read.failed else []
    failed += [f"Letters beside the words could not be looked at: {unlooked}."] if unlooked else []
    return ReadOnce(found, Problem(ProblemCode.PAGE_READ_ONCE, f"page {raster.number}", " ".join(failed))) if failed else found


def _filled_in(
    words: tuple[Word, ...], reading: _Reading, settings: ReadingSettings, knowledge: Knowledge, without: frozenset[str]
) -> tuple[tuple[Word, ...], tuple[Box, ...], str]:
    """Return the words with those that all readings have passed over, the places that could not be read, and what went wrong.

    Whatever goes wrong here, the words are there already: it costs no page.
    """
    script = reading.guess.script
    own = partial(_at_places, script=script, settings=settings, without=without, sure=False)

    def other(places: Sequence[Box]) -> tuple[Line, ...]:
        if script in LEFT_OUT:  # rapid knows no such letters: the same ones in other dots
            return own(shrunk(reading.painted, twice.SMALLER), places)
        return rapid.read_places(reading.grey, places, (script,), settings.page_timeout_seconds, None)

    looks = (partial(own, reading.painted), other)
    try:
        return *filled_in(words, reading.painted, looks if script in LEFT_OUT else looks[::-1], knowledge.vocabulary), ""
    except EngineError as error:
        return words, (), str(error) or type(error).__name__
    except (ValueError, IndexError, cv2.error) as error:
        return words, (), f"{type(error).__name__}, {error}"


def _with_script_beside(
    words: tuple[Word, ...], reading: _Reading, settings: ReadingSettings, without: frozenset[str]
) -> tuple[Word, ...]:
    """Return the words with those of a text in another script that stands beside them, as in a note in two languages."""
    places = left_out.unread(left_out.places_of(reading.grey), [Line(words)], reading.grey.shape[0] / reading.grey.shape[1])
    if len(places) < BESIDE_LINES:
        return words
    few = left_out.longest(places)
    others = [script for script in SCRIPTS if script != LATIN_SCRIPT]
    scores = {script: score_of(_at_places(reading.painted, few, script, settings, without)) for script in others}
    script = max(scores, key=scores.__getitem__)
    if scores[script] < GOOD:
        return words
    lines = left_out.completed([Line((word,)) for word in words], _at_places(reading.painted, places, script, settings, without))
    return tuple(word for line in lines for word in line.words)


def _upright(grey: Pixels, settings: ReadingSettings, knowledge: Knowledge, without: frozenset[str]) -> _Reading:
    """Return the reading of the page as a sample of it says that it lies; where that is poor, the best of all that is tried."""

    def straight(page: Pixels) -> Pixels:
        return page if "deskew" in without else deskewed(page)

    def sample(part: Pixels, model: str) -> tuple[Line, ...]:
        script = next((script for script, models in SCRIPTS.items() if "+".join(models) == model), LATIN_SCRIPT)
        return _lines(for_script(part, script, scale, without), model, settings)

    scale = fewer_dots(grey)
    lie = lie_of_lines(grey)
    if lie < CLEARLY:  # the rules of a table may make a page seem to lie sideways
        lie = lie_of_lines(_ruled(grey, without)[1])
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
    holds = likeliest.score >= GOOD and likeliest.script != LATIN_SCRIPT and clear_share(best.lines, likeliest.script) >= HOLDS
    if holds:  # the rest are Latin letters, that read by other models later on; the mean tells of them as well
        return replace(best, guess=replace(best.guess, quarters=best.guess.quarters % 4))
    if best.score < DOUBTFUL and "second" not in without and (chinese := _chinese(upright, likeliest, without)) is not None:
        return chinese
    if best.score < enough:
        likely = [Guess(turn, script, "+".join(models), 0.0) for turn in (0, 2) for script, models in SCRIPTS.items()]
        seen = {(0, likeliest.script)}
        for one in likely:
            if best.guess.script != LATIN_SCRIPT and best.score >= GOOD:
                break  # no wrong model had more than 0.45 with a script of its own; that for Latin letters had 0.66
            if (one.quarters, one.script) not in seen and best.score < (DOUBTFUL if one.quarters else enough):
                found_so = replace(one, quarters=likeliest.quarters + one.quarters)
                tried = _reading(turned(upright, one.quarters), found_so, settings, without)
                best = max(best, tried, key=lambda reading: reading.score)
            seen.add((one.quarters, one.script))
    if best.score < DOUBTFUL:
        best = max((best, *_line_by_line(upright, likeliest, settings, without)), key=lambda reading: reading.score)
    return replace(best, guess=replace(best.guess, quarters=best.guess.quarters % 4))


def _chinese(upright: Pixels, likeliest: Guess, without: frozenset[str]) -> _Reading | None:
    """Return the page to be read by the other engine where that sees Chinese in its longest lines, whichever way is up.

    Of a coarse fax tesseract reads no Chinese; what the other engine takes for such on pages in other scripts is not sure.
    """
    for turn in (0, 2):
        page = turned(upright, turn)
        ruled, painted = _ruled(page, without)
        few = left_out.longest(left_out.places_of(page))
        score = own_score(rapid.read_places(painted, few, (CHINESE_SCRIPT,), 0, None), CHINESE_SCRIPT)
        if score >= GOOD:
            model = "+".join(SCRIPTS[CHINESE_SCRIPT])
            quarters = (likeliest.quarters + turn) % 4
            return _Reading((), Guess(quarters, CHINESE_SCRIPT, model, score), page, ruled, painted)
    return None


def _line_by_line(upright: Pixels, found: Guess, settings: ReadingSettings, without: frozenset[str]) -> Iterator[_Reading]:
    """Yield the page read at the places where another engine finds lines, by the models of the script that they are in."""
    ruled, painted = _ruled(upright, without)
    places = left_out.places_of(upright)
    if not places:
        return
    few, scores = left_out.longest(places), dict[str, float]()
    for script in SCRIPTS:
        scores[script] = score_of(_at_places(painted, few, script, settings, without))
    script = max(scores, key=scores.__getitem__)
    lines = _at_places(painted, places, script, settings, without)
    yield _Reading(lines, replace(found, script=script, model="+".join(SCRIPTS[script])), upright, ruled, painted, places)


def _at_places(
    painted: Pixels, places: Sequence[Box], script: str, settings: ReadingSettings, without: frozenset[str], *, sure: bool = True
) -> tuple[Line, ...]:
    """Return what stands at these places, as far as it is text; if not `sure`, what is perhaps none too."""
    read, limit, folder = engine_of(settings).read_places, settings.page_timeout_seconds, settings.tessdata
    lines = read(for_script(painted, script, fewer_dots(painted), without), places, SCRIPTS[script], limit, folder)
    # Of an Arabic line tesseract may read nothing, and in fewer dots all of it.
    if script == "Arab" and sure and (silent := [place for place in places if not left_out.inside_any(place, lines)]):
        fewer = for_script(shrunk(painted, twice.SMALLER), script, without=without)
        lines += read(fewer, silent, SCRIPTS[script], limit, folder)
    lines = left_out.sure(lines) if sure else lines
    return tuple(repaired_numbers(line) for line in lines) if script == "Arab" else lines


def _reading(upright: Pixels, found: Guess, settings: ReadingSettings, without: frozenset[str]) -> _Reading:
    ruled, painted = _ruled(upright, without)
    lines = _lines(for_script(painted, found.script, fewer_dots(painted), without), found.model, settings)
    if found.script == "Arab":
        if ARABIC_POOR <= score_of(lines) < ARABIC_FAIR:
            sharp = without | {"arabic soft"}
            again = _lines(for_script(painted, found.script, 1.0, sharp), found.model, settings)
            lines, without = (again, sharp) if score_of(again) >= score_of(lines) + SHARPER else (lines, without)
        lines = tuple(repaired_numbers(line) for line in lines)
    told = found.script == LATIN_SCRIPT  # other models are less sure of what they read well
    if score_of(lines) >= DOUBTFUL and (cells := unread_cells.places_of(painted, ruled, lines, guessed=told)):
        lines = unread_cells.completed(lines, _at_places(painted, cells, found.script, settings, without))
    if score_of(lines) >= DOUBTFUL and (left := unread_lines.places_of(painted, lines, right_to_left=found.script == "Arab")):
        lines = unread_cells.completed(lines, _at_places(painted, left, found.script, settings, without))
    places: tuple[Box, ...] = ()
    if found.script in LEFT_OUT and unread_share(painted, lines) > LEFT_OUT[found.script]:
        places = left_out.places_of(upright)
        left = left_out.unread(places, lines, upright.shape[0] / upright.shape[1])
        lines = left_out.completed(lines, _at_places(painted, left, found.script, settings, without))
    return _Reading(lines, found, upright, ruled, painted, places)


def _ruled(upright: Pixels, without: frozenset[str]) -> tuple[tuple[Ruled, ...], Pixels]:
    return ((), upright) if "rulings" in without else without_rulings(upright)


def _lines(pixels: Pixels, model: str, settings: ReadingSettings) -> tuple[Line, ...]:
    return engine_of(settings).recognise(
        np.ascontiguousarray(pixels), tuple(model.split("+")), settings.page_timeout_seconds, settings.tessdata
    )
