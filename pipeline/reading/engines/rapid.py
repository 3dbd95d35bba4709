"""RapidOCR (PP-OCR models inside the wheel, offline): Latin letters, digits and Chinese; no Cyrillic, no Arabic."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from models.page import Box, Line, Word, gap
from pipeline.reading.engines import Engine, EngineError
from pipeline.reading.raster import Pixels

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
    result = _asked(picture, use_det=True, return_word_box=True)
    lines = []
    for text, entry in zip(result.txts or (), result.word_results or (), strict=False):
        pieces = [
            _word(piece, score, corners, width, height)
            for piece, score, corners in entry
            if piece.strip() and corners is not None
        ]
        if pieces:
            lines.append(Line(_joined(pieces, text)))
    return tuple(lines)


def read_line(pixels: Pixels) -> tuple[str, float]:
    """Return the text of a grey picture that holds a single line, and the engine's confidence (0-1); "" where it sees none."""
    result = _asked(np.stack([pixels] * 3, axis=-1), use_det=False, return_word_box=False)
    found = list(zip(result.txts or (), result.scores or (), strict=False))
    return (str(found[0][0]), float(found[0][1])) if found else ("", 0.0)


def _asked(picture: Pixels, *, use_det: bool, return_word_box: bool) -> Any:
    """Return the engine's result. It remembers what it was last asked for, so that every call says it all."""
    try:
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
    across = [min(max(x / width_px, 0.0), 1.0) for x, _ in corners]
    down = [min(max(y / height_px, 0.0), 1.0) for _, y in corners]
    top, bottom = min(down), max(down)
    high = bottom - top
    return Word(text.strip(), Box(min(across), top + ABOVE * high, max(across), bottom - BELOW * high), float(score))


@cache
def _reader() -> Any:
    from rapidocr import RapidOCR

    return RapidOCR(params=_PARAMETERS)


ENGINE = Engine("rapid", lambda: version("rapidocr"), recognise)
