"""The program of a cell; how cells behave is told in test_reader."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from config.settings import ReadingSettings
from models.mail import RawMessage
from models.page import Page
from pipeline.reading.cell import inside
from pipeline.reading.foreign import items_of
from pipeline.reading.letter import open_letter

ROOT = Path(__file__).parents[4]


def test_the_specimen_that_warms_a_mother_up_is_read() -> None:
    """What a cell makes at its first use is made before: the specimen is opened and gives a page."""
    (body,) = open_letter(RawMessage("", None, inside.SPECIMEN), ReadingSettings()).bodies
    assert [type(item) for item in items_of(body, ReadingSettings())] == [Page]


def test_a_mother_without_orders_ends() -> None:
    """Nobody has to end her: she ends when her worker closes the line, or does."""
    program = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from pipeline.reading.cell.inside import main; main()"
    done = subprocess.run([sys.executable, "-c", program], input=b"", capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"ready\n", b"")


def test_engines_and_models_of_language_are_not_loaded_in_a_cell() -> None:
    """A mother holds what parses, and nothing else: she is small, and starts at once."""
    program = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); from pipeline.reading.cell import inside; inside._load()\n"
        "print(*(name for name in ('spacy', 'onnxruntime', 'rapidocr', 'imapclient', 'sqlalchemy') if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == ""
