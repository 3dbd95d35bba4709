"""One OCR engine a file. A file ends in `ENGINE = Engine(...)` and is chosen by its name."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.errors import ProblemCode
from models.page import Box, Line
from pipeline.plugins import plugins
from pipeline.reading.pictures.raster import Pixels


class EngineError(Exception):
    """The engine failed on this page; the text says how. Caught by `transcribe`, never seen outside `reading`."""

    code = ProblemCode.PAGE_UNREADABLE  # of the problem that it is for the page


class EngineTimeoutError(EngineError):
    """The engine did not end in time and was stopped."""


class ModelMissingError(EngineError):
    """A language model is not there: that is no fault of the page, which can be read as soon as it is."""

    code = ProblemCode.MODEL_MISSING


@dataclass(frozen=True, slots=True)
class Engine:
    """How pictures become words.

    Attributes:
        name: "tesseract".
        version: returns the engine's version string.
        recognise: (grey uint8 pixels, models, time-out in seconds, folder of models or None) -> lines as the engine segmented
            them, each word with its box (fractions of the picture) and confidence 0-1. Raises EngineError.
        read_places: the same for single lines at given places of the picture (after the pixels: boxes, fractions).
        quick: whether a single place costs no more than its letters, as nothing has to be started for it.
    """

    name: str
    version: Callable[[], str]
    recognise: Callable[[Pixels, tuple[str, ...], int, Path | None], tuple[Line, ...]]
    read_places: Callable[[Pixels, Sequence[Box], tuple[str, ...], int, Path | None], tuple[Line, ...]]
    quick: bool = True


def engines() -> tuple[Engine, ...]:
    """Return every engine, by the name of its file."""
    return plugins(sys.modules[__name__], "ENGINE")
