"""Tesseract as a program, started for every reading, one thread, a time limit: where the wheel `tesserocr` does not load."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytesseract

from models.page import Box, Line, Word
from pipeline.reading.engines import Engine, EngineError, EngineTimeoutError, ModelMissingError
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.text.wording import flat

# More threads make tesseract five to seven times slower: they wait for each other, spinning. Source: study "OCR bench", 1.
_ONE_THREAD = "1"
_TIMED_OUT = "Tesseract process timeout"  # the text of pytesseract's RuntimeError
_NO_MODEL = "Error opening data file"  # what tesseract says of a model that is not there
_TSV_COLUMNS = 12
VARIABLES = {
    # What was read on one page may not change how the next one is read: same bytes, same letters.
    "tessedit_enable_doc_dict": "0",
    # Else every line that is not clearly read is read once more white on black. Pages come black on white, and of five pages the
    # same words were read without it, in a fifteenth less time.
    "tessedit_do_invert": "0",
}
PAGE, BLOCK, ONE_LINE = "--psm 3", "--psm 6", "--psm 7"  # page segmentation modes; for pages 6 and 11 are worse (same study)


def recognise(pixels: Pixels, models: tuple[str, ...], timeout_seconds: int, folder: Path | None) -> tuple[Line, ...]:
    """Return the lines of the page in tesseract's order.

    Args:
        pixels: grey, uint8.
        models: names of traineddata files, joined with "+" in this order.
        timeout_seconds: after which the program is ended.
        folder: where the models are; None for tesseract's own folder.

    Raises:
        EngineTimeoutError: it took longer.
        EngineError: tesseract failed; the text is its own.
    """
    return lines_of_table(_table(pixels, models, PAGE, timeout_seconds, folder), pixels.shape[1], pixels.shape[0])


def read_places(
    pixels: Pixels, places: Sequence[Box], models: tuple[str, ...], timeout_seconds: int, folder: Path | None
) -> tuple[Line, ...]:
    """Return what stands at each of these places; starting a program for each would take longer than reading the page.

    Args:
        pixels: grey, uint8.
        places: fractions of the picture; all else is painted white.
        models: as for `recognise`.
        timeout_seconds: for all places together.
        folder: as for `recognise`.

    Raises:
        EngineTimeoutError: it took longer than `timeout_seconds`.
        EngineError: tesseract failed.
    """
    if not places:
        return ()
    height, width = pixels.shape
    shown = np.full_like(pixels, 255)
    for place in places:
        part = (
            slice(int(place.top * height), round(place.bottom * height)),
            slice(int(place.left * width), round(place.right * width)),
        )
        shown[part] = pixels[part]
    mode = ONE_LINE if len(places) == 1 else BLOCK
    return lines_of_table(_table(shown, models, mode, timeout_seconds, folder), width, height)


def _table(pixels: Pixels, models: tuple[str, ...], mode: str, timeout_seconds: int, folder: Path | None) -> str:
    with _stored(pixels) as path:
        try:
            return str(
                pytesseract.image_to_data(
                    str(path), lang="+".join(models), config=_options(mode, folder), timeout=timeout_seconds
                )
            )
        except (pytesseract.TesseractError, pytesseract.TesseractNotFoundError, OSError, ValueError) as error:
            said = flat(str(error))
            kind = ModelMissingError if _NO_MODEL in said else EngineError
            raise kind(f"tesseract failed: {said[:300]}") from None
        except RuntimeError as error:
            raise _timeout(error, timeout_seconds) from None


@contextmanager
def _stored(pixels: Pixels) -> Iterator[Path]:
    """Write the pixels as PGM into a private folder: packing PNG would take as long as reading it."""
    os.environ["OMP_THREAD_LIMIT"] = _ONE_THREAD  # pytesseract hands on this process's environment and takes no other
    with tempfile.TemporaryDirectory(prefix="untoc-intake-") as folder:
        path = Path(folder) / "page.pgm"
        height, width = pixels.shape
        path.write_bytes(b"P5 %d %d 255\n" % (width, height) + pixels.tobytes())
        yield path


def _options(mode: str, folder: Path | None) -> str:
    variables = " ".join(f"-c {name}={value}" for name, value in VARIABLES.items())
    return f'{mode} {variables} --tessdata-dir "{folder}"' if folder else f"{mode} {variables}"


def _timeout(error: RuntimeError, timeout_seconds: int) -> EngineError:
    if _TIMED_OUT in str(error):
        return EngineTimeoutError(f"tesseract needed more than {timeout_seconds} seconds")
    return EngineError(f"tesseract failed: {flat(str(error))[:300]}")


def lines_of_table(table: str, width_px: int, height_px: int, corner_px: tuple[int, int] = (0, 0)) -> tuple[Line, ...]:
    """Return the lines of tesseract's TSV. Columns: level page block paragraph line word left top width height conf text.

    Args:
        table: the TSV of a picture or of a part of one.
        width_px: of the whole picture.
        height_px: likewise.
        corner_px: where the part begins, from the left and from the top.
    """
    lines: dict[tuple[str, ...], list[Word]] = {}
    for row in table.split("\n"):
        cells = row.split("\t")
        if len(cells) < _TSV_COLUMNS or cells[0] != "5":
            continue
        text = flat(cells[11])
        if not text:
            continue
        left, top, width, height = (int(cell) for cell in cells[6:10])
        left, top = left + corner_px[0], top + corner_px[1]
        box = Box(
            max(0.0, left / width_px),
            max(0.0, top / height_px),
            min(1.0, (left + width) / width_px),
            min(1.0, (top + height) / height_px),
        )
        word = Word(text, box, min(1.0, max(0.0, float(cells[10]) / 100)))
        lines.setdefault(tuple(cells[1:5]), []).append(word)
    return tuple(Line(tuple(words)) for words in lines.values())


def _version() -> str:
    try:
        shown = subprocess.run(["tesseract", "--version"], capture_output=True, text=True, timeout=20, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return "missing"
    return shown.split("\n", 1)[0].removeprefix("tesseract ").strip()


ENGINE = Engine("tesseract", _version, recognise, read_places, quick=False)
