"""Text layers of PDF pages."""

from __future__ import annotations

import io
from collections.abc import Callable

import pypdfium2
import pytest
from PIL import Image

from pipeline.reading.pdf.pdf_layer import Layer, _composed, layer_of
from pipeline.reading.pdf.pdf_words import Letter

Writer = Callable[..., bytes]
SENTENCE = "The Permanent Mission has the honour to communicate the names of its delegation to the Secretariat"


def layer(data: bytes) -> Layer:
    """Return the layer of the first page."""
    document = pypdfium2.PdfDocument(data)
    try:
        return layer_of(document[0])
    finally:
        document.close()


def test_words_stand_where_they_are_printed(text_pdf: Writer) -> None:
    """Each word with its place; wide white parts words, the order of the file does not matter."""
    found = layer(text_pdf([("Ada Brook", 60, 100), ("Counsellor", 300, 100), ("note", 60, 60)]))
    places = {word.text: word.box for word in found.words}
    assert set(places) == {"Ada", "Brook", "Counsellor", "note"}
    assert places["Ada"].left == pytest.approx(60 / 595, abs=0.005)
    assert places["note"].top < places["Ada"].top < places["Ada"].bottom < 0.2


def test_hyphens_at_line_ends_are_kept(text_pdf: Writer) -> None:
    """They may belong to an address."""
    found = layer(text_pdf([("ada@foreign-", 60, 100), ("affairs.example", 60, 114)]))
    assert [word.text for word in found.words] == ["ada@foreign-", "affairs.example"]


def test_a_word_that_runs_over_the_page_is_whole(text_pdf: Writer) -> None:
    """Of a table too wide addresses were cut, and what was left joined the next line; what begins outside is not there."""
    placed = [("Mission", 60, 100), ("ada.brook@foreign-", 530, 100), ("affairs.example", 530, 114), ("lost", 640, 130)]
    found = layer(text_pdf(placed))
    assert [word.text for word in found.words] == ["Mission", "ada.brook@foreign-", "affairs.example"]
    assert found.words[1].box.right == 1.0


def test_an_accent_drawn_by_itself_joins_its_letter() -> None:
    """Programs draw what a font lacks from two glyphs and call the second one the whole letter; true doubles stay."""
    drawn = [Letter("S", 0.1, 0.1, 0.12, 0.12), Letter("Č", 0.12, 0.1, 0.14, 0.12), Letter("E", 0.12, 0.1, 0.14, 0.12)]
    double = [Letter("a", 0.1, 0.1, 0.12, 0.12), Letter("á", 0.12, 0.1, 0.14, 0.12), Letter("c", 0.14, 0.1, 0.16, 0.12)]
    assert [letter.text for letter in _composed(drawn)] == ["Š", "E"]
    assert [letter.text for letter in _composed(double)] == ["a", "á", "c"]


def test_a_good_layer_is_trusted(text_pdf: Writer) -> None:
    """Plain text is used as it is."""
    assert layer(text_pdf([(SENTENCE, 40, 100)])).trusted


def test_an_empty_page_and_rubbish_are_not(text_pdf: Writer) -> None:
    """No letters, or letters whose font map is shifted, must be read from the picture."""
    rubbish = "".join(chr((ord(letter) - 97 + 7) % 26 + 97) if letter.islower() else letter for letter in SENTENCE)
    consonants = "".join("x" if letter in "aeiou" else letter for letter in rubbish + rubbish)
    assert not layer(text_pdf([])).trusted
    assert not layer(text_pdf([(consonants[:70], 40, 100), (consonants[70:140], 40, 120)])).trusted


def over(pdf: bytes, picture: bytes) -> bytes:
    """Return the PDF with this picture drawn over its whole first page."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    image = pypdfium2.PdfImage.new(document)
    with Image.open(io.BytesIO(picture)) as opened:
        bitmap = pypdfium2.PdfBitmap.from_pil(opened)
    image.set_bitmap(bitmap)
    image.set_matrix(pypdfium2.PdfMatrix().scale(*page.get_size()))
    page.insert_obj(image)
    page.gen_content()
    stream = io.BytesIO()
    document.save(stream)
    document.close()
    return stream.getvalue()


def png(mode: str, colour: int | tuple[int, ...]) -> bytes:
    stream = io.BytesIO()
    Image.new(mode, (200, 280), colour).save(stream, "PNG")
    return stream.getvalue()


def test_text_below_a_scan_is_not_trusted(text_pdf: Writer) -> None:
    """Nobody sees it: it is some program's reading, and it may be wrong; through a watermark it is seen."""
    typed = text_pdf([(SENTENCE, 40, 100 + 20 * line) for line in range(12)])
    assert layer(typed).trusted
    assert not layer(over(typed, png("L", 255))).trusted
    assert layer(over(typed, png("RGBA", (90, 90, 90, 30)))).trusted
