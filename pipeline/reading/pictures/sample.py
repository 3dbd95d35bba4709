"""How a page lies and in which script and language it is, told from its geometry and from a few of its lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from config.knowledge import Knowledge
from models.page import Line
from pipeline.reading.pictures.inked import INK
from pipeline.reading.pictures.raster import Pixels, shrunk
from pipeline.reading.text.language import CHINESE_SCRIPT, LATIN_SCRIPT, SCRIPTS, letters_by_script, stop_words_of

SMALL_PX = 900  # longest side of the picture in which lines are looked for
STRIPS = 8  # the page is looked at in so many strips, in which slanted lines are level enough
CLEARLY = 1.25  # times as sharp as the other way: lines lie this way
STREAK_GAP_PX, STREAK_LONG_PX, STREAK_WIDE_PX = 9, 75, 4  # of that picture: three dots are a millimetre
BAND_SHARE = 0.045  # of the page's height: some three lines of a letter; a line costs a thirtieth of a page
GOOD = 0.62  # mean confidence of a sample that is read the right way up by the right model: 36 pages of Russian, Arabic and
# Chinese had 0.67 to 0.94, faxes included; wrong models had up to 0.52, the right one upside down up to 0.41
LETTERS_MIN = 40  # of a sample that can be judged; a Chinese character counts for two
WORD_MIN = 3  # letters of a word that tells its language
_PARTS = re.compile(r"[^\W\d_]+")
FEW = 12  # of another script beside names and addresses in Latin letters: no model reads so many clearly that do not stand there
PART, WHOLE = (0.3, 0.7), (0.0, 1.0)  # of the width of the sample, what is shown to models of other scripts
PLACES = 3  # of 12 clean pages in Latin script the first told the language of 11, two told all; an English, French or Spanish
# table of names none
STRETCHES = 24  # of a row: a line of prose has letters in nearly all of them, a row of a table in fewer
PROBE = "eng"  # the fastest model; it tells English, French and Spanish by their words, though it lacks their accents

Read = Callable[[Pixels, str], tuple[Line, ...]]  # (picture of some lines, models joined by "+")


@dataclass(frozen=True, slots=True)
class Guess:
    """What a sample tells.

    Attributes:
        quarters: clockwise quarter turns that make the page upright.
        script: ISO 15924.
        model: of tesseract, for the page.
        score: 0 to 1, the mean confidence of the sample's letters.
    """

    quarters: int
    script: str
    model: str
    score: float


def lie_of_lines(grey: Pixels) -> float:
    """Return how much sharper rows of ink stand across the page than down it: above 1 for a page that is upright or upside down.

    Args:
        grey: not yet straightened; a slant of 4 degrees does no harm.
    """
    ink = _ink(grey)
    return (_sharpness(ink) + 1.0) / (_sharpness(ink.T) + 1.0)


def _ink(grey: Pixels) -> NDArray[np.float32]:
    scale = SMALL_PX / max(grey.shape)
    small = shrunk(grey, scale)
    height, width = small.shape
    small = small[height // 25 : height - height // 25, width // 25 : width - width // 25]
    ink = (small < float(np.median(small)) - INK).astype(np.uint8)
    # Rules and solid shapes say nothing of letters: what is part of a long stroke either way is taken out.
    for shape in ((1, 25), (25, 1)):
        strokes = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones(shape, np.uint8))
        ink = np.asarray(cv2.subtract(ink, strokes), dtype=np.uint8)
    return _without_streaks(np.ascontiguousarray(_without_streaks(ink).T)).T.astype(np.float32)


def _without_streaks(ink: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the ink without thin broken lines down the page, as dirt on a fax machine's glass and dotted rules make them.

    A single one is as sharp as all lines of a page together. Between dots it is closed; what is then long and thin is a streak.
    """
    closed = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((STREAK_GAP_PX, 1), np.uint8))
    long = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((STREAK_LONG_PX, 1), np.uint8))
    wide = cv2.morphologyEx(long, cv2.MORPH_OPEN, np.ones((1, STREAK_WIDE_PX), np.uint8))
    thin = cv2.dilate(cv2.subtract(long, wide), np.ones((1, 3), np.uint8))
    return np.asarray(cv2.subtract(ink, thin), dtype=np.uint8)


