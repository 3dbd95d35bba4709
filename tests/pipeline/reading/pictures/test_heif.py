"""HEIC pictures."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from PIL import Image

from models.errors import ProblemCode
from pipeline.reading.pictures import heif
from pipeline.reading.pictures.heif import png_of
from pipeline.reading.pictures.picture import PictureError

SCAN = (Path(__file__).parents[1] / "carriers" / "scan.heic").read_bytes()
INSTALLED = any(shutil.which(name) for name in heif.PROGRAMS)


@pytest.mark.skipif(not INSTALLED, reason="libheif-examples is optional")
def test_the_picture_comes_out_whole() -> None:
    """As the telephone took it."""
    with Image.open(io.BytesIO(png_of(SCAN, 60))) as picture:
        assert picture.size == (1_240, 900)


@pytest.mark.skipif(not INSTALLED, reason="libheif-examples is optional")
def test_a_damaged_one_is_a_problem() -> None:
    """And no picture."""
    with pytest.raises(PictureError) as raised:
        png_of(SCAN[:2_000], 60)
    assert raised.value.problem.code is ProblemCode.ATTACHMENT_DAMAGED


def test_without_the_program_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs this learns what to install."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(PictureError, match="libheif-examples") as raised:
        png_of(SCAN, 60)
    assert raised.value.problem.code is ProblemCode.ATTACHMENT_UNKNOWN
