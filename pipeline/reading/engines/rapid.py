"""RapidOCR (PP-OCR models inside the wheel, offline): Latin letters, digits and Chinese; no Cyrillic, no Arabic."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from models.page import Box, Line, Word, gap
from pipeline.reading.engine_parts.given_back import give_back
from pipeline.reading.engine_parts.narrowed import Narrowed, narrowed
from pipeline.reading.engine_parts.pitch import with_pitch
from pipeline.reading.engine_parts.unplanned import unplanned
from pipeline.reading.engine_parts.wide_blanks import parted
from pipeline.reading.engines import Engine, EngineError
from pipeline.reading.pictures.raster import Pixels

# Source of the settings: reference study "OCR bench", section 4: detect on a small picture, read at full size, no padding.
_PARAMETERS: dict[str, Any] = {
    "Global.max_side_len": 4000,  # pixels; an A4 page at 300 dpi has 3,508
    "Global.use_cls": False,  # pages come upright
    "Global.log_level": "error",
    "Det.limit_type": "max",
    "Det.limit_side_len": 960,  # pixels; lines of 8 pt are still found at this size
    "Rec.rec_batch_num": 1,  # batches pad every line to the longest: a third more time
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,  # processes are the unit of parallel work
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}

# The engine's boxes have room above and below the letters: cut off, they are those of tesseract (median of 1,100 words on which
# both engines agreed, nine pages of the development corpus, scans, faxes and a photo alike).
ABOVE, BELOW = 0.23, 0.19
INSIDE = 0.17  # of a place's height above and below its letters, as `room_around` makes it
LINE_HEIGHT_PX = 48  # of the model's input
NARROWEST_PX, WIDEST_PX = 16, 4_000  # of the model's input; a line of 10 pt across an A4 page has about 2,000
SMALLEST_PX = 4
ANY_SCRIPT = "Zyyy"  # of ISO 15924: not told
GAP_REACH = 3  # steps of the model, each 8 of LINE_HEIGHT_PX wide, within which two engines' gaps are the same one
WIDE_STEPS = 10  # likewise, between letters of two columns, though the model wrote no blank: no word is set so wide
_LATIN_END = 0x250  # of the blocks Basic Latin to Latin Extended-B
_WESTERN_SIGNS = "’‘“”„–—…•№€"
_CHINESE_FROM = 0x2E80  # from here on letters are written without blanks


def recognise(pixels: Pixels, _models: tuple[str, ...], _timeout_seconds: int, _folder: Path | None) -> tuple[Line, ...]:
    """Return the lines of the page, top to bottom as found.

    It runs within the process and takes 2 to 4 s a page; the time limit of the message covers it.

    Args:
        pixels: grey, uint8.

    Raises:
        EngineError: it failed on this picture.
    """
    picture = np.stack([pixels] * 3, axis=-1) if pixels.ndim == 2 else pixels
    height, width = pixels.shape[:2]
    give_back()
    result = _asked(picture, use_det=True, return_word_box=True)
    lines = []
    for text, entry in zip(result.txts or (), result.word_results or (), strict=False):
        pieces = [
            _word(piece, score, corners, width, height)
            for piece, score, corners in entry
            if piece.strip() and corners is not None
        ]
        if pieces:
            lines.append(Line(with_pitch(_joined(pieces, text))))
    grey = pixels if pixels.ndim == 2 else picture[..., 1]
    return tuple(parted(line, grey, lambda places: read_places(grey, places, ("Latn", ANY_SCRIPT), 0, None)) for line in lines)


def read_places(
    pixels: Pixels,
    places: Sequence[Box],
    scripts: tuple[str, ...],
    _timeout_seconds: int,
    _folder: Path | None,
    gaps: Sequence[Sequence[float]] = (),
    across: float = 1.0,
) -> tuple[Line, ...]:
    """Return what stands at each of these places, each taken as a single line; places where nothing is read are left out.

    No lines are looked for, which is a third of the time of `recognise`, and a word costs what a word is long.

    Args:
        pixels: grey, uint8.
        places: fractions of the picture, with some room around the letters.
        scripts: ISO 15924, what may stand there; with "Hans" among them Chinese characters may come, else only Latin letters,
            digits and signs. With another script beside Latin their odds are those among all that the model can write.
        gaps: of each place, where words are known to be parted (fractions of the picture's width): of coarse letters the engine
            sees few blanks.
        across: times the width that letters have by their height; below 1 a place costs less and is read less well.

    Raises:
        EngineError: it failed on this picture.
    """
    height, width = pixels.shape
    found = []
    for number, place in enumerate(places):
        left, right = int(place.left * width), round(place.right * width)
        part = pixels[int(place.top * height) : round(place.bottom * height), left:right]
        if min(part.shape, default=0) < SMALLEST_PX:
            continue
        letters = _letters(*_odds(part, scripts, across))
        words = _words(letters, place, gaps[number] if gaps else ())
        if words:
            found.append(Line(words))
    return tuple(found)


def lines_at(pixels: Pixels) -> tuple[Box, ...]:
    """Return where lines of text stand, or parts of them, whatever their script: it looks for what writing looks like.

    Args:
        pixels: grey, uint8.

    Raises:
        EngineError: it failed on this picture.
    """
    height, width = pixels.shape
    give_back()
    try:
        corners = _line_finder()(np.broadcast_to(pixels[..., np.newaxis], (height, width, 3))).boxes  # no copies
    except (RuntimeError, ValueError, TypeError, IndexError, AttributeError, ArithmeticError, cv2.error) as error:
        raise EngineError(f"rapid failed: {type(error).__name__}: {str(error)[:200]}") from None
    return tuple(_box(one, width, height) for one in corners) if corners is not None else ()


def read_line(pixels: Pixels) -> tuple[str, float]:
    """Return the text of a grey picture that holds a single line, and the engine's confidence (0-1); "" where it sees none.

    Letters of any script may stand there; Latin ones are looked for.
    """
    lines = read_places(pixels, [Box(0, 0, 1, 1)], ("Latn", ANY_SCRIPT), 0, None)
    return (lines[0].text, lines[0].confidence) if lines else ("", 0.0)


def _odds(part: Pixels, scripts: tuple[str, ...], wide: float = 1.0) -> tuple[NDArray[np.float32], tuple[str, ...]]:
    """Return the odds of every character that may come (columns) at every step along the line (rows), and these characters.

    The first one stands for no letter.
    """
    across = max(NARROWEST_PX, round(part.shape[1] * LINE_HEIGHT_PX / part.shape[0] * wide))
    way = cv2.INTER_AREA if wide < 1 else cv2.INTER_LINEAR
    scaled = cv2.resize(part, (min(across, WIDEST_PX), LINE_HEIGHT_PX), interpolation=way).astype(np.float32) / 127.5 - 1
    try:
        narrow = _narrow_reader() if scripts == ("Latn",) else None
        session = narrow.session if narrow else _line_reader().session.session
        result = session.run(None, {session.get_inputs()[0].name: np.stack([scaled] * 3)[np.newaxis]})
    except (RuntimeError, ValueError, TypeError, AttributeError, cv2.error) as error:
        raise EngineError(f"rapid failed: {type(error).__name__}: {str(error)[:200]}") from None
    odds = np.asarray(result[0][0], dtype=np.float32)
    if "Hans" in scripts:
        return odds, _characters()
    numbers, characters = _latin()
    return odds if narrow else odds[:, numbers], characters


@cache
def _characters() -> tuple[str, ...]:
    """Return what the model can write."""
    return tuple(_line_reader().postprocess_op.character)


@cache
def _latin() -> tuple[NDArray[np.intp], tuple[str, ...]]:
    """Return the numbers of the characters that may come on a Latin page, and the characters."""
    numbers = [index for index, text in enumerate(_characters()) if index == 0 or _is_latin(text)]
    return np.array(numbers, dtype=np.intp), tuple(_characters()[index] for index in numbers)


@cache
def _narrow_reader() -> Narrowed | None:
    """Return the reader of lines that knows what may come on a Latin page and nothing else; None where the model allows none."""
    try:
        return narrowed(Path(_line_reader().session.session._model_path), _latin()[0], len(_characters()))  # noqa: SLF001
    except (OSError, ValueError, TypeError, AttributeError, RuntimeError):
        return None


def _is_latin(text: str) -> bool:
    """Return whether a Latin page may hold this character: letters of the alphabet, digits and signs of Western type."""
    return len(text) == 1 and (ord(text) < _LATIN_END or text in _WESTERN_SIGNS)


@dataclass
class _Letter:
    """A character and the steps along the line at which it was seen; `parted` where a word begins with it."""

    text: str
    first: int
    last: int
    odds: float
    parted: bool


@dataclass(frozen=True)
class _Letters:
    """What was read of a line, from the left, in so many steps."""

    found: list[_Letter]
    steps: int


def _letters(odds: NDArray[np.float32], characters: Sequence[str]) -> _Letters:
    """Return the likeliest character at every step, repetitions and gaps left out (greedy CTC decoding).

    Source: Graves et al., Connectionist Temporal Classification, 2006, section 3.2.
    """
    likeliest = odds.argmax(axis=1)
    found: list[_Letter] = []
    before, blank = 0, True
    for at, index in enumerate(likeliest):
        if index not in (0, before):
            text = characters[index]
            if text.isspace():
                blank = True
            else:
                parted = blank or not gap(found[-1].text, text) or _ends(found[-1].text, text)
                parted = parted or at - found[-1].last > WIDE_STEPS
                found.append(_Letter(text, at, at, float(odds[at, index]), parted))
                blank = False
        elif index and found and not blank:
            found[-1].last = at
        before = int(index)
    return _Letters(found, len(likeliest))


def _words(line: _Letters, place: Box, gaps: Sequence[float]) -> tuple[Word, ...]:
    """Return the words of a line, parted at its blanks and at the gaps that are known from elsewhere."""
    step = place.width / line.steps
    for where in gaps:
        _part((where - place.left) / step, line.found)
    starts = [index for index, letter in enumerate(line.found) if letter.parted]
    words = []
    for first, end in pairwise((*starts, len(line.found))):
        letters = line.found[first:end]
        # A letter is told at its middle: half of it and more stands to either side. Narrower boxes make words look like columns.
        left = place.left + (letters[0].first - 0.8) * step
        right = place.left + (letters[-1].last + 1.9) * step
        box = Box(max(0.0, left), place.top + INSIDE * place.height, min(1.0, right), place.bottom - INSIDE * place.height)
        text = unicodedata.normalize("NFC", "".join(letter.text for letter in letters))
        words.append(Word(text, box, min(letter.odds for letter in letters)))
    return tuple(words)


def _part(where: float, letters: list[_Letter]) -> None:
    """Part the letters at a known gap, between the two nearest to it, unless there is a blank already."""
    away = {index: abs((one.last + other.first) / 2 - where) for index, (one, other) in enumerate(pairwise(letters), 1)}
    near = [index for index, steps in away.items() if steps <= GAP_REACH]
    if near and not any(letters[index].parted for index in near):
        letters[min(near, key=away.__getitem__)].parted = True


def _ends(text: str, letter: str) -> bool:
    """Return whether a word ends between a Chinese character and a letter of another script."""
    return (ord(text[-1]) >= _CHINESE_FROM) != (ord(letter) >= _CHINESE_FROM)


def _asked(picture: Pixels, *, use_det: bool, return_word_box: bool) -> Any:
    """Return the engine's result. It remembers what it was last asked for, so that every call says it all."""
    try:
        with unplanned():
            return _reader()(picture, use_det=use_det, use_cls=False, use_rec=True, return_word_box=return_word_box)
    except (RuntimeError, ValueError, TypeError, IndexError, KeyError, AttributeError, ArithmeticError, cv2.error) as error:
        raise EngineError(f"rapid failed: {type(error).__name__}: {str(error)[:200]}") from None


def _joined(pieces: list[Word], text: str) -> tuple[Word, ...]:
    """Return the words: in a line with Chinese characters the engine gives digits and letters one by one."""
    words: list[Word] = []
    offset = 0
    for piece in pieces:
        start = text.find(piece.text, offset)
        apart = start < 0 or start > offset
        offset = (start if start >= 0 else offset) + len(piece.text)
        if words and not apart and gap(words[-1].text, piece.text) and piece.text.isascii() and words[-1].text.isascii():
            last = words[-1]
            words[-1] = Word(last.text + piece.text, last.box.union(piece.box), min(last.confidence, piece.confidence))
        else:
            words.append(piece)
    return tuple(words)


def _word(text: str, score: float, corners: list[list[float]], width_px: int, height_px: int) -> Word:
    box = _box(corners, width_px, height_px)
    inner = Box(box.left, box.top + ABOVE * box.height, box.right, box.bottom - BELOW * box.height)
    return Word(text.strip(), inner, float(score))


def _box(corners: Sequence[Sequence[float]], width_px: int, height_px: int) -> Box:
    across = [min(max(float(x) / width_px, 0.0), 1.0) for x, _ in corners]
    down = [min(max(float(y) / height_px, 0.0), 1.0) for _, y in corners]
    return Box(min(across), min(down), max(across), max(down))


@cache
def _line_reader() -> Any:
    """Return the part of the engine that reads a line, which it loads when it is first asked for."""
    blank = np.full((LINE_HEIGHT_PX, LINE_HEIGHT_PX, 3), 255, dtype=np.uint8)
    _asked(blank, use_det=False, return_word_box=False)
    return _reader().text_rec


@cache
def _line_finder() -> Any:
    """Return the part of the engine that finds lines, likewise."""
    blank = np.full((LINE_HEIGHT_PX, LINE_HEIGHT_PX, 3), 255, dtype=np.uint8)
    _asked(blank, use_det=True, return_word_box=False)
    return _reader().text_det


@cache
def _reader() -> Any:
    from rapidocr import RapidOCR

    return RapidOCR(params=_PARAMETERS)


ENGINE = Engine("rapid", lambda: version("rapidocr"), recognise, read_places)
