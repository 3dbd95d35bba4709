"""The second reading of a page: by the other engine, and only of what matters or may be wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import cv2
import numpy as np

from config.settings import ReadingSettings
from config.vocabulary import Vocabulary
from models.page import Box, Line, Word
from pipeline.reading.engines import Engine, EngineError, rapid
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.pictures.rulings import Ruled
from pipeline.reading.pictures.sample import score_of
from pipeline.reading.readings import doubts, left_out, stray_letters
from pipeline.reading.readings.addresses import reread
from pipeline.reading.readings.arabic_figures import with_figures
from pipeline.reading.readings.foreign_words import voted
from pipeline.reading.readings.fuse import AGREED, More, fused
from pipeline.reading.readings.holes import Hole, filled, holes
from pipeline.reading.readings.second import merged
from pipeline.reading.readings.unread import unread_share
from pipeline.reading.text.language import LATIN_SCRIPT, SCRIPTS, SECOND_MODELS

POOR = 0.72  # mean confidence of tesseract's letters below which it misses whole lines: the other engine looks for lines itself
UNREAD = 0.04  # share of a page's letters that tesseract left out from which, likewise
WITHOUT_ACCENTS = frozenset({"eng"})
HARD = 0.91  # mean confidence of its words of nothing but letters below which a page is as hard to read as a fax: clean pages and
# scans have 0.93 to 0.97. Addresses tell nothing of that, as the models of single languages have no "@".
SMALLER = 0.8  # times: the same letters in other dots, another opinion
NARROW = 0.6  # times its width: what a stretch is first shown in whose words tesseract has most likely right
LIKELY = 0.8  # confidence of such words. Of 2,357 stretches of clean pages, scans and photos, 1,743 had the same letters so, none
# of which the full width would have mended; 0.55 of the width, or less likely words, let pass what lacked the dot of an address
CONFIRMED = 0.7  # odds of the least certain letter of a stretch that is confirmed
HOLE_ROOM = 0.35  # of a hole's height around it that is shown
STRAY = 0.25  # of its width by which a word may stand outside the place that was read; what is further out belongs to neighbours


@dataclass(frozen=True, slots=True)
class Twice:
    """Words of a page and the reading that they were compared with.

    Attributes:
        words: the better reading of each place.
        second: the other reading, of those places only that were read twice.
        complete: the first reading was seen to leave out hardly any writing.
        failed: what went wrong where the other engine failed, and one reading had to do; "" where nothing did.
    """

    words: tuple[Word, ...]
    second: tuple[Line, ...]
    complete: bool = False
    failed: str = ""


@dataclass(frozen=True, slots=True)
class First:
    """A page as tesseract read it.

    Attributes:
        lines: its reading.
        score: mean confidence.
        model: by which it was read.
        grey: the page with its ruled lines, as rapid reads it best.
        painted: the same without them.
        ruled: its tables.
        places: where the other engine finds lines; none where it was not asked.
    """

    lines: tuple[Line, ...]
    score: float
    model: str
    grey: Pixels
    painted: Pixels
    ruled: tuple[Ruled, ...] = ()
    places: tuple[Box, ...] = ()

    @property
    def aspect(self) -> float:
        return float(self.grey.shape[0]) / float(self.grey.shape[1])


def latin(first: First, vocabulary: Vocabulary, engine: Engine, settings: ReadingSettings, *, coarse: bool) -> Twice:
    """Return the words of a page in Latin script, tesseract's reading checked by rapid.

    Args:
        first: tesseract's reading.
        vocabulary: known spellings.
        engine: reads single places.
        settings: limits.
        coarse: the page is a fax.
    """
    lines, grey = first.lines, first.grey
    if first.score < POOR or unread_share(first.painted, lines) > UNREAD:
        return _whole(first, vocabulary, engine, settings)
    words = [word for line in lines for word in line.words]
    hidden = holes(words, first.painted)
    torn = {id(word) for hole in hidden for word in hole.unsure}
    coarse = coarse or _plain_score(lines) < HARD
    is_doubtful = doubts.of_latin(vocabulary.words.__contains__, coarse=coarse, accents=first.model not in WITHOUT_ACCENTS)
    whole = [Line(tuple(word for word in line.words if id(word) not in torn)) for line in lines]
    runs = doubts.runs_in_doubt(whole, is_doubtful, first.aspect, first.ruled)
    try:
        open_runs = runs if coarse else [(run, place) for run, place in runs if not _is_confirmed(grey, run, place, settings)]
        better = [*_looked_at(grey, open_runs, settings), *_in_holes(grey, hidden, first.aspect, settings)]
    except EngineError as error:
        return Twice(tuple(words), (), failed=str(error))  # one reading is better than none
    read_twice = {id(word) for run, _ in runs for word in run} | torn
    disputed = {id(word) for run, _ in open_runs for word in run} | torn
    again = [word for word in words if id(word) in disputed]
    once = [doubts.settled(word) for word in words if id(word) not in read_twice and not _is_end_of(word, better)]
    agreed = [replace(word, confidence=AGREED) for word in words if id(word) in read_twice - disputed]
    fused_words = fused(better, again, vocabulary, _more(first, engine, settings))
    return Twice((*once, *agreed, *fused_words), tuple(Line(run) for run, _ in runs), complete=True)


def _plain_score(lines: Sequence[Line]) -> float:
    words = tuple(word for line in lines for word in line.words if word.text.strip(_EDGES).isalpha())
    return score_of((Line(words),)) if words else 0.0


_EDGES = ".,;:()\"'"


def _is_end_of(word: Word, better: Sequence[Word]) -> bool:
    """Return whether a word is the end of a longer one of the other reading: the first one parted "gov." and "py"."""
    middle, text = (word.box.left + word.box.right) / 2, word.text.casefold()
    return any(
        other.box.left < middle < other.box.right
        and other.box.top < word.box.middle < other.box.bottom
        and len(other.text) > len(text)
        and other.text.casefold().rstrip(",;.)").endswith(text.rstrip(",;.)"))
        for other in better
    )


def _is_confirmed(grey: Pixels, run: doubts.Run, place: Box, settings: ReadingSettings) -> bool:
    """Return whether rapid, shown a stretch made narrower, reads the very letters that tesseract is fairly sure of.

    That costs six tenths of a look at all its dots, which is taken where it says anything else.
    """
    if min(word.confidence for word in run) < LIKELY or any(doubts.ends_within(word) for word in run[:-1]):
        return False
    lines = rapid.read_places(grey, [place], ("Latn",), settings.page_timeout_seconds, None, [_gaps(run)], across=NARROW)
    seen = [word for line in lines for word in line.words]
    same = [word.text for word in seen] == [word.text for word in run]
    return same and min(word.confidence for word in seen) >= CONFIRMED


def _gaps(run: doubts.Run) -> list[float]:
    return [(one.box.right + other.box.left) / 2 for one, other in pairwise(run)]


def _looked_at(grey: Pixels, runs: Sequence[tuple[doubts.Run, Box]], settings: ReadingSettings) -> list[Word]:
    """Return what rapid reads at these places, without what it saw of their neighbours."""
    found: list[Word] = []
    for run, place in runs:
        inner_left, inner_right = run[0].box.left, run[-1].box.right
        for line in rapid.read_places(grey, [place], ("Latn",), settings.page_timeout_seconds, None, [_gaps(run)]):
            for word in line.words:
                out = max(inner_left - word.box.left, word.box.right - inner_right)
                if out <= max(STRAY * word.box.width, 0.5 * (place.width - (inner_right - inner_left))):
                    found.append(word)
    return found


def _in_holes(grey: Pixels, hidden: Sequence[Hole], aspect: float, settings: ReadingSettings) -> list[Word]:
    """Return what rapid reads, fairly surely, where something is written and tesseract saw no word."""
    read: list[tuple[Hole, Sequence[Word]]] = []
    for hole in hidden:
        beside, above = HOLE_ROOM * hole.place.height * aspect, HOLE_ROOM * hole.place.height
        left, right = max(0.0, hole.place.left - beside), min(1.0, hole.place.right + beside)
        place = Box(left, max(0.0, hole.place.top - above), right, min(1.0, hole.place.bottom + above))
        lines = rapid.read_places(grey, [place], ("Latn",), settings.page_timeout_seconds, None)
        read.append((hole, [word for line in lines for word in line.words]))
    return filled(read)


def _whole(first: First, vocabulary: Vocabulary, engine: Engine, settings: ReadingSettings) -> Twice:
    """Return the page as rapid reads it, lines found by itself; tesseract's reading is the witness."""
    words = [word for line in first.lines for word in line.words]
    try:
        better = [word for line in rapid.recognise(first.grey, (), settings.page_timeout_seconds, None) for word in line.words]
    except EngineError as error:
        return Twice(tuple(words), (), failed=str(error))
    return Twice(tuple(fused(better, words, vocabulary, _more(first, engine, settings))), first.lines)


