"""Tesseract kept within the worker, by the wheel `tesserocr` (its own libtesseract, one thread).

No program is started and no models are loaded for every page: it costs 0.6 to 0.85 of the command line and reads alike. Pages for
the model of all Latin languages, the one large model, are left to the program.
"""

from __future__ import annotations

import ctypes
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from models.page import Box, Line
from pipeline.reading.engine_parts.traineddata import without_words
from pipeline.reading.engines import Engine, EngineError, EngineTimeoutError, ModelMissingError, tesseract
from pipeline.reading.engines.tesseract import lines_of_table
from pipeline.reading.pictures.raster import Pixels

DEBIAN_FOLDER = "/usr/share/tesseract-ocr/5/tessdata"  # where Debian 12 and 13 keep the models
SILENT = 6  # L_SEVERITY_NONE of leptonica's environ.h
_LISTED = 'languages in "'  # of the first line of `tesseract --list-langs`
ALL_LATIN = "Latin"  # the model of all languages in Latin letters
KEPT = 5  # readers: those of a page; the two of Chinese alone take 89 MB, which pages in other scripts need not carry along
SMALLEST_PX = 3
CONTRAST = 40  # grey levels between the darkest and the lightest dot of a place with letters
_VARIABLES = tesseract.VARIABLES | {"debug_file": "/dev/null"}


def is_there() -> bool:
    """Return whether the wheel is installed and loads on this machine."""
    try:
        import tesserocr  # noqa: F401
    except ImportError:
        return False
    return True


def recognise(pixels: Pixels, models: tuple[str, ...], timeout_seconds: int, folder: Path | None) -> tuple[Line, ...]:
    """Return the lines of the page in tesseract's order.

    Args:
        pixels: grey, uint8.
        models: names of traineddata files, joined with "+" in this order.
        timeout_seconds: after which recognition is given up (finding the lines before it takes a tenth of the time, and its
            time grows with the number of pixels alone).
        folder: where the models are; None for the folder of the `tesseract` program.

    Raises:
        EngineTimeoutError: it took longer.
        ModelMissingError: a model is missing.
        EngineError: it failed.
    """
    if models == (ALL_LATIN,) and which("tesseract"):
        return tesseract.recognise(pixels, models, timeout_seconds, folder)  # a sixteenth of pages; see _folder_of
    with _shown(pixels, models, folder, page=True) as api:
        _recognise(api, timeout_seconds)
        return lines_of_table(api.GetTSVText(0), pixels.shape[1], pixels.shape[0])


def read_places(
    pixels: Pixels, places: Sequence[Box], models: tuple[str, ...], timeout_seconds: int, folder: Path | None
) -> tuple[Line, ...]:
    """Return what stands at each of these places, each taken as a single line; places where nothing is read are left out.

    Args:
        pixels: grey, uint8.
        places: fractions of the picture, with some room around the letters.
        models: as for `recognise`.
        timeout_seconds: for each place.
        folder: as for `recognise`.

    Raises:
        EngineTimeoutError: one of them took longer than `timeout_seconds`.
        ModelMissingError: a model is missing.
        EngineError: it failed.
    """
    height, width = pixels.shape
    found: list[Line] = []
    for place in places:
        left, top = int(place.left * width), int(place.top * height)
        part = pixels[top : round(place.bottom * height), left : round(place.right * width)]
        if min(part.shape) < SMALLEST_PX or np.ptp(part) < CONTRAST:
            continue  # on white paper tesseract sees letters
        # To show it the page and name a place on it gives the same letters, and takes 15 ms for the page to be copied.
        with _shown(part, models, folder, page=False) as api:
            _recognise(api, timeout_seconds)
            lines = lines_of_table(api.GetTSVText(0), width, height, (left, top))
        words = [word for line in lines for word in line.words]
        if words:
            found.append(Line(tuple(words)))
    return tuple(found)


@contextmanager
def _shown(pixels: Pixels, models: tuple[str, ...], folder: Path | None, *, page: bool) -> Iterator[Any]:
    """Hand the picture to the kept reader, and take it away again."""
    import tesserocr

    api = _kept("+".join(models), str(folder) if folder else _own_folder())
    height, width = pixels.shape
    api.SetPageSegMode(tesserocr.PSM.AUTO if page else tesserocr.PSM.SINGLE_LINE)
    api.SetImageBytes(np.ascontiguousarray(pixels).tobytes(), width, height, 1, width)
    try:
        yield api
    finally:
        api.Clear()


def _recognise(api: Any, timeout_seconds: int) -> None:
    try:
        ended = api.Recognize(timeout_seconds * 1000)
    except RuntimeError as error:
        raise EngineError(f"tesseract failed: {str(error)[:300]}") from None
    if not ended:
        raise EngineTimeoutError(f"tesseract needed more than {timeout_seconds} seconds")


@lru_cache(maxsize=KEPT)
def _kept(models: str, folder: str) -> Any:
    """Return the reader with these models. Each takes 3 to 47 MB, and up to 0.2 s to be loaded again."""
    try:
        import tesserocr

        _hush(Path(tesserocr.__file__))
        with _folder_of(models, Path(folder)) as found:
            api = tesserocr.PyTessBaseAPI(path=f"{found}/", lang=models)
    except (ImportError, RuntimeError, OSError, ValueError) as error:
        missing = any(not (Path(folder) / f"{model}.traineddata").exists() for model in models.split("+"))
        kind = ModelMissingError if missing else EngineError
        raise kind(f"tesseract failed: {models} in {folder}: {str(error)[:200]}") from None
    for name, value in _VARIABLES.items():
        api.SetVariable(name, value)
    return api


@contextmanager
def _folder_of(models: str, folder: Path) -> Iterator[Path]:
    """Yield the folder to load these models from: for the one of all Latin languages, one of its own without its words.

    They are the words of all these languages together, and take 85 MB, and thrice as much while they are loaded. Single words are
    read as well without; pages are not so surely, and are read with them by the program: `scripts/bench/READING.md`.
    """
    file = folder / f"{ALL_LATIN}.traineddata"
    if models != ALL_LATIN or not file.exists():
        yield folder
        return
    with TemporaryDirectory(prefix="untoc-intake-") as own:
        (Path(own) / file.name).write_bytes(without_words(file))
        yield Path(own)


@cache
def _hush(module: Path) -> None:
    """Keep leptonica from writing about odd pictures to standard error, in the midst of what staff read there."""
    for library in module.resolve().parents[1].glob("tesserocr.libs/libleptonica*"):
        ctypes.CDLL(str(library)).setMsgSeverity(SILENT)


@cache
def _own_folder() -> str:
    """Return where the `tesseract` program has its models; Debian's folder where it does not say."""
    try:
        shown = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, timeout=20, check=True)
    except (OSError, subprocess.SubprocessError):
        return DEBIAN_FOLDER
    head = (shown.stdout or shown.stderr).split("\n", 1)[0]
    return head.split(_LISTED, 1)[1].split('"', 1)[0] if _LISTED in head else DEBIAN_FOLDER


@cache
def _version() -> str:
    try:
        return version("tesserocr")
    except PackageNotFoundError:
        return "missing"


ENGINE = Engine("tesserocr", _version, recognise, read_places)
