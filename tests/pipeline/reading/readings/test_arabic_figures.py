"""Long numbers in Arabic figures are found on a page's picture."""

from __future__ import annotations

import subprocess

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from models.page import Box, Word
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.readings.arabic_figures import numbers_in, with_figures

WIDE, HIGH = 1240, 1754


@pytest.fixture(scope="module")
def typefaces() -> list[str]:
    """Return the files of installed upright typefaces with Arabic letters; the tests are left out where there is none."""
    done = subprocess.run(["fc-list", ":lang=ar", "file"], capture_output=True, text=True, check=False)
    files = sorted(line.rstrip(": \n") for line in done.stdout.splitlines() if line)
    found = [file for file in files if not any(style in file for style in ("Bold", "Italic", "Oblique", "Quran", "Nastaliq"))]
    if not found:
        pytest.skip("no typeface with Arabic letters is installed")
    return found


def page_with(text: str, typeface: str, size: int = 34) -> Pixels:
    """Return a page at 150 dots an inch with one line of text."""
    picture = Image.new("L", (WIDE, HIGH), 255)
    ImageDraw.Draw(picture).text((300, 400), text, fill=0, font=ImageFont.truetype(typeface, size))
    return np.asarray(picture, dtype=np.uint8)


@pytest.mark.parametrize("number", ["٠٠٩٦٣١١٢٧٥٩٥٢٤", "٠٠٩٦٨٢٣٦٨٤١٠٩", "٠١١٢٣٤٥٦٧٨"])
def test_numbers_are_read_in_every_typeface(number: str, typefaces: list[str]) -> None:
    """Most typefaces give the very figures; of those with hair-thin letters or broken ones nothing is said, or less."""
    read = ["".join(word.text for word in numbers_in(page_with(number, typeface))) for typeface in typefaces]
    assert sum(text == number for text in read) >= 0.7 * len(read)
    assert all(text in number for text in read)


@pytest.mark.parametrize(
    "text",
    [
        "+43 1 505 43 21",
        "0043 664 119 900",
        "1990 0191 100",
        "وتنتهز الوزارة هذه الفرصة لتجدد",
        "ااا ووو ههه ااا",
        "VVVV AAAA ooo lll",
        "٢٠٠٩",
    ],
)
def test_what_is_no_long_arabic_number_is_left_to_the_engines(text: str, typefaces: list[str]) -> None:
    """Western figures, words, letters that look like figures, and years."""
    for typeface in typefaces:
        assert numbers_in(page_with(text, typeface)) == []


def test_groups_are_words(typefaces: list[str]) -> None:
    """A number written with blanks comes as its groups."""
    plain = next((file for file in typefaces if "DejaVuSans" in file or "Naskh" in file), typefaces[0])
    groups = [word.text for word in numbers_in(page_with("٠٠٩٦٣ ٢٧٥ ٩٥٢٤", plain))]
    assert sorted(groups) == sorted(["٠٠٩٦٣", "٢٧٥", "٩٥٢٤"])


def test_what_engines_made_of_its_place_is_taken_out(typefaces: list[str]) -> None:
    """The words beside it stay."""
    plain = next((file for file in typefaces if "DejaVuSans" in file or "Naskh" in file), typefaces[0])
    page = page_with("٠٠٩٦٣١١٢٧٥٩٥٢٤", plain)
    (number,) = numbers_in(page)
    label = Word("الهاتف:", Box(0.8, number.box.top, 0.9, number.box.bottom), 0.9)
    misread = Word("977966909918..", number.box, 0.3)
    assert with_figures([label, misread], page) == [label, number]
    assert with_figures([label], np.full((HIGH, WIDE), 255, dtype=np.uint8)) == [label]