def with_strays(read: Twice, first: First, engine: Engine, settings: ReadingSettings) -> Twice:
    """Return the words of a page in Latin script with the letters beside them that neither reading has kept.

    Args:
        read: the words, after both readings.
        first: tesseract's reading.
        engine: reads single places.
        settings: limits.
    """
    limit, folder = settings.page_timeout_seconds, settings.tessdata
    found = stray_letters.strays(read.words, [word for line in first.lines for word in line.words], first.painted)
    looks = (
        lambda place: _words(rapid.read_places(first.grey, [place], (LATIN_SCRIPT,), limit, None)),
        lambda place: _words(engine.read_places(first.painted, [place], SCRIPTS[LATIN_SCRIPT], limit, folder)),
    )
    try:
        return replace(read, words=stray_letters.completed(read.words, found, looks, first.aspect))
    except EngineError as error:
        return replace(read, failed=read.failed or str(error))


def _words(lines: Sequence[Line]) -> list[Word]:
    return [word for line in lines for word in line.words]


def _more(first: First, engine: Engine, settings: ReadingSettings) -> More | None:
    """Return what reads a disputed word once more: tesseract's model with "@", then rapid on a smaller picture.

    None with an engine that is not quick: to start a program for a word would take longer than to read the page.
    """
    if not engine.quick:
        return None
    limit, folder = settings.page_timeout_seconds, settings.tessdata

    def smaller(place: Box) -> tuple[Line, ...]:
        height, width = first.grey.shape
        rows = slice(int(place.top * height), round(place.bottom * height))
        columns = slice(int(place.left * width), round(place.right * width))
        part = first.grey[rows, columns]
        if min(part.shape) < rapid.SMALLEST_PX / SMALLER + 1:
            return ()
        small = np.asarray(cv2.resize(part, None, fx=SMALLER, fy=SMALLER, interpolation=cv2.INTER_AREA), dtype=np.uint8)
        return rapid.read_places(small, [Box(0, 0, 1, 1)], ("Latn",), limit, None)

    def readings(box: Box) -> Iterator[str]:
        beside, above = 0.1 * box.height * first.aspect, 0.3 * box.height
        place = Box(
            max(0.0, box.left - beside), max(0.0, box.top - above), min(1.0, box.right + beside), min(1.0, box.bottom + above)
        )
        yield _text(engine.read_places(first.painted, [place], SECOND_MODELS, limit, folder))
        yield _text(smaller(place))  # where the one before confirms neither: it costs as much as the second look

    return readings


