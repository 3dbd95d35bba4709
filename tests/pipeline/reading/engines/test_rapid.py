"""The second engine."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from models.page import Box, Word
from pipeline.reading.engines.rapid import ENGINE, _joined, read_line, read_places


def test_digits_that_come_one_by_one_become_a_word_and_chinese_stays_apart() -> None:
    """A telephone number in a Chinese line is one word again; Chinese characters keep their own boxes."""
    pieces = [Word(text, Box(i / 20, 0.1, (i + 1) / 20, 0.2), 0.9) for i, text in enumerate("电话：+86 10".replace(" ", ""))]
    words = _joined(pieces, "电话：+86 10")
    assert [word.text for word in words] == ["电", "话", "：", "+86", "10"]
    assert words[3].box == Box(3 / 20, 0.1, 6 / 20, 0.2)


@pytest.mark.ocr
def test_a_printed_line_is_read_with_words_in_their_places() -> None:
    """Every word of a clean line is read, left to right, with boxes inside the page."""
    image = Image.new("L", (1200, 200), 255)
    ImageDraw.Draw(image).text((40, 60), "Ms. Ana LIMA, Counsellor", fill=0, font=ImageFont.load_default(48))
    (line,) = ENGINE.recognise(np.asarray(image), (), 30, None)
    assert line.text.replace(" ", "") == "Ms.AnaLIMA,Counsellor"
    lefts = [word.box.left for word in line.words]
    assert lefts == sorted(lefts)
    assert all(0 <= word.box.left <= word.box.right <= 1 for word in line.words)
    assert line.confidence > 0.5


@pytest.mark.ocr
def test_an_empty_page_has_no_lines() -> None:
    """White paper gives nothing, and raises nothing."""
    assert ENGINE.recognise(np.full((400, 300), 255, np.uint8), (), 30, None) == ()


@pytest.mark.ocr
def test_one_line_is_read_by_itself_and_pages_after_it_as_before() -> None:
    """Reading a single line gives its text, and does not change how pages are read."""
    image = Image.new("L", (700, 70), 255)
    ImageDraw.Draw(image).text((10, 10), "ana.lima@example.org", fill=0, font=ImageFont.load_default(40))
    text, confidence = read_line(np.asarray(image))
    assert (text, confidence > 0.8) == ("ana.lima@example.org", True)
    page = Image.new("L", (1200, 400), 255)
    page.paste(image, (100, 150))
    (line,) = ENGINE.recognise(np.asarray(page), (), 30, None)
    assert line.text.replace(" ", "") == "ana.lima@example.org"
    assert 0.3 < line.words[0].box.top < 0.6


@pytest.mark.ocr
def test_words_are_parted_where_it_is_known_that_they_are() -> None:
    """Between the letters nearest to the gap; a gap at which there is a blank already changes nothing."""
    image = Image.new("L", (700, 60), 255)
    pen, font = ImageDraw.Draw(image), ImageFont.load_default(40)
    pen.text((10, 5), "Cnel.", fill=0, font=font)
    end = 10 + pen.textlength("Cnel.", font=font)
    pen.text((end + 4, 5), "Victor", fill=0, font=font)
    blank = end + 4 + pen.textlength("Victor", font=font)
    pen.text((blank + 30, 5), "Parra", fill=0, font=font)
    gaps = [[(end + 2) / 700, (blank + 15) / 700]]
    (line,) = read_places(np.asarray(image), [Box(0, 0, 1, 1)], ("Latn",), 0, None, gaps)
    assert [word.text for word in line.words] == ["Cnel.", "Victor", "Parra"]
    assert line.words[0].box.right < line.words[1].box.right < line.words[2].box.left


@pytest.mark.ocr
def test_a_latin_line_has_no_chinese_characters() -> None:
    """What looks like one is read as the letter or sign that it is likest."""
    image = Image.new("L", (400, 60), 255)
    ImageDraw.Draw(image).text((10, 5), "P.O. Box 500 —|", fill=0, font=ImageFont.load_default(40))
    assert all(ord(letter) < 0x2E80 for letter in read_line(np.asarray(image))[0])
