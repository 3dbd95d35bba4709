"""Text layers of PDF pages."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pypdfium2
import pytest
from PIL import Image

from pipeline.reading.pdf.pdf_layer import Layer, _composed, _Letter, _parted, _word, layer_of
from pipeline.reading.text.direction import line_order

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


def test_an_accent_drawn_by_itself_joins_its_letter() -> None:
    """Programs draw what a font lacks from two glyphs and call the second one the whole letter; true doubles stay."""
    drawn = [_Letter("S", 0.1, 0.1, 0.12, 0.12), _Letter("Č", 0.12, 0.1, 0.14, 0.12), _Letter("E", 0.12, 0.1, 0.14, 0.12)]
    double = [_Letter("a", 0.1, 0.1, 0.12, 0.12), _Letter("á", 0.12, 0.1, 0.14, 0.12), _Letter("c", 0.14, 0.1, 0.16, 0.12)]
    assert [letter.text for letter in _composed(drawn)] == ["Š", "E"]
    assert [letter.text for letter in _composed(double)] == ["a", "á", "c"]


def test_a_ligature_parts_no_word() -> None:
    """The letters of "ffi" have boxes of their ink alone, with white beside them; a blank of the file parts them all the same."""

    def row(blank: bool) -> list[_Letter]:
        last = 0.3 + 0.0017
        drawn = [_Letter("o", 0.27, 0.1, 0.281, 0.115, order=1)]
        drawn += [_Letter(letter, 0.281 + at * 0.0063, 0.102, 0.2873 + at * 0.0063, 0.112) for at, letter in enumerate("ffi")]
        drawn += [_Letter(" ", 0.2999, 0.1, 0.3017, 0.115)] * blank + [_Letter("c", last, 0.1, last + 0.01, 0.115)]
        return [replace(letter, order=at) for at, letter in enumerate(drawn)]

    assert [word.text for word in _parted(row(blank=False))] == ["offic"]
    assert [word.text for word in _parted(row(blank=True))] == ["offi", "c"]


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


def test_arabic_letters_drawn_one_over_the_other_keep_the_files_order() -> None:
    """The lam of a committee stands over its jeem, whose middle lies further to the right; the file has them as they are read."""
    places = [
        ("ا", 386.8, 388.4),
        ("ل", 382.9, 384.3),
        ("ل", 377.6, 383.7),
        ("ج", 377.2, 385.6),
        ("ن", 374.0, 377.9),
        ("ة", 369.4, 374.6),
    ]
    letters = [_Letter(text, left / 600, 0.1, right / 600, 0.12, order=order) for order, (text, left, right) in enumerate(places)]
    assert _word(sorted(letters, key=lambda letter: letter.left + letter.right)).text == "اللجنة"


def test_an_arabic_stop_behind_an_address_turns_nothing_round() -> None:
    """It is drawn on the left of the address, and there the line, which knows what ends a phrase, takes it from."""
    drawn = "؛)a_b@mofa.example.lb"
    letters = [_Letter(text, at / 100, 0.1, (at + 1) / 100, 0.12, order=at) for at, text in enumerate(drawn)]
    word = _word(letters)
    assert word.text == drawn
    assert (
        " ".join(each.text for each in line_order([word, _word([_Letter("ب", 0.9, 0.1, 0.91, 0.12)])]))
        == "ب a_b@mofa.example.lb)؛"
    )


def test_white_that_no_blank_is_as_narrow_as_parts_no_word() -> None:
    """A ligature leaves white behind it; only where the row's own blanks are no wider it may part words."""

    def row(blank: float, written: str) -> list[str]:
        letters, place = list[_Letter](), 0.1
        for sign in written:
            place += {"~": 0.0012, " ": blank}.get(sign, 0.0)
            if sign != "~":
                letters.append(_Letter(sign, place, 0.1, place + (0.0 if sign == " " else 0.005), 0.11))
            place += 0.0 if sign in "~ " else 0.005
        return [word.text for word in _parted(letters)]

    assert row(0.004, "offi~ce of lotfi~@x") == ["office", "of", "lotfi@x"]
    assert row(0.0014, "ab~cd of ef") == ["ab", "cd", "of", "ef"]
    assert row(0.004, "ab~cd") == ["ab", "cd"]  # no blank tells how wide they are


def test_a_blank_without_width_parts_arabic_words() -> None:
    """The library puts it on the left edge of the letter with which the next word begins, one letter too far."""
    places = [
        ("د", 510.6, 515.9),
        ("ة", 506.4, 510.3),
        (" ", 501.2, 501.2),
        ("ن", 501.2, 503.4),
        ("ج", 495.1, 501.7),
        ("ى", 483.1, 490.5),
    ]
    letters = [
        _Letter(text, left / 595, 0.1, right / 595, 0.122, order=order) for order, (text, left, right) in enumerate(places)
    ]
    assert [word.text for word in _parted(letters)][-1] == "دة"