def _text(lines: Sequence[Line]) -> str:
    return "".join(word.text for line in lines for word in line.words)


def chinese(first: First, vocabulary: Vocabulary, engine: Engine, settings: ReadingSettings) -> Twice:
    """Return the words of a Chinese page: rapid's reading; tesseract, which loses lines, is the witness of what matters.

    Args:
        first: tesseract's reading of the whole page; without lines where it was not asked.
        vocabulary: known spellings.
        engine: reads single places.
        settings: limits.
    """
    grey = first.grey
    if first.lines:
        return _whole(first, vocabulary, engine, settings)
    limit, folder = settings.page_timeout_seconds, settings.tessdata
    main = rapid.recognise(grey, (), limit, None)
    addresses = [line for line in main if "@" in line.text]
    others = [line for line in main if "@" not in line.text and _matters(line)]
    places = [[doubts.room_around(line, first.aspect, FULL_HEIGHT) for line in some] for some in (others, addresses)]
    second = (
        *engine.read_places(grey, places[0], SCRIPTS["Hans"], limit, folder),
        *engine.read_places(grey, places[1], SECOND_MODELS, limit, folder),
    )
    seen = [word for line in second for word in line.words]
    compared = [word for line in (*addresses, *others) for word in line.words]
    once = [word for line in main if "@" not in line.text and not _matters(line) for word in line.words]
    return Twice((*once, *fused(compared, seen, vocabulary, _more(first, engine, settings))), second)


FULL_HEIGHT = 0.35  # of a line's height: rapid's boxes are cut to the height of small letters, Chinese characters are higher
LONG_LETTERS = 24  # a line of Chinese prose has 30 to 45 characters, an item of a list or a cell fewer
CLEAR = 0.9  # of the least certain character


def _matters(line: Line) -> bool:
    """Return whether a Chinese line may name somebody, holds numbers or Latin letters, or is not clearly read."""
    text = line.text
    return len(text) <= LONG_LETTERS or line.confidence < CLEAR or any(letter.isascii() and letter.isalnum() for letter in text)


def other(first: First, script: str, vocabulary: Vocabulary, engine: Engine, settings: ReadingSettings) -> Twice:
    """Return the words of a page whose model has no Latin letters: such words are read again by models that have them.

    Args:
        first: the reading by the page's own model.
        script: ISO 15924: "Cyrl" or "Arab".
        vocabulary: known spellings.
        engine: reads single places.
        settings: limits.
    """
    words, painted = [word for line in first.lines for word in line.words], first.painted
    is_doubtful = doubts.of_other_script(vocabulary.words.__contains__, script)
    places = [place for _, place in doubts.runs_in_doubt(first.lines, is_doubtful, first.aspect, first.ruled)]
    second = engine.read_places(painted, places, SECOND_MODELS, settings.page_timeout_seconds, settings.tessdata)
    better = merged(words, second, script)
    failed = ""
    if script == "Arab":
        wide = [left_out.widened(place, first.places, words) for place in places]
        try:
            third = rapid.read_places(first.grey, wide, ("Latn", "Arab"), settings.page_timeout_seconds, None)
        except EngineError as error:
            third, failed = (), str(error)
        better = voted(better, words, second, third)
    told = reread(better, second, painted, rapid.read_line)
    return Twice(tuple(with_figures(told, painted) if script == "Arab" else told), second, failed=failed)
