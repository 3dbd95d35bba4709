"""Pictures too small to be a document."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from pipeline.reading.logo import is_logo


@pytest.mark.parametrize(("size", "small"), [((120, 60), True), ((300, 150), True), ((640, 900), False), ((2000, 100), True)])
def test_logos_are_told_from_pages_by_their_size(size: tuple[int, int], small: bool) -> None:
    """A page needs some 600 x 800 pixels to be legible."""
    stream = io.BytesIO()
    Image.new("L", size).save(stream, "PNG")
    assert is_logo(stream.getvalue()) is small


def test_a_damaged_picture_is_no_logo() -> None:
    """What cannot be measured is kept, so that its damage is reported."""
    assert not is_logo(b"\x89PNG\r\n\x1a\n broken")
