"""Pictures too small to be a document."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.reading.pictures.logo import is_logo


@pytest.mark.parametrize(("size", "small"), [((120, 60), True), ((300, 150), True), ((640, 900), False), ((2000, 100), True)])
def test_logos_are_told_from_pages_by_their_size(size: tuple[int, int], small: bool) -> None:
    """A page needs some 600 x 800 pixels to be legible."""
    stream = io.BytesIO()
    Image.new("L", size).save(stream, "PNG")
    assert is_logo(stream.getvalue()) is small


def test_a_damaged_picture_is_no_logo() -> None:
    """What cannot be measured is kept, so that its damage is reported."""
    assert not is_logo(b"\x89PNG\r\n\x1a\n broken")


def shown(lines: int, size: tuple[int, int] = (1_240, 1_754), height: int = 24) -> bytes:
    """Return a picture with so many lines of thirty letters, and a large drawing."""
    picture = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(picture)
    pen.ellipse((size[0] // 3, 10, size[0] // 2, size[1] // 5), outline="black", width=6)
    for line in range(lines):
        place = (size[0] // 20, size[1] // 4 + line * height * 2)
        pen.text(
            place,
            "The delegation of Utopia consists " * (1 if size[0] < size[1] else 2),
            fill="black",
            font=ImageFont.load_default(height),
        )
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()


def test_a_picture_within_the_text_is_a_page_by_its_letters() -> None:
    """A scan shown within a mail is read; a large crest or a visiting card is not. Names say nothing."""
    card = (1_100, 600)
    assert not is_logo(shown(10, (1_240, 1_000)), inline=True)
    assert is_logo(shown(2, card, 40), inline=True)
    assert is_logo(shown(0), inline=True)


def test_a_sheet_with_little_on_it_is_a_page() -> None:
    """The annex with three names, shown within a mail as some programs show all; without as many letters it is none."""
    assert not is_logo(shown(3), inline=True)
    assert is_logo(shown(1), inline=True)
    assert not is_logo(shown(3, (1_754, 1_240)), inline=True)


def test_what_no_text_can_show_needs_few_letters() -> None:
    """It stands below the text, as attachments do, whatever its shape."""
    wide = shown(2, (1_100, 600), 40)
    assert is_logo(wide, inline=True)
    assert not is_logo(wide, inline=True, shown=False)
    assert is_logo(shown(0, (1_100, 600)), inline=True, shown=False)


def test_a_few_lines_cut_from_a_screen_are_read() -> None:
    """A table of persons pasted as a picture is low but full of letters."""
    assert not is_logo(shown(5, (900, 170), 12), inline=True)
    assert is_logo(shown(1, (900, 170), 12), inline=True)


def test_an_attached_picture_of_the_size_of_a_page_is_a_page() -> None:
    """What the sender attached on purpose is read, however little is on it."""
    assert not is_logo(shown(1))