def _sharpness(ink: NDArray[np.float32]) -> float:
    """Return how sharply rows of ink begin and end, summed over strips of the page."""
    width = ink.shape[1] // STRIPS
    total = 0.0
    for number in range(STRIPS):
        rows = ink[:, number * width : (number + 1) * width].sum(axis=1)
        smooth = np.convolve(rows, np.ones(3) / 3, mode="same")
        total += float(np.square(smooth[4:] - smooth[:-4]).sum())
    return total


def band_of(grey: Pixels, place: int = 0) -> Pixels:
    """Return the few lines of a straight page that hold most letters, prose before tables: its words tell the language.

    Letters are counted by the changes from white to black along each row, which a stamp or a picture has few of.

    Args:
        grey: the page.
        place: 0 for the fullest lines, 1 for the fullest that do not touch these, and so on.
    """
    height, width = grey.shape
    scale = SMALL_PX / max(height, width)
    small = shrunk(grey, scale)
    ink = (small < float(np.median(small)) - INK).astype(np.uint8)
    steps = (ink[:, 1:] != ink[:, :-1]).astype(np.uint8)
    changes = steps.sum(axis=1).astype(np.float64)
    wide = max(1, steps.shape[1] // STRETCHES)
    filled = steps[:, : steps.shape[1] // wide * wide].reshape(len(steps), -1, wide).any(axis=2).mean(axis=1)
    changes *= filled * filled
    high = max(8, round(BAND_SHARE * len(changes)))
    if high >= len(changes):
        return grey
    sums = np.convolve(changes, np.ones(high), mode="valid")
    for _ in range(place):
        fullest = int(sums.argmax())
        sums[max(0, fullest - 2 * high) : fullest + 2 * high] = 0
    first = int(sums.argmax())
    edge = max(2, high // 8)
    top = _whitest(changes, first, edge)
    bottom = _whitest(changes, first + high, edge)
    return grey[int(top / scale) : min(height, round((bottom + 1) / scale))]


def _whitest(changes: NDArray[np.float64], around: int, reach: int) -> int:
    start = max(0, around - reach)
    return start + int(changes[start : around + reach + 1].argmin())


def guess(grey: Pixels, quarters: tuple[int, ...], read: Read, knowledge: Knowledge) -> Guess:
    """Return how the page lies and by which model it is to be read.

    The fullest lines are looked at first. Where they tell no language, as a table of names and addresses does, others are: a look
    costs a tenth of a page, while a model that knows all languages costs two pages, and a wrong one the reading of a page.

    Args:
        grey: the page, straight.
        quarters: clockwise quarter turns that come into question, the likeliest first.
        read: reads a picture of some lines.
        knowledge: for the commonest words of the languages.
    """
    tried: list[Guess] = []
    latin: list[tuple[float, Pixels]] = []  # bands that were read without telling a language
    text, turns = "", quarters
    for place in range(PLACES):
        for turn in turns:
            band = band_of(turned(grey, turn), place)
            lines = read(band, PROBE)
            score = score_of(lines)
            own = " ".join(line.text for line in lines)
            if score >= GOOD and letters_by_script(own)["Latn"] >= LETTERS_MIN:
                text = f"{text} {own}"
                language = stop_words_of(text, knowledge)
                tried.append(Guess(turn, LATIN_SCRIPT, _model(language, knowledge), score))
                latin.append((score, band))
                if language:
                    return tried[-1]
                turns = (turn,)
                break
            tried.append(Guess(turn, LATIN_SCRIPT, _model(stop_words_of(own, knowledge), knowledge), score))
            found = _of_other_script(band, turn, read)
            tried += found
            if found[-1].score >= GOOD:
                return found[-1]
    # Names and addresses only, or a table of which every column is short: perhaps there are words of another script beside them.
    best = max(tried, key=lambda one: one.score)
    band = min(latin, key=lambda one: one[0])[1] if latin else band_of(turned(grey, best.quarters))
    heard: list[tuple[Line, ...]] = []

    def hear(part: Pixels, model: str) -> tuple[Line, ...]:
        heard.append(read(part, model))
        return heard[-1]

    found = _of_other_script(band, best.quarters, hear, WHOLE, FEW)
    sure = found[-1].score >= GOOD and _holds_known_word(heard[-1], found[-1].script, knowledge)
    return found[-1] if sure else best


def _holds_known_word(lines: tuple[Line, ...], script: str, knowledge: Knowledge) -> bool:
    """Tell whether a clearly read word of the script is one that is known, of a name or a language; Chinese has no words.

    Of a coarse fax in English the Russian model read "Prosecutor General" as "Ргозесшог бепега!" and was sure of it.
    """
    words = [word for line in lines for word in line.words if word.confidence >= GOOD]
    if script == CHINESE_SCRIPT:
        return True
    parts = [part for word in words for part in _PARTS.findall(word.text) if len(part) >= WORD_MIN]
    return any(letters_by_script(part)[script] == len(part) and knowledge.vocabulary.knows(part.casefold()) for part in parts)


def _of_other_script(
    band: Pixels, turn: int, read: Read, share: tuple[float, float] = PART, least: int = LETTERS_MIN
) -> list[Guess]:
    """Return what the models of other scripts make of some lines; the last one is right if its score is good.

    Args:
        band: the lines.
        turn: by which the page was turned to get them.
        read: reads a picture of some lines.
        share: of the width, what is shown to the models.
        least: letters of a script from which it can be judged.
    """
    part = band[:, round(share[0] * band.shape[1]) : round(share[1] * band.shape[1])]
    found: list[Guess] = []
    for script, models in SCRIPTS.items():
        if script != LATIN_SCRIPT:
            model = "+".join(models)
            found.append(Guess(turn, script, model, own_score(read(part, model), script, least)))
            if found[-1].score >= GOOD:
                break
    return found


def own_score(lines: tuple[Line, ...], script: str, least: int = LETTERS_MIN) -> float:
    """Return the score of the words in the script's own letters: the model for Chinese reads mail addresses well."""
    words = [word for line in lines for word in line.words]
    own = tuple(word for word in words if letters_by_script(word.text)[script] > len(word.text) / 2)
    return score_of((Line(own),), least) if own else 0.0


def _model(language: str | None, knowledge: Knowledge) -> str:
    """Return the model of a language; that of all Latin languages where it is not known."""
    for known in knowledge.languages:
        if known.code == language:
            return "+".join(known.ocr_models)
    return "+".join(SCRIPTS[LATIN_SCRIPT])


def turned(grey: Pixels, quarters: int) -> Pixels:
    """Return the page turned clockwise by quarter turns."""
    return np.ascontiguousarray(np.rot90(grey, -quarters)) if quarters % 4 else grey


def score_of(lines: tuple[Line, ...], least: int = LETTERS_MIN) -> float:
    """Return the mean confidence of the words that have letters or digits, 0 to 1; little text counts little."""
    words = [word for line in lines for word in line.words]
    weighed = [(word.confidence, len(word.text)) for word in words if any(map(str.isalnum, word.text))]
    letters = sum(length for _, length in weighed)
    if not letters:
        return 0.0
    chinese = sum(letter >= "\u3400" for word in words for letter in word.text)
    return sum(confidence * length for confidence, length in weighed) / letters * min(1.0, (letters + chinese) / least)


def clear_share(lines: tuple[Line, ...], script: str) -> float:
    """Return which share of the letters stands in words that are clearly read and in this script (ISO 15924), 0 to 1."""
    words = [word for line in lines for word in line.words if any(map(str.isalnum, word.text))]
    own = [word for word in words if word.confidence >= GOOD and letters_by_script(word.text)[script] > len(word.text) / 2]
    letters = sum(len(word.text) for word in words)
    return sum(len(word.text) for word in own) / letters if letters else 0.0
