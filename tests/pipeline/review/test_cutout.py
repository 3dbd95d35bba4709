"""Cut-outs of pages."""

from __future__ import annotations

import base64
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from models.page import Box
from pipeline.review.cutout import HEIGHT_MAX_PX, MARK, WIDTH_MAX_PX, CutOut, cut, page_top


def page(width: int = 1000, height: int = 1400, media: str = "PNG") -> bytes:
    """Return a white page with one black word at 40-60 % of its width and 50-51 % of its height."""
    picture = Image.new("L", (width, height), 255)
    ImageDraw.Draw(picture).rectangle((0.4 * width, 0.5 * height, 0.6 * width, 0.51 * height), fill=0)
    buffer = io.BytesIO()
    picture.save(buffer, media)
    return buffer.getvalue()


def opened(cutout: CutOut) -> Image.Image:
    """Return the picture within the data URI."""
    head, _, data = cutout.uri.partition(",")
    assert head == "data:image/webp;base64"
    return Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB")


def near(colour: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Tell whether two colours are the same but for the losses of WebP."""
    return all(abs(one - two) < 70 for one, two in zip(colour, other, strict=True))


def test_the_word_is_there_with_its_frame_and_neighbours() -> None:
    """The cut-out holds the black word, the frame around it, and white page on all sides."""
    (cutout,) = cut(page(), [Box(0.4, 0.5, 0.6, 0.51)])
    shown = opened(cutout)
    assert shown.size == (cutout.width_px, cutout.height_px)
    colours = [shown.getpixel((x, y)) for x in range(shown.width) for y in range(shown.height)]
    assert any(near(colour, (0, 0, 0)) for colour in colours)
    assert any(near(colour, MARK) for colour in colours)
    corners = [(0, 0), (shown.width - 1, 0), (0, shown.height - 1), (shown.width - 1, shown.height - 1)]
    assert all(near(shown.getpixel(corner), (255, 255, 255)) for corner in corners)


edge = st.floats(0, 1)


@given(edge, edge, edge, edge)
def test_any_box_within_the_page_gives_a_small_picture(a: float, b: float, c: float, d: float) -> None:
    """Boxes at an edge, without height, or as large as the page: none fails, none is larger than the report can bear."""
    box = Box(min(a, b), min(c, d), max(a, b), max(c, d))
    (cutout,) = cut(page(300, 420), [box])
    assert 1 <= cutout.width_px <= WIDTH_MAX_PX
    assert 1 <= cutout.height_px <= HEIGHT_MAX_PX


def test_one_opening_serves_all_boxes() -> None:
    """Several values of a page come in their order."""
    first, second = cut(page(), [Box(0.4, 0.5, 0.6, 0.51), Box(0.0, 0.0, 0.1, 0.01)])
    assert first != second


def test_the_top_of_a_page_is_small() -> None:
    """What stands nowhere in particular is shown by the letterhead."""
    top = page_top(page())
    assert top.width_px < WIDTH_MAX_PX
    assert top.width_px > top.height_px / 2


def test_what_is_no_picture_is_told() -> None:
    """A damaged file in the archive is an OSError, which the report survives."""
    with pytest.raises(OSError, match="no picture"):
        cut(b"no picture", [Box(0, 0, 1, 1)])
